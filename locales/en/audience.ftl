# Groups of members that cadres keep, for whom an activity may be.
audience-menu-groups = Groups of members
audience-data = Groups you are in
audience-data-groups = Group
audience-list =
    👥 <b>Groups of members</b>

    An activity can be for one or more groups: their members are invited, and others can ask to take part. Only cadres see who is in a group.
audience-button-group = { $name } ({ $size })
audience-button-new = ➕ New group
audience-button-all = All groups
audience-button-back = ‹ Back to the group
audience-button-delete = Remove this group
audience-button-sure = Yes, remove it
audience-button-out = ✖ { $name }
audience-button-in = ➕ { $name }
audience-button-in-all = ➕ All { $count }
audience-ask-name = What is the group called? For example: Outdoor posts
audience-wrong-name = A name has 1 to { $most } characters. Please write it again.
audience-name-taken = There is a group called { $name } already. Please write another name.
audience-shown =
    👥 <b>{ $name }</b>, { $size ->
        [0] nobody yet
        [one] one member
       *[other] { $size } members
    }

    To add people, write a name, a department or a staff number. To remove somebody, tap their name.
audience-found =
    { $count ->
        [one] One person matches
       *[other] { $count } people match
    } “{ $word }”. Who belongs to <b>{ $name }</b>?
audience-nobody-found = Nobody outside the group matches “{ $word }”. Please write a name, a department or a staff number.
audience-search-over = This search is over. Please write the name or department again.
audience-sure = Remove the group <b>{ $name }</b> with { $size ->
        [0] nobody in it
        [one] one member
       *[other] { $size } members
    }? The members themselves stay.
audience-in-use = A planned activity is for this group. Please change who it is for first: /plan
audience-law-out = ⛔ The law requires of the group <b>{ $name }</b>: { $courses }. Take { $person } out of it? Then it is not required of this person any more, and the chair is told.
audience-law-out-yes = Yes, take out
audience-law-taken-out = ⚖️ { $cadre } has taken { $person } out of the group <b>{ $name }</b>, of which the law requires: { $courses }.
audience-required = Training is required of this group. Please take that away first: /training
audience-gone = This group no longer exists. /groups shows the others.
