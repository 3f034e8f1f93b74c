"""How a bot hears: long polling with its offsets, the webhook with its repeats, and what may go wrong on the way."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from simulator import FrozenClock, Limits, Person, Telegram
from tests.wire import Wire, wired


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    async with wired(Telegram(clock=FrozenClock(datetime(2026, 11, 22, tzinfo=UTC)))) as wire:
        yield wire


@pytest.fixture
def li(wire: Wire) -> Person:
    return wire.telegram.user("Li")


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_an_update_stays_until_a_higher_offset_confirms_it(wire: Wire, li: Person) -> None:
    for text in "abc":
        li.say(text)
    first = await wire.updates()
    assert texts(first) == texts(await wire.updates()) == ["a", "b", "c"]
    assert texts(await wire.updates(first[0]["update_id"] + 1)) == ["b", "c"]
    assert texts(await wire.updates(first[0]["update_id"])) == ["b", "c"]
    assert texts(await wire.updates(-1)) == ["c"]
    assert await wire.updates(first[2]["update_id"] + 1) == []


async def test_a_batch_is_as_long_as_asked_for(wire: Wire, li: Person) -> None:
    for number in range(120):
        li.say(str(number))
    assert texts(await wire.updates(limit=2)) == ["0", "1"]
    assert len(await wire.updates()) == 100


async def test_a_long_poll_waits_for_the_next_update(wire: Wire, li: Person) -> None:
    poll = asyncio.create_task(wire.updates(timeout=50))
    await wire.telegram.until(lambda: wire.telegram.waiting)
    assert not poll.done()
    li.say("here")
    assert texts(await poll) == ["here"]
    assert not wire.telegram.waiting


async def test_a_second_poller_ends_the_first(wire: Wire, li: Person) -> None:
    first = asyncio.create_task(wire.call("getUpdates", timeout=50))
    await wire.telegram.until(lambda: wire.telegram.waiting)
    second = asyncio.create_task(wire.updates(timeout=50))
    assert (await first) == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; make sure "
        "that only one bot instance is running",
    }
    await wire.telegram.until(lambda: wire.telegram.waiting)
    li.say("for the second")
    assert texts(await second) == ["for the second"]


async def test_a_poller_that_dies_waits_no_longer(wire: Wire) -> None:
    poll = asyncio.create_task(wire.call("getUpdates", timeout=50))
    await wire.telegram.until(lambda: wire.telegram.waiting)
    poll.cancel()
    await wire.telegram.until(lambda: not wire.telegram.waiting)


async def test_only_the_kinds_asked_for_are_queued_and_remembered(wire: Wire, li: Person) -> None:
    await wire.updates(allowed_updates=["callback_query"])
    li.say("unheard")
    assert await wire.updates() == []
    await wire.updates(allowed_updates=[])
    li.say("heard")
    assert wire.telegram.push({"message_reaction": {}}) is None
    assert texts(await wire.updates()) == ["heard"]


async def test_updates_grow_old_taps_soonest(wire: Wire, li: Person) -> None:
    said = li.say("kept a day")
    li.press(said, "kept minutes")
    wire.telegram.clock.turn(timedelta(minutes=3))
    assert texts(await wire.updates()) == ["kept a day"]
    wire.telegram.clock.turn(timedelta(days=1))
    assert await wire.updates() == []


async def test_odd_updates_are_delivered_as_they_are(wire: Wire) -> None:
    number = wire.telegram.push({"widget_query": {"id": "1"}})
    assert await wire.updates() == [{"update_id": number, "widget_query": {"id": "1"}}]


async def test_confirmed_updates_can_be_repeated_and_batches_turned_round(wire: Wire, li: Person) -> None:
    wire.telegram.faults.repeat_updates()
    li.say("a")
    li.say("b")
    first = await wire.updates()
    li.say("c")
    assert texts(await wire.updates(first[-1]["update_id"] + 1)) == ["a", "b", "c"]
    wire.telegram.faults.reorder_updates()
    li.say("d")
    assert texts(await wire.updates(first[-1]["update_id"] + 1)) == ["d", "c"]


# faults


@pytest.mark.parametrize(
    ("code", "description"),
    [
        (400, "Bad Request: made to fail"),
        (401, "Unauthorized"),
        (404, "Not Found"),
        (500, "Internal Server Error"),
        (502, "Bad Gateway"),
    ],
)
async def test_a_refusal_comes_as_often_as_it_was_asked_for(
    wire: Wire, li: Person, code: int, description: str
) -> None:
    li.start()
    wire.telegram.faults.next("sendMessage", code, times=2)
    for _ in range(2):
        answer = await wire.call("sendMessage", chat_id=li.id, text="x")
        assert answer == {"ok": False, "error_code": code, "description": description}
    assert await wire.result("getMe")
    assert await wire.result("sendMessage", chat_id=li.id, text="x")
    assert [call.code for call in wire.telegram.calls_of("sendMessage")] == [code, code, 200]


async def test_too_many_requests_names_its_seconds_for_one_chat_only(wire: Wire, li: Person) -> None:
    chen = wire.telegram.user("Chen")
    li.start()
    chen.start()
    wire.telegram.faults.next("sendMessage", 429, retry_after=7, chat_id=li.id)
    assert await wire.result("sendMessage", chat_id=chen.id, text="x")
    assert await wire.call("sendMessage", chat_id=li.id, text="x") == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }


async def test_a_cut_connection_loses_the_call_or_only_its_answer(wire: Wire, li: Person) -> None:
    li.start()
    wire.telegram.faults.next("sendMessage", drop="before")
    with pytest.raises(aiohttp.ClientError):
        await wire.call("sendMessage", chat_id=li.id, text="lost")
    wire.telegram.faults.next("sendMessage", drop="after")
    with pytest.raises(aiohttp.ClientError):
        await wire.call("sendMessage", chat_id=li.id, text="sent all the same")
    assert [message.text for message in li.sees] == ["/start", "sent all the same"]


async def test_an_answer_can_be_late_or_garbled(wire: Wire, li: Person) -> None:
    wire.telegram.faults.next("getMe", delay=30)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await wire.call("getMe")
    for body, code in ((b"<html>Bad Gateway</html>", 502), (b'{"ok": tr', 200)):
        wire.telegram.faults.next(None, code, body=body)
        async with wire.http.get(f"{wire.server.base_url}{wire.telegram.token}/getMe") as response:
            assert (response.status, await response.read()) == (code, body)
    assert await wire.result("getMe")


# limits


def moving(times: list[float]) -> Callable[[], float]:
    return lambda: times[-1]


async def test_the_limits_are_windows_on_real_time() -> None:
    now = [100.0]
    limits = Limits(per_second=3, per_chat=1, per_group=2, pulse=moving(now))
    async with wired(Telegram(limits=limits)) as wire:
        people = [wire.telegram.user(name) for name in ("Li", "Chen", "Wang", "Zhao")]
        group = wire.telegram.group("Cadres", people)
        for person in people:
            person.start()

        async def code(chat: int, method: str = "sendMessage", **more: Any) -> int:
            answer = await wire.call(method, chat_id=chat, text=str(len(wire.telegram.calls)), **more)
            return 200 if answer["ok"] else int(answer["error_code"])

        assert await code(people[0].id) == 200
        assert await wire.call("sendMessage", chat_id=people[0].id, text="again") == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
        assert await code(people[0].id, "editMessageText", message_id=people[0].sees[-1].id) == 200
        assert await code(people[1].id) == 200
        assert await code(people[2].id) == 200
        assert await code(people[3].id) == 429
        now.append(101.0)
        assert [await code(person.id) for person in people[:2]] == [200, 200]
        now.append(110.0)
        assert await code(group.id) == 200
        assert await code(group.id, "editMessageText", message_id=group.last.id) == 200
        now.append(130.5)
        assert (await wire.call("sendMessage", chat_id=group.id, text="x"))["parameters"] == {"retry_after": 40}
        now.append(170.0)
        assert await code(group.id) == 200


# webhook


class Listener:
    """A bot's webhook that answers as it is told and remembers what came."""

    def __init__(self) -> None:
        self.heard: list[tuple[str | None, dict[str, Any]]] = []
        self.codes: list[int] = []

    async def hear(self, request: web.Request) -> web.Response:
        code = self.codes.pop(0) if self.codes else 200
        if code == 200:
            self.heard.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        return web.Response(status=code)


