"""Cases: where each one stands, who wrote it and what opens it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.case import OPEN, RUNNING, Case, list_open_kinds
from domain.case_moves import MOST_NOTICES
from domain.member import Member
from storage import case_authors, members
from storage.case_authors import WRITTEN_BY
from storage.database import MAILBOX, Conflict, Db
from storage.rows import list_names, list_values, read, read_day, read_instant, write_seconds

_NAMES = list_names(Case)
COLUMNS = ", ".join(_NAMES)
_OF_CASES = ", ".join(f"cases.{name}" for name in _NAMES)
_CHANGING = ", ".join(f"{name} = :{name}" for name in _NAMES if name not in ("number", "version"))
_VALUES = ", ".join(f":{name}" for name in _NAMES)


KEPT_FROM_NOBODY = "scope = '' AND excluded = ''"
"""What may be counted where everybody reads: nothing else tells somebody that a case is kept from them."""
SAID = "category <> 'hazard'"
"""What members say, without what they report as dangerous: that has figures of its own."""
FOR_ALL = f"({KEPT_FROM_NOBODY} AND category || '/' || mode IN (:kinds))"
"""What every cadre may read; `kinds` are domain.case.list_open_kinds()."""


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """Open cases that every cadre may read: `new` have no handler, `waiting` wait for their authors."""

    new: int
    in_work: int
    waiting: int
    overdue: int


async def add(db: Db, case: Case, *, author_id: int | None = None, code_hash: bytes | None = None) -> bool:
    """Open `case`, either of an author or of whoever knows the code; False if its number is taken."""
    # Numbers are drawn, because counted ones would tell how many there are and which came next to which.
    row = await db.one(
        f"INSERT INTO cases ({COLUMNS}) VALUES ({_VALUES}) ON CONFLICT DO NOTHING RETURNING number", **list_values(case)
    )
    if row is None:
        return False
    if author_id is not None:
        await case_authors.add(db, case.number, author_id, case.mode)
    if code_hash is not None:
        await db.run(
            "INSERT INTO case_codes (code_hash, case_number) VALUES (:code_hash, :number)",
            number=case.number,
            code_hash=code_hash,
        )
    _touch(db, case)
    if case.mode == "anonymous":
        db.touched.add(MAILBOX)
    return True


async def save(db: Db, case: Case) -> Case:
    """Store a case as the version after the one it was read in; raises Conflict if somebody stored one meanwhile."""
    # Two cadres may have the same case before them: the second one's step was decided on a case that is no more.
    row = await db.one(
        f"""UPDATE cases SET {_CHANGING}, version = version + 1
            WHERE number = :number AND version = :version RETURNING number""",
        **list_values(case),
    )
    if row is None:
        raise Conflict("cases.version")
    if case.is_hazard:
        await _list_hazard(db, case)
    _touch(db, case)
    if case.mode == "anonymous":
        db.touched.add(MAILBOX)
    return replace(case, version=case.version + 1)


def _touch(db: Db, case: Case) -> None:
    """What not every cadre may read changes nothing in view at its hour: its sum comes with the batch."""
    if case.state != "submitted" and not case.is_confidential:
        db.touch("cases", case.number)


async def _list_hazard(db: Db, case: Case) -> None:
    """Its row says as well whether it is open and whether everybody is told so."""
    await db.run(
        "UPDATE hazards SET open_since = :since, is_listed = :is_listed WHERE case_number = :number",
        since=0 if case.has_ended else write_seconds(case.opened_at),
        is_listed=int(case.is_listed),
        number=case.number,
    )


async def hold_back(db: Db, case: Case) -> None:
    """Keep what an anonymous sender did until the next batch; nothing that cadres see is touched."""
    await db.run(
        """UPDATE cases SET pending = :pending, pending_choice = :choice, has_news = 1, version = version + 1
           WHERE number = :number""",
        number=case.number,
        pending=case.pending,
        choice=case.pending_choice,
    )
    db.touched.add(MAILBOX)


async def mark_read(db: Db, number: str) -> None:
    """Its anonymous sender has looked; nothing that cadres see is touched."""
    # No new version: a step that a cadre takes at this moment must not fail because the sender has looked.
    await db.run("UPDATE cases SET unread_at = 0, notices = 0 WHERE number = :number", number=number)
    db.touched.add(MAILBOX)


@dataclass(frozen=True, slots=True)
class Shown:
    """A case with what its card says besides: the name of whoever handles it, and its first words."""

    case: Case
    handler: str
    words: str


async def list_shown(db: Db, numbers: Sequence[str]) -> list[Shown]:
    """Those of the cases that cadres know of: what is withdrawn before it is registered they never learn of."""
    rows = await db.all(
        f"""SELECT {_OF_CASES}, coalesce(members.name, '') AS handler, coalesce(body, '') AS words
            FROM cases LEFT JOIN members ON members.id = handler_id
              LEFT JOIN case_messages ON case_number = number AND place = 1
            WHERE number IN (:numbers) AND EXISTS (
                SELECT 1 FROM case_events WHERE case_events.case_number = number AND action = 'register')
            ORDER BY number""",
        numbers=list(numbers),
    )
    return [Shown(read(Case, row), row["handler"], row["words"]) for row in rows]


async def touch_running(db: Db) -> None:
    """Have the cards of all cases that have not ended written once more."""
    for row in await db.all("SELECT number FROM cases WHERE state IN (:states)", states=list(OPEN)):
        db.touch("cases", row[0])


async def list_readable(db: Db, numbers: Sequence[str]) -> set[str]:
    """Those of these cases that every cadre may read."""
    rows = await db.all(
        f"SELECT number FROM cases WHERE number IN (:numbers) AND {FOR_ALL}",
        numbers=list(numbers),
        kinds=list_open_kinds(),
    )
    return {row["number"] for row in rows}


async def find(db: Db, number: str) -> Case | None:
    row = await db.one(f"SELECT {COLUMNS} FROM cases WHERE number = :number", number=number)
    return read(Case, row) if row else None


async def find_by_code(db: Db, code_hash: bytes) -> Case | None:
    row = await db.one(
        f"SELECT {_OF_CASES} FROM cases JOIN case_codes ON case_number = number WHERE code_hash = :code_hash",
        code_hash=code_hash,
    )
    return read(Case, row) if row else None


async def find_author(db: Db, number: str) -> Member | None:
    """Who wrote it; None for anonymous cases and once the link is cut."""
    author_id = await case_authors.find_author(db, number)
    return await members.find(db, author_id) if author_id else None


async def is_author(db: Db, number: str, member_id: int) -> bool:
    return await case_authors.find_author(db, number) == member_id


async def list_of_author(db: Db, member_id: int, limit: int = 1000, offset: int = 0) -> list[Case]:
    """Newest first."""
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM cases WHERE number IN ({WRITTEN_BY})
            ORDER BY opened_at DESC, number LIMIT :limit OFFSET :offset""",
        **case_authors.make_search(db, member_id),
        limit=limit,
        offset=offset,
    )
    return [read(Case, row) for row in rows]


