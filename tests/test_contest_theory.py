"""The theory part of a skill contest: taken once on its day, extended by an outage, told when the marks are locked."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.contest import load_templates
from domain.contest_theory import find_blueprint
from domain.quiz import load_bank
from domain.quiz_regrade import THEORY
from storage import attempts, contest_marks
from storage.attempts import Attempt
from tests.play import Actor, Stage, stage
from tests.quizzing import ready_bank
from tests.schooling import cadre
from tests.walking import chengdu

DAY = "2026-04-30"
CRITERIA = load_templates()["skill"].criteria


@pytest.fixture
async def april(tmp_path: Path) -> AsyncIterator[Stage]:
    start = datetime(2026, 3, 30, 2, 0, tzinfo=UTC)
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", start=start) as play:
        yield play


@pytest.fixture
async def either(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    start = datetime(2026, 3, 30, 2, 0, tzinfo=UTC)
    async with stage(tmp_path, database_url, start=start) as play:
        yield play


async def gathered(union: Stage, language: str = "en") -> tuple[Actor, list[Actor], Actor, Actor]:
    """A skill contest on the morning of its day: its organiser, three judges, and two who compete."""
    zhou = await ready_bank(union, language)
    judges = [await union.member(name, language=language) for name in ("Sun", "Wu", "Qi")]
    li, ma = [await union.member(name, language=language, department="Paint") for name in ("Li", "Ma")]
    await zhou.says("/contest")
    await zhou.taps("contest-new")
    await zhou.taps("contest-kind-skill")
    await zhou.taps("contest-month", month="2026-04")
    await zhou.taps("contest-announce")
    await union.sleeps_until(chengdu("2026-04-09T09:59"))
    await union.turns_to(chengdu("2026-04-09T10:01"))
    for judge in judges:
        await zhou.presses("1:contest:judge:1:judge")
        await zhou.says(judge.person.name)
        await zhou.taps("contest-judge-person", name=judge.person.name)
    for who in (li, ma):
        await who.says("/contest")
        await who.taps("contest-join")
        await who.taps_label("Paint")
    await union.sleeps_until(chengdu(f"{DAY}T07:00"))
    await union.turns_to(chengdu(f"{DAY}T08:01"))
    return zhou, judges, li, ma


async def find_attempt(union: Stage, who: Actor) -> Attempt:
    async with union.machine.database.reading() as db:
        (found,) = await attempts.list_round(db, who.member_id, THEORY, "1")
    return found


async def takes_theory(union: Stage, who: Actor, right: int) -> None:
    """Begin, answer the first `right` questions right and the others not at all."""
    await who.says("/contest")
    await who.taps("contest-theory-to")
    assert who.sees("contest-theory-ask", count=25, minutes=30)
    await who.taps("contest-theory-begin")
    attempt = await find_attempt(union, who)
    for name, _ in attempt.questions[:right]:
        for option in load_bank()[name].right:
            await who.presses(f"1:contest:a:{attempt.id}:{name}:{option}")


async def hands_in(union: Stage, who: Actor) -> None:
    await who.presses(f"1:contest:handin:{(await find_attempt(union, who)).id}")


async def give_marks(union: Stage, judges: list[Actor], who: Actor, halves: int) -> None:
    async with union.machine.database.reading() as db:
        code = {member: code for code, member in (await contest_marks.list_codes(db, 1)).items()}[who.member_id]
    for judge in judges:
        for name in CRITERIA:
            await judge.presses(f"1:contest:give:1:{code}:{name}:{halves}")


async def begin_withdrawing(who: Actor, name: str) -> None:
    await who.presses(f"1:quiz:entry:{name}:1")
    await who.taps("quiz-withdraw")
    await who.says("Two answers were right")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_skill_contest_goes_from_its_rules_to_the_certificate(either: Stage, language: str) -> None:
    zhou, judges, li, ma = await gathered(either, language)
    assert li.ever_sees("contest-announced")
    assert li.ever_sees("contest-theory-open")
    await takes_theory(either, li, right=20)
    await hands_in(either, li)
    assert li.sees("contest-theory-handed-in")
    await either.turns_to(chengdu(f"{DAY}T16:01"))
    assert ma.ever_sees("contest-theory-last"), "who has not taken it is told what that costs"
    assert not li.ever_sees("contest-theory-last")
    await give_marks(either, judges, li, 18)
    await give_marks(either, judges, ma, 16)
    await either.turns_to(chengdu(f"{DAY}T18:36"))
    assert li.ever_sees("contest-sum", score="88.00"), "a fifth of 80 and four fifths of 90"
    assert ma.ever_sees("contest-sum", score="64.00"), "0 in the part that was not taken"
    other = await cadre(either, language, name="Xu")
    await either.turns_to(chengdu(f"{DAY}T20:31"))
    for who in (zhou, other):
        await who.says("/contest")
        await who.taps("contest-sign")
    await li.says("/contest")
    assert li.sees("contest-place", score="88.00", place=1, everybody=2)
    await li.says("/mydata")
    assert li.sees("mydata-entry", label="理论" if language == "zh-CN" else "Theory", value="80")
    await li.says("/contest")
    await li.taps("contest-praise")
    await either.turns(seconds=5)
    assert li.ever_sees("contest-praise-file")


async def test_nothing_tells_how_it_went_before_the_marks_are_locked(april: Stage) -> None:
    _, _, li, ma = await gathered(april)
    for who in (li, ma):
        await who.says("/contest")
    before = [who.last.html or who.last.text for who in (li, ma)]
    await takes_theory(april, li, right=3)
    attempt = await find_attempt(april, li)
    await li.presses(f"1:quiz:handin:{attempt.id}")
    assert li.sees("quiz-handed-in"), "by no other door"
    await hands_in(april, li)
    await hands_in(april, li)
    assert li.sees("quiz-handed-in"), "a second tap changes nothing"
    for who in (li, ma):
        await who.says("/contest")
    assert [who.last.html or who.last.text for who in (li, ma)] == before
    await li.presses("1:contest:theory:1:sure")
    assert li.sees("contest-theory-done"), "once"
    await li.says("/quiz")
    assert li.sees("quiz-home-open", count=10, minutes=5), "and the quiz of the month is another thing"
    await li.presses("1:quiz:mine:0")
    assert li.sees("quiz-mine", count=0, list="")
    await li.says("/mydata")
    assert not li.ever_sees("mydata-entry", label="Score", value="12")


async def test_it_is_open_to_whoever_competes_and_until_the_whole_time_is_left(april: Stage) -> None:
    zhou, _, li, ma = await gathered(april)
    await zhou.presses("1:contest:theory:1:sure")
    assert zhou.sees("contest-theory-closed")
    await april.turns_to(chengdu(f"{DAY}T18:00"))
    await takes_theory(april, li, right=1)
    await april.turns_to(chengdu(f"{DAY}T18:01"))
    await ma.presses("1:contest:theory:1:sure")
    assert ma.sees("contest-theory-closed")
    await li.taps("quiz-timed-later")
    await li.taps("quiz-continue")
    await april.turns_to(chengdu(f"{DAY}T18:31"))
    assert li.ever_sees("contest-theory-over")
    assert (await find_attempt(april, li)).score == 4


async def test_an_outage_gives_its_time_back_and_the_contest_waits(april: Stage) -> None:
    _, judges, li, ma = await gathered(april)
    for who in (li, ma):
        await give_marks(april, judges, who, 18)
    await april.turns_to(chengdu(f"{DAY}T17:59"))
    await takes_theory(april, li, right=10)
    await april.stops()
    april.clock.turn(timedelta(minutes=40))
    await april.starts()
    await april.turns(seconds=30)
    assert not li.ever_sees("contest-score"), "an attempt still runs"
    name, _ = (await find_attempt(april, li)).questions[10]
    await li.presses(f"1:contest:at:{(await find_attempt(april, li)).id}:{name}")
    await hands_in(april, li)
    assert li.ever_sees("contest-sum", score="80.00")


async def test_a_withdrawn_question_counts_for_nobody_and_only_the_contest_tells(april: Stage) -> None:
    zhou, judges, li, ma = await gathered(april)
    await takes_theory(april, li, right=20)
    await hands_in(april, li)
    for who in (li, ma):
        await give_marks(april, judges, who, 18)
    name, _ = (await find_attempt(april, li)).questions[0]
    wrong, _ = (await find_attempt(april, li)).questions[24]
    await begin_withdrawing(zhou, wrong)
    assert zhou.sees("quiz-withdraw-preview", scores=0, places=0), "not even a number tells of it"
    await zhou.taps("quiz-withdraw-yes")
    assert not li.ever_sees("quiz-regraded")
    await april.turns_to(chengdu(f"{DAY}T18:36"))
    assert li.ever_sees("contest-sum", score="88.60"), "20 of 24 are 83"
    await begin_withdrawing(zhou, name)
    await zhou.taps("quiz-withdraw-yes")
    await april.turns(minutes=1)
    assert zhou.ever_sees("contest-outdated", count=1)
    await zhou.says("/contest")
    await zhou.taps("contest-recount")
    await zhou.taps("contest-recount-sure")
    assert li.ever_sees("contest-corrected"), "19 of 23"
    assert not li.ever_sees("quiz-regraded")


def test_the_draw_for_the_theory_part_adds_up() -> None:
    blueprint = find_blueprint(load_templates()["skill"])
    assert blueprint
    assert (blueprint.size, blueprint.seconds) == (25, 1800)
    assert sum(blueprint.groups.values()) == blueprint.size
    assert find_blueprint(load_templates()["ankang"]) is None


async def test_who_is_forgotten_takes_the_answers_along_and_the_contest_still_ends(april: Stage) -> None:
    _, judges, li, ma = await gathered(april)
    await takes_theory(april, li, right=25)
    await give_marks(april, judges, ma, 18)
    await april.stops()
    await april.starts()
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with april.machine.database.reading() as db:
        assert await attempts.list_round(db, li.member_id, THEORY, "1") == []
    await april.turns_to(chengdu(f"{DAY}T18:36"))
    assert ma.ever_sees("contest-sum", score="90.00"), "where nobody has taken it no weight is lost"


async def test_a_contest_that_is_cancelled_ends_the_theory_part(april: Stage) -> None:
    zhou, _, li, _ = await gathered(april)
    await takes_theory(april, li, right=2)
    await zhou.says("/contest")
    await zhou.taps("contest-cancel")
    await zhou.taps("contest-cancel-sure")
    attempt = await find_attempt(april, li)
    await li.presses(f"1:contest:at:{attempt.id}:{attempt.questions[3][0]}")
    assert li.sees("quiz-over")
    await april.turns(minutes=31)
    assert not li.ever_sees("contest-theory-over")
    assert (await find_attempt(april, li)).finished_at
