"""The roll as a table in the reader's language, as `files.readers.roster` takes it back."""

from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

from domain.member import COMMITTEES, ROLES
from domain.roll import COLUMNS
from domain.routing import DUTIES
from files.writers.sheet import write_xlsx
from locales import LANGUAGES, render

SHOWN = ("status",)
"""Columns for the eye alone: a list that is sent back may say what it likes there."""
STATUSES = ("active", "invited", "left", "new", "changed", "missing")
_MARK = "mark"
WORDS = {
    "role": {role: f"roster-role-{role}" for role in ROLES},
    "committee": {committee: f"committee-{committee}" for committee in COMMITTEES},
    "duty": {duty: f"duty-{duty}" for duty in DUTIES},
    "language": {language: f"roster-language-{language}" for language in LANGUAGES},
    "status": {status: f"roster-status-{status}" for status in STATUSES},
    _MARK: {mark: f"roster-group-{mark}" for mark in ("yes", "no")},
}
"""For the columns that hold codes, the words of each code."""


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file; its `rows` are texts by COLUMNS, `groups` and SHOWN, with offices, languages, statuses and marks as
    codes; of the groups it has the names.
    """
    groups: Sequence[str] = data.get("groups", ())
    columns = (*COLUMNS, *(_MARK for _ in groups), *SHOWN)
    before, after = ([_say(language, f"roster-column-{name}") for name in part] for part in (COLUMNS, SHOWN))
    rows = [[_fill(language, name, cell) for name, cell in zip(columns, row, strict=True)] for row in data["rows"]]
    return write_xlsx(data["title"], [*before, *groups, *after], rows)


def _fill(language: str, name: str, cell: str) -> str:
    key = WORDS.get(name, {}).get(cell)
    return _say(language, key) if key else cell


def _say(language: str, key: str) -> str:
    return unescape(render(language, key))
