"""The Messenger: what a conversation says, rendered in its reader's language, at a time the reader allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from html import unescape
from typing import Any, Protocol

from domain.member import Member
from domain.union import Union
from locales import render
from storage.outbox import MAKE_FILE, POST_PHOTO, WORK, Entry, Message, Task

Params = dict[str, Any]

_METHODS = {
    "photo": "sendPhoto",
    "voice": "sendVoice",
    "document": "sendDocument",
    "video": "sendVideo",
    "video_note": "sendVideoNote",
    "location": "sendLocation",
}


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: a tap comes back as `data` (`feature:action:argument…`), a link opens `url`.

    `copy` is put on the clipboard of whoever taps it.
    """

    key: str
    data: str = ""
    url: str = ""
    copy: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


Keyboard = Sequence[Sequence[Button]]


class Store(Enum):
    """Where a message waits until it has left."""

    OUTBOX = auto()
    """In the transaction that decided it: it is tried until it is answered or expires, also after a restart."""

    MEMORY = auto()
    """Nowhere else, because a row about it would tell what somebody did: it is lost with the process."""


OUTBOX, MEMORY = Store.OUTBOX, Store.MEMORY


class Chat(Protocol):
    """Where a message goes and the language it is read in: the cadre group is one."""

    @property
    def chat_id(self) -> int: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Place:
    """A chat that is nothing but its number, its language and, in a group that has topics, the topic (0 for none)."""

    chat_id: int
    language: str
    topic: int = 0


