# Awards: announced, nominated for, shortlisted, voted on, open to objection, and given.
award-menu-award = Awards: nominate and vote
award-all = { $is_empty ->
    [yes] There is no award at the moment.
   *[no] <b>Awards</b>
}
award-row = { $title } · { $state ->
    [nominating] nominations
    [listing] shortlist
    [voting] vote
    [notice] public notice
    [ended] given
   *[void] without a result
}
award-to-honour = « Thanks
award-new = Announce an award
award-back = « Back
award-gone = That is not there any more.
award-over = That is over.
award-kind = Whom is the award for?
award-of-employee = An employee
award-of-cadre = A cadre
award-of-team = A team
award-ask-title = What is the award called? At most { $most } characters.
award-ask-criteria = By what is it decided? Everybody reads this before anybody is nominated. At most { $most } characters.
award-ask-quota = How many are honoured at most? A number from 1 to { $most }.
award-ask-reward = How many yuan does each receive? 0 for none.
award-no-reward = a certificate
award-preview =
    <b>{ $title }</b>, for { $kind ->
        [cadre] a cadre
        [team] a team
       *[employee] an employee
    }

    { $criteria }

    At most { $quota } honoured; each receives: { $reward }
    Nominations until { $nominate_until }, shortlist by two committees until { $shortlist_until }, sealed vote from { $vote_from } to { $vote_until }, then five workdays of public notice.

    All days are fixed with the announcement. To change the reward, write it again.
award-announce = Announce it to everybody
award-announced =
    🏅 <b>{ $title }</b>, an award for { $kind ->
        [cadre] a cadre
        [team] a team
       *[employee] an employee
    }

    { $criteria }

    At most { $quota } honoured; each receives: { $reward }
    Nominations until { $nominate_until }, shortlist by two committees until { $shortlist_until }, sealed vote from { $vote_from } to { $vote_until }, then five workdays of public notice in which anybody may object in confidence. Who has as many votes as the last one is honoured too; below ten ballots there is no result.
award-to = Open
award-to-private = Open in private
award-shown =
    <b>{ $title }</b> · { $state ->
        [nominating] nominations until { $nominate_until }
        [listing] shortlist until { $shortlist_until }
        [voting] vote until { $vote_until }
        [notice] public notice until { $notice_until }
        [ended] given
       *[void] without a result
    }

    { $criteria }

    For { $kind ->
        [cadre] a cadre
        [team] a team
       *[employee] an employee
    }; at most { $quota } honoured; each receives: { $reward }
    Vote from { $vote_from } to { $vote_until }.{ $names }
award-cancel = Cancel the award
award-cancel-sure = Cancel the award { $title }? Everybody is told.
award-cancel-yes = Cancel it
award-cancelled = The award { $title } is cancelled.
award-nominate = Nominate somebody
award-ask-nominee = { $kind ->
    [team] Which team? Write its name.
    [cadre] Which cadre would you like to nominate? Write the whole name.
   *[employee] Whom would you like to nominate? Write the whole name.
}
award-nobody = { $kind ->
    [cadre] No other cadre of this name can be nominated. Write the whole name once more.
   *[employee] Nobody else of this name can be nominated: perhaps it is spelt differently, or they do not use the bot. Write the whole name once more.
}
award-which = Whom do you mean?
award-person = { $name }
award-not-now = This person cannot be nominated at the moment.
award-nominated-late = Nominations are over.
award-nominated-many = You have nominated { $most } already.
award-ask-reason = Why { $name }? One to three sentences, at most { $most } characters. The person, the committees and, on the shortlist, everybody reads them.
award-wrong-reason = Please write at most { $most } characters, without a file.
award-nominate-preview =
    <b>{ $name }</b>

    { $reason }

    A person is asked first and may decline without anybody hearing of it. To change the reason, write it again.
award-put = Nominate in my name
award-put-committee = Nominate for my committee
award-nominated = Thank you. A person is asked now; a team stands.
award-asked =
    🏅 You have been nominated for <b>{ $title }</b>:

    { $reason }

    { $answer ->
        [standing] You have agreed to stand. You may still change that.
        [declined] You do not stand at the moment. You may still change that.
       *[asked] Do you want to stand?
    } Without your yes nobody reads anything of it. { $has_evidence ->
        [yes] If you agree, the committees and the voters also read what was verified of you in the last twelve months:{ $evidence }
       *[no] The committees and the voters would read this reason.
    }
