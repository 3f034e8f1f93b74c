"""Delivery: the chair hears each morning, in numbers, what did not arrive."""

from datetime import timedelta

from handlers.messenger import Place, Text
from storage import outbox
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
