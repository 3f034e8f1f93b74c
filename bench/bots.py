"""The bots under test: how each is prepared and started, and how its dialogue goes."""

import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.people import Move
from bench.telegram import TOKEN
from bench.union import prepare

ROOT = Path(__file__).parents[1]
RIVALS = Path(__file__).parent / "rivals"
TEXT = "The queue in the canteen is too long at noon, please open a second window."

OURS = (
    Move(say="/suggest", then="suggest:category:"),
    Move(tap=r"suggest:category:\w+:welfare", then="suggest:mode:"),
    Move(tap=r"suggest:mode:\w+:signed", then="suggest:cancel:"),
    Move(say=TEXT, then="suggest:send:"),
    Move(tap=r"suggest:send:", then="cases:mine:"),
)
USUAL = (
    Move(say="/suggest", then="Canteen"),
    Move(tap="Canteen", then="Write"),
    Move(say=TEXT, then=r"#\d+"),
)

Environment = dict[str, str]


@dataclass(frozen=True, slots=True)
class Bot:
    """What `prepare` makes in a folder must be there before the start; `environment` points the bot to our base URL."""

    name: str
    command: Sequence[str]
    moves: Sequence[Move]
    environment: Callable[[Path, str], Environment]
    prepare: Callable[[Path, int], Awaitable[None]]


def ours(cadres: bool = False) -> Bot:
    """Unionhall as a user starts it; with `cadres` every case also goes to a group and to the one who leads."""

    async def members(folder: Path, people: int) -> None:
        await prepare(folder, people, cadres=cadres)

    return Bot("unionhall", (sys.executable, "-m", "bot", "run"), OURS, settings, members)


def rival(name: str, script: str, python: Path) -> Bot:
    return Bot(name, (str(python.absolute()), str(RIVALS / script)), USUAL, _usual, _nothing)


def settings(folder: Path, base: str, *, limits: bool = False) -> Environment:
    """Our settings as variables; without `limits` the bot may write as fast as it can."""
    found = {
        "PYTHONPATH": str(ROOT),
        "UNIONHALL_TELEGRAM__TOKEN": TOKEN,
        "UNIONHALL_TELEGRAM__BASE_URL": base,
        "UNIONHALL_STORAGE__URL": f"sqlite:///{folder}/union.db",
        "UNIONHALL_STORAGE__KEYS": f"{folder}/keys",
    }
    if not limits:
        found["UNIONHALL_TELEGRAM__MESSAGES_PER_SECOND"] = "10000"
        found["UNIONHALL_TELEGRAM__GROUP_PER_MINUTE"] = "1000"
        found["UNIONHALL_TELEGRAM__CHAT_INTERVAL"] = "0"
    return found


def _usual(folder: Path, base: str) -> Environment:
    return {"BENCH_TOKEN": TOKEN, "BENCH_API": base}


async def _nothing(folder: Path, people: int) -> None:
    """The rivals make their own database and know nobody."""
