# Making and changing activities, for cadres; and the columns of the annual plan.
plan-menu-plan = Plan activities

## What is ahead

plan-none = Nothing is planned yet.
plan-list =
    🗓 <b>Plan of activities</b>

    { $list }
plan-line = • { $title }, { $when }: { $state }
plan-shown =
    { $card }{ $counts }
    { $notes }
plan-note-agreed = ✅ In working time; the employer has agreed.
plan-note-not-agreed = ⚠️ In working time: the employer’s agreement is not recorded yet (Trade Union Law, art. 41).
plan-names =
    <b>{ $title }</b>
    No 📷 beside a name: please do not photograph this person.

    { $names }
plan-name-confirmed = ✅ { $name }
plan-name-guests = {" "}+ { $guests }
plan-name-offered = 🎟 { $name }, offered a place
plan-name-waitlisted = ⏳ { $name }
plan-name-maybe = 🤔 { $name }
plan-button-invited = 📨 Who is invited
plan-invited =
    <b>{ $title }</b>
    { $count } invited, { $silent } of them have not answered.

    { $names }
plan-name-cannot = ✖ { $name }
plan-name-silent = … { $name }
plan-photo-public = { " " }· 📷 may be published
plan-photo-internal = { " " }· 📷 members’ group only
plan-nobody = Nobody yet.
plan-gone = This activity no longer exists. /plan shows the others.
plan-asked = 🙋 { $name } asks to take part in “{ $title }”, which is planned for others. Do you agree?
plan-button-admit = ✅ Yes
plan-button-refuse = Not this time
plan-admitted = ✅ { $name } may take part in “{ $title }” and has been told.
plan-refused = { $name } cannot take part in “{ $title }” this time and has been told.
plan-asked-over = This request has been answered already, or the person has left.

## The door

plan-button-door = 🚪 Check-in
plan-button-money = 💰 Money
plan-button-new-number = 🔄 Newest number
plan-button-second = { $count ->
    [one] One person waits for your yes
   *[other] { $count } people wait for your yes
}
plan-button-second-yes = ✅ They were all there
plan-button-heads = Head count
plan-button-to-door = ‹ To the check-in
plan-button-strike = ✖ { $name }, whom you added: tap to remove
plan-button-add = ➕ { $name }
plan-door =
    🚪 <b>{ $title }</b>

    { $number }{ $attendance }

    Scan a member’s code, or write it here. For somebody without a code write their name: a second cadre confirms it.
plan-door-number = Number at the door: <b>{ $number }</b>. It changes every 30 seconds; tap below for the newest.
plan-door-shut = Check-in is open from half an hour before the start until an hour after it.
plan-door-code = Please write a member’s code or a name.
plan-door-too-late = It is more than two hours since check-in closed, so codes do not count any more. Write a name instead: a second cadre confirms it.
plan-door-no-code = Nobody has this code for this activity. Please look again.
plan-door-not-oneself = Somebody else has to check you in, or type the number at the door yourself.
plan-door-in = ✅ { $name }, { $time }
plan-door-already = { $name } is checked in already, since { $time }.
plan-door-found = Who was there? A second cadre is asked to confirm.
plan-door-counted = They have not agreed to the newer privacy notice, so it is not kept by name that they were there. Please include them in the head count.
plan-door-nobody = Nobody was found. Please write a code or a name.
plan-door-added = Noted. It counts once a second cadre has confirmed it.
plan-door-known = They are already on the list.
plan-door-name-day = { $name }, day { $day }
plan-door-which-day = On which day was <b>{ $name }</b> there?
plan-button-on-day = { $day }
plan-button-every-day = Every day so far
plan-door-second = 🚪 “{ $title }”: a cadre has added somebody. A second cadre has to confirm it.
plan-door-names =
    Were these people there?

    { $names }
plan-door-confirmed = { $count ->
    [one] One person confirmed.
   *[other] { $count } people confirmed.
}
plan-door-heads = How many people are there? Please count and write the number.
plan-door-wrong-heads = Please write a number from 0 to { $most }.

