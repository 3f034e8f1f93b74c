"""The page of a question: its text, and the buttons under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic

from handlers.form.filling import Filling, Held, Keeper
from handlers.messenger import Button, Keyboard
from locales import Markup, render

_STEPS_IN_A_ROW = 6
_SHORT = 28
"""Signs of the longest option that still shares its row."""
_BAR = 20


def say_position(filling: Filling[Held]) -> dict[str, str]:
    """How far a member has come, in numbers and as a bar."""
    number, count = filling.form.progress(filling.question.id)
    full = -(-number * _BAR // count) if count > _BAR else number
    return {"bar": "▰" * full + "▱" * (min(count, _BAR) - full), "place": str(number), "count": str(count)}


def tell_news(filling: Filling[Held]) -> Markup:
    """What has just happened, below the rest of a message."""
    return Markup(f"\n\n{render(filling.words.language, filling.news)}") if filling.news else Markup("")


@dataclass(frozen=True, slots=True)
class QuestionPage(Generic[Held]):
    """One question as somebody with these answers meets it."""

    keeper: Keeper[Held]
    filling: Filling[Held]

    def values(self) -> dict[str, Any]:
        said, question = self.filling.words, self.filling.question
        usual = {"question": said.question(question), "hint": said.hint(question)}
        return say_position(self.filling) | usual | {"note": self._note()} | self.keeper.values(self.filling)

    def _note(self) -> Markup:
        """What has just happened, and what is said of an earlier answer."""
        note = self.keeper.note(self.filling) if self.filling.answer else ""
        return tell_news(self.filling) + (Markup(f"\n\n{note}") if note else "")

    def keyboard(self) -> Keyboard:
        """Options and ways on; a choice of several always marks what is chosen, or nobody could take one back."""
        later = Button(self.keeper.words.later, self._data("later"))
        return [*self._options(), *self.keeper.offers(self.filling), list(self._ways()), [later]]

    def _data(self, action: str, *arguments: str) -> str:
        return ":".join((self.keeper.feature, action, self.filling.name, *arguments))

    def _options(self) -> Iterator[list[Button]]:
        question = self.filling.question
        is_marked = question.type == "multi" or self.keeper.shows_answers
        chosen = self.filling.answer.split(",") if is_marked else []
        buttons = [self._option(option, option in chosen) for option in question.options]
        width = self._width()
        yield from (buttons[start : start + width] for start in range(0, len(buttons), width))

    def _width(self) -> int:
        """Buttons in a row: two where the words are short enough to be read on a telephone."""
        question, said = self.filling.question, self.filling.words
        if question.type == "range":
            return _STEPS_IN_A_ROW
        short = all(len(said.option(question, option)) <= _SHORT for option in question.options)
        return 2 if question.type == "multi" and short else 1

    def _option(self, option: str, is_chosen: bool) -> Button:
        """A button says what its tap makes true, so that a second tap on a page that did not change undoes nothing."""
        keys, said, question = self.keeper.words, self.filling.words, self.filling.question
        data = self._data("off" if is_chosen and question.type == "multi" else "a", question.id, option)
        usual = said.option_key(question, option)
        if usual and not is_chosen:
            return Button(usual, data)  # rendered once for all pages
        return Button(keys.chosen if is_chosen else keys.option, data, values={"option": said.option(question, option)})

    def _ways(self) -> Iterator[Button]:
        keys, question = self.keeper.words, self.filling.question
        if before := self.filling.before():
            yield Button(keys.back, self._data("at", before.id))
        if not self.filling.answer:
            if not question.required:
                yield Button(keys.skip, self._data("on", question.id))
            return
        if not question.required:
            yield Button(keys.clear, self._data("blank", question.id))
        yield Button(keys.next, self._data("on", question.id))
