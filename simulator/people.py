"""The people and groups of the small world and what they can do to the bot."""

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from simulator.messages import Chat, Message, Wire
from simulator.votes import vote

if TYPE_CHECKING:
    from simulator.telegram import Telegram


LANGUAGES = {"zh-CN": "zh-hans", "zh-TW": "zh-hant"}  # what Telegram's own language packs report


@dataclass(slots=True)
class Query:
    """A tap on a button: open until the bot answers it or it grows too old."""

    id: str
    person: "Person"
    message: Message
    born: float
    answer: Wire | None = None


class Person:
    """Somebody with a private chat with the bot; unknown to the bot until they write to it."""

    def __init__(self, telegram: "Telegram", id: int, name: str, language: str, role_hint: str = "") -> None:
        self.telegram = telegram
        self.id = self.chat_id = id
        self.name, self.language, self.role_hint = name, language, role_hint
        self.user: Wire = {"id": id, "is_bot": False, "first_name": name}
        self.user["language_code"] = LANGUAGES.get(language, language)
        self.chat = Chat({"id": id, "type": "private", "first_name": name})
        self.started = self.blocked = self.deactivated = False
        self.toasts: list[str] = []

    @property
    def sees(self) -> list[Message]:
        """The private chat with the bot, oldest first."""
        return self.chat.messages

    def say(self, text: str, chat: Chat | None = None, reply_to: Message | int | None = None) -> Message:
        return self.send(self.telegram.written(text), chat, reply_to)

    def start(self, payload: str = "") -> Message:
        """Open the bot by a link t.me/<bot>?start=PAYLOAD."""
        return self.say(f"/start {payload}".strip())

    def send(self, content: Wire, chat: Chat | None = None, reply_to: Message | int | None = None) -> Message:
        """Send any content: text, photo, contact, location, sticker or what Telegram may invent."""
        chat = chat or self.chat
        if chat is self.chat and self.blocked:
            self.unblock()
        self.started = self.started or chat is self.chat
        number = reply_to.id if isinstance(reply_to, Message) else reply_to
        if number is not None and (original := chat.held.get(number)):
            content = content | {"reply_to_message": {k: v for k, v in original.items() if k != "reply_to_message"}}
        message = self.telegram.put(chat, self.user, content)
        message.html = escape(message.text, quote=False)
        if chat is self.chat or (isinstance(chat, Group) and chat.bot_hears(message)):
            self.telegram.push({"message": message})
        return message

    def send_photo(self, data: bytes, caption: str = "", chat: Chat | None = None) -> Message:
        content: Wire = {"photo": self.telegram.files.photo(data)}
        return self.send(content | ({"caption": caption} if caption else {}), chat)

    def send_voice(self, data: bytes, seconds: int = 3, chat: Chat | None = None) -> Message:
        return self.send({"voice": self.telegram.files.voice(data, seconds)}, chat)

    def send_video(self, data: bytes, caption: str = "", seconds: int = 3, chat: Chat | None = None) -> Message:
        content: Wire = {"video": self.telegram.files.video(data, seconds)}
        return self.send(content | ({"caption": caption} if caption else {}), chat)

    def send_video_note(self, data: bytes, seconds: int = 3, chat: Chat | None = None) -> Message:
        return self.send({"video_note": self.telegram.files.video_note(data, seconds)}, chat)

    def send_location(self, latitude: float, longitude: float, chat: Chat | None = None) -> Message:
        return self.send({"location": {"latitude": latitude, "longitude": longitude}}, chat)

    def send_album(self, photos: list[bytes], caption: str = "", chat: Chat | None = None) -> list[Message]:
        """Several photos at once: as many messages, of which the first has the words."""
        album = {"media_group_id": str(next(self.telegram.numbers))}
        said: list[Wire] = [{"caption": caption} if caption else {}, *({} for _ in photos[1:])]
        return [
            self.send({"photo": self.telegram.files.photo(data)} | album | words, chat)
            for data, words in zip(photos, said, strict=True)
        ]

    def send_document(self, name: str, data: bytes, caption: str = "", chat: Chat | None = None) -> Message:
        content: Wire = {"document": self.telegram.files.document(name, data)}
        return self.send(content | ({"caption": caption} if caption else {}), chat)

    def edit(self, message: Message, text: str) -> Message:
        chat = self.telegram.chats[message["chat"]["id"]]
        fresh = message.changed(entities=None, **{"edit_date": self.telegram.seconds()} | self.telegram.written(text))
        fresh.html = escape(text, quote=False)
        self.telegram.replace(chat, fresh)
        if not isinstance(chat, Group) or chat.bot_hears(fresh):
            self.telegram.push({"edited_message": fresh})
        return fresh

    def tap(self, message: Message | int, button: str, chat: Chat | None = None) -> Query | None:
        """Press a button, named by its data, its text or a pattern; a link to the bot starts it."""
        if isinstance(message, int):
            message = (chat or self.chat).held[message]
        pressed = message.button(button)
        if "callback_data" in pressed:
            return self.press(message, pressed["callback_data"])
        self.follow(pressed.get("url", ""))
        return None

    def press(self, message: Message, data: str) -> Query:
        """Send callback data, whether or not a button with it is shown now: an old client may.

        The bot is told the message as it is now; of a deleted one it learns only the number.
        """
        telegram = self.telegram
        query = Query(str(4_000_000_000 + next(telegram.numbers)), self, message, telegram.now().timestamp())
        telegram.queries[query.id] = query
        gone: Wire = {"chat": message["chat"], "message_id": message.id, "date": 0}
        shown = telegram.chats[message["chat"]["id"]].held.get(message.id, gone)
        call = {
            "id": query.id,
            "from": self.user,
            "message": shown,
            "data": data,
            "chat_instance": str(message["chat"]["id"]),
        }
        telegram.push({"callback_query": call})
        return query

    def follow(self, url: str) -> Message | None:
        """Open a link; one to the bot with a start payload opens the private chat and starts it."""
        name = re.escape(self.telegram.bot["username"])
        match = re.fullmatch(rf"https?://t\.me/{name}(?:\?start=([\w-]{{1,64}}))?", url)
        return self.start(match[1] or "") if match else None

    def block(self) -> None:
        if not self.blocked:
            self.blocked = True
            self._membership("member", "kicked")

    def unblock(self) -> None:
        if self.blocked:
            self.blocked = False
            self._membership("kicked", "member")

    def deactivate(self) -> None:
        """Delete the account."""
        self.deactivated = True

    def delete_chat(self) -> None:
        """Clear the private chat for both sides; the bot is not told."""
        self.chat.held.clear()
        self.chat.pinned.clear()
        self.telegram.happened("delete", self.id)

    def vote(self, message: Message, *options: int) -> None:
        """Choose these options of a poll, counted from 0; none takes the vote back."""
        vote(self.telegram, self, message, options)

    def _membership(self, before: str, after: str) -> None:
        self.telegram.happened("state", self.id)
        if self.started:
            self.telegram.push({"my_chat_member": membership(self.telegram, self.chat, self.user, before, after)})


