"""The daily question: one tap a workday, back in its box, missed without debt, and a streak that pauses on leave."""

import pytest

from domain.quiz import load_bank
from storage import attempts, daily_questions, rota
from tests.play import Actor, Stage
from tests.quizzing import ready_bank
from tests.walking import chengdu


async def wants(who: Actor) -> None:
    await who.says("/daily")
    await who.taps("daily-start")


async def answers(who: Actor, *, right: bool = True) -> str:
    """Answer the newest question; the answer is which one it was."""
    page = next(it for it in reversed(who.person.sees) if any(":daily:a:" in str(b) for b in it.buttons))
    data = next(it["callback_data"] for it in page.buttons if ":daily:a:" in it["callback_data"])
    number, name = str(data).split(":")[3:5]
    question = load_bank()[name]
    wrong = [it for it in question.options if it not in question.right][:1] or question.options[:1]
    for option in question.right if right else wrong:
        await who.presses(f"1:daily:a:{number}:{name}:{option}")
    if question.kind == "multi":
        await who.presses(f"1:daily:on:{number}:{name}")
    return name


async def count_asked(union: Stage, who: Actor) -> int:
    async with union.machine.database.reading() as db:
        return len([it for it in await attempts.list_of_member(db, who.member_id) if it.purpose == "daily"])


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_whoever_wants_it_gets_one_a_workday_and_hears_why(union: Stage, language: str) -> None:
    await ready_bank(union)
    li, chen = await union.member("Li", language=language), await union.member("Chen")
    await wants(li)
    await union.turns_to(chengdu("2026-11-03T10:01"))
    assert li.ever_sees("daily-question")
    assert not chen.ever_sees("daily-question")
    await answers(li)
    assert li.sees("daily-right", streak=1)
    await union.turns_to(chengdu("2026-11-04T10:01"))
    first = await answers(li, right=False)
    assert li.sees("daily-wrong", streak=2)
    await union.turns_to(chengdu("2026-11-05T10:01"))
    assert await answers(li) == first, "what was wrong comes again the next workday"
    await li.says("/daily")
    assert li.sees("daily-on", streak=3)


async def test_in_a_campaign_everybody_is_asked_who_has_not_said_no(anywhere: Stage) -> None:
    zhou, li, chen = await ready_bank(anywhere), await anywhere.member("Li"), await anywhere.member("Chen")
    await zhou.says("/daily")
    await zhou.taps("daily-campaign-yes")
    await chen.says("/daily")
    await chen.taps("daily-stop")
    await anywhere.turns_to(chengdu("2026-11-02T18:00"))
    assert [await count_asked(anywhere, it) for it in (li, chen, zhou)] == [1, 0, 1]


async def test_a_question_stays_open_over_the_night_and_is_no_debt_after_it(union: Stage) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await union.turns_to(chengdu("2026-11-05T18:00"))
    await wants(li)
    await union.turns_to(chengdu("2026-11-08T23:00"))
    await li.says("/daily")
    await li.taps("daily-open")
    await answers(li)
    assert li.sees("daily-right", streak=1), "Friday's question, on Sunday night"
    await union.turns_to(chengdu("2026-11-11T09:00"))
    assert await count_asked(union, li) == 2, "Tuesday's is open, Monday's is gone without a trace"
    await li.says("/daily")
    assert li.sees("daily-on", streak=1)


async def test_two_taps_mark_once(union: Stage) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await wants(li)
    await union.turns_to(chengdu("2026-11-03T10:01"))
    page = li.last
    data = next(it["callback_data"] for it in page.buttons if ":daily:" in it["callback_data"])
    for _ in range(20):
        li.person.press(page, data)
    await union.settle()
    async with union.machine.database.reading() as db:
        (card,) = (await daily_questions.list_cards(db, [li.member_id]))[li.member_id].values() or [None]
    assert card is None or card.box <= 1


async def test_whoever_is_away_is_not_asked_and_keeps_the_streak(union: Stage) -> None:
    zhou = await ready_bank(union)
    li = await union.member("Li", language="en")
    for who in (li, zhou):
        await wants(who)
    await union.turns_to(chengdu("2026-11-03T10:01"))
    await answers(li)
    await li.says("/daily")
    await li.taps("daily-pause-fortnight")
    assert li.sees("daily-paused", streak=1)
    async with union.machine.database.transaction() as db:
        await rota.add_leave(db, zhou.member_id, "2026-11-04", "2026-11-06")
    before = await count_asked(union, li), await count_asked(union, zhou)
    await union.turns_to(chengdu("2026-11-05T10:01"))
    assert (await count_asked(union, li), await count_asked(union, zhou)) <= before
    await union.turns_to(chengdu("2026-11-17T10:01"))
    await answers(li)
    assert li.sees("daily-right", streak=2)


async def test_it_is_shown_and_forgotten(union: Stage) -> None:
    await ready_bank(union)
    li = await union.member("Li", language="en")
    await wants(li)
    await union.turns_to(chengdu("2026-11-03T10:01"))
    await answers(li)
    await li.says("/mydata")
    assert li.sees("mydata-entry", label="Answered", value="2026-11-03 · 100")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with union.machine.database.reading() as db:
        assert await daily_questions.list_cards(db, [li.member_id]) == {}
        assert await daily_questions.find_wish(db, li.member_id) is None
