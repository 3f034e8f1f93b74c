"""The second officer: no chair alone decides who reads a complaint about the chair, nor learns that there is one."""

from collections.abc import Awaitable, Callable

import pytest

from locales import render
from tests.casework import files_case, kept, only_case, people, takes
from tests.play import Actor, Stage
from tests.test_cases_kept import fund_head
from tests.test_people import row

COMPLAINT = "The chair favours friends."


async def proposes(chair: Actor, person: Actor, office: str) -> None:
    """Down the same way for whatever office: the buttons may be old or forged."""
    await chair.says("/people")
    await chair.presses(f"1:people:why:{person.member_id}:{office}")
    await chair.says("It is needed.")
    await chair.taps("people-do")


async def appoints_at_once(chair: Actor, person: Actor) -> None:
    await chair.says("/people")
    await chair.presses(f"1:people:cadre:{person.member_id}:fund_review:head")


async def marks_as_left(chair: Actor, person: Actor) -> None:
    await chair.says("/people")
    await chair.presses(f"1:people:leave:{person.member_id}")
    await chair.taps("people-left")


@pytest.mark.parametrize("taken", [True, False])
async def test_who_reads_a_complaint_about_the_chair_changes_only_with_another_officers_yes(
    anywhere: Stage, taken: bool
) -> None:
    li, zhou, chen = await people(anywhere)
    fu, sun = await fund_head(anywhere), await anywhere.member("Sun", language="en")
    number = await files_case(li, "confidential", "conduct", COMPLAINT, "concerns_chair")
    if taken:
        await takes(fu, number)
    await appoints_at_once(chen, sun)
    assert chen.sees("people-proposed", name="Sun", count=2)
    assert (await row(anywhere, sun)).role == "member"
    await zhou.taps("people-agree")
    assert (await row(anywhere, sun)).office == ("cadre", "fund_review", "head")
    await sun.says(f"/queue {number}")
    assert sun.sees("cases-hidden"), "as long as somebody is in office who could read it when it was sent"
    await proposes(chen, fu, "member")
    assert fu.ever_sees("people-proposal-about-you")
    assert (await row(anywhere, fu)).office == ("cadre", "fund_review", "head")
    await zhou.taps("people-agree")
    assert (await row(anywhere, fu)).role == "member"
    assert anywhere.group_sees("people-office-agreed", name="Fu", officer="Zhou", chair="Chen")
    assert sun.ever_sees("cases-new-for-you", number=number) or sun.ever_sees("cases-hand-over", numbers=number)
    await sun.says(f"/queue {number}")
    assert sun.sees("cases-work-view", number=number)
    await chen.says(f"/queue {number}")
    assert chen.sees("cases-hidden")


@pytest.mark.parametrize("duty", ["", "treasurer", "head"])
async def test_no_office_of_the_committee_that_checks_the_chair_is_given_alone(union: Stage, duty: str) -> None:
    _, zhou, chen = await people(union)
    sun = await union.member("Sun", language="en")
    await chen.says("/people")
    await chen.presses(f"1:people:cadre:{sun.member_id}:fund_review:{duty}")
    assert chen.sees("people-proposed", name="Sun", count=1)
    assert (await row(union, sun)).role == "member"
    await chen.presses("1:people:link:fund_review")
    assert chen.news == [render("en", "answer-too-old")], "nor by a link"
    await zhou.taps("people-agree")
    assert (await row(union, sun)).office == ("cadre", "fund_review", duty)


@pytest.mark.parametrize("duty", ["", "head"])
async def test_no_list_gives_an_office_of_that_committee(union: Stage, duty: str) -> None:
    chair = await union.member("He", role="chair", language="en")
    await union.member("Li", language="en")
    rows = "".join(f"{name},cadre,fund_review,{duty}\n" for name in ("Li", "Newcomer"))
    await chair.says("/roster")
    await chair.taps("people-sheet-send")
    await chair.sends_document("roll.csv", f"name,role,committee,duty\n{rows}".encode())
    await union.settle()
    reason = render("en", "roster-second-officer")
    assert all(chair.ever_sees("reports-problem-row", number=str(it), reason=reason) for it in (2, 3))


