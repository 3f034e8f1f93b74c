"""The crash play: members file suggestions with a bot in a process of its own, which is killed again and again."""

import asyncio
import json
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from domain.member import NOTICE_VERSION, Member
from simulator import Group, Message, Person, Server, Telegram, serve
from storage import cadre_group, members, outbox
from storage.cadre_group import CadreGroup
from storage.database import Database, open_database
from storage.health import Health, read_health

ROOT = Path(__file__).parent.parent
A_DAY = 3  # suggestions the bot takes of one member
STEPS = 9  # updates in the dialogue of one suggestion
TALKING = 6  # members who write at the same time
PATIENCE = 5.0  # seconds until somebody who sees no reaction does it again

_THINKING = 0.1  # seconds at most
_CADRES = ("economy", "welfare", "culture", "education")
_CATEGORIES = ("production", "welfare", "culture", "training")
_Reaction = Callable[[], object]


@dataclass(frozen=True)
class Figures:
    """What a play came to; `again` counts what people did twice because nothing seemed to happen."""

    updates: int
    suggestions: int
    kills: int
    repeats: int
    again: int
    seconds: float


def environment(server: Server, telegram: Telegram, url: str, folder: Path) -> dict[str, str]:
    """The settings of a bot that serves this Telegram at twice the pace Telegram allows."""
    return os.environ | {
        "UNIONHALL_TELEGRAM__TOKEN": telegram.token,
        "UNIONHALL_TELEGRAM__BASE_URL": server.base_url,
        "UNIONHALL_TELEGRAM__FILE_URL": server.file_url,
        "UNIONHALL_TELEGRAM__MESSAGES_PER_SECOND": "60",
        "UNIONHALL_TELEGRAM__CHAT_INTERVAL": "0",
        "UNIONHALL_TELEGRAM__GROUP_PER_MINUTE": "1000",
        "UNIONHALL_TELEGRAM__POLL_TIMEOUT": "1",
        "UNIONHALL_STORAGE__URL": url,
        "UNIONHALL_STORAGE__KEYS": str(folder / "keys"),
        "UNIONHALL_UNION__QUIET_FROM": "00:00",
        "UNIONHALL_UNION__QUIET_TO": "00:00",
        "UNIONHALL_LOG__LEVEL": "error",
    }


