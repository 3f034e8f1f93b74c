# Activities, as members see them, and the counts the cadre group sees.
activities-menu-activities = Activities: what is ahead, what you joined
activities-kept = A rating you gave after an activity stays as a number only. Nobody, not even the bot, knows whose it was.
activities-data-asked_for = Asked to take part in

## Lists

activities-none = Nothing is planned in the coming three months. You will be told when something is.
activities-list =
    📅 <b>Activities ahead</b>

    { $list }
activities-button-past = What I took part in
activities-past =
    📅 <b>What you took part in</b>

    { $list }
activities-past-none = You have not taken part in an activity yet.
activities-line = • { $title }, { $when }
activities-mark-confirmed = ✅ joined
activities-mark-waitlisted = ⏳ waiting
activities-mark-offered = 🎟 a place is held for you
activities-mark-maybe = 🤔 maybe
activities-mark-cannot = – not this time

## The card

activities-card =
    <b>{ $title }</b>

    { $facts }
activities-fact-when = 🕒 { $when }, about { $minutes } minutes
activities-fact-days = 🕒 { $starts } to { $ends }, { $minutes } minutes a day
activities-fact-weeks = 📅 { $starts } to { $ends }, with no fixed hours
activities-fact-no-day = 🕒 Postponed; the new day is not known yet
activities-fact-hours = 🕒 { $hours }
activities-fact-place = 📍 { $place }
activities-fact-lead = Led by: { $lead }
activities-fact-audience = For: { $audience }
activities-fact-working-time = In working time; the employer has agreed.
activities-comma = ,{ " " }
activities-fact-guests = { $most ->
    [one] You may bring a guest.
   *[other] You may bring up to { $most } guests.
}
activities-fact-about = { $about }
activities-fact-state = <b>{ $state }</b>
activities-fact-reason = Reason: { $reason }
activities-fact-no-sign-up = No sign-up needed.
activities-fact-room = { $joined ->
    [0] Places for everybody
   *[other] Places for everybody, { $joined } joined so far
}
activities-fact-left = { $left ->
    [one] One place of { $places } left
   *[other] { $left } of { $places } places left
}
activities-fact-full = { $places ->
        [one] The one place is taken
       *[other] All { $places } places are taken
    }, { $waiting } waiting
activities-fact-closes = Sign-up closes { $closes }
activities-fact-opens = Sign-up opens { $opens }
activities-own-confirmed = ✅ You have a place.
activities-own-guests = { $count ->
    [one] One guest comes with you.
   *[other] { $count } guests come with you.
}
activities-own-waitlisted = ⏳ You are number { $number } on the waiting list.
activities-waiting-over = ⏳ No place became free for “{ $title }”, so the waiting list has ended.
activities-own-maybe = 🤔 You said maybe. No place is held for you.
activities-own-cannot = You said you cannot come.
activities-own-offered = 🎟 A place is held for you until { $until }.
activities-own-list-ended = The waiting list has ended; no place became free.
activities-offer-over = You did not answer in time, so the place in “{ $title }” is no longer held for you. If you still want to come, join again: /activities
activities-guests-lost =
    There are fewer places than planned. You keep yours, but there is no room for as many guests. We are very sorry.

    { $card }
activities-place-lost =
    There are fewer places than planned, and yours was among the last taken. You are at the front of the waiting list and will be asked first if a place becomes free. We are sorry.

    { $card }

## What the bot says by itself

activities-announced =
    📣 A new activity: you are invited

    { $card }
activities-reminder =
    ⏰ Sign-up closes soon. Are you coming?

    { $card }
activities-tomorrow =
    📅 Coming up soon: you have a place

    { $card }
activities-soon =
    ⏰ It starts soon. See you there!

    { $card }
activities-promoted =
    🎉 A place became free. Do you want it?

    { $card }

    If you do not answer in time, the place is offered to the next person.
activities-changed =
    ✏️ Something has changed

    { $card }