@pytest.mark.parametrize("does", [marks_as_left, lambda chair, fu: proposes(chair, fu, "union:culture")])
@pytest.mark.parametrize("filed", [True, False])
async def test_with_or_without_a_complaint_the_chair_reads_the_same(
    union: Stage, filed: bool, does: Callable[[Actor, Actor], Awaitable[None]]
) -> None:
    li, zhou, chen = await people(union)
    fu = await fund_head(union)
    if filed:
        await takes(fu, await files_case(li, "confidential", "conduct", COMPLAINT, "concerns_chair"))
    await does(chen, fu)
    assert chen.sees("people-proposed", name="Fu", count=1)
    await zhou.taps("people-disagree")
    assert chen.ever_sees("people-office-stays", name="Fu")
    assert (await row(union, fu)).office == ("cadre", "fund_review", "head")


async def test_only_another_officer_agrees_and_only_as_long_as_it_stands(union: Stage) -> None:
    li, zhou, chen = await people(union)
    fu = await fund_head(union)
    await proposes(chen, fu, "member")
    mark = next(
        button["callback_data"]
        for rows in zhou.last["reply_markup"]["inline_keyboard"]
        for button in rows
        if ":agree:" in button["callback_data"]
    )
    for who in (chen, fu, li):
        await who.says("/help")
        await who.presses(mark)
        assert who.sees("people-proposal-over")
    await union.turns(days=8)
    await zhou.presses(mark)
    assert zhou.sees("people-proposal-over")
    assert (await row(union, fu)).role == "cadre"


async def test_a_former_chair_agrees_to_nothing_about_a_complaint_that_concerns_them(union: Stage) -> None:
    li, zhou, chen = await people(union)
    fu = await fund_head(union)
    await files_case(li, "confidential", "conduct", COMPLAINT, "concerns_chair")
    await chen.says("/people")
    await chen.presses(f"1:people:hand:{zhou.member_id}")
    await zhou.taps("people-accept")
    await zhou.says("/people")
    await zhou.presses(f"1:people:dismiss:{fu.member_id}")
    assert zhou.sees("people-nobody-to-agree")


async def test_a_case_kept_from_the_chair_is_not_opened_by_giving_its_duty_to_a_friend(union: Stage) -> None:
    li, zhou, chen = await people(union)
    sun = await union.member("Sun", language="en")
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says("Chen eats first.")
    await li.taps("suggest-keep-from")
    await li.taps_label("Chen")
    await li.taps("suggest-hide-done")
    await li.taps("suggest-send")
    number = (await only_case(union)).number
    await takes(zhou, number)
    await chen.says("/people")
    await chen.presses(f"1:people:cadre:{sun.member_id}:union:welfare")
    await proposes(chen, zhou, "member")
    assert (await row(union, zhou)).role == "member", "the office alone tells nothing"
    for who in (sun, chen):
        await who.says(f"/queue {number}")
        assert who.sees("cases-hidden")
        await who.says("/queue")
        assert who.sees("cases-queue-empty")
    fu = await union.member("Fu", language="en")
    await chen.presses(f"1:people:cadre:{fu.member_id}:fund_review:head")
    await sun.taps("people-agree")
    assert fu.ever_sees("cases-new-for-you", number=number)
    assert (await kept(union, number)).readers == frozenset({fu.member_id})


async def test_an_earlier_offer_of_the_chair_ends_with_a_word(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    li, wu = await union.member("Li"), await union.member("Wu")
    await chair.says("/people")
    await chair.presses(f"1:people:hand:{li.member_id}")
    await chair.presses(f"1:people:crown:{wu.member_id}")
    assert chair.sees("people-ask-hand-instead", other="Li")
    await chair.taps("people-hand")
    assert li.ever_sees("people-offer-taken-back", name="Chair")
    assert wu.ever_sees("people-offer")
