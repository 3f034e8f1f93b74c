"""The groups of a person in a list of the roll: a column of marks for each group, or one that names them."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from domain.audience import GROUP_CODES
from files.readers.table import TableRow, find_code, simplify
from locales import LANGUAGES, render

GROUPS = "groups"
MARKS = {"yes": "roster-group-yes", "no": "roster-group-no"}
_BETWEEN = re.compile(r"[,;/\n\u3001\uff0c\uff1b]")
_NONE = {"none": "roster-group-none"}

Moves = tuple[tuple[int, bool], ...]
Wrong = list[tuple[str, str]]


def load_groups(told: Mapping[str, Any]) -> dict[int, Sequence[str]]:
    """The names of each group by its number, as the union keeps them; `told` has them as JSON."""
    return {int(group): names for group, names in json.loads(told.get(GROUPS, "[]"))}


def list_usual() -> dict[str, str]:
    """The columns of the groups that every union has, by what heads them.

    Our own sheet has them: whoever reads it without the union's groups leaves them out without a word.
    """
    return {render(language, f"audience-{code}"): name_column(code) for language in LANGUAGES for code in GROUP_CODES}


def name_column(group: int | str) -> str:
    return f"group/{group}"


def read_groups(row: TableRow, groups: Mapping[int, Sequence[str]]) -> tuple[Moves, Wrong]:
    """Which groups the person is to be in and in which not, and what cannot be read; an empty cell says nothing."""
    moves, wrong = _read_names(row[GROUPS], groups)
    for group in groups:
        mark = find_code(cell, MARKS) if (cell := row[name_column(group)]) else ""
        if mark in MARKS:
            moves[group] = mark == "yes"
        elif mark:
            wrong.append((name_column(group), "roster-wrong-mark"))
    return tuple(sorted(moves.items())), wrong


def _read_names(cell: str, groups: Mapping[int, Sequence[str]]) -> tuple[dict[int, bool], Wrong]:
    """A cell that names groups names all of them: in any other the person is not."""
    if not cell:
        return {}, []
    known = {simplify(name): group for group, names in groups.items() for name in names}
    named = [] if find_code(cell, _NONE) == "none" else [simplify(it) for it in _BETWEEN.split(cell) if it.strip()]
    # A name may hold a comma or a stroke of its own.
    if simplify(cell) in known:
        named = [simplify(cell)]
    if any(name not in known for name in named):
        return {}, [(GROUPS, "roster-wrong-group")]
    meant = {known[name] for name in named}
    return {group: group in meant for group in groups}, []
