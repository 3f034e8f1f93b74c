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
kpi-value = { $den }件中{ $num }件（{ $percent }%），可能在{ $low }%至{ $high }%之间
kpi-value-of = { $value }（{ $months }）
kpi-value-rated = { $den }件有评价，其中{ $percent }%满意或基本满意
kpi-value-high = { $den }件有评价，其中{ $percent }%或以上满意或基本满意
kpi-value-low = { $den }件有评价，其中{ $percent }%或以下满意或基本满意
kpi-none-due = 本期没有到期的
kpi-none-rated = 还没有人评价
kpi-few = 不足 { $least } 件，不显示，与以后月份一并公布
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
