"""The roll: who belongs to the union, in which role, and whether the bot can reach them."""

from collections.abc import Sequence
from dataclasses import asdict
from random import Random

from domain.member import Member
from storage.database import Db
from storage.dialect import quote_literal
from storage.rows import read

_COLUMNS = """id, telegram_id, name, role, committee, duty, department, staff_number, language, status, reachable,
              consent_version, consented_on, quiet_from, quiet_to, joined_on"""


async def find_by_telegram(db: Db, people: Sequence[int]) -> dict[int, Member]:
    """The members among the Telegram ids `people`, keyed by Telegram id."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM members WHERE telegram_id IN (:people) AND status = 'active'", people=list(people)
    )
    return {row["telegram_id"]: read(Member, row) for row in rows}


async def find(db: Db, member_id: int) -> Member | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM members WHERE id = :id", id=member_id)
    return read(Member, row) if row else None


async def find_each(db: Db, ids: Sequence[int]) -> dict[int, Member]:
    """The members with these ids, by id."""
    rows = await db.all(f"SELECT {_COLUMNS} FROM members WHERE id IN (:ids)", ids=list(ids))
    return {row["id"]: read(Member, row) for row in rows}


async def list_active(db: Db) -> list[Member]:
    """Everybody who has consented, whether the bot can reach them now or not."""
    rows = await db.all(f"SELECT {_COLUMNS} FROM members WHERE status = 'active' AND consent_version > 0 ORDER BY id")
    return [read(Member, row) for row in rows]


async def list_with_role(db: Db, *roles: str) -> list[Member]:
    """Those in one of `roles` who have consented."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM members
            WHERE status = 'active' AND consent_version > 0 AND role IN (:roles) ORDER BY id""",
        roles=list(roles),
    )
    return [read(Member, row) for row in rows]


async def list_namesakes(db: Db, ids: Sequence[int]) -> list[Member]:
    """All of the roll who have the name of one of these people, however it is spaced, themselves included."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM members WHERE status <> 'left' AND id IN
            (SELECT alike.id FROM members AS these JOIN members AS alike
               ON lower(replace(alike.name, ' ', '')) = lower(replace(these.name, ' ', ''))
             WHERE these.id IN (:ids)) ORDER BY id""",
        ids=list(ids),
    )
    return [read(Member, row) for row in rows]


async def list_waiting(db: Db, name: str) -> list[Member]:
    """Those on the roll who have not joined and have this name, however it is spaced."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM members
            WHERE status = 'invited' AND lower(replace(name, ' ', '')) = lower(replace(:name, ' ', '')) ORDER BY id""",
        name=name,
    )
    return [read(Member, row) for row in rows]


async def set_reachable(db: Db, telegram_id: int, reachable: bool) -> None:
    await db.run(
        "UPDATE members SET reachable = :reachable WHERE telegram_id = :telegram_id AND reachable <> :reachable",
        reachable=int(reachable),
        telegram_id=telegram_id,
    )
    db.touched.add("members")


async def note_missed(db: Db, telegram_id: int, today: str) -> None:
    """Something for this person was lost: which, nobody can tell from it."""
    await db.run(
        "UPDATE members SET missed_on = :today WHERE telegram_id = :telegram_id AND missed_on = ''",
        telegram_id=telegram_id,
        today=today,
    )


async def clear_missed(db: Db, telegram_id: int) -> str:
    """The day from which on something was lost, forgotten by this; empty if nothing was."""
    # Held, or what is lost between this look and the next line would never be told.
    row = await db.one(
        "SELECT missed_on FROM members WHERE telegram_id = :id AND missed_on <> '' FOR UPDATE", id=telegram_id
    )
    if row:
        await db.run("UPDATE members SET missed_on = '' WHERE telegram_id = :id", id=telegram_id)
    return row[0] if row else ""


async def list_missing(db: Db) -> list[Member]:
    """Those for whom something was lost and who can be written to again."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM members
            WHERE missed_on <> '' AND reachable = 1 AND status = 'active' AND consent_version > 0 ORDER BY id"""
    )
    return [read(Member, row) for row in rows]


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


def make_id(random: Random) -> int:
    """A number that tells nothing of order or time and is never given twice."""
    # Drawn: an id stands on buttons and in links, and counted ones would tell who joined when.
    return random.randrange(1, 2**40)


async def arrive(db: Db, member: Member) -> bool:
    """Give the row that waits for `member` its owner: chat, language and consent; False if it does not wait any more.

    Role, committee and name stay as the roll has them.
    """
    # A link and an approval may lead to one row: whoever comes second must not take it over.
    row = await db.one(
        """UPDATE members SET telegram_id = :telegram_id, language = :language, status = 'active', reachable = 1,
               consent_version = :version, consented_on = :today, joined_on = :today, left_on = ''
           WHERE id = :id AND status <> 'active' RETURNING id""",
        telegram_id=member.telegram_id,
        language=member.language,
        version=member.consent_version,
        today=member.consented_on,
        id=member.id,
    )
    db.touched.add("members")
    return row is not None


async def consent(db: Db, member_id: int, version: int, today: str) -> None:
    """Record consent to `version` of the privacy notice; 0 withdraws it."""
    await db.run(
        "UPDATE members SET consent_version = :version, consented_on = :today WHERE id = :id",
        version=version,
        today=today,
        id=member_id,
    )
    db.touched.add("members")


async def set_role(db: Db, member_id: int, role: str, committee: str, duty: str) -> None:
    await db.run(
        "UPDATE members SET role = :role, committee = :committee, duty = :duty WHERE id = :id",
        role=role,
        committee=committee,
        duty=duty,
        id=member_id,
    )
    db.touched.add("members")


async def set_quiet_hours(db: Db, member_id: int, start: str, end: str) -> None:
    """Quiet from `start` to `end` (HH:MM); empty for the union's own hours."""
    await db.run(
        "UPDATE members SET quiet_from = :start, quiet_to = :end WHERE id = :id", start=start, end=end, id=member_id
    )
    db.touched.add("members")


