"""The words and the picture of a survey's result: only what the stored measures allow."""

from collections.abc import Iterator
from typing import Any

from domain.form import RIGHTS
from domain.published import SHARE_ENDS, find_end
from domain.scoring import OVERALL, find_band
from domain.statistics import Change
from domain.union import Union
from handlers.survey import counts, pages
from handlers.survey.outcome import Outcome, say_points
from locales import Markup, render
from storage.survey_results import Measure

_TOP = 3
_LINES, _SHORT_LINES = 12, 5
"""Questions of a questionnaire in a summary; all of them are in the results question by question."""


def make_values(language: str, outcome: Outcome, *, short: bool = False) -> dict[str, Any]:
    """The values of a message about the result; the short one is for all members."""
    lines = _say_short(language, outcome) if short else _say_lines(language, outcome)
    return {"survey": pages.say_name(language, outcome.survey), "lines": Markup("\n".join(lines))}


def _say_lines(language: str, outcome: Outcome) -> Iterator[str]:
    yield _say_response(language, outcome)
    if outcome.is_hidden:
        return
    form = outcome.survey.questions
    if outcome.has_index:
        yield _say_score(language, outcome, "index")
    yield from (_say_score(language, outcome, right) for right in RIGHTS if form.items[right])
    if form.has(OVERALL):
        yield from (_say_share(language, outcome, name) for name in ("satisfied", "basically_or_better"))
    yield from _say_recommendation(language, outcome)
    yield from _say_wishes(language, outcome)
    yield from counts.say_lines(language, outcome, _LINES)
    index = outcome.change("index")
    if index:
        yield render(language, "survey-noise", points=f"{index.threshold:.1f}")
    elif outcome.has_index:
        yield render(language, "survey-no-comparison")


def _say_short(language: str, outcome: Outcome) -> Iterator[str]:
    yield _say_response(language, outcome)
    if outcome.is_hidden:
        return
    if outcome.has_index:
        yield _say_score(language, outcome, "index")
    if outcome.survey.questions.has(OVERALL):
        yield _say_share(language, outcome, "basically_or_better")
    yield from _say_wishes(language, outcome)
    yield from counts.say_lines(language, outcome, _SHORT_LINES)


def _say_response(language: str, outcome: Outcome) -> str:
    survey = outcome.survey
    if outcome.is_hidden:
        return render(language, "survey-response-few", roll=survey.roll)
    percent = f"{100 * survey.answered / survey.roll:.1f}"
    validity = Markup(render(language, f"validity-{outcome.validity}"))
    return render(
        language,
        "survey-response",
        answered=survey.answered,
        roll=survey.roll,
        percent=percent,
        validity=validity,
    )


def _say_score(language: str, outcome: Outcome, name: str) -> str:
    words = Markup(render(language, "survey-index" if name == "index" else f"right-{name}"))
    measure = outcome.now.get(name)
    if measure is None:
        return render(
            language, "survey-line-hidden", name=words, reason=Markup(render(language, outcome.why_hidden(name)))
        )
    band = Markup(render(language, f"band-{find_band(measure.value)}"))
    line = render(language, "survey-line-score", name=words, value=say_points(measure), band=band)
    return line + say_change(language, outcome.change(name))


def say_change(language: str, difference: Change | None) -> str:
    if difference is None:
        return ""
    direction = Markup(render(language, f"change-{difference.direction}"))
    if difference.direction == "same":
        return render(language, "survey-line-same", direction=direction)
    return render(language, "survey-line-change", direction=direction, points=f"{abs(difference.difference):.1f}")


def _say_share(language: str, outcome: Outcome, name: str) -> str:
    words = Markup(render(language, f"survey-{name.replace('_', '-')}"))
    measure = outcome.now.get(name)
    if measure is None:
        reason = Markup(render(language, "hidden-few-answers"))
        return render(language, "survey-line-hidden", name=words, reason=reason)
    return render(language, "survey-line-share", name=words, percent=say_percent(language, measure))


def say_percent(language: str, measure: Measure) -> Markup:
    """A share in percent; where fewer than ten nearly all agree, only that it is high or low."""
    if end := find_end(measure.value, measure.n, SHARE_ENDS):
        return Markup(render(language, "survey-at-least" if end > 0 else "survey-at-most"))
    return Markup(render(language, "survey-percent", percent=f"{100 * measure.value:.1f}"))


def _say_recommendation(language: str, outcome: Outcome) -> Iterator[str]:
    if measure := outcome.now.get("enps"):
        yield render(language, "survey-enps", value=f"{measure.value:+.0f}", n=measure.n)


def _say_wishes(language: str, outcome: Outcome) -> Iterator[str]:
    top = outcome.priorities[:_TOP]
    if top:
        yield render(language, "survey-wishes")
        for option, share in top:
            words = Markup(render(language, f"priority-{option}"))
            yield render(language, "survey-wish", wish=words, percent=f"{100 * share:.0f}")


def make_drawing(union: Union, outcome: Outcome) -> dict[str, object]:
    """What the picture of a result is drawn from, in the shape of a SurveyPicture's JSON."""
    index = outcome.now.get("index")
    return {
        "union": union.name_in(union.default_language),
        "month": outcome.survey.id[:7],
        "title": outcome.survey.written.say(union.default_language, "") if outcome.survey.written else "",
        "index": _make_drawn(outcome, "index"),
        "band": find_band(index.value) if index else None,
        "rights": [_make_drawn(outcome, right) for right in RIGHTS],
        "answered": outcome.survey.answered,
        "invited": outcome.survey.roll,
        "validity": outcome.validity,
        "satisfied": _make_drawn_share(outcome, "satisfied"),
        "acceptable": _make_drawn_share(outcome, "basically_or_better"),
        "priorities": [{"key": option, "percent": 100 * share} for option, share in outcome.priorities],
    }


def _make_drawn(outcome: Outcome, name: str) -> dict[str, object]:
    measure, difference = outcome.now.get(name), outcome.change(name)
    return {
        "key": name,
        "value": measure.value if measure else None,
        "change": difference.difference if difference else None,
        "noise": difference.threshold if difference else None,
        "hidden": "rights" if outcome.why_hidden(name) == "hidden-right-hidden" else "few",
    }


def _make_drawn_share(outcome: Outcome, name: str) -> float | None:
    measure = outcome.now.get(name)
    # Drawn as it is said: from five to nine answers the ends of a scale are one.
    if measure is None or find_end(measure.value, measure.n, SHARE_ENDS):
        return None
    return 100 * measure.value
