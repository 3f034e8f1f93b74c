"""What is erased of cases: after their terms, and when an author asks to be forgotten."""

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.case_keeping import KeepingTerms
from domain.case_moves import Event
from domain.hazard import CATEGORY
from domain.routing import is_danger_to_others, list_personal_categories
from storage import case_authors, case_events, case_messages
from storage.database import Db, Row
from storage.rows import read_instant, read_seconds

_INSTANTS = (
    ("cases", "opened_at", "number", "opened_at > 0"),
    ("cases", "moved_at", "number", "moved_at > 0"),
    ("cases", "term_from", "number", "term_from > 0"),
    ("case_events", "at", "case_number", "actor IN ('sender', 'system')"),
    ("case_messages", "at", "case_number", "kind = 'sender'"),
    ("cases", "closed_at", "number", "closed_at > 0"),
)
"""Table, column, number of the case and condition of what senders did, and the system together with them.

The last one is what tells that a case has ended long enough.
"""


async def find_first_closed(db: Db) -> datetime | None:
    """When the case that ended first of those with anything left to erase did so."""
    row = await db.one(
        """SELECT min(closed_at) FROM cases WHERE closed_at > 0 AND number IN (
               SELECT case_number FROM case_authors UNION SELECT case_number FROM sealed_authors
               UNION SELECT case_number FROM case_codes UNION SELECT case_number FROM case_files
               UNION SELECT case_number FROM case_messages WHERE body <> '')"""
    )
    return read_instant(row[0]) if row else None


async def expire(db: Db, now: datetime, terms: KeepingTerms, day: Callable[[int], int]) -> None:
    """Cut the links and erase the words and files whose term is over; `day` is when the day of an instant began."""
    rows = await db.all(
        """SELECT number FROM cases WHERE closed_at > 0
             AND ((mode <> 'signed' AND closed_at < :hidden) OR closed_at < :signed
               OR (category IN (:personal) AND closed_at < :words))
             AND number IN (SELECT case_number FROM case_authors UNION SELECT case_number FROM sealed_authors)""",
        hidden=_subtract_term(now, terms.hidden_author),
        words=_subtract_term(now, terms.hidden_words),
        signed=_subtract_term(now, terms.signed),
        personal=list_personal_categories(),
    )
    await case_authors.cut_author(db, [row[0] for row in rows])
    await _erase_of_forgotten(db, _subtract_term(now, terms.hidden_author))
    # With the link: exact moments laid beside what else somebody did then would lead to them all the same.
    await _blur(db, _subtract_term(now, terms.hidden_author), day)
    await db.run(
        """DELETE FROM case_codes WHERE case_number IN (
               SELECT number FROM cases WHERE closed_at > 0 AND closed_at < :before)""",
        before=_subtract_term(now, terms.code),
    )
    await db.run(
        """DELETE FROM case_files WHERE case_number IN (
               SELECT number FROM cases WHERE closed_at > 0 AND closed_at < :before)""",
        before=_subtract_term(now, terms.files),
    )
    await db.run(
        """UPDATE case_messages SET body = '', telegram_message = 0 WHERE body <> '' AND case_number IN (
               SELECT number FROM cases WHERE closed_at > 0
                 AND (((mode <> 'signed' OR category IN (:personal)) AND closed_at < :hidden)
                   OR closed_at < :signed))""",
        personal=list_personal_categories(),
        hidden=_subtract_term(now, terms.hidden_words),
        signed=_subtract_term(now, terms.signed),
    )


