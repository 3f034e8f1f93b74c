"""What the bot itself knows of a month, for the inspection: cases decided on in time, and accounts that were closed."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.money import CARE
from storage import disclosures, money_quarters
from storage.cases import KEPT_FROM_NOBODY
from storage.database import Db
from storage.rows import read, write_seconds

_DECIDED = ("accept", "ask", "refuse", "merge", "transfer", "verify", "reject")


@dataclass(frozen=True, slots=True)
class DecisionFact:
    """A case's category, when it reached us, and when somebody decided on it, None for not yet."""

    category: str
    received_at: datetime
    decided_at: datetime | None
    ended: bool


async def list_intake(db: Db, since: datetime, until: datetime) -> list[DecisionFact]:
    """Cases that reached us within some time, but those kept from somebody, who reads the figures too."""
    rows = await db.all(
        f"""SELECT category, min(CASE WHEN action = 'register' THEN at END) AS received_at,
                  min(CASE WHEN action IN (:decided) THEN at END) AS decided_at,
                  max(CASE WHEN closed_at > 0 THEN 1 ELSE 0 END) AS ended
           FROM cases JOIN case_events ON case_number = number WHERE {KEPT_FROM_NOBODY} GROUP BY number, category
           HAVING min(CASE WHEN action = 'register' THEN at END) >= :since
              AND min(CASE WHEN action = 'register' THEN at END) < :until""",
        decided=list(_DECIDED),
        since=write_seconds(since),
        until=write_seconds(until),
    )
    return [read(DecisionFact, row) for row in rows]


@dataclass(frozen=True, slots=True)
class AccountsFact:
    """A quarter that fund review has closed: what was spent in fen, care apart, and when it was published since."""

    quarter: str
    closed_at: datetime
    fen: int
    published_at: datetime | None


async def find_accounts(
    db: Db, quarter: str, bounds: tuple[date, date], item: str, until: datetime
) -> AccountsFact | None:
    """The accounts of a quarter with these first and last days as they stood at `until`; None if it was open then.

    `item` is what publishes them in the register.
    """
    closed_at = await money_quarters.find_closing(db, quarter)
    # Only a closed quarter: every row of it was passed, and none is added or changed any more.
    if closed_at is None or closed_at >= until:
        return None
    # Without care, as everybody is told of a closed quarter: a few payments would point to persons.
    row = await db.one(
        "SELECT coalesce(sum(fen), 0) FROM expenses WHERE spent_on BETWEEN :first AND :last AND line <> :care",
        first=bounds[0].isoformat(),
        last=bounds[1].isoformat(),
        care=CARE,
    )
    # What was published before the review was not reviewed.
    published_at = await disclosures.find_publication(db, item, quarter, closed_at, until)
    return AccountsFact(quarter, closed_at, int(row[0]) if row else 0, published_at)
