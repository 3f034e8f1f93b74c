"""Methods for what the bot always shows: its menu of commands, its name and its descriptions."""

import re
from typing import Any

from simulator.ask import Ask
from simulator.messages import Wire
from simulator.methods import method
from simulator.refusal import bad
from simulator.telegram import Telegram

SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
}


def scope(telegram: Telegram, ask: Ask) -> tuple[str, int, int, str]:
    """Key of one menu: kind of scope, chat, user, language."""
    given = ask.structure("scope") or {"type": "default"}
    kind, language = given.get("type"), ask.text("language_code")
    if kind not in SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad("invalid language code specified")
    chat, user = int(given.get("chat_id", 0)), int(given.get("user_id", 0))
    if kind.startswith("chat") and chat not in telegram.chats:
        raise bad("chat not found")
    if kind == "chat_member" and user not in telegram.people:
        raise bad("user not found")
    return kind, chat, user, language


@method
def set_my_commands(telegram: Telegram, ask: Ask) -> bool:
    commands = ask.structure("commands")
    if not isinstance(commands, list):
        raise bad("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch("[a-z0-9_]{1,32}", command.get("command", "").removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    telegram.commands[scope(telegram, ask)] = [
        {"command": one["command"].removeprefix("/"), "description": one["description"]} for one in commands
    ]
    telegram.happened("commands", 0)
    return True


@method
def get_my_commands(telegram: Telegram, ask: Ask) -> list[Wire]:
    return telegram.commands.get(scope(telegram, ask), [])


@method
def delete_my_commands(telegram: Telegram, ask: Ask) -> bool:
    telegram.commands.pop(scope(telegram, ask), None)
    telegram.happened("commands", 0)
    return True


def menu(telegram: Telegram, chat_id: int, user_id: int, administrator: bool, language: str) -> list[Wire]:
    """The commands this person sees in this chat: the narrowest scope wins, then the own language, as Telegram does."""
    private = chat_id > 0
    order: list[tuple[str, int, int]] = [("chat_member", chat_id, user_id)] if not private else []
    order += [("chat_administrators", chat_id, 0)] if administrator and not private else []
    order += [("chat", chat_id, 0)]
    order += [("all_chat_administrators", 0, 0)] if administrator and not private else []
    order += [("all_private_chats" if private else "all_group_chats", 0, 0), ("default", 0, 0)]
    for kind, chat, user in order:
        for spoken in (language[:2], ""):
            if found := telegram.commands.get((kind, chat, user, spoken)):
                return found
    return []


def set_text(telegram: Telegram, ask: Ask, field: str, longest: int) -> bool:
    value = ask.text(field)
    if len(value) > longest:
        raise bad(f"{field.replace('_', ' ')} is too long")
    telegram.texts[field, ask.text("language_code")] = value
    return True


def get_text(telegram: Telegram, ask: Ask, field: str) -> dict[str, Any]:
    own = telegram.texts.get((field, ask.text("language_code")))
    return {field: own or telegram.texts.get((field, ""), "")}


@method
def set_my_description(telegram: Telegram, ask: Ask) -> bool:
    return set_text(telegram, ask, "description", 512)


@method
def get_my_description(telegram: Telegram, ask: Ask) -> dict[str, Any]:
    return get_text(telegram, ask, "description")


@method
def set_my_short_description(telegram: Telegram, ask: Ask) -> bool:
    return set_text(telegram, ask, "short_description", 120)


@method
def get_my_short_description(telegram: Telegram, ask: Ask) -> dict[str, Any]:
    return get_text(telegram, ask, "short_description")


@method
def set_my_name(telegram: Telegram, ask: Ask) -> bool:
    return set_text(telegram, ask, "name", 64)


@method
def get_my_name(telegram: Telegram, ask: Ask) -> dict[str, Any]:
    found = get_text(telegram, ask, "name")
    return found if found["name"] else {"name": telegram.bot["first_name"]}
