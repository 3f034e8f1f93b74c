"""Contests: their stages by rule, what a person and a team score, and how ties are settled."""

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from math import ceil
from pathlib import Path
from typing import Any

from domain.calendar import Calendar
from domain.quiz_daily import find_end
from domain.schedule import Month

STEADY = 6
"""Average members that are added to each team, so that small ones are neither lifted nor sunk by chance."""
LEAST_IN_TEAM = 3
"""Members from whom on a team has a place: the score of a smaller one would be that of a person, for all to read."""
SIGNATURES = 2
BEST_DAYS = 0.8
"""The share of contest days that count, so that leave and night shifts cost nothing."""
RIGHT, TAKEN_PART = 1.0, 0.5
ANNOUNCED_AT, DAY_ENDS, MARKS_LOCKED = time(10), time(18), time(18, 30)
_DATA = Path(__file__).parent / "data" / "contests.toml"


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of contest; days are workdays, `weights` those of the parts of a person's score.

    One of `is_one_day` is judged by `criteria`, whose weights sum to 100. Where something is to be decided first, it
    ends `decide_after` workdays after its last day. Between people of equal scores the criteria of `ties` decide.
    Of the answers to somebody's suggestions the `best` count, each with what `outcomes` says it is worth.
    `theory` is how its draw of questions differs from that of the quiz, empty without a theory part.
    Of a team's score `people_percent` come from its people, the rest from what is measured.
    """

    code: str
    month: int
    announce_before: int
    roster_before: int
    freeze_hours: int
    weights: Mapping[str, int]
    appeal_after: int = 0
    appeal_hours: int = 0
    decide_after: int = 0
    is_one_day: bool = False
    criteria: Mapping[str, int] = field(default_factory=dict)
    ties: Sequence[str] = ()
    best: int = 0
    outcomes: Mapping[str, int] = field(default_factory=dict)
    people_percent: int = 100
    theory: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_measured(self) -> bool:
        """Whether a part of a team's score is the improvement of something measured."""
        return self.people_percent < 100


@dataclass(frozen=True, slots=True)
class Dates:
    """When the stages of a contest begin: the roster closes, it starts, its board is frozen, it ends, appeals end."""

    announce: datetime
    roster: datetime
    starts_on: date
    ends_on: date
    freeze: datetime
    end: datetime
    appeal: datetime


@cache
def load_templates() -> Mapping[str, Template]:
    rows = tomllib.loads(_DATA.read_text("utf-8"))
    return {code: Template(code=code, **row) for code, row in rows.items()}


def plan_dates(template: Template, month: Month, calendar: Calendar) -> Dates:
    """The dates of a contest in this month, all by the template's rule.

    It ends when the question of its last day can be answered no more, half an hour after the one day on which it is
    judged, or when the last suggestion has to be answered; its board is frozen a day before that.
    """
    last = calendar.last_workday_before((month + 1).first_day)
    first = last if template.is_one_day else calendar.first_workday_on_or_after(month.first_day)
    end = _find_end(template, last, calendar)
    return Dates(
        announce=calendar.at(_go_back(first, template.announce_before, calendar), ANNOUNCED_AT),
        roster=calendar.at(_go_back(first, template.roster_before, calendar), DAY_ENDS),
        starts_on=first,
        ends_on=last,
        freeze=end - timedelta(hours=template.freeze_hours),
        end=end,
        appeal=find_appeal_end(template, end, calendar),
    )


def find_appeal_end(template: Template, settled: datetime, calendar: Calendar) -> datetime:
    """Until when somebody may object to a score that everybody has read from `settled` on."""
    if template.appeal_hours:
        return settled + timedelta(hours=template.appeal_hours)
    return calendar.at(calendar.add_workdays(calendar.local(settled).date(), template.appeal_after), DAY_ENDS)


def _find_end(template: Template, last: date, calendar: Calendar) -> datetime:
    if template.is_one_day:
        return calendar.at(last, MARKS_LOCKED)
    if template.decide_after:
        return calendar.at(calendar.add_workdays(last, template.decide_after), DAY_ENDS)
    return find_end(last, calendar)


