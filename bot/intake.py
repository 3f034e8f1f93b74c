"""The intake: fetches a file somebody sent, reads it outside any transaction and keeps it in a short one."""

import asyncio
from typing import Any

from telegram.error import BadRequest

from bot.wire import Wire
from handlers.pen import message
from handlers.questionnaire.importing import Answer, faulty, keep, told
from storage.database import Database
from storage.outbox import Letter


async def take_in(wire: Wire, database: Database, letter: Letter) -> Any:
    """What Telegram says of the posted answer; a file taken in twice is kept once."""
    language, day = str(letter.params["language"]), str(letter.params["day"])
    try:
        place = await wire.call("getFile", {"file_id": letter.params["file_id"]})
        content = await wire.download(place["file_path"])
    except BadRequest:
        content = b""  # it is gone, or more than Telegram hands out: no spreadsheet in either case
    answer = await _questionnaire(database, content, language, day)
    words = message(language, answer.key, answer.buttons, answer.values)
    return await wire.call("sendMessage", {"chat_id": letter.chat_id} | words)


async def _questionnaire(database: Database, content: bytes, language: str, day: str) -> Answer:
    from reports.questionnaire_file import read  # openpyxl is only loaded by a bot that has files to read

    found, faults = await asyncio.to_thread(read, content)
    if found is None:
        return faulty(language, [fault.say(language) for fault in faults])
    async with database.transaction() as db:
        return told(language, found, await keep(db, found, day))
