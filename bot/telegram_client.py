"""The Telegram client: python-telegram-bot's typed Bot for what is rare, prepared JSON for what is frequent."""

from collections.abc import Awaitable
from typing import Any, TypeVar, cast

import aiohttp
import orjson
from telegram import Bot, File
from telegram.constants import FileSizeLimit
from telegram.error import BadRequest, InvalidToken, NetworkError
from telegram.request import RequestData

from bot.request import JSON, READ, Prepared, Request, Uncertain, Unreadable
from files import writers

T = TypeVar("T")


class TelegramClient:
    """`base_url` ends in `/bot`, the token follows. Raises telegram.error classes, NotSent, Uncertain, Unreadable."""

    def __init__(self, token: str, base_url: str, file_url: str, proxy: str = "") -> None:
        self._url = f"{base_url}{token}/"
        self._request = Request(proxy)
        self.bot = Bot(token, base_url, file_url, request=self._request, get_updates_request=self._request)

    async def open(self) -> None:
        await self._request.initialize()

    async def close(self) -> None:
        await self._request.shutdown()

    async def call(self, method: str, params: dict[str, object], *, read_timeout: float = READ) -> Any:
        """The raw result of one call."""
        return await self._post(method, Prepared(orjson.dumps(params), JSON), read_timeout)

    async def fetch_username(self) -> str:
        return (await ask(self.bot.get_me())).username or ""

    async def upload(self, method: str, field: str, params: dict[str, object], file: writers.WrittenFile) -> Any:
        """The raw result of a call that carries a file in `field`."""
        form = aiohttp.FormData()
        for name, value in params.items():
            form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
        form.add_field(field, file.content, filename=file.name, content_type=file.mime)
        return await self._post(method, Prepared(form, {}), 3 * READ)

    async def fetch(self, file_id: str) -> bytes:
        """A file a person sent; BadRequest if it is gone or larger than what bots may fetch.

        No error is uncertain: fetching again does no harm.
        """
        try:
            found = await ask(self.bot.get_file(file_id))
            if (found.file_size or 0) > FileSizeLimit.FILESIZE_DOWNLOAD:
                raise BadRequest("file is too big")
            return await self._download(found)
        except (Uncertain, Unreadable) as error:
            raise NetworkError(error.message) from None

    async def _download(self, found: File) -> bytes:
        try:
            return bytes(await ask(found.download_as_bytearray()))
        except InvalidToken:
            raise BadRequest("no such file") from None  # a 404, which the library takes for a wrong token

    async def _post(self, method: str, body: Prepared, read_timeout: float) -> Any:
        return await self._request.post(self._url + method, cast(RequestData, body), read_timeout=read_timeout)


async def ask(call: Awaitable[T]) -> T:
    """The result of a typed call; Unreadable if a part is missing that the library needs to build it."""
    try:
        return await call
    except (TypeError, KeyError, ValueError, AttributeError, RuntimeError) as error:
        raise Unreadable(type(error).__name__) from None
