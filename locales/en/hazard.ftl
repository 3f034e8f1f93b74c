# Hazards, from the report to the clearing.
hazard-data-category-hazard = Hazard
hazard-data-to_cure = For you to fix
hazard-menu-hazard = Report a hazard
hazard-category = Hazard
hazard-lead = Union committee: labour protection
hazard-start =
    ⚠️ <b>Report a hazard.</b> Send a photo of it, without faces.

    <b>Tell the person in charge on site now.</b> This bot is not an emergency channel: fire 119, ambulance 120, police 110.
hazard-no-photo = No photo
hazard-list = What is open
hazard-list-all = All, the oldest first
hazard-report = Report a hazard
hazard-where = 📍 <b>Where is it?</b>
hazard-place = { $place }
hazard-place-workshop = Production line
hazard-place-warehouse = Warehouse
hazard-place-dock = Loading dock
hazard-place-power = Switch room or panel
hazard-place-chem = Chemical store
hazard-place-road = Yard and parking
hazard-place-passage = Passages, stairs, exits
hazard-place-roof = Roof, platform, height
hazard-place-pit = Pit, tank, shaft, trench
hazard-place-canteen = Canteen and kitchen
hazard-place-dorm = Dormitory
hazard-place-office = Offices
hazard-place-outdoor = Outdoor and field work
hazard-place-other = Other (say where)
hazard-which-kind =
    <b>What kind is it?</b>
    { $hints }
hazard-kind-unsafe_act = Unsafe act
hazard-kind-unsafe_equipment = Unsafe equipment
hazard-kind-unsafe_environment = Unsafe surroundings
hazard-kind-management_gap = Management gap
hazard-hint-unsafe_act = • <b>Unsafe act</b>: what someone does that is not safe
hazard-hint-unsafe_equipment = • <b>Unsafe equipment</b>: the machine, tool, wiring or vehicle is faulty
hazard-hint-unsafe_environment = • <b>Unsafe surroundings</b>: floor, passage, light, heat or smell
hazard-hint-management_gap = • <b>Management gap</b>: a rule, training, check or sign that should exist does not
hazard-say-where = 📍 <b>Where exactly is it?</b> In a few words: “Behind the gatehouse, at the bicycle shed.”
hazard-files-left = The report of a hazard takes photos and words. The other files were left out; please show what matters in a photo.
hazard-line = ✍️ <b>One line: what is dangerous, and where exactly?</b> For example: “Third rack from the door, an upright is bent.”
hazard-too-long = That is { $length } characters; one report can have { $most }. Please shorten it by { $over } and send it again.
hazard-too-many-photos = { $most } photos are enough for one report. Your report is kept; please choose below.
hazard-enough = You have reported { $most } hazards today, or { $open } of yours are still open: please tell the person in charge on site of this one. You can report it here tomorrow.
hazard-over = This report is over. /hazard begins another one.
hazard-preview =
    <b>Your report</b>
    📍 { $at }
    <blockquote>{ $text }</blockquote>
    { $photos ->
        [0] Without a photo
        [one] One photo
       *[other] { $photos } photos
    }. Photos are drawn anew, so that place, time and telephone do not travel with them. Once it is fixed, the picture of a signed report may be shown to all, beside the one after.
    <i>Signed: the cadres see your name. Confidential: they see the hazard, and not who reported it.</i>{ $twins }
hazard-twins =
    { "" }

    { $count ->
        [one] <b>One like it is open here.</b> Is it the same?
       *[other] <b>{ $count } like it are open here.</b> Is it one of them?
    }
hazard-same = It is the same: open since { $day }
hazard-send-signed = ✅ Send with my name
hazard-send-confidential = 🔒 Send confidentially
hazard-near-off = ☐ Near miss: it almost happened
hazard-near-on = ☑ Near miss: it almost happened
hazard-near-miss-too = { " " }· near miss
hazard-at = { $place } · { $kind }{ $near }
hazard-change-place = Place
hazard-change-kind = Kind
hazard-change-line = Line
hazard-thanks =
    ✅ Received, number <b>{ $number }</b>. Please tell the safety staff on site now; the bot does not replace that. Somebody looks at it within one workday, and you hear of every step.
    Being treated badly for reporting is unlawful; let us know.
