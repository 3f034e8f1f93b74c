"""The command survey: closes what is open, by hand; killed at any moment, it is simply called again."""

import asyncio
from datetime import datetime
from random import SystemRandom
from typing import Annotated

import typer

from bot.clock import run_once
from bot.commands.shell import CommandRefused, load_settings, open_configured_database, refuse_running
from bot.environment import Environment
from bot.machine import read_system_clock
from bot.settings import Settings
from bot.union import make_union
from domain.schedule import Occurrence
from domain.survey import compute_telling_moments
from handlers import FEATURES
from handlers.feature import Job
from storage import outbox, surveys
from storage.ballots import KeyGone
from storage.database import Database
from storage.surveys import Survey

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.callback()
def survey() -> None:
    """Close the survey from the shell; the bot does it by itself as well."""


@app.command()
def close(
    context: typer.Context,
    early: Annotated[
        bool, typer.Option("--early", help="Also if it should still be open: nobody can answer more.")
    ] = False,
) -> None:
    """Count the answers of the survey that is over, then destroy its key.

    Whatever was done before, by the bot or by an earlier call, is not done again.
    """
    typer.echo(asyncio.run(_close(load_settings(context), early)))


async def _close(settings: Settings, early: bool) -> str:
    now = read_system_clock()
    async with open_configured_database(settings) as database:
        here = Environment(make_union(settings), SystemRandom(), "", lambda: now, database.keys)
        async with database.reading() as db:
            await here.load_notices(db)
            found = await surveys.find_unfinished(db)
        if found is None:
            return "No survey waits to be closed."
        if found.accepts(now):
            await _end(database, here, found, now, early)
        # The key goes last: without it answers that are not counted can never be read.
        for job in _find_jobs("survey-count", "survey-key"):
            # The name under which the bot's own clock would do it, so that only one of the two does.
            occurrence = Occurrence(f"{found.id}/1", found.closes_at)
            try:
                await run_once(database, here, FEATURES, job, occurrence, now)
            except KeyGone:
                raise CommandRefused(
                    f"The key of the survey {found.id} is not in its folder; bring it back first."
                ) from None
    return f"The survey {found.id} is closed: its answers are counted and its key is destroyed."


def _find_jobs(*names: str) -> list[Job]:
    """Those that the features declare under these names, in this order."""
    declared = {job.name: job for feature in FEATURES for job in feature.jobs}
    return [declared[name] for name in names]


async def _end(database: Database, here: Environment, found: Survey, now: datetime, early: bool) -> None:
    if not early:
        closes = here.union.local(found.closes_at)
        raise CommandRefused(f"The survey {found.id} is open until {closes:%Y-%m-%d %H:%M}; --early ends it now.")
    # It has messages about the survey in its memory already, which nobody but itself can take back.
    await refuse_running(database, now, "close the survey with /surveys there, or stop it first")
    summary, result = compute_telling_moments(here.union, now)
    async with database.transaction() as db:
        await surveys.reschedule(db, found.id, {"closes_at": now, "summary_at": summary, "result_at": result})
        await outbox.withdraw_occasion(db, found.occasion)
