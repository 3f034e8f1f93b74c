"""What the bot itself knows of a month, for the inspection: cases in time, activities held, disclosures kept."""

from dataclasses import dataclass
from datetime import datetime

from storage.cases import KEPT_FROM_NOBODY, SAID
from storage.database import Db
from storage.rows import read, write_seconds

_DECIDED = ("accept", "ask", "refuse", "merge", "transfer", "verify", "reject")
_NOT_OURS = ("withdrawn", "merged", "not_accepted", "need_info", "deferred", "submitted")


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


async def count_replies(db: Db, since: datetime, until: datetime) -> tuple[int, int]:
    """Of the cases whose answer was due within some time: how many had it in time, and how many there are.

    Those withdrawn, merged, not accepted, waiting for their sender or kept from somebody are not counted; handing one
    over answers it.
    """
    rows = await db.all(
        f"""SELECT due_at, term_from, max(CASE WHEN action IN ('reply', 'transfer') THEN at END) AS answered_at
           FROM cases JOIN case_events ON case_number = number
           WHERE {SAID} AND {KEPT_FROM_NOBODY} AND due_at >= :since AND due_at < :until AND state NOT IN (:not_ours)
           GROUP BY number, due_at, term_from""",
        since=write_seconds(since),
        until=write_seconds(until),
        not_ours=list(_NOT_OURS),
    )
    in_time = sum(
        row["answered_at"] is not None and row["term_from"] <= row["answered_at"] <= row["due_at"] for row in rows
    )
    return in_time, len(rows)


async def count_held(db: Db, year: int, until: datetime) -> tuple[int, int]:
    """Of the year's plan, whose last day was before `until`: how many activities took place, and how many there are."""
    row = await db.one(
        """SELECT count(CASE WHEN status IN ('going', 'reviewed') THEN 1 END) AS held, count(*) AS planned
           FROM activities WHERE plan_year = :year AND plan_entry <> '' AND ends_at < :until""",
        year=year,
        until=write_seconds(until),
    )
    return (row["held"], row["planned"]) if row else (0, 0)
