# 指标：工会工作做得怎么样，每个数字都写明是多少分之多少。
kpi-menu-kpi = 工会工作指标
kpi-month =
    📐 <b>{ $month }工作指标</b>

    { $lines }

    每行后面的范围是偶然因素可能造成的出入：件数少的时候，多一件少一件，比例就会差很多。
kpi-not-measured = 还没有统计过月份。本月结束后就有第一批数字。
kpi-months = { $first }至{ $last }
kpi-line = <b>{ $name }</b>：{ $value }。近三个月：{ $three }。
kpi-line-alone = <b>{ $name }</b>：{ $value }。
kpi-value = { $den }中{ $num }（{ $percent }%），可能在{ $low }%至{ $high }%之间
kpi-value-of = { $value }（{ $months }）
kpi-value-rated = { $den }件有评价，其中{ $percent }%满意或基本满意
kpi-value-high = { $den }件有评价，其中{ $percent }%或以上满意或基本满意
kpi-value-low = { $den }件有评价，其中{ $percent }%或以下满意或基本满意
kpi-none-due = 本期没有到期的
kpi-none-known = 尚不清楚
kpi-none-rated = 还没有人评价
kpi-few = 不足 { $least } { $unit }，不显示，与以后月份一并公布
kpi-few-ratings = 评价不足 { $least } 件，不显示，与以后月份一并公布
kpi-median = 一半以上在{ $days }个工作日内，{ $den }件中{ $num }件不超过 3 个工作日
kpi-median-late = 一半以上超过期限仍未答复，{ $den }件中{ $num }件不超过 3 个工作日
kpi-name-kpi-01 = 首次答复
kpi-name-kpi-02 = 按时答复
kpi-name-kpi-03 = 30日内办结
kpi-name-kpi-04 = 对答复满意或基本满意
kpi-name-kpi-05a = 采纳、部分采纳或列入计划
kpi-name-kpi-05b = 承诺按期完成并经另一人核实
kpi-name-kpi-06 = 本月至少参与过一次的会员
kpi-name-kpi-07a = 计划内活动按期开展
kpi-name-kpi-07b = 确认参加后到场
kpi-name-kpi-08-major = 重大隐患按期整改
kpi-name-kpi-08-other = 一般隐患按期整改
kpi-name-kpi-09 = 按时公开
kpi-name-kpi-10a = 完成培训
kpi-name-kpi-10b = 培训按计划举办
kpi-data = 统计到您的指标
kpi-data-indicator = 指标
kpi-data-month = 月份
kpi-name-kpi-02r = 已答复
kpi-name-kpi-04s = 完全满意
kpi-name-ctr-01 = 仅作解释的答复
kpi-name-ctr-02 = 答复后重新办理
kpi-name-ctr-03 = 办结后重新办理
kpi-name-ctr-04 = 已答复件中有评价的
kpi-name-ctr-06 = 参与两类以上活动的会员
kpi-name-ctr-07 = 计划中改期或取消的项目
kpi-name-ctr-08 = 只有本人自报到场的
kpi-name-ctr-09 = 上报人回答“改好了”的
kpi-gone = 没有这个数字（或已不再保留）。
kpi-page = 📐 { $lines }
kpi-page-title = <b>{ $name }</b>（{ $months }）
    { $value }
