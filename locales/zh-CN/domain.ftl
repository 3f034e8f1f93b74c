# 工会的固定用语：权利、题目、类别、状态、活动；各处共用。

## 四项权利

right-know = 知情权
right-participate = 参与权
right-express = 表达权
right-supervise = 监督权

## 测评题目：题目措辞固定，改动措辞就是另一道题

question-Q01 = 过去一个月，与我切身利益有关的事项（工资、考勤、排班、福利等）能及时让我知道。
question-Q02 = 公司和工会公开的内容，我能看明白。
question-Q03 = 涉及职工的规定或安排出台前，职工有机会参与讨论。
question-Q04 = 工会的活动、竞赛或培训，时间和内容适合我参加。
question-Q05 = 有意见或困难时，我清楚可以通过哪些渠道反映。
question-Q06 = 如实反映问题，不会给我带来不利影响。
question-Q07 = 我提出的意见，在承诺期限内得到了明确答复。（本月没有提意见请选“不适用”）
question-Q08 = 上个月承诺整改的事项，我看到了进展或结果。（没有整改事项请选“不适用”）
question-Q09 = 工会经费和福利发放情况，职工可以查询和监督。
question-Q10 = 总体来看，我对本月公开与民主管理工作的评价是：
question-Q11 = 下个月，我最希望公开或推动解决哪些事项？（最多选 3 项）
question-Q12 = 还有什么想对工会说的？请不要写姓名、电话、病情等个人信息；需要答复的请改用“提建议”。
question-Q13 = 我有多大可能推荐朋友来本公司工作？（0＝完全不可能，10＝非常可能）

## 选项

answer-scale-1 = 非常不同意
answer-scale-2 = 不同意
answer-scale-3 = 一般
answer-scale-4 = 同意
answer-scale-5 = 非常同意
answer-na = 不适用
answer-q10-S = 满意
answer-q10-B = 基本满意
answer-q10-N = 不满意

## 下月重点

priority-pay = 薪酬与工时
priority-shift = 排班与休假
priority-safety = 安全与劳动保护
priority-canteen = 食堂住宿与通勤
priority-tools = 设备与工作条件
priority-rules = 规章制度与考核
priority-training = 培训与晋升
priority-activity = 文体活动
priority-women = 女职工关爱
priority-funds = 工会经费与福利
priority-none = 暂时没有

## 不被接受的作答

invalid-unknown-option = 没有这个选项，请用下面的按钮作答。
invalid-too-many = 最多选 { $most } 项，请先取消一项。
invalid-exclusive = 选了“暂时没有”就不能再选其他项。
invalid-empty = 没有收到文字，请再写一次，或点“跳过”。
invalid-too-long = 最多 { $most } 个字，您写了 { $length } 个，请缩短后再发。

## 测评结果

band-good = 好
band-fair = 较好
band-watch = 一般
band-rectify = 差，需整改
validity-valid = 有效
validity-indicative = 参考
validity-thin = 样本不足
hidden-few-answers = 作答不足 5 人，不公开
hidden-right-hidden = 有一项权利作答不足 5 人，指数不公开
change-up = ↑ 上升
change-down = ↓ 下降
change-same = 基本持平

## 意见类别

category-production = 生产技术与工艺改进
category-safety = 安全生产与劳动保护
category-pay_hours = 薪酬工时与劳动合同
category-welfare = 食堂住宿与生活福利
category-culture = 文体活动与职工之家
category-training = 培训与技能提升
category-openness = 厂务公开与民主管理
category-rules = 规章制度与考核
category-funds = 工会经费与财务
category-women = 女职工权益与关爱
category-harassment = 性骚扰与欺凌
category-hardship = 困难帮扶
category-conduct = 管理作风与廉洁
category-other = 其他

## 类别的牵头人

lead-production = 工会委员会·经济技术委员
lead-safety = 工会委员会·劳动保护委员
lead-pay_hours = 工会委员会·权益维护委员
lead-welfare = 工会委员会·生活福利委员
lead-culture = 工会委员会·文体委员
lead-training = 工会委员会·宣教委员
lead-openness = 工会主席
lead-rules = 工会委员会·权益维护委员
lead-funds = 经费审查委员会
lead-women = 女职工委员会
lead-harassment = 女职工委员会主任和工会主席
lead-hardship = 工会委员会·生活福利委员
lead-conduct = 经费审查委员会主任
lead-other = 工会委员会·值班干部
lead-recused = 经费审查委员会主任（工会主席回避）

