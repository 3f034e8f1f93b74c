"""Who may see a case: duties, committees, the chair's recusal, and nobody else's eyes."""

import pytest

from domain.case import list_visible_kinds
from domain.member import Member
from storage import members
from tests.casework import answers, files_case, kept, people, takes
from tests.play import Stage


async def test_the_group_learns_nothing_of_a_confidential_case_but_that_it_is_there(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wang = await union.member("Wang", language="en", role="cadre", committee="women")
    number = await files_case(li, "confidential", "women", "The marked sentence.")
    assert not any(number in it.text for it in union.group.messages)
    assert not union.group_sees("cases-card-confidential"), "the sum comes with the batch"
    assert wang.ever_sees("cases-new-for-you", number=number)
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-hidden")
    for action in ("take", "answer", "case", "files", "ask", "note", "hand", "refuse", "end", "send", "outcome"):
        await zhou.presses(f"1:cases:{action}:{number}:A")
        assert zhou.sees("cases-hidden")
    await zhou.says("/queue")
    assert zhou.sees("cases-queue-empty")
    await takes(wang, number)
    assert wang.sees("cases-work-view", number=number)
    assert "Li" not in wang.news[0]
    assert not union.group_sees("cases-card-open")
    await answers(wang, number)
    assert li.ever_sees("cases-replied", number=number)
    await chen.says(f"/queue {number}")
    assert chen.sees("cases-work-view", number=number)


async def test_the_chair_can_neither_see_nor_guess_a_case_that_concerns_the_chair(union: Stage) -> None:
    li, _, chen = await people(union)
    fu = await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")
    number = await files_case(li, "signed", "welfare", "The chair eats first.", "concerns_chair")
    assert li.sees("suggest-hotlines")
    assert not any(number in it.text for it in union.group.messages)
    assert not chen.ever_sees("cases-new-for-you")
    assert fu.ever_sees("cases-new-for-you", number=number)
    await chen.says(f"/queue {number}")
    assert chen.sees("cases-hidden")
    await takes(fu, number)
    await fu.taps("cases-hand")
    assert fu.sees("cases-hand-nobody", number=number)
    await union.turns(days=21)
    assert not chen.ever_sees("cases-late")
    assert not any(number in it.text for it in union.group.messages), "the chair reads the group too"
    assert fu.ever_sees("cases-waiting-long")


async def test_nobody_handles_a_case_of_their_own(union: Stage) -> None:
    _, zhou, chen = await people(union)
    number = await files_case(zhou)
    for action in ("take", "note", "refuse", "case"):
        await zhou.presses(f"1:cases:{action}:{number}")
        assert zhou.sees("cases-own-work")
    await zhou.says("/queue")
    assert zhou.sees("cases-queue-empty")
    assert chen.ever_sees("cases-new-for-you", number=number)
    await takes(chen, number)
    await chen.taps("cases-hand")
    assert chen.sees("cases-hand-nobody")


async def test_a_confidential_case_of_the_cadre_with_that_duty_lies_with_the_chair_and_so_does_everybody_elses(
    union: Stage,
) -> None:
    li, zhou, chen = await people(union)
    numbers = [await files_case(it, "confidential") for it in (li, zhou)]
    assert zhou.sees("suggest-thanks")
    assert not zhou.sees("suggest-nobody")
    # Of both alike: being told only of the cadre's own would tell whose it is.
    assert all(chen.ever_sees("cases-new-for-you", number=number) for number in numbers)
    await union.turns(days=5)
    assert not zhou.ever_sees("cases-remind-due", number=numbers[1])
    await takes(chen, numbers[1])
    assert (await kept(union, numbers[1])).handler_id == chen.member_id


async def test_what_nobody_may_take_promises_no_day(union: Stage) -> None:
    _, _, chen = await people(union)
    fu = await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")
    await files_case(fu, "confidential", "conduct", "The chair is unfair.", "concerns_chair")
    assert fu.sees("suggest-nobody")
    assert not fu.sees("suggest-next")
    assert not chen.ever_sees("cases-new-for-you")


async def test_nobody_touches_the_case_of_another_member(union: Stage) -> None:
    li, _, _ = await people(union)
    number = await files_case(li)
    wu = await union.member("Wu", language="en")
    await wu.says("/mycases")
    assert wu.sees("cases-none")
    for action in ("mine", "rate", "write", "withdraw", "withdrawn"):
        await wu.presses(f"1:cases:{action}:{number}:satisfied")
        assert wu.sees("cases-over")
    await wu.presses("1:cases:rate")
    assert wu.sees("cases-over")
    for action in ("case", "take", "answer", "send", "files", "end"):
        await wu.presses(f"1:cases:{action}:{number}")
        assert wu.sees("answer-not-allowed")
    await wu.says(f"/start case-{number}")
    assert wu.sees("answer-not-allowed")


def cadre(role: str, committee: str, duty: str) -> Member:
    return Member(1, 1, "X", role, committee, duty, "", "", "en", "active", True, 1, "", "", "", "")


@pytest.mark.parametrize(
    ("role", "committee", "duty", "kind", "seen"),
    [
        ("cadre", "union", "welfare", "production/signed/", True),
        ("cadre", "union", "welfare", "production/confidential/", False),
        ("cadre", "union", "welfare", "welfare/confidential/", True),
        ("cadre", "union", "treasurer", "funds/confidential/", False),
        ("cadre", "fund_review", "treasurer", "funds/confidential/", False),
        ("cadre", "fund_review", "", "funds/confidential/", True),
        ("cadre", "fund_review", "head", "welfare/signed/concerns_chair", True),
        ("cadre", "fund_review", "", "welfare/signed/concerns_chair", False),
        ("cadre", "women", "head", "harassment/confidential/head_only", True),
        ("cadre", "women", "", "harassment/confidential/", False),
        ("chair", "union", "", "harassment/confidential/", True),
        ("chair", "union", "", "harassment/confidential/head_only", False),
        ("chair", "union", "", "welfare/signed/concerns_chair", False),
        ("chair", "union", "", "pay_hours/anonymous/", True),
        ("cadre", "union", "culture", "pay_hours/anonymous/", False),
    ],
)
def test_a_cadre_sees_what_the_duty_needs(role: str, committee: str, duty: str, kind: str, seen: bool) -> None:
    assert (kind in list_visible_kinds(cadre(role, committee, duty))) is seen


async def test_whoever_leads_a_case_past_the_chair_refuses_it_alone(union: Stage) -> None:
    li, _, _ = await people(union)
    fu = await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")
    number = await files_case(li, scope="concerns_chair")
    await fu.says(f"/queue {number}")
    await fu.taps("cases-refuse")
    await fu.says("This belongs to the authorities.")
    await fu.presses(f"1:cases:receiver:{number}:nowhere")
    assert not fu.sees("cases-refuse-sure")
    await fu.taps("cases-receiver-upper")
    await fu.taps("cases-refuse-yes")
    assert li.ever_sees("cases-not-accepted", number=number)


async def test_what_a_cadre_may_not_see_any_more_takes_no_words_either(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, "confidential")
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-note")
    async with union.machine.database.transaction() as db:
        await members.set_role(db, zhou.member_id, "cadre", "union", "culture")
    await zhou.says("Never to be kept.")
    assert zhou.sees("cases-hidden")
