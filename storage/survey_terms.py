"""The terms of surveys: what each promised at its opening, and whom it asked."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import read, read_seconds, write_seconds


@dataclass(frozen=True, slots=True)
class SurveyTerms:
    """`definition` is canonical JSON; `asked` were invited, `rested` not: another survey had just asked them."""

    survey_id: str
    definition: str
    asked: int
    rested: int


async def fix(db: Db, terms: SurveyTerms) -> None:
    # Never changed: people answer on what was promised at the opening.
    await db.run(
        """INSERT INTO survey_terms (survey_id, definition, asked, rested)
           VALUES (:survey_id, :definition, :asked, :rested) ON CONFLICT DO NOTHING""",
        **asdict(terms),
    )


async def find(db: Db, survey_id: str) -> SurveyTerms | None:
    row = await db.one(
        "SELECT survey_id, definition, asked, rested FROM survey_terms WHERE survey_id = :id", id=survey_id
    )
    return read(SurveyTerms, row) if row else None


async def ask(db: Db, survey_id: str, people: Iterable[int]) -> None:
    """Note that these members are invited or reminded, whatever they do then."""
    # Whoever is asked, answered or not: a list of those who answered must be nowhere.
    await db.many(
        "INSERT INTO survey_asked (survey_id, member_id) VALUES (:survey_id, :member_id) ON CONFLICT DO NOTHING",
        [{"survey_id": survey_id, "member_id": who} for who in people],
    )


async def list_asked(db: Db, survey_id: str) -> set[int]:
    rows = await db.all("SELECT member_id FROM survey_asked WHERE survey_id = :id", id=survey_id)
    return {row[0] for row in rows}


async def find_resting(db: Db, survey_id: str, since: datetime) -> set[int]:
    """Whom another survey asked that closed after `since`, or is still to close."""
    # From the close: a survey is open for a week, so counted from its invitation there would be no pause.
    rows = await db.all(
        """SELECT DISTINCT member_id FROM survey_asked WHERE survey_id <> :id AND survey_id IN
           (SELECT id FROM surveys WHERE closes_at > :since)""",
        id=survey_id,
        since=write_seconds(since),
    )
    return {row[0] for row in rows}


async def find_last_close(db: Db, since: datetime) -> dict[int, datetime]:
    """When the last survey that asked each member closes, of those that close after `since`."""
    rows = await db.all(
        """SELECT member_id, max(closes_at) AS closes_at FROM survey_asked JOIN surveys ON id = survey_id
           WHERE closes_at > :since GROUP BY member_id""",
        since=write_seconds(since),
    )
    return {row["member_id"]: read_seconds(row["closes_at"]) for row in rows}


async def note_rested(db: Db, since: datetime) -> None:
    """Nobody has to rest any more from surveys that closed at `since` or before: whom they asked need not be known."""
    await db.run(
        "DELETE FROM survey_asked WHERE survey_id IN (SELECT id FROM surveys WHERE closes_at <= :since)",
        since=write_seconds(since),
    )


async def list_of_member(db: Db, member_id: int) -> list[str]:
    """The surveys a member was asked in, as far as that is still known."""
    rows = await db.all("SELECT survey_id FROM survey_asked WHERE member_id = :id ORDER BY survey_id", id=member_id)
    return [row[0] for row in rows]


async def forget_asked(db: Db, survey_id: str) -> None:
    """Nobody has to rest from a survey that came to nothing."""
    await db.run("DELETE FROM survey_asked WHERE survey_id = :id", id=survey_id)


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM survey_asked WHERE member_id = :id", id=member_id)
