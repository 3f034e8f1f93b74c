"""A questionnaire written as a spreadsheet in the XLSForm convention, to be changed and imported again."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from domain.form import Question
from domain.questionnaire import Questionnaire, read
from files.writers.sheet import Cell, Sheet, write_xlsx_book
from locales import LANGUAGES, render

_TYPES = {"single": "select_one", "multi": "select_multiple"}


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The questionnaire whose document `data` holds, in both languages."""
    return write_workbook(read(data["document"]))


def write_workbook(questionnaire: Questionnaire) -> bytes:
    """An XLSX file with the sheets survey, choices and settings."""
    questions = questionnaire.form.questions
    settings = [questionnaire.id, questionnaire.say(LANGUAGES[0], ""), LANGUAGES[0]]
    headings = [questionnaire.words.get(language, {}).get("", "") for language in LANGUAGES]
    return write_xlsx_book(
        [
            Sheet("survey", _SURVEY, [_make_row(questionnaire, question) for question in questions]),
            Sheet("choices", ("list_name", "name", *_name_in_each("label")), list(_list_choices(questionnaire))),
            Sheet(
                "settings",
                ("form_id", "form_title", "default_language", *_name_in_each("heading")),
                [[*settings, *headings]],
            ),
        ]
    )


def _name_in_each(column: str) -> list[str]:
    return [f"{column}::{language}" for language in LANGUAGES]


# `max` and `exclusive` are columns, because XLSForm programs refuse a file with parameters they do not know.
_SURVEY = (
    *("type", "name"),
    *(*_name_in_each("label"), *_name_in_each("hint")),
    *("required", "relevant", "right", "max", "exclusive", "parameters"),
)


def _make_row(questionnaire: Questionnaire, question: Question) -> Sequence[Cell]:
    listed = question.type if question.is_scale else question.id
    kind = f"select_one {listed}" if question.is_scale else _TYPES.get(question.type, "")
    words = [questionnaire.words.get(it, {}).get(question.id + sign, "") for sign in ("", "?") for it in LANGUAGES]
    return [
        kind if question.is_scale else f"{kind} {listed}" if kind else question.type,
        question.id,
        *words,
        "yes" if question.required else "",
        question.relevant,
        question.right,
        question.most or "",
        question.exclusive,
        f"start={question.options[0]} end={question.options[-1]} step={_find_step(question)}"
        if question.type == "range"
        else "",
    ]


def _find_step(question: Question) -> int:
    return int(question.options[1]) - int(question.options[0])


def _list_choices(questionnaire: Questionnaire) -> Iterator[Sequence[Cell]]:
    """The choices of each list once; the scales with their usual words, so that any XLSForm program can read them."""
    written = set[str]()
    for question in questionnaire.form.questions:
        listed = question.type if question.is_scale else question.id
        if question.type in ("range", "text") or listed in written:
            continue
        written.add(listed)
        for option in question.options:
            said = [questionnaire.words.get(it, {}).get(f"{question.id}/{option}", "") for it in LANGUAGES]
            usual = [render(it, question.option_key(option)) if question.is_scale else "" for it in LANGUAGES]
            yield [listed, option, *(own or other for own, other in zip(said, usual, strict=True))]
