# The cadres' duty weeks and leaves.
rota-menu-duty = Who is on duty, week by week
rota-menu-away = When I am away
rota-weeks = 🗓 <b>Duty weeks</b>, by their Mondays. Tap a free week to take it, or your own to give it up.
rota-week = { $day } · { $name }
rota-free = free
rota-over = That week can no longer be changed. /duty shows the coming weeks.
rota-taken = { $name } already has this week.
rota-your-week = 🗓 You are on duty this week. /queue shows what is waiting.
rota-freed = 🗓 { $count ->
    [one] A duty week is free again: the one from { $first }.
   *[other] { $count } duty weeks are free again, the first from { $first }.
} Take one with /duty in your private chat with me.
rota-away = 🌴 Your leave; tap one to cancel it. To add another, type its first and last day, such as 1 Dec to 5 Dec or 2026-12-01 2026-12-05.
rota-away-none = 🌴 When are you away? Please type the first and the last day, such as 1 Dec to 5 Dec or 2026-12-01 2026-12-05.
rota-cancel = ✖ { $first } – { $last }
rota-unreadable = Please give the first and the last day, such as 1 Dec to 5 Dec or 2026-12-01 2026-12-05; at most a year.
rota-past = Those days are over. Please give today or later days.
rota-noted = 🌴 Noted: { $first } – { $last }. No case will be suggested to you on those days.
rota-away-told = 🌴 { $name } is away: { $first } – { $last }. Reminders go to their deputy as soon as they name one.
rota-deputy-whom = Who stands in for you? They get the reminders of your cases, as far as they may open them, of your promises and of your duty week.
rota-deputy = { $name }
rota-no-deputy = Nobody
rota-deputy-named = { $deputy } stands in for you and has been told.
rota-without-deputy = Nobody stands in for you. Until you are back you get no reminders, and what is due goes to the chair.
rota-deputy-you = 🌴 { $name } is away from { $day } on and has named you as deputy: reminders of theirs come to you until they are back.
rota-deputy-told = 🌴 { $deputy } stands in for { $name } from { $day } on.
rota-leave-over = This leave has been cancelled or is over.
