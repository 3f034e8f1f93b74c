"""The month's survey as one picture, and where everything stands on it."""

from collections.abc import Mapping
from typing import Any

from files.writers.canvas import BLUE, INK, ORANGE, PALE, QUIET, Canvas
from files.writers.survey_score import DrawnScore, Priority, SurveyPicture, read
from locales import Markup, render

WIDTH, HEIGHT = 1280, 960  # the largest that Telegram passes on without shrinking it
RECTIFY_BELOW = 60  # a right under this score asks for a rectification item
WANTED_FROM = 30  # per cent of answers that make a priority one
SMALL_GROUP = 10  # a unanimous share of fewer people is shown as a band, for it would tell what each one said
LEFT, MIDDLE, SIDE, MAIN = 48, 452, 380, 780
BAND_COLOURS = {"good": BLUE, "fair": BLUE, "watch": ORANGE, "rectify": ORANGE}
VALIDITY_COLOURS = {"valid": BLUE, "indicative": BLUE, "thin": ORANGE}


def write(data: Mapping[str, Any], language: str) -> bytes:
    """A PNG of the survey that `data` holds."""
    return paint(read(data), language)


def paint(picture: SurveyPicture, language: str) -> bytes:
    """PNG bytes of the whole picture."""
    return SurveyDrawing(picture, language).compose().png()


