"""The month's rates in words: four for everybody, and what stands behind them, as the indicators were closed."""

from collections.abc import Mapping
from math import isinf

from domain.groups import TEXT_GROUP, is_hidden
from domain.indicator import Figure
from domain.schedule import Month
from handlers.figures import words
from handlers.figures.board import Line, load_lines
from locales import Markup, render
from storage.database import Db

_PUBLIC = {"response": "KPI-02r", "on-time": "KPI-02", "resolved": "KPI-03", "satisfied": "KPI-04"}
_BEHIND = {"rated": "CTR-04", "strict": "KPI-04s", "adopted": "KPI-05a", "kept": "KPI-05b"}
_MEDIAN = "KPI-01"


async def say_public(db: Db, language: str, month: Month) -> Markup:
    """The four rates that everybody is told of a month."""
    lines = await _load_by_name(db, month)
    shown = {name: lines[code] for name, code in _PUBLIC.items() if code in lines}
    if not any(_is_told(it) for it in shown.values()):
        return _say_few(language)
    return Markup("\n").join(_say_public_line(language, name, line) for name, line in shown.items())


async def say_lines(db: Db, language: str, month: Month) -> Markup:
    """The rates of a month, and what stands behind them."""
    lines = await _load_by_name(db, month)
    shown = {name: lines[code] for name, code in (_PUBLIC | _BEHIND).items() if code in lines}
    if not any(_is_told(it) for it in shown.values()):
        return _say_few(language)
    told = [_say_line(language, name, line) for name, line in shown.items()]
    return Markup("\n").join([*told, _say_median(language, lines.get(_MEDIAN))])


async def _load_by_name(db: Db, month: Month) -> Mapping[str, Line]:
    return {it.indicator.id: it for it in await load_lines(db, month)}


def _is_told(line: Line) -> bool:
    """Whether there is a number to tell, of this month or of the three."""
    return any(it is not None and it.den > 0 for it in (line.figure, line.rolling))


def _say_few(language: str) -> Markup:
    return Markup(render(language, "promises-rates-few"))


def _say_public_line(language: str, name: str, line: Line) -> Markup:
    if name == "resolved":
        return _say_line(language, name, line)
    said = Markup(render(language, f"promises-rate-{name}"))
    return Markup(render(language, "promises-rate-alone", name=said, value=_say_share(language, line, line.figure)))


def _say_line(language: str, name: str, line: Line) -> Markup:
    said, value = Markup(render(language, f"promises-rate-{name}")), _say_share(language, line, line.figure)
    if name == "resolved":
        return Markup(render(language, "promises-rate-of", name=said, value=value, month=line.last.month.number))
    three = _say_share(language, line, line.rolling)
    return Markup(render(language, "promises-rate", name=said, value=value, three=three))


def _say_share(language: str, line: Line, figure: Figure | None) -> Markup:
    if figure is None or not figure.den:
        return Markup(render(language, "promises-share-few"))
    if line.indicator.is_opinion and is_hidden(figure.den, TEXT_GROUP):
        return words.say_figure(language, line.indicator, figure)
    share = render(language, "promises-share", percent=figure.percent, count=figure.num, total=figure.den)
    return Markup(share)


def _say_median(language: str, line: Line | None) -> Markup:
    days = line.figure.value if line and line.figure else None
    if days is None:
        return Markup(render(language, "promises-median-few"))
    if isinf(days):
        return Markup(render(language, "promises-median-late"))
    return Markup(render(language, "promises-median", days=f"{days:g}"))