## Buttons

plan-button-new = ➕ New activity
plan-button-poll = 🗳 Ask before planning
plan-button-open = { $title }
plan-button-all = All activities
plan-button-back = ‹ Back
plan-button-names = Who takes part
plan-button-change = Change
plan-button-postpone = Postpone
plan-button-cancel = Cancel the activity
plan-button-agreed = The employer has agreed
plan-button-not-agreed = The employer has not agreed
plan-button-confirm = ✅ Confirm
plan-button-keep-all = Everybody keeps their place
plan-button-last-wait = { $count ->
    [one] The last one goes on the waiting list
   *[other] The last { $count } go on the waiting list
}
plan-button-drop = Discard this draft
plan-button-day = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
plan-button-day-year = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
plan-button-value = { $value }
plan-button-guests = { $value ->
    [0] No guests
   *[other] Up to { $value }
}
plan-button-one-day = One day only
plan-button-whom-in = ✅ { $name }
plan-button-whom-out = { $name }
plan-button-whom-done = That is all
plan-button-minutes = { $value } minutes
plan-button-move = To another day
plan-button-later = New day not known yet

## One question after another

plan-ask-title = What is it called? For example: Badminton evening
plan-ask-second = And in Chinese? Otherwise everybody reads the same title.
plan-ask-day = On which day? Tap one, or write it like Friday 14:00, 5 Dec or 2026-12-05 14:00.
plan-ask-clock = At what time does it start? Tap one, or write it like 14:00.
plan-ask-minutes = How long does it take? Tap one, or write the minutes.
plan-ask-place = Where?
plan-ask-places = How many places are there? Tap one, or write a number.
plan-ask-lead = Who leads it?
plan-ask-why = Why is it moved? Tap a reason or write one sentence; those concerned will read it.
plan-ask-about = What is it for, and what should people know or bring?
plan-ask-agreed = This takes working time. Has the employer agreed? (Trade Union Law, art. 41)
plan-ask-days = Until which day? Tap one, or write the last day like 7 Dec. The hours are the same on each day.
plan-ask-hours = At what hours is it on each day? Write them like 9:00-11:30, 14:00-16:00.
plan-ask-guests = How many guests may each member bring? Guests take places; members who wait go first.
plan-ask-sign_up = Do people have to sign up for it?
plan-ask-audience =
    Who is it for? At present: <b>{ $audience }</b>

    These people are invited; others can ask to take part. Make groups and add people with /groups.
plan-skip-second = The same in both languages
plan-skip-place = Leave out the place
plan-skip-hours = Without a break
plan-skip-places = Unlimited
plan-skip-why = No reason
plan-button-rest = The rest as usual
plan-skip-about = Leave it out
plan-agreed-yes = Yes, agreed
plan-agreed-no = Not yet
plan-sign-up-yes = Yes, sign-up
plan-sign-up-no = No, just come
plan-only-text = Please write it, or tap a button.
plan-tap-to-decide = Please confirm above, change something, or drop the draft.
plan-asked-already = This has been answered already. Please go on further down.
plan-over = This draft has ended. Start again with /plan.

## Preview and confirmation

plan-preview =
    <b>Preview</b>

    { $card }

    { $notes }
