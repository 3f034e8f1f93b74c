"""Surveys: when each one opens, reminds, closes and is told, and how far its closing has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.form import Form
from domain.questionnaire import Questionnaire, read
from domain.schedule import Month
from domain.survey import built_in_form
from storage.database import Db
from storage.rows import list_names, list_values, write_seconds
from storage.rows import read as read_row

# Two steps to the end, because the key is destroyed between them: killed there, the bot finds it by `counted`.
OPEN, COUNTED, CLOSED = "open", "counted", "closed"


@dataclass(frozen=True, slots=True)
class Survey:
    """One wave; `id` is '2026-11' for a month's, the day for an extra one. A reminder may be missing,
    and what was lost is neither summed up nor told.

    `roll` is how many belonged to the union at opening, or how many answered if newcomers made them more.
    `questionnaire` is the number of the one it asks, 0 for a built-in form, and `document` that questionnaire.
    """

    id: str
    kind: str
    form: str
    quarter_end: bool
    opens_at: datetime
    remind_at: datetime | None
    last_remind_at: datetime | None
    closes_at: datetime
    summary_at: datetime | None
    result_at: datetime | None
    roll: int
    answered: int = 0
    state: str = OPEN
    questionnaire: int = 0
    document: str = ""

    @property
    def written(self) -> Questionnaire | None:
        """The questionnaire it asks; None for a built-in form, whose words are in the locales."""
        return read(self.document) if self.document else None

    @property
    def questions(self) -> Form:
        return self.written.form if self.written else built_in_form(self.form, self.quarter_end)

    @property
    def box(self) -> str:
        """The name of its sealed box, and of the key of that box."""
        return f"survey-{self.id}"

    @property
    def occasion(self) -> str:
        """What its invitations and reminders wait for in the outbox."""
        return f"survey/{self.id}"

    @property
    def last_month(self) -> str:
        """The id of the survey of the month before; empty for an extra one, which is compared with none."""
        if self.kind != "monthly":
            return ""
        return str(Month.read(self.id) - 1)

    def accepts(self, now: datetime) -> bool:
        """Whether answers count at `now`; the clock may be late to close it."""
        return self.state == OPEN and now < self.closes_at


_NAMES = [name for name in list_names(Survey) if name != "document"]
_DOCUMENT = "(SELECT document FROM questionnaires WHERE questionnaires.number = surveys.questionnaire)"
_COLUMNS = f"{', '.join(_NAMES)}, coalesce({_DOCUMENT}, '') AS document"
_PLACES = ", ".join(f":{name}" for name in _NAMES)


async def add(db: Db, survey: Survey) -> None:
    values = list_values(survey)
    del values["document"]
    await db.run(f"INSERT INTO surveys ({', '.join(_NAMES)}) VALUES ({_PLACES})", **values)
    db.touched.add("surveys")


async def find(db: Db, survey_id: str) -> Survey | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM surveys WHERE id = :id", id=survey_id)
    return read_row(Survey, row) if row else None


async def open_now(db: Db) -> Survey | None:
    """The survey that has not been counted yet; there is never more than one."""
    row = await db.one(f"SELECT {_COLUMNS} FROM surveys WHERE state = 'open' ORDER BY opens_at DESC LIMIT 1")
    return read_row(Survey, row) if row else None


async def find_unfinished(db: Db) -> Survey | None:
    """The oldest survey that is open, or whose key may still be there."""
    row = await db.one(f"SELECT {_COLUMNS} FROM surveys WHERE state <> 'closed' ORDER BY opens_at LIMIT 1")
    return read_row(Survey, row) if row else None


async def find_latest(db: Db) -> Survey | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM surveys ORDER BY opens_at DESC LIMIT 1")
    return read_row(Survey, row) if row else None


async def find_before(db: Db, survey: Survey) -> Survey | None:
    """The survey that opened last before this one."""
    row = await db.one(
        f"""SELECT {_COLUMNS} FROM surveys WHERE opens_at < :opens AND result_at > 0
            ORDER BY opens_at DESC LIMIT 1""",
        opens=write_seconds(survey.opens_at),
    )
    return read_row(Survey, row) if row else None


async def find_before_of_same(db: Db, survey: Survey) -> Survey | None:
    """The survey that opened last before this one and asked a version of the same questionnaire."""
    row = await db.one(
        f"""SELECT {_COLUMNS} FROM surveys WHERE opens_at < :opens AND questionnaire IN
            (SELECT number FROM questionnaires WHERE id IN
             (SELECT id FROM questionnaires WHERE number = :questionnaire)) ORDER BY opens_at DESC LIMIT 1""",
        opens=write_seconds(survey.opens_at),
        questionnaire=survey.questionnaire,
    )
    return read_row(Survey, row) if row else None


async def list_since(db: Db, instant: datetime) -> list[Survey]:
    """Those of which something is due at `instant` or later."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM surveys WHERE result_at >= :instant OR state <> 'closed' ORDER BY opens_at",
        instant=write_seconds(instant),
    )
    return [read_row(Survey, row) for row in rows]


