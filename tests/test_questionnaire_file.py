"""The file of a questionnaire: what it means, every fault by its place, and what an independent reader makes of it."""

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from pyxform.xls2xform import convert

from domain.form import Question
from domain.questionnaire import Questionnaire, compute_identity, write
from domain.questionnaire import read as read_document
from files.readers.questionnaire import read
from files.readers.reading import Fault
from files.writers.questionnaire import write_workbook as write_file
from handlers.form.wording import load_built_in
from locales import LANGUAGES, render
from tests.questioning import CHOICES, SETTINGS, SURVEY, Rows, book, changed, under

MONTHLY = Path("docs/monthly-survey.xlsx")
SCALE = ("Very good", "Good", "So-so", "Bad", "Very bad")


def understood(sheets: dict[str, Rows] | None = None) -> Questionnaire:
    found, faults, _ = read(book(sheets))
    assert found is not None, [fault.say("en") for fault in faults]
    return found


def faults(sheets: dict[str, Rows]) -> list[Fault]:
    found, wrong, _ = read(book(sheets))
    assert found is None
    assert all(fault.say(language) for fault in wrong for language in LANGUAGES)
    return [replace(it, key=it.key.removeprefix("questionnaire-fault-")) for it in wrong]


def test_a_file_becomes_questions_with_words_in_both_languages() -> None:
    found = understood()
    assert found.id == "nights"
    assert found.form.questions[1:4] == (
        Question("late", "", "", "single", ("yes", "no"), required=True),
        Question("wishes", "", "", "multi", ("light", "snack", "bus", "none"), 2, "none", relevant="${late} = 'yes'"),
        Question("often", "", "", "range", tuple(map(str, range(11)))),
    )
    assert found.form.question("more").most == 300
    assert (found.say("zh-CN", ""), found.say("en", "wishes/bus")) == ("夜班调查", "A bus")
    assert "food/1" not in found.words["en"], "a scale's usual words are ours"
    assert read_document(write(found)) == found


@pytest.mark.parametrize("content", [MONTHLY.read_bytes(), write_file(load_built_in())], ids=["kept", "written"])
def test_the_monthly_survey_is_such_a_file_that_needs_a_name_of_its_own(content: bytes) -> None:
    monthly = load_built_in()
    own = replace(monthly, id="ours", form=replace(monthly.form, form="ours"))
    assert read(under("ours", content)) == (own, [], [])
    found, wrong, _ = read(content)
    assert (found, [it.key for it in wrong]) == (None, ["questionnaire-fault-form-id-taken"])
    assert all("monthly" in wrong[0].say(language) for language in LANGUAGES)


def test_an_independent_reader_takes_the_monthly_survey() -> None:
    made = straight(convert(xlsform=str(MONTHLY), validate=False).xform)
    for question in load_built_in().form.questions:
        assert f"/data/{question.id}" in made
        assert all(straight(render(language, f"question-{question.id}")) in made for language in LANGUAGES)


def straight(text: str) -> str:
    """It writes straight quotes for curly ones."""
    return unescape(text).translate(str.maketrans("“”‘’", "\"\"''"))


def test_columns_may_say_more_than_one_way_what_they_mean() -> None:
    survey = [
        ["Type", "NAME", "label", "label::English (en)", "parameters", "hint::Chinese (zh)"],
        ["select_multiple wish", "wishes", "What?", "", "max=2, exclusive=none", "任选"],
        ["range", "often", "每周", "A week", "start=1 end=9 step=2", ""],
        ["select_one  scale5_na", "told", "Said", "", "", ""],
        ["text", "more", "More", "", "max=100", ""],
    ]
    found = understood({"survey": survey, "settings": [["form_id", "form_title"], ["nights", "Nights"]]})
    wishes, often, told, more = found.form.questions
    assert (wishes.most, wishes.exclusive, often.options, told.options[-1]) == (2, "none", tuple("13579"), "na")
    assert (more.most, found.say("en", "wishes"), found.say("en", "often")) == (100, "What?", "A week")
    assert (found.say("en", "wishes?"), found.say("zh-CN", "")) == ("任选", "Nights")


