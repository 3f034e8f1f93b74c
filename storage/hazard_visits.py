"""The spot checks of cleared hazards: which were drawn for a month, and what fund review found there."""

from collections.abc import Sequence

from storage.database import Db


async def add(db: Db, month: str, numbers: Sequence[str]) -> None:
    await db.many(
        """INSERT INTO hazard_visits (month, case_number, result) VALUES (:month, :number, '')
           ON CONFLICT DO NOTHING""",
        [{"month": month, "number": number} for number in numbers],
    )


async def list_of_month(db: Db, month: str) -> dict[str, str]:
    """The result of each, by number; empty as long as nobody was there."""
    rows = await db.all(
        "SELECT case_number, result FROM hazard_visits WHERE month = :month ORDER BY case_number", month=month
    )
    return {row["case_number"]: row["result"] for row in rows}


async def put_result(db: Db, month: str, number: str, result: str, visitor_id: int) -> bool:
    """Keep what was found; False if it was not drawn, or somebody has been there before."""
    # Only once: what was found at a spot check is not found otherwise later.
    row = await db.one(
        """UPDATE hazard_visits SET result = :result, visitor_id = :visitor_id
           WHERE month = :month AND case_number = :number AND result = '' RETURNING case_number""",
        month=month,
        number=number,
        result=result,
        visitor_id=visitor_id,
    )
    return row is not None


async def forget(db: Db, member_id: int) -> None:
    await db.run("UPDATE hazard_visits SET visitor_id = NULL WHERE visitor_id = :member_id", member_id=member_id)
    await db.run("UPDATE hazard_alarms SET taken_by = NULL WHERE taken_by = :member_id", member_id=member_id)
    await db.run("DELETE FROM hazard_proposals WHERE proposer_id = :member_id", member_id=member_id)
