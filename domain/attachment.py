"""Attachments: which files are programs, or pages that run one, and are not handed on to people who trust us."""

import tomllib
from functools import cache
from pathlib import Path

_PICTURES = frozenset({"jpg", "jpeg", "png", "webp", "heic", "heif", "bmp", "gif", "tif", "tiff"})
_DATA = Path(__file__).parent / "data" / "attachments.toml"


def read_ending(name: str) -> str:
    """The last ending of a file's name, in lower case; empty if it has none."""
    # The last one alone opens a file: invoice.pdf.exe is a program. Windows leaves out dots and blanks behind it.
    stem, dot, ending = name.rstrip(". ").rpartition(".")
    return ending.lower() if dot and stem else ""


def is_picture_ending(ending: str) -> bool:
    return ending in _PICTURES


def is_program(ending: str) -> bool:
    return ending in _load_programs()


@cache
def _load_programs() -> frozenset[str]:
    listed = tomllib.loads(_DATA.read_text("utf-8"))
    return frozenset(ending for endings in listed.values() for ending in endings)
