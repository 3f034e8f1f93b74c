"""The roll as a table with a column for each group, for the chat and for the command line."""

from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import Any

from domain.member import Member
from domain.roll import COLUMNS
from locales import LANGUAGES, Markup, render
from storage.audience import MemberGroup

Memberships = Mapping[int, frozenset[int]]
"""The numbers of the groups each member is in."""


def name_group(language: str, group: MemberGroup) -> str:
    """Its name as readers of `language` know it."""
    return Markup(render(language, f"audience-{group.code}")) if group.code else group.name


def list_group_names(group: MemberGroup) -> list[str]:
    """Every name by which a list may call it, in each language."""
    if not group.code:
        return [group.name]
    keys = [f"audience-{group.code}", f"audience-{group.code}-also"]
    return [name for language in LANGUAGES for key in keys for name in unescape(render(language, key)).split("|")]


def make_table(
    title: str,
    language: str,
    people: Iterable[tuple[Member, str]],
    memberships: Memberships,
    groups: Sequence[MemberGroup],
) -> dict[str, Any]:
    """What `files.writers.roster` writes: the roll's columns, one for each group, and the last one."""
    rows = [
        [
            *(getattr(it, name) for name in COLUMNS),
            *("yes" if group.id in memberships.get(it.id, ()) else "no" for group in groups),
            status,
        ]
        for it, status in people
    ]
    # A workbook shows signs as they are.
    names = [unescape(name_group(language, it)) if it.code else it.name for it in groups]
    return {"title": title, "groups": names, "rows": rows}
