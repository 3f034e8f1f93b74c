"""Questionnaires as they were imported: each version is one document that is never changed, whoever asks it later."""

from dataclasses import dataclass

from domain import questionnaire as rules
from domain.questionnaire import Questionnaire
from storage.database import Db
from storage.rows import read


@dataclass(frozen=True, slots=True)
class Kept:
    """`version` counts from 1 for each id; `imported_on` is a calendar day."""

    number: int
    id: str
    version: int
    document: str
    imported_on: str

    @property
    def questionnaire(self) -> Questionnaire:
        return rules.read(self.document)


_COLUMNS = "number, id, version, document, imported_on"


async def add(db: Db, questionnaire: Questionnaire, day: str) -> Kept:
    """Keep it as the newest version of its id; the newest itself if it says the same."""
    # Compared as they are kept, in canonical JSON: what a survey has asked must never look like another version.
    document, last = rules.write(questionnaire), await find_newest(db, questionnaire.id)
    if last and last.document == document:
        return last
    row = await db.one(
        f"""INSERT INTO questionnaires (id, version, document, imported_on)
            VALUES (:id, :version, :document, :day) RETURNING {_COLUMNS}""",
        id=questionnaire.id,
        version=last.version + 1 if last else 1,
        document=document,
        day=day,
    )
    if row is None:
        raise RuntimeError(questionnaire.id)
    return read(Kept, row)


async def find(db: Db, number: int) -> Kept | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM questionnaires WHERE number = :number", number=number)
    return read(Kept, row) if row else None


async def find_newest(db: Db, questionnaire_id: str) -> Kept | None:
    row = await db.one(
        f"SELECT {_COLUMNS} FROM questionnaires WHERE id = :id ORDER BY version DESC LIMIT 1", id=questionnaire_id
    )
    return read(Kept, row) if row else None


async def list_newest(db: Db) -> list[Kept]:
    """The newest version of each, the last imported first."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM questionnaires
            WHERE number IN (SELECT max(number) FROM questionnaires GROUP BY id) ORDER BY number DESC"""
    )
    return [read(Kept, row) for row in rows]


async def find_identities(db: Db, name: str) -> dict[str, str]:
    """The questions that have been called so: what makes each the same, and its id in the bank."""
    rows = await db.all("SELECT identity, id FROM question_bank WHERE name = :name ORDER BY id", name=name)
    return {row["identity"]: row["id"] for row in rows}


async def bank_question(db: Db, question_id: str, name: str, identity: str) -> None:
    await db.run(
        "INSERT INTO question_bank (id, name, identity) VALUES (:id, :name, :identity)",
        id=question_id,
        name=name,
        identity=identity,
    )
