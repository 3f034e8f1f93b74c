"""A Telegram that does nothing but carry: as lean as it can be, so that the bot under test is what is measured."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Protocol

import orjson
from aiohttp import web

Json = dict[str, Any]

TOKEN = "123456789:AAF-a-token-for-the-bench-only-00000000"  # no secret: nothing outside this machine accepts it
BOT: Json = {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_BATCH = 100


class Reader(Protocol):
    """Whoever a message of the bot is for."""

    def hear(self, message: Json) -> None: ...


class Telegram:
    """Updates wait until the offset confirms them; messages and edits go straight to who reads them."""

    def __init__(self) -> None:
        self.readers: dict[int, Reader] = {}
        self.calls = 0
        self.pushed = 0
        self.polled = asyncio.Event()
        self._updates: deque[Json] = deque()
        self._arrived = asyncio.Event()
        self._last_number = 0
        self._results = {"getme": BOT, "getmycommands": [], "getwebhookinfo": {"url": "", "pending_update_count": 0}}

    def number(self) -> int:
        self._last_number += 1
        return self._last_number

    def push(self, update: Json) -> None:
        self.pushed += 1
        self._updates.append({"update_id": self.pushed} | update)
        self._arrived.set()

    async def answer(self, method: str, params: Json) -> Any:
        if method == "getupdates":
            return await self._poll(int(params.get("offset") or 0), float(params.get("timeout") or 0))
        self.calls += 1
        if method in ("sendmessage", "editmessagetext"):
            return self._carry(params)
        return self._results.get(method, True)

    async def _poll(self, offset: int, seconds: float) -> list[Json]:
        while self._updates and self._updates[0]["update_id"] < offset:
            self._updates.popleft()
        self.polled.set()
        if not self._updates:
            self._arrived.clear()
            try:
                async with asyncio.timeout(min(seconds, 50.0)):
                    await self._arrived.wait()
            except TimeoutError:
                return []
        return [self._updates[place] for place in range(min(_BATCH, len(self._updates)))]

    def _carry(self, params: Json) -> Json:
        chat = int(params["chat_id"])
        kind = "private" if chat > 0 else "supergroup"
        message: Json = {
            "message_id": int(params.get("message_id") or self.number()),
            "date": 1_790_000_000,
            "from": BOT,
            "chat": {"id": chat, "type": kind} | ({"title": "Cadres"} if chat < 0 else {}),
            "text": params["text"],
        }
        markup = params.get("reply_markup")
        if markup := orjson.loads(markup) if isinstance(markup, str) else markup:
            message["reply_markup"] = markup
        if reader := self.readers.get(chat):
            reader.hear(message)
        return message


@asynccontextmanager
async def serve(telegram: Telegram) -> AsyncIterator[str]:
    """Serve on loopback while the block runs; gives the base URL, which the token follows directly."""

    async def handle(request: web.BaseRequest) -> web.Response:
        method = request.path.rpartition("/")[2].lower()
        if request.content_type == "application/json":
            params = orjson.loads(await request.read() or b"{}")
        else:
            params = dict(await request.post())
        body = orjson.dumps({"ok": True, "result": await telegram.answer(method, params)})
        return web.Response(body=body, content_type="application/json")

    runner = web.ServerRunner(web.Server(handle), shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    finally:
        await runner.cleanup()
