"""The rota: duty weeks, leaves, the time cases take, and to whom the next one goes."""

from datetime import date

import pytest

from domain.capacity import MONTH, Load, find_monday, sort_by_fairness
from tests.casework import answers, files_case, kept, people, takes
from tests.play import Actor, Stage
from tests.test_promises import answers_with_day
from tests.test_suggest_excluding import files_without


@pytest.mark.parametrize(
    ("loads", "order"),
    [
        ([Load(1, 2, 0), Load(2, 1, 600)], [2, 1]),
        ([Load(1, 0, 0, away=True), Load(2, 9, 0)], [2, 1]),
        ([Load(1, 0, MONTH), Load(2, 3, 0)], [2, 1]),
        ([Load(1, 1, 60), Load(2, 2, 30, on_duty=True)], [2, 1]),
        ([Load(1, 1, 60), Load(2, 9, MONTH, on_duty=True)], [2, 1]),
        ([Load(1, 0, 0, on_duty=True), Load(2, 9, MONTH, answers=True)], [2, 1]),
        ([Load(1, 0, 0, away=True, answers=True), Load(2, 9, 0)], [2, 1]),
        ([Load(2, 1, 0), Load(1, 1, 0)], [1, 2]),
        ([], []),
    ],
)
def test_the_next_case_goes_to_whoever_can_best_bear_it(loads: list[Load], order: list[int]) -> None:
    assert [each.member_id for each in sort_by_fairness(loads)] == order


def test_three_workdays_a_month_are_paid_and_never_less_than_none_is_left() -> None:
    assert (MONTH, Load(1, 0, 90).left, Load(1, 0, MONTH + 1).left) == (1440, 1350, 0)
    assert find_monday(date(2026, 11, 8)) == date(2026, 11, 2)


async def test_a_duty_week_is_taken_once_and_given_up_by_its_holder_alone(anywhere: Stage) -> None:
    _, zhou, chen = await people(anywhere)
    await zhou.says("/duty")
    await zhou.taps("rota-week", day="Mon 9 Nov", name="free")
    assert any("Zhou" in button["text"] for row in zhou.last["reply_markup"]["inline_keyboard"] for button in row)
    await chen.says("/duty")
    await chen.presses("1:rota:week:2026-11-09")
    assert chen.sees("rota-taken", name="Zhou")
    for forged in ("2026-11-10", "2026-10-26", "soon", "2030-01-07"):
        await chen.presses(f"1:rota:week:{forged}")
        assert chen.sees("rota-over")
    await anywhere.turns(days=7)
    assert zhou.ever_sees("rota-your-week")
    assert not chen.ever_sees("rota-your-week")
    await zhou.presses("1:rota:week:2026-11-09")
    await chen.presses("1:rota:week:2026-11-09")
    assert any("Chen" in button["text"] for row in chen.last["reply_markup"]["inline_keyboard"] for button in row)


async def test_a_leave_is_noted_and_cancelled(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere, "zh-CN")
    await zhou.says("/away")
    assert zhou.sees("rota-away-none")
    for typed in ("soon", "2026-11-05 2026-11-03", "2026-11-03 2026-11-04 2026-11-05", "2026-11-03 2028-11-03"):
        await zhou.says(typed)
        assert zhou.sees("rota-unreadable")
    await zhou.says("2026-10-01")
    assert zhou.sees("rota-past")
    await zhou.says("2026-11-03 2026-11-05")
    assert zhou.sees("rota-noted")
    await zhou.says("/away 2026-12-01")
    await zhou.says("/away")
    await zhou.presses("1:rota:cancel:2026-11-03")
    await zhou.presses("1:rota:cancel:2026-12-01")
    assert zhou.sees("rota-away-none")
    await li.says("/away")
    assert li.sees("answer-not-allowed")


