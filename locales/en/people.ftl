# The roll as the chair sees it, offices, leaving, and invitations.
people-menu-people = The roll: offices and invitations
people-data = Your entry on the roll
people-data-name = Name
people-data-role = Role
people-data-committee = Committee
people-data-duty = Duty
people-data-department = Department
people-data-staff_number = Staff number
people-data-telegram_id = Telegram number
people-data-language = Language
people-data-quiet_from = Quiet from
people-data-quiet_to = Quiet until
people-data-joined_on = Joined on
people-data-consent_version = Version of the privacy notice agreed to
people-data-consented_on = Agreed on
people-kept = An empty row on the roll, with a number and the day you left, so that other records still fit. It holds nothing about you.
people-list = <b>The roll</b>: { $count ->
    [one] one person has joined.
   *[other] { $count } people have joined.
}
    To find somebody: /people and a part of the name or department, or the staff number.
people-found = On the roll for “{ $word }”:
people-found-many = More than { $shown } on the roll match “{ $word }”. Here are the first; a longer word finds fewer.
people-found-none = Nobody on the roll matches “{ $word }”.
people-row = { $name } · { $role }
people-comma = ,{ " " }
people-role-member = member
people-role-cadre = cadre
people-role-chair = chair
people-role-auditor = auditor
people-back = ‹ Back
people-more = More ›
people-to-list = ‹ The roll
people-gone = This person is not on the roll any more.
people-is-chair = Only the chair can hand the office over.
people-person =
    <b>{ $name }</b>
    { $role }
    Joined { $day }. { $reach ->
        [yes] The bot can write to them.
       *[no] They have blocked the bot.
    }
people-committee = Make cadre
people-auditor = Make auditor
people-dismiss = Remove from office
people-crown = Hand over the chair
people-leave = Mark as left
people-rename = Correct the name
people-ask-name = Please write the right name for { $name }.
people-name-odd = A name is one line of at most { $longest } characters. Please write it again.
people-which-committee = Which committee will { $name } work in?
people-which-duty = Which duty will { $name } have?
people-no-duty = No particular duty
people-told = Your office in the union has changed. You are now: { $role }. /help shows what that means here.
people-told-why =
    Your office in the union has changed. You are now: { $role }. /help shows what that means here.
    The chair gives as the reason: { $why }
people-why = Why does { $name }’s office change? Please write the reason, at most { $most } characters: { $name } will read it. You will then see what changes, and can confirm it.
people-why-odd = Please write the reason in words, at most { $most } characters.
people-change =
    <b>{ $name }</b>
    until now: { $before }
    from now on: { $after }
    Reason, as they will read it: { $why }

    { $agreed ->
        [yes] This office checks the chair’s work. The change takes effect when another officer agrees.
       *[no] What they cannot keep is given to others at once.
    }
people-do = ✅ Change it
people-nobody-to-agree = This office checks the chair’s work, so another cadre or auditor has to agree. Nobody can at present. Please appoint one first.
people-proposed = The change for { $name } is proposed. { $count ->
    [one] One officer has been asked
   *[other] { $count } officers have been asked
}; it takes effect as soon as one of them agrees, within { $days } days.
people-proposal =
    <b>{ $chair } proposes a change of office for { $name }</b>
    until now: { $before }
    from then on: { $after }
    { $why }
    This office handles complaints about the chair, so the change takes effect only if another officer agrees. Do you agree? The proposal is valid for { $days } days.
people-proposal-why = Reason: { $why }
people-proposal-about-you =
    <b>{ $chair } proposes to change your office</b>
    until now: { $before }
    from then on: { $after }
    { $why }
    Nothing has changed yet: another officer has to agree, within { $days } days.
people-gone-from-union = has left the union
people-agree = ✅ I agree
people-disagree = I do not agree
people-agreed = You have agreed. { $name } is now: { $after }.
people-disagreed = You did not agree. The office of { $name } stays as it is.
people-office-agreed = Change of office: { $name } is now: { $after }. Proposed by { $chair }, agreed to by { $officer }.
people-office-stays = { $officer } does not agree. The office of { $name } stays as it is.
people-proposal-over = This proposal is no longer valid.
people-change-over = Something has changed since. /people shows how things are now.
people-use-buttons = Please use the buttons above, or send /people to stop here.
people-ask-hand = Offer the chair to <b>{ $name }</b>? Nothing changes until they say yes. Then you are a cadre and keep the duty you have besides, and only { $name } can give the chair back.{ $instead }
people-ask-hand-instead = { " " }You have offered it to { $other } already: that offer ends then, and { $other } is told.
people-offer-taken-back = { $name } has taken back the offer of the chair. Nothing has changed for you.
people-hand = Yes, offer it
people-offered = { $name } has been asked and has { $days } days to answer. You are the chair until then.
people-offer = { $name } would like to hand the chair of the union over to you. You would lead its work and the roll here, and keep the duty you have. Do you accept? The offer is valid for { $days } days.
people-accept = ✅ I accept
people-decline = I decline
people-accepted = You are the chair of { $union } now. /help shows what that means here.
people-declined = { $name } does not want to take the chair over. You stay the chair.
people-thanks-all-the-same = That is fine. Nothing has changed.
people-offer-over = This offer is no longer valid.
people-new-chair = The union has a new chair: { $name }.
people-not-agreed = They have withdrawn their consent and cannot hold an office here now.
people-handed = { $name } is the chair now. Thank you for your work!
people-ask-left = Mark <b>{ $name }</b> as left? They lose every right at once, and after 30 days their data here is erased. To come back, they need a new invitation.
people-left = Yes, they have left
people-told-left = You have been marked as having left { $union }. After 30 days your data here is erased. If this is a mistake, please speak to the chair.
people-has-left = { $name } has left. If they were a cadre, the bot removes them from the cadre group if it is an administrator there. Please check whether they are still in it.
people-cadre-left = A cadre of the { $committee ->
    [fund_review] fund-review committee
    [women] women workers’ committee
   *[union] union committee
} has left their office. Their rights in the bot have ended.
people-cadre-paused = A cadre of the { $committee ->
    [fund_review] fund-review committee
    [women] women workers’ committee
   *[union] union committee
} does not use the bot at present. What they were working on needs somebody else.
people-office-taken = { $name } has accepted an invitation and is now: { $role }. If that is a mistake, remove them from office with /people.
people-invite = ✉️ New invitation
people-waiting = ⏳ Not joined yet: { $count }
people-waiting-list = { $count ->
    [0] Everybody on the roll has joined.
    [one] One person is on the roll and has not joined yet.
   *[other] { $count } people are on the roll and have not joined yet.
}
people-waits =
    <b>{ $name }</b>
    { $role }
    { $department } { $number }
    Not joined yet. A link given before ends when you make a new one.
