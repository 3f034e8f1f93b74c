"""Cadres: what all of them hear, in their group, or one by one as long as there is none."""

from collections.abc import Mapping
from typing import Any

from handlers.context import AnyContext
from handlers.messenger import Keyboard, Text
from storage import cadre_group, members


async def tell_cadres(
    context: AnyContext, key: str, /, *, buttons: Keyboard = (), tag: str = "", **values: Any
) -> None:
    """What has a `tag` stays one message, which is brought up to date.

    A value that depends on who reads it is a function of the language.
    """
    group = await cadre_group.find_current(context.db)
    for reader in [group] if group else await members.list_with_role(context.db, "cadre", "chair"):
        context.messenger.send(
            reader, Text(key, buttons=buttons, **_choose_language(reader.language, values)), tag=tag, living=bool(tag)
        )


def _choose_language(language: str, values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value(language) if callable(value) else value for name, value in values.items()}