@dataclass(frozen=True, slots=True, init=False)
class Text:
    """Words by their key, whose variables are `values`, and the buttons under them."""

    key: str
    buttons: Keyboard
    values: Mapping[str, Any]

    def __init__(self, key: str, /, *, buttons: Keyboard = (), **values: Any) -> None:
        for name, value in (("key", key), ("buttons", buttons), ("values", values)):
            object.__setattr__(self, name, value)

    def params(self, language: str) -> Params:
        """As the Bot API wants it, but for its chat."""
        words = render(language, self.key, **self.values)
        # No previews: Telegram would fetch any link that somebody typed and show its page under our words.
        params: Params = {"text": words, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
        return params | _make_keyboard(language, self.buttons)

    def entry(self, chat_id: int, language: str, /, **how: Any) -> Entry:
        return Message(chat_id=chat_id, params=self.params(language), **how)


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A picture or file that is made from `data` when it leaves, by the maker `kind`; `caption` stands under it."""

    kind: str
    data: Mapping[str, object]
    caption: Text

    def entry(self, chat_id: int, language: str, /, **how: Any) -> Entry:
        params = _make_caption(self.caption.params(language))
        params["attachment"] = {"kind": self.kind, "language": language, "data": self.data}
        return Task(name=MAKE_FILE, chat_id=chat_id, params=params, **how)


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file somebody sent earlier, by its Telegram file id, or a place; `caption` is HTML."""

    kind: str
    file_id: str
    caption: str = ""

    def entry(self, chat_id: int, language: str, /, **how: Any) -> Entry:
        # What somebody has sent is shown, and not to be forwarded or saved from there.
        params: Params = {"protect_content": True}
        if self.kind == "location":
            latitude, _, longitude = self.file_id.partition(",")
            params |= {"latitude": float(latitude), "longitude": float(longitude)}
        else:
            params[self.kind] = self.file_id
        if self.kind not in ("location", "video_note"):  # which have no room for words
            params |= _make_html_caption(self.caption)
        return Message(method=_METHODS[self.kind], chat_id=chat_id, params=params, **how)


@dataclass(frozen=True, slots=True)
class QuizPoll:
    """A native quiz poll without names: for warming up, as nobody's score can be known from it.

    `right` is the place of the right one of `options`; Telegram takes 300 signs of the question, 100 of an option and
    200 of what it is `explained` by.
    """

    question: str
    options: Sequence[str]
    right: int
    explained: str

    def entry(self, chat_id: int, language: str, /, **how: Any) -> Entry:
        params: Params = {
            "question": self.question,
            "options": [{"text": option} for option in self.options],
            "type": "quiz",
            "is_anonymous": True,
            "correct_option_id": self.right,
            "explanation": self.explained,
        }
        return Message(method="sendPoll", chat_id=chat_id, params=params, **how)


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """The clean copy of a photo whose sender did not sign, by its case and its place there; `caption` is HTML."""

    number: str
    place: int
    caption: str = ""

    def entry(self, chat_id: int, language: str, /, **how: Any) -> Entry:
        params = {"number": self.number, "place": self.place, "protect_content": True} | _make_html_caption(
            self.caption
        )
        return Task(name=POST_PHOTO, chat_id=chat_id, params=params, **how)


Content = Text | MadeFile | SentFile | CleanPhoto | QuizPoll


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of a file that was taken in; a `listing` too long for a message comes with it as a text file.

    `notes`, in Telegram HTML, say what was left out of the file. After one that `asks_again` the next file is awaited.
    """

    key: str
    values: Mapping[str, Any]
    buttons: Keyboard = ()
    listing: Sequence[str] = ()
    notes: Sequence[str] = ()
    asks_again: bool = False


@dataclass(slots=True)
class Outgoing:
    """What one transaction wants sent, done and taken back once it is committed.

    `stored` entries are in the outbox, those in `memory` nowhere else; `toasts` are of use only at once. What waited
    in memory for the chats `withdrawn` or for the occasions `called_off` leaves no more.
    """

    stored: list[Entry] = field(default_factory=list)
    memory: list[Entry] = field(default_factory=list)
    toasts: list[Message] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    called_off: list[str] = field(default_factory=list)

    def add(self, later: "Outgoing") -> None:
        """Append what was decided `later`; what it takes back is taken back from here too."""
        if later.withdrawn:
            # What deletes or hides a message goes on: whoever leaves needs that more than anybody.
            self.stored = [it for it in self.stored if it.chat_id not in later.withdrawn or not it.posts]
            self.memory = [it for it in self.memory if it.chat_id not in later.withdrawn or not it.posts]
        if later.called_off:
            self.stored = [it for it in self.stored if it.occasion not in later.called_off]
            self.memory = [it for it in self.memory if it.occasion not in later.called_off]
        self.stored += later.stored
        self.memory += later.memory
        self.toasts += later.toasts
        self.withdrawn += later.withdrawn
        self.called_off += later.called_off


@dataclass(slots=True)
class Messenger:
    """Collects what one transaction says and has done; nothing leaves before it is committed."""

    now: datetime
    union: Union
    bot_username: str
    outgoing: Outgoing = field(default_factory=Outgoing)

    def link(self, payload: str) -> str:
        """A deep link that opens the private chat with the bot and starts it with `payload`."""
        return f"https://t.me/{self.bot_username}?start={payload}"

    def send(
        self,
        to: Member | Chat,
        content: Content,
        *,
        store: Store = OUTBOX,
        priority: int = WORK,
        at: datetime | None = None,
        until: datetime | None = None,
        tag: str = "",
        occasion: str = "",
        living: bool = False,
    ) -> None:
        """Post `content` at `at`, or at once; to a member who may be written to, and outside their quiet hours.

        It is dropped if it has not left at `until`; from memory it is also deleted then. Replies to what was posted
        under a `tag` find their way by it; what waits for an `occasion` can be called off. A `living` message edits
        the one posted under its tag, if there is one.
        """
        if isinstance(to, Member):
            # The one place that keeps every feature from writing to somebody without consent.
            if to.telegram_id is None or not to.can_be_told:
                return
            at, to = self.first_allowed(to, at or self.now), Place(to.telegram_id, to.language)
        # A task has no such field.
        how: dict[str, Any] = {"living": True} if living else {}
        how |= {
            "priority": priority,
            "tag": tag,
            "occasion": occasion,
            "not_before": self._seconds(at),
            "stored": store is OUTBOX,
        }
        entry = content.entry(to.chat_id, to.language, expires_at=int(until.timestamp()) if until else 0, **how)
        if isinstance(to, Place) and to.topic:
            entry.params["message_thread_id"] = to.topic
        self._add(entry)

    def edit(
        self, chat: Chat, message_id: int, text: Text, *, store: Store = OUTBOX, at: datetime | None = None
    ) -> None:
        """Change a message; one that is changed again before `at` stays as it is then."""
        params = {"message_id": message_id} | text.params(chat.language)
        self._write(chat.chat_id, "editMessageText", params, store, at)

    def delete(
        self,
        chat_id: int,
        message_id: int = 0,
        *,
        tag: str = "",
        store: Store = OUTBOX,
        at: datetime | None = None,
    ) -> None:
        """Delete a message by its number, or the one posted under `tag`."""
        params: Params = {"message_id": message_id} if message_id else {}
        self._write(chat_id, "deleteMessage", params, store, at, tag)

    def toast(self, callback_id: str, language: str, key: str, /, *, alert: bool = False, **values: Any) -> None:
        """The short notice over a tapped keyboard, at most 200 signs; never stored, and with no key it is empty."""
        params: Params = {"callback_query_id": callback_id}
        if key:
            # A notice has no HTML.
            params |= {"text": unescape(render(language, key, **values)), "show_alert": alert}
        # Not stored: Telegram takes an answer to a tap for seconds only.
        message = Message(method="answerCallbackQuery", chat_id=0, params=params, stored=False)
        self.outgoing.toasts.append(message)

    def run(self, task: Task) -> None:
        """Have something done that is more than a message; `handlers/tasks.py` has what there is."""
        self._add(task)

    def withdraw(self, chat_id: int) -> None:
        """Take back what waits in memory for a chat; the outbox is emptied by `storage.outbox.withdraw_all`."""
        self.outgoing.add(Outgoing(withdrawn=[chat_id]))

    def call_off(self, occasion: str) -> None:
        """Take back what waits in memory for an occasion; `storage.outbox.withdraw_occasion` empties the outbox."""
        self.outgoing.add(Outgoing(called_off=[occasion]))

    def first_allowed(self, member: Member, when: datetime) -> datetime:
        """The first moment from `when` on that is outside the member's quiet hours."""
        start, end = member.quiet_hours(self.union.quiet_from, self.union.quiet_to)
        return self.union.calendar.quiet(when, start, end)

    def _write(
        self, chat_id: int, method: str, params: Params, store: Store, at: datetime | None, tag: str = ""
    ) -> None:
        due, stored = self._seconds(at), store is OUTBOX
        self._add(Message(method=method, chat_id=chat_id, params=params, not_before=due, tag=tag, stored=stored))

    def _seconds(self, at: datetime | None) -> int:
        return int(at.timestamp()) if at and at > self.now else 0

    def _add(self, entry: Entry) -> None:
        (self.outgoing.stored if entry.stored else self.outgoing.memory).append(entry)


def _make_keyboard(language: str, buttons: Keyboard) -> Params:
    # Without rows no field at all: by such an edit Telegram takes the old keyboard away.
    rows = [[_make_inline_button(language, button) for button in row] for row in buttons]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _make_inline_button(language: str, button: Button) -> Params:
    # A button shows signs as they are.
    text = unescape(render(language, button.key, **button.values))
    if button.url:
        return {"text": text, "url": button.url}
    if button.copy:
        return {"text": text, "copy_text": {"text": button.copy}}
    # The version of all buttons, so that the router can answer those of an older one politely.
    return {"text": text, "callback_data": f"1:{button.data}"}


def _make_caption(params: Params) -> Params:
    """The words of a message as those under a file."""
    return {"caption": params["text"]} | {
        name: params[name] for name in params if name in ("parse_mode", "reply_markup")
    }


def _make_html_caption(caption: str) -> Params:
    return {"caption": caption, "parse_mode": "HTML"} if caption else {}
