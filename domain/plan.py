"""What a cadre writes about an activity, in chat or in a row of the annual plan, read strictly."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain import dates
from domain.activities import NotPossible, PlanEntry, load_default_plan
from domain.audience import AUDIENCES
from domain.calendar import Calendar
from domain.date_rules import RuleError
from domain.routing import DUTIES
from domain.text import clean_text, count_utf16

LONGEST = {"title": 80, "place": 120, "about": 600, "reason": 300}
_FARTHEST = timedelta(days=400)
_SHORTEST_MINUTES, _LONGEST_MINUTES = 15, 720
_MOST_PLACES = 10_000
MOST_DAYS = 100
_YES, _NO = ("yes", "y", "1", "true"), ("no", "n", "0", "false", "")

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
)
REQUIRED = ("id", "rule", "lead")


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
    day = dates.read_day(text, today)
    if day is None:
        raise NotPossible("plan-wrong-day")
    if not today <= day <= today + _FARTHEST:
        raise NotPossible("plan-day-too-far" if day > today else "plan-day-over")
    return day


def read_day_and_clock(text: str, today: date) -> tuple[date, time | None]:
    """A day, or a day and a time in one go. Raises NotPossible."""
    written, _, clock = text.strip().rpartition(" ")
    # A number at the end may be the year as well.
    if written and dates.read_day(text, today) is None:
        return read_day(written, today), read_clock(clock)
    return read_day(text, today), None


def read_clock(text: str) -> time:
    """14:00, 1400 or 14.00. Raises NotPossible."""
    found = re.fullmatch(r"(\d{1,2})[:.]?(\d{2})", _simplify(text))
    try:
        return time(int(found[1]), int(found[2])) if found else time.fromisoformat("")
    except ValueError:
        raise NotPossible("plan-wrong-clock") from None


def read_minutes(text: str) -> int:
    return _read_number(text, _SHORTEST_MINUTES, _LONGEST_MINUTES, "plan-wrong-minutes")


def read_days(text: str, first: date) -> int:
    """On how many days: a number of them, or the last one. Raises NotPossible."""
    if re.fullmatch(r"\d{1,3}", _simplify(text)):
        return _read_number(text, 1, MOST_DAYS, "plan-wrong-days-count")
    last = dates.read_day(text, first)
    if last is None or not 0 <= (last - first).days < MOST_DAYS:
        raise NotPossible("plan-wrong-days-count")
    return (last - first).days + 1


def read_places(text: str) -> int:
    return _read_number(text, 1, _MOST_PLACES, "plan-wrong-places")


def _read_number(text: str, least: int, most: int, key: str) -> int:
    plain = _simplify(text)
    if not re.fullmatch(r"\d{1,6}", plain) or not least <= int(plain) <= most:
        raise NotPossible(key)
    return int(plain)


def _simplify(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()


def read_entry(cells: Mapping[str, str], leads: tuple[str, ...], year: int, calendar: Calendar) -> PlanEntry:
    """One row of the plan as texts by COLUMNS, leads and audience as codes. Raises NotPossible or RuleError."""
    name, lead, audience = cells["id"].strip(), cells["lead"], cells["audience"] or "all"
    if not re.fullmatch(r"[A-Za-z0-9]{1,8}", name):
        raise NotPossible("plan-wrong-id")
    if lead not in leads:
        raise NotPossible("plan-wrong-lead")
    if audience not in AUDIENCES:
        raise NotPossible("plan-wrong-audience")
    titled = cells["title_zh"] or cells["title_en"] or any(name == it.id for it in load_default_plan())
    if not titled:
        raise NotPossible("plan-wrong-title")
    usual = PlanEntry(name, cells["rule"], lead)
    entry = PlanEntry(
        id=name,
        rule=cells["rule"],
        lead=lead,
        until=cells["until"],
        audience=audience,
        begins=_read_begin(cells["begins"]) if cells["begins"] else usual.begins,
        minutes=read_minutes(cells["minutes"]) if cells["minutes"] else usual.minutes,
        places=read_places(cells["places"]) if cells["places"] else None,
        sign_up=_read_yes(cells["sign_up"], default=True),
        in_working_time=_read_yes(cells["in_working_time"], default=False),
        title_zh=_require_text("title", cells["title_zh"]),
        title_en=_require_text("title", cells["title_en"]),
        place=_require_text("place", cells["place"]),
        about=_require_text("about", cells["about"]),
    )
    first, last = entry.days(year, calendar)
    if first.year != year or not first <= last:
        raise RuleError("plan-wrong-days", year=str(year))
    return entry


def write_cells(entry: PlanEntry) -> dict[str, str]:
    """The row that `entry_of` reads as this entry."""
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


def _read_begin(text: str) -> time:
    """Spreadsheets write a time of day with seconds."""
    return read_clock(re.sub(r":00$", "", text) if text.count(":") == 2 else text)


def _require_text(field: str, text: str) -> str:
    return read_text(field, text) if text else ""


def _read_yes(text: str, *, default: bool) -> bool:
    plain = _simplify(text)
    if plain not in _YES + _NO:
        raise NotPossible("plan-wrong-yes")
    return plain in _YES if plain else default


def compute_start(calendar: Calendar, day: date, clock: time, now: datetime) -> datetime:
    """The instant it starts. Raises NotPossible when that is over."""
    starts = calendar.at(day, clock)
    if starts <= now:
        raise NotPossible("plan-day-over")
    return starts
