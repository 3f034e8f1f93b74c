"""The cadre group under faults: closed, with topics, with anonymous administrators, or bound late; nothing is lost."""

import asyncio

import pytest

from handlers.messenger import Text
from storage import outbox
from storage.cadre_group import CadreGroup
from tests.casework import files_case
from tests.play import Actor, Stage
from tests.sending import messenger_of, write
from tests.test_group import bound, code_for, group_of

CLOSED = [
    (400, "Bad Request: not enough rights to send text messages to the chat"),
    (400, "Bad Request: have no rights to send a message"),
    (400, "Bad Request: TOPIC_CLOSED"),
    (400, "Bad Request: CHAT_RESTRICTED"),
    (400, "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN"),
    (403, "Forbidden: bot was kicked from the supergroup chat"),
    (403, "Forbidden: bot is not a member of the supergroup chat"),
]


async def _chair(union: Stage) -> Actor:
    return await union.member("Chair", role="chair", language="en")


@pytest.mark.parametrize(("code", "said"), CLOSED)
async def test_a_card_waits_until_the_group_is_open_again_and_the_chair_is_told_once(
    union: Stage, code: int, said: str
) -> None:
    chair = await _chair(union)
    group = await union.cadre_group(chair, language="en")
    union.telegram.faults.next("sendMessage", code, description=said, chat_id=group.id, times=3)
    messenger = messenger_of(union)
    for key in ("answer-in-group", "answer-in-private"):
        messenger.send(await _bound(union), Text(key))
    await write(union, messenger)
    assert [union.group_sees(key) for key in ("answer-in-group", "answer-in-private")] == [True, True]
    assert len([it for it in chair.person.sees if "not write in the cadre group" in it.text]) == 1


async def _bound(union: Stage) -> CadreGroup:
    group = await bound(union)
    assert group is not None
    return group


async def test_a_closed_group_slows_nobody_else(union: Stage) -> None:
    chair, li = await _chair(union), await union.member("Li", language="en")
    group = await union.cadre_group(chair, language="en")
    union.telegram.faults.next("sendMessage", 400, description=CLOSED[0][1], chat_id=group.id, times=6)
    messenger = messenger_of(union)
    messenger.send(await _bound(union), Text("answer-in-group"))
    async with union.machine.database.transaction() as db:
        await outbox.put(db, messenger.outgoing.stored)
    union.machine.sender.add(messenger.outgoing)
    li.person.say("/help")
    async with asyncio.timeout(3):
        await union.telegram.until(lambda: any(it["from"]["is_bot"] for it in li.person.sees))
    union.telegram.faults.clear()
    await union.settle()
    assert union.group_sees("answer-in-group")


async def test_what_is_asked_in_a_topic_is_answered_there_and_in_general_if_it_is_closed(union: Stage) -> None:
    chair = await _chair(union)
    group = await union.cadre_group(chair, language="en")
    for fault in (None, "Bad Request: TOPIC_CLOSED", "Bad Request: message thread not found"):
        if fault:
            union.telegram.faults.next("sendMessage", 400, description=fault)
        chat = {"id": group.id, "type": "supergroup", "title": "Cadres"}
        sender = {"id": chair.person.id, "is_bot": False, "first_name": "Chair"}
        topic = {"message_thread_id": 7, "is_topic_message": True}
        message = {"message_id": 90, "date": 1, "text": "/help", "chat": chat, "from": sender} | topic
        union.telegram.push({"message": message})
        await union.settle()
    topics = [call.params.get("message_thread_id") for call in union.telegram.calls_of("sendMessage")]
    assert topics == [7, 7, None, 7, None]


async def test_an_anonymous_administrator_is_told_how_to_act_under_a_name(union: Stage) -> None:
    chair = await _chair(union)
    group = await union.cadre_group(chair, language="en")
    chat = {"id": group.id, "type": "supergroup", "title": "Cadres"}
    behind = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    for text in ("/queue", "small talk"):
        message = {"message_id": 90, "date": 1, "text": text, "chat": chat, "from": behind, "sender_chat": chat}
        union.telegram.push({"message": message})
    await union.settle()
    assert union.group_sees("answer-anonymous")
    assert len(union.telegram.calls_of("sendMessage")) == 1


async def test_cases_that_came_before_the_group_get_their_cards_when_it_is_bound(union: Stage) -> None:
    chair, li = await _chair(union), await union.member("Li", language="en")
    await files_case(li, "signed")
    await union.turns(hours=6)
    group_of(union, "Cadres", "en", chair)
    code = await code_for(chair)
    await chair.says_in_group(f"/bind {code}")
    assert union.group_sees("cases-card-open")


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("Conflict: terminated by other getUpdates request", "alert-two-listeners"),
        ("Conflict: can't use getUpdates method while webhook is active", "alert-webhook"),
    ],
)
async def test_who_else_listens_with_the_token_is_told_to_the_chair_and_the_log(
    union: Stage, said: str, key: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.listen._pause_after", lambda error, last: 0.01)
    chair, li = await _chair(union), await union.member("Li", language="en")
    union.telegram.faults.next("getUpdates", 409, description=said, times=7)
    await li.says("/help")
    await li.says("/help")
    await union.settle()
    assert len([it for it in chair.person.sees if "with my token" in it.text]) == 1
    assert chair.ever_sees(key)
    assert "with this token" in caplog.text
