"""What a conversation is given: a Context for what a person did, a JobContext for what the calendar did, a FileContext
for a file that was read."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random
from typing import Any, Protocol

from domain.attachment import is_picture_ending
from domain.draft import Draft
from domain.member import Member
from domain.union import Union
from handlers.messenger import OUTBOX, Button, Content, Keyboard, Messenger, Place, Store, Text
from storage.conversations import Step
from storage.database import Db
from storage.keys import Keys
from storage.outbox import ANSWER, STRANGERS

BY_BUTTONS = "by-buttons"
"""The step of whoever has a question before them that only its buttons answer."""

_YES = "yes"
_TOO_LONG = 19
"""Digits a database number cannot have."""


@dataclass(frozen=True, slots=True)
class File:
    """A photo, voice message, document or film as Telegram keeps it; `size` in bytes.

    A place has no file: its `file_id` is its latitude and longitude. `ending` is that of a document's name, `mime` what
    it says of itself.
    """

    kind: str
    file_id: str
    size: int = 0
    ending: str = ""
    mime: str = ""

    @property
    def is_picture(self) -> bool:
        """A photo, or a document that says that it is one; whether it can be read is seen once it is fetched.

        One that says nothing of itself is judged by its ending.
        """
        says_so = self.mime.startswith("image/") or (not self.mime and is_picture_ending(self.ending))
        return self.kind == "photo" or (self.kind == "document" and says_so)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update, stripped to what conversations need.

    `kind` is command, text, file, odd (what no conversation takes; `data` names it), button, edited, blocked,
    unblocked, joined_group, left_group, migrated or other; `album` is the same for all that was sent together.
    `thread_id` is the topic of the group; an `anonymous` administrator writes as the group itself. A button
    `under_file` stands under a photo, document or film.
    """

    update_id: int
    kind: str = "other"
    chat_id: int = 0
    person_id: int = 0
    private: bool = True
    name: str = ""
    language_code: str = ""
    text: str = ""
    command: str = ""
    data: str = ""
    message_id: int = 0
    callback_id: str = ""
    reply_to: int = 0
    chat_title: str = ""
    new_chat_id: int = 0
    file: File | None = None
    thread_id: int = 0
    anonymous: bool = False
    album: str = ""
    under_file: bool = False


class Offer(Protocol):
    """A command as menu, help and links see it."""

    @property
    def run(self) -> "Callable[[Context], Awaitable[None]]": ...
    @property
    def right(self) -> str: ...
    @property
    def where(self) -> str: ...
    @property
    def listed(self) -> bool: ...
    @property
    def offered(self) -> Callable[[Union], bool]: ...
    @property
    def part(self) -> str: ...
    @property
    def use(self) -> int: ...


class AwaitedStep(Protocol):
    """What becomes of the words that a step waits for, and who may give them."""

    @property
    def run(self) -> "Callable[[Context], Awaitable[None]]": ...
    @property
    def right(self) -> str: ...


@dataclass(frozen=True, slots=True)
class News:
    """What a feature tells all members on a morning, by language: `whole` alone, `short` beside what others tell."""

    whole: Mapping[str, Text]
    short: Mapping[str, Text]


class Declared(Protocol):
    """What one conversation may know of another: a Feature as seen from below, so that no import leads back up."""

    @property
    def name(self) -> str: ...
    @property
    def is_off(self) -> bool: ...
    @property
    def commands(self) -> Mapping[str, Offer]: ...
    @property
    def steps(self) -> Mapping[str, AwaitedStep]: ...
    @property
    def export(self) -> Callable[[Db, Member], Awaitable[dict[str, object]]] | None: ...
    @property
    def forget(self) -> Callable[[Db, Member, Keys], Awaitable[None]] | None: ...
    @property
    def release(self) -> "Callable[[AnyContext, Member, Member], Awaitable[None]] | None": ...
    @property
    def news(self) -> "Callable[[JobContext], Awaitable[News | None]] | None": ...


class AnyContext(Protocol):
    """What a Context and a JobContext have in common, for what happens alike whether a person or the calendar acts."""

    now: datetime
    db: Db
    union: Union
    random: Random
    messenger: Messenger
    keys: Keys
    features: Sequence[Declared]


@dataclass(slots=True)
class JobContext:
    """One occurrence of a job: `period` names it for ever, `due` is when it should have happened.

    `silence` says for how many seconds nothing was heard of Telegram, so that what people did may still be on its way.
    """

    now: datetime
    db: Db
    union: Union
    random: Random
    messenger: Messenger
    keys: Keys
    period: str
    due: datetime
    features: Sequence[Declared] = ()
    silence: float = 0.0


@dataclass(slots=True)
class FileContext:
    """A file that `member` sent and its reader has read.

    `told` is what was said to `take_in`, `found` the reader's plain data; where there are `faults`, sentences in
    Telegram HTML and the member's `language`, at most the good rows are found.
    """

    now: datetime
    db: Db
    union: Union
    member: Member
    language: str
    told: Mapping[str, str]
    found: Any
    faults: Sequence[str]


