"""Results of closed surveys: numbers, counts of options and shuffled comments, none of which knows a person."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from random import Random

from domain.published import Published
from storage.database import Db
from storage.places import name_place
from storage.rows import read, read_seconds
from storage.seal import Seal


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of a result, such as index, know or priority-pay: scores 0 to 100, shares 0 to 1; `n` people."""

    name: str
    value: float
    n: int
    se: float | None = None


async def write(db: Db, survey_id: str, measures: Iterable[Published]) -> None:
    """Keep numbers that have come through the gate; nothing else gets into a report."""
    # Sorted, so that the order of rows tells nothing.
    rows = sorted(measures, key=lambda it: it.name)
    await db.many(
        """INSERT INTO survey_results (survey_id, measure, value, n, se)
           VALUES (:survey_id, :name, :value, :n, :se)""",
        [asdict(measure) | {"survey_id": survey_id} for measure in rows],
    )


async def find_measures(db: Db, survey_id: str) -> dict[str, Measure]:
    """What may be shown of a survey, by name; what is missing is hidden."""
    rows = await db.all("SELECT measure AS name, value, n, se FROM survey_results WHERE survey_id = :id", id=survey_id)
    return {row["name"]: read(Measure, row) for row in rows}


async def write_votes(db: Db, survey_id: str, votes: Mapping[tuple[str, str], int]) -> None:
    """Keep how often each (question, option) was given; sorted, so that no order of rows tells anything."""
    await db.many(
        "INSERT INTO survey_answers (survey_id, question, option, votes) VALUES (:id, :question, :option, :votes)",
        [{"id": survey_id, "question": place[0], "option": place[1], "votes": votes[place]} for place in sorted(votes)],
    )


async def find_votes(db: Db, survey_id: str) -> dict[str, dict[str, int]]:
    """How often each option of each question was given, as far as that was kept."""
    rows = await db.all(
        "SELECT question, option, votes FROM survey_answers WHERE survey_id = :id ORDER BY question, option",
        id=survey_id,
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["question"], {})[row["option"]] = row["votes"]
    return found


async def write_comments(db: Db, seal: Seal, survey_id: str, texts: Iterable[str], random: Random) -> None:
    """Keep open texts, sealed, in an order that has nothing to do with their writers."""
    shuffled = random.sample(texts := list(texts), len(texts))
    await db.many(
        "INSERT INTO survey_comments (survey_id, number, sealed) VALUES (:id, :number, :sealed)",
        [
            {"id": survey_id, "number": number, "sealed": seal.close(text.encode(), _place(survey_id, number))}
            for number, text in enumerate(shuffled)
        ],
    )


async def list_comments(db: Db, seal: Seal, survey_id: str, limit: int, offset: int) -> list[str]:
    rows = await db.all(
        "SELECT number, sealed FROM survey_comments WHERE survey_id = :id ORDER BY number LIMIT :limit OFFSET :offset",
        id=survey_id,
        limit=limit,
        offset=offset,
    )
    opened = [seal.open(row["sealed"], _place(survey_id, row["number"])) for row in rows]
    return [plain.decode() for plain in opened if plain is not None]


def _place(survey_id: str, number: int) -> str:
    return name_place("survey_comments", {"survey_id": survey_id, "number": number})


async def has_comments(db: Db, survey_id: str) -> bool:
    return await db.one("SELECT 1 FROM survey_comments WHERE survey_id = :id LIMIT 1", id=survey_id) is not None


async def list_with_comments(db: Db) -> list[tuple[str, datetime]]:
    """Surveys whose open texts are still kept, each with when it closed."""
    rows = await db.all(
        "SELECT id, closes_at FROM surveys WHERE id IN (SELECT survey_id FROM survey_comments) ORDER BY id"
    )
    return [(row["id"], read_seconds(row["closes_at"])) for row in rows]


async def purge_comments(db: Db, survey_id: str) -> None:
    await db.run("DELETE FROM survey_comments WHERE survey_id = :id", id=survey_id)
