"""A cleared hazard becomes a question: one tap, a second cadre, and the next morning it is asked with its picture."""

import pytest

from domain.hazard import load_kinds
from domain.hazard_question import find_pictured, list_causes, name_question, write_question
from tests.hazards import clears, cures, gets_planned, opens, people, reports
from tests.play import Actor, Stage
from tests.test_daily import wants
from tests.walking import chengdu


@pytest.mark.parametrize("kind", load_kinds())
def test_there_are_three_causes_and_the_right_one_is_among_them(kind: str) -> None:
    causes = list_causes(kind)
    assert (causes[0], len(set(causes))) == (kind, 3)
    said = {"en": "x" * 400}
    question = write_question(name_question("S-AB12", True), kind, said, {"en": causes}, said)
    assert question.is_right("A")
    assert question.options == ("A", "B", "C")
    assert all(len(question.say("en", place)) == 300 for place in ("", "why")), "Telegram takes no more of a quiz"


def test_the_id_of_a_question_leads_to_its_picture() -> None:
    assert find_pictured(name_question("S-AB12", True)) == "S-AB12"
    assert find_pictured(name_question("S-AB12", False)) is None
    assert find_pictured("Z16") is None


async def is_cleared(union: Stage, reporter: Actor, bao: Actor, xu: Actor, mode: str, key: str) -> str:
    number = await reports(reporter, mode=mode)
    await gets_planned(union, bao, number, "Bao")
    await cures(union, bao, number)
    await clears(xu, number, key)
    return number


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_one_tap_makes_a_question_a_second_cadre_approves_it_and_it_is_asked(union: Stage, language: str) -> None:
    li, bao, xu, chen = await people(union, language)
    number = await is_cleared(union, li, bao, xu, "signed", "hazard-clear-shown")
    await opens(bao, number)
    await bao.taps("hazard-quiz")
    assert bao.sees("hazard-question-made", number=number)
    await opens(xu, number)
    await xu.taps("hazard-quiz")
    assert xu.sees("hazard-question-there", number=number), "another cadre's tap makes no second one"
    await xu.taps("hazard-question-see")
    await xu.taps("quiz-approve")
    assert xu.sees("quiz-state-approved")
    await wants(chen)
    await union.turns_to(chengdu("2026-11-03T10:01"))
    assert chen.ever_sees("daily-question")
    await chen.taps("daily-picture")
    assert chen.last.get("photo")
    assert chen.last["caption"].startswith("Before" if language == "en" else "整改前")
    assert "Li" not in chen.last["caption"]
    page = next(it for it in reversed(chen.person.sees) if any(":daily:a:" in str(b) for b in it.buttons))
    await chen.taps("hazard-cause-unsafe_equipment", message=page)
    assert chen.sees("daily-right", streak=1)
    assert "Close the panel with a cover." in chen.news[0]


@pytest.mark.parametrize(("mode", "key"), [("confidential", "hazard-clear-kept"), ("signed", "hazard-clear-kept")])
async def test_a_picture_that_is_kept_from_others_stays_out_of_the_question(union: Stage, mode: str, key: str) -> None:
    li, bao, xu, _ = await people(union)
    number = await is_cleared(union, li, bao, xu, mode, key)
    await opens(bao, number)
    await bao.taps("hazard-quiz")
    assert bao.sees("hazard-question-made", number=number)
    await li.presses(f"1:daily:picture:{number}")
    assert li.sees("hazard-no-pairs")
    await bao.presses("1:hazard:quiz:S-ZZZZ")
    assert not bao.sees("hazard-question-made")


async def test_what_is_not_cleared_becomes_no_question(union: Stage) -> None:
    li, bao, _, _ = await people(union)
    number = await reports(li)
    await bao.presses(f"1:hazard:quiz:{number}")
    assert bao.sees("refused-step")
    await li.presses(f"1:hazard:quiz:{number}")
    assert li.sees("answer-not-allowed"), "questions are made by cadres"


async def test_a_picture_that_is_gone_is_offered_no_more_and_an_old_question_says_so(union: Stage) -> None:
    li, bao, xu, chen = await people(union)
    number = await is_cleared(union, li, bao, xu, "signed", "hazard-clear-shown")
    await opens(bao, number)
    await bao.taps("hazard-quiz")
    await opens(xu, number)
    await xu.taps("hazard-quiz")
    await xu.taps("hazard-question-see")
    await xu.taps("quiz-approve")
    await wants(chen)
    async with union.machine.database.transaction() as db:
        await db.run("DELETE FROM case_files")
    await union.turns_to(chengdu("2026-11-03T10:01"))
    assert chen.ever_sees("daily-question")
    data = [it["callback_data"] for it in chen.last.buttons]
    assert not [it for it in data if "daily:picture" in it]
    await union.turns(days=2)
    await chen.presses(next(it for it in data if ":daily:a:" in it))
    assert chen.sees("daily-over")
