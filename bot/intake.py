"""The intake: fetches a file somebody sent, has it read outside any transaction and keeps it in a short one."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from telegram.error import BadRequest

from bot.attachments import find_upload
from bot.telegram_client import TelegramClient
from domain.rights import allow
from domain.union import Union
from files.readers import read
from files.writers import File
from handlers.context import FileContext
from handlers.feature import Feature
from handlers.messenger import Answer, Text
from storage import members
from storage.database import Database
from storage.outbox import Task


class FileIntake:
    """Takes in the kinds of files that the features say they do."""

    def __init__(
        self,
        features: Iterable[Feature],
        database: Database,
        client: TelegramClient,
        union: Union,
        now: Callable[[], datetime],
    ) -> None:
        self._intakes = {kind: intake for feature in features for kind, intake in feature.takes_in.items()}
        self._database, self._client, self._union, self._now = database, client, union, now

    async def take_in(self, task: Task) -> Any:
        """What Telegram says of the posted answer; a file taken in twice is kept once."""
        params: Mapping[str, Any] = task.params
        content = await self._fetch(params["file_id"])
        answer = await self._answer(task.chat_id, params, content)
        text = Text(answer.key, buttons=answer.buttons, **answer.values)
        words: dict[str, object] = {"chat_id": task.chat_id, **text.params(params["language"])}
        if not answer.listing:
            return await self._client.call("sendMessage", words)
        words["caption"] = words.pop("text")
        del words["link_preview_options"]
        listing = File("list.txt", "\n".join(answer.listing).encode(), "text/plain")
        return await self._client.upload(*find_upload(listing), words, listing)

    async def _answer(self, chat_id: int, params: Mapping[str, Any], content: bytes) -> Answer:
        intake, language = self._intakes[params["kind"]], params["language"]
        told = {**params["told"], "calendar": self._union.calendar}
        reading = await read(intake.reader, content, told)
        async with self._database.transaction() as db:
            # Reading takes its time: who has lost the right meanwhile keeps nothing.
            member = (await members.find_by_telegram(db, [chat_id])).get(chat_id)
            if member is None or not allow(member, intake.right):
                return Answer("answer-not-allowed", {})
            faults = [fault.say(language) for fault in reading.faults]
            return await intake.keep(
                FileContext(self._now(), db, self._union, member, language, params["told"], reading.found, faults)
            )

    async def _fetch(self, file_id: str) -> bytes:
        try:
            return await self._client.fetch(file_id)
        except BadRequest:
            return b""  # it is gone, or more than Telegram hands out: no spreadsheet in either case
