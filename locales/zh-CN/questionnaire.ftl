# 表格问卷：导入、预览与开放时间。

questionnaire-menu-questionnaires = 表格问卷

## 列表

questionnaire-list =
    📝 <b>问卷</b>
    除每月测评外，您还可以用 XLSForm 格式的表格提自己的题目。

    { $list }
questionnaire-none = 还没有问卷。可先取每月测评作样例，改好后发到这里。
questionnaire-line = • { $title }：{ $count } 题，第 { $version } 版
questionnaire-open = 📝 { $title }
questionnaire-import = 导入表格
questionnaire-example = 取每月测评作样例
questionnaire-example-file = 这是每月测评的全部题目。请按需修改，另取一个 form_id，点“导入表格”后发回这里。
questionnaire-back = 全部问卷
questionnaire-gone = 这份问卷已不存在。

## 导入

questionnaire-send = 请把表格（XLSX，不超过 1 MB）作为文件发到这里。工作表为 survey、choices 和 settings。
questionnaire-send-file = 这不是 XLSX 文件。请发送表格文件本身，不超过 1 MB。
questionnaire-reading = 正在读取，稍后告诉您结果。
questionnaire-cancel = 不导入了
questionnaire-left = 没有导入任何内容。
questionnaire-faults =
    ⚠️ <b>没有导入任何内容。</b>表格中有 { $count } 处需要改正：

    { $faults }{ $more ->
        [0] { "" }
       *[other] { " " }……还有 { $more } 处
    }
questionnaire-imported =
    ✅ <b>{ $title }</b> 已保存为 { $id } 第 { $version } 版，共 { $count } 题。{ $renamed }

    安排之前，请先按会员看到的样子预览一遍。
questionnaire-renamed =
    { "" }

    以下题目与以前同名的题目不同，不作前后比较：{ $names }。
questionnaire-renamed-name = { $name }（现为 { $own }）

## 一份问卷

questionnaire-card =
    📝 <b>{ $title }</b>
    { $id } 第 { $version } 版，{ $day }导入，共 { $count } 题。

    { $schedules }
questionnaire-not-scheduled = 尚未安排。
questionnaire-schedule-line = • { $rule }{ $clock }，开放 { $days } 个工作日；{ $state }
questionnaire-next = 下次：{ $day }
questionnaire-no-next = 没有下一次
questionnaire-paused = 已暂停
questionnaire-rule-once = { $day }
questionnaire-rule-month = 每月第 { $number } 个工作日
questionnaire-rule-quarter = 每季度第 { $number } 个工作日
questionnaire-rule-weeks = 从 { $day }起每 { $number } 周
questionnaire-try = 预览
questionnaire-schedule = 安排
questionnaire-pause = 暂停：{ $rule }
questionnaire-resume = 恢复：{ $rule }
questionnaire-delete = 删除：{ $rule }

## 预览

questionnaire-try-notice = 预览：不会保存。
questionnaire-try-question =
    { $bar } { $place }/{ $count } · 👁 预览，不会保存

    <b>{ $question }</b>

    { $hint }{ $note }
questionnaire-tried = 预览到此结束，什么也没有保存。会员此时会看到“已提交，谢谢”。
questionnaire-try-again = 从头再看
questionnaire-to-card = 返回问卷
questionnaire-try-over = 这次预览已结束，请重新打开。

## 安排

questionnaire-ask-rule = <b>{ $title }</b> 什么时候开放？
questionnaire-ask-day = 哪一天？请点选，或写成周五、12月1日或 2026-12-01。
questionnaire-day = { $day }
questionnaire-wrong-day = 请写一年之内的某一天，例如周五、12月1日或 2026-12-01。
questionnaire-ask-workday = 每月第几个工作日？
questionnaire-ask-quarter = 每季度第几个工作日？
questionnaire-ask-weeks = 每几周一次？
questionnaire-number = { $number }
questionnaire-once = 一次
questionnaire-monthly = 每月
questionnaire-quarterly = 每季度
questionnaire-weekly = 每几周
questionnaire-ask-clock = 几点？请点选，或写成 14:30。
questionnaire-clock = { $clock }
questionnaire-wrong-clock = 请写成 14:30 这样的时间，在 08:00 到 20:00 之间。
questionnaire-ask-days = 开放几个工作日？
questionnaire-sure =
    <b>{ $title }</b>
    { $rule }{ $clock }，开放 { $days } 个工作日。
    接下来：{ $next }。{ $warning }
