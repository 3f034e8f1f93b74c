"""The queue and the search: the cases a cadre may see, cut by what they are looking for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.case import OPEN, Case
from storage import case_authors
from storage.cases import COLUMNS
from storage.database import Db, Value
from storage.dialect import quote_literal
from storage.rows import read, write_seconds

# The wall stands in the SQL: left out afterwards, a short page or a count would tell that something is kept from
# them.
_SEEN = """((handler_id = :cadre_id OR readers LIKE :named
        OR (readers = '' AND excluded = '' AND category || '/' || mode || '/' || scope IN (:sight))
        OR (readers = '' AND excluded <> '' AND category || '/' || mode || '/' || scope IN (:sight_of_walled)))
    AND state <> 'submitted' AND excluded NOT LIKE :named
    AND number NOT IN (:own))"""


@dataclass(frozen=True, slots=True)
class Eyes:
    """What a cadre may see: kinds of case as domain.case.sight() lists them, without and with somebody excluded."""

    cadre_id: int
    sight: Sequence[str]
    sight_of_walled: Sequence[str]


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show: everything unless something is set; `late_at` asks for what is late then."""

    mine: bool = False
    free: bool = False
    late_at: datetime | None = None
    categories: Sequence[str] = ()


async def list_open(db: Db, eyes: Eyes, chosen: Filter, limit: int, offset: int = 0) -> list[Case]:
    """Open cases, the most pressing first."""
    conditions = [_SEEN, "state IN (:open)"]
    values = await _make_values(db, eyes)
    # A suggestion that waits for others is not a case yet for any cadre.
    values["open"] = [state for state in OPEN if state != "submitted"]
    if chosen.mine:
        conditions.append("handler_id = :cadre_id")
    if chosen.free:
        conditions.append("handler_id IS NULL")
    if chosen.late_at:
        conditions.append("due_at < :late_at AND state NOT IN ('replied', 'need_info', 'deferred')")
        values["late_at"] = write_seconds(chosen.late_at)
    if chosen.categories:
        conditions.append("category IN (:categories)")
        values["categories"] = list(chosen.categories)
    return await _list_page(db, conditions, "due_at, number", limit, offset, values)


async def find_with_word(db: Db, eyes: Eyes, word: str, limit: int) -> list[Case]:
    """Cases, open or not, in whose conversation `word` occurs; the newest first."""
    # What waits for the batch is not searched: a hit would tell of it before its hour.
    conditions = [
        _SEEN,
        """number IN (SELECT case_number FROM case_messages
                      WHERE pending = 0 AND lower(body) LIKE '%' || lower(:word) || '%' ESCAPE '!')""",
    ]
    values = await _make_values(db, eyes) | {"word": quote_literal(word)}
    return await _list_page(db, conditions, "opened_at DESC, number", limit, 0, values)


async def _make_values(db: Db, eyes: Eyes) -> dict[str, Value]:
    return {
        "cadre_id": eyes.cadre_id,
        "sight": list(eyes.sight),
        "sight_of_walled": list(eyes.sight_of_walled),
        "named": f"% {eyes.cadre_id} %",
        "own": await case_authors.list_written_by(db, eyes.cadre_id),
    }


async def _list_page(
    db: Db, conditions: Sequence[str], order: str, limit: int, offset: int, values: dict[str, Value]
) -> list[Case]:
    rows = await db.all(
        f"SELECT {COLUMNS} FROM cases WHERE {' AND '.join(conditions)} ORDER BY {order} LIMIT :limit OFFSET :offset",
        limit=limit,
        offset=offset,
        **values,
    )
    return [read(Case, row) for row in rows]
