"""Check-in: the host takes a member's code, members type the number at the door, two cadres add somebody."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from storage import check_ins, signups
from tests.play import MONDAY, Actor, Stage
from tests.test_privacy import agreed_to
from tests.walking import ALONE, WALK, announced, cadre, chengdu, opens

__all__ = ["ALONE"]


async def at_the_door(union: Stage, *names: str) -> tuple[Actor, list[Actor]]:
    """A cadre, and members who have joined the walk, a quarter of an hour before it starts."""
    zhang = await cadre(union)
    people = await announced(union, *names, entry=replace(WALK, places=None))
    for each in people:
        await each.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-05T08:45"))
    return zhang, people


async def opens_the_door(who: Actor) -> str:
    """The number that is shown."""
    await opens(who)
    await who.taps("plan-button-door")
    found = re.search(r"\d{6}", who.last.text)
    assert found
    return found[0]


async def shows_code(who: Actor) -> str:
    await who.presses("1:activities:here:1")
    found = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", who.last["caption"])
    assert found
    return found[0]


async def test_the_host_takes_a_members_code_once(anywhere: Stage) -> None:
    zhang, (li, chen) = await at_the_door(anywhere, "Li", "Chen")
    code = await shows_code(li)
    await opens_the_door(zhang)
    await zhang.says(code.lower().replace("-", " "))
    assert zhang.sees("plan-door-in", name="Li", time="08:45")
    assert li.sees("activities-checked-in", title="Winter walk", time="08:45")
    await anywhere.turns(minutes=5)
    await zhang.says(code)
    assert zhang.sees("plan-door-already", name="Li", time="08:45")
    await li.presses("1:activities:here:1")
    assert li.sees("activities-checked-in-again", time="08:45")
    await zhang.says(f"/start here-1-{await shows_code(chen)}")
    assert zhang.sees("plan-door-in", name="Chen", time="08:50")
    await li.says(f"/start here-1-{code}")
    assert li.sees("answer-not-allowed")
    await zhang.says("ABCD-EFGH")
    assert zhang.sees("plan-door-no-code")
    await zhang.says(await shows_code(zhang))
    assert zhang.sees("plan-door-not-oneself") or zhang.sees("activities-own-code")


async def test_two_hosts_who_scan_at_once_take_everybody_once(anywhere: Stage) -> None:
    zhang, people = await at_the_door(anywhere, *(f"P{number}" for number in range(10)))
    liu = await cadre(anywhere, "Liu")
    codes = [await shows_code(each) for each in people]
    for host in (zhang, liu):
        for code in codes if host is zhang else reversed(codes):
            host.person.say(f"/start here-1-{code}")
    await anywhere.settle()
    said = [it.text for host in (zhang, liu) for it in host.person.sees]
    assert sum(text.startswith("✅ P") for text in said) == len(people)
    assert sum("checked in already" in text for text in said) == len(people)
    async with anywhere.machine.database.reading() as db:
        kept = await check_ins.list_check_ins(db, 1)
    assert sorted(it.member_id for it in kept) == sorted(each.member_id for each in people)


async def test_members_type_the_number_at_the_door(anywhere: Stage) -> None:
    zhang, (li, chen) = await at_the_door(anywhere, "Li", "Chen")
    number = await opens_the_door(zhang)
    own = await shows_code(li)
    await li.says(own)
    assert li.sees("activities-own-code")
    await li.says(number)
    assert li.sees("activities-checked-in", title="Winter walk", time="08:45")
    await shows_code(chen)
    await anywhere.turns(minutes=2)
    await chen.says(number)
    assert chen.sees("activities-door-wrong")
    for _ in range(4):
        await chen.says("000000")
    assert chen.sees("activities-door-closed")
    await zhang.taps("plan-button-new-number")
    await shows_code(chen)
    newest = re.search(r"\d{6}", zhang.last.text)
    assert newest
    await chen.says(newest[0])
    assert chen.sees("activities-checked-in", title="Winter walk", time="08:47")


@pytest.mark.parametrize("by_link", [False, True])
async def test_nobody_guesses_their_way_in_however_often_they_begin_anew(union: Stage, by_link: bool) -> None:
    zhang, (li,) = await at_the_door(union, "Li")
    number = await opens_the_door(zhang)
    for tried in range(20):
        wrong = f"{(int(number) + 1 + tried) % 10**6:06}"
        if by_link:
            await li.says(f"/start door-1-{wrong}")
        else:
            await shows_code(li)
            await li.says(wrong)
        assert li.sees("activities-door-wrong")
    await shows_code(li)
    await li.says(f"/start door-1-{number}" if by_link else number)
    assert li.sees("activities-door-closed")
    async with union.machine.database.reading() as db:
        assert await check_ins.list_check_ins(db, 1) == []


async def test_there_are_hours_for_it_and_ones_own_word_counts_for_little(union: Stage) -> None:
    zhang = await cadre(union)
    (li,) = await announced(union, "Li")
    await li.taps("activities-button-join")
    await union.turns_to(chengdu("2026-12-05T08:00"))
    await li.taps("activities-button-here")
    assert li.sees("activities-check-in-early", opens="Sat 5 Dec 08:30")
    await union.turns_to(chengdu("2026-12-05T10:01"))
    await li.presses("1:activities:here:1")
    assert li.sees("activities-check-in-late", title="Winter walk")
    await li.taps("activities-button-declare")
    assert li.sees("activities-declared", title="Winter walk")
    await opens(zhang)
    await zhang.taps("plan-button-door")
    assert "0 by two cadres; 1 by their own word alone" in zhang.last.text
    async with union.machine.database.reading() as db:
        assert (await check_ins.count_grades(db, 1)) == {"A": 0, "B": 0, "C": 0, "D": 1}


async def test_codes_noted_on_paper_are_typed_in_within_two_hours(union: Stage) -> None:
    zhang, (li, chen) = await at_the_door(union, "Li", "Chen")
    first, second = await shows_code(li), await shows_code(chen)
    await union.turns_to(chengdu("2026-12-05T11:59"))
    await opens(zhang)
    await zhang.taps("plan-button-door")
    await zhang.says(first)
    assert zhang.sees("plan-door-in", name="Li", time="11:59")
    await union.turns_to(chengdu("2026-12-05T12:01"))
    await zhang.says(second)
    assert zhang.sees("plan-door-too-late")


async def test_two_cadres_add_somebody_and_nobody_adds_themselves(anywhere: Stage) -> None:
    bai = await cadre(anywhere, "Bai")
    liu = await anywhere.member("Liu", language="en", role="cadre", committee="union", duty=WALK.lead)
    zhang, (li,) = await at_the_door(anywhere, "Li")
    await opens_the_door(zhang)
    await zhang.says("Nobody")
    assert zhang.sees("plan-door-nobody")
    await zhang.says("Li")
    await zhang.taps("plan-button-add", name="Li")
    assert zhang.sees("plan-door-added")
    assert "wait for your yes" not in str(zhang.last), "a second person is somebody else"
    await zhang.taps("plan-button-strike", name="Li")
    async with anywhere.machine.database.reading() as db:
        assert await check_ins.list_check_ins(db, 1) == [], "a wrong name is taken back by who wrote it"
    await zhang.says("Li")
    await zhang.taps("plan-button-add", name="Li")
    assert liu.sees("plan-door-second", title="Winter walk")
    assert not bai.ever_sees("plan-door-second"), "whoever leads it is asked before others"
    await zhang.presses(f"1:plan:add:1:{zhang.member_id}")
    await zhang.presses("1:plan:second:1:x")
    async with anywhere.machine.database.reading() as db:
        assert (await check_ins.count_grades(db, 1))["C"] == 0
    await liu.taps("plan-button-to-door")
    await liu.taps("plan-button-second", count=1)
    assert liu.sees("plan-door-names", names="Li")
    await liu.taps("plan-button-second-yes")
    assert liu.sees("plan-door-confirmed", count=1)
    await li.presses("1:activities:here:1")
    assert li.sees("activities-checked-in-again", time="08:45")


async def test_the_head_count_stands_in_the_report_and_accuses_nobody(anywhere: Stage) -> None:
    zhang, people = await at_the_door(anywhere, "Li", "Chen", "Wang")
    await anywhere.cadre_group(zhang, language="en")
    number = await opens_the_door(zhang)
    for each in people[:2]:
        await shows_code(each)
        await each.says(number)
    await zhang.taps("plan-button-heads")
    await zhang.says("many")
    assert zhang.sees("plan-door-wrong-heads", most=100000)
    await zhang.says("1")
    assert zhang.sees("activities-not-reconciled", present=2, heads=1)
    await anywhere.turns_to(chengdu("2026-12-10T18:01"))
    assert anywhere.group_sees("activities-not-reconciled", present=2, heads=1)
    assert anywhere.group_sees("activities-no-shows", count=1)
    assert anywhere.group_sees("activities-attendance", a=0, b=2, c=0, d=0)


async def test_after_a_year_there_are_numbers_and_no_names(anywhere: Stage) -> None:
    zhang, (li, chen) = await at_the_door(anywhere, "Li", "Chen")
    number = await opens_the_door(zhang)
    await shows_code(li)
    await li.says(number)
    for moment, names in (("2027-12-01T06:00", 2), ("2028-01-01T06:00", 0)):
        await anywhere.sleeps_until(chengdu(moment))
        async with anywhere.machine.database.reading() as db:
            assert len(await signups.list_signups(db, 1)) == names
            assert (await signups.count_signups(db, [1]))[1].confirmed == 2
            assert len(await check_ins.list_check_ins(db, 1)) == names // 2
            assert (await check_ins.count_grades(db, 1))["B"] == 1
    await chen.says("/activities")
    await chen.taps("activities-button-past")
    assert chen.sees("activities-past-none")


async def test_what_is_kept_of_a_person_becomes_a_count(anywhere: Stage) -> None:
    zhang, (li, _) = await at_the_door(anywhere, "Li", "Chen")
    number = await opens_the_door(zhang)
    await shows_code(li)
    await li.says(number)
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with anywhere.machine.database.transaction() as db:
        assert await check_ins.list_check_ins(db, 1) == []
        assert (await check_ins.count_grades(db, 1))["B"] == 1
        await check_ins.add(db, 1, zhang.member_id, "A", MONDAY - timedelta(days=400), None)
        await check_ins.purge(db, MONDAY - timedelta(days=399))
        assert await check_ins.list_check_ins(db, 1) == []
        assert (await check_ins.count_grades(db, 1))["A"] == 1


async def test_of_whoever_has_not_agreed_to_it_nobody_notes_that_they_were_there(anywhere: Stage) -> None:
    """Neither they themselves, by any way in, nor cadres for them."""
    zhang, (li,) = await at_the_door(anywhere, "Li")
    number = await opens_the_door(zhang)
    await li.presses("1:activities:here:1")
    await agreed_to(anywhere, li, 1)
    await li.says(number)
    assert li.sees("privacy-news-first")
    await li.says(f"/start door-1-{number}")
    assert li.sees("privacy-news-first")
    for button in ("here", "declare"):
        await li.presses(f"1:activities:{button}:1")
        assert li.sees("privacy-news-first")
    await zhang.says("Li")
    assert zhang.sees("plan-door-counted")
    await zhang.presses(f"1:plan:add:1:{li.member_id}")
    assert zhang.sees("plan-door-counted")
    async with anywhere.machine.database.reading() as db:
        assert await check_ins.find(db, 1, li.member_id) is None
    await li.presses("1:activities:answer:1:cannot")
    assert not li.sees("privacy-news-first"), "signing up was told of before"


async def test_each_of_several_days_has_a_check_in_of_its_own(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    (li,) = await announced(anywhere, "Li", entry=replace(WALK, places=None, until="2026-12-07"))
    await li.taps("activities-button-join")
    await anywhere.turns_to(chengdu("2026-12-05T08:45"))
    number = await opens_the_door(zhang)
    await shows_code(li)
    await li.says(number)
    await anywhere.turns_to(chengdu("2026-12-06T00:15"))
    await li.presses("1:activities:here:1")
    assert li.sees("activities-check-in-early", opens="Sun 6 Dec 08:30")
    await anywhere.turns_to(chengdu("2026-12-06T08:45"))
    await li.says(f"/start door-1-{await opens_the_door(zhang)}")
    assert li.sees("activities-checked-in", title="Winter walk", time="08:45")
    async with anywhere.machine.database.reading() as db:
        assert [it.day for it in await check_ins.list_days(db, 1, li.member_id)] == [1, 2]
        assert (await check_ins.count_grades(db, 1))["B"] == 1, "one person, however many days"