@pytest.mark.parametrize(
    ("row", "column", "text", "key"),
    [
        (2, "type", "integer", "wrong-type"),
        (2, "type", "select_one", "wrong-type"),
        (2, "type", "", "empty"),
        (5, "type", "range often", "wrong-type"),
        (3, "type", "select_one nothing", "no-list"),
        (2, "name", "", "wrong-name"),
        (2, "label::en", "Was ${late} good?", "piped"),
        (3, "name", "food", "twice"),
        (2, "label::en", "x" * 501, "too-long"),
        (3, "required", "perhaps", "wrong-required"),
        (2, "right", "vote", "wrong-right"),
        (2, "max", "2", "wrong-max"),
        (4, "max", "5", "wrong-max"),
        (6, "max", "301", "wrong-max"),
        (4, "exclusive", "all", "wrong-exclusive"),
        (3, "exclusive", "no", "wrong-exclusive"),
        (4, "relevant", "${late} = 'maybe'", "skip-no-choice"),
        (4, "relevant", "${late} > 3", "skip-no-number"),
        (4, "relevant", "${often} > 3", "skip-later"),
        (4, "relevant", "${wishes} = 'bus'", "skip-no-question"),
        (5, "relevant", "${wishes} = 'bus'", "skip-needs-selected"),
        (5, "relevant", "${nobody} = 'x'", "skip-no-question"),
        (4, "relevant", "late = yes", "skip-question-missing"),
    ],
)
def test_a_fault_is_named_by_row_and_column(row: int, column: str, text: str, key: str) -> None:
    found = [it for it in faults({"survey": changed(SURVEY, row, column, text)}) if it.row == row]
    assert [(it.sheet, it.column.partition("::")[0], it.key) for it in found] == [
        ("survey", column.partition("::")[0], "skip-later" if "wishes} = 'bus'" in text and row == 4 else key)
    ]


def test_conditions_cannot_look_at_open_texts() -> None:
    survey = [*SURVEY, ["text", "last", "", "Last", "${more} = 'x'", "", "", "", ""]]
    assert [it.key for it in faults({"survey": survey})] == ["skip-text"]


@pytest.mark.parametrize(
    ("sheet", "rows", "key"),
    [
        ("survey", SURVEY[:1], "no-questions"),
        ("survey", [["type", "name"], ["text", "more"]], "column-missing"),
        ("survey", [[*SURVEY[0], "constraint"], [*SURVEY[1], ". > 2"], *SURVEY[2:]], "changes-meaning"),
        ("survey", [[*SURVEY[0], "choice_filter"], [*SURVEY[1], "x = 2"], *SURVEY[2:]], "changes-meaning"),
        ("survey", [[*SURVEY[0], "type"], *SURVEY[1:]], "column-twice"),
        ("survey", [SURVEY[0], [*SURVEY[1], "stray"]], "no-heading"),
        ("survey", [SURVEY[0], ["text", "more"]], "no-words"),
        ("survey", [SURVEY[0]] + [["range", f"q{n}", "x"] for n in range(41)], "too-many-questions"),
        ("survey", [SURVEY[0]] + [["text", f"q{n}", "x"] for n in range(4)], "too-many-texts"),
        ("settings", changed(SETTINGS, 2, "form_id", "monthly"), "form-id-taken"),
        ("choices", changed(CHOICES, 2, "name", "yes no"), "wrong-choice"),
        ("choices", [*CHOICES, *(["scale5", str(6 - n), "", it] for n, it in enumerate(SCALE, 1))], "wrong-scale"),
        ("choices", [*CHOICES, *(["scale5", str(n), "", it] for n, it in enumerate(SCALE, 1))], "scale-reversed"),
        ("choices", changed(CHOICES, 3, "name", "yes"), "twice"),
        ("choices", changed(CHOICES, 3, "list_name", ""), "empty"),
        ("choices", changed(CHOICES, 3, "list_name", "other"), "one-choice"),
        ("choices", [*CHOICES, *(["wish", f"w{n}", "x"] for n in range(9))], "too-many-choices"),
        ("choices", [*CHOICES, *([f"list{n // 9}", f"w{n}", "x"] for n in range(500))], "too-many-rows"),
        ("choices", [*CHOICES, ["scale5", "6", "六", "Six"]], "wrong-scale"),
    ],
)
def test_a_sheet_with_a_fault_is_refused(sheet: str, rows: Rows, key: str) -> None:
    assert key in {it.key for it in faults({sheet: rows})}


@pytest.mark.parametrize("parameters", ["start=0 end=40", "start=a", "start=-3 end=3", "step=0"])
def test_a_range_has_few_steps_from_nought_up(parameters: str) -> None:
    survey = [[*SURVEY[0], "parameters"], *([*row, ""] for row in SURVEY[1:])]
    assert "wrong-range" in {it.key for it in faults({"survey": changed(survey, 5, "parameters", parameters)})}


@pytest.mark.parametrize(
    ("content", "key"), [(b"", "unreadable"), (b"PK\x03\x04 broken", "unreadable"), (b"x" * (1 << 21), "too-big")]
)
def test_what_is_no_spreadsheet_is_said_once(content: bytes, key: str) -> None:
    found, wrong, _ = read(content)
    assert (found, [it.key for it in wrong]) == (None, [f"questionnaire-fault-{key}"])


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    wrong = changed(changed(SURVEY, 2, "type", "image"), 6, "max", "0")
    found = faults({"survey": wrong, "settings": changed(SETTINGS, 2, "heading::en", "x" * 81)})
    assert [(it.sheet, it.row) for it in found] == [("survey", 2), ("survey", 6), ("settings", 2)]


