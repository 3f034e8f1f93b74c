"""A questionnaire out of a spreadsheet in the XLSForm convention, or everything that is wrong with the file."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from html import unescape
from typing import Any

from domain.form import Form, Question
from domain.questionnaire import (
    BUILT_IN,
    LONGEST,
    LONGEST_NAME,
    MOST_CHOICES,
    MOST_QUESTIONS,
    MOST_TEXTS,
    RESERVED,
    Questionnaire,
    find_look_fault,
    write,
)
from files.readers.questionnaire_names import NAME, shorten_choices, shorten_names
from files.readers.questionnaire_row import Choices, QuestionRow, check_scale, split_type
from files.readers.questionnaire_sheet import Said, SheetLine, make_fault, read_lines, read_words
from files.readers.reading import Fault, Reading
from locales import LANGUAGES, render

CHANGES_MEANING = ("constraint", "choice_filter", "calculation", "repeat_count", "trigger", "read_only")
"""Columns whose content changes what is asked or accepted, so that it cannot be left out."""
COLUMNS = {
    "survey": (
        *("type", "name", "label", "hint", "relevant", "required", "right", "max", "exclusive", "parameters"),
        *("disabled", *CHANGES_MEANING),
    ),
    "choices": ("list_name", "name", "label"),
    "settings": ("form_id", "form_title", "heading", "version", "default_language"),
}
_NEEDED = {"survey": ("type", "name", "label"), "choices": ("list_name", "name")}
_FORM_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,23}")
_LEFT_OUT = re.compile(
    r"note|calculate|hidden|start|end|today|deviceid|device_id|subscriberid|simserial|phonenumber|username|email|audit"
    r"|start-geopoint|background-audio|imei"
)
"""Types of rows that ask nobody anything: what they say or note down is left out, with a word."""
_GROUP, _GROUP_END = re.compile(r"begin[ _]group"), re.compile(r"end[ _]group")
_YES = ("yes", "true", "1", "true()")


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """The questionnaire's document, as `domain.questionnaire.write` gives it."""
    found, faults, notes = read(content)
    return Reading(write(found) if found else None, faults, notes)


def read(content: bytes) -> tuple[Questionnaire | None, list[Fault], list[Fault]]:
    """The questionnaire, or None and every fault in the order of the file; and what was left out of it."""
    said = Said()
    sheets = read_lines(content, COLUMNS, _NEEDED, said)
    if not sheets and said.faults:
        return None, said.faults, []
    if "survey" not in sheets:
        said.faults.append(make_fault("survey", 0, "", "no-sheet"))
    words: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    rows = _choose_rows(sheets.get("survey", []), said)
    lists = _read_lists(sheets.get("choices", []), _list_used(rows), said)
    questions = _read_questions(rows, lists, words, said)
    form_id = _read_settings(sheets.get("settings", []), words, questions, said)
    if said.faults:
        return None, sorted(said.faults, key=lambda it: (it.sheet != "survey", it.sheet, it.row)), []
    return Questionnaire(form_id, Form(form_id, questions), words), [], said.notes


def _read_settings(
    rows: Sequence[SheetLine], words: dict[str, dict[str, str]], questions: Sequence[Question], said: Said
) -> str:
    line = rows[0] if rows else SheetLine("settings", 2, {})
    form_id = _choose_form_id(line, questions, said)
    if form_id.casefold() == BUILT_IN:
        said.faults.append(line.fault("form_id", "form-id-taken", id=form_id))
    titled = (
        line if line.words("heading") else SheetLine(line.sheet, line.number, {("heading", ""): line["form_title"]})
    )
    titles = read_words(titled, "heading", LONGEST["title"], LANGUAGES, said, needed=False)
    if not titles:
        titles = {language: unescape(render(language, "questionnaire-untitled")) for language in LANGUAGES}
        said.leave_out("settings", 0, "untitled")
    for language, text in titles.items():
        words[language][""] = text
    return form_id


def _choose_form_id(line: SheetLine, questions: Sequence[Question], said: Said) -> str:
    """The file's own, shortened if need be; else one made of the title, or of what is asked."""
    given = line["form_id"] or line["form_title"]
    if _FORM_ID.fullmatch(given):
        return given
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", given).strip("-_0123456789")[:24].strip("-")
    # Not drawn: the same file sent once more has to be the same questionnaire.
    asked = sha256(repr([question.id for question in questions]).encode()).hexdigest()[:8]
    form_id = plain or f"form-{asked}"
    said.leave_out("settings", 0, "form-id", id=form_id)
    return form_id


