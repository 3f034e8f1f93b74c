# Cases, for their authors and for cadres.
cases-menu-mycases = My cases and where they stand
cases-menu-track = Open a case by its code
cases-menu-queue = Cases to work on
cases-kept = The number, category, dates and outcome of your cases stay for the union's statistics; your words and your name are erased. What you wrote about a danger to others stays readable, without your name, until 30 days after it has been dealt with. If your own words tell who you are, edit your message first. We cannot find what you wrote anonymously: only its code opens it.
cases-rated = { " " }· rated: { $rating }
cases-answer-due = { " " }· answer due { $due }
cases-card-due = Due { $due } ·{ " " }
cases-work-due = { " " }· answer due { $due }{ $close } ({ $term })
cases-work-no-term = { " " }· { $due }{ $close } ({ $term })
cases-no-term = { $clock ->
    [paused] deadline paused
   *[stopped] no deadline runs
}
cases-overdue = { $day }, overdue
cases-lead-head_only = Head of the women workers’ committee
cases-nobody = nobody yet
cases-said-sender = <b>Author</b>, { $day }
cases-said-question = <b>Question from the union</b>, { $day }
cases-said-reply = <b>Answer</b>, { $day }
cases-said-defer = <b>Why it was put off</b>, { $day }
cases-said-extend = <b>Reason for more time</b>, { $day }
cases-said-transfer = <b>Why it was passed on</b>, { $day }
cases-said-refuse = <b>Why it was not taken up</b>, { $day }
cases-said-joined = <b>Somebody else with the same matter</b>, { $day }
cases-said-note = <b>Note among cadres</b>, { $day }
cases-said-edited = { " " }(changed)
cases-hotlines =
    { $union } · Legal aid { $legal }
    Women { $women } · Labour office { $labour }

# The group.
cases-card-confidential = 🔒 Confidential cases, as of the last batch: { $number }
cases-card = { $card }
cases-card-open =
    📮 <b>{ $number }</b> · { $category }{ $flag }
    { $mode }{ $alias } · received { $opened } · { $state }
    { $due }Handler: { $handler }
    { $text }
cases-without-words = (no text, only a photo or voice message)
cases-take = ✋ Take
cases-open = Open
cases-answer = ✏️ Answer
cases-in-private = Please open this one in your private chat with me.
cases-taken = { $number } is yours now. Thank you.
cases-taken-already = { $name } already handles { $number }.
cases-supervised =
    ⏰ <b>Under supervision</b>, three workdays overdue
    { $lines }
cases-supervised-reply = Answer, due { $day }: { $numbers }
cases-supervised-close = Closing, due { $day }: { $numbers }
cases-supervised-registered = First reply, due { $day }: { $numbers }
cases-supervised-accepted = Finding a handler, due { $day }: { $numbers }
cases-supervised-assigned = The handler’s confirmation, due { $day }: { $numbers }

# The author.
cases-none = You have no named or confidential cases. /suggest starts one; /track opens one by its code.
cases-own = <b>Your cases</b>, newest first
cases-own-row = { $number } · { $state }
cases-newer = ◀ Newer
cases-older = Older ▶
cases-over = This step is over or no longer possible. /mycases shows where your cases stand.
cases-view =
    📂 <b>{ $number }</b> · { $category } · { $mode }
    <b>{ $state }</b>{ $outcome }{ $rating }{ $due }
    { $progress }{ $late }

    { $said }{ $lost }
cases-write = Add to it
cases-write-now = Please write it, or send a photo. It goes to the cadres who handle the case.
cases-written = ✅ Added to your case.
cases-too-long = That is { $length } characters; at most { $most } are possible. Please shorten it by { $over } and send it again.
cases-no-documents = Documents cannot be taken here: they often carry names. Please send a photo or text.
cases-use-buttons = Where should this go? It is kept until you choose; nothing has been sent yet.
cases-add-words = ➕ Add it to this case
cases-new-from-words = 📮 Make it a new suggestion
cases-thanks = Thank you, it has been noted. If you tapped the wrong button, you can have the case taken up again until the end of the next workday: /mycases
cases-why = We are sorry that this did not help. What is missing? One sentence is enough; the case is then taken up again.
cases-reopened = 🔄 Thank you for telling us. Your case is open again; there will be a new answer by { $due }.
cases-last-word =
    The case has been taken up again twice, and your rating stays as you gave it: not satisfied. Others who can help:
    { $hotlines }
