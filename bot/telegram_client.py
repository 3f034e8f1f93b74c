"""The wire to Telegram: one HTTP client for letters, polling and files, with python-telegram-bot's error classes."""

import os
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
import orjson
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from files.writers import File

# python-telegram-bot is moving retry_after from seconds to timedelta; this takes the new way now.
os.environ.setdefault("PTB_TIMEDELTA", "1")

_HEADERS = {"Content-Type": "application/json"}
_CONNECT, _READ = 5.0, 20.0

_BY_STATUS: dict[int, type[TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: InvalidToken,
    HTTPStatus.CONFLICT: Conflict,
}


class NotSent(NetworkError):
    """The request certainly never reached Telegram; it may be repeated freely."""


def read_seconds(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


class Uncertain(NetworkError):
    """Telegram may or may not have acted: the answer was lost, and the Bot API has no idempotency key."""


class TelegramClient:
    """Calls of the Bot API; `base_url` ends in `/bot`, the token follows."""

    def __init__(self, token: str, base_url: str, file_url: str, proxy: str = "") -> None:
        self.token, self.base_url, self.file_url = token, base_url, file_url
        self._url = f"{base_url}{token}/"
        self._proxy = proxy or None
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        # Polling holds one connection for good; the rest are for letters in flight.
        connector = aiohttp.TCPConnector(limit=64, keepalive_timeout=30)
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=_READ)
        self._session = aiohttp.ClientSession(connector=connector, timeout=timeout, skip_auto_headers=("User-Agent",))

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def call(self, method: str, params: dict[str, object], *, read_timeout: float = _READ) -> Any:
        """The result of one call; raises telegram.error classes, NotSent or Uncertain."""
        body = orjson.dumps(params)
        return await self._post(method, {"data": body, "headers": _HEADERS}, read_timeout)

    async def upload(self, method: str, field: str, params: dict[str, object], file: File) -> Any:
        """A call that carries a file in `field`."""
        form = aiohttp.FormData()
        for name, value in params.items():
            form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
        form.add_field(field, file.content, filename=file.name, content_type=file.mime)
        return await self._post(method, {"data": form}, 3 * _READ)

    async def download(self, file_path: str) -> bytes:
        """A file a person sent, at most 20 MB as the Bot API allows."""
        status, content = await self._exchange("GET", f"{self.file_url}{self.token}/{file_path}", {}, _READ)
        if status != HTTPStatus.OK:
            raise BadRequest(f"no such file: HTTP {status}")
        return content

    async def fetch(self, http: str, url: str, form: dict[str, str]) -> tuple[int, bytes]:
        """Any request to Telegram: status and body, whatever they say."""
        return await self._exchange(http, url, {"data": form} if form else {}, _READ)

    async def _post(self, method: str, request: dict[str, Any], read_timeout: float) -> Any:
        return _read_result(*await self._exchange("POST", self._url + method, request, read_timeout))

    async def _exchange(self, http: str, url: str, request: dict[str, Any], read_timeout: float) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the wire is not open")
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=read_timeout)
        try:
            async with self._session.request(http, url, timeout=timeout, proxy=self._proxy, **request) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Uncertain(type(error).__name__) from None


def _read_result(status: int, payload: bytes) -> Any:
    try:
        answer = orjson.loads(payload)
    except orjson.JSONDecodeError:
        answer = None
    if not isinstance(answer, dict):
        # A success we cannot read is a success whose result is lost; a failure we cannot read is only a failure.
        raise Uncertain("unreadable answer") if status < HTTPStatus.BAD_REQUEST else NetworkError(f"HTTP {status}")
    if status == HTTPStatus.OK and answer.get("ok"):
        return answer["result"]
    raise _read_error(status, answer)


def _read_error(status: int, answer: dict[str, Any]) -> TelegramError:
    description = str(answer.get("description", f"HTTP {status}"))
    parameters = answer.get("parameters") or {}
    if "migrate_to_chat_id" in parameters:
        return ChatMigrated(parameters["migrate_to_chat_id"])
    if "retry_after" in parameters:
        return RetryAfter(parameters["retry_after"])
    return _BY_STATUS.get(status, NetworkError)(description)
