"""A notice to everybody under Telegram's real limits, while people go on using the bot."""

import argparse
import asyncio
import time
from dataclasses import dataclass
from http import HTTPStatus
from random import Random

import uvloop

import simulator
from bench.bots import ours, settings
from bench.figures import Figure, percentile, table
from bench.load import listening, scratch
from bench.people import FIRST_PERSON
from bench.process import started
from bench.telegram import BOT, TOKEN
from bench.union import NOTICE, announce
from simulator import Call, Limits, Message, Person

_EVERY = 0.7
"""Seconds between two people who come while the notice is going out."""
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Broadcast:
    """Waits in seconds, `rate_used` as part of the rate allowed while the notice was going out."""

    seconds: float
    visits: int
    command_p99: float
    tap_p99: float
    refusals: int
    rate_used: float


async def broadcast(people: int) -> Broadcast:
    """Announce something to `people` members; raises Failed."""
    bot, telegram = ours(), _world(people)
    with scratch(bot.name) as folder:
        await bot.prepare(folder, people)
        await announce(folder, people)
        async with simulator.serve(telegram) as server:
            environment = settings(folder, server.base_url, limits=True)
            async with started(bot.command, environment, folder) as process:
                await listening(telegram.until(lambda: telegram.waiting, _PATIENCE), process)
                visits = await _visits(telegram, people)
    return _figures(telegram, visits)


def _world(people: int) -> simulator.Telegram:
    telegram = simulator.Telegram(TOKEN, limits=Limits(), username=BOT["username"])
    for number in range(people):
        telegram.user(f"P{number}", "en", FIRST_PERSON + number).started = True
    return telegram


async def _visits(telegram: simulator.Telegram, people: int) -> list[tuple[float, float]]:
    """What people waited who came until the notice had reached everybody: for a command's answer, for a tap's."""
    coming = Random(1).sample(sorted(telegram.people), people)
    visits: list[asyncio.Task[tuple[float, float]]] = []
    async with asyncio.timeout(_PATIENCE + 2 * people / Limits().per_second):
        while len(_notices(telegram)) < people:
            visits.append(asyncio.create_task(_visit(telegram, telegram.people[coming.pop()])))
            await asyncio.sleep(_EVERY)
    return await asyncio.gather(*visits)


async def _visit(telegram: simulator.Telegram, person: Person) -> tuple[float, float]:
    start = time.monotonic()
    person.say("/suggest")
    question = await telegram.until(lambda: _shown(person, "suggest:category:"), _PATIENCE)
    answered = time.monotonic()
    person.tap(question, "suggest:category:.*:welfare")
    await telegram.until(lambda: _shown(person, "suggest:mode:"), _PATIENCE)
    return answered - start, time.monotonic() - answered


def _shown(person: Person, data: str) -> Message | None:
    shown = (it for it in person.sees if any(data in button.get("callback_data", "") for button in it.buttons))
    return next(shown, None)


def _notices(telegram: simulator.Telegram) -> list[Call]:
    return [call for call in _sent(telegram) if call.params["text"] == NOTICE]


def _sent(telegram: simulator.Telegram) -> list[Call]:
    return [call for call in telegram.calls_of("sendMessage") if call.code == HTTPStatus.OK]


def _figures(telegram: simulator.Telegram, visits: list[tuple[float, float]]) -> Broadcast:
    notices = _notices(telegram)
    first, last = notices[0].at, notices[-1].at
    between = sum(first < call.at <= last for call in _sent(telegram))
    return Broadcast(
        seconds=last - first,
        visits=len(visits),
        command_p99=percentile((command for command, _ in visits), 0.99),
        tap_p99=percentile((tap for _, tap in visits), 0.99),
        refusals=sum(call.code == HTTPStatus.TOO_MANY_REQUESTS for call in telegram.calls),
        rate_used=between / (last - first) / Limits().per_second,
    )


def list_figures(notice: Broadcast) -> list[Figure]:
    """What people said meanwhile leaves within the same limit, so it belongs to the least the limit allows."""
    return [
        Figure("tap to answer while a notice goes out, p99", notice.tap_p99, "s", "<", 1),
        Figure("command to answer meanwhile, p99", notice.command_p99, "s"),
        Figure("calls refused for haste (429)", notice.refusals, "", "<=", 0),
        Figure("use of the allowed rate", 100 * notice.rate_used, "%", ">=", 95),
        Figure("longer than at the full rate", 100 * (1 / notice.rate_used - 1), "%", "<=", 2),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.broadcast", description=__doc__)
    parser.add_argument("--people", type=int, default=10_000, help="how many it goes to")
    people = parser.parse_args().people
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        notice = runner.run(broadcast(people))
    print(f"{people:,} people in {notice.seconds:.1f} s, {notice.visits} came meanwhile")
    print(table(list_figures(notice)))


if __name__ == "__main__":
    main()
