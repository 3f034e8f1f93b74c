# 竞赛：规则、分组、成绩和结果。
contest-menu-contest = 竞赛
contest-data = 竞赛
contest-data-contest = 竞赛
contest-data-contest-ankang = “安康杯”竞赛
contest-data-contest-suggestion = 合理化建议月
contest-data-contest-labour = 劳动竞赛
contest-data-contest-skill = 职工技能比武
contest-data-month = 月份
contest-data-team = 小组
contest-data-score = 成绩
contest-data-theory = 理论
contest-data-before = 更正前成绩
contest-data-judged = 担任评委
contest-name-suggestion = 合理化建议月 { $month }
contest-name-labour = 劳动竞赛 { $month }
contest-name-ankang = “安康杯”竞赛 { $month }
contest-part-daily = • 每日一题：{ $weight }%（答对 1 分，参与半分；取最好的五分之四天数）
contest-part-hazard = • 隐患：{ $weight }%（实名上报且核实一处隐患，或者参与整改一处，即得满分，多报不多得；大家都还没有时，这一项不计）
contest-part-suggestion = • 建议：{ $weight }%（本月实名提出、已经答复的建议里取最好的三条：采纳 10 分、部分采纳 6 分、列入计划 4 分、留存参考 1 分；多提不多得）
contest-part-training = • 培训：{ $weight }%（竞赛期间参加的培训场次占比；没有培训就不计这一项）
contest-part-name-daily = 每日一题
contest-part-name-hazard = 隐患
contest-part-name-suggestion = 建议
contest-part-name-training = 培训
contest-sum-line = { $part }：{ $score } → { $adds }
contest-sum = <b>合计：{ $score }</b>
contest-none = 目前没有竞赛。
contest-new = ➕ 新的竞赛
contest-gone = 这件事已经结束了。
contest-rules =
    <b>{ $name }</b>
    { $days }

    <b>怎么计分</b>
    { $weights }
    <b>小组</b>（至少 3 人）：为了让小组人数不同也公平，每个组都加上 6 名“平均水平”的成员再算平均分。总分相同时，{ $ties }
    <b>封榜</b>：从{ $freeze }起不显示任何名次和人数，结果一并公布。
    <b>申诉</b>：{ $appeal }前书面提出，由未参加评判的人（最多三人）答复。
    <b>姓名</b>：只公布前三名，而且要本人同意；自己的名次只告诉本人。成绩不用于降薪或者调岗，如实报告事故不影响名次。

    { $closed ->
        [no] { $roster }前可以报名、退出。
       *[yes] 名单已于{ $roster }冻结。
    }{ $standing }
contest-ties-ankang = 先看参与率，再看正确率，还相同就并列，从不比速度。
contest-ties-labour = 先看参与率，还相同就并列，从不比条数，也不比速度。
contest-ties-skill = 先看参与率，还相同就并列；个人总分相同时，先看成品质量，再看安全防护，还相同也并列，从不比速度。
contest-ties-suggestion = 先看参与率，还相同就并列，从不比条数。
contest-in-team = 您在<b>{ $team }</b>组。
contest-join = ✅ 报名
contest-change = 换一个组
contest-leave = 退出
contest-may-name = 进入前三名时可以公布我的姓名吗？
contest-named = 可以：进入前三名时会公布您的姓名。再点一次可以改。
contest-not-named = 不可以：不会公布您的姓名。
contest-choose-team = 参加哪个组？
contest-team = { $name }
contest-team-new = 新建一个组
contest-ask-team = 小组叫什么名字？最多{ $most }个字符。
contest-back = ‹ 返回
contest-roster-closed = 名单已经冻结。
contest-organiser = 组织者不参赛。
contest-running =
    <b>{ $name }</b>，目前情况
    { $days }，{ $freeze }封榜

    { $own }<b>小组</b>
    { $table }
contest-own =
    <b>您的成绩</b>
    { $sum }
contest-table-line = { $place }. { $name }（{ $size }人）：{ $score }
contest-table-small = – { $name }（{ $size }人）：不排名，每组至少{ $least }人
contest-frozen =
    <b>{ $name }</b>

    最后 24 小时不显示任何名次和人数，结果一并公布。
