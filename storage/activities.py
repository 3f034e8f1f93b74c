"""Activities and the annual plan they come of."""

from collections.abc import Sequence
from datetime import datetime

from domain.activities import PlanEntry
from domain.activity import Activity
from storage.database import Db, Value
from storage.rows import list_names, list_values, read, write_seconds

_FIELDS = tuple(name for name in list_names(Activity) if name != "id")
COLUMNS = ", ".join(("id", *_FIELDS))
_ENTRY = tuple(list_names(PlanEntry))
_HAS_MONEY = """id IN (SELECT number FROM budgets WHERE line = 'activity')
    OR id IN (SELECT number FROM expenses WHERE line = 'activity')"""


async def find_each(db: Db, ids: Sequence[int]) -> dict[int, Activity]:
    rows = await db.all(f"SELECT {COLUMNS} FROM activities WHERE id IN (:ids)", ids=list(ids))
    return {row["id"]: read(Activity, row) for row in rows}


async def find(db: Db, activity_id: int) -> Activity | None:
    row = await db.one(f"SELECT {COLUMNS} FROM activities WHERE id = :id", id=activity_id)
    return read(Activity, row) if row else None


async def find_held(db: Db, activity_id: int) -> Activity | None:
    """The activity, which nobody else can change or join until this transaction ends."""
    # Without the lock two people on two processes would both find the last place free.
    row = await db.one(f"SELECT {COLUMNS} FROM activities WHERE id = :id FOR UPDATE", id=activity_id)
    return read(Activity, row) if row else None


async def list_ahead(db: Db, since: datetime, until: datetime) -> list[Activity]:
    """Those not cancelled that end after `since` and start before `until`, or wait for a new day."""
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM activities
            WHERE status = 'postponed' OR (status <> 'cancelled' AND ends_at > :since AND starts_at < :until)
            ORDER BY starts_at, id""",
        since=write_seconds(since),
        until=write_seconds(until),
    )
    return [read(Activity, row) for row in rows]


async def list_over(db: Db, now: datetime) -> list[Activity]:
    """Those not cancelled that have ended, the newest first."""
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM activities WHERE status NOT IN ('cancelled', 'postponed') AND ends_at <= :now
            ORDER BY starts_at DESC, id""",
        now=write_seconds(now),
    )
    return [read(Activity, row) for row in rows]


