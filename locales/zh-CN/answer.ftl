# 没有任何对话接手时机器人说的话。
answer-sorry = 抱歉，我们这边出了点问题，已经记录下来，请稍后再试。
answer-no-file = 这里本该有一个文件，但这次没有做成，已经记录下来，请稍后再要一次。
answer-not-allowed = 您目前的身份不能使用这项功能。
answer-consent-first = 请先阅读个人信息保护告知并表示同意：/start
answer-stranger = 本机器人只为本工会会员服务。请向工会干部索取您的个人邀请链接，或发送 /start 在这里申请。
answer-joining = 您正在加入。请先阅读上面的告知，再点“同意”或“不同意”；发送 /start 可以再看一遍。
answer-too-old = 这个按钮已经过期，请重新发送命令。
answer-switched-off = 本会没有启用这项功能。
answer-start-over = 之前的对话已经结束，请重新开始：/help
answer-not-understood = 这条消息我没有看懂。有话想对工会说，请点“💡 提建议”；其他功能请看 /help。
answer-tap-first = 请点上面的按钮来回答，刚才发的内容没有保存。想做别的事，请看 /help；有话想对工会说，请用 /suggest。
answer-in-private = 请在与我的私聊中进行这一步。
answer-anonymous = 您现在以群的名义发言，我不知道您是谁。想用自己的名义操作，请在群的管理员列表里为自己关闭“保持匿名”，或到与我的私聊中进行。
answer-in-group = 这个命令请在工会干部群中使用。
answer-open-private = 打开私聊
answer-not-taken = { $kind ->
    [sticker] 贴纸我收不了
    [audio] 音乐文件我收不了，请直接发语音
    [contact] 名片我收不了，请写出您说的是谁
    [dice] 骰子我收不了
    [poll] 投票我收不了
    [animation] 动图我收不了，请发视频或图片
   *[other] 这种消息我收不了
}。没有保存任何内容。
answer-no-program = 这里不收程序和网页文件，因为打开它们可能带来危害。请改发图片、PDF 或者办公文件；您写的其他内容都还在。
answer-no-file-here = 这里只收文字，{ $kind ->
    [photo] 图片
    [voice] 语音
    [video] 视频
    [video_note] 圆形视频
    [location] 位置
   *[other] 文件
}和附带的文字都没有保存。请把您想说的写下来。
answer-edit-not-taken = 在聊天里修改已经发出的消息不起作用，之前的内容保持不变。请在需要的地方重新写一遍。
