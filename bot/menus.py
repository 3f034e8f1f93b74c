"""The command menu, derived from the features: what each role may do, in each language."""

from collections.abc import Sequence
from typing import Any

from bot.wire import Wire
from handlers.feature import Feature
from handlers.menu import commands_for
from locales import LANGUAGES


async def publish(wire: Wire, features: Sequence[Feature]) -> None:
    """Set the menus everybody sees; a cadre's own menu is set when the role is given."""
    for language in LANGUAGES:
        await _set(wire, {"type": "all_private_chats"}, language, commands_for("member", language, features))
        await _set(wire, {"type": "all_group_chats"}, language, commands_for("group", language, features))


async def _set(wire: Wire, scope: dict[str, str], language: str, commands: list[dict[str, Any]]) -> None:
    params: dict[str, object] = {"scope": scope, "commands": commands, "language_code": language[:2]}
    await wire.call("setMyCommands", params)
    if language == "en":
        await wire.call("setMyCommands", {"scope": scope, "commands": commands})