async def _blur(db: Db, before: int, day: Callable[[int], int]) -> None:
    """Of what was confided and ended before that instant, only the days stay: the hour could tell who was about."""
    ended = """(SELECT number FROM cases WHERE mode = 'confidential' AND closed_at > 0 AND closed_at < :before)"""
    await db.run(
        f"UPDATE case_messages SET telegram_message = 0 WHERE telegram_message > 0 AND case_number IN {ended}",
        before=before,
    )
    for table, column, name, its in _INSTANTS:
        rows = await db.all(f"SELECT DISTINCT {column} FROM {table} WHERE {its} AND {name} IN {ended}", before=before)
        # What has only its day already is not written again, so that the journal stays empty.
        exact = [{"exact": row[0], "day": day(row[0]), "before": before} for row in rows if row[0] != day(row[0])]
        await db.many(
            f"UPDATE {table} SET {column} = :day WHERE {column} = :exact AND {its} AND {name} IN {ended}", exact
        )


def _subtract_term(now: datetime, term: timedelta) -> int:
    return int((now - term).timestamp())


_IS_THEIRS_ALONE = """(closed_at = 0 AND state <> 'merged'
    AND NOT EXISTS (SELECT 1 FROM cases AS joined WHERE joined.parent = cases.number))"""


async def forget(db: Db, member_id: int) -> None:
    """Withdraw this author's open cases, erase the words and files of all, and who wrote them.

    What others joined goes on for them. What tells of a danger to others goes on with its words and files and loses
    its author alone: the danger does not leave with them. The mark of news lets the next batch bring their cards in
    the group up to date.
    """
    # Before the links are cut: afterwards nobody could tell which cases are theirs.
    mine = await case_authors.list_written_by(db, member_id)
    rows = await db.all(
        f"""SELECT number, state, category, urgency, closed_at, {_IS_THEIRS_ALONE} AS is_theirs_alone, moved_at
            FROM cases WHERE number IN (:mine) ORDER BY number""",
        mine=mine,
    )
    for row in rows:
        if _goes_on_for_others(row):
            await _part_from_author(db, row["number"])
            continue
        await _erase_words(db, row["number"], row["category"])
        if row["is_theirs_alone"]:
            await _withdraw(db, row)
    await db.run("UPDATE cases SET has_news = 1, version = version + 1 WHERE number IN (:mine)", mine=mine)
    await case_authors.cut_author(db, mine)
    await db.run("DELETE FROM case_drafts WHERE cadre_id = :member_id", member_id=member_id)


def _goes_on_for_others(row: Row) -> bool:
    # What waits for others to join it no cadre was to read before: there it is the author's to take back.
    is_seen = row["state"] != "submitted" and not row["closed_at"]
    return is_seen and is_danger_to_others(row["category"], row["urgency"])


async def _part_from_author(db: Db, number: str) -> None:
    """What the author said stays until the danger is over; no message in their chat leads to it any more."""
    await db.run("UPDATE case_messages SET telegram_message = 0 WHERE case_number = :number", number=number)
    await db.run("INSERT INTO forgotten_authors (case_number) VALUES (:number)", number=number)


async def _erase_words(db: Db, number: str, category: str) -> None:
    if category == CATEGORY:
        await case_messages.erase_author(db, number)
    else:
        await case_messages.erase(db, number)


async def _withdraw(db: Db, row: Row) -> None:
    # Dated when it last moved: the hour of their leaving would join the case to a person.
    event = Event("withdraw", row["state"], "withdrawn", "sender", None, read_seconds(row["moved_at"]))
    await case_events.add(db, row["number"], event)
    await db.run(
        """UPDATE cases SET state = 'withdrawn', closed_at = moved_at, remind_at = 0, step_due_at = 0, review_on = ''
           WHERE number = :number""",
        number=row["number"],
    )


async def _erase_of_forgotten(db: Db, before: int) -> None:
    """The words of forgotten authors whose dangers were over before that instant."""
    rows = await db.all(
        """SELECT number, category FROM forgotten_authors JOIN cases ON number = case_number
           WHERE closed_at > 0 AND closed_at < :before""",
        before=before,
    )
    for row in rows:
        await _erase_words(db, row["number"], row["category"])
        await db.run("DELETE FROM forgotten_authors WHERE case_number = :number", number=row["number"])
