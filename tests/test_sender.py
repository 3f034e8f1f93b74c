"""Delivering: whatever Telegram answers, no letter is lost and none is repeated without need."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest

from bot.queue import Queue
from handlers import tasks
from handlers.messenger import Place, Text
from locales import Markup
from simulator import Limits
from storage import cadre_group, members, outbox
from storage.cadre_group import CadreGroup
from storage.outbox import ANSWER, BROADCAST, Entry
from tests.play import MONDAY, Stage, stage
from tests.sending import TOY, count_waiting, messenger_of, texts_of, words_of, write


@pytest.fixture
async def toys(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=[TOY]) as play:
        yield play


@pytest.fixture
async def toy(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[TOY]) as play:
        yield play


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
    assert [it.text for it in texts_of(li)] == [words_of("answer-in-group"), words_of("answer-in-private")]
    assert await count_waiting(toy) == 0


async def test_a_letter_whose_answer_was_lost_is_repeated_once(toy: Stage) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", drop="after")
    await li.says("/toy")
    assert len(texts_of(li)) == 2
    assert await count_waiting(toy) == 0


@pytest.mark.parametrize(("drop", "copies"), [("before", 1), ("after", 4)])
async def test_a_message_in_doubt_again_and_again_is_sent_until_it_is_answered(
    toy: Stage, drop: Literal["before", "after"], copies: int
) -> None:
    li = await toy.member("Li")
    toy.telegram.faults.next("sendMessage", drop=drop, times=3)
    await li.says("/toy")
    assert len(texts_of(li)) == copies
    assert await count_waiting(toy) == 0
    async with toy.machine.database.reading() as db:
        assert await db.all("SELECT error FROM undelivered") == []


async def test_an_edit_whose_answer_was_lost_changes_nothing_when_repeated(toy: Stage) -> None:
    li = await toy.member("Li")
    await li.says("/toy")
    toy.telegram.faults.next("editMessageText", drop="after")
    await li.taps("answer-open-private")
    assert [it.text for it in texts_of(li)] == [words_of("answer-in-private")]


async def test_the_unreachable_are_marked_and_get_nothing_more(toys: Stage) -> None:
    li, wang = await toys.member("Li"), await toys.member("Wang")
    li.person.blocked = True
    for person in (li, wang):
        messenger = messenger_of(toys)
        messenger.send(Place(person.person.id, "en"), Text("answer-in-group"), priority=BROADCAST)
        await write(toys, messenger)
    async with toys.machine.database.reading() as db:
        everybody = await members.list_active(db)
    assert [(it.name, it.reachable) for it in everybody] == [("Li", False), ("Wang", True)]
    messenger = messenger_of(toys)
    messenger.send(everybody[0], Text("answer-in-group"), priority=BROADCAST)
    assert messenger.outgoing.stored == []


async def test_people_who_never_started_the_bot_are_marked_too(toy: Stage) -> None:
    li = await toy.member("Li")
    li.person.started = False
    messenger = messenger_of(toy)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"), priority=ANSWER)
    await write(toy, messenger)
    async with toy.machine.database.reading() as db:
        row = await li.row(db)
    assert row is not None
    assert not row.reachable


async def test_a_group_that_became_a_supergroup_keeps_receiving(toys: Stage) -> None:
    li = await toys.member("Li", role="chair")
    group = await toys.cadre_group(li)
    messenger = messenger_of(toys)
    messenger.send(Place(group.id, "en"), Text("answer-in-group"), priority=ANSWER, tag="card", living=True)
    await write(toys, messenger)
    new = group.migrate()
    await toys.settle()
    for key in ("answer-in-private", "answer-too-old"):
        messenger = messenger_of(toys)
        messenger.send(Place(group.id, "en"), Text(key), priority=ANSWER, tag="card", living=True)
        await write(toys, messenger)
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
    messenger = messenger_of(toy)
    messenger.send(Place(group.id, "en"), Text("answer-in-group"), priority=ANSWER)
    await write(toy, messenger)
    async with toy.machine.database.reading() as db:
        bound = await cadre_group.find_current(db)
    assert bound == CadreGroup(new.id, "Cadres", "en")
    assert new.messages[-1].text.startswith("This command belongs")


async def test_words_telegram_cannot_parse_go_out_plain(toy: Stage) -> None:
    li = await toy.member("Li")
    messenger = messenger_of(toy)
    messenger.send(Place(li.person.id, "en"), Text("answer-in-group"), priority=ANSWER)
    messenger.outgoing.stored[0].params["text"] = Markup("<b>half open &amp; wrong</i>")
    await write(toy, messenger)
    assert [it.text for it in texts_of(li)] == ["half open & wrong"]


async def test_a_living_message_is_edited_in_place_and_posted_anew_when_deleted(toy: Stage) -> None:
    li = await toy.member("Li")
    for key in ("answer-in-group", "answer-in-private"):
        messenger = messenger_of(toy)
        messenger.send(Place(li.person.id, "en"), Text(key), priority=ANSWER, tag="card", living=True)
        await write(toy, messenger)
    assert len(texts_of(li)) == 1
    li.person.delete_chat()
    messenger = messenger_of(toy)
    messenger.send(Place(li.person.id, "en"), Text("answer-too-old"), priority=ANSWER, tag="card", living=True)
    await write(toy, messenger)
    assert len(texts_of(li)) == 1


async def test_pinning_and_deleting_by_what_a_message_is_about(toy: Stage) -> None:
    li = await toy.member("Li")
    group = await toy.cadre_group(li)
    group.promote_bot()
    messenger = messenger_of(toy)
    messenger.send(Place(group.id, "en"), Text("answer-in-group"), priority=ANSWER, tag="board")
    messenger.run(tasks.pin(group.id, "board"))
    await write(toy, messenger)
    assert group.pinned
    messenger = messenger_of(toy)
    messenger.delete(group.id, tag="board")
    messenger.delete(group.id, tag="never posted")
    await write(toy, messenger)
    assert not any("cadre group" in it.text for it in group.messages)


async def test_letters_for_later_leave_at_their_hour_also_after_a_restart(toys: Stage) -> None:
    li = await toys.member("Li")
    messenger = messenger_of(toys)
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
    await write(toys, messenger)
    assert texts_of(li) == []
    await toys.stops()
    await toys.starts()
    await toys.sleeps_until(MONDAY + timedelta(hours=4))
    assert [it.text for it in texts_of(li)] == [words_of("answer-in-group")]


async def test_quiet_hours_hold_announcements_back(toy: Stage) -> None:
    li = await toy.member("Li")
    night = MONDAY.replace(hour=15)
    await toy.sleeps_until(night)
    async with toy.machine.database.reading() as db:
        row = await li.row(db)
    assert row is not None
    messenger = messenger_of(toy)
    messenger.send(row, Text("answer-in-group"), priority=BROADCAST)
    await write(toy, messenger)
    assert texts_of(li) == []
    await toy.turns(hours=9)
    assert [it.text for it in texts_of(li)] == [words_of("answer-in-group")]


async def test_fleeting_letters_leave_no_trace_in_the_outbox(toy: Stage) -> None:
    li = await toy.member("Li")
    await li.says("/toy")
    await li.presses("1:toy:fleeting")
    assert li.sees("answer-sorry")
    assert li.person.toasts == [words_of("answer-in-group")]
    toy.telegram.faults.next("editMessageText", code=429, retry_after=1)
    await li.presses("1:toy:fleeting")
    assert await count_waiting(toy) == 0


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
        messenger = messenger_of(play)
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
