# 总览：干部群里置顶的一条消息，内容变化时自动更新。
overview-message =
    📌 <b>{ $union }　工作总览</b>

    { $lines }
overview-cases = <b>未办结事项：{ $number } 件</b>
overview-oldest = 等待最久：{ $case }，{ $day }起
overview-overdue = 已逾期：{ $number } 件
overview-left = 久未办理：{ $cases }
overview-left-case = { $case }（提出已 { $days } 个工作日）
overview-due = 本周内到期：{ $number } 件
overview-promises = <b>承诺：</b>进行中 { $open } · 已逾期 { $overdue } · 未兑现 { $broken }
overview-promises-chair = 已交到主席手上：{ $number } 件
overview-activity = <b>下一项活动：</b>{ $title }，{ $when }
overview-no-activity = <b>下一项活动：</b>暂无
overview-survey = <b>测评：</b>进行中，{ $day }{ $time } 截止
overview-survey-counted = <b>测评：</b>已结束，正在汇总
overview-next-survey = <b>测评：</b>下次{ $day }开始
overview-left-work = <b>久未办理的其他工作：{ $number } 项</b>
