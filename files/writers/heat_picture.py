"""The month's hot topics as bars."""

from collections.abc import Mapping
from typing import Any

from files.writers.canvas import BLUE, INK, ORANGE, QUIET, Canvas
from locales import Markup, render

WIDTH, HEAD, ROW, FOOT = 1280, 170, 88, 70
_LEFT, _BAR, _WIDEST = 48, 420, 640


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG; `data` has union, month as 'YYYY-MM' and bars of topic, heat, count and hot, the hottest first."""
    bars = data["bars"]
    canvas = Canvas(WIDTH, HEAD + ROW * len(bars) + FOOT)
    year, month = data["month"].split("-")
    canvas.words(_LEFT, 66, data["union"], 22, QUIET, width=WIDTH - 2 * _LEFT)
    canvas.words(_LEFT, 116, _say(language, "title", year=year, month=int(month)), 38, bold=True)
    most = max((bar["heat"] for bar in bars), default=0) or 1
    for place, bar in enumerate(bars):
        y = HEAD + ROW * place
        canvas.words(_LEFT, y + 34, bar["topic"], 24, INK, width=_BAR - _LEFT - 24, bold=bar["hot"])
        canvas.bar(_BAR, y + 8, _WIDEST, 36, 100 * bar["heat"] / most, ORANGE if bar["hot"] else BLUE)
        words = _say(language, "bar", heat=f"{bar['heat']:g}", count=bar["count"])
        canvas.words(_BAR + _WIDEST + 20, y + 34, words, 20, QUIET, width=WIDTH - _BAR - _WIDEST - 20 - _LEFT)
    foot = HEAD + ROW * len(bars) + 30
    canvas.words(_LEFT, foot, _say(language, "foot"), 17, QUIET, width=WIDTH - 2 * _LEFT)
    return canvas.png()


def _say(language: str, key: str, **values: object) -> str:
    # A picture shows signs as they are: Markup keeps the words from being escaped for Telegram.
    plain = {name: Markup(value) if isinstance(value, str) else value for name, value in values.items()}
    return render(language, f"reports-heat-{key}", **plain)
