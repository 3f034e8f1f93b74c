"""Methods about chats, their members and their pinned messages, and about files."""

from typing import Any

from simulator import reach
from simulator.ask import Ask
from simulator.files import DOWNLOAD
from simulator.messages import Chat, Wire
from simulator.methods import method
from simulator.people import Group, member
from simulator.refusal import Refusal, bad
from simulator.telegram import Telegram

REACTIONS = 11
NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
)


def group(telegram: Telegram, ask: Ask) -> Group:
    """The group, if the bot is in it."""
    found = reach.chat(telegram, ask)
    if not isinstance(found, Group):
        raise bad("method is available only for supergroups and groups")
    reach.check_group(found)
    return found


def status(found: Group, user_id: int) -> str:
    if user_id not in found.members:
        return "left"
    if user_id == next(iter(found.members)):
        return "creator"
    return "administrator" if user_id in found.administrators else "member"


def described(telegram: Telegram, found: Group, user_id: int) -> Wire:
    if user_id == telegram.bot["id"]:
        return member(telegram.bot, found.bot_status)
    if user_id not in telegram.people:
        raise bad("user not found")
    return member(telegram.people[user_id].user, status(found, user_id))


@method
def get_chat(telegram: Telegram, ask: Ask) -> Wire:
    found = reach.chat(telegram, ask)
    if isinstance(found, Group):
        reach.check_group(found)
    elif not telegram.people[found.id].started:
        raise bad("chat not found")
    full = found.wire | {"accent_color_id": 0, "max_reaction_count": REACTIONS, "accepted_gift_types": NO_GIFTS}
    if isinstance(found, Group):
        full["permissions"] = {"can_send_messages": True, "can_pin_messages": found.anyone_pins}
    if found.pinned:
        full["pinned_message"] = found.held[found.pinned[-1]]
    return full


@method
def get_chat_member(telegram: Telegram, ask: Ask) -> Wire:
    return described(telegram, group(telegram, ask), ask.integer("user_id"))


@method
def get_chat_administrators(telegram: Telegram, ask: Ask) -> list[Wire]:
    found = group(telegram, ask)
    everyone = [described(telegram, found, user_id) for user_id in (*found.members, telegram.bot["id"])]
    return [one for one in everyone if one["status"] in ("creator", "administrator")]


@method
def get_chat_member_count(telegram: Telegram, ask: Ask) -> int:
    return len(group(telegram, ask).members) + 1


@method
def ban_chat_member(telegram: Telegram, ask: Ask) -> bool:
    found, user_id = group(telegram, ask), ask.integer("user_id")
    if found.bot_status != "administrator":
        raise bad("not enough rights to restrict/unrestrict chat member")
    if status(found, user_id) in ("creator", "administrator"):
        raise bad("user is an administrator of the chat")
    if person := found.members.pop(user_id, None):
        found.service(telegram.bot, {"left_chat_member": person.user})
    return True


@method
def unban_chat_member(telegram: Telegram, ask: Ask) -> bool:
    found = group(telegram, ask)
    if found.bot_status != "administrator":
        raise bad("not enough rights to restrict/unrestrict chat member")
    if not ask.flag("only_if_banned"):
        found.members.pop(ask.integer("user_id"), None)
    return True


@method
def leave_chat(telegram: Telegram, ask: Ask) -> bool:
    found = group(telegram, ask)
    found.bot_leaves()
    return True


def pinnable(telegram: Telegram, ask: Ask) -> Chat:
    found = reach.writable(telegram, ask)
    if isinstance(found, Group) and found.bot_status != "administrator" and not found.anyone_pins:
        raise bad("not enough rights to manage pinned messages in the chat")
    return found


@method
def pin_chat_message(telegram: Telegram, ask: Ask) -> bool:
    found = pinnable(telegram, ask)
    held = reach.message(found, ask, "pin")
    if held.id in found.pinned:
        found.pinned.remove(held.id)
    found.pinned.append(held.id)
    if isinstance(found, Group):
        found.service(telegram.bot, {"pinned_message": held})
    telegram.happened("edit", found.id)
    return True


@method
def unpin_chat_message(telegram: Telegram, ask: Ask) -> bool:
    found = pinnable(telegram, ask)
    number = ask.integer("message_id") or next(reversed(found.pinned), 0)
    if number not in found.pinned:
        raise bad("message to unpin not found")
    found.pinned.remove(number)
    telegram.happened("edit", found.id)
    return True


@method
def unpin_all_chat_messages(telegram: Telegram, ask: Ask) -> bool:
    found = pinnable(telegram, ask)
    found.pinned.clear()
    telegram.happened("edit", found.id)
    return True


@method
def get_file(telegram: Telegram, ask: Ask) -> dict[str, Any]:
    file_id = ask.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    try:
        kept = telegram.files.get(file_id)
    except Refusal:
        raise bad("invalid file_id") from None
    if len(kept.data) > DOWNLOAD:
        raise bad("file is too big")
    size = len(kept.data)
    return {"file_id": kept.id, "file_unique_id": kept.unique, "file_size": size, "file_path": kept.path}
