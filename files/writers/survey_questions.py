"""A questionnaire's result as bars, one a question."""

from collections.abc import Mapping
from typing import Any

from files.writers.canvas import BLUE, INK, QUIET, Canvas
from locales import render

WIDTH, HEAD, ROW, FOOT = 1280, 190, 92, 70
_MOST = 12
_LEFT, _BAR = 48, 700


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG; `data` has union, title, answered, invited and rows of label, percent (None if hidden) and figure."""
    rows = data["rows"][:_MOST]
    canvas = Canvas(WIDTH, HEAD + ROW * len(rows) + FOOT)
    canvas.words(_LEFT, 66, data["union"], 22, QUIET, width=WIDTH - 2 * _LEFT)
    canvas.words(_LEFT, 116, data["title"], 38, bold=True, width=WIDTH - 2 * _LEFT)
    response = _say(language, "response", answered=data["answered"], invited=data["invited"])
    canvas.words(_LEFT, 156, response, 22, QUIET, width=WIDTH - 2 * _LEFT)
    for place, row in enumerate(rows):
        _paint_row(canvas, HEAD + ROW * place, row)
    canvas.words(_LEFT, HEAD + ROW * len(rows) + 34, _say(language, "foot"), 17, QUIET, width=WIDTH - 2 * _LEFT)
    return canvas.png()


def _paint_row(canvas: Canvas, y: float, row: dict[str, Any]) -> None:
    """The question over its bar, and the figure beside it."""
    hidden = row["percent"] is None
    canvas.words(_LEFT, y + 24, _shorten_to_fit(canvas, " ".join(row["label"].split())), 21, INK)
    canvas.bar(_LEFT, y + 38, _BAR, 26, row["percent"], BLUE)
    size, colour = (20, QUIET) if hidden else (24, INK)
    x = _LEFT + _BAR + 24
    canvas.words(x, y + 60, row["figure"], size, colour, bold=not hidden, width=WIDTH - x - _LEFT)


def _shorten_to_fit(canvas: Canvas, label: str) -> str:
    """As much of a question as one line holds."""
    if canvas.measure(label, 21) <= WIDTH - 2 * _LEFT:
        return label
    while canvas.measure(label + "…", 21) > WIDTH - 2 * _LEFT:
        label = label[: int(len(label) * 0.95)]
    return label + "…"


def _say(language: str, key: str, **values: object) -> str:
    return render(language, f"reports-questions-{key}", **values)