hazard-thanks-nobody = ✅ Received, number <b>{ $number }</b>. Nobody in the union answers for safety at present: please tell the person in charge on site now, and the chair. You hear of every step.
hazard-same-thanks = ✅ Added. You are known there as number <b>{ $number }</b> and hear of everything that happens to it, as its first reporter does. Please tell the safety staff on site now.
hazard-same-own = ✅ Added to your own report <b>{ $number }</b>.
hazard-work-due = { " " }· to be fixed by { $due }{ $close }
hazard-cure-due = { " " }· to be fixed by { $due }
hazard-remind-due = • { $number }: { $age }; to be fixed by { $due }
hazard-remind-due-close = • { $number }: { $age }; to be fixed by { $due }; to be closed by { $close }
hazard-late-for-you =
    <b>The hazard you reported, { $number }, has not been fixed in time.</b>
    { $known }
hazard-late-at-chair = ⏳ It was to be fixed by { $due }; we are sorry. The chair has been told. If it is still not fixed three workdays after that day, all cadres are told its number, and nothing else. You do not need to do anything.
hazard-late-at-leads = ⏳ It was to be fixed by { $due }; we are sorry. Those who decide about it have been told, and nobody else learns of it. You do not need to do anything.
hazard-late-supervised = ⏳ It was to be fixed by { $due }; we are sorry. All cadres have been told its number, and nothing else; it stays open until it is fixed. You do not need to do anything.
hazard-late-kept = ⏳ It was to be fixed by { $due }; we are sorry. Those who decide about it are reminded of it each week until it is fixed; nobody else learns of it. You do not need to do anything.

hazard-state-submitted = Received
hazard-state-reported = Reported
hazard-state-need_info = Awaiting information
hazard-state-verified = Verified
hazard-state-graded = Graded
hazard-state-planned = Plan set
hazard-state-fixing = Being fixed
hazard-state-fixed = Fixed, awaiting check
hazard-state-cleared = Cleared
hazard-state-reopened = Reopened
hazard-state-made_safe = Made safe for now
hazard-state-cannot_fix = Cannot be fixed now
hazard-state-rejected = Not a hazard
hazard-state-merged = Duplicate, merged
hazard-state-transferred = Sent to another body
hazard-state-withdrawn = Withdrawn
hazard-step-reported = Reported
hazard-step-verified = Verified
hazard-step-planned = Plan
hazard-step-fixing = Fixing
hazard-step-fixed = Fixed
hazard-step-cleared = Cleared
hazard-grade-general = General hazard
hazard-grade-larger = Larger hazard
hazard-grade-major = Major hazard
hazard-line-at = 📍 { $at }
hazard-line-step = Next step due: { $day }
hazard-line-confirmed = Confirmed as major by a second person
hazard-line-unconfirmed = ⚠ Not confirmed as major yet
hazard-line-grade = Grade: { $grade }
hazard-line-owner = To be fixed by: { $owner }
hazard-line-measure = Measure: { $text }
hazard-line-money = Money: { $text }
hazard-line-emergency = Until then, if it happens: { $text }

hazard-new-for-you =
    ⚠️ New hazard <b>{ $number }</b>: { $at }.
    <blockquote>{ $text }</blockquote>
hazard-question = A question about your report { $number }: { $text }
hazard-told-become = What you said about safety, { $number }, is now followed up as a hazard: { $at }. You hear of every step as before.
hazard-told-verify = Your report { $number } was looked at: it is a hazard. Next it is graded and planned, and you hear of it.
hazard-told-lapse = Nobody answered the question about { $number } for five workdays, so it was closed. If the danger is still there, please report it again with /hazard.
hazard-told-reject = Your report { $number } was looked at by two people and is not a hazard: { $text }. Reporting was right, and it costs you nothing.
hazard-told-merge = Your report { $number } is the same as one that is open already. You hear of everything that happens to it, as its first reporter does.
hazard-joined = Somebody else reported the same: it was added to { $number }.
hazard-told-transfer = Your report { $number } is not ours to fix. It went to { $receiver }, and we ask there what became of it.
hazard-told-plan =
    A plan for { $number }: { $measure }
    To be fixed by { $due }.
