# The public board: what authors agreed to show, and voices for it.
board-menu-board = Public board: read, support
board-kept = Everything you agreed to show on the board is removed. Your support is taken out of open entries; closed ones keep only the number of supporters, without names.
board-voices-unnamed = Your support is kept as a keyed mark without your name. The board shows you which entries you support.
board-home =
    📢 <b>The public board</b>
    What colleagues agreed to show, in a cadre's words, and what became of it. Support what concerns you too: with 3 supporters it goes to the next committee meeting.
board-category = { $category } ({ $count })
board-view-hot = 🔥 Hot
board-view-new = New
board-view-done = ✅ Done
board-view-waiting = 🤝 Waiting for others
board-view-agenda = 🗓 For the meeting
board-view-wished = ✍️ To be written
board-list = <b>{ $title }</b>
board-empty =
    <b>{ $title }</b>
    Nothing here yet.
board-row = { $state } · { $text }
board-newer = ‹ Newer
board-older = Older ›
board-to-home = ‹ Board
board-back = ‹ List
board-state-waiting = Waiting
board-entry =
    📢 <b>{ $number }</b> · { $category }
    <b>{ $state }</b>{ $outcome }
    <blockquote>{ $text }</blockquote>
    { $answer }{ $voices }{ $waits }
board-answer =
    <b>The union’s answer</b>, { $day }:
    <blockquote>{ $text }</blockquote>
board-voices = { $count ->
    [one] 👥 1 supporter
   *[other] 👥 { $count } supporters
}
board-voices-hidden = 👥 You see the number of supporters once you support it, or when it is closed.
board-waits = . It is sent once { $needed } others support it, by { $until } at the latest. No cadre sees it before that.
board-join = 👥 Me too
board-leave = Take back my support
board-joined = Your support is counted. Nobody sees that it is yours.
board-joined-already = Your support is counted already.
board-left = Your support is taken back.
board-left-already = You do not support this one.
board-closed = This is closed; the number of supporters no longer changes.
board-own = This is your own. Others can support it.
board-gone = This is not on the board, or has been taken down.
board-on-agenda = 🗓 <b>{ $number }</b> has { $voices } supporters on the board. Please put it on the agenda of the next committee meeting.
board-meeting = 📣 <b>{ $number }</b> has { $voices } supporters on the board, at least a third of the { $members } members. That many may call for a members' meeting (Trade Union Law, article 17).
board-see = Open

# The author.
board-mine-none =
    📢 <b>Show { $number } on the public board?</b>
    It is up to you. A cadre puts it into words that name nobody, you read them first, and nothing is shown before you agree to exactly these words. Everybody in the union can then read and support it. You can take it down at any time.
board-mine-wished = 📢 You would like { $number } to be shown. A cadre is writing the public words; nothing is shown before you have read them and agreed.
board-mine-offered =
    📢 <b>Show { $number } on the board like this?</b>
    { $text }
    Besides this, only the topic, the state, the outcome and the union’s answer are shown.
board-mine-shown =
    📢 <b>{ $number } is on the public board</b>, or will be from tomorrow if it is anonymous:
    { $text }
    You can take it down at any time, at once.
board-mine-waiting =
    🤝 <b>{ $number } waits for { $needed } supporters</b>; it has { $voices }. No cadre sees it before that.
    { $text }
    If there are too few by { $until }, it ends and is not sent.
board-mine-never = { $number } cannot be shown on the public board.
board-wish = 📢 Yes, write it for the board
board-agree = ✅ Show exactly this
board-down-wished = I would rather not
board-down-offered = No, do not show it
board-down-shown = Take it down
board-down-done = It is no longer on the board.
board-withdraw = Withdraw
board-to-case = ‹ The case
board-ask = 📢 On the public board?
board-look = Look at it
board-offered =
    📢 <b>Your case { $number }: may this be shown on the public board?</b>
    { $text }
    The union’s answer is shown with it. It is shown only if you agree, and you can take it down at any time.

# Sent only together.
board-together-0 = ☐ Send only if others agree
board-together-3 = ☑ Send only if 3 others agree
board-together-5 = ☑ Send only if 5 others agree
board-together-10 = ☑ Send only if 10 others agree
board-together-note =
    { "" }

    🤝 Until then colleagues who are not cadres read exactly these words on the board, without your name, and later the union’s answer. Telephone and identity numbers are covered.
board-needs-words = Others can only support what they can read: words are needed, at most 3,000 characters, and a topic other than harassment. Danger to life must not wait.
board-waiting-thanks =
    🤝 <b>{ $number } waits on the board for { $needed } supporters</b>, until { $until }. No cadre sees it before that; then it is sent automatically. Colleagues find it with /board.
board-waiting-mailbox =
    🤝 <b>From tomorrow it waits on the board for { $needed } supporters</b>, until { $until }. No cadre sees it before that; then it is sent automatically. /track and your code show where it stands.
board-together-sent = 🤝 Enough colleagues support { $number }: it has been sent to the cadres. There will be an answer by { $due }.
board-together-lapsed = { $number } has ended and was not sent: too few colleagues supported it in 30 days. You can always send it on your own: /suggest

# Likely twins.
board-twins = 👥 <b>Is this perhaps on the board already?</b> If so, tap “Me too” there instead of sending it again. If it is something else, just carry on above.
board-twin = { $number } · { $text }

# Cadres.
board-wished = 📢 The author of { $number } would like it on the public board. Please rewrite it for the board.
board-wished-list = ✍️ <b>To be written for the board</b>
board-wished-none = ✍️ Nothing is waiting to be written for the board.
board-number = { $number }
board-desk = 📢 Board
board-desk-none = 📢 <b>{ $number }</b> is not on the board. You can rewrite it and offer the words to its author; nothing is shown before they agree.
board-desk-wished = 📢 The author of <b>{ $number }</b> would like it to be shown. Please write it so that nobody can be recognised.
board-desk-offered =
    📢 <b>{ $number }</b>: these words wait for the author to agree.
    { $text }
board-desk-shown =
    📢 <b>{ $number }</b> is on the board. If you rewrite it, it leaves the board until the author agrees again.
    { $text }
board-write = ✍️ Write for the board
board-write-zh = ✍️ <b>{ $number }, in Chinese.</b> At most { $most } characters. Say what it is about, without names, shifts or machines.
board-write-en = ✍️ <b>{ $number }, in English.</b> At most { $most } characters.
board-skip-zh = Without Chinese
board-skip-en = Without English
board-drop = Cancel
board-dropped = Nothing was offered.
board-one-language = Please write it in at least one language.
board-words-please = Please send text only.
board-too-long = That is { $length } characters; at most { $most } are possible. Please shorten it by { $over }.
board-personal = There is a telephone number, an identity number or an @name in it. Please write it without.
board-preview =
    👀 <b>{ $number } on the board:</b>
    { $text }
    Offer it to its author?
board-offer = ✅ Offer to the author
board-rewrite = Write again
board-offered-done = ✅ Offered. { $number } is shown once its author agrees.
board-use-buttons = Please use the buttons above.
board-over = This step is over. The case shows where it stands.
board-never = Cases like this one are not shown on the board.
board-no-author = Nobody can agree to it any more, because it is not known who wrote it.
