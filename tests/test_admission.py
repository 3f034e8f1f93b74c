"""Admission: a person without an invitation asks, a cadre decides, and both hear of it."""

from datetime import timedelta

from tests.play import Actor, Stage


async def asks(actor: Actor, name: str) -> None:
    await actor.says("/start")
    await actor.taps("start-ask-in")
    await actor.says(name)


async def test_a_cadre_lets_somebody_in(anywhere: Stage) -> None:
    chen = await anywhere.member("Chen", role="cadre", committee="union")
    await anywhere.cadre_group(chen)
    li = anywhere.stranger("Nick of Li", language="en")
    await asks(li, "  Li   Na ")
    assert li.sees("admission-waiting")
    assert anywhere.group_sees("admission-card", name="Li Na")
    assert not any("Nick" in message.text for message in anywhere.group.messages)
    await chen.taps_in_group("admission-approve")
    assert anywhere.group_sees("admission-card-approved")
    assert not anywhere.group_sees("admission-card", name="Li Na")
    assert li.ever_sees("start-notice")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="Li Na", role="member")


async def test_a_refusal_is_told_and_stands(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union")
    await union.cadre_group(chen, language="en")
    li = union.stranger("Li")
    await asks(li, "李娜")
    await chen.taps_in_group("admission-refuse")
    assert li.ever_sees("admission-refused")
    await li.says("/start")
    await li.taps("start-ask-in")
    assert li.sees("admission-refused")


async def test_one_open_request_a_person(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union")
    await union.cadre_group(chen)
    li = union.stranger("Li")
    await asks(li, "李娜")
    await li.says("/start")
    await li.taps("start-ask-in")
    assert li.sees("admission-waiting")
    assert len([it for it in union.group.messages if it.buttons]) == 1


async def test_who_was_let_in_may_come_later_and_without_the_old_message(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union")
    await union.cadre_group(chen)
    li = union.stranger("Li")
    await asks(li, "李娜")
    old = li.last
    await chen.taps_in_group("admission-approve")
    await union.sleeps_until(union.clock.now() + timedelta(days=20))
    await li.says("/start")
    assert li.sees("start-notice")
    await li.presses("1:admission:ask")
    assert li.sees("start-notice")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="李娜", role="member")
    assert old in li.person.sees
    await li.presses("1:admission:ask")
    assert li.sees("start-already")


async def test_only_one_cadre_decides_and_members_never_do(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union")
    wang = await union.member("Wang", role="cadre", committee="women")
    await union.cadre_group(chen, wang)
    member, li = await union.member("Zhao"), union.stranger("Li")
    await asks(li, "李娜")
    await member.says("/help")
    await member.presses(f"1:admission:approve:{li.person.id}")
    assert member.sees("answer-not-allowed")
    await chen.taps_in_group("admission-refuse")
    await wang.says("/help")
    await wang.presses(f"1:admission:approve:{li.person.id}")
    assert wang.sees("admission-decided-before")
    await wang.presses("1:admission:approve:nobody")
    assert wang.sees("admission-decided-before")


async def test_a_name_is_one_short_line(union: Stage) -> None:
    li = union.stranger("Li")
    await asks(li, "x")
    assert li.sees("admission-name-odd", longest=64)
    await li.says("x" * 65)
    assert li.sees("admission-name-odd", longest=64)
    await li.sends_document("name.txt", b"Li")
    assert li.sees("admission-name-odd", longest=64)
    await li.says("李娜")
    assert li.sees("admission-waiting")


async def test_without_a_group_the_cadres_are_asked_one_by_one(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    li = union.stranger("Li")
    await asks(li, "李娜")
    await chair.taps("admission-approve")
    assert chair.sees("admission-card-approved")
    assert li.ever_sees("start-notice")