@contextlib.asynccontextmanager
async def listening() -> AsyncIterator[tuple[Listener, str]]:
    listener = Listener()
    app = web.Application()
    app.router.add_post("/hook", listener.hear)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield listener, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


async def test_a_webhook_hears_in_order_with_the_secret_until_it_says_200(wire: Wire, li: Person) -> None:
    li.say("before")
    async with listening() as (listener, url):
        listener.codes = [503, 503]
        assert await wire.result("setWebhook", url=url, secret_token="s3cret")
        li.say("after")
        await wire.telegram.until(lambda: len(listener.heard) == 2)
        assert [secret for secret, _ in listener.heard] == ["s3cret", "s3cret"]
        assert texts([update for _, update in listener.heard]) == ["before", "after"]
        info = await wire.result("getWebhookInfo")
        assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
        assert (await wire.call("getUpdates"))["description"] == (
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook "
            "first"
        )


async def test_what_a_webhook_never_took_waits_for_the_next_poll(wire: Wire, li: Person) -> None:
    async with listening() as (listener, url):
        listener.codes = [500] * 100
        await wire.result("setWebhook", url=url)
        li.say("a")
        li.say("b")
        await wire.telegram.until(lambda: "last_error_message" in wire.telegram.webhook)
        assert (await wire.result("getWebhookInfo"))["pending_update_count"] == 2
        assert await wire.result("deleteWebhook")
    assert texts(await wire.updates()) == ["a", "b"]


