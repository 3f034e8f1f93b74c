"""Sheets that people send: one that can be read is fetched by the machine, outside this transaction."""

from handlers.context import Context
from handlers.messenger import Keyboard
from handlers.tasks import take_in_file


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
