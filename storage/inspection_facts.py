"""What the bot itself knows of a month, for the inspection: which cases were decided on in time."""

from dataclasses import dataclass
from datetime import datetime

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
