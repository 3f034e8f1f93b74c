"""The whole roll at once: read for lists, written by an import."""

from collections.abc import Sequence
from dataclasses import asdict, fields

from domain.member import Member
from storage.database import Db
from storage.rows import read

_NAMES = [field.name for field in fields(Member)]
_LISTED = ("name", "staff_number", "department", "role", "committee", "duty", "language", "status")


async def list_everybody(db: Db) -> list[Member]:
    """All whose name is kept: invited, active and, for a while, those who left."""
    rows = await db.all(
        f"""SELECT {", ".join(_NAMES)} FROM members WHERE name <> ''
            ORDER BY CASE role WHEN 'chair' THEN 0 WHEN 'cadre' THEN 1 WHEN 'auditor' THEN 2 ELSE 3 END,
                department, name, id"""
    )
    return [read(Member, row) for row in rows]


async def put(db: Db, people: Sequence[Member]) -> None:
    """Store what a list says of people; what they themselves have set stays."""
    # Never consent, chat or quiet hours: a list is written by others than the people in it.
    settled = ", ".join(f"{name} = excluded.{name}" for name in _LISTED)
    await db.many(
        f"""INSERT INTO members ({", ".join(_NAMES)}) VALUES ({", ".join(f":{name}" for name in _NAMES)})
            ON CONFLICT (id) DO UPDATE SET {settled}, left_on = ''""",
        [asdict(member) | {"reachable": int(member.reachable)} for member in people],
    )
    db.touched.add("members")
