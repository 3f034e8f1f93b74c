"""The places at which hazards are found: the union's own list, or the usual ones as long as it has none."""

from collections.abc import Sequence
from dataclasses import dataclass

from storage.database import Db
from storage.rows import list_values, read


@dataclass(frozen=True, slots=True)
class HazardPlace:
    """`code` stays when the names change; `rank` is its place in the list; what is not `is_used` is not offered."""

    code: str
    name_zh: str
    name_en: str
    rank: int
    is_used: bool = True

    def name(self, language: str) -> str:
        return (self.name_en or self.name_zh) if language == "en" else (self.name_zh or self.name_en)


async def list_places(db: Db) -> list[HazardPlace]:
    """Those of the union's own that are in use, in their order; empty as long as it keeps none."""
    rows = await db.all(
        "SELECT code, name_zh, name_en, rank, is_used FROM hazard_places WHERE is_used = 1 ORDER BY rank, code"
    )
    return [read(HazardPlace, row) for row in rows]


async def list_all(db: Db) -> dict[str, HazardPlace]:
    """Those no longer used as well, by code: hazards were found there."""
    rows = await db.all("SELECT code, name_zh, name_en, rank, is_used FROM hazard_places ORDER BY code")
    return {row["code"]: read(HazardPlace, row) for row in rows}


async def replace_all(db: Db, places: Sequence[HazardPlace]) -> None:
    """From now on these are offered; others stay for the hazards that were found there."""
    # Not deleted: hazards found there are shown by the name of the place for years.
    await db.run("UPDATE hazard_places SET is_used = 0 WHERE is_used = 1")
    for place in places:
        await put(db, place)


async def put(db: Db, place: HazardPlace) -> None:
    await db.run(
        """INSERT INTO hazard_places (code, name_zh, name_en, rank, is_used)
           VALUES (:code, :name_zh, :name_en, :rank, :is_used)
           ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
               rank = excluded.rank, is_used = excluded.is_used""",
        **list_values(place),
    )
