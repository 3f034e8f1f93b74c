"""What the page on the desk asks for: what it shows, what people do there, the clock, and a stream of what happens."""

import asyncio
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import orjson
from aiohttp import web
from aiohttp.typedefs import Handler

from simulator import view
from simulator.messages import Chat, Wire
from simulator.people import Person
from simulator.refusal import Refusal
from simulator.telegram import Telegram

PAGE = Path(__file__).parent / "page"
HOSTS = ("127.0.0.1", "localhost", "::1")
SHOWN = ("message", "edit", "delete", "clock", "toast", "state")
GUARD = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
}


def is_foreign(request: web.Request) -> bool:
    """Whether a page of somebody else made the browser ask, or a name of somebody else led here."""
    origin = request.headers.get("Origin")
    elsewhere = request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")  # a picture's or a link's request
    named_otherwise = urlsplit(f"//{request.host}").hostname not in HOSTS
    return elsewhere or named_otherwise or bool(origin and urlsplit(origin).netloc != request.host)


def neighbours_only(handler: Handler) -> Handler:
    """For the browser on this machine alone: no foreign host name, no other page's requests."""

    async def guarded(request: web.Request) -> web.StreamResponse:
        if is_foreign(request):
            return json({"error": "only from this machine's own page"}, 403)
        try:
            answer = await handler(request)
        except Refusal as refusal:
            return json({"error": refusal.description}, refusal.code)
        except (LookupError, TypeError, ValueError) as problem:
            return json({"error": f"{type(problem).__name__}: {problem}"}, 400)
        if not answer.prepared:
            answer.headers.update(GUARD)
        return answer

    return guarded


def json(body: Any, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json", headers=GUARD)


class Desk:
    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram

    # what the page shows

    async def page(self, request: web.Request) -> web.StreamResponse:
        path = PAGE / request.match_info.get("file", "index.html")
        if path.parent != PAGE or not path.is_file():
            return json({"error": "no such file"}, 404)
        return web.FileResponse(path)

    async def state(self, request: web.Request) -> web.Response:
        return json(view.state(self.telegram))

    async def chat(self, request: web.Request) -> web.Response:
        chat = self.telegram.chats[int(request.match_info["chat"])]
        viewer = self.telegram.people.get(int(request.query.get("viewer") or chat.id))
        return json(view.chat(self.telegram, chat, viewer))

    async def file(self, request: web.Request) -> web.Response:
        kept = self.telegram.files.at(request.match_info["path"])
        if kept is None:
            return json({"error": "no such file"}, 404)
        if kept.kind in ("photo", "voice"):
            return web.Response(body=kept.data, content_type=kept.mime)
        # Any other file might be a page that runs: it is downloaded, never opened here.
        name = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(kept.name)}"}
        return web.Response(body=kept.data, content_type="application/octet-stream", headers=name)

    # what people do there

    async def say(self, request: web.Request) -> web.Response:
        ask = await request.json()
        text = str(ask["text"]).strip()
        if not text:
            raise ValueError("nothing to say")
        person, chat = self.who_and_where(ask)
        return json({"id": person.say(text, chat, ask.get("reply_to")).id})

    async def tap(self, request: web.Request) -> web.Response:
        ask = await request.json()
        person, chat = self.who_and_where(ask)
        message, data = chat.held[int(ask["message"])], str(ask["data"])
        if "poll" in message:
            person.vote(message, int(data.removeprefix("poll:")))
            return json({"id": None})
        return json({"id": person.press(message, data).id})

    async def upload(self, request: web.Request) -> web.Response:
        ask = await request.post()
        sent, caption = ask["file"], str(ask.get("caption", ""))
        if not isinstance(sent, web.FileField):
            raise ValueError("there is no file in the request")
        person, chat = self.who_and_where(ask)
        with sent.file:
            data = sent.file.read()
        if ask.get("kind") == "photo":
            return json({"id": person.send_photo(data, caption, chat).id})
        if ask.get("kind") == "voice":
            return json({"id": person.send_voice(data, chat=chat).id})
        return json({"id": person.send_document(sent.filename, data, caption, chat).id})

    async def block(self, request: web.Request) -> web.Response:
        ask = await request.json()
        person = self.telegram.people[int(ask["user"])]
        if ask["blocked"]:
            person.block()
        else:
            person.unblock()
        return json({"blocked": person.blocked})

    async def join(self, request: web.Request) -> web.Response:
        ask = await request.json()
        name = str(ask["name"]).strip()[:64]
        if not name:
            raise ValueError("a person needs a name")
        person = self.telegram.user(name, language=str(ask.get("language") or "zh-CN"))
        return json({"id": person.id})

    async def turn(self, request: web.Request) -> web.Response:
        await self.telegram.turn(str((await request.json())["by"]))
        return json({"clock": view.clock(self.telegram)})

    def who_and_where(self, ask: Any) -> tuple[Person, Chat]:
        return self.telegram.people[int(ask["user"])], self.telegram.chats[int(ask["chat"])]

    # what happens

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events until the page goes away or the server closes."""
        stream = web.StreamResponse(headers=GUARD | {"Content-Type": "text/event-stream"})
        await stream.prepare(request)
        listener: asyncio.Queue[Wire | None] = asyncio.Queue()
        self.telegram.listeners.add(listener)
        try:
            await stream.write(b"retry: 500\n\n")
            while line := await _line(listener):
                await stream.write(line)
        except ConnectionError:
            pass  # the page was closed
        finally:
            self.telegram.listeners.discard(listener)
        return stream


async def _line(listener: "asyncio.Queue[Wire | None]") -> bytes:
    """The next event the page knows, or a sign of life; empty when the server closes."""
    try:
        async with asyncio.timeout(15):
            while event := await listener.get():
                if event["kind"] in SHOWN:
                    return b"data: " + orjson.dumps(event) + b"\n\n"
            return b""
    except TimeoutError:
        return b": still here\n\n"


def furnish(app: web.Application, telegram: Telegram) -> None:
    """Add the page's addresses to the application."""
    desk = Desk(telegram)
    reads = {
        "/": desk.page,
        "/page/{file}": desk.page,
        "/desk/state": desk.state,
        "/desk/chats/{chat}": desk.chat,
        "/desk/files/{path:.+}": desk.file,
        "/desk/events": desk.events,
    }
    acts = {
        "/desk/say": desk.say,
        "/desk/tap": desk.tap,
        "/desk/upload": desk.upload,
        "/desk/block": desk.block,
        "/desk/person": desk.join,
        "/desk/clock": desk.turn,
    }
    app.router.add_routes([web.get(path, neighbours_only(handler)) for path, handler in reads.items()])
    app.router.add_routes([web.post(path, neighbours_only(handler)) for path, handler in acts.items()])
