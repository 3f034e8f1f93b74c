"""The intake: fetches a file somebody sent, has it read outside any transaction and keeps it in a short one."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from telegram.error import BadRequest, NetworkError

from bot.attachments import find_upload
from bot.telegram_client import TelegramClient
from domain.rights import allow
from domain.text import count_utf16
from domain.union import Union
from files.child import TRIES, ChildFailed, ChildStopped
from files.readers import TOO_HARD, describe_calendar, try_to_read
from files.readers.reading import Reading
from files.writers import WrittenFile
from handlers.context import FileContext
from handlers.drafting import KEPT
from handlers.feature import Feature, Intake
from handlers.messenger import Answer, Text
from locales import Markup, render
from locales.dates import written_on
from storage import conversations, members, outbox
from storage.conversations import Step
from storage.database import Database, DatabaseError, Db
from storage.outbox import Task

log = logging.getLogger(__name__)

_MOST = 3800
"""UTF-16 units: a little under what one message holds."""


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
        self._intakes = {
            kind: (feature.name, intake) for feature in features for kind, intake in feature.takes_in.items()
        }
        self._database, self._client, self._union, self._now = database, client, union, now

    def follow(self, union: Union) -> None:
        """What is read from now on counts days by this union's calendar."""
        self._union = union

    async def take_in(self, task: Task) -> Any:
        """What Telegram says of the posted answer; a file taken in twice is kept once."""
        params: Mapping[str, Any] = task.params
        content = await self._fetch(params["file_id"])
        with written_on(self._union.today(self._now())):
            answer = await self._answer(task, content)
            words: dict[str, object] = {"chat_id": task.chat_id, **_write(params["language"], answer)}
        if not answer.listing:
            return await self._client.call("sendMessage", words)
        words["caption"] = words.pop("text")
        del words["link_preview_options"]
        listing = WrittenFile("list.txt", "\n".join(answer.listing).encode(), "text/plain")
        return await self._client.upload(*find_upload(listing), words, listing)

    async def _answer(self, task: Task, content: bytes) -> Answer:
        """Whatever happens to the file, who sent it hears of it."""
        params: Mapping[str, Any] = task.params
        feature, intake = self._intakes[params["kind"]]
        told = {**params["told"], "calendar": describe_calendar(self._union.calendar)}
        reading = await self._read(task, intake.reader, content, told)
        try:
            return await self._keep(task, feature, intake, reading)
        except DatabaseError as error:
            raise NetworkError(type(error).__name__) from None  # it is tried again when the database is back
        except Exception:
            log.exception("what was read of a file (%s) could not be kept", params["kind"])
            return Answer("answer-sorry", {})

    async def _read(self, task: Task, reader: str, content: bytes, told: Mapping[str, Any]) -> Reading:
        """Tries are counted on disk: a file that takes the whole machine down with it must not do so for ever."""
        for _ in range(TRIES):
            if await self._count_try(task) > TRIES:
                break
            try:
                with suppress(ChildFailed):
                    return await try_to_read(reader, content, told)
            except ChildStopped:
                # The file is not at fault when the bot is stopped: two restarts would else make it one that is too
                # hard.
                await self._forget_tries(task)
                raise
        return TOO_HARD

    async def _count_try(self, task: Task) -> int:
        async with self._database.transaction() as db:
            return await outbox.count_try(db, task.id)

    async def _forget_tries(self, task: Task) -> None:
        async with self._database.transaction() as db:
            await outbox.forget_tries(db, task.id)

    async def _keep(self, task: Task, feature: str, intake: Intake, reading: Reading) -> Answer:
        chat_id, language, told = task.chat_id, task.params["language"], task.params["told"]
        async with self._database.transaction() as db:
            # It was read: should the answer get lost, it is read again however often that may be.
            await outbox.forget_tries(db, task.id)
            # Reading takes its time: who has lost the right meanwhile keeps nothing.
            member = (await members.find_by_telegram(db, [chat_id])).get(chat_id)
            if member is None or not allow(member, intake.right):
                return Answer("answer-not-allowed", {})
            faults, notes = ([it.say(language) for it in them] for them in (reading.faults, reading.notes))
            context = FileContext(self._now(), db, self._union, member, language, told, reading.found, faults)
            answer = await intake.keep(context)
            if answer.asks_again:
                await self._await_again(db, chat_id, Step(feature, intake.step, told))
            return replace(answer, notes=() if faults else notes)

    async def _await_again(self, db: Db, chat_id: int, step: Step) -> None:
        now = self._now()
        # Whoever has begun something else meanwhile is not called away from it.
        if not await conversations.find_steps(db, [chat_id], now):
            await conversations.save(db, {chat_id: step}, now + KEPT)

    async def _fetch(self, file_id: str) -> bytes:
        try:
            return await self._client.fetch(file_id)
        except BadRequest:
            return b""  # it is gone, or more than Telegram hands out: no spreadsheet in either case


def _write(language: str, answer: Answer) -> dict[str, object]:
    """The answer, and under it what was left out of the file, as far as a message holds it."""
    words = Text(answer.key, buttons=answer.buttons, **answer.values).params(language)
    if answer.notes:
        words["text"] = f"{words['text']}\n\n{_list_notes(language, answer.notes, _MOST - count_utf16(words['text']))}"
    return words


def _list_notes(language: str, notes: Sequence[str], room: int) -> str:
    lines = list[str]()
    for note in notes:
        line = render(language, "reports-note-line", note=Markup(note))
        if count_utf16("\n".join([*lines, line])) > room:
            lines.append(render(language, "reports-note-more", count=len(notes) - len(lines)))
            break
        lines.append(line)
    return render(language, "reports-note", notes=Markup("\n".join(lines)))
