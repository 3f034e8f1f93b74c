"""Appraisals: when each one opens, closes and is told, who may vote in it, and whom it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.appraisal import YEAR
from domain.appraisal_days import AppraisalWindow
from domain.questionnaire import Questionnaire
from domain.questionnaire import read as read_questionnaire
from storage.database import Db
from storage.rows import list_names, list_values, read, read_seconds, write_seconds

# Two steps to the end, because the key is destroyed between them: killed there, the bot finds it by `counted`.
PLANNED, OPEN, COUNTED, CLOSED = "planned", "open", "counted", "closed"
THE_UNION = 0
"""The place of the union itself among those who are appraised."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """`roll` is how many may vote, and `ballots` from how many on voted, in steps of ten; both 0 until then.

    `cadre_form` and `union_form` are questionnaires with all their words as they were at the opening.
    """

    number: int
    kind: str
    state: str
    opens_at: datetime
    reminds_at: datetime
    closes_at: datetime
    own_at: datetime
    committee_at: datetime
    members_at: datetime
    roll: int = 0
    ballots: int = 0
    cadre_form: str = ""
    union_form: str = ""

    @property
    def box(self) -> str:
        """The name of its sealed box, and of the key of that box."""
        return f"appraisal-{self.number}"

    @property
    def occasion(self) -> str:
        """What its invitations and reminders wait for in the outbox."""
        return f"appraise/{self.number}"

    def accepts(self, now: datetime) -> bool:
        """Whether ballots are taken at `now`; the clock may be late to close it."""
        return self.state == OPEN and now < self.closes_at

    def find_form(self, place: int) -> Questionnaire:
        """What is asked about the one at `place`."""
        return read_questionnaire(self.union_form if place == THE_UNION else self.cadre_form)


@dataclass(frozen=True, slots=True)
class Appraised:
    """Who is appraised, as they were called at the opening; `member_id` is None for the union and who is forgotten.

    `withdrawn` are those who left: nothing is counted or shown of them.
    """

    place: int
    member_id: int | None
    name: str
    withdrawn: bool

    @property
    def is_union(self) -> bool:
        return self.place == THE_UNION


_NAMES = list_names(Appraisal)
_COLUMNS = ", ".join(_NAMES)


async def plan(db: Db, kind: str, window: AppraisalWindow) -> Appraisal:
    row = await db.one("SELECT coalesce(max(number), 0) + 1 AS number FROM appraisals")
    number = int(row["number"]) if row else 1
    planned = Appraisal(
        number,
        kind,
        PLANNED,
        window.opens,
        window.reminds,
        window.closes,
        window.own,
        window.committee,
        window.members,
    )
    places = ", ".join(f":{name}" for name in _NAMES)
    await db.run(f"INSERT INTO appraisals ({_COLUMNS}) VALUES ({places})", **list_values(planned))
    return planned


async def find(db: Db, number: int) -> Appraisal | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM appraisals WHERE number = :number", number=number)
    return read(Appraisal, row) if row else None


async def find_current(db: Db) -> Appraisal | None:
    """The one that is planned or open; there is never more than one."""
    row = await db.one(f"SELECT {_COLUMNS} FROM appraisals WHERE state IN ('planned', 'open') ORDER BY number LIMIT 1")
    return read(Appraisal, row) if row else None


async def list_since(db: Db, instant: datetime) -> list[Appraisal]:
    """Those of which something is due at `instant` or later."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM appraisals WHERE members_at >= :instant OR state <> 'closed' ORDER BY number",
        instant=write_seconds(instant),
    )
    return [read(Appraisal, row) for row in rows]


async def list_counted(db: Db, limit: int, offset: int) -> list[Appraisal]:
    """The newest first, without those that came to nothing."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM appraisals WHERE state IN ('counted', 'closed') AND roll > 0
            ORDER BY number DESC LIMIT :limit OFFSET :offset""",
        limit=limit,
        offset=offset,
    )
    return [read(Appraisal, row) for row in rows]


async def count_between(db: Db, first: datetime, last: datetime) -> int:
    """How many open, or opened, from `first` on and before `last`, without those that came to nothing."""
    row = await db.one(
        """SELECT count(*) FROM appraisals WHERE opens_at >= :first AND opens_at < :last
           AND (state IN ('planned', 'open') OR roll > 0)""",
        first=write_seconds(first),
        last=write_seconds(last),
    )
    return int(row[0]) if row else 0


async def call_off(db: Db, number: int) -> None:
    """Only before it opens: afterwards people have voted."""
    await db.run("DELETE FROM appraisals WHERE number = :number AND state = 'planned'", number=number)


