"""Tasks of the outbox: what is more than one call of the Bot API, each by its name."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import BotCommandScopeChat

from bot.attachments import Attachments, find_upload
from bot.delivery_log import DeliveryLog
from bot.intake import FileIntake
from bot.photo_cleaner import PhotoCleaner
from bot.telegram_client import TelegramClient
from storage.outbox import (
    CLEAN_PHOTO,
    CLEAR_MENU,
    MAKE_FILE,
    PIN,
    POST_PHOTO,
    PUT_OUT,
    SET_MENU,
    TAKE_IN,
    Task,
)


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
        }

    async def run(self, task: Task) -> Any:
        """What Telegram says of the message it posted, if it posted one."""
        return await self._tasks[task.name](task)

    async def _make_file(self, task: Task) -> Any:
        params = {"chat_id": task.chat_id, **task.params}
        file = await self._attachments.make(params.pop("attachment"))
        return await self._client.upload(*find_upload(file), params, file)

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
