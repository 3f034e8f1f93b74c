"""Planning: the chair chooses a kind and a week without a survey; all else follows from the roll at the opening."""

from datetime import date, datetime, timedelta
from typing import Any

from domain.appraisal import KINDS, MOST_IN_A_YEAR
from domain.appraisal_days import Days, compute_appraisal_window, list_opening_days
from domain.survey import list_monthly_windows
from handlers.appraise import words
from handlers.appraise.showing import name_planned
from handlers.context import Context
from handlers.messenger import Button
from handlers.questionnaire.asking import list_waves
from handlers.weeks import list_days
from locales import Markup, render
from storage import appraisals, members, surveys

_MOST_DAYS = 4
_BACK = timedelta(days=14)
_MONTHS = 4


async def ask_kind(context: Context) -> None:
    if await _is_refused(context):
        return
    kinds = [[Button(f"appraise-kind-{kind}", f"appraise:day:{kind}")] for kind in KINDS]
    context.ask_by_buttons("appraise-ask-kind", buttons=[*kinds, _make_back()])


async def ask_day(context: Context) -> None:
    if await _is_refused(context):
        return
    kind = _read_kind(context.choice)
    days = await _list_days(context)
    rows = [
        [Button("appraise-day", f"appraise:plan:{kind}:{day}", values={"day": words.say_date(context.language, day)})]
        for day in days
    ]
    context.ask_by_buttons("appraise-ask-day", buttons=[*rows, _make_back()])


async def show_preview(context: Context) -> None:
    """What will happen and when, before it is planned."""
    day = await _read_day(context)
    if day is None:
        return
    kind, union = _read_kind(context.args[0]), context.union
    window, people = compute_appraisal_window(union, day), await members.list_with_role(context.db, "cadre", "chair")
    moments: dict[str, Any] = {
        name: words.say_moment(context.language, union, getattr(window, name))
        for name in ("opens", "closes", "own", "committee", "members")
    }
    context.ask_by_buttons(
        "appraise-preview",
        buttons=[[Button("appraise-plan-it", f"appraise:settle:{kind}:{day}")], _make_back()],
        kind=Markup(render(context.language, f"appraise-kind-{kind}")),
        cadres=len(people),
        roll=await surveys.count_roll(context.db),
        **moments,
    )


async def settle(context: Context) -> None:
    day = await _read_day(context)
    if day is None:
        return
    window = compute_appraisal_window(context.union, day)
    planned = await appraisals.plan(context.db, _read_kind(context.args[0]), window)
    context.leave()
    name = words.say_name(context.language, context.union, planned)
    context.edit("appraise-planned", buttons=[_make_back()], name=name)


async def call_off(context: Context) -> None:
    """As long as nobody could vote."""
    current = await appraisals.find_current(context.db)
    if current is None or current.state != appraisals.PLANNED or name_planned(current) != ":".join(context.args):
        context.toast("answer-too-old", alert=True)
        return
    await appraisals.call_off(context.db, current.number)
    context.edit("appraise-called-off", buttons=[_make_back()])


def _make_back() -> list[Button]:
    return [Button("appraise-back", "appraise:show")]


def _read_kind(text: str) -> str:
    return text if text in KINDS else KINDS[0]


async def _read_day(context: Context) -> date | None:
    """The day the button names, as long as an appraisal may still open then."""
    if await _is_refused(context):
        return None
    day = next((it for it in await _list_days(context) if it.isoformat() == context.choice), None)
    if day is None:
        context.toast("answer-too-old", alert=True)
    return day


async def _is_refused(context: Context) -> bool:
    """Whether no appraisal can be planned now; the chair is told why."""
    if await appraisals.find_current(context.db):
        context.toast("appraise-already-planned", alert=True)
        return True
    return False


async def _list_days(context: Context) -> list[date]:
    union = context.union
    days = list_opening_days(union, union.today(context.now), await _list_taken(context), _MOST_DAYS)
    counted = {year: await _count_in_year(context, year) for year in {day.year for day in days}}
    return [day for day in days if counted[day.year] < MOST_IN_A_YEAR]


async def _count_in_year(context: Context, year: int) -> int:
    first, last = (context.union.at(date(it, 1, 1), datetime.min.time()) for it in (year, year + 1))
    return await appraisals.count_between(context.db, first, last)


async def _list_taken(context: Context) -> list[Days]:
    """The days of surveys that are or were open lately, or will open by the calendar."""
    union, now = context.union, context.now
    past = await surveys.list_since(context.db, now - _BACK)
    coming = [window for window, _ in zip(list_monthly_windows(union, now), range(_MONTHS), strict=False)]
    scheduled = await list_waves(context.db, union, now, now + timedelta(days=31 * _MONTHS))
    return [
        *(list_days(union, it.opens_at, it.closes_at) for it in past),
        *(list_days(union, it.opens, it.closes) for it in (*coming, *scheduled)),
    ]
