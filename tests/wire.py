"""A bare bot for tests of the local Telegram: calls methods over real HTTP and knows nothing else."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp

from simulator import Server, Telegram, serve

Answer = dict[str, Any]

PIXEL = bytes.fromhex(  # the smallest PNG
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a4944415478da6338010000ca00c9344227f30000000049454e44ae426082"
)


@dataclass(frozen=True)
class Wire:
    telegram: Telegram
    server: Server
    http: aiohttp.ClientSession

    async def call(self, method: str, /, token: str | None = None, **params: Any) -> Answer:
        """The whole answer, refusals included, of a call made with a JSON body."""
        url = f"{self.server.base_url}{token or self.telegram.token}/{method}"
        async with self.http.post(url, json=params) as response:
            answer: Answer = await response.json()
            assert answer["ok"] or answer["error_code"] == response.status
            return answer

    async def result(self, method: str, /, **params: Any) -> Any:
        answer = await self.call(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, /, **params: Any) -> str:
        answer = await self.call(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self, offset: int = 0, **params: Any) -> list[Answer]:
        found: list[Answer] = await self.result("getUpdates", offset=offset, **params)
        return found

    async def desk(self, path: str, body: Any = None, **how: Any) -> Any:
        method = "GET" if body is None else "POST"
        async with self.http.request(method, f"{self.server.page_url}desk/{path}", json=body, **how) as response:
            return await response.json()


@contextlib.asynccontextmanager
async def wired(telegram: Telegram) -> AsyncIterator[Wire]:
    async with serve(telegram) as server, aiohttp.ClientSession() as http:
        yield Wire(telegram, server, http)
