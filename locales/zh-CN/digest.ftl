# 干部摘要：每个工作日早晨一条，没有事项就不发。
digest-menu-digest = 查看今日摘要
digest-today =
    ☀️ <b>{ $day }　今日摘要</b>

    { $lines }
digest-quiet = ☀️ <b>{ $day }</b>　目前没有等待处理的事项。
digest-cases-new = • 待认领的事项：<b>{ $number }</b> 件
digest-cases-in-work = • 正在办理的事项：{ $number } 件
digest-cases-waiting = • 等待提出人回应：{ $number } 件
digest-cases-overdue = • <b>已逾期 { $number } 件</b>：{ $cases }
digest-activity = • { $when } { $title }，已报名 { $joined } 人
digest-survey = • 测评进行中，{ $day }{ $time } 截止：{ $begun ->
    [0] 开始作答的不足 5 人
   *[other] { $roll } 人中至少 { $begun } 人已开始作答
}
digest-requests = • 等待批准加入：{ $number } 人
digest-set-aside = • 自上次摘要以来有 { $number } 条消息未能处理，请告诉负责运行机器人的人
digest-month =
    📊 <b>{ $year }年{ $month }月事项办理情况</b>

    收到：{ $received } 件
    答复：{ $answered } 件

    <b>各项比率</b>
    { $rates }
digest-holidays = 📅 再过 { $days } 天就是{ $year }年，其放假安排尚未录入，目前按法定节假日推算，测评日期和办理期限以后可能顺延。国务院通知发布后，请点下面的按钮，把通知全文发过来。
digest-holidays-late = 📅 { $year }年已过 { $days } 天，放假安排仍未录入，目前按法定节假日推算，测评日期和办理期限可能不对。请点下面的按钮，把国务院通知全文发过来。
digest-questions = { $number }道题等干部审核：/quiz
