"""Replacing the year's plan by a table that was sent: what is wrong with it, what it would change, and the decision."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256

from domain.activities import PlanEntry
from domain.plan import LEADS, find_difference, read_entry, write_cells
from domain.union import Union
from handlers.activities.card import join_lines
from handlers.cases.words import say_day as day_words
from handlers.context import Context, FileContext
from handlers.messenger import Answer, Button
from handlers.plan.table import write_out
from handlers.sheets import say_faults
from locales import Markup, render
from locales.titles import write_title
from storage import activities
from storage.database import Db

_MOST = 8
"""Entries named in a preview of each kind of change."""
_BACK = [Button("plan-button-all", "plan:page:0")]


async def take_in(context: FileContext) -> Answer:
    """Propose the plan of a file, or say everything that is wrong with it."""
    year = int(context.told["year"])
    if context.faults:
        again = [Button("plan-button-send-again", f"plan:for:{year}")]
        return say_faults(context.language, "plan-table-faults", context.faults, [again, _BACK], year=str(year))
    entries = [read_entry(cells, LEADS, year, context.union.calendar) for cells in context.found]
    return await propose(context.db, context.union, context.language, year, entries)


async def propose(db: Db, union: Union, language: str, year: int, entries: Sequence[PlanEntry]) -> Answer:
    """Keep what was sent, and say what it would change."""
    was = [write_out(entry) for entry in await activities.plan_for(db, year)]
    changes = find_difference(was, map(write_out, entries))
    values = {"year": str(year), "count": len(entries)}
    if not (changes.new or changes.changed or changes.gone):
        return Answer("plan-table-same", values, [_BACK])
    mark = _mark(entries)
    await activities.send_plan(db, year, mark, entries)
    # What cadres have changed by hand is theirs: a new table leaves it alone.
    touched = {entry.id for entry in (*changes.changed, *changes.gone)} & await activities.list_settled(db, year)
    stays = [entry for entry in was if entry.id in touched]
    dated, undated = _make_dated_sayer(language, union, year), _make_undated_sayer(language)
    said = [
        *_name_entries(language, "new", changes.new, dated),
        *_name_entries(language, "changed", changes.changed, dated),
        *_name_entries(language, "gone", changes.gone, undated),
        *_name_entries(language, "stays", stays, undated),
    ]
    ways = [[Button(f"plan-button-{way}", f"plan:{way}:{year}:{mark}")] for way in ("use", "leave")]
    return Answer("plan-table-preview", values | {"changes": Markup("\n\n").join(map(Markup, said))}, ways)


def _mark(entries: Sequence[PlanEntry]) -> str:
    """What tells one table from another; the same for one that is read twice."""
    return sha256(repr([write_cells(entry) for entry in entries]).encode()).hexdigest()[:8]


Said = Callable[[PlanEntry], str]


def _make_dated_sayer(language: str, union: Union, year: int) -> Said:
    def say(entry: PlanEntry) -> str:
        first: date = entry.days(year, union.calendar)[0]
        return render(language, "plan-table-dated", title=_say_title(language, entry), day=day_words(language, first))

    return say


def _make_undated_sayer(language: str) -> Said:
    return lambda entry: render(language, "plan-table-entry", title=_say_title(language, entry))


def _say_title(language: str, entry: PlanEntry) -> str:
    return write_title(language, entry.id, entry.title_zh, entry.title_en)


def _name_entries(language: str, change: str, entries: Sequence[PlanEntry], say: Said) -> Iterator[str]:
    if not entries:
        return
    shown = [say(entry) for entry in entries[:_MOST]]
    if len(entries) > _MOST:
        shown.append(render(language, "plan-table-more", count=len(entries) - _MOST))
    yield render(language, f"plan-table-{change}", count=len(entries), entries=join_lines(shown))


async def use(context: Context) -> None:
    """The same way as from the command line: the clock lays out the activities of the new plan."""
    year, mark = context.number(), context.choice
    # The mark names exactly what was shown: of two tables or two taps, one decides and the other is told it is over.
    entries = await activities.hold_sent_plan(context.db, year, mark)
    if entries is None:
        context.toast("plan-table-over", alert=True)
        return
    await activities.replace_plan(context.db, year, entries)
    context.edit("plan-table-used", year=str(year), count=len(entries), buttons=[_BACK])


async def leave(context: Context) -> None:
    if await activities.hold_sent_plan(context.db, context.number(), context.choice) is not None:
        await activities.drop_sent_plan(context.db, context.number())
    context.edit("plan-table-left", buttons=[_BACK])
