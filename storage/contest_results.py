"""What came of a contest, as it was settled: it changes only by a correction, whoever leaves or is forgotten."""

import json

from domain.contest import TeamResult
from domain.contest_results import PersonResult, Results
from storage import rows
from storage.database import Db, Row


async def fix_sizes(db: Db, contest_id: int) -> None:
    """From the closing of the roster on a team is as large as it is then."""
    await db.run(
        """UPDATE contest_teams SET size = (SELECT count(*) FROM contest_entries WHERE team_id = contest_teams.id)
           WHERE contest_id = :contest""",
        contest=contest_id,
    )


async def list_sizes(db: Db, contest_id: int) -> dict[int, int]:
    """The size of each team, as it was fixed; without those that nobody was in."""
    found = await db.all(
        "SELECT id, size FROM contest_teams WHERE contest_id = :contest AND size > 0", contest=contest_id
    )
    return {row["id"]: row["size"] for row in found}


async def settle(db: Db, contest_id: int, results: Results) -> None:
    """The results as they stay from now on."""
    await db.run("UPDATE contests SET people = :people WHERE id = :id", people=results.everybody, id=contest_id)
    await db.many(
        """UPDATE contest_entries SET parts = :parts, score = :score, accuracy = :accuracy, place = :place,
               ties = :ties, low = :low, high = :high WHERE contest_id = :contest AND member_id = :member""",
        [{"contest": contest_id, **_list_values(it)} for it in results.people],
    )
    await db.many(
        """UPDATE contest_teams SET size = :size, score = :score, coverage = :coverage, accuracy = :accuracy,
               improvement = :improvement WHERE id = :id""",
        [
            {
                "id": it.id,
                "size": it.size,
                "score": it.score,
                "coverage": it.coverage,
                "accuracy": it.accuracy,
                "improvement": it.improvement,
            }
            for it in results.teams
        ],
    )


def _list_values(it: PersonResult) -> dict[str, str | int | float | None]:
    low, high = it.spread or (None, None)
    return {
        "member": it.member_id,
        "parts": json.dumps(dict(it.parts), sort_keys=True),
        "score": it.score,
        "accuracy": it.accuracy,
        "place": it.place,
        "ties": json.dumps(list(it.ties)),
        "low": low,
        "high": high,
    }


async def read_settled(db: Db, contest_id: int) -> Results:
    people = await db.all(
        """SELECT member_id, team_id, parts, score, accuracy, place, ties, low, high FROM contest_entries
           WHERE contest_id = :contest AND score IS NOT NULL ORDER BY member_id""",
        contest=contest_id,
    )
    teams = await db.all(
        """SELECT id, name, size, score, coverage, accuracy, improvement FROM contest_teams
           WHERE contest_id = :contest AND score IS NOT NULL ORDER BY name""",
        contest=contest_id,
    )
    row = await db.one("SELECT people FROM contests WHERE id = :id", id=contest_id)
    return Results([_read_person(it) for it in people], [_read_team(it) for it in teams], row["people"] if row else 0)


def _read_person(row: Row) -> PersonResult:
    spread = None if row["low"] is None else (row["low"], row["high"])
    parts, ties = json.loads(row["parts"]), json.loads(row["ties"])
    return PersonResult(
        row["member_id"], row["team_id"], parts, row["score"], row["accuracy"], ties, spread, row["place"]
    )


def _read_team(row: Row) -> TeamResult:
    return rows.read(TeamResult, row)
