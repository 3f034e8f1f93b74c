"""Quiet: the hours in which the bot writes to this person only in answer to them."""

from datetime import time

from domain.quiet import read_quiet_hours
from handlers.context import Context
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.messenger import Button, Keyboard
from locales import render
from storage import members

_PRESETS = (("22:00", "07:00"), ("20:00", "09:00"), ("08:00", "16:00"))  # the last one is for night shifts
_NONE = ("00:00", "00:00")


async def show(context: Context) -> None:
    hours = context.actor.quiet_hours(context.union.quiet_from, context.union.quiet_to)
    context.say("quiet-now", hours=_say_hours(context, *hours), buttons=_make_choice_buttons(context))


def _make_choice_buttons(context: Context) -> Keyboard:
    default = _say_hours(context, context.union.quiet_from, context.union.quiet_to)
    presets = [
        Button("quiet-hours", _write_hours(*hours), values={"start": hours[0], "end": hours[1]}) for hours in _PRESETS
    ]
    return [
        [Button("quiet-default", "quiet:default", values={"hours": default})],
        presets,
        [Button("quiet-own", "quiet:own"), Button("quiet-none", _write_hours(*_NONE))],
    ]


def _write_hours(start: str, end: str) -> str:
    # A colon parts the arguments of a button.
    return f"quiet:set:{start.replace(':', '.')}:{end.replace(':', '.')}"


def _say_hours(context: Context, start: time, end: time) -> str:
    if start == end:
        return render(context.language, "quiet-never")
    return render(context.language, "quiet-hours", start=f"{start:%H:%M}", end=f"{end:%H:%M}")


async def take_default(context: Context) -> None:
    await members.set_quiet_hours(context.db, context.actor.id, "", "")
    context.finish()
    context.edit("quiet-set", hours=_say_hours(context, context.union.quiet_from, context.union.quiet_to))


async def own(context: Context) -> None:
    context.ask("hours")
    context.edit("quiet-ask")


async def receive_hours(context: Context) -> None:
    """Those of the tapped button, or as they were typed."""
    hours = read_quiet_hours("-".join(context.args) or context.incoming.text)
    if hours is None:
        context.toast("quiet-unclear")
        return
    start, end = hours
    await members.set_quiet_hours(context.db, context.actor.id, f"{start:%H:%M}", f"{end:%H:%M}")
    context.finish()
    context.edit("quiet-set", hours=_say_hours(context, start, end))


FEATURE: Feature = Feature(
    "quiet",
    commands={"quiet": Command(show, "own-data", use=RARELY)},
    buttons={
        "set": Tap(receive_hours, "own-data"),
        "default": Tap(take_default, "own-data"),
        "own": Tap(own, "own-data"),
    },
    steps={"hours": Tap(receive_hours, "own-data")},
)