def _go_back(day: date, workdays: int, calendar: Calendar) -> date:
    for _ in range(workdays):
        day = calendar.last_workday_before(day)
    return day


def find_stage(dates: Dates, now: datetime, today: date, *, is_closed: bool, is_published: bool) -> str:
    """open, gathered, running, frozen, appeals or published; `is_closed` once the scores are settled."""
    if is_published:
        return "published"
    if is_closed:
        return "appeals"
    if now >= dates.freeze:
        return "frozen"
    if today >= dates.starts_on:
        return "running"
    return "open" if now < dates.roster else "gathered"


def list_days(dates: Dates, calendar: Calendar) -> list[date]:
    """The contest days: its workdays."""
    count = (dates.ends_on - dates.starts_on).days + 1
    return [day for number in range(count) if calendar.is_workday(day := dates.starts_on + timedelta(days=number))]


def score_daily(points: Collection[float], days: int) -> float:
    """0 to 100 of the points of each answered day, RIGHT or TAKEN_PART: the best days count."""
    # Rounded before it is raised: a hair of floating point must not make it one day more.
    counted = ceil(round(days * BEST_DAYS, 6))
    return 100 * sum(sorted(points, reverse=True)[:counted]) / counted if counted else 0.0


def score_suggestions(template: Template, outcomes: Iterable[str]) -> float:
    """0 to 100 of what the best answered suggestions became; more of them add nothing."""
    best = sorted((template.outcomes.get(it, 0) for it in outcomes), reverse=True)[: template.best]
    return 100 * sum(best) / (template.best * max(template.outcomes.values()))


def list_templates_with(part: str) -> list[str]:
    """The templates that score this part."""
    return [code for code, template in load_templates().items() if part in template.weights]


def score_person(parts: Mapping[str, float], weights: Mapping[str, int]) -> float:
    """The weighted mean of the parts that there are; of what nobody could do nothing is taken away."""
    total = sum(weights[name] for name in parts)
    return sum(weights[name] * value for name, value in parts.items()) / total if total else 0.0


def rank_people(keys: Mapping[int, Sequence[float]]) -> dict[int, int]:
    """Places from 1 on, by member: what decides stands first, and what is equal in all shares a place."""
    # As it is printed: what looks equal is equal.
    printed = {it: tuple(float(write_score(value)) for value in key) for it, key in keys.items()}
    place = {key: number for number, key in reversed(list(enumerate(sorted(printed.values(), reverse=True), 1)))}
    return {it: place[key] for it, key in printed.items()}


def score_team(scores: Sequence[float], size: int, mean: float) -> float:
    """The mean over the roster, absent as 0, once STEADY average members have joined the team."""
    return (sum(scores) + STEADY * mean) / (size + STEADY)


def add_improvement(people: float, improvement: float | None, people_percent: int) -> float:
    """The score of a team of which something is measured; of what cannot be measured nothing is taken away."""
    if improvement is None:
        return people
    return (people_percent * people + (100 - people_percent) * improvement) / 100


def write_score(score: float) -> str:
    """Two decimals, half up; only here is anything rounded."""
    return str(Decimal(repr(round(score, 9))).quantize(Decimal("0.01"), ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class TeamResult:
    """A team's score, and by what ties are settled: how many of it took part, and how often they were right.

    `improvement` is 0 to 100 of what was measured, None where nothing is.
    """

    name: str
    size: int
    score: float
    coverage: float
    accuracy: float
    id: int = 0
    improvement: float | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What decides, in this order, as it is printed: what looks equal is equal; never speed."""
        return write_score(self.score), write_score(self.coverage), write_score(self.accuracy)


def rank_teams(teams: Sequence[TeamResult]) -> list[tuple[int, TeamResult]]:
    """Places from 1 on, the best first; what is equal in all shares a place. Teams that are too small have none."""
    ranked = [it for it in teams if it.size >= LEAST_IN_TEAM]
    keys = [tuple(map(float, it.key)) for it in ranked]
    placed = [(1 + sum(other > own for other in keys), it) for own, it in zip(keys, ranked, strict=True)]
    return sorted(placed, key=lambda pair: (pair[0], pair[1].name))