cases-withdraw = Withdraw
cases-withdraw-sure = <b>Withdraw this case?</b> Nobody will work on it any more.
cases-withdraw-keep = Withdraw
cases-withdraw-erase = Withdraw and erase my words
cases-to-mine = ◀ My cases
cases-to-queue = ◀ Open cases
cases-return = ◀ Back
cases-withdrawn = The case has been withdrawn. Thank you all the same.
cases-replied =
    💬 <b>Answer to your case { $number }: { $outcome }</b>{ $promised }
    <blockquote>{ $text }</blockquote>
    Are you satisfied?
cases-promised = { " " }· by { $day }
cases-question =
    ❓ <b>A question about your case { $number }</b>
    <blockquote>{ $text }</blockquote>
cases-not-accepted =
    <b>Your case { $number } cannot be taken up by the union.</b>
    <blockquote>{ $text }</blockquote>
    The right place: { $receiver }.
    { $hotlines }
cases-ended =
    Your case { $number } is closed; your rating stays: not satisfied. Others who can help:
    { $hotlines }
cases-late-for-you =
    <b>The answer to your case { $number } is late.</b>
    { $known }
cases-late-at-chair = ⏳ The answer was due { $due }; we are sorry. The chair has been told. If it is still missing three workdays after that day, all cadres are told the number of the case, and nothing else. You do not need to do anything.
cases-late-at-leads = ⏳ The answer was due { $due }; we are sorry. Those who decide about the case have been told, and nobody else learns of it. You do not need to do anything.
cases-late-supervised = ⏳ The answer was due { $due }; we are sorry. All cadres have been told the number of the case, and nothing else; it stays open until it is answered. You do not need to do anything.
cases-silent-settle = Your case { $number } is closed because we did not hear from you. It does not count as satisfied. For twenty workdays you can have it taken up again.
cases-silent-lapse = Your case { $number } is closed because our question was not answered. For twenty workdays you can have it taken up again.
cases-code-ask = 🔑 Please type your 16-digit code. I will delete your message at once.
cases-code-wrong = No case opens with this code. Please check the digits and type it again.
cases-code-too-often = Too many wrong codes. Please try again in an hour.
cases-replies-waiting = 📬 There are answers in the mailbox. If you have a code, use /track. Everybody gets this notice.
cases-told-merge = 🔗 Others raised the same matter as your case { $number }. They are handled together; you get every answer.
cases-told-defer =
    ⏸ <b>Your case { $number } is put off until { $day }.</b>
    <blockquote>{ $text }</blockquote>
cases-told-resume = ▶️ Your case { $number } is being worked on again.
cases-told-extend =
    ⏱ <b>Your case { $number } takes longer; you will have an answer by { $due }.</b>
    <blockquote>{ $text }</blockquote>
cases-told-transfer =
    <b>Your case { $number } has been passed on to { $receiver }.</b>
    <blockquote>{ $text }</blockquote>
    { $hotlines }
cases-replied-too =
    💬 <b>Answer to the matter of your case { $number }: { $outcome }</b>{ $promised }
    <blockquote>{ $text }</blockquote>
cases-left = You have withdrawn it. Others raised the same matter, so work on it goes on for them. Thank you.

# The cadres, in private.
cases-hidden = This case does not exist, or you may not see it.
cases-new-for-you = 📮 A new case for you: { $number }
cases-news = 💬 Something new from the author of { $number }
cases-news-danger = 🆘 <b>Danger to life:</b> the author of { $number } has added something. Please look at once.
cases-reopened-danger = 🆘 <b>Danger to life:</b> { $number } is open again, and its author writes of danger. Please look at once.
cases-handler-rated = ⭐ { $number } has been rated by its author: { $rating }
cases-handler-reopened = 🔄 { $number } is open again: the author is not satisfied.
cases-handler-withdrawn = { $number } has been withdrawn by its author.
cases-queue = <b>Open cases</b>, most urgent first
cases-queue-empty = No open cases here. 🌿
cases-queue-row = { $number } · { $state } · { $due } · { $category }
cases-queue-mine = Only mine
cases-queue-all = All
cases-number = { $number }
cases-work-view =
    📂 <b>{ $number }</b> · { $category }{ $flag }
    { $mode } · from { $sender }
    <b>{ $state }</b>{ $outcome }{ $rating }{ $due } · handler: { $handler }{ $linked }

    { $said }
