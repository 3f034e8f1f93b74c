"""Sheets that people send: asked for, fetched by the machine if they can be read, and all that is wrong is said."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from domain.text import count_utf16
from handlers.context import Context
from handlers.messenger import Answer, Keyboard
from handlers.tasks import take_in_file
from locales import Markup, render

_PAGE = 3000
"""UTF-16 units of faults in one message."""


@dataclass(frozen=True, slots=True)
class SheetRequest:
    """A sheet of this `kind`, of at most `most` bytes, awaited at `step`; what it says goes to the intake of its kind.

    `asked`, `refused` and `reading` are the keys of what is said when it is asked for, no such sheet, and on its way.
    """

    kind: str
    step: str
    most: int
    asked: str
    refused: str
    reading: str
    buttons: Keyboard

    async def ask(self, context: Context, **told: Any) -> None:
        """Wait for the sheet; `told` is what its reader has to know besides, such as the year it is for."""
        context.ask(self.step, **told)
        context.edit(self.asked, buttons=self.buttons, **told)

    async def receive(self, context: Context, **known: str) -> None:
        """Have it fetched outside this transaction; what is no such document is asked for once more.

        `known` is what its reader has to know of things as they are now.
        """
        file = context.incoming.file
        if file is None or file.kind != "document" or file.size > self.most:
            context.say(self.refused, buttons=self.buttons)
            return
        told = {**context.draft, **known}
        context.finish()
        context.say(self.reading)
        context.messenger.run(take_in_file(context.chat, self.kind, file.file_id, **told))


def say_faults(language: str, words: str, faults: Sequence[str], ways: Keyboard, **values: Any) -> Answer:
    """Everything that is wrong, in Telegram HTML; as a file where one message does not hold it.

    `words` is the key of what is said over the faults, and with `-listed` after it of what is said over the file.
    """
    lines = Markup("\n").join(Markup(render(language, "reports-fault-line", fault=Markup(it))) for it in faults)
    values |= {"count": len(faults)}
    if count_utf16(lines) > _PAGE:
        return Answer(f"{words}-listed", values, listing=[unescape(it) for it in faults], asks_again=True)
    return Answer(words, values | {"faults": lines}, ways, asks_again=True)
