# 测验题和答题，谁需要谁用。
quiz-wrong-question = 请先写题目。
quiz-wrong-options = 每题要有 2 到 6 个选项，每行一个。
quiz-wrong-right = 至少要有一个正确选项。正确选项前面加星号（表格里写 A 或 A C）。
quiz-too-long = 题目最多 300 个字符，选项最多 120 个字符。
quiz-same-options = 有两个选项相同。

## 答题

quiz-question =
    { $bar } { $place }/{ $count }

    <b>{ $question }</b>

    { $hint }{ $note }
quiz-option = { $option }
quiz-chosen = ☑ { $option }
quiz-back = ‹ 上一题
quiz-next = 下一题 ›
quiz-clear = 清除本题作答
quiz-later = 以后再答
quiz-saved = 已保存 ✓
quiz-answered = { $count } 道题都答完了。现在交卷，还是再看一遍？
quiz-hand-in = ✅ 交卷
quiz-look-again = 再看一遍
quiz-over = 这次测验已经结束。
quiz-handed-in = 已经交过卷了。
quiz-paused = 已保存 ✓ 从开始起一周之内都可以接着答。
quiz-continue = 接着答
quiz-again = 再试一次（换题）
quiz-same-again = 题库里没有那么多不同的题，有几道会重复。
quiz-explained =
    ✗ { $question }
    ✓ { $right }
    { $why }

## 限时答题

quiz-menu-quiz = 安全知识答题
quiz-data = 安全知识答题
quiz-data-kind-quiz = 计入成绩
quiz-data-round = 轮次
quiz-data-kind = 性质
quiz-data-score = 得分
quiz-data-before = 更正前的得分
quiz-data-kind-practice = 练习
quiz-home-open =
    <b>安全知识答题</b>

    共{ $count }题，总时间{ $minutes }分钟，每题快慢自己掌握。每月第一次答题计入成绩，练习不限次数。名次只看得分，不看速度。

    如果是我们这边断线，正在答题的人都会补回耽误的时间。
quiz-home-done =
    <b>安全知识答题</b>

    本月成绩：<b>{ $score }分</b>，目前{ $everybody }人中第{ $place }名。只有您自己看得到。

    还可以随时练习：{ $count }题，{ $minutes }分钟，不影响成绩。
quiz-home-running =
    <b>安全知识答题</b>

    您正在答题，还剩 { $left }。
quiz-home-empty =
    <b>安全知识答题</b>

    还没有题目，干部正在准备。
quiz-begin = ▶ 开始答题（计入成绩）
quiz-practise = 🔁 练习
quiz-to-home = ‹ 安全知识答题
quiz-to-mine = 我的成绩
quiz-to-bank = 📚 题库
quiz-none = 题目还不够。
quiz-counted-before = 本月计入成绩的答题已经完成，还可以练习。
quiz-timed-question =
    { $bar } { $place }/{ $count } · ⏳ { $left }

    <b>{ $question }</b>

    { $hint }{ $note }
quiz-timed-answered = { $count }道题都答完了。现在交卷，还是再看一遍？⏳ { $left }
quiz-timed-later = 先放一放
quiz-left = 答案已保存。时间还在走，还剩 { $left }。
quiz-time-over = 时间到了，已经答的都算数。
quiz-result =
    { $over }<b>{ $score }分</b>：{ $count }题答对{ $right }题。
    本月目前{ $everybody }人中第{ $place }名，只有您自己看得到。

    { $explained }
quiz-result-practice =
    { $over }练习：<b>{ $score }分</b>，{ $count }题答对{ $right }题。

    { $explained }
quiz-mine = { $count ->
    [0] <b>我的成绩</b>

        还没有。
   *[other] <b>我的成绩</b>

        { $list }
}
quiz-mine-line = { $round }：{ $score }分，{ $everybody }人中第{ $place }名
quiz-mine-practice = { $round }：练习 { $score }分
quiz-mine-before = （题目 { $question } 撤下前为{ $score }分）

## 题库（干部）

quiz-bank =
    <b>题库</b>

    在用：{ $approved }
    待审核：{ $proposed }
    已撤下：{ $withdrawn }{ $few }
quiz-bank-few = {"\u000A\u000A"}⚠ 不足{ $least }题：两个人抽到的题会差不多。
quiz-usual = 采用现成题目（{ $count }题）
quiz-usual-taken = 已采用{ $count }题。{ $waiting ->
    [0] {""}
   *[other] 另有{ $waiting }题要两名干部核对后才能用。
}
quiz-to-waiting = 待审核（{ $count }）
quiz-to-approved = 全部题目
quiz-get = 导出表格
quiz-send = 上传表格
quiz-list = <b>在用的题目</b>：{ $count }题
quiz-list-proposed = <b>待审核的题目</b>：{ $count }题。每题要两名干部认可，提交的人算第一名。
quiz-entry-button = { $id } · { $topic } · { $question }
quiz-gone = 找不到这道题了。
quiz-entry =
    <b>{ $id }</b>，第 { $version } 版 · { $topic } · 难度 { $level }
    { $state }
    依据：{ $source }

    { $said }
