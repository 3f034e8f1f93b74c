"""Holiday notices of the State Council as the union's chair entered them, one a year."""

from collections.abc import Iterable
from datetime import date, datetime

from domain.holidays import HolidayNotice
from storage.database import Db
from storage.rows import read_seconds, write_seconds

TABLE = "holiday_notices"


async def list_all(db: Db) -> dict[int, HolidayNotice]:
    """By year."""
    rows = await db.all("SELECT year, off_days, make_up_days FROM holiday_notices ORDER BY year")
    return {row["year"]: HolidayNotice(_read(row["off_days"]), _read(row["make_up_days"])) for row in rows}


async def list_entered(db: Db) -> list[tuple[int, datetime]]:
    """Each year that has one, with when it was entered."""
    rows = await db.all("SELECT year, entered_at FROM holiday_notices ORDER BY year")
    return [(row["year"], read_seconds(row["entered_at"])) for row in rows]


async def enter(db: Db, year: int, notice: HolidayNotice, now: datetime) -> None:
    """Keep the notice of a year in the place of an earlier one."""
    await db.run(
        """INSERT INTO holiday_notices (year, off_days, make_up_days, entered_at)
           VALUES (:year, :off_days, :make_up_days, :now)
           ON CONFLICT (year) DO UPDATE SET off_days = excluded.off_days, make_up_days = excluded.make_up_days,
               entered_at = excluded.entered_at""",
        year=year,
        off_days=_write(notice.off_days),
        make_up_days=_write(notice.make_up_days),
        now=write_seconds(now),
    )
    # By this the calendar is read again before the next update or job: workdays are counted with it everywhere.
    db.touched.add(TABLE)


def _write(days: Iterable[date]) -> str:
    return " ".join(day.isoformat() for day in sorted(days))


def _read(written: str) -> frozenset[date]:
    return frozenset(map(date.fromisoformat, written.split()))