async def list_for_calendar(db: Db, member_id: int, since: datetime) -> list[Activity]:
    """Those a member has a place in, and those for all without sign-up, that ended or were called off after `since`."""
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM activities
            WHERE announced_at IS NOT NULL
              AND CASE WHEN status = 'cancelled' THEN changed_at ELSE ends_at END > :since
              AND ((sign_up = 0 AND audience = 'all') OR id IN
                   (SELECT activity_id FROM signups WHERE member_id = :member AND place = 'confirmed'))
            ORDER BY starts_at, id""",
        member=member_id,
        since=write_seconds(since),
    )
    return [read(Activity, row) for row in rows]


async def note_calendar_days(db: Db, activity_id: int, days: int) -> int:
    """Keep how many spans of days a calendar file has it on; the answer is the most that any of its files had."""
    # The most and not the last: a file struck out too little leaves a day in somebody's calendar for ever.
    row = await db.one(
        """INSERT INTO calendar_days (activity_id, days) VALUES (:activity, :days)
           ON CONFLICT (activity_id) DO UPDATE SET
               days = CASE WHEN excluded.days > calendar_days.days THEN excluded.days ELSE calendar_days.days END
           RETURNING days""",
        activity=activity_id,
        days=days,
    )
    return int(row["days"]) if row else days


async def list_audiences(db: Db, now: datetime) -> list[str]:
    """Whom those that are not over are for."""
    rows = await db.all(
        "SELECT DISTINCT audience FROM activities WHERE status IN ('going', 'postponed') AND ends_at > :now",
        now=write_seconds(now),
    )
    return [row["audience"] for row in rows]


async def add(db: Db, activity: Activity) -> int:
    row = await db.one(
        f"""INSERT INTO activities ({", ".join(_FIELDS)})
            VALUES ({", ".join(f":{name}" for name in _FIELDS)}) RETURNING id""",
        **_make_values(activity),
    )
    db.touched.add("activities")
    return int(row[0]) if row else 0


async def save(db: Db, activity: Activity) -> None:
    await db.run(
        f"UPDATE activities SET {', '.join(f'{name} = :{name}' for name in _FIELDS)} WHERE id = :id",
        id=activity.id,
        **_make_values(activity),
    )
    db.touched.add("activities")


def _make_values(activity: Activity) -> dict[str, Value]:
    values = list_values(activity)
    del values["id"]
    # Which one is not announced yet is asked by IS NULL.
    return values | {"announced_at": values["announced_at"] or None}


async def replace_plan(db: Db, year: int, entries: Sequence[PlanEntry]) -> None:
    """From now on these are the entries of `year`, and of the years after it that have no plan of their own."""
    await db.run(
        """INSERT INTO plans (year, revision) VALUES (:year, 1)
           ON CONFLICT (year) DO UPDATE SET revision = plans.revision + 1""",
        year=year,
    )
    await db.run("DELETE FROM plan_entries WHERE year = :year", year=year)
    # One that was sent before and not decided on is overtaken, and so are its buttons.
    await drop_sent_plan(db, year)
    await _write(db, "plan_entries", year, entries)


async def _write(db: Db, table: str, year: int, entries: Sequence[PlanEntry]) -> None:
    await db.many(
        f"""INSERT INTO {table} (year, {", ".join(_ENTRY)})
            VALUES (:year, {", ".join(f":{name}" for name in _ENTRY)})""",
        [{"year": year} | list_values(entry) for entry in entries],
    )


async def list_revisions(db: Db) -> list[tuple[int, int]]:
    """(year, revision) of each plan; a revision rises with each import."""
    return [(row["year"], row["revision"]) for row in await db.all("SELECT year, revision FROM plans ORDER BY year")]


async def plan_for(db: Db, year: int) -> list[PlanEntry]:
    """The plan of `year`, or the newest one before it."""
    rows = await db.all(
        f"""SELECT {", ".join(_ENTRY)} FROM plan_entries
            WHERE year = (SELECT max(year) FROM plans WHERE year <= :year) ORDER BY id""",
        year=year,
    )
    return [read(PlanEntry, row) for row in rows]


async def send_plan(db: Db, year: int, mark: str, entries: Sequence[PlanEntry]) -> None:
    """Keep a plan that somebody sent until it is decided on; it takes the place of an earlier one for that year."""
    await drop_sent_plan(db, year)
    await db.run("INSERT INTO sent_plans (year, mark) VALUES (:year, :mark)", year=year, mark=mark)
    await _write(db, "sent_plan_entries", year, entries)


async def hold_sent_plan(db: Db, year: int, mark: str) -> list[PlanEntry] | None:
    """The plan sent under `mark`, on which nobody else can decide until this transaction ends; None if it is gone."""
    if not await db.one(
        "SELECT 1 FROM sent_plans WHERE year = :year AND mark = :mark FOR UPDATE", year=year, mark=mark
    ):
        return None
    rows = await db.all(f"SELECT {', '.join(_ENTRY)} FROM sent_plan_entries WHERE year = :year ORDER BY id", year=year)
    return [read(PlanEntry, row) for row in rows]


async def drop_sent_plan(db: Db, year: int) -> None:
    await db.run("DELETE FROM sent_plans WHERE year = :year", year=year)


async def list_settled(db: Db, year: int) -> set[str]:
    """The entries of the plan of `year` whose activities were announced, changed by a cadre or given money."""
    rows = await db.all(
        f"""SELECT plan_entry FROM activities WHERE plan_year = :year AND plan_entry <> ''
            AND (version > 0 OR announced_at IS NOT NULL OR {_HAS_MONEY})""",
        year=year,
    )
    return {row[0] for row in rows}


async def lay_out(db: Db, year: int, planned: Sequence[Activity]) -> None:
    """Bring the activities of the plan of `year` up to date; what was announced or changed by a cadre stays."""
    # The employer's consent was given to the activity: another import of the plan does not take it back.
    settled = ", ".join(f"{name} = excluded.{name}" for name in _FIELDS if name != "consented")
    await db.many(
        f"""INSERT INTO activities ({", ".join(_FIELDS)}) VALUES ({", ".join(f":{name}" for name in _FIELDS)})
            ON CONFLICT (plan_year, plan_entry) WHERE plan_entry <> '' DO UPDATE SET {settled}
            WHERE activities.version = 0 AND activities.announced_at IS NULL""",
        [_make_values(activity) for activity in planned],
    )
    # What has money stays: rows of the books and budgets name it, and they are kept for decades.
    await db.run(
        f"""DELETE FROM activities WHERE plan_year = :year AND plan_entry NOT IN (:kept)
            AND version = 0 AND announced_at IS NULL AND NOT ({_HAS_MONEY})""",
        year=year,
        kept=[activity.plan_entry for activity in planned],
    )
    db.touched.add("activities")
