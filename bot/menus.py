"""The command menu, derived from the features: what everybody may do, in each language."""

from collections.abc import Sequence

from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats

from domain.union import Union
from handlers.feature import Feature
from handlers.menu import list_commands
from locales import LANGUAGES

_SCOPES: dict[str, BotCommandScope] = {
    "member": BotCommandScopeAllPrivateChats(),
    "group": BotCommandScopeAllGroupChats(),
}


async def publish(bot: Bot, union: Union, features: Sequence[Feature]) -> None:
    """Set the menus everybody sees; a cadre's own menu is set when the role is given."""
    for role, scope in _SCOPES.items():
        for language in LANGUAGES:
            commands = [
                BotCommand(it["command"], it["description"]) for it in list_commands(union, role, language, features)
            ]
            # Telegram takes codes of two letters.
            await bot.set_my_commands(commands, scope, language_code=language[:2])
            if language == union.default_language:
                await bot.set_my_commands(commands, scope)