cases-close-by = {", "}to be closed by { $day }
cases-files = 📎 { $count ->
    [one] 1 file
   *[other] { $count } files
}
cases-photo-unclean = 📎 A photo could not be cleaned, so it is not passed on. Please ask the author for another one, or for a description.
cases-photo-later = 📎 A photo is still being cleaned. Please try again in a minute.
cases-photo-lost = 📎 A photo of { $number } could not be cleaned, so it is not passed on.
cases-photo-again = 📎 A photo in your case { $number } could not be read and was not passed on. Please send it again, or describe it.
cases-photo-not-read = {""}

    📎 A photo could not be read and was not passed on. Please send it again, or describe it.
cases-hand = Hand over
cases-hand-whom = Who should take over { $number }?{ $fairest }
cases-fairest = ⭐ Suggested: { $name }, { $count ->
    [one] 1 open case
   *[other] { $count } open cases
}, { $left } h left this month.
cases-load = { $name } · { $field } · { $count ->
    [one] 1 open case
   *[other] { $count } open cases
}{ $where ->
    [away] , away
    [on-duty] , on duty this week
   *[here] {""}
}
cases-minutes = ⏱ Log { $minutes } min
cases-minutes-noted = ⏱ Logged: { $minutes } minutes on { $number } today. You have { $left } paid hours for union work left this month.
cases-hand-over = 🤝 A colleague has left their office. These cases need a new handler: { $numbers }
cases-hand-nobody = There is nobody else who may handle { $number }.{ $by_lot }
cases-hand-to = { $name }
cases-handed = { $number } is now handled by { $name }.
cases-handed-to-you =
    🤝 { $name } has handed { $number } over to you.
    <blockquote>{ $text }</blockquote>
cases-hand-why = Why do you hand { $number } over to { $name }? Only colleagues who may open the case can read this.
cases-hand-preview =
    👀 <b>{ $number } goes to { $name }.</b>
    <blockquote>{ $text }</blockquote>
    { $name } is told at once. Hand it over?
cases-hand-send = 🤝 Hand over
cases-outcome-which = <b>Answer to { $number }</b>: what is the outcome?
cases-outcome-for-reply = Use this as the answer to <b>{ $number }</b>? Please choose the outcome; it is sent once you confirm.
cases-answer-write =
    Please write the answer to { $number }, at least { $least } characters. The author reads exactly what you write. You can copy this beginning and change it:

    { $canned }
cases-answer-short = An answer needs at least { $least } characters.
cases-promise-when = By when do you promise to do it? Choose a day, or type one in our private chat, such as Friday, 6 Nov or 2026-12-31.
cases-promise-day = { $day }
cases-promise-unreadable = Please give today or a later day, such as Friday, 6 Nov or 2026-12-31.
cases-promise-far = { $day } is more than two years away, too far for a promise. Which day do you mean? Please tap one or type it again.
cases-answer-preview =
    👀 <b>{ $number }: { $outcome }</b>{ $promised }
    <blockquote>{ $text }</blockquote>
    Send it to the author?
cases-answer-public =
    { "" }

    📢 This case is on the public board, or soon will be: everybody can read the answer there. Please do not name anybody in it.
cases-answer-send = ✅ Send
cases-answer-change = Change text
cases-drop = Cancel
cases-answer-dropped = Nothing was sent.
cases-answered = ✅ The answer to { $number } is on its way.
cases-ask = Question
cases-ask-pausing = What would you like to know about { $number }? The deadline is paused until the author answers.
cases-ask-running = What would you like to say to the author of { $number }? The deadline does not change.
cases-asked = ✅ Your question about { $number } is on its way.
cases-words-please = Please send text only.
cases-note = Note
cases-note-write = A note on { $number } that only those who may open the case can read:
cases-refuse = Do not accept
cases-refuse-why = Why can the union not take up { $number }? The author reads the reason.
cases-refuse-where = Where does { $number } belong?
cases-receiver-department = the responsible department of the company
cases-receiver-upper = the upper trade union
cases-receiver-legal = legal aid, 12348
cases-receiver-women = the women's federation, 12338
cases-receiver-labour = the labour office, 12333
cases-refuse-sure =
    <b>Do not accept { $number }?</b> Proposed by { $name }. The right place: { $receiver }.
    <blockquote>{ $text }</blockquote>