hazard-told-secure = { $number } is made safe for now, so that nobody is hurt. It is still to be fixed for good, and its day stays.
hazard-ask-fixed = Your report { $number } is marked as fixed; another person is going to check it. Is it really fixed?
hazard-ask-cleared = Your report { $number } was checked by another person than who fixed it, and is cleared. If you find that it is not, please say so here; in four weeks we ask once more.
hazard-ask-again = 28 days on: is { $number } still all right?
hazard-yes = Yes, fixed
hazard-no = No, not fixed
hazard-unsure = Not sure
hazard-thanks-yes = Thank you. That is noted with { $number }.
hazard-thanks-unsure = Thank you. It is noted that you are not sure of { $number }.
hazard-thanks-no = Thank you for saying so. { $number } is being fixed once more, and you hear of it.
hazard-thanks-chair = Thank you for saying so. { $number } was taken up again before, so the chair was told now.
hazard-denied = Whoever reported { $number } says that it is not fixed. It is open again and due on { $due }.
hazard-denied-again = Whoever reported { $number } says once more that it is not fixed. It was taken up again before: please speak with those who fix it.
hazard-told-revisit = Fund review was there: { $number } is not fixed. It is being fixed once more.
hazard-revisited = Fund review was there: { $number } is not fixed. It is open again and due on { $due }.
hazard-told-give-up = { $number } cannot be fixed now: { $text } It is looked at again on { $day }.
hazard-resumed = { $number } could not be fixed; its day has come, and it is being fixed again.
hazard-told-extend = { $number } gets more time, until { $due }: { $text }
hazard-withdrawn = { $number } was withdrawn by whoever reported it.
hazard-failed = { $number } did not pass its check and is being fixed again, until { $due }: { $text }
hazard-failed-owner = { $number } did not pass its check: { $text }
hazard-to-check = { $number } is marked as fixed: { $at }. Please go and look; whoever fixed it cannot clear it.
hazard-major = 🚨 { $number } is a <b>major</b> hazard: { $at }. Please tell the head of the company now. The plan needs a measure, money, a person, a day, and what to do if it happens; the company reports it to the authority and to the employees' meeting.
hazard-major-confirm = 🚨 { $number } was graded as a <b>major</b> hazard: { $at }. Please look at it now and confirm it, within 2 working hours. It counts as major already; if you think it is lighter, grade it anew.
hazard-confirm = ✅ It is major
hazard-confirmed = { $number }: { $name } has confirmed that it is a major hazard.
hazard-confirm-late = ⏰ { $number } ({ $at }) was graded as a <b>major</b> hazard, and nobody has confirmed it yet. Please look at it now.
hazard-confirm-group = ⏰ { $number }: graded as a major hazard 4 working hours ago, and not confirmed. Whoever graded it does not confirm it.
hazard-not-answered = A hazard is fixed and cleared, not answered. Open it to see what can be done.

hazard-alarm = 🚨 Report { $number } with danger to life ({ $at }). Phone at once and tap <b>I have it</b>.
hazard-alarm-again = 🚨 { $number } ({ $at }): { $minutes } minutes and nobody has it. Phones: { $phones }
hazard-alarm-last = 🚨 { $number } ({ $at }): two hours of reminders; the bot stops now. Use the phone list: { $phones }
hazard-alarm-taken = { $number }: taken at { $at } by { $name }.
hazard-alarm-back = 🚨 { $number } ({ $at }): { $name } took it { $hours } hours ago, and no step is noted since. Phone at once, tap <b>I have it</b>, and note what was done. Phones: { $phones }
hazard-alarm-free = 🚨 { $number } ({ $at }): whoever took it is no longer available, and no step is noted. Phone at once and tap <b>I have it</b>. Phones: { $phones }
hazard-have = I have it
hazard-have-thanks = ✅ { $number } is yours; the others know. Phone now. If no step is noted within 4 hours, all of you are called again.
hazard-taken-already = { $name } has it already.

