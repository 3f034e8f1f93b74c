"""Help: what this person may do, and shortcuts that do it."""

from collections.abc import Iterator

import handlers
from domain.rights import allow
from domain.union import Union
from handlers.feature import OPEN, Command, Feature, Tap
from handlers.menu import listed
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup, render

_SHORTCUTS = ("suggest", "survey", "activities", "help")


async def show(turn: Turn) -> None:
    if turn.incoming.private:
        lines = Markup("\n").join(_lines(turn.union, turn.actor.role, turn.language))
        contact = turn.union.contact or render(turn.language, "start-no-contact")
        turn.say("help-private", commands=lines, contact=contact)
    else:
        turn.say("help-group", commands=Markup("\n").join(_lines(turn.union, "group", turn.language)))


def _lines(union: Union, role: str, language: str) -> Iterator[Markup]:
    for feature, word, _ in listed(union, role, handlers.FEATURES):
        does = render(language, f"{feature}-menu-{word}")
        yield Markup(render(language, "help-line", word=word, does=Markup(does)))


async def go(turn: Turn) -> None:
    """Do what a command does, from a button."""
    found = find(turn.args[0] if turn.args else "")
    if found is None or not may(turn, found[1]):
        turn.toast("answer-not-allowed", alert=True)
        return
    await run(turn, *found)


async def run(turn: Turn, feature: Feature, command: Command) -> None:
    turn.finish()
    turn.draft.clear()
    turn.feature, turn.args = feature.name, ()
    await command.run(turn)


def find(word: str) -> tuple[Feature, Command] | None:
    """The feature and command behind `word`, if it works in private."""
    for feature in handlers.FEATURES:
        command = feature.commands.get(word)
        if command and command.where != "group":
            return feature, command
    return None


def may(turn: Turn, command: Command) -> bool:
    return command.right == OPEN or allow(turn.member, command.right)


def shortcuts(union: Union, role: str) -> Keyboard:
    """Buttons for the first things this role will want to do, two a row."""
    words = {word for _, word, _ in listed(union, role, handlers.FEATURES)}
    buttons = [Button(f"help-go-{word}", f"help:go:{word}") for word in _SHORTCUTS if word in words]
    return [buttons[start : start + 2] for start in range(0, len(buttons), 2)]


FEATURE: Feature = Feature(
    "help",
    commands={"help": Command(show, "own-data", where="both")},
    buttons={"go": Tap(go, "own-data")},
)
