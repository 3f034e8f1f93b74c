"""After a copy has been put back, of whatever version: what was on its way is not sent again, and surveys whose key no
copy has are given up.
"""

from datetime import datetime

from storage.database import Database, Vanished
from storage.fingerprints import list_fingerprints


async def settle_restored(database: Database, now: datetime) -> list[str]:
    """The ids of the surveys that were open and can never be counted; what was sealed for them is erased."""
    async with database.transaction() as db:
        if await database.has_table(db, "leases"):
            await db.run("DELETE FROM leases")  # whoever spoke when the copy was made
        if await database.has_table(db, "outbox"):
            # What was on its way when the copy was made has most likely arrived since: it is not sent again. What was
            # to leave later than now still waits.
            await db.run("DELETE FROM outbox WHERE not_before <= :now", now=int(now.timestamp()))
        if not await database.has_table(db, "surveys"):
            return []
        rows = await db.all("SELECT id FROM surveys WHERE state = 'open' ORDER BY id")
        lost = [row["id"] for row in rows if database.keys.find(f"survey-{row['id']}") is None]
        # Without the key nobody can count or find them; whoever was asked may be asked again.
        for table in ("ballots", "paper_slips"):
            if await database.has_table(db, table):
                await db.run(f"DELETE FROM {table} WHERE survey_id IN (:lost)", lost=lost)
        if await database.has_table(db, "fingerprints"):
            await db.run("DELETE FROM fingerprints WHERE name IN (:names)", names=[f"survey-{it}" for it in lost])
        return lost


async def load_fingerprints(database: Database) -> dict[str, bytes]:
    """Of the keys that the database was sealed with; empty if there is none, or one from before they were kept."""
    try:
        if await database.is_new():
            return {}
    except Vanished:
        return {}
    async with database.reading() as db:
        return await list_fingerprints(db) if await database.has_table(db, "fingerprints") else {}
