"""When inspections speak first: opened on the first push day of the next month, reminded of on the day they are due."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from domain import inspection as rules
from domain.form import RIGHTS
from domain.schedule import Month, Occurrence, by_month_before, month_starts, months_from, slots
from domain.scoring import find_triggers
from domain.union import Union
from handlers.cases.words import say_day
from handlers.context import JobContext
from handlers.feature import Job, by_calendar
from handlers.inspection import words
from handlers.messenger import Button, Text
from handlers.survey import outcome
from handlers.survey.closing import NotCounted
from locales import Markup
from storage import cadre_group, disclosures, inspections, surveys
from storage.database import Db


async def _is_in_use(context: JobContext) -> bool:
    """A union that has neither surveyed nor disclosed nor inspected anything by then is not asked about a month."""
    first, (_, end) = (
        await disclosures.find_first(context.db),
        rules.find_bounds(context.period, context.union.calendar),
    )
    disclosed = first is not None and first < end
    return disclosed or bool(
        await surveys.find(context.db, context.period) or await inspections.list_months(context.db)
    )


async def _find_opening(context: JobContext) -> datetime:
    """When the month's inspection is due; it is there from now on, whether we came in time to announce it or not."""
    due = rules.compute_due(context.period, context.union.calendar)
    await inspections.open_month(context.db, context.period, due)
    return due


async def _open(context: JobContext) -> None:
    if await _is_in_use(context):
        await _tell(context, "inspection-group-open", await _find_opening(context))


def _find_dues(union: Union, since: datetime) -> Iterator[Occurrence]:
    """The day on which each month's inspection is due, in the morning."""
    # An inspection falls due in a later month than its own.
    for month in months_from(Month.of(union.today(since)) - 2):
        day = union.today(rules.compute_due(str(month), union.calendar))
        yield Occurrence(str(month), union.at(day, union.digest_at))


async def _remind(context: JobContext) -> None:
    if not await _is_in_use(context):
        return
    due, head = await _find_opening(context), await inspections.find(context.db, context.period)
    if head and not head.is_final:
        await _tell(context, "inspection-group-due", due)


async def _tell(context: JobContext, key: str, due: datetime) -> None:
    group = await cadre_group.find_current(context.db)
    if group:
        context.messenger.send(
            group,
            Text(
                key,
                buttons=[[Button("inspection-open-private", url=context.messenger.link("inspection-now"))]],
                month=words.say_month(group.language, context.period),
                due=Markup(f"{say_day(group.language, context.union.today(due))} {context.union.local(due):%H:%M}"),
            ),
        )


async def _find_results(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    """When each monthly survey is told to everybody."""
    listed = await surveys.list_since(db, since)
    # Not before: what has to be put right would tell the result ahead of its day.
    return [Occurrence(it.id, it.result_at) for it in listed if it.kind == "monthly" and it.result_at]


async def _open_rectifications(context: JobContext) -> None:
    """Open what the month's survey asks to put right, and say so to the cadres."""
    survey = await surveys.find(context.db, context.period)
    if survey is None or survey.state == surveys.OPEN:
        # The clock tries again until the survey is counted.
        raise NotCounted(context.period)
    due_on = rules.compute_rectify_by(context.period, context.union.calendar).isoformat()
    causes = find_causes(await outcome.load_outcome(context.db, survey))
    new = [it for it in causes if await inspections.open_rectification(context.db, context.period, it, due_on)]
    group = await cadre_group.find_current(context.db)
    if group and new:
        lines = Markup("\n").join(Markup("• ") + words.say_cause(group.language, it) for it in new)
        context.messenger.send(
            group,
            Text(
                "inspection-group-fixes",
                buttons=[[Button("inspection-open-private", url=context.messenger.link("inspection-now"))]],
                lines=lines,
            ),
        )


def find_causes(found: outcome.Outcome) -> tuple[str, ...]:
    """From published numbers only: low rights, rights that fell beyond noise, and wishes of many."""
    rights = {right: found.now[right].value for right in RIGHTS if right in found.now}
    changes = {right: found.change(right) for right in rights}
    fallen = [right for right, change in changes.items() if change and change.direction == "down"]
    return find_triggers(rights, dict(found.priorities), fallen)


JOBS = (
    Job(
        "inspection-open",
        by_calendar(slots(month_starts, time(9, 30), name=by_month_before)),
        _open,
        late=timedelta(days=3),
    ),
    Job("inspection-due", by_calendar(_find_dues), _remind, late=timedelta(hours=9)),
    Job("inspection-rectify", _find_results, _open_rectifications, late=timedelta(days=14)),
)