activities-moved-why = { " " }Reason: { $reason }.
activities-moved =
    📅 The time has changed.{ $why } You keep your place; if the new time does not suit you, please say so.

    { $card }
activities-put-off =
    ⏸ Postponed. You keep your place and will be told the new day.

    { $card }
activities-called-off =
    ❌ Cancelled. We are sorry.

    { $card }
activities-admitted =
    ✅ You may take part

    { $card }
activities-admitted-late = You may take part in “{ $title }”, but sign-up has closed meanwhile. Please speak to the cadre who leads it.
activities-refused = Sorry, this time “{ $title }” is only for those it was planned for. We hope to see you at the next one.
activities-shown = { $card }

## Buttons

activities-button-open = { $title }
activities-button-poll = 🗳 You are asked: { $title }
activities-button-all = All activities
activities-button-earlier = ‹ Earlier
activities-button-later = Later ›
activities-button-join = ✅ Join
activities-button-maybe = Maybe
activities-button-cannot = Cannot
activities-button-guest-more = ➕ A guest
activities-button-guest-fewer = ➖ One guest fewer
activities-button-take = ✅ Take the place
activities-button-decline = Not this time
activities-button-ask = 🙋 Ask to take part
activities-button-file = 📅 Calendar file
activities-button-feed = 📅 All mine as a calendar file
activities-button-strike-out = 📅 Take it out of my calendar
activities-button-manage = Manage

## Notices over a tapped button

activities-toast-confirmed = You have a place. See you there!
activities-toast-waitlisted = All places are taken; you are on the waiting list and will be told when one becomes free.
activities-toast-maybe = Noted: maybe. No place is held for you.
activities-toast-cannot = Noted: you cannot come. Thank you for saying so.
activities-toast-offered = A place is held for you: please take it or say no.
activities-offer-lapsed = The time to take this place is over; it is no longer held for you.
activities-gone = This activity no longer exists. /activities shows what is ahead.
activities-no-guests = No guest can be added now: guests have places only while sign-up is open, places are free and no member waits.
activities-no-sign-up = No sign-up is needed for this one: just come.
activities-not-invited = This one is for others. You can ask to take part: /activities
activities-toast-asked = Your request has gone to the cadre in charge. You will hear from me.
activities-asked-already = You have asked already. You will be told what was decided.
activities-file-off = { $title }: open the file to take it out of your calendar.
activities-feed-caption = All your activities in one file. Open it to put them into your calendar; a newer file replaces them.
activities-file-caption = { $title }: open the file to put it into your calendar. A newer file replaces it.

## Check-in

activities-button-here = 🙋 I am here
activities-button-photos = 📷 Photos of me
activities-button-back = ‹ Back
activities-photo-public = They may be published (no name)
activities-photo-internal = Members’ group only
activities-photo-none = Please do not photograph me
activities-photos-public =
    <b>{ $title }</b>
    📷 You have said: photos of you may be published, without your name. You may take that back at any time; photos that are not published are deleted then, others are taken down.
activities-photos-internal =
    <b>{ $title }</b>
    📷 You have said: photos of you are for the members’ group only. You may take that back at any time; the photos are deleted then.
activities-photos-none =
    <b>{ $title }</b>
    📷 You are not photographed unless you agree. It is asked for each activity, and whatever you say changes nothing about your place.
activities-photos-back-internal = 📷 { $name } no longer agrees that photos of them at “{ $title }” are published: please take them down; they may stay in the members’ group.
activities-photos-back-none = 📷 { $name } no longer agrees to photos of them at “{ $title }”: please delete them, and take down what was published.
activities-button-declare = I was there
activities-my-code =
    <b>{ $title }</b>: check-in

    Your code: <code>{ $code }</code>. Show it to the cadre at the door, or write here the number that is shown there; it changes every 30 seconds.
