"""The command check: whether configuration, token, clock, database and group are in order, and what to do if not."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import aiohttp
import typer
from rich.console import Console
from rich.markup import escape

from bot.commands.faults import explain_error
from bot.commands.shell import CommandRefused, fetch_username, load_settings, open_configured_database, open_telegram
from bot.settings import Settings
from bot.union import make_union
from domain.schedule import is_clock_behind
from storage import cadre_group, occurrences
from storage.cadre_group import CadreGroup
from storage.health import try_writing

app = typer.Typer(add_completion=False)

_TICK, _CROSS = "[green]✓[/]", "[red]✗[/]"
_MOST_SECONDS = 30
"""How far the clock may be out; codes and deadlines count in minutes."""

Check = Callable[[Settings], Awaitable[str]]


@app.command()
def check(context: typer.Context) -> None:
    """Tell whether everything is in order, and what to do if not."""
    settings = load_settings(context)
    console = Console(highlight=False)
    console.print(_TICK, "The configuration is understood.")
    complaints: list[str] = []
    for name, each in _CHECKS.items():
        with console.status(f"{name} …"):
            sign, found = asyncio.run(_examine(each, settings))
        for sentence in found:
            # Two checks may fail for one reason.
            if sentence not in complaints:
                console.print(sign, escape(sentence), soft_wrap=True)
        complaints += found if sign == _CROSS else ()
    if complaints:
        raise typer.Exit(1)


async def _examine(each: Check, settings: Settings) -> tuple[str, tuple[str, ...]]:
    try:
        return _TICK, (await each(settings),)
    except Exception as error:
        return _CROSS, explain_error(error)


async def _check_token(settings: Settings) -> str:
    return f"Telegram knows the token: it is @{await fetch_username(settings)}."


async def _check_clock(settings: Settings) -> str:
    ahead = await _measure_seconds_ahead(settings)
    if abs(ahead) > _MOST_SECONDS:
        way = "fast" if ahead > 0 else "slow"
        raise CommandRefused(
            f"This machine's clock is {abs(ahead):.0f} seconds {way}; set it, or everything comes at its time."
        )
    await _compare_with_last(settings)
    return "The clock agrees with Telegram's."


async def _compare_with_last(settings: Settings) -> None:
    """Once the clock was ahead, being right is not enough: what happened then has to be dated back."""
    async with open_configured_database(settings) as database, database.reading() as db:
        newest = await occurrences.find_newest(db)
    if newest and is_clock_behind(datetime.now(UTC), newest):
        raise CommandRefused(
            f"The clock is behind what the bot did last, on {make_union(settings).local(newest):%Y-%m-%d %H:%M}: "
            "nothing planned happens. The clock was wrong then and is right now: run python -m bot accept-clock."
        )


async def _measure_seconds_ahead(settings: Settings) -> float:
    """Of the Date header (RFC 9110, 6.6.1) of an answer without the token, in whole seconds."""
    address = urlsplit(settings.telegram.base_url)
    timeout = aiohttp.ClientTimeout(total=20)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as session:
            asked = time.time()
            async with session.head(f"{address.scheme}://{address.netloc}/", proxy=settings.telegram.proxy) as answer:
                theirs = parsedate_to_datetime(answer.headers["Date"]).timestamp()
    except (aiohttp.ClientError, OSError, TimeoutError, LookupError, ValueError):
        raise CommandRefused("The clock cannot be compared: telegram.base_url does not answer.") from None
    return (asked + time.time()) / 2 - theirs


async def _check_database(settings: Settings) -> str:
    async with open_configured_database(settings, check=False) as database:
        if not await database.integrity():
            raise CommandRefused("The database is damaged: stop the bot and bring back the latest copy (restore).")
        async with database.transaction() as db:
            await try_writing(db, int(time.time()))
        return f"The database is sound and can be written ({database.engine})."


async def _check_keys(settings: Settings) -> str:
    async with open_configured_database(settings):
        return "The keys are those of this union."


async def _check_group(settings: Settings) -> str:
    async with open_configured_database(settings, check=False) as database, database.reading() as db:
        group = await cadre_group.find_current(db)
    if group is None:
        raise CommandRefused("No cadre group is bound: the chair sends /bindgroup to the bot and follows what it says.")
    if not await _is_in(settings, group):
        raise CommandRefused("The bot is not in the cadre group any more: add it again, or bind another group.")
    return "The bot is in the cadre group."


async def _is_in(settings: Settings, group: CadreGroup) -> bool:
    from telegram.error import BadRequest, ChatMigrated, Forbidden

    async with open_telegram(settings) as client:
        me = await client.bot.get_me()
        try:
            standing = await client.bot.get_chat_member(group.chat_id, me.id)
        except (BadRequest, Forbidden, ChatMigrated):
            return False
    return standing.status in ("member", "administrator", "creator")


_CHECKS: dict[str, Check] = {
    "token": _check_token,
    "clock": _check_clock,
    "database": _check_database,
    "keys": _check_keys,
    "group": _check_group,
}