class Nursery:
    """Starts bots one after the other; `number` is the process that lives now, 0 if none does."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.number = 0

    async def start(self) -> None:
        assert self._process.stdin
        self._process.stdin.write(b"\n")
        self.number = await self._read()

    async def end(self, how: signal.Signals) -> int:
        """Send a signal; the exit code when the process has gone."""
        os.kill(self.number, how)
        self.number, ended = 0, await self._read()
        return ended

    async def _read(self) -> int:
        assert self._process.stdout
        return int(await self._process.stdout.readline())


@asynccontextmanager
async def nursery(settings: dict[str, str]) -> AsyncIterator[Nursery]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.nursery",
        cwd=ROOT,
        env=settings,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin
    bots = Nursery(process)
    try:
        yield bots
    finally:
        if bots.number:
            await bots.end(signal.SIGKILL)
        process.stdin.close()
        await process.wait()


@dataclass
class Union:
    """The people of the play, what they have filed so far, and how often they had to act again."""

    telegram: Telegram
    random: Random
    authors: list[Person]
    cadres: list[Person]
    group: Group
    filed: dict[str, tuple[Person, str]] = field(default_factory=dict)  # by text: the author, the case number
    again: int = 0

    async def write(self, author: Person, suggestions: int) -> None:
        for _ in range(suggestions):
            await self._suggest(author, f"{author.name} asks for lamp {self.random.randrange(10**12)}")

    async def _suggest(self, author: Person, text: str) -> None:
        """File a suggestion like somebody who changes their mind twice."""
        first, second, third = self.random.sample(_CATEGORIES, 3)
        before = {message.id for message in author.sees}
        await self._until(lambda: author.say("/suggest"), lambda: _button(author, "suggest:category:", before))
        await self._tap(author, "suggest:category:", first, "suggest:mode:")
        await self._tap(author, "suggest:mode:", "signed", "suggest:cancel:")
        await self._until(lambda: author.say(text), lambda: _button(author, "suggest:send:", before))
        for category in (second, third):
            await self._tap(author, "suggest:change:", "category", "suggest:category:")
            await self._tap(author, "suggest:category:", category, "suggest:send:")
        await self._tap(author, "suggest:send:", "", "cases:mine:")
        _, data = _button(author, "cases:mine:", before) or (None, "")
        self.filed[text] = (author, data.rpartition(":")[2])

    async def _tap(self, person: Person, start: str, end: str, then: str) -> None:
        """Tap the newest button whose data begin and end like this, until its message has one that does `then`."""
        held, tapped = person.chat.held, person.sees[-1]

        def act() -> None:
            # Looked up each time: who asked twice has two keyboards, and only the newer one is still good.
            nonlocal tapped
            tapped, data = _button(person, start, set(), end) or (person.sees[-1], "")
            person.press(held[tapped.id], data)

        await self._until(act, lambda: held[tapped.id] is not tapped and _button(person, then, set()))

    async def _until(self, act: Callable[[], object], reaction: _Reaction) -> None:
        await asyncio.sleep(self.random.uniform(0, _THINKING))
        act()
        while True:
            with suppress(TimeoutError):
                await self.telegram.until(reaction, within=PATIENCE)
                return
            self.again += 1
            act()


def _button(person: Person, start: str, but: set[int], end: str = "") -> tuple[Message, str] | None:
    """The newest message, not one of `but`, with a button whose data begin and end like this, and these data."""
    for message in reversed(person.sees):
        if message.id in but:
            return None
        for row in (message.get("reply_markup") or {}).get("inline_keyboard", []):
            for button in row:
                data = str(button.get("callback_data", "")).partition(":")[2]
                if data.startswith(start) and data.endswith(end):
                    return message, button["callback_data"]
    return None


async def settle_union(database: Database, telegram: Telegram, random: Random, authors: int) -> Union:
    """Members, a cadre for each category and the bound group of the cadres, as if all had joined long ago."""
    people = [telegram.user(f"Author {number}", "en") for number in range(authors)]
    cadres = [telegram.user(f"Cadre {duty}", "en") for duty in _CADRES]
    group = telegram.group("Cadres", cadres)
    async with database.transaction() as db:
        for number, person in enumerate(people + cadres, 1):
            person.started = True
            duty = person.name.split()[1] if person in cadres else ""
            await members.add(db, _member(number, person, duty))
        await cadre_group.bind(db, CadreGroup(group.id, "Cadres", "en"), "2026-10-01")
    return Union(telegram, random, people, cadres, group)


def _member(number: int, person: Person, duty: str) -> Member:
    return Member(
        id=number,
        telegram_id=person.id,
        name=person.name,
        role="cadre" if duty else "member",
        committee="union" if duty else "",
        duty=duty,
        department="",
        staff_number="",
        language="en",
        status="active",
        reachable=True,
        consent_version=NOTICE_VERSION,
        consented_on="2026-10-01",
        quiet_from="",
        quiet_to="",
        joined_on="2026-10-01",
    )


async def play(folder: Path, url: str, *, updates: int, kills: int, seed: int) -> Figures:
    """Play until everybody has filed everything; raises AssertionError if anything was lost or happened twice."""
    random, telegram, began = Random(seed), Telegram(), time.monotonic()
    suggestions = updates // STEPS
    async with serve(telegram) as server, nursery(environment(server, telegram, url, folder)) as bots:
        database = await open_database(url)
        union = await settle_union(database, telegram, random, -(-suggestions // A_DAY))
        moments = sorted(random.sample(range(1, updates - TALKING), kills))
        async with asyncio.TaskGroup() as playing:
            playing.create_task(_write_all(union, suggestions))
            await bots.start()
            for moment in moments:
                await _kill_at(telegram, bots, moment, random)
        await _outbox_is_empty(database, telegram)
        assert await bots.end(signal.SIGTERM) == 0
        await _judge(database, union, suggestions)
        await database.close()
    repeats = repeated(telegram)
    figures = Figures(telegram.updates.pushed, suggestions, kills, repeats, union.again, time.monotonic() - began)
    assert repeats <= kills + union.again, figures  # who asks twice may be told the same twice
    return figures


async def _write_all(union: Union, suggestions: int) -> None:
    gate = asyncio.Semaphore(TALKING)

    async def write(author: Person, number: int) -> None:
        async with gate:
            await union.write(author, number)

    shares = [min(A_DAY, suggestions - start) for start in range(0, suggestions, A_DAY)]
    async with asyncio.TaskGroup() as group:
        for author, share in zip(union.authors, shares, strict=True):
            group.create_task(write(author, share))


async def _kill_at(telegram: Telegram, bots: Nursery, moment: int, random: Random) -> None:
    """Kill the bot a little after so many updates have been written, wherever it is just then; start the next."""
    await telegram.until(lambda: telegram.updates.pushed >= moment, within=60)
    await asyncio.sleep(random.uniform(0, 0.25))
    assert await bots.end(signal.SIGKILL) == -signal.SIGKILL
    await bots.start()


async def _outbox_is_empty(database: Database, telegram: Telegram) -> None:
    async with asyncio.timeout(60):
        while await _waiting(database):
            with suppress(TimeoutError):
                await telegram.until(lambda: False, within=0.1)


async def _waiting(database: Database) -> int:
    async with database.reading() as db:
        return await outbox.count_waiting(db)


async def _judge(database: Database, union: Union, suggestions: int) -> None:
    async with database.reading() as db:
        state: Health = await read_health(db)
        rows = await db.all(
            """SELECT case_messages.body, cases.number, members.telegram_id FROM cases
               JOIN case_messages ON case_messages.case_number = cases.number
               JOIN case_authors ON case_authors.case_number = cases.number
               JOIN members ON members.id = case_authors.member_id"""
        )
    assert (state.waiting, state.undelivered, state.set_aside) == (0, 0, 0)
    assert len(union.filed) == suggestions
    told = {text: (number, author.id) for text, (author, number) in union.filed.items()}
    kept = Counter((body.partition("\n")[0], (number, author)) for body, number, author in rows)
    assert kept == Counter(told.items())
    shown = Counter(word for message in union.group.messages for word in message.text.split())
    for author, number in union.filed.values():
        assert sum(number in message.text for message in author.sees if message["from"]["is_bot"]) == 1
        assert any(number in word for word in shown), f"no card of {number}"


def repeated(telegram: Telegram) -> int:
    """How many messages were posted once more, word for word, with the same buttons, into the same chat."""
    posted = [call.params for call in telegram.calls if call.method.startswith("send") and call.code == 200]
    return len(posted) - len({json.dumps(params, sort_keys=True, default=str) for params in posted})