class Group(Chat):
    """A basic group or supergroup; the bot joins as an ordinary member, so privacy mode hides most talk from it."""

    def __init__(self, telegram: "Telegram", id: int, title: str, kind: str) -> None:
        super().__init__({"id": id, "type": kind, "title": title})
        self.telegram = telegram
        self.title = title
        self.members: dict[int, Person] = {}
        self.administrators: set[int] = set()
        self.bot_status = "left"
        self.anyone_pins = True
        self.successor: Group | None = None

    @property
    def chat_id(self) -> int:
        return self.id

    def bot_hears(self, message: Message) -> bool:
        if self.bot_status not in ("member", "administrator"):
            return False
        if self.bot_status == "administrator" or ("text" not in message and "caption" not in message):
            return True
        answered = message.get("reply_to_message", {}).get("from", {}).get("id")
        if answered == self.telegram.bot["id"]:
            return True
        command = re.match(r"/\w+(?:@(\w+))?", message.text)
        return command is not None and command[1] in (None, self.telegram.bot["username"])

    def add_bot(self, by: Person | None = None) -> None:
        self._bot_becomes("member", by)

    def promote_bot(self, by: Person | None = None) -> None:
        self._bot_becomes("administrator", by)

    def kick_bot(self, by: Person | None = None) -> None:
        self._bot_becomes("kicked", by)

    def bot_leaves(self) -> None:
        before, self.bot_status = self.bot_status, "left"
        bot = self.telegram.bot
        self.telegram.push({"my_chat_member": membership(self.telegram, self, bot, before, "left")})

    def _bot_becomes(self, status: str, by: Person | None) -> None:
        person = by or next(iter(self.members.values()), None)
        actor = person.user if person else {"id": 777000, "is_bot": False, "first_name": "Telegram"}
        before, self.bot_status = self.bot_status, status
        self.telegram.push({"my_chat_member": membership(self.telegram, self, actor, before, status)})
        if status == "member" and before in ("left", "kicked"):
            bot = self.telegram.bot
            self.service(actor, {"new_chat_members": [bot]})

    def service(self, actor: Wire, content: Wire) -> Message:
        """A service message, which the bot always gets while it is there."""
        message = self.telegram.put(self, actor, content)
        if self.bot_status in ("member", "administrator"):
            self.telegram.push({"message": message})
        return message

    def join(self, person: Person) -> None:
        self.members[person.id] = person
        self.service(person.user, {"new_chat_members": [person.user]})

    def leave(self, person: Person) -> None:
        self.members.pop(person.id, None)
        self.service(person.user, {"left_chat_member": person.user})

    def migrate(self) -> "Group":
        """Become a supergroup with a new id; gives the new group, the old one refuses everything from now on."""
        telegram = self.telegram
        fresh = Group(telegram, -1_001_000_000_000 + self.id, self.title, "supergroup")
        fresh.members, fresh.administrators = dict(self.members), set(self.administrators)
        fresh.bot_status = self.bot_status
        telegram.chats[fresh.id] = fresh
        person = next(iter(self.members.values()), None)
        actor = person.user if person else telegram.bot
        self.service(actor, {"migrate_to_chat_id": fresh.id})
        self.successor = fresh
        fresh.service(actor, {"migrate_from_chat_id": self.id})
        return fresh


def membership(telegram: "Telegram", chat: Chat, actor: Wire, before: str, after: str) -> dict[str, Any]:
    return {
        "chat": chat.wire,
        "from": actor,
        "date": telegram.seconds(),
        "old_chat_member": member(telegram.bot, before),
        "new_chat_member": member(telegram.bot, after),
    }


ADMIN_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
    "can_manage_topics",
)


def member(user: Wire, status: str) -> Wire:
    """A ChatMember of this status."""
    found: Wire = {"user": user, "status": status}
    if status == "kicked":
        found["until_date"] = 0
    if status == "administrator":
        found |= {right: right not in ("can_be_edited", "is_anonymous") for right in ADMIN_RIGHTS}
    if status == "creator":
        found["is_anonymous"] = False
    return found
