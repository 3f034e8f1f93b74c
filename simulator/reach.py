"""Which chat a call means, and whether the bot may act there now."""

from simulator.ask import Ask
from simulator.messages import Chat, Message
from simulator.people import Group
from simulator.refusal import Refusal, bad
from simulator.telegram import Telegram


def chat(telegram: Telegram, ask: Ask, name: str = "chat_id") -> Chat:
    """The chat, whatever the bot's standing there."""
    if not ask.text(name):
        raise bad(f"{name} is empty")
    found = telegram.chats.get(ask.integer(name))
    if found is None:
        raise bad("chat not found")
    return found


def writable(telegram: Telegram, ask: Ask) -> Chat:
    """The chat, if the bot may write there."""
    found = chat(telegram, ask)
    if isinstance(found, Group):
        check_group(found)
        return found
    person = telegram.people[found.id]
    if person.deactivated:
        raise Refusal(403, "user is deactivated")
    if person.blocked:
        raise Refusal(403, "bot was blocked by the user")
    if not person.started:
        raise Refusal(403, "bot can't initiate conversation with a user")
    return found


def check_group(group: Group) -> None:
    if group.successor:
        raise Refusal(400, "group chat was upgraded to a supergroup chat", migrate_to_chat_id=group.successor.id)
    if group.bot_status == "kicked":
        raise Refusal(403, f"bot was kicked from the {group.kind} chat")
    if group.bot_status == "left":
        raise Refusal(403, f"bot is not a member of the {group.kind} chat")


def message(found: Chat, ask: Ask, to: str, name: str = "message_id") -> Message:
    """The message to be edited, deleted, copied and so on."""
    held = found.held.get(ask.integer(name))
    if held is None:
        raise bad(f"message to {to} not found" if to != "message identifier" else "message identifier is not specified")
    return held


def own(telegram: Telegram, held: Message) -> Message:
    if held["from"]["id"] != telegram.bot["id"]:
        raise bad("message can't be edited")
    return held


def spend(telegram: Telegram, chat_id: int) -> None:
    if telegram.limits:
        telegram.limits.take(chat_id)
