"""The small world itself: people, chats, messages, the queue of updates and everything that was asked of it."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any, NamedTuple

from simulator.clock import SharedClock
from simulator.entities import found_in
from simulator.faults import Faults
from simulator.files import Files
from simulator.limits import Limits
from simulator.messages import Chat, Message, Wire
from simulator.people import Group, Person, Query
from simulator.updates import Updates
from simulator.webhook import Carrier

TOKEN = "123456789:AAF-a-token-for-the-desk-only-000000000"  # no secret: nothing outside this machine accepts it

TURNS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "next": timedelta(hours=1), "month": timedelta(days=30)}


class Call(NamedTuple):
    method: str
    params: dict[str, Any]
    at: float  # monotonic seconds
    code: int


class Telegram:
    def __init__(
        self,
        token: str = TOKEN,
        clock: SharedClock | None = None,
        limits: Limits | None = None,
        name: str = "Unionhall",
        username: str = "unionhall_bot",
    ) -> None:
        self.token = token
        self.clock = clock or SharedClock()
        self.limits = limits
        self.bot: Wire = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.polls: dict[str, dict[int, tuple[int, ...]]] = {}  # by poll: who chose what
        self.updates = Updates(self.seconds)
        self.files = Files()
        self.faults = Faults(self.updates)
        self.calls: deque[Call] = deque(maxlen=200_000)
        self.commands: dict[tuple[str, int, int, str], list[Wire]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.webhook: Wire = {"url": ""}
        self.carrier: Carrier | None = None
        self.query_lifetime = 60.0  # seconds in which a tap can be answered
        self.on_turn: Callable[[str], Awaitable[None]] | None = None
        self.waiting = False  # a poller waits and every update is confirmed
        self.version = 0
        self.listeners: set[asyncio.Queue[Wire | None]] = set()
        self.links: list[Wire] = []  # label and url, offered by the page
        self.numbers = count(1)
        self.poller: asyncio.Future[None] | None = None
        self._sleepers: list[asyncio.Future[None]] = []

    # time

    def now(self) -> datetime:
        return self.clock.now()

    def seconds(self) -> int:
        return int(self.clock.now().timestamp())

    async def turn(self, by: str) -> None:
        """Let the host turn the clock (an hour, a day, to what is due next, a month), or just turn it."""
        if by not in TURNS:
            raise ValueError(f"by is one of {', '.join(TURNS)}")
        if self.on_turn:
            await self.on_turn(by)
        else:
            self.clock.turn(TURNS[by])
        self.happened("clock", 0)

    # people and groups

    def user(self, name: str, language: str = "zh-CN", id: int | None = None, role_hint: str = "") -> Person:
        person = Person(self, id or 1_000_000 + len(self.people) + 1, name, language, role_hint)
        self.people[person.id] = person
        self.chats[person.id] = person.chat
        self.happened("state", person.id)
        return person

    def group(
        self, title: str, members: list[Person] | None = None, kind: str = "group", with_bot: bool = True
    ) -> Group:
        number = 1 + sum(chat_id < 0 for chat_id in self.chats)
        group = Group(self, -(500_000 + number) if kind == "group" else -1_002_000_000_000 - number, title, kind)
        group.members = {person.id: person for person in members or []}
        self.chats[group.id] = group
        self.happened("state", group.id)
        if with_bot:
            group.add_bot(by=next(iter(group.members.values()), None))
        return group

    def chat(self, chat_id: int) -> Chat:
        return self.chats[chat_id]

    # what happens

    def put(self, chat: Chat, sender: Wire, content: Wire, html: str = "") -> Message:
        """Put a new message into a chat; nobody is told but the page."""
        if chat.kind == "supergroup":
            number = chat.last_number = chat.last_number + 1
        else:
            number = next(self.numbers)
        message = Message(message_id=number, date=self.seconds(), chat=chat.wire)
        message["from"] = sender
        message.update(content)
        message.html = html
        chat.held[number] = message
        self.happened("message", chat.id)
        return message

    def replace(self, chat: Chat, message: Message) -> Message:
        chat.held[message.id] = message
        self.happened("edit", chat.id)
        return message

    def push(self, update: Wire) -> int | None:
        """Queue an update for the bot; gives its number, or None if the bot does not ask for such."""
        number = self.updates.push(update)
        if number is not None:
            self.waiting = False
            if self.poller and not self.poller.done():
                self.poller.set_result(None)
            if self.carrier is not None:
                self.carrier.collect()
        self.happened("update", 0)
        return number

    async def use_webhook(self, settings: Wire) -> None:
        """Carry updates to this address from now on, or wait for polls if it is empty."""
        if self.carrier is not None:
            carrier, self.carrier = self.carrier, None
            await carrier.close()
        self.webhook = settings
        if settings["url"]:
            self.carrier = Carrier(self)
            self.carrier.collect()

    async def close(self) -> None:
        """Let nobody wait any longer: the server goes."""
        await self.use_webhook({"url": ""})
        for listener in self.listeners:
            listener.put_nowait(None)
        if self.poller and not self.poller.done():
            self.poller.set_result(None)

    def happened(self, kind: str, chat: int, **more: Any) -> None:
        self.version += 1
        if self._sleepers:
            sleepers, self._sleepers = self._sleepers, []
            for sleeper in sleepers:
                if not sleeper.done():
                    sleeper.set_result(None)
        for listener in self.listeners:
            listener.put_nowait({"kind": kind, "chat": chat, **more})

    async def changed(self, since: int) -> int:
        """Wait until anything happened after the version `since`; gives the version then."""
        while self.version <= since:
            sleeper = asyncio.get_running_loop().create_future()
            self._sleepers.append(sleeper)
            await sleeper
        return self.version

    async def until(self, true: Callable[[], Any], within: float = 10.0) -> Any:
        """Wait until this holds, looking again only when something happened; raises TimeoutError."""
        async with asyncio.timeout(within):
            while not (found := true()):
                await self.changed(self.version)
        return found

    def record(self, method: str, params: dict[str, Any], code: int) -> None:
        self.calls.append(Call(method, params, time.monotonic(), code))

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method.lower() == method.lower()]

    def written(self, text: str) -> Wire:
        """The content of a text a person typed."""
        entities = found_in(text)
        return {"text": text, "entities": entities} if entities else {"text": text}
