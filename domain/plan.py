"""What a cadre writes about an activity, in chat or in a row of the annual plan, read strictly."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from domain import dates, quantities
from domain.activities import NotPossible, PlanEntry, load_default_plan
from domain.amounts import read_amount, write_yuan
from domain.audience import AUDIENCES
from domain.calendar import Calendar
from domain.date_rules import RuleError, is_rule, parse
from domain.routing import DUTIES
from domain.text import clean_text, count_utf16

LONGEST = {"title": 80, "place": 120, "about": 600, "reason": 300}
_FARTHEST = timedelta(days=400)
_SHORTEST_MINUTES, _LONGEST_MINUTES = 15, 720
_MOST_PLACES = 10_000
MOST_DAYS = 100
MOST_GUESTS = 5
_LONGEST_MOMENT = 60
_YES, _NO = ("yes", "y", "1", "true"), ("no", "n", "0", "false")

LEADS = tuple(dict.fromkeys((*DUTIES, *(entry.lead for entry in load_default_plan()))))
COLUMNS = (
    "id",
    "title_zh",
    "title_en",
    "rule",
    "until",
    "begins",
    "minutes",
    "place",
    "places",
    "lead",
    "audience",
    "sign_up",
    "in_working_time",
    "about",
    "budget",
)
REQUIRED = ("id", "rule", "lead")
_OF_A_ROW = ("begins",)
"""What another cell of the row may say."""


def read_text(field: str, text: str) -> str:
    """One line, or several where it is about or a reason. Raises NotPossible."""
    said = clean_text(text)
    if field in ("title", "place"):
        said = " ".join(said.split())
    if not said or count_utf16(said) > LONGEST[field]:
        raise NotPossible(f"plan-wrong-{field}")
    return said


def read_day(text: str, today: date) -> date:
    """A day from today on, within about a year. Raises NotPossible."""
    days = dates.find_days(text, today)
    if len(days) > 1:
        raise NotPossible("date-unclear", one=days[0], other=days[1])
    if not days:
        raise NotPossible("plan-wrong-day")
    day = days[0]
    if not today <= day <= today + _FARTHEST:
        raise NotPossible("plan-day-too-far" if day > today else "plan-day-over")
    return day


def read_day_and_clock(text: str, today: date) -> tuple[date, time | None]:
    """A day, or a day and a time in one go. Raises NotPossible."""
    # First as a day alone: a number at the end may be the year as well.
    if not dates.find_days(text, today) and (found := split_clock(text, lambda day: bool(dates.find_days(day, today)))):
        return read_day(found[0], today), found[1]
    day, _, clock = text.strip().rpartition(" ")
    if not dates.find_days(text, today) and dates.find_days(day, today):
        return read_day(day, today), read_clock(clock)
    return read_day(text, today), None


def split_clock(text: str, is_day: Callable[[str], bool]) -> tuple[str, time] | None:
    """A day and the time behind it, or None: 周五下午2点, Friday 2 pm, 5 Dec at 14:00."""
    plain = " ".join(text[:_LONGEST_MOMENT].split())
    for place in range(1, len(plain)):
        day = re.sub(r"( at|[,\uff0c])$", "", plain[:place].rstrip())
        # The longest time comes first: 14:00, before 00.
        if (clock := quantities.read_clock(plain[place:])) and is_day(day):
            return day, clock
    return None


def read_clock(text: str) -> time:
    """14:00, 1400, 2pm or 下午2点. Raises NotPossible."""
    clock = quantities.read_clock(text)
    if clock is None:
        raise NotPossible("plan-wrong-clock")
    return clock


def read_minutes(text: str) -> int:
    """A length in minutes or hours. Raises NotPossible."""
    minutes = quantities.read_minutes(text)
    if minutes is None or not _SHORTEST_MINUTES <= minutes <= _LONGEST_MINUTES:
        raise NotPossible("plan-wrong-minutes")
    return minutes


def read_days(text: str, first: date) -> int:
    """On how many days: a number of them, or the last one. Raises NotPossible."""
    days = quantities.read_count(text)
    # Of two readings of 7/12 the one that comes first can only be meant if the other is too far away.
    lasts = [it for it in dates.find_days(text, first) if 0 <= (it - first).days < MOST_DAYS] if days is None else []
    if len(lasts) > 1:
        raise NotPossible("date-unclear", one=lasts[0], other=lasts[1])
    if len(lasts) == 1:
        days = (lasts[0] - first).days + 1
    if days is None or not 1 <= days <= MOST_DAYS:
        raise NotPossible("plan-wrong-days-count")
    return days


def read_places(text: str) -> int | None:
    """How many, None if there is no limit. Raises NotPossible."""
    if quantities.is_unlimited(text):
        return None
    places = quantities.read_count(text)
    if places is None or not 1 <= places <= _MOST_PLACES:
        raise NotPossible("plan-wrong-places")
    return places


def read_guests(text: str) -> int:
    """How many guests each member may bring. Raises NotPossible."""
    guests = quantities.read_count(text)
    if guests is None or not 0 <= guests <= MOST_GUESTS:
        raise NotPossible("plan-wrong-guests", most=MOST_GUESTS)
    return guests


def _simplify(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()


Wrong = NotPossible | RuleError


def read_entry(cells: Mapping[str, str], leads: tuple[str, ...], year: int, calendar: Calendar) -> PlanEntry:
    """One row of the plan as texts by COLUMNS, leads and audience as codes. Raises NotPossible or RuleError."""
    entry, faults = read_row(cells, leads, year, calendar)
    if entry is None:
        raise faults[0][1]
    return entry


def read_row(
    cells: Mapping[str, str], leads: tuple[str, ...], year: int, calendar: Calendar
) -> tuple[PlanEntry | None, list[tuple[str, Wrong]]]:
    """Like `read_entry`, with everything that is wrong with the row, and in which column, instead of the entry."""
    found, faults = _read_cells(cells, leads, year, calendar)
    if faults:
        return None, faults
    entry = PlanEntry(**found)
    first, last = entry.days(year, calendar)
    if first.year != year or not first <= last:
        return None, [("rule", RuleError("plan-wrong-days", year=str(year)))]
    return entry, []


def _read_cells(
    cells: Mapping[str, str], leads: tuple[str, ...], year: int, calendar: Calendar
) -> tuple[dict[str, Any], list[tuple[str, Wrong]]]:
    """What the cells say, and what is wrong with each of the others."""
    usual, found, faults = PlanEntry("", "", ""), dict[str, Any](), list[tuple[str, Wrong]]()
    for name in COLUMNS:
        try:
            if name in _OF_A_ROW or cells[name] or name in REQUIRED:
                found[name] = _read_cell(name, cells, leads, year, calendar)
            else:
                found[name] = getattr(usual, name)
        except (NotPossible, RuleError) as fault:
            faults.append((name, fault))
    if not (cells["title_zh"] or cells["title_en"] or any(cells["id"].strip() == it.id for it in load_default_plan())):
        faults.append(("title_zh", NotPossible("plan-wrong-title")))
    return found, faults


def _read_cell(name: str, cells: Mapping[str, str], leads: tuple[str, ...], year: int, calendar: Calendar) -> Any:
    """Raises NotPossible or RuleError."""
    text = cells[name]
    match name:
        case "id" if not re.fullmatch(r"[A-Za-z0-9]{1,8}", text.strip()):
            raise NotPossible("plan-wrong-id")
        case "lead" if text not in leads:
            raise NotPossible("plan-wrong-lead")
        case "audience" if text not in AUDIENCES:
            raise NotPossible("plan-wrong-audience")
        case "rule" | "until":
            return _read_rule(text, year, calendar)
        case "begins":
            return read_clock(text) if text else _find_clock(cells["rule"])
        case "minutes":
            return read_minutes(text)
        case "places":
            return read_places(text)
        case "sign_up" | "in_working_time":
            return _read_yes(text)
        case "budget":
            return read_amount(text, least=0)
        case "title_zh" | "title_en" | "place" | "about":
            return read_text(name.partition("_")[0], text)
    return text.strip()


def _read_rule(text: str, year: int, calendar: Calendar) -> str:
    """The rule itself: a time of day behind it is read with it, and belongs to another column."""
    found = None if is_rule(text) else split_clock(text, is_rule)
    rule = found[0] if found else text
    parse(rule).resolve(year, calendar)
    return rule


def _find_clock(rule: str) -> time:
    found = None if is_rule(rule) else split_clock(rule, is_rule)
    return found[1] if found else PlanEntry("", "", "").begins


def write_cells(entry: PlanEntry) -> dict[str, str]:
    """The row of a table that is read as this entry."""
    return {
        "id": entry.id,
        "title_zh": entry.title_zh,
        "title_en": entry.title_en,
        "rule": entry.rule,
        "until": entry.until,
        "begins": f"{entry.begins:%H:%M}",
        "minutes": str(entry.minutes),
        "place": entry.place,
        "places": "" if entry.places is None else str(entry.places),
        "lead": entry.lead,
        "audience": entry.audience,
        "sign_up": "yes" if entry.sign_up else "no",
        "in_working_time": "yes" if entry.in_working_time else "no",
        "about": entry.about,
        "budget": "" if entry.budget is None else write_yuan(entry.budget).replace(",", ""),
    }


@dataclass(frozen=True, slots=True)
class Difference:
    """What one plan has and another has not, by the names of the entries."""

    new: tuple[PlanEntry, ...]
    changed: tuple[PlanEntry, ...]
    gone: tuple[PlanEntry, ...]


def find_difference(before: Iterable[PlanEntry], after: Iterable[PlanEntry]) -> Difference:
    was, will = ({entry.id: entry for entry in plan} for plan in (before, after))
    return Difference(
        new=tuple(it for it in will.values() if it.id not in was),
        changed=tuple(it for it in will.values() if it.id in was and was[it.id] != it),
        gone=tuple(it for it in was.values() if it.id not in will),
    )


def _read_yes(text: str) -> bool:
    plain = _simplify(text)
    if plain not in _YES + _NO:
        raise NotPossible("plan-wrong-yes")
    return plain in _YES


def compute_start(calendar: Calendar, day: date, clock: time, now: datetime) -> datetime:
    """The instant it starts. Raises NotPossible when that is over."""
    starts = calendar.at(day, clock)
    if starts <= now:
        raise NotPossible("plan-day-over")
    return starts
