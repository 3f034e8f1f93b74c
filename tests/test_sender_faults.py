"""The sender under faults: nothing stops it for others, and what is uncertain is neither lost nor doubled."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.messenger import MEMORY, Place, Text
from locales import render
from storage import outbox
from storage.database import Db
from tests.play import Stage, stage
from tests.sending import TOY, count_waiting, messenger_of, texts_of, words_of, write


@pytest.fixture
async def toys(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=[TOY]) as play:
        yield play


@pytest.fixture
async def toy(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[TOY]) as play:
        yield play


async def test_five_edits_of_messages_that_vanished_leave_the_pace_as_it_was(toy: Stage) -> None:
    li = await toy.member("Li")
    group = await toy.cadre_group(li)
    sender = toy.machine.sender
    for number in range(5):
        messenger = messenger_of(toy)
        messenger.edit(Place(group.id, "en"), 900 + number, Text("answer-in-group"))
        messenger.edit(Place(li.person.id, "en"), 900 + number, Text("answer-in-group"))
        await write(toy, messenger)
    windows = [sender._pace._all, *sender._pace._groups.values()]
    assert [window.under_way for window in windows] == [0, 0]
    assert len(texts_of(li)) == 5


async def test_one_note_that_cannot_be_written_keeps_no_other(toys: Stage, caplog: pytest.LogCaptureFixture) -> None:
    async def fail(db: Db) -> None:
        await db.run("INSERT INTO outbox (id) VALUES (NULL)")

    li = await toys.member("Li")
    toys.machine.sender._log.add(fail)
    await li.says("/toy")
    assert li.sees("answer-in-group")
    assert await count_waiting(toys) == 0
    assert "a note about a delivery is lost" in caplog.text


async def test_a_row_that_cannot_be_read_stops_nobody(toys: Stage) -> None:
    li = await toys.member("Li")
    messenger = messenger_of(toys)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"))
    async with toys.machine.database.transaction() as db:
        await outbox.put(db, messenger.outgoing.stored)
        await db.run("UPDATE outbox SET body = :body", body=b"nothing a key has closed")
    toys.machine.sender.look()
    await li.says("/toy")
    assert li.sees("answer-in-group")
    assert await count_waiting(toys) == 0
    async with toys.machine.database.reading() as db:
        assert [row["error"] for row in await db.all("SELECT error FROM undelivered")] == ["unreadable"]


async def test_what_waits_in_memory_is_taken_back_with_what_waits_in_the_outbox(toy: Stage) -> None:
    li = await toy.member("Li")
    later = toy.clock.now() + timedelta(hours=1)
    messenger = messenger_of(toy)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"), store=MEMORY, at=later)
    messenger.withdraw(li.person.id)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-private"), store=MEMORY, at=later)
    await write(toy, messenger)
    await toy.sleeps_until(later)
    assert [it.text for it in texts_of(li)] == [render("en", "answer-in-private")]


@pytest.mark.parametrize("code", [401, 404])
async def test_one_stray_refusal_of_the_token_stops_no_chat(toy: Stage, code: int) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", code)
    async with asyncio.timeout(5):
        await li.says("/toy")
    assert len(texts_of(li)) == 1


async def test_a_success_that_cannot_be_read_is_not_sent_again(toy: Stage) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", body='{"ok": true, "res')
    await li.says("/toy")
    assert len(toy.telegram.calls_of("sendMessage")) == 1
    assert await count_waiting(toy) == 0


async def test_a_page_that_was_lost_comes_from_memory_and_only_the_newest(toy: Stage) -> None:
    li = await toy.member("Li")
    await li.says("/toy")
    toy.telegram.faults.next("editMessageText", 500)
    await li.presses("1:toy:fleeting")
    assert [it.text for it in texts_of(li)] == [words_of("answer-sorry")]
    toy.telegram.faults.next("editMessageText", drop="before", times=2)
    messenger = messenger_of(toy)
    for key in ("answer-too-old", "answer-in-private", "answer-in-group"):
        messenger.edit(Place(li.person.id, "zh-CN"), li.last.id, Text(key), store=MEMORY)
    await write(toy, messenger)
    assert [it.text for it in texts_of(li)] == [words_of("answer-in-group")]
    assert [call.params["text"] for call in toy.telegram.calls_of("editMessageText") if call.code == 200] == [
        words_of("answer-sorry"),
        words_of("answer-in-group"),
    ]
