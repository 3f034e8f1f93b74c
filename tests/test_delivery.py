"""Delivery: the chair hears each morning, in numbers, what did not arrive."""

from datetime import timedelta

from handlers.messenger import Place, Text
from storage import outbox
from tests.casework import answers, files_case, people, takes
from tests.play import Actor, Stage
from tests.sending import messenger_of, write


async def _chair(union: Stage) -> Actor:
    return await union.member("Chair", role="chair", language="en")


async def test_the_chair_hears_the_next_morning_what_was_given_up_or_waits_for_a_day(union: Stage) -> None:
    chair, li = await _chair(union), await union.member("Li", language="en")
    li.person.blocked = True
    messenger = messenger_of(union)
    async with union.machine.database.reading() as db:
        row = await li.row(db)
    assert row is not None
    messenger.send(row, Text("answer-in-group"))
    await write(union, messenger)
    assert not chair.ever_sees("delivery-failed")
    await union.turns(days=1)
    assert chair.ever_sees("delivery-failed", lost=1, late=0)
    count = len(chair.person.sees)
    await union.turns(days=2)
    assert [it for it in chair.person.sees[count:] if "did not arrive" in it.text] == []


async def test_what_waits_for_a_day_is_told_once(union: Stage) -> None:
    chair = await _chair(union)
    now = int(union.clock.now().timestamp())
    messenger = messenger_of(union)
    messenger.send(Place(chair.person.id, "en"), Text("answer-in-group"), at=union.clock.now() + timedelta(days=9))
    messenger.outgoing.stored[0].failing_since = now
    async with union.machine.database.transaction() as db:
        await outbox.put(db, messenger.outgoing.stored)
        await outbox.note_failing(db, messenger.outgoing.stored[0].id, now)
    await union.turns(days=3)
    told = [it for it in chair.person.sees if "waiting for more than a day" in it.text]
    assert len(told) == 1


async def test_whoever_could_not_be_reached_is_told_where_to_look_and_nobody_else(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    number = await files_case(li, "confidential")
    li.person.block()
    await takes(zhou, number)
    await answers(zhou, number, "It will be repaired.")
    others = [len(it.person.sees) for it in (zhou, chen)]
    await anywhere.turns(hours=2)
    li.person.unblock()
    await li.says("/help")
    assert li.ever_sees("delivery-missed", day="Mon 2 Nov")
    assert [len(it.person.sees) for it in (zhou, chen)] == others
    await li.says("/mycases")
    await li.presses(f"1:cases:mine:{number}")
    assert "It will be repaired." in " ".join(li.news)
    await li.says("/help")
    assert not li.sees("delivery-missed")
    async with anywhere.machine.database.reading() as db:
        assert [row["missed_on"] for row in await db.all("SELECT missed_on FROM members")] == [""] * 3


async def test_what_telegram_refuses_is_told_the_next_morning(union: Stage) -> None:
    li, wang = await union.member("Li", language="en"), await union.member("Wang", language="en")
    messenger = messenger_of(union)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"))
    messenger.outgoing.stored[0].params["reply_markup"] = {"inline_keyboard": [[{"text": "x"}]]}
    await write(union, messenger)
    await union.turns(days=1)
    assert li.ever_sees("delivery-missed", day="Mon 2 Nov")
    assert not wang.ever_sees("delivery-missed")
    count = len(li.person.sees)
    await union.turns(days=2)
    assert len(li.person.sees) == count