questionnaire-sure-near =
    { "" }

    ⚠️ { $days }会与每月测评重叠，届时不开放，并告知干部群。
questionnaire-sure-tiring =
    { "" }

    ⚠️ { $days }这一次截止后不到 7 天就是每月测评：这次邀请过的人，每月测评不再邀请和提醒。
questionnaire-no-days = 一年之内没有合适的日子
questionnaire-set = 就这样安排
questionnaire-set-done = ✅ 已安排。
questionnaire-set-already = 已经这样安排了。
questionnaire-passed-over = 📝 <b>{ $title }</b> 原定{ $day }开放，但会与每月测评重叠，这次不开放。
questionnaire-late = 📝 <b>{ $title }</b> 原定{ $day }开放，现在才开始：另一次测评到 { $until } 才截止，同一时间只能有一次。
questionnaire-asks-nobody = 📝 <b>{ $title }</b> 原定{ $day }开放，但所有人受邀的上一次测评截止都还不到 7 天，谁也不会收到邀请，这次不开放；{ $most } 起能邀请到大多数人。

## 表格中的位置

questionnaire-place-sheet = 工作表 { $sheet }：{ $reason }
questionnaire-place-row = 工作表 { $sheet } 第 { $row } 行：{ $reason }
questionnaire-place-cell = 工作表 { $sheet } 第 { $row } 行 { $column } 列：{ $reason }
questionnaire-fault-too-big = 文件超过 { $megabytes } MB。
questionnaire-fault-unreadable = 无法作为 XLSX 表格读取。
questionnaire-fault-no-sheet = 文件里没有这张工作表。
questionnaire-fault-too-many-rows = 超过了 { $most } 行。
questionnaire-fault-column-twice = 这一列出现了两次。
questionnaire-fault-column-missing = 缺少这一列。
questionnaire-fault-no-heading = 最后一个列名之外还有内容。
questionnaire-fault-too-long = 最多 { $most } 字，现有 { $length } 字。
questionnaire-fault-no-words = 两种语言都没有文字。
questionnaire-fault-empty = 这一格是空的。
questionnaire-fault-form-id-taken = form_id { $id } 属于每月测评本身，请给这份问卷另取一个。
questionnaire-fault-wrong-choice = 选项的名称由 1 到 { $most } 个字母、数字、- 或 _ 组成。
questionnaire-fault-twice = 名称 { $name } 出现了两次。
questionnaire-fault-too-many-choices = 一个列表最多 { $most } 个选项。
questionnaire-fault-wrong-name = 题目的名称以字母开头，由字母、数字或 _ 组成，最多 { $most } 个，且不能是：{ $reserved }。
questionnaire-fault-no-questions = 没有题目。
questionnaire-fault-too-many-questions = 一份问卷最多 { $most } 题。
questionnaire-fault-too-many-texts = 一份问卷最多 { $most } 道留言题。
questionnaire-fault-wrong-type = “{ $type }”不是题型。题型有 select_one 列表、select_multiple 列表、range 和 text。
questionnaire-fault-no-list = 工作表 choices 里没有列表 { $list }。
questionnaire-fault-one-choice = 列表 { $list } 至少要有两个选项。
questionnaire-fault-wrong-scale = 列表 { $list } 是内置的，选项为 { $steps }；也可以不写这个列表。
questionnaire-fault-wrong-range = range 需要从 0 起的整数 start、end 和 step，共 2 到 { $most } 级。
questionnaire-fault-wrong-parameters = 参数写成 start=0 end=10 step=1。可用的有：{ $known }。
questionnaire-fault-wrong-max = { $most ->
        [0] 这种题型没有上限。
       *[other] 需要 1 到 { $most } 的整数。
    }
