"""The roll: who belongs to the union, in which role, and whether the bot can reach them."""

from collections.abc import Sequence
from dataclasses import asdict

from domain.member import Member
from storage.database import Db

_COLUMNS = """id, telegram_id, name, role, committee, duty, department, staff_number, language, status, reachable,
              consent_version, consented_on, quiet_from, quiet_to, joined_on"""


async def by_telegram(db: Db, people: Sequence[int]) -> dict[int, Member]:
    """The members among the Telegram ids `people`, keyed by Telegram id."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM members WHERE telegram_id IN (:people) AND status = 'active'", people=list(people)
    )
    return {row["telegram_id"]: Member(*row) for row in rows}


async def find(db: Db, member_id: int) -> Member | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM members WHERE id = :id", id=member_id)
    return Member(*row) if row else None


async def active(db: Db) -> list[Member]:
    """Everybody who has consented, whether the bot can reach them now or not."""
    rows = await db.all(f"SELECT {_COLUMNS} FROM members WHERE status = 'active' AND consent_version > 0 ORDER BY id")
    return [Member(*row) for row in rows]


async def with_role(db: Db, *roles: str) -> list[Member]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM members WHERE status = 'active' AND role IN (:roles) ORDER BY id", roles=list(roles)
    )
    return [Member(*row) for row in rows]


async def set_reachable(db: Db, telegram_id: int, reachable: bool) -> None:
    await db.run(
        "UPDATE members SET reachable = :reachable WHERE telegram_id = :telegram_id AND reachable <> :reachable",
        reachable=int(reachable),
        telegram_id=telegram_id,
    )
    db.touched.add("members")


async def set_language(db: Db, member_id: int, language: str) -> None:
    await db.run("UPDATE members SET language = :language WHERE id = :id", language=language, id=member_id)
    db.touched.add("members")


async def add(db: Db, member: Member) -> None:
    await db.run(
        f"""INSERT INTO members ({_COLUMNS}) VALUES (:id, :telegram_id, :name, :role, :committee, :duty, :department,
            :staff_number, :language, :status, :reachable, :consent_version, :consented_on, :quiet_from, :quiet_to,
            :joined_on)""",
        **asdict(member) | {"reachable": int(member.reachable)},
    )
    db.touched.add("members")
