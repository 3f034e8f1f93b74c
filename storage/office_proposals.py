"""Changes of office that wait for the yes of a second officer."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Db
from storage.rows import list_names, list_values, read


@dataclass(frozen=True, slots=True)
class OfficeProposal:
    """The office that `chair_id` proposes for a person; `leaves` if they are to be marked as left.

    `mark` names it on its buttons.
    """

    member_id: int
    mark: str
    chair_id: int
    role: str
    committee: str
    duty: str
    leaves: bool
    proposed_at: datetime


_NAMES = list_names(OfficeProposal)
_COLUMNS = ", ".join(_NAMES)
_VALUES = ", ".join(f":{name}" for name in _NAMES)


async def put(db: Db, proposal: OfficeProposal) -> None:
    """The only one about this person from now on."""
    # With its mark: nobody agrees by an old button to another office than the one they have read.
    await db.run("DELETE FROM office_proposals WHERE member_id = :id", id=proposal.member_id)
    await db.run(f"INSERT INTO office_proposals ({_COLUMNS}) VALUES ({_VALUES})", **list_values(proposal))


async def find(db: Db, mark: str) -> OfficeProposal | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM office_proposals WHERE mark = :mark", mark=mark)
    return read(OfficeProposal, row) if row else None


async def end(db: Db, member_id: int) -> None:
    """What this person proposed, and what was proposed about them."""
    await db.run("DELETE FROM office_proposals WHERE member_id = :id OR chair_id = :id", id=member_id)
