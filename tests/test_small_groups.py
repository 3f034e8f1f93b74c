"""Small groups: what insiders and the curious can learn from everything a survey publishes."""

import ast
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.form import Form
from domain.published import SCORE_ENDS, SHARE_ENDS, Published, count_votes, find_end, list_measures
from domain.scoring import score_survey
from domain.survey import built_in_form
from tests.properties import steady
from tests.sources import forget_sources, parse, walk

__all__ = ["forget_sources"]

FORM = built_in_form("monthly", True)
Sheets = list[dict[str, str]]


def answer(form: Form, question: str) -> st.SearchStrategy[str]:
    found = form.question(question)
    return st.just("text") if found.type == "text" else st.sampled_from(found.options)


def sheet(form: Form) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries({}, optional={q.id: answer(form, q.id) for q in form.questions})


sheets = st.lists(sheet(FORM), max_size=16)


def told(sheets: Sequence[Mapping[str, str]], roll: int = 48) -> dict[str, Published]:
    return {number.name: number for number in list_measures(FORM, sheets, roll)}


@steady
@given(sheets)
def test_no_number_rests_on_fewer_than_five_and_no_votes_on_fewer_than_ten(sheets: Sheets) -> None:
    assert all(number.n >= 5 for number in told(sheets).values())
    for question in {place[0] for place in count_votes(FORM, sheets)}:
        assert sum(question in it for it in sheets) >= 10


@steady
@given(sheets, st.randoms(use_true_random=False))
def test_the_order_of_the_answers_changes_nothing(sheets: Sheets, random: Random) -> None:
    assert told(random.sample(sheets, len(sheets))) == told(sheets)


@steady
@given(sheets, st.randoms(use_true_random=False))
def test_what_is_shown_depends_on_how_many_answered_and_never_on_what(sheets: Sheets, random: Random) -> None:
    others = [
        {
            question: random.choice([it for it in FORM.question(question).options if it != "na"] or ["text"])
            if given != "na"
            else "na"
            for question, given in it.items()
        }
        for it in sheets
    ]
    shown = {(it.name, it.n) for it in told(sheets).values() if not it.name.startswith("priority")}
    assert {(it.name, it.n) for it in told(others).values() if not it.name.startswith("priority")} == shown


@pytest.mark.parametrize("n", range(5, 10))
@pytest.mark.parametrize(("step", "overall", "other"), [("1", "N", "S"), ("5", "S", "N")])
def test_who_disagreed_alone_does_not_learn_that_all_others_agreed(n: int, step: str, overall: str, other: str) -> None:
    scales = {q.id: step for q in FORM.questions if q.is_scale}
    all_alike: Sheets = [scales | {"Q10": overall}] * n
    one_apart: Sheets = [*all_alike[1:], scales | {"Q10": other}]
    assert told(one_apart)["satisfied"] == told(all_alike)["satisfied"]
    assert told(all_alike)["satisfied"].value in SHARE_ENDS
    assert told(all_alike)["index"].value in SCORE_ENDS
    assert (told(all_alike)["index"].se or 0) > 1, "an error of nought would tell that all agree"


@pytest.mark.parametrize("n", range(5, 10))
def test_an_insider_who_knows_all_answers_but_one_learns_nothing_at_the_ends(n: int) -> None:
    """In between no exact figure can hide the last answer from somebody who knows all others; we do not claim it."""
    hidden_from_insider = []
    for satisfied in range(n):
        known: Sheets = [{"Q10": "S"}] * satisfied + [{"Q10": "N"}] * (n - 1 - satisfied)
        yes, no = told([*known, {"Q10": "S"}])["satisfied"], told([*known, {"Q10": "N"}])["satisfied"]
        if yes == no:
            hidden_from_insider.append(satisfied)
    assert {0, n - 1} <= set(hidden_from_insider)


@steady
@given(sheets)
def test_the_questions_of_a_right_are_shown_together_or_not_at_all(sheets: Sheets) -> None:
    shown = told(sheets)
    for items in FORM.items.values():
        counts = {item.id: sum(it.get(item.id, "na") != "na" for it in sheets) for item in items}
        if any(0 < n < 5 for n in counts.values()):
            assert not set(counts) & set(shown), "a right less its other questions would tell what the few said"


def test_how_many_chose_an_option_is_not_told_as_a_number_of_people() -> None:
    sheets: Sheets = [{"Q11": "pay"}] * 11 + [{"Q11": "canteen"}]
    assert told(sheets)["priority-canteen"].n == 12