async def find_open_of(db: Db, member_id: int, since: datetime) -> tuple[int, int]:
    """How many suggestions of this author are open, and how many were opened from `since` on."""
    row = await db.one(
        f"""SELECT count(CASE WHEN state IN (:open) THEN 1 END) AS still_open,
                   count(CASE WHEN opened_at >= :since THEN 1 END) AS recent
            FROM cases WHERE {SAID} AND number IN ({WRITTEN_BY})""",
        **case_authors.make_search(db, member_id),
        open=OPEN,
        since=write_seconds(since),
    )
    return (row["still_open"], row["recent"]) if row else (0, 0)


async def list_handled_by(db: Db, member_id: int) -> list[Case]:
    """Open cases in the hands of one cadre."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM cases WHERE handler_id = :member_id AND state IN (:open) ORDER BY due_at, number",
        member_id=member_id,
        open=OPEN,
    )
    return [read(Case, row) for row in rows]


async def lay_anew(db: Db, numbers: Sequence[str]) -> None:
    """Write the rows of these cases once more, in the order of their numbers.

    PostgreSQL keeps rows in the order in which they came and shows which were written together; both would tell who
    wrote what. SQLite keeps them in the order of their keys as it is.
    """
    rows = [{"number": number} for number in sorted(numbers)]
    for table in ("case_codes", "case_messages", "case_files", "case_photos", "case_events", "publications"):
        await db.many(f"UPDATE {table} SET case_number = :number WHERE case_number = :number", rows)


async def list_with_news(db: Db) -> list[Case]:
    """Cases whose anonymous sender did something since the last batch, but for those that wait for others' support."""
    # By number: the order in which they came would be that of their senders' telephones.
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM cases WHERE has_news = 1
              AND number NOT IN (SELECT case_number FROM publications WHERE stage = 'waiting') ORDER BY number"""
    )
    return [read(Case, row) for row in rows]


async def list_to_remind(db: Db, now: datetime, today: datetime) -> list[Case]:
    """Cases a warning of which has come, without those that were brought to mind since `today` began."""
    # Up to now: a reminder from a time when the clock ran ahead would keep the case quiet for days.
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM cases WHERE remind_at BETWEEN 1 AND :now AND NOT EXISTS (
                SELECT 1 FROM case_events WHERE case_number = number AND action = 'remind'
                AND at BETWEEN :today AND :now)
            ORDER BY due_at, number""",
        now=write_seconds(now),
        today=write_seconds(today),
    )
    return [read(Case, row) for row in rows]


async def list_in_state(db: Db, state: str) -> list[Case]:
    rows = await db.all(f"SELECT {COLUMNS} FROM cases WHERE state = :state ORDER BY number", state=state)
    return [read(Case, row) for row in rows]


