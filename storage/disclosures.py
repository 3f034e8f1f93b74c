"""Disclosures: what was published for everybody, for how long, and how many said they have read it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.openness import LEAST_STAY
from storage.database import Db
from storage.rows import list_names, list_values, read, read_instant, read_seconds, write_seconds

_STAY = int(LEAST_STAY.total_seconds())


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One publication; `told` once members know of it."""

    id: int
    item: str
    period: str
    body: str
    cadre_id: int | None
    published_at: datetime
    withdrawn_at: datetime | None = None
    told: bool = False

    @property
    def has_stayed(self) -> bool:
        """Whether it stands, or stood for as long as it must."""
        return self.withdrawn_at is None or self.withdrawn_at - self.published_at >= LEAST_STAY


_NAMES = list_names(Disclosure)
_COLUMNS = ", ".join(_NAMES)
# Otherwise the month's duty could be done by putting something up and taking it down at once.
_STANDS = f"(withdrawn_at = 0 OR withdrawn_at - published_at >= {_STAY})"


async def add(db: Db, disclosure: Disclosure, files: Sequence[tuple[str, str]]) -> None:
    """Publish it, with files each a kind and a Telegram file id."""
    places = ", ".join(f":{name}" for name in _NAMES)
    await db.run(f"INSERT INTO disclosures ({_COLUMNS}) VALUES ({places})", **list_values(disclosure))
    await db.many(
        """INSERT INTO disclosure_files (disclosure_id, place, kind, file_id)
           VALUES (:disclosure_id, :place, :kind, :file_id)""",
        [
            {"disclosure_id": disclosure.id, "place": place, "kind": kind, "file_id": file_id}
            for place, (kind, file_id) in enumerate(files)
        ],
    )
    db.touched.add("disclosures")


async def find(db: Db, disclosure_id: int) -> Disclosure | None:
    """One that stands."""
    row = await db.one(f"SELECT {_COLUMNS} FROM disclosures WHERE id = :id AND withdrawn_at = 0", id=disclosure_id)
    return read(Disclosure, row) if row else None


async def list_of_item(db: Db, item: str, limit: int, offset: int) -> list[Disclosure]:
    """Those of an item that stand, the newest first."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM disclosures WHERE item = :item AND withdrawn_at = 0
            ORDER BY published_at DESC, id LIMIT :limit OFFSET :offset""",
        item=item,
        limit=limit,
        offset=offset,
    )
    return [read(Disclosure, row) for row in rows]


async def list_files(db: Db, disclosure_id: int) -> list[tuple[str, str]]:
    rows = await db.all(
        "SELECT kind, file_id FROM disclosure_files WHERE disclosure_id = :id ORDER BY place", id=disclosure_id
    )
    return [(row["kind"], row["file_id"]) for row in rows]


async def find_newest(db: Db) -> dict[str, datetime]:
    """When each item was published last, of what stands."""
    rows = await db.all(
        "SELECT item, max(published_at) AS published_at FROM disclosures WHERE withdrawn_at = 0 GROUP BY item"
    )
    return {row["item"]: read_seconds(row["published_at"]) for row in rows}


async def find_covered(db: Db, periods: Collection[str]) -> dict[tuple[str, str], datetime]:
    """When each item was first published for each of `periods`; what was taken down early does not count."""
    rows = await db.all(
        f"""SELECT item, period, min(published_at) AS published_at FROM disclosures
            WHERE period IN (:periods) AND {_STANDS} GROUP BY item, period""",
        periods=list(periods),
    )
    return {(row["item"], row["period"]): read_seconds(row["published_at"]) for row in rows}


async def find_publication(db: Db, item: str, period: str, since: datetime, until: datetime) -> datetime | None:
    """When an item was first published for a period within some time; what was taken down early does not count."""
    row = await db.one(
        f"""SELECT min(published_at) FROM disclosures WHERE item = :item AND period = :period
            AND published_at >= :since AND published_at < :until AND {_STANDS}""",
        item=item,
        period=period,
        since=write_seconds(since),
        until=write_seconds(until),
    )
    return read_instant(row[0]) if row else None


async def find_first(db: Db) -> datetime | None:
    """When the union began to use the register."""
    row = await db.one("SELECT min(published_at) FROM disclosures")
    return read_instant(row[0]) if row else None


async def list_published_between(db: Db, since: datetime, until: datetime) -> list[Disclosure]:
    """Also those taken down since."""
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM disclosures WHERE published_at >= :since AND published_at < :until
            ORDER BY item, published_at, id""",
        since=write_seconds(since),
        until=write_seconds(until),
    )
    return [read(Disclosure, row) for row in rows]


async def list_untold(db: Db) -> list[Disclosure]:
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM disclosures WHERE told = 0 AND withdrawn_at = 0 ORDER BY item, published_at, id"
    )
    return [read(Disclosure, row) for row in rows]


async def tell(db: Db, told: Iterable[Disclosure]) -> None:
    await db.many("UPDATE disclosures SET told = 1 WHERE id = :id", [{"id": each.id} for each in told])


async def withdraw(db: Db, disclosure_id: int, now: datetime) -> bool:
    """Take it down; False if it is down already. Its words and files go, that it was there stays."""
    row = await db.one(
        """UPDATE disclosures SET withdrawn_at = :now, body = '' WHERE id = :id AND withdrawn_at = 0
           RETURNING id""",
        id=disclosure_id,
        now=write_seconds(now),
    )
    await db.run("DELETE FROM disclosure_files WHERE disclosure_id = :id", id=disclosure_id)
    db.touched.add("disclosures")
    return row is not None


async def acknowledge(db: Db, disclosure_id: int, reader: bytes) -> bool:
    """Count a reader, known by a keyed mark alone; False if they were counted before."""
    # No time beside the mark: laid beside another of the same person's it would tell whose it is.
    row = await db.one(
        """INSERT INTO disclosure_readers (disclosure_id, reader) VALUES (:id, :reader)
           ON CONFLICT (disclosure_id, reader) DO NOTHING RETURNING disclosure_id""",
        id=disclosure_id,
        reader=reader,
    )
    return row is not None


async def count_readers(db: Db, disclosure_id: int) -> int:
    row = await db.one("SELECT count(*) FROM disclosure_readers WHERE disclosure_id = :id", id=disclosure_id)
    return int(row[0]) if row else 0


async def list_ids(db: Db) -> list[int]:
    return [row[0] for row in await db.all("SELECT id FROM disclosures ORDER BY id")]


async def forget(db: Db, member_id: int, marks: Iterable[tuple[int, bytes]]) -> None:
    """Take out a member's marks, each with its disclosure; what they published stays without a name."""
    await db.many(
        "DELETE FROM disclosure_readers WHERE disclosure_id = :id AND reader = :reader",
        [{"id": disclosure_id, "reader": mark} for disclosure_id, mark in marks],
    )
    await db.run("UPDATE disclosures SET cadre_id = NULL WHERE cadre_id = :member_id", member_id=member_id)


async def list_published_by(db: Db, member_id: int) -> list[tuple[str, str]]:
    """Item and period of all that a cadre published."""
    rows = await db.all(
        "SELECT item, period FROM disclosures WHERE cadre_id = :member_id ORDER BY published_at, id",
        member_id=member_id,
    )
    return [(row["item"], row["period"]) for row in rows]
