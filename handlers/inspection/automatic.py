"""The marks the bot gives itself: each from its own data of the month, with the two numbers behind it as evidence."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

from domain import inspection as rules
from domain.deadlines import load_terms
from domain.groups import is_hidden
from domain.routing import find_category
from domain.schedule import Month
from handlers.context import Context, JobContext
from handlers.measuring.live import measure_now
from storage import disclosures, inspection_facts, inspections, survey_results, surveys
from storage.inspections import Mark

AnyContext = Context | JobContext
_INDICATORS = {"I01": "KPI-09", "I07": "KPI-07a", "I11": "KPI-02"}
"""The items that are an indicator of the month."""
_DUTY_LOG = "D15"
_LONGEST_ACCEPTANCE = timedelta(days=40)


async def compute_marks(scene: AnyContext, month: str) -> dict[str, Mark]:
    """A mark for each automatic item of `month`."""
    start, end = rules.find_bounds(month, scene.union.calendar)
    found = [
        *[it async for it in _mark_disclosures(scene, start, end)],
        *[it async for it in _mark_survey(scene, month)],
        *[it async for it in _mark_cases(scene, start, end)],
        *[await _mark_indicator(scene, item, name, Month.read(month)) for item, name in _INDICATORS.items()],
        _share_mark("I13", await inspections.count_due_within(scene.db, month)),
    ]
    return {mark.item: mark for mark in sorted(found, key=lambda it: it.item)}


async def _mark_indicator(scene: AnyContext, item: str, name: str, month: Month) -> Mark:
    figure = await measure_now(scene, name, month)
    return _share_mark(item, (figure.num, figure.den))


def _share_mark(item: str, counted: tuple[int, int]) -> Mark:
    part, whole = counted
    return Mark(item, rules.score_share(item, part, whole), f"{part}/{whole}" if whole else "")


async def _mark_disclosures(scene: AnyContext, start: datetime, end: datetime) -> AsyncIterator[Mark]:
    published = await disclosures.list_published_between(scene.db, start, end)
    kept = [it for it in published if it.has_stayed]
    yield _share_mark("I02", (len(kept), len(published)))
    yield _share_mark("I16", (int(any(it.item == _DUTY_LOG for it in kept)), 1))


async def _mark_survey(scene: AnyContext, month: str) -> AsyncIterator[Mark]:
    survey = await surveys.find(scene.db, month)
    if survey is None or survey.state == surveys.OPEN:
        yield Mark("I08", None, "")
        yield Mark("I09", None, "")
        return
    if is_hidden(survey.answered):
        # Points in proportion would tell how many answered.
        yield Mark("I08", 0.0, "<5")
    else:
        points = rules.compute_response(survey.answered, survey.roll)
        yield Mark("I08", points, f"{survey.answered}/{survey.roll}")
    channels = (await survey_results.find_measures(scene.db, month)).get("Q05")
    yield (
        Mark("I09", rules.score_channel_knowledge(channels.value), f"Q05 {channels.value:.1f}")
        if channels
        else Mark("I09", None, "")
    )


async def _mark_cases(scene: AnyContext, start: datetime, end: datetime) -> AsyncIterator[Mark]:
    due = in_time = 0
    # What came in before the month may fall due in it.
    for case in await inspection_facts.list_intake(scene.db, start - _LONGEST_ACCEPTANCE, end):
        sla = find_category(case.category).sla
        limit = scene.union.calendar.due(case.received_at, load_terms()[sla].accept)
        # Who took a case back before we decided owes us nothing and we owe them nothing.
        if start <= limit < end and not (case.ended and case.decided_at is None):
            due += 1
            in_time += case.decided_at is not None and case.decided_at <= limit
    yield _share_mark("I10", (in_time, due))
