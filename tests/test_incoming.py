"""Incoming: an update that cannot be read is set aside alone, whatever is wrong with it, and nobody waits for it."""

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.incoming import read, read_number
from handlers.context import Context
from handlers.feature import OPEN, Command, Feature, Tap
from locales import render
from tests.play import Stage, stage

USER = {"id": 77, "is_bot": False, "first_name": "Li", "last_name": "Na", "language_code": "en"}
CHAT = {"id": 77, "type": "private", "first_name": "Li"}
MESSAGE = {"message_id": 5, "date": 1_793_000_000, "chat": CHAT, "from": USER}
GROUP = {"id": -100, "type": "supergroup", "title": "Cadres"}
UPDATES: list[dict[str, Any]] = [
    {"message": MESSAGE | {"text": "/toy", "entities": [{"type": "bot_command", "offset": 0, "length": 4}]}},
    {"message": MESSAGE | {"text": "words", "reply_to_message": MESSAGE | {"text": "before"}}},
    {"message": MESSAGE | {"photo": [{"file_id": "A", "file_unique_id": "B", "file_size": 9}], "caption": "here"}},
    {"message": MESSAGE | {"voice": {"file_id": "A", "file_unique_id": "B", "duration": 3, "file_size": 9}}},
    {"message": MESSAGE | {"chat": GROUP, "migrate_to_chat_id": -200}},
    {"edited_message": MESSAGE | {"text": "other words"}},
    {"callback_query": {"id": "1", "from": USER, "message": MESSAGE | {"text": "x"}, "data": "1:toy:tap"}},
    {"my_chat_member": {"chat": GROUP, "from": USER, "date": 1, "new_chat_member": {"status": "member", "user": USER}}},
]
HALF = "\ud83d"
WRONG: tuple[Any, ...] = (None, True, "x", "77", 0, -1, 2**70, 1.5, [], [7], {}, {"id": "x"}, HALF)


async def _say(context: Context) -> None:
    context.say("answer-in-group")


async def _say_at_once(context: Context) -> None:
    context.edit("answer-in-group")


TOY = Feature(
    "toy", commands={"toy": Command(_say, OPEN)}, buttons={"tap": Tap(_say_at_once, OPEN)}, steps={"x": Tap(_say, OPEN)}
)


@pytest.fixture
async def toys(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=[TOY]) as play:
        yield play


def _spoil(value: Any) -> Iterator[Any]:
    """`value` with each of its parts, one at a time, missing or of another type."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield {key: it for key, it in value.items() if key != name}
            for wrong in (*WRONG, *_spoil(part)):
                yield value | {name: wrong}
    elif isinstance(value, list):
        for wrong in (*WRONG, *_spoil(value[0])):
            yield [wrong]


SPOILT = [spoilt for update in UPDATES for spoilt in _spoil(update)]


def test_the_updates_are_sound_before_they_are_spoilt() -> None:
    kinds = [read({"update_id": 1} | update).kind for update in UPDATES]
    assert kinds == ["command", "text", "file", "file", "migrated", "edited", "button", "joined_group"]


def test_whatever_is_read_can_be_stored() -> None:
    for update in SPOILT:
        try:
            incoming = read({"update_id": 1} | update)
        except (TypeError, ValueError, KeyError, AttributeError):
            continue
        numbers = (incoming.chat_id, incoming.person_id, incoming.message_id, incoming.reply_to, incoming.new_chat_id)
        assert all(type(number) is int and abs(number) < 2**63 for number in numbers)
        for text in (incoming.text, incoming.name, incoming.data, incoming.callback_id, incoming.chat_title):
            text.encode()


SHOWN: list[tuple[dict[str, Any], bool]] = [
    ({"text": "x"}, False),
    ({"photo": [{"file_id": "A", "file_unique_id": "B"}], "caption": "x"}, True),
    ({"document": {"file_id": "A", "file_unique_id": "B"}}, True),
    ({"video": {"file_id": "A", "file_unique_id": "B", "duration": 3}, "caption": "x"}, True),
    ({"date": 0}, False),
]


@pytest.mark.parametrize(("shown", "under_file"), SHOWN)
async def test_a_button_under_a_file_is_answered_by_a_new_message(
    toys: Stage, shown: dict[str, Any], under_file: bool
) -> None:
    tap = {"id": "1", "from": USER, "message": MESSAGE | shown, "data": "1:toy:tap"}
    _hand_out(toys, [{"update_id": 500, "callback_query": tap}])
    assert await _is_heard_after(toys, 600)
    words = render("en", "answer-in-group")
    said = [call for call in toys.telegram.calls if call.params.get("text") == words]
    assert [it.method for it in said if it.params["chat_id"] == USER["id"]] == [
        "sendMessage" if under_file else "editMessageText"
    ]


def _hand_out(play: Stage, updates: list[Any]) -> None:
    """What the next poll will get, as no Telegram of ours would say it."""
    play.telegram.faults.next("getUpdates", body=json.dumps({"ok": True, "result": updates}))


async def _is_heard_after(play: Stage, number: int) -> bool:
    li = await play.member("Li")
    play.telegram.push({"update_id": number, "message": MESSAGE | {"text": "wakes the poll"}})
    await li.says("/toy")
    return li.sees("answer-in-group")


async def test_every_spoilt_update_is_got_over(toys: Stage) -> None:
    for first in range(0, len(SPOILT), 100):
        _hand_out(toys, [{"update_id": 100 + first + at} | it for at, it in enumerate(SPOILT[first : first + 100])])
    toys.telegram.push({"update_id": 50, "message": MESSAGE | {"text": "wakes the poll"}})
    await toys.telegram.until(lambda: not toys.telegram.faults.pending, within=120)
    await toys.machine.sender.idle()
    assert len(SPOILT) > 1000
    assert await _is_heard_after(toys, 100 + len(SPOILT))


@pytest.mark.parametrize("wrong", [None, True, "x", "7", 0, -1, 2**31, 2**70, 1.5, [], {}])
async def test_an_update_without_a_number_is_passed_over_alone(toys: Stage, wrong: object) -> None:
    bad = {"update_id": wrong, "message": MESSAGE | {"text": "/toy"}}
    _hand_out(toys, [bad, {"update_id": 500, "message": MESSAGE | {"text": f"/toy {HALF}"}}, 7, None])
    assert await _is_heard_after(toys, 600)
    assert 77 in {call.params["chat_id"] for call in toys.telegram.calls_of("sendMessage")}
    assert read_number(bad) is None
