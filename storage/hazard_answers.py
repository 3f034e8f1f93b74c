"""What those who reported a hazard say of its cure, by the number they know, which is how they stay unnamed."""

from datetime import datetime

from storage.database import Db
from storage.rows import write_seconds


async def put(db: Db, number: str, asked: int, answer: str, at: datetime) -> None:
    """The newest word to a question counts; `asked` is 0 at the fix and 1 four weeks after the clearing."""
    # By the case, as after thirty days nobody knows any more whose it is, and the answer still counts.
    await db.run(
        """INSERT INTO hazard_answers (case_number, round, answer, at) VALUES (:number, :asked, :answer, :at)
           ON CONFLICT (case_number, round) DO UPDATE SET answer = excluded.answer, at = excluded.at""",
        number=number,
        asked=asked,
        answer=answer,
        at=write_seconds(at),
    )


async def list_of_matter(db: Db, number: str) -> list[str]:
    """The newest answer of each who reported the hazard; who has not answered is not in it."""
    rows = await db.all(
        """SELECT answer FROM hazard_answers JOIN cases ON number = case_number
           WHERE (number = :number OR parent = :number)
             AND round = (SELECT max(round) FROM hazard_answers AS newer WHERE newer.case_number = number)
           ORDER BY number""",
        number=number,
    )
    return [row[0] for row in rows]
