"""Hazards: what is known of each beside its case, and which are open where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from domain.case import OPEN
from domain.hazard import CATEGORY, Hazard
from domain.looks import is_any_near, read_lights
from storage import case_authors
from storage.case_authors import WRITTEN_BY
from storage.cases import KEPT_FROM_NOBODY
from storage.database import Db, Row
from storage.rows import list_names, list_values, read, read_instant, write_seconds

_NAMES = [name for name in list_names(Hazard) if name != "number"]
_COLUMNS = ", ".join(("hazards.case_number", *(f"hazards.{name}" for name in _NAMES)))
_CHANGING = ", ".join(f"{name} = excluded.{name}" for name in _NAMES)
_OPEN = """SELECT case_number AS number, place, kind, grade, state, opened_at
           FROM hazards JOIN cases ON number = case_number"""


@dataclass(frozen=True, slots=True)
class OpenHazard:
    """What everybody may read of a hazard: never who reported it, and the day alone."""

    number: str
    place: str
    kind: str
    grade: str
    state: str
    opened_at: datetime


async def put(db: Db, hazard: Hazard) -> None:
    """Store it, new or changed; what others see of its case is brought up to date."""
    names = ", ".join(("case_number", *_NAMES))
    values = ", ".join((":number", *(f":{name}" for name in _NAMES)))
    await db.run(
        f"INSERT INTO hazards ({names}) VALUES ({values}) ON CONFLICT (case_number) DO UPDATE SET {_CHANGING}",
        **list_values(hazard),
    )
    # Copied from the case: what is listed and what is alike is found by an index of one table.
    await db.run(
        f"""UPDATE hazards SET open_since = cases.opened_at,
              is_listed = CASE WHEN {KEPT_FROM_NOBODY} AND state NOT IN ('submitted', 'reported', 'need_info')
                          THEN 1 ELSE 0 END
            FROM cases WHERE number = case_number AND case_number = :number AND state IN (:open)""",
        number=hazard.number,
        open=OPEN,
    )


async def find(db: Db, number: str) -> Hazard | None:
    return (await find_each(db, [number])).get(number)


async def find_each(db: Db, numbers: Sequence[str]) -> dict[str, Hazard]:
    """Those of the cases that are hazards."""
    if not numbers:
        return {}
    rows = await db.all(f"SELECT {_COLUMNS} FROM hazards WHERE case_number IN (:numbers)", numbers=list(numbers))
    return {row["case_number"]: _read(row) for row in rows}


def _read(row: Row) -> Hazard:
    named = {name: row[name] for name in _NAMES}
    flags = {name: bool(row[name]) for name in ("is_near_miss", "is_shown")}
    return Hazard(number=row["case_number"], **(named | flags))


async def list_open(db: Db, place: str, limit: int, offset: int) -> list[OpenHazard]:
    """The open ones of which everybody is told, at one place or at all, the oldest first."""
    where, values = ("AND place = :place", {"place": place}) if place else ("", {})
    # The page is cut before the join, or all open hazards would be read for the few on it.
    rows = await db.all(
        f"""{_OPEN} WHERE case_number IN (
                SELECT case_number FROM hazards WHERE is_listed = 1 {where}
                ORDER BY open_since, case_number LIMIT :limit OFFSET :offset)
            ORDER BY open_since, case_number""",
        limit=limit,
        offset=offset,
        **values,
    )
    return [read(OpenHazard, row) for row in rows]


async def count_open(db: Db) -> dict[str, int]:
    """How many open ones everybody is told of, by place."""
    rows = await db.all("SELECT place, count(*) AS count FROM hazards WHERE is_listed = 1 GROUP BY place")
    return {row["place"]: row["count"] for row in rows}


async def list_last_places(db: Db, member_id: int, limit: int) -> list[str]:
    """The places this member reported from, the newest first, each once."""
    rows = await db.all(
        f"""SELECT place FROM cases JOIN hazards ON case_number = number WHERE number IN ({WRITTEN_BY})
            GROUP BY place ORDER BY max(opened_at) DESC, place LIMIT :limit""",
        **case_authors.make_search(db, member_id),
        limit=limit,
    )
    return [row[0] for row in rows]


async def find_count_of(db: Db, member_id: int, since: datetime) -> tuple[int, int]:
    """How many hazards of this member are open, and how many were reported from `since` on."""
    row = await db.one(
        f"""SELECT count(CASE WHEN state IN (:open) THEN 1 END) AS still_open,
                   count(CASE WHEN opened_at >= :since THEN 1 END) AS since
            FROM cases WHERE category = '{CATEGORY}' AND number IN ({WRITTEN_BY})""",
        **case_authors.make_search(db, member_id),
        open=OPEN,
        since=write_seconds(since),
    )
    return (row["still_open"], row["since"]) if row else (0, 0)


async def list_alike(db: Db, place: str, kind: str, since: datetime, limit: int) -> list[OpenHazard]:
    """Open ones at this place and of this kind, reported from `since` on; newest first.

    One that nobody has looked at yet is told of only if it was signed: of what was confided the hour would tell too
    much to whoever stands there.
    """
    rows = await db.all(
        f"""{_OPEN} WHERE place = :place AND kind = :kind AND open_since >= :since
              AND (is_listed = 1 OR (mode = 'signed' AND state = 'reported' AND {KEPT_FROM_NOBODY}))
            ORDER BY open_since DESC, case_number LIMIT :limit""",
        place=place,
        kind=kind,
        since=write_seconds(since),
        limit=limit,
    )
    return [read(OpenHazard, row) for row in rows]


async def list_owned(db: Db, member_id: int) -> list[str]:
    """The numbers of the open hazards that this member is to cure."""
    rows = await db.all(
        """SELECT number FROM cases JOIN hazards ON case_number = number
           WHERE owner_id = :member_id AND state IN (:open) ORDER BY due_at, number""",
        member_id=member_id,
        open=OPEN,
    )
    return [row[0] for row in rows]


async def count_at(db: Db, place: str, kind: str, since: datetime) -> int:
    """How many of this kind were reported at this place from `since` on, whatever became of them but rejected."""
    row = await db.one(
        """SELECT count(*) FROM hazards JOIN cases ON number = case_number
           WHERE place = :place AND kind = :kind AND opened_at >= :since
             AND state NOT IN ('rejected', 'withdrawn', 'merged')""",
        place=place,
        kind=kind,
        since=write_seconds(since),
    )
    return row[0] if row else 0


_UNASKED = f"""FROM cases JOIN hazards ON case_number = number
               WHERE category = '{CATEGORY}' AND state = 'cleared' AND is_asked_again = 0"""


async def find_first_unasked(db: Db) -> datetime | None:
    """When the first of those was cleared whose reporters have not been asked a second time."""
    row = await db.one(f"SELECT min(closed_at) {_UNASKED}")
    return read_instant(row[0]) if row else None


async def list_unasked(db: Db, before: datetime) -> list[str]:
    """Those cleared before that instant whose reporters have not been asked a second time."""
    rows = await db.all(
        f"SELECT number {_UNASKED} AND closed_at < :before ORDER BY closed_at, number", before=write_seconds(before)
    )
    return [row[0] for row in rows]


async def note_asked(db: Db, number: str) -> None:
    await db.run("UPDATE hazards SET is_asked_again = 1 WHERE case_number = :number", number=number)


async def list_of_curer(db: Db, member_id: int) -> list[Hazard]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM hazards WHERE owner_id = :member_id OR fixer_id = :member_id ORDER BY case_number",
        member_id=member_id,
    )
    return [_read(row) for row in rows]


async def forget_curer(db: Db, member_id: int) -> None:
    for column in ("owner_id", "fixer_id"):
        await db.run(f"UPDATE hazards SET {column} = NULL WHERE {column} = :member_id", member_id=member_id)


@dataclass(frozen=True, slots=True)
class Pair:
    """A hazard with the places of two of its pictures: the first one of the report and the last one of after."""

    number: str
    before: int
    after: int


async def list_pairs(db: Db, start: datetime, end: datetime, limit: int) -> list[Pair]:
    """Hazards cleared from `start` on and before `end`, signed, whose pictures may be shown to everybody."""
    # Only signed ones: who stood at that place when the picture was taken is easily found out.
    rows = await db.all(
        """SELECT number, first AS before, last AS after
           FROM cases JOIN hazards ON hazards.case_number = number
             JOIN (SELECT case_number AS its, min(CASE WHEN part = '' THEN place END) AS first,
                          max(CASE WHEN part = 'after' THEN place END) AS last
                   FROM case_files WHERE kind = 'photo' AND clean = 1 GROUP BY case_number) AS pictures
               ON its = number
           WHERE state = 'cleared' AND mode = 'signed' AND is_shown = 1 AND closed_at >= :start AND closed_at < :end
             AND first > 0 AND last > 0
           ORDER BY number LIMIT :limit""",
        start=write_seconds(start),
        end=write_seconds(end),
        limit=limit,
    )
    return [read(Pair, row) for row in rows]


async def find_shown_picture(db: Db, number: str) -> int | None:
    """The place of the first picture of a cleared hazard, if it may be shown to everybody."""
    row = await db.one(
        """SELECT min(case_files.place) FROM case_files
             JOIN cases ON number = case_number JOIN hazards USING (case_number)
           WHERE case_number = :number AND case_files.kind = 'photo' AND clean = 1 AND part = ''
             AND state = 'cleared' AND mode = 'signed' AND is_shown = 1""",
        number=number,
    )
    return row[0] if row else None


async def list_looks(db: Db, number: str) -> list[str]:
    """How the pictures of its report look."""
    row = await db.one("SELECT looks FROM hazards WHERE case_number = :number", number=number)
    return row["looks"].split() if row else []


async def note_look(db: Db, number: str, look: str) -> None:
    """One more picture of its report was drawn anew."""
    await db.run(
        "UPDATE hazards SET looks = trim(looks || ' ' || :look) WHERE case_number = :number", look=look, number=number
    )


async def list_near(db: Db, number: str, looks: Sequence[str], limit: int) -> list[str]:
    """Other open hazards with a picture that seems to show the same as one of these, in the order of their numbers."""
    rows = await db.all(
        """SELECT case_number, looks FROM hazards
           WHERE looks <> '' AND open_since > 0 AND case_number <> :number ORDER BY case_number""",
        number=number,
    )
    # Compared here: neither engine counts the bits in which two looks differ.
    wanted = [lights for look in looks if (lights := read_lights(look)) is not None]
    near = (row["case_number"] for row in rows if is_any_near(wanted, row["looks"].split()))
    return list(islice(near, limit))


async def list_uncompared(db: Db) -> list[str]:
    """Hazards with a picture that was not compared with the others yet."""
    rows = await db.all("SELECT case_number FROM hazards WHERE is_compared = 0 AND looks <> '' ORDER BY case_number")
    return [row["case_number"] for row in rows]


async def note_compared(db: Db, number: str) -> None:
    await db.run("UPDATE hazards SET is_compared = 1 WHERE case_number = :number", number=number)
