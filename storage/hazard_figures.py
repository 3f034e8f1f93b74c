"""What the months of hazards are counted from: what was verified, cleared and due, and what became of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.hazard import CATEGORY
from domain.hazard_visits import Clearing
from storage import case_authors
from storage.case_authors import WRITTEN_BY
from storage.database import Db
from storage.rows import read_instant, read_seconds, write_seconds

LEFT_OUT = ("submitted", "reported", "need_info", "rejected", "merged", "transferred", "withdrawn")


@dataclass(frozen=True, slots=True)
class Verified:
    """A hazard of somebody's that was verified: when, what it was worth, and whether it was confided."""

    at: datetime
    grade: str
    is_near_miss: bool
    is_confided: bool


async def list_verified_of(db: Db, member_id: int) -> list[Verified]:
    """What a member reported first and what was verified since; of what was added to it nothing comes here."""
    # The first time: verified once more after it was reopened, it would count in two months.
    rows = await db.all(
        f"""SELECT min(at) AS verified_at, grade, is_near_miss, mode
            FROM cases JOIN hazards ON hazards.case_number = number
              JOIN case_events ON case_events.case_number = number AND action = 'verify'
            WHERE state NOT IN (:left_out) AND number IN ({WRITTEN_BY})
            GROUP BY number, grade, is_near_miss, mode""",
        **case_authors.make_search(db, member_id),
        left_out=list(LEFT_OUT),
    )
    return [
        Verified(read_seconds(row["verified_at"]), row["grade"], bool(row["is_near_miss"]), row["mode"] != "signed")
        for row in rows
    ]


async def list_safety_acts(db: Db, since: datetime, until: datetime) -> set[int]:
    """Whose signed report was first verified between two instants, and who cured what was cleared between them."""
    bounds = {"since": write_seconds(since), "until": write_seconds(until)}
    rows = await db.all(
        """SELECT number FROM cases JOIN case_events ON case_events.case_number = number AND action = 'verify'
           WHERE category = :category AND mode = 'signed' AND state NOT IN (:left_out)
           GROUP BY number HAVING min(at) >= :since AND min(at) <= :until""",
        category=CATEGORY,
        left_out=list(LEFT_OUT),
        **bounds,
    )
    cured = await db.all(
        """SELECT owner_id, fixer_id FROM cases JOIN hazards ON case_number = number
           WHERE state = 'cleared' AND closed_at >= :since AND closed_at <= :until""",
        **bounds,
    )
    authors = await case_authors.find_authors(db, [row[0] for row in rows]) if rows else {}
    return {*authors.values(), *(it for row in cured for it in (row["owner_id"], row["fixer_id"]) if it)}


async def list_cured_by(db: Db, member_id: int) -> list[datetime]:
    """When what this member was to cure was cleared."""
    rows = await db.all(
        """SELECT closed_at FROM cases JOIN hazards ON case_number = number
           WHERE state = 'cleared' AND (owner_id = :member_id OR fixer_id = :member_id)""",
        member_id=member_id,
    )
    return [at for row in rows if (at := read_instant(row["closed_at"]))]


async def count_rejected_of(db: Db, member_id: int, since: datetime) -> int:
    """How many of a member's signed reports turned out to be no hazard from `since` on."""
    row = await db.one(
        f"""SELECT count(*) AS rejected FROM cases WHERE category = '{CATEGORY}' AND state = 'rejected'
              AND mode = 'signed' AND closed_at >= :since AND number IN ({WRITTEN_BY})""",
        **case_authors.make_search(db, member_id),
        since=write_seconds(since),
    )
    return row["rejected"] if row else 0


