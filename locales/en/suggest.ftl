# Suggesting, from the category to the receipt.
suggest-menu-suggest = Make a suggestion
suggest-category = 📮 <b>What is it about?</b>
suggest-about-production = Production
suggest-about-safety = Safety
suggest-about-pay_hours = Pay and hours
suggest-about-welfare = Canteen, housing
suggest-about-culture = Culture, sports
suggest-about-training = Training
suggest-about-openness = Openness
suggest-about-rules = Rules, appraisal
suggest-about-funds = Union funds
suggest-about-women = Women workers
suggest-about-harassment = Harassment
suggest-about-hardship = Hardship support
suggest-about-conduct = Management conduct
suggest-about-other = Other
suggest-how =
    🔐 <b>How should we know you?</b>

    { $modes }
suggest-hazard-or-voice =
    ⚠️ <b>Is something dangerous at some place?</b> Report it as a hazard, with place and photo: then it is checked, fixed, and you hear of every step.

    Or say what you think about safety. <b>How should we know you?</b>

    { $modes }
suggest-report-hazard = ⚠️ Report a hazard
suggest-mode-signed = <b>Named.</b> Your name goes to the cadres with your message.
suggest-mode-confidential = <b>Confidential.</b> Cadres see a case number, not you. The bot keeps your contact locked away to bring you the reply, until 30 days after the case has closed. Whoever runs the union’s server could open it.
suggest-mode-anonymous = <b>Anonymous.</b> We keep no contact details. You get a code, and only this code opens the replies. If you lose it, nobody can help. Telegram and whoever runs the server can technically see who writes; anonymous means that the union's records do not contain it. Your wording, your voice and your pictures can still give you away.
suggest-write-signed =
    ✍️ <b>Please write it down.</b> Your name goes with it.
    You can send text, up to five photos, videos, documents or locations, or a voice message. Nothing is sent before you confirm it.
suggest-write-confidential =
    ✍️ <b>Please write it down.</b> Cadres will see a case number, not you.
    You can send text, up to five photos, videos, documents or locations, or a voice message. Nothing is sent before you confirm it.
suggest-write-anonymous =
    ✍️ <b>Please write it down.</b> We keep neither your name nor your contact with it.
    You can send text or up to five photos. Documents and videos can give you away, so they are not taken here. People know each other’s style and voices: it is better not to mention a shift or a machine. Nothing is sent before you confirm it; what has not been sent within a day is erased.
suggest-use-buttons = I have kept what you wrote. Please choose first:
suggest-too-long = That is { $length } characters; a suggestion can have { $most }. Please shorten it by { $over } and send it again. What you have written before is kept.
suggest-no-documents = Documents cannot be taken here: they often carry names, or more than is needed. Please describe it in words or send a photo. Your draft is kept.
suggest-documents-dropped = Documents and videos cannot be sent this way, so they have been left out.
suggest-too-many-files = A suggestion can have at most { $most } files. Your draft is kept; you can add more to the case later.
suggest-preview =
    👀 <b>Send this?</b>
    { $category } · { $mode }{ $scope }{ $files }
    { $text }{ $together }
suggest-files = { " " }· { $count ->
    [one] one file
   *[other] { $count } files
}
suggest-scope-concerns_chair = { " " }· not to the chair, but to the fund-review committee
suggest-scope-head_only = { " " }· to the head of the women's committee alone
suggest-tick-concerns_chair = ☐ It concerns the chair or the party secretary
suggest-ticked-concerns_chair = ☑ It concerns the chair or the party secretary
suggest-tick-head_only = ☐ Only for the head of the women's committee
suggest-ticked-head_only = ☑ Only for the head of the women's committee
suggest-send = ✅ Send
suggest-change-text = Edit text
suggest-change-category = Edit topic
suggest-change-mode = Change how we know you
suggest-keep-from = 🙈 Hide it from …
suggest-kept-from = 🙈 Hidden from { $count ->
    [one] 1 cadre
   *[other] { $count } cadres
}
suggest-keep-from-whom = Who should not see this? They can neither open nor find it, and nothing tells them that it exists.
suggest-hide-from = { $name }
suggest-hidden-from = 🙈 { $name }
suggest-kept-or-together = Everybody can read it on the board while it waits for support, so it cannot be kept from the chair or a cadre as well. Undo that choice first, or send it now.
suggest-hide-done = ◀ Done
suggest-cancel = Cancel
suggest-cancelled = Nothing was sent, and the draft has been erased. You can start again with /suggest whenever you like.
suggest-over = This has been sent or discarded already. Please start again with /suggest.
suggest-too-many-open = You already have { $most } open cases. Let us finish some of them first: /mycases
suggest-enough-today = You have made { $most } suggestions today, thank you. Please come back tomorrow. In danger do not wait: 119, 120, 110.
suggest-thanks =
    ✅ <b>Thank you. Your case is { $number }.</b>
    { $mode } · { $lead }
    { $next }/mycases shows where it stands.
