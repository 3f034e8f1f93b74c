# 删除个人信息。
forgetme-menu-forgetme = 删除我的全部信息
forgetme-last-chair = 您是工会主席，请先移交主席职务：/people
forgetme-ask =
    <b>要删除您的信息吗？</b>

    您的姓名、Telegram 编号以及这里保存的全部信息将立即删除，无法恢复。备份中的副本在 30 天内覆盖。本聊天中的消息仍在 Telegram 上，直到您自己删除聊天。

    删除后的情况：
    { $kept }
forgetme-stays = • { $what }
forgetme-yes = 是，删除
forgetme-no = 不，保留
forgetme-ask-again = 真的确定吗？删除后无法恢复，再次加入需要新的邀请。
forgetme-sure = 🗑 立即全部删除
forgetme-stayed = 什么都没有删除。很高兴您继续和我们在一起。
forgetme-goodbye = 您的全部信息已删除。再见，祝一切顺利！如果以后想回来，请向工会干部索取邀请。
