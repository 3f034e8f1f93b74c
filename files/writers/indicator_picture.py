"""An indicator month by month as a picture: a bar and its number for each month, with the line in the middle."""

from collections.abc import Mapping
from typing import Any

from files.writers.canvas import BLUE, QUIET, Canvas

WIDTH = 1280
LEFT, MAIN = 48, 1184
_ROW = 56
_BAR, _BAR_WIDTH = 330, 560


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG of `rows` of month, per cent of the scale and number, the earliest first; every word of it is given."""
    rows = data["rows"]
    canvas = Canvas(WIDTH, 240 + _ROW * len(rows))
    canvas.words(LEFT, 66, data["union"], 22, QUIET, width=MAIN)
    canvas.words(LEFT, 116, data["title"], 34, bold=True, width=MAIN)
    canvas.card(LEFT, 140, MAIN, 32 + _ROW * len(rows))
    for place, (month, percent, number) in enumerate(rows):
        y = 190 + _ROW * place
        canvas.words(LEFT + 28, y, month, 22, width=260)
        canvas.bar(LEFT + _BAR, y - 20, _BAR_WIDTH, 26, percent, BLUE)
        canvas.words(LEFT + _BAR + _BAR_WIDTH + 20, y, number, 22, width=240)
    if data["median"] is not None:
        # Of the months as they are: a line that was wished for belongs to no run.
        canvas.rule(LEFT + _BAR + _BAR_WIDTH * data["median"] / 100, 152, 160 + _ROW * len(rows))
    canvas.words(LEFT, 210 + _ROW * len(rows), data["said"], 20, QUIET, width=MAIN)
    return canvas.png()
