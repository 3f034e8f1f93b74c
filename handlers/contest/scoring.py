"""What everybody in a contest scores, computed from what they did; a new part of the score is one function here."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from statistics import fmean

from domain.board import may_be_shown
from domain.contest import (
    LEAST_IN_TEAM,
    RIGHT,
    TAKEN_PART,
    TeamResult,
    Template,
    add_improvement,
    list_days,
    load_templates,
    score_daily,
    score_person,
    score_suggestions,
    score_team,
)
from domain.contest_correction import QUESTION_PARTS
from domain.contest_indicator import BEFORE, NOW, find_measure, load_indicators, score_improvement
from domain.contest_panel import LEAST, choose_panel, score_panel, score_sheet
from domain.contest_results import PersonResult, Results, place_people
from domain.quiz_regrade import DAILY, THEORY
from domain.routing import load_categories
from domain.union import Union
from storage import attempts, contest_facts, contest_marks, contest_measures, contest_results, contests, hazard_figures
from storage.contests import Contest
from storage.database import Db
from storage.quiz_questions import Reference

PartScores = Mapping[int, float] | None
"""0 to 100 by member, 0 for who is missing; None if nobody could have scored in this part."""


Sheets = Sequence[Mapping[str, int]]


async def _score_daily(db: Db, union: Union, contest: Contest) -> PartScores:
    days = list_days(contest.dates, union.calendar)
    answers = await contest_facts.list_daily(db, days)
    return {
        member_id: score_daily([RIGHT if right else TAKEN_PART for right in given], len(days))
        for member_id, given in answers.items()
    }


async def _score_hazard(db: Db, union: Union, contest: Contest) -> PartScores:
    """Everything for one verified hazard or one cure, and no more for many: numbers never count."""
    # Signed reports alone: two of a team of three could compute from its score what the third has confided.
    acted = await hazard_figures.list_safety_acts(db, _find_start(union, contest), contest.dates.end)
    return dict.fromkeys(acted, 100.0) or None


async def _score_training(db: Db, union: Union, contest: Contest) -> PartScores:
    """The share of the sessions held in these days that somebody certainly attended."""
    held, attended = await contest_facts.list_attended(db, _find_start(union, contest), contest.dates.end)
    return {it: min(100.0, 100 * minutes / held) for it, minutes in attended.items()} if held else None


async def _score_suggestion(db: Db, union: Union, contest: Contest) -> PartScores:
    """What became of the best suggestions of these days; of those that may be talked of in public alone."""
    until = union.calendar.at(contest.dates.ends_on + timedelta(days=1), time())
    public = [it for it in load_categories() if may_be_shown(it)]
    found = await contest_facts.list_outcomes(db, _find_start(union, contest), until, public)
    template = load_templates()[contest.template]
    return {author: score_suggestions(template, outcomes) for author, outcomes in found.items()} or None


def _find_start(union: Union, contest: Contest) -> datetime:
    return union.calendar.at(contest.dates.starts_on, time())


async def _score_practice(db: Db, union: Union, contest: Contest) -> PartScores:
    """What the panel gave, contestant by contestant; whoever nobody marked was not there."""
    criteria = load_templates()[contest.template].criteria
    sheets, is_plain = await list_counted_sheets(db, contest)
    totals = {it: [score_sheet(each, criteria) for each in given] for it, given in sheets.items()}
    return {it: score_panel(each, is_plain=is_plain) or 0.0 for it, each in totals.items()}


async def _score_theory(db: Db, union: Union, contest: Contest) -> PartScores:
    """The only attempt of everybody; where nobody has made one, there were no questions."""
    scores = await attempts.find_scores(db, THEORY, str(contest.id))
    return {member_id: float(score) for member_id, score in scores.items() if score is not None} or None


async def list_counted_sheets(db: Db, contest: Contest) -> tuple[dict[int, list[dict[str, int]]], bool]:
    """The whole sheets of the judges who count, by contestant; and whether the plain mean of all is taken."""
    criteria = load_templates()[contest.template].criteria
    judges, sheets = await contest_marks.list_judges(db, contest.id), await contest_marks.list_sheets(db, contest.id)
    recused = await contest_marks.list_recusals(db, contest.id)
    panel, is_plain = choose_panel(*_part(judges), recused)
    people = (await contest_marks.list_codes(db, contest.id)).values()
    counted = {
        # Not even marks given before they stepped aside.
        each: [sheets[it, each] for it in panel if _is_whole(sheets, it, each, criteria) and (it, each) not in recused]
        for each in people
    }
    return counted, is_plain


def _is_whole(
    sheets: Mapping[tuple[int, int], Mapping[str, int]], judge: int, contestant: int, criteria: Mapping[str, int]
) -> bool:
    return len(sheets.get((judge, contestant), {})) == len(criteria)


def _part(judges: Mapping[int, bool]) -> tuple[list[int], list[int]]:
    """The judges and the reserves."""
    return [it for it, is_reserve in judges.items() if not is_reserve], [it for it in judges if judges[it]]


async def has_all_marks(db: Db, contest: Contest) -> bool:
    """Whether every judge who counts has marked everybody that anybody has marked, and enough judges do."""
    criteria = load_templates()[contest.template].criteria
    if not criteria:
        return True
    judges, sheets = await contest_marks.list_judges(db, contest.id), await contest_marks.list_sheets(db, contest.id)
    recused = await contest_marks.list_recusals(db, contest.id)
    panel, _ = choose_panel(*_part(judges), recused)
    # Whom nobody marked was not there, and is not waited for.
    judged = {each for _, each in sheets}
    wanted = {each: [(it, each) for it in panel if (it, each) not in recused] for each in judged}
    enough = bool(judged) and all(len(pairs) >= LEAST for pairs in wanted.values())
    return enough and all(len(sheets.get(it, {})) == len(criteria) for pairs in wanted.values() for it in pairs)


PARTS: Mapping[str, Callable[[Db, Union, Contest], Awaitable[PartScores]]] = {
    "daily": _score_daily,
    "hazard": _score_hazard,
    "suggestion": _score_suggestion,
    "training": _score_training,
    "practice": _score_practice,
    "theory": _score_theory,
}


async def compute(db: Db, union: Union, contest: Contest) -> Results:
    """The results as they are now."""
    people = await compute_people(db, union, contest)
    return Results(place_people(people), await _score_teams(db, contest, people), len(people))


async def compute_people(db: Db, union: Union, contest: Contest) -> list[PersonResult]:
    """What everybody scores by now; nobody has a place yet."""
    weights = load_templates()[contest.template].weights
    found = {name: await score(db, union, contest) for name, score in PARTS.items() if name in weights}
    # A part in which nobody could score takes no weight from the others.
    possible = {name: scores for name, scores in found.items() if scores is not None}
    people = [
        PersonResult(it.member_id, it.team_id, parts, score_person(parts, weights), 0.0)
        for it in await contests.list_entries(db, contest.id)
        for parts in [{name: scores.get(it.member_id, 0.0) for name, scores in possible.items()}]
    ]
    return await _add_judging(db, contest, await _add_accuracy(db, union, contest, people))


async def mark_anew(db: Db, union: Union, contest: Contest, settled: Results) -> list[PersonResult]:
    """The settled scores of everybody, with only those parts computed anew that questions make."""
    weights = load_templates()[contest.template].weights
    found = {name: await PARTS[name](db, union, contest) or {} for name in weights if name in QUESTION_PARTS}
    people = [
        replace(it, parts=parts, score=score_person(parts, weights))
        for it in settled.people
        for parts in [{name: found.get(name, {}).get(it.member_id, value) for name, value in it.parts.items()}]
    ]
    return await _add_accuracy(db, union, contest, people)


async def list_questions(db: Db, union: Union, contest: Contest) -> frozenset[Reference]:
    """Every question that made scores in it."""
    is_daily = "daily" in load_templates()[contest.template].weights
    days = [day.isoformat() for day in list_days(contest.dates, union.calendar)] if is_daily else []
    return await contest_facts.list_questions(db, {DAILY: days, THEORY: [str(contest.id)]})


async def _add_accuracy(db: Db, union: Union, contest: Contest, people: list[PersonResult]) -> list[PersonResult]:
    # How often somebody was right settles ties where questions count, and nowhere else.
    if "daily" not in load_templates()[contest.template].weights:
        return people
    answers = await contest_facts.list_daily(db, list_days(contest.dates, union.calendar))
    return [replace(it, accuracy=fmean(answers.get(it.member_id) or [0.0])) for it in people]


async def _add_judging(db: Db, contest: Contest, people: list[PersonResult]) -> list[PersonResult]:
    """With what decides between equal scores, and how far apart the judges who count were."""
    template = load_templates()[contest.template]
    if not template.criteria:
        return people
    sheets, _ = await list_counted_sheets(db, contest)
    judged = [(it, sheets.get(it.member_id, [])) for it in people]
    return [replace(it, ties=_find_ties(template, given), spread=_find_spread(template, given)) for it, given in judged]


def _find_ties(template: Template, sheets: Sheets) -> list[float]:
    return [fmean(each[name] for each in sheets) if sheets else 0.0 for name in template.ties]


def _find_spread(template: Template, sheets: Sheets) -> tuple[float, float] | None:
    totals = [score_sheet(each, template.criteria) for each in sheets]
    return (min(totals), max(totals)) if totals else None


async def _score_teams(db: Db, contest: Contest, people: list[PersonResult]) -> list[TeamResult]:
    """Each team by the formula that steadies small ones."""
    rosters = defaultdict[int, list[PersonResult]](list)
    for it in people:
        rosters[it.team_id].append(it)
    sizes = {it: len(roster) for it, roster in rosters.items()} | await contest_results.list_sizes(db, contest.id)
    mean = sum(it.score for it in people) / sum(sizes.values()) if people else 0.0
    measured = await _score_improvements(db, contest)
    template = load_templates()[contest.template]
    return [
        _score_team(TeamResult(name, sizes[it], 0.0, 0.0, 0.0, it, measured.get(it)), rosters[it], mean, template)
        for it, name in (await contests.list_teams(db, contest.id)).items()
    ]


async def _score_improvements(db: Db, contest: Contest) -> dict[int, float]:
    """What the improvement of each team that is measured is worth, as far as two have typed it."""
    if not contest.indicator:
        return {}
    indicator = load_indicators()[contest.indicator]
    return {
        team: score_improvement(indicator, found.before, found.now)
        for team, sheets in (await contest_measures.list_agreed(db, contest.id)).items()
        if (found := find_measure(sheets))
    }


async def list_due_sheets(db: Db, contest: Contest, *, is_over: bool) -> dict[int, str]:
    """The sheet that each team with a place needs next: its baseline, and once the month is over the month's."""
    sizes, agreed = await contest_results.list_sizes(db, contest.id), await contest_measures.list_agreed(db, contest.id)
    due = {}
    for team in await contests.list_teams(db, contest.id) if contest.indicator else ():
        sheets = agreed.get(team, {})
        if sizes.get(team, 0) < LEAST_IN_TEAM:
            continue
        if BEFORE not in sheets:
            due[team] = BEFORE
        # A team that is not measured has no second sheet.
        elif is_over and sheets[BEFORE] and NOW not in sheets:
            due[team] = NOW
    return due


def _score_team(team: TeamResult, roster: list[PersonResult], mean: float, template: Template) -> TeamResult:
    people = score_team([it.score for it in roster], team.size, mean)
    # The first part tells who took part.
    first = next(iter(template.weights))
    return replace(
        team,
        score=add_improvement(people, team.improvement, template.people_percent),
        coverage=sum(it.parts.get(first, 0) > 0 for it in roster) / team.size,
        accuracy=sum(it.accuracy for it in roster) / team.size,
    )
