"""The roll as a sheet: one tap gets it, and a list that is sent back is read by the machine and looked at first."""

from collections.abc import Iterable

from domain.member import Member
from domain.roll import COLUMNS
from handlers.context import Context
from handlers.messenger import Button, MadeFile, Text
from handlers.sheets import SheetRequest
from storage import roll, sent_rolls

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


async def get(context: Context) -> None:
    people = [(it, it.status) for it in await roll.list_everybody(context.db)]
    send_table(context, people, Text("people-sheet-file", count=len(people)))


def send_table(context: Context, people: Iterable[tuple[Member, str]], caption: Text) -> None:
    """People as a sheet that can be sent back; each comes with the code of its last column."""
    rows = [[*(getattr(it, name) for name in COLUMNS), status] for it, status in people]
    data = {"title": context.union.name_in(context.language), "rows": rows}
    context.send(MadeFile("roster", data, caption))


async def drop(context: Context) -> None:
    """Neither the file that is waited for nor the list that was shown is wanted any more."""
    context.leave()
    await sent_rolls.drop(context.db, context.actor.id)
    context.edit("people-sheet-dropped", buttons=[BACK])
