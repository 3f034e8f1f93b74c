"""The whole story in the page, in a real Chromium: a suggestion and its answer, a survey and its picture."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.demo.cast import load_cast
from bot.demo.joining import bind_group, invite_stranger, join
from bot.demo.life import Life
from bot.demo.turning import Turning
from bot.demo.world import World, open_world
from bot.settings import UnionSettings
from simulator import Group
from tests.test_page import CHROMIUM, QUIET

MONDAY = datetime(2026, 11, 9, 2, 0, tzinfo=UTC)
"""The day before the November survey opens, 10:00 in Chengdu."""

PLAYED = ("王芳", "陈静", "Maria Santos")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; name one in UNIONHALL_TEST_CHROMIUM")


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        await browser.close()


class Visitor:
    """Somebody at the page who takes one seat after another."""

    def __init__(self, world: World, group: Group, page: Page) -> None:
        self._world, self._group, self.page = world, group, page
        self._ids = {person.name: person.id for person in world.telegram.people.values()}

    async def sits_down_as(self, name: str) -> None:
        await self.page.get_by_test_id(f"person-{self._ids[name]}").click()
        await expect(self.page.locator("#title")).to_have_text(name)

    async def looks_into_the_group(self) -> None:
        await self.page.get_by_test_id(f"group-{self._group.id}").click()
        await expect(self.page.locator("#title")).to_have_text(self._group.title)

    async def says(self, text: str) -> None:
        await self.page.get_by_test_id("composer").fill(text)
        await self.page.get_by_test_id("send").click()

    async def taps(self, data: str, ending: str = "") -> None:
        await self.key(data, ending).last.click()

    def key(self, data: str, ending: str = "") -> Locator:
        """Buttons by their callback data."""
        last = f'[data-data$="{ending}"]' if ending else ""
        return self.page.locator(f'[data-data*=":{data}"]{last}')

    async def turns_until(self, seen: Locator, most: int) -> None:
        for _ in range(most):
            await self.page.get_by_test_id("turn-next").click()
            await expect(self.page.get_by_test_id("turn-next")).to_be_enabled(timeout=20_000)
            if await seen.count():
                return
        raise AssertionError(f"not seen after {most} events")

    def newest(self) -> Locator:
        return self.page.get_by_test_id("message").last


@pytest.fixture
async def visitor(browser: Browser, tmp_path: Path) -> AsyncIterator[Visitor]:
    """At the page of a union of sixteen; whom the visitor does not play lives on alone."""
    told = load_cast()
    told = replace(told, people=told.people[:16], stories=(), events=())
    own = UnionSettings(name=told.union, size=len(told.people))
    async with open_world(tmp_path, own, MONDAY) as here:
        people = await join(here, told)
        group = await bind_group(here, told, people)
        await invite_stranger(here, told)
        others = [person for name, person in people.items() if name not in PLAYED]
        here.telegram.on_turn = Turning(here, Life(here, others, told.opinions, here.random)).turn
        context = await browser.new_context(locale="zh-CN", viewport={"width": 1180, "height": 760})
        context.set_default_timeout(10_000)
        page = await context.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        await page.goto(here.page_url)
        await expect(page.locator("body[data-live]")).to_be_attached()
        yield Visitor(here, group, page)
        await context.close()
        assert problems == []


async def test_a_suggestion_is_answered_a_survey_is_told_and_a_stranger_joins(visitor: Visitor) -> None:
    await suggest(visitor)
    await take_and_answer(visitor)
    await rate(visitor)
    await answer_the_survey(visitor)
    await see_the_summary(visitor)
    await join_by_the_link(visitor)


async def suggest(visitor: Visitor) -> None:
    await visitor.sits_down_as("王芳")
    await visitor.says("/suggest")
    await visitor.taps("suggest:category:", ":welfare")
    await visitor.taps("suggest:mode:", ":signed")
    await expect(visitor.newest()).to_contain_text("请写下来")
    await visitor.says("食堂的窗口能不能开到九点？")
    await visitor.taps("suggest:send:")
    await expect(visitor.key("cases:mine:")).to_be_visible()


async def take_and_answer(visitor: Visitor) -> None:
    """By the buttons of the card in the group, then in private, as 陈静: the first cadre in the list."""
    await visitor.looks_into_the_group()
    await expect(visitor.newest()).to_contain_text("食堂的窗口能不能开到九点？")
    await visitor.taps("cases:take:")
    await visitor.page.locator('[data-start^="reply-"]').click()
    await expect(visitor.page.locator("#title")).to_have_text("陈静")
    await visitor.taps("cases:outcome:", ":A")
    await expect(visitor.newest()).to_contain_text("至少")
    await visitor.says("和食堂谈好了，下周起晚班留一个窗口到九点。")
    await visitor.taps("cases:promise:")
    await visitor.taps("cases:send:")
    await expect(visitor.newest()).to_contain_text("已发出")


async def rate(visitor: Visitor) -> None:
    await visitor.sits_down_as("王芳")
    await expect(visitor.newest()).to_contain_text("下周起晚班留一个窗口到九点")
    await visitor.taps("cases:rate:", ":satisfied")
    await expect(visitor.newest()).to_contain_text("已办结")


async def answer_the_survey(visitor: Visitor) -> None:
    """In English, as the person who reads English; the page says its own words in English too."""
    await visitor.page.get_by_test_id("language").click()
    await visitor.sits_down_as("Maria Santos")
    await visitor.turns_until(visitor.key("survey:start:"), most=6)
    await expect(visitor.page.get_by_test_id("clock")).to_contain_text("Tuesday, 10 November 2026")
    await visitor.taps("survey:start:")
    for place in range(1, 13):
        await expect(visitor.newest()).to_contain_text(f"{place}/12")
        option = visitor.key("survey:a:").nth(1)
        if await option.count():
            await option.click()
        if place in (11, 12):
            await visitor.taps("survey:on:")
    await expect(visitor.newest()).to_contain_text("Sent. Thank you!")


async def see_the_summary(visitor: Visitor) -> None:
    await visitor.looks_into_the_group()
    picture = visitor.page.locator(".picture img")
    await visitor.turns_until(picture, most=30)
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 600
    await expect(visitor.page.get_by_test_id("log")).to_contain_text("民主管理指数")
    await visitor.sits_down_as("Maria Santos")
    await visitor.turns_until(visitor.page.get_by_text("Result: November 2026 survey"), most=30)


async def join_by_the_link(visitor: Visitor) -> None:
    """Somebody new, who has not even opened the bot; the link is good for two weeks."""
    await visitor.sits_down_as("黄一鸣")
    await visitor.page.locator("#links summary").click()
    await visitor.page.get_by_test_id("link").click()
    await visitor.taps("start:agree:")
    await visitor.taps("start:join:")
    await expect(visitor.newest()).to_contain_text("黄一鸣")
