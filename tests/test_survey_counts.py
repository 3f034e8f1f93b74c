"""A questionnaire's results: its own questions in counts from ten answers on, the index only where it asks for it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import verify
from domain.form import SCALES, Form, Question
from domain.published import count_votes, list_measures
from files.readers.questionnaire import read
from handlers.survey.outcome import load_outcome
from locales import render
from storage import questionnaires, survey_results, surveys
from tests.listing import posted_file
from tests.play import Actor, Stage, stage
from tests.properties import steady
from tests.questioning import SURVEY, book, changed, imports
from tests.surveying import crowd, gives, measures_of

OPENED = "2026-11-18"
DAY = datetime(2026, 11, 18, 2, 0, tzinfo=UTC)


async def asked(
    union: Stage, answers: list[dict[str, str]], content: bytes, language: str = "en", *, told: bool = False
) -> Actor:
    """A cadre after the questionnaire was asked and answered, and has closed; `told` to the group and everybody."""
    zhou = await union.member("Zhou", language=language, role="cadre", committee="union")
    if told:
        await union.cadre_group(zhou, language=language)
    people = await crowd(union, len(answers), language)
    await imports(zhou, content)
    await zhou.presses("1:questionnaire:set:1:o0-20261118:1000:3")
    await union.sleeps_until(DAY)
    for person, sheet in zip(people, answers, strict=True):
        await gives(union, person, sheet, OPENED)
    for day in (24, 27) if told else (24,):
        await union.sleeps_until(datetime(2026, 11, day, 12, 0, tzinfo=UTC))
    return zhou


async def looks(zhou: Actor) -> Actor:
    await zhou.says("/surveys")
    await zhou.presses(f"1:survey:result:{OPENED}")
    return zhou


NIGHTS = {"food": "4", "late": "yes", "wishes": "light,bus", "often": "3", "more": "cold"}
DAYS = {"food": "2", "late": "no", "wishes": "snack", "often": "0", "more": "secret"}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_its_own_questions_are_told_in_counts(union: Stage, language: str) -> None:
    zhou = await asked(union, [NIGHTS] * 10 + [DAYS] * 2, book(), language, told=True)
    yes, light = ("Yes", "Light &amp; heat") if language == "en" else ("是", "灯和暖气")
    top = render(language, "survey-own-top", option=yes, percent="83")
    assert union.group_sees("survey-own-questions")
    assert any(top in (message.html or message.text) for message in union.group.messages)
    assert zhou.ever_sees("survey-result")
    await looks(zhou)
    assert not zhou.sees("survey-index")
    await zhou.taps("survey-questions")
    assert zhou.sees("survey-choice", choice=yes, votes=10, percent="83")
    assert light in zhou.news[0]
    assert zhou.sees("survey-question-range", mean="2.5", count=12)
    told = await measures_of(union, OPENED)
    assert "index" not in told
    assert told["wishes/answered"].n == 10, "an answer nobody was asked for does not count"
    assert told["food"].se is not None
    await zhou.says("/plan")
    await zhou.taps("plan-button-poll")
    await zhou.taps("poll-new-ideas")
    await zhou.says("What do we do in spring?")
    await zhou.taps("poll-offered-survey", idea=unescape(light))  # what many wished for may be asked about
    assert unescape(light) in zhou.last.text


async def test_below_ten_answers_nothing_is_counted(union: Stage) -> None:
    zhou = await asked(union, [NIGHTS] * 9, book())
    await looks(zhou)
    await zhou.taps("survey-questions")
    assert zhou.sees("survey-fewer-than-ten")
    assert not zhou.sees("survey-choice")
    assert zhou.sees("survey-question-mean", mean="75.0")
    told = await measures_of(union, OPENED)
    assert set(told) == {"food"}
    assert told["food"].se is None


async def test_a_second_time_only_the_same_questions_are_compared(union: Stage) -> None:
    zhou = await asked(union, [NIGHTS | {"food": "1"}] * 10, book())
    await imports(zhou, book({"survey": changed(SURVEY, 3, "label::en", "Are you on nights?")}))
    async with union.machine.database.reading() as db:
        kept = await questionnaires.find_newest(db, "nights")
        before = await surveys.find(db, OPENED)
    assert kept is not None
    assert before is not None
    later = replace(
        before,
        id="2026-12-20",
        opens_at=before.opens_at + timedelta(seconds=9),
        questionnaire=kept.number,
        document=kept.document,
    )
    async with union.machine.database.transaction() as db:
        await surveys.add(db, later)
        papers = [{"food": "5", "late-2": "yes"}] * 10
        await survey_results.write(db, later.id, list_measures(later.questions, papers, 48))
        await survey_results.write_votes(db, later.id, count_votes(later.questions, papers))
        found = await load_outcome(db, later)
    change = found.change("food")
    assert change is not None
    assert (change.direction, round(change.difference)) == ("up", 100)
    assert found.change("late-2") is None
    await zhou.presses("1:survey:questions:2026-12-20:0")
    assert zhou.sees("survey-line-change", direction=render("en", "change-up"), points="100.0")


async def test_many_questions_are_told_on_several_pages(union: Stage) -> None:
    rows = [[*(f"select_one wish|q{n}|" + "问" * 90 + "|" + "w" * 90 + "|||||").split("|")] for n in range(20)]
    zhou = await asked(union, [{f"q{n}": "bus" for n in range(20)}] * 10, book({"survey": [SURVEY[0], *rows]}))
    await looks(zhou)
    assert zhou.sees("survey-own-more", count=8)
    await zhou.taps("survey-questions")
    await zhou.taps("survey-next")
    await zhou.taps("survey-back")
    assert zhou.sees("survey-question-choices", count=10)


async def test_its_public_list_is_counted_again_at_home(tmp_path: Path) -> None:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", receipts="on") as union:
        survey = changed(SURVEY, 2, "right", "express")
        await asked(union, [NIGHTS] * 10 + [DAYS] * 2, book({"survey": survey}), told=True)
        board = posted_file(union)
    assert board["header"]["answered"] == {"food": 12, "late": 12, "often": 12, "wishes": 10}
    assert board["header"]["figures"] == {"express": "66.6667", "food": "66.6667"}
    assert list(verify.problems(board, board["root"], board["header"]["definition"])) == []
    assert board["definition"]["questions"][2]["relevant"] == "${late} = 'yes'"
    assert board["definition"]["questions"][1]["words"]["zh-CN"] == {"late": "您上夜班吗？", "yes": "是", "no": "否"}


def test_votes_of_what_did_not_concern_them_reach_no_figure() -> None:
    found, faults, _ = read(book())
    assert found is not None, faults
    papers = [found.form.counted(sheet) for sheet in [NIGHTS] * 10 + [DAYS] * 10]
    counted = count_votes(found.form, papers)
    assert ("wishes", "snack") not in counted
    assert counted["wishes", "bus"] == 10
    assert {number.name for number in list_measures(found.form, papers, 48)} == {"food", "wishes/answered"}


PICKED = Form(
    "picked",
    (
        Question("one", "", "", "single", ("a", "b", "c")),
        Question("many", "", "", "multi", ("a", "b", "c"), 3, relevant="${one} != 'c'"),
        Question("step", "", "", "scale5_na", SCALES["scale5_na"]),
        Question("range", "", "", "range", ("0", "1", "2"), relevant="${step} >= 3"),
    ),
)
papers = st.lists(
    st.fixed_dictionaries({}, optional={it.id: st.sampled_from(it.options) for it in PICKED.questions}), max_size=16
)


@steady
@given(papers)
def test_what_is_shown_of_a_questionnaire_rests_on_enough(sheets: list[dict[str, str]]) -> None:
    counted = [PICKED.counted(sheet) for sheet in sheets]
    answered = {it.id: sum(it.id in sheet for sheet in counted) for it in PICKED.questions}
    assert {name for name, _ in count_votes(PICKED, counted)} == {name for name, n in answered.items() if n >= 10}
    told = {number.name: number for number in list_measures(PICKED, counted, 48)}
    rated = sum(sheet.get("step", "na") != "na" for sheet in counted)
    assert ("step" in told) is (rated >= 5)
    assert ("many/answered" in told) is (answered["many"] >= 10)
    assert set(told) <= {"step", "many/answered"}
    if "step" in told and rated < 10:
        assert 10 <= told["step"].value <= 90
        assert told["step"].se is None
