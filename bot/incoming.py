"""Reading updates: raw JSON in, an Incoming out, whatever Telegram adds to its shapes."""

from collections.abc import Mapping
from typing import Any

from telegram.constants import ChatID, ChatMemberStatus, ChatType, UpdateType

from domain.attachment import read_ending
from handlers.context import File, Incoming

ALLOWED_UPDATES = [UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE, UpdateType.CALLBACK_QUERY, UpdateType.MY_CHAT_MEMBER]

_NOT_PEOPLE = {ChatID.ANONYMOUS_ADMIN, ChatID.FAKE_CHANNEL, ChatID.SERVICE_CHAT}
"""They post in groups but are nobody."""

_NOT_TAKEN = ("animation", "audio", "sticker", "contact", "dice", "poll", "game", "story", "paid_media", "checklist")
"""What people send and no conversation takes; none of it meets silence."""

_HERE = {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.RESTRICTED, ChatMemberStatus.OWNER}


_LARGEST = 2**63 - 1
"""What a database number can hold; Telegram's own have at most 52 significant bits."""

_LARGEST_UPDATE = 2**31 - 1
"""Telegram numbers updates with 32 bits; after a larger number it would be asked only for what never comes."""

Json = Mapping[str, Any]


def read_number(update: object) -> int | None:
    """The number by which an update is acknowledged; None if it has none."""
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if type(number) is int and 0 < number <= _LARGEST_UPDATE else None


def read(update: Any) -> Incoming:
    """The update as conversations see it; of kind `other` if it is nothing we know.

    Raises TypeError, ValueError or KeyError if a part we use is missing or not of its type. Each number and each text
    is checked here, because a wrong one would fail only in the database, and with it everybody's update of the batch.
    """
    number = _read_whole_number(update, "update_id")
    if message := _read_part(update, "message"):
        return _read_message(number, message)
    if message := _read_part(update, "edited_message"):
        return _read_message(number, message, edited=True)
    if query := _read_part(update, "callback_query"):
        return _read_query(number, query)
    if change := _read_part(update, "my_chat_member"):
        return _read_membership(number, change)
    return Incoming(number)


def _is_number(value: object) -> bool:
    # Not isinstance: True is an int to Python, and 1 to a database.
    return type(value) is int and abs(value) <= _LARGEST


def _read_whole_number(box: Json, name: str, default: int | None = None) -> int:
    value = box[name] if default is None else box.get(name, default)
    if not _is_number(value):
        raise TypeError(f"{name} is no number")
    return int(value)


def _read_text(box: Json, name: str) -> str:
    value = box.get(name) or ""
    if not isinstance(value, str):
        raise TypeError(f"{name} is no text")
    return value.encode("utf-8", "replace").decode()  # half a surrogate pair could neither be stored nor answered


def _read_part(box: Json, name: str) -> Json | None:
    value = box.get(name)
    if value is not None and not isinstance(value, dict):
        raise TypeError(f"{name} is no object")
    return value


def _require_part(box: Json, name: str) -> Json:
    part = _read_part(box, name)
    if part is None:
        raise KeyError(name)
    return part


def _read_person(sender: Json | None) -> dict[str, Any]:
    if not sender or sender.get("is_bot") or _read_whole_number(sender, "id") in _NOT_PEOPLE:
        return {}
    name = f"{_read_text(sender, 'first_name')} {_read_text(sender, 'last_name')}".strip()
    return {
        "person_id": _read_whole_number(sender, "id"),
        "name": name,
        "language_code": _read_text(sender, "language_code"),
    }


def _read_chat(chat: Json) -> dict[str, Any]:
    private = _read_text(chat, "type") == ChatType.PRIVATE
    return {"chat_id": _read_whole_number(chat, "id"), "private": private, "chat_title": _read_text(chat, "title")}


