"""Leaving: whoever goes loses every right at once, and the cadres hear of it by office only."""

from domain.member import release_office, takes_second_officer
from handlers.context import Context
from handlers.messenger import Button
from handlers.naming import name_person
from handlers.people import agreeing, standing
from handlers.people.roll import find_subordinate


async def ask(context: Context) -> None:
    if member := await find_subordinate(context):
        yes = Button("people-left", f"people:left:{member.id}")
        no = Button("people-back", f"people:open:{member.id}")
        context.ask_by_buttons(
            "people-ask-left", name=await name_person(context.db, context.language, member), buttons=[[yes], [no]]
        )


async def mark_left(context: Context) -> None:
    member = await find_subordinate(context)
    if member is None:
        return
    if takes_second_officer(member, release_office(member)):
        await agreeing.propose(context, member, release_office(member))
        return
    # Before they go: namesakes are told apart by the roll, which then has them no more.
    name = await name_person(context.db, context.language, member)
    await standing.change(context, member, release_office(member))
    context.edit("people-has-left", name=name, buttons=[[Button("people-to-list", "people:list")]])