@dataclass(slots=True)
class Context:
    """One thing a person did, and all a conversation needs to answer it.

    `member` is None for a stranger; `args` are the button's or the command's arguments; `draft` is what the person
    has said so far in this conversation; `next` is the step they will be at, None once the conversation has ended.
    `drafts` is all that they are writing, and `writing` the id of the one this is about.
    """

    now: datetime
    db: Db
    union: Union
    random: Random
    messenger: Messenger
    keys: Keys
    incoming: Incoming
    member: Member | None
    language: str
    features: Sequence[Declared] = ()
    feature: str = ""
    args: tuple[str, ...] = ()
    draft: dict[str, str] = field(default_factory=dict)
    next: Step | None = None
    drafts: tuple[Draft, ...] = ()
    writing: str = ""

    @property
    def actor(self) -> Member:
        """The member who acts; only for handlers that the router opens to members alone."""
        if self.member is None:
            raise PermissionError(self.feature)
        return self.member

    def has_feature(self, name: str) -> bool:
        """Whether this union uses it."""
        return any(it.name == name and not it.is_off for it in self.features)

    def number(self, place: int = 0) -> int:
        """The argument at `place` as the number of a row; 0, which no row has, if it is none."""
        # Anybody can send any data as a tap: what no row can be numbered must find none, and not fail in the database.
        typed = self.args[place] if place < len(self.args) else ""
        return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < _TOO_LONG else 0

    @property
    def choice(self) -> str:
        """The last argument, which says what was chosen; empty if there is none."""
        return self.args[-1] if self.args else ""

    @property
    def chat(self) -> Place:
        """Where this came from, and the language spoken there."""
        return Place(self.incoming.chat_id, self.language, self.incoming.thread_id)

    def say(self, key: str, /, *, buttons: Keyboard = (), store: Store = OUTBOX, **values: Any) -> None:
        """Words in the chat this came from."""
        self.send(Text(key, buttons=buttons, **values), store=store)

    def send(
        self,
        content: Content,
        *,
        store: Store = OUTBOX,
        at: datetime | None = None,
        until: datetime | None = None,
        tag: str = "",
    ) -> None:
        """A new message in the chat this came from; while something is being written it belongs to that.

        `Messenger.send` says what the rest means.
        """
        tag = tag or (self.new_tag() if store is OUTBOX else "")
        # A crowd of strangers must not delay the answers to members.
        priority = STRANGERS if self.member is None and self.incoming.private else ANSWER
        self.messenger.send(self.chat, content, priority=priority, store=store, at=at, until=until, tag=tag)

    def new_tag(self) -> str:
        """The tag of a message that belongs to what is being written; empty if nothing is, or if others read it."""
        if not (self.writing and self.incoming.private):
            return ""
        # One answer may hold several messages: each needs a tag of its own, or only the last could be erased later.
        return f"draft/{self.writing}/{self.incoming.update_id}.{len(self.messenger.outgoing.stored)}"

    def edit(self, key: str, /, *, buttons: Keyboard = (), store: Store = OUTBOX, **values: Any) -> None:
        """Change the message whose button was tapped; a new message if this was no tap, or one under a file."""
        text = Text(key, buttons=buttons, **values)
        # Telegram refuses to make a text of a file, and the person would see nothing.
        if self.incoming.callback_id and not self.incoming.under_file:
            self.messenger.edit(self.chat, self.incoming.message_id, text, store=store)
        else:
            self.send(text, store=store)

    def toast(self, key: str, /, *, alert: bool = False, **values: Any) -> None:
        """A short notice over the tapped keyboard (at most 200 signs); a message if this was no tap."""
        if self.incoming.callback_id:
            self.messenger.toast(self.incoming.callback_id, self.language, key, alert=alert, **values)
        else:
            self.say(key, **values)

    def ask(self, step: str, /, **draft: str) -> None:
        """The person is at `step` of this feature now; `draft` is remembered, sealed, until then."""
        self.next = Step(self.feature, step, draft)

    def ask_by_buttons(self, key: str, /, *, buttons: Keyboard, store: Store = OUTBOX, **values: Any) -> None:
        """A question that only its buttons answer: words are sent to them until one is tapped or a command comes.

        Else a typed *yes* would be taken for the beginning of a suggestion.
        """
        # In a group the next words may be somebody else's.
        if self.incoming.private:
            self.ask(BY_BUTTONS)
        self.edit(key, buttons=buttons, store=store, **values)

    def is_sure(self, question: str, /, yes: Button, back: Button, **values: Any) -> bool:
        """Whether this tap confirms what could not be undone: the first one puts `question`, whose `yes` repeats it."""
        if self.choice == _YES:
            # The question returns with the tap itself: between both taps nothing is remembered that could grow old.
            return True
        # Without the version in front, which the Messenger puts before every button.
        again = self.incoming.data.partition(":")[2]
        self.ask_by_buttons(question, buttons=[[replace(yes, data=f"{again}:{_YES}")], [back]], **values)
        return False

    def finish(self) -> None:
        """The conversation is over; its draft is erased."""
        self.next = None

    def leave(self) -> None:
        """What this feature asked for is not awaited any more; another feature's conversation goes on."""
        if self.next and self.next.feature == self.feature:
            self.finish()
