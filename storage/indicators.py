"""The closed months of the indicators: each as it was measured, and what facts that came late made of it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from statistics import median
from uuid import uuid4

from domain.case import list_open_kinds
from domain.indicator import COUNTED, Figure, Placed
from domain.indicator_runs import Measurement
from domain.schedule import Month
from storage.cases import FOR_ALL
from storage.database import Db, Row

_KEY = "indicator = :indicator AND part = :part AND month = :month"
_ROW_KEY = ("indicator", "part", "month", "row_key")
GONE = "gone-"
"""How the key of a row begins whose member has gone."""


async def keep_measurement(db: Db, measured: Measurement, rows: Sequence[Placed] = ()) -> None:
    """Keep a closed month, and what it counts in the place of what its revision before counted."""
    await _add(db, measured)
    await _keep_rows(db, measured, rows)


async def find_last_months(db: Db, *, is_told: bool = False) -> dict[tuple[str, str], Month]:
    """The last closed month of each indicator and part; the last one that `is_told` and does not wait."""
    rows = await db.all(
        """SELECT indicator, part, max(month) AS last FROM indicator_results WHERE since <> '' OR :is_told = 0
           GROUP BY indicator, part""",
        is_told=int(is_told),
    )
    return {(row["indicator"], row["part"]): Month.read(row["last"]) for row in rows}


async def find_first_month(db: Db, indicator: str, part: str) -> Month:
    """The month with which its measuring began; raises LookupError before."""
    row = await db.one(
        "SELECT min(month) FROM indicator_results WHERE indicator = :indicator AND part = :part",
        indicator=indicator,
        part=part,
    )
    if row is None or row[0] is None:
        raise LookupError(indicator)
    return Month.read(row[0])


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


async def list_rows(db: Db, measured: Measurement) -> list[Placed]:
    """What the newest revision of a month counts, by key; nothing where it waits, or after a year and more."""
    rows = await db.all(
        f"SELECT row_key, place, is_met, value, member_id FROM indicator_rows WHERE {_KEY} ORDER BY row_key",
        **_name_key(measured),
    )
    return [Placed(row["row_key"], row["place"], bool(row["is_met"]), row["value"], row["member_id"]) for row in rows]


async def list_readable_cases(db: Db, measured: Measurement) -> set[str]:
    """The numbers of the cases that it counts and that every cadre may read; of rows whose key is a case's number."""
    # Asked where the rows are: as a list of thousands of numbers the question alone takes longer than its answer.
    rows = await db.all(
        f"""SELECT row_key FROM indicator_rows JOIN cases ON number = row_key WHERE {_KEY} AND {FOR_ALL}""",
        **_name_key(measured),
        kinds=list_open_kinds(),
    )
    return {row["row_key"] for row in rows}


async def find_median(db: Db, measured: Sequence[Measurement]) -> float | None:
    """The median of all rows that these months of one indicator count; None where there are none (any more)."""
    where = "indicator = :indicator AND part = :part AND month IN (:months) AND place = :place AND value IS NOT NULL"
    values: dict[str, str | list[str]] = {
        "indicator": measured[0].indicator,
        "part": measured[0].part,
        "months": [str(it.month) for it in measured],
        "place": COUNTED,
    }
    row = await db.one(f"SELECT count(*) FROM indicator_rows WHERE {where}", **values)
    count = int(row[0]) if row else 0
    # Found where the rows are: a large union has tens of thousands of them.
    middle = await db.all(
        f"SELECT value FROM indicator_rows WHERE {where} ORDER BY value LIMIT :some OFFSET :before",
        **values,
        some=2 - count % 2,
        before=max(0, (count - 1) // 2),
    )
    return median(it["value"] for it in middle) if middle else None


async def list_of_member(db: Db, member_id: int) -> list[tuple[str, str]]:
    """Indicator and month of each figure that counts this member by name."""
    rows = await db.all(
        "SELECT indicator, month FROM indicator_rows WHERE member_id = :member_id ORDER BY month, indicator, row_key",
        member_id=member_id,
    )
    return [(row["indicator"], row["month"]) for row in rows]


async def erase_rows(db: Db, before: Month) -> None:
    """Of older months the figures stay alone."""
    await db.run("DELETE FROM indicator_rows WHERE month < :before", before=str(before))


async def forget(db: Db, member_id: int) -> None:
    """The figures stay, and what they count of this member no longer tells who it was."""
    # Keys without the member must differ still, and be the same for nobody.
    rows = await db.all(
        "SELECT indicator, part, month, row_key FROM indicator_rows WHERE member_id = :member_id", member_id=member_id
    )
    await db.many(
        f"UPDATE indicator_rows SET row_key = :blank, member_id = 0 WHERE {_KEY} AND row_key = :row_key",
        [{**{name: row[name] for name in _ROW_KEY}, "blank": f"{GONE}{uuid4()}"} for row in rows],
    )


async def _add(db: Db, measured: Measurement) -> None:
    figure = measured.figure
    key: dict[str, str | int] = {**_name_key(measured), "revision": measured.revision}
    await db.run(
        """INSERT INTO indicator_results (indicator, part, month, revision, since, version, as_of,
                                          population, num, den, unknown, least, value)
           VALUES (:indicator, :part, :month, :revision, :since, :version, :as_of,
                   :population, :num, :den, :unknown, :least, :value)""",
        **key,
        since=str(measured.since or ""),
        version=measured.version,
        as_of=measured.as_of.isoformat(),
        population=figure.population,
        num=figure.num,
        den=figure.den,
        unknown=figure.unknown,
        least=figure.least,
        value=figure.value,
    )
    await db.many(
        """INSERT INTO indicator_exclusions (indicator, part, month, revision, code, excluded)
           VALUES (:indicator, :part, :month, :revision, :code, :excluded)""",
        [{**key, "code": code, "excluded": excluded} for code, excluded in figure.excluded.items()],
    )


async def _keep_rows(db: Db, measured: Measurement, rows: Sequence[Placed]) -> None:
    key = _name_key(measured)
    await db.run(f"DELETE FROM indicator_rows WHERE {_KEY}", **key)
    await db.many(
        """INSERT INTO indicator_rows (indicator, part, month, row_key, place, is_met, value, member_id)
           VALUES (:indicator, :part, :month, :row_key, :place, :is_met, :value, :member_id)""",
        [
            {
                **key,
                "row_key": row.key,
                "place": row.place,
                "is_met": int(row.is_met),
                "value": row.value,
                "member_id": row.member_id,
            }
            for row in rows
        ],
    )


def _name_key(measured: Measurement) -> dict[str, str]:
    return {"indicator": measured.indicator, "part": measured.part, "month": str(measured.month)}


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
        since=Month.read(row["since"]) if row["since"] else None,
        part=row["part"],
        revision=row["revision"],
    )