async def list_clearings(db: Db, start: datetime, end: datetime) -> list[Clearing]:
    """What was cleared from `start` on and before `end` and still is."""
    rows = await db.all(
        """SELECT number, cadre_id, at FROM case_events JOIN cases ON number = case_number
           WHERE action = 'clear' AND at >= :start AND at < :end AND state = 'cleared'
             AND at = (SELECT max(at) FROM case_events AS later WHERE later.case_number = number
                       AND later.action = 'clear')
           ORDER BY at, number""",
        start=write_seconds(start),
        end=write_seconds(end),
    )
    answers = await list_answers(db, [row["number"] for row in rows])
    return [
        Clearing(row["number"], read_seconds(row["at"]), row["cadre_id"], tuple(answers.get(row["number"], ())))
        for row in rows
    ]


async def list_answers(db: Db, numbers: Sequence[str]) -> dict[str, list[str]]:
    """The newest answer of each who reported one of these hazards, by the hazard's number."""
    rows = await db.all(
        """SELECT CASE WHEN parent IN (:numbers) THEN parent ELSE number END AS matter, answer
           FROM hazard_answers JOIN cases ON number = case_number
           WHERE (number IN (:numbers) OR parent IN (:numbers))
             AND round = (SELECT max(round) FROM hazard_answers AS newer WHERE newer.case_number = number)
           ORDER BY number""",
        numbers=list(numbers),
    )
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        found[row["matter"]].append(row["answer"])
    return found


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A month in counts of what became of hazards in it.

    Of what fell due and was cleared in time, `silent` are those of which nobody who reported them says anything.
    """

    silent: int
    verified: int
    cleared: int
    major: int
    made_safe: int
    cannot_fix: int
    not_hazard: int
    not_ours: int

    @property
    def is_empty(self) -> bool:
        return not (self.verified or self.cleared or self.not_hazard or self.not_ours)


async def find_month(db: Db, start: datetime, end: datetime) -> MonthFigures:
    within = {"start": write_seconds(start), "end": write_seconds(end)}
    due = await db.all(
        f"""SELECT number, state, due_at, closed_at FROM cases WHERE category = '{CATEGORY}'
              AND due_at >= :start AND due_at < :end AND state NOT IN (:left_out) ORDER BY number""",
        left_out=list(LEFT_OUT),
        **within,
    )
    in_time = [row["number"] for row in due if row["state"] == "cleared" and row["closed_at"] <= row["due_at"]]
    answers = await list_answers(db, in_time)
    return MonthFigures(
        silent=sum(number not in answers for number in in_time),
        **await _count_moved(db, within),
        **await _count_states(db, within),
    )


async def _count_moved(db: Db, within: dict[str, int]) -> dict[str, int]:
    """What was done in the month."""
    row = await db.one(
        """SELECT count(DISTINCT CASE WHEN action = 'verify' THEN events.case_number END) AS verified,
                  count(DISTINCT CASE WHEN action = 'clear' THEN events.case_number END) AS cleared,
                  count(DISTINCT CASE WHEN action IN ('reject', 'lapse') THEN events.case_number END) AS not_hazard,
                  count(DISTINCT CASE WHEN action = 'transfer' THEN events.case_number END) AS not_ours
           FROM case_events AS events JOIN hazards ON hazards.case_number = events.case_number
           WHERE at >= :start AND at < :end""",
        **within,
    )
    return {name: row[name] if row else 0 for name in ("verified", "cleared", "not_hazard", "not_ours")}


async def _count_states(db: Db, within: dict[str, int]) -> dict[str, int]:
    """What stands where at the end, and how many major ones were reported in the month."""
    row = await db.one(
        """SELECT count(CASE WHEN state = 'made_safe' THEN 1 END) AS made_safe,
                  count(CASE WHEN state = 'cannot_fix' THEN 1 END) AS cannot_fix,
                  count(CASE WHEN grade = 'major' AND state NOT IN (:left_out)
                             AND opened_at >= :start AND opened_at < :end THEN 1 END) AS major
           FROM cases JOIN hazards ON case_number = number WHERE closed_at = 0 OR closed_at >= :start""",
        left_out=list(LEFT_OUT),
        start=within["start"],
        end=within["end"],
    )
    return {name: row[name] if row else 0 for name in ("made_safe", "cannot_fix", "major")}
