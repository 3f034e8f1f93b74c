"""Who is on duty, who is away, and how much time the cases take."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.capacity import Load, find_monday
from domain.case import OPEN
from storage.database import Db
from storage.rows import read


@dataclass(frozen=True, slots=True)
class Leave:
    """From the first to the last day, 'YYYY-MM-DD'; `deputy_id` stands in, None for nobody."""

    member_id: int
    starts_on: str
    ends_on: str
    deputy_id: int | None


async def find_weeks(db: Db, mondays: Sequence[str]) -> dict[str, int]:
    """Who is on duty in each of these weeks that has somebody."""
    rows = await db.all("SELECT monday, member_id FROM duty_weeks WHERE monday IN (:mondays)", mondays=list(mondays))
    return {row["monday"]: row["member_id"] for row in rows}


async def list_taken(db: Db, monday: str) -> list[str]:
    """The Mondays from that one on of the weeks that have somebody."""
    rows = await db.all("SELECT monday FROM duty_weeks WHERE monday >= :monday ORDER BY monday", monday=monday)
    return [row[0] for row in rows]


async def take_week(db: Db, monday: str, member_id: int) -> bool:
    """False if somebody has it already."""
    # Whoever takes it first: two cadres may see the same free week.
    row = await db.one(
        """INSERT INTO duty_weeks (monday, member_id) VALUES (:monday, :member_id)
           ON CONFLICT (monday) DO NOTHING RETURNING monday""",
        monday=monday,
        member_id=member_id,
    )
    return row is not None


async def give_up_week(db: Db, monday: str, member_id: int) -> None:
    await db.run(
        "DELETE FROM duty_weeks WHERE monday = :monday AND member_id = :member_id", monday=monday, member_id=member_id
    )


async def give_up_all(db: Db, member_id: int, monday: str) -> list[str]:
    """Free this member's weeks from `monday` on and strike out the leaves; the weeks that are free now."""
    rows = await db.all(
        "DELETE FROM duty_weeks WHERE member_id = :id AND monday >= :monday RETURNING monday",
        id=member_id,
        monday=monday,
    )
    await db.run("DELETE FROM leaves WHERE member_id = :id", id=member_id)
    # Those they stood in for have nobody now; reminders climb to the chair.
    await db.run("UPDATE leaves SET deputy_id = NULL WHERE deputy_id = :id", id=member_id)
    return sorted(row[0] for row in rows)


async def add_leave(db: Db, member_id: int, starts_on: str, ends_on: str) -> None:
    await db.run(
        """INSERT INTO leaves (member_id, starts_on, ends_on) VALUES (:member_id, :starts_on, :ends_on)
           ON CONFLICT (member_id, starts_on) DO UPDATE SET ends_on = excluded.ends_on""",
        member_id=member_id,
        starts_on=starts_on,
        ends_on=ends_on,
    )


async def find_leave(db: Db, member_id: int, day: str) -> Leave | None:
    """The leave this member is on that day."""
    row = await db.one(
        """SELECT member_id, starts_on, ends_on, deputy_id FROM leaves
           WHERE member_id = :member_id AND starts_on <= :day AND ends_on >= :day ORDER BY starts_on LIMIT 1""",
        member_id=member_id,
        day=day,
    )
    return read(Leave, row) if row else None


async def name_deputy(db: Db, member_id: int, starts_on: str, deputy_id: int | None) -> bool:
    """False if there is no such leave any more."""
    row = await db.one(
        """UPDATE leaves SET deputy_id = :deputy_id WHERE member_id = :member_id AND starts_on = :starts_on
           RETURNING starts_on""",
        deputy_id=deputy_id,
        member_id=member_id,
        starts_on=starts_on,
    )
    return row is not None


async def cancel_leave(db: Db, member_id: int, starts_on: str) -> None:
    await db.run(
        "DELETE FROM leaves WHERE member_id = :member_id AND starts_on = :starts_on",
        member_id=member_id,
        starts_on=starts_on,
    )


async def list_leaves(db: Db, member_id: int, today: str) -> list[tuple[str, str]]:
    """First and last day of each leave that is not over."""
    rows = await db.all(
        "SELECT starts_on, ends_on FROM leaves WHERE member_id = :member_id AND ends_on >= :today ORDER BY starts_on",
        member_id=member_id,
        today=today,
    )
    return [(row["starts_on"], row["ends_on"]) for row in rows]


async def log(db: Db, member_id: int, day: str, number: str, minutes: int) -> None:
    """What the case took on this day in all; said again, it replaces what was said before."""
    await db.run(
        """INSERT INTO case_minutes (member_id, day, case_number, minutes) VALUES (:member_id, :day, :number, :minutes)
           ON CONFLICT (member_id, day, case_number) DO UPDATE SET minutes = excluded.minutes""",
        member_id=member_id,
        day=day,
        number=number,
        minutes=minutes,
    )


async def list_loads(db: Db, people: Sequence[int], today: date) -> list[Load]:
    """What lies on each of `people` today."""
    rows = await db.all(
        """SELECT id AS member_id,
               (SELECT count(*) FROM cases WHERE handler_id = members.id AND state IN (:open)) AS open_cases,
               (SELECT coalesce(sum(minutes), 0) FROM case_minutes
                WHERE member_id = members.id AND day >= :first AND day <= :today) AS minutes,
               (SELECT count(*) FROM duty_weeks WHERE member_id = members.id AND monday = :monday) AS weeks,
               (SELECT count(*) FROM leaves
                WHERE member_id = members.id AND starts_on <= :today AND ends_on >= :today) AS leaves
           FROM members WHERE id IN (:people) ORDER BY id""",
        open=OPEN,
        people=list(people),
        first=today.replace(day=1).isoformat(),
        today=today.isoformat(),
        monday=find_monday(today).isoformat(),
    )
    return [
        # PostgreSQL's sum is a Decimal.
        Load(row["member_id"], row["open_cases"], int(row["minutes"]), bool(row["weeks"]), bool(row["leaves"]))
        for row in rows
    ]


async def find_of_member(db: Db, member_id: int) -> dict[str, object]:
    """All that is kept of one cadre here."""
    weeks = await db.all("SELECT monday FROM duty_weeks WHERE member_id = :id ORDER BY monday", id=member_id)
    leaves = await db.all(
        "SELECT starts_on, ends_on FROM leaves WHERE member_id = :id ORDER BY starts_on", id=member_id
    )
    days = await db.all(
        "SELECT day, sum(minutes) AS minutes FROM case_minutes WHERE member_id = :id GROUP BY day ORDER BY day",
        id=member_id,
    )
    return {
        "duty_weeks": [row[0] for row in weeks],
        "leaves": [[row["starts_on"], row["ends_on"]] for row in leaves],
        "minutes": {row["day"]: int(row["minutes"]) for row in days},
    }


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM duty_weeks WHERE member_id = :id", id=member_id)
    await db.run("DELETE FROM leaves WHERE member_id = :id", id=member_id)
    await db.run("DELETE FROM case_minutes WHERE member_id = :id", id=member_id)
