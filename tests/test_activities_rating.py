"""Ratings: those who came give them once, the cadres see sums of five or more."""

from collections.abc import Sequence
from dataclasses import replace

from tests.play import Actor, Stage
from tests.walking import ALONE, WALK, announced, cards, chengdu, people

__all__ = ["ALONE"]


async def held(union: Stage, *names: str) -> list[Actor]:
    """Those who came to a walk that is over, asked how it was."""
    found = await announced(union, *names, entry=replace(WALK, places=None))
    for each in found:
        await each.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-07T10:00"))
    return found


async def rates(people: Sequence[Actor]) -> None:
    for place, each in enumerate(people):
        await each.taps(f"activities-button-star-{5 - place % 2}")
        assert each.sees("activities-rate-again", overall=5 - place % 2)
        await each.taps("activities-button-again" if place else "activities-button-never")
        assert each.sees("activities-rated")


async def test_those_who_came_rate_it_and_the_cadres_see_only_sums(anywhere: Stage) -> None:
    came = await held(anywhere, "Li", "Chen", "Wang", "Zhao", "Sun")
    await anywhere.cadre_group(came[0], language="en")
    await rates(came)
    await came[0].presses("1:activities:stars:1:1")
    assert came[0].sees("activities-rate-twice")
    await came[1].presses("1:activities:again:1:1:again")
    assert came[1].sees("activities-rate-twice")
    await anywhere.turns_to(chengdu("2026-12-10T18:00"))
    assert anywhere.group_sees("activities-report-shown", rated=5, mean="4.6", again=80)
    await anywhere.turns_to(chengdu("2026-12-20T18:00"))
    assert len(cards(anywhere)) == 1


async def test_a_third_tap_and_one_line_are_told_from_five_on_without_their_writer(anywhere: Stage) -> None:
    came = await held(anywhere, "Li", "Chen", "Wang", "Zhao", "Sun")
    await anywhere.cadre_group(came[0], language="en")
    await rates(came)
    for place, each in enumerate(came):
        await each.taps("activities-button-fit-yes" if place else "activities-button-fit-no")
        assert each.sees("activities-rate-line", title="Winter walk", most=200)
    li, chen = came[:2]
    await li.says("x" * 201)
    assert li.sees("activities-line-wrong", most=200)
    await li.says("Call me: 13812345678")
    assert li.sees("activities-line-kept")
    await chen.says("/activities")
    await li.presses("1:activities:fit:1:yes")
    assert li.sees("activities-rate-twice")
    await chen.presses("1:activities:fit:1:never")
    assert chen.sees("activities-gone")
    await anywhere.turns_to(chengdu("2026-12-10T18:00"))
    assert anywhere.group_sees("activities-report-fit", yes=4, so_so=0, no=1)
    (report,) = [it for it in cards(anywhere) if "is over" in it]
    assert "Call me" in report
    assert "13812345678" not in report


async def test_fewer_than_five_ratings_are_not_shown(union: Stage) -> None:
    came = await held(union, "Li", "Chen", "Wang", "Zhao")
    await union.cadre_group(came[0], language="en")
    await rates(came)
    await came[0].taps("activities-button-fit-so_so")
    await came[0].says("One word")
    await union.turns_to(chengdu("2026-12-10T18:00"))
    assert union.group_sees("activities-report-hidden", fewest=5)
    assert "One word" not in cards(union)[-1], "a line is told from five on"
    await came[0].presses("1:activities:stars:1:1")
    assert came[0].sees("activities-rate-twice")


async def test_a_rating_can_be_thought_over_but_not_given_too_late_or_by_others(union: Stage) -> None:
    (li,) = await held(union, "Li")
    (chen,) = await people(union, "Chen")
    await li.taps("activities-button-star-1")
    await li.taps("activities-button-other-stars")
    await li.taps("activities-button-star-4")
    await li.presses("1:activities:again:1:4:perhaps")
    assert not li.sees("activities-rated")
    await chen.says("/activities")
    await chen.presses("1:activities:stars:1:4")
    assert chen.sees("activities-rate-not-yours")
    await union.turns_to(chengdu("2026-12-10T18:00"))
    await li.taps("activities-button-again")
    assert li.sees("activities-rate-over")
