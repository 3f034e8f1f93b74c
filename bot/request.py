"""Typed calls of python-telegram-bot, for whatever is rare, over the same client that carries the letters."""

from typing import Any

from telegram import Bot
from telegram.request import BaseRequest, RequestData

from bot.telegram_client import TelegramClient


class WireRequest(BaseRequest):
    """The request class of a Bot; opening and closing is the wire's business."""

    def __init__(self, wire: TelegramClient) -> None:
        self._wire = wire

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """The wire is open already."""

    async def shutdown(self) -> None:
        """The wire is closed by whoever opened it."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        return await self._wire.fetch(method, url, request_data.json_parameters if request_data else {})


def make_typed_bot(wire: TelegramClient) -> Bot:
    """The Bot whose calls travel over `wire`; calls that upload files belong to `Wire.upload`."""
    request = WireRequest(wire)
    return Bot(wire.token, wire.base_url, wire.file_url, request=request, get_updates_request=request)
