"""Spot checks of answers: which cases were drawn for a month, and what fund review found in each."""

from collections.abc import Sequence

from storage.database import Db


async def add(db: Db, month: str, numbers: Sequence[str]) -> None:
    await db.many(
        "INSERT INTO case_checks (month, case_number) VALUES (:month, :number) ON CONFLICT DO NOTHING",
        [{"month": month, "number": number} for number in numbers],
    )


async def list_of_month(db: Db, month: str) -> dict[str, str]:
    """The result of each, by number; empty as long as nobody has looked."""
    rows = await db.all(
        "SELECT case_number, result FROM case_checks WHERE month = :month ORDER BY case_number", month=month
    )
    return {row["case_number"]: row["result"] for row in rows}


async def put_result(db: Db, month: str, number: str, result: str, checker_id: int) -> bool:
    """Keep what was found; False if it was not drawn, or somebody has looked before."""
    row = await db.one(
        """UPDATE case_checks SET result = :result, checker_id = :checker_id
           WHERE month = :month AND case_number = :number AND result = '' RETURNING case_number""",
        month=month,
        number=number,
        result=result,
        checker_id=checker_id,
    )
    return row is not None


async def forget(db: Db, member_id: int) -> None:
    await db.run("UPDATE case_checks SET checker_id = NULL WHERE checker_id = :member_id", member_id=member_id)
