"""Monthly inspections, the marks of their items, who signed, and what must be put right."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import list_names, read, write_seconds


@dataclass(frozen=True, slots=True)
class Inspection:
    """`month` is '2026-10'; a signature is a member and an instant, both None while it is missing."""

    month: str
    due_at: datetime
    union_signer: int | None = None
    union_signed_at: datetime | None = None
    fund_review_signer: int | None = None
    fund_review_signed_at: datetime | None = None

    def signed_at(self, side: str) -> datetime | None:
        return self.union_signed_at if side == "union" else self.fund_review_signed_at

    def signer(self, side: str) -> int | None:
        return self.union_signer if side == "union" else self.fund_review_signer

    @property
    def is_final(self) -> bool:
        return bool(self.union_signed_at and self.fund_review_signed_at)


@dataclass(frozen=True, slots=True)
class Mark:
    """The points of an item, None where it does not apply; the bot's own marks have no cadre."""

    item: str
    points: float | None
    evidence: str
    cadre_id: int | None = None


@dataclass(frozen=True, slots=True)
class Rectification:
    """What a month's survey asks to put right; `cause` is a right or an option, days are '' for not yet.

    `first_due_on` is the day before it was ever moved, `last_month` that of the last survey that asked for it again.
    """

    month: str
    cause: str
    due_on: str
    owner_id: int | None = None
    done_on: str = ""
    evidence: str = ""
    first_due_on: str = ""
    last_month: str = ""

    @property
    def is_moved(self) -> bool:
        return self.due_on != self.first_due_on


@dataclass(frozen=True, slots=True)
class RectificationMove:
    """Another day for what is to be put right, and why."""

    month: str
    cause: str
    from_day: str
    to_day: str
    reason: str
    moved_on: str
    cadre_id: int | None


_INSPECTION = ", ".join(list_names(Inspection))
_MARK = ", ".join(list_names(Mark))
_RECTIFICATION = ", ".join(list_names(Rectification))
_MOVE = ", ".join(list_names(RectificationMove))


async def open_month(db: Db, month: str, due_at: datetime) -> None:
    """Have an inspection of the month; one that is there already stays as it is."""
    await db.run(
        f"""INSERT INTO inspections ({_INSPECTION}) VALUES (:month, :due_at, NULL, 0, NULL, 0)
            ON CONFLICT (month) DO NOTHING""",
        month=month,
        due_at=write_seconds(due_at),
    )


async def find(db: Db, month: str) -> Inspection | None:
    row = await db.one(f"SELECT {_INSPECTION} FROM inspections WHERE month = :month", month=month)
    return read(Inspection, row) if row else None


async def list_months(db: Db) -> list[str]:
    """Every month inspected, oldest first."""
    return [row[0] for row in await db.all("SELECT month FROM inspections ORDER BY month")]


async def find_marks(db: Db, month: str) -> dict[str, Mark]:
    rows = await db.all(f"SELECT {_MARK} FROM inspection_marks WHERE month = :month ORDER BY item", month=month)
    return {row["item"]: read(Mark, row) for row in rows}


async def put(db: Db, month: str, given: Iterable[Mark]) -> None:
    await db.many(
        f"""INSERT INTO inspection_marks (month, {_MARK}) VALUES (:month, :item, :points, :evidence, :cadre_id)
            ON CONFLICT (month, item) DO UPDATE SET points = excluded.points, evidence = excluded.evidence,
                cadre_id = excluded.cadre_id""",
        [asdict(mark) | {"month": month} for mark in given],
    )


async def take_back(db: Db, month: str, items: Iterable[str]) -> None:
    """Marks that are no longer fixed, and with them the signatures under them."""
    await db.many(
        "DELETE FROM inspection_marks WHERE month = :month AND item = :item",
        [{"month": month, "item": item} for item in items],
    )
    # Whoever has signed, signed other marks.
    await db.run(
        """UPDATE inspections SET union_signer = NULL, union_signed_at = 0, fund_review_signer = NULL,
               fund_review_signed_at = 0 WHERE month = :month""",
        month=month,
    )


async def sign(db: Db, month: str, side: str, member_id: int, now: datetime) -> bool:
    """Sign for the side union or fund_review; False if that side has signed."""
    # Each side by a statement of its own: a column's name cannot be a parameter.
    statements = {
        "union": """UPDATE inspections SET union_signer = :member_id, union_signed_at = :now
                    WHERE month = :month AND union_signed_at = 0 RETURNING month""",
        "fund_review": """UPDATE inspections SET fund_review_signer = :member_id, fund_review_signed_at = :now
                          WHERE month = :month AND fund_review_signed_at = 0 RETURNING month""",
    }
    return await db.one(statements[side], month=month, member_id=member_id, now=write_seconds(now)) is not None


async def open_rectification(db: Db, month: str, cause: str, due_on: str) -> bool:
    """Whether it is new."""
    # One item a cause: a second one, with a later day, would hide for how long it has been waiting.
    going_on = await db.one(
        """UPDATE rectifications SET last_month = :month WHERE cause = :cause AND done_on = '' AND month < :month
           RETURNING cause""",
        month=month,
        cause=cause,
    )
    if going_on:
        return False
    row = await db.one(
        f"""INSERT INTO rectifications ({_RECTIFICATION})
            VALUES (:month, :cause, :due_on, NULL, '', '', :due_on, :month)
            ON CONFLICT (month, cause) DO NOTHING RETURNING cause""",
        month=month,
        cause=cause,
        due_on=due_on,
    )
    return row is not None


