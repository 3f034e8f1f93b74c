"""The laundry: fetches a photo sent anonymously, draws it anew and posts that instead of the original."""

import asyncio
from typing import Any

from bot.attachments import File
from bot.wire import Wire
from storage.outbox import Letter

_MOST_BYTES = 20 * 2**20  # what the Bot API lets us fetch


async def launder(wire: Wire, letter: Letter) -> tuple[Any, str]:
    """What Telegram says of the posted message, and the file id of the clean photo.

    What cannot be cleaned is not passed on: the letter's words for that are posted, and the id is empty.
    """
    from reports.clean_photo import Unclean, cleaned  # Pillow is only loaded by a bot that has photos to clean

    params = dict(letter.params)
    original, refusal = str(params.pop("file_id")), params.pop("refusal")
    found = await wire.call("getFile", {"file_id": original})
    try:
        if found.get("file_size", 0) > _MOST_BYTES:
            raise Unclean("too large")
        clean = await asyncio.to_thread(cleaned, await wire.download(found["file_path"]))
    except Unclean:
        words = {"chat_id": letter.chat_id, "text": refusal, "parse_mode": "HTML"}
        return await wire.call("sendMessage", words), ""
    file = File("photo.jpg", clean, "image/jpeg", "sendPhoto", "photo")
    result = await wire.upload(file.method, params, file.field, file)
    return result, str(result["photo"][-1]["file_id"])
