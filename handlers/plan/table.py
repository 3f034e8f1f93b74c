"""The year's plan as a table: one tap gets it, and a table that is sent back is read by the machine."""

from dataclasses import replace
from html import unescape

from domain.activities import PlanEntry, load_default_plan
from domain.plan import write_cells
from handlers.context import Context
from handlers.messenger import Button, Keyboard, MadeFile, Text
from handlers.sheets import SheetRequest
from locales import LANGUAGES, render
from storage import activities

WAYS: Keyboard = [[Button("plan-button-table", "plan:table")], [Button("plan-button-send", "plan:send")]]
_BACK = [Button("plan-button-all", "plan:page:0")]
_DROP: Keyboard = [[Button("plan-button-drop-table", "plan:drop")]]
SHEET = SheetRequest(
    "plan",
    "table",
    most=1024 * 1024,
    asked="plan-table-send",
    refused="plan-table-no-file",
    reading="plan-table-reading",
    buttons=_DROP,
)


async def ask_which(context: Context) -> None:
    context.ask_by_buttons("plan-table-which", buttons=[_make_year_buttons(context, "get"), _BACK])


async def ask_for_which(context: Context) -> None:
    context.ask_by_buttons("plan-table-for-which", buttons=[_make_year_buttons(context, "for"), _BACK])


def _make_year_buttons(context: Context, then: str) -> list[Button]:
    return [
        Button("plan-button-year", f"plan:{then}:{year}", values={"year": str(year)}) for year in _open_years(context)
    ]


def _open_years(context: Context) -> tuple[int, int]:
    """This year and the next: those whose activities the calendar lays out."""
    this = context.union.today(context.now).year
    return this, this + 1


def _read_year(context: Context) -> int:
    """The year of the tapped button; 0, and it is said, if its plan cannot be changed any more."""
    if context.number() in _open_years(context):
        return context.number()
    context.toast("plan-table-over", alert=True)
    return 0


async def get(context: Context) -> None:
    year = _read_year(context)
    if not year:
        return
    plan = await activities.plan_for(context.db, year)
    key = "plan-table-file" if plan else "plan-table-usual"
    data = {"year": str(year), "rows": [write_cells(write_out(entry)) for entry in plan or load_default_plan()]}
    context.send(MadeFile("plan", data, Text(key, year=str(year))))


def write_out(entry: PlanEntry) -> PlanEntry:
    """With the titles of the default plan if it has none of its own."""
    if entry.title_zh or entry.title_en:
        return entry
    chinese, english = (unescape(render(language, f"plan-{entry.id}")) for language in LANGUAGES)
    return replace(entry, title_zh=chinese, title_en=english)


async def ask_file(context: Context) -> None:
    if year := _read_year(context):
        await SHEET.ask(context, year=str(year))
