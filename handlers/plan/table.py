"""The year's plan as a table: one tap gets it, and a table that is sent back is read by the machine."""

from dataclasses import replace
from html import unescape

from domain.activities import PlanEntry, default_plan
from domain.plan import cells_of
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import LANGUAGES, render
from storage import activities

_MOST_BYTES = 1024 * 1024
WAYS: Keyboard = [[Button("plan-button-table", "plan:table")], [Button("plan-button-send", "plan:send")]]
_BACK = [Button("plan-button-all", "plan:page:0")]
_DROP: Keyboard = [[Button("plan-button-drop-table", "plan:drop")]]


async def ask_which(turn: Turn) -> None:
    turn.edit("plan-table-which", buttons=[_years(turn, "get"), _BACK])


async def ask_for_which(turn: Turn) -> None:
    turn.edit("plan-table-for-which", buttons=[_years(turn, "for"), _BACK])


def _years(turn: Turn, then: str) -> list[Button]:
    return [Button("plan-button-year", f"plan:{then}:{year}", values={"year": str(year)}) for year in _open_years(turn)]


def _open_years(turn: Turn) -> tuple[int, int]:
    """This year and the next: those whose activities the calendar lays out."""
    this = turn.union.today(turn.now).year
    return this, this + 1


def _year(turn: Turn) -> int:
    """The year of the tapped button; 0, and it is said, if its plan cannot be changed any more."""
    if turn.number() in _open_years(turn):
        return turn.number()
    turn.toast("plan-table-over", alert=True)
    return 0


async def get(turn: Turn) -> None:
    year = _year(turn)
    if not year:
        return
    plan = await activities.plan_for(turn.db, year)
    key = "plan-table-file" if plan else "plan-table-usual"
    data = {"year": str(year), "rows": [cells_of(written_out(entry)) for entry in plan or default_plan()]}
    turn.pen.attach(turn.incoming.chat_id, turn.language, "plan", data, key, year=str(year))


def written_out(entry: PlanEntry) -> PlanEntry:
    """With the titles of the default plan if it has none of its own."""
    if entry.title_zh or entry.title_en:
        return entry
    chinese, english = (unescape(render(language, f"plan-{entry.id}")) for language in LANGUAGES)
    return replace(entry, title_zh=chinese, title_en=english)


async def ask_file(turn: Turn) -> None:
    if year := _year(turn):
        turn.ask("table", year=str(year))
        turn.edit("plan-table-send", year=str(year), buttons=_DROP)


async def receive(turn: Turn) -> None:
    """The file is fetched by the machine, outside this transaction; see `replacing`."""
    file = turn.incoming.file
    if file is None or file.kind != "document" or file.size > _MOST_BYTES:
        turn.say("plan-table-no-file", buttons=_DROP)
        return
    turn.finish()
    turn.say("plan-table-reading")
    turn.pen.take_in(turn.incoming.chat_id, turn.language, "plan", file.file_id, year=turn.draft["year"])
