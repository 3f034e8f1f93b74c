"""The stage of the tests: a union of people, the real bot, a local Telegram over HTTP, a clock that only we turn."""

import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from html import unescape
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.machine import Machine
from bot.settings import Settings, Storage, Telegram, UnionSettings
from domain.member import NOTICE_VERSION, Member
from handlers import FEATURES
from handlers.feature import Feature
from locales import render
from simulator import FrozenClock, Group, Message, Person, serve
from simulator import Telegram as LocalTelegram
from storage import cadre_group, members
from storage.cadre_group import CadreGroup
from storage.database import Db, open_database

MONDAY = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
"""The first scene: Monday 2 November 2026, 10:00 in Chengdu."""

CONSENT = NOTICE_VERSION


@dataclass(repr=False)
class Actor:
    """A person on the stage: says and taps things, and sees what the bot writes, found by key."""

    stage: "Stage"
    person: Person
    language: str
    member_id: int = 0
    _seen: int = 0

    async def says(self, text: str) -> "Actor":
        return await self._does(lambda: self.person.say(text))

    async def taps(self, key: str, *, message: Message | None = None, **values: object) -> "Actor":
        """Tap the button labelled with the words of `key`, on the newest message that has one."""
        label = unescape(render(self.language, key, **values))
        return await self._does(lambda: self._tap(label, message, self.person.sees, None))

    async def taps_label(self, label: str) -> "Actor":
        return await self._does(lambda: self._tap(label, None, self.person.sees, None))

    async def taps_in_group(self, key: str, **values: object) -> "Actor":
        group = self.stage.group
        label = unescape(render(self.stage.group_language, key, **values))
        return await self._does(lambda: self._tap(label, None, group.messages, group))

    async def says_in_group(self, text: str, reply_to: Message | None = None) -> "Actor":
        return await self._does(lambda: self.person.say(text, self.stage.group, reply_to))

    async def presses(self, data: str) -> "Actor":
        """Send callback data that no button shows: an old or forged one."""
        return await self._does(lambda: self.person.press(self.person.sees[-1], data))

    async def sends_photo(self, data: bytes, caption: str = "") -> "Actor":
        return await self._does(lambda: self.person.send_photo(data, caption))

    async def sends_document(self, name: str, data: bytes) -> "Actor":
        return await self._does(lambda: self.person.send_document(name, data))

    async def edits(self, message: Message, text: str) -> "Actor":
        return await self._does(lambda: self.person.edit(message, text))

    def sees(self, key: str, **values: object) -> bool:
        """Whether the words of `key` stand in a message or notice since this person's last own action."""
        return any(re.search(_pattern(self.language, key, values), text, re.S) for text in self.news)

    def ever_sees(self, key: str, **values: object) -> bool:
        pattern = _pattern(self.language, key, values)
        return any(re.search(pattern, it.html or it.text, re.S) for it in self.person.sees)

    @property
    def news(self) -> list[str]:
        """HTML of the bot's messages as they are now, changed since the last own action, and notices over buttons."""
        mine = [it for it in self.person.sees if it.get("from", {}).get("is_bot")]
        fresh = self.stage.newer_than(self._seen, mine)
        return [it.html or it.text for it in fresh] + self.person.toasts

    @property
    def last(self) -> Message:
        return self.person.sees[-1]

    async def row(self, db: Db) -> Member | None:
        return await members.find(db, self.member_id)

    async def _does(self, act: Callable[[], object]) -> "Actor":
        await self.stage.settle()
        self._seen = self.stage.now_seen()
        self.person.toasts.clear()
        act()
        await self.stage.settle()
        return self

    def _tap(self, label: str, message: Message | None, shown: Sequence[Message], chat: Group | None) -> None:
        for candidate in [message] if message else reversed(shown):
            for row in (candidate.get("reply_markup") or {}).get("inline_keyboard", []):
                for button in row:
                    if button["text"] == label:
                        if "callback_data" in button:
                            self.person.press(candidate, button["callback_data"])
                        else:
                            self.person.follow(button["url"])
                        return
        raise AssertionError(f"no button {label!r}; seen: {[it.text for it in shown]}")


