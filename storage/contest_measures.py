"""What is measured of each team: sheets that one cadre has typed, and those that a second one has typed alike."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from storage.database import Db, Row


@dataclass(frozen=True, slots=True)
class MeasureSheet:
    """`numbers` are empty where the team is not measured; `typed_by` is None once that cadre is forgotten."""

    team_id: int
    sheet: str
    typed_by: int | None
    numbers: Sequence[float]
    is_agreed: bool


async def list_of(db: Db, contest_id: int) -> list[MeasureSheet]:
    found = await db.all(
        """SELECT team_id, sheet, typed_by, numbers, is_agreed FROM contest_measures
           JOIN contest_teams ON contest_teams.id = team_id WHERE contest_id = :contest ORDER BY team_id, sheet""",
        contest=contest_id,
    )
    return [_read(row) for row in found]


async def list_agreed(db: Db, contest_id: int) -> dict[int, dict[str, Sequence[float]]]:
    """The numbers of each team by sheet, as two have typed them."""
    agreed = defaultdict[int, dict[str, Sequence[float]]](dict)
    for it in await list_of(db, contest_id):
        if it.is_agreed:
            agreed[it.team_id][it.sheet] = it.numbers
    return agreed


async def find(db: Db, team_id: int, sheet: str) -> MeasureSheet | None:
    row = await db.one(
        """SELECT team_id, sheet, typed_by, numbers, is_agreed FROM contest_measures
           WHERE team_id = :team AND sheet = :sheet""",
        team=team_id,
        sheet=sheet,
    )
    return _read(row) if row else None


async def keep(db: Db, sheet: MeasureSheet) -> None:
    """In place of what was typed for it before."""
    await db.run(
        """INSERT INTO contest_measures (team_id, sheet, typed_by, numbers, is_agreed)
           VALUES (:team, :sheet, :by, :numbers, :agreed)
           ON CONFLICT (team_id, sheet) DO UPDATE SET typed_by = excluded.typed_by, numbers = excluded.numbers,
               is_agreed = excluded.is_agreed""",
        team=sheet.team_id,
        sheet=sheet.sheet,
        by=sheet.typed_by,
        numbers=json.dumps(list(sheet.numbers)),
        agreed=int(sheet.is_agreed),
    )


async def remove(db: Db, team_id: int, sheet: str) -> None:
    await db.run("DELETE FROM contest_measures WHERE team_id = :team AND sheet = :sheet", team=team_id, sheet=sheet)


async def forget(db: Db, member_id: int) -> None:
    """What two have typed alike stays, without the name; what waits for a second one is typed anew by two others."""
    await db.run("DELETE FROM contest_measures WHERE typed_by = :member AND is_agreed = 0", member=member_id)
    await db.run("UPDATE contest_measures SET typed_by = NULL WHERE typed_by = :member", member=member_id)


def _read(row: Row) -> MeasureSheet:
    return MeasureSheet(
        row["team_id"], row["sheet"], row["typed_by"], json.loads(row["numbers"]), bool(row["is_agreed"])
    )