plan-preview-why = Reason: { $reason }
plan-preview-no-why = ⚠️ No reason is given yet: those concerned would read none.
plan-preview-told = { $told ->
    [one] One person will be told.
   *[other] { $told } people will be told, once.
}
plan-preview-announced = It will be announced { $when }.
plan-preview-too-many = ⚠️ { $count ->
    [one] One more person has a place than there would be places. Please choose what should happen.
   *[other] { $count } more people have a place than there would be places. Please choose what should happen.
}
plan-preview-last-wait = { $count ->
    [one] The last person to join goes to the front of the waiting list and is told.
   *[other] The last { $count } people to join go to the front of the waiting list and are told.
}
plan-preview-invited = { $count ->
    [one] One person is invited.
   *[other] { $count } people are invited.
}
plan-preview-nobody-in = ⚠️ Nobody is in the group yet, so everybody will be invited. Add people with /groups.
plan-field-title = Title
plan-field-second = Second title
plan-field-day = Day and time
plan-field-minutes = Length
plan-field-place = Place
plan-field-places = Places
plan-field-lead = Led by
plan-field-why = Reason
plan-field-about = About
plan-field-agreed = Agreement
plan-field-days = Last day
plan-field-hours = Hours
plan-field-guests = Guests
plan-field-sign_up = Sign-up
plan-field-audience = For whom
plan-saved = Saved.
plan-dropped = Discarded. Nothing has changed.
plan-nothing-changed = Nothing was changed, so nobody is told anything.
plan-changed-meanwhile = Somebody else has changed this activity meanwhile. Please look again: /plan
plan-postpone =
    <b>Postpone</b>

    { $card }
plan-why-postponed = Why is it postponed? One sentence; those concerned will read it.
plan-why-cancelled = Why is it cancelled? One sentence; those concerned will read it.
plan-settle =
    <b>Preview</b>

    { $card }

    { $told ->
        [0] Nobody needs to be told.
        [one] One person will be told.
       *[other] { $told } people will be told, once.
    }
plan-settle-postponed = Yes, postpone it
plan-settle-cancelled = Yes, cancel it

## What cannot be taken

plan-wrong-title = A title has 1 to 80 characters. Please write it again.
plan-wrong-place = A place has at most 120 characters. Please write it again.
plan-wrong-about = At most 600 characters, please. Please write it again.
plan-wrong-reason = Please write a reason of at most 300 characters.
plan-wrong-day = I could not read that day. Please write it like Friday, 5 Dec or 2026-12-05 14:00.
plan-wrong-clock = I could not read that time. Please write it like 14:00 or 2 pm.
plan-wrong-minutes = The length is 15 minutes to 12 hours. Please write it like 90 minutes or 1.5 hours.
plan-wrong-hours = Please write up to { $most } parts of the day, each at least 15 minutes and none over another, like 9:00-11:30, 14:00-16:00.
plan-wrong-guests = Please write a number of guests from 0 to { $most }.
plan-wrong-places = Please write a number of places from 1 to 10000, or “unlimited”.
plan-wrong-lead = There is no such duty. The duties are: Union chair, Head, Economy and technology, Labour protection, Rights, Welfare, Culture and sports, Education, Duty cadre, Treasurer, Women workers.
plan-wrong-agreed = Please tap one of the two buttons.
plan-wrong-sign-up = Please tap one of the two buttons.
plan-wrong-days-count = Please write the last day, like 7 Dec, or the number of days, from 1 to 100.
plan-day-over = That time has already passed. Please choose a later one.
plan-day-too-far = That is more than 400 days away.
plan-wrong-id = The number of an entry has 1 to 8 letters and digits, like A01.
plan-wrong-audience = For whom: all members, women workers or nominated members.
plan-wrong-yes = Please write yes or no here.
plan-wrong-days = The days are not in { $year }, or the last day is before the first.
plan-id-twice = Another row has the same number.

## The plan of a year as a table

plan-button-table = 📄 Get the plan as a table
plan-button-send = 📥 Send a table
plan-button-send-again = 📥 Send it again
plan-button-year = { $year }
plan-button-use = ✅ Use it
plan-button-leave = Leave it
plan-button-drop-table = Send no table
plan-table-which = The plan of which year?
plan-table-for-which = For which year is the table?
plan-table-file = The plan of { $year }. Change what you like, then send it back: /plan, “Send a table”.
plan-table-usual = There is no plan for { $year } yet. You can begin with this example: change what you like, then send it back with /plan, “Send a table”.
plan-table-send =
    Please send the table for { $year } here as a file: XLSX or CSV, up to 1 MB, with the headings of the one you can get.

    You will see first what it would change.
