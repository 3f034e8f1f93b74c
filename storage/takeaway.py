"""What a union takes away in one go: all its cases and activities, and no author who did not sign."""

from dataclasses import dataclass

from domain.activity import Activity
from domain.case import Case
from storage.database import Db, Row
from storage.rows import list_names, read

_CASE = [f"cases.{name}" for name in list_names(Case)]
_ACTIVITY = list_names(Activity)


@dataclass(frozen=True, slots=True)
class Taken:
    """A case, the name of the author if all cadres may know it, and the name of the cadre who handles it."""

    case: Case
    author: str
    handler: str


async def list_cases(db: Db) -> list[Taken]:
    """Those that cadres can see, by day of arrival; an anonymous one's day is all that is known."""
    rows = await db.all(
        f"""SELECT {", ".join(_CASE)}, coalesce(authors.name, '') AS author, coalesce(handlers.name, '') AS handler
            FROM cases
            LEFT JOIN case_authors ON case_number = number AND mode = 'signed'
            LEFT JOIN members AS authors ON authors.id = member_id
            LEFT JOIN members AS handlers ON handlers.id = handler_id
            WHERE state <> 'submitted' ORDER BY opened_at, number"""
    )
    return [_read_taken(row) for row in rows]


def _read_taken(row: Row) -> Taken:
    case = read(Case, row)
    # Where only some may read a case its author stays out, signed or not: the files are for the whole union.
    return Taken(case, "" if case.is_confidential else row["author"], row["handler"])


async def list_activities(db: Db) -> list[Activity]:
    """Every one, the cancelled ones too."""
    rows = await db.all(f"SELECT {', '.join(_ACTIVITY)} FROM activities ORDER BY starts_at, id")
    return [read(Activity, row) for row in rows]