@dataclass(repr=False)
class Stage:
    """The union on the stage: its people, its group, its bot and its clock."""

    telegram: LocalTelegram
    settings: Settings
    features: Sequence[Feature]
    clock: FrozenClock
    machine: Machine = field(init=False)
    group: Group = field(init=False)
    group_language: str = "zh-CN"
    _versions: dict[tuple[int, int], tuple[Message, int]] = field(default_factory=dict)
    _count: int = 0
    _looked_at: int = -1
    _people: int = 0

    async def starts(self) -> None:
        """Start the bot (again): the same database, a new process's memory."""
        self.machine = Machine(self.settings, features=self.features, now=self.clock.now, random=Random(7), wakes=False)
        await self.machine.start()
        # What the bot does on its own at the start must not fall into the middle of a play.
        await self.machine.settling_in
        await self.settle()

    async def stops(self) -> None:
        await self.machine.stop()

    async def member(
        self,
        name: str,
        *,
        language: str = "zh-CN",
        role: str = "member",
        committee: str = "",
        duty: str = "",
        department: str = "",
    ) -> Actor:
        """Somebody who has joined and consented already."""
        actor = self.stranger(name, language=language)
        self._people += 1
        actor.member_id = self._people
        async with self.machine.database.transaction() as db:
            await members.add(
                db,
                Member(
                    id=self._people,
                    telegram_id=actor.person.id,
                    name=name,
                    role=role,
                    committee=committee,
                    duty=duty,
                    department=department,
                    staff_number="",
                    language=language,
                    status="active",
                    reachable=True,
                    consent_version=CONSENT,
                    consented_on="2026-10-01",
                    quiet_from="",
                    quiet_to="",
                    joined_on="2026-10-01",
                ),
            )
        actor.person.started = True
        return actor

    def stranger(self, name: str, *, language: str = "zh-CN") -> Actor:
        return Actor(self, self.telegram.user(name, language=language), language)

    async def cadre_group(self, *people: Actor, language: str = "zh-CN") -> Group:
        """The cadres' group, bound already."""
        self.group = self.telegram.group("Cadres", [actor.person for actor in people])
        self.group_language = language
        async with self.machine.database.transaction() as db:
            await cadre_group.bind(db, CadreGroup(self.group.id, "Cadres", language), "2026-10-01")
        return self.group

    def group_sees(self, key: str, **values: object) -> bool:
        pattern = _pattern(self.group_language, key, values)
        return any(re.search(pattern, it.html or it.text, re.S) for it in self.group.messages)

    async def turns(self, **by: float) -> None:
        """Turn the clock by days, hours, minutes; what falls due on the way happens in its order and hour."""
        await self.turns_to(self.clock.now() + timedelta(**by))

    async def turns_to(self, moment: datetime) -> None:
        await self.settle()
        while (due := await self.machine.clock.next_due()) is not None and due <= moment:
            await self._turn(due)
        await self._turn(moment)

    async def sleeps_until(self, moment: datetime) -> None:
        """The clock jumps, as over downtime: everything in between is late."""
        await self._turn(moment)

    async def _turn(self, moment: datetime) -> None:
        self.clock.turn(max(timedelta(0), moment - self.clock.now()))
        await self.machine.clock.tick()
        await self.settle()

    async def settle(self) -> None:
        """Wait until every update is answered and every letter that may leave has left."""
        await self.telegram.until(lambda: self.telegram.waiting)
        await self.machine.sender.idle()
        await self.telegram.until(lambda: self.telegram.waiting)
        self._look()

    def now_seen(self) -> int:
        self._look()
        return self._count

    def newer_than(self, seen: int, messages: Sequence[Message]) -> list[Message]:
        self._look()
        return [it for it in messages if self._versions[it["chat"]["id"], it.id][1] > seen]

    def _look(self) -> None:
        if self._looked_at == self.telegram.version:
            return
        self._looked_at = self.telegram.version
        for chat_id, chat in self.telegram.chats.items():
            for number, message in chat.held.items():
                known = self._versions.get((chat_id, number))
                if known is None or known[0] is not message:  # an edit makes a new one
                    self._count += 1
                    self._versions[chat_id, number] = (message, self._count)


