# Care: needs told in confidence, help that was given, and what the union owes everybody in a year.
care-menu-care = Tell the union of an illness, a birth, a loss, a need
care-category = Care
care-lead = Union committee: welfare
care-mode = In confidence, with your name
care-start = 🤝 <b>What has happened?</b>
    You can write for yourself or for a colleague. Only the cadre for welfare and the chair, or whoever stands in for them, can read it. One sentence is enough: anything delicate is better told in person than through Telegram.
care-need-illness = Illness
care-need-birth = A birth
care-need-bereavement = A death in the family
care-need-retirement = Retirement
care-need-hardship = Hardship
care-need-family = A family in trouble
care-about-illness = <b>Illness.</b> The union visits, and helps with papers and costs where it can. Who is this for?
care-about-birth = <b>A birth.</b> Congratulations! The union tells you what parents are entitled to. Who is this for?
care-about-bereavement = <b>A death in the family.</b> We are sorry. The union visits you and helps with what has to be done. Who is this for?
care-about-retirement = <b>Retirement.</b> Nobody should leave without a word of thanks. Who is this for?
care-about-hardship = <b>Hardship.</b> The union looks with you for the help there is, its own and that of others. Who is this for?
care-about-family = <b>A family in trouble.</b> The union listens first, and does nothing you do not want. Who is this for?
care-for-me = For myself
care-for-colleague = For a colleague
care-line-me = { $need }, for myself.
care-line-colleague = { $need }, for a colleague.
care-write =
    ✍️ <b>Please write it down.</b> Only the cadre for welfare and the chair, or whoever stands in for them, can read it. They see your name, so that somebody can come or call. For a colleague, please say who it is.
    One sentence is enough; leave out diagnoses and papers. Nothing is sent before you confirm it.
care-note-readers =
    { "" }

    🤝 Only the cadre for welfare and the chair, or whoever stands in for them, can read this. They see your name, so that somebody can come or call. It is never on the board, and no other cadre sees it.
care-back = ◀ Back
care-retire = 📅 The day I retire
care-data-retirement = The day you retire
care-retire-ask = On which day do you retire? Write it, for instance 31 Aug 2031. Whoever looks after welfare is reminded a month before; nobody else sees it.
care-retire-known = You retire on { $day }. Write another day to change it.
care-retire-unreadable = I could not read that as a future date. Please write it like this: 31 Aug 2031.
care-retire-kept = Kept: { $day }. Whoever looks after welfare is reminded a month before.
care-unretire = Delete the day
care-retire-forgotten = The day has been deleted.
care-serve = 🎖 The day I began here
care-data-service = The day you began at the company
care-serve-ask = On which day did you begin at the company? Write it with its year, for instance 1 Sep 2006. Whoever looks after welfare is reminded a month before 10, 20, 30 and 40 years; nobody else sees it.
care-serve-known = You began on { $day }. Write another day to change it.
care-serve-unreadable = I could not read that as a past date with its year. Please write it like this: 1 Sep 2006.
care-serve-kept = Kept: { $day }. Whoever looks after welfare is reminded a month before 10, 20, 30 and 40 years.
care-unserve = Delete the day
care-serve-forgotten = The day has been deleted.
care-note = 🤝 Note a visit or help
care-note-what = 🤝 What was done for { $number } today?
    { $done }
care-done = { $day }: { $help }
care-help-visit = Visit
care-help-money = Money
care-help-goods = Gifts or goods
care-help-errand = Papers or an errand
care-undo = Take back: { $help }
care-expense = 💰 Enter what it cost
care-noted-already = That was noted already.
care-not-yours = Whoever has the case in hand notes what was done.
care-year-see = 📊 This year so far
care-year = 🤝 <b>Care this year</b>, as of { $day }

    <b>Needs</b>
    { $needs }

    <b>What was done</b>
    { $help }
care-year-count = { $what }: { $count }
care-year-least = { $what }: at least { $count }
care-year-few = { $what }: fewer than 5
care-due-winter = 🧣 Winter is here: time to put together whom the union visits and helps before the Spring Festival. Names stay out of the chat.
care-due-spring_festival = 🧧 The Spring Festival is in ten workdays: visits to families in need, gifts for all members.
care-due-womens_day = 🌷 Women's Day is in five workdays: half a day off, and what else is planned.
care-due-dragon_boat = 🛶 The Dragon Boat Festival is in ten workdays: gifts for all members.
care-due-childrens_day = 🎈 Children's Day is in five workdays: members who are parents.
care-due-heat = ☀️ The hot months begin: heat allowance, cool drinks, rest at noon for those who work outside.
care-due-mid_autumn = 🥮 The Mid-Autumn Festival is in ten workdays: gifts for all members.
care-due-retires = 🎓 { $name } retires on { $day }. A word of thanks, a gift, and the papers in time.
care-due-serves = 🎖 { $name } will have been with the company for { $years } years on { $day }. A word of thanks, and what the union gives for long service.