contest-appeals =
    <b>{ $name }</b>

    { $own }{ $appeal }前可以书面申诉。之后由两名未参赛的干部签字（已签{ $signed }人），再公布名次。{ $waiting }
contest-appeal = ✍ 对我的成绩有异议
contest-sign = ✍ 签字确认结果
contest-recount = 重新计算
contest-recount-preview = { $count ->
    [0] <b>{ $name }</b>：没有变化。
   *[other] <b>{ $name }</b>：有{ $count }份成绩会变化。会通知本人，之前的签字作废，并记下是您办理的。
}
contest-recount-sure = 更正这些成绩
contest-took-part = 参赛的人不参加评判。
contest-appeals-first = 申诉期还没有结束。
contest-appeals-open = 还有申诉没有答复。
contest-published =
    <b>{ $name }：结果</b>

    { $own }<b>小组</b>
    { $table }{ $first }{ $corrected }
contest-place = 您的成绩：<b>{ $score }</b>（{ $everybody }人中第{ $place }名），只有您自己看得到。
contest-first-line = { $place }. { $name }
contest-picture = 🖼 看图
contest-picture-caption = { $name }：{ $table }
contest-praise = 📄 我的证书
contest-praise-sent = 证书正在发给您。
contest-praise-file = 您的证书：{ $name }
contest-praise-title = 荣誉证书
contest-praise-took-part = 参加了
contest-praise-place = 荣获个人第{ $place }名
contest-praise-team = 所在小组：“{ $team }”
contest-praise-team-place = 所在小组“{ $team }”荣获团体第{ $place }名
contest-praise-limits = 本证书由工会颁发，以资鼓励，与工资、调岗无关。
contest-to = 查看
contest-to-private = 打开
contest-announced =
    <b>{ $name }</b>将于{ $first }开始，{ $roster }前组队报名，规则一页说清。
contest-gathered = <b>{ $name }</b>：名单已经冻结，{ $first }开始。
contest-score =
    <b>{ $name }</b>：您的成绩

    { $sum }

    如有异议，请在{ $appeal }前书面提出。
contest-corrected =
    <b>{ $name }</b>：您的成绩已更正

    { $sum }
contest-to-sign = <b>{ $name }</b>已结束。申诉期满后，请两名未参赛的干部签字确认结果。
contest-is-out = <b>{ $name }</b>：结果公布了。
contest-appeal-ask = 您对什么有异议？最多{ $most }个字符。答复申诉的人会看到内容和您的姓名。
contest-appeal-waits = 您的异议已记录。目前没有可以答复的人，之后由未参赛、未参评的干部答复，答复之前不公布结果。
contest-team-odd = 小组名称为 1 到 { $most } 个字符。
contest-appeals-waiting = 还有 { $count } 件申诉没有答复，答复之前不公布结果。
contest-late =
    <b>{ $name }</b>

    比赛已经结束，还有评分或者数据没有交齐。交齐后，每个人会收到自己的成绩，届时可以申诉。
contest-appeal-kept = 您的异议已转交，答复会发到这里，答复为最终结论。
contest-appeal-told =
    <b>{ $name }</b>：{ $person }的申诉

    { $text }

    您没有参加评判，请和另外几位商量后在 2 个工作日内答复，答复为最终结论。
contest-appeal-answer = 答复
contest-appeal-ask-answer =
    { $person }的申诉：
    { $text }

    请写答复，最多{ $most }个字符，申诉人会看到。
contest-appeal-answered = 这件事已经答复过了。
contest-appeal-final =
    您的申诉答复如下，为最终结论：

    { $answer }
contest-appeal-sent = 答复已发出。
contest-appeals-over = 现在不能申诉。
contest-ask-month = 在哪个月？
contest-month = { $month }
contest-months = 换一个月
contest-preview =
    <b>{ $name }</b>
    { $days }

    { $roster }前组队，{ $freeze }封榜，{ $appeal }前可以申诉。

    { $weights }

    请先与单位商定时间和经费。组织者不参赛。
