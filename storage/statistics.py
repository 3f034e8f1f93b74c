"""Counts over cases and requests for those who work on them; none of them knows a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.case import OPEN, RUNNING, list_open_kinds
from storage.cases import FOR_ALL, KEPT_FROM_NOBODY, SAID
from storage.database import Db
from storage.rows import read_instant, write_seconds


@dataclass(frozen=True, slots=True)
class Week:
    """Open cases by state; which has waited longest for us and since when; how many are late and how many are due."""

    states: Mapping[str, int]
    oldest: str
    since: datetime
    overdue: int
    due: int


async def count_open(db: Db, now: datetime, until: datetime) -> Week:
    """The open cases that every cadre may read, as they stand `now`, due by `until`."""
    rows = await db.all(
        f"""SELECT state, count(*) AS number, count(CASE WHEN due_at < :now THEN 1 END) AS overdue,
                  count(CASE WHEN due_at >= :now AND due_at < :until THEN 1 END) AS due,
                  min(opened_at) AS since, min(first) AS oldest
           FROM cases, (SELECT min(number) AS first FROM cases WHERE {FOR_ALL} AND state IN (:running) AND opened_at = (
               SELECT min(opened_at) FROM cases WHERE {FOR_ALL} AND state IN (:running))) AS oldest
           WHERE {FOR_ALL} AND state IN (:open) GROUP BY state""",
        kinds=list_open_kinds(),
        now=write_seconds(now),
        until=write_seconds(until),
        running=RUNNING,
        open=[state for state in OPEN if state != "submitted"],
    )
    running = [row for row in rows if row["state"] in RUNNING]
    return Week(
        {row["state"]: row["number"] for row in rows},
        running[0]["oldest"] if running else "",
        read_instant(min((row["since"] for row in running), default=0)) or now,
        sum(row["overdue"] for row in running),
        sum(row["due"] for row in running),
    )


async def count_confidential(db: Db, at: datetime) -> int:
    """How many confidential cases were open then, without those that are kept from somebody: it holds for everybody."""
    # As of the last batch: a sum that moves at any hour tells that somebody has just written.
    row = await db.one(
        f"""SELECT count(*) FROM cases WHERE NOT {FOR_ALL} AND {KEPT_FROM_NOBODY} AND state <> 'submitted'
              AND opened_at <= :at AND (closed_at = 0 OR closed_at > :at)""",
        at=write_seconds(at),
        kinds=list_open_kinds(),
    )
    return int(row[0]) if row else 0


async def count_received_between(db: Db, start: datetime, end: datetime) -> int:
    # Without what is kept from somebody: whoever can open all others would find the difference.
    row = await db.one(
        f"SELECT count(*) FROM cases WHERE {SAID} AND {KEPT_FROM_NOBODY} AND opened_at >= :start AND opened_at < :end",
        start=write_seconds(start),
        end=write_seconds(end),
    )
    return int(row[0]) if row else 0


async def count_answered_between(db: Db, start: datetime, end: datetime) -> int:
    row = await db.one(
        f"""SELECT count(DISTINCT number) FROM cases JOIN case_events ON case_number = number
           WHERE {SAID} AND {KEPT_FROM_NOBODY} AND action = 'reply' AND at >= :start AND at < :end""",
        start=write_seconds(start),
        end=write_seconds(end),
    )
    return int(row[0]) if row else 0


async def count_requests_waiting(db: Db) -> int:
    """How many ask to be let in."""
    row = await db.one("SELECT count(*) FROM join_requests WHERE state = 'waiting'")
    return int(row[0]) if row else 0
