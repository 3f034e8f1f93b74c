"""Results of appraisals: bands by who was appraised, and the remarks that somebody may read, sealed and shuffled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from domain.appraisal import SUMMARY, ItemResult
from storage.database import Db
from storage.places import name_place
from storage.rows import read, read_seconds
from storage.seal import Seal


@dataclass(frozen=True, slots=True)
class OwnResult:
    """One item of somebody's results, with the number of the appraisal."""

    appraisal: int
    item: str
    band: str
    points: int | None


async def write(db: Db, number: int, place: int, results: Iterable[ItemResult]) -> None:
    await db.many(
        """INSERT INTO appraisal_results (appraisal, place, item, band, points)
           VALUES (:number, :place, :item, :band, :points)""",
        [{"number": number, "place": place, "item": it.item, "band": it.band, "points": it.points} for it in results],
    )


async def find_each(db: Db, number: int) -> dict[int, dict[str, ItemResult]]:
    """By place and item; who has no result to be shown is missing."""
    rows = await db.all(
        "SELECT place, item, band, points FROM appraisal_results WHERE appraisal = :number", number=number
    )
    found: dict[int, dict[str, ItemResult]] = {}
    for row in rows:
        found.setdefault(row["place"], {})[row["item"]] = read(ItemResult, row)
    return found


async def write_remarks(
    db: Db, seal: Seal, number: int, place: int, remarks: Iterable[tuple[str, str]], random: Random
) -> None:
    """Keep remarks, each with its use, in an order that has nothing to do with their writers."""
    texts = list(remarks)
    for order, (use, text) in enumerate(random.sample(texts, len(texts))):
        where = {"appraisal": number, "place": place, "used": use, "number": order}
        await db.run(
            """INSERT INTO appraisal_remarks (appraisal, place, used, number, sealed)
               VALUES (:appraisal, :place, :used, :order, :sealed)""",
            appraisal=number,
            place=place,
            used=use,
            order=order,
            sealed=seal.close(text.encode(), name_place("appraisal_remarks", where)),
        )


async def list_remarks(db: Db, seal: Seal, number: int, place: int, use: str) -> list[str]:
    rows = await db.all(
        """SELECT appraisal, place, used, number, sealed FROM appraisal_remarks
           WHERE appraisal = :appraisal AND place = :place AND used = :used ORDER BY number""",
        appraisal=number,
        place=place,
        used=use,
    )
    opened = (seal.open(row["sealed"], name_place("appraisal_remarks", row)) for row in rows)
    return [plain.decode() for plain in opened if plain is not None]


async def list_places_with_remarks(db: Db, number: int, use: str) -> set[int]:
    """Of whom remarks with this use are still kept."""
    rows = await db.all(
        "SELECT DISTINCT place FROM appraisal_remarks WHERE appraisal = :number AND used = :used",
        number=number,
        used=use,
    )
    return {row["place"] for row in rows}


async def sum_up(db: Db, number: int, place: int, text: str) -> None:
    """Keep a summary, and erase what it sums up."""
    await db.run(
        "INSERT INTO appraisal_summaries (appraisal, place, text) VALUES (:number, :place, :text)",
        number=number,
        place=place,
        text=text,
    )
    await db.run(
        "DELETE FROM appraisal_remarks WHERE appraisal = :number AND place = :place AND used = :used",
        number=number,
        place=place,
        used=SUMMARY,
    )


async def find_summary(db: Db, number: int, place: int) -> str:
    """Empty for none."""
    row = await db.one(
        "SELECT text FROM appraisal_summaries WHERE appraisal = :number AND place = :place", number=number, place=place
    )
    return str(row["text"]) if row else ""


async def list_with_remarks(db: Db) -> list[tuple[int, datetime]]:
    """Appraisals whose remarks are still kept, each with when it closed."""
    rows = await db.all(
        "SELECT number, closes_at FROM appraisals WHERE number IN (SELECT appraisal FROM appraisal_remarks)"
    )
    return [(row["number"], read_seconds(row["closes_at"])) for row in rows]


async def purge_remarks(db: Db, number: int) -> None:
    await db.run("DELETE FROM appraisal_remarks WHERE appraisal = :number", number=number)


async def list_of_member(db: Db, member_id: int) -> list[OwnResult]:
    """What is kept of somebody as one who was appraised."""
    rows = await db.all(
        """SELECT it.appraisal, item, band, points FROM appraisal_results AS it
           JOIN appraisal_subjects AS who ON who.appraisal = it.appraisal AND who.place = it.place
           WHERE who.member_id = :member_id ORDER BY it.appraisal, item""",
        member_id=member_id,
    )
    return [read(OwnResult, row) for row in rows]
