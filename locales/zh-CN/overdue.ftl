# 搁置的事项每周再提。
overdue-week =
    ⏳ <b>有 { $count } 件事一直没有人办理。</b>每周都会再提，直到有人办理。

    { $lines }
overdue-case = • <a href="{ $link }">{ $number }</a>：{ $late }
overdue-promise = • { $number } 的承诺：已超期 { $days } 个工作日
overdue-hot = • “{ $name }”的答复：已超期 { $days } 个工作日
overdue-inspection = • { $month }的自查：还没有签字，已超期 { $days } 个工作日
overdue-fix = • 整改“{ $cause }”：已超期 { $days } 个工作日
overdue-open = • 未公开“{ $title }”：已超期 { $days } 个工作日
