"""The small world over HTTP: the Bot API, file downloads and the desk page, on loopback only."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from types import CoroutineType
from typing import Any

import orjson
from aiohttp import web

from simulator import chats, desk, editing, listening, polls, sending, standing  # noqa: F401  (their import fills METHODS)
from simulator.ask import Ask, read
from simulator.faults import Fault
from simulator.files import DOWNLOAD
from simulator.methods import METHODS
from simulator.refusal import Refusal, bad
from simulator.telegram import Telegram

UPLOAD = 50 * 2**20
JSON = "application/json"
FOREIGN = Refusal(403, "Forbidden: only for programs of this machine and its own page")


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    base_url: str  # the token follows directly
    file_url: str
    page_url: str


class Api:
    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if desk.is_foreign(request):
            return reply(403, FOREIGN.body())
        method = request.match_info["method"]
        try:
            ask = await read(request)
        except Refusal as refusal:
            return reply(refusal.code, refusal.body())
        except web.HTTPRequestEntityTooLarge:
            return reply(413, Refusal(413, "Request Entity Too Large").body())
        if request.match_info["token"] != self.telegram.token:
            return self.answered(method, ask, 401, Refusal(401, "Unauthorized").body())
        if self.telegram.faults.pending and (fault := self.telegram.faults.take(method.lower(), ask)):
            return await self.trouble(request, fault, method, ask)
        return self.answered(method, ask, *await self.call(method.lower(), ask))

    async def call(self, method: str, ask: Ask) -> tuple[int, dict[str, Any]]:
        function = METHODS.get(method)
        try:
            if function is None:
                raise Refusal(404, "Not Found")
            result = function(self.telegram, ask)
            if isinstance(result, CoroutineType):
                result = await result
        except Refusal as refusal:
            return refusal.code, refusal.body()
        except (AttributeError, LookupError, TypeError, ValueError) as problem:
            return 400, bad(f"can't parse the parameters: {problem!r}").body()
        return 200, {"ok": True, "result": result}

    def answered(self, method: str, ask: Ask, code: int, body: dict[str, Any]) -> web.Response:
        self.telegram.record(method, ask, code)
        return reply(code, body)

    async def trouble(self, request: web.Request, fault: Fault, method: str, ask: Ask) -> web.StreamResponse:
        """Go wrong in the way that was asked for."""
        if fault.drop == "before":
            self.telegram.record(method, ask, 0)
            return cut(request)
        if fault.delay and (fault.body is not None or fault.code):
            await asyncio.sleep(fault.delay)
        if fault.body is not None:
            self.telegram.record(method, ask, fault.code or 200)
            return web.Response(body=fault.body, status=fault.code or 200, content_type="text/html")
        if refusal := fault.refusal():
            return self.answered(method, ask, refusal.code, refusal.body())
        answer = self.answered(method, ask, *await self.call(method.lower(), ask))
        await asyncio.sleep(fault.delay)
        return cut(request) if fault.drop == "after" else answer

    async def download(self, request: web.Request) -> web.StreamResponse:
        if desk.is_foreign(request):
            return reply(403, FOREIGN.body())
        kept = self.telegram.files.at(request.match_info["path"])
        if request.match_info["token"] != self.telegram.token or kept is None or len(kept.data) > DOWNLOAD:
            return reply(404, Refusal(404, "Not Found").body())
        return web.Response(body=kept.data, content_type="application/octet-stream")


def reply(code: int, body: dict[str, Any]) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=code, content_type=JSON)


def cut(request: web.Request) -> web.StreamResponse:
    """Close the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def application(telegram: Telegram) -> web.Application:
    api = Api(telegram)
    app = web.Application(client_max_size=UPLOAD + 2**20)
    app.router.add_route("*", r"/bot{token:[^/]+}/{method:\w+}", api.answer)
    app.router.add_get(r"/file/bot{token:[^/]+}/{path:.+}", api.download)
    desk.furnish(app, telegram)
    return app


@contextlib.asynccontextmanager
async def serve(telegram: Telegram, port: int = 0, host: str = "127.0.0.1") -> AsyncIterator[Server]:
    """Serve this world on loopback while the block runs; port 0 takes any free one."""
    runner = web.AppRunner(application(telegram), access_log=None, shutdown_timeout=1.0, handler_cancellation=True)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        port = runner.addresses[0][1]
        root = f"http://{host}:{port}"
        yield Server(port, f"{root}/bot", f"{root}/file/bot", f"{root}/")
    finally:
        await telegram.close()
        await runner.cleanup()
