"""The quiz: ten questions in five minutes, ended by our clock, fair after every outage, one attempt a month counts."""

from datetime import timedelta

import pytest

from domain.quiz_draw import load_blueprint
from storage import attempts, outages
from storage.attempts import Attempt
from tests.play import Actor, Stage
from tests.quizzing import answers_page, begins, find_question, ready_bank, takes_quiz


async def tried(union: Stage, who: Actor) -> list[Attempt]:
    async with union.machine.database.reading() as db:
        return await attempts.list_of_member(db, who.member_id)


async def count_answers(union: Stage) -> int:
    async with union.machine.database.reading() as db:
        return len(await db.all("SELECT 1 FROM quiz_answers"))


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_the_first_attempt_of_a_month_counts_and_practice_changes_nothing(union: Stage, language: str) -> None:
    await ready_bank(union)
    li, chen = await union.member("Li", language=language), await union.member("Chen", language=language)
    await takes_quiz(li, right=8)
    assert li.sees("quiz-result", score=80, right=8, count=10, place=1, everybody=1)
    await takes_quiz(chen, right=10)
    assert chen.sees("quiz-result", score=100, place=1, everybody=2, explained="")
    await takes_quiz(li, right=10, purpose="practice")
    assert li.sees("quiz-result-practice", score=100)
    await li.presses("1:quiz:begin:quiz")
    assert li.sees("quiz-counted-before")
    await li.says("/quiz")
    assert li.sees("quiz-home-done", score=80, place=2, everybody=2)
    await li.taps("quiz-to-mine")
    assert li.sees("quiz-mine-line", score=80, place=2, everybody=2)
    assert li.sees("quiz-mine-practice", score=100)
    await union.turns(days=30)
    await li.says("/quiz")
    assert li.sees("quiz-home-open"), "another month, another attempt"


async def test_each_page_says_how_much_time_is_left(union: Stage) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await begins(li)
    assert li.sees("quiz-timed-question", place="1", count="10", left="5:00")
    await union.turns(seconds=72)
    await answers_page(li)
    assert li.sees("quiz-timed-question", place="2", left="3:48")
    await li.taps("quiz-timed-later")
    assert li.sees("quiz-left", left="3:48")
    await li.says("/quiz")
    assert li.sees("quiz-home-running", left="3:48")
    await li.taps("quiz-continue")
    assert li.sees("quiz-timed-question", place="2")


async def test_equal_scores_share_a_place_whoever_was_faster(union: Stage) -> None:
    await ready_bank(union)
    li, chen = await union.member("Li", language="en"), await union.member("Chen", language="en")
    await takes_quiz(li, right=7)
    await begins(chen)
    for number in range(10):
        await union.turns(seconds=25)
        await answers_page(chen, right=number < 7)
    await chen.taps("quiz-hand-in")
    assert chen.sees("quiz-result", score=70, place=1, everybody=2)


async def test_a_draw_is_mixed_as_the_blueprint_says(union: Stage) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await begins(li)
    groups = list[str]()
    for _ in range(10):
        groups.append(load_blueprint().group_of[find_question(li).topic])
        await answers_page(li)
    assert {name: groups.count(name) for name in set(groups)} == dict(load_blueprint().groups)


async def test_identical_taps_make_one_attempt_and_one_answer(anywhere: Stage) -> None:
    await ready_bank(anywhere)
    li = await anywhere.member("Li", language="en")
    await li.says("/quiz")
    home = li.last
    for _ in range(50):
        li.person.press(home, "1:quiz:begin:quiz")
    await anywhere.settle()
    page = li.last
    data = next(it["callback_data"] for it in page.buttons if ":quiz:a:" in it["callback_data"])
    for _ in range(50):
        li.person.press(page, data)
    await anywhere.settle()
    assert len(await tried(anywhere, li)) == 1
    assert await count_answers(anywhere) == 1


@pytest.mark.parametrize(("seconds", "is_kept"), [(300, True), (310, True), (311, False)])
async def test_what_reaches_us_within_the_grace_counts_and_later_costs_nothing(
    union: Stage, seconds: int, is_kept: bool
) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await begins(li)
    await answers_page(li)
    page, question = li.last, find_question(li)
    await union.turns(seconds=seconds)
    number = (await tried(union, li))[0].id
    li.person.press(page, f"1:quiz:a:{number}:{question.id}:{question.right[0]}")
    await union.settle()
    assert await count_answers(union) == (2 if is_kept else 1)
    await union.turns(seconds=30)
    (ended,) = await tried(union, li)
    assert (ended.state, ended.finished_at) == ("overdue", ended.deadline)
    assert ended.score >= 10
    assert li.ever_sees("quiz-time-over")


