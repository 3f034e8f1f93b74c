"""Holidays: the chair enters the State Council's notice of a year by pasting it, and the calendar follows at once."""

from collections.abc import Iterable, Iterator
from datetime import date

from domain.calendar import Calendar
from domain.draft import Draft
from domain.holiday_text import Span, WrongNotice, list_spans, read_notice
from domain.holidays import HolidayNotice
from handlers import drafting
from handlers.cadres import tell_cadres
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.drafting import make_taps
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.messenger import Button
from locales import Markup, render
from storage import holiday_notices

_RIGHT = "holidays.enter"
KIND = "holidays"
_OVER = "holidays-over"


async def show_years(context: Context) -> None:
    """`/holidays`: of which years the notice is known, and the way to enter one."""
    years = list_years(context)
    said = Markup("\n").join(Markup(_say_year(context, year)) for year in years)
    rows = [[Button("holidays-button-enter", f"holidays:enter:{year}", values={"year": str(year)})] for year in years]
    context.edit("holidays-years", years=said, buttons=rows)


def list_years(context: Context) -> tuple[int, int]:
    """This year and the next: earlier ones are over, and no notice comes more than a year before."""
    this = context.union.today(context.now).year
    return this, this + 1


def _say_year(context: Context, year: int) -> str:
    key = "holidays-known" if context.union.calendar.is_official(year) else "holidays-unknown"
    return render(context.language, key, year=str(year))


async def ask(context: Context) -> None:
    year = context.number()
    # The keyboard may be from last year.
    if year not in list_years(context):
        context.toast(_OVER, alert=True)
        return
    draft = drafting.begin(context, KIND, year=str(year))
    drafting.show(context, draft, "notice", "holidays-ask", _make_drop, year=str(year))


def _make_drop(draft: Draft) -> list[list[Button]]:
    return [[Button("holidays-button-drop", f"holidays:discard:{draft.id}")]]


async def receive(context: Context) -> None:
    """A later text takes the place of an earlier one: a notice is read as a whole."""
    if draft := drafting.find_at_step(context):
        await show_again(context, drafting.add_part(context, draft.without_text()))


async def receive_edit(context: Context) -> None:
    if draft := drafting.find_revised(context, KIND):
        await show_again(context, draft)


async def show_again(context: Context, draft: Draft) -> None:
    """What the text was understood to say, day by day; or what is wrong with it."""
    year = draft.choices["year"]
    if not draft.text():
        drafting.show(context, draft, "notice", "holidays-ask", _make_drop, year=year)
        return
    try:
        notice = read_notice(draft.text(), int(year))
    except WrongNotice as fault:
        drafting.show(context, draft, "notice", fault.key, _make_drop, what=_say_what(context, fault.what), year=year)
        return
    drafting.show(
        context,
        draft,
        "notice",
        "holidays-preview",
        lambda it: [[Button("holidays-button-use", f"holidays:use:{it.mark}")], *_make_drop(it)],
        year=year,
        off=_say_days(context, notice.off_days),
        work=_say_days(context, notice.make_up_days) or Markup(render(context.language, "holidays-none")),
        changes=len(_list_changes(context.union.calendar, int(year), notice)),
    )


def _say_what(context: Context, what: str) -> str:
    """A day in words, anything else as it was written."""
    try:
        return say_day(context.language, date.fromisoformat(what))
    except ValueError:
        return what


def _say_days(context: Context, days: Iterable[date]) -> Markup:
    return Markup("\n").join(_say_span(context, span) for span in list_spans(days))


def _say_span(context: Context, span: Span) -> Markup:
    first, last = (say_day(context.language, day) for day in (span.first, span.last))
    if span.first == span.last:
        return Markup(render(context.language, "holidays-day", day=first))
    return Markup(render(context.language, "holidays-span", first=first, last=last))


def _list_changes(calendar: Calendar, year: int, notice: HolidayNotice) -> list[date]:
    """The days that become workdays or stop being ones."""
    after = calendar.enter(year, notice)
    return [day for day in _iterate_year(year) if calendar.is_workday(day) != after.is_workday(day)]


def _iterate_year(year: int) -> Iterator[date]:
    return map(date.fromordinal, range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()))


async def use(context: Context) -> None:
    """From the next thing on that anybody does the calendar goes by it; days already promised stay."""
    draft = drafting.find_acting(context, (KIND,), _OVER)
    if draft is None or not draft.text():
        return
    year = int(draft.choices["year"])
    try:
        notice = read_notice(draft.text(), year)
    except WrongNotice:
        await show_again(context, draft)
        return
    await drafting.finish(context, draft)
    await holiday_notices.enter(context.db, year, notice, context.now)
    context.edit("holidays-entered", year=str(year))
    await tell_cadres(context, "holidays-told", year=str(year))


FEATURE = Feature(
    "holidays",
    commands={"holidays": Command(show_years, _RIGHT, use=RARELY)},
    buttons={
        **make_taps((KIND,), _RIGHT, _OVER, show_again),
        "enter": Tap(ask, _RIGHT),
        "use": Tap(use, _RIGHT),
    },
    steps={"notice": Tap(receive, _RIGHT)},
    events={"edited": receive_edit},
)
