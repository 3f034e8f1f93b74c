"""The inspection as a picture: the union's own check beside the members' view."""

from collections.abc import Mapping
from typing import Any

from files.writers.canvas import BLUE, INK, ORANGE, PALE, QUIET, Canvas
from files.writers.dossier import Dossier, DossierLine, PlainWords, read
from files.writers.survey_score import DrawnScore

WIDTH, HEIGHT = 1280, 960
LEFT, MAIN = 48, 1184
_RECTIFY_BELOW = 60


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG of the dossier that `data` holds."""
    return paint(read(data), language)


def paint(dossier: Dossier, language: str) -> bytes:
    """PNG bytes of the whole picture."""
    words, canvas = PlainWords(language), Canvas(WIDTH, HEIGHT)
    canvas.words(LEFT, 66, dossier.union, 22, QUIET, width=MAIN)
    title = words.say("dossier-picture-title", month=words.month(dossier.month))
    canvas.words(LEFT, 116, title, 38, bold=True, width=MAIN)
    _paint_scores(canvas, words, dossier)
    _paint_items(canvas, words, dossier)
    canvas.words(LEFT, 932, words.say("dossier-two-views"), 17, QUIET, width=MAIN)
    return canvas.png()


def _paint_scores(canvas: Canvas, words: PlainWords, dossier: Dossier) -> None:
    scores = {it.key: it for it in dossier.result.rights} if dossier.result else {}
    index = dossier.result.index.value if dossier.result else None
    canvas.card(LEFT, 148, MAIN, 290)
    _paint_number(canvas, LEFT + 28, words.say("dossier-members"), index, words)
    _paint_number(canvas, LEFT + 250, words.say("dossier-own"), dossier.own, words)
    for row, (right, points) in enumerate(dossier.rights):
        y, x = 200 + 56 * row, LEFT + 500
        score = scores.get(right, DrawnScore(right, None))
        low = score.value is not None and score.value < _RECTIFY_BELOW
        canvas.words(x, y + 12, words.say(f"right-{right}"), 20, width=190)
        canvas.bar(x + 200, y - 12, 340, 16, score.value, ORANGE if low else BLUE)
        canvas.bar(x + 200, y + 8, 340, 16, points, PALE)
        canvas.words(x + 556, y + 3, words.score(score.value), 18, ORANGE if low else BLUE, width=80)
        canvas.words(x + 556, y + 25, words.score(points), 18, QUIET, width=80)
    canvas.words(LEFT + 500, 424, words.say("dossier-legend"), 15, QUIET, width=MAIN - 528)


def _paint_number(canvas: Canvas, x: float, said: str, value: float | None, words: PlainWords) -> None:
    canvas.words(x, 196, said, 20, QUIET, width=200)
    canvas.words(x, 286, words.score(value), 76, BLUE, bold=True, width=200)


def _paint_items(canvas: Canvas, words: PlainWords, dossier: Dossier) -> None:
    """Sixteen items in two columns."""
    canvas.card(LEFT, 458, MAIN, 440)
    half = (len(dossier.lines) + 1) // 2
    for place, line in enumerate(dossier.lines):
        x, y = LEFT + 28 + (place // half) * 584, 506 + 50 * (place % half)
        canvas.words(x, y, words.say(f"inspection-item-{line.id}"), 16, INK, width=410)
        canvas.bar(x + 424, y - 13, 56, 14, _compute_percent(line), PALE if line.points is None else BLUE)
        said = f"{words.points(line)} / {line.most}" if line.points is not None else words.points(line)
        canvas.words(x + 492, y, said, 17, QUIET, width=72)


def _compute_percent(line: DossierLine) -> float | None:
    return None if line.points is None else 100 * line.points / line.most
