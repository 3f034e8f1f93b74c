"""Measure the bot beside its rivals and under a broadcast: `make bench`, or `python -m bench --help`."""

import argparse
import asyncio
import sys
from dataclasses import asdict
from pathlib import Path

import orjson
import uvloop

from bench import report
from bench.bots import ROOT, Bot, ours, rival
from bench.broadcast import Broadcast, broadcast
from bench.load import Failed, Load, load
from bench.report import Rounds


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="How fast, how small and how prompt.")
    parser.add_argument("--rounds", type=int, default=5, help="how often each bot takes its turn")
    parser.add_argument("--people", type=int, default=300, help="how many play the dialogue at once")
    parser.add_argument("--notice", type=int, default=2000, metavar="PEOPLE", help="how many a notice goes to; 0: none")
    parser.add_argument("--quick", action="store_true", help="3 rounds of 100 people, a notice to 200: a first look")
    parser.add_argument("--cadres", action="store_true", help="our cases also go to a group and a chair who is told")
    parser.add_argument(
        "--rivals",
        type=Path,
        default=ROOT / ".venv-bench/bin/python",
        metavar="PYTHON",
        help="where they are installed",
    )
    chosen = parser.parse_args()
    if chosen.quick:
        chosen.rounds, chosen.people, chosen.notice = 3, 100, min(chosen.notice, 200)
    if not chosen.rivals.exists():
        parser.error("the rivals are not installed: make bench does it")
    return chosen


async def measure(chosen: argparse.Namespace) -> tuple[Rounds, Broadcast | None]:
    bots = [ours(chosen.cadres), *(rival(name, script, chosen.rivals) for name, script in report.RIVALS.items())]
    rounds: Rounds = {bot.name: [] for bot in bots}
    for number in range(1, chosen.rounds + 1):
        for bot in bots:
            rounds[bot.name].append(await _in_turn(bot, chosen.people, f"{number}/{chosen.rounds}"))
    return rounds, await broadcast(chosen.notice) if chosen.notice else None


async def _in_turn(bot: Bot, people: int, context: str) -> Load:
    found = await load(bot, people)
    print(report.line(context, bot.name, found), flush=True)
    return found


def main() -> int:
    """0 whether or not the targets are reached; 1 if a bot failed."""
    chosen = options()
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            rounds, notice = runner.run(measure(chosen))
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    print(report.page(rounds, notice))
    found = {"people": chosen.people, "cadres": chosen.cadres, "rounds": chosen.rounds}
    found |= report.numbers(rounds) | {"notice": asdict(notice) if notice else None}
    print(orjson.dumps(found, option=orjson.OPT_SORT_KEYS).decode())
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
