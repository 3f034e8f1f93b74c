"""Money of a quarter or a year as a picture: for each line what was approved and, below it, what was spent."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.amounts import write_yuan
from domain.text import count_utf16, shorten
from files.writers.canvas import BLUE, INK, ORANGE, PALE, QUIET, Canvas
from files.writers.dossier import PlainWords

WIDTH = 1280
LEFT, MAIN = 48, 1184
_ROW, _MOST = 74, 45
_TITLE_WIDTH = 440
_BAR, _BAR_WIDTH = 520, 380


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG of the `lines` of a `period`, amounts in fen."""
    words, lines = PlainWords(language), data["lines"]
    shown = lines[:_MOST]
    canvas = Canvas(WIDTH, 250 + _ROW * max(1, len(shown)))
    canvas.words(LEFT, 66, data["union"], 22, QUIET, width=MAIN)
    canvas.words(LEFT, 116, words.say("money-picture-title", period=_say_period(words, data["period"])), 38, bold=True)
    canvas.card(LEFT, 140, MAIN, 24 + _ROW * max(1, len(shown)))
    most = max([it[name] or 0 for it in shown for name in ("approved", "spent")] or [0])
    for place, line in enumerate(shown):
        _paint_line(canvas, words, line, 186 + _ROW * place, most)
    _paint_foot(canvas, words, lines, 196 + _ROW * max(1, len(shown)))
    return canvas.png()


def _say_period(words: PlainWords, name: str) -> str:
    year, _, quarter = name.partition("-Q")
    return words.say("money-quarter", year=year, number=int(quarter)) if quarter else words.say("money-year", year=year)


def _paint_line(canvas: Canvas, words: PlainWords, line: Mapping[str, Any], y: float, most: int) -> None:
    canvas.words(LEFT + 28, y + 8, _fit(canvas, line["title"]), 22, INK, width=_TITLE_WIDTH)
    if line["head"]:
        head = words.say("money-picture-head", head=_say_yuan(words, line["head"]), people=line["people"])
        canvas.words(LEFT + 28, y + 36, head, 20, QUIET, width=_TITLE_WIDTH)
    is_over = line["spent"] is not None and line["spent"] > (line["approved"] or 0)
    x, colour = LEFT + _BAR, ORANGE if is_over else BLUE
    canvas.bar(x, y - 10, _BAR_WIDTH, 18, _compute_percent(line["approved"], most), PALE)
    canvas.bar(x, y + 18, _BAR_WIDTH, 18, _compute_percent(line["spent"], most), colour)
    canvas.words(x + _BAR_WIDTH + 16, y + 6, _say_approved(words, line), 20, QUIET, width=240)
    said = QUIET if line["spent"] is None else colour
    canvas.words(x + _BAR_WIDTH + 16, y + 34, _say_spent(words, line), 20, said, width=240)


def _fit(canvas: Canvas, title: str) -> str:
    """Cut rather than made too small to read on a telephone."""
    wide = canvas.measure(title, 22)
    return title if wide <= _TITLE_WIDTH else shorten(title, int(count_utf16(title) * _TITLE_WIDTH / wide))


def _say_approved(words: PlainWords, line: Mapping[str, Any]) -> str:
    if line["approved"] is None:
        return words.say("money-picture-unapproved")
    return words.say("money-picture-approved", amount=_say_yuan(words, line["approved"]))


def _say_spent(words: PlainWords, line: Mapping[str, Any]) -> str:
    if line["spent"] is None:
        return words.say("money-picture-untold")
    return words.say("money-picture-spent", amount=_say_yuan(words, line["spent"]))


def _paint_foot(canvas: Canvas, words: PlainWords, lines: Sequence[Mapping[str, Any]], y: float) -> None:
    said = words.say("money-picture-legend")
    if len(lines) > _MOST:
        said += " " + words.say("money-picture-more", count=len(lines) - _MOST)
    canvas.words(LEFT, y, said, 20, QUIET, width=MAIN)


def _say_yuan(words: PlainWords, fen: int) -> str:
    return words.say("money-yuan", yuan=write_yuan(fen))


def _compute_percent(fen: int | None, most: int) -> float | None:
    # A time of nothing but corrections may come to less than nothing.
    return 100 * max(0, fen) / most if fen is not None and most else None
