"""The intake: fetches a file somebody sent, reads it outside any transaction and keeps it in a short one."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from telegram.error import BadRequest, NetworkError

from bot.attachments import File
from bot.telegram_client import TelegramClient, Uncertain
from domain.union import Union
from handlers.messenger import Answer, message
from handlers.plan import replacing
from handlers.questionnaire import importing
from storage.database import Database
from storage.outbox import Letter


@dataclass(frozen=True, slots=True)
class Sent:
    """A file, the language of whoever sent it, and what else was told about it."""

    content: bytes
    language: str
    told: Mapping[str, str]


Reader = Callable[[Database, Union, Sent], Awaitable[Answer]]


async def take_in(wire: TelegramClient, database: Database, union: Union, letter: Letter) -> Any:
    """What Telegram says of the posted answer; a file taken in twice is kept once."""
    params: Mapping[str, Any] = letter.params
    sent = Sent(await _fetch(wire, params["file_id"]), params["language"], params["told"])
    answer = await READERS[params["kind"]](database, union, sent)
    words = {"chat_id": letter.chat_id} | message(sent.language, answer.key, answer.buttons, answer.values)
    if not answer.listing:
        return await wire.call("sendMessage", words)
    words["caption"] = words.pop("text")
    del words["link_preview_options"]
    listing = File("list.txt", "\n".join(answer.listing).encode(), "text/plain")
    return await wire.upload(listing.method, words, listing.field, listing)


async def _fetch(wire: TelegramClient, file_id: str) -> bytes:
    try:
        place = await wire.call("getFile", {"file_id": file_id})
        return await wire.download(place["file_path"])
    except Uncertain as error:
        raise NetworkError(error.message) from None  # fetching again does no harm, and nothing was posted yet
    except BadRequest:
        return b""  # it is gone, or more than Telegram hands out: no spreadsheet in either case


# openpyxl is only loaded by a bot that has files to read.


async def _take_in_questionnaire(database: Database, union: Union, sent: Sent) -> Answer:
    from files.questionnaire_file import read

    found, faults = await asyncio.to_thread(read, sent.content)
    if found is None:
        return importing.faulty(sent.language, [fault.say(sent.language) for fault in faults])
    async with database.transaction() as db:
        return importing.told(sent.language, found, await importing.keep(db, found, sent.told["day"]))


async def _take_in_plan(database: Database, union: Union, sent: Sent) -> Answer:
    from files.plan_file import read

    year = int(sent.told["year"])
    entries, problems = await asyncio.to_thread(read, sent.content, year, union.calendar)
    if problems:
        return replacing.faulty(sent.language, year, [problem.say(sent.language) for problem in problems])
    async with database.transaction() as db:
        return await replacing.propose(db, union, sent.language, year, entries)


READERS: dict[str, Reader] = {"plan": _take_in_plan, "questionnaire": _take_in_questionnaire}
