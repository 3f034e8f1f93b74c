"""Evidence: what the bot saw of somebody in the last twelve months, as counts of verified acts."""

from collections import Counter
from datetime import datetime

from domain.member import Member
from domain.points import load_worth
from domain.schedule import Month
from domain.union import Union
from storage import points
from storage.database import Db

_MONTHS = 12


async def count_acts(db: Db, union: Union, now: datetime, member: Member) -> Counter[str]:
    """By kind, without what was undone; of what was confided there is no row."""
    since = str(Month.of(union.today(now)) - _MONTHS)
    sums = Counter[tuple[str, str]]()
    for row in await points.list_of_member(db, member.id):
        if row.subject[0] in load_worth() and row.month >= since:
            sums[row.subject] += row.points
    return Counter(kind for (kind, _), points_ in sums.items() if points_ > 0)
