"""Days that somebody typed: what cannot be read is asked again, and of two readings one is tapped."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain.activities import NotPossible
from domain.dates import find_days
from domain.rights import allow
from handlers.context import Context
from handlers.feature import OPEN, Feature, Tap
from handlers.messenger import Button
from locales.dates import write_day
from storage.conversations import Step


def read_typed_day(context: Context, typed: str, unreadable: str, farthest: timedelta = timedelta.max) -> date | None:
    """The day that is meant; None, with a word, if there is none or there are two, or if it is too far away.

    `unreadable` is a key.
    """
    today = context.union.today(context.now)
    days = find_days(typed, today)
    if len(days) == 1 and days[0] - today <= farthest:
        return days[0]
    if len(days) == 1:
        say_refusal(context, NotPossible("date-too-far", day=days[0]))
    elif days:
        say_refusal(context, NotPossible("date-unclear", one=days[0], other=days[1]))
    else:
        context.say(unreadable)
    return None


def say_refusal(context: Context, refusal: NotPossible) -> None:
    """Why something cannot be taken, with days as they are read in this language; of two readings one can be tapped."""
    written: dict[str, Any] = {
        name: write_day(context.language, value) if isinstance(value, date) else value
        for name, value in refusal.values.items()
    }
    both = [it for it in refusal.values.values() if isinstance(it, date)] if refusal.key == "date-unclear" else []
    context.say(refusal.key, buttons=[[_make_button(context, it, it)] for it in both], **written)


def ask_which_days(context: Context, spans: Iterable[tuple[date, date]]) -> None:
    """What was typed may mean any of these times, each from its first to its last day."""
    context.say("date-which", buttons=[[_make_button(context, *span)] for span in spans])


def _make_button(context: Context, first: date, last: date) -> Button:
    step = context.next or Step(context.feature, "")
    # With the step it answers: an old button must not put its day into another question.
    data = f"date:take:{step.feature}:{step.step}:{first}"
    if first == last:
        return Button("date-one", data, values={"day": write_day(context.language, first)})
    values = {"first": write_day(context.language, first), "last": write_day(context.language, last)}
    return Button("date-span", f"{data}:{last}", values=values)


async def take(context: Context) -> None:
    """The chosen reading, as if it had been typed without a doubt: the step that waited for it reads it."""
    feature, step, *days = context.args
    declared = next((it.steps.get(step) for it in context.features if it.name == feature), None)
    # The conversation may have gone on, and the right been lost, since both days were shown.
    waits = context.next and (context.next.feature, context.next.step) == (feature, step)
    if not waits or declared is None or not allow(context.member, declared.right):
        context.toast("answer-too-old", alert=True)
        return
    context.feature, context.args = feature, ()
    context.incoming = replace(context.incoming, text=" ".join(days))
    await declared.run(context)


FEATURE: Feature = Feature("date", buttons={"take": Tap(take, OPEN)})
