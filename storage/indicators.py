"""The closed months of the indicators: each as it was measured, and what facts that came late made of it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from domain.indicator import Figure
from domain.schedule import Month
from storage.database import Db, Row

_KEY = "indicator = :indicator AND part = :part AND month = :month"


@dataclass(frozen=True, slots=True)
class Measurement:
    """A figure of an indicator, or of a part of it, for one month; `version` is that of the definition."""

    indicator: str
    version: int
    month: Month
    as_of: date
    figure: Figure
    part: str = "all"
    revision: int = 1


async def keep_measurement(db: Db, measured: Measurement) -> int:
    """Keep a closed month; returns its revision, which is a new one only where the figure or its definition changed."""
    known = await find_measurement(db, measured.indicator, measured.part, measured.month)
    if known and (known.version, known.figure) == (measured.version, measured.figure):
        return known.revision
    # The earlier one stays: whoever has read it on paper must find it again.
    revision = known.revision + 1 if known else 1
    await _add(db, measured, revision)
    return revision


async def find_measurement(db: Db, indicator: str, part: str, month: Month) -> Measurement | None:
    """The newest revision."""
    found = await list_revisions(db, indicator, part, month)
    return found[-1] if found else None


async def list_revisions(db: Db, indicator: str, part: str, month: Month) -> list[Measurement]:
    """From the first one on."""
    return await _list_where(db, _KEY, indicator=indicator, part=part, month=str(month))


async def list_measurements(db: Db, since: Month) -> list[Measurement]:
    """The newest revision of each indicator, part and month from `since` on; by indicator, part and month."""
    newest = """revision = (SELECT max(revision) FROM indicator_results AS newer
                            WHERE newer.indicator = results.indicator AND newer.part = results.part
                              AND newer.month = results.month)"""
    return await _list_where(db, f"month >= :since AND {newest}", since=str(since))


async def _add(db: Db, measured: Measurement, revision: int) -> None:
    figure, key = measured.figure, _name_key(measured, revision)
    await db.run(
        """INSERT INTO indicator_results (indicator, part, month, revision, version, as_of,
                                          population, num, den, unknown, least, value)
           VALUES (:indicator, :part, :month, :revision, :version, :as_of,
                   :population, :num, :den, :unknown, :least, :value)""",
        **key,
        version=measured.version,
        as_of=measured.as_of.isoformat(),
        population=figure.population,
        num=figure.num,
        den=figure.den,
        unknown=figure.unknown,
        least=figure.least,
        value=figure.value,
    )
    for code, excluded in figure.excluded.items():
        await db.run(
            """INSERT INTO indicator_exclusions (indicator, part, month, revision, code, excluded)
               VALUES (:indicator, :part, :month, :revision, :code, :excluded)""",
            **key,
            code=code,
            excluded=excluded,
        )


def _name_key(measured: Measurement, revision: int) -> dict[str, str | int]:
    return {
        "indicator": measured.indicator,
        "part": measured.part,
        "month": str(measured.month),
        "revision": revision,
    }


async def _list_where(db: Db, condition: str, **values: str) -> list[Measurement]:
    rows = await db.all(
        f"SELECT * FROM indicator_results AS results WHERE {condition} ORDER BY indicator, part, month, revision",
        **values,
    )
    excluded = await _list_excluded(db, min((row["month"] for row in rows), default=""))
    return [_read(row, excluded[_read_key(row)]) for row in rows]


async def _list_excluded(db: Db, since: str) -> dict[tuple[str, ...], dict[str, int]]:
    found: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for row in await db.all("SELECT * FROM indicator_exclusions WHERE month >= :since", since=since):
        found[_read_key(row)][row["code"]] = row["excluded"]
    return found


def _read_key(row: Row) -> tuple[str, ...]:
    return row["indicator"], row["part"], row["month"], str(row["revision"])


def _read(row: Row, excluded: dict[str, int]) -> Measurement:
    counts = {name: row[name] for name in ("population", "num", "den", "unknown", "least", "value")}
    return Measurement(
        indicator=row["indicator"],
        version=row["version"],
        month=Month.read(row["month"]),
        as_of=date.fromisoformat(row["as_of"]),
        figure=Figure(excluded=excluded, **counts),
        part=row["part"],
        revision=row["revision"],
    )