def test_a_question_is_the_same_only_with_the_same_words_choices_and_type() -> None:
    one = understood()
    others = {
        "words": changed(SURVEY, 3, "label::zh-CN", "您值夜班吗？"),
        "type": changed(SURVEY, 3, "type", "select_one wish"),
        "right": changed(SURVEY, 3, "right", "know"),
    }
    for rows in others.values():
        other = understood({"survey": changed(rows, 4, "relevant", "")})
        assert compute_identity(other, other.form.question("late")) != compute_identity(one, one.form.question("late"))
    again = understood({"survey": changed(SURVEY, 3, "required", "")})
    assert compute_identity(again, again.form.question("late")) == compute_identity(one, one.form.question("late"))


# What other people's forms hold.


def notes(sheets: dict[str, Rows]) -> dict[str, str]:
    found, wrong, said = read(book(sheets))
    assert found is not None, [fault.say("en") for fault in wrong]
    assert all(note.say(language) for note in said for language in LANGUAGES)
    return {note.key.removeprefix("questionnaire-note-"): unescape(note.say("en")) for note in said}


def test_names_that_no_button_holds_are_shortened_in_conditions_too() -> None:
    survey = [
        ["type", "name", "label", "relevant"],
        ["select_one shifts", "which_shift_do_you_work_mostly", "Which?", ""],
        ["text", "index", "Why?", "${which_shift_do_you_work_mostly} = 'the.night.shift.of.all'"],
    ]
    choices = [["list_name", "name", "label"], ["shifts", "the.night.shift.of.all", "Night"], ["shifts", "day", ""]]
    found = understood({"survey": survey, "choices": choices})
    which, why = found.form.questions
    assert (which.id, which.options) == ("which_shift_do_y", ("the_night_shift_", "day"))
    assert (why.id, why.relevant) == ("index_2", "${which_shift_do_y} = 'the_night_shift_'")
    assert found.say("en", f"{which.id}/day") == "day", "a choice without words shows its name"
    assert "index → index_2" in notes({"survey": survey, "choices": choices})["names"]


def test_rows_that_ask_nothing_and_columns_that_decorate_are_left_out_with_a_word() -> None:
    survey = [
        ["type", "name", "label::en", "label::Français (fr)", "appearance", "constraint", "required"],
        ["start", "start", "", "", "", "", ""],
        ["note", "hello", "Hello", "Bonjour", "", "", ""],
        ["calculate", "sum", "", "", "", "1 + 1", ""],
        ["begin group", "one", "Part one", "", "field-list", "", ""],
        ["text", "why", "Why?", "Pourquoi ?", "multiline", "", "TRUE"],
        ["end group", "", "", "", "", "", ""],
    ]
    found = understood({"survey": survey})
    assert [(it.id, it.required) for it in found.form.questions] == [("why", True)]
    said = notes({"survey": survey})
    assert "start (1), note (1), calculate (1), group (1)" in said["rows"]
    assert "appearance" in said["columns"]
    assert "Français" in said["languages"]


def test_the_condition_of_a_group_holds_for_each_of_its_questions() -> None:
    survey = [
        *SURVEY[:3],
        ["begin_group", "nights", "", "", "${late} = ‘yes’", "", "", "", ""],
        ["text", "why", "", "Why?", "", "", "", "", ""],
        ["text", "how", "", "How?", "${food} > 3", "", "", "", ""],
        ["end_group", "", "", "", "", "", "", "", ""],
    ]
    questions = understood({"survey": survey}).form.questions
    assert [it.relevant for it in questions[2:]] == ["${late} = 'yes'", "(${late} = 'yes') and (${food} > 3)"]


def test_a_form_without_settings_gets_an_id_and_a_title() -> None:
    rows = [["type", "name", "label"], ["text", "why", "Why?"]]
    found = understood({"survey": rows, "settings": []})
    assert found.id.startswith("form-")
    assert found.say("zh-CN", "") == unescape(render("zh-CN", "questionnaire-untitled"))
    assert {"untitled", "form-id"} <= notes({"survey": rows, "settings": []}).keys()


def test_a_range_may_go_down() -> None:
    survey = [["type", "name", "label", "parameters"], ["range", "load", "Load?", "start=5 end=1 step=-2"]]
    assert understood({"survey": survey}).form.questions[0].options == ("5", "3", "1")
