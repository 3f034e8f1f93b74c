"""Reading updates: raw JSON in, an Incoming out, whatever Telegram adds to its shapes."""

from collections.abc import Mapping
from typing import Any

from handlers.context import File, Incoming

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]

_NOT_PEOPLE = {1087968824, 136817688, 777000}
"""Anonymous administrators, channels and Telegram itself: they post in groups but are nobody."""

_HERE = {"member", "administrator", "restricted", "creator"}


def read(update: Mapping[str, Any]) -> Incoming:
    """The update as conversations see it; of kind `other` if it is nothing we know."""
    number = int(update["update_id"])
    if message := update.get("message"):
        return _read_message(number, message)
    if message := update.get("edited_message"):
        return _read_message(number, message, edited=True)
    if query := update.get("callback_query"):
        return _read_query(number, query)
    if change := update.get("my_chat_member"):
        return _read_membership(number, change)
    return Incoming(number)


def _read_person(sender: Mapping[str, Any] | None) -> dict[str, Any]:
    if not sender or sender.get("is_bot") or sender["id"] in _NOT_PEOPLE:
        return {}
    name = f"{sender.get('first_name', '')} {sender.get('last_name', '')}".strip()
    return {"person_id": sender["id"], "name": name, "language_code": sender.get("language_code", "")}


def _read_chat(chat: Mapping[str, Any]) -> dict[str, Any]:
    return {"chat_id": chat["id"], "private": chat.get("type") == "private", "chat_title": chat.get("title", "")}


def _read_message(number: int, message: Mapping[str, Any], edited: bool = False) -> Incoming:
    where = _read_chat(message["chat"])
    if "migrate_to_chat_id" in message:
        return Incoming(number, "migrated", new_chat_id=message["migrate_to_chat_id"], **where)
    who = {} if message.get("sender_chat") else _read_person(message.get("from"))
    text = message.get("text") or message.get("caption") or ""
    fields = {
        **where,
        **who,
        "message_id": message["message_id"],
        "reply_to": (message.get("reply_to_message") or {}).get("message_id", 0),
    }
    if edited:
        return Incoming(number, "edited", text=text, **fields)
    if (file := _read_file(message)) is not None:
        return Incoming(number, "file", text=text, file=file, **fields)
    if text.startswith("/"):
        command, _, rest = text[1:].partition(" ")
        word, _, addressee = command.partition("@")
        return Incoming(number, "command", command=word.lower(), data=addressee, text=rest.strip(), **fields)
    return Incoming(number, "text" if text else "other", text=text, **fields)


def _read_file(message: Mapping[str, Any]) -> File | None:
    if photos := message.get("photo"):
        return File("photo", photos[-1]["file_id"], photos[-1].get("file_size", 0))
    for kind in ("voice", "document"):
        if kind in message:
            return File(kind, message[kind]["file_id"], message[kind].get("file_size", 0))
    return None


def _read_query(number: int, query: Mapping[str, Any]) -> Incoming:
    message = query.get("message")
    where = _read_chat(message["chat"]) if message else {}
    return Incoming(
        number,
        "button",
        **where,
        **_read_person(query["from"]),
        data=query.get("data", ""),
        message_id=message["message_id"] if message else 0,
        callback_id=query["id"],
        text=(message.get("text") or message.get("caption") or "") if message else "",
    )


def _read_membership(number: int, change: Mapping[str, Any]) -> Incoming:
    where = _read_chat(change["chat"])
    here = change["new_chat_member"]["status"] in _HERE
    kinds = {(True, True): "unblocked", (True, False): "blocked", (False, True): "joined_group"}
    kind = kinds.get((where["private"], here), "left_group")
    return Incoming(number, kind, **where, **_read_person(change.get("from")))
