"""The command accept-clock: what is planned goes on by the clock of this machine, though it was once ahead."""

import asyncio

import typer

from bot.commands.shell import load_settings, open_configured_database
from bot.machine import read_system_clock
from bot.settings import Settings
from bot.union import make_union
from domain.schedule import is_clock_behind
from storage import occurrences

app = typer.Typer(add_completion=False)


@app.command()
def accept_clock(context: typer.Context) -> None:
    """Say that this machine's clock is right now, after it was ahead.

    While the clock is more than an hour behind what the bot has done last, nothing planned happens: surveys,
    reminders and announcements wait. If the clock was wrong then and is right now, this lets them go on. What
    happened too early does not happen again.
    """
    typer.echo(asyncio.run(_accept(load_settings(context))))


async def _accept(settings: Settings) -> str:
    now, union = read_system_clock(), make_union(settings)
    async with open_configured_database(settings) as database:
        async with database.transaction() as db:
            newest = await occurrences.find_newest(db)
            if newest is None or not is_clock_behind(now, newest):
                return "The clock is not behind; nothing had to be done."
            await occurrences.date_back(db, now)
        # After the commit, for the bot that is woken reads at once.
        await database.wake()
    return f"From now on {union.local(now):%Y-%m-%d %H:%M} is right: what is planned goes on."
