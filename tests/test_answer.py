"""Answering: every update has its effect once, whatever comes twice, in odd shapes or fails."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.context import Context
from handlers.feature import OPEN, Command, Feature, Tap
from handlers.messenger import Button, Messenger, Text
from locales import render
from storage import updates
from storage.cadre_group import CadreGroup
from storage.database import Db
from tests.play import Stage, stage


async def _start(context: Context) -> None:
    context.say("answer-in-group", buttons=[[Button("answer-open-private", "toy:next")]])


async def _next(context: Context) -> None:
    context.edit("answer-in-private")
    context.ask("name", colour="red")


async def _name(context: Context) -> None:
    context.say("answer-too-old" if context.draft == {"colour": "red"} else "answer-sorry")
    context.finish()


async def _break(context: Context) -> None:
    context.say("answer-too-old")
    raise ValueError(context.incoming.text)


TOY = Feature(
    "toy",
    commands={
        "toy": Command(_start, "suggest"),
        "open": Command(_start, OPEN),
        "break": Command(_break, "suggest"),
        "chair": Command(_start, "group.bind"),
        "ingroup": Command(_start, "suggest", where="group"),
    },
    buttons={"next": Tap(_next, "suggest")},
    steps={"name": Tap(_name, "suggest")},
)


@pytest.fixture
async def toys(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=[TOY]) as play:
        yield play


async def test_a_conversation_goes_from_command_to_button_to_text(toys: Stage) -> None:
    li = await toys.member("Li")
    await li.says("/toy")
    assert li.sees("answer-in-group")
    await li.taps("answer-open-private")
    assert li.sees("answer-in-private")
    await li.says("hello")
    assert li.sees("answer-too-old")
    await li.says("hello again")
    assert li.sees("answer-not-understood")


async def test_a_conversation_survives_a_restart(toys: Stage) -> None:
    li = await toys.member("Li", language="en")
    await li.says("/toy")
    await li.taps("answer-open-private")
    await toys.stops()
    await toys.starts()
    await li.says("hello")
    assert li.sees("answer-too-old")


async def test_a_repeated_update_has_no_second_effect(toys: Stage) -> None:
    li = await toys.member("Li")
    update = {"update_id": 900_000, "message": dict(li.person.say("/toy"))}
    await toys.settle()
    toys.telegram.push(update)
    toys.telegram.push(update)
    await toys.settle()
    sent = [call for call in toys.telegram.calls_of("sendMessage") if call.params["chat_id"] == li.person.id]
    assert len(sent) == 2


async def test_what_always_fails_is_set_aside_without_its_text_and_others_flow(toys: Stage) -> None:
    li, wang = await toys.member("Li"), await toys.member("Wang")
    li.person.say("/break secret")
    await wang.says("/toy")
    assert wang.sees("answer-in-group")
    assert li.ever_sees("answer-sorry")
    assert not li.ever_sees("answer-too-old")
    async with toys.machine.database.reading() as db:
        rows = await db.all("SELECT feature, error FROM set_aside")
        assert [tuple(row) for row in rows] == [("command", "ValueError")]
        assert await updates.count_failures_since(db, toys.clock.now() - timedelta(days=1)) == 1


async def test_updates_of_unknown_shape_are_passed_over(toys: Stage) -> None:
    li = await toys.member("Li")
    toys.telegram.push({"widget_query": {"id": "1"}})
    toys.telegram.push({"message": {"broken": True}})
    await li.says("/toy")
    assert li.sees("answer-in-group")


async def test_strangers_and_wrong_roles_are_told_so(toys: Stage) -> None:
    stranger, li, chair = toys.stranger("Zhao"), await toys.member("Li"), await toys.member("He", role="chair")
    await stranger.says("/toy")
    assert stranger.sees("answer-stranger")
    await stranger.says("/open")
    assert stranger.sees("answer-in-group")
    await li.says("/chair")
    assert li.sees("answer-not-allowed")
    await chair.says("/chair")
    assert chair.sees("answer-in-group")


async def test_buttons_of_another_time_say_so(toys: Stage) -> None:
    li = await toys.member("Li")
    await li.says("/toy")
    for data in ("0:toy:next", "1:toy:gone", "1:nothing:next", "nonsense", "1:toy:next:x:y:z"):
        await li.presses(data)
        assert li.sees("answer-too-old") or data == "1:toy:next:x:y:z"


async def test_a_group_command_in_private_and_the_other_way_round(toys: Stage) -> None:
    li = await toys.member("Li")
    await toys.cadre_group(li)
    await li.says("/ingroup")
    assert li.sees("answer-in-group")
    await li.says_in_group("/toy")
    assert toys.group_sees("answer-in-private")
    await li.says_in_group("/toy@another_bot")
    await li.says_in_group("small talk")


async def test_somebody_who_blocked_the_bot_comes_back_by_writing(toys: Stage) -> None:
    li = await toys.member("Li")
    li.person.block()
    await toys.settle()
    async with toys.machine.database.reading() as db:
        row = await li.row(db)
        assert row is not None
        assert not row.reachable
    await li.says("/toy")
    assert li.sees("answer-in-group")
    async with toys.machine.database.reading() as db:
        row = await li.row(db)
        assert row is not None
        assert row.reachable


async def test_a_flood_from_one_person_is_dammed_and_others_are_answered(tmp_path: Path) -> None:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[TOY]) as play:
        li, wang = await play.member("Li"), await play.member("Wang")
        for _ in range(400):
            li.person.say("/toy")
        await wang.says("/toy")
        assert wang.sees("answer-in-group")
        assert sum(it["from"]["is_bot"] for it in li.person.sees) == 240
        await play.sleeps_until(play.clock.now() + timedelta(minutes=1))
        await li.says("/toy")
        assert li.sees("answer-in-group")


@pytest.mark.parametrize("watched", ["refresh", "summarise"])
async def test_a_card_that_cannot_be_written_down_keeps_nobody_waiting(tmp_path: Path, watched: str) -> None:
    async def show(db: Db, messenger: Messenger, group: CadreGroup) -> None:
        messenger.send(group, Text("answer-in-group"))
        messenger.outgoing.stored[-1].params["text"] = object()

    async def touch(context: Context) -> None:
        context.db.touched.add("toys")
        context.say("answer-in-group")

    card = Feature(
        "toy",
        commands={"toy": Command(touch, OPEN)},
        watches=frozenset({"toys"}),
        refresh=show if watched == "refresh" else None,
        summarise=show if watched == "summarise" else None,
    )
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[card]) as play:
        li = await play.member("Li")
        await play.cadre_group(li)
        await li.says("/toy")
        assert li.sees("answer-in-group")
        await li.says("/toy")
        assert sum(it["from"]["is_bot"] for it in li.person.sees) == 2


async def test_words_that_cannot_be_written_down_undo_their_own_update_alone(toys: Stage) -> None:
    async def fail(context: Context) -> None:
        context.say("answer-in-group")
        context.messenger.outgoing.stored[-1].params["text"] = object()

    async def forget(context: Context) -> None:
        context.ask("name")
        assert context.next is not None
        context.next.draft["colour"] = object()  # type: ignore[assignment] # what no JSON can hold

    li, wang = await toys.member("Li"), await toys.member("Wang")
    toys.features = [
        replace(TOY, commands={**TOY.commands, "fail": Command(fail, OPEN), "lose": Command(forget, OPEN)})
    ]
    await toys.stops()
    await toys.starts()
    for typed in ("/fail", "/lose"):
        li.person.say(typed)
        await wang.says("/toy")
        assert wang.sees("answer-in-group")
    assert [it.text for it in li.person.sees if it["from"]["is_bot"]] == [render("zh-CN", "answer-sorry")] * 2