quiz-entry-said =
    <b>{ $question }</b>
    { $options }
    <i>{ $why }</i>
quiz-entry-right = ✓ { $letter }. { $option }
quiz-entry-wrong = ▫ { $letter }. { $option }
quiz-entry-reason = ：{ $reason }
quiz-state-proposed = { $count ->
    [0] 等两名干部审核
   *[other] 等第二名干部审核
}
quiz-state-approved = 在用
quiz-state-refused = 未采用
quiz-state-replaced = 已有新版本
quiz-state-withdrawn = 已撤下
quiz-approve = ✅ 我看过了，没有问题
quiz-refuse = ✗ 不采用
quiz-decided-before = 这件事已经处理过了。
quiz-withdraw = 撤下这道题
quiz-withdraw-why =
    为什么撤下这道题？受影响的人会看到您写的话（最多{ $most }个字符）。

    <i>{ $question }</i>
quiz-withdraw-preview =
    <b>要撤下这道题吗？</b>
    <i>{ $question }</i>

    原因：{ $reason }

    { $scores ->
        [0] 没有成绩变化，
       *[other] { $scores }份成绩有变化，
    }{ $places ->
        [0] 没有名次变化。
       *[other] { $places }个名次有变化。
    }受影响的人都会收到通知，原来的成绩仍可查看。会记下是您办理的。
quiz-withdraw-preview-last =
    <b>要撤下这道题吗？</b>
    <i>{ $question }</i>

    原因：{ $reason }

    { $scores ->
        [0] 没有成绩变化，
       *[other] { $scores }份成绩有变化，
    }{ $places ->
        [0] 没有名次变化。
       *[other] { $places }个名次有变化。
    }受影响的人都会收到通知，原来的成绩仍可查看。会记下是您办理的。

    ⚠️ 这是一门课程测验的最后一道题。补上新题以前，谁都不能做这份测验，已经交的卷也不算次数。请在课程表格里补上新题：/training
quiz-withdraw-preview-passes =
    <b>要撤下这道题吗？</b>
    <i>{ $question }</i>

    原因：{ $reason }

    { $scores ->
        [0] 没有成绩变化，
       *[other] { $scores }份成绩有变化，
    }{ $places ->
        [0] 没有名次变化。
       *[other] { $places }个名次有变化。
    }受影响的人都会收到通知，原来的成绩仍可查看。会记下是您办理的。

    有{ $passes }人因此通过课程测验，课程随之完成。
quiz-withdraw-yes = 撤下并重新计分
quiz-withdraw-changed = 刚才又有人交卷了，请再看一遍数字。
quiz-withdraw-own = 这样您自己的成绩会变好，请让另一名干部来办。
quiz-withdraw-over = 这件事已经处理过了。
quiz-regraded =
    您答过的一道题（{ $round }）已撤下：<i>{ $question }</i>
    原因：{ $reason }

    您的成绩：{ $score }分（原来{ $was }分）。
quiz-topic-course = 课程测验
quiz-state-taught = 课程测验在用
quiz-regraded-course =
    <b>{ $title }</b>的一道测验题已撤下：<i>{ $question }</i>
    原因：{ $reason }

    您的成绩：{ $score }分（原来{ $was }分）。
quiz-regraded-place =
    答题（{ $round }）中的一道题已撤下：<i>{ $question }</i>
    原因：{ $reason }

    您的成绩：{ $score }分（原来{ $was }分）。您的名次：第{ $place }名（原来第{ $was_place }名）。

## 题库表格

quiz-table-file = 在用和待审核的题目。修改或者添加后把表格发回来，新内容要等第二名干部审核。
quiz-table-send = 请发送表格（XLSX 或 CSV）。每题要有中英文、说明和依据。题目不直接修改，新的写法就是新版本。
quiz-table-no-file = 请以文件形式发送表格（XLSX 或 CSV，最大 1 MB）。
quiz-table-reading = 正在读取表格……
quiz-table-taken = { $new ->
    [0] 没有新内容。
   *[other] 有{ $new }道新题，等第二名干部审核。
}{ $same ->
    [0] {""}
   *[other] 未变：{ $same }题。
}
quiz-table-faults =
    没有保存任何内容。有{ $count }处需要改正：
    { $faults }
