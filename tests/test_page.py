"""The page on the desk, in a real Chromium: one play a scene, the test itself plays the bot."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from simulator.clock import FrozenClock
from simulator.server import Server, serve
from simulator.telegram import Telegram

CHROMIUM = (
    os.environ.get("UNIONHALL_TEST_CHROMIUM")
    or shutil.which("chromium-headless-shell")  # without the windows nobody sees it needs half the time
    or shutil.which("chromium")
)
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c636060606000000005000165f645400000000049454e44ae426082"
)

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; name one in UNIONHALL_TEST_CHROMIUM"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()


class Stage:
    """A small union: the chair Li Hua, the member Wang Xiaoming, one group, and a bot played by the test."""

    def __init__(self) -> None:
        self.telegram = Telegram(clock=FrozenClock(START))
        self.wang = self.telegram.user("王小明", role_hint="会员")
        self.li = self.telegram.user("李华", role_hint="主席")
        self.group = self.telegram.group("工会干部群", members=[self.li, self.wang])
        self.offset = 0

    async def bot(self, method: str, **params: Any) -> Any:
        async with self.http.post(f"{self.server.base_url}{self.telegram.token}/{method}", json=params) as answer:
            return (await answer.json())["result"]

    async def hears(self, kind: str) -> Any:
        """The next update of this kind; others are passed over."""
        while True:
            for update in await self.bot("getUpdates", offset=self.offset, limit=1, timeout=5):
                self.offset = update["update_id"] + 1
                if kind in update:
                    return update[kind]

    async def opens(self, page: Page, seat: str) -> None:
        await page.goto(f"{self.server.page_url}{seat}")
        await expect(page.locator("body[data-live]")).to_be_attached()

    http: aiohttp.ClientSession
    server: Server


@pytest_asyncio.fixture(loop_scope="module")
async def stage() -> AsyncIterator[Stage]:
    stage = Stage()
    async with serve(stage.telegram) as stage.server, aiohttp.ClientSession() as stage.http:
        await stage.hears("message")  # that the bot came into the group
        yield stage


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser) -> AsyncIterator[Page]:
    context = await browser.new_context(locale="zh-CN", viewport={"width": 1180, "height": 760})
    context.set_default_timeout(8000)
    page = await context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield page
    await context.close()
    assert problems == []


def person(stage: Stage) -> str:
    return f"#person={stage.wang.id}"


async def test_a_person_starts_the_bot_and_reads_its_answer(stage: Stage, page: Page) -> None:
    await stage.opens(page, "")
    await page.get_by_test_id(f"person-{stage.wang.id}").click()
    await page.get_by_test_id("start").click()
    assert (await stage.hears("message"))["text"] == "/start"
    await stage.bot("sendMessage", chat_id=stage.wang.id, text="<b>欢迎</b>，王小明", parse_mode="HTML")
    await expect(page.get_by_test_id("message").last.locator("b")).to_have_text("欢迎")
    await expect(page.get_by_test_id("start")).to_be_hidden()


async def test_what_happened_is_told_in_the_language_of_the_page(stage: Stage, page: Page) -> None:
    await stage.opens(page, f"#group={stage.group.id}")
    told = page.get_by_test_id("message").first
    await expect(told).to_have_text(f"{stage.telegram.bot['first_name']} 加入了")
    await page.get_by_test_id("language").click()
    await expect(told).to_have_text(f"{stage.telegram.bot['first_name']} joined")


async def test_enter_sends_and_shift_enter_begins_a_new_line(stage: Stage, page: Page) -> None:
    await stage.opens(page, person(stage))
    composer = page.get_by_test_id("composer")
    await composer.press_sequentially("食堂")
    await composer.press("Shift+Enter")
    await composer.press_sequentially("少油")
    await composer.press("Enter")
    assert (await stage.hears("message"))["text"] == "食堂\n少油"
    await expect(composer).to_have_value("")


async def test_a_tap_waits_for_its_answer_and_the_message_changes_in_place(stage: Stage, page: Page) -> None:
    stage.wang.start()
    keys = {"inline_keyboard": [[{"text": "1", "callback_data": "a:1"}, {"text": "2", "callback_data": "a:2"}]]}
    await stage.bot("sendMessage", chat_id=stage.wang.id, text="第 1 题", reply_markup=keys)
    await stage.opens(page, person(stage))
    await page.locator('[data-data="a:2"]').click()
    await expect(page.locator(".waiting")).to_have_count(1)
    query = await stage.hears("callback_query")
    assert query["data"] == "a:2"
    number = query["message"]["message_id"]
    await stage.bot("answerCallbackQuery", callback_query_id=query["id"], text="已保存")
    await expect(page.get_by_test_id("toast")).to_have_text("已保存")
    await expect(page.locator(".waiting")).to_have_count(0)
    await stage.bot("editMessageText", chat_id=stage.wang.id, message_id=number, text="第 2 题", reply_markup=keys)
    await expect(page.locator(f'[data-testid="message"][data-id="{number}"]')).to_contain_text("第 2 题")
    await expect(page.get_by_test_id("message")).to_have_count(2)
    await expect(page.locator('[data-data="a:2"]')).to_be_focused()


async def test_the_group_is_spoken_to_as_its_first_officer_or_whoever_is_chosen(stage: Stage, page: Page) -> None:
    await stage.opens(page, f"#group={stage.group.id}")
    await expect(page.get_by_test_id("speak-as")).to_have_value(str(stage.li.id))
    await page.get_by_test_id("composer").fill("/digest")
    await page.get_by_test_id("send").click()
    assert (await stage.hears("message"))["from"]["id"] == stage.li.id
    await page.get_by_test_id("speak-as").select_option(str(stage.wang.id))
    await page.get_by_test_id("composer").fill("/help")
    await page.get_by_test_id("send").click()
    assert (await stage.hears("message"))["from"]["id"] == stage.wang.id


async def test_a_link_in_the_group_opens_the_private_chat_and_starts_the_bot(stage: Stage, page: Page) -> None:
    link = {"text": "私聊查看", "url": f"https://t.me/{stage.telegram.bot['username']}?start=case-7"}
    await stage.bot("sendMessage", chat_id=stage.group.id, text="新建议", reply_markup={"inline_keyboard": [[link]]})
    await stage.opens(page, f"#group={stage.group.id}")
    await page.get_by_test_id("button").click()
    heard = await stage.hears("message")
    assert (heard["text"], heard["chat"]["id"]) == ("/start case-7", stage.li.id)
    await expect(page).to_have_url(f"{stage.server.page_url}#person={stage.li.id}")


async def test_only_what_telegram_can_show_gets_through(stage: Stage, page: Page) -> None:
    await stage.opens(page, "")
    hostile = (
        "<b onclick=x()>b</b><img src=x onerror=x()><script>x()</script><a href='javascript:x()'>l</a><svg><a>v</a>"
        "</svg><i style='position:fixed'>i</i><iframe srcdoc=y></iframe><form action=//z><input value=q>f</form>"
        "<tg-time unix=9e99>t</tg-time>"
    )
    kept = await page.evaluate(
        """async (html) => {
            const { sanitise } = await import("/page/markup.js");
            const box = document.createElement("div");
            box.append(sanitise(html));
            return box.innerHTML;
        }""",
        hostile,
    )
    assert kept == "<b>b</b><a>l</a><i>i</i>f<time>t</time>"


async def test_turning_the_clock_is_busy_until_the_day_is_over(stage: Stage, page: Page) -> None:
    turned, over = [], asyncio.Event()

    async def turn(by: str) -> None:
        turned.append(by)
        await over.wait()
        stage.telegram.clock.turn(timedelta(days=1))

    stage.telegram.on_turn = turn
    await stage.opens(page, "")
    await expect(page.get_by_test_id("clock")).to_contain_text("2026年11月20日 星期五")
    await page.get_by_test_id("turn-next").click()
    for name in ("hour", "day", "next", "month"):
        await expect(page.get_by_test_id(f"turn-{name}")).to_be_disabled()
    over.set()
    await expect(page.get_by_test_id("clock")).to_contain_text("2026年11月21日 星期六")
    await expect(page.get_by_test_id("turn-next")).to_be_enabled()
    assert turned == ["next"]


async def test_messages_nobody_has_looked_at_are_counted(stage: Stage, page: Page) -> None:
    stage.wang.start()
    await stage.opens(page, f"#person={stage.li.id}")
    await expect(page.get_by_test_id("start")).to_be_visible()
    dot = page.get_by_test_id(f"person-{stage.wang.id}").locator(".dot")
    await stage.bot("sendMessage", chat_id=stage.wang.id, text="早")
    await expect(dot).to_have_text("1")
    await page.get_by_test_id(f"person-{stage.wang.id}").click()
    await expect(page.get_by_test_id("message").last).to_contain_text("早")
    await expect(dot).to_be_hidden()


async def test_blocking_the_bot_leaves_a_mark_and_can_be_undone(stage: Stage, page: Page) -> None:
    stage.wang.start()
    await stage.opens(page, person(stage))
    mark = page.get_by_test_id(f"person-{stage.wang.id}").locator(".mark")
    await page.get_by_test_id("block").click()
    await expect(mark).to_be_visible()
    assert stage.wang.blocked
    await page.get_by_test_id("start").click()
    await expect(mark).to_have_count(0)
    assert not stage.wang.blocked


async def test_a_picture_travels_as_a_photo_and_a_paper_as_a_download(stage: Stage, page: Page) -> None:
    await stage.opens(page, person(stage))
    paper = page.get_by_test_id("attach-file")
    await paper.set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": PIXEL})
    await expect(page.get_by_test_id("file")).to_contain_text("a.png")
    await page.get_by_test_id("composer").fill("漏水")
    await page.get_by_test_id("send").click()
    heard = await stage.hears("message")
    assert heard["caption"] == "漏水"
    assert heard["photo"]
    picture = page.locator(".picture img")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1
    await paper.set_input_files({"name": "b.txt", "mimeType": "text/plain", "buffer": b"b"})
    await page.get_by_test_id("send").click()
    assert (await stage.hears("message"))["document"]["file_name"] == "b.txt"
    async with page.expect_download() as download:
        await page.locator(".paper").click()
    assert (await download.value).suggested_filename == "b.txt"


async def test_the_menu_lists_commands_and_is_walked_by_keyboard(stage: Stage, page: Page) -> None:
    commands = [{"command": name, "description": name.title()} for name in ("suggest", "survey", "help")]
    await stage.bot("setMyCommands", commands=commands)
    await stage.opens(page, person(stage))
    composer = page.get_by_test_id("composer")
    await expect(page.get_by_test_id("menu")).to_be_enabled()
    await composer.press_sequentially("/s")
    await expect(page.get_by_test_id("command")).to_have_count(2)
    await composer.press("ArrowUp")
    await page.keyboard.press("Enter")
    assert (await stage.hears("message"))["text"] == "/survey"
    await expect(composer).to_have_value("")
    await expect(page.get_by_test_id("commands")).to_be_hidden()


async def test_an_answer_quotes_what_it_answers(stage: Stage, page: Page) -> None:
    stage.wang.start()
    asked = await stage.bot("sendMessage", chat_id=stage.wang.id, text="什么事？")
    await stage.opens(page, person(stage))
    message = page.locator(f'[data-testid="message"][data-id="{asked["message_id"]}"]')
    await message.hover()
    await message.locator(".answer").click()
    await page.get_by_test_id("composer").fill("空调")
    await page.get_by_test_id("composer").press("Enter")
    await expect(page.locator(".quote")).to_contain_text("什么事？")
    assert (await stage.hears("message"))["text"] == "/start"
    assert (await stage.hears("message"))["reply_to_message"]["message_id"] == asked["message_id"]


async def test_language_and_seat_survive_a_reload(stage: Stage, page: Page) -> None:
    await stage.opens(page, person(stage))
    await expect(page.get_by_test_id("turn-day")).to_have_text("+1 天")
    await page.get_by_test_id("language").click()
    await page.reload()
    await expect(page.get_by_test_id("turn-day")).to_have_text("+1 day")
    await expect(page.get_by_test_id(f"person-{stage.wang.id}")).to_have_attribute("aria-current", "page")


async def test_a_narrow_screen_shows_the_list_or_the_chat(stage: Stage, page: Page) -> None:
    await page.set_viewport_size({"width": 380, "height": 700})
    await stage.opens(page, "")
    await expect(page.get_by_test_id("composer")).to_be_hidden()
    await page.get_by_test_id(f"person-{stage.wang.id}").click()
    await expect(page.get_by_test_id("composer")).to_be_visible()
    await expect(page.get_by_test_id(f"person-{stage.wang.id}")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 380
    await page.locator(".back").click()
    await expect(page.get_by_test_id(f"person-{stage.wang.id}")).to_be_visible()


async def test_after_a_lost_connection_the_page_catches_up(stage: Stage, page: Page) -> None:
    stage.wang.start()
    async with serve(stage.telegram) as first:
        await page.goto(f"{first.page_url}{person(stage)}")
        await expect(page.get_by_test_id("message")).to_have_count(1)
    await expect(page.locator("#offline")).to_be_visible()
    stage.wang.say("还在吗")
    async with serve(stage.telegram, port=first.port):
        await expect(page.get_by_test_id("message")).to_have_count(2)
        await expect(page.locator("#offline")).to_be_hidden()
