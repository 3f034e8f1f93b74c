"""The bank of which everybody is asked: which versions two cadres have approved, and which were withdrawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.quiz import QuizQuestion, read_question
from domain.quiz_draw import Drawn
from storage import quiz_questions
from storage.database import Db, Row
from storage.quiz_questions import Reference
from storage.rows import read_seconds, write_seconds

APPROVALS = 2
"""Cadres who have to approve a new version."""


@dataclass(frozen=True, slots=True)
class BankEntry:
    """A version of a question: proposed, approved, refused, replaced or withdrawn; `taught` by courses alone."""

    question: QuizQuestion
    version: int
    state: str
    changed_at: datetime
    decided_by: int | None
    reason: str
    dealt: int

    @property
    def reference(self) -> Reference:
        return self.question.id, self.version


_SELECT = """SELECT quiz_bank.id, quiz_bank.version, document, state, changed_at, decided_by, reason, dealt
    FROM quiz_bank JOIN quiz_questions ON quiz_questions.id = quiz_bank.id
        AND quiz_questions.version = quiz_bank.version"""


async def propose(
    db: Db, questions: Iterable[QuizQuestion], now: datetime, by: int | None = None, *, state: str = "proposed"
) -> list[Reference]:
    """Put what is new into the bank, as `proposed` or `approved`, with the approval of its writer `by`, if any.

    What the bank has in the same words already, however it stands, is left as it is.
    """
    asked = list(questions)
    await quiz_questions.keep(db, asked)
    newest = await quiz_questions.list_newest(db)
    known = {it.reference for it in await list_all(db)}
    fresh = [(it.id, newest[it.id][0]) for it in asked if (it.id, newest[it.id][0]) not in known]
    await db.many(
        "INSERT INTO quiz_bank (id, version, state, changed_at) VALUES (:id, :version, :state, :now)",
        [{"id": name, "version": version, "state": state, "now": write_seconds(now)} for name, version in fresh],
    )
    if by is not None:
        await db.many(
            "INSERT INTO quiz_approvals (id, version, member_id) VALUES (:id, :version, :member)",
            [{"id": name, "version": version, "member": by} for name, version in fresh],
        )
    return fresh


async def approve(db: Db, reference: Reference, member_id: int, now: datetime) -> bool:
    """Note this cadre's approval; with the second one it is drawn from now on. False if it does not wait for one."""
    name, version = reference
    entry = await find(db, reference)
    if entry is None or entry.state != "proposed":
        return False
    # Two cadres have to approve: a second tap of one of them is no second approval.
    await db.run(
        """INSERT INTO quiz_approvals (id, version, member_id) VALUES (:id, :version, :member)
           ON CONFLICT (id, version, member_id) DO NOTHING""",
        id=name,
        version=version,
        member=member_id,
    )
    if len(await list_approving(db, reference)) >= APPROVALS:
        await _change(db, reference, "approved", member_id, now)
        # Another wording takes the place of the one before; what was answered to that one stays.
        await db.run(
            """UPDATE quiz_bank SET state = 'replaced', changed_at = :now
               WHERE id = :id AND version < :version AND state = 'approved'""",
            id=name,
            version=version,
            now=write_seconds(now),
        )
    return True


async def refuse(db: Db, reference: Reference, member_id: int, now: datetime) -> bool:
    entry = await find(db, reference)
    if entry is None or entry.state != "proposed":
        return False
    await _change(db, reference, "refused", member_id, now)
    return True


async def _enter(db: Db, reference: Reference, now: datetime) -> None:
    name, version = reference
    await db.run(
        """INSERT INTO quiz_bank (id, version, state, changed_at) VALUES (:id, :version, 'withdrawn', :now)
           ON CONFLICT (id, version) DO NOTHING""",
        id=name,
        version=version,
        now=write_seconds(now),
    )


async def withdraw(db: Db, reference: Reference, member_id: int, reason: str, now: datetime) -> None:
    # What courses alone ask has had no row until now.
    await _enter(db, reference, now)
    await _change(db, reference, "withdrawn", member_id, now, reason)


