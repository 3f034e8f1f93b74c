"""A form in somebody's hands, at one question; and the keeper, who knows where its answers are kept."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from domain.form import Form, Question
from handlers.context import Context
from handlers.form.wording import Words
from handlers.messenger import Keyboard

Held = TypeVar("Held")
"""What a keeper needs to keep the answers: a key and a ballot, a slip and who types it, a questionnaire."""


@dataclass(frozen=True, slots=True)
class Filling(Generic[Held]):
    """`name` is what buttons call it; `form` has the questions and options as this person is asked them, in order.

    `news` is the key of what has just happened, which the next page says.
    """

    name: str
    form: Form
    words: Words
    answers: Mapping[str, str]
    held: Held
    question: Question
    news: str = ""

    @property
    def answer(self) -> str:
        """What was answered to the question; empty for nothing."""
        return self.answers.get(self.question.id, "")

    def at(self, question: Question) -> "Filling[Held]":
        return replace(self, question=question)

    def with_answer(self, answer: str) -> "Filling[Held]":
        """With this answer to the question, empty for none."""
        others = {name: given for name, given in self.answers.items() if name != self.question.id}
        return replace(self, answers=others | ({self.question.id: answer} if answer else {}))

    def before(self) -> Question | None:
        return self.form.step(self.question.id, -1, self.answers)

    def following(self) -> Question | None:
        """The next question, or after the last one the first that has to be answered and is not."""
        return self.form.step(self.question.id, 1, self.answers) or self.form.missing(self.answers)


@dataclass(frozen=True, slots=True)
class PageWords:
    """The locale keys of a page and its buttons; `kept` is said once a typed text is kept."""

    question: str
    option: str
    chosen: str
    back: str
    skip: str
    clear: str
    next: str
    later: str
    kept: str


class Keeper(ABC, Generic[Held]):
    """Where the answers to one kind of form are kept, and how its pages speak.

    Buttons and typed texts come back to `feature`. A tap on an answer is confirmed by the toast `saved`, if any.
    Where a keeper `shows_answers`, whoever goes back sees what they gave; else only that they gave an answer.
    """

    feature: str
    words: PageWords
    saved: str = ""
    shows_answers: bool = False

    @abstractmethod
    async def open(self, context: Context, name: str, message_id: int) -> Filling[Held] | None:
        """The form at its first question; None if it is not (any more) this person's to fill in.

        Then the person has been told, in the message `message_id`.
        """

    @abstractmethod
    async def keep(self, context: Context, filling: Filling[Held]) -> Filling[Held]:
        """Keep the answers in place of those before."""

    @abstractmethod
    async def end(self, context: Context, filling: Filling[Held], message_id: int) -> None:
        """There is no question left: say what comes now, in the message `message_id`."""

    def values(self, filling: Filling[Held]) -> dict[str, Any]:
        """What the text of a page is made of, besides question, hint and place."""
        return {}

    def note(self, filling: Filling[Held]) -> str:
        """What is said of an answer that was given before, besides the mark on its button; empty for nothing."""
        return ""

    def offers(self, filling: Filling[Held]) -> Keyboard:
        """Rows of buttons between the options and the ways on."""
        return []

    def draft(self, filling: Filling[Held]) -> dict[str, str] | None:
        """What has to be remembered from page to page because it is kept nowhere else; None for nothing."""
        return None
