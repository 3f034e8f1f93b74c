"""Says the indicators of the last month to everybody who asks with `/kpi`."""

from datetime import timedelta
from math import isinf

from domain.groups import is_hidden
from domain.indicator import Figure, compute_likely, join_breakdowns
from domain.rates import COHORT, Share
from domain.schedule import Month
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.kpi.measuring import CASES, measure_cases
from locales import Markup, render

_NAMES = dict(zip(CASES, ("first-reply", "on-time", "closed", "satisfied"), strict=True))


async def start(context: Context) -> None:
    today = context.union.today(context.now)
    last = Month.of(today) - 1
    measured = await measure_cases(context.db, context.union, last, today)
    lines = []
    for name in CASES:
        found = [it[name] for it in measured.values()]
        lines.append(_say_line(context, name, last, found[0].figure, join_breakdowns(found).figure))
    context.say("kpi-month", year=str(last.year), month=last.number, lines=Markup("\n").join(lines))


def _say_line(context: Context, name: str, month: Month, one: Figure, three: Figure) -> Markup:
    words = Markup(render(context.language, f"kpi-name-{_NAMES[name]}"))
    value, final = _say_figure(context.language, one), month.last_day + COHORT
    # What is received late in a month has thirty days to be closed: before that the share is too low.
    if name == "KPI-03" and context.union.today(context.now) < final:
        day = say_day(context.language, final + timedelta(days=1))
        return Markup(render(context.language, "kpi-line-provisional", name=words, value=value, day=day))
    told = _say_figure(context.language, three)
    return Markup(render(context.language, "kpi-line", name=words, value=value, three=told))


def _say_figure(language: str, figure: Figure) -> Markup:
    if figure.status == "none_due":
        return Markup(render(language, "kpi-none-due"))
    # Confidential cases are among them: of fewer than five the figure would be about their authors.
    if is_hidden(figure.den):
        return Markup(render(language, "kpi-few"))
    if figure.value is not None:
        return _say_median(language, figure.value, figure)
    low, high = compute_likely(figure.num, figure.den)
    percent = Share(figure.num, figure.den).percent
    return Markup(render(language, "kpi-value", num=figure.num, den=figure.den, percent=percent, low=low, high=high))


def _say_median(language: str, days: float, figure: Figure) -> Markup:
    if isinf(days):
        return Markup(render(language, "kpi-median-late", num=figure.num, den=figure.den))
    return Markup(render(language, "kpi-median", days=f"{days:g}", num=figure.num, den=figure.den))
