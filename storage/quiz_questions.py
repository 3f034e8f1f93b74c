"""The bank of quiz questions: every version of each, so that an attempt knows for ever what it was asked."""

from collections.abc import Iterable, Sequence

from domain.quiz import QuizQuestion, read_question, write_question
from storage.database import Db

Reference = tuple[str, int]
"""A question's id and version."""

_NEWEST = "version = (SELECT max(newer.version) FROM quiz_questions AS newer WHERE newer.id = quiz_questions.id)"


async def keep(db: Db, questions: Iterable[QuizQuestion]) -> int:
    """Keep each as the newest version of its id; one that says what its newest version says is that version.

    The answer is how many were new or changed.
    """
    newest = await _list(db, _NEWEST)
    known = {it.id: version for version, it in newest}
    same = {write_question(it) for _, it in newest}
    fresh = [(it.id, document) for it in questions if (document := write_question(it)) not in same]
    await db.many(
        "INSERT INTO quiz_questions (id, version, document) VALUES (:id, :version, :document)",
        [{"id": name, "version": known.get(name, 0) + 1, "document": document} for name, document in fresh],
    )
    return len(fresh)


async def list_newest(db: Db) -> dict[str, tuple[int, QuizQuestion]]:
    """Version and question of the newest of each, by id."""
    return {it.id: (version, it) for version, it in await _list(db, _NEWEST)}


async def find_each(db: Db, references: Sequence[Reference]) -> list[QuizQuestion]:
    """The questions in these versions, in this order."""
    names = sorted({name for name, _ in references})
    found = {(it.id, version): it for version, it in await _list(db, "id IN (:names)", names)}
    return [found[name, version] for name, version in references if (name, version) in found]


async def _list(db: Db, condition: str, names: Sequence[str] = ()) -> list[tuple[int, QuizQuestion]]:
    given = {"names": list(names)} if names else {}
    if not names and "names" in condition:
        return []
    rows = await db.all(f"SELECT version, document FROM quiz_questions WHERE {condition} ORDER BY id", **given)
    return [(row["version"], read_question(row["document"])) for row in rows]