async def test_whose_field_it_is_is_suggested_first_then_who_has_the_fewest_cases(union: Stage) -> None:
    """Both are said with each name; who is away comes last."""
    li, zhou, chen = await people(union)
    await union.member("Wu", language="en", role="cadre", committee="union", duty="economy")
    first, second = await files_case(li), await files_case(li)
    await takes(zhou, first)
    await chen.says(f"/queue {second}")
    await chen.taps("cases-assign")
    assert any("Suggested: Zhou, 1 open case, 24 h" in each for each in chen.news)
    assert chen.sees("cases-load", name="Zhou", field="Welfare", count=1, where="here")
    await zhou.says("/away 2026-11-01 2026-11-30")
    await chen.says("/duty")
    await chen.taps("rota-week", day="Mon 2 Nov", name="free")
    await chen.says(f"/queue {second}")
    await chen.taps("cases-assign")
    assert any("Suggested: Chen" in each for each in chen.news)
    assert chen.sees("cases-load", name="Chen", field="chair", count=0, where="on-duty")
    assert chen.sees("cases-load", name="Zhou", field="Welfare", count=1, where="away")


async def goes_away(zhou: Actor, deputy: str = "") -> None:
    await zhou.says("/away 2026-11-03 2026-11-30")
    if deputy:
        await zhou.taps("rota-deputy", name=deputy)
        assert zhou.sees("rota-deputy-named", deputy=deputy)


@pytest.mark.parametrize("deputy", ["Wu", ""])
async def test_reminders_go_to_the_deputy_while_somebody_is_away(anywhere: Stage, deputy: str) -> None:
    li, zhou, chen = await people(anywhere)
    wu = await anywhere.member("Wu", language="en", role="cadre", committee="union", duty="economy")
    await zhou.says("/duty")
    await zhou.taps("rota-week", day="Mon 9 Nov", name="free")
    number = await files_case(li)
    await takes(zhou, number)
    await goes_away(zhou, deputy)
    assert chen.ever_sees("rota-away-told", name="Zhou", first="Tue 3 Nov", last="Mon 30 Nov")
    assert wu.ever_sees("rota-deputy-you", name="Zhou", day="Tue 3 Nov") is bool(deputy)
    assert chen.ever_sees("rota-deputy-told", deputy="Wu", name="Zhou") is bool(deputy)
    await anywhere.turns(days=8)
    for key, values in (("cases-remind", {"count": 1, "numbers": number}), ("rota-your-week", {})):
        assert not zhou.ever_sees(key, **values)
        assert wu.ever_sees(key, **values) is bool(deputy)


async def test_a_deputy_is_not_told_of_what_is_kept_from_them(union: Stage) -> None:
    li, _, _ = await people(union)
    wang = await union.member("Wang", language="en", role="cadre", committee="women", duty="head")
    wu = await union.member("Wu", language="en", role="cadre", committee="union", duty="economy")
    number = await files_case(li, "confidential", "harassment", scope="head_only")
    await takes(wang, number)
    await goes_away(wang, "Wu")
    await union.turns(days=8)
    assert not wu.ever_sees("cases-remind", count=1)


async def test_a_deputy_is_not_told_of_a_case_of_their_own(union: Stage) -> None:
    _, zhou, chen = await people(union)
    wu = await union.member("Wu", language="en", role="cadre", committee="union", duty="economy")
    number = await files_case(wu)
    await takes(zhou, number)
    await goes_away(zhou, "Wu")
    await union.turns(days=21)
    assert not wu.ever_sees("cases-remind", count=1)
    assert chen.ever_sees("cases-waiting-long")


def _reminders(actor: Actor) -> list[str]:
    """The buttons of each message that reminds this cadre of promises."""
    return [str(it["reply_markup"]) for it in actor.person.sees if "promises:see:" in str(it.get("reply_markup"))]


