"""Measure the timed quiz: hundreds take it in the same minutes while the bot is killed: `python -m bench.quiz`."""

import argparse
import asyncio
import re
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import uvloop

from bench.bots import ours, settings
from bench.figures import Figure, percentile, table
from bench.load import listening, scratch
from bench.people import Person, buttons
from bench.process import Process, started
from bench.telegram import Telegram, serve
from bench.union import prepare
from domain.quiz import load_bank
from domain.quiz_draw import load_blueprint
from storage import attempts, outages, quiz_bank
from storage.attempts import Attempt
from storage.database import open_database

_PATIENCE = 5.0
"""Seconds after which somebody taps again."""
_HANDING_IN = 0.8
"""How many hand in; the others let their time run out."""
_THINKING = (1.0, 6.0)
_OPTION = re.compile(r"quiz:(a|off):\d+:(\w+):([A-F])$")


@dataclass
class Contestant:
    """Somebody who takes the quiz and remembers what they answered; `waits` are (moment, seconds) of each tap."""

    person: Person
    random: Random
    answers: dict[str, str] = field(default_factory=dict)
    waits: list[tuple[float, float]] = field(default_factory=list)
    has_handed_in: bool = False

    @property
    def told(self) -> dict[str, set[str]]:
        """The options that were tapped, by question."""
        return {name: set(said.split(",")) for name, said in self.answers.items()}

    async def come(self, later: float) -> None:
        await asyncio.sleep(later)
        await self._do("/quiz", "quiz:begin:quiz")
        await self._do("quiz:begin:quiz", "quiz:a:")
        while not self._finds("quiz:handin:"):
            await asyncio.sleep(self.random.uniform(*_THINKING))
            await self._answer()
        if self.random.random() < _HANDING_IN:
            await self._do("quiz:handin:", "quiz:home")
            self.has_handed_in = True

    def _finds(self, pattern: str) -> bool:
        return any(re.search(pattern, it.get("callback_data", "")) for it in buttons(self.person.shown))

    async def _answer(self) -> None:
        """One page: choose an option and go on; a question of several choices is left by its own button."""
        shown = [it["callback_data"] for it in buttons(self.person.shown)]
        options = [found.groups() for data in shown if (found := _OPTION.search(data))]
        action, question, option = self.random.choice(options)
        next_page = rf"quiz:a:\d+:(?!{question}:)|quiz:handin:"
        if load_bank()[question].kind != "multi":
            self.answers[question] = option
            await self._do(rf"quiz:a:\d+:{question}:{option}", next_page)
            return
        # A page that comes once more after a kill may have options chosen already.
        chosen = {each for was, _, each in options if was == "off"} | {option}
        self.answers[question] = ",".join(sorted(chosen))
        if action == "a":
            await self._do(rf"quiz:a:\d+:{question}:{option}", rf"quiz:off:\d+:{question}:{option}")
        await self._do(rf"quiz:on:\d+:{question}", next_page)

    async def _do(self, act: str, then: str) -> None:
        """Say or tap, and again as long as nothing comes."""
        start = time.monotonic()
        while not await self.person.make(act, then, _PATIENCE):
            pass
        self.waits.append((start, time.monotonic() - start))


async def fill(folder: Path, people: int) -> None:
    await prepare(folder, people)
    questions = [it for it in load_bank().values() if it.topic in load_blueprint().topics]
    database = await open_database(f"sqlite:///{folder}/union.db")
    async with database.transaction() as db:
        await quiz_bank.propose(db, questions, datetime.now(UTC), state="approved")
    await database.close()


async def measure(people: int, minutes: float, kills: int) -> list[Figure]:
    """Let `people` come within `minutes` at moments of chance, and kill the bot now and then."""
    telegram, random = Telegram(), Random(3)
    crowd = [Contestant(Person(telegram, number), Random(number)) for number in range(people)]
    moments = sorted(random.uniform(0, 60 * minutes) for _ in range(kills))
    with scratch("quiz") as folder:
        await fill(folder, people)
        async with serve(telegram) as base:
            start = time.monotonic()
            keeping = asyncio.create_task(_keep_running(telegram, folder, base, moments))
            await asyncio.gather(*(it.come(random.uniform(0, 60 * minutes)) for it in crowd))
            seconds = time.monotonic() - start
            # Those who do not hand in: the time of the last one, with all that was given back.
            await asyncio.sleep(load_blueprint().seconds + attempts.GRACE.seconds + 30 + 20 * kills)
            keeping.cancel()
            down = (await asyncio.gather(keeping, return_exceptions=True))[0]
        return await _judge(folder, crowd, seconds, down if isinstance(down, list) else [])


