"""What an ordinary member hears unasked in a busy month: eight messages, and more where every feature speaks."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.casework import answers, files_case, people, takes
from tests.hazards import reports
from tests.play import Actor, Stage
from tests.surveying import gives, sheet
from tests.test_award import announces
from tests.test_honour import thanks_somebody
from tests.test_open import publishes
from tests.test_poll import DATES, writes
from tests.walking import WALK, import_plan

MOST = 8
REMINDED = 10
"""The day after the survey's first reminder."""
CLOSED = 8
"""A day on which the survey is open and has reminded nobody yet."""
EARLY, LATE = 1, 16
"""Days in either half of the month on which everything else is begun."""
VOTED = 2
"""Days after which a poll is answered, before it reminds."""
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


@pytest.mark.parametrize(("day", "most"), [(EARLY, 15), (LATE, 12)])
async def test_with_everything_switched_on_the_months_are_one_message_and_no_more_are_sent_than_were_measured(
    union: Stage, day: int, most: int
) -> None:
    li, zhou, _ = await people(union)
    bao = await union.member("Bao", language="en", role="cadre", committee="union", duty="protection")
    wu, others = await union.member("Wu", language="en"), [await union.member(f"M{n}") for n in range(6)]

    async def answer() -> None:
        for each in (wu, *others):
            await gives(union, each, sheet("4"))

    async def use_everything() -> None:
        number = await reports(li)
        await bao.presses(f"1:hazard:verify:{number}")
        await thanks_somebody(li, "Bao")
        await bao.taps("honour-show")
        await publishes(bao)
        await announces(bao)
        await writes(bao, "dates", "Badminton", DATES)
        await bao.taps("poll-confirm")
        await _announce_contest(bao)

    async def vote() -> None:
        await wu.taps("poll-vote-yes", number=1)

    said = await _spend_month(union, li, zhou, wu, {REMINDED: answer, day: use_everything, day + VOTED: vote})
    months = [it for it in said if "Hazards in November" in it or "Thanks of" in it]
    assert len(months) == 1, months
    assert len(said) <= most, [it[:60] for it in said]


async def _announce_contest(organiser: Actor) -> None:
    await organiser.says("/quiz")
    await organiser.taps("quiz-to-bank")
    await organiser.presses("1:quiz:usual")
    await organiser.says("/contest")
    await organiser.taps("contest-new")
    await organiser.taps("contest-kind-ankang")
    await organiser.taps("contest-month", month="2026-12" if organiser.stage.clock.now().day < 10 else "2027-01")
    await organiser.taps("contest-announce")


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