async def test_setting_a_webhook_ends_a_waiting_poll(wire: Wire) -> None:
    poll = asyncio.create_task(wire.call("getUpdates", timeout=50))
    await wire.telegram.until(lambda: wire.telegram.waiting)
    async with listening() as (_, url):
        await wire.result("setWebhook", url=url)
        assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
        await wire.result("deleteWebhook", drop_pending_updates=True)


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"url": "ftp://127.0.0.1/"}, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org/"},
            "Bad Request: bad webhook: Failed to resolve host: only this machine is known here",
        ),
        ({"url": "https://127.0.0.1/", "secret_token": "x" * 257}, "Bad Request: secret token is too long"),
        (
            {"url": "https://127.0.0.1/", "secret_token": "a b"},
            "Bad Request: secret token contains unallowed characters",
        ),
    ],
)
async def test_a_webhook_out_of_bounds_is_refused(wire: Wire, params: dict[str, Any], reason: str) -> None:
    assert await wire.refused("setWebhook", **params) == reason


async def test_a_call_may_come_as_a_form_or_in_the_address(wire: Wire, li: Person) -> None:
    li.start()
    url = f"{wire.server.base_url}{wire.telegram.token}/sendmessage"
    form = {
        "chat_id": str(li.id),
        "text": "form",
        "reply_markup": '{"inline_keyboard":[[{"text":"b","callback_data":"c"}]]}',
    }
    async with wire.http.post(url, data=form) as response:
        assert (await response.json())["result"]["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "c"
    async with wire.http.get(url, params={"chat_id": str(li.id), "text": "address"}) as response:
        assert (await response.json())["result"]["text"] == "address"
    assert "can't parse the parameters" in await wire.refused("setMyCommands", commands=["help"])
    async with wire.http.post(url, data=b"{", headers={"Content-Type": "application/json"}) as response:
        assert response.status == 400
