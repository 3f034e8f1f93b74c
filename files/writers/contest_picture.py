"""The table of teams of a contest as a picture: places, names, bars and scores."""

from collections.abc import Mapping
from typing import Any

from files.writers.canvas import BLUE, PALE, QUIET, Canvas

WIDTH, _HEAD, _ROW = 1080, 150, 92


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG of the `title` and the `rows`, each with `place`, `name` and `score` as it is printed."""
    rows = data["rows"]
    canvas = Canvas(WIDTH, _HEAD + _ROW * len(rows) + 30)
    canvas.words(40, 92, data["title"], 44, bold=True, width=WIDTH - 80)
    for number, row in enumerate(rows):
        _draw_row(canvas, _HEAD + _ROW * number, row)
    return canvas.png()


def _draw_row(canvas: Canvas, top: float, row: Mapping[str, Any]) -> None:
    canvas.card(30, top, WIDTH - 60, _ROW - 14)
    canvas.words(84, top + 52, str(row["place"]), 34, BLUE if row["place"] == 1 else QUIET, align="center", bold=True)
    canvas.words(130, top + 38, row["name"], 28, width=WIDTH - 360)
    canvas.bar(130, top + 52, WIDTH - 360, 14, float(row["score"]), BLUE if row["place"] == 1 else PALE)
    canvas.words(WIDTH - 60, top + 52, row["score"], 32, align="right", bold=True)
