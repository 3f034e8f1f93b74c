"""Refusals that wait for the chair's word: what a cadre proposes, sealed for its case and its cadre alone."""

from dataclasses import dataclass

import orjson

from storage.database import Db, Value
from storage.places import name_place

_PAD = 512
"""Bytes; sealed rows are multiples of it, so that their size tells nothing of the words."""


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """`kind` is reply or refusal; `choice` is the outcome code of a reply, the receiver of a refusal."""

    kind: str
    choice: str = ""
    body: str = ""
    promised_on: str = ""


async def put(db: Db, number: str, cadre_id: int, draft: CaseDraft) -> None:
    plain = orjson.dumps([draft.choice, draft.body, draft.promised_on])
    row: dict[str, Value] = {"case_number": number, "cadre_id": cadre_id, "kind": draft.kind}
    # The plain columns are those of an earlier version: new drafts leave them empty.
    sealed = db.seal("letters").close(plain.ljust(-(-len(plain) // _PAD) * _PAD), name_place("case_drafts", row))
    await db.run(
        """INSERT INTO case_drafts (case_number, cadre_id, kind, choice, body, promised_on, sealed)
           VALUES (:case_number, :cadre_id, :kind, '', '', '', :sealed)
           ON CONFLICT (case_number, cadre_id, kind) DO UPDATE SET choice = '', body = '', promised_on = '',
               sealed = excluded.sealed""",
        sealed=sealed,
        **row,
    )


async def find(db: Db, number: str, cadre_id: int, kind: str) -> CaseDraft | None:
    """None too if it can be read no more."""
    row = await db.one(
        """SELECT case_number, cadre_id, kind, choice, body, promised_on, sealed FROM case_drafts
           WHERE case_number = :number AND cadre_id = :cadre_id AND kind = :kind""",
        number=number,
        cadre_id=cadre_id,
        kind=kind,
    )
    if row is None:
        return None
    if row["sealed"] is None:  # of an earlier version
        return CaseDraft(kind, row["choice"], row["body"], row["promised_on"])
    plain = db.seal("letters").open(bytes(row["sealed"]), name_place("case_drafts", row))
    return CaseDraft(kind, *orjson.loads(plain)) if plain else None


async def drop(db: Db, number: str, cadre_id: int, kind: str) -> None:
    await db.run(
        "DELETE FROM case_drafts WHERE case_number = :number AND cadre_id = :cadre_id AND kind = :kind",
        number=number,
        cadre_id=cadre_id,
        kind=kind,
    )
