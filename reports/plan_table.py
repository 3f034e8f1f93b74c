"""The annual plan as a table: read strictly, in either language's words, and written as the example to start from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape

from domain.activities import AUDIENCES, NotPossible, PlanEntry
from domain.calendar import Calendar
from domain.date_rules import RuleError
from domain.plan import COLUMNS, REQUIRED, entry_of
from domain.routing import DUTIES
from locales import LANGUAGES, Markup, render
from reports.sheet import csv_file
from reports.table import Problem, Row, read_table

LEADS = (*DUTIES, "women")


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row whose cells are there but make no sense; `key` and `values` say why."""

    number: int
    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    def say(self, language: str) -> str:
        reason = Markup(render(language, self.key, **self.values))
        return render(language, "reports-problem-row", number=str(self.number), reason=reason)


def headings() -> dict[str, str]:
    """Every heading we know, in both languages and as the field's own name, to its field."""
    said = {_word(language, f"plan-column-{name}"): name for language in LANGUAGES for name in COLUMNS}
    return said | {name: name for name in COLUMNS}


def read_plan(
    content: bytes, year: int, calendar: Calendar
) -> tuple[tuple[PlanEntry, ...], tuple[Problem | WrongRow, ...]]:
    """The entries of a CSV or XLSX file for `year`, and the problems of its rows: import only if there are none."""
    table = read_table(content, headings(), REQUIRED)
    entries: list[PlanEntry] = []
    problems: list[Problem | WrongRow] = [*table.problems]
    for row in table.rows:
        try:
            entry = _entry(row, year, calendar)
        except NotPossible as error:
            problems.append(WrongRow(row.number, error.key))
        except RuleError as error:
            problems.append(WrongRow(row.number, error.key, error.values))
        else:
            if any(entry.id == other.id for other in entries):
                problems.append(WrongRow(row.number, "plan-id-twice"))
            entries.append(entry)
    return tuple(entries), tuple(sorted(problems, key=lambda it: it.number))


def _entry(row: Row, year: int, calendar: Calendar) -> PlanEntry:
    cells = {name: row[name] for name in COLUMNS}
    for name, codes in _codes().items():
        cells[name] = codes.get(cells[name].strip().lower(), cells[name])
    return entry_of(cells, LEADS, year, calendar)


def _codes() -> dict[str, dict[str, str]]:
    """What a cell may say in either language, by column, to the code it means."""
    answers = _words("plan", ("yes", "no"))
    return {
        "lead": _words("duty", LEADS),
        "audience": _words("audience", AUDIENCES),
        "sign_up": answers,
        "in_working_time": answers,
    }


def _words(prefix: str, codes: Iterable[str]) -> dict[str, str]:
    return {_word(language, f"{prefix}-{code}").lower(): code for language in LANGUAGES for code in codes}


def _word(language: str, key: str) -> str:
    return unescape(render(language, key))


def write_plan(entries: Sequence[PlanEntry], language: str) -> bytes:
    """The plan as CSV with the headings and words of `language`, both titles filled in."""
    titles = [_word(language, f"plan-column-{name}") for name in COLUMNS]
    return csv_file(titles, [_cells(entry, language) for entry in entries])


def _cells(entry: PlanEntry, language: str) -> list[str]:
    said = {
        "title_zh": entry.title_zh or _word("zh-CN", f"plan-{entry.id}"),
        "title_en": entry.title_en or _word("en", f"plan-{entry.id}"),
        "begins": f"{entry.begins:%H:%M}",
        "minutes": str(entry.minutes),
        "places": "" if entry.places is None else str(entry.places),
        "lead": _word(language, f"duty-{entry.lead}"),
        "audience": _word(language, f"audience-{entry.audience}"),
        "sign_up": _word(language, "plan-yes" if entry.sign_up else "plan-no"),
        "in_working_time": _word(language, "plan-yes" if entry.in_working_time else "plan-no"),
    }
    return [said[name] if name in said else str(getattr(entry, name)) for name in COLUMNS]
