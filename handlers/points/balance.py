"""What a member has: the rows of the ledger, and what was confided, which is counted at each look and kept nowhere."""

from dataclasses import dataclass

from domain.member import Member
from domain.points import PointsEntry, compute_balance, make_act, name_report
from domain.schedule import Month
from domain.union import Union
from storage import hazard_figures, points, points_requests
from storage.database import Db
from storage.points import PointsRow
from storage.points_requests import PointsRequest

_SAFETY = "protection"


@dataclass(frozen=True, slots=True)
class PointsAccount:
    """A member's `rows`, the acts that were `confided`, and the `requests` that wait."""

    rows: list[PointsRow]
    confided: list[PointsEntry]
    requests: list[PointsRequest]

    @property
    def entries(self) -> list[PointsEntry]:
        return [*(it.entry for it in self.rows), *self.confided]

    @property
    def balance(self) -> int:
        return compute_balance(self.entries)

    @property
    def free(self) -> int:
        """What nothing has been asked for yet."""
        return self.balance - sum(it.points for it in self.requests)


async def load(db: Db, union: Union, member: Member) -> PointsAccount:
    return PointsAccount(
        await points.list_of_member(db, member.id),
        await list_confided(db, union, member),
        await points_requests.list_of_member(db, member.id),
    )


def earns_by_hazards(member: Member) -> bool:
    """Whoever answers for safety finds and cures hazards as part of the work."""
    return not (member.is_cadre and member.duty == _SAFETY)


async def list_confided(db: Db, union: Union, member: Member) -> list[PointsEntry]:
    """What they reported in confidence and somebody else verified."""
    if not earns_by_hazards(member):
        return []
    reported = await hazard_figures.list_verified_of(db, member.id)
    kinds = [(it.at, name_report(it.grade, is_near_miss=it.is_near_miss)) for it in reported if it.is_confided]
    return [make_act(Month.of(union.today(at)), kind) for at, kind in kinds if kind]
