"""What the indicators count of cases: each with its first reply, its pauses and what became of it."""

from collections import defaultdict
from datetime import datetime

from domain.indicator_rows import Record
from storage.cases import KEPT_FROM_NOBODY, SAID
from storage.database import Db
from storage.rows import read_instant, read_seconds, write_seconds

_PAUSED = ("need_info", "deferred")


async def note_replied(db: Db, number: str, due_at: datetime, now: datetime) -> None:
    """Remember the first reply of a case with its term; later ones change nothing."""
    # With the term of then: reopening a case gives it another, by which a late answer would be in time.
    await db.run(
        """INSERT INTO first_replies (case_number, due_at, replied_at) VALUES (:number, :due_at, :now)
           ON CONFLICT DO NOTHING""",
        number=number,
        due_at=write_seconds(due_at),
        now=write_seconds(now),
    )


async def find_records(db: Db, since: datetime) -> dict[str, Record]:
    """Every case that was open at some time from `since` on, by number; without what is kept from somebody."""
    rows = await db.all(
        f"""SELECT number, state, opened_at AS received, coalesce(first_replies.due_at, cases.due_at) AS due,
                  coalesce(replied_at, first) AS replied, last AS last_reply, closed_at AS closed,
                  outcome, rating, reopenings, seconds.due_before, coalesce(seconds.agreed_on, '') AS agreed_on
           FROM cases LEFT JOIN case_seconds AS seconds ON seconds.case_number = number
               AND seconds.action = CASE WHEN state = 'merged' THEN 'merge' ELSE 'extend' END
             LEFT JOIN first_replies ON first_replies.case_number = number
             LEFT JOIN (SELECT case_number AS replied, min(at) AS first, max(at) AS last FROM case_events
                        WHERE action = 'reply' GROUP BY case_number) AS replies ON replied = number
           WHERE {SAID} AND {KEPT_FROM_NOBODY} AND state <> 'submitted' AND (closed_at = 0 OR closed_at >= :since)""",
        since=write_seconds(since),
    )
    pauses = await _list_pauses(db, since)
    return {
        row["number"]: Record(
            state=row["state"],
            received=read_seconds(row["received"]),
            # An extended case has its first day still: the later one counts once a second person agrees.
            due=read_seconds(row["due_before"] if row["due_before"] is not None else row["due"]),
            extended=read_seconds(row["due"]) if row["due_before"] is not None else None,
            is_seconded=bool(row["agreed_on"]),
            replied=read_instant(row["replied"]),
            last_reply=read_instant(row["last_reply"]),
            transferred=read_instant(row["closed"]) if row["state"] == "transferred" else None,
            closed=read_instant(row["closed"]),
            pauses=tuple(pauses[row["number"]]),
            outcome=row["outcome"],
            rating=row["rating"],
            reopenings=row["reopenings"],
        )
        for row in rows
    }


async def _list_pauses(db: Db, since: datetime) -> dict[str, list[tuple[datetime, datetime | None]]]:
    """When each case began to wait and when it went on."""
    rows = await db.all(
        """SELECT case_number, source, target, at FROM case_events JOIN cases ON number = case_number
           WHERE source <> target AND (source IN (:paused) OR target IN (:paused))
             AND (closed_at = 0 OR closed_at >= :since)
           ORDER BY case_number, place""",
        paused=_PAUSED,
        since=write_seconds(since),
    )
    found: dict[str, list[tuple[datetime, datetime | None]]] = defaultdict(list)
    for row in rows:
        pauses, at = found[row["case_number"]], read_seconds(row["at"])
        if row["source"] in _PAUSED and pauses:
            pauses[-1] = (pauses[-1][0], at)
        if row["target"] in _PAUSED:
            pauses.append((at, None))
    return found
