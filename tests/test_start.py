"""Start: people come with an invitation, read, agree and are in, or decline and are left in peace."""

from datetime import timedelta
from random import Random

import pytest

from domain.member import Member
from storage import invitations, members
from tests.play import Actor, Stage


async def invite(union: Stage, **invitation: str | int) -> str:
    async with union.machine.database.transaction() as db:
        now = union.clock.now()
        return await invitations.create(db, Random(str(invitation)), now, **invitation)  # type: ignore[arg-type]


async def of(union: Stage, actor: Actor) -> Member | None:
    async with union.machine.database.reading() as db:
        return (await members.find_by_telegram(db, [actor.person.id])).get(actor.person.id)


async def comes_in(actor: Actor, code: str) -> None:
    await actor.says(f"/start {code}")
    await actor.taps("start-agree")
    await actor.taps("start-agree-abroad")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_an_invited_person_reads_agrees_and_is_in(anywhere: Stage, language: str) -> None:
    li, code = anywhere.stranger("Li", language=language), await invite(anywhere)
    await li.says(f"/start {code}")
    assert li.sees("start-notice")
    await li.taps("start-agree")
    assert li.sees("start-abroad")
    assert await of(anywhere, li) is None
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="Li", role="member")
    member = await of(anywhere, li)
    assert member is not None
    assert (member.role, member.language, member.consented_on) == ("member", language, "2026-11-02")
    assert member.is_active


async def test_the_full_notice_opens_and_closes_in_place(union: Stage) -> None:
    li = union.stranger("Li", language="en")
    await li.says(f"/start {await invite(union)}")
    await li.taps("start-full")
    assert li.sees("start-notice-full")
    await li.taps("start-short")
    assert li.sees("start-notice")
    assert not li.sees("start-notice-full")


async def test_the_language_is_chosen_on_the_first_screen(union: Stage) -> None:
    li = union.stranger("Li", language="en")
    await li.says(f"/start {await invite(union)}")
    await li.taps("start-speak-zh-CN")
    li.language = "zh-CN"
    assert li.sees("start-notice")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    member = await of(union, li)
    assert member is not None
    assert member.language == "zh-CN"


async def test_who_declines_leaves_no_trace_and_may_think_again(union: Stage) -> None:
    li = union.stranger("Li")
    await li.says(f"/start {await invite(union)}")
    await li.taps("start-decline")
    assert li.sees("start-declined")
    assert await of(union, li) is None
    await li.taps("start-read-again")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="Li", role="member")


async def test_a_restart_in_the_middle_costs_nothing(union: Stage) -> None:
    li = union.stranger("Li")
    await li.says(f"/start {await invite(union)}")
    await li.taps("start-agree")
    await union.stops()
    await union.starts()
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="Li", role="member")


async def test_a_code_works_once(union: Stage) -> None:
    li, wang, code = union.stranger("Li"), union.stranger("Wang"), await invite(union)
    await wang.says(f"/start {code}")
    await comes_in(li, code)
    await wang.taps("start-agree")
    await wang.taps("start-agree-abroad")
    assert wang.sees("start-code-invalid")
    assert await of(union, wang) is None


async def test_a_code_expires_after_two_weeks(union: Stage) -> None:
    li, code = union.stranger("Li"), await invite(union)
    await union.sleeps_until(union.clock.now() + timedelta(days=14))
    await li.says(f"/start {code}")
    assert li.sees("start-code-invalid")


async def test_codes_cannot_be_tried_out(union: Stage) -> None:
    li, code = union.stranger("Li"), await invite(union)
    for number in range(5):
        await li.says(f"/start {number:022}")
        assert li.sees("start-code-invalid")
    await li.says(f"/start {code}")
    assert li.sees("start-code-invalid")
    await union.turns(minutes=59)
    await li.says(f"/start {code}")
    assert li.sees("start-code-invalid")
    await union.turns(minutes=1)
    await li.says(f"/start {code}")
    assert li.sees("start-notice")


async def test_a_second_tap_joins_nobody_twice(union: Stage) -> None:
    li, code = union.stranger("Li"), await invite(union)
    await comes_in(li, code)
    await li.presses(f"1:start:join:zh-CN:{code}")
    assert li.sees("start-already")


