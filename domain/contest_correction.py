"""Corrections of a contest: what other scores do to places and teams, and whom they concern."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

from domain.contest import STEADY, TeamResult, rank_teams, write_score
from domain.contest_results import PersonResult, Results, place_people

QUESTION_PARTS = frozenset({"daily", "theory"})
"""What a withdrawn question changes; these parts alone are marked anew once the results are out."""
CORRECTABLE = timedelta(days=180)
"""From publication on: the answers are kept for a year, and nobody should have to expect another place for ever."""


@dataclass(frozen=True, slots=True)
class ResultChange:
    """What becomes of one person; the places of the team are None where it has none."""

    before: PersonResult
    after: PersonResult
    team_before: int | None
    team_after: int | None

    @property
    def has_other_score(self) -> bool:
        # As printed: what nobody can read concerns nobody.
        return write_score(self.before.score) != write_score(self.after.score)

    @property
    def moves(self) -> bool:
        return self.before.place != self.after.place

    @property
    def team_moves(self) -> bool:
        return self.team_before != self.team_after


def correct(settled: Results, fresh: Iterable[PersonResult], people_percent: int = 100) -> Results:
    """The results with these scores. Whoever was forgotten since they were settled counts in them as before.

    `people_percent` of the score of a team that was measured come from its people.
    """
    known = {it.member_id: it for it in fresh}
    after = [known.get(it.member_id, it) for it in settled.people]
    # By how many places somebody moves among those who are known: the places of others are known no more.
    earlier = {it.member_id: it.place for it in place_people(settled.people)}
    placed = [
        replace(it, place=old.place + it.place - earlier[it.member_id])
        for old, it in zip(settled.people, place_people(after), strict=True)
    ]
    return Results(placed, _correct_teams(settled, placed, people_percent / 100), settled.everybody)


def _correct_teams(settled: Results, after: Sequence[PersonResult], share: float) -> list[TeamResult]:
    """A team's score is a sum, so what its members gain is added to it."""
    pairs = list(zip(settled.people, after, strict=True))
    gained = [(it.team_id, it.score - old.score, it.accuracy - old.accuracy) for old, it in pairs]
    mean = sum(score for _, score, _ in gained) / max(1, sum(it.size for it in settled.teams))
    share_of = {it.id: 1.0 if it.improvement is None else share for it in settled.teams}
    return [
        replace(
            team,
            score=team.score + share_of[team.id] * (sum(it[1] for it in own) + STEADY * mean) / (team.size + STEADY),
            accuracy=team.accuracy + sum(it[2] for it in own) / max(1, team.size),
        )
        for team in settled.teams
        for own in [[it for it in gained if it[0] == team.id]]
    ]


def list_changes(settled: Results, after: Results) -> list[ResultChange]:
    """Everybody whose score, place or team's place changes."""
    teams, teams_after = _place_teams(settled), _place_teams(after)
    changes = [
        ResultChange(old, new, teams.get(old.team_id), teams_after.get(old.team_id))
        for old, new in zip(settled.people, after.people, strict=True)
    ]
    return [it for it in changes if it.has_other_score or it.moves or it.team_moves]


def _place_teams(results: Results) -> Mapping[int, int]:
    return {it.id: place for place, it in rank_teams(results.teams)}


def sum_up(changes: Sequence[ResultChange]) -> str:
    """What tells one set of changes from another: whoever applies it applies what was read."""
    told = [(it.after.member_id, write_score(it.after.score), it.after.place, it.team_after) for it in changes]
    return sha256(repr(sorted(told)).encode()).hexdigest()[:16]