cases-refuse-yes = Confirm
cases-refuse-no = Decline
cases-refuse-proposed = The chair is asked to confirm that { $number } is not accepted.
cases-refuse-done = { $number } is not accepted; the author has been told why and where to turn.
cases-refuse-dropped = { $number } stays in the queue.
cases-refusal-confirmed = The chair has confirmed: { $number } is not accepted.
cases-refusal-declined = The chair has not confirmed; { $number } stays in the queue.
cases-to-end = The author of { $number } is still not satisfied after two reopenings. Please talk to them and then close it.
cases-end = Close
cases-end-sure = Close <b>{ $number }</b>? The author is told, the rating stays “not satisfied”, and the case cannot be taken up again.
cases-remind = ⏰ { $count ->
    [one] One case needs your attention: { $numbers }
   *[other] { $count } cases need your attention: { $numbers }
}
    { $dues }
cases-remind-due = • { $number }: { $age }; answer due { $due }
cases-remind-due-close = • { $number }: { $age }; answer due { $due }; to be closed by { $close }
cases-late = ⏰ { $count ->
    [one] One case is overdue: { $numbers }
   *[other] { $count } cases are overdue: { $numbers }
}
    { $lines }
cases-age = { $count ->
    [0] sent today
    [one] 1 workday since it was sent
   *[other] { $count } workdays since it was sent
}
cases-age-late = { $age }; overdue: { $missing }
cases-missing-reply = answer, due { $day }
cases-missing-close = closing, due { $day }
cases-missing-registered = first reply, due { $day }
cases-missing-accepted = finding a handler, due { $day }
cases-missing-assigned = the handler’s confirmation, due { $day }
cases-refused-lead = This case is somebody else’s responsibility.
cases-refused-again = You have answered this case before, so somebody else takes it now.
cases-accept = Accept
cases-accepted = { $number } is accepted. If it is not ours after all, the chair can pass it on once it is in work.
cases-assign = Assign
cases-assign-whom = Who should handle { $number }?{ $fairest }
cases-assign-sure = Assign <b>{ $number }</b> to { $name }? They are told at once and can read all of it.
cases-assigned = { $number } is assigned to { $name }, who has one workday to confirm it or hand it back.
cases-assigned-to-you = 📌 { $number } is assigned to you. Please confirm it, or hand it back with a reason, within a workday.
cases-start = ▶️ Confirm
cases-back = Hand back
cases-back-why = Why do you hand { $number } back? Only colleagues who may open the case can read this.
cases-back-done = { $number } is handed back.
cases-given-back = { $number } is handed back and needs another handler.
cases-merge = Merge
cases-merge-which = Which case is { $number } the same as? Choose one, or type its number.
cases-merge-sure = <b>Merge { $number } into { $parent }</b> ({ $category })? Every word is kept, and the author gets the answers.
cases-merge-yes = Merge
cases-merge-not = It cannot be merged into that one. Please choose an open case.
cases-merge-done = { $number } is part of { $parent } now.
cases-joined = 🔗 Somebody else raised the same matter: { $number }
cases-defer = Defer
cases-defer-why = Why is { $number } put off? The author reads the reason.
cases-defer-until = Until when? Choose a day, or type one such as Friday, 6 Nov or 2026-12-31, at most { $most } days ahead.
cases-deferred = { $number } is put off until { $day }.
cases-extend = Extend
cases-extend-why = Why does { $number } need more time? The author reads the reason.
cases-extend-never = The deadline of this case cannot be extended.
cases-extended = { $number } is due { $due } now.
cases-transfer = Transfer
cases-transfer-where = Who takes { $number } over?
cases-passed = { $number } is passed on: { $receiver }. On { $day } I will ask you what became of it.
cases-receiver-party = the party branch
cases-resumed = ▶️ { $number } is being worked on again
cases-follow-up = 🔎 These were passed on a month ago. What became of them? { $numbers }
cases-missed-registered = ⏳ Waiting for a first reply: { $numbers }
cases-missed-accepted = ⏳ Accepted, but without a handler: { $numbers }
cases-missed-assigned = ⏳ Assigned, but not confirmed within a workday: { $numbers }
cases-until = Put off until { $day }
cases-part-of = Part of { $number }
cases-with = Together with { $numbers }
cases-handler-left = The author of { $number } has withdrawn; it goes on for the others who raised it.
cases-queue-free = Unassigned
cases-queue-late = Overdue
cases-queue-by = 🗂 By committee or category
cases-queue-kinds = Which cases would you like to see?
cases-search-short = Please give at least { $least } characters to search for.
cases-found = 🔎 <b>{ $word }</b>
cases-found-many = 🔎 <b>{ $word }</b>: the newest ones. A longer word finds fewer.
cases-found-none = 🔎 No case you may see contains <b>{ $word }</b>.
cases-own-work = This is your own case. /mycases shows it; a colleague handles it.
cases-for-chair = This is for the chair to decide.