quiz-table-faults-listed = 没有保存任何内容。有 { $count } 处需要改正，全部列在这个文件里。改好后请重新发送。
quiz-sheet = 题目
quiz-column-kind = 题型
quiz-column-topic = 主题
quiz-column-level = 难度
quiz-column-source = 依据
quiz-kind-single = 单选
quiz-kind-multi = 多选
quiz-kind-tf = 判断
quiz-level-1 = 容易
quiz-level-2 = 中等
quiz-level-3 = 较难
quiz-wrong-id = 题号最多 12 个字母和数字。
quiz-wrong-twice = 题号重复了。
quiz-wrong-topic = 主题不在列表中；导出的表格里有可用的名称。
quiz-wrong-level = 难度填：容易、中等、较难。
quiz-wrong-kind = 题型填：单选、多选、判断。
quiz-wrong-source = 缺少依据，或者超过 120 个字符。
quiz-wrong-why = 说明要有中英文。
quiz-wrong-languages = 题目和选项要有中英文，而且选项要一致。
quiz-wrong-single = 单选题和判断题只能有一个正确答案。
quiz-topic-electricity = 用电安全
quiz-topic-machinery = 机械安全
quiz-topic-fire = 消防安全
quiz-topic-height = 高处与坠物
quiz-topic-vehicles = 车辆与叉车
quiz-topic-chemicals = 化学品
quiz-topic-heat = 防暑降温
quiz-topic-occ_disease = 职业病防治
quiz-topic-ppe = 劳动防护用品
quiz-topic-first_aid = 救助与急救
quiz-topic-reporting = 事故报告
quiz-topic-safety_rights = 安全权利与义务
quiz-topic-women = 女职工保护
quiz-topic-hours = 工时与休假
quiz-topic-wages = 工资与合同
quiz-topic-injury = 工伤保险
quiz-topic-union_rights = 工会权利与经费
quiz-topic-workplace = 身边的隐患
quiz-topic-democracy = 民主管理

## 现场纸质答题

quiz-to-papers = 📄 纸质答题
quiz-papers =
    <b>纸质答题</b>

    打印一份现场用的试卷。每张答卷由两名干部分别录入，一致才计分，和手机答题一样算。
quiz-paper-print = 打印新试卷
quiz-paper-open = { $waiting ->
    [0] 试卷 { $number }
   *[other] 试卷 { $number }（{ $waiting }份待复核）
}
quiz-paper-file = 试卷 { $number }，按人数打印。
quiz-paper-type = 录入试卷 { $number } 的答卷
quiz-paper-waiting = { $count ->
    [0] <b>试卷 { $number }</b>：没有等待复核的答卷。
   *[other] <b>试卷 { $number }</b>：以下答卷等第二名干部录入。
}
quiz-paper-person = { $name }
quiz-paper-who = 试卷 { $number }：是谁的答卷？请输入姓名的一部分或者工号。
quiz-paper-which = 是谁的答卷？
quiz-paper-nobody = 没有找到，请换一部分姓名再试。
quiz-paper-own = 您自己的答卷由别人录入。
quiz-paper-not-agreed = 对方还没有同意现行的个人信息保护告知，不能保存。
quiz-paper-counted = 对方本月的成绩已经有了。
quiz-paper-answers = { $name }：按顺序输入{ $count }题的答案字母，题与题之间空格；多选连写，没答写“-”。例如：A BC - D
quiz-slip-count = 要有{ $count }个答案，中间空格，没答写“-”。请重新输入。
quiz-slip-letter = 有的字母不是这道题的选项，或者单选题写了几个答案。请再核对答卷。
quiz-paper-once = 已保存。{ $name }的答卷等第二名干部录入。
quiz-paper-differs = 两名干部录入的{ $name }的答卷不一致，都已作废，请一起核对原件后重新录入。
quiz-paper-counts = { $name }的答卷已计分：{ $score }分。
quiz-paper-title = 安全知识答题 试卷 { $number }
quiz-paper-name = 姓名：______________________    工号：______________
quiz-paper-hint = 请在题号旁写上正确答案的字母，有的题有多个正确答案。

## 答题情况

quiz-to-report = 📊 最难的题
quiz-report-not-yet = 一道题在{ $least }次首次答题中出现过才统计，目前还没有。
quiz-report =
    <b>最难的题</b>
    至少在{ $least }次首次答题中出现过。

    { $list }
quiz-report-line =
    <b>{ $id }</b> { $question }
    答对：{ $count }人次中的{ $percent }%
quiz-report-wrong = ✗ { $option }：{ $count }
quiz-report-course = 把这{ $count }题做成培训课程
quiz-report-taught = 课程《{ $title }》已放进 /training，说明就是自学内容。
quiz-report-title = 错得最多的题（{ $month }）
quiz-flag-fast = ⚠ 答题 { $round }：{ $names }用{ $seconds }秒答完全部题目。这只是提示，请两名干部一起看，系统不会自动处理。
quiz-flag-twins = ⚠ 答题 { $round }：{ $names }在同一时间答案完全一样，错题也一样。这只是提示，请两名干部一起看，系统不会自动处理。