## 委员会与职责

committee-union = 工会委员会
committee-union-also = 工会委员|工会|工会委员会委员|本级工会|基层工会委员会
committee-fund_review = 经费审查委员会
committee-fund_review-also = 经审委|经审会|经费审查|经审委员会|工会经费审查委员会
committee-women = 女职工委员会
committee-women-also = 女工委|女职委|女职工委|女职工工作委员会|女工委员会|女职工
duty-chair = 工会主席
duty-chair-also = 主席
duty-head = 主任
duty-head-also = 委员会主任|负责人|经审主任|女工主任
duty-economy = 经济技术委员
duty-economy-also = 经济技术|生产委员|经济委员|劳动竞赛委员|技术委员
duty-protection = 劳动保护委员
duty-protection-also = 劳动保护|劳保委员|安全委员|劳动保护监督员
duty-rights = 权益维护委员
duty-rights-also = 权益维护|维权委员|权益委员|法律委员|劳动关系委员
duty-welfare = 生活福利委员
duty-welfare-also = 生活福利|福利委员|生活委员|帮扶委员|生活保障委员
duty-culture = 文体委员
duty-culture-also = 文体|文体活动委员|文艺委员|体育委员|文体宣传委员
duty-education = 宣教委员
duty-education-also = 宣教|宣传委员|教育委员|宣传教育委员|宣传教育
duty-duty = 值班干部
duty-duty-also = 值班|值班员|联络员
duty-treasurer = 财务委员
duty-treasurer-also = 财务|会计|出纳|工会财务|经费委员
duty-women = 女职工委员
duty-women-also = 女工委员|女职工|女工

## 反映方式

mode-signed = 实名
mode-confidential = 保密
mode-anonymous = 匿名

## 办理状态与进度

state-submitted = 已提交
state-registered = 已登记
state-need_info = 待补充
state-accepted = 已受理
state-assigned = 已分派
state-in_progress = 办理中
state-deferred = 暂缓办理
state-replied = 已答复
state-reopened = 重新办理
state-closed = 已办结
state-not_accepted = 不予受理
state-merged = 已并案
state-transferred = 已转送
state-withdrawn = 已撤回
step-registered = 登记
step-accepted = 受理
step-assigned = 分派
step-in_progress = 办理
step-replied = 答复
step-rated = 评价
step-closed = 办结

## 办理结果与满意度评价

outcome-A = 采纳
outcome-B = 部分采纳
outcome-C = 列入计划
outcome-D = 留作参考
outcome-E = 不采纳（说明理由）
outcome-F = 解释说明
outcome-G = 已解决
rating-satisfied = 满意
rating-basically_satisfied = 基本满意
rating-not_satisfied = 不满意

## 时限类别与紧急程度

sla-urgent = 紧急
sla-hazard = 隐患
sla-consult = 咨询
sla-standard = 一般
sla-complex = 复杂
sla-proposal = 提案
urgency-danger = 危及生命
urgency-urgent = 紧急
urgency-danger-advice = 如有生命危险：立即停止作业并撤离，告知现场安全管理人员，拨打 119（火警）、120（急救）或 110（报警）。本机器人不是紧急救援渠道。

## 不能进行的办理步骤

refused-step = 按目前的状态或您的职责，不能进行这一步。
refused-question = 请写明需要补充什么。
refused-answer = 请写下补充的内容。
refused-forgotten_or_silent_10 = 等待补充还不满 10 个工作日。
refused-forgotten_or_silent_5 = 等待补充还不满 5 个工作日。
refused-silent_10 = 等待补充还不满 10 个工作日。
refused-silent_5 = 答复后还不满 5 个工作日。
refused-out_of_scope = 不予受理须写明理由和应去的渠道，并经工会主席确认。
refused-same_matter = 请指明并入哪一件。
refused-receiver = 请写明转送给谁。
refused-impartial = 经办人与所反映事项有关，应当回避。
refused-handed_back = 退回须写明理由，并在分派后 1 个工作日内提出。
refused-answered = 答复须选办理结果，不少于 10 个字；采纳、部分采纳和列入计划须写明承诺日期。
refused-review = 请写明暂缓的理由，并选择 90 天以内的复查日期。
refused-review_reached = 复查日期还没有到。
refused-once = 只能延期一次，并须写明理由。
refused-rated_well = 只有满意或基本满意才能由您办结。
refused-rated_badly = 重新办理须写明不满意的原因，最多两次。
refused-reopened_twice = 重新办理两次之后才能这样办结。