contest-announce = 公布
contest-there = 这个月已经有竞赛了。
contest-cancel = 取消竞赛
contest-cancel-ask = 要取消<b>{ $name }</b>吗？已报名的人都会收到通知。
contest-cancel-sure = 是的，取消
contest-cancelled = <b>{ $name }</b>已取消。

## 评分

contest-name-skill = 职工技能比武 { $month }
contest-ask-kind = 哪一种竞赛？
contest-kind-suggestion = 合理化建议月
contest-kind-labour = 劳动竞赛（有测量指标）
contest-kind-ankang = “安康杯”竞赛
contest-kind-skill = 技能比武（评委评分）
contest-part-practice = • 实操：{ $weight }%（安全防护 20、操作规范 25、成品质量 35、时间 10、现场 10；评委 5 人以上去掉一个最高分和一个最低分；危险操作立即叫停，该项 0 分）
contest-part-name-practice = 实操
contest-part-theory = • 理论：{ $weight }%（比赛当天 30 分钟答 25 题，只有一次；没有参加的，这一项记 0 分）
contest-part-name-theory = 理论
contest-theory-to = 📝 理论考试
contest-theory-continue = 📝 接着答理论题
contest-theory-begin = ✅ 现在开始
contest-theory-ask =
    <b>{ $name }：理论考试</b>

    { $minutes }分钟答{ $count }题，只有一次。从您点开始起计时，中途不停；时间到了，已经答的都算数。全部评分锁定后告诉您成绩。

    { $last }前可以开始。没有参加的，这一项记 0 分。
contest-theory-open = <b>{ $name }</b>：理论考试开始了，{ $last }前可以开始答题。没有参加的，这一项记 0 分。
contest-theory-last = <b>{ $name }</b>：您还没有参加理论考试，{ $last }前可以开始，过后这一项记 0 分。
contest-theory-done = 您已经考过了。全部评分锁定后告诉您成绩。
contest-theory-closed = 您现在不能参加理论考试。
contest-theory-handed-in = <b>{ $name }</b>：理论答卷已经交了。全部评分锁定后告诉您成绩。
contest-theory-over = <b>{ $name }</b>：理论考试时间到了，已经答的都算数。全部评分锁定后告诉您成绩。
contest-to-panel = ⚖ 评委
contest-to-judge = ⚖ 评分
contest-panel = { $count ->
    [0] <b>{ $name }：评委</b>

        还没有。一般{ $usual }人加候补 1 人，不足 3 人不排名。评委不参赛。
   *[other] <b>{ $name }：评委</b>

        点姓名可以取消。一般{ $usual }人加候补 1 人，不足 3 人不排名。
}
contest-judge-off = { $name }
contest-judge-reserve = { $name }（候补）
contest-add-judge = ➕ 评委
contest-add-reserve = ➕ 候补
contest-who-judges = 是谁？请输入姓名的一部分或者工号。
contest-which-judge = 是哪一位？
contest-no-judge = 没有找到，请换一部分姓名再试。
contest-judge-person = { $name }
contest-judge-competes = 参赛的人，或者还没有同意现行个人信息保护告知的人，不能当评委。
contest-you-judge = 您是<b>{ $name }</b>的评委，比赛日是{ $day }。当天在 /contest 里评分。是亲属、直接下属或者近 30 天内由您培训的人，请回避。
contest-your-code = <b>{ $name }</b>：您的编号是<b>{ $code }</b>，评分只看编号，不看姓名。
contest-not-judging = 现在不能评分。
contest-judging =
    <b>{ $name }</b>

    每个编号是一名选手。您只看得到自己打的分，锁定前可以修改。
contest-code-open = { $code }
contest-code-begun = … { $code }
contest-code-done = ✓ { $code }
contest-recused = 您与这名选手关系较近，由其他评委评分。
contest-sheet =
    <b>选手 { $code }</b>

    { $total }
