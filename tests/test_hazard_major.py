"""A major hazard: another person confirms it within two working hours, and who does not is told again, then all are."""

from datetime import timedelta

from storage import hazard_confirmations
from tests.hazards import grades, opens, people, reports
from tests.play import Actor, Stage


async def graded(union: Stage, cadre: Actor, *answers: str) -> str:
    """A hazard that `cadre` has graded, major if nothing else is told."""
    li = await union.member("Ma", language="en")
    number = await reports(li)
    await opens(cadre, number)
    await cadre.taps("hazard-verify")
    await grades(cadre, number, *(answers or ("no", "yes")))
    return number


async def test_the_chair_confirms_what_the_safety_officer_graded_as_major(anywhere: Stage) -> None:
    _, bao, xu, chen = await people(anywhere)
    number = await graded(anywhere, bao)
    assert chen.ever_sees("hazard-major", number=number)
    assert bao.sees("hazard-line-unconfirmed")
    await bao.presses(f"1:hazard:confirm:{number}")
    assert bao.sees("hazard-not-your-own"), "nobody confirms what they graded"
    await xu.says("/help")
    await xu.presses(f"1:hazard:confirm:{number}")
    assert xu.sees("hazard-not-your-own"), "not yet"
    await chen.taps("hazard-confirm")
    assert chen.sees("hazard-line-confirmed")
    await chen.presses(f"1:hazard:confirm:{number}")
    assert bao.ever_sees("hazard-confirmed", number=number, name="Chen")
    await anywhere.turns(days=3)
    assert not chen.ever_sees("hazard-confirm-late")


async def test_what_nobody_confirms_climbs_after_two_working_hours_each(union: Stage) -> None:
    _, bao, xu, chen = await people(union)
    await union.turns(hours=6, minutes=30)  # half past four: the two hours end the next morning
    number = await graded(union, bao)
    await union.turns(hours=12)
    assert not chen.ever_sees("hazard-confirm-late"), "not at night"
    await union.stops()
    await union.starts()
    await union.turns(hours=6)
    assert chen.ever_sees("hazard-confirm-late", number=number)
    assert not xu.ever_sees("hazard-confirm-late")
    await union.turns(hours=4)
    assert xu.ever_sees("hazard-confirm-late", number=number), "then every cadre"
    assert union.group_sees("hazard-confirm-group", number=number)
    await xu.taps("hazard-confirm")
    assert xu.sees("hazard-line-confirmed")


async def test_where_the_chair_grades_the_safety_officer_confirms_and_a_lighter_grade_ends_it(union: Stage) -> None:
    _, bao, _, chen = await people(union)
    number = await graded(union, chen)
    assert bao.ever_sees("hazard-major-confirm", number=number)
    await grades(bao, number)
    await bao.says("The panel is locked and dead.")
    await chen.taps("hazard-agree")
    await bao.presses(f"1:hazard:confirm:{number}")
    assert bao.sees("cases-over"), "it is not major any more"
    await union.turns(days=1)
    assert not bao.ever_sees("hazard-confirm-late")
    async with union.machine.database.reading() as db:
        assert await hazard_confirmations.list_next(db) == []


async def test_without_anybody_else_every_cadre_who_may_know_confirms(union: Stage) -> None:
    bao = await union.member("Bao", language="en", role="cadre", committee="union", duty="protection")
    xu = await union.member("Xu", language="en", role="cadre", committee="fund_review")
    number = await graded(union, bao)
    assert xu.ever_sees("hazard-major-confirm", number=number)
    union.clock.turn(timedelta(minutes=1))
    await xu.taps("hazard-confirm")
    assert xu.sees("hazard-line-confirmed")


async def test_who_is_asked_to_confirm_does_not_tell_who_confided_it(union: Stage) -> None:
    li, bao, xu, chen = await people(union)
    for author in (li, chen):
        number = await reports(author, mode="confidential", picture=None)
        await opens(bao, number)
        await bao.taps("hazard-verify")
        await grades(bao, number, "no", "yes")
        assert chen.ever_sees("hazard-major", number=number) == (author is li)
        assert not xu.ever_sees("hazard-major-confirm", number=number), "nobody stands in for the author"
    await union.turns(days=2)
    await xu.presses(f"1:hazard:confirm:{number}")
    assert xu.sees("hazard-line-confirmed"), "later every cadre may"


async def test_the_page_of_a_major_hazard_offers_to_confirm_it_to_whoever_may(union: Stage) -> None:
    _, bao, xu, chen = await people(union)
    number = await graded(union, bao)
    for who, may in ((bao, False), (xu, False), (chen, True)):
        await opens(who, number)
        assert ("hazard:confirm" in str(who.last.rows)) == may
    await chen.taps("hazard-confirm")
    assert chen.sees("hazard-line-confirmed")
    assert "hazard:confirm" not in str(chen.last.rows)
