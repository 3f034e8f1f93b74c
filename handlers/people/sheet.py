"""The roll as a sheet: one tap gets it, and a list that is sent back is read by the machine and looked at first."""

from collections.abc import Iterable

import orjson

from domain.member import Member
from handlers.context import Context
from handlers.messenger import Button, MadeFile, Text
from handlers.roll_table import Memberships, list_group_names, make_table
from handlers.sheets import SheetRequest
from storage import audience, roll, sent_rolls

BACK = [Button("people-to-list", "people:list")]
SHEET = SheetRequest(
    "roster",
    "sheet",
    most=5 * 1024 * 1024,
    asked="people-sheet-ask",
    refused="people-sheet-no-file",
    reading="people-sheet-reading",
    buttons=[[Button("people-sheet-drop", "people:drop")]],
)


async def show_ways(context: Context) -> None:
    context.finish()
    ways = [[Button("people-sheet-get", "people:get")], [Button("people-sheet-send", "people:send")], BACK]
    context.edit("people-sheet", buttons=ways)


async def receive(context: Context) -> None:
    await audience.add_usual(context.db)
    known = [(it.id, list_group_names(it)) for it in await audience.list_groups(context.db)]
    await SHEET.receive(context, groups=orjson.dumps(known).decode())


async def get(context: Context) -> None:
    await audience.add_usual(context.db)
    people = [(it, it.status) for it in await roll.list_everybody(context.db)]
    memberships = await audience.list_memberships(context.db)
    await send_table(context, people, memberships, Text("people-sheet-file", count=len(people)))


async def send_table(
    context: Context, people: Iterable[tuple[Member, str]], memberships: Memberships, caption: Text
) -> None:
    """People as a sheet that can be sent back; each comes with the code of its last column."""
    groups = await audience.list_groups(context.db)
    title = context.union.name_in(context.language)
    context.send(MadeFile("roster", make_table(title, context.language, people, memberships, groups), caption))


async def drop(context: Context) -> None:
    """Neither the file that is waited for nor the list that was shown is wanted any more."""
    context.leave()
    await sent_rolls.drop(context.db, context.actor.id)
    context.edit("people-sheet-dropped", buttons=[BACK])