def _read_message(number: int, message: Json, edited: bool = False) -> Incoming:
    where = _read_chat(_require_part(message, "chat"))
    if "migrate_to_chat_id" in message:
        return Incoming(number, "migrated", new_chat_id=_read_whole_number(message, "migrate_to_chat_id"), **where)
    # Telegram puts a stand-in into `from` then; no right may hang on it.
    who = {} if message.get("sender_chat") else _read_person(_read_part(message, "from"))
    text = _read_text(message, "text") or _read_text(message, "caption")
    fields = {
        **where,
        **who,
        "thread_id": _read_topic(message),
        "anonymous": _is_anonymous(message, where["chat_id"]),
        "message_id": _read_whole_number(message, "message_id"),
        "reply_to": _read_whole_number(_read_part(message, "reply_to_message") or {}, "message_id", 0),
    }
    if edited:
        return Incoming(number, "edited", text=text, **fields)
    # Before commands: a caption that begins with a slash belongs to its file.
    if (file := _read_file(message)) is not None:
        text = "\n".join(part for part in (text, _read_name_of_place(message)) if part)
        return Incoming(number, "file", text=text, file=file, album=_read_text(message, "media_group_id"), **fields)
    if text.startswith("/"):
        command, _, rest = text[1:].partition(" ")
        word, _, addressee = command.partition("@")
        return Incoming(number, "command", command=word.lower(), data=addressee, text=rest.strip(), **fields)
    if (odd := next((kind for kind in _NOT_TAKEN if kind in message), "")) or not text:
        return Incoming(number, "odd" if odd else "other", data=odd, **fields)
    return Incoming(number, "text", text=text, **fields)


def _read_topic(message: Json) -> int:
    return _read_whole_number(message, "message_thread_id", 0) if message.get("is_topic_message") else 0


def _is_anonymous(message: Json, chat_id: int) -> bool:
    """An administrator who hides behind the group; what comes from a channel is from nobody of the group."""
    return (_read_part(message, "sender_chat") or {}).get("id") == chat_id


def _read_file(message: Json) -> File | None:
    if photos := message.get("photo"):
        # Telegram lists the sizes of a photo from small to large.
        return _make_file("photo", photos[-1])
    if place := _read_part(message, "location"):
        return File("location", f"{float(place['latitude']):.6f},{float(place['longitude']):.6f}")
    if "animation" in message:  # comes with a document beside it, for bots that know no animations
        return None
    for kind in ("voice", "document", "video", "video_note"):
        if sent := _read_part(message, kind):
            return _make_file(kind, sent)
    return None


def _read_name_of_place(message: Json) -> str:
    venue = _read_part(message, "venue") or {}
    return ", ".join(part for part in (_read_text(venue, "title"), _read_text(venue, "address")) if part)


def _make_file(kind: str, file: Json) -> File:
    if not _read_text(file, "file_id"):
        raise KeyError("file_id")
    size, ending = _read_whole_number(file, "file_size", 0), read_ending(_read_text(file, "file_name"))
    return File(kind, _read_text(file, "file_id"), size, ending, _read_text(file, "mime_type"))


def _read_query(number: int, query: Json) -> Incoming:
    message = _read_part(query, "message")
    where = _read_chat(_require_part(message, "chat")) if message else {}
    return Incoming(
        number,
        "button",
        **where,
        **_read_person(_require_part(query, "from")),
        data=_read_text(query, "data"),
        message_id=_read_whole_number(message, "message_id") if message else 0,
        thread_id=_read_topic(message) if message else 0,
        callback_id=_read_text(query, "id"),
        text=(_read_text(message, "text") or _read_text(message, "caption")) if message else "",
        under_file=_is_file(message) if message else False,
    )


def _is_file(message: Json) -> bool:
    """Whether it has no text to be changed; of one that Telegram shows no more (its date is 0) nobody knows."""
    return bool(message.get("date")) and "text" not in message


def _read_membership(number: int, change: Json) -> Incoming:
    where = _read_chat(_require_part(change, "chat"))
    here = _read_text(_require_part(change, "new_chat_member"), "status") in _HERE
    kinds = {(True, True): "unblocked", (True, False): "blocked", (False, True): "joined_group"}
    kind = kinds.get((where["private"], here), "left_group")
    return Incoming(number, kind, **where, **_read_person(_read_part(change, "from")))