## 年度活动计划

plan-A01 = 元旦迎新与年度计划发布
plan-A02 = 冬送温暖·春节慰问
plan-A03 = 元宵猜灯谜（线上）
plan-A04 = 三八女职工关爱与维权月
plan-A05 = 全员体检
plan-A06 = 春季健步走
plan-A07 = 读书分享会
plan-A08 = 五一表彰与技能比武
plan-A09 = 职业病防治与心理健康讲座
plan-A10 = 安康杯·安全生产月竞赛
plan-A11 = 端午包粽子与慰问
plan-A12 = 夏送清凉
plan-A13 = 金秋助学
plan-A14 = 劳动竞赛季·合理化建议月
plan-A15 = 中秋国庆慰问与联欢
plan-A16 = 对标学习走访
plan-A17 = 消防演练与119宣传
plan-A18 = 职工大会·会员评家·干部述职

## 活动状态与对象

event-planned = 计划中
event-announced = 已公告
event-open = 报名中
event-full = 名额已满
event-closed = 报名截止
event-held = 已举办
event-reviewed = 已总结
event-cancelled = 已取消
event-postponed = 已延期
audience-all = 全体会员
audience-all-also = 全体|全员|全体职工|全体员工|所有会员|全部会员|职工|会员|全体工会会员
audience-women = 女职工
audience-women-also = 全体女职工|女会员|女工|女员工|女性职工
audience-nominated = 提名人员
audience-nominated-also = 提名|指定人员|推荐人员|报名推荐|代表|职工代表

## 活动不能进行的步骤

activity-not-when-planned = 活动还没有公告。
activity-not-when-announced = 活动刚公告，还不能进行这一步。
activity-not-when-open = 活动正在报名，不能进行这一步。
activity-not-when-full = 名额已满，不能进行这一步。
activity-not-when-closed = 报名已经截止。
activity-not-when-held = 活动已经举办过了。
activity-not-when-reviewed = 活动已经结束并总结。
activity-not-when-cancelled = 活动已经取消。
activity-not-when-postponed = 活动已延期，请等新的公告。

## 日期规则的问题

rule-unknown = 看不懂日期规则“{ $rule }”。可以写 2026-04-18、11月9日、4月第三个星期六、五一前最后一个工作日、春节前 10 个工作日、元宵节遇休息日提前。
rule-no-such-day = { $year } 年没有“{ $rule }”这一天。
rule-no-such-month = 没有 { $month } 月，月份请写 1 到 12。
rule-festival-unknown = { $year } 年的农历节日还没有录入，请写具体日期。
rule-ambiguous = “{ $rule }”可能是 { $one }，也可能是 { $other }，还可能是从几月到几月。请写成 3月4日 这样，起止时间分两列填写。
rule-wrong-weekday = { $day }是{ $weekday ->
    [mon] 星期一
    [tue] 星期二
    [wed] 星期三
    [thu] 星期四
    [fri] 星期五
    [sat] 星期六
   *[sun] 星期日
}，与旁边写的不一致。
rule-too-far = 最多相隔 { $most } 个工作日。

## 日历

calendar-provisional = { $year } 年放假安排还没有公布，日期暂按法定节假日推算，公布后可能推后。
refused-settled_in_silence = 因未回音办结的事项，二十个工作日内说明理由可以重新办理。
refused-lapsed_in_silence = 因未回音办结的事项，二十个工作日内可以重新办理。
sla-repair = 整改
refused-seconded = 要写明原因，并由第二个人同意。
refused-graded = 请先回答三个问题。
refused-planned = 方案要写明措施、整改人和期限。
refused-pictured = 请先发整改后的照片。
refused-impartial_check = 整改人和整改人的直接上级不能验收。
refused-failed_check = 请写明还有什么不对；整改人不能自己验收。
refused-denied_once = 此前已重新整改过一次，现报告工会主席。
refused-given_up = 要写明原因和 30 天以内的复查日期，并经审委同意。
refused-no_danger = 危及生命的上报在有人接手前不能撤回。
