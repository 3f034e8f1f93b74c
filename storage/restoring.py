"""After a copy has been put back, of whatever version: what was on its way is not sent again, and surveys whose key no
copy has are given up.
"""

from datetime import datetime

from storage.database import Database, Db, Vanished
from storage.fingerprints import list_fingerprints
from storage.keys import LASTING


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
        await _give_up_boxes(database, db, {f"survey-{it}" for it in lost})
        return lost


async def _give_up_boxes(database: Database, db: Db, lost: set[str]) -> None:
    """Empty `lost` boxes and all others whose key is not here; each feature ends what has no fingerprint any more."""
    if await database.has_table(db, "fingerprints"):
        known = [name for name in await list_fingerprints(db) if name not in LASTING]
        lost |= {name for name in known if database.keys.find(name) is None}
        await db.run("DELETE FROM fingerprints WHERE name IN (:names)", names=sorted(lost))
    for table in ("ballots", "paper_slips"):
        first = await db.one(f"SELECT * FROM {table} LIMIT 1") if await database.has_table(db, table) else None
        if first is not None:
            # A copy may be older than the boxes: then only surveys had ballots and slips, under their own ids.
            box = "box" if "box" in first.keys() else "'survey-' || survey_id"  # noqa: SIM118 -- a row holds values
            await db.run(f"DELETE FROM {table} WHERE {box} IN (:names)", names=sorted(lost))


async def load_fingerprints(database: Database) -> dict[str, bytes]:
    """Of the keys that the database was sealed with; empty if there is none, or one from before they were kept."""
    try:
        if await database.is_new():
            return {}
    except Vanished:
        return {}
    async with database.reading() as db:
        return await list_fingerprints(db) if await database.has_table(db, "fingerprints") else {}