plan-table-no-file = That is not a table. Please send an XLSX or CSV file of up to 1 MB.
plan-table-reading = The file is being read; the answer follows in a moment.
plan-table-faults =
    <b>{ $count ->
        [one] One thing is wrong
       *[other] { $count } things are wrong
    } with the table for { $year }, so nothing was taken.</b>

    { $faults }
plan-table-faults-listed = <b>{ $count } things are wrong with the table for { $year }, so nothing was taken.</b> This file names them all. Please put them right and send the table again: /plan
plan-table-same = The plan of { $year } already says the same. There is nothing to change.
plan-table-preview =
    <b>The plan of { $year } would have { $count ->
        [one] one entry
       *[other] { $count } entries
    }.</b>

    { $changes }
plan-table-new =
    ➕ <b>New: { $count }</b>
    { $entries }
plan-table-changed =
    ✏️ <b>Changed: { $count }</b>
    { $entries }
plan-table-gone =
    ➖ <b>Gone: { $count }</b>
    { $entries }
plan-table-stays =
    🔒 <b>Left as they are, because they were announced or changed by a cadre: { $count }</b>
    { $entries }
plan-table-dated = • { $title }, { $day }
plan-table-entry = • { $title }
plan-table-more = … and { $count } more
plan-table-used =
    ✅ The plan of { $year } now has { $count ->
        [one] one entry
       *[other] { $count } entries
    }. Its activities appear in the list within a minute.
plan-table-left = Not used. The plan stays as it was.
plan-table-over = This step is over. /plan shows the current plan.

## Plan and done

plan-button-done = 📊 Planned and done
plan-button-year-file = 📄 As a table
plan-button-why = Why? { $title }
plan-year =
    📊 <b>{ $year }: planned and done</b>

    { $planned } planned: { $held } held on time, { $moved } moved, { $dropped } cancelled, { $postponed } postponed without a new day, { $ahead } still ahead.

    { $list }
plan-year-rules =
    📊 <b>{ $year }</b>, as the plan has it

    { $list }
plan-year-empty = There is no plan for { $year } yet.
plan-year-held = ✅ { $day }: { $title }{ $there ->
    [0] { "" }
   *[other] , { $there } there
}
plan-year-held-later = ✅ { $day } → { $to }: { $title }{ $there ->
    [0] { "" }
   *[other] , { $there } there
}
plan-year-moved = ➡️ { $day } → { $to }: { $title } ({ $reason })
plan-year-dropped = ❌ { $day }: { $title } ({ $reason })
plan-year-postponed = ⏸ { $day }: { $title }
plan-year-ahead-later = ▫️ { $day } → { $to }: { $title }
plan-year-ahead = ▫️ { $day }: { $title }
plan-year-training = 🎓 Training: { $planned ->
    [one] { $held } of one planned session was held.
   *[other] { $held } of { $planned } planned sessions were held.
}
plan-year-file = { $year }: each line of the plan and what became of it.
plan-wrong-year = There is no plan for that year.
plan-why-kind-moved = “{ $title }” was moved. Why? The reason goes into the year’s report.
plan-why-kind-dropped = “{ $title }” was cancelled. What was the reason? It goes into the year’s report.
plan-why-noted = Noted for the year’s report. Thank you.
plan-reason-missing = reason not noted
plan-reason-moved-weather = Weather or a warning
plan-reason-moved-production = Production needs
plan-reason-moved-low_signup = Too few sign-ups
plan-reason-moved-venue = Venue or equipment
plan-reason-moved-speaker = Speaker or referee absent
plan-reason-moved-consent = Employer did not agree to working time
plan-reason-moved-holiday = Holiday or make-up workday
plan-reason-moved-higher = Set by the upper union
plan-reason-moved-safety = Not safe enough
plan-reason-dropped-members_no = Members were against it
plan-reason-dropped-budget = Budget refused or too short
plan-reason-dropped-merged = Merged into another one
plan-reason-dropped-ban = Stopped by an authority
plan-reason-dropped-need_gone = No longer needed
plan-reason-dropped-repeat_low = Too few sign-ups twice
plan-reason-dropped-risk = Failed the risk check
plan-outcome-held = held on time
plan-outcome-moved = moved
plan-outcome-dropped = cancelled
plan-outcome-postponed = postponed
plan-outcome-ahead = still ahead
plan-done-planned = Planned for
plan-done-title = Activity
plan-done-lead = Led by
plan-done-outcome = What became of it
plan-done-day = Day
plan-done-reason = Reason
plan-done-line = In words
plan-done-A = There: code
plan-done-B = There: number at the door
plan-done-C = There: two cadres
plan-done-D = Said so themselves
plan-done-heads = Counted