questionnaire-fault-wrong-exclusive = “{ $choice }”不是本题的选项，或本题只能选一项。
questionnaire-fault-wrong-right = 权利代码有：{ $rights }；也可以留空。
questionnaire-fault-wrong-required = 请写 yes 或 no。
questionnaire-fault-skip-too-long = 第 { $place } 个字符处：条件超过 255 个字符。
questionnaire-fault-skip-too-deep = 第 { $place } 个字符处：括号嵌套太多。
questionnaire-fault-skip-unknown-sign = 第 { $place } 个字符处：无法读懂。
questionnaire-fault-skip-too-much = 第 { $place } 个字符处：这里应是 and、or 或结尾。
questionnaire-fault-skip-bracket-missing = 第 { $place } 个字符处：缺少括号。
questionnaire-fault-skip-question-missing = 第 { $place } 个字符处：这里应是题目，写成 {"${name}"}。
questionnaire-fault-skip-comma-missing = 第 { $place } 个字符处：缺少逗号。
questionnaire-fault-skip-comparison-missing = 第 { $place } 个字符处：这里应是 = != &lt; &lt;= &gt; &gt;= 之一。
questionnaire-fault-skip-number-missing = 第 { $place } 个字符处：这里应是整数。
questionnaire-fault-skip-value-missing = 第 { $place } 个字符处：这里应是加引号的选项，如 'x'，或数字。
questionnaire-fault-skip-later = 第 { $place } 个字符处：{ $name } 不在本题之前。
questionnaire-fault-skip-no-question = 第 { $place } 个字符处：没有题目 { $name }。
questionnaire-fault-skip-text = 第 { $place } 个字符处：{ $name } 是留言题，条件只能看选择题。
questionnaire-fault-skip-needs-selected = 第 { $place } 个字符处：{ $name } 可选多项，请写 selected({"${"}{ $name }{"}"}, 'x')。
questionnaire-fault-skip-no-number = 第 { $place } 个字符处：{ $name } 的选项不是数字。
questionnaire-fault-skip-no-choice = 第 { $place } 个字符处：{ $name } 没有选项 { $choice }。

# 文件里略去了什么，怎样理解的。
questionnaire-fault-piped = 文字里有 { $answer }，即前面某题的答案，我们无法代入。请改写成不含它的句子。
questionnaire-fault-changes-meaning = 这一列会改变问什么、哪些答案算数，我们做不到。请清空它，或去掉这道题。
questionnaire-fault-scale-reversed = 量表的第 { $option } 级写着“{ $words }”，但 1 最差、5 最好。请把文字倒过来。
questionnaire-untitled = 问卷
questionnaire-note-untitled = 文件里没有标题，暂称“问卷”。
questionnaire-note-form-id = 文件里没有合用的 form_id，按 { $id } 保存。
questionnaire-note-hidden = 这张工作表是隐藏的，仍然读取了。
questionnaire-note-columns = 略去了用不到的列：{ $names }。
questionnaire-note-languages = 略去了这些语言的文字：{ $names }。
questionnaire-note-rows = 略去了不提问的行：{ $names }。
questionnaire-note-names = 缩短了的名称：{ $names }。
questionnaire-note-choices = 列表 { $list } 里缩短了的名称：{ $names }。
questionnaire-note-range = range 没有写参数，按 { $start } 到 { $end } 处理。
questionnaire-words-best = 非常同意|非常满意|很满意|满意|同意|很好|非常好|好|总是
questionnaire-words-worst = 非常不同意|非常不满意|很不满意|不满意|不同意|很差|非常差|差|从不
