"""Quiet: the hours in which the bot writes to this person only in answer to them."""

from datetime import time

from domain.quiet_hours import read_quiet_hours
from handlers.feature import Command, Feature, Tap
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import render
from storage import members

_PRESETS = (("22:00", "07:00"), ("20:00", "09:00"), ("08:00", "16:00"))  # the last one is for night shifts
_NONE = ("00:00", "00:00")


async def show(turn: Turn) -> None:
    hours = turn.actor.quiet_hours(turn.union.quiet_from, turn.union.quiet_to)
    turn.say("quiet-now", hours=_words(turn, *hours), buttons=_choices(turn))


def _choices(turn: Turn) -> Keyboard:
    default = _words(turn, turn.union.quiet_from, turn.union.quiet_to)
    presets = [Button("quiet-hours", _data(*hours), values={"start": hours[0], "end": hours[1]}) for hours in _PRESETS]
    return [
        [Button("quiet-default", "quiet:default", values={"hours": default})],
        presets,
        [Button("quiet-own", "quiet:own"), Button("quiet-none", _data(*_NONE))],
    ]


def _data(start: str, end: str) -> str:
    return f"quiet:set:{start.replace(':', '.')}:{end.replace(':', '.')}"


def _words(turn: Turn, start: time, end: time) -> str:
    if start == end:
        return render(turn.language, "quiet-never")
    return render(turn.language, "quiet-hours", start=f"{start:%H:%M}", end=f"{end:%H:%M}")


async def choose(turn: Turn) -> None:
    await _keep(turn, "-".join(turn.args))


async def default(turn: Turn) -> None:
    await members.set_quiet_hours(turn.db, turn.actor.id, "", "")
    turn.finish()
    turn.edit("quiet-set", hours=_words(turn, turn.union.quiet_from, turn.union.quiet_to))


async def own(turn: Turn) -> None:
    turn.ask("hours")
    turn.edit("quiet-ask")


async def typed(turn: Turn) -> None:
    await _keep(turn, turn.incoming.text)


async def _keep(turn: Turn, text: str) -> None:
    hours = read_quiet_hours(text)
    if hours is None:
        turn.toast("quiet-unclear")
        return
    start, end = hours
    await members.set_quiet_hours(turn.db, turn.actor.id, f"{start:%H:%M}", f"{end:%H:%M}")
    turn.finish()
    turn.edit("quiet-set", hours=_words(turn, start, end))


FEATURE: Feature = Feature(
    "quiet",
    commands={"quiet": Command(show, "own-data")},
    buttons={"set": Tap(choose, "own-data"), "default": Tap(default, "own-data"), "own": Tap(own, "own-data")},
    steps={"hours": Tap(typed, "own-data")},
)
