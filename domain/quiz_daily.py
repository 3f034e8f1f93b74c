"""The daily question: which one comes, when it comes again, and how many workdays in a row somebody has answered."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from random import Random

from domain.calendar import DAY, Calendar
from domain.quiz_draw import Drawn
from domain.schedule import Month

BOXES = (1, 3, 7, 14, 30)
"""Workdays after which a question of each box comes again."""
FREEZES = 2
"""Missed workdays a month that do not end a streak."""
ASKED_AT, OPEN_UNTIL = time(10), time(12)
"""A question can be answered until noon of the next workday, so that nobody loses a day by the night shift."""
SAFETY_MONTH = 6
"""June, in which everybody is asked unless they say no."""


@dataclass(frozen=True, slots=True)
class Card:
    """Where a question stands with somebody: the place of its box in BOXES, and the day it is due."""

    question: str
    box: int
    due_on: date


def move(card: Card | None, question: str, today: date, calendar: Calendar, *, is_right: bool) -> Card:
    """The card after an answer: right moves it on by a box, wrong takes it back to the first."""
    box = min((card.box if card else 0) + 1, len(BOXES) - 1) if is_right else 0
    return Card(question, box, calendar.add_workdays(today, BOXES[box]))


def choose(bank: Sequence[Drawn], cards: Mapping[str, Card], today: date, random: Random) -> Drawn | None:
    """One question: the longest due, else a new one that was asked least, else the one due next; never two a day."""
    known = [it for it in bank if it.id in cards]
    due = [it for it in known if cards[it.id].due_on <= today]
    new = [it for it in bank if it.id not in cards]
    if due or not new:
        return min(due or known, key=lambda it: (cards[it.id].due_on, it.id), default=None)
    least = min(it.dealt for it in new)
    return random.choice([it for it in new if it.dealt == least])


def find_end(day: date, calendar: Calendar) -> datetime:
    """Until when the question of a day can be answered."""
    return calendar.at(calendar.add_workdays(day, 1), OPEN_UNTIL)


def is_away(day: date, pauses: Collection[tuple[date, date]]) -> bool:
    return any(first <= day <= last for first, last in pauses)


def count_streak(
    answered: Collection[date], pauses: Collection[tuple[date, date]], today: date, calendar: Calendar
) -> int:
    """Workdays in a row with an answer, up to today or, while that one is open, the workday before.

    A pause neither counts nor ends it, and two missed days of a month are forgiven.
    """
    days, forgiven = set(answered), dict[Month, int]()
    count, day, first = 0, today, min(answered, default=today)
    while day >= first:
        if day in days:
            count += 1
        elif calendar.is_workday(day) and not is_away(day, pauses) and not _is_open(day, today, calendar):
            month = Month.of(day)
            forgiven[month] = forgiven.get(month, 0) + 1
            if forgiven[month] > FREEZES:
                break
        day -= DAY
    return count


def _is_open(day: date, today: date, calendar: Calendar) -> bool:
    """Whether its question may still be answered."""
    return day == today or calendar.add_workdays(day, 1) == today
