"""Sheets that people send: one that can be read is fetched by the machine, and all that is wrong with it is said."""

from collections.abc import Sequence
from html import unescape
from typing import Any

from domain.text import count_utf16
from handlers.context import Context
from handlers.messenger import Answer, Keyboard
from handlers.tasks import take_in_file
from locales import Markup, render

_PAGE = 3000
"""UTF-16 units of faults in one message."""


def receive_sheet(
    context: Context, kind: str, most: int, /, *, refused: str, reading: str, buttons: Keyboard, **told: str
) -> None:
    """Have the document read as a `kind` of thing, or say with `refused` that it is none or has over `most` bytes.

    `told` is what its reader has to know besides; what it found goes to the feature's intake of this kind.
    """
    file = context.incoming.file
    if file is None or file.kind != "document" or file.size > most:
        context.say(refused, buttons=buttons)
        return
    context.finish()
    context.say(reading)
    context.messenger.run(take_in_file(context.chat, kind, file.file_id, **told))


def say_faults(language: str, words: str, faults: Sequence[str], ways: Keyboard, **values: Any) -> Answer:
    """Everything that is wrong, in Telegram HTML; as a file where one message does not hold it.

    `words` is the key of what is said over the faults, and with `-listed` after it of what is said over the file.
    """
    lines = Markup("\n").join(Markup(render(language, "reports-fault-line", fault=Markup(it))) for it in faults)
    values |= {"count": len(faults)}
    if count_utf16(lines) > _PAGE:
        return Answer(f"{words}-listed", values, listing=[unescape(it) for it in faults], asks_again=True)
    return Answer(words, values | {"faults": lines}, ways, asks_again=True)
