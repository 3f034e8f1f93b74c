"""The public lists of surveys, in the order in which they are published; no row of them knows a person."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from domain.board_file import ListedAnswer
from storage.database import Db, Row
from storage.rows import read, read_seconds, write_seconds


@dataclass(frozen=True, slots=True)
class ReceiptList:
    """What stands over a list; `header` and `root` are empty until the survey is counted."""

    survey_id: str
    definition: str
    header: str
    root: str


async def promise(db: Db, survey_id: str) -> None:
    """There will be a list of this survey, whose terms are fixed."""
    # At the opening: whether there will be a list must not depend on the answers.
    await db.run(
        "INSERT INTO receipt_lists (survey_id, header, root) VALUES (:id, '', '') ON CONFLICT DO NOTHING", id=survey_id
    )


async def find(db: Db, survey_id: str) -> ReceiptList | None:
    """The list of a survey; None where there is to be none."""
    row = await db.one(
        """SELECT receipt_lists.survey_id, definition, header, root FROM receipt_lists
           JOIN survey_terms ON survey_terms.survey_id = receipt_lists.survey_id
           WHERE receipt_lists.survey_id = :survey_id""",
        survey_id=survey_id,
    )
    return read(ReceiptList, row) if row else None


async def keep(
    db: Db, survey_id: str, header: str, root: str, rows: Sequence[ListedAnswer], marks: Sequence[str]
) -> None:
    """Write the list of a survey that has just been counted; `rows` and `marks` come sorted."""
    await db.run(
        "UPDATE receipt_lists SET header = :header, root = :root WHERE survey_id = :survey_id",
        header=header,
        root=root,
        survey_id=survey_id,
    )
    await db.many(
        """INSERT INTO receipt_rows (survey_id, question, tracker, option, weight)
           VALUES (:survey_id, :question, :tracker, :option, :weight)""",
        [asdict(row) | {"survey_id": survey_id} for row in rows],
    )
    await db.many(
        "INSERT INTO receipt_texts (survey_id, mark) VALUES (:survey_id, :mark)",
        [{"survey_id": survey_id, "mark": mark} for mark in marks],
    )


async def list_rows(db: Db, survey_id: str) -> list[ListedAnswer]:
    found = await db.all(
        "SELECT question, tracker, option, weight FROM receipt_rows WHERE survey_id = :survey_id", survey_id=survey_id
    )
    return _sort_rows(found)


def _sort_rows(found: Iterable[Row]) -> list[ListedAnswer]:
    # The root depends on the order, and a database may sort by the rules of a language.
    return sorted((read(ListedAnswer, row) for row in found), key=lambda row: (row.question, row.tracker))


async def list_among(db: Db, survey_id: str, trackers: Sequence[str]) -> list[ListedAnswer]:
    """The rows that have one of `trackers`."""
    found = await db.all(
        """SELECT question, tracker, option, weight FROM receipt_rows
           WHERE survey_id = :survey_id AND tracker IN (:trackers)""",
        survey_id=survey_id,
        trackers=trackers,
    )
    return _sort_rows(found)


async def list_texts(db: Db, survey_id: str) -> list[str]:
    found = await db.all("SELECT mark FROM receipt_texts WHERE survey_id = :survey_id", survey_id=survey_id)
    # Sorted: the order in which rows lie would tell in which order people answered.
    return sorted(row[0] for row in found)


async def list_published(db: Db, limit: int, offset: int) -> list[str]:
    """The surveys that have a list, the newest first."""
    found = await db.all(
        """SELECT receipt_lists.survey_id FROM receipt_lists JOIN surveys ON surveys.id = receipt_lists.survey_id
           WHERE root <> '' ORDER BY surveys.opens_at DESC LIMIT :limit OFFSET :offset""",
        limit=limit,
        offset=offset,
    )
    return [row[0] for row in found]


async def list_closed_since(db: Db, instant: datetime) -> list[tuple[str, datetime]]:
    """The surveys with a list that closed at `instant` or later, and when they did."""
    found = await db.all(
        """SELECT receipt_lists.survey_id, surveys.closes_at FROM receipt_lists
           JOIN surveys ON surveys.id = receipt_lists.survey_id
           WHERE root <> '' AND surveys.closes_at >= :instant ORDER BY surveys.closes_at""",
        instant=write_seconds(instant),
    )
    return [(row["survey_id"], read_seconds(row["closes_at"])) for row in found]
