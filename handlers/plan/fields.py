"""The things a cadre says of an activity, one after another: how each is read, and what can be tapped instead."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from html import unescape

from domain.activities import MOST_DAYS_WITH_HOURS, NotPossible, has_working_time
from domain.activity import list_day_spans
from domain.audience import ALL
from domain.day_parts import count_minutes, read_parts, write_parts
from domain.draft import Draft
from domain.plan import (
    LEADS,
    compute_start,
    read_clock,
    read_day_and_clock,
    read_days,
    read_guests,
    read_minutes,
    read_places,
    read_text,
)
from handlers.context import Context
from handlers.messenger import Button
from handlers.plan import why
from locales import LANGUAGES, render

Said = Mapping[str, str]
SKIP = "none"
"""What a button says for: leave this empty."""


@dataclass(frozen=True, slots=True)
class Field:
    """`read` turns what is known and what was typed or tapped into what is remembered; it raises NotPossible."""

    read: Callable[[Context, Said, str], dict[str, str]]
    choices: Callable[[Context, Said], Iterable[Button]]
    in_a_row: int = 3
    may_be_empty: bool = False


USUAL: Said = {"days": "1", "audience": ALL, "sign_up": "yes", "hours": "", "guests": "0", "why": ""}
"""What is not asked unless a cadre wants it otherwise: twelve taps must do for an activity."""


def find_missing(context: Context, draft: Said) -> str:
    """The next field to ask for; empty when everything has been said."""
    missing = (name for name in FIELDS if name not in draft)
    return next((name for name in missing if name != "agreed" or _is_asked(context, draft)), "")


def _is_asked(context: Context, draft: Said) -> bool:
    day, clock = date.fromisoformat(draft["day"]), time.fromisoformat(draft["clock"])
    days, minutes, calendar = int(draft["days"]), int(draft["minutes"]), context.union.calendar
    if days > MOST_DAYS_WITH_HOURS:
        return False
    return has_working_time(calendar, list_day_spans(calendar, day, days, clock, minutes, draft.get("hours", "")))


def make_buttons(context: Context, name: str, draft: Draft) -> list[list[Button]]:
    field = FIELDS[name]
    choices = list(field.choices(context, draft.choices))
    rows = [choices[at : at + field.in_a_row] for at in range(0, len(choices), field.in_a_row)]
    if field.may_be_empty:
        rows.append([Button(f"plan-skip-{name}", f"plan:take:{name}:{SKIP}")])
    # Only before the first of them is said: it would take the place of an answer.
    if name in _REST and all(it not in draft.choices for it in _REST):
        rows.append([Button("plan-button-rest", "plan:rest")])
    return [*rows, [drop_button(draft)]]


_REST = ("place", "places", "lead", "about")


def make_rest(context: Context) -> dict[str, str]:
    """What goes without saying where nothing else is said: no place, no limit, and whoever makes it leads it."""
    return {"place": "", "places": "", "lead": find_own_lead(context), "about": ""}


def find_own_lead(context: Context) -> str:
    """The duty of whoever makes it, as long as it is one that can lead."""
    return next((it for it in (context.actor.duty, context.actor.committee) if it in LEADS), "chair")


def drop_button(draft: Draft) -> Button:
    return Button("plan-button-drop", f"plan:drop:{draft.id}")


def read(context: Context, known: Said, name: str, said: str) -> dict[str, str]:
    """What is remembered of an answer. Raises NotPossible."""
    return FIELDS[name].read(context, known, said)


def _make_text_reader(name: str, rule: str) -> Callable[[Context, Said, str], dict[str, str]]:
    return lambda context, known, said: {name: read_text(rule, said)}


def _read_day(context: Context, known: Said, said: str) -> dict[str, str]:
    """A day, or a day and a time in one go."""
    day, clock = read_day_and_clock(said, context.union.today(context.now))
    return {"day": day.isoformat()} | (_read_clock_on(context, day, f"{clock:%H:%M}") if clock else {})


def _read_clock(context: Context, known: Said, said: str) -> dict[str, str]:
    return _read_clock_on(context, date.fromisoformat(known["day"]), said)


def _read_clock_on(context: Context, day: date, said: str) -> dict[str, str]:
    clock = read_clock(said)
    # For its refusal: a time that cannot be is said here and not at the end.
    compute_start(context.union.calendar, day, clock, context.now)
    # Another beginning or length is one without breaks, until the hours are said again.
    return {"clock": f"{clock:%H:%M}", "hours": ""}


def _read_minutes(context: Context, known: Said, said: str) -> dict[str, str]:
    return {"minutes": str(read_minutes(said)), "hours": ""}


def _read_hours(context: Context, known: Said, said: str) -> dict[str, str]:
    """The parts of a day say from when it goes on, and how long."""
    parts = read_parts(said)
    compute_start(context.union.calendar, date.fromisoformat(known["day"]), parts[0].begins, context.now)
    begins, minutes = f"{parts[0].begins:%H:%M}", str(count_minutes(parts))
    return {"hours": write_parts(parts) if len(parts) > 1 else "", "clock": begins, "minutes": minutes}


def _read_guests(context: Context, known: Said, said: str) -> dict[str, str]:
    return {"guests": str(read_guests(said))}


def _read_lead(context: Context, known: Said, said: str) -> dict[str, str]:
    for duty in LEADS:
        # In every language, as whoever types need not use that of the menu; escaped words are never typed.
        words = {duty, *(unescape(render(language, f"duty-{duty}")).lower() for language in LANGUAGES)}
        if said.strip().lower() in words:
            return {"lead": duty}
    raise NotPossible("plan-wrong-lead")


def _read_days(context: Context, known: Said, said: str) -> dict[str, str]:
    """The number of days that was tapped, or the last day that was written."""
    return {"days": str(read_days(said, date.fromisoformat(known["day"])))}


def _read_sign_up(context: Context, known: Said, said: str) -> dict[str, str]:
    if said not in ("yes", "no"):
        raise NotPossible("plan-wrong-sign-up")
    return {"sign_up": said}


def _read_agreed(context: Context, known: Said, said: str) -> dict[str, str]:
    if said not in ("yes", "no"):
        raise NotPossible("plan-wrong-agreed")
    return {"agreed": said}


def _make_no_buttons(context: Context, known: Said) -> Iterator[Button]:
    return iter(())


def _make_day_buttons(context: Context, known: Said) -> Iterator[Button]:
    """Eight days after the usual notice of ten workdays."""
    calendar = context.union.calendar
    first = calendar.add_workdays(context.union.today(context.now), 11).toordinal()
    for day in map(date.fromordinal, range(first, first + 8)):
        yield _make_day_button(context, day, f"plan:take:day:{day}")


def _make_day_button(context: Context, day: date, data: str) -> Button:
    values: dict[str, object] = {"month": day.month, "day": day.day, "weekday": day.isoweekday()}
    if day.year == context.union.today(context.now).year:
        return Button("plan-button-day", data, values=values)
    return Button("plan-button-day-year", data, values=values | {"year": str(day.year)})


def _make_last_day_buttons(context: Context, known: Said) -> Iterator[Button]:
    """One day, or until one of the days after the first."""
    first = date.fromisoformat(known["day"])
    yield Button("plan-button-one-day", "plan:take:days:1")
    for days in range(2, 6):
        yield _make_day_button(context, first + timedelta(days - 1), f"plan:take:days:{days}")


def _make_fixed_buttons(name: str, key: str, *values: str) -> Callable[[Context, Said], Iterator[Button]]:
    return lambda context, known: (
        # A colon would part the button's data.
        Button(key, f"plan:take:{name}:{value.replace(':', '')}", values={"value": value})
        for value in values
    )


def _make_lead_buttons(context: Context, known: Said) -> Iterator[Button]:
    return (Button(f"duty-{duty}", f"plan:take:lead:{duty}") for duty in LEADS)


def _make_answer_buttons(name: str, key: str) -> Callable[[Context, Said], Iterator[Button]]:
    return lambda context, known: (Button(f"{key}-{each}", f"plan:take:{name}:{each}") for each in ("yes", "no"))


FIELDS = {
    "title": Field(_make_text_reader("title", "title"), _make_no_buttons),
    "second": Field(_make_text_reader("second", "title"), _make_no_buttons, may_be_empty=True),
    "day": Field(_read_day, _make_day_buttons, in_a_row=2),
    "clock": Field(
        _read_clock,
        _make_fixed_buttons("clock", "plan-button-value", "09:00", "12:00", "14:00", "16:30", "17:45", "18:30"),
    ),
    "minutes": Field(
        _read_minutes,
        _make_fixed_buttons("minutes", "plan-button-minutes", "60", "90", "120", "180", "240", "480"),
    ),
    "days": Field(_read_days, _make_last_day_buttons, in_a_row=2),
    "hours": Field(
        _read_hours,
        _make_fixed_buttons("hours", "plan-button-value", "09:00-11:30, 14:00-16:00", "09:00-12:00, 13:30-17:00"),
        in_a_row=1,
        may_be_empty=True,
    ),
    "place": Field(_make_text_reader("place", "place"), _make_no_buttons, may_be_empty=True),
    "places": Field(
        lambda context, known, said: {"places": str(read_places(said) or "")},
        _make_fixed_buttons("places", "plan-button-value", "10", "15", "20", "30", "40", "50"),
        may_be_empty=True,
    ),
    "guests": Field(_read_guests, _make_fixed_buttons("guests", "plan-button-guests", "0", "1", "2", "3")),
    "lead": Field(_read_lead, _make_lead_buttons, in_a_row=2),
    "about": Field(_make_text_reader("about", "about"), _make_no_buttons, may_be_empty=True),
    "sign_up": Field(_read_sign_up, _make_answer_buttons("sign_up", "plan-sign-up")),
    "why": Field(why.read, why.make_choices, in_a_row=2, may_be_empty=True),
    "agreed": Field(_read_agreed, _make_answer_buttons("agreed", "plan-agreed")),
}
