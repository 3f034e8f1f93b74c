"""Where a sealed cell belongs: bound to its table and the key of its row, it opens in no other."""

from collections.abc import Mapping
from typing import Any

from storage.engine import Row

# A line that is changed closes all that is sealed in its table, unless storage/binding.py seals that anew.
KEYS: Mapping[str, tuple[str, ...]] = {
    "appraisal_remarks": ("appraisal", "place", "used", "number"),
    "case_drafts": ("case_number", "cadre_id", "kind"),
    "case_photos": ("case_number", "place"),
    "conversations": ("alias",),
    "drafts": ("alias",),
    "expense_receipts": ("expense_id", "place"),
    "outbox": ("id", "chat"),
    "paper_slips": ("box", "name"),
    "sealed_authors": ("case_number",),
    "survey_comments": ("survey_id", "number"),
}
"""The columns that name a row of each table with a sealed cell. A ballot's own key is made of its holder instead."""


def name_place(table: str, row: Mapping[str, Any] | Row) -> str:
    """`row` holds at least the columns of KEYS; a row with others has no place, so nothing of it opens."""
    return "/".join([table, *(_write(row[column]) for column in KEYS[table])])


def list_places(table: str, row: Mapping[str, Any]) -> list[str]:
    """Every place a sealed cell of the row may have been sealed for, ballots and cells of old among them."""
    return ["", *([name_place(table, row)] if set(KEYS.get(table, ("?",))) <= set(row) else [])]


def _write(value: object) -> str:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)
