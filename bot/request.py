"""Requests of python-telegram-bot over one aiohttp session, which tell *not sent* from *perhaps sent*."""

import json
import os
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
import orjson
from telegram.error import NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData

# python-telegram-bot is moving retry_after from seconds to timedelta; this takes the new way now.
os.environ.setdefault("PTB_TIMEDELTA", "1")

_CONNECT, READ = 5.0, 20.0
JSON = {"Content-Type": "application/json"}
_SUCCESS = b'{"ok":true,"result":'


class NotSent(NetworkError):
    """The request certainly never reached Telegram; it may be repeated freely."""


class Uncertain(NetworkError):
    """Telegram may or may not have acted: the answer was lost, and the Bot API has no idempotency key."""


class Unreadable(NetworkError):
    """Telegram has acted, but what it answered cannot be read."""


def read_seconds(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


@dataclass(frozen=True, slots=True)
class Prepared:
    """The body of a call that is on the wire as it is: going through the library's parameters costs more than twice."""

    data: Any
    headers: dict[str, str]


class Request(BaseRequest):
    """The request class of a Bot; the session is opened and closed by whoever made the client."""

    def __init__(self, proxy: str = "") -> None:
        self._proxy = proxy or None
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return READ

    async def initialize(self) -> None:
        """Open the session, once."""
        if self._session is None:
            # Polling holds one connection for good; the rest are for messages in flight.
            connector = aiohttp.TCPConnector(limit=64, keepalive_timeout=30)
            self._session = aiohttp.ClientSession(connector=connector, skip_auto_headers=("User-Agent",))

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | Prepared | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Status and body; raises NotSent, Uncertain or Unreadable."""
        if self._session is None:
            raise RuntimeError("the session is not open")
        seconds = READ if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        # No limit for the whole: a poll waits for as long as it was asked to.
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=seconds)
        status = None
        try:
            async with self._session.request(
                method, url, timeout=timeout, proxy=self._proxy, **_read_body(request_data)
            ) as answer:
                status = answer.status
                return _check(status, await answer.read(), method)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            # Without its cause: libraries quote the address, and the token is part of it.
            raise NotSent(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            kind = Unreadable if status == HTTPStatus.OK else Uncertain
            raise kind(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        answer = _parse(payload)
        if not isinstance(answer, dict):
            raise TelegramError("no JSON object")
        return answer


def _parse(payload: bytes) -> Any:
    """The strict and fast parser refuses half a surrogate pair, and with it a whole batch, which would come again."""
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(payload.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None


def _read_body(request_data: RequestData | Prepared | None) -> dict[str, Any]:
    if request_data is None:
        return {}
    if isinstance(request_data, Prepared):
        return {"data": request_data.data, "headers": request_data.headers}
    # Files go by prepared bodies alone. As a form each value would be encoded twice.
    return {"data": orjson.dumps(request_data.parameters), "headers": JSON}


def _check(status: int, payload: bytes, method: str) -> tuple[int, bytes]:
    """The library takes every 200 for a success with a result; what is none gets the status it tells of itself."""
    if status != HTTPStatus.OK or method == "GET" or payload.startswith(_SUCCESS):
        return status, payload
    answer = _parse(payload)
    if not isinstance(answer, dict) or (answer.get("ok") is True and "result" not in answer):
        raise Unreadable("no result")
    if answer.get("ok") is True:
        return status, payload
    code = answer.get("error_code")
    return code if isinstance(code, int) and code >= HTTPStatus.BAD_REQUEST else HTTPStatus.BAD_GATEWAY, payload
