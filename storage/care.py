"""Care: the needs that cases tell of, the help that was given, and the days on which members began and retire."""

from datetime import date, datetime

from storage.database import Db
from storage.rows import write_seconds


async def note_need(db: Db, case_number: str, kind: str) -> None:
    await db.run(
        "INSERT INTO care_needs (case_number, kind) VALUES (:case_number, :kind)", case_number=case_number, kind=kind
    )


async def note_help(db: Db, case_number: str, kind: str, day: date) -> bool:
    """Keep that something was done on that day; False if that was known."""
    rows = await db.all(
        """INSERT INTO care_help (case_number, kind, day) VALUES (:case_number, :kind, :day)
           ON CONFLICT DO NOTHING RETURNING kind""",
        case_number=case_number,
        kind=kind,
        day=day.isoformat(),
    )
    return bool(rows)


async def take_help_back(db: Db, case_number: str, kind: str, day: date) -> None:
    await db.run(
        "DELETE FROM care_help WHERE case_number = :case_number AND kind = :kind AND day = :day",
        case_number=case_number,
        kind=kind,
        day=day.isoformat(),
    )


async def list_help(db: Db, case_number: str) -> list[tuple[str, str]]:
    """(day, kind) of everything that was done, in order."""
    rows = await db.all(
        "SELECT day, kind FROM care_help WHERE case_number = :case_number ORDER BY day, kind", case_number=case_number
    )
    return [(row["day"], row["kind"]) for row in rows]


async def count_needs(db: Db, since: datetime, until: datetime) -> dict[str, int]:
    """By kind, of cases that were opened between two instants in unix seconds and have left the mailbox."""
    rows = await db.all(
        """SELECT kind, count(*) AS needs FROM care_needs JOIN cases ON cases.number = care_needs.case_number
           WHERE opened_at >= :since AND opened_at < :until AND state <> 'submitted' GROUP BY kind""",
        since=write_seconds(since),
        until=write_seconds(until),
    )
    return {row["kind"]: row["needs"] for row in rows}


async def count_help(db: Db, first: date, last: date) -> dict[str, int]:
    """By kind, between two days and on them."""
    rows = await db.all(
        "SELECT kind, count(*) AS times FROM care_help WHERE day BETWEEN :first AND :last GROUP BY kind",
        first=first.isoformat(),
        last=last.isoformat(),
    )
    return {row["kind"]: row["times"] for row in rows}


async def keep_retirement(db: Db, member_id: int, day: date) -> None:
    await db.run(
        """INSERT INTO care_retirements (member_id, day) VALUES (:member_id, :day)
           ON CONFLICT (member_id) DO UPDATE SET day = excluded.day""",
        member_id=member_id,
        day=day.isoformat(),
    )


async def find_retirement(db: Db, member_id: int) -> date | None:
    row = await db.one("SELECT day FROM care_retirements WHERE member_id = :member_id", member_id=member_id)
    return date.fromisoformat(row["day"]) if row else None


async def list_retirements(db: Db, since: date) -> list[tuple[int, date]]:
    """(member, day) from that day on."""
    rows = await db.all(
        "SELECT member_id, day FROM care_retirements WHERE day >= :since ORDER BY day, member_id",
        since=since.isoformat(),
    )
    return [(row["member_id"], date.fromisoformat(row["day"])) for row in rows]


async def purge_retirements(db: Db, before: date) -> None:
    await db.run("DELETE FROM care_retirements WHERE day < :before", before=before.isoformat())


async def forget_retirement(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM care_retirements WHERE member_id = :member_id", member_id=member_id)


async def keep_service(db: Db, member_id: int, day: date) -> None:
    await db.run(
        """INSERT INTO care_service (member_id, day) VALUES (:member_id, :day)
           ON CONFLICT (member_id) DO UPDATE SET day = excluded.day""",
        member_id=member_id,
        day=day.isoformat(),
    )


async def find_service(db: Db, member_id: int) -> date | None:
    """The day on which they began at the company."""
    row = await db.one("SELECT day FROM care_service WHERE member_id = :member_id", member_id=member_id)
    return date.fromisoformat(row["day"]) if row else None


async def list_service(db: Db) -> list[tuple[int, date]]:
    """(member, day) of everybody who gave it."""
    rows = await db.all("SELECT member_id, day FROM care_service ORDER BY day, member_id")
    return [(row["member_id"], date.fromisoformat(row["day"])) for row in rows]


async def forget_service(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM care_service WHERE member_id = :member_id", member_id=member_id)
