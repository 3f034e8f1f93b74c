"""The pages of a slip: the questions of the survey, with buttons for what is ticked on the paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from domain.form import Question
from domain.paper import Entry, Slip
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.paper.desk import Box
from handlers.survey.wording import words
from locales import Markup, render

_STEPS_IN_A_ROW = 6


@dataclass(frozen=True, slots=True)
class Typing:
    """A slip in the hands of one cadre, at one question."""

    box: Box
    slip: Slip
    entry: Entry
    question: Question

    def beside(self, by: int) -> Question | None:
        """The page that many on (or back); None beyond either end."""
        asked = pages(self.box, self.entry)
        place = asked.index(self.question) + by
        return asked[place] if 0 <= place < len(asked) else None


def pages(box: Box, entry: Entry) -> list[Question]:
    """What is to be typed: everything, or what two have typed differently."""
    return [it for it in box.survey.questions.questions if not entry.asked or it.id in entry.asked]


def show(context: Context, place: int, key: str, buttons: Keyboard = (), /, **values: Any) -> None:
    """Change the cadre's message from memory, for nothing of a slip is ever stored; `place` 0 is the tapped one."""
    place = place or context.incoming.message_id
    context.messenger.show(context.incoming.chat_id, place, context.language, key, buttons=buttons, **values)


def text(language: str, typing: Typing) -> dict[str, Any]:
    """The values of `paper-question`."""
    survey, question = typing.box.survey, typing.question
    place, count = survey.questions.progress(question.id)
    hint = f"paper-hint-{question.type}" if question.type in ("multi", "text") else "paper-hint"
    return {
        "code": typing.slip.code,
        "place": place,
        "count": count,
        "question": words(language, survey).question(question),
        "hint": Markup(render(language, hint, **({"most": question.most} if question.type == "text" else {}))),
    }


def keyboard(language: str, typing: Typing) -> Keyboard:
    return [*_options(language, typing), list(_ways(typing)), [Button("paper-later", "paper:show")]]


def _options(language: str, typing: Typing) -> Iterator[list[Button]]:
    question = typing.question
    chosen = typing.entry.answers.get(question.id, "").split(",") if question.type == "multi" else []
    buttons = [_option(language, typing, each, each in chosen) for each in question.options]
    width = {"range": _STEPS_IN_A_ROW, "multi": 2}.get(question.type, 1)
    yield from (buttons[start : start + width] for start in range(0, len(buttons), width))


def _option(language: str, typing: Typing, option: str, is_chosen: bool) -> Button:
    said = words(language, typing.box.survey).option(typing.question, option)
    data = f"paper:a:{typing.slip.code}:{typing.question.id}:{option}"
    return Button("paper-chosen" if is_chosen else "paper-option", data, values={"option": said})


def _ways(typing: Typing) -> Iterator[Button]:
    slip, question = typing.slip.code, typing.question
    if before := typing.beside(-1):
        yield Button("paper-before", f"paper:at:{slip}:{before.id}")
    yield Button("paper-blank", f"paper:blank:{slip}:{question.id}")
    if question.id in typing.entry.answers:
        yield Button("paper-next", f"paper:on:{slip}:{question.id}")
