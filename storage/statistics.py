"""Counts over cases and requests for those who work on them; none of them knows a person."""

from dataclasses import dataclass

from domain.case import OPEN, RUNNING
from storage.database import Db


@dataclass(frozen=True, slots=True)
class Answered:
    """A case's last reply within some time; instants are unix seconds. The term is a new one if it was reopened."""

    number: str
    opened_at: int
    term_from: int
    due_at: int
    replied_at: int

    @property
    def is_on_time(self) -> bool:
        """In time, and not reopened since: what has to be answered again was not answered."""
        return self.term_from <= self.replied_at <= self.due_at


@dataclass(frozen=True, slots=True)
class Oldest:
    number: str
    opened_at: int


async def count_open_by_state(db: Db) -> dict[str, int]:
    """How many open cases are in which state; those that wait for their batch are not here yet."""
    rows = await db.all(
        "SELECT state, count(*) FROM cases WHERE state IN (:open) GROUP BY state",
        open=[state for state in OPEN if state != "submitted"],
    )
    return {row[0]: row[1] for row in rows}


async def find_oldest_running(db: Db) -> Oldest | None:
    """The case that has waited longest for us."""
    row = await db.one(
        "SELECT number, opened_at FROM cases WHERE state IN (:running) ORDER BY opened_at, number LIMIT 1",
        running=RUNNING,
    )
    return Oldest(*row) if row else None


async def count_due_between(db: Db, start: int, end: int) -> int:
    row = await db.one(
        "SELECT count(*) FROM cases WHERE state IN (:running) AND due_at >= :start AND due_at < :end",
        running=RUNNING,
        start=start,
        end=end,
    )
    return int(row[0]) if row else 0


async def count_received_between(db: Db, start: int, end: int) -> int:
    row = await db.one(
        "SELECT count(*) FROM cases WHERE opened_at >= :start AND opened_at < :end", start=start, end=end
    )
    return int(row[0]) if row else 0


async def list_answered_between(db: Db, start: int, end: int) -> list[Answered]:
    rows = await db.all(
        """SELECT number, opened_at, term_from, due_at, max(at) FROM cases JOIN case_events ON case_number = number
           WHERE action = 'reply' AND at >= :start AND at < :end
           GROUP BY number, opened_at, term_from, due_at ORDER BY number""",
        start=start,
        end=end,
    )
    return [Answered(*row) for row in rows]


async def count_requests_waiting(db: Db) -> int:
    """How many ask to be let in."""
    row = await db.one("SELECT count(*) FROM join_requests WHERE state = 'waiting'")
    return int(row[0]) if row else 0