@pytest.mark.parametrize(
    ("mode", "keep_from", "is_told"), [("signed", "", True), ("signed", "Wu", False), ("confidential", "", False)]
)
async def test_a_deputy_hears_of_promises_they_may_read_once_with_their_own(
    union: Stage, mode: str, keep_from: str, is_told: bool
) -> None:
    li, zhou, _ = await people(union)
    wu = await union.member("Wu", language="en", role="cadre", committee="union", duty="economy")
    theirs = await (files_without(li, keep_from) if keep_from else files_case(li, mode))
    own = await files_case(li)
    for cadre, number in ((zhou, theirs), (wu, own)):
        await takes(cadre, number)
        await answers_with_day(cadre, number, "2026-11-13")
    await goes_away(zhou, "Wu")
    await union.turns(days=7)
    assert not _reminders(zhou)
    assert _reminders(wu)
    for each in _reminders(wu):
        assert own in each
        assert (theirs in each) is is_told


async def test_a_deputy_who_goes_or_is_away_too_stands_in_for_nobody(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wu = await union.member("Wu", language="en", role="cadre", committee="union", duty="economy")
    await takes(zhou, await files_case(li))
    await goes_away(zhou, "Wu")
    await goes_away(wu)
    await union.turns(days=8)
    assert not wu.ever_sees("cases-remind", count=1)
    await chen.says("/people")
    await chen.presses(f"1:people:dismiss:{wu.member_id}")
    async with union.machine.database.reading() as db:
        assert await db.all("SELECT * FROM leaves WHERE deputy_id IS NOT NULL") == []
    await zhou.presses("1:rota:deputy:2026-11-03:999")
    assert zhou.sees("rota-without-deputy")
    await zhou.presses("1:rota:deputy:2025-01-01:0")
    assert zhou.sees("rota-leave-over")


async def test_one_tap_says_how_long_it_took_and_another_corrects_it(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await zhou.taps("cases-minutes", minutes=60)
    assert zhou.sees("cases-minutes-noted", number=number, minutes=60, left="23")
    await zhou.taps("cases-minutes", minutes=30)
    assert zhou.sees("cases-minutes-noted", number=number, minutes=30, left="23.5")
    await zhou.presses(f"1:cases:minutes:{number}:-600")
    assert not zhou.sees("cases-minutes-noted")
    await union.turns(days=29)
    await zhou.presses(f"1:cases:minutes:{number}:15")
    assert zhou.sees("cases-minutes-noted", left="23.75")


async def test_the_cases_of_a_cadre_who_goes_are_handed_over_by_number(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wang = await union.member("Wang", language="en", role="cadre", committee="women", duty="head")
    open_case, hidden = await files_case(li), await files_case(li, "confidential", "harassment", scope="head_only")
    await takes(zhou, open_case)
    await takes(wang, hidden)
    await chen.says("/members")
    await chen.presses(f"1:people:dismiss:{zhou.member_id}")
    assert chen.ever_sees("cases-hand-over", numbers=open_case)
    assert (await kept(union, open_case)).handler_id is None
    await chen.presses(f"1:people:left:{wang.member_id}")
    assert not chen.ever_sees("cases-hand-over", numbers=hidden)
    assert (await kept(union, hidden)).handler_id is None
    await takes(chen, open_case)
    assert chen.sees("cases-work-view", handler="Chen")


async def test_the_bot_shows_and_forgets_what_the_rota_holds(union: Stage) -> None:
    _, zhou, _ = await people(union)
    await zhou.says("/away 2026-11-03 2026-11-05")
    await zhou.says("/duty")
    await zhou.taps("rota-week", day="Mon 9 Nov", name="free")
    await zhou.says("/mydata")
    await zhou.says("/forgetme")
    await zhou.taps("forgetme-yes")
    await zhou.taps("forgetme-sure")
    async with union.machine.database.reading() as db:
        for table in ("duty_weeks", "leaves", "case_minutes"):
            assert await db.all(f"SELECT * FROM {table}") == []