people-link-for = ✉️ A link for them
people-waits-no-more = They have joined, or are not on the roll any more.
people-invite-whom = Whom do you want to invite?
people-invite-member = Member
people-invite-union = Cadre, union committee
people-invite-women = Cadre, women workers’ committee
people-invite-auditor = Auditor
people-link =
    <b>Invitation</b>: { $what }

    { $link }

    It works once, within 14 days. Please give it to one person only.

## Namesakes

people-namesake = { $name } ({ $what })
people-staff-number = no. { $number }
people-place-on-roll = roll no. { $number }

## The roll as a sheet

people-menu-roster = The roll as a sheet: get it, or send a list
people-to-sheet = 📄 The roll as a sheet
people-sheet =
    <b>The roll as a sheet</b>
    Get the sheet, change it in a spreadsheet program and send it back, or send the list your office keeps. You see what would change before anything does.
people-sheet-get = ⬇️ Get the sheet
people-sheet-send = ⬆️ Send a list
people-sheet-file = The roll with { $count } people. “Invited” means: not joined yet. The last column is for information only.
people-sheet-ask =
    Please send the list as an XLSX or CSV file, with the name in one column. It may also have the staff number, department, role, committee, duty and language, and a column for each group, with yes or no.
    People are recognised by their staff number, or by name if they have none. An empty cell changes nothing.
people-sheet-no-file = That is not a list. Please send an XLSX or CSV file of up to 5 MB.
people-sheet-reading = The list is being read; the answer follows in a moment.
people-sheet-drop = Discard
people-sheet-dropped = Discarded. The roll stays as it was.
people-sheet-faults =
    <b>{ $count ->
        [one] One thing is wrong with the list, so nothing was taken.
       *[other] { $count } things are wrong with the list, so nothing was taken.
    }</b>
    { $faults }

    Please put it right and send the list again.
people-sheet-faults-listed = <b>{ $count } things are wrong with the list, so nothing was taken.</b> This file names them all. Please put them right and send the list again: /roster
people-sheet-again = ⬆️ Send it again
people-sheet-same = { $count ->
    [one] The list’s one person is already on the roll like this. Nothing changes.
   *[other] The { $count } people in the list are already on the roll like this. Nothing changes.
}
people-sheet-preview =
    <b>{ $count ->
        [one] The list has one person.
       *[other] The list has { $count } people.
    } This would change:</b>

    { $changes }
people-sheet-new = <b>New ({ $count })</b>, each needs an invitation: { $people }
people-sheet-alike = <b>⚠️ New, but the name is already on the roll ({ $count })</b>: { $people }. If it is the same person, add the staff number and send the list again.
people-sheet-changed =
    <b>Changed ({ $count })</b>
    { $people }
people-sheet-missing = <b>On the roll, not in the list ({ $count })</b>: { $people }. They stay; afterwards you can mark them as left.
people-sheet-more = … and { $count } more
people-sheet-change = { $name }: { $what }
people-sheet-from-to = { $column } { $old } → { $new }
people-sheet-use = ✅ Use the list
people-sheet-all = 📄 All changes as a sheet
people-sheet-all-file = What the list would change. The last column says which kind of change it is.
people-sheet-over = This list has been dealt with. Send a new one with /roster.
people-sheet-meanwhile = The roll has changed meanwhile. Please look once more.
people-sheet-used = ✅ The list was used: { $new } new, { $changed } changed. Whoever has a new office was told.
people-sheet-why = according to the union’s new list
people-sheet-look-missing = Not in the list: { $count }
people-missing =
    { $gone ->
        [0] {""}
        [one] One person was marked as left.{" "}
       *[other] { $gone } people were marked as left.{" "}
    }<b>On the roll, but not in the list: { $count }</b>
    { $people }

    Have these people left? They would lose every right at once, and after 30 days their data here is erased.
people-missing-goes = { $count ->
    [one] Mark this one as left
   *[other] Mark these { $count } as left
}
people-missing-none = { $gone ->
    [0] There is nobody to mark as left.
    [one] One person was marked as left. Nobody else is missing from the list.
   *[other] { $gone } people were marked as left. Nobody else is missing from the list.
}
people-sheet-into = { $name } ({ $groups })
people-sheet-into-groups = into { $groups }
people-sheet-out-of-groups = out of { $groups }
