# Receipts of a survey, the public list of its answers and checking it.

receipt-menu-verify = Check a survey's list

## Before and at the opening

receipt-ahead =
    🧾 The { $survey } opens { $opens }. Its questions, thresholds and closing time are fixed under the number <code>{ $fingerprint }</code>.

    The same number must appear in the invitation, and later above the public list. It differs only if results are shown by department, because departments are grouped when the survey opens; verify.py accepts both.

receipt-promise =
    { "" }

    🧾 This survey can be checked: its questions, thresholds, blocks of departments and closing time are fixed under the number <code>{ $fingerprint }</code>. Please forward this message to yourself first: nobody can change a forwarded number.

## Taking a receipt

receipt-take = 🧾 Take a receipt
receipt-ask =
    🧾 <b>A receipt</b>

    With it you can find your own answers on the public list after closing, and see that they were counted unchanged. You need no receipt to take part.

    ⚠️ Anybody who has your receipt and your word can see your answers too. If somebody might press you to show how you answered, do not take one. Until closing you can change your answers, which makes a receipt void; after closing nobody can.

    If you want one, now write a word that nobody would guess, at most { $most } characters. It is removed from the chat at once, so remember it.
receipt-no = No receipt
receipt-no-word = Please write one word of at most { $most } characters.
receipt-code =
    🧾 Your receipt: <code>{ $code }</code>

    Write it on paper, with your word. It disappears in a minute and is never shown again. If you change an answer it is void: take a new one then. Anybody who has both sees your answers.

    After closing: /verify
receipt-written = I have written it down
receipt-nothing = You can take a receipt once you have gone through the survey and answered at least one question.

## The public list

receipt-list =
    🧾 <b>{ $survey }: the public list</b>
    Ballots: { $ballots }, on the roll: { $roll }
    Questions fixed under: <code>{ $fingerprint }</code>
    Root of the list: <code>{ $root }</code>

    { $note }
receipt-list-rows = Every answer is one line of the file; no two lines of a person can be joined without their receipt. With verify.py everybody can count it again at home. Please forward this message to yourself: nobody can change a forwarded root.
receipt-list-few = Fewer than 10 have answered, so no lines are published; the root fixes how many took part.
receipt-file = 🧾 { $survey }: the public list
receipt-none = There is no list yet. One is made when a survey closes in which receipts could be taken.
receipt-send-file = Send me the file
receipt-check = Find my answers
receipt-to-list = To the list

## Checking in chat

receipt-ask-code =
    🧾 <b>{ $survey }</b>
    Write your receipt and your word, like this: K7QF9-29MX4 heron

    Asking the bot means trusting the bot: it learns here which answers are yours, and it could tell you what you want to hear. To be sure, check the file with verify.py on your own computer.
receipt-found = { $count ->
        [one] ✅ { $count } answer of yours is
       *[other] ✅ { $count } answers of yours are
    } on the list of the { $survey }. To see which, send /verify and tap there. Asking the bot means trusting it: to be sure, use verify.py.
receipt-unknown = No answers are found with this receipt and this word. Was an answer changed after you took it? A later change makes it void. If you are sure that both are right, please tell the auditor: this should never happen.
receipt-own =
    🧾 <b>{ $survey }</b>, your answers as counted:

    { $rows }

    This disappears in a minute.
receipt-row = • { $question } <b>{ $option }</b>
receipt-weight = { "" }   { $weight ->
    [0] not counted for this right: you answered fewer than half of its questions
    [one] counts as your only answer to this right
   *[other] counts as one of your { $weight } answers to this right
}
receipt-weight-wrong = { "" }   ⚠️ <b>This weight is not yours</b>: the list says { $weight }, but by your answers it should be { $due }. Please get the file and tell the auditor.
receipt-hidden = 🧾 Your answers are hidden again.
