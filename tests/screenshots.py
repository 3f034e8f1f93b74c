"""Draw docs/images anew: the demo's page in a real Chromium, on a machine with Chinese and emoji fonts."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Page, async_playwright, expect

from bot.demo.living import open_living_union
from bot.demo.world import World
from simulator import Group
from tests.test_page import CHROMIUM, QUIET

IMAGES = Path("docs/images")
DAY = date(2026, 11, 20)
BESIDE = 28  # pixels between the two pictures


async def main() -> None:
    with TemporaryDirectory() as folder:
        async with open_living_union(Path(folder), DAY) as world, page_of(world) as page:
            chat, group = await employee(world, page), await cadres(world, page)
            keep(beside(chat, group), "page.png")


@asynccontextmanager
async def page_of(world: World) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = await browser.new_context(
            locale="en-GB", viewport={"width": 1000, "height": 780}, device_scale_factor=1.5, color_scheme="light"
        )
        page = await context.new_page()
        await page.goto(world.page_url)
        await expect(page.locator("body[data-live]")).to_be_attached()
        yield page
        await browser.close()


async def employee(world: World, page: Page) -> Image.Image:
    """The whole page, at the beginning of a suggestion."""
    maria = next(person for person in world.telegram.people.values() if person.name == "Maria Santos")
    await page.get_by_test_id(f"person-{maria.id}").click()
    await page.get_by_test_id("composer").fill("/suggest")
    await page.get_by_test_id("send").click()
    await expect(page.locator('[data-data*=":suggest:category:"]')).to_have_count(14)
    return await drawn(page)


async def cadres(world: World, page: Page) -> Image.Image:
    """The group's chat alone, at the survey's summary."""
    group = next(chat for chat in world.telegram.chats.values() if isinstance(chat, Group))
    await page.get_by_test_id(f"group-{group.id}").click()
    await expect(page.locator("#title")).to_have_text(group.title)
    await page.locator(".picture").evaluate("picture => picture.scrollIntoView({block: 'center'})")
    await page.locator(".picture img").evaluate("image => image.decode()")
    return await drawn(page, "#chat")


async def drawn(page: Page, part: str = "body") -> Image.Image:
    await page.wait_for_timeout(600)  # until nothing moves any more
    return Image.open(BytesIO(await page.locator(part).screenshot()))


def beside(left: Image.Image, right: Image.Image) -> Image.Image:
    """Both pictures in one, their lower edges on a line."""
    whole = Image.new("RGBA", (left.width + BESIDE + right.width, left.height), (0, 0, 0, 0))
    whole.paste(left, (0, 0))
    whole.paste(right, (left.width + BESIDE, left.height - right.height))
    return whole.quantize(256, method=Image.Quantize.FASTOCTREE)


def keep(image: Image.Image, name: str) -> None:
    IMAGES.mkdir(exist_ok=True)
    image.save(IMAGES / name, optimize=True)


if __name__ == "__main__":
    asyncio.run(main())
