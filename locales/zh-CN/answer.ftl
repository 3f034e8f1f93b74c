# 没有任何对话接手时机器人说的话。
answer-sorry = 抱歉，我们这边出了点问题，已经记录下来，请稍后再试。
answer-not-allowed = 您目前的身份不能使用这项功能。
answer-consent-first = 请先阅读个人信息保护告知并表示同意：/start
answer-stranger = 本机器人只为本工会会员服务。请向工会干部索取您的个人邀请链接，或发送 /start 在这里申请。
answer-too-old = 这个按钮是以前的，已经失效，请重新发送命令。
answer-start-over = 之前的对话已经结束，请重新开始：/help
answer-not-understood = 这条消息我没有看懂。想对工会说什么，请点“💡 提建议”；其他功能请看 /help。
answer-in-private = 请在与我的私聊中进行这一步。
answer-in-group = 这个命令请在工会干部群中使用。
answer-open-private = 打开私聊