def test_from_ten_answers_on_figures_are_exact() -> None:
    shown = told([{"Q10": "S", "Q01": "5"}] * 10)
    assert (shown["satisfied"].value, shown["Q01"].value) == (1, 100)
    assert find_end(1, 10, SHARE_ENDS) == 0
    assert [find_end(it, 9, SHARE_ENDS) for it in (0.2, 0.5, 0.8)] == [-1, 0, 1]


def test_only_the_gate_publishes() -> None:
    with pytest.raises(TypeError):
        Published("index", 50.0, 48)
    makers = [file for file, name in calls() if name == "Published"]
    assert makers == ["domain/published.py"]


OPENERS = {
    "handlers/appraise/__init__.py",  # forgets a ballot that is not counted yet
    "handlers/appraise/closing.py",
    "handlers/appraise/opening.py",  # reminds
    "handlers/appraise/voting.py",
    "handlers/award/counting.py",
    "handlers/award/voting.py",
    "handlers/digest.py",  # how many take part, in steps
    "handlers/paper/own.py",
    "handlers/receipt/taking.py",
    "handlers/survey/__init__.py",
    "handlers/survey/answering.py",
    "handlers/survey/closing.py",
    "handlers/survey/early.py",  # tells whom an early end surprises
    "handlers/survey/losing.py",  # takes away what nobody can open
    "handlers/survey/managing.py",
    "handlers/survey/opening.py",
    "storage/losses.py",
    "storage/paper.py",
}
"""Who may read or change ballots in the box; a new one has to be argued for here."""


def test_nobody_opens_ballots_but_those_who_must() -> None:
    doors = {f"ballots.{it}" for it in ("find", "find_of", "put", "remove", "find_participation", "clear")}
    assert {file for file, name in calls() if name in doors} <= OPENERS
    # Who reads the ballots of many: to count them, to remind, and to tell whom an early end surprises.
    assert {file for file, name in calls() if name == "ballots.find_of"} == {
        "handlers/appraise/closing.py",
        "handlers/appraise/opening.py",
        "handlers/award/counting.py",
        "handlers/survey/closing.py",
        "handlers/survey/early.py",
        "handlers/survey/opening.py",
    }


def test_results_are_written_from_the_gate_and_from_nowhere_else() -> None:
    writers = {file for file, name in calls() if name in ("survey_results.write", "survey_results.write_votes")}
    assert writers == {"handlers/survey/closing.py"}
    tables = ("survey_results", "survey_answers", "survey_comments")
    keepers = {
        str(file)
        for file in Path("storage").glob("*.py")
        for table in tables
        if any(f"{verb} {table}" in file.read_text("utf-8") for verb in ("INTO", "FROM", "JOIN", "UPDATE"))
    }
    assert keepers == {"storage/survey_results.py"}


@cache
def calls() -> list[tuple[str, str]]:
    """Every call in the project as (file, name)."""
    rooms = ("bot", "domain", "handlers", "files", "storage")
    files = [file for room in rooms for file in sorted(Path(room).rglob("*.py"))]
    return [
        (str(file), ast.unparse(node.func))
        for file in files
        for node in walk(parse(file))
        if isinstance(node, ast.Call)
    ]


def _score_of(sheets: list[dict[str, str]], right: str) -> dict[str, float]:
    told = {it.name: it.value for it in list_measures(built_in_form(), sheets, 60)}
    return {name: told[name] for name in (right, "index")}


def test_what_a_lone_skipper_said_changes_no_figure_as_long_as_the_votes_are_the_same() -> None:
    form, random = built_in_form(), Random(5)
    for right, items in form.items.items():
        first, last = items[0].id, items[-1].id
        sheets = [{item.id: random.choice("12345") for item in form.questions if item.is_scale} for _ in range(48)]
        del sheets[0][last]
        swapped = [dict(sheet) for sheet in sheets]
        other = next(number for number, sheet in enumerate(sheets) if sheet[first] != sheets[0][first])
        swapped[0][first], swapped[other][first] = sheets[other][first], sheets[0][first]
        exact, moved = (score_survey(form, each, 60).rights[right] for each in (sheets, swapped))
        assert exact is not None
        assert moved is not None
        assert abs(exact.mean - moved.mean) > 0.1, "the mean of persons' means would tell it"
        assert _score_of(sheets, right) == _score_of(swapped, right)
        assert abs(_score_of(sheets, right)[right] - exact.mean) < 1


def test_five_who_skipped_are_a_group_like_any_other() -> None:
    form = built_in_form()
    sheets = [{item.id: str(3 + number % 3) for item in form.questions if item.is_scale} for number in range(47)]
    for sheet in sheets[:5]:
        del sheet["Q01"]
    exact = score_survey(form, sheets, 60).rights["know"]
    assert exact is not None
    assert _score_of(sheets, "know")["know"] == exact.mean
