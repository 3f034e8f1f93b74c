"""Dataclasses as rows: columns have the names of the fields; what columns cannot hold is converted here alone."""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time
from functools import cache
from operator import itemgetter
from typing import Any, Protocol, TypeVar, get_type_hints

from storage.database import Row, Value

T = TypeVar("T")


class Slotted(Protocol):
    """A dataclass with slots, whose values are all what a column may hold or `_CONVERTED` knows."""

    __slots__: Sequence[str]


# 0 and not NULL, which the engines sort to opposite ends.
def write_seconds(at: datetime | None) -> int:
    """Unix seconds; 0 for none."""
    return int(at.timestamp()) if at else 0


def read_seconds(stored: int) -> datetime:
    return datetime.fromtimestamp(stored, UTC)


def read_instant(stored: int | None) -> datetime | None:
    """None for 0, which stands for no instant."""
    return read_seconds(stored) if stored else None


def read_day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _write_numbers(numbers: frozenset[int]) -> str:
    """As ' 12 34 ', so that one number is found by LIKE '% 12 %'; empty for none."""
    return f" {' '.join(map(str, sorted(numbers)))} " if numbers else ""


def _write_bound(numbers: frozenset[int] | None) -> str:
    """As numbers are written, with a space for an empty set: an empty column is None."""
    return "" if numbers is None else _write_numbers(numbers) or " "


def write_day(when: date | None) -> str:
    return when.isoformat() if when else ""


_CONVERTED: dict[Any, tuple[Callable[[Any], Value], Callable[[Any], Any]]] = {
    datetime: (write_seconds, read_seconds),
    datetime | None: (write_seconds, read_instant),
    date: (write_day, date.fromisoformat),
    date | None: (write_day, read_day),
    time: (lambda clock: f"{clock:%H:%M}", time.fromisoformat),
    # Strict tables of SQLite have no truth values.
    bool: (int, bool),
    frozenset[int] | None: (_write_bound, lambda stored: frozenset(map(int, stored.split())) if stored else None),
    frozenset[int]: (_write_numbers, lambda stored: frozenset(map(int, stored.split()))),
}


_Kinds = tuple[tuple[str, Callable[[Any], Value] | None, Callable[[Any], Any] | None], ...]
_Conversions = Sequence[tuple[int, Callable[[Any], Any]]]


@cache
def _find_kinds(row: type) -> _Kinds:
    """Each field with how it is written and read; None where the column holds it as it is."""
    hints = get_type_hints(row)
    return tuple((it.name, *_CONVERTED.get(hints[it.name], (None, None))) for it in fields(row))


def list_names(row: type) -> list[str]:
    return [name for name, _, _ in _find_kinds(row)]


def list_values(row: Slotted) -> dict[str, Value]:
    """Unlike dataclasses.asdict it copies nothing: the sweeps store thousands of rows."""
    return {
        name: getattr(row, name) if write is None else write(getattr(row, name))
        for name, write, _ in _find_kinds(type(row))
    }


def read(kind: type[T], row: Row) -> T:
    """The dataclass whose fields the row's columns are named after; further columns are left out."""
    fetch, conversions = _find_reader(kind)  # type: ignore[arg-type] # a class is hashable
    values = list(fetch(row))
    for place, convert in conversions:
        values[place] = convert(values[place])
    return kind(*values)


@cache
def _find_reader(kind: type) -> tuple[Callable[[Row], Any], _Conversions]:
    """What takes the fields' values out of a row, and which of them are converted how; asked for each of a roll."""
    kinds = _find_kinds(kind)
    conversions = [(place, convert) for place, (_, _, convert) in enumerate(kinds) if convert]
    return itemgetter(*(name for name, _, _ in kinds)), conversions
