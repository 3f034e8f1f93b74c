"""One line of a table of requirements: which course, for whom, and by when, as a cadre types it."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from domain.requirement import Requirement

COLUMNS = ("course", "whom", "days", "months", "before", "licence", "legal")
_MOST_DAYS, _MOST_MONTHS = 3650, 120
_DATA = Path(__file__).parent / "data" / "requirements.toml"


class WrongRequirement(ValueError):
    """A row that says nothing that can be required; `key` names the words that say why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """`whom` is still in the words of the cell; the rest is as in Requirement."""

    course: str
    whom: str
    rule: str
    days: int
    months: int
    before: str
    legal: bool


def read_row(course: str, whom: str, days: str, months: str, before: str, licence: str, legal: str) -> RequirementRow:
    """The row of these cells. Raises WrongRequirement."""
    if not course.strip() or not whom.strip():
        raise WrongRequirement("training-need-wrong-empty")
    within, every = _read_number(days, _MOST_DAYS), _read_number(months, _MOST_MONTHS)
    day, is_printed = _read_day(before), _read_answer(licence)
    # One clock a row: with two of them nobody could say by when.
    if sum((bool(within or every), bool(day), is_printed)) != 1:
        raise WrongRequirement("training-need-wrong-rule")
    rule = "licence_date" if is_printed else "calendar_year" if day else "within_days" if within else "every_months"
    return RequirementRow(course.strip(), whom.strip(), rule, within, every, day, _read_answer(legal))


def write_cells(it: Requirement, whom: str) -> list[str]:
    """The cells of a requirement, by COLUMNS, as `read_row` takes them back."""
    answers = ("yes" if it.rule == "licence_date" else "", "yes" if it.legal else "")
    return [it.course_id, whom, str(it.days or ""), str(it.months or ""), it.before, *answers]


def _read_number(cell: str, most: int) -> int:
    plain = _simplify(cell)
    if not plain:
        return 0
    if not (plain.isascii() and plain.isdecimal()) or not 0 < int(plain) <= most:
        raise WrongRequirement("training-need-wrong-number")
    return int(plain)


def _read_day(cell: str) -> str:
    """MM-DD; empty for an empty cell."""
    plain = _simplify(cell)
    if not plain:
        return ""
    found = re.fullmatch(_read_words()["day"], plain)
    try:
        # In a year of 365 days: 29 February does not come each year.
        return f"{date(2026, int(found[1]), int(found[2])):%m-%d}" if found else _refuse_day()
    except ValueError:
        return _refuse_day()


def _refuse_day() -> str:
    raise WrongRequirement("training-need-wrong-day") from None


def _read_answer(cell: str) -> bool:
    plain, words = _simplify(cell).casefold(), _read_words()
    if plain not in (*words["yes"], *words["no"]):
        raise WrongRequirement("training-need-wrong-answer")
    return plain in words["yes"]


@cache
def _read_words() -> Mapping[str, Any]:
    return tomllib.loads(_DATA.read_text("utf-8"))


def _simplify(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip()
