"""The page's addresses: what they show, what they do in people's names, and whom they turn away."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from simulator import FrozenClock, Group, Person, SharedClock, Telegram
from simulator.standing import menu
from tests.wire import PIXEL, Wire, wired


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    async with wired(Telegram(clock=FrozenClock(datetime(2026, 11, 22, 1, 30, tzinfo=UTC)))) as wire:
        yield wire


@pytest.fixture
def li(wire: Wire) -> Person:
    person = wire.telegram.user("Li", role_hint="member")
    person.start()
    return person


@pytest.fixture
def cadres(wire: Wire, li: Person) -> Group:
    return wire.telegram.group("Cadres", [li])


async def test_the_state_lists_the_clock_people_groups_and_links(wire: Wire, li: Person, cadres: Group) -> None:
    wire.telegram.links.append({"label": "Join", "url": "https://t.me/unionhall_bot?start=abc"})
    assert await wire.desk("state") == {
        "bot": {"name": "Unionhall", "username": "unionhall_bot"},
        "clock": "2026-11-22T01:30:00+00:00",
        "people": [{"id": li.id, "name": "Li", "language": "zh-CN", "role_hint": "member", "blocked": False}],
        "groups": [{"id": cadres.id, "title": "Cadres", "members": [li.id]}],
        "links": [{"label": "Join", "url": "https://t.me/unionhall_bot?start=abc"}],
    }


async def test_a_chat_shows_messages_keyboards_and_the_pinned_one(wire: Wire, li: Person) -> None:
    rows = [[{"text": "Yes", "callback_data": "y"}, {"text": "Site", "url": "https://x.org", "style": "primary"}]]
    sent = await wire.result(
        "sendMessage",
        chat_id=li.id,
        text="<b>Hi</b> <i>&lt;you&gt;</i>",
        parse_mode="HTML",
        reply_markup={"inline_keyboard": rows},
        reply_parameters={"message_id": 1},
    )
    await wire.result("pinChatMessage", chat_id=li.id, message_id=sent["message_id"])
    shown = await wire.desk(f"chats/{li.id}?viewer={li.id}")
    assert (shown["title"], shown["type"]) == ("Li", "private")
    assert (
        shown["pinned"]
        == shown["messages"][1]
        == {
            "id": sent["message_id"],
            "from": {"id": 123456789, "name": "Unionhall", "is_bot": True},
            "html": "<b>Hi</b> <i>&lt;you&gt;</i>",
            "service": None,
            "date": sent["date"],
            "edited": False,
            "reply_to": 1,
            "buttons": [
                [
                    {"text": "Yes", "style": None, "data": "y"},
                    {"text": "Site", "style": "primary", "url": "https://x.org"},
                ]
            ],
            "photo": None,
            "document": None,
            "voice": None,
        }
    )


async def test_what_happened_in_a_chat_is_left_for_the_page_to_put_into_words(wire: Wire, cadres: Group) -> None:
    shown = (await wire.desk(f"chats/{cadres.id}"))["messages"]
    assert shown[0]["service"] == {"event": "new_chat_members", "who": "Li", "names": "Unionhall"}


async def test_people_act_through_the_page(wire: Wire, li: Person, cadres: Group) -> None:
    said = await wire.desk("say", {"user": li.id, "chat": li.id, "text": " hello ", "reply_to": 1})
    assert li.sees[-1].id == said["id"]
    assert (li.sees[-1].text, li.sees[-1]["reply_to_message"]["message_id"]) == ("hello", 1)
    await wire.result(
        "sendMessage",
        chat_id=cadres.id,
        text="card",
        reply_markup={"inline_keyboard": [[{"text": "Take", "callback_data": "take"}]]},
    )
    tap = await wire.desk("tap", {"user": li.id, "chat": cadres.id, "message": cadres.last.id, "data": "take"})
    assert (await wire.updates())[-1]["callback_query"]["id"] == tap["id"]
    assert await wire.desk("block", {"user": li.id, "blocked": True}) == {"blocked": True}
    assert (await wire.desk("state"))["people"][0]["blocked"]
    chen = await wire.desk("person", {"name": "Chen", "language": "en"})
    assert wire.telegram.people[chen["id"]].language == "en"


@pytest.mark.parametrize(
    ("kind", "name", "data"),
    [
        ("photo", "a.png", PIXEL),
        ("voice", "a.ogg", b"OggS"),
        ("document", "报告.html", b"<script>alert(1)</script>"),
    ],
    ids=["photo", "voice", "document"],
)
async def test_an_upload_is_sent_and_can_be_looked_at_but_never_run(
    wire: Wire, li: Person, kind: str, name: str, data: bytes
) -> None:
    form = aiohttp.FormData({"user": str(li.id), "chat": str(li.id), "kind": kind, "caption": "see"})
    form.add_field("file", data, filename=name)
    async with wire.http.post(f"{wire.server.page_url}desk/upload", data=form) as response:
        assert response.status == 200
    shown = (await wire.desk(f"chats/{li.id}"))["messages"][-1]
    url = shown[kind] if kind == "photo" else shown[kind]["url"]
    async with wire.http.get(wire.server.page_url.rstrip("/") + url) as response:
        assert await response.read() == data
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert ("Content-Disposition" in response.headers) == (kind == "document")
    assert kind in (await wire.updates())[-1]["message"]


async def test_a_poll_is_voted_in_on_the_page(wire: Wire, li: Person) -> None:
    await wire.result("sendPoll", chat_id=li.id, question="When?", options=["Mon", "Tue"], is_anonymous=False)
    shown = (await wire.desk(f"chats/{li.id}"))["messages"][-1]
    assert (shown["html"], shown["buttons"][1]) == ("When?\nMon (0)\nTue (0)", [{"text": "Tue", "data": "poll:1"}])
    await wire.desk("tap", {"user": li.id, "chat": li.id, "message": shown["id"], "data": "poll:1"})
    assert (await wire.updates())[-1]["poll_answer"]["option_ids"] == [1]


async def test_the_clock_is_turned_by_the_host_or_turns_itself(wire: Wire) -> None:
    assert await wire.desk("clock", {"by": "day"}) == {"clock": "2026-11-23T01:30:00+00:00"}
    turned: list[str] = []

    async def turn(by: str) -> None:
        turned.append(by)

    wire.telegram.on_turn = turn
    assert await wire.desk("clock", {"by": "next"}) == {"clock": "2026-11-23T01:30:00+00:00"}
    assert turned == ["next"]
    assert "by is one of" in (await wire.desk("clock", {"by": "year"}))["error"]


async def test_what_happens_is_streamed_to_the_page(wire: Wire, li: Person) -> None:
    async with wire.http.get(f"{wire.server.page_url}desk/events") as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert await stream.content.readline() == b"retry: 500\n"
        li.say("x")
        query = li.press(li.sees[-1], "y")
        await wire.result("answerCallbackQuery", callback_query_id=query.id, text="saved")
        events: list[Any] = []
        async with asyncio.timeout(5):
            while len(events) < 2:
                line = (await stream.content.readline()).decode()
                events += [json.loads(line.removeprefix("data: "))] if line.startswith("data: ") else []
    toast = {"kind": "toast", "chat": li.id, "text": "saved", "user": li.id}
    assert events == [{"kind": "message", "chat": li.id}, toast]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({}, 200),
    ],
)
async def test_another_origin_is_turned_away(wire: Wire, headers: dict[str, str], status: int) -> None:
    person, token = wire.telegram.user("Li"), wire.telegram.token
    sent = person.send_document("note.txt", b"a note")
    path = (await wire.result("getFile", file_id=sent["document"]["file_id"]))["file_path"]
    api, file = f"{wire.server.base_url}{token}/getMe", f"{wire.server.file_url}{token}/{path}"
    for address in (f"{wire.server.page_url}desk/state", api, file):
        async with wire.http.get(address, headers=headers) as response:
            assert response.status == status
    assert [call.code for call in wire.telegram.calls_of("getMe")] == [200] * (status == 200)


WRONG: list[tuple[str, Any]] = [
    ("say", {"user": 5, "chat": 5, "text": "x"}),
    ("say", {"text": "x"}),
    ("say", {"user": 1_000_001, "chat": 1_000_001, "text": "  "}),
    ("tap", {"user": 1_000_001, "chat": 1_000_001, "message": 99, "data": "x"}),
    ("person", {"name": "  "}),
    ("clock", []),
]


@pytest.mark.parametrize(("path", "body"), WRONG)
async def test_what_cannot_be_is_refused_with_a_reason(wire: Wire, li: Person, path: str, body: Any) -> None:
    assert (await wire.desk(path, body))["error"]
    assert len(li.sees) == 1


async def test_only_files_of_the_page_are_served(wire: Wire) -> None:
    for path, status in (("", 200), ("page/page.js", 200), ("page/..%2fserver.py", 404), ("page/nothing.js", 404)):
        async with wire.http.get(f"{wire.server.page_url}{path}") as response:
            assert response.status == status
            assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


async def test_the_narrowest_menu_in_the_readers_language_wins(wire: Wire, li: Person, cadres: Group) -> None:
    async def offer(name: str, language: str = "", **scope: Any) -> None:
        commands = [{"command": name, "description": name}]
        await wire.result("setMyCommands", commands=commands, language_code=language, scope=scope or None)

    def shown(chat: int, administrator: bool = False, language: str = "zh-CN") -> str:
        return str(menu(wire.telegram, chat, li.id, administrator, language)[0]["command"])

    await offer("everywhere")
    assert (shown(li.id), shown(cadres.id)) == ("everywhere", "everywhere")
    await offer("private", type="all_private_chats")
    await offer("private_zh", "zh", type="all_private_chats")
    await offer("groups", type="all_group_chats")
    assert (shown(li.id), shown(li.id, language="en"), shown(cadres.id)) == ("private_zh", "private", "groups")
    await offer("li", type="chat", chat_id=li.id)
    await offer("heads", type="all_chat_administrators")
    assert (shown(li.id), shown(cadres.id, administrator=True)) == ("li", "heads")
    await offer("li_here", type="chat_member", chat_id=cadres.id, user_id=li.id)
    assert shown(cadres.id) == (await wire.desk(f"chats/{cadres.id}?viewer={li.id}"))["commands"][0]["command"]
    await wire.result("deleteMyCommands", scope={"type": "chat", "chat_id": li.id})
    assert shown(li.id) == "private_zh"


async def test_a_link_to_the_bot_starts_it(wire: Wire, li: Person) -> None:
    url = "https://t.me/unionhall_bot?start=abc_-1"
    await wire.result(
        "sendMessage", chat_id=li.id, text="x", reply_markup={"inline_keyboard": [[{"text": "Open", "url": url}]]}
    )
    assert li.tap(li.sees[-1], "Open") is None
    assert li.sees[-1].text == "/start abc_-1"
    assert li.follow("https://t.me/another_bot?start=abc") is None


def test_the_shared_clock_runs_on_and_turns_forward_only() -> None:
    pulse = [5.0]
    clock = SharedClock(datetime(2026, 1, 1, tzinfo=UTC), pulse=lambda: pulse[-1])
    pulse.append(8.0)
    assert clock.now() == datetime(2026, 1, 1, 0, 0, 3, tzinfo=UTC)
    assert clock.turn(timedelta(days=1)) == datetime(2026, 1, 2, 0, 0, 3, tzinfo=UTC)
    with pytest.raises(ValueError, match="forward only"):
        clock.turn(timedelta(seconds=-1))


def test_a_clock_that_is_held_moves_by_turns_alone_and_then_runs_on() -> None:
    pulse = [5.0]
    clock = SharedClock(datetime(2026, 1, 1, tzinfo=UTC), pulse=lambda: pulse[-1])
    pulse.append(8.0)
    with clock.hold():
        pulse.append(90.0)
        assert clock.turn(timedelta(days=1)) == datetime(2026, 1, 2, 0, 0, 3, tzinfo=UTC)
    assert clock.now() == datetime(2026, 1, 2, 0, 0, 3, tzinfo=UTC)
    pulse.append(91.0)
    assert clock.now() == datetime(2026, 1, 2, 0, 0, 4, tzinfo=UTC)


async def test_the_local_telegram_runs_by_itself() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator", "--port", "0", "--person", "Li", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        lines = [(await process.stdout.readline()).decode().split() for _ in range(4)]
        said = {line[0].rstrip(":"): line[1] for line in lines}
        async with aiohttp.ClientSession() as http, http.get(f"{said['base_url']}{said['token']}/getMe") as response:
            assert (await response.json())["result"]["username"] == "unionhall_bot"
    finally:
        process.terminate()
        await process.communicate()
