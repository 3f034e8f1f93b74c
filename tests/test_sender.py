"""Delivering: whatever Telegram answers, no letter is lost and none is repeated without need."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest

from bot.machine import Machine
from bot.queue import Queue
from handlers import tasks
from handlers.context import Context
from handlers.feature import OPEN, Command, Feature, Tap
from handlers.messenger import MEMORY, Button, Messenger, Place, Text
from locales import Markup, render
from simulator import Limits, Message
from storage import cadre_group, members, outbox
from storage.cadre_group import CadreGroup
from storage.database import Db
from storage.outbox import ANSWER, BROADCAST, Entry
from tests.play import MONDAY, Actor, Stage, stage


async def _menu(context: Context) -> None:
    context.say("answer-in-group", buttons=[[Button("answer-open-private", "toy:tap")]])


async def _tap(context: Context) -> None:
    context.edit("answer-in-private")


async def _twice(context: Context) -> None:
    context.say("answer-in-group")
    context.say("answer-in-private")


async def _fleeting(context: Context) -> None:
    context.edit("answer-sorry", store=MEMORY)
    context.toast("answer-in-group")


TOY = Feature(
    "toy",
    commands={"toy": Command(_menu, OPEN), "twice": Command(_twice, OPEN)},
    buttons={"tap": Tap(_tap, OPEN), "fleeting": Tap(_fleeting, OPEN)},
)


@pytest.fixture
async def toys(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=[TOY]) as play:
        yield play


@pytest.fixture
async def toy(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[TOY]) as play:
        yield play


def _texts(actor: Actor) -> list[Message]:
    return [it for it in actor.person.sees if it["from"]["is_bot"]]


async def _write(play: Stage, write: Messenger) -> None:
    machine: Machine = play.machine
    async with machine.database.transaction() as db:
        await outbox.put(db, write.outgoing.stored)
    machine.sender.add(write.outgoing)
    await play.settle()


def _messenger(play: Stage) -> Messenger:
    return Messenger(play.clock.now(), play.machine.union, "unionhall_bot")


async def _waiting(play: Stage) -> int:
    async with play.machine.database.reading() as db:
        return await outbox.count_waiting(db)


@pytest.mark.parametrize(
    "fault",
    [
        {"code": 500},
        {"code": 502, "body": "<html>Bad Gateway</html>"},
        {"drop": "before"},
        {"code": 429, "retry_after": 1},
    ],
)
async def test_a_letter_that_did_not_arrive_is_sent_again(toy: Stage, fault: dict[str, object]) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", **fault)  # type: ignore[arg-type] # the table's own keywords
    await li.says("/twice")
    assert [it.text for it in _texts(li)] == [_words("answer-in-group"), _words("answer-in-private")]
    assert await _waiting(toy) == 0


def _words(key: str) -> str:
    return render("zh-CN", key)


async def test_a_letter_whose_answer_was_lost_is_repeated_once(toy: Stage) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", drop="after")
    await li.says("/toy")
    assert len(_texts(li)) == 2
    assert await _waiting(toy) == 0


@pytest.mark.parametrize(("drop", "copies"), [("before", 1), ("after", 4)])
async def test_a_message_in_doubt_again_and_again_is_sent_until_it_is_answered(
    toy: Stage, drop: Literal["before", "after"], copies: int
) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", drop=drop, times=3)
    await li.says("/toy")
    assert len(_texts(li)) == copies
    assert await _waiting(toy) == 0
    async with toy.machine.database.reading() as db:
        assert await db.all("SELECT error FROM undelivered") == []


async def test_an_edit_whose_answer_was_lost_changes_nothing_when_repeated(toy: Stage) -> None:
    li = await toy.member("Li")
    await li.says("/toy")
    toy.telegram.faults.next("editMessageText", drop="after")
    await li.taps("answer-open-private")
    assert [it.text for it in _texts(li)] == [_words("answer-in-private")]


async def test_the_unreachable_are_marked_and_get_nothing_more(toys: Stage) -> None:
    li, wang = await toys.member("Li"), await toys.member("Wang")
    li.person.blocked = True
    for person in (li, wang):
        messenger = _messenger(toys)
        messenger.send(Place(person.person.id, "en"), Text("answer-in-group"), priority=BROADCAST)
        await _write(toys, messenger)
    async with toys.machine.database.reading() as db:
        everybody = await members.list_active(db)
    assert [(it.name, it.reachable) for it in everybody] == [("Li", False), ("Wang", True)]
    messenger = _messenger(toys)
    messenger.send(everybody[0], Text("answer-in-group"), priority=BROADCAST)
    assert messenger.outgoing.stored == []


async def test_people_who_never_started_the_bot_are_marked_too(toy: Stage) -> None:
    li = await toy.member("Li")
    li.person.started = False
    messenger = _messenger(toy)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"), priority=ANSWER)
    await _write(toy, messenger)
    async with toy.machine.database.reading() as db:
        row = await li.row(db)
    assert row is not None
    assert not row.reachable


async def test_a_group_that_became_a_supergroup_keeps_receiving(toys: Stage) -> None:
    li = await toys.member("Li", role="chair")
    group = await toys.cadre_group(li)
    messenger = _messenger(toys)
    messenger.send(Place(group.id, "en"), Text("answer-in-group"), priority=ANSWER, tag="card", living=True)
    await _write(toys, messenger)
    new = group.migrate()
    await toys.settle()
    for key in ("answer-in-private", "answer-too-old"):
        messenger = _messenger(toys)
        messenger.send(Place(group.id, "en"), Text(key), priority=ANSWER, tag="card", living=True)
        await _write(toys, messenger)
    async with toys.machine.database.reading() as db:
        bound = await cadre_group.find_current(db)
    assert bound is not None
    assert bound.chat_id == new.id
    assert any("no longer works" in it.text for it in new.messages)


async def test_a_migration_seen_only_by_the_sender_moves_the_group_as_well(toy: Stage) -> None:
    li = await toy.member("Li", role="chair")
    group = await toy.cadre_group(li)
    new = group.migrate()
    async with toy.machine.database.transaction() as db:
        await cadre_group.bind(db, CadreGroup(group.id, "Cadres", "en"), "2026-11-02")
    messenger = _messenger(toy)
    messenger.send(Place(group.id, "en"), Text("answer-in-group"), priority=ANSWER)
    await _write(toy, messenger)
    async with toy.machine.database.reading() as db:
        bound = await cadre_group.find_current(db)
    assert bound == CadreGroup(new.id, "Cadres", "en")
    assert new.messages[-1].text.startswith("This command belongs")


async def test_words_telegram_cannot_parse_go_out_plain(toy: Stage) -> None:
    li = await toy.member("Li")
    messenger = _messenger(toy)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"), priority=ANSWER)
    messenger.outgoing.stored[0].params["text"] = Markup("<b>half open &amp; wrong</i>")
    await _write(toy, messenger)
    assert [it.text for it in _texts(li)] == ["half open & wrong"]


async def test_a_living_message_is_edited_in_place_and_posted_anew_when_deleted(toy: Stage) -> None:
    li = await toy.member("Li")
    for key in ("answer-in-group", "answer-in-private"):
        messenger = _messenger(toy)
        messenger.send(Place(li.person.id, "en"), Text(key), priority=ANSWER, tag="card", living=True)
        await _write(toy, messenger)
    assert len(_texts(li)) == 1
    li.person.delete_chat()
    messenger = _messenger(toy)
    messenger.send(Place(li.person.id, "en"), Text("answer-too-old"), priority=ANSWER, tag="card", living=True)
    await _write(toy, messenger)
    assert len(_texts(li)) == 1


async def test_pinning_and_deleting_by_what_a_message_is_about(toy: Stage) -> None:
    li = await toy.member("Li")
    group = await toy.cadre_group(li)
    group.promote_bot()
    messenger = _messenger(toy)
    messenger.send(Place(group.id, "en"), Text("answer-in-group"), priority=ANSWER, tag="board")
    messenger.run(tasks.pin(group.id, "board"))
    await _write(toy, messenger)
    assert group.pinned
    messenger = _messenger(toy)
    messenger.delete(group.id, tag="board")
    messenger.delete(group.id, tag="never posted")
    await _write(toy, messenger)
    assert not any("cadre group" in it.text for it in group.messages)


async def test_letters_for_later_leave_at_their_hour_also_after_a_restart(toys: Stage) -> None:
    li = await toys.member("Li")
    messenger = _messenger(toys)
    messenger.send(
        Place(li.person.id, "zh-CN"), Text("answer-in-group"), priority=ANSWER, at=MONDAY + timedelta(hours=3)
    )
    messenger.send(
        Place(li.person.id, "zh-CN"),
        Text("answer-too-old"),
        priority=ANSWER,
        at=MONDAY + timedelta(hours=2),
        until=MONDAY + timedelta(hours=2, minutes=30),
    )
    await _write(toys, messenger)
    assert _texts(li) == []
    await toys.stops()
    await toys.starts()
    await toys.sleeps_until(MONDAY + timedelta(hours=4))
    assert [it.text for it in _texts(li)] == [_words("answer-in-group")]


async def test_quiet_hours_hold_announcements_back(toy: Stage) -> None:
    li = await toy.member("Li")
    night = MONDAY.replace(hour=15)
    await toy.sleeps_until(night)
    async with toy.machine.database.reading() as db:
        row = await li.row(db)
    assert row is not None
    messenger = _messenger(toy)
    messenger.send(row, Text("answer-in-group"), priority=BROADCAST)
    await _write(toy, messenger)
    assert _texts(li) == []
    await toy.turns(hours=9)
    assert [it.text for it in _texts(li)] == [_words("answer-in-group")]


async def test_fleeting_letters_leave_no_trace_in_the_outbox(toy: Stage) -> None:
    li = await toy.member("Li")
    await li.says("/toy")
    await li.presses("1:toy:fleeting")
    assert li.sees("answer-sorry")
    assert li.person.toasts == [_words("answer-in-group")]
    toy.telegram.faults.next("editMessageText", code=429, retry_after=1)
    await li.presses("1:toy:fleeting")
    assert await _waiting(toy) == 0


async def test_a_fault_of_ours_in_one_round_does_not_end_delivery(toy: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    li = await toy.member("Li")
    take, faults = Queue.take, iter([True])

    def stumbling(queue: Queue, now: float) -> Entry | None:
        if next(faults, False):
            raise KeyError(7)
        return take(queue, now)

    monkeypatch.setattr(Queue, "take", stumbling)
    await li.says("/toy")
    assert li.sees("answer-in-group")


async def test_a_broadcast_and_a_tap_at_full_allowed_speed_cause_no_429(tmp_path: Path) -> None:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[TOY]) as play:
        # Ten times Telegram's pace, so that the play is short; `make bench` measures the real one.
        await play.stops()
        play.settings = play.settings.model_copy(
            update={"telegram": play.settings.telegram.model_copy(update={"messages_per_second": 300})}
        )
        play.telegram.limits = Limits(per_second=300)
        await play.starts()
        people = [play.telegram.user(f"P{number}") for number in range(600)]
        li = await play.member("Li")
        for person in people:
            person.started = True
        messenger = _messenger(play)
        for person in people:
            messenger.send(Place(person.id, "en"), Text("answer-in-group"), priority=BROADCAST)
        async with play.machine.database.transaction() as db:
            await outbox.put(db, messenger.outgoing.stored)
        play.machine.sender.add(messenger.outgoing)
        li.person.say("/toy")
        await play.settle()
        sends = play.telegram.calls_of("sendMessage")
        assert {call.code for call in sends} == {200}
        assert len(sends) == 601
        place = next(at for at, call in enumerate(sends) if call.params["chat_id"] == li.person.id)
        assert place < 100


async def test_five_edits_of_messages_that_vanished_leave_the_pace_as_it_was(toy: Stage) -> None:
    li = await toy.member("Li")
    group = await toy.cadre_group(li)
    sender = toy.machine.sender
    for number in range(5):
        messenger = _messenger(toy)
        messenger.edit(Place(group.id, "en"), 900 + number, Text("answer-in-group"))
        messenger.edit(Place(li.person.id, "en"), 900 + number, Text("answer-in-group"))
        await _write(toy, messenger)
    windows = [sender._pace._all, *sender._pace._groups.values()]
    assert [window.under_way for window in windows] == [0, 0]
    assert len(_texts(li)) == 5


async def test_one_note_that_cannot_be_written_keeps_no_other(toys: Stage, caplog: pytest.LogCaptureFixture) -> None:
    async def fail(db: Db) -> None:
        await db.run("INSERT INTO outbox (id) VALUES (NULL)")

    li = await toys.member("Li")
    toys.machine.sender._log.add(fail)
    await li.says("/toy")
    assert li.sees("answer-in-group")
    assert await _waiting(toys) == 0
    assert "a note about a delivery is lost" in caplog.text


async def test_a_row_that_cannot_be_read_stops_nobody(toys: Stage) -> None:
    li = await toys.member("Li")
    messenger = _messenger(toys)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"))
    async with toys.machine.database.transaction() as db:
        await outbox.put(db, messenger.outgoing.stored)
        await db.run("UPDATE outbox SET body = :body", body=b"nothing a key has closed")
    toys.machine.sender.look()
    await li.says("/toy")
    assert li.sees("answer-in-group")
    assert await _waiting(toys) == 0
    async with toys.machine.database.reading() as db:
        assert [row["error"] for row in await db.all("SELECT error FROM undelivered")] == ["unreadable"]


async def test_what_waits_in_memory_is_taken_back_with_what_waits_in_the_outbox(toy: Stage) -> None:
    li = await toy.member("Li")
    later = toy.clock.now() + timedelta(hours=1)
    messenger = _messenger(toy)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"), store=MEMORY, at=later)
    messenger.withdraw(li.person.id)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-private"), store=MEMORY, at=later)
    await _write(toy, messenger)
    await toy.sleeps_until(later)
    assert [it.text for it in _texts(li)] == [render("en", "answer-in-private")]


@pytest.mark.parametrize("code", [401, 404])
async def test_one_stray_refusal_of_the_token_stops_no_chat(toy: Stage, code: int) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", code)
    async with asyncio.timeout(5):
        await li.says("/toy")
    assert len(_texts(li)) == 1


async def test_a_success_that_cannot_be_read_is_not_sent_again(toy: Stage) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", body='{"ok": true, "res')
    await li.says("/toy")
    assert len(toy.telegram.calls_of("sendMessage")) == 1
    assert await _waiting(toy) == 0


async def test_a_page_that_was_lost_comes_from_memory_and_only_the_newest(toy: Stage) -> None:
    li = await toy.member("Li")
    await li.says("/toy")
    toy.telegram.faults.next("editMessageText", 500)
    await li.presses("1:toy:fleeting")
    assert [it.text for it in _texts(li)] == [_words("answer-sorry")]
    toy.telegram.faults.next("editMessageText", drop="before", times=2)
    messenger = _messenger(toy)
    for key in ("answer-too-old", "answer-in-private", "answer-in-group"):
        messenger.edit(Place(li.person.id, "zh-CN"), li.last.id, Text(key), store=MEMORY)
    await _write(toy, messenger)
    assert [it.text for it in _texts(li)] == [_words("answer-in-group")]
    assert [call.params["text"] for call in toy.telegram.calls_of("editMessageText") if call.code == 200] == [
        _words("answer-sorry"),
        _words("answer-in-group"),
    ]
