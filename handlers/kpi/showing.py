"""Says the indicators of the last closed month to everybody who asks with `/kpi`."""

from domain.schedule import Month
from handlers.context import Context
from handlers.figures import words
from handlers.figures.board import Line, load_lines
from handlers.messenger import Button
from locales import Markup, render


async def start(context: Context) -> None:
    last = Month.of(context.union.today(context.now)) - 1
    lines = [it for it in await load_lines(context.db, last) if not it.indicator.of]
    if not lines:
        context.say("kpi-not-measured")
        return
    said = Markup("\n").join(_say_line(context.language, line, last) for line in lines)
    buttons = [[_make_button(line)] for line in lines]
    context.edit("kpi-month", buttons=buttons, month=words.say_month(context.language, last), lines=said)


def _make_button(line: Line) -> Button:
    code, part = line.indicator.id, line.last.part
    return Button(words.name_indicator(code, part), f"kpi:show:{code}:{part}")


def _say_line(language: str, line: Line, month: Month) -> Markup:
    name = words.say_name(language, line.indicator.id, line.last.part)
    value = words.say_measured(language, line.indicator, line.last)
    if (line.last.since or line.last.month) != month:
        # A cohort is closed a month later, and what waited is told with the months before.
        of = words.say_months(language, line.last)
        value = Markup(render(language, "kpi-value-of", value=value, months=of))
    if line.three is None:
        return Markup(render(language, "kpi-line-alone", name=name, value=value))
    three = words.say_figure(language, line.indicator, line.three)
    return Markup(render(language, "kpi-line", name=name, value=value, three=three))