kpi-page-three = 近三个月：{ $value }
kpi-page-revised = 有事实迟到：{ $day }第{ $revision }版更正。最初为：{ $value }
kpi-page-beside = 目标也可能用错误的办法达到，所以一并公布：{ $name }：{ $value }
kpi-target-proposed = 目标：{ $target }（建议值，主席尚未设定）
kpi-target-set = 目标：{ $target }，{ $day }设定
kpi-target-set-by = 目标：{ $target }，{ $day }由{ $name }设定
kpi-target-percent = { $percent }%
kpi-target-days = { $days }个工作日
kpi-days = { $days }个工作日
kpi-days-late = 超过期限
kpi-short = { $den }中{ $num }
kpi-short-percent = { $percent }%
kpi-run-short = 满 { $least } 个月后才画走势，之前的变化都可能是偶然。
kpi-run-steady = { $count }个月来：没有超出偶然的变化。
kpi-run-better = { $count }个月来：最近六个月或以上都在中线较好的一侧，不像是偶然。
kpi-run-worse = { $count }个月来：最近六个月或以上都在中线较差的一侧，不像是偶然。
kpi-excluded = 不计入：{ $count }，{ $why }
kpi-unknown = 尚不清楚：{ $count }
kpi-why-merged = 已并入另一件，两人同意
kpi-why-withdrawn = 提出人撤回
kpi-why-not_accepted = 按时决定不予受理并说明去处
kpi-why-no_response = 补充问题 10 个工作日未回，自动关闭
kpi-why-cancelled = 经第二人同意取消
kpi-why-force_majeure = 不可抗力，两人同意取消
kpi-why-cancelled_24h = 提前 24 小时以上取消
kpi-why-event_off = 活动取消
kpi-why-not_hazard = 核实后不属于隐患，两人同意
kpi-why-not_ours = 已转送有权处理的单位
kpi-why-duplicate = 与另一件重复
kpi-why-not_applicable = 本期没有该事项，两人确认
kpi-why-left = 到期前退会或者离岗
kpi-why-leave = 长期请假，按规则顺延
kpi-why-dropped = 并入另一场，两人同意
kpi-open = 统计了哪些
kpi-picture = 📈 看图
kpi-picture-caption = <b>{ $name }</b>。{ $run }
kpi-target = 🎯 设定目标
kpi-back = « 返回
kpi-target-ask-ratio = <b>{ $name }</b>
    { $now }
    请发送新目标的百分数，例如 <i>95</i>。
kpi-target-ask-median = <b>{ $name }</b>
    { $now }
    请发送新目标的工作日数，例如 <i>3</i>。
kpi-target-wrong-ratio = 请发送 0 到 100 的数字，例如 95。
kpi-target-wrong-median = 请发送工作日数，例如 3。
kpi-target-preview = <b>{ $name }</b>
    新目标为{ $target }。大家都会看到是您今天设定的；已结算的月份保持不变。
kpi-target-yes = 设定
kpi-rows = <b>{ $name }</b>（{ $months }）
    { $value }
    统计范围共{ $count }：

    { $list }
kpi-row = { $place }：{ $name }
kpi-row-unnamed = { $place }：{ $count }在这里不列名（保密，或已离开）
kpi-place-met = ✓
kpi-place-missed = –
kpi-place-unknown = ？
kpi-checks = 抽签抽到上月按时答复的 { $count } 件，请您核查：答复是否真正回答了问题。谁都可以重新抽签核对，种子是：{ $seed }
kpi-check = { $number }：答复是否写明了决定，是否回答了所问？
kpi-found-ok = ✅ 确实答复
kpi-found-not_ok = ❌ 没有答复
kpi-found-unclear = ❓ 看不出来
kpi-checked = { $number }已核查，结果与指标一并公布。
kpi-check-not-yours = 由经审委员核查，任何人不核查自己办的件。
kpi-page-checks = 经审抽查，抽签 { $count } 件：确实答复 { $ok }，没有答复 { $not_ok }，看不出来 { $unclear }
kpi-count-case = { $count }件
kpi-unit-case = 件
kpi-count-promise = { $count }项
kpi-unit-promise = 项
kpi-count-member = { $count }人
kpi-unit-member = 人
kpi-count-plan = { $count }项
kpi-unit-plan = 项
kpi-count-place = { $count }人
kpi-unit-place = 人
kpi-count-hazard = { $count }处
kpi-unit-hazard = 处
kpi-count-disclosure = { $count }项
kpi-unit-disclosure = 项
kpi-count-training = { $count }人次
kpi-unit-training = 人次
kpi-count-session = { $count }场
kpi-unit-session = 场
kpi-about-kpi-06 = 统计的是：报名、签到、答题、实名提出的意见。匿名的一律不统计：谁参加了问卷、谁投了票、谁附议，没有人知道。
kpi-about-kpi-07b = 只统计有人登记到场情况并核对一致的活动；没有登记或者没有核对一致的，不算缺席，列为尚不清楚。
kpi-checks-wait = <b>答复抽查</b>：上个月抽中的答复还有 { $count } 件没有核查，请看一看是否真正回答了问题。
kpi-checks-late = <b>答复抽查</b>：上个月抽中的答复，经审委员会还有 { $count } 件没有核查，请问一下差什么。
