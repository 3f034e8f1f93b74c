"""The commands a role may use, derived from the features: for the command menu and for help."""

from collections.abc import Iterator, Sequence
from html import unescape

from domain.rights import RIGHTS
from domain.union import Union
from handlers.context import AnyContext, Declared, Offer
from handlers.feature import OPEN
from handlers.messenger import Messenger
from handlers.tasks import clear_menu, set_menu
from locales import render


def listed(union: Union, role: str, features: Sequence[Declared]) -> Iterator[tuple[str, str, Offer]]:
    """(feature, command word, command) of every listed command that `role` may use; `group` is the cadre group."""
    place = "group" if role == "group" else "private"
    for feature in features:
        for word, command in feature.commands.items():
            permitted = role == "group" or command.right == OPEN or role in RIGHTS[command.right]
            if command.listed and command.offered(union) and permitted and command.where in (place, "both"):
                yield feature.name, word, command


def commands_for(union: Union, role: str, language: str, features: Sequence[Declared]) -> list[dict[str, str]]:
    """The role's menu as the Bot API wants it."""
    return [
        {"command": word, "description": unescape(render(language, f"{feature}-menu-{word}"))}
        for feature, word, _ in listed(union, role, features)
    ]


def write_own(context: AnyContext, chat_id: int, role: str, language: str) -> None:
    """Set the menu of one person's chat, where it goes before the one everybody has."""
    commands = commands_for(context.union, role, language, context.features)
    context.messenger.run(set_menu(chat_id, commands))


def delete_own(messenger: Messenger, chat_id: int) -> None:
    messenger.run(clear_menu(chat_id))
