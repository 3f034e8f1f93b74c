"""The reason for a decision on a case: author and cadre read it as what it is, never as an answer."""

from collections.abc import Awaitable, Callable

import pytest

from tests.casework import files_case, people, takes
from tests.play import Actor, Stage

WHY = "The spare part is on its way."


async def defers(chen: Actor) -> None:
    await chen.taps("cases-defer")
    await chen.says(WHY)
    await chen.taps("cases-promise-day", day="Mon 16 Nov")
    await chen.taps("cases-answer-send")


async def extends(chen: Actor) -> None:
    await chen.taps("cases-extend")
    await chen.says(WHY)
    await chen.taps("cases-answer-send")


async def transfers(chen: Actor) -> None:
    await chen.taps("cases-transfer")
    await chen.taps("cases-receiver-party")
    await chen.says(WHY)
    await chen.taps("cases-answer-send")


async def refuses(chen: Actor) -> None:
    await chen.taps("cases-refuse")
    await chen.says(WHY)
    await chen.taps("cases-receiver-legal")
    await chen.taps("cases-refuse-yes")


DECISIONS = [("defer", defers), ("extend", extends), ("transfer", transfers), ("refuse", refuses)]


@pytest.mark.parametrize(("said", "decides"), DECISIONS)
async def test_a_reason_is_shown_as_that_and_not_as_an_answer(
    anywhere: Stage, said: str, decides: Callable[[Actor], Awaitable[None]]
) -> None:
    li, _, chen = await people(anywhere)
    number = await files_case(li)
    if said in ("defer", "extend"):
        await takes(chen, number)
    await chen.says(f"/queue {number}")
    await decides(chen)
    await chen.says(f"/queue {number}")
    await li.says("/mycases")
    await li.presses(f"1:cases:mine:{number}")
    for person in (chen, li):
        assert WHY in person.news[-1]
        assert person.sees(f"cases-said-{said}")
        assert not person.sees("cases-said-reply")
