"""Closes the months: each is measured once it is over, stays as it was, and gets a revision for what came late."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from itertools import dropwhile

from domain.indicator import Indicator, Placed, count_placed, load_indicators
from domain.indicator_runs import Measurement, close_months, find_last_closed, is_revised, merge_late
from domain.schedule import Month, by_day, by_month, each_day, month_first_days, months_between, slots
from handlers.context import JobContext
from handlers.feature import Job, by_calendar
from handlers.measuring.reading import GRAINS, RowsByMonth, group_by_month, measure_month
from storage import indicators
from storage.database import Db

_BACK, _REVISED, _OPENED = 12, 3, 14
"""Months that the first closing looks back, that what comes late still changes, and that open into their rows."""


@dataclass(frozen=True, slots=True)
class Unclosed:
    """Months of an indicator to be closed; the first of them may be closed already and wait to be told."""

    indicator: Indicator
    part: str
    months: Sequence[Month]
    closed: Month | None


async def close(context: JobContext) -> None:
    """Every month that is over and not closed yet."""
    today = context.union.today(context.now)
    due = await _list_due(context.db, today)
    rows = await _read_rows(context, [(it.indicator, it.months[0]) for it in due])
    for each in due:
        months = _measure_months(context, each, rows[each.indicator.grain])
        for one in close_months(each.indicator, each.part, months, today):
            if each.closed is None or one.measured.month > each.closed:
                await indicators.keep_measurement(context.db, one.measured, _choose_rows(each.indicator, one.rows))
    await indicators.erase_rows(context.db, Month.of(today) - _OPENED)


def _choose_rows(indicator: Indicator, rows: Sequence[Placed]) -> Sequence[Placed]:
    # Who took part in a month is nobody's to read: it is counted and not kept.
    return rows if indicator.opens or not indicator.is_stock else ()


async def _list_due(db: Db, today: date) -> list[Unclosed]:
    closed, told = await indicators.find_last_months(db), await indicators.find_last_months(db, is_told=True)
    found = []
    for indicator, part in _list_parts():
        key, last = (indicator.id, part), find_last_closed(indicator, today)
        # What a member did is not known of months before somebody looked.
        first = last if indicator.is_stock else last - _BACK
        if key in closed:
            first = told[key] + 1 if key in told else await indicators.find_first_month(db, *key)
        if key not in closed or closed[key] < last:
            found.append(Unclosed(indicator, part, list(months_between(first, last)), closed.get(key)))
    return found


def _list_parts() -> Iterator[tuple[Indicator, str]]:
    measured = (it for it in load_indicators().values() if it.grain in GRAINS)
    return ((indicator, part) for indicator in measured for part in indicator.parts)


async def _read_rows(context: JobContext, first: Sequence[tuple[Indicator, Month]]) -> Mapping[str, RowsByMonth]:
    """By grain; read once for all, or a case that moves in between would count in one line and not in the other."""
    found = dict[str, RowsByMonth]()
    for grain in {indicator.grain for indicator, _ in first}:
        since = min(month for indicator, month in first if indicator.grain == grain)
        found[grain] = group_by_month(await GRAINS[grain](context.db, context.union, since, context.now))
    return found


def _measure_months(context: JobContext, due: Unclosed, rows: RowsByMonth) -> Sequence[tuple[Month, Sequence[Placed]]]:
    measured = [(it, _measure(context, due.indicator, due.part, rows, it)) for it in due.months]
    if due.closed:
        return measured
    # A union begins with the first month in which there is something: before it nothing was measured.
    return list(dropwhile(lambda it: not it[1], measured))


def _measure(context: JobContext, indicator: Indicator, part: str, rows: RowsByMonth, month: Month) -> Sequence[Placed]:
    asked, today = rows.list_asked(indicator, month), context.union.today(context.now)
    return measure_month(context.union, indicator, part, asked, month, today)


async def revise(context: JobContext) -> None:
    """Whether something came late to the months that were told of late: once a month, so that no day tells what."""
    today = context.union.today(context.now)
    told = [it for it in await indicators.list_measurements(context.db, Month.of(today) - 1 - _REVISED) if it.since]
    found = [(load_indicators()[it.indicator], it) for it in told]
    # A line is not drawn across versions: what was measured by other rules stays as it was.
    late = [(rule, it) for rule, it in found if rule.version == it.version and not rule.is_stock]
    rows = await _read_rows(context, [(rule, it.since or it.month) for rule, it in late])
    for indicator, before in late:
        await _revise(context, indicator, before, rows[indicator.grain])


async def _revise(context: JobContext, indicator: Indicator, before: Measurement, rows: RowsByMonth) -> None:
    kept = await indicators.list_rows(context.db, before)
    if len(kept) != before.figure.population:
        # Without what it counted nothing tells what is new.
        return
    placed, today = kept, context.union.today(context.now)
    for month in months_between(before.since or before.month, before.month):
        placed = merge_late(placed, _measure(context, indicator, before.part, rows, month))
    figure = count_placed(indicator, placed)
    if is_revised(indicator, before.figure, figure):
        late = replace(before, figure=figure, as_of=today, revision=before.revision + 1)
        await indicators.keep_measurement(context.db, late, placed)


JOBS = (
    Job("kpi-close", by_calendar(slots(each_day, time(0, 30), name=by_day)), close, late=timedelta(days=1)),
    Job("kpi-revise", by_calendar(slots(month_first_days, time(0, 40), name=by_month)), revise, late=timedelta(days=9)),
)
