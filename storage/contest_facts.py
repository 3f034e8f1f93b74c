"""What people did in the days of a contest: questions of the day, sessions, suggestions."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from storage import case_authors
from storage.daily_questions import PURPOSE
from storage.database import Db
from storage.quiz_questions import Reference
from storage.rows import write_seconds


async def list_daily(db: Db, days: Sequence[date]) -> dict[int, list[bool]]:
    """Whether each answer to a question of these days was right, by member."""
    found = await db.all(
        """SELECT member_id, score FROM quiz_attempts
           WHERE purpose = :purpose AND state = 'handed_in' AND round IN (:days) ORDER BY id""",
        purpose=PURPOSE,
        days=[day.isoformat() for day in days],
    )
    answers = defaultdict[int, list[bool]](list)
    for row in found:
        answers[row["member_id"]].append(row["score"] > 0)
    return answers


async def list_questions(db: Db, rounds: Mapping[str, Sequence[str]]) -> frozenset[Reference]:
    """Every version of a question that was asked in these rounds, by purpose."""
    found = [
        row
        for purpose, names in rounds.items()
        if names
        for row in await db.all(
            "SELECT DISTINCT questions FROM quiz_attempts WHERE purpose = :purpose AND round IN (:rounds)",
            purpose=purpose,
            rounds=names,
        )
    ]
    return frozenset((name, version) for row in found for name, version in json.loads(row["questions"]))


async def list_attended(db: Db, since: datetime, until: datetime) -> tuple[int, dict[int, int]]:
    """The minutes of all sessions of courses between two instants, and those each member certainly attended."""
    bounds = {"since": write_seconds(since), "until": write_seconds(until)}
    row = await db.one(
        """SELECT coalesce(sum(ends_at - starts_at), 0) AS seconds FROM activities
           JOIN course_sessions ON activity_id = activities.id
           WHERE status IN ('going', 'reviewed') AND starts_at >= :since AND ends_at <= :until""",
        **bounds,
    )
    found = await db.all(
        """SELECT attendances.member_id, sum(attendances.minutes) AS minutes FROM attendances
           JOIN activities ON activities.id = attendances.activity_id
           WHERE attendances.grade IN ('A', 'B', 'C') AND starts_at >= :since AND ends_at <= :until
           GROUP BY attendances.member_id""",
        **bounds,
    )
    return int(row["seconds"]) // 60 if row else 0, {each["member_id"]: int(each["minutes"]) for each in found}


async def list_outcomes(db: Db, since: datetime, until: datetime, categories: Sequence[str]) -> dict[int, list[str]]:
    """How the signed cases opened between two instants, in these categories, were answered, by author."""
    found = await db.all(
        """SELECT number, outcome FROM cases
           WHERE mode = 'signed' AND outcome <> '' AND category IN (:categories) AND state <> 'withdrawn'
             AND opened_at >= :since AND opened_at < :until ORDER BY number""",
        categories=list(categories),
        since=write_seconds(since),
        until=write_seconds(until),
    )
    authors = await case_authors.find_authors(db, [row["number"] for row in found]) if found else {}
    outcomes = defaultdict[int, list[str]](list)
    for row in found:
        if author := authors.get(row["number"]):
            outcomes[author].append(row["outcome"])
    return outcomes