_newest: list[bytes] = []
"""A SQLite file at the newest version: migrating it again for each play would take half of a play's time."""


async def prepare(path: Path) -> None:
    if _newest:
        _copy_newest(path)
    else:
        await (await open_database(f"sqlite:///{path}")).close()
        _newest.append(_content(path))


def _copy_newest(path: Path) -> None:
    if not path.exists():
        path.write_bytes(_newest[0])


def _content(path: Path) -> bytes:
    return path.read_bytes()


_started: dict[Path, bytes] = {}
"""The files of a union whose bot has started once, by their place in its folder: a second start takes half the time."""


async def _prepare_started(folder: Path) -> None:
    if not _started:
        with TemporaryDirectory() as name:
            async with _raise_stage(Path(name), f"sqlite:///{name}/union.db", FEATURES, MONDAY):
                pass
            _started.update(_read_files(Path(name)))
    _write_files(folder, _started)


def _read_files(folder: Path) -> dict[Path, bytes]:
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _write_files(folder: Path, files: dict[Path, bytes]) -> None:
    for place, content in files.items():
        (folder / place).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / place).write_bytes(content)
        (folder / place).chmod(0o600)


def _is_new(folder: Path) -> bool:
    """Whether nothing lies there but, at most, a migrated database that nobody has opened."""
    return all(file.name == "union.db" and file.read_bytes() in _newest for file in folder.iterdir())


@asynccontextmanager
async def stage(
    folder: Path, url: str, *, features: Sequence[Feature] = FEATURES, start: datetime = MONDAY, **union: object
) -> AsyncIterator[Stage]:
    """A union whose bot has started; `union` are settings of its own."""
    plain = features is FEATURES and start == MONDAY and not union and url == f"sqlite:///{folder}/union.db"
    if plain and _is_new(folder):
        await _prepare_started(folder)
    async with _raise_stage(folder, url, features, start, **union) as play:
        yield play


@asynccontextmanager
async def _raise_stage(
    folder: Path, url: str, features: Sequence[Feature], start: datetime, **union: object
) -> AsyncIterator[Stage]:
    clock = FrozenClock(start)
    telegram = LocalTelegram(clock=clock)
    if url.startswith("sqlite:///"):
        await prepare(Path(url.removeprefix("sqlite:///")))
    async with serve(telegram) as server:
        settings = Settings(
            telegram=Telegram(
                token=SecretStr(telegram.token),
                base_url=server.base_url,
                file_url=server.file_url,
                messages_per_second=1000,
                chat_interval=0,
                group_per_minute=1000,
            ),
            storage=Storage(url=url, keys=folder / "keys"),
            union=UnionSettings(**union),  # type: ignore[arg-type] # the tests' own keywords
        )
        play = Stage(telegram, settings, features, clock)
        await play.starts()
        try:
            yield play
        finally:
            await play.stops()


_KEY = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)
_VARIABLE = re.compile(r"\$([\w-]+)")


@cache
def _variables(language: str) -> dict[str, set[str]]:
    """The variables of every key; reading all the words as Fluent does takes longer than most plays."""
    found = dict[str, set[str]]()
    for file in (Path(__file__).parent.parent / "locales" / language).glob("*.ftl"):
        _, *parts = _KEY.split(file.read_text(encoding="utf-8"))
        found |= {key: set(_VARIABLE.findall(words)) for key, words in zip(parts[::2], parts[1::2], strict=True)}
    return found


def _pattern(language: str, key: str, values: dict[str, object]) -> str:
    blanks = dict.fromkeys(_variables(language)[key] - set(values), "\x01")
    return ".*?".join(re.escape(part) for part in render(language, key, **values, **blanks).split("\x01"))
