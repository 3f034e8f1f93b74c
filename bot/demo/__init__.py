"""The demo: the bot on a Telegram of its own, in a made-up union, with a page to try it on."""

import asyncio
import os
import signal
import sys
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from datetime import UTC, date, datetime
from errno import ENOTEMPTY
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from bot.demo.living import open_living_union
from bot.demo.world import World
from domain.calendar import Calendar


async def demo(port: int, open_page: bool, start: date | None = None, keep: Path | None = None) -> None:
    """Serve the page on 127.0.0.1:`port` until told to stop; the union opens on `start`, or on the last workday.

    What the bot remembers is left in `keep`, a new or empty folder, or else thrown away. Raises OSError if the port
    is taken or the folder is not empty.
    """
    serving = asyncio.create_task(_serve(port, open_page, start or _find_last_workday(), keep))
    loop, told = asyncio.get_running_loop(), (signal.SIGTERM, signal.SIGINT)
    stop = asyncio.Event()  # set once or often: a second signal must not interrupt the tidying up
    with suppress(NotImplementedError):  # Windows stops a process without asking
        for number in told:
            loop.add_signal_handler(number, stop.set)
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait([serving, stopping], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    serving.cancel()
    await asyncio.wait([serving])
    with suppress(NotImplementedError):
        for number in told:
            loop.remove_signal_handler(number)
    if not serving.cancelled():
        serving.result()


def _find_last_workday() -> date:
    calendar = Calendar()
    return calendar.last_push_day_on_or_before(calendar.local(datetime.now(UTC)).date())


async def _serve(port: int, open_page: bool, start: date, keep: Path | None) -> None:
    console = Console(highlight=False)
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(_open_folder(keep))
        with _show_progress(console) as tell:
            world = await stack.enter_async_context(open_living_union(folder, start, port, tell))
        _print_welcome(console, world)
        if open_page and _has_screen():
            await asyncio.to_thread(webbrowser.open, world.page_url)
        await asyncio.Event().wait()


@contextmanager
def _open_folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with TemporaryDirectory(prefix="unionhall-") as folder:
            yield Path(folder)
        return
    keep.mkdir(parents=True, exist_ok=True)
    if any(keep.iterdir()):
        raise OSError(ENOTEMPTY, os.strerror(ENOTEMPTY), str(keep))
    yield keep


@contextmanager
def _show_progress(console: Console) -> Iterator[Callable[[float, str], None]]:
    """A bar that hears how much of the history has passed (0 to 1), and the day."""
    columns = TextColumn("A month goes by in the made-up union"), BarColumn(), TextColumn("{task.description}")
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda share, day: bar.update(task, completed=share, description=day)


def _print_welcome(console: Console, world: World) -> None:
    now = world.machine.union.local(world.now())
    console.print(f"[bold]{world.machine.union.name}[/bold], {now:%A %d %B %Y, %H:%M}")
    console.print(f"[bold green]{world.page_url}[/bold green]", soft_wrap=True)
    console.print("Take a seat on the page, talk with the bot, turn the clock. Ctrl-C ends it.")


def _has_screen() -> bool:
    """Where there is none, a browser would open in this very terminal."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
