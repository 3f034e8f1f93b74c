# 纸质测评与评议：打印答题单、录入答题单。

paper-menu-paper = 纸质测评与评议

## 总览

paper-none-open = 目前没有进行中的测评或评议，也就没有答题单。
paper-menu =
    📄 <b>{ $survey } · 纸质</b>，{ $closes } 截止

    已打印：{ $printed } 张
    已入箱：{ $settled } 张
    等第二人录入：{ $once } 张
    尚未一致：{ $differs } 张

    两名干部各自录入、内容一致，答题单才算数。
paper-type = 录入答题单
paper-waiting = 待办的答题单
paper-print = 打印答题单
paper-back = ‹ 返回
paper-go = 去处理
paper-list =
    📄 <b>待办的答题单</b>

    { $lines }
paper-list-once = 等第二人录入：{ $codes }
paper-list-differs = 尚未一致：{ $codes }
paper-none-waits = 没有：录入的都已入箱。
paper-slip = { $code }

## 打印

paper-ask-count = 要几张？请点选，或写一个 1 到 { $most } 的数。
paper-bad-count = 请写一个 1 到 { $most } 的数。
paper-number = { $count } 张
paper-alone = 答题单上的每一题要由两名与本题无关的干部录入，现在干部不够。请先由主席再指定一名。
paper-enough-printed = 答题单已经和在册人数一样多了。
paper-ask-language = { $count } 张，用哪种语言？
paper-in-zh = 中文
paper-in-en = English
paper-in-both = 中文 + English
paper-sure =
    📄 <b>{ $count } 张答题单</b>，一人一张。请您做到：

    • 只发给说明自己不在聊天里作答的人，每人一张。对方如果也用本机器人，可以在提醒里点“我在纸上答”。
    • 先打乱，请各人自己抽；不登记姓名，也不登记编号。
    • 文件只打印一次：每个编号只算一次。
    • 每张由两名干部各自录入。截止后请粉碎。

    干部群会看到您打印了几张。
paper-print-now = 打印 { $count } 张
paper-printed = ✅ { $count } 张答题单马上以文件发给您。
paper-file = 📄 { $count } 张答题单，用 A4 纸打印。发放前请打乱，打印后请删除本文件。
paper-group-printed = 📄 { $name }为{ $survey }制作了 { $count } 张答题单。

## 录入

paper-ask-code = 请写答题单的编号，例如 7K2-F91，或扫描旁边的二维码。
paper-misread = 没有这样的答题单编号，可能看错了一位，请再写一次。
paper-unknown = 正在进行的项目里没有这张答题单。
paper-begin = 答题单 { $code }
paper-start = 开始录入
paper-question =
    📄 { $code } · { $place }/{ $count }

    <b>{ $question }</b>

    { $hint }{ $note }
paper-typed = 已录入：{ $text }
paper-text-kept = ✓ 文字已保存，并已从聊天里删除。
paper-hint = 纸上勾的是哪一项，就点哪一项。看不清或勾了不止一项：按“未答”。
paper-hint-multi = 勾了哪些就点哪些，点完继续。勾得超过规定：按“未答”。
paper-hint-text = 纸上写了什么，请一字不差地写在这里，最多 { $most } 字，收到后会立即从聊天里删除。
paper-option = { $option }
paper-chosen = ☑ { $option }
paper-before = ‹ 上一题
paper-blank = 未答 ›
paper-next = 下一题 ›
paper-later = 以后再录
paper-end = 答题单 { $code }：题目都录完了。和纸上的一样吗？{ $note }
paper-hand-in = 一样，提交
paper-through = 再看一遍
paper-is-fresh = 答题单 { $code }：还没有人提交。
paper-is-once = ✅ 答题单 { $code } 已录入一次。请另一名干部录入，对方看不到这次的内容。
paper-is-differs =
    ⚠️ 答题单 { $code } 目前不算数：第 { $numbers } 题还没有两人一致。

    请拿出答题单再看一遍，或请第三名干部录入这几题：以两人一致的为准。关于自己的题目，任何人都不录入。
paper-is-settled = ✅ 答题单 { $code } 已入箱。截止之前请把纸锁好。
paper-again = 再看一遍

## 本人在纸上作答

paper-own = 我在纸上答
paper-own-sure = 您已经拿到答题单了吗？确认之后，您在这里的作答会取消，我们也不再提醒您。没有人看得出哪张答题单是您的。
paper-own-yes = 是的，我在纸上答
paper-own-noted = 📄 记下了：您在纸上作答。交答题单之前如果改变主意，{ $closes } 之前都可以在这里作答。

## 提醒与通报

paper-remind =
    📄 <b>答题单</b>：{ $closes } 截止。

    等第二人录入：{ $once } 张
    尚未一致：{ $differs } 张
    还没有录入：{ $fresh } 张

    到时没有核对一致的不算数。
paper-told =
    📄 <b>{ $survey } · 纸质</b>

    打印 { $printed } 张，计入：{ $counted }
    没有核对一致、未计入：{ $open }{ $above }

    现在请粉碎全部答题单。
paper-told-few = 不足 5 张
paper-told-none = 不足 { $step } 张
paper-told-steps = { $low }–{ $high } 张
paper-told-above =
    { "" }
    ⚠️ 作答比在册人数多 { $above } 份，说明有人在纸上和聊天里都答了。

## 个人数据

paper-not-findable = 您从别人的答题单录入的内容是封存的，两名干部一致后（最迟到截止时）连同录入人的记录一并删除。

## 答题单上

paper-slip-how = 每行勾选一格；任何一题都可以不答。请勾清楚，不要写姓名。
paper-slip-hand-in = 请折好，在{ $until }之前交给{ $contact }，以便在截止前录入。
paper-slip-privacy = 我们做到的：不问姓名；编号只是这张答题单的，不是您的；答题单打乱后发放，不作登记；由两名干部各自录入，两人一致才算数；录入的内容与聊天里的作答一样封存，截止以后谁也打不开，答题单随即粉碎。我们做不到的：录入的人会看到您的笔迹，所以请不要写会露出身份的内容。交来以后不能修改，也没有凭证。每人只答一次：要么在纸上，要么在聊天里。
paper-slip-most = （最多选 { $most } 项）
paper-slip-depends = （视您对第 { $numbers } 题的回答而定，不适用则不答）
