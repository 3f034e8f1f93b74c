"""The commands a role may use, derived from the features: for the command menu, help and shortcuts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from domain.rights import RIGHTS
from domain.union import Union
from handlers.context import AnyContext, Declared, Offer
from handlers.feature import OPEN, RARELY
from handlers.messenger import Button, Keyboard
from handlers.tasks import set_menu
from locales import render

_SHORTCUTS = ("suggest", "survey", "activities", "help")
PARTS = ("mine", "union", "cadres")
MOST = 12
"""More than a telephone shows at once, nobody reads."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A command as a menu or help shows it; `key` names the words of what it does."""

    word: str
    key: str
    part: str
    use: int


@dataclass(frozen=True, slots=True)
class Menu:
    """What a role sees at once, in the order of PARTS, and the rest, which /more shows."""

    shown: Sequence[Entry]
    rest: Sequence[Entry]


def make_menu(union: Union, role: str, features: Sequence[Declared]) -> Menu:
    """The menu of a role, or of the cadre group for `group`.

    If not all have room, the rare ones step back and of the others those used most remain, a cadre's own work first.
    """
    entries = list(_list_entries(union, role, features))
    if len(entries) <= MOST:
        return Menu(_in_parts(entries), ())
    often = sorted((it for it in entries if it.use < RARELY), key=lambda it: (it.use, it.part != "cadres"))
    # One place is for /more.
    shown = often[: MOST - 1]
    return Menu(_in_parts(shown), _in_parts([it for it in entries if it not in shown]))


def _list_entries(union: Union, role: str, features: Sequence[Declared]) -> Iterator[Entry]:
    for feature, word, command in list_offers(union, role, features):
        is_open = command.right == OPEN or "member" in RIGHTS[command.right]
        yield Entry(word, f"{feature.name}-menu-{word}", command.part if is_open else "cadres", command.use)


def _in_parts(entries: Sequence[Entry]) -> Sequence[Entry]:
    return sorted(entries, key=lambda it: PARTS.index(it.part))


def list_offers(union: Union, role: str, features: Sequence[Declared]) -> Iterator[tuple[Declared, str, Offer]]:
    """(feature, command word, command) of every listed command that `role` may use here."""
    place = "group" if role == "group" else "private"
    for feature in features:
        for word, command in feature.commands.items():
            permitted = role == "group" or command.right == OPEN or role in RIGHTS[command.right]
            offered = command.listed and command.offered(union) and not feature.is_off
            if offered and permitted and command.where in (place, "both"):
                yield feature, word, command


def make_shortcuts(context: AnyContext, role: str) -> Keyboard:
    """Buttons for the first things this role will want to do, two a row."""
    words = {word for _, word, _ in list_offers(context.union, role, context.features)}
    buttons = [Button(f"help-go-{word}", f"help:go:{word}") for word in _SHORTCUTS if word in words]
    return [buttons[start : start + 2] for start in range(0, len(buttons), 2)]


def list_commands(union: Union, role: str, language: str, features: Sequence[Declared]) -> list[dict[str, str]]:
    """The role's menu as the Bot API wants it."""
    menu = make_menu(union, role, features)
    keys = [(it.word, it.key) for it in menu.shown] + ([("more", "help-menu-more")] if menu.rest else [])
    # A menu shows signs as they are, while rendered words are escaped for messages.
    return [{"command": word, "description": unescape(render(language, key))} for word, key in keys]


def write_own(context: AnyContext, chat_id: int, role: str, language: str) -> None:
    """Set the menu of one person's chat, where it goes before the one everybody has."""
    commands = list_commands(context.union, role, language, context.features)
    context.messenger.run(set_menu(chat_id, commands))