def _choose_rows(rows: Sequence[SheetLine], said: Said) -> list[SheetLine]:
    """The rows that ask something; a group's condition goes to each of its questions."""
    kept, left, conditions = list[SheetLine](), Counter[str](), list[str]()
    for line in rows:
        kind = " ".join(line["type"].casefold().split())
        if line["disabled"].casefold() in _YES:
            left["disabled"] += 1
        elif _GROUP.fullmatch(kind):
            conditions.append(line["relevant"])
            left["group"] += 1
        elif _GROUP_END.fullmatch(kind) and conditions:
            conditions.pop()
        elif _LEFT_OUT.fullmatch(kind):
            left[kind] += 1
        else:
            given = [text for text in (*conditions, line["relevant"]) if text]
            relevant = " and ".join(f"({text})" for text in given) if len(given) > 1 else "".join(given)
            kept.append(replace(line, cells={**line.cells, ("relevant", ""): relevant}))
    if left:
        said.leave_out("survey", 0, "rows", names=", ".join(f"{kind} ({count})" for kind, count in left.items()))
    return shorten_names(kept, said)


def _list_used(rows: Sequence[SheetLine]) -> set[str]:
    return {split_type(line["type"])[1] for line in rows}


def _read_lists(rows: Sequence[SheetLine], used: set[str], said: Said) -> dict[str, Choices]:
    """The lists that questions use; what is wrong with others harms nobody."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for line in rows:
        if not line["list_name"] and line["name"]:
            said.faults.append(line.fault("list_name", "empty"))
        if line["list_name"] in used:
            _read_choice(line, found.setdefault(line["list_name"], {}), said)
    return {listed: shorten_choices(listed, choices, said) for listed, choices in found.items()}


def _read_choice(line: SheetLine, choices: dict[str, dict[str, str]], said: Said) -> None:
    name = line["name"]
    if not name or " " in name:
        said.faults.append(line.fault("name", "wrong-choice", most=LONGEST_NAME))
    elif name in choices:
        said.faults.append(line.fault("name", "twice", name=name))
    elif len(choices) == MOST_CHOICES:
        said.faults.append(line.fault("name", "too-many-choices", most=MOST_CHOICES))
    words = read_words(line, "label", LONGEST["option"], LANGUAGES, said, needed=False)
    # What has no words is shown by its name, as every XLSForm program does.
    choices[name] = words or dict.fromkeys(LANGUAGES, name)


def _read_questions(
    rows: Sequence[SheetLine], lists: Mapping[str, Choices], words: dict[str, dict[str, str]], said: Said
) -> tuple[Question, ...]:
    earlier: dict[str, Question] = {}
    later = [line["name"] for line in rows]
    options = {line["name"]: lists[listed].renamed for line in rows if (listed := split_type(line["type"])[1]) in lists}
    for line in rows:
        question = QuestionRow(line, lists, options, said).question()
        _check_row(line, earlier, said)
        _read_words(line, question, lists, words, said)
        if question.relevant and (wrong := find_look_fault(question.relevant, earlier, later)):
            said.faults.append(line.fault("relevant", wrong.key, place=str(wrong.place), **wrong.values))
        earlier[line["name"]] = question
    _count(rows, said)
    return tuple(earlier.values())


def _check_row(line: SheetLine, earlier: Mapping[str, Question], said: Said) -> None:
    name = line["name"]
    if not NAME.fullmatch(name):
        said.faults.append(line.fault("name", "wrong-name", most=LONGEST_NAME, reserved=", ".join(RESERVED)))
    elif name in earlier:
        said.faults.append(line.fault("name", "twice", name=name))
    for column in CHANGES_MEANING:
        if line[column] and not (column == "read_only" and line[column].casefold() not in _YES):
            said.faults.append(line.fault(column, "changes-meaning"))


def _read_words(
    line: SheetLine,
    question: Question,
    lists: Mapping[str, Choices],
    words: dict[str, dict[str, str]],
    said: Said,
) -> None:
    """The question's own words and those of its choices; a scale's usual ones are left to us."""
    labels = read_words(line, "label", LONGEST["question"], LANGUAGES, said)
    hints = read_words(line, "hint", LONGEST["hint"], LANGUAGES, said, needed=False)
    for place, spoken in ((question.id, labels), (f"{question.id}?", hints)):
        for language, text in spoken.items():
            words[language][place] = text
    given = lists.get(split_type(line["type"])[1])
    if question.is_scale and given:
        check_scale(line, question, given, said)
    for option in question.options if given else ():
        for language, text in (given.words.get(option, {}) if given else {}).items():
            if not (question.is_scale and text == render(language, question.option_key(option))):
                words[language][f"{question.id}/{option}"] = text


def _count(rows: Sequence[SheetLine], said: Said) -> None:
    if not rows and not any(fault.key == "questionnaire-fault-no-sheet" for fault in said.faults):
        said.faults.append(make_fault("survey", 0, "", "no-questions"))
    if len(rows) > MOST_QUESTIONS:
        said.faults.append(rows[MOST_QUESTIONS].fault("", "too-many-questions", most=MOST_QUESTIONS))
    texts = [line for line in rows if split_type(line["type"])[0] == "text"]
    if len(texts) > MOST_TEXTS:
        said.faults.append(texts[MOST_TEXTS].fault("type", "too-many-texts", most=MOST_TEXTS))