suggest-next = A cadre will take it next; you will have an answer by { $due }.{ " " }
suggest-see = See the case
suggest-code =
    🔑 <b>Your code:</b> <code>{ $code }</code>
    Please write it down now. It is shown only this once and disappears in five minutes. /track and this code open the replies.
suggest-noted = ✅ I have written it down
suggest-thanks-mailbox =
    ✅ <b>Thank you. It is in the mailbox.</b>
    It reaches the cadres with the next batch. { $next }/track and your code show it. When there are answers, everybody gets the same notice at noon, so nobody can tell whose they are.
suggest-nobody =
    At present there is no cadre who may handle this. It is kept. In the meantime, these can help you:
    { $hotlines }
suggest-hotlines =
    Independent help, whenever you want it:
    { $hotlines }
suggest-protected = Nobody may be punished for reporting a hazard or refusing dangerous orders: the Work Safety Law forbids it.
suggest-greeting = { $kind ->
    [thanks] 🌿 You are welcome, { $name }.
    [farewell] 👋 Goodbye, { $name }.
    [note] 👌 All right.
    [answer] If you are answering a question of mine, please tap a button below that message.
   *[greeting] 👋 Hello, { $name }.
} If something at work could be better, just write it here.
suggest-from-words = 📮 This could become a suggestion; nothing has been sent yet. <b>What is it about?</b>
suggest-nothing-left = Your draft has no text now. Nothing is sent unless you tap Send.
suggest-no-films = A video cannot be sent anonymously: unlike a photo it cannot be redrawn, and faces, voices and what the phone wrote into it can show who took it. Neither the video nor the words with it have been kept. Please send photos or describe it, or send it named or confidentially. Your draft is kept.
suggest-film-too-large = The video is larger than { $most } MB. Please send a shorter one. Neither the video nor the words with it have been kept; your draft is.
suggest-note-moment =
    { "" }

    ⚠️ You are writing about danger to life, so the cadres are told at once instead of with the next batch. The moment may tell who wrote it.
suggest-note-as-it-is =
    { "" }

    ⚠️ Documents, videos and voice messages are passed on as they are: a voice, a face or what the phone wrote into them can show who you are. Photos are redrawn.
suggest-data = What you are writing
suggest-data-drafts = Not sent yet
suggest-copy = 📋 Copy the code
suggest-thanks-danger =
    ✅ <b>Thank you. The cadres have been told at once.</b>
    This bot is not an emergency service: leave, stop the work, call 119, 120 or 110. { $next }/track and your code show it.
suggest-next-mailbox = There will be an answer by { $due }.{ " " }
suggest-thanks-kept =
    ✅ <b>Thank you. Your case { $number } is kept.</b>
    { $mode }
suggest-thanks-mailbox-kept =
    ✅ <b>Thank you. It is in the mailbox and will be kept.</b>
    /track and your code show it.
suggest-keep-from-all =
    ⚠️ Nobody would be left to handle this: it would be kept, but not worked on, and we could promise no day. Undo one “🙈”, or turn to:
    { $hotlines }
suggest-film-taken = 🎬 The video goes with it, as it is. A video can have up to { $size } MB, and a suggestion { $most } files.