async def find_rectification(db: Db, month: str, cause: str) -> Rectification | None:
    row = await db.one(
        f"SELECT {_RECTIFICATION} FROM rectifications WHERE month = :month AND cause = :cause",
        month=month,
        cause=cause,
    )
    return read(Rectification, row) if row else None


async def list_rectifications(db: Db, until: str, since: str) -> list[Rectification]:
    """Those of months up to `until` that are not done, or were done on or after the day `since`."""
    rows = await db.all(
        f"""SELECT {_RECTIFICATION} FROM rectifications
            WHERE month <= :until AND (done_on = '' OR done_on >= :since) ORDER BY month, due_on, cause""",
        until=until,
        since=since,
    )
    return [read(Rectification, row) for row in rows]


async def count_due_within(db: Db, month: str) -> tuple[int, int]:
    """How many of those first due within a month were done by that day, and how many there are."""
    # By the first day: moving an item must not make it one that was done in time.
    row = await db.one(
        """SELECT count(CASE WHEN done_on <> '' AND done_on <= first_due_on THEN 1 END) AS in_time, count(*) AS due
           FROM rectifications WHERE first_due_on >= :first AND first_due_on <= :last""",
        first=f"{month}-01",
        last=f"{month}-31",
    )
    return (row["in_time"], row["due"]) if row else (0, 0)


async def save_rectification(db: Db, changed: Rectification) -> None:
    """Note its owner, and that it is done; its day is moved by move_rectification()."""
    await db.run(
        """UPDATE rectifications SET owner_id = :owner_id, done_on = :done_on, evidence = :evidence
           WHERE month = :month AND cause = :cause""",
        owner_id=changed.owner_id,
        done_on=changed.done_on,
        evidence=changed.evidence,
        month=changed.month,
        cause=changed.cause,
    )
    db.touched.add("rectifications")


async def move_rectification(db: Db, move: RectificationMove) -> None:
    """Give an item another day; the move stays on record."""
    await db.run(
        f"""INSERT INTO rectification_moves ({_MOVE})
            VALUES (:month, :cause, :from_day, :to_day, :reason, :moved_on, :cadre_id)""",
        **asdict(move),
    )
    await db.run(
        "UPDATE rectifications SET due_on = :due_on WHERE month = :month AND cause = :cause",
        due_on=move.to_day,
        month=move.month,
        cause=move.cause,
    )
    db.touched.add("rectifications")


async def list_moves(db: Db, month: str, cause: str) -> list[RectificationMove]:
    """How the day of an item was moved, the first move first."""
    rows = await db.all(
        f"SELECT {_MOVE} FROM rectification_moves WHERE month = :month AND cause = :cause ORDER BY id",
        month=month,
        cause=cause,
    )
    return [read(RectificationMove, row) for row in rows]


async def list_open(db: Db) -> list[Rectification]:
    """All that is still to be put right, the most pressing first."""
    rows = await db.all(f"SELECT {_RECTIFICATION} FROM rectifications WHERE done_on = '' ORDER BY due_on, cause")
    return [read(Rectification, row) for row in rows]


async def release(db: Db, member_id: int) -> list[Rectification]:
    """Take what is still to be put right out of a member's hands; that is returned."""
    rows = await db.all(
        f"""UPDATE rectifications SET owner_id = NULL WHERE owner_id = :member_id AND done_on = ''
            RETURNING {_RECTIFICATION}""",
        member_id=member_id,
    )
    return sorted((read(Rectification, row) for row in rows), key=lambda it: (it.due_on, it.cause))


async def find_of_member(db: Db, member_id: int) -> dict[str, list[list[str]]]:
    """What a member signed, answered and owns: months, months and items, months and causes."""
    signed = await db.all(
        "SELECT month FROM inspections WHERE union_signer = :id OR fund_review_signer = :id ORDER BY month",
        id=member_id,
    )
    marked = await db.all(
        "SELECT month, item FROM inspection_marks WHERE cadre_id = :id ORDER BY month, item", id=member_id
    )
    owned = await db.all(
        "SELECT month, cause FROM rectifications WHERE owner_id = :id ORDER BY month, cause", id=member_id
    )
    found = {"signed": signed, "answered": marked, "to_put_right": owned}
    return {name: [list(row) for row in rows] for name, rows in found.items()}


async def forget(db: Db, member_id: int) -> None:
    """Points, days and that both sides signed stay, without who it was."""
    await db.run("UPDATE inspections SET union_signer = NULL WHERE union_signer = :id", id=member_id)
    await db.run("UPDATE inspections SET fund_review_signer = NULL WHERE fund_review_signer = :id", id=member_id)
    await db.run("UPDATE inspection_marks SET cadre_id = NULL WHERE cadre_id = :id", id=member_id)
    await db.run("UPDATE rectifications SET owner_id = NULL WHERE owner_id = :id", id=member_id)
    await db.run("UPDATE rectification_moves SET cadre_id = NULL WHERE cadre_id = :id", id=member_id)
