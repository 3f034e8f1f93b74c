# 干部的值班周和请假。
rota-menu-duty = 每周值班安排
rota-menu-away = 我的请假
rota-weeks = 🗓 <b>值班周</b>（按周一日期）。点空闲的认领，点自己的取消。
rota-week = { $day } · { $name }
rota-free = 空闲
rota-over = 这一周的值班不能再改了。/duty 可以查看接下来的安排。
rota-taken = 这一周已由{ $name }值班。
rota-your-week = 🗓 本周由您值班。/queue 可以查看待办。
rota-freed = 🗓 { $count ->
    [1] 有一个值班周空出来了，从{ $first }开始。
   *[other] 有 { $count } 个值班周空出来了，最早的从{ $first }开始。
}请在与我的私聊中用 /duty 认领。
rota-away = 🌴 您的请假，点一下即取消。要再登记，请输入开始和结束日期，例如12月1日至5日或 2026-12-01 2026-12-05。
rota-away-none = 🌴 您什么时候不在？请输入开始和结束日期，例如12月1日至5日或 2026-12-01 2026-12-05。
rota-cancel = ✖ { $first } – { $last }
rota-unreadable = 请输入开始和结束日期，例如12月1日至5日或 2026-12-01 2026-12-05，最长一年。
rota-past = 这些日子已经过去了，请输入今天以后的日期。
rota-noted = 🌴 已登记：{ $first } – { $last }。这段时间不会把事项推荐给您办理。
rota-away-told = 🌴 { $name }请假：{ $first } – { $last }。指定代理人后，提醒会发给代理人。
rota-deputy-whom = 由谁代您处理？您的事项（对方有权查看的）、承诺和值班的提醒会发给对方。
rota-deputy = { $name }
rota-no-deputy = 不指定
rota-deputy-named = { $deputy }代您处理，已通知对方。
rota-without-deputy = 没有代理人。在您回来之前不再提醒您，到期的事项会报告主席。
rota-deputy-you = 🌴 { $name }从{ $day }起请假，请您代为处理：对方回来之前，有关提醒会发给您。
rota-deputy-told = 🌴 从{ $day }起，{ $deputy }代{ $name }处理工作。
rota-leave-over = 这次请假已经取消或结束了。
