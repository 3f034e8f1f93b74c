"""Admission: a person without an invitation asks, a cadre decides, and both hear of it."""

from datetime import timedelta

from storage import members
from tests.play import Actor, Stage
from tests.test_people import waits


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
    assert li.sees("admission-refused")
    assert "reply_markup" not in li.last


async def test_one_open_request_a_person(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union")
    await union.cadre_group(chen)
    li = union.stranger("Li")
    await asks(li, "李娜")
    await li.says("/start")
    assert li.sees("admission-waiting")
    assert "reply_markup" not in li.last
    await li.presses("1:admission:ask")
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


async def test_who_is_on_the_roll_is_offered_their_own_row(union: Stage) -> None:
    """One person, one row; also when they come a day later."""
    chen = await union.member("Chen", role="cadre", committee="union", language="en")
    await union.cadre_group(chen, language="en")
    await waits(union, 900, "李 娜", department="Paint", staff_number="1007")
    await waits(union, 901, "李娜", department="Tools", staff_number="1008")
    li = union.stranger("Na", language="en")
    await asks(li, "李娜")
    labels = [button["text"] for line in union.group.last["reply_markup"]["inline_keyboard"] for button in line]
    assert len(labels) == 4
    assert "Paint" in labels[0]
    assert "Tools" in labels[1]
    await chen.taps_in_group("admission-approve-as", name="李 娜 (Paint)")
    await union.turns(days=1)
    await li.says("/start")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    async with union.machine.database.reading() as db:
        joined = (await members.find_by_telegram(db, [li.person.id]))[li.person.id]
    assert (joined.id, joined.staff_number) == (900, "1007")


async def test_only_the_chair_lets_somebody_into_a_row_with_an_office(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union", language="en")
    chair = await union.member("Chair", role="chair", language="en")
    await union.cadre_group(chair, chen, language="en")
    await waits(union, 900, "李娜", role="cadre", committee="women")
    li = union.stranger("Na", language="en")
    await asks(li, "李娜")
    await chen.taps_in_group("admission-approve-as", name="李娜")
    assert chen.sees("admission-office")
    await chair.taps_in_group("admission-approve-as", name="李娜")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="李娜", role="cadre")


async def test_who_is_joining_is_not_told_to_be_a_stranger(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union", language="en")
    await union.cadre_group(chen, language="en")
    li = union.stranger("Li", language="en")
    await asks(li, "李娜")
    for said in ("When will it be?", "/help"):
        await li.says(said)
        assert li.sees("admission-waiting")
    await chen.taps_in_group("admission-approve")
    for said in ("Thank you!", "/suggest"):
        await li.says(said)
        assert li.sees("answer-joining")
    await li.says("/start")
    await li.says("What does that mean?")
    assert li.sees("answer-joining")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="李娜", role="member")
    wu = union.stranger("Wu", language="en")
    await wu.says("hello")
    assert wu.sees("answer-stranger")
