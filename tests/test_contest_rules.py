"""The rules of contests as tables: dates, scores with their vectors, ties, and teams of every size that are alike."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random

import pytest

from domain.calendar import Calendar
from domain.contest import (
    TeamResult,
    find_stage,
    list_days,
    load_templates,
    plan_dates,
    rank_people,
    rank_teams,
    score_daily,
    score_person,
    score_suggestions,
    score_team,
    write_score,
)
from domain.schedule import Month

CALENDAR = Calendar()
ANKANG = load_templates()["ankang"]
DATES = plan_dates(ANKANG, Month(2026, 6), CALENDAR)


def at(day: str, clock: str) -> datetime:
    return CALENDAR.at(date.fromisoformat(day), time.fromisoformat(clock))


def test_the_dates_follow_from_the_month_by_rule() -> None:
    assert (DATES.starts_on, DATES.ends_on) == (date(2026, 6, 1), date(2026, 6, 30))
    assert len(list_days(DATES, CALENDAR)) == 21
    assert DATES.announce == at("2026-05-11", "10:00")
    assert DATES.roster == at("2026-05-28", "18:00")
    assert (DATES.freeze, DATES.end) == (at("2026-06-30", "12:00"), at("2026-07-01", "12:00"))


@pytest.mark.parametrize(
    ("moment", "stage"),
    [
        (("2026-05-28", "17:59"), "open"),
        (("2026-05-28", "18:00"), "gathered"),
        (("2026-06-01", "00:00"), "running"),
        (("2026-06-30", "11:59"), "running"),
        (("2026-06-30", "12:00"), "frozen"),
        (("2026-07-20", "12:00"), "frozen"),
    ],
)
def test_a_contest_knows_its_stage(moment: tuple[str, str], stage: str) -> None:
    when, today = at(*moment), date.fromisoformat(moment[0])
    assert find_stage(DATES, when, today, is_closed=False, is_published=False) == stage
    assert find_stage(DATES, when, today, is_closed=True, is_published=False) == "appeals"
    assert find_stage(DATES, when, today, is_closed=True, is_published=True) == "published"


@pytest.mark.parametrize(
    ("points", "days", "score"),
    [
        ([1.0] * 21, 21, "100.00"),
        ([1.0] * 17, 21, "100.00"),
        ([1.0] * 10 + [0.5] * 5, 21, "73.53"),
        ([0.5] * 21, 21, "50.00"),
        ([], 21, "0.00"),
        ([1.0] * 4, 5, "100.00"),
    ],
)
def test_the_best_four_fifths_of_the_days_count(points: Sequence[float], days: int, score: str) -> None:
    assert write_score(score_daily(points, days)) == score


@pytest.mark.parametrize(
    ("parts", "score"),
    [
        ({"daily": 80, "hazard": 100, "training": 100}, "90.00"),
        ({"daily": 80, "hazard": 0, "training": 50}, "50.00"),
        ({"daily": 0, "hazard": 100, "training": 0}, "30.00"),
        ({"daily": 80, "hazard": 100}, "87.50"),  # no session was held: nobody loses by it
    ],
)
def test_a_person_scores_by_the_weights(parts: dict[str, float], score: str) -> None:
    assert write_score(score_person(parts, ANKANG.weights)) == score


@pytest.mark.parametrize(
    ("scores", "size", "mean", "team"),
    [
        ([95] * 3, 3, 75, "81.67"),
        ([88] * 12, 12, 75, "83.67"),
        ([90] * 5, 5, 75, "81.82"),
        ([95] * 4, 10, 75, "51.88"),
        ([], 4, 60, "36.00"),
        ([75] * 7, 7, 75, "75.00"),
        ([100, 90, 80], 3, 74.166667, "79.44"),
        ([85] * 5, 5, 74.166667, "79.09"),
        ([95, 95, 70, 60, 0, 0, 100, 80, 75, 65], 10, 74.166667, "67.81"),
    ],
)
def test_six_average_members_steady_a_team(scores: Sequence[float], size: int, mean: float, team: str) -> None:
    assert write_score(score_team(scores, size, mean)) == team


def test_teams_of_equal_ability_win_alike_whatever_their_size() -> None:
    sizes, wins, random, rounds = (3, 5, 6, 8, 10, 12), [0] * 6, Random(5), 4000
    for _ in range(rounds):
        teams = [[random.gauss(75, 15) for _ in range(size)] for size in sizes]
        everybody = [score for team in teams for score in team]
        mean = sum(everybody) / len(everybody)
        scores = [score_team(team, len(team), mean) for team in teams]
        wins[scores.index(max(scores))] += 1
    assert all(0.12 <= won / rounds <= 0.20 for won in wins), wins


def test_ties_are_settled_by_the_list_and_then_shared() -> None:
    teams = [
        TeamResult("a", 3, 80.004, 1.0, 0.5),
        TeamResult("b", 5, 80.0, 1.0, 0.5),
        TeamResult("c", 4, 80.0, 0.9, 0.9),
        TeamResult("d", 4, 91.0, 0.1, 0.1),
        TeamResult("too small", 2, 99.0, 1.0, 1.0),
    ]
    assert [(place, it.name) for place, it in rank_teams(teams)] == [(1, "d"), (2, "a"), (2, "b"), (4, "c")]


@pytest.mark.parametrize(
    ("outcomes", "score"),
    [("A", "33.33"), ("ABCD", "66.67"), ("D" * 10, "10.00"), ("", "0.00"), ("AAAA", "100.00"), ("EFG", "0.00")],
)
def test_the_best_three_suggestions_count(outcomes: str, score: str) -> None:
    assert write_score(score_suggestions(load_templates()["suggestion"], outcomes)) == score


def test_a_month_of_suggestions_ends_when_the_last_has_to_be_answered() -> None:
    dates = plan_dates(load_templates()["suggestion"], Month(2026, 9), CALENDAR)
    assert (dates.starts_on, dates.ends_on) == (date(2026, 9, 1), date(2026, 9, 30))
    assert dates.end == at(CALENDAR.add_workdays(date(2026, 9, 30), 20).isoformat(), "18:00")
    assert dates.freeze == dates.end - timedelta(hours=24)
    assert dates.appeal == at(CALENDAR.add_workdays(date(2026, 9, 30), 22).isoformat(), "18:00")


def test_what_the_rules_name_settles_equal_scores_and_what_is_equal_in_all_shares_a_place() -> None:
    keys = {1: (80.0, 16.0, 18.0), 2: (80.0, 18.0, 12.0), 3: (80.001, 18.0, 12.0), 4: (90.0, 2.0, 2.0), 5: (70.0,)}
    assert rank_people(keys) == {4: 1, 2: 2, 3: 2, 1: 4, 5: 5}