async def _change(db: Db, reference: Reference, state: str, member_id: int, now: datetime, reason: str = "") -> None:
    name, version = reference
    await db.run(
        """UPDATE quiz_bank SET state = :state, decided_by = :member, changed_at = :now, reason = :reason
           WHERE id = :id AND version = :version""",
        state=state,
        member=member_id,
        now=write_seconds(now),
        reason=reason,
        id=name,
        version=version,
    )


async def list_approving(db: Db, reference: Reference) -> list[int]:
    """The cadres who have approved this version and are still cadres: who lost the office is not one of the two."""
    name, version = reference
    rows = await db.all(
        """SELECT member_id FROM quiz_approvals JOIN members ON members.id = member_id
           WHERE quiz_approvals.id = :id AND version = :version
             AND members.status = 'active' AND members.role IN ('cadre', 'chair') ORDER BY member_id""",
        id=name,
        version=version,
    )
    return [int(row["member_id"]) for row in rows]


async def find(db: Db, reference: Reference) -> BankEntry | None:
    name, version = reference
    row = await db.one(
        f"""{_SELECT} WHERE quiz_bank.id = :id AND quiz_bank.version = :version
            UNION ALL SELECT id, version, document, 'taught', 0, NULL, '', 0 FROM quiz_questions
            WHERE id = :id AND version = :version AND NOT EXISTS (
                SELECT 1 FROM quiz_bank
                WHERE quiz_bank.id = quiz_questions.id AND quiz_bank.version = quiz_questions.version)""",
        id=name,
        version=version,
    )
    return _read(row) if row else None


async def list_all(db: Db) -> list[BankEntry]:
    return [_read(row) for row in await db.all(f"{_SELECT} ORDER BY quiz_bank.id, quiz_bank.version")]


async def list_in_state(db: Db, state: str) -> list[BankEntry]:
    rows = await db.all(f"{_SELECT} WHERE state = :state ORDER BY quiz_bank.id, quiz_bank.version", state=state)
    return [_read(row) for row in rows]


async def count_proposed(db: Db) -> int:
    """Questions that wait for a cadre."""
    row = await db.one("SELECT count(*) AS waiting FROM quiz_bank WHERE state = 'proposed'")
    return int(row["waiting"]) if row else 0


async def list_versions(db: Db, name: str) -> list[BankEntry]:
    """Every version of one question, the newest first."""
    rows = await db.all(f"{_SELECT} WHERE quiz_bank.id = :id ORDER BY quiz_bank.version DESC", id=name)
    return [_read(row) for row in rows]


async def list_drawable(db: Db) -> list[Drawn]:
    return [Drawn(it.question, it.version, it.dealt) for it in await list_in_state(db, "approved")]


async def count_dealt(db: Db, references: Sequence[Reference]) -> None:
    await db.many(
        "UPDATE quiz_bank SET dealt = dealt + 1 WHERE id = :id AND version = :version",
        [{"id": name, "version": version} for name, version in references],
    )


async def list_withdrawn(db: Db) -> frozenset[Reference]:
    """What counts for nobody any more."""
    rows = await db.all("SELECT id, version FROM quiz_bank WHERE state = 'withdrawn'")
    return frozenset((row["id"], row["version"]) for row in rows)


async def forget(db: Db, member_id: int) -> None:
    """What a cadre decided stays; who it was goes."""
    await db.run("UPDATE quiz_bank SET decided_by = NULL WHERE decided_by = :member", member=member_id)
    await db.run("DELETE FROM quiz_approvals WHERE member_id = :member", member=member_id)


def _read(row: Row) -> BankEntry:
    return BankEntry(
        question=read_question(row["document"]),
        version=row["version"],
        state=row["state"],
        changed_at=read_seconds(row["changed_at"]),
        decided_by=row["decided_by"],
        reason=row["reason"],
        dealt=row["dealt"],
    )
