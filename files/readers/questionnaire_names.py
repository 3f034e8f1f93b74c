"""Names of questions and choices made to fit into a button; what had to change is said."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain import skip_logic
from domain.questionnaire import LONGEST_NAME, RESERVED
from files.readers.questionnaire_row import Choices
from files.readers.questionnaire_sheet import Said, SheetLine

NAME, CHOICE = re.compile(r"[A-Za-z][A-Za-z0-9_]*"), re.compile(r"[A-Za-z0-9_-]+")


def shorten_names(rows: Sequence[SheetLine], said: Said) -> list[SheetLine]:
    """The rows with names that fit, in their conditions too."""
    names = _fit((line["name"] for line in rows), NAME, RESERVED)
    changed = {name: own for name, own in names.items() if name != own}
    if changed:
        said.leave_out("survey", 0, "names", names=_list(changed))
    return [_rename(line, names, changed) for line in rows]


def _rename(line: SheetLine, names: Mapping[str, str], changed: Mapping[str, str]) -> SheetLine:
    relevant = skip_logic.rename_names(line["relevant"], changed)
    return replace(line, cells={**line.cells, ("name", ""): names.get(line["name"], ""), ("relevant", ""): relevant})


def shorten_choices(listed: str, choices: Mapping[str, Mapping[str, str]], said: Said) -> Choices:
    """A list under names that fit, and which these were."""
    names = _fit(choices, CHOICE, ())
    changed = {name: own for name, own in names.items() if name != own}
    if changed:
        said.leave_out("choices", 0, "choices", list=listed, names=_list(changed))
    words = {names[name]: said_of for name, said_of in choices.items() if name in names}
    return Choices(tuple(words), words, changed)


def _fit(names: Iterable[str], pattern: re.Pattern[str], reserved: Sequence[str]) -> dict[str, str]:
    """A name of our own for each; the same where it fits already."""
    given = [name for name in dict.fromkeys(names) if name]
    own = {name: name for name in given if pattern.fullmatch(name) and len(name) <= LONGEST_NAME}
    # First all that fit: no name that was right may have to give way to a shortened one.
    own = {name: name for name in own if name not in reserved}
    for name in given:
        if name not in own:
            own[name] = _find_free(name, pattern, {*own.values(), *reserved})
    return own


def _find_free(name: str, pattern: re.Pattern[str], taken: set[str]) -> str:
    plain = re.sub(r"[^A-Za-z0-9_]+", "_", name).strip("_")
    if not pattern.fullmatch(plain):
        plain = f"q_{plain}".rstrip("_")
    candidates = (plain[:LONGEST_NAME], *(f"{plain[: LONGEST_NAME - 3]}_{number}" for number in range(2, 100)))
    return next((it for it in candidates if it not in taken), plain)


def _list(changed: Mapping[str, str]) -> str:
    shown = [f"{name} → {own}" for name, own in list(changed.items())[:20]]
    return ", ".join(shown) + (" …" if len(changed) > 20 else "")
