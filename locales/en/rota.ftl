# The cadres' duty weeks and leaves.
rota-menu-duty = Who is on duty, week by week
rota-menu-away = When I am away
rota-weeks = 🗓 <b>Duty weeks</b>, by their Mondays. Tap a free one to take it, your own to give it up.
rota-week = { $day } · { $name }
rota-free = free
rota-over = That week is not open any more. /duty shows the coming ones.
rota-taken = { $name } has this week already.
rota-your-week = 🗓 You are on duty this week. /queue shows what waits.
rota-away = 🌴 Your leaves; a tap cancels one. For another please type its first and last day, such as 2026-12-01 2026-12-05.
rota-away-none = 🌴 When are you away? Please type the first and the last day, such as 2026-12-01 2026-12-05.
rota-cancel = ✖ { $first } – { $last }
rota-unreadable = Please give the first and the last day, such as 2026-12-01 2026-12-05; at most a year.
rota-past = Those days are behind us. Please give days from today on.
rota-noted = 🌴 Noted: { $first } – { $last }. On those days no case is suggested to go to you.
