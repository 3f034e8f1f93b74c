"""Plan and done as a picture: the twelve months of a year, or one month with each of its lines in full."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from files.writers.canvas import BLUE, EDGE, INK, ORANGE, PALE, QUIET, Canvas
from files.writers.dossier import PlainWords

WIDTH, LEFT, MAIN = 1280, 48, 1184
"""Telegram shrinks what is wider or higher than this."""
_HEAD, _FOOT = 196, 36
_ACROSS, _GAP, _MONTH_LINES = 3, 16, 6
_CARD_WIDTH, _CARD_HEIGHT = (MAIN - 2 * _GAP) // _ACROSS, 244
_ROW, _ROWS = 66, 15
COLOURS = {"held": BLUE, "moved": PALE, "dropped": ORANGE, "postponed": QUIET, "ahead": EDGE}
Line = Mapping[str, Any]


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG of the `rows` of a `year`, or of its `month` alone."""
    words, lines = PlainWords(language), data["rows"]
    if data["month"]:
        return _paint_month(words, data, [it for it in lines if _read_month(it) == data["month"]])
    canvas = Canvas(WIDTH, _HEAD + 4 * (_CARD_HEIGHT + _GAP) + _FOOT)
    _paint_head(canvas, words, data["union"], words.say("plan-picture-year", year=data["year"]), lines)
    for month in range(1, 13):
        place = month - 1
        x = LEFT + place % _ACROSS * (_CARD_WIDTH + _GAP)
        y = _HEAD + place // _ACROSS * (_CARD_HEIGHT + _GAP)
        _paint_card(canvas, words, x, y, month, [it for it in lines if _read_month(it) == month])
    return canvas.png()


def _read_month(line: Line) -> int:
    return date.fromisoformat(line["planned"]).month


def _paint_head(canvas: Canvas, words: PlainWords, union: str, title: str, lines: Sequence[Line]) -> None:
    """The counts stand beside each other and are never one number."""
    canvas.words(LEFT, 62, union, 22, QUIET, width=MAIN)
    canvas.words(LEFT, 110, title, 38, bold=True, width=MAIN)
    x, counts = float(LEFT), Counter(it["outcome"] for it in lines)
    for outcome, colour in COLOURS.items():
        canvas.pill(x, 142, 18, 18, colour)
        said = f"{words.say(f'plan-outcome-{outcome}')} {counts[outcome]}"
        x += 28 + canvas.words(x + 28, 158, said, 22, QUIET) + 34


def _paint_card(canvas: Canvas, words: PlainWords, x: float, y: float, month: int, lines: Sequence[Line]) -> None:
    canvas.card(x, y, _CARD_WIDTH, _CARD_HEIGHT)
    canvas.words(x + 18, y + 38, words.say("plan-picture-month", month=month), 24, INK, bold=True)
    # One line less where some are left out: the last one says how many.
    shown = lines if len(lines) <= _MONTH_LINES else lines[: _MONTH_LINES - 1]
    for place, line in enumerate(shown):
        top = y + 72 + 32 * place
        canvas.pill(x + 18, top - 14, 14, 14, COLOURS[line["outcome"]])
        days, there = f"{_say_days(line)} ", _say_there(words, line)
        room = _CARD_WIDTH - 60 - canvas.measure(days + there, 20)
        canvas.words(x + 42, top, days + _cut(canvas, line["title"], room) + there, 20, INK)
    if len(shown) < len(lines):
        more = words.say("plan-picture-more", count=len(lines) - len(shown))
        canvas.words(x + 42, y + 72 + 32 * len(shown), more, 20, QUIET)


def _cut(canvas: Canvas, title: str, room: float) -> str:
    """As much of a title as fits: smaller signs could not be read on a telephone."""
    wide = canvas.measure(title, 20)
    while wide > room and len(title) > 2:
        title = title[: max(1, int(len(title) * room / wide) - 1)].rstrip(" …") + "…"
        wide = canvas.measure(title, 20)
    return title


def _say_days(line: Line) -> str:
    """The day it was planned for, and where it was moved to."""
    day = str(date.fromisoformat(line["planned"]).day)
    if line["outcome"] != "moved":
        return day
    to = date.fromisoformat(line["day"])
    return f"{day}→{to.month}/{to.day}"


def _say_there(words: PlainWords, line: Line) -> str:
    there = line["A"] + line["B"] + line["C"]
    return f" · {words.say('plan-picture-there', count=there)}" if there else ""


def _paint_month(words: PlainWords, data: Mapping[str, Any], lines: Sequence[Line]) -> bytes:
    shown = lines[:_ROWS]
    canvas = Canvas(WIDTH, _HEAD + 24 + _ROW * max(1, len(shown)) + _FOOT)
    title = words.say("plan-picture-of-month", year=data["year"], month=data["month"])
    _paint_head(canvas, words, data["union"], title, lines)
    canvas.card(LEFT, _HEAD, MAIN, 24 + _ROW * max(1, len(shown)))
    if not shown:
        canvas.words(LEFT + 28, _HEAD + 52, words.say("plan-picture-nothing"), 24, QUIET)
    for place, line in enumerate(shown):
        _paint_line(canvas, words, line, _HEAD + 52 + _ROW * place)
    if len(shown) < len(lines):
        more = words.say("plan-picture-more", count=len(lines) - len(shown))
        canvas.words(LEFT, _HEAD + 48 + _ROW * len(shown), more, 20, QUIET)
    return canvas.png()


def _paint_line(canvas: Canvas, words: PlainWords, line: Line, y: float) -> None:
    canvas.pill(LEFT + 28, y - 18, 20, 20, COLOURS[line["outcome"]])
    canvas.words(LEFT + 66, y, _say_days(line), 24, QUIET)
    canvas.words(LEFT + 190, y, line["title"], 26, INK, width=480)
    said = words.say(f"plan-outcome-{line['outcome']}")
    if line["reason"]:
        said = f"{said}: {words.say('plan-reason-' + line['reason'])}"
    canvas.words(LEFT + 690, y, said + _say_there(words, line), 22, QUIET, width=MAIN - 718)