async def rename(db: Db, member_id: int, name: str) -> None:
    await db.run("UPDATE members SET name = :name WHERE id = :id", name=name, id=member_id)
    db.touched.add("members")


_ROLL = "CASE role WHEN 'chair' THEN 0 WHEN 'cadre' THEN 1 WHEN 'auditor' THEN 2 ELSE 3 END, name, id"


async def list_members(db: Db, limit: int, offset: int) -> list[Member]:
    """A page of the roll by role and name: chair and cadres first."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM members WHERE status = 'active' ORDER BY {_ROLL} LIMIT :limit OFFSET :offset",
        limit=limit,
        offset=offset,
    )
    return [read(Member, row) for row in rows]


async def list_invited(db: Db, limit: int, offset: int) -> list[Member]:
    """A page of those on the roll who have not joined, by role and name."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM members WHERE status = 'invited' ORDER BY {_ROLL} LIMIT :limit OFFSET :offset",
        limit=limit,
        offset=offset,
    )
    return [read(Member, row) for row in rows]


async def count_invited(db: Db) -> int:
    row = await db.one("SELECT count(*) FROM members WHERE status = 'invited'")
    return int(row[0]) if row else 0


async def find_by_name(db: Db, word: str, limit: int) -> list[Member]:
    """Those in whose name or department `word` occurs, or whose staff number it is."""
    # Taken literally, or a typed % would list everybody.
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM members WHERE status = 'active' AND (staff_number = :word
                OR lower(name) LIKE '%' || lower(:part) || '%' ESCAPE '!'
                OR lower(department) LIKE '%' || lower(:part) || '%' ESCAPE '!')
            ORDER BY {_ROLL} LIMIT :limit""",
        word=word,
        part=quote_literal(word),
        limit=limit,
    )
    return [read(Member, row) for row in rows]


async def list_by_name(db: Db, name: str) -> list[Member]:
    """Those who have just this name, whatever its capitals."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM members WHERE status = 'active' AND lower(name) = lower(:name) ORDER BY {_ROLL}",
        name=name,
    )
    return [read(Member, row) for row in rows]


async def list_outdated(db: Db, version: int) -> list[Member]:
    """Those who have agreed to a privacy notice older than `version`."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM members
            WHERE status = 'active' AND consent_version > 0 AND consent_version < :version ORDER BY id""",
        version=version,
    )
    return [read(Member, row) for row in rows]


async def list_departments(db: Db) -> list[str]:
    """Where active members work, by name."""
    rows = await db.all(
        "SELECT DISTINCT department FROM members WHERE status = 'active' AND department <> '' ORDER BY department"
    )
    return [row[0] for row in rows]


async def count_active(db: Db) -> int:
    row = await db.one("SELECT count(*) FROM members WHERE status = 'active'")
    return int(row[0]) if row else 0


async def leave(db: Db, member_id: int, today: str) -> None:
    """From now on this person has no right, no role and no chat; their name stays until erase()."""
    # The chat goes at once, the name later: nothing may reach them, and what they did still needs a name for a while.
    await db.run(
        """UPDATE members SET status = 'left', left_on = :today, telegram_id = NULL, role = 'member', committee = '',
               duty = '', consent_version = 0 WHERE id = :id""",
        today=today,
        id=member_id,
    )
    db.touched.add("members")


async def erase(db: Db, member_id: int, today: str) -> None:
    """Leave an empty row, a number only, for what refers to it."""
    await leave(db, member_id, today)
    await db.run(
        """UPDATE members SET name = '', department = '', staff_number = '', consented_on = '', quiet_from = '',
               quiet_to = '', joined_on = '', missed_on = '' WHERE id = :id""",
        id=member_id,
    )


async def list_gone_before(db: Db, day: str) -> list[Member]:
    """Those who left before `day` and whose name is still kept."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM members WHERE status = 'left' AND left_on < :day AND name <> '' ORDER BY id", day=day
    )
    return [read(Member, row) for row in rows]
