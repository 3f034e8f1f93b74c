"""What happened to a case, as the row that the indicators ask: local days as ISO text, nothing where nothing came."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from domain.calendar import Calendar
from domain.rates import Record

_RATINGS: Mapping[str, str] = {"satisfied": "S", "basically_satisfied": "B", "not_satisfied": "N"}


def describe_case(calendar: Calendar, number: str, record: Record) -> dict[str, Any]:
    """One case; `key` is its number, by which a figure opens. Nothing in it tells who wrote the case."""
    replied, ended = _read_day(calendar, record.replied), _read_day(calendar, record.closed)
    return {
        "key": number,
        "status": record.state,
        "clock_start": _read_day(calendar, record.received),
        "received_on": _read_day(calendar, record.received),
        "first_reply_at": replied,
        "reply_due": None if _has_no_term(record) else _read_day(calendar, record.due),
        "transferred_at": _read_day(calendar, record.transferred),
        "ended_at": ended,
        "paused_wd": _count_paused(calendar, record),
        "outcome": _find_outcome(record),
        "decided_on": _read_day(calendar, record.last_reply) if record.outcome else None,
        "rating": _RATINGS.get(record.opinion),
    }


def _has_no_term(record: Record) -> bool:
    """While it waits for its author no reply is due, nor after its author never said what we asked."""
    waits = record.state in ("need_info", "deferred") and record.answered is None
    return waits or _has_lapsed(record)


def _has_lapsed(record: Record) -> bool:
    return record.state == "closed" and record.answered is None


def _find_outcome(record: Record) -> str:
    return "no_response" if _has_lapsed(record) else record.outcome


def _count_paused(calendar: Calendar, record: Record) -> int:
    """Workdays before the first reply on which the clock stood still; days are counted as the wait itself is."""
    if record.replied is None:
        return 0
    ends = ((start, min(end or record.replied, record.replied)) for start, end in record.pauses)
    return sum(
        calendar.workdays_between(_find_day(calendar, start), _find_day(calendar, end))
        for start, end in ends
        if start < record.replied
    )


def _find_day(calendar: Calendar, at: datetime) -> date:
    return calendar.local(at).date()


def _read_day(calendar: Calendar, at: datetime | None) -> str | None:
    return _find_day(calendar, at).isoformat() if at else None
