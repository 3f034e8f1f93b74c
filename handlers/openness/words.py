"""How disclosures are worded: items, periods, where they stand, and in how many steps readers are counted."""

from datetime import datetime

from domain.openness import LEAST_STAY, DisclosureStanding, RegisterItem
from domain.union import Union
from handlers.cases.words import say_day_at
from locales import Markup, render
from storage.disclosures import Disclosure

_STEP = 5
"""Readers are told in steps, so that no single reader shows."""


def say_item(language: str, item_id: str) -> Markup:
    return Markup(render(language, f"open-item-{item_id}"))


def say_period(language: str, name: str) -> Markup:
    """The words for 2026-10, 2026-Q3, 2026-H1; nothing for what follows no calendar."""
    if not name:
        return Markup("")
    year, part = name.split("-")
    if part.isdecimal():
        return Markup(render(language, "open-period-month", year=year, month=int(part)))
    key = "open-period-quarter" if part[0] == "Q" else "open-period-half"
    return Markup(render(language, key, year=year, number=int(part[1])))


def say_title(language: str, item_id: str, period_name: str) -> Markup:
    """An item with its period."""
    if not period_name:
        return say_item(language, item_id)
    values = {"item": say_item(language, item_id), "period": say_period(language, period_name)}
    return Markup(render(language, "open-title", **values))


def say_standing(language: str, union: Union, stands: DisclosureStanding, newest: datetime | None) -> Markup:
    """Where an item stands; `newest` is when it was published last, None for never."""
    due = say_day_at(language, union, stands.due.at) if stands.due else Markup("")
    if stands.kind in ("due", "overdue") and stands.due:
        owed = say_period(language, stands.due.period)
        return Markup(render(language, f"open-stands-{stands.kind}", period=owed, due=due))
    if newest:
        return Markup(render(language, "open-stands-published", day=say_day_at(language, union, newest)))
    return Markup(render(language, "open-stands-none"))


def say_about(language: str, which: RegisterItem) -> Markup:
    """The right an item serves, how often it is due and what asks for it."""
    values = {
        "right": Markup(render(language, f"right-{which.right}")),
        "cycle": Markup(render(language, f"open-cycle-{which.cycle}")),
        "basis": Markup(render(language, f"open-basis-{which.id}")),
    }
    return Markup(render(language, "open-about", **values))


def say_readers(language: str, count: int) -> Markup:
    if count < _STEP:
        return Markup(render(language, "open-readers-few"))
    return Markup(render(language, "open-readers", count=count // _STEP * _STEP))


def find_last_moment(disclosure: Disclosure) -> datetime:
    """The first moment at which it may be taken down."""
    return disclosure.published_at + LEAST_STAY


def is_early(disclosure: Disclosure, now: datetime) -> bool:
    return now < find_last_moment(disclosure)