async def list_told(db: Db, now: datetime, limit: int, offset: int) -> list[Survey]:
    """Those whose result has been told to all members, the newest first."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM surveys WHERE state <> 'open' AND result_at BETWEEN 1 AND :now
            ORDER BY opens_at DESC LIMIT :limit OFFSET :offset""",
        now=write_seconds(now),
        limit=limit,
        offset=offset,
    )
    return [read_row(Survey, row) for row in rows]


async def list_closed(db: Db, limit: int, offset: int) -> list[Survey]:
    """Those whose result exists, the newest first."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM surveys WHERE state <> 'open' AND result_at > 0
            ORDER BY opens_at DESC LIMIT :limit OFFSET :offset""",
        limit=limit,
        offset=offset,
    )
    return [read_row(Survey, row) for row in rows]


async def find_free_id(db: Db, day: str) -> str:
    """An id for one more extra survey of a day: the day itself, with a number from 2 on if it is taken."""
    # Never one a second time: the key of a survey, and all that stays of it, are named by its id.
    taken = {row[0] for row in await db.all("SELECT id FROM surveys WHERE id LIKE :day", day=f"{day}%")}
    return next(name for name in (day, *(f"{day}-{n}" for n in range(2, 100))) if name not in taken)


async def list_responses(db: Db, limit: int) -> list[float]:
    """The response rates (0 to 1) of the last monthly surveys that asked everybody, oldest first."""
    # Where some rested, fewer could answer: that rate would say nothing of the union.
    rows = await db.all(
        """SELECT answered, roll FROM surveys WHERE kind = 'monthly' AND state <> 'open' AND roll > 0 AND result_at > 0
           AND id NOT IN (SELECT survey_id FROM survey_terms WHERE rested > 0) ORDER BY opens_at DESC LIMIT :limit""",
        limit=limit,
    )
    return [row["answered"] / row["roll"] for row in reversed(rows)]


async def reschedule(db: Db, survey_id: str, instants: Mapping[str, datetime]) -> bool:
    """Close an open survey at another time; `instants` are closes_at, summary_at and result_at."""
    # Not if it has closed by itself since the button was shown: what was promised for then stays.
    row = await db.one(
        """UPDATE surveys SET closes_at = :closes_at, summary_at = :summary_at, result_at = :result_at
           WHERE id = :id AND state = 'open' AND closes_at > :closes_at RETURNING id""",
        id=survey_id,
        closes_at=write_seconds(instants["closes_at"]),
        summary_at=write_seconds(instants["summary_at"]),
        result_at=write_seconds(instants["result_at"]),
    )
    db.touched.add("surveys")
    return row is not None


async def count(db: Db, survey_id: str, answered: int, roll: int) -> None:
    """Its answers have been counted; the key is still there."""
    await db.run(
        "UPDATE surveys SET state = 'counted', answered = :answered, roll = :roll WHERE id = :id AND state = 'open'",
        answered=answered,
        roll=roll,
        id=survey_id,
    )
    db.touched.add("surveys")


async def close(db: Db, survey_id: str) -> None:
    """Its key is gone."""
    await db.run("UPDATE surveys SET state = 'closed' WHERE id = :id AND state = 'counted'", id=survey_id)


async def end_without_result(db: Db, survey_id: str, now: datetime) -> None:
    """Its key is lost: it is over, nothing of it will be told, and a slip of paper counts no more."""
    # Nobody can open them any more, and a slip that is still there could be typed in.
    await db.run("DELETE FROM paper_slips WHERE box = 'survey-' || :id", id=survey_id)
    await db.run(
        """UPDATE surveys SET state = 'closed', answered = 0, summary_at = 0, result_at = 0,
               closes_at = CASE WHEN closes_at < :now THEN closes_at ELSE :now END WHERE id = :id AND state = 'open'""",
        id=survey_id,
        now=write_seconds(now),
    )
    db.touched.add("surveys")


async def list_given_up(db: Db) -> list[Survey]:
    """Open surveys of whose key nobody expects any more that it is there."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM surveys WHERE state = 'open'
            AND NOT EXISTS (SELECT 1 FROM fingerprints WHERE name = 'survey-' || surveys.id) ORDER BY opens_at"""
    )
    return [read_row(Survey, row) for row in rows]


async def count_roll(db: Db) -> int:
    """How many belong to the union, whether the bot can reach them or not: what a response is measured by."""
    # Measured by those it can reach alone, a union that loses touch with its members would look better each month.
    row = await db.one("SELECT count(*) FROM members WHERE status <> 'left'")
    return int(row[0]) if row else 0
