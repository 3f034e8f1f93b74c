"""What an ordinary member hears unasked in a busy month: at most eight messages, whatever the others do."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from tests.casework import answers, files_case, people, takes
from tests.play import Actor, Stage
from tests.surveying import gives, sheet
from tests.walking import WALK, import_plan

MOST = 8
REMINDED = 10
"""The day after the survey's first reminder."""
CLOSED = 8
"""A day on which the survey is open and has reminded nobody yet."""
PLANNED = [
    replace(WALK, id=f"W{day}", rule=f"2026-11-{day}", places=None, title_en=f"Walk {day}") for day in (18, 21, 28)
]
WITHOUT_A_NAME = 2
"""Which of the ten cases is anonymous: that an answer waits for its author is said to everybody."""


async def test_a_busy_month_brings_eight_messages_at_most_to_whoever_answers_at_the_first_reminder(
    union: Stage,
) -> None:
    li, zhou, _ = await people(union)
    wu, others = await union.member("Wu", language="en"), [await union.member(f"M{n}") for n in range(6)]

    async def answer() -> None:
        for each in (wu, *others):
            await gives(union, each, sheet("4"))

    said = await _spend_month(union, li, zhou, wu, {REMINDED: answer})
    assert sum("survey" in it for it in said) == 3, said  # invitation, first reminder, result
    assert sum("Walk" in it for it in said) >= 3, said
    assert len(said) <= MOST, [it[:60] for it in said]


async def test_a_survey_closed_early_brings_no_more_than_one_that_closes_on_its_day(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wu = await union.member("Wu", language="en")

    async def close() -> None:
        await chen.says("/surveys")
        await chen.taps("survey-end")
        await chen.taps("survey-close-now")

    said = await _spend_month(union, li, zhou, wu, {CLOSED: close})
    assert sum("survey" in it for it in said) == 3, said  # invitation, closed early, result
    assert len(said) <= MOST, [it[:60] for it in said]


async def _spend_month(
    union: Stage, li: Actor, zhou: Actor, wu: Actor, by_day: Mapping[int, Callable[[], Awaitable[None]]]
) -> list[str]:
    """What Wu has heard after thirty busy days."""
    await import_plan(union, *PLANNED)
    begins = union.clock.now()
    for day in range(30):
        await union.turns_to(begins + timedelta(days=day + 1))
        if day % 3 == 0:
            await _raises_and_answers(union, li, zhou, day // 3)
        if day in by_day:
            await by_day[day]()
    return [it.text for it in wu.person.sees]


async def _raises_and_answers(union: Stage, li: Actor, zhou: Actor, place: int) -> None:
    is_anonymous = place == WITHOUT_A_NAME
    number = code = await files_case(li, "anonymous" if is_anonymous else "signed", text=f"Lamp {place} flickers.")
    if is_anonymous:
        await union.turns(hours=4)
        (number,) = {it.text.split(" ")[1] for it in union.group.messages if "Anonymous" in it.text}
    await takes(zhou, number)
    await answers(zhou, number)
    if is_anonymous:
        await union.turns(days=1)  # everybody is told that an answer waits, and its author looks
        await li.says(f"/track {code}")
