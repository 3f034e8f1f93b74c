"""Promises made in answers: who keeps them and where they stand."""

from dataclasses import replace
from datetime import date, datetime

from domain.promises import Promise
from storage.cases import KEPT_FROM_NOBODY
from storage.database import Db
from storage.rows import list_names, list_values, read, read_instant, write_day, write_seconds

_NAMES = list_names(Promise)
_COLUMNS = ", ".join(_NAMES)
_VALUES = ", ".join(f":{name}" for name in _NAMES)
_CHANGING = ", ".join(f"{name} = :{name}" for name in _NAMES if name not in ("case_number", "place"))


async def answer(db: Db, number: str, promise: Promise | None, solved_on: date | None = None) -> None:
    """A case has got another answer: what it promises is kept, what was promised before is replaced or solved by it."""
    rows = await db.all(
        """UPDATE promises SET remind_at = 0,
               state = CASE :solved_on WHEN '' THEN 'replaced' ELSE 'done' END, done_on = :solved_on
           WHERE case_number = :number AND state = 'open' RETURNING public""",
        number=number,
        solved_on=write_day(solved_on),
    )
    if promise:
        # Replaced ones stay, so counting gives a place that is free.
        row = await db.one("SELECT count(*) FROM promises WHERE case_number = :number", number=number)
        placed = replace(promise, place=row[0] + 1 if row else 1)
        await db.run(f"INSERT INTO promises ({_COLUMNS}) VALUES ({_VALUES})", **list_values(placed))
    # What is not public changes nothing in view: its hour would tell that something confidential has moved.
    if (promise and promise.public) or any(row[0] for row in rows):
        db.touched.add("promises")


async def save(db: Db, promise: Promise) -> None:
    await db.run(
        f"UPDATE promises SET {_CHANGING} WHERE case_number = :case_number AND place = :place", **list_values(promise)
    )
    if promise.public:
        db.touched.add("promises")


async def find(db: Db, number: str, place: int) -> Promise | None:
    row = await db.one(
        f"SELECT {_COLUMNS} FROM promises WHERE case_number = :number AND place = :place", number=number, place=place
    )
    return read(Promise, row) if row else None


async def find_to_judge(db: Db, number: str) -> Promise | None:
    """The promise of a case that is said to be done, if those who raised it have not settled that yet."""
    row = await db.one(
        f"""SELECT {_COLUMNS} FROM promises WHERE case_number = :number AND state = 'done'
            ORDER BY place DESC LIMIT 1""",
        number=number,
    )
    return read(Promise, row) if row else None


async def list_standing(db: Db, since: date, *, with_kept: bool = False) -> list[Promise]:
    """All that are not replaced and were promised for `since` or later, or are still open; by their day.

    What is kept from somebody is there `with_kept` alone: neither lists nor sums may tell them of it.
    """
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM promises
            WHERE state <> 'replaced' AND (promised_on >= :since OR state = 'open')
              AND (:with_kept = 1 OR case_number IN (SELECT number FROM cases WHERE {KEPT_FROM_NOBODY}))
            ORDER BY promised_on, case_number, place""",
        since=since.isoformat(),
        with_kept=int(with_kept),
    )
    return [read(Promise, row) for row in rows]


async def list_to_remind(db: Db, now: datetime) -> list[Promise]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM promises WHERE remind_at > 0 AND remind_at <= :now ORDER BY promised_on, case_number",
        now=write_seconds(now),
    )
    return [read(Promise, row) for row in rows]


async def find_first_reminder(db: Db) -> datetime | None:
    row = await db.one("SELECT min(remind_at) FROM promises WHERE remind_at > 0")
    return read_instant(row[0]) if row else None


async def list_of_owner(db: Db, member_id: int) -> list[Promise]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM promises WHERE owner_id = :member_id ORDER BY promised_on, case_number",
        member_id=member_id,
    )
    return [read(Promise, row) for row in rows]


async def release(db: Db, member_id: int) -> list[Promise]:
    """Take a member's open promises out of their hands; those are returned, the most pressing first."""
    # Only open ones: who kept a promise stays on record.
    rows = await db.all(
        f"""UPDATE promises SET owner_id = NULL WHERE owner_id = :member_id AND state = 'open'
            RETURNING {_COLUMNS}""",
        member_id=member_id,
    )
    db.touched.add("promises")
    return sorted((read(Promise, row) for row in rows), key=lambda it: (it.due_on, it.case_number))


async def erase_files(db: Db, before: date) -> None:
    """Forget the pictures of what was done before that day."""
    await db.run(
        "UPDATE promises SET file_id = '' WHERE file_id <> '' AND done_on < :before", before=before.isoformat()
    )


async def forget(db: Db, member_id: int) -> None:
    """The promise stays, its owner's name goes; what their cases were promised stays too."""
    await db.run("UPDATE promises SET owner_id = NULL WHERE owner_id = :member_id", member_id=member_id)
