"""The Telegram client: messages as raw JSON and python-telegram-bot's typed calls travel over one client."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.request import NotSent, Uncertain, Unreadable, read_seconds
from bot.telegram_client import TelegramClient, ask
from simulator import Server, Telegram, serve

World = tuple[Telegram, Server, TelegramClient]


@pytest.fixture
async def wire() -> AsyncIterator[World]:
    telegram = Telegram()
    async with serve(telegram) as server:
        wire = TelegramClient(telegram.token, server.base_url, server.file_url)
        await wire.open()
        yield telegram, server, wire
        await wire.close()


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"code": 400}, BadRequest),
        ({"code": 401}, InvalidToken),
        ({"code": 403}, Forbidden),
        ({"code": 404}, InvalidToken),
        ({"code": 409}, Conflict),
        ({"code": 429, "retry_after": 3}, RetryAfter),
        ({"code": 500}, NetworkError),
        ({"code": 502, "body": "<html>"}, NetworkError),
        ({"body": "{"}, Unreadable),
        ({"body": "[]"}, Unreadable),
        ({"body": '{"ok":true}'}, Unreadable),
        ({"body": '{"ok":false,"error_code":400,"description":"no"}'}, BadRequest),
        ({"body": '{"ok":false}'}, NetworkError),
        ({"drop": "before"}, Uncertain),
        ({"drop": "after"}, Uncertain),
    ],
)
async def test_each_answer_of_telegram_is_an_error_of_its_kind(
    wire: World, fault: dict[str, object], error: type[Exception]
) -> None:
    telegram, _, ours = wire
    telegram.faults.next("getMe", **fault)  # type: ignore[arg-type] # the table's own keywords
    with pytest.raises(error) as raised:
        await ours.call("getMe", {})
    assert type(raised.value) is error


async def test_a_migrated_group_and_a_wait_carry_their_numbers(wire: World) -> None:
    telegram, _, ours = wire
    group = telegram.group("Cadres")
    new = group.migrate()
    with pytest.raises(ChatMigrated) as moved:
        await ours.call("sendMessage", {"chat_id": group.id, "text": "x"})
    assert moved.value.new_chat_id == new.id
    assert read_seconds(RetryAfter(timedelta(seconds=3))) == 3


async def test_what_never_left_may_be_repeated_freely(wire: World) -> None:
    nobody = TelegramClient("1:x", "http://127.0.0.1:9/bot", "http://127.0.0.1:9/file/bot")
    await nobody.open()
    with pytest.raises(NotSent):
        await nobody.call("getMe", {})
    await nobody.close()


async def test_the_typed_calls_of_python_telegram_bot_go_the_same_way(wire: World) -> None:
    telegram, _, ours = wire
    assert await ours.fetch_username() == telegram.bot["username"]
    await ours.bot.set_my_commands([("help", "What I can do")])
    assert [it.command for it in await ours.bot.get_my_commands()] == ["help"]


@pytest.mark.parametrize(
    "body", ['{"ok": true, "result": {}}', '{"ok": true, "result": 7}', '{"ok": true, "result": []}']
)
async def test_a_typed_result_with_parts_missing_is_an_unreadable_answer(wire: World, body: str) -> None:
    telegram, _, ours = wire
    telegram.faults.next("getMe", body=body)
    with pytest.raises(Unreadable):
        await ask(ours.bot.get_me())


async def test_a_file_somebody_sent_comes_down_the_wire(wire: World) -> None:
    telegram, _, ours = wire
    li = telegram.user("Li")
    file_id = li.send_document("note.txt", b"a note")["document"]["file_id"]
    assert await ours.fetch(file_id) == b"a note"
    for fault in ({"drop": "before"}, {"body": '{"ok": true, "result": {"file_id": "A"}}'}, {"code": 502}):
        telegram.faults.next("getFile", **fault)
        with pytest.raises(NetworkError) as raised:
            await ours.fetch(file_id)
        assert type(raised.value) is NetworkError, "fetching again does no harm, so nothing is in doubt"
    with pytest.raises(BadRequest):
        await ours.fetch("no such file")
