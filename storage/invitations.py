"""Invitations to the union and codes that bind the cadre group, both used once and kept as hashes only."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from domain.invitation import GROUP_CODE_LASTS, LASTS, hash_code, make_code
from domain.member import Member
from storage.database import Db
from storage.rows import read, write_seconds

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a code gives: a role, and perhaps a row of the roll (`member_id`) or a name that waits for its owner."""

    role: str
    committee: str
    name: str
    member_id: int | None


async def create(
    db: Db,
    random: Random,
    now: datetime,
    *,
    role: str = "member",
    committee: str = "",
    name: str = "",
    member_id: int | None = None,
) -> str:
    """A new code, good for one use within two weeks; a new one for `member_id` ends the old ones."""
    # One good link a person: a slip that was lost must not let anybody else in.
    if member_id is not None:
        await forget(db, member_id)
    code = make_code(random)
    # The code itself is nowhere: whoever reads the database cannot join by it.
    await db.run(
        """INSERT INTO invitations (code_hash, member_id, role, committee, name, expires_at)
           VALUES (:code_hash, :member_id, :role, :committee, :name, :expires_at)""",
        code_hash=hash_code(code),
        member_id=member_id,
        role=role,
        committee=committee,
        name=name,
        expires_at=write_seconds(now + LASTS),
    )
    return code


async def invite(db: Db, random: Random, now: datetime, member: Member) -> str:
    """A new code into the row of the roll that waits for its owner; it ends those before."""
    return await create(
        db, random, now, role=member.role, committee=member.committee, name=member.name, member_id=member.id
    )


async def find(db: Db, code: str, now: datetime) -> Invitation | None:
    """The invitation behind `code`, if it can still be used."""
    row = await db.one(
        """SELECT role, committee, name, member_id FROM invitations
           WHERE code_hash = :code_hash AND used_at IS NULL AND expires_at > :now""",
        code_hash=hash_code(code),
        now=write_seconds(now),
    )
    return read(Invitation, row) if row else None


async def use(db: Db, code: str, now: datetime) -> Invitation | None:
    """The invitation behind `code`, used up by this; None if somebody was quicker or it has expired."""
    # Used up and read by one statement, or two people with one link would both get in.
    row = await db.one(
        """UPDATE invitations SET used_at = :now
           WHERE code_hash = :code_hash AND used_at IS NULL AND expires_at > :now
           RETURNING role, committee, name, member_id""",
        code_hash=hash_code(code),
        now=write_seconds(now),
    )
    return read(Invitation, row) if row else None


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM invitations WHERE member_id = :member_id", member_id=member_id)


async def count_wrong_codes(db: Db, telegram_id: int, now: datetime) -> int:
    """How many wrong codes this person has tried within an hour."""
    row = await db.one(
        "SELECT count(*) FROM wrong_codes WHERE telegram_id = :telegram_id AND at > :since",
        telegram_id=telegram_id,
        since=write_seconds(now - _HOUR),
    )
    return int(row[0]) if row else 0


async def count_wrong_code(db: Db, telegram_id: int, now: datetime) -> None:
    # Kept by Telegram id, as whoever guesses is nobody's member yet.
    await db.run(
        "INSERT INTO wrong_codes (telegram_id, at) VALUES (:telegram_id, :now)",
        telegram_id=telegram_id,
        now=write_seconds(now),
    )


async def create_group_code(db: Db, random: Random, now: datetime, chair_id: int) -> str:
    """A new code that binds the cadre group within ten minutes; it ends the chair's earlier one."""
    await db.run("DELETE FROM group_codes WHERE chair_id = :chair_id", chair_id=chair_id)
    code = make_code(random)
    await db.run(
        "INSERT INTO group_codes (code_hash, chair_id, expires_at) VALUES (:code_hash, :chair_id, :expires_at)",
        code_hash=hash_code(code),
        chair_id=chair_id,
        expires_at=write_seconds(now + GROUP_CODE_LASTS),
    )
    return code


async def use_group_code(db: Db, code: str, now: datetime) -> int | None:
    """The member who made `code`, used up by this; None if it is wrong or too old."""
    # Taken out and read by one statement: a code binds one group.
    row = await db.one(
        "DELETE FROM group_codes WHERE code_hash = :code_hash AND expires_at > :now RETURNING chair_id",
        code_hash=hash_code(code),
        now=write_seconds(now),
    )
    return row[0] if row else None


async def purge(db: Db, now: datetime) -> None:
    """Drop what can no longer be used: used and expired codes, wrong codes of earlier hours."""
    await db.run("DELETE FROM invitations WHERE used_at IS NOT NULL OR expires_at <= :now", now=write_seconds(now))
    await db.run("DELETE FROM group_codes WHERE expires_at <= :now", now=write_seconds(now))
    await db.run("DELETE FROM wrong_codes WHERE at <= :since", since=write_seconds(now - _HOUR))
