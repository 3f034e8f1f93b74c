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
