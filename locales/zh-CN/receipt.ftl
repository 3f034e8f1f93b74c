# 测评回执、公开清单及其核对。

receipt-menu-verify = 核对测评清单

## 开始前与开始时

receipt-ahead =
    🧾 { $survey }将于 { $opens } 开始。题目、公布门槛和截止时间已经固定，编号为 <code>{ $fingerprint }</code>。

    邀请里和日后的公开清单上，都应当是同一个编号。只有按部门公布时例外：部门划分在开始时才固定，编号随之改变；verify.py 两个都认。

receipt-promise =
    { "" }

    🧾 本次测评可以核对：题目、公布门槛、部门划分和截止时间已经固定，编号为 <code>{ $fingerprint }</code>。请先把这条消息转发给自己：转发出去的编号谁也改不了。

## 领取回执

receipt-take = 🧾 领取回执
receipt-ask =
    🧾 <b>回执</b>

    凭回执，您可以在截止后从公开清单里找到自己的作答，确认它原样计入。不领回执也可以参加测评。

    ⚠️ 谁拿到您的回执和暗语，谁就能看到您的作答。如果有人可能逼您说出怎么答的，请不要领取。截止前您可以修改作答，修改后原回执作废；截止以后谁也改不了。

    如果要领，请现在写一个别人猜不到的暗语，最多 { $most } 个字。暗语会立即从聊天里删除，请记牢。
receipt-no = 不领回执
receipt-no-word = 请写一个不超过 { $most } 个字的暗语。
receipt-code =
    🧾 您的回执：<code>{ $code }</code>

    请和暗语一起抄在纸上。一分钟后它会消失，不再显示。修改作答后回执作废，请重新领取。谁同时拿到两样，谁就能看到您的作答。

    截止以后核对：/verify
receipt-written = 我已抄下
receipt-nothing = 请先答完测评，并且至少回答一题，才能领取回执。

## 公开清单

receipt-list =
    🧾 <b>{ $survey }：公开清单</b>
    参评：{ $ballots } 人，在册：{ $roll } 人
    题目固定编号：<code>{ $fingerprint }</code>
    清单根值：<code>{ $root }</code>

    { $note }
receipt-list-rows = 文件里一行是一个作答；没有回执，谁也不能把同一个人的两行连起来。人人都可以在家用 verify.py 重新计算。请把这条消息转发给自己：转发出去的根值谁也改不了。
receipt-list-few = 参评不足 10 人，不公布各行；根值固定了参评人数。
receipt-file = 🧾 { $survey }：公开清单
receipt-none = 目前还没有清单。可以领取回执的测评截止后才会生成。
receipt-send-file = 把文件发给我
receipt-check = 查找我的作答
receipt-to-list = 返回清单

## 在聊天里核对

receipt-ask-code =
    🧾 <b>{ $survey }</b>
    请这样写下回执和暗语：K7QF9-29MX4 白鹭

    向机器人查询就是信任机器人：它由此知道哪些作答是您的，也可能只说您想听的。想要完全确定，请把文件和 verify.py 拿到自己的电脑上核对。
receipt-found = ✅ { $survey }的清单上有您的 { $count } 条作答。要看内容，请发送 /verify，再点按钮。向机器人查询就是信任机器人；想要完全确定，请用 verify.py。
receipt-unknown = 用这个回执和暗语找不到作答。领取以后改过作答吗？修改后回执作废。如果您确信两样都没有错，请告诉审计员：这种情况不应该发生。
receipt-own =
    🧾 <b>{ $survey }</b>，计入的您的作答：

    { $rows }

    一分钟后消失。
receipt-row = • { $question } <b>{ $option }</b>
receipt-weight = { "" }   { $weight ->
    [0] 不计入任何权利：这项权利的题目您作答不到一半
   *[other] 这项权利您答了 { $weight } 题，这是其中之一
}
receipt-weight-wrong = { "" }   ⚠️ <b>这个权数不是您的</b>：清单写的是 { $weight }，按您的作答应为 { $due }。请获取文件并告诉审计员。
receipt-hidden = 🧾 您的作答已经隐藏。