async def open_one(db: Db, appraisal: Appraisal, forms: Sequence[str], subjects: Iterable[tuple[int, str]]) -> int:
    """Fix the questions, whom they are about (`subjects`, id and name) and who may vote; how many these are."""
    await db.run(
        """INSERT INTO appraisal_electors (appraisal, member_id)
           SELECT :number, id FROM members WHERE status <> 'left'""",
        number=appraisal.number,
    )
    listed: list[tuple[int, int | None, str]] = [(THE_UNION, None, "")] if appraisal.kind == YEAR else []
    listed += [(place, who, name) for place, (who, name) in enumerate(subjects, 1)]
    await db.many(
        """INSERT INTO appraisal_subjects (appraisal, place, member_id, name)
           VALUES (:number, :place, :member_id, :name)""",
        [{"number": appraisal.number, "place": place, "member_id": who, "name": name} for place, who, name in listed],
    )
    roll = len(await list_electors(db, appraisal.number))
    await db.run(
        """UPDATE appraisals SET state = 'open', roll = :roll, cadre_form = :cadre, union_form = :union
           WHERE number = :number""",
        number=appraisal.number,
        roll=roll,
        cadre=forms[0],
        union=forms[1],
    )
    return roll


async def list_electors(db: Db, number: int) -> list[int]:
    rows = await db.all("SELECT member_id FROM appraisal_electors WHERE appraisal = :number", number=number)
    return [row["member_id"] for row in rows]


async def is_elector(db: Db, number: int, member_id: int) -> bool:
    return (
        await db.one(
            "SELECT 1 FROM appraisal_electors WHERE appraisal = :number AND member_id = :member_id",
            number=number,
            member_id=member_id,
        )
        is not None
    )


async def list_subjects(db: Db, number: int) -> list[Appraised]:
    """All of the opening, in its order; of those who have left since nothing is asked, counted or shown."""
    rows = await db.all(
        "SELECT place, member_id, name, withdrawn FROM appraisal_subjects WHERE appraisal = :number ORDER BY place",
        number=number,
    )
    return [read(Appraised, row) for row in rows]


async def count_one(db: Db, number: int, ballots: int) -> None:
    """Once it is counted nobody needs to know any more who might have voted."""
    await db.run("DELETE FROM appraisal_electors WHERE appraisal = :number", number=number)
    await db.run(
        "UPDATE appraisals SET state = 'counted', ballots = :ballots WHERE number = :number",
        number=number,
        ballots=ballots,
    )


async def close(db: Db, number: int) -> None:
    await db.run("UPDATE appraisals SET state = 'closed' WHERE number = :number", number=number)


async def end_without_result(db: Db, number: int) -> None:
    """It counts for nothing, not for the two of a year either."""
    await db.run("DELETE FROM appraisal_electors WHERE appraisal = :number", number=number)
    await db.run("DELETE FROM appraisal_subjects WHERE appraisal = :number", number=number)
    await db.run("UPDATE appraisals SET state = 'closed', roll = 0 WHERE number = :number", number=number)


async def list_given_up(db: Db) -> list[Appraisal]:
    """Open ones of whose key nobody expects any more that it is there."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM appraisals WHERE state = 'open'
            AND NOT EXISTS (SELECT 1 FROM fingerprints WHERE name = 'appraisal-' || appraisals.number)"""
    )
    return [read(Appraisal, row) for row in rows]


async def list_closed(db: Db) -> list[tuple[int, datetime]]:
    """The numbers of those that are over, each with when it closed."""
    rows = await db.all("SELECT number, closes_at FROM appraisals WHERE state = 'closed' ORDER BY closes_at")
    return [(row["number"], read_seconds(row["closes_at"])) for row in rows]


async def delete(db: Db, number: int) -> None:
    """With all that hangs on it."""
    await db.run("DELETE FROM appraisals WHERE number = :number AND state = 'closed'", number=number)


async def withdraw(db: Db, member_id: int) -> None:
    """Who has left is not appraised any more, and what was counted of them goes."""
    for table in ("appraisal_results", "appraisal_remarks", "appraisal_summaries"):
        await db.run(
            f"""DELETE FROM {table} WHERE EXISTS (SELECT 1 FROM appraisal_subjects AS it
                WHERE it.appraisal = {table}.appraisal AND it.place = {table}.place AND it.member_id = :member_id)""",
            member_id=member_id,
        )
    await db.run("UPDATE appraisal_subjects SET withdrawn = 1 WHERE member_id = :member_id", member_id=member_id)


async def forget(db: Db, member_id: int) -> None:
    await withdraw(db, member_id)
    await db.run(
        "UPDATE appraisal_subjects SET name = '', member_id = NULL WHERE member_id = :member_id", member_id=member_id
    )
    await db.run("DELETE FROM appraisal_electors WHERE member_id = :member_id", member_id=member_id)


async def list_votes_open_to(db: Db, member_id: int) -> list[int]:
    """The numbers of open appraisals in which somebody may vote, whether they did or not."""
    rows = await db.all(
        "SELECT appraisal FROM appraisal_electors WHERE member_id = :member_id ORDER BY appraisal", member_id=member_id
    )
    return [row["appraisal"] for row in rows]
