"""People: the chair appoints, takes back, hands over, marks as left and invites; nobody else does."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.member import Member
from locales import render
from storage import members
from storage.health import read_health
from tests.play import Actor, Stage

SOMEBODY = Member(
    id=0,
    telegram_id=None,
    name="",
    role="member",
    committee="",
    duty="",
    department="",
    staff_number="",
    language="zh-CN",
    status="invited",
    reachable=True,
    consent_version=0,
    consented_on="",
    quiet_from="",
    quiet_to="",
    joined_on="",
)


async def row(union: Stage, actor: Actor) -> Member:
    async with union.machine.database.reading() as db:
        member = await members.find(db, actor.member_id)
    assert member is not None
    return member


async def opens(chair: Actor, name: str, role: str = "people-role-member") -> None:
    await chair.says("/people")
    await chair.taps("people-row", name=name, role=render(chair.language, role))


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_member_becomes_cadre_with_a_duty_and_goes_back(anywhere: Stage, language: str) -> None:
    chair = await anywhere.member("Chair", role="chair", language=language)
    li = await anywhere.member("Li", language="en")
    await anywhere.cadre_group(chair, language="en")
    await opens(chair, "Li")
    assert chair.sees(
        "people-person", name="Li", day={"zh-CN": "10月1日（周四）", "en": "Thu 1 Oct"}[language], reach="yes"
    )
    await chair.taps("people-committee")
    await chair.taps("committee-women")
    await chair.taps("duty-head")
    now = await row(anywhere, li)
    assert (now.role, now.committee, now.duty) == ("cadre", "women", "head")
    assert li.ever_sees("people-told", role="cadre, Women workers’ committee, Head")
    assert {it["command"] for it in anywhere.telegram.commands[("chat", li.person.id, 0, "")]} > {"help", "queue"}
    await chair.taps("people-dismiss")
    await chair.says("A new term.")
    await chair.taps("people-do")
    now = await row(anywhere, li)
    assert (now.role, now.committee, now.duty) == ("member", "", "")
    assert anywhere.group_sees("people-cadre-left", committee="women")
    assert not any("Li" in it.text for it in anywhere.group.messages if it.text)


@pytest.mark.parametrize("allowed", [True, False])
async def test_who_is_no_cadre_any_more_is_taken_out_of_the_group_if_the_bot_may(union: Stage, allowed: bool) -> None:
    chair = await union.member("Chair", role="chair")
    li = await union.member("Li", role="cadre", committee="women")
    group = await union.cadre_group(chair, li)
    if allowed:
        group.promote_bot()
    await chair.says("/people")
    await chair.presses(f"1:people:open:{li.member_id}")
    await chair.taps("people-dismiss")
    await chair.says("A new term.")
    await chair.taps("people-do")
    assert (li.person.id in group.members) is not allowed
    async with union.machine.database.reading() as db:
        assert (await read_health(db)).undelivered == 0


async def test_a_cadre_without_a_particular_duty(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair"), await union.member("Li")
    await opens(chair, "Li")
    await chair.taps("people-committee")
    await chair.taps("committee-women")
    await chair.taps("people-no-duty")
    now = await row(union, li)
    assert (now.role, now.committee, now.duty) == ("cadre", "women", "")


async def test_a_double_tap_appoints_and_tells_once(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair"), await union.member("Li")
    await opens(chair, "Li")
    old = chair.last
    await chair.taps("people-auditor")
    before = len(li.person.sees)
    chair.person.press(old, f"1:people:auditor:{li.member_id}")
    await union.settle()
    assert (await row(union, li)).role == "auditor"
    assert len(li.person.sees) == before


async def test_a_cadre_who_left_has_no_right_left_not_even_by_old_buttons(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    li = await union.member("Li", role="cadre", committee="union")
    stranger = union.stranger("Wu")
    await union.cadre_group(chair, li)
    await stranger.says("/start")
    await stranger.taps("start-ask-in")
    await stranger.says("Wu Min")
    await chair.says("/people")
    await chair.presses(f"1:people:leave:{li.member_id}")
    assert chair.sees("people-ask-left", name="Li")
    await chair.taps("people-left")
    assert chair.sees("people-has-left", name="Li")
    assert li.ever_sees("people-told-left")
    assert union.group_sees("people-cadre-left", committee="union")
    await li.taps_in_group("admission-approve")
    assert li.sees("answer-stranger")
    assert union.group_sees("admission-card", name="Wu Min")
    gone = await row(union, li)
    assert (gone.status, gone.telegram_id, gone.role) == ("left", None, "member")
    await chair.presses(f"1:people:left:{li.member_id}")
    assert chair.sees("people-gone")


async def test_who_has_not_joined_is_seen_and_gets_a_link_into_their_own_row(union: Stage) -> None:
    chair = await union.member("Chair", role="chair", language="en")
    await chair.says("/people")
    assert not chair.sees("people-waiting", count=1)
    await waits(union, 900, "李娜", role="cadre", committee="women", department="Paint")
    await chair.says("/people")
    await chair.taps("people-waiting", count=1)
    assert chair.sees("people-waiting-list", count=1)
    await chair.taps("people-row", name="李娜", role="cadre, Women workers’ committee")
    assert chair.sees("people-waits", name="李娜", department="Paint")
    await chair.taps("people-link-for")
    link = re.search(r"https://t.me/\w+\?start=\w{22}", chair.last["caption"])
    assert link
    li = union.stranger("Na", language="en")
    li.person.follow(link[0])
    await union.settle()
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="李娜", role="cadre")
    await chair.presses("1:people:linkfor:900")
    assert chair.sees("people-waits-no-more")


async def waits(
    union: Stage,
    number: int,
    name: str,
    *,
    role: str = "member",
    committee: str = "",
    department: str = "",
    staff_number: str = "",
) -> None:
    """Somebody on the roll who has not joined."""
    row = replace(
        SOMEBODY,
        id=number,
        name=name,
        role=role,
        committee=committee,
        department=department,
        staff_number=staff_number,
    )
    async with union.machine.database.transaction() as db:
        await members.add(db, row)


async def test_nothing_is_done_to_a_chair_but_by_their_own_hand(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    second = await union.member("Second", role="chair")
    before = await row(union, second)
    await chair.says("/people")
    for data in ("committee", "duty", "cadre", "auditor", "dismiss", "crown", "hand", "leave", "left"):
        await chair.presses(f"1:people:{data}:{second.member_id}:union")
        assert chair.sees("people-is-chair")
    assert await row(union, second) == before


async def test_a_name_can_be_corrected_only_for_somebody_who_is_here(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    await chair.says("/people")
    await chair.presses("1:people:rename:99")
    assert chair.sees("people-gone")


async def test_what_was_on_its_way_to_who_left_is_taken_back(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair"), await union.member("Li")
    await union.turns_to(datetime(2026, 11, 2, 14, tzinfo=UTC))  # 22:00 in Chengdu
    await chair.says("/people")
    await chair.presses(f"1:people:auditor:{li.member_id}")
    await chair.presses(f"1:people:left:{li.member_id}")
    await union.turns(hours=12)
    assert not li.ever_sees("people-told", role="审计人员")
    assert li.ever_sees("people-told-left")


async def test_no_chair_without_consent(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair"), await union.member("Li")
    await li.says("/privacy")
    await li.taps("privacy-withdraw")
    await li.taps("privacy-pause")
    await chair.says("/people")
    await chair.presses(f"1:people:hand:{li.member_id}")
    assert chair.sees("people-not-agreed")
    assert (await row(union, li)).role == "member"


@pytest.mark.parametrize("role", ["member", "cadre", "auditor"])
async def test_nobody_but_the_chair_sees_or_changes_the_roll(union: Stage, role: str) -> None:
    li = await union.member("Li", role=role, committee="union" if role == "cadre" else "")
    wang = await union.member("Wang")
    await li.says("/people")
    assert li.sees("answer-not-allowed")
    before = await row(union, wang)
    for data in ("open", "auditor", "cadre", "hand", "left", "dismiss", "rename"):
        await li.presses(f"1:people:{data}:{wang.member_id}:union")
        assert li.sees("answer-not-allowed")
    assert await row(union, wang) == before


async def test_a_name_is_corrected(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair"), await union.member("Li")
    await opens(chair, "Li")
    await chair.taps("people-rename")
    assert chair.sees("people-ask-name", name="Li")
    await chair.says("x" * 65)
    assert chair.sees("people-name-odd", longest=64)
    await union.stops()
    await union.starts()
    await chair.says(" 李  娜 ")
    assert chair.sees("people-person", name="李 娜", day="10月1日（周四）", reach="yes")
    assert (await row(union, li)).name == "李 娜"


async def test_who_leaves_while_being_renamed_is_not_called_back(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair"), await union.member("Li")
    await opens(chair, "Li")
    await chair.taps("people-rename")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    await chair.says("Li Na")
    assert chair.sees("people-gone")
    assert (await row(union, li)).name == ""


async def test_the_roll_has_pages(union: Stage) -> None:
    chair = await union.member("Chair", role="chair", language="en")
    for number in range(9):
        await union.member(f"Member {number}")
    await chair.says("/people")
    assert chair.sees("people-list", count=10)
    await chair.taps("people-more")
    await chair.taps("people-row", name="Member 8", role="member")
    assert chair.sees("people-person", name="Member 8", reach="yes")
    await chair.taps("people-to-list")
    await chair.taps("people-more")
    await chair.taps("people-back")
    await chair.taps("people-row", name="Chair", role="chair")
    assert chair.sees("people-person", name="Chair", reach="yes")


async def test_somebody_is_found_by_a_part_of_the_name(anywhere: Stage) -> None:
    chair = await anywhere.member("Chair", role="chair", language="en")
    for number in range(9):
        await anywhere.member(f"Worker_{number}")
    await chair.says("/people worker_8")
    assert chair.sees("people-found", word="worker_8")
    await chair.taps("people-row", name="Worker_8", role="member")
    assert chair.sees("people-person", name="Worker_8", reach="yes")
    await chair.says("/people worker")
    assert chair.sees("people-found-many", word="worker", shown=8)
    await chair.says("/people worker%8")
    assert chair.sees("people-found-none", word="worker%8")


async def test_the_blocked_are_shown_as_such(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair", language="en"), await union.member("Li")
    li.person.block()
    await union.settle()
    await opens(chair, "Li")
    assert chair.sees("people-person", reach="no", name="Li", role="member", day="Thu 1 Oct")


@pytest.mark.parametrize(
    ("office", "role", "committee"),
    [("member", "member", ""), ("women", "cadre", "women"), ("auditor", "auditor", "")],
)
async def test_an_invitation_for_every_office(union: Stage, office: str, role: str, committee: str) -> None:
    chair, li = await union.member("Chair", role="chair", language="en"), union.stranger("Li")
    await chair.says("/people")
    await chair.taps("people-invite")
    assert chair.sees("people-invite-whom")
    await chair.taps(f"people-invite-{office}")
    assert "photo" in chair.last
    assert chair.ever_sees("people-link")
    link = re.search(r"https://t.me/\w+\?start=\w{22}", chair.last["caption"])
    assert link is not None
    li.person.follow(link[0])
    await union.settle()
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    async with union.machine.database.reading() as db:
        joined = (await members.find_by_telegram(db, [li.person.id]))[li.person.id]
    assert (joined.role, joined.committee) == (role, committee)


async def test_forged_buttons_do_nothing(union: Stage) -> None:
    chair, li = await union.member("Chair", role="chair"), await union.member("Li")
    before = await row(union, li)
    await chair.says("/people")
    for data in ("cadre:2:party:head", "cadre:2:union:chair", "cadre", "duty:2:party", "link:chair", "open:x", "open"):
        await chair.presses(f"1:people:{data}")
    assert await row(union, li) == replace(before)
    await chair.presses("1:people:link:chair")
    assert chair.sees("answer-too-old")
