"""Dataclasses as rows: the values of their fields by name, as statements want them."""

from collections.abc import Sequence
from typing import Protocol

from storage.database import Value


class Slotted(Protocol):
    """A dataclass with slots, whose values are all what a column may hold."""

    __slots__: Sequence[str]


def list_values(row: Slotted) -> dict[str, Value]:
    """Unlike dataclasses.asdict it copies nothing: the sweeps store thousands of rows."""
    return {name: getattr(row, name) for name in row.__slots__}
