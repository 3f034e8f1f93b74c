"""Days that somebody typed: what could not be read is asked again, and of two possible days none is taken."""

from datetime import date
from typing import Any

from domain.activities import NotPossible
from domain.dates import find_days
from handlers.context import Context
from locales.dates import write_day


def read_typed_day(context: Context, typed: str, unreadable: str) -> date | None:
    """The day that is meant; None, with a word, if there is none or there are two. `unreadable` is a key."""
    days = find_days(typed, context.union.today(context.now))
    if len(days) == 1:
        return days[0]
    if days:
        say_refusal(context, NotPossible("date-unclear", one=days[0], other=days[1]))
    else:
        context.say(unreadable)
    return None


def say_refusal(context: Context, refusal: NotPossible) -> None:
    """Why something cannot be taken, with days as they are read in this language."""
    written: dict[str, Any] = {
        name: write_day(context.language, value) if isinstance(value, date) else value
        for name, value in refusal.values.items()
    }
    context.say(refusal.key, **written)
