# Binding the cadre group.
group-menu-bindgroup = Connect the cadre group
group-code =
    Add me to the cadre group, then post this line there within 10 minutes:

    <code>/bind { $code }</code>

    It works once. Please make sure that only cadres are in the group and that new members cannot read its history.
group-code-invalid = This code does not work. A code works once and for 10 minutes; the chair gets one with /bindgroup in the private chat with me.
group-bound = ✅ This is now the cadre group of { $union }. New cases and summaries will appear here. /help shows what works here.
group-bound-told = ✅ The group “{ $title }” is now the cadre group. If that is not what you wanted, connect the right one with /bindgroup.
group-moved = This is no longer the cadre group; another group has been connected.
group-hint = Hello! To make this the cadre group, the chair sends me /bindgroup in our private chat and posts here the line I answer with.
group-lost = I am no longer in the cadre group “{ $title }”, so nothing is posted there. Connect a group again with /bindgroup.
