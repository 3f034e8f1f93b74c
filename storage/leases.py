"""Who may act alone: one row a role, held by renewing it, free again when its holder stops or dies."""

from storage.database import Db


async def hold(db: Db, name: str, owner: str, now: int, seconds: int) -> str | None:
    """Take or renew the lease; None if `owner` holds it now, else the present holder."""
    # One statement: between a look and a write two processes would both find the lease free.
    row = await db.one(
        """INSERT INTO leases (name, owner, expires_at) VALUES (:name, :owner, :until)
           ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at
           WHERE leases.owner = excluded.owner OR leases.expires_at <= :now
           RETURNING owner""",
        name=name,
        owner=owner,
        now=now,
        until=now + seconds,
    )
    if row is not None:
        return None
    holder = await db.one("SELECT owner FROM leases WHERE name = :name", name=name)
    return str(holder[0]) if holder else ""


async def release(db: Db, name: str, owner: str) -> None:
    # Only our own: it may have run out while we stood still, and another process holds it now.
    await db.run("DELETE FROM leases WHERE name = :name AND owner = :owner", name=name, owner=owner)
