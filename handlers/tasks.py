"""What a conversation can have done besides messages: each function writes one task for the outbox."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from handlers.messenger import Chat
from storage.outbox import CLEAR_MENU, ERASE, FORGET, PIN, PUT_OUT, SET_MENU, TAKE_BUTTONS, TAKE_IN, WORK, Task


def take_in_file(chat: Chat, kind: str, file_id: str, **details: str) -> Task:
    """Fetch a file, read it as a `kind` of thing and keep it; what became of it is said in the chat.

    `details` is what its reader has to know besides: the day, or the year it is for.
    """
    params = {"kind": kind, "file_id": file_id, "language": chat.language, "told": details}
    return Task(name=TAKE_IN, chat_id=chat.chat_id, params=params)


def pin(chat_id: int, tag: str) -> Task:
    """Pin what is posted under `tag`, without a notification."""
    return Task(name=PIN, chat_id=chat_id, params={}, tag=tag, priority=WORK)


def put_out(chat_id: int, person: int, until: datetime) -> Task:
    """Put a person out of a group; they may come back after `until`."""
    params = {"user_id": person, "until_date": int(until.timestamp())}
    return Task(name=PUT_OUT, chat_id=chat_id, params=params, priority=WORK)


def set_menu(chat_id: int, commands: Sequence[Mapping[str, str]]) -> Task:
    """Give one person's chat a command menu of its own, which goes before the one everybody has."""
    return Task(name=SET_MENU, chat_id=chat_id, params={"commands": list(commands)}, priority=WORK)


def clear_menu(chat_id: int) -> Task:
    """Give one person's chat the menu everybody has."""
    return Task(name=CLEAR_MENU, chat_id=chat_id, params={}, priority=WORK)


def take_buttons(chat_id: int, message_id: int = 0, tag: str = "") -> Task:
    """Take the buttons from a message, by its number or from the one posted under `tag`."""
    return Task(name=TAKE_BUTTONS, chat_id=chat_id, params={"message_id": message_id}, tag=tag)


def forget_posted(chat_id: int, tag: str) -> Task:
    """What is posted under `tag` from now on is a new message, not a change of the one before."""
    return Task(name=FORGET, chat_id=chat_id, params={}, tag=tag, stored=False)


def erase(chat_id: int, tags: str, message_ids: Sequence[int], but: int = 0) -> Task:
    """Delete the messages of these numbers and all that were posted under a tag that begins with `tags`.

    The message `but` stays. Nothing of it is stored: a row would tell that somebody had something to hide.
    """
    params = {"tags": tags, "messages": list(message_ids), "but": but}
    return Task(name=ERASE, chat_id=chat_id, params=params, stored=False)
