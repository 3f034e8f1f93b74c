"""The long crash play: ten thousand updates and three hundred kills on each engine, for an evening of doubt."""

from pathlib import Path

import pytest

from tests.crash import play


@pytest.mark.torture
@pytest.mark.timeout(0)
async def test_nothing_is_lost_or_done_twice_in_the_long_run(tmp_path: Path, database_url: str) -> None:
    print(await play(tmp_path, database_url, updates=10_000, kills=300, seed=3))
