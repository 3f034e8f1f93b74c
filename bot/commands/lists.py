"""Lists that people keep in spreadsheets: taken whole, or refused with a complaint for every row that is wrong."""

from collections.abc import Collection, Iterable, Sequence
from html import unescape
from pathlib import Path

from bot.commands.shell import Refused
from files.table import Problem, Row, read_table, translate_headings

_SPOKEN = "en"


def read_list(file: Path, prefix: str, columns: Iterable[str], required: Collection[str]) -> tuple[Row, ...]:
    """The rows of a CSV or XLSX file; headings are the words of `prefix`-column-… or the columns' own names.

    Raises Refused, with a sentence for every row that cannot be read.
    """
    table = read_table(file.read_bytes(), translate_headings(prefix, columns), required)
    refuse_if_any(table.problems)
    return table.rows


def refuse_if_any(problems: Sequence[Problem]) -> None:
    """Raises Refused with all of them, by row."""
    if problems:
        in_order = sorted(problems, key=lambda problem: problem.number)
        raise Refused(*(unescape(problem.say(_SPOKEN)) for problem in in_order), "Nothing was imported.")
