"""Standing: whoever loses an office, consent or place leaves nothing in their hands, and is left in peace."""

from collections.abc import Awaitable, Callable
from datetime import date
from random import Random

import pytest

from domain.hot_issues import Heat
from domain.member import Member
from handlers.messenger import Outgoing
from storage import hot_issues, inspections, invitations, members, outbox, promises, rota
from storage.outbox import Message
from tests.casework import files_case, kept, people, takes
from tests.play import Actor, Stage
from tests.test_promises import promise

MONDAY, NEXT_MONDAY = "2026-11-02", "2026-11-09"


async def dismissed(chair: Actor, zhou: Actor) -> None:
    await chair.says("/people")
    await chair.presses(f"1:people:dismiss:{zhou.member_id}")


async def gone(chair: Actor, zhou: Actor) -> None:
    await chair.says("/people")
    await chair.presses(f"1:people:left:{zhou.member_id}")


async def forgotten(_: Actor, zhou: Actor) -> None:
    await zhou.says("/forgetme")
    await zhou.taps("forgetme-yes")
    await zhou.taps("forgetme-sure")


async def withdrawn(_: Actor, zhou: Actor) -> None:
    await zhou.says("/privacy")
    await zhou.taps("privacy-withdraw")
    await zhou.taps("privacy-pause")


Way = Callable[[Actor, Actor], Awaitable[None]]
WAYS: tuple[Way, ...] = (dismissed, gone, forgotten, withdrawn)


async def holds_everything(union: Stage, zhou: Actor, number: str) -> None:
    """A promise, a hot issue, an item to put right and two weeks of duty, besides the case."""
    async with union.machine.database.transaction() as db:
        day = date(2026, 11, 20)
        await promises.answer(
            db, number, promise(case_number=number, owner_id=zhou.member_id, promised_on=day, due_on=day)
        )
        issue = await hot_issues.propose(
            db, Random(1), Heat("meals", 9.0, 3, 3, 1.0), date.fromisoformat(MONDAY), date(2026, 10, 1)
        )
        assert issue
        await db.run(
            "UPDATE hot_issues SET state = 'confirmed', owner_id = :id, due_on = '2026-11-16'", id=zhou.member_id
        )
        await inspections.open_month(db, "2026-10", union.clock.now())
        await inspections.open_rectification(db, "2026-10", "know", "2026-11-30")
        await db.run("UPDATE rectifications SET owner_id = :id", id=zhou.member_id)
        for monday in (MONDAY, NEXT_MONDAY):
            await rota.take_week(db, monday, zhou.member_id)
        await rota.add_leave(db, zhou.member_id, "2026-12-01", "2026-12-02")


async def held(union: Stage, zhou: Actor) -> dict[str, int]:
    """How many rows of each table are still in this person's hands."""
    owners = {
        "cases": "handler_id",
        "promises": "owner_id",
        "hot_issues": "owner_id",
        "rectifications": "owner_id",
        "duty_weeks": "member_id",
        "leaves": "member_id",
    }
    async with union.machine.database.reading() as db:
        found = {
            table: await db.one(f"SELECT count(*) FROM {table} WHERE {owner} = :id", id=zhou.member_id)
            for table, owner in owners.items()
        }
    return {table: row[0] for table, row in found.items() if row and row[0]}


@pytest.mark.parametrize("way", WAYS)
async def test_who_goes_leaves_nothing_in_their_hands_and_who_must_know_hears(anywhere: Stage, way: Way) -> None:
    li, zhou, chen = await people(anywhere)
    number = await files_case(li)
    await takes(zhou, number)
    await holds_everything(anywhere, zhou, number)
    assert len(await held(anywhere, zhou)) == 6
    await way(chen, zhou)
    assert await held(anywhere, zhou) == {}
    assert (await kept(anywhere, number)).handler_id is None
    assert chen.ever_sees("cases-hand-over", numbers=number)
    assert chen.ever_sees("promises-hand-over", count=1)
    assert chen.ever_sees("hot-hand-over", name="Meals")
    assert anywhere.group_sees("rota-freed", count=2, first="Mon 2 Nov")
    assert anywhere.group_sees("inspection-hand-over")
    assert anywhere.group_sees("people-cadre-paused" if way is withdrawn else "people-cadre-left", committee="union")
    assert not any("Zhou" in it.text for it in anywhere.group.messages[1:] if it.text and "with Zhou" not in it.text)


@pytest.mark.parametrize("way", WAYS)
async def test_who_goes_is_out_of_the_group_and_has_another_menu(union: Stage, way: Way) -> None:
    chen = await union.member("Chen", role="chair")
    zhou = await union.member("Zhou", role="cadre", committee="union")
    group = await union.cadre_group(chen, zhou)
    group.promote_bot()
    await way(chen, zhou)
    assert zhou.person.id not in group.members
    own = union.telegram.commands.get(("chat", zhou.person.id, 0, ""), [])
    assert "queue" not in {it["command"] for it in own}
    assert bool(own) is (way is dismissed)


async def test_without_a_group_the_cadres_hear_one_by_one(union: Stage) -> None:
    zhou = await union.member("Zhou", language="en", role="cadre", committee="women")
    chen = await union.member("Chen", language="en", role="chair")
    await forgotten(chen, zhou)
    assert chen.ever_sees("people-cadre-left", committee="women")