hazard-verify = ✅ Verified
hazard-reject = Not a hazard
hazard-grade = Grade
hazard-plan = Set plan
hazard-begin = Start
hazard-fix = Fixed
hazard-secure = Made safe
hazard-go-on = Go on fixing
hazard-clear = Checked, clear it
hazard-fail = Check failed
hazard-give-up = Cannot be fixed now
hazard-become = ⚠️ Make it a hazard
hazard-become-where = Where is the hazard of { $number }?
hazard-become-kind = What kind of hazard is { $number }?
hazard-why-not = Why is { $number } not a hazard? A second person has to agree, then whoever reported it reads the reason.
hazard-why-in_order = Checked, in order
hazard-why-no_safety = Another matter than safety
hazard-why-not_found = Not found at the place
hazard-why-already_cured = Already gone on arrival
hazard-ask-G1 = { $number }, first question: could someone die or be badly hurt now or today?{ $note }
hazard-ask-G2 = { $number }, second question: is it on the official list of major hazards for our trade? Or must all or part of the work stop and the fix take time? Or can the company not solve it alone?{ $note }
hazard-ask-G3 = { $number }, third question: could it put someone in hospital, or affect the escape of 10 or more people, or is it the second time at this place in 30 days, or can it not be fixed in 5 workdays?{ $note }
hazard-again-here = { " " }In the last 30 days { $count } of this kind were reported at this place.
hazard-answer-yes = Yes
hazard-answer-no = No
hazard-lighter-why = { $number } would be lighter than before: { $grade }. Please write why; a second person has to agree.
hazard-plan-measure = { $number }: what is done? One or two sentences.
hazard-plan-owner = { $number }: who fixes it? Tap a name, or type a part of the name of any member.
hazard-plan-money = { $number }: what does it cost, and who pays?
hazard-plan-due = { $number }: until when is it fixed? Tap a day or type one.
hazard-plan-emergency = { $number }: what do people do if it happens before it is fixed?
hazard-plan-tap = Please choose below.
hazard-plan-day = Please name a day that is still to come, such as 15 December.
hazard-plan-too-late = A hazard of this grade is to be fixed by { $day }. The chair can give more time once.
hazard-no-money = No money needed
hazard-owner = { $name }
hazard-owner-which = Who of them?
hazard-owner-none = Nobody of that name can be told here. Please type another part of the name.
hazard-day = { $day }
hazard-plan-preview =
    <b>Plan for { $number }</b>
    Measure: { $measure }
    Who: { $owner }
    Money: { $money }
    Until: { $day }
    If it happens before: { $emergency }
hazard-plan-send = ✅ This is the plan
hazard-owner-told =
    You are to fix hazard <b>{ $number }</b> by { $day }: { $at }.
    { $measure }
hazard-owner-view =
    <b>{ $number }</b> · { $state }
    📍 { $at }
    { $measure }
    To be fixed by { $day }.
hazard-pictures = See the pictures
hazard-after-photo = { $number }: send a photo of after, from the same place and about the same angle, so that the change can be seen. No faces, and no photo from the report.
hazard-safe-photo = { $number }: send a photo of what keeps people from harm for now.
hazard-no-picture = No photo is possible
hazard-no-picture-why = { $number }: what was done, and why can no photo show it? A second person has to confirm it in writing.
hazard-picture-please = Please send a photo or an image file.
hazard-picture-comes = The photo is being looked at …
hazard-picture-unreadable = This picture cannot be opened; please send a camera photo. Nothing else was lost.
hazard-picture-same = This photo was already used in this case; please send another one.
hazard-picture-near = This photo is almost the same as one in this case; please take a new one.
hazard-picture-good = The photo of { $number } is good.
hazard-hand-in-after = ✅ It is fixed
hazard-hand-in-safe = ✅ It is safe for now
hazard-handed-in-after = ✅ { $number } is fixed and waits for another person to check it. Whoever reported it is asked as well.
hazard-handed-in-safe = ✅ { $number } is safe for now. Its day stays: it is still to be fixed for good.
hazard-clear-sure = { $number }: have you been there, and is the danger gone? Look at the pictures once more.
hazard-clear-shown = ✅ Clear it; all may see both pictures
hazard-clear-kept = ✅ Clear it; keep the pictures to ourselves
hazard-fail-why = { $number }: what is still wrong? One or two sentences.
hazard-self-clear = The fixer cannot clear it.
hazard-superior = The fixer's direct superior cannot clear it.
hazard-give-up-until = { $number }: when is it looked at again?
hazard-give-up-why = { $number }: why can it not be fixed now, and what keeps people from harm until then? Fund review has to agree.
hazard-proposed = { $number }: a second person was asked and has to agree. You hear what they say.
hazard-nobody-seconds = { $number }: there is nobody here who could agree as the second person. Please ask the chair to name one.
hazard-second =
    <b>{ $name }</b> asks for a second word on { $number } ({ $at }).
    { $proposal }