class SurveyDrawing:
    """The drawing in progress."""

    def __init__(self, picture: SurveyPicture, language: str) -> None:
        self.picture, self.language = picture, language
        self.canvas = Canvas(WIDTH, HEIGHT)
        self.words = self.canvas.words

    def compose(self) -> Canvas:
        self._title()
        self._index()
        self._rights()
        self._people()
        self._priorities()
        self.words(LEFT, 932, self._say("footnote"), 17, QUIET, width=WIDTH - 2 * LEFT)
        return self.canvas

    def _say(self, key: str, **values: object) -> str:
        # A picture shows signs as they are: Markup keeps the words from being escaped for Telegram.
        plain = {name: Markup(value) if isinstance(value, str) else value for name, value in values.items()}
        return render(self.language, f"reports-{key}", **plain)

    def _title(self) -> None:
        year, month = self.picture.month.split("-")
        self.words(LEFT, 66, self.picture.union, 22, QUIET, width=WIDTH - 2 * LEFT)
        title = self.picture.title or self._say("survey-title", year=year, month=int(month))
        self.words(LEFT, 116, title, 38, bold=True, width=WIDTH - 2 * LEFT)

    def _index(self) -> None:
        index, x, wide = self.picture.index, LEFT + 28, SIDE - 56
        self.canvas.card(LEFT, 148, SIDE, 372)
        self.words(x, 194, self._say("index"), 22, QUIET, width=wide)
        if index.value is None:
            self.words(x, 300, self._say("hidden"), 56, QUIET)
            self.words(x, 344, self._say(f"hidden-{index.hidden}"), 19, QUIET, width=wide)
            return
        number = self.words(x, 316, self._score(index.value), 112, BLUE, bold=True)
        self.words(x + number + 12, 316, self._say("of-hundred"), 22, QUIET, width=wide - number - 12)
        if self.picture.band:
            self._pill(x, 350, self._say(f"band-{self.picture.band}"), BAND_COLOURS[self.picture.band])
        change, colour = self._change(index)
        self.words(x, 446, change, 26, colour, width=wide)
        self.words(x, 482, self._noise(index, "noise"), 18, QUIET, width=wide)

    def _rights(self) -> None:
        x, right = MIDDLE + 28, MIDDLE + MAIN - 28
        comparable = any(score.change is not None for score in self.picture.rights)
        self.canvas.card(MIDDLE, 148, MAIN, 372)
        self.words(x, 194, self._say("rights"), 22, QUIET, width=360)
        compared = self._say("since-last-month" if comparable else "first-month")
        self.words(right, 194, compared, 18, QUIET, align="right", width=250)
        for row, score in enumerate(self.picture.rights):
            self._right(x, right, 256 + 66 * row, score)
        scale = x + 170
        for mark in (0, RECTIFY_BELOW, 100):
            self.words(scale + 3.3 * mark, 500, str(mark), 15, QUIET, align="center")
        self.words(scale + 3.3 * RECTIFY_BELOW + 16, 500, self._say("rectify-line"), 15, QUIET, width=92)
        self.canvas.rule(scale + 3.3 * RECTIFY_BELOW, 226, 482)

    def _right(self, x: float, right: float, y: float, score: DrawnScore) -> None:
        self.words(x, y, self._say(f"right-{score.key}"), 22, width=155)
        self.canvas.bar(x + 170, y - 20, 330, 24, score.value, self._colour(score.value))
        if score.value is None:
            self.words(x + 182, y - 2, self._say(f"hidden-{score.hidden}"), 16, QUIET, width=180)
            self.words(x + 522, y, self._say("hidden"), 22, QUIET, width=right - x - 522)
            return
        self.words(x + 522, y, self._score(score.value), 26, self._colour(score.value), bold=True)
        if score.change is not None:
            change, colour = self._change(score)
            self.words(right, y - 6, change, 20, colour, align="right", width=110)
            self.words(right, y + 17, self._noise(score, "noise-short"), 15, QUIET, align="right", width=110)

    def _people(self) -> None:
        picture, x, wide = self.picture, LEFT + 28, SIDE - 56
        rate = 100 * picture.answered / picture.invited if picture.invited else 0.0
        self.canvas.card(LEFT, 544, SIDE, 344)
        self.words(x, 590, self._say("response"), 22, QUIET, width=wide - 130)
        validity = self._say(f"validity-{picture.validity}")
        self._pill(x + wide, 566, validity, VALIDITY_COLOURS[picture.validity], "right")
        percent = self.words(x, 652, self._percent(rate), 50, bold=True)
        counts = self._say("answered", answered=picture.answered, invited=picture.invited)
        self.words(x + percent + 18, 652, counts, 20, QUIET, width=wide - percent - 18)
        self.canvas.bar(x, 672, wide, 14, rate)
        self._share(740, self._say("satisfied"), picture.satisfied)
        self._share(822, self._say("acceptable"), picture.acceptable)

    def _share(self, y: float, label: str, percent: float | None) -> None:
        x, wide = LEFT + 28, SIDE - 56
        self.words(x, y, label, 20, width=wide - 100)
        shown = self._say("hidden") if percent is None else self._guarded(percent)
        self.words(x + wide, y, shown, 22, QUIET if percent is None else INK, align="right", bold=percent is not None)
        if percent is None:
            self.words(x, y + 30, self._say("hidden-few"), 17, QUIET, width=wide)
        else:
            self.canvas.bar(x, y + 14, wide, 14, self._banded(percent))

    def _priorities(self) -> None:
        x, right = MIDDLE + 28, MIDDLE + MAIN - 28
        self.canvas.card(MIDDLE, 544, MAIN, 344)
        self.words(x, 590, self._say("priorities"), 22, QUIET, width=400)
        if not self.picture.priorities:
            self.words(x, 650, self._say("no-priorities"), 20, QUIET, width=right - x)
            return
        self.words(right, 590, self._say("wanted", percent=WANTED_FROM), 17, QUIET, align="right", width=310)
        for row, priority in enumerate(self.picture.priorities[:5]):
            self._priority(x, right, 640 + 54 * row, priority)

    def _priority(self, x: float, right: float, y: float, priority: Priority) -> None:
        wanted = priority.percent >= WANTED_FROM and priority.key != "none"
        self.words(x, y, self._say(f"priority-{priority.key}"), 20, width=240)
        self.canvas.bar(x + 260, y - 19, 370, 24, self._banded(priority.percent), BLUE if wanted else PALE)
        self.words(right, y, self._guarded(priority.percent), 22, align="right", bold=wanted)

    def _pill(self, x: float, y: float, words: str, colour: str, align: str = "left") -> None:
        wide = self.canvas.measure(words, 18) + 32
        start = x if align == "left" else x - wide
        self.canvas.pill(start, y, wide, 34, colour)
        self.words(start + wide / 2, y + 24, words, 18, "white", align="center")

    def _change(self, score: DrawnScore) -> tuple[str, str]:
        """The words for a change and their colour."""
        if score.change is None:
            return self._say("first-month"), QUIET
        if abs(score.change) <= (score.noise or 0):
            return self._say("about-the-same"), QUIET
        points = self._score(abs(score.change))
        return (f"↑ {points}", BLUE) if score.change > 0 else (f"↓ {points}", ORANGE)

    def _noise(self, score: DrawnScore, key: str) -> str:
        known = score.change is not None and score.noise is not None
        return self._say(key, points=self._score(score.noise or 0)) if known else ""

    def _banded(self, percent: float) -> float:
        return min(max(percent, 20), 80) if self._unanimous(percent) else percent

    def _guarded(self, percent: float) -> str:
        if self._unanimous(percent):
            return f"≥ {self._percent(80)}" if percent else f"≤ {self._percent(20)}"
        return self._percent(percent)

    def _unanimous(self, percent: float) -> bool:
        return percent in (0, 100) and self.picture.answered < SMALL_GROUP

    @staticmethod
    def _score(points: float) -> str:
        return f"{points:.1f}"

    @staticmethod
    def _percent(percent: float) -> str:
        return f"{percent:.1f}%".replace(".0%", "%")

    @staticmethod
    def _colour(value: float | None) -> str:
        return ORANGE if value is not None and value < RECTIFY_BELOW else BLUE
