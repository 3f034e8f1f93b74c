# 指标：工会工作做得怎么样，每个数字都写明是多少分之多少。
kpi-menu-kpi = 工会工作指标
kpi-month =
    📐 <b>{ $year }年{ $month }月工作指标</b>

    { $lines }

    每行后面的范围是偶然因素可能造成的出入：件数少的时候，多一件少一件，比例就会差很多。
kpi-line = <b>{ $name }</b>：{ $value }。近三个月：{ $three }。
kpi-line-provisional = <b>{ $name }</b>：目前{ $value }，{ $day }起为最终结果。
kpi-value = { $den }件中{ $num }件（{ $percent }%），可能在{ $low }%至{ $high }%之间
kpi-none-due = 本期没有到期的
kpi-few = 不足 5 件，不显示
kpi-median = 一半以上在{ $days }个工作日内，{ $den }件中{ $num }件不超过 3 个工作日
kpi-median-late = 一半以上超过期限仍未答复，{ $den }件中{ $num }件不超过 3 个工作日
kpi-name-first-reply = 首次答复
kpi-name-on-time = 按时答复
kpi-name-closed = 30日内办结
kpi-name-satisfied = 对答复满意或基本满意
