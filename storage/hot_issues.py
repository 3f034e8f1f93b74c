"""Hot issues: what cadres made of the machine's proposals, and the cases that heat is counted from."""

from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from domain.case import make_kind
from domain.hot_issues import HISTORY, WINDOW, Heat, Poll, Voice, list_case_topics
from storage import survey_results
from storage.database import Db, Row
from storage.rows import list_names, list_values, read, read_instant, read_seconds, write_seconds

STATES = ("proposed", "confirmed", "cleared", "dismissed")


@dataclass(frozen=True, slots=True)
class HotIssue:
    """`people` raised its cases, None where that must not be told; the answer is owed from `since` to `due_on`."""

    id: int
    topic: str
    title: str
    state: str
    count: int
    people: int | None
    heat: float
    found_on: date
    owner_id: int | None = None
    committee: str = ""
    since: datetime | None = None
    due_on: date | None = None
    remind_at: datetime | None = None
    answer: str = ""
    answered_on: date | None = None
    ended_on: date | None = None


_NAMES = list_names(HotIssue)
_COLUMNS = ", ".join(_NAMES)
_VALUES = ", ".join(f":{name}" for name in _NAMES)
_CHANGING = ", ".join(f"{name} = :{name}" for name in _NAMES if name != "id")


async def propose(db: Db, random: Random, heat: Heat, today: date, quiet_since: date) -> HotIssue | None:
    """A new proposal; None while the topic is proposed or confirmed, or if it was ended after `quiet_since`."""
    # What was ended stays quiet for a while: the very same cases would raise it again the next day.
    row = await db.one(
        """SELECT 1 FROM hot_issues
           WHERE topic = :topic AND (state IN ('proposed', 'confirmed') OR ended_on > :quiet_since)""",
        topic=heat.topic,
        quiet_since=quiet_since.isoformat(),
    )
    if row:
        return None
    number = random.randrange(1, 2**40)
    issue = HotIssue(number, heat.topic, "", "proposed", heat.count, heat.people, round(heat.value, 1), today)
    await db.run(f"INSERT INTO hot_issues ({_COLUMNS}) VALUES ({_VALUES})", **list_values(issue))
    db.touch("hot_issues", str(number))
    return issue


async def save(db: Db, issue: HotIssue) -> None:
    await db.run(f"UPDATE hot_issues SET {_CHANGING} WHERE id = :id", **list_values(issue))
    db.touch("hot_issues", str(issue.id))


async def find(db: Db, number: int) -> HotIssue | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM hot_issues WHERE id = :id", id=number)
    return read(HotIssue, row) if row else None


async def list_in_state(db: Db, state: str) -> list[HotIssue]:
    """The newest first."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM hot_issues WHERE state = :state ORDER BY found_on DESC, topic", state=state
    )
    return [read(HotIssue, row) for row in rows]


async def list_to_remind(db: Db, now: datetime) -> list[HotIssue]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM hot_issues WHERE remind_at > 0 AND remind_at <= :now ORDER BY due_on, topic",
        now=write_seconds(now),
    )
    return [read(HotIssue, row) for row in rows]


async def find_first_reminder(db: Db) -> datetime | None:
    row = await db.one("SELECT min(remind_at) FROM hot_issues WHERE remind_at > 0")
    return read_instant(row[0]) if row else None


async def list_of_owner(db: Db, member_id: int) -> list[HotIssue]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM hot_issues WHERE owner_id = :member_id ORDER BY found_on, topic", member_id=member_id
    )
    return [read(HotIssue, row) for row in rows]


async def release(db: Db, member_id: int) -> list[HotIssue]:
    """Take the confirmed issues out of a member's hands; those are returned."""
    rows = await db.all(
        f"""UPDATE hot_issues SET owner_id = NULL WHERE owner_id = :member_id AND state = 'confirmed'
            RETURNING {_COLUMNS}""",
        member_id=member_id,
    )
    return sorted((read(HotIssue, row) for row in rows), key=lambda it: it.topic)


async def forget(db: Db, member_id: int) -> None:
    await db.run("UPDATE hot_issues SET owner_id = NULL WHERE owner_id = :member_id", member_id=member_id)


async def list_voices(db: Db, now: datetime) -> list[Voice]:
    """The cases of four windows, each under every topic it touches.

    Without what cadres do not know yet, and without what is kept from some of them: the sum must hold for everybody.
    """
    # Only signed authors are told apart: to count confided ones by person somebody would have to open their seals.
    rows = await db.all(
        """SELECT cases.category, mode, scope, opened_at, body, coalesce(voices, 0) AS voices, member_id
           FROM cases JOIN case_messages ON case_messages.case_number = number AND place = 1
             LEFT JOIN publications ON publications.case_number = number AND stage = 'shown'
             LEFT JOIN case_authors ON case_authors.case_number = number AND mode = 'signed'
           WHERE opened_at >= :since AND state NOT IN ('submitted', 'withdrawn', 'merged')
             AND scope = '' AND excluded = ''""",
        since=write_seconds(now - HISTORY),
    )
    return [voice for row in rows for voice in _make_voices(row)]


def _make_voices(row: Row) -> list[Voice]:
    case = make_kind(row["category"], row["mode"], row["scope"])
    at = read_seconds(row["opened_at"])
    return [
        Voice(topic, case.route.sla, at, row["member_id"], row["voices"])
        for topic in sorted(list_case_topics(row["body"], row["category"], case.is_confidential))
    ]


async def find_poll(db: Db, now: datetime) -> Poll:
    """What the last survey counted within a window said of wishes and rights, as far as it may be told."""
    # Only of results that have come through the gate: a proposal is read by all cadres.
    row = await db.one(
        """SELECT id, answered FROM surveys WHERE state <> 'open' AND questionnaire = 0 AND closes_at >= :since
           ORDER BY closes_at DESC LIMIT 1""",
        since=write_seconds(now - WINDOW),
    )
    if row is None:
        return Poll()
    told = await survey_results.find_measures(db, row["id"])
    wished = {
        name.removeprefix("priority-"): (it.value, it.n) for name, it in told.items() if name.startswith("priority-")
    }
    rights = {name: it.value for name, it in told.items() if name in ("know", "participate", "express", "supervise")}
    return Poll(row["answered"], wished, rights)
