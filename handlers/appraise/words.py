"""What is said of an appraisal in many places: its name, its questions, whom it is about and what came out."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from domain.appraisal import (
    CANNOT_TELL,
    GRADES,
    ITEMS,
    REMARK,
    UNION_GRADES,
    UNION_ITEMS,
    USE,
    USES,
    WHOLE,
    ItemResult,
    make_form,
)
from domain.questionnaire import Questionnaire
from domain.union import Union
from handlers.cases.words import say_day
from locales import LANGUAGES, Markup, render
from locales.dates import write_moment
from storage.appraisals import Appraisal, Appraised


def say_moment(language: str, union: Union, instant: datetime) -> Markup:
    return write_moment(language, union.local(instant))


def say_date(language: str, day: date) -> Markup:
    return Markup(say_day(language, day))


def say_name(language: str, union: Union, appraisal: Appraisal) -> Markup:
    """What an appraisal is called: by its kind and the day it opens."""
    day = say_day(language, union.today(appraisal.opens_at))
    return Markup(render(language, f"appraise-name-{appraisal.kind}", day=day))


def say_subject(language: str, subject: Appraised) -> str:
    return render(language, "appraise-the-union") if subject.is_union else subject.name


def write_form(*, of_union: bool) -> Questionnaire:
    """The questions with their words in both languages, as they are fixed at the opening."""
    form = make_form(of_union=of_union)
    return Questionnaire(form.form, form, {language: _say_form(language, of_union) for language in LANGUAGES})


def _say_form(language: str, of_union: bool) -> dict[str, str]:
    kind, items = ("union", UNION_ITEMS) if of_union else ("cadre", ITEMS)
    grades = UNION_GRADES if of_union else tuple(GRADES)
    said = {"": render(language, f"appraise-form-{kind}"), REMARK: render(language, "appraise-remark")}
    said[USE] = render(language, "appraise-use")
    said |= {f"{USE}/{use}": render(language, f"appraise-use-{use}") for use in USES}
    for item in items:
        said[item] = render(language, f"appraise-item-{kind}-{item}")
        for grade in (*grades, CANNOT_TELL):
            said[f"{item}/{grade}"] = render(language, f"appraise-grade-{grade}")
    return said


def say_results(language: str, subject: Appraised, found: Mapping[str, ItemResult], *, points: bool) -> Markup:
    """The results of one: the whole, and item by item; with whole points only where `points`."""
    if not found:
        return Markup(render(language, "appraise-few", name=say_subject(language, subject)))
    items = UNION_ITEMS if subject.is_union else ITEMS
    lines = [_say_item(language, subject, found[item]) for item in items if item in found]
    missing = len(items) - len(lines)
    values: dict[str, Any] = {
        "name": say_subject(language, subject),
        "items": Markup("\n").join(lines),
        "missing": say_missing(language, missing),
    }
    if subject.is_union:
        return Markup(render(language, "appraise-result-union", **values))
    return Markup(render(language, "appraise-result", whole=say_whole(language, found[WHOLE], points=points), **values))


def say_missing(language: str, missing: int) -> Markup:
    """How many items fewer than ten graded, on a line of its own; nothing for none."""
    return Markup("\n") + Markup(render(language, "appraise-missing", missing=missing)) if missing else Markup()


def say_whole(language: str, whole: ItemResult, *, points: bool) -> Markup:
    band = say_band(language, whole.band)
    if points and whole.points is not None:
        return Markup(render(language, "appraise-points", points=whole.points, band=band))
    return band


def say_band(language: str, band: str) -> Markup:
    return Markup(render(language, f"appraise-band-{band}"))


def _say_item(language: str, subject: Appraised, result: ItemResult) -> Markup:
    kind = "union" if subject.is_union else "cadre"
    item = render(language, f"appraise-short-{kind}-{result.item}")
    if subject.is_union:
        low, high = result.band.split("-")
        return Markup(render(language, "appraise-line-share", item=item, low=low, high=high))
    return Markup(render(language, "appraise-line", item=item, band=say_band(language, result.band)))


def say_ballots(language: str, appraisal: Appraisal) -> Markup:
    """How many voted, in steps of ten: an exact count, less that of last time, is about who has come or gone."""
    if not appraisal.ballots:
        return Markup(render(language, "appraise-ballots-few", roll=appraisal.roll))
    low, high = appraisal.ballots, min(appraisal.ballots + 9, appraisal.roll)
    return Markup(render(language, "appraise-ballots", low=low, high=high, roll=appraisal.roll))
