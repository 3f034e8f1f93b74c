"""What can earn points, as it stands now: hazards, cures, questions made of them, training, contests and suggestions.

Of cases only those count here that were signed: a row of points would tell who confided something.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from domain.hazard import CATEGORY
from domain.hazard_question import name_question
from domain.points import Proof, name_report
from domain.schedule import Month
from storage import case_authors
from storage.database import Db, Row
from storage.hazard_figures import LEFT_OUT
from storage.rows import read_seconds, write_seconds

_ADOPTED = ("A", "B")
"""Outcomes of a suggestion that was adopted, or partly."""


async def list_proofs(db: Db, since: datetime, zone: tzinfo) -> list[Proof]:
    """All that was verified from `since` on; months are those of `zone`."""
    found = [
        *await _list_reports(db, since, zone),
        *await _list_cures(db, since, zone),
        *await _list_questions(db, since, zone),
        *await _list_suggestions(db, since, zone),
        *await _list_training(db, since.astimezone(zone).date()),
        *await _list_contests(db, since, zone),
    ]
    return found


def _find_month(seconds: int, zone: tzinfo) -> Month:
    return Month.of(read_seconds(seconds).astimezone(zone).date())


async def _find_authors(db: Db, rows: Iterable[Row]) -> dict[str, int]:
    numbers = [row["number"] for row in rows]
    return await case_authors.find_authors(db, numbers) if numbers else {}


async def _list_reports(db: Db, since: datetime, zone: tzinfo) -> list[Proof]:
    # The first time: verified once more after it was reopened, it would count in another month.
    rows = await db.all(
        """SELECT number, state, grade, is_near_miss, min(at) AS verified_at
           FROM cases JOIN hazards ON hazards.case_number = number
             JOIN case_events ON case_events.case_number = number AND action = 'verify'
           WHERE mode = 'signed'
           GROUP BY number, state, grade, is_near_miss HAVING min(at) >= :since ORDER BY number""",
        since=write_seconds(since),
    )
    authors = await _find_authors(db, rows)
    found = list[Proof]()
    for row in rows:
        kind = name_report(row["grade"], is_near_miss=bool(row["is_near_miss"]))
        author = authors.get(row["number"])
        # Whose link is cut keeps what was counted.
        if author is None or kind is None:
            continue
        earners = {} if row["state"] in LEFT_OUT else {author: kind}
        found.append(Proof("report", row["number"], _find_month(row["verified_at"], zone), earners))
    return found


async def _list_cures(db: Db, since: datetime, zone: tzinfo) -> list[Proof]:
    """By the first clearing; what is open again afterwards is cured by nobody yet."""
    rows = await db.all(
        """SELECT number, state, owner_id, fixer_id, min(at) AS cleared_at
           FROM cases JOIN hazards ON hazards.case_number = number
             JOIN case_events ON case_events.case_number = number AND action = 'clear'
           GROUP BY number, state, owner_id, fixer_id HAVING min(at) >= :since ORDER BY number""",
        since=write_seconds(since),
    )
    return [
        Proof(
            "cure",
            row["number"],
            _find_month(row["cleared_at"], zone),
            {it: "cure" for it in (row["owner_id"], row["fixer_id"]) if it and row["state"] == "cleared"},
        )
        for row in rows
    ]


async def _list_questions(db: Db, since: datetime, zone: tzinfo) -> list[Proof]:
    """For whoever reported the hazard; the cadres who wrote and approved the question did their office's work."""
    approved = await db.all(
        "SELECT id, min(changed_at) AS approved_at FROM quiz_bank WHERE state = 'approved' GROUP BY id"
    )
    at = {row["id"]: row["approved_at"] for row in approved if row["approved_at"] >= write_seconds(since)}
    rows = await db.all(
        "SELECT number FROM cases WHERE category = :category AND mode = 'signed' ORDER BY number", category=CATEGORY
    )
    names = {name_question(row["number"], has_picture=it): row["number"] for row in rows for it in (True, False)}
    asked = {names[name]: seconds for name, seconds in at.items() if name in names}
    authors = await case_authors.find_authors(db, sorted(asked)) if asked else {}
    return [
        Proof("hazard_question", number, _find_month(asked[number], zone), {author: "hazard_question"})
        for number, author in authors.items()
    ]


async def _list_suggestions(db: Db, since: datetime, zone: tzinfo) -> list[Proof]:
    rows = await db.all(
        """SELECT number, outcome, state, min(at) AS answered_at
           FROM cases JOIN case_events ON case_number = number AND action = 'reply'
           WHERE mode = 'signed' AND category <> :hazard
           GROUP BY number, outcome, state HAVING min(at) >= :since ORDER BY number""",
        hazard=CATEGORY,
        since=write_seconds(since),
    )
    authors = await _find_authors(db, rows)
    found = list[Proof]()
    for row in rows:
        if author := authors.get(row["number"]):
            is_adopted = row["outcome"] in _ADOPTED and row["state"] != "withdrawn"
            earners = {author: "suggestion"} if is_adopted else {}
            found.append(Proof("suggestion", row["number"], _find_month(row["answered_at"], zone), earners))
    return found


async def _list_training(db: Db, since: date) -> list[Proof]:
    rows = await db.all(
        """SELECT member_id, number, done_on, revoked_on FROM completions
           WHERE member_id IS NOT NULL AND done_on >= :since ORDER BY number""",
        since=since.isoformat(),
    )
    return [
        Proof(
            "training",
            row["number"],
            Month.of(date.fromisoformat(row["done_on"])),
            {} if row["revoked_on"] else {row["member_id"]: "training"},
        )
        for row in rows
    ]


async def _list_contests(db: Db, since: datetime, zone: tzinfo) -> list[Proof]:
    """For taking part, whatever the place."""
    rows = await db.all(
        """SELECT id, state, published_at, member_id, score FROM contests JOIN contest_entries ON contest_id = id
           WHERE published_at >= :since ORDER BY id, member_id""",
        since=write_seconds(since),
    )
    parts = defaultdict[tuple[int, int], dict[int, str]](dict)
    for row in rows:
        earned = parts[row["id"], row["published_at"]]
        # A name on the roster alone is no part.
        if row["state"] == "published" and row["score"]:
            earned[row["member_id"]] = "contest"
    return [Proof("contest", str(number), _find_month(at, zone), who) for (number, at), who in parts.items()]
