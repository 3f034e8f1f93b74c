"""The run chart of an indicator: its months, the line in the middle, and whether it has changed beyond chance."""

from collections.abc import Sequence
from math import isfinite

from domain.indicator_runs import Measurement
from domain.run_chart import LEAST, find_change, find_median
from handlers.context import Context
from handlers.figures import words
from handlers.figures.board import Line
from handlers.messenger import MadeFile, Text
from locales import Markup, render


def list_points(line: Line) -> Sequence[tuple[Measurement, float]]:
    """The months with something in them, by one version of the definition: no line is drawn across versions."""
    same = [it for it in line.told if it.version == line.indicator.version and it.figure.den]
    return [(it, words.find_value(line.indicator, it.figure)) for it in same]


def say_run(language: str, line: Line) -> Markup:
    points = [value for _, value in list_points(line)]
    if len(points) < LEAST:
        return Markup(render(language, "kpi-run-short", least=LEAST))
    change = find_change(points, line.indicator.direction)
    return Markup(render(language, f"kpi-run-{change or 'steady'}", count=len(points)))


def make_picture(context: Context, line: Line) -> MadeFile:
    """Its sentence stands below it: a picture alone tells nothing to who cannot see it."""
    language, points = context.language, list_points(line)
    name, said = words.say_name(language, line.indicator.id, line.last.part), say_run(language, line)
    scale = _find_scale(line, [value for _, value in points])
    middle = find_median([value for _, value in points])
    rows = [
        [
            words.say_months(language, it),
            min(100 * value / scale, 100),
            words.say_short(language, line.indicator, it.figure),
        ]
        for it, value in points
    ]
    data = {
        "indicator": line.indicator.id,
        "union": context.union.name_in(language),
        "title": name,
        "rows": rows,
        "median": None if middle is None else min(100 * middle / scale, 100),
        "said": said,
    }
    return MadeFile("indicator-picture", data, Text("kpi-picture-caption", name=name, run=said))


def _find_scale(line: Line, values: Sequence[float]) -> float:
    """What a whole bar stands for; a month in which half are unanswered has a whole one."""
    return 100 if line.indicator.kind == "ratio" else max([1.0, *(it for it in values if isfinite(it))])
