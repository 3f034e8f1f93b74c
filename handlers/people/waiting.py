"""Those on the roll who have not joined yet, and a new link for one of them."""

from functools import partial

from domain.member import Member
from handlers.context import Context
from handlers.listing import load_page
from handlers.messenger import Button, MadeFile, Text
from handlers.naming import name_people, name_person
from handlers.people.words import say_title
from storage import invitations, members


async def turn_page(context: Context) -> None:
    page = await load_page(partial(members.list_invited, context.db), context.number())
    names = await name_people(context.db, context.language, page.rows)
    rows = [
        [
            Button(
                "people-row",
                f"people:waits:{it.id}",
                values={"name": names[it.id], "role": say_title(context.language, it)},
            )
        ]
        for it in page.rows
    ]
    back = [Button("people-to-list", "people:list")]
    count = await members.count_invited(context.db)
    context.edit("people-waiting-list", count=count, buttons=[*rows, *page.turning("people:waiting"), back])


async def open_person(context: Context) -> None:
    member = await _find(context)
    if member is None:
        return
    link = Button("people-link-for", f"people:linkfor:{member.id}")
    back = Button("people-back", "people:waiting:0")
    context.edit(
        "people-waits",
        name=await name_person(context.db, context.language, member),
        role=say_title(context.language, member),
        department=member.department,
        number=member.staff_number,
        buttons=[[link], [back]],
    )


async def give_link(context: Context) -> None:
    """Into their own row; a link given before ends, so that a lost one opens nothing."""
    member = await _find(context)
    if member is None:
        return
    code = await invitations.invite(context.db, context.random, context.now, member)
    link, name = context.messenger.link(code), await name_person(context.db, context.language, member)
    picture = {"link": link, "caption": member.name, "name": "invitation.png"}
    context.send(MadeFile("qr", picture, Text("people-link", link=link, what=name)))


async def _find(context: Context) -> Member | None:
    """The person of the button, if they still wait; else the list, with a word."""
    member = await members.find(context.db, context.number())
    # They may have joined while the list stood there.
    if member is None or member.status != "invited":
        context.toast("people-waits-no-more")
        context.args = ()
        await turn_page(context)
        return None
    return member