# Beginnings of answers, by outcome: cadres copy, change and send them.
cases-canned-A = Thank you for your suggestion. We adopt it: … It will be done by … by …
cases-canned-B = Thank you for your suggestion. We adopt this part of it: … The rest is not possible now because …
cases-canned-C = Thank you for your suggestion. It is part of our plan for … because … We will tell you when it begins.
cases-canned-D = Thank you for your suggestion. We keep it for … and come back to it when …
cases-canned-E = Thank you for your suggestion. We cannot adopt it, because … What we can do instead: …
cases-canned-F = Thank you for asking. The rule is this: … If something in it is still unclear, please write back.
cases-canned-G = Thank you for telling us. It has been solved: … If it comes back, please tell us here.
cases-edited = ✏️ Your case { $number } now shows your changed text, marked as changed.
cases-no-films = A video cannot be added anonymously: unlike a photo it cannot be redrawn, and it may show who took it. Neither the video nor the words with it have been kept. Please send a photo or text.
cases-told-take = 👷 A cadre of the union is now working on your case { $number }.
cases-new-handler = 🔁 { $number } is now handled by { $name }.
cases-no-handler = 🔁 { $number } has no handler now.
cases-withdrawn-soon = The case is withdrawn. The cadres learn of it with the next batch, so that nobody can guess from the time who you are. Thank you all the same.
cases-late-kept = ⏳ The answer was due { $due }; we are sorry. Those who decide about the case are reminded of it each week until it is answered; nobody else learns of it. You do not need to do anything.
cases-waiting-long = ⏳ Cases still waiting for somebody to move them:
    { $lines }
cases-waiting-long-one = • { $number }: { $late }
cases-by-lot = 🎲 For a confidential case this list always leaves out one colleague, drawn by lot, so nobody can tell from it who wrote the case.
cases-transfer-why = Why is { $number } passed on? The author reads the reason.
cases-defer-preview =
    👀 <b>{ $number } is put off until { $day }.</b>
    <blockquote>{ $text }</blockquote>
    The author reads this. Send it?
cases-extend-preview =
    👀 <b>{ $number } gets more time, until { $due }.</b>
    <blockquote>{ $text }</blockquote>
    The author reads this. Send it?
cases-transfer-preview =
    👀 <b>{ $number } is passed on to { $receiver }.</b>
    <blockquote>{ $text }</blockquote>
    The author reads this, and the case ends here. Send it?
cases-again = 🔄 Take it up again
cases-handler-returned = 🔄 { $number } is open again: its author has answered after all.
cases-danger-sure = ⚠️ You are writing about danger to life. It goes to the cadres at once instead of with the next batch, and the moment may tell who wrote it. Send it now?
cases-danger-send = ✅ Send now
cases-upper = { $name }, { $phone }
cases-supervised-cure = Fix, due { $day }: { $numbers }
cases-supervised-reported = First look, due { $day }: { $numbers }
cases-supervised-verified = Grading, due { $day }: { $numbers }
cases-supervised-graded = A plan, due { $day }: { $numbers }
cases-supervised-fixed = The check, due { $day }: { $numbers }
cases-missing-cure = fix, due { $day }
cases-missing-reported = first look, due { $day }
cases-missing-verified = grading, due { $day }
cases-missing-graded = a plan, due { $day }
cases-missing-fixed = the check, due { $day }
cases-missed-reported = ⏳ Hazards nobody has looked at yet: { $numbers }
cases-missed-verified = ⏳ Hazards waiting for their grade: { $numbers }
cases-missed-graded = ⏳ Hazards waiting for a plan: { $numbers }
cases-missed-fixed = ⏳ Hazards marked as fixed, waiting for a check: { $numbers }
cases-step-done = This was done already on { $day } by { $who ->
    [sender] its author
    [system] the bot, as its time had come
   *[other] { $name }
}. Open the case again to see where it stands.
cases-rated-before = You have already said: { $rating }. { $over }
cases-goes-on = It is being worked on already. It is now: { $state }. { $over }
cases-withdrawn-before = You have withdrawn it already. { $over }

cases-second-merge = { $name } merged { $number } into another case. Until a second cadre agrees it counts in the figures as unanswered. Do you agree that it is the same matter?
cases-second-extend = { $name } gave { $number } more time. Until a second cadre agrees the figures count by the day it had before. Do you agree?
cases-second-yes = I agree
cases-second-done = { $number }: a second person has agreed; the figures follow.
cases-second-not-you = A second person has to agree: somebody who neither asked for it nor works on the case.
