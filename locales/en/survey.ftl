# The monthly survey; its questions and the words of its results are in domain.ftl.

survey-menu-survey = Answer the survey
survey-menu-surveys = Surveys and results

## Names of surveys

survey-name-monthly = { $month ->
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
} { $year } survey
survey-name-extra = Extra survey of { $day }
survey-name-titled = { $title } ({ $day })

## Invitation, reminder and introduction

survey-invitation =
    📋 <b>The survey is open</b> until { $closes }.{ $headline }

    It takes about { $minutes } minutes: { $freedom }, and change your answers until it closes.

    { $honest }

    Questions? Ask { $contact }.
survey-honest =
    <blockquote>🔒 <b>Sealed.</b> While the survey is open the server must connect you to your answers, so that you can correct them and we remind only those who have not finished. At closing the connecting key is destroyed. After that nobody can connect them, even with our whole database, logs and backups. This does not protect you from a dishonest person who changes the running program, from Telegram, or from your own wording.</blockquote>
    Figures are shown only from { $figures } answers on, comments only from { $comments }. After closing your answers can no longer be found, neither to give you a copy nor to delete them.
survey-freedom = you can skip any question
survey-freedom-but = { $required ->
        [one] one question needs an answer, you can skip the others
       *[other] { $required } questions need an answer, you can skip the others
    }
survey-contact = any cadre of the union
survey-reminder = 📋 <b>{ $survey }</b> is open until { $closes }. It takes a few minutes. If you have begun, you can pick up where you left off.
survey-reminder-last = 📋 The last reminder: <b>{ $survey }</b> closes { $closes }. A few minutes are enough. If you have begun, you can pick up where you left off.
survey-intro =
    📋 <b>The survey is open</b> until { $closes }.{ $headline }
    It is up to you: { $freedom }, and change your answers until it closes.
    🔒 Sealed: after closing nobody can connect answers with people.
survey-none = No survey is open at present. The next monthly one opens { $opens }; we will write to you then.
survey-past = 📊 Past results
survey-past-list = 📊 <b>Past surveys</b>, as everybody was told then:
survey-past-none = No result has been published yet.
survey-start = Start
survey-continue = Continue

## Answering

survey-question =
    { $bar } { $place }/{ $count } · 🔒 Sealed

    <b>{ $question }</b>

    { $hint }{ $note }
survey-answered = ☑ You have answered this. Your answer is not shown here, so that nobody can make you show it. Tap an answer to change it.
survey-answered-text = ☑ You have written something here. It is not shown, so that nobody can make you show it. Write again to replace it.
survey-text-kept = ✓ Your message is sealed and has been removed from this chat.
survey-hint = Tap an answer.
survey-hint-multi = Tap to choose, tap again to undo, then tap Next.
survey-hint-text = Write your message here, at most { $most } characters. It is removed from the chat at once. People know your style: please do not mention your name, shift or machine.
survey-option = { $option }
survey-not-concerned = Because of your earlier answers, this question no longer applies to you.
survey-required = This question needs an answer; you can skip the others.
survey-chosen = ☑ { $option }
survey-back = ‹ Back
survey-skip = Skip ›
survey-clear = Take back my answer
survey-next = Next ›
survey-later = Continue later
survey-saved = Saved ✓
survey-paused = Saved ✓ The survey stays open until { $closes }; you can pick up where you left off.
survey-sent =
    ✅ <b>Sent. Thank you!</b>

    You can change your answers until { $closes }. Everybody gets the results here.{ $note }
survey-again = Go through again
survey-over = This survey is over. Thank you! Everybody gets the results here.

## The cadre group

survey-opened =
    📋 <b>{ $survey } is open</b> until { $closes }. Asked: { $asked } of { $roll } on the roll.{ $note }
survey-rested =
    { "" }
    Not invited and not reminded: { $rested }, asked in a survey that closed less than 7 days ago. They may answer with /survey. The response rate is counted over all { $roll }.
survey-thresholds =
    { "" }
    These limits are set and will not change: figures are published from { $figures } answers on, comments from { $comments }.
survey-key-lost = ⚠️ The key of the { $survey } is lost, so its answers can never be opened. It closes without a result.
survey-lost = The { $survey } had to end without a result. The key that connects you with your answers was lost, so nobody can read the answers any more, not now and not later. We are sorry to have taken your time. If the union asks again, you will hear about it here.
survey-open-private = Answer in private
survey-picture = 📊 { $survey }
survey-summary =
    📊 <b>{ $survey }</b>

    { $lines }
survey-response = Response: <b>{ $answered } of { $roll }</b> ({ $percent }%) · { $validity }
survey-response-few = Fewer than 5 people answered (on the roll: { $roll }), so no figures are shown.
survey-index = <b>Democratic management index</b> (0–100)
survey-line-score = { $name }: <b>{ $value }</b> · { $band }
survey-line-change = { " " }· { $direction } { $points }
survey-line-same = { " " }· { $direction }
survey-line-hidden = { $name }: { $reason }
survey-line-share = { $name }: <b>{ $percent }</b>
survey-satisfied = Satisfied
survey-basically-or-better = At least basically satisfied
survey-percent = { $percent }%
survey-at-least = 80% or more
survey-at-most = 20% or less
survey-enps = Would recommend us (eNPS): <b>{ $value }</b> ({ $n } answers)
survey-wishes = Most wanted next month:
survey-wish = • { $wish } { $percent }%
survey-noise = Compared with last month. Changes of the index within ±{ $points } points are normal variation.
survey-no-comparison = There is no month to compare with.

## To all members

survey-result =
    📊 <b>Result: { $survey }</b>

    { $lines }{ $did }

    Thank you for taking part.
