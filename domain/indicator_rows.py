"""What happened, as the rows that the indicators ask: local days as ISO text, nothing where nothing came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from domain.calendar import Calendar
from domain.completion import Completion
from domain.openness import LEAST_STAY, Due
from domain.plan_year import MOVED, PlanLine


@dataclass(frozen=True, slots=True)
class Record:
    """What the indicators need of a case; `due` is that of its first reply, in `pauses` the clock stood still.

    `extended` is a later `due` that somebody gave it; `is_seconded` says that a second person agreed to what takes the
    case out of the figures or moves its day.
    """

    state: str
    received: datetime
    due: datetime
    replied: datetime | None = None
    last_reply: datetime | None = None
    transferred: datetime | None = None
    closed: datetime | None = None
    pauses: tuple[tuple[datetime, datetime | None], ...] = ()
    outcome: str = ""
    rating: str = ""
    reopenings: int = 0
    extended: datetime | None = None
    is_seconded: bool = False

    @property
    def answered(self) -> datetime | None:
        """Passing it on to whom it belongs counts as a reply."""
        return self.replied or self.transferred

    @property
    def opinion(self) -> str:
        """Who had it reopened and has not rated again was not satisfied."""
        return self.rating or ("not_satisfied" if self.reopenings else "")


_RATINGS: Mapping[str, str] = {"satisfied": "S", "basically_satisfied": "B", "not_satisfied": "N"}
_PASSED = 100
"""The score of a course without a quiz."""


def describe_case(calendar: Calendar, number: str, record: Record) -> dict[str, Any]:
    """One case; `key` is its number, by which a figure opens. Nothing in it tells who wrote the case."""
    replied, ended = _read_day(calendar, record.replied), _read_day(calendar, record.closed)
    return {
        "key": number,
        "status": record.state,
        "clock_start": _read_day(calendar, record.received),
        "received_on": _read_day(calendar, record.received),
        "first_reply_at": replied,
        "extended_due": _read_day(calendar, record.extended),
        # Of a merging or of an extension, whichever it has: the one leaves it out, the other moves its day.
        "second_agreed": record.is_seconded,
        "ext_second_agreed": record.is_seconded and record.extended is not None,
        "reply_due": None if _has_no_term(record) else _read_day(calendar, record.due),
        "transferred_at": _read_day(calendar, record.transferred),
        "ended_at": ended,
        "paused_wd": _count_paused(calendar, record),
        "outcome": _find_outcome(record),
        "decided_on": _read_day(calendar, record.last_reply) if record.outcome else None,
        "reopened": record.reopenings > 0,
        "rating": _RATINGS.get(record.opinion),
    }


def describe_fields(calendar: Calendar, fields: Mapping[str, Any]) -> dict[str, Any]:
    """A row as it is kept, with instants and days as local days."""
    return {name: _describe_value(calendar, value) for name, value in fields.items()}


def _describe_value(calendar: Calendar, value: Any) -> Any:
    if isinstance(value, datetime):
        return _read_day(calendar, value)
    return value.isoformat() if isinstance(value, date) else value


def describe_line(calendar: Calendar, line: PlanLine, now: datetime) -> dict[str, Any]:
    """A line of the plan: by the month it was planned for first, whatever became of it since."""
    activity, change = line.activity, line.last_change
    is_held = activity.status in ("going", "reviewed") and now >= activity.ends_at
    return {
        "key": str(activity.id),
        "plan_year": line.planned_on.year,
        "planned_month": line.planned_on.month,
        "planned_on": line.planned_on.isoformat(),
        "held_on": _read_day(calendar, activity.starts_at) if is_held else None,
        "status": "dropped" if activity.status == "cancelled" else activity.status,
        "reason": change.reason if change else "",
        "moved": change is not None and change.kind == MOVED,
    }


def describe_due(calendar: Calendar, due: Due, published: Sequence[Mapping[str, Any]], now: datetime) -> dict[str, Any]:
    """What was to be disclosed: by its first publication that stayed, or else by the first one."""
    its = sorted(
        (it for it in published if (it["item"], it["period"]) == (due.item, due.period)),
        key=lambda it: it["published_at"],
    )
    kept = [(it, (it["withdrawn_at"] or now) - it["published_at"]) for it in its]
    best = next(((it, stay) for it, stay in kept if stay >= LEAST_STAY), kept[0] if kept else None)
    return {
        "key": f"{due.item}/{due.period}",
        "due_on": _read_day(calendar, due.at),
        "published_on": _read_day(calendar, best[0]["published_at"]) if best else None,
        "kept_days": best[1].days if best else None,
        "still_up": best is not None and best[0]["withdrawn_at"] is None,
    }


def describe_owed(member_id: int, requirement_id: int, due: date, met: Completion | None) -> dict[str, Any]:
    """A course that a member owes; a completion stands for its hours, and for its quiz where it has one."""
    return {
        "key": f"{requirement_id}/{due.isoformat()}/{member_id}",
        "member_id": member_id,
        "due_on": due.isoformat(),
        "done_on": met.done_on.isoformat() if met else None,
        "hours_ok": True,
        "best_score": met.score if met and met.score is not None else _PASSED,
        "attempts_used": met.attempt if met and met.attempt else 1,
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