async def list_bound(db: Db) -> list[Case]:
    """Open ones that are bound to their readers, because they are kept from a chair."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM cases WHERE readers <> '' AND state IN (:open) ORDER BY number", open=OPEN
    )
    return [read(Case, row) for row in rows]


async def list_concerned(db: Db) -> frozenset[int]:
    """Whom an open complaint about a chair concerns."""
    rows = await db.all(
        "SELECT excluded FROM cases WHERE scope = 'concerns_chair' AND readers <> '' AND state IN (:open)", open=OPEN
    )
    return frozenset(int(one) for row in rows for one in row[0].split())


async def bind(db: Db, case: Case) -> None:
    """Store who reads it; the step it is at stays."""
    readers = list_values(case)["readers"]
    await db.run(
        "UPDATE cases SET readers = :readers, version = version + 1 WHERE number = :number",
        readers=readers,
        number=case.number,
    )


async def list_running(db: Db) -> list[Case]:
    """All that wait for a cadre."""
    rows = await db.all(f"SELECT {COLUMNS} FROM cases WHERE state IN (:running) ORDER BY number", running=RUNNING)
    return [read(Case, row) for row in rows]


async def find_first_reminder(db: Db) -> datetime | None:
    row = await db.one("SELECT min(remind_at) FROM cases WHERE remind_at > 0")
    return read_instant(row[0]) if row else None


async def list_with_step_due(db: Db, now: datetime) -> list[Case]:
    """Cases that somebody should have accepted, assigned or started by now."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM cases WHERE step_due_at BETWEEN 1 AND :now ORDER BY step_due_at, number",
        now=write_seconds(now),
    )
    return [read(Case, row) for row in rows]


async def list_to_review(db: Db, today: date) -> list[Case]:
    """Deferred cases to be taken up again and transferred ones to be followed up."""
    rows = await db.all(
        f"SELECT {COLUMNS} FROM cases WHERE review_on <> '' AND review_on <= :today ORDER BY number",
        today=today.isoformat(),
    )
    return [read(Case, row) for row in rows]


async def find_first_review(db: Db) -> date | None:
    row = await db.one("SELECT min(review_on) FROM cases WHERE review_on <> ''")
    return read_day(row[0]) if row else None


async def find_first_step_due(db: Db) -> datetime | None:
    row = await db.one("SELECT min(step_due_at) FROM cases WHERE step_due_at > 0")
    return read_instant(row[0]) if row else None


async def find_first_silence(db: Db) -> datetime | None:
    """Since when the case has waited that has waited longest for its sender."""
    row = await db.one("SELECT min(moved_at) FROM cases WHERE state IN ('replied', 'need_info')")
    return read_instant(row[0]) if row else None


async def find_unread(db: Db) -> datetime | None:
    """Since when the oldest word waits for an anonymous sender of which everybody is still to be told (again)."""
    row = await db.one("SELECT min(unread_at) FROM cases WHERE unread_at > 0 AND notices < :most", most=MOST_NOTICES)
    return read_instant(row[0]) if row else None


async def note_notice(db: Db, again: datetime) -> bool:
    """Whether everybody is to be told that words wait: one is new, or one from before `again` was told of only once.

    All that wait are told of by the same notice, so it counts for each of them.
    """
    row = await db.one(
        "SELECT 1 FROM cases WHERE unread_at > 0 AND (notices = 0 OR (notices = 1 AND unread_at < :again)) LIMIT 1",
        again=write_seconds(again),
    )
    if row:
        await db.run(
            "UPDATE cases SET notices = notices + 1 WHERE unread_at > 0 AND notices < :most", most=MOST_NOTICES
        )
    return row is not None


async def count_cases(db: Db, now: datetime) -> CaseCounts:
    row = await db.one(
        f"""SELECT count(CASE WHEN handler_id IS NULL AND state IN (:running) THEN 1 END) AS new,
                  count(CASE WHEN handler_id IS NOT NULL AND state IN (:running) THEN 1 END) AS in_work,
                  count(CASE WHEN state IN ('replied', 'need_info') THEN 1 END) AS waiting,
                  count(CASE WHEN due_at < :now AND state IN (:running) THEN 1 END) AS overdue
           FROM cases WHERE {FOR_ALL} AND state IN (:open)""",
        kinds=list_open_kinds(),
        running=RUNNING,
        open=OPEN,
        now=write_seconds(now),
    )
    return read(CaseCounts, row) if row else CaseCounts(0, 0, 0, 0)


async def list_overdue(db: Db, now: datetime) -> list[str]:
    """The numbers of those that every cadre may read, the latest first."""
    rows = await db.all(
        f"SELECT number FROM cases WHERE {FOR_ALL} AND due_at < :now AND state IN (:running) ORDER BY due_at, number",
        kinds=list_open_kinds(),
        now=write_seconds(now),
        running=RUNNING,
    )
    return [row[0] for row in rows]


async def list_answered_between(db: Db, start: datetime, end: datetime) -> list[Case]:
    """Cases, kept from nobody, that got a reply from `start` on and before `end`."""
    rows = await db.all(
        f"""SELECT {COLUMNS} FROM cases WHERE {KEPT_FROM_NOBODY} AND number IN (
                SELECT case_number FROM case_events WHERE action = 'reply' AND at >= :start AND at < :end)
            ORDER BY number""",
        start=write_seconds(start),
        end=write_seconds(end),
    )
    return [read(Case, row) for row in rows]