award-evidence-line = • { $what }: { $count }
award-stand-evidence = Yes, with what was verified
award-stand = Yes, with the reason alone
award-decline = No, I do not stand
award-decline-sure = Do you not want to stand for { $title }? Nobody hears of it. Until the shortlist is made you may change your mind.
award-decline-yes = I do not stand
award-own = You were nominated: stand or not
award-stands = You stand. Until the shortlist is made you may still decline.
award-declined = You do not stand, and nobody is told that you were nominated. Until the shortlist is made you may change your mind.
award-answered-late = That is decided; it cannot be changed any more.
award-to-list = The nominations for { $title } are closed. Until { $until } cadres of two committees choose whom all vote on: /award
award-nominees = Nominees and shortlist
award-nominees-all =
    <b>{ $title }</b>: { $is_empty ->
        [yes] nobody stands. Whoever is nominated is asked first, and named here only after a yes.
       *[no] { $state ->
            [listing] whom cadres of two committees choose is voted on.
           *[nominating] these stand so far.
        }
    }

    { $lines }
award-nominee =
    <b>{ $name }</b>, nominated by { $by }: { $reason }{ $evidence }{ $is_chosen ->
        [yes] {""}
        Chosen by: { $committees }
       *[no] {""}
    }
award-by-member = a member
award-tick = ☐ { $name }
award-ticked = ☑ { $name }
award-not-yours = That is for others: you are concerned yourself, or somebody of fund review is needed.
award-nobody-listed = The award { $title } ends without a vote: two committees agreed on nobody.
award-vote-opened =
    🗳 Vote for <b>{ $title }</b> until { $vote_until }.

    { $criteria }

    Choose at most { $quota }. Your vote is sealed: nobody sees whether or how you vote, and no numbers are told.
award-vote = Vote
award-vote-over = The vote is over.
award-joined-late = Those vote who were members when the vote began.
award-vote-full = You may choose { $quota } at most. Take one off first.
award-ballot =
    🗳 <b>{ $title }</b>, until { $until }

    { $lines }

    { $count ->
        [0] You have chosen nobody yet.
       *[other] Chosen: { $count } of at most { $quota }. It counts as it stands; you may change it until then.
    }
award-listed = <b>{ $name }</b>: { $reason }{ $evidence }
award-choose = ☐ { $name }
award-chosen = ☑ { $name }
award-few-voted = The award { $title } ends without a result: fewer than ten voted, or nobody had a vote.
award-lost = The award { $title } ends without a result: the key of the sealed votes is lost, so nobody can read them.
award-elected =
    🏅 Elected for <b>{ $title }</b>:{ $names }

    This is the public notice. Until { $until } anybody may object, in confidence.
award-object = Object to { $name }
award-objection = Objection to the award { $title } for { $name }
award-notice-over = The notice is over.
award-strike = Strike { $name }
award-ask-strike = Why is { $name } not to be honoured? At most { $most } characters. A second person reads it and decides with you; one of you two is of fund review. The person is told the reason.
award-strike-waits = A second person decides with you and has been told: they open the same award and choose the same name.
award-strike-asked = For the award { $title } somebody has proposed not to honour one of the elected. Whoever decides with them opens the award and chooses “Strike”.
award-strike-pending = It is proposed not to honour <b>{ $name }</b>. Two decide about it, one of them of fund review; only those two read why.
award-unstrike = Withdraw the proposal
award-strike-dropped = The proposal is withdrawn.
award-strike-proposed =
    Proposed: <b>{ $name }</b> is not to be honoured.

    { $reason }{ $may ->
        [yes] {""}
       *[no] {""}

        A second person agrees, one of you two being of fund review.
    }
award-strike-yes = I agree: strike
award-struck =
    Two cadres, one of them of fund review, have decided that you are not honoured with { $title }: { $reason }

    You may ask fund review about it at any time.
award-ended = 🏅 The award { $title } is given. Who is honoured stands behind the button.
award-ended-nobody = The award { $title } ends without anybody honoured.
award-paper = Certificate: { $name }
award-paper-file = { $title }, for { $name }
award-paper-sent = The certificate is on its way.
award-paper-title = Certificate of honour
award-paper-honoured = is honoured as
award-pay = Enter the reward of { $name }
award-pay-sure = Enter { $amount } for { $name } as spent today? Fund review looks at the row like at any other; the signed receipt stays on paper.
award-pay-yes = Enter it
award-paid = Entered as row { $number }.
award-paid-already = That is entered already.
award-data-nominated = Nominated
award-data-title = Award
award-data-reason = Reason
award-data-seen = What was verified
award-data-state = State