@pytest.mark.parametrize("way", [gone, forgotten, withdrawn])
async def test_nothing_is_posted_to_who_asked_for_silence(union: Stage, way: Way) -> None:
    """Neither what waits for its hour, nor what the sender holds because Telegram asked for a pause."""
    _, zhou, chen = await people(union)
    private = zhou.person.id
    async with union.machine.database.transaction() as db:
        later = int(union.clock.now().timestamp()) + 3600
        await outbox.put(db, [Message(chat_id=private, params={"text": "stored"}, not_before=later)])
    union.machine.sender.look()
    in_memory = Message(chat_id=private, params={"text": "in memory"}, not_before=later, stored=False)
    union.machine.sender.add(Outgoing(memory=[in_memory]))
    await way(chen, zhou)
    await union.turns(hours=2)
    assert not [it for it in zhou.person.sees if it.text in ("stored", "in memory")]


async def test_what_was_to_disappear_disappears_all_the_same(union: Stage) -> None:
    _, zhou, chen = await people(union)
    await zhou.says("/help")
    shown, private = zhou.last, zhou.person.id
    later = int(union.clock.now().timestamp()) + 3600
    params = {"message_id": shown.id}
    gone_soon = Message(method="deleteMessage", chat_id=private, params=params, not_before=later, stored=False)
    union.machine.sender.add(Outgoing(memory=[gone_soon]))
    await forgotten(chen, zhou)
    assert shown.id in {it.id for it in zhou.person.sees}
    await union.turns(hours=2)
    assert shown.id not in {it.id for it in zhou.person.sees}


async def test_a_message_the_sender_holds_already_is_not_posted_any_more(union: Stage) -> None:
    _, zhou, _ = await people(union)
    await zhou.says("/privacy")
    await zhou.taps("privacy-withdraw")
    union.telegram.faults.next("sendMessage", 429, chat_id=zhou.person.id, retry_after=1)
    private = zhou.person.id
    held = Message(chat_id=private, params={"text": "held"}, stored=False)
    union.machine.sender.add(Outgoing(memory=[held]))
    await union.telegram.until(lambda: not union.telegram.faults.pending)
    zhou.person.press(zhou.last, "1:privacy:pause")
    await union.settle()
    assert zhou.ever_sees("privacy-withdrawn")
    assert not [it for it in zhou.person.sees if it.text == "held"]


async def test_nobody_without_consent_is_told_anything(union: Stage) -> None:
    li, _, chen = await people(union)
    await files_case(li)
    await withdrawn(chen, li)
    before = len(li.person.sees)
    await chen.says("/people")
    await chen.presses(f"1:people:auditor:{li.member_id}")
    await chen.presses(f"1:people:left:{li.member_id}")
    await union.turns(days=40)
    assert len(li.person.sees) == before


async def test_who_left_in_the_middle_of_a_conversation_is_out_of_it(union: Stage) -> None:
    _, zhou, chen = await people(union)
    await zhou.says("/away")
    await gone(chen, zhou)
    async with union.machine.database.reading() as db:
        assert await db.all("SELECT * FROM conversations") == []


async def row(union: Stage, actor: Actor) -> Member:
    async with union.machine.database.reading() as db:
        member = await members.find(db, actor.member_id)
    assert member
    return member


@pytest.mark.parametrize("role", ["cadre", "auditor", "chair"])
@pytest.mark.parametrize("offered", ["cadre", "auditor", "member"])
async def test_a_second_link_changes_no_office(union: Stage, role: str, offered: str) -> None:
    """A cadre keeps the duty, and an auditor who became a cadre would check themselves."""
    li = await union.member("Li", role=role, committee="women", duty="head")
    before = await row(union, li)
    async with union.machine.database.transaction() as db:
        now = union.clock.now()
        committee = "union" if offered == "cadre" else ""
        code = await invitations.create(db, Random(1), now, role=offered, committee=committee)
    await li.says(f"/start {code}")
    assert li.sees("start-welcome", name="Li", role=role)
    assert await row(union, li) == before


async def test_the_chair_hears_who_took_an_office_by_a_link(union: Stage) -> None:
    li, _, chen = await people(union)
    async with union.machine.database.transaction() as db:
        now = union.clock.now()
        code = await invitations.create(db, Random(1), now, role="cadre", committee="women")
    await li.says(f"/start {code}")
    assert li.sees("start-welcome", name="Li", role="cadre")
    assert chen.ever_sees("people-office-taken", name="Li", role="cadre, Women workers’ committee")


async def test_a_new_office_takes_away_only_what_it_must_not_read(union: Stage) -> None:
    li, _, chen = await people(union)
    wang = await union.member("Wang", language="en", role="cadre", committee="women", duty="head")
    open_case = await files_case(li)
    hidden = await files_case(li, "confidential", "harassment", scope="head_only")
    await takes(wang, open_case)
    await takes(wang, hidden)
    await chen.says("/people")
    await chen.presses(f"1:people:why:{wang.member_id}:union:culture")
    await chen.says("The new choir needs her.")
    await chen.taps("people-do")
    assert (await kept(union, open_case)).handler_id == wang.member_id
    assert (await kept(union, hidden)).handler_id is None
