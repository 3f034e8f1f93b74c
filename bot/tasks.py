"""Tasks of the outbox: what is more than one call of the Bot API, each by its name."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import BotCommandScopeChat
from telegram.constants import BulkRequestLimit
from telegram.error import BadRequest, NetworkError

from bot.attachments import Attachments, find_upload
from bot.delivery_log import DeliveryLog
from bot.intake import FileIntake
from bot.photo_cleaner import PhotoCleaner
from bot.telegram_client import TelegramClient
from files.child import ChildStopped
from locales import render
from storage.outbox import (
    CLEAN_PHOTO,
    CLEAR_MENU,
    ERASE,
    FORGET,
    MAKE_FILE,
    PIN,
    POST_PHOTO,
    PUT_OUT,
    SET_MENU,
    TAKE_BUTTONS,
    TAKE_IN,
    Task,
)

log = logging.getLogger(__name__)


class Tasks:
    """Runs one task at a time for each chat; raises TelegramError as a message does, and is tried again like one."""

    def __init__(
        self,
        client: TelegramClient,
        delivery_log: DeliveryLog,
        photos: PhotoCleaner,
        attachments: Attachments,
        intake: FileIntake,
    ) -> None:
        self._client, self._bot, self._log, self._attachments = client, client.bot, delivery_log, attachments
        self._tasks: dict[str, Callable[[Task], Awaitable[Any]]] = {
            MAKE_FILE: self._make_file,
            POST_PHOTO: photos.hand_out,
            CLEAN_PHOTO: photos.clean,
            TAKE_IN: intake.take_in,
            PIN: self._pin,
            PUT_OUT: self._put_out,
            SET_MENU: self._set_menu,
            CLEAR_MENU: self._clear_menu,
            TAKE_BUTTONS: self._take_buttons,
            ERASE: self._erase,
            FORGET: self._forget,
        }

    async def run(self, task: Task) -> Any:
        """What Telegram says of the message it posted, if it posted one."""
        try:
            return await self._tasks[task.name](task)
        except ChildStopped:
            raise NetworkError("a process of ours was stopped") from None  # begun again, as after a lost connection

    async def _make_file(self, task: Task) -> Any:
        params = {"chat_id": task.chat_id, **task.params}
        attachment = params.pop("attachment")
        if file := await self._attachments.make(attachment):
            return await self._client.upload(*find_upload(file), params, file)
        # What stood under it is said all the same, and that the file is missing.
        sorry = render(attachment["language"], "answer-no-file")
        params["text"] = "\n\n".join(it for it in (params.pop("caption", ""), sorry) if it)
        return await self._client.call("sendMessage", params)

    async def _pin(self, task: Task) -> None:
        message = await self._log.message_about(task)
        if message is not None:
            await self._bot.pin_chat_message(task.chat_id, message, disable_notification=True)

    async def _put_out(self, task: Task) -> None:
        await self._bot.ban_chat_member(task.chat_id, task.params["user_id"], task.params["until_date"])

    async def _set_menu(self, task: Task) -> None:
        commands = [(it["command"], it["description"]) for it in task.params["commands"]]
        await self._bot.set_my_commands(commands, BotCommandScopeChat(task.chat_id))

    async def _clear_menu(self, task: Task) -> None:
        await self._bot.delete_my_commands(BotCommandScopeChat(task.chat_id))

    async def _take_buttons(self, task: Task) -> None:
        message = task.params["message_id"] or await self._log.message_about(task)
        if message is not None:
            try:
                await self._bot.edit_message_reply_markup(chat_id=task.chat_id, message_id=message)
            except BadRequest as error:  # it has none any more, or it is gone
                log.info("the buttons of a message stay: %s", type(error).__name__)

    async def _erase(self, task: Task) -> None:
        """What is gone already or too old does not keep the rest."""
        chat, tags = task.chat_id, task.params["tags"]
        posted = await self._log.messages_under(chat, tags)
        numbers = sorted({*task.params["messages"], *posted} - {task.params["but"]})
        for start in range(0, len(numbers), BulkRequestLimit.MAX_LIMIT):
            some = numbers[start : start + BulkRequestLimit.MAX_LIMIT]
            try:
                await self._bot.delete_messages(chat, some)
            # The call for many fails as a whole where one of them cannot be deleted any more.
            except BadRequest:
                await self._delete_each(chat, some)
        # Only now: if we fail before, the next try has to find them again.
        self._log.forget_under(chat, tags)

    async def _forget(self, task: Task) -> None:
        self._log.forget(task.chat_id, task.tag)

    async def _delete_each(self, chat: int, numbers: list[int]) -> None:
        for number in numbers:
            try:
                await self._bot.delete_message(chat, number)
            except BadRequest as error:
                log.info("a message cannot be deleted: %s", type(error).__name__)
