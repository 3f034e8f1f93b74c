"""The draft of what somebody writes in several parts, until it is sent or dropped: texts, files and choices."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

_UNSENT = timedelta(days=1)
"""For how long what is to leave nothing may wait to be sent: a bot can delete for two days."""


ERASING = "erasing"
"""The kind of what is left of a draft that is to leave nothing: which messages are to go from the chat."""


@dataclass(frozen=True, slots=True)
class Part:
    """One message of its writer that counts.

    `kind` and `file_id` are its file as Telegram has it, `album` what was sent together with it; `slot` is the question
    that the text answers, where there are several.
    """

    message: int
    text: str = ""
    kind: str = ""
    file_id: str = ""
    album: str = ""
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What one person is writing; `kind` says what it is to become, `choices` what was tapped.

    `messages` are the numbers of everything in the chat that belongs to it and is not found by its tag: what its writer
    sent, whether it counts or not, and messages of ours that became part of it. `mark` names the newest keyboard, the
    only one that acts, and `keyboard` where it is: the number of the message, or its tag.
    """

    id: str
    kind: str
    begun_at: datetime
    choices: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    messages: tuple[int, ...] = ()
    mark: str = ""
    keyboard: str = ""

    @property
    def leaves_nothing(self) -> bool:
        """Whether everything in the chat that belongs to it goes when it is over: so it was promised.

        Words typed while a case without a name was open keep `before` until they get a mode of their own.
        """
        return (self.choices.get("mode") or self.choices.get("before")) == "anonymous"

    def has_lapsed(self, now: datetime) -> bool:
        """Whether it was not sent in time."""
        return self.leaves_nothing and now - self.begun_at >= _UNSENT

    @property
    def is_over(self) -> bool:
        """Whether nobody is writing it any more, and its messages are only waiting to be erased."""
        return self.kind == ERASING

    def end(self) -> "Draft":
        """What is left once it was sent or dropped: the numbers of its messages, and not a word."""
        return Draft(self.id, ERASING, self.begun_at, messages=self.messages)

    @property
    def files(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.file_id)

    @property
    def has_content(self) -> bool:
        return any(part.text or part.file_id for part in self.parts)

    @property
    def album(self) -> str:
        """What the newest part was sent together with."""
        return self.parts[-1].album if self.parts else ""

    def text(self, slot: str = "") -> str:
        return "\n".join(part.text for part in self.parts if part.text and part.slot == slot)

    def choose(self, **choices: str) -> "Draft":
        return replace(self, choices={**self.choices, **choices})

    def note(self, message: int) -> "Draft":
        return self if message in self.messages else replace(self, messages=(*self.messages, message))

    def add(self, part: Part) -> "Draft":
        return replace(self, parts=(*self.parts, part)).note(part.message)

    def revise(self, message: int, text: str) -> "Draft":
        """The draft with the words of one message changed by its writer."""
        return replace(self, parts=tuple(replace(it, text=text) if it.message == message else it for it in self.parts))

    def without_text(self, slot: str = "") -> "Draft":
        kept = (replace(part, text="") if part.slot == slot else part for part in self.parts)
        return replace(self, parts=tuple(part for part in kept if part.text or part.file_id))

    def without_file(self, place: int) -> "Draft":
        """The draft without the file at `place`; the words under it stay."""
        taken = self.files[place]
        # By identity: the same picture may be there twice.
        kept = (replace(part, kind="", file_id="") if part is taken else part for part in self.parts)
        return replace(self, parts=tuple(part for part in kept if part.text or part.file_id))

    def without_kinds(self, kinds: frozenset[str]) -> "Draft":
        """The draft without the files of these kinds; the words under them stay."""
        kept = (replace(part, kind="", file_id="") if part.kind in kinds else part for part in self.parts)
        return replace(self, parts=tuple(part for part in kept if part.text or part.file_id))

    def counts(self, message: int) -> bool:
        """Whether the words of this message are part of it."""
        return any(part.message == message for part in self.parts)
