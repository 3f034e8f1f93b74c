# 每日一题。
daily-menu-daily = 每日一题
daily-data = 每日一题
daily-data-answered = 已答
daily-data-pauses = 暂停
daily-data-cards = 再次出现
daily-question =
    <b>每日一题</b>

    <b>{ $question }</b>

    { $hint }{ $note }
daily-later = 以后再答
daily-answer-until = 下一个工作日中午 12 点前都可以答。
daily-right =
    ✓ 答对了。
    <i>{ $question }</i>
    { $right }
    { $why }

    已连续答题 { $streak } 个工作日。
daily-wrong =
    ✗ 没答对，下一个工作日会再出现。
    <i>{ $question }</i>
    正确答案：{ $right }
    { $why }

    已连续答题 { $streak } 个工作日。
daily-to-home = 每日一题
daily-on =
    <b>每日一题</b>

    每个工作日 10:00 收到一题，错过就跳过，不用补。会的题隔 3、7、14、30 个工作日再来，不会的下一个工作日再来。{ $campaign }

    已连续答题 <b>{ $streak }</b> 个工作日。每月错过两天不影响。只有您自己看得到。
daily-off =
    <b>每日一题</b>

    每个工作日 10:00 一道安全题，点一下就行。目前不给您发题。{ $campaign }

    已连续答题 <b>{ $streak }</b> 个工作日。只有您自己看得到。
daily-paused =
    <b>每日一题</b>

    已暂停到{ $until }，连续天数不会断。{ $campaign }

    已连续答题 <b>{ $streak }</b> 个工作日。只有您自己看得到。
daily-campaign = 本月面向全体会员，不想参加可以退出。
daily-open = 回答今天的题
daily-start = ▶ 每个工作日给我发一题
daily-stop = 不要发给我
daily-pause-week = 暂停 1 周
daily-pause-fortnight = 2 周
daily-pause-month = 30 天
daily-end-pause = ▶ 结束暂停
daily-campaign-yes = 本月面向全体（干部）
daily-campaign-no = 不再面向全体（干部）
daily-picture = 📷 看照片
daily-over = 这道题已经不能作答了（当天发出，下一个工作日中午截止）。错过的题直接跳过，不影响成绩。今天的题请看 /daily。
