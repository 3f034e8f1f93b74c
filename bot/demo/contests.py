"""The contest of the demo: its results are out, with a certificate for everybody who took part."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.contest import TeamResult, load_templates, plan_dates, score_person, score_team
from domain.contest_results import PersonResult, Results, place_people
from domain.member import Member
from domain.schedule import Month
from domain.union import Union
from storage import contest_results, contests
from storage.contests import Contest
from storage.database import Db

_AGO = 2
"""Months since the one that is over."""
_SIGNED_AFTER = timedelta(hours=16)


async def write_contests(db: Db, union: Union, people: Iterable[Member], day: date) -> None:
    """An Ankang Cup two months ago."""
    cadres, others = [it for it in people if it.is_cadre], [it for it in people if not it.is_cadre and it.department]
    month = Month.of(day)
    past = await _join(db, union, "ankang", month + -_AGO, cadres[0], others)
    if past:
        await _settle(db, past)
        await _publish(db, past, cadres)


async def _join(
    db: Db, union: Union, code: str, month: Month, organiser: Member, people: Iterable[Member]
) -> Contest | None:
    """Everybody in the team of their department."""
    dates = plan_dates(load_templates()[code], month, union.calendar)
    contest = await contests.add(db, code, str(month), organiser.id, dates)
    if contest:
        for it in people:
            await contests.join(db, contest.id, it.id, await contests.add_team(db, contest.id, it.department))
            await contests.set_may_name(db, contest.id, it.id, may_name=it.id % 2 == 0)
    return contest


async def _settle(db: Db, contest: Contest) -> None:
    """Made-up scores; what a score adds up to is computed by the rules."""
    await contest_results.fix_sizes(db, contest.id)
    weights = load_templates()[contest.template].weights
    people = [
        PersonResult(it.member_id, it.team_id, parts, score_person(parts, weights), 0.8)
        for it in await contests.list_entries(db, contest.id)
        for parts in [{"daily": 40.0 + it.member_id * 17 % 56, "hazard": 100.0 * (it.member_id % 3 == 0)}]
    ]
    sizes, mean = await contest_results.list_sizes(db, contest.id), sum(it.score for it in people) / len(people)
    teams = [
        TeamResult(name, sizes[team], score_team(scores, sizes[team], mean), 1.0, 0.8, team)
        for team, name in (await contests.list_teams(db, contest.id)).items()
        for scores in [[it.score for it in people if it.team_id == team]]
    ]
    await contests.set_state(db, contest.id, "open", "closed")
    await contest_results.settle(db, contest.id, Results(place_people(people), teams, len(people)))


async def _publish(db: Db, contest: Contest, cadres: Iterable[Member]) -> None:
    at = contest.dates.appeal + _SIGNED_AFTER
    for signer in list(cadres)[:2]:
        await contests.sign(db, contest.id, signer.id, at)
    await contests.set_state(db, contest.id, "closed", "published", at)
