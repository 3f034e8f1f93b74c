# Surveys and appraisals on paper: slips to print, and typing them in.

paper-menu-paper = Survey or appraisal on paper

## The desk

paper-none-open = Neither a survey nor an appraisal is open at present, so there is nothing on paper.
paper-menu =
    📄 <b>{ $survey } on paper</b>, open until { $closes }

    Printed: { $printed }
    In the box: { $settled }
    Waiting for a second cadre: { $once }
    Not agreed yet: { $differs }

    A slip counts once two cadres, working separately, have typed in the same.
paper-type = Type in a slip
paper-waiting = Slips waiting
paper-print = Print slips
paper-back = ‹ Back
paper-go = Open the desk
paper-list =
    📄 <b>Slips waiting</b>

    { $lines }
paper-list-once = Waiting for a second cadre: { $codes }
paper-list-differs = Not agreed yet: { $codes }
paper-none-waits = None: everything that was typed is in the box.
paper-slip = { $code }

## Printing

paper-ask-count = How many slips? Tap or write a number from 1 to { $most }.
paper-bad-count = Please write a number from 1 to { $most }.
paper-number = { $count }
paper-alone = What is on a slip is typed by two cadres whom it is not about, and there are not enough cadres. Please ask the chair to appoint another one first.
paper-enough-printed = There are as many slips as people on the roll already.
paper-ask-language = { $count ->
    [one] One slip
   *[other] { $count } slips
} – in which language?
paper-in-zh = 中文
paper-in-en = English
paper-in-both = 中文 + English
paper-sure =
    📄 <b>{ $count ->
        [one] One slip
       *[other] { $count } slips
    }</b>, each for one person. Please make sure of this:

    • Give a slip only to somebody who says they will not answer in the chat, and only one. If they use this bot, they can tap <i>I answer on paper</i> in the reminder.
    • Shuffle the slips, let people draw one, and write down neither names nor codes.
    • Do not print the file twice: every code counts once.
    • Two cadres type in every slip, working separately. Shred the slips after closing.

    The cadre group is told how many you print.
paper-print-now = { $count ->
    [one] Print one
   *[other] Print { $count }
}
paper-printed = ✅ { $count ->
    [one] One slip is
   *[other] { $count } slips are
} on the way to you as a file.
paper-file = 📄 { $count ->
    [one] One slip
   *[other] { $count } slips
} to print on A4. Shuffle before you hand them out, and delete this file after printing.
paper-group-printed = 📄 { $name } has made { $count ->
    [one] one paper slip
   *[other] { $count } paper slips
} for the { $survey }.

## Typing in

paper-ask-code = Write the code of the slip, such as 7K2-F91, or scan the picture beside it.
paper-misread = This is not a slip's code. Perhaps one character was misread; please write it again.
paper-unknown = No slip of what is open now has this code.
paper-begin = Slip { $code }
paper-start = Type it in
paper-question =
    📄 { $code } · { $place }/{ $count }

    <b>{ $question }</b>

    { $hint }{ $note }
paper-typed = Typed so far: { $text }
paper-text-kept = ✓ The text is saved and has been removed from this chat.
paper-hint = Tap what is ticked. If it is unclear or more than one is ticked: left blank.
paper-hint-multi = Tap all that is ticked, then go on. More ticks than allowed: left blank.
paper-hint-text = Write here what is on the paper, word for word, at most { $most } characters. It is removed from the chat at once.
paper-option = { $option }
paper-chosen = ☑ { $option }
paper-before = ‹ Back
paper-blank = Left blank ›
paper-next = Next ›
paper-later = Later
paper-end = Slip { $code }: that was the last question. Is everything as it is on the paper?{ $note }
paper-hand-in = Yes, hand it in
paper-through = Go through again
paper-is-fresh = Slip { $code }: nobody has handed it in yet.
paper-is-once = ✅ Slip { $code } has been typed in once. Now another cadre types it in, without seeing this.
paper-is-differs =
    ⚠️ Slip { $code } does not count yet: no two cadres agree at question { $numbers }.

    Please look at the slip again, or let a third cadre type in these questions: what two of them agree on counts. Nobody types in what is about themselves.
paper-is-settled = ✅ Slip { $code } is in the box. Please keep the paper locked up until closing.
paper-again = Look again

## Who answers on paper

paper-own = I answer on paper
paper-own-sure = Do you have a paper slip? If so, your answers here are removed and we stop reminding you. Nobody can see which slip is yours.
paper-own-yes = Yes, I answer on paper
paper-own-noted = 📄 Noted: you answer on paper. If you change your mind before handing in the slip, you can answer here until { $closes }.

## Reminding and telling

paper-remind =
    📄 <b>Paper slips</b>: open until { $closes }.

    Waiting for a second cadre: { $once }
    Not agreed yet: { $differs }
    Not typed in at all: { $fresh }

    What is not settled by then does not count.
paper-told =
    📄 <b>{ $survey } on paper</b>

    Counted from { $printed ->
        [one] one slip
       *[other] { $printed } slips
    }: { $counted }
    Not settled, so not counted: { $open }{ $above }

    Please shred all slips now.
paper-told-few = fewer than 5
paper-told-none = fewer than { $step }
paper-told-steps = { $low }–{ $high }
paper-told-above =
    { "" }
    ⚠️ There are { $above } more answers than people on the roll, so somebody answered both on paper and in the chat.

## Own data

paper-not-findable = What you typed in from other people's slips is kept sealed until two cadres agree, at the latest until closing. Then it is erased, and with it the note that you typed it.

## On the slip

paper-slip-how = Tick one box in each row, clearly. You may leave out any question. Please do not write your name.
paper-slip-hand-in = Fold this slip and give it to { $contact } by { $until }, so that it can be typed in before closing.
paper-slip-privacy = What we promise: nobody asks for your name, and the code names this slip, not you. Slips are shuffled and handed out without a list. Two cadres type it in, each alone, and only what both read counts. What they type is sealed as answers in the chat are; after closing nobody can open it, and the slip is shredded. What we cannot promise: whoever types sees your handwriting, so write nothing that gives you away. Once handed in a slip cannot be changed, and it has no receipt. One person answers once, on paper or in the chat.
paper-slip-most = (at most { $most })
paper-slip-depends = (only if it follows from your answer to { $numbers })
