"""What is required of whom as a table, as `files.readers.requirements` takes it back."""

from collections.abc import Mapping
from html import unescape
from typing import Any

from domain.requirement_row import COLUMNS
from files.writers.sheet import write_xlsx
from locales import render


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file; its `rows` are texts by COLUMNS."""
    headings = [unescape(render(language, f"training-need-column-{name}")) for name in COLUMNS]
    return write_xlsx(unescape(render(language, "training-need-sheet")), headings, data["rows"])