survey-we-did =
    { "" }

    <b>You said, we did:</b> { $count ->
        [0] what was done recently:
        [one] { $count } case has been answered since the last survey.
       *[other] { $count } cases have been answered since the last survey.
    }{ $examples }
    Last month:
    { $rates }
survey-we-did-one = ✔ { $said } · { $outcome }
survey-more = By right and by question
survey-to-board = 📢 The public board
survey-to-promises = 🤝 Promises

## Managing surveys

survey-list =
    📋 <b>Surveys</b>

    { $open }

    { $past ->
        [0] There are no results yet.
       *[other] Results:
    }
survey-none-open = No survey is open.
survey-is-open =
    <b>{ $survey }</b> is open until { $closes }.
    { $begun } On the roll: { $roll }.
survey-is-counted = <b>{ $survey }</b> is closed; the answers are being counted.
survey-begun = At least { $count } have answered.
survey-begun-few = Fewer than 5 have answered.
survey-see = 📊 { $survey }
survey-newer = ‹ Back
survey-older = More ›
survey-to-list = All surveys
survey-to-result = Back to the result
survey-comments = Comments
survey-texts =
    💬 <b>Comments: { $survey }</b>
    In random order. Please quote nothing that could identify a person.

    { $texts }
survey-text = <blockquote>{ $text }</blockquote>
survey-text-personal = <blockquote>⚠️ May identify a person, covered: { $text }</blockquote>
survey-by-department = By department
survey-blocks =
    <b>By department: { $survey }</b>
    Ranges instead of exact figures; small departments are grouped. Shares are of people who agree on average.

    { $blocks }
survey-block = <b>{ $block }</b> · { $answered } answered
survey-block-right = { $right }: { $share }
survey-block-others = others
survey-blocks-fixed = Departments are grouped like this: { $blocks }. This is fixed too, and stays the same until the quarter ends, whoever joins or moves.
survey-extra = Open an extra survey
survey-end = Close the survey early
survey-already-open = A survey is open already. There is only one at a time.
survey-already-closed = This survey is closed already.
survey-ask-form = Which form?
survey-form-monthly = Full form
survey-form-short = Short form
survey-ask-days = How many workdays should it stay open?
survey-days = { $days }
survey-preview =
    <b>Extra survey: { $form }</b>
    Open until { $closes }, asked: { $asked } of { $roll } on the roll.{ $warning }
survey-cool-down =
    { "" }

    ⚠️ { $rested ->
        [one] { $rested } member was asked in a survey that closed less than 7 days ago and is
       *[other] { $rested } members were asked in a survey that closed less than 7 days ago and are
    } neither invited nor reminded now; they may answer with /survey. People tire of surveys; is this one needed now?
survey-displaces = { " " }The questionnaire planned for { $day } opens only when this survey has closed.
survey-cool-down-month =
    { "" }

    ⚠️ The monthly survey opens { $opens }, less than 7 days after this one closes: people asked by this one are neither invited nor reminded then.
survey-asks-nobody = This survey would reach nobody now: { $rested ->
        [one] the one member was
       *[other] all { $rested } members were
    } asked in a survey that closed less than 7 days ago. From { $most } it would reach most members.
survey-too-near = That would overlap with the monthly survey, which opens { $opens }. Please choose fewer days.
survey-appraisal-week = There is an appraisal in one of these weeks, and it never shares its week with a survey. Please choose another time.
survey-open-now = Open now
survey-launched = ✅ { $survey } is open until { $closes }. Invitations are on their way.
survey-chair-asked = The chair has been asked to confirm.
survey-end-sure = { $survey }: close it now? No answer can be given or changed after that.
survey-end-asked = { $name } asks to close early: { $survey }. No answer can be given or changed after that.
survey-close-now = Close now
survey-closed-for-you = 📋 <b>{ $survey }</b> has been closed earlier than planned, so it takes no more answers. If you had begun, what you answered is counted. You do not need to do anything.
survey-closed-early = ✅ { $survey } is closed. The summary follows { $summary }.

## Own data

survey-not-findable = Survey answers cannot be found: while a survey is open they lie sealed under a name that only its key can compute, and at closing that key is destroyed. By design nobody can say which answers were yours.
survey-kept = Results of closed surveys stay. They hold no name and nothing that leads to you, so nobody can find your part in them.

## Question by question

survey-questions = Question by question
survey-by-question =
    📊 <b>{ $survey }, question by question</b>
    Shares of those who answered: favourable (4, 5) · neutral (3) · unfavourable (1, 2); then the mean, out of 100.

    { $lines }{ $alpha }
survey-question-split =
    • { $question }
    <b>{ $up }%</b> · { $flat }% · { $down }% of { $count }; mean { $mean }
survey-question-mean =
    • { $question }
    mean { $mean }; shares are shown from 10 answers on
survey-question-hidden =
    • { $question }
    { $reason }
survey-alpha =
    { "" }

    <i>For you as chair: the questions agree with an alpha (Cronbach) of { $value } over { $count } complete answers; 0.7 is acceptable, 0.8 good, over 0.95 they repeat one another.</i>

survey-question-choices =
    • { $question }
    { $choices }
    of { $count }
survey-question-range =
    • { $question }
    mean <b>{ $mean }</b> of { $count }: { $choices }
survey-choice = { $choice }: <b>{ $votes }</b> ({ $percent }%)
survey-fewer-than-ten = Hidden: fewer than 10 answers
survey-own-questions = Question by question:
survey-own-line = • { $question } <b>{ $figure }</b>
survey-own-score = { $points } / 100
survey-own-mean = { $mean } ({ $first }–{ $last })
survey-own-top = { $option } ({ $percent }%)
survey-own-more = … and { $count } more
