"""Methods that put something new into a chat."""

from typing import Any

from simulator import reach
from simulator.ask import Ask
from simulator.content import caption, inline, keyboard, media, message_text
from simulator.messages import Chat, Message, Wire
from simulator.methods import method
from simulator.refusal import bad
from simulator.telegram import Telegram

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def deliver(telegram: Telegram, ask: Ask, content: Wire, html: str = "") -> Message:
    """Check the chat, the keyboard and the limits, then put the message there."""
    chat = reach.writable(telegram, ask)
    markup = keyboard(ask)
    reply = replied(chat, ask)
    reach.spend(telegram, chat.id)
    if shown := inline(markup):
        content["reply_markup"] = shown
    elif markup and "inline_keyboard" not in markup:
        chat.reply_keyboard = None if markup.get("remove_keyboard") else markup
    if reply is not None:
        content["reply_to_message"] = {key: value for key, value in reply.items() if key != "reply_to_message"}
    if ask.flag("protect_content"):
        content["has_protected_content"] = True
    return telegram.put(chat, telegram.bot, content, html)


def replied(chat: Chat, ask: Ask) -> Message | None:
    how = ask.structure("reply_parameters")
    if not how and not ask.get("reply_to_message_id"):
        return None
    how = how or {
        "message_id": ask.integer("reply_to_message_id"),
        "allow_sending_without_reply": ask.flag("allow_sending_without_reply"),
    }
    original = chat.held.get(int(how["message_id"]))
    if original is None and not how.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return original


@method
def send_message(telegram: Telegram, ask: Ask) -> Message:
    return deliver(telegram, ask, message_text(ask), ask.text("text"))


def send_media(telegram: Telegram, ask: Ask, kind: str) -> Message:
    return deliver(telegram, ask, media(telegram.files, ask, kind) | caption(ask), ask.text("caption"))


@method
def send_photo(telegram: Telegram, ask: Ask) -> Message:
    return send_media(telegram, ask, "photo")


@method
def send_document(telegram: Telegram, ask: Ask) -> Message:
    return send_media(telegram, ask, "document")


@method
def send_voice(telegram: Telegram, ask: Ask) -> Message:
    return send_media(telegram, ask, "voice")


@method
def send_video(telegram: Telegram, ask: Ask) -> Message:
    return send_media(telegram, ask, "video")


@method
def send_video_note(telegram: Telegram, ask: Ask) -> Message:
    return deliver(telegram, ask, media(telegram.files, ask, "video_note"))


@method
def send_location(telegram: Telegram, ask: Ask) -> Message:
    where = {name: float(ask.text(name)) for name in ("latitude", "longitude")}
    if not (-90 <= where["latitude"] <= 90 and -180 <= where["longitude"] <= 180):
        raise bad("can't parse location")
    return deliver(telegram, ask, {"location": where})


@method
def send_chat_action(telegram: Telegram, ask: Ask) -> bool:
    chat = reach.writable(telegram, ask)
    if ask.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    telegram.happened("action", chat.id)
    return True


CARRIED = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "photo",
    "document",
    "voice",
    "video",
    "video_note",
    "contact",
    "location",
    "sticker",
)


def carried(telegram: Telegram, ask: Ask, to: str) -> tuple[Message, Wire]:
    """The message to take along and the content of it that travels."""
    source = reach.chat(telegram, ask, "from_chat_id")
    original = reach.message(source, ask, to)
    content = {key: original[key] for key in CARRIED if key in original}
    if not content or original.get("has_protected_content"):
        raise bad(f"message can't be {'forwarded' if to == 'forward' else 'copied'}")
    return original, content


@method
def forward_message(telegram: Telegram, ask: Ask) -> Message:
    original, content = carried(telegram, ask, "forward")
    origin = {"type": "user", "sender_user": original["from"], "date": original["date"]}
    return deliver(telegram, ask, content | {"forward_origin": origin}, original.html)


@method
def copy_message(telegram: Telegram, ask: Ask) -> dict[str, Any]:
    original, content = carried(telegram, ask, "copy")
    if "caption" in ask and "text" not in content:
        content = {key: value for key, value in content.items() if not key.startswith("caption")} | caption(ask)
    return {"message_id": deliver(telegram, ask, content, original.html).id}