async def test_a_forged_button_opens_nothing(union: Stage) -> None:
    li = union.stranger("Li")
    await li.says("/start")
    await li.presses("1:start:join")
    assert li.sees("start-code-invalid")
    assert await of(union, li) is None


async def test_the_roll_waits_for_its_people(union: Stage) -> None:
    waiting = Member(
        id=900,
        telegram_id=None,
        name="李娜",
        role="cadre",
        committee="women",
        duty="",
        department="",
        staff_number="7",
        language="zh-CN",
        status="invited",
        reachable=True,
        consent_version=0,
        consented_on="",
        quiet_from="",
        quiet_to="",
        joined_on="",
    )
    async with union.machine.database.transaction() as db:
        await members.add(db, waiting)
    first, second = await invite(union, member_id=900), await invite(union, member_id=900, role="chair")
    li, other = union.stranger("Na"), union.stranger("Other")
    await other.says(f"/start {first}")
    assert other.sees("start-code-invalid")
    await comes_in(li, second)
    assert li.sees("start-welcome", name="李娜", role="cadre")
    member = await of(union, li)
    assert member is not None
    assert (member.id, member.committee, member.staff_number) == (900, "women", "7")


async def test_a_place_on_the_roll_is_taken_once(union: Stage) -> None:
    await union.member("Zhao")
    code = await invite(union, member_id=1)
    li = union.stranger("Li")
    await comes_in(li, code)
    assert li.sees("start-code-invalid")


async def test_a_members_second_link_gives_a_role_and_never_takes_one(union: Stage) -> None:
    li, code = await union.member("Li"), await invite(union, role="cadre", committee="union")
    await li.says(f"/start {code}")
    assert li.sees("start-welcome", name="Li", role="cadre")
    await li.says(f"/start {await invite(union)}")
    assert li.sees("start-welcome", name="Li", role="cadre")
    await li.says("/start 0123456789012345678901")
    assert li.sees("start-code-over")
    await li.taps("help-go-suggest")
    assert li.sees("suggest-category")


async def test_a_chair_stays_chair_whatever_link_they_open(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    await chair.says(f"/start {await invite(union, role='auditor')}")
    assert chair.sees("start-welcome", name="Chair", role="chair")


async def test_a_link_with_a_word_does_what_the_command_does(union: Stage) -> None:
    li, stranger = await union.member("Li"), union.stranger("Nobody")
    await li.says("/start help")
    assert li.sees("help-private")
    await stranger.says("/start help")
    assert stranger.sees("start-stranger")


async def test_an_invitation_made_for_somebody_else_changes_no_member(union: Stage) -> None:
    li, wang = await union.member("Li"), await union.member("Wang", role="cadre")
    await li.says(f"/start {await invite(union, member_id=wang.member_id, role='cadre')}")
    member = await of(union, li)
    assert member is not None
    assert member.role == "member"


async def test_start_shows_the_notice_again_to_whoever_is_joining(anywhere: Stage) -> None:
    li, code = anywhere.stranger("Li", language="en"), await invite(anywhere)
    await li.says(f"/start {code}")
    await li.says("What is that?")
    assert li.sees("answer-joining")
    await li.says("/start")
    assert li.sees("start-notice")
    await li.taps("start-agree")
    await li.says("/start")
    assert li.sees("start-notice")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome")
    zhao = anywhere.stranger("Zhao", language="en")
    await zhao.says(f"/start {code}")
    assert zhao.sees("start-code-invalid")


async def test_a_member_who_starts_again_is_greeted(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/start")
    assert li.sees("start-welcome", name="Li", role="member")
    await li.taps("help-go-help")
    assert li.sees("help-private")


async def test_strangers_are_told_how_to_come_in_and_nothing_else(union: Stage) -> None:
    li = union.stranger("Li", language="en")
    await li.says("/start")
    assert li.sees("start-stranger")
    for said in ("/help", "/people", "/nonsense", "hello"):
        await li.says(said)
        assert li.sees("answer-stranger")
        await union.turns(days=1)  # they are told once a day
    await li.presses("1:help:go:help")
    assert li.sees("answer-stranger")
