"""Corrections: what is out follows a withdrawn question as a set that two agree to, and nothing else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from domain.contest import TeamResult, score_team, write_score
from domain.contest_correction import CORRECTABLE, correct, list_changes, sum_up
from domain.contest_results import PersonResult, Results, place_people
from handlers.contest.reporting import list_results
from storage import contest_corrections, contest_results, members
from tests.contesting import START, answered, closed, published
from tests.play import Actor, Stage, stage
from tests.walking import chengdu


def person(number: int, team: int, score: float) -> PersonResult:
    return PersonResult(number, team, {"daily": score}, score, 0.0)


def settled(people: list[PersonResult]) -> Results:
    sizes = {team: sum(it.team_id == team for it in people) for team in {it.team_id for it in people}}
    mean = sum(it.score for it in people) / len(people)
    teams = [
        TeamResult(f"T{it}", size, score_team([p.score for p in people if p.team_id == it], size, mean), 1.0, 0.0, it)
        for it, size in sizes.items()
    ]
    return Results(place_people(people), teams, len(people))


SCORES = [(1, 90.0), (1, 80.0), (1, 70.0), (2, 85.0), (2, 75.0), (2, 65.0)]
PEOPLE = [person(number, team, score) for number, (team, score) in enumerate(SCORES)]


def test_a_correction_is_what_would_have_come_out_at_once() -> None:
    better = [replace(it, score=it.score + 20) if it.member_id in (2, 4) else it for it in PEOPLE]
    after, fresh = correct(settled(PEOPLE), better), settled(better)
    assert [it.place for it in after.people] == [it.place for it in fresh.people]
    assert [write_score(it.score) for it in after.teams] == [write_score(it.score) for it in fresh.teams]


def test_who_was_forgotten_counts_in_what_is_out_as_before() -> None:
    results = settled(PEOPLE)
    known = Results([it for it in results.people if it.member_id], results.teams, results.everybody)
    assert list_changes(known, correct(known, known.people)) == [], "nobody moves up into the place of the best"
    better = [replace(it, score=89.0) if it.member_id == 5 else it for it in known.people]
    after = correct(known, better)
    assert {it.member_id: it.place for it in after.people} == {5: 2, 3: 3, 1: 4, 4: 5, 2: 6}


def test_another_set_has_another_sum() -> None:
    results = settled(PEOPLE)
    sums = set()
    for gain in (0.0, 0.001, 1.0, 20.0):
        after = correct(results, [replace(PEOPLE[5], score=65 + gain)])
        sums.add(sum_up(list_changes(results, after)))
    assert len(sums) == 3, "a thousandth is not printed"


@pytest.fixture
async def may(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", start=START) as play:
        yield play


@pytest.fixture
async def either(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, start=START) as play:
        yield play


async def withdraws(who: Actor) -> None:
    await who.presses("1:quiz:entry:Z01:1")
    await who.taps("quiz-withdraw")
    await who.says("Two answers were right")
    await who.taps("quiz-withdraw-yes")


async def test_what_is_out_follows_a_withdrawn_question_once_two_agree(either: Stage) -> None:
    zhou, wu, li, chen, ma = await published(either)
    await withdraws(zhou)
    await either.turns(minutes=1)
    assert wu.ever_sees("contest-outdated", count=1)
    await ma.says("/contest")
    assert ma.sees("contest-place", score="2.94", place=2, everybody=3), "nothing changes by itself"
    await zhou.says("/contest")
    await zhou.taps("contest-recount")
    assert zhou.sees("contest-correct-preview", count=1, places=0, teams=0, proposed="no")
    assert zhou.sees("contest-question", reason="Two answers were right")
    for _ in range(2):
        await zhou.taps("contest-recount-sure")
    assert zhou.sees("contest-correct-other")
    assert not ma.ever_sees("contest-corrected-out")
    assert wu.ever_sees("contest-correct-waits")
    await either.stops()
    await either.starts()
    await wu.says("/contest")
    await wu.taps("contest-recount")
    assert wu.sees("contest-correct-preview", proposed="yes", by="Zhou")
    again = next(it["callback_data"] for it in wu.last.buttons if ":correct:" in it["callback_data"])
    await wu.taps("contest-recount-sure")
    await wu.presses(again)
    assert ma.ever_sees("contest-corrected-out", score="5.88", was="2.94", place=2, place_was=2)
    assert not li.ever_sees("contest-corrected-out"), "nothing of theirs changes"
    assert not chen.ever_sees("contest-corrected-out")
    await ma.says("/contest")
    assert ma.sees("contest-place", score="5.88", place=2, everybody=3)
    assert ma.sees("contest-corrected-on")
    await ma.taps("contest-praise")
    await either.turns(seconds=5)
    assert ma.ever_sees("contest-praise-file")
    async with either.machine.database.reading() as db:
        assert await list_results(db, either.machine.environment.union, "2026-07", "en") == [], "too small for a place"
    await ma.says("/mydata")
    assert ma.sees("mydata-entry", label="Score before the correction")
    await wu.says("/contest")
    await wu.taps("contest-recount")
    assert wu.sees("contest-recount-preview", count=0), "once"


async def test_whoever_is_forgotten_changes_nothing_of_what_is_out(may: Stage) -> None:
    zhou, _, li, chen, _ = await published(may)
    for who in (chen, zhou):
        await who.says("/contest")
    before = [who.last.html or who.last.text for who in (chen, zhou)]
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    for who in (chen, zhou):
        await who.says("/contest")
    assert [who.last.html or who.last.text for who in (chen, zhou)] == before
    await withdraws(zhou)
    await zhou.presses("1:contest:recount:1")
    assert zhou.sees("contest-correct-preview", count=1, places=0, teams=0, proposed="no"), (
        "nobody takes the place that is empty"
    )


async def test_a_correction_of_what_is_not_out_keeps_who_made_it_and_what_was_before(may: Stage) -> None:
    zhou, li, _, ma = await closed(may)
    await answered(may, ma, "2026-06-03", right=True)
    await zhou.presses("1:contest:recount:1")
    await zhou.taps("contest-recount-sure")
    async with may.machine.database.reading() as db:
        (correction,) = await contest_corrections.list_of(db, 1)
        assert correction.proposed_by == zhou.member_id
        before = await contest_corrections.list_scores_before(db, ma.member_id)
        assert [write_score(it) for it in before[1]] == ["2.94"]
        assert {it.member_id: it.place for it in (await contest_results.read_settled(db, 1)).people}[li.member_id] == 1


async def test_after_half_a_year_what_is_out_stays(may: Stage) -> None:
    zhou, wu, *_ = await published(may)
    await may.sleeps_until(chengdu("2026-07-06T10:00") + CORRECTABLE + timedelta(days=1))
    await withdraws(zhou)
    await may.turns(minutes=1)
    assert not wu.ever_sees("contest-outdated")
    await zhou.presses("1:contest:recount:1")
    assert zhou.sees("contest-gone")


async def test_whoever_leaves_or_is_forgotten_later_takes_nothing_from_their_team(
    may: Stage,
) -> None:
    zhou, li, chen, ma = await closed(may)
    async with may.machine.database.reading() as db:
        before = await contest_results.read_settled(db, 1)
    for who in (li, ma):
        async with may.machine.database.transaction() as db:
            await members.leave(db, who.member_id, "2026-07-02")
    await chen.says("/forgetme")
    await chen.taps("forgetme-yes")
    await chen.taps("forgetme-sure")
    await zhou.presses("1:contest:recount:1")
    assert zhou.sees("contest-recount-preview", count=0)
    async with may.machine.database.reading() as db:
        assert (await contest_results.read_settled(db, 1)).teams == before.teams


@pytest.mark.parametrize("goes", ["forgotten", "demoted"])
async def test_a_proposal_falls_with_its_proposer(may: Stage, goes: str) -> None:
    zhou, wu, _, _, ma = await published(may)
    await withdraws(zhou)
    await may.turns(minutes=1)
    await zhou.says("/contest")
    await zhou.taps("contest-recount")
    await zhou.taps("contest-recount-sure")
    if goes == "forgotten":
        await zhou.says("/forgetme")
        await zhou.taps("forgetme-yes")
        await zhou.taps("forgetme-sure")
    else:
        async with may.machine.database.transaction() as db:
            await members.set_role(db, zhou.member_id, "member", "", "")
    await wu.says("/contest")
    await wu.taps("contest-recount")
    assert wu.sees("contest-correct-preview", proposed="no")
    await wu.taps("contest-recount-sure")
    assert wu.sees("contest-correct-preview", proposed="yes", by="Wu")
    assert not ma.ever_sees("contest-corrected-out"), "one cadre alone corrects nothing"
