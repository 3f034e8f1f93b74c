"""The rows that indicators count beside cases: named as definitions ask, with instants and days as they are kept."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from domain.check_in import is_attendance_known
from domain.hazard import CATEGORY
from storage.cases import KEPT_FROM_NOBODY
from storage.check_ins import WAITS, count_present, list_heads
from storage.database import Db
from storage.hazard_figures import list_answers
from storage.rows import read_day, read_instant, read_seconds, write_seconds

Fields = dict[str, Any]
_HAZARDS_LEFT_OUT = ("submitted", "reported", "need_info")


async def list_promises(db: Db, start: date, end: date) -> list[Fields]:
    """Promises for a day from `start` on and before `end`; a later answer takes none of them away."""
    rows = await db.all(
        f"""SELECT case_number, place, outcome, promised_on, done_on, state FROM promises
            WHERE promised_on >= :start AND promised_on < :end
              AND case_number IN (SELECT number FROM cases WHERE {KEPT_FROM_NOBODY})""",
        start=start.isoformat(),
        end=end.isoformat(),
    )
    return [
        {
            "key": f"{row['case_number']}/{row['place']}",
            "outcome": row["outcome"],
            "status": row["state"],
            "promised_on": read_day(row["promised_on"]),
            "done_on": read_day(row["done_on"]),
            # Whoever raised it is the second person: only they say that it is kept.
            "done_confirmed_by_second": row["state"] == "kept",
        }
        for row in rows
    ]


async def list_hazards(db: Db, start: datetime, end: datetime) -> list[Fields]:
    """Hazards that are due between two instants, once they are verified or judged."""
    rows = await db.all(
        f"""SELECT number, state, due_at, closed_at, grade FROM cases JOIN hazards ON case_number = number
            WHERE category = '{CATEGORY}' AND {KEPT_FROM_NOBODY} AND state NOT IN (:left_out)
              AND due_at >= :start AND due_at < :end""",
        left_out=list(_HAZARDS_LEFT_OUT),
        start=write_seconds(start),
        end=write_seconds(end),
    )
    answers = await list_answers(db, [row["number"] for row in rows])
    outcomes = {"cleared": "fixed", "rejected": "not_hazard", "transferred": "not_ours"}
    statuses = {"merged": "duplicate", "withdrawn": "withdrawn"}
    return [
        {
            "key": row["number"],
            "part": "major" if row["grade"] == "major" else "other",
            "status": statuses.get(row["state"], "open"),
            "outcome": outcomes.get(row["state"], ""),
            # Nobody rejects or clears a hazard alone.
            "second_agreed": True,
            "cleared_by_second": True,
            "due_on": read_seconds(row["due_at"]),
            "cleared_on": read_instant(row["closed_at"]),
            "reporter_answer": _sum_up(answers.get(row["number"], ())),
        }
        for row in rows
    ]


def _sum_up(answers: Sequence[str]) -> str:
    """One no of several reporters is a no."""
    return next((it for it in ("no", "yes", "unsure") if it in answers), "")


async def list_places(db: Db, start: datetime, end: datetime, now: datetime) -> list[Fields]:
    """Places in activities that begin between two instants, of each member who had one."""
    rows = await db.all(
        f"""SELECT signups.activity_id, signups.member_id, starts_at, ends_at, status, signups.gave_up_at, grade
            FROM signups JOIN activities ON id = signups.activity_id
            LEFT JOIN check_ins ON check_ins.activity_id = signups.activity_id
              AND check_ins.member_id = signups.member_id AND NOT ({WAITS})
            WHERE starts_at >= :start AND starts_at < :end AND (signups.place = 'confirmed' OR gave_up_at > 0)
              AND (ends_at <= :now OR status = 'cancelled')""",
        start=write_seconds(start),
        end=write_seconds(end),
        now=write_seconds(now),
    )
    is_known = {each: await _is_known(db, each) for each in sorted({row["activity_id"] for row in rows})}
    return [
        {
            "key": f"{row['activity_id']}/{row['member_id']}",
            "member_id": row["member_id"],
            "held_on": read_seconds(row["starts_at"]) if row["status"] != "postponed" else None,
            "confirmed": True,
            "event_cancelled": row["status"] == "cancelled",
            "cancelled_hours_before": (row["starts_at"] - row["gave_up_at"]) / 3600 if row["gave_up_at"] else None,
            "grade": row["grade"],
            "unreconciled": not is_known[row["activity_id"]],
        }
        for row in rows
    ]


async def _is_known(db: Db, activity_id: int) -> bool:
    return is_attendance_known(await count_present(db, activity_id), await list_heads(db, activity_id))


async def list_acts(db: Db, start: datetime, end: datetime) -> list[Fields]:
    """Everybody on the roll now, with what they did between two instants that is not sealed."""
    acts = {
        "sign_up": "SELECT member_id FROM signups WHERE answer = 'join' AND since >= :start AND since < :end",
        "check_in": "SELECT member_id FROM check_ins WHERE at >= :start AND at < :end",
        "quiz": "SELECT member_id FROM quiz_attempts WHERE started_at >= :start AND started_at < :end",
        "named_case": """SELECT member_id FROM case_authors JOIN cases ON number = case_number
                         WHERE mode = 'signed' AND opened_at >= :start AND opened_at < :end""",
    }
    within = {"start": write_seconds(start), "end": write_seconds(end)}
    did = {name: {row[0] for row in await db.all(sql, **within)} for name, sql in acts.items()}
    roll = await db.all("SELECT id FROM members WHERE status <> 'left'")
    return [
        {
            "key": str(row["id"]),
            "member_id": row["id"],
            "on_roll_at_end": True,
            "ways": sum(row["id"] in people for people in did.values()),
            **{name: row["id"] in people for name, people in did.items()},
        }
        for row in roll
    ]


async def list_disclosed(db: Db, periods: list[str]) -> list[Fields]:
    """Every publication for one of these periods, with how long it stood."""
    rows = await db.all(
        "SELECT item, period, published_at, withdrawn_at FROM disclosures WHERE period IN (:periods)", periods=periods
    )
    return [
        {
            "item": row["item"],
            "period": row["period"],
            "published_at": read_seconds(row["published_at"]),
            "withdrawn_at": read_instant(row["withdrawn_at"]),
        }
        for row in rows
    ]
