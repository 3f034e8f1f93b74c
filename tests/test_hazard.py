"""Hazards: a member reports one in a few taps, it is cured and cleared by another person, and its reporter is asked."""

from tests.casework import kept
from tests.hazards import clears, cures, grades, opens, people, plans, reports
from tests.play import Stage


async def test_a_hazard_goes_from_its_report_to_its_clearing_and_its_reporter_hears_every_step(union: Stage) -> None:
    li, bao, xu, _ = await people(union)
    wu = await union.member("Wu", language="en")
    await li.says("/hazard")
    assert li.sees("hazard-start")
    number = await reports(li)
    assert li.sees("hazard-thanks", number=number)
    assert bao.sees("hazard-new-for-you", number=number)
    assert union.group_sees("cases-card-open", number=number)
    await opens(bao, number)
    await bao.taps("hazard-verify")
    assert li.sees("hazard-told-verify", number=number)
    await grades(bao, number)
    assert bao.sees("hazard-line-grade")
    await plans(bao, number, "Wu")
    assert li.sees("hazard-told-plan", number=number, measure="Close the panel with a cover.")
    assert wu.sees("hazard-owner-told", number=number)
    await cures(union, wu, number)
    assert wu.sees("hazard-handed-in-after", number=number)
    assert li.sees("hazard-ask-fixed", number=number)
    assert xu.sees("hazard-to-check", number=number)
    await clears(xu, number)
    assert (await kept(union, number)).state == "cleared"
    assert li.sees("hazard-ask-cleared", number=number)
    await li.taps("hazard-yes")
    assert li.sees("hazard-thanks-yes")
    await union.turns(days=29)
    assert li.ever_sees("hazard-ask-again", number=number)


async def test_a_report_takes_no_more_than_four_taps(union: Stage) -> None:
    li, *_ = await people(union)
    taps = 0
    tap = li.taps

    async def counted(key: str, **values: object) -> object:
        nonlocal taps
        taps += 1
        return await tap(key, **values)  # type: ignore[arg-type]

    li.taps = counted  # type: ignore[method-assign,assignment]
    await reports(li)
    assert taps == 3
    await reports(li, picture=None, place="dock")
    assert taps == 3 + 4
