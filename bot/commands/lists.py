"""Lists that people keep in spreadsheets: headings and words in every language, and complaints by row."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from html import unescape
from pathlib import Path

from bot.commands.shell import Refused
from locales import LANGUAGES, Markup, render
from reports.table import Row, read_table

_SPOKEN = "en"


def read_list(file: Path, prefix: str, columns: Iterable[str], required: Collection[str]) -> tuple[Row, ...]:
    """The rows of a CSV or XLSX file; headings are the words of `prefix`-column-… or the columns' own names.

    Raises Refused, with a sentence for every row that cannot be read.
    """
    words = {render(language, f"{prefix}-column-{name}"): name for language in LANGUAGES for name in columns}
    table = read_table(file.read_bytes(), {name: name for name in columns} | words, required)
    refuse_if_any([(problem.number, problem.say(_SPOKEN)) for problem in table.problems])
    return table.rows


def refuse_if_any(problems: Sequence[tuple[int, str]]) -> None:
    """Raises Refused with all of them, by row."""
    if problems:
        raise Refused(*(unescape(sentence) for _, sentence in sorted(problems)), "Nothing was imported.")


def problem(row: int, key: str, values: Mapping[str, object]) -> tuple[int, str]:
    """Words of any feature as the reason why a row cannot be used."""
    reason = Markup(render(_SPOKEN, key, **values))
    return row, render(_SPOKEN, "reports-problem-row", number=str(row), reason=reason)


def coded(word: str, keys: Mapping[str, str]) -> str:
    """The code of `keys` whose words in any language, or which itself, a cell holds; the cell as it is if none."""
    meant = {render(language, key).casefold(): code for language in LANGUAGES for code, key in keys.items()}
    return meant.get(word.casefold(), word)