async def test_a_restart_across_the_deadline_gives_the_lost_time_back(anywhere: Stage) -> None:
    await ready_bank(anywhere)
    li = await anywhere.member("Li", language="en")
    await begins(li)
    await answers_page(li)
    (before,) = await tried(anywhere, li)
    await anywhere.stops()
    anywhere.clock.turn(timedelta(seconds=390))
    await anywhere.starts()
    (after,) = await tried(anywhere, li)
    assert (after.state, after.deadline) == ("running", before.deadline + timedelta(seconds=390))
    for _ in range(9):
        await answers_page(li)
    await li.taps("quiz-hand-in")
    assert li.sees("quiz-result", score=100)
    async with anywhere.machine.database.reading() as db:
        assert [(ended - began, count) for began, ended, count in await outages.list_since(db, 0)] == [(390, 1)]


async def test_after_an_outage_it_ends_at_its_deadline_plus_the_outage_with_the_answers_saved(union: Stage) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await begins(li)
    await answers_page(li)
    (before,) = await tried(union, li)
    await union.stops()
    union.clock.turn(timedelta(seconds=90))
    await union.starts()
    await union.turns(seconds=320)
    (after,) = await tried(union, li)
    assert (after.state, after.finished_at, after.score) == ("overdue", before.deadline + timedelta(seconds=90), 10)


async def test_a_short_restart_is_no_outage_and_whoever_is_silent_gets_nothing(union: Stage) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await begins(li)
    (before,) = await tried(union, li)
    await union.stops()
    union.clock.turn(timedelta(seconds=5))
    await union.starts()
    assert (await tried(union, li))[0].deadline == before.deadline
    await union.turns(minutes=10)
    assert (await tried(union, li))[0].finished_at == before.deadline


async def test_a_lost_connection_is_given_back_before_anything_is_judged(union: Stage) -> None:
    """The seconds of the machine stand for those in which no poll succeeds."""
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await begins(li)
    (before,) = await tried(union, li)
    seconds = union.machine.outages.seconds()
    union.machine.outages.seconds = lambda: seconds + 400
    union.clock.turn(timedelta(seconds=400))
    # The first thing that is heard again is a tap that was on its way all the time.
    await answers_page(li)
    assert li.sees("quiz-timed-question", place="2")
    (after,) = await tried(union, li)
    assert after.state == "running"
    assert 400 <= (after.deadline - before.deadline).seconds <= 403, "a begun second is given back whole"


async def test_while_nothing_is_heard_nobodys_time_is_over(union: Stage) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await begins(li)
    union.telegram.faults.next("getUpdates", times=10_000, drop="before")
    seconds = union.machine.outages.seconds()
    union.machine.outages.seconds = lambda: seconds + 320
    await union.turns(seconds=320)
    assert (await tried(union, li))[0].state == "running"


@pytest.mark.parametrize("since_deadline", [-2, 1, 9])
async def test_an_outage_that_begins_before_the_grace_is_over_is_given_back(union: Stage, since_deadline: int) -> None:
    """Nothing ends it meanwhile, however short the silence is when its time is over."""
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await begins(li)
    (before,) = await tried(union, li)
    await union.turns(seconds=300 + since_deadline)
    await li.says("/quiz")
    seconds, began = union.machine.outages.seconds(), union.clock.now()
    union.telegram.faults.next("getUpdates", times=10_000, drop="before")
    union.machine.outages.seconds = lambda: seconds + (union.clock.now() - began).total_seconds()
    await union.turns(seconds=14 - since_deadline)
    assert (await tried(union, li))[0].state == "running"
    union.telegram.faults.clear()
    await li.says("/quiz")
    (after,) = await tried(union, li)
    assert after.state == "running"
    assert 14 - since_deadline <= (after.deadline - before.deadline).seconds <= 17 - since_deadline


async def test_what_had_ended_before_the_outage_gets_nothing_of_it(union: Stage) -> None:
    await ready_bank(union)
    li, chen = await union.member("Li", language="en"), await union.member("Chen", language="en")
    await begins(li)
    await union.turns(minutes=6)
    ended = await tried(union, li)
    await begins(chen)
    await union.stops()
    union.clock.turn(timedelta(hours=2))
    await union.starts()
    assert await tried(union, li) == ended
    assert (await tried(union, chen))[0].state == "running"


async def test_forgetting_takes_attempts_and_answers_along(anywhere: Stage) -> None:
    await ready_bank(anywhere)
    li = await anywhere.member("Li", language="en")
    await takes_quiz(li, right=3)
    await li.says("/mydata")
    assert li.sees("mydata-part", title="Safety quiz")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    assert await tried(anywhere, li) == []
    assert await count_answers(anywhere) == 0