contest-total = 您的总分：<b>{ $total }</b>
contest-criterion = { $criterion }：{ $mark }
contest-step-aside = 我与这名选手有关系，需要回避
contest-step-aside-ask = 要对选手 { $code } 回避吗？您给的分会删除，不能恢复。
contest-step-aside-sure = 是的，我回避
contest-codes-back = ‹ 全部选手
contest-sheet-back = ‹ 返回
contest-ask-mark =
    <b>{ $code }：{ $criterion }</b>（占 { $weight } 分）

    6：{ $six }
    8：{ $eight }
    10：{ $ten }
contest-mark = { $mark }
contest-ask-reason = { $mark } 不足 6 分，请写一句原因，最多 { $most } 个字符。
contest-marks-missing = <b>{ $name }</b>：还有评分没有录入，或者评委不足 3 人。录齐之前不结算。
contest-criterion-safety = 安全与防护
contest-anchor-safety-6 = 有一处小疏漏，经提醒改正
contest-anchor-safety-8 = 防护齐全，操作无疏漏
contest-anchor-safety-10 = 主动查出并排除隐患，全程规范
contest-criterion-process = 操作规范
contest-anchor-process-6 = 步骤基本正确，漏或者颠倒一处
contest-anchor-process-8 = 步骤完整、顺序正确
contest-anchor-process-10 = 步骤完整且能说明理由、能处理意外
contest-criterion-quality = 成品质量
contest-anchor-quality-6 = 达到合格线，有可返修的缺陷
contest-anchor-quality-8 = 全部尺寸、功能合格
contest-anchor-quality-10 = 合格且一致性好，无需返修
contest-criterion-time = 完成时间
contest-anchor-time-6 = 超过规定时间 10% 以内完成
contest-anchor-time-8 = 在规定时间内完成
contest-anchor-time-10 = 在规定时间内完成并留有复检时间
contest-criterion-order = 现场与协作
contest-anchor-order-6 = 收工后现场基本整洁
contest-anchor-order-8 = 全程整洁，工具归位
contest-anchor-order-10 = 整洁、节约材料、交接清楚
contest-to-paper = 📝 录入纸质评分
contest-not-typing = 比赛当天起到评分锁定前，由不当评委也不参赛的干部录入。
contest-paper-whose = 这是哪位评委的评分表？
contest-paper-judge = { $name }
contest-paper-which = 给哪位选手打的分？这里只列出还没有评分的。
contest-paper-ask =
    选手 { $code }：请按下面的顺序在一条消息里写出 { $count } 个分数，例如 8 7.5 9 6 10。
    { $order }
contest-paper-odd =
    需要 { $count } 个 0 到 10 的分数，最小半分。请按这个顺序再写一次选手 { $code } 的分数：
    { $order }
contest-paper-there = 这位评委已经在这里给该选手打过分。
contest-paper-once = 选手 { $code }：已录入一遍，另一位干部录入一致后才生效。
contest-paper-twice = ✅ 选手 { $code }：两遍录入一致，已生效。
contest-paper-unequal = 选手 { $code }：两遍录入不一致，均未生效。请核对纸质评分表，两人都重新录入。
contest-paper-more = 继续录入
contest-paper-told = 您给选手 { $code } 的纸质评分已由两位干部录入（最后录入：{ $name }）。评分锁定前您可以查看、修改。
contest-spread = 评委给出的总分在 { $low } 到 { $high } 之间。

## 更正

contest-question = 题目“{ $question }”不再计分：{ $reason }
contest-outdated = <b>{ $name }</b>：有题目作废，{ $count }人的结果会变化。请未参赛的干部查看并更正。
contest-correct-preview =
    <b>{ $name }</b>：要更正已公布的结果吗？

    { $questions }
    成绩有变化：{ $count }人；名次有变化：{ $places }人；名次有变化的小组：{ $teams }个。
    都会通知本人，并写明原来的成绩；已经发出的奖励不收回。{ $proposed ->
        [no] 和公布结果一样，要两名干部同意，您是第一位。
       *[yes] { $by }已提出，还要另一名干部同意。
    }
