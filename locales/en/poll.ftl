# Asking those concerned before an activity is planned.

## What members read

poll-card-dates =
    🗳 <b>{ $title }</b>
    When does it suit you?

    { $list }

    One tap for each date. You can change it until { $closes }.
poll-card-ideas =
    🗳 <b>{ $title }</b>

    { $list }

    One tap for each idea. You can change it until { $closes }.
poll-own-none = { $number }. { $option }
poll-own-yes = { $number }. { $option }: ✅ yes
poll-own-maybe = { $number }. { $option }: 🤔 if need be
poll-own-no = { $number }. { $option }: ❌ no
poll-vote-yes = { $number } ✅ Yes
poll-vote-maybe = 🤔 If need be
poll-vote-no = ❌ No
poll-shown = { $card }
poll-asked =
    The union asks before it plans:

    { $card }
poll-reminder =
    ⏰ You have not answered yet, and there is still time:

    { $card }
poll-added =
    Something was added. What you have said stays as it is.

    { $card }
poll-over = This is over, or nobody is asked any more.
poll-not-for-you = This is asked of others.
poll-decided = 🗳 “{ $title }”: it will be <b>{ $option }</b>. Thank you for your answers!
poll-dropped = 🗳 “{ $title }” was not decided; nothing is planned for now. Thank you for your answers all the same.

## What cadres read

poll-list = 🗳 <b>Ask before planning</b>

    Put three to five dates or ideas to those concerned; they answer each with yes, if need be or no.
poll-new-dates = 📅 Ask about dates
poll-new-ideas = 💡 Ask about ideas
poll-open = { $title }
poll-all = ‹ All polls
poll-ask-title-dates = What is it about? For example: Badminton evening
poll-ask-title-ideas = What do you want to ask? For example: What shall we do in spring?
poll-ask-options-dates = Which dates? Write them one a line, like Fri 4 Dec 17:45.
poll-ask-options-ideas =
    Which ideas? Write them one a line, or tap what members have asked for.
poll-ask-more =
    Named so far:
    { $known }

    Three to five are best. Write more, one a line, or tap “That is all”.
poll-offered-board = 💬 { $idea }
poll-offered-survey = 📊 { $idea }
poll-options-done = That is all
poll-wrong-count = Please name { $fewest } to { $most } of them; three to five are best.
poll-preview =
    <b>Preview</b>

    { $card }

    Asked: { $audience }. How many workdays may they answer? Tap below.
poll-days = { $days } days
poll-field-title = Title
poll-field-options = Options
poll-field-audience = For whom
poll-confirm = ✅ Ask them
poll-draft-over = This draft is over. /plan starts again.
poll-page =
    🗳 <b>{ $title }</b>

    Asked: { $audience }. { $state }; answers until { $closes }.
    { $voters ->
        [0] Nobody has answered yet.
        [one] One person has answered.
       *[other] { $voters } people have answered.
    }

    { $list }
poll-count = • { $option }: ✅ { $yes } · 🤔 { $maybe } · ❌ { $no }
poll-state-planned = It is asked at the next moment at which I may write to everybody
poll-state-open = Open
poll-state-closed = Closed, waiting for your decision
poll-state-decided = Decided
poll-state-dropped = Dropped
poll-choose = 🏁 { $option }
poll-confirm-choice = “{ $title }”: it will be <b>{ $option }</b>. { $voters ->
    [0] Nobody needs to be told.
    [one] One person will be told.
   *[other] { $voters } people will be told, once.
}
poll-choose-yes = ✅ Decide so
poll-more = ➕ One more
poll-more-dates = Which dates more? Write them one a line. What was answered stays.
poll-more-ideas = Which ideas more? Write them one a line. What was answered stays.
poll-drop = Drop it
poll-drop-sure = Drop “{ $title }”? Everybody who answered is told that nothing is planned.
poll-drop-yes = Yes, drop it
poll-dropped-noted = “{ $title }” was dropped.
poll-make = ➕ Make it an activity
poll-ask-dates = 📅 Ask when it suits
poll-to-activity = To the activity
poll-closed = 🗳 “{ $title }” is closed. Please look at the answers and decide.
poll-decide = The answers
poll-left = 🗳 Whoever asked “{ $title }” is not a cadre any more. Please decide on it.
poll-data = Before an activity is planned
poll-data-answer-yes = yes
poll-data-answer-maybe = if need be
poll-data-answer-no = no
poll-over-before = Already done; this poll is now: { $state }. { $over }
