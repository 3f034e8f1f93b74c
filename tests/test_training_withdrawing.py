"""A question of a course's quiz that was wrong: withdrawn with a preview, and whoever failed by it has passed."""

import pytest

from handlers import activities, mydata, plan, quiz, training
from storage import quiz_scores
from tests.play import Actor, Stage
from tests.schooling import answers, begins_reading, cadre, confirms_course, usual_catalogue
from tests.test_training_learning import events

ALONE = (activities.FEATURE, plan.FEATURE, quiz.FEATURE, training.FEATURE, mydata.FEATURE)


async def tries(union: Stage, *said: str) -> tuple[Actor, Actor]:
    """A cadre, and a member who has handed in these answers to the two questions of a course."""
    zhou, li = await cadre(union), await union.member("Li", language="en")
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=2)
    await begins_reading(li)
    await answers(li, *said)
    await li.taps("quiz-hand-in")
    return zhou, li


async def withdraws(who: Actor, question: str) -> None:
    await who.says("/training")
    await who.presses("1:training:open:N01")
    await who.taps("training-to-questions")
    await who.taps("training-question", question=question)
    await who.taps("quiz-withdraw")
    await who.says("Both answers are right")


async def test_whoever_failed_by_a_wrong_question_has_passed_and_is_told(anywhere: Stage) -> None:
    zhou, li = await tries(anywhere, "right 0", "wrong")
    assert await events(anywhere, li) == []
    await withdraws(zhou, "Question 1?")
    assert zhou.sees("quiz-withdraw-preview", scores=1, places=0)
    assert "One person has passed" in zhou.last.text
    assert await events(anywhere, li) == [], "a preview changes nothing"
    await zhou.taps("quiz-withdraw-yes")
    assert li.ever_sees("quiz-regraded-course", title="Fire drill", score=100, was=50)
    await anywhere.turns(minutes=1)
    assert li.ever_sees("training-passed-later", title="Fire drill", score=100, number="2026-0001")
    assert await events(anywhere, li) == [("reading", 0, "D", 100, 1)]
    await anywhere.stops()
    await anywhere.starts()
    await anywhere.turns(days=1)
    assert len(await events(anywhere, li)) == 1
    async with anywhere.machine.database.reading() as db:
        ((before,),) = (await quiz_scores.list_regrades(db, li.member_id)).values()
    assert before[1:] == (50, 100), "the old mark stays readable"


async def test_nobody_loses_what_they_completed_and_nobody_has_it_twice(union: Stage) -> None:
    zhou, li = await tries(union, "wrong", "right 1")
    await li.taps("quiz-again")
    for _ in range(2):
        await answers(li, "right 0" if "Question 0?" in li.last.text else "right 1")
    await li.taps("quiz-hand-in")
    assert await events(union, li) == [("reading", 0, "D", 100, 2)]
    await withdraws(zhou, "Question 0?")
    await zhou.taps("quiz-withdraw-yes")
    await union.turns(minutes=1)
    assert await events(union, li) == [("reading", 0, "D", 100, 2)]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_withdrawn_question_is_asked_no_more(union: Stage, language: str) -> None:
    zhou, _ = await tries(union, "right 0", "right 1")
    chen = await union.member("Chen", language=language)
    await withdraws(zhou, "Question 1?")
    assert zhou.sees("quiz-withdraw-preview", scores=0, places=0)
    await zhou.taps("quiz-withdraw-yes")
    assert zhou.sees("quiz-state-withdrawn")
    await begins_reading(chen)
    assert chen.sees("quiz-question", count="1", question="Question 0?")


async def test_a_quiz_without_a_question_gives_nobody_a_certificate(anywhere: Stage) -> None:
    zhou = await cadre(anywhere)
    li, ma, chen = [await anywhere.member(name, language="en") for name in ("Li", "Ma", "Chen")]
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=1)
    await begins_reading(li)
    await answers(li, "wrong")
    await li.taps("quiz-hand-in")
    await begins_reading(ma)
    await answers(ma, "wrong")
    await withdraws(zhou, "Question 0?")
    assert zhou.sees("quiz-withdraw-preview-last", scores=0, places=0)
    await zhou.taps("quiz-withdraw-yes")
    await anywhere.turns(minutes=2)
    await ma.taps("quiz-hand-in")
    assert ma.sees("training-quiz-void", title="Fire drill")
    await chen.says("/training")
    for who in (li, ma, chen):
        await who.presses("1:training:open:N01")
        await who.presses("1:training:begin:N01")
        assert await events(anywhere, who) == [], "nobody passes from nothing"
    await begins_reading(chen)
    assert chen.sees("training-quiz-empty")
