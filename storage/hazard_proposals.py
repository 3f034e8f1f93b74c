"""What one person has proposed about a hazard, until a second one says yes or no."""

from dataclasses import dataclass
from datetime import date

from storage.database import Db
from storage.rows import list_values, read


@dataclass(frozen=True, slots=True)
class Proposal:
    """`action` is a step of the hazard and `choice` what belongs to it: a reason's code, or a grade.

    `mark` tells one proposal from the next, so that nobody agrees to other words than those they read.
    """

    case_number: str
    action: str
    proposer_id: int
    mark: str
    choice: str = ""
    reason: str = ""
    review_on: date | None = None


_COLUMNS = "case_number, action, proposer_id, mark, choice, reason, review_on"


async def put(db: Db, proposal: Proposal) -> None:
    """A newer one takes the place of the one before."""
    # With a new mark: a yes under the words before is not one to these.
    await db.run(
        f"""INSERT INTO hazard_proposals ({_COLUMNS})
            VALUES (:case_number, :action, :proposer_id, :mark, :choice, :reason, :review_on)
            ON CONFLICT (case_number) DO UPDATE SET action = excluded.action, proposer_id = excluded.proposer_id,
                mark = excluded.mark, choice = excluded.choice, reason = excluded.reason,
                review_on = excluded.review_on""",
        **list_values(proposal),
    )


async def find(db: Db, number: str) -> Proposal | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM hazard_proposals WHERE case_number = :number", number=number)
    return read(Proposal, row) if row else None


async def drop(db: Db, number: str) -> None:
    await db.run("DELETE FROM hazard_proposals WHERE case_number = :number", number=number)
