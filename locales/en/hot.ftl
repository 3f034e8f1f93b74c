# Hot issues: what comes up often, and what the union says to it.
hot-menu-hot = What many people raise, and our answer
hot-data-answered = hot issues you answered
hot-data-issue = hot issue
hot-kept = If you were a cadre: the union's answers stay, without your name.
hot-list =
    🔥 <b>What many people raise</b>

    { $parts }
hot-none = 🌿 Nothing stands out at present.
hot-entry =
    <b>{ $name }</b>, since { $since } · { $committee }
    { $standing }
hot-answered =
    Answer of { $day }:
    <blockquote>{ $text }</blockquote>
hot-answer-due = Answer by { $day }
hot-answer-late = Answer was due { $day }
hot-row-proposed = ❓ { $name }
hot-row-confirmed = { $name }
hot-card =
    🔥 <b>{ $name }</b>: { $state }
    { $count ->
        [0] No case in 30 days, but many wished for it in the survey
        [one] One case in 30 days
       *[other] { $count } cases in 30 days{ $authors ->
            [0] {""}
           *[other] { " " }by { $authors } people
        }
    }; heat { $heat } ({ $least } or more is hot)
hot-open = Open
hot-state-proposed = is this an issue?
hot-state-confirmed = confirmed
hot-state-cleared = solved
hot-state-dismissed = dismissed
hot-one =
    🔥 <b>{ $name }</b>: { $state }
    { $count ->
        [0] No case in 30 days, but many wished for it in the survey
        [one] One case in 30 days
       *[other] { $count } cases in 30 days{ $authors ->
            [0] {""}
           *[other] { " " }by { $authors } people
        }
    }; heat { $heat } ({ $least } or more is hot)
    { $standing }
hot-confirm = ✅ Confirm, I will answer
hot-dismiss-sure = Is <b>{ $name }</b> not an issue? This cannot be changed back.
hot-clear-sure = Has <b>{ $name }</b> been solved? Everybody sees it as solved, and it cannot be changed back.
hot-back = ‹ Back
hot-rename = Give it a name
hot-dismiss = Not an issue
hot-answer = ✏️ Answer
hot-answer-again = Change the answer
hot-clear = Solved
hot-publish = ✅ Publish
hot-title-write = What should it be called? At most { $most } characters, without people's names.
hot-answer-write = What is the union's answer? Everybody will read it. { $least } to { $most } characters, without people's names.
hot-answer-sure =
    👀 <blockquote>{ $text }</blockquote>
    Publish this for everybody?
hot-answer-first = Please answer it before you mark it as solved.
hot-over = This step is over or no longer possible. /hot shows the current issues.
hot-remind = ⏰ <b>{ $name }</b> needs its public answer by { $day } ({ $days } workdays in all).
hot-hand-over = 🔥 “{ $name }” needs somebody to answer it: whoever had it has left office. Everybody has been promised an answer within { $days } workdays, by { $day }.
hot-picture = 🔥 What was on people's minds
hot-topic-confidential = Confidential matters
hot-topic-meals = Meals
hot-topic-water = Drinking water
hot-topic-air = Heat, cold and fresh air
hot-topic-noise = Noise
hot-topic-dust = Dust and smells
hot-topic-gear = Protective gear
hot-topic-guards = Guards and escape routes
hot-topic-light = Lighting
hot-topic-floor = Floors
hot-topic-toilets = Toilets
hot-topic-showers = Showers and lockers
hot-topic-housing = Dormitories
hot-topic-internet = Internet
hot-topic-transport = Shuttle and commute
hot-topic-parking = Parking and charging
hot-topic-overtime = Overtime
hot-topic-pay = Pay
hot-topic-shifts = Shifts
hot-topic-leave = Leave
hot-topic-training = Training
hot-topic-sports = Sports
hot-topic-culture = Books, films and events
hot-topic-machines = Machines and tools
hot-topic-rules = Rules and appraisal
hot-topic-rest = Break rooms
hot-topic-nursing = Nursing and pregnancy
hot-topic-gifts = Benefits and gifts
hot-topic-health = Health
hot-topic-funds = Union funds
