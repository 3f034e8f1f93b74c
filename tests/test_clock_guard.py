"""A clock that is behind what has happened: what is planned waits, people are answered, and it is said why."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.commands import accept_clock
from handlers import FEATURES
from tests.play import Actor, Stage, stage
from tests.test_clock import DAY, HOUR, NINE, Bell

YEARS = 3 * 365 * DAY


class _Union:
    """A bell at nine, a member in whose chat it rings, and a chair."""

    def __init__(self, play: Stage, bell: Bell, li: Actor, wang: Actor) -> None:
        self.play, self.bell, self.li, self.wang = play, bell, li, wang

    @property
    def days(self) -> list[str]:
        return [period for period, _ in self.bell.rung]

    @property
    def warnings(self) -> int:
        return sum("clock of the machine" in message.text for message in self.wang.person.sees)


async def _open(play: Stage, bell: Bell) -> _Union:
    li = await play.member("Li", language="en")
    wang = await play.member("Wang", language="en", role="chair", committee="union")
    bell.chat_id = li.person.id
    return _Union(play, bell, li, wang)


@pytest.mark.parametrize("restarts", [False, True])
async def test_while_the_clock_is_years_behind_jobs_wait_taps_are_served_and_the_chair_hears_once(
    tmp_path: Path, database_url: str, restarts: bool, caplog: pytest.LogCaptureFixture
) -> None:
    bell = Bell(time(9))
    features = [*FEATURES, bell.feature]
    async with stage(tmp_path, database_url, features=features, start=NINE - HOUR) as play:
        union = await _open(play, bell)
        await play.sleeps_until(NINE)
        if restarts:
            await play.stops()
        play.clock.step(-YEARS)
        if restarts:
            await play.starts()
        for hours in (1, 24, 48):
            await play.sleeps_until(play.clock.now() + hours * HOUR)
        assert union.days[-1] == "2026-11-02"
        assert union.warnings == 1
        assert "what is planned waits" in caplog.text
        assert (await union.li.says("/help")).person.sees[-1]["from"]["is_bot"]

        play.clock.step(YEARS)  # it has been set right
        await play.sleeps_until(play.clock.now() + DAY)
        assert union.days[-1] > "2026-11-04"


@pytest.mark.parametrize(("back", "rests"), [(timedelta(minutes=59), False), (timedelta(minutes=61), True)])
async def test_an_hour_is_what_clocks_are_set_back_by(tmp_path: Path, back: timedelta, rests: bool) -> None:
    early, bell = Bell(time(8, 30), name="early"), Bell(time(9))
    url = f"sqlite:///{tmp_path}/union.db"
    async with stage(tmp_path, url, features=[early.feature, bell.feature], start=NINE - 2 * HOUR) as play:
        union = await _open(play, bell)
        early.chat_id = union.li.person.id
        await play.sleeps_until(NINE - HOUR / 2)
        play.clock.step(-back)
        assert (await play.machine.clock.next_due() == NINE) is not rests


async def test_a_clock_that_was_ahead_is_accepted_by_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bell = Bell(time(9))
    async with stage(
        tmp_path, f"sqlite:///{tmp_path}/union.db", features=[*FEATURES, bell.feature], start=NINE - HOUR
    ) as play:
        union = await _open(play, bell)
        play.clock.step(YEARS)
        await play.sleeps_until(play.clock.now() + 2 * HOUR)
        play.clock.step(-YEARS)
        await play.sleeps_until(NINE + DAY)
        assert (len(union.days), union.warnings) == (1, 1)

        monkeypatch.setattr(accept_clock, "read_system_clock", play.clock.now)
        assert "goes on" in await accept_clock._accept(play.settings)
        assert "nothing had to be done" in await accept_clock._accept(play.settings)
        await play.sleeps_until(NINE + 2 * DAY)
        assert union.days[-1] == "2026-11-04"
