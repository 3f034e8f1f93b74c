"""What people have learnt: one event each, with the number and the code of its certificate."""

from dataclasses import replace
from datetime import date
from random import Random

from domain.codes import make_receipt_code
from domain.completion import Completion
from storage.database import Db, Row
from storage.rows import list_names, list_values, read

_COLUMNS = ", ".join(list_names(Completion))


async def add(db: Db, random: Random, completion: Completion) -> Completion:
    """Keep the event, whose id, number and code are given here."""
    year = completion.done_on.year
    # By the last one given, whoever it belonged to: a number that was revoked or forgotten is not given again.
    last = await db.one(
        "SELECT number FROM completions WHERE number LIKE :year ORDER BY id DESC LIMIT 1", year=f"{year}-%"
    )
    number = f"{year}-{int(last[0].partition('-')[2]) + 1 if last else 1:04}"
    fresh = replace(completion, number=number, code=make_receipt_code(random))
    names = [name for name in list_names(Completion) if name != "id"]
    values = {name: value for name, value in list_values(fresh).items() if name != "id"}
    made = await db.one(
        f"INSERT INTO completions ({', '.join(names)}) VALUES ({', '.join(f':{it}' for it in names)}) RETURNING id",
        **values,
    )
    db.touched.add("completions")
    return replace(fresh, id=int(made[0]) if made else 0)


async def find(db: Db, completion_id: int, member_id: int) -> Completion | None:
    """One of this member's."""
    row = await db.one(
        f"SELECT {_COLUMNS} FROM completions WHERE id = :id AND member_id = :member", id=completion_id, member=member_id
    )
    return _read(row) if row else None


async def find_by_code(db: Db, code: str) -> Completion | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM completions WHERE code = :code", code=code)
    return _read(row) if row else None


async def list_of_member(db: Db, member_id: int) -> list[Completion]:
    """Every event of a member, the oldest first."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM completions WHERE member_id = :member ORDER BY done_on, id", member=member_id
    )
    return [_read(row) for row in rows]


async def list_held(db: Db) -> list[Completion]:
    """Every event that has a holder and was not revoked, the oldest first."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM completions WHERE member_id IS NOT NULL AND revoked_on = '' ORDER BY done_on, id"
    )
    return [_read(row) for row in rows]


async def show_as(db: Db, completion_id: int, shows: str) -> None:
    """How others see the holder's name."""
    await db.run("UPDATE completions SET shows = :shows WHERE id = :id", shows=shows, id=completion_id)


async def revoke(db: Db, completion_id: int, today: date, why: str) -> bool:
    """False if it was revoked before."""
    row = await db.one(
        """UPDATE completions SET revoked_on = :today, why_revoked = :why WHERE id = :id AND revoked_on = ''
           RETURNING id""",
        today=today.isoformat(),
        why=why,
        id=completion_id,
    )
    db.touched.add("completions")
    return row is not None


async def forget(db: Db, member_id: int) -> None:
    """The number goes on answering that it was issued; whose it was nobody knows any more."""
    # Not deleted: whoever checks the paper must be told that it was issued, and not that it is forged.
    await db.run(
        """UPDATE completions SET member_id = NULL, shows = 'none', score = NULL, attempt = NULL
           WHERE member_id = :member""",
        member=member_id,
    )
    await db.run("UPDATE completions SET entered_by = NULL WHERE entered_by = :member", member=member_id)
    db.touched.add("completions")


def _read(row: Row) -> Completion:
    return read(Completion, row)