contest-correct-waits = <b>{ $name }</b>：有人提出更正结果，请另一名未参赛的干部查看。
contest-correct-proposed = 已提出，另一名未参赛的干部同意后生效。
contest-correct-other = 这是您提出的，要由另一名干部同意。
contest-corrected-out =
    <b>{ $name }</b>：结果已更正

    { $questions }

    您的成绩：<b>{ $score }</b>（原为{ $was }）
    您的名次：第<b>{ $place }</b>名（原为第{ $place_was }名）{ $more }
contest-corrected-team = 您的小组：第<b>{ $place }</b>名（原为第{ $was }名）
contest-corrected-praise = 如果您已经领了证书，请重新领取，原证书作废。
contest-corrected-on =
    <b>{ $day }更正</b>
    { $questions }
contest-praise-corrected = 按{ $day }更正后的结果，替代此前的证书。
contest-days = { $first }至{ $last }
contest-you-judge-now = 您是<b>{ $name }</b>的评委，比赛已于{ $day }开始，请现在就到 /contest 里评分。是亲属、直接下属或者近 30 天内由您培训的人，请回避。

## 测量指标

contest-ask-indicator = 用哪项指标？请先和单位商定。靠加班、靠加人就能提高的不用。
contest-indicator-first_pass = 一次合格率（%）
contest-indicator-on_time = 按时交付率（%）
contest-indicator-scrap = 废品返工率（%）
contest-indicator-downtime = 计划外停机（小时）
contest-indicator-energy = 单位产品能耗
contest-part-indicator =
    • 小组：{ $people }%看组员成绩，{ $weight }%看指标<b>{ $indicator }</b>。和前三个月平均值比，改善 { $full }% 得满分。{ $counter ->
        [yes] 旁边同时列出一次合格率，不许牺牲质量求快。
       *[no] 没有测量的小组不因此吃亏。
    }每个数据由两名干部各录一遍。加班不得超过法律规定，名次低不扣工资，如实报告事故不影响名次。
contest-to-measures = 📏 录入指标数据
contest-measures = { $count ->
    [0] 目前需要的数据都已由两人录入。
   *[other] 录哪个小组的？每个数据由两名没有参赛的干部各录一遍。
}
contest-measure-before = { $name }：前三个月
contest-measure-now = { $name }：竞赛当月
contest-measure-ask =
    <b>{ $name }</b>：{ $indicator }
    { $sheet ->
        [before] 请在一条消息里写前三个月的数据，从最早的一个月写起{ $counter ->
            [yes] ，最后写这三个月的一次合格率（%）
           *[no] {""}
        }。
       *[now] 请写竞赛当月的数据{ $counter ->
            [yes] ，再写当月的一次合格率（%）
           *[no] {""}
        }。
    }
    只写一个“–”表示这个小组不测量。
contest-measure-odd = { $name }（{ $indicator }）：需要 { $count } 个数字，{ $sheet ->
    [before] 按要求的顺序写，不能都是零
   *[now] 按要求的顺序写
}{ $counter ->
    [yes] ，最后一个是一次合格率
   *[no] {""}
}。只写一个“–”表示这个小组不测量。
contest-measure-once = { $name }：已录入一遍，另一名干部录入相同数据后生效。
contest-measure-twice = ✅ { $name }：两遍相同，已生效。
contest-measure-unequal = { $name }：两遍不同，都不算。请核对原始数据，两人都重新录入。
contest-measure-there = 这个数据已经有了，或者还没到录入的时候。
contest-not-measuring = 从名单冻结到成绩确定前，由没有参赛的干部录入数据。
contest-measured = { $measured ->
    [yes] { $name }，指标：{ $before } → { $now }{ $has_counter ->
        [yes] （一次合格率：{ $counter }）
       *[no] {""}
    }
   *[no] { $name }：不测量
}
contest-measures-needed = <b>{ $name }</b>：名单已经冻结。请录入各小组前三个月的数据，每个由两名干部各录一遍，让大家知道基准。
contest-measures-missing = <b>{ $name }</b>：还缺指标数据，两名干部录入之前不确定成绩。
