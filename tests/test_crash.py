"""Crashes: whenever the bot is killed, everything said to it happens once and nothing it says is lost."""

from pathlib import Path

from tests.crash import play
from tests.postgres import fresh_schema


async def test_nothing_is_lost_or_done_twice_when_the_bot_is_killed_at_random(tmp_path: Path) -> None:
    print(await play(tmp_path, f"sqlite:///{tmp_path}/union.db", updates=360, kills=8, seed=1))


async def test_nothing_is_lost_or_done_twice_on_postgresql(tmp_path: Path) -> None:
    async with fresh_schema() as url:
        print(await play(tmp_path, url, updates=150, kills=4, seed=2))
