# 公开栏：作者同意公开的事项，以及大家的附议。
board-menu-board = 公开栏：看看、附议
board-kept = 您同意公开的内容会全部清除；您对未办结事项的附议会撤出，已办结的只留总数，不含任何人的姓名。
board-voices-unnamed = 您的附议以带密钥的标记保存，不含姓名；您在公开栏里能看到自己附议了哪些。
board-home =
    📢 <b>公开栏</b>
    同事同意公开、由干部改写的事项，以及办得怎样。与您有关的请附议：满 3 人附议，就提交下次委员会会议。
board-category = { $category }（{ $count }）
board-view-hot = 🔥 热门
board-view-new = 最新
board-view-done = ✅ 已办结
board-view-waiting = 🤝 等待附议
board-view-agenda = 🗓 待上会
board-view-wished = ✍️ 待改写
board-list = <b>{ $title }</b>
board-empty =
    <b>{ $title }</b>
    这里还没有内容。
board-row = { $state } · { $text }
board-newer = ‹ 较新
board-older = 较早 ›
board-to-home = ‹ 公开栏
board-back = ‹ 列表
board-state-waiting = 等待附议
board-entry =
    📢 <b>{ $number }</b> · { $category }
    <b>{ $state }</b>{ $outcome }
    <blockquote>{ $text }</blockquote>
    { $answer }{ $voices }{ $waits }
board-answer =
    <b>工会答复</b>，{ $day }：
    <blockquote>{ $text }</blockquote>
board-voices = 👥 { $count } 人附议
board-voices-hidden = 👥 您附议之后，或办结之后，才显示附议人数。
board-waits = 。满 { $needed } 人附议才会发出，最迟到{ $until }。在那之前干部看不到。
board-join = 👥 附议
board-leave = 收回附议
board-joined = 已计入您的附议。没有人看得到是谁。
board-joined-already = 您的附议已经计入。
board-left = 已收回您的附议。
board-left-already = 这里没有您的附议。
board-closed = 已办结，附议人数不再变化。
board-own = 这是您自己提的，附议留给别人。
board-gone = 公开栏里没有这一条，也可能已经撤下。
board-on-agenda = 🗓 <b>{ $number }</b> 在公开栏已有 { $voices } 人附议，请列入下次委员会会议。
board-meeting = 📣 <b>{ $number }</b> 在公开栏已有 { $voices } 人附议，达到 { $members } 名会员的三分之一。依照《工会法》第十七条，这么多会员可以提议召开会员大会。
board-see = 打开

# 作者。
board-mine-none =
    📢 <b>要把 { $number } 放到公开栏吗？</b>
    由您决定。干部会改写成认不出任何人的文字，先给您看，您同意这段文字之后才会显示。之后全体会员都能看到并附议。您随时可以撤下。
board-mine-wished = 📢 您愿意公开 { $number }。干部正在改写，您看过并同意之后才会显示。
board-mine-offered =
    📢 <b>{ $number } 就这样放到公开栏吗？</b>
    { $text }
    除此之外，只显示类别、状态、结果和工会的答复。
board-mine-shown =
    📢 <b>{ $number } 已在公开栏</b>（匿名的从明天起显示）：
    { $text }
    您随时可以立即撤下。
board-mine-waiting =
    🤝 <b>{ $number } 等待 { $needed } 人附议</b>，现有 { $voices } 人。在那之前干部看不到。
    { $text }
    到{ $until }人数不够，就自动结束，不会发出。
board-mine-never = { $number } 不能放到公开栏。
board-wish = 📢 好，请改写后公开
board-agree = ✅ 同意就这样公开
board-down-wished = 还是不公开
board-down-offered = 不，不要公开
board-down-shown = 撤下
board-down-done = 公开栏里现在没有这一条。
board-withdraw = 撤回
board-to-case = ‹ 返回事项
board-ask = 📢 放到公开栏？
board-look = 看一看
board-offered =
    📢 <b>您的事项 { $number }：可以这样放到公开栏吗？</b>
    { $text }
    工会的答复也会一起显示。您同意才会显示，随时可以撤下。

# 一起才发出。
board-together-0 = ☐ 有人附议才发出
board-together-3 = ☑ 满 3 人附议才发出
board-together-5 = ☑ 满 5 人附议才发出
board-together-10 = ☑ 满 10 人附议才发出
board-together-note =
    { "" }

    🤝 在那之前，非干部的同事会在公开栏看到上面这段话（不含您的姓名），之后也会看到工会的答复。电话和证件号码已遮住。
board-needs-words = 别人看得到才能附议：需要文字，最多 3000 个字符，类别不能是骚扰与欺凌。有危险的事不能等。
board-waiting-thanks =
    🤝 <b>{ $number } 正在公开栏等待 { $needed } 人附议</b>，到{ $until }为止。在那之前干部看不到，人数够了自动发出。同事用 /board 可以看到。
board-waiting-mailbox =
    🤝 <b>从明天起在公开栏等待 { $needed } 人附议</b>，到{ $until }为止。在那之前干部看不到，人数够了自动发出。用 /track 和查询码可以查看进展。
board-together-sent = 🤝 附议 { $number } 的同事已经够了，已发给干部。{ $due }前会有答复。
board-together-lapsed = { $number } 已结束，没有发出：30 天内附议的同事不够。您随时可以单独提出：/suggest

# 可能重复。
board-twins = 👥 <b>公开栏里可能已经有了？</b>有的话请在那里附议，不必再提。如果不是同一件事，请继续上面的步骤。
board-twin = { $number } · { $text }

# 干部。
board-wished = 📢 { $number } 的提出人愿意公开，请改写后提交。
board-wished-list = ✍️ <b>待改写的事项</b>
board-wished-none = ✍️ 没有待改写的事项。
board-number = { $number }
board-desk = 📢 公开栏
board-desk-none = 📢 <b>{ $number }</b> 不在公开栏。您可以改写后请提出人过目，同意之后才会显示。
board-desk-wished = 📢 <b>{ $number }</b> 的提出人愿意公开。请改写得认不出任何人。
board-desk-offered =
    📢 <b>{ $number }</b>：这段文字在等提出人同意。
    { $text }
board-desk-shown =
    📢 <b>{ $number }</b> 已在公开栏。如重新改写，会先撤下，等提出人再次同意。
    { $text }
board-write = ✍️ 改写
board-write-zh = ✍️ <b>{ $number }，中文。</b>最多 { $most } 个字符：只说事情，不提姓名、班次和机台。
board-write-en = ✍️ <b>{ $number }，英文。</b>最多 { $most } 个字符。
board-skip-zh = 不写中文
board-skip-en = 不写英文
board-drop = 取消
board-dropped = 没有提交任何内容。
board-one-language = 至少要有一种语言。
board-words-please = 请只发文字。
board-too-long = 一共 { $length } 个字符，最多 { $most } 个，请缩短 { $over } 个。
board-personal = 里面有电话号码、身份证号或 @名称，请去掉后再发。
board-preview =
    👀 <b>{ $number } 将这样显示：</b>
    { $text }
    提交给提出人过目吗？
board-offer = ✅ 请提出人过目
board-rewrite = 重写
board-offered-done = ✅ 已提交。提出人同意后，{ $number } 就会显示。
board-use-buttons = 请用上面的按钮。
board-over = 这一步已经结束，请打开事项查看进展。
board-never = 这类事项不放到公开栏。
board-no-author = 不知道是谁写的，已经没有人可以同意公开。
