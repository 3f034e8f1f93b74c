"""What came of a contest: each person's parts, score and place, and each team's score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.contest import TeamResult, rank_people


@dataclass(frozen=True, slots=True)
class PersonResult:
    """Parts and score of 0 to 100; `accuracy` is the share of right answers among those given.

    `ties` decide between equal scores, the first one first. `spread` is the lowest and the highest total of the judges
    who count, None where nobody judged. `place` is 0 until all are ranked.
    """

    member_id: int
    team_id: int
    parts: Mapping[str, float]
    score: float
    accuracy: float
    ties: Sequence[float] = ()
    spread: tuple[float, float] | None = None
    place: int = 0


@dataclass(frozen=True, slots=True)
class Results:
    """Everybody who was ranked, as far as they are still known, and how many there were; and the teams."""

    people: Sequence[PersonResult]
    teams: Sequence[TeamResult]
    everybody: int

    def find(self, member_id: int) -> PersonResult | None:
        return next((it for it in self.people if it.member_id == member_id), None)


def place_people(people: Sequence[PersonResult]) -> list[PersonResult]:
    """The same with their places: of equal scores the ties decide, and never speed."""
    places = rank_people({it.member_id: (it.score, *it.ties) for it in people})
    return [replace(it, place=places[it.member_id]) for it in people]
