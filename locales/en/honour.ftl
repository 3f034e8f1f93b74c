# Honour: thanks between colleagues.
honour-menu-honour = Thank a colleague
honour-home = Here you thank a colleague in one sentence. Whoever is thanked decides whether all may read it. Nothing is counted, and nobody is compared.
honour-back = « Back
honour-thank = Thank a colleague
honour-mine = Thanks to me
honour-own = Thanks I wrote
honour-awards = Awards: nominate and vote
honour-to-all = Thanks for all to read
honour-whom = Whom would you like to thank? Please write the whole name.
honour-nobody = Nobody of this name can be thanked here: perhaps it is spelt differently, or they do not use the bot. Write the whole name once more.
honour-which = Whom do you mean?
honour-person = { $name }
honour-sentence = What would you like to thank { $name } for? One sentence, at most { $most } characters.
honour-nobody-now = This person cannot be thanked here at the moment.
honour-refused-again = You have thanked this person within the last 30 days. Tell them in person: that counts more.
honour-refused-many = You have written { $most } thanks within the last 30 days. There is room again soon.
honour-odd = Please write one sentence of at most { $most } characters, without a file.
honour-preview =
    To { $name }:

    “{ $text }”

    { $name } reads it with your name. If they agree, all members may read it with both names. To change it, write it again.
honour-send = Send
honour-sent = On its way. Whether it is shown to all is decided by the person you thanked; you can take it back at any time.
honour-over = That is over.
honour-thanked =
    💐 <b>{ $name }</b> thanks you:

    “{ $text }”

    It is yours. May all members read it, with both names?
honour-show = Yes, show it
honour-keep = Keep it to myself
honour-refuse = I do not want it
honour-decided-shown =
    <b>{ $name }</b>: “{ $text }”

    All members may read it from now on. You can change that at any time.
honour-decided-own =
    <b>{ $name }</b>: “{ $text }”

    Only you read it. You can change that at any time.
honour-decided-asked =
    <b>{ $name }</b>: “{ $text }”

    Only you read it until you decide.
honour-refuse-how = It goes from your list, nobody else reads it, and its writer is not told. If it hurt you, or you do not wish to be written to, you can also refuse what this person writes from now on. For help there is /care.
honour-drop = Refuse this one
honour-mute = Refuse this and all further ones
honour-refused = It is gone. The writer has not been told.
honour-refuse-further = It is gone already. Would you also like to refuse what this person writes from now on? They are not told. For help there is /care.
honour-mute-further = Refuse all further ones
honour-data-taken-back = (taken back)
honour-received = { $count ->
    [0] Nothing has been written to you yet.
   *[other] <b>Thanks to you</b>, the newest first
}
    { $lines }
honour-line-asked = { $number }. { $name }: “{ $text }” (waits for you)
honour-line-own = { $number }. { $name }: “{ $text }” (only you read it)
honour-line-shown = { $number }. { $name }: “{ $text }” (shown to all)
honour-decide = Number { $number }: change
honour-hear = Let everybody thank me again
honour-heard-again = Everybody can thank you again.
honour-line = • { $writer } to { $receiver }: “{ $text }”
honour-all = { $is_empty ->
    [yes] Nothing is shown yet.
   *[no] <b>Thanks between colleagues</b>, the newest first. Those who were thanked agreed.
}
    { $lines }
honour-written = { $count ->
    [0] You have not written any yet.
   *[other] <b>What you wrote</b>, the newest first
}
    { $lines }
honour-line-written = { $number }. To { $name }: “{ $text }”
honour-take-back = Take back number { $number }
honour-taken-back = Taken back. It is gone for both of you.
honour-month =
    💐 <b>Thanks of { $month }</b>, as those who were thanked wish

    { $lines }{ $more ->
        [yes] {""}
        … and more behind the button.
       *[no] {""}
    }
honour-month-short = 💐 <b>Thanks of the month</b> are there to be read.
honour-data-wrote = You thanked
honour-data-thanked = Thanked you
