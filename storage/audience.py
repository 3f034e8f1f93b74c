"""Groups of members that cadres keep, and whom an audience of groups and departments means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.audience import GROUP_CODES, Audience
from domain.member import Member
from domain.roll import RollChange
from storage.database import Db, Value
from storage.dialect import quote_literal
from storage.rows import list_names, read, read_day


@dataclass(frozen=True, slots=True)
class MemberGroup:
    """A group: with a `code` it bears the name the words have for it, else `name`; `size` counts who is still here."""

    id: int
    code: str
    name: str
    size: int


_MEMBER = ", ".join(list_names(Member))
_SELECT = """SELECT g.id, g.code, g.name,
                    count(CASE WHEN m.status <> 'left' THEN 1 END) AS size
             FROM member_groups AS g LEFT JOIN group_members AS gm ON gm.group_id = g.id
                  LEFT JOIN members AS m ON m.id = gm.member_id"""
_GROUPED = "GROUP BY g.id, g.code, g.name ORDER BY g.name, g.id"


async def add_usual(db: Db) -> None:
    """Make those that every union has, unless they are there."""
    await db.many(
        "INSERT INTO member_groups (code, name) VALUES (:code, '') ON CONFLICT DO NOTHING",
        [{"code": code} for code in GROUP_CODES],
    )


async def list_groups(db: Db) -> list[MemberGroup]:
    """All of them, those every union has first."""
    return [read(MemberGroup, row) for row in await db.all(f"{_SELECT} {_GROUPED}")]


async def find(db: Db, group_id: int) -> MemberGroup | None:
    row = await db.one(f"{_SELECT} WHERE g.id = :id {_GROUPED}", id=group_id)
    return read(MemberGroup, row) if row else None


async def list_of_member(db: Db, member_id: int) -> list[MemberGroup]:
    """The groups this person is in."""
    rows = await db.all(
        f"""{_SELECT} WHERE g.id IN (SELECT group_id FROM group_members WHERE member_id = :member) {_GROUPED}""",
        member=member_id,
    )
    return [read(MemberGroup, row) for row in rows]


async def put(db: Db, changes: Iterable[RollChange], today: date) -> None:
    """What a list says today of people and groups, who are all on the roll by now."""
    for it in changes:
        for group in it.into:
            await put_in(db, group, [it.after.id], today)
        for group in it.out_of:
            await take_out(db, group, it.after.id)


async def list_memberships(db: Db) -> dict[int, frozenset[int]]:
    """The groups that each member is in, by number."""
    found: dict[int, set[int]] = {}
    for row in await db.all("SELECT group_id, member_id FROM group_members"):
        found.setdefault(row["member_id"], set()).add(row["group_id"])
    return {member: frozenset(groups) for member, groups in found.items()}


async def add(db: Db, name: str) -> int | None:
    """The number of the new group; None if there is one of that name."""
    row = await db.one(
        "INSERT INTO member_groups (code, name) VALUES ('', :name) ON CONFLICT DO NOTHING RETURNING id", name=name
    )
    return int(row[0]) if row else None


async def delete(db: Db, group_id: int) -> None:
    """Remove a group of the union's own; those every union has stay."""
    await db.run("DELETE FROM member_groups WHERE id = :id AND code = ''", id=group_id)


async def put_in(db: Db, group_id: int, member_ids: Sequence[int], today: date) -> None:
    """What is required of the group begins for them today; who is in it already keeps their day."""
    await db.many(
        """INSERT INTO group_members (group_id, member_id, since) VALUES (:group_id, :member_id, :today)
           ON CONFLICT DO NOTHING""",
        [{"group_id": group_id, "member_id": it, "today": today.isoformat()} for it in member_ids],
    )


async def find_dates(db: Db) -> dict[int, dict[str, date | None]]:
    """Since when each member is in each of their groups, by its code or number; None where nobody noted it."""
    rows = await db.all(
        """SELECT gm.member_id, gm.group_id, gm.since, g.code
           FROM group_members AS gm JOIN member_groups AS g ON g.id = gm.group_id"""
    )
    found: dict[int, dict[str, date | None]] = {}
    for row in rows:
        found.setdefault(row["member_id"], {})[row["code"] or str(row["group_id"])] = read_day(row["since"])
    return found


async def take_out(db: Db, group_id: int, member_id: int) -> None:
    await db.run(
        "DELETE FROM group_members WHERE group_id = :group_id AND member_id = :member_id",
        group_id=group_id,
        member_id=member_id,
    )


async def list_members(db: Db, group_id: int, limit: int, offset: int) -> list[Member]:
    """A page of those in a group, by name."""
    rows = await db.all(
        f"""SELECT {_MEMBER} FROM members
            WHERE status <> 'left' AND id IN (SELECT member_id FROM group_members WHERE group_id = :group_id)
            ORDER BY name, id LIMIT :limit OFFSET :offset""",
        group_id=group_id,
        limit=limit,
        offset=offset,
    )
    return [read(Member, row) for row in rows]


async def search_outside(db: Db, group_id: int, word: str, limit: int) -> list[Member]:
    """Those on the roll, joined or not, who are not in the group and in whose name or department `word` occurs, or
    whose staff number it is."""
    rows = await db.all(
        f"""SELECT {_MEMBER} FROM members
            WHERE status <> 'left' AND (staff_number = :word
                OR lower(name) LIKE '%' || lower(:part) || '%' ESCAPE '!'
                OR lower(department) LIKE '%' || lower(:part) || '%' ESCAPE '!')
              AND id NOT IN (SELECT member_id FROM group_members WHERE group_id = :group_id)
            ORDER BY name, id LIMIT :limit""",
        group_id=group_id,
        word=word,
        part=quote_literal(word),
        limit=limit,
    )
    return [read(Member, row) for row in rows]


async def list_departments(db: Db) -> list[str]:
    """The departments of everybody who is on the roll, each once."""
    rows = await db.all(
        "SELECT DISTINCT department FROM members WHERE status <> 'left' AND department <> '' ORDER BY department"
    )
    return [row["department"] for row in rows]


async def list_invited(db: Db, audience: Audience) -> list[Member]:
    """Everybody who has consented and whom `audience` means; none if nobody is in its groups and departments."""
    rows = await db.all(
        f"SELECT {_MEMBER} FROM members WHERE {_IS_HERE} AND {_IS_MEANT} ORDER BY id", **_make_values(audience)
    )
    return [read(Member, row) for row in rows]


async def count_invited(db: Db, audience: Audience) -> int:
    row = await db.one(f"SELECT count(*) FROM members WHERE {_IS_HERE} AND {_IS_MEANT}", **_make_values(audience))
    return int(row[0]) if row else 0


async def is_invited(db: Db, audience: Audience, member_id: int) -> bool:
    row = await db.one(
        f"SELECT 1 FROM members WHERE id = :member AND {_IS_MEANT}", member=member_id, **_make_values(audience)
    )
    return row is not None


_IS_HERE = "status = 'active' AND consent_version > 0"
_IS_MEANT = """(:everybody = 1 OR department IN (:departments) OR id IN (
    SELECT gm.member_id FROM group_members AS gm JOIN member_groups AS g ON g.id = gm.group_id
    WHERE g.id IN (:groups) OR g.code IN (:codes)))"""


def _make_values(audience: Audience) -> dict[str, Value]:
    return {
        "everybody": int(audience.is_everybody),
        "departments": list(audience.departments),
        "groups": list(audience.groups),
        "codes": list(audience.codes),
    }


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM group_members WHERE member_id = :member_id", member_id=member_id)
