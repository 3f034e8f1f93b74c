"""The places of hazards as a table, as `files.readers.hazard_places` takes it back."""

from collections.abc import Mapping
from html import unescape
from typing import Any

from domain.hazard_places import COLUMNS
from files.writers.sheet import write_xlsx
from locales import render


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file; its `rows` are texts by COLUMNS."""
    headings = [unescape(render(language, f"hazard-column-{name}")) for name in COLUMNS]
    return write_xlsx(unescape(render(language, "hazard-places-title")), headings, data["rows"])
