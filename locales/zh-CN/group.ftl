# 绑定工会干部群。
group-menu-bindgroup = 绑定工会干部群
group-code =
    请把我加入工会干部群，然后在 10 分钟内在群里发送这一行：

    <code>/bind { $code }</code>

    只能使用一次。请确认群里只有工会干部，并且新成员看不到历史消息。
group-code-invalid = 这个代码无效。代码只能使用一次，10 分钟内有效；主席可以在与我的私聊中发送 /bindgroup 获取。
group-bound = ✅ 这里现在是{ $union }的工会干部群，新的事项和汇总会出现在这里。发送 /help 看看可以做什么。
group-bound-told = ✅ 群“{ $title }”现在是工会干部群。如果不是您的意思，请用 /bindgroup 绑定正确的群。
group-moved = 这里不再是工会干部群，已改绑其他群。
group-hint = 大家好！要把这里设为工会干部群，请主席在私聊中向我发送 /bindgroup，再把我回复的那一行发到这里。
group-lost = 我已不在工会干部群“{ $title }”里，那里不会再收到消息。请用 /bindgroup 重新绑定。