hazard-proposal-reject = It is not a hazard: { $why }
hazard-proposal-grade = It is lighter: { $grade }. { $why }
hazard-proposal-fix = It is fixed, and no photo can show it: { $why }
hazard-proposal-give_up = It cannot be fixed now: { $why }
hazard-agree = Agree
hazard-refuse = Refuse
hazard-refused = You refused; { $number } stays as it was.
hazard-seconded = { $name } agreed: { $number } is settled as you proposed.
hazard-not-seconded = { $name } refused: { $number } stays as it was. Please speak with each other.
hazard-waits = ⏳ Waits for a second person; { $name } proposed: { $proposal }
hazard-unpropose = Take it back
hazard-step-done = This was done already on { $day } by { $who ->
    [sender] its reporter
    [system] the bot, as its time had come
   *[other] { $name }
}. Open the hazard again to see where it stands.
hazard-not-your-own = Somebody else than who proposed it has to decide this.

hazard-open = { $count ->
    [one] <b>One hazard is open.</b>
   *[other] <b>{ $count } hazards are open.</b>
    } Where, and since when, without names:
hazard-open-none = No hazard that somebody has verified is open.
hazard-place-count = { $place }: { $count }
hazard-open-at =
    <b>Open hazards</b>
    { $lines }
hazard-open-line = • { $at } · since { $since } · { $state } { $grade }
hazard-kept = Hazards that you reported stay with their place, kind and plan; your name is erased. An open one goes on until it is cleared; 30 days after that your words and photos are erased too. Hazards that you were to fix stay, without your name.
hazard-owner-gone = Whoever was to fix { $number } is not here any more. Please set a plan with somebody else.
hazard-mine = My points
hazard-all-points = All my points
hazard-points = You have <b>{ $points }</b> of at most { $cap } points this month: for hazards that were verified, and for what you helped to fix. Only you see this. What turns out to be no hazard costs nothing, and days without a report earn nothing.
hazard-no-points = Whoever answers for safety earns no points: looking for hazards is the work itself.
hazard-visits =
    <b>Spot check</b>: please visit { $count ->
        [one] this hazard, which was
       *[other] these { $count } hazards, which were
    } cleared last month. Drawn with “{ $seed }”; the same words draw the same hazards again.
hazard-visits-wait =
    <b>Spot check</b>: { $count ->
        [one] one hazard of last month’s draw has
       *[other] { $count } hazards of last month’s draw have
    } not been visited yet. Please go there and say what you found.
hazard-visits-late = <b>Spot check</b>: fund review has not visited { $count ->
        [one] one hazard
       *[other] { $count } hazards
    } of last month’s draw yet. Please ask what is missing.
hazard-visit =
    <b>{ $number }</b>: { $at }
    { $measure }
    What did you find there?
hazard-found-ok = Fixed
hazard-found-not_ok = Not fixed
hazard-found-unclear = Cannot tell
hazard-visit-noted = Thank you. The result of { $number } is noted and stands beside the figures of the month.
hazard-month =
    ⚠️ <b>Hazards in { $month ->
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
    } { $year }</b>
    Verified: { $verified } · cleared: { $cleared }
    Major hazards: { $major }{ $reported }

    Of { $due } due this month, <b>{ $confirmed }</b> were fixed in time, checked by a second person and not denied by who reported them ({ $silent } of these without an answer).
    Made safe for now: { $made_safe } · cannot be fixed now: { $cannot_fix } · not a hazard: { $not_hazard } · not ours: { $not_ours }{ $visits }