async def _keep_running(telegram: Telegram, folder: Path, base: str, moments: list[float]) -> list[tuple[float, float]]:
    """Run the bot, kill it at each of these moments and start it again; the times in which it was down."""
    begun, down = time.monotonic(), list[tuple[float, float]]()
    try:
        for moment in [*moments, float("inf")]:
            await _run_once(telegram, folder, base, begun + moment, down)
    except asyncio.CancelledError:
        pass
    return down


async def _run_once(telegram: Telegram, folder: Path, base: str, until: float, down: list[tuple[float, float]]) -> None:
    telegram.polled.clear()
    async with started(ours(False).command, settings(folder, base, limits=True), folder) as process:
        await listening(telegram.polled.wait(), process)
        if down:
            down[-1] = (down[-1][0], time.monotonic())
        await _sleep_until(until, process)
        down.append((time.monotonic(), float("inf")))
    await asyncio.sleep(6)


async def _sleep_until(moment: float, process: Process) -> None:
    if moment == float("inf"):
        await process.ended()
    await asyncio.sleep(max(0.0, moment - time.monotonic()))
    process.kill()


async def _judge(
    folder: Path, crowd: list[Contestant], seconds: float, down: list[tuple[float, float]]
) -> list[Figure]:
    database = await open_database(f"sqlite:///{folder}/union.db")
    async with database.reading() as db:
        given_back = await outages.list_since(db, 0)
        others = ends = 0
        for it in crowd:
            (attempt,) = await attempts.list_of_member(db, it.person.id)
            kept = await attempts.find_answers(db, attempt.id)
            others += {name: set(said.split(",")) for name, said in kept.items()} != it.told
            ends += not _ends_as_it_should(it, attempt, given_back)
    await database.close()
    waits = [wait for it in crowd for at, wait in it.waits if not _overlaps(at, wait, down)]
    lengths = [ended - began for began, ended, _ in given_back]
    return [
        Figure(f"{len(crowd):,} people in {seconds / 60:.1f} minutes, taps", len(waits) / seconds, "a second"),
        Figure("tap to next question, median", 1000 * percentile(waits, 0.5), "ms"),
        Figure("tap to next question, p99", 1000 * percentile(waits, 0.99), "ms", "<", 1000.0),
        Figure("attempts with other answers than those that were tapped", float(others), "", "<=", 0.0),
        Figure("attempts that did not end at their deadline plus the outages", float(ends), "", "<=", 0.0),
        Figure("kills", float(len([it for it in down if it[1] != float("inf")]))),
        Figure("outages given back", float(len(lengths))),
        Figure("seconds of them", float(sum(lengths)), "s"),
    ]


def _overlaps(at: float, wait: float, down: list[tuple[float, float]]) -> bool:
    """Whether the bot was down for a part of this wait, or had just come back."""
    return any(first - 1 <= at + wait and at <= last + _PATIENCE + 2 for first, last in down)


def _ends_as_it_should(it: Contestant, attempt: Attempt, given_back: list[tuple[int, int, int]]) -> bool:
    """At the deadline plus the outages that fell into it, unless it was handed in before, in that very second too."""
    deadline = attempt.started_at + timedelta(seconds=load_blueprint().seconds)
    for since, until, _ in given_back:
        began = datetime.fromtimestamp(since, UTC)
        # What the clock ends runs until the grace is over, though it counts as finished at its deadline.
        has_ended = it.has_handed_in and attempt.finished_at is not None and attempt.finished_at <= began
        if attempt.started_at <= began < deadline + attempts.GRACE and not has_ended:
            deadline += timedelta(seconds=until - since)
    is_over = attempt.state == ("handed_in" if it.has_handed_in else "overdue")
    ends_well = it.has_handed_in or attempt.finished_at == attempt.deadline
    return is_over and ends_well and attempt.deadline == deadline


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quiz", description="How prompt and fair the timed quiz is.")
    parser.add_argument("--people", type=int, default=500, help="how many take the quiz")
    parser.add_argument("--minutes", type=float, default=10.0, help="within how long they come")
    parser.add_argument("--kills", type=int, default=20, help="how often the bot is killed meanwhile")
    chosen = parser.parse_args()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        print(table(runner.run(measure(chosen.people, chosen.minutes, chosen.kills))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
