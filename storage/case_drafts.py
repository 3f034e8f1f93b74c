"""What a cadre is about to send on a case, kept until it is sent or dropped."""

from dataclasses import dataclass

from storage.database import Db
from storage.rows import read


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """`kind` is reply or refusal; `choice` is the outcome code of a reply, the receiver of a refusal."""

    kind: str
    choice: str = ""
    body: str = ""
    promised_on: str = ""


async def put(db: Db, number: str, cadre_id: int, draft: CaseDraft) -> None:
    await db.run(
        """INSERT INTO case_drafts (case_number, cadre_id, kind, choice, body, promised_on)
           VALUES (:number, :cadre_id, :kind, :choice, :body, :promised_on)
           ON CONFLICT (case_number, cadre_id, kind) DO UPDATE SET choice = excluded.choice, body = excluded.body,
               promised_on = excluded.promised_on""",
        number=number,
        cadre_id=cadre_id,
        kind=draft.kind,
        choice=draft.choice,
        body=draft.body,
        promised_on=draft.promised_on,
    )


async def find(db: Db, number: str, cadre_id: int, kind: str) -> CaseDraft | None:
    row = await db.one(
        """SELECT kind, choice, body, promised_on FROM case_drafts
           WHERE case_number = :number AND cadre_id = :cadre_id AND kind = :kind""",
        number=number,
        cadre_id=cadre_id,
        kind=kind,
    )
    return read(CaseDraft, row) if row else None


async def drop(db: Db, number: str, cadre_id: int, kind: str) -> None:
    await db.run(
        "DELETE FROM case_drafts WHERE case_number = :number AND cadre_id = :cadre_id AND kind = :kind",
        number=number,
        cadre_id=cadre_id,
        kind=kind,
    )