hazard-month-visits =


    Spot check, { $count } drawn the month before: fixed { $ok }, not fixed { $not_ok }, cannot tell { $unclear }.
hazard-month-short =
    ⚠️ <b>Hazards in { $month ->
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
    } { $year }</b>
    Verified: { $verified } · cleared: { $cleared }
hazard-month-look = The month of hazards
hazard-no-month = There is nothing to read of this month.
hazard-before-after = Before and after
hazard-before = Before · { $at }
hazard-after = After · { $at }
hazard-no-pairs = There are no such pictures any more.
hazard-talk = { $count } reports of { $name } within 30 days turned out to be no hazards. Reporting is right all the same: please speak with them about what they see.
hazard-places = Places
hazard-places-title = Places
hazard-column-code = Code
hazard-column-name_zh = Chinese name
hazard-column-name_en = English name
hazard-places-list = 📍 <b>{ $count } places</b> are offered when a hazard is reported, { $least } to { $most } may be. A tap takes one off; hazards that were found there keep it.
hazard-place-off = ✕ { $place }
hazard-place-add = ＋ Another place
hazard-place-name = What is the place called? You may give both languages: 锅炉房 / Boiler house
hazard-place-nameless = A place needs a name.
hazard-place-too-long = A name can have 32 characters at most.
hazard-place-wrong-code = A code is up to 12 letters, digits or _.
hazard-place-twice = This place is in the list already, or the list is full.
hazard-places-few = At least { $least } places are needed.
hazard-places-count = The list has { $count } places; { $least } to { $most } are needed.
hazard-places-get = As a sheet
hazard-places-send = Send a sheet
hazard-places-file = The places of hazards. Change names and order, add rows without a code ({ $least } to { $most } in all), and send the sheet back.
hazard-places-wait = Please send the changed sheet (XLSX or CSV).
hazard-places-no-file = Please send a sheet (XLSX or CSV) of at most 256 kB.
hazard-places-reading = The sheet is being read …
hazard-places-faults =
    Nothing was kept yet. Please correct this and send the sheet again:
    { $faults }
hazard-places-faults-listed = Nothing was kept yet. { $count } things in the sheet need correcting. This file names them all. Please put them right and send the sheet again.
hazard-places-taken = ✅ { $count } places are offered from now on.
hazard-alike = The same as { $number }?
hazard-looks-alike = The photo of your report { $number } looks like one of a hazard that is open already: { $at }, since { $day }. Is it the same? If it is another one, there is nothing to do.
hazard-quiz = ❓ Make it a question
hazard-question-made = ❓ Case { $number } is a question now: “{ $question }” It comes in the daily question as soon as a second cadre has approved it.
hazard-question-there = ❓ Case { $number } is a question already: “{ $question }”
hazard-question-see = See the question
hazard-question-asked = A hazard was reported and fixed here: { $place }. What was its cause?
hazard-question-why = { $law } What was done: { $measure }
hazard-cause-unsafe_act = Somebody worked in an unsafe way
hazard-cause-unsafe_equipment = A machine, a tool or a wire was faulty
hazard-cause-unsafe_environment = The floor, a passage, the light or the air was unsafe
hazard-cause-management_gap = A rule, a training, a check or a sign was missing
hazard-law-unsafe_act = Work Safety Law, art. 57: workers keep to the safety rules and wear their protective equipment properly; art. 59: whoever sees a hazard reports it at once.
hazard-law-unsafe_equipment = Work Safety Law, art. 36: safety equipment is maintained and tested; art. 59: whoever sees a hazard reports it at once.
hazard-law-unsafe_environment = Work Safety Law, art. 41: hazards are looked for and removed in time; art. 59: whoever sees a hazard reports it at once.
hazard-law-management_gap = Work Safety Law, art. 41: the company has a system for finding and removing hazards; art. 59: whoever sees a hazard reports it at once.
hazard-visited-before = The result of this visit has been noted already; the first one stands. { $over }
hazard-month-reported = , reported to the company head and the chair
