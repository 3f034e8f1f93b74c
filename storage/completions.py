"""What people have learnt: one event each, with the number and the code of its certificate."""

from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class CertificateChange:
    """A certificate was `revoked`, or `restored` after that: by whom, on which day and why."""

    kind: str
    on_day: date
    member_id: int | None
    reason: str


async def revoke(db: Db, completion_id: int, today: date, by: int, why: str) -> bool:
    """False if it was revoked before."""
    row = await db.one(
        """UPDATE completions SET revoked_on = :today, why_revoked = :why WHERE id = :id AND revoked_on = ''
           RETURNING id""",
        today=today.isoformat(),
        why=why,
        id=completion_id,
    )
    return await _note(db, completion_id, CertificateChange("revoked", today, by, why)) if row else False


async def restore(db: Db, completion_id: int, today: date, by: int, why: str) -> bool:
    """It counts again, and that it was revoked stays noted; False if it was not."""
    row = await db.one(
        "UPDATE completions SET revoked_on = '', why_revoked = '' WHERE id = :id AND revoked_on <> '' RETURNING id",
        id=completion_id,
    )
    return await _note(db, completion_id, CertificateChange("restored", today, by, why)) if row else False


async def _note(db: Db, completion_id: int, change: CertificateChange) -> bool:
    await db.run(
        """INSERT INTO certificate_changes (completion_id, kind, on_day, member_id, reason)
           VALUES (:completion_id, :kind, :on_day, :member_id, :reason)""",
        completion_id=completion_id,
        **list_values(change),
    )
    db.touched.add("completions")
    return True


async def list_changes(db: Db, completion_id: int) -> list[CertificateChange]:
    """What was decided about it, in that order."""
    names = ", ".join(list_names(CertificateChange))
    rows = await db.all(
        f"SELECT {names} FROM certificate_changes WHERE completion_id = :completion ORDER BY id",
        completion=completion_id,
    )
    return [read(CertificateChange, row) for row in rows]


async def forget(db: Db, member_id: int) -> None:
    """The number goes on answering that it was issued; whose it was nobody knows any more."""
    # Why it was revoked tells of its holder, and is told to nobody else.
    await db.run(
        """UPDATE certificate_changes SET reason = ''
           WHERE completion_id IN (SELECT id FROM completions WHERE member_id = :member)""",
        member=member_id,
    )
    await db.run("UPDATE certificate_changes SET member_id = NULL WHERE member_id = :member", member=member_id)
    # Not deleted: whoever checks the paper must be told that it was issued, and not that it is forged.
    await db.run(
        """UPDATE completions SET member_id = NULL, shows = 'none', score = NULL, attempt = NULL, why_revoked = ''
           WHERE member_id = :member""",
        member=member_id,
    )
    await db.run("UPDATE completions SET entered_by = NULL WHERE entered_by = :member", member=member_id)
    db.touched.add("completions")


def _read(row: Row) -> Completion:
    return read(Completion, row)
