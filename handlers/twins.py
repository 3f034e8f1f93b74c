"""Twins: while somebody writes, what is on the board already and may be the same matter; a hint, never a decision."""

from domain.similarity import find_twins
from domain.text import shorten
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from storage import board

_LOOKED_AT = 300
"""How many of the newest open entries a text is compared with."""
_LABEL = 40


async def find_likely(context: Context, text: str, but: str = "") -> Keyboard:
    """A row for each likely twin of `text` on the board, other than the case numbered `but`."""
    # Only what is on the board: a likeness to any other case would tell that it is there.
    shown = await board.list_texts(context.db, context.union.today(context.now).isoformat(), _LOOKED_AT)
    # A case may be shown in two languages: reversed, its first words are the ones that stay.
    said = dict(reversed(shown))
    return [
        [Button("board-twin", f"board:read:{number}", values={"number": number, "text": _make_label(said[number])})]
        for number in find_twins(text, ((number, words) for number, words in shown if number != but))
    ]


def _make_label(text: str) -> str:
    return shorten(" ".join(text.split()), _LABEL)


async def offer(context: Context, text: str) -> None:
    """Say which likely twins there are, if any."""
    if found := await find_likely(context, text):
        context.say("board-twins", buttons=found)
