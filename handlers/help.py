"""Help: what this person may do, and shortcuts that do it."""

from collections.abc import Iterator

from domain.rights import allow
from handlers.context import Context, Declared, Offer
from handlers.feature import OPEN, Command, Feature, Tap
from handlers.menu import listed
from handlers.messenger import Button, Keyboard
from locales import Markup, render

_SHORTCUTS = ("suggest", "survey", "activities", "help")


async def show(context: Context) -> None:
    if context.incoming.private:
        lines = Markup("\n").join(_lines(context, context.actor.role))
        contact = context.union.contact or render(context.language, "start-no-contact")
        context.say("help-private", commands=lines, contact=contact)
    else:
        context.say("help-group", commands=Markup("\n").join(_lines(context, "group")))


def _lines(context: Context, role: str) -> Iterator[Markup]:
    for feature, word, _ in listed(context.union, role, context.features):
        does = render(context.language, f"{feature}-menu-{word}")
        yield Markup(render(context.language, "help-line", word=word, does=Markup(does)))


async def go(context: Context) -> None:
    """Do what a command does, from a button."""
    found = find(context, context.args[0] if context.args else "")
    if found is None or not may(context, found[1]):
        context.toast("answer-not-allowed", alert=True)
        return
    await run(context, *found)


async def run(context: Context, feature: Declared, command: Offer) -> None:
    context.finish()
    context.draft.clear()
    context.feature, context.args = feature.name, ()
    await command.run(context)


def find(context: Context, word: str) -> tuple[Declared, Offer] | None:
    """The feature and command behind `word`, if it works in private."""
    for feature in context.features:
        command = feature.commands.get(word)
        if command and command.where != "group":
            return feature, command
    return None


def may(context: Context, command: Offer) -> bool:
    return command.right == OPEN or allow(context.member, command.right)


def shortcuts(context: Context, role: str) -> Keyboard:
    """Buttons for the first things this role will want to do, two a row."""
    words = {word for _, word, _ in listed(context.union, role, context.features)}
    buttons = [Button(f"help-go-{word}", f"help:go:{word}") for word in _SHORTCUTS if word in words]
    return [buttons[start : start + 2] for start in range(0, len(buttons), 2)]


FEATURE: Feature = Feature(
    "help",
    commands={"help": Command(show, "own-data", where="both")},
    buttons={"go": Tap(go, "own-data")},
)