activities-checked-in = ✅ Checked in to “{ $title }” at { $time }.
activities-checked-in-again = You are checked in already, since { $time }.
activities-check-in-early = Check-in opens { $opens }.
activities-check-in-late = Check-in for “{ $title }” is closed. If you are here, ask two cadres to add you. You can also say yourself that you were there; that is noted, but no hours count for it.
activities-no-check-in = Check-in is not open for this activity.
activities-door-wrong = That is not the number at the door. Please write the newest one.
activities-door-closed = Too many wrong numbers. Please show your code at the door, or ask two cadres to add you.
activities-own-code = That is your own code: please show it to the cadre at the door. Here you can write the number that is shown there.
activities-here-already = You have checked in, so your place stays yours.
activities-declared = Noted: you took part in “{ $title }”, by your own word. No hours count for it.
activities-attendance = Checked in: { $a } by their code, { $b } by the number at the door, { $c } by two cadres; { $d } by their own word alone
activities-heads = Head count: { $heads }
activities-not-reconciled = ⚠️ The numbers do not agree: { $present } checked in, { $heads } were counted. Nobody is blamed; please count more carefully next time.
activities-day-present = Day { $day }: { $present } checked in. { $counted }
activities-no-shows = { $count ->
    [0] Everybody who had a place checked in.
    [one] One person with a place did not check in.
   *[other] { $count } people with a place did not check in.
}
activities-data-there = Checked in
activities-data-grade = Known by
activities-data-grade-A = your code
activities-data-grade-B = the number at the door
activities-data-grade-C = two cadres
activities-data-grade-D = your own word

## Afterwards

activities-rate = <b>{ $title }</b>: how was it? Three taps, and nobody can tell whose they were.
activities-rate-again =
    <b>{ $title }</b>: { $overall } of 5

    Would you join something like this again?
activities-rated = Thank you. Your rating of <b>{ $title }</b> is counted; only the sum is kept. Did time and content suit you?
activities-button-fit-yes = Yes
activities-button-fit-so_so = So-so
activities-button-fit-no = No
activities-rate-line = Thank you! If you like, write one line about <b>{ $title }</b>: up to { $most } characters, please no names. It is kept without yours. You can also leave it.
activities-line-kept = Thank you. Your line is kept without your name.
activities-line-wrong = One line of up to { $most } characters, please.
activities-report-fit = Time and content suited: { $yes } yes, { $so_so } so-so, { $no } no
activities-report-line = “{ $line }”
activities-rate-not-yours = Only those who took part can rate it, once it is over.
activities-rate-twice = You have rated this one already. Thank you!
activities-rate-over = Rating has closed for this one.
activities-button-star-1 = 1 😞
activities-button-star-2 = 2
activities-button-star-3 = 3
activities-button-star-4 = 4
activities-button-star-5 = 5 😊
activities-button-again = Yes, again
activities-button-never = Rather not
activities-button-other-stars = ‹ Change my rating

## In the cadre group

activities-group = { $card }{ $counts }
activities-counts =
    { "" }

    Joined { $joined } · waiting { $waiting } · maybe { $maybe } · cannot { $cannot }
activities-counts-guests = {" "}· guests { $guests }
activities-report =
    📋 <b>{ $title }</b> is over{ $counts }
    { $ratings }
activities-report-shown = Rated by { $rated }: { $mean } of 5, { $again }% would join again
activities-report-hidden = Ratings are not shown: fewer than { $fewest } people rated it.

## A member who organises

activities-organise-asked = 🙋 Would you organise “{ $title }”? You keep the door and count who is there; the cadres help you.
activities-organise-yes = ✅ Gladly
activities-organise-no = Not this time
activities-organise-said-yes = ✅ Thank you! You organise “{ $title }”. On the day you get the check-in half an hour before.
activities-organise-said-no = That is all right. Somebody else is asked to organise “{ $title }”.
activities-organise-other = Somebody else organises “{ $title }” now. Thank you all the same.
activities-organise-over = This is over: somebody else organises it, or it is no longer here.
activities-organise = Who takes part, and the door
activities-button-open-own = My own sign-up
activities-data-organises = Activities you organise
