"""Methods that change or remove what is there, and the answer to a tap."""

from simulator import reach
from simulator.ask import Ask
from simulator.content import caption, inline, keyboard, media, message_text
from simulator.messages import Chat, Message, Wire
from simulator.methods import method
from simulator.people import Group
from simulator.refusal import bad
from simulator.telegram import Telegram

TWO_DAYS = 2 * 86_400
MEDIA = ("photo", "document", "voice")


def edited(telegram: Telegram, ask: Ask, content: Wire | None, html: str | None = None) -> Message:
    """Replace content and inline keyboard of the bot's own message, or refuse if that changes nothing."""
    chat = reach.writable(telegram, ask)
    old = reach.own(telegram, reach.message(chat, ask, "edit"))
    if content is None:
        new = old.changed(reply_markup=inline(keyboard(ask)))
    else:
        new = old.changed(**content, reply_markup=inline(keyboard(ask)))
    if new == old:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a "
            "current content and reply markup of the message"
        )
    if isinstance(chat, Group):
        reach.spend(telegram, chat.id)
    new["edit_date"] = telegram.seconds()
    new.html = old.html if html is None else html
    return telegram.replace(chat, new)


@method
def edit_message_text(telegram: Telegram, ask: Ask) -> Message:
    content: Wire = {"entities": None} | message_text(ask)
    chat = reach.chat(telegram, ask)
    if (held := chat.held.get(ask.integer("message_id"))) and "text" not in held and reach.own(telegram, held):
        raise bad("there is no text in the message to edit")
    return edited(telegram, ask, content, ask.text("text"))


@method
def edit_message_caption(telegram: Telegram, ask: Ask) -> Message:
    chat = reach.chat(telegram, ask)
    if (held := chat.held.get(ask.integer("message_id"))) and not any(kind in held for kind in MEDIA):
        raise bad("there is no caption in the message to edit")
    return edited(telegram, ask, {"caption": None, "caption_entities": None} | caption(ask), ask.text("caption"))


@method
def edit_message_reply_markup(telegram: Telegram, ask: Ask) -> Message:
    return edited(telegram, ask, None)


@method
def edit_message_media(telegram: Telegram, ask: Ask) -> Message:
    wanted = ask.structure("media")
    if not isinstance(wanted, dict) or wanted.get("type") not in MEDIA:
        raise bad("can't parse media: media type is invalid")
    kind, inner = wanted["type"], Ask(ask | wanted)
    content = dict.fromkeys((*MEDIA, "text", "entities", "caption", "caption_entities"))
    content |= media(telegram.files, inner, kind, "media") | caption(inner)
    return edited(telegram, ask, content, inner.text("caption"))


def remove(telegram: Telegram, chat: Chat, held: Message) -> None:
    mine = held["from"]["id"] == telegram.bot["id"]
    rules = isinstance(chat, Group) and chat.bot_status == "administrator"
    late = telegram.seconds() - held["date"] > TWO_DAYS and not (rules and chat.kind == "supergroup")
    if late or not (mine or rules or chat.kind == "private"):
        raise bad("message can't be deleted for everyone" if late else "message can't be deleted")
    del chat.held[held.id]
    if held.id in chat.pinned:
        chat.pinned.remove(held.id)
    telegram.happened("delete", chat.id)


@method
def delete_message(telegram: Telegram, ask: Ask) -> bool:
    chat = reach.writable(telegram, ask)
    remove(telegram, chat, reach.message(chat, ask, "delete"))
    return True


@method
def delete_messages(telegram: Telegram, ask: Ask) -> bool:
    chat = reach.writable(telegram, ask)
    numbers = ask.structure("message_ids")
    if not isinstance(numbers, list) or not 1 <= len(numbers) <= 100:
        raise bad("there are too many or too few message identifiers to delete")
    for number in numbers:
        if held := chat.held.get(int(number)):  # those not found are skipped
            remove(telegram, chat, held)
    return True


@method
def answer_callback_query(telegram: Telegram, ask: Ask) -> bool:
    query = telegram.queries.get(ask.text("callback_query_id"))
    if query is None or query.answer is not None or telegram.now().timestamp() - query.born > telegram.query_lifetime:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(ask.text("text")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    query.answer = {"text": ask.text("text"), "show_alert": ask.flag("show_alert"), "url": ask.text("url")}
    if query.answer["text"]:
        query.person.toasts.append(query.answer["text"])
    telegram.happened("toast", query.message["chat"]["id"], text=query.answer["text"], user=query.person.id)
    return True
