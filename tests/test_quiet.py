"""Quiet hours: chosen by button or typed, and kept by every letter that nobody asked for."""

from datetime import time

import pytest

from domain.quiet import read_quiet_hours
from storage import members
from tests.play import Actor, Stage


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22:00-07:30", ((22, 0), (7, 30))),
        ("22-7", ((22, 0), (7, 0))),
        ("  22：00 ～ 7：30 ", ((22, 0), (7, 30))),
        ("22点到7点", ((22, 0), (7, 0))),
        ("from 9.15 to 17.00", ((9, 15), (17, 0))),
        ("00:00-00:00", ((0, 0), (0, 0))),
        ("08:00-24:00", None),
        ("22:60-07:00", None),
        ("07:00-23:01", None),
        ("07:00-23:00", ((7, 0), (23, 0))),
        ("22:00", None),
        ("at night", None),
        ("2200-0700", None),
        ("", None),
    ],
)
def test_typed_hours(typed: str, hours: tuple[tuple[int, int], tuple[int, int]] | None) -> None:
    assert read_quiet_hours(typed) == (hours and (time(*hours[0]), time(*hours[1])))


async def kept(union: Stage, actor: Actor) -> tuple[str, str]:
    async with union.machine.database.reading() as db:
        member = await members.find(db, actor.member_id)
    assert member is not None
    return member.quiet_from, member.quiet_to


async def test_hours_are_chosen_by_a_button(anywhere: Stage) -> None:
    li = await anywhere.member("Li")
    await li.says("/quiet")
    assert li.sees("quiet-now", hours="21:00–08:00")
    await li.taps("quiet-hours", start="22:00", end="07:00")
    assert li.sees("quiet-set", hours="22:00–07:00")
    assert await kept(anywhere, li) == ("22:00", "07:00")
    await li.says("/quiet")
    await li.taps("quiet-default", hours="21:00–08:00")
    assert li.sees("quiet-set", hours="21:00–08:00")
    assert await kept(anywhere, li) == ("", "")


async def test_hours_are_typed_and_typed_again(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/quiet")
    await li.taps("quiet-own")
    assert li.sees("quiet-ask")
    await li.says("late")
    assert li.sees("quiet-unclear")
    await union.stops()
    await union.starts()
    await li.says("23:30 - 6")
    assert li.sees("quiet-set", hours="23:30–06:00")
    assert await kept(union, li) == ("23:30", "06:00")


async def test_nobody_has_to_be_quiet(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/quiet")
    await li.taps("quiet-none")
    assert li.sees("quiet-set", hours="none")
    assert await kept(union, li) == ("00:00", "00:00")


async def test_forged_hours_are_refused(union: Stage) -> None:
    li = await union.member("Li")
    await li.says("/quiet")
    await li.presses("1:quiet:set:25.00:7.00")
    assert li.sees("quiet-unclear")
    assert await kept(union, li) == ("", "")
