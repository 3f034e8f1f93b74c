"""Certificates: how their holder's name is shown, and the code by which somebody else can check one."""

import tomllib
from functools import cache
from pathlib import Path

from domain.codes import read_receipt_code

NAMES = ("full", "surname", "none")
"""How a holder may be shown to others."""
_DATA = Path(__file__).parent / "data" / "surnames.toml"
_LATIN = "\u0250"


def shorten_name(name: str, shows: str) -> str:
    """The name as its holder has chosen to show it; empty for none."""
    if shows == "full":
        return name
    return f"{find_surname(name)} *" if shows == "surname" and name else ""


def find_surname(name: str) -> str:
    """One sign of a Chinese name, two for the names that have two; of any other what stands before a comma, else the
    last word.
    """
    if name[:2] in _load_double_surnames():
        return name[:2]
    if name >= _LATIN:
        return name[:1]
    before, comma, _ = name.partition(",")
    return before.strip() if comma else name.split()[-1]


@cache
def _load_double_surnames() -> frozenset[str]:
    return frozenset(tomllib.loads(_DATA.read_text("utf-8"))["two"])


def read_code(typed: str) -> str | None:
    """The check code somebody typed, whatever its case, gaps and look-alikes; None if it is none."""
    return read_receipt_code(typed)