## Columns of the annual plan

plan-column-id = No.
plan-column-title_zh = Title (Chinese)
plan-column-title_en = Title (English)
plan-column-rule = Day
plan-column-until = Until
plan-column-begins = Starts at
plan-column-minutes = Minutes
plan-column-place = Place
plan-column-places = Places
plan-column-lead = Led by
plan-column-audience = For
plan-column-sign_up = Sign-up
plan-column-in_working_time = In working time
plan-column-about = About
plan-column-budget = Budget (yuan)
plan-yes = yes
plan-yes-also = y|true|x|√|✓|required|needed
plan-no = no
plan-no-also = n|false|-|none|not needed|not required

# What other lists call the same, the usual ones first.
plan-headings-id = no.|no|number|code|activity no.|activity id
plan-headings-title_zh = activity|activity name|title|event|event name|programme|program
plan-headings-rule = date|day|when|start date|starts on|time|planned date|period
plan-headings-until = end|end date|ends on|until|to
plan-headings-begins = start|start time|from|begins at
plan-headings-minutes = duration|duration (minutes)|length
plan-headings-place = venue|location|where
plan-headings-places = seats|capacity|max participants|number of people
plan-headings-lead = responsible|in charge|owner|person in charge|organizer|organiser
plan-headings-audience = for whom|target group|participants
plan-headings-sign_up = registration|sign-up|rsvp
plan-headings-in_working_time = during work|working hours
plan-headings-about = description|details|content
plan-headings-budget = cost|planned cost|amount|funds|yuan
plan-note-vague = “{ $rule }” is not an exact day, so { $title } is set for { $day } for now. You can move it later.

## Who organises it

plan-button-organiser = 🙋 Name an organiser
plan-organiser-ask = Who organises “{ $title }”? Any member can. Write a part of the name, the department or the staff number.
plan-organiser-which = Whom do you mean? They are asked, and can say no.
plan-organiser-none = Nobody was found. Please write it differently.
plan-organiser-person = { $name }
plan-organiser-asked = { $name } has been asked, and you will hear what they say.
plan-organiser-known = They have been asked already.
plan-organiser-said-yes = ✅ { $name } organises “{ $title }”.
plan-organiser-said-no = { $name } cannot organise “{ $title }”. /plan names somebody else.
plan-organiser-left = Whoever organised “{ $title }” has left the union. /plan names somebody else.
plan-note-organiser = 🙋 Organised by { $name }
plan-note-organiser-asked = 🙋 { $name } was asked to organise it and has not answered yet.
plan-door-code-only = Please write a member’s code. For somebody without a code, two cadres have to say that they were there.
plan-door-opens = 🚪 “{ $title }”: check-in is open. The door is in your hands.
plan-heads-asked = 🏁 “{ $title }” is over. How many people were there?

## The picture

plan-picture-year = { $year }: plan and done
plan-picture-of-month = Plan and done, { $month }/{ $year }
plan-picture-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
plan-picture-there = { $count } there
plan-picture-more = and { $count } more
plan-picture-nothing = Nothing was planned for this month.
plan-picture-caption = { $year }: what was planned and what became of it.
plan-button-year-picture = 🖼 Picture
plan-button-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
plan-done-approved = Approved (yuan)
plan-done-spent = Spent (yuan)
plan-done-reviewed = Reviewed (yuan)
