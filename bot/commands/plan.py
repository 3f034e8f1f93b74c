"""The command plan: the year's activities from a list."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.lists import read_list
from bot.commands.shell import load_settings, open_configured_database
from bot.environment import enter_notices
from bot.settings import Settings
from bot.union import make_union
from domain.activities import PlanEntry
from domain.calendar import Calendar
from domain.plan import LEADS, read_entry
from files.readers import describe_calendar
from storage import activities

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.callback()
def plan() -> None:
    """Take the year's plan of activities from a list."""


@app.command("import")
def take(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="CSV or XLSX, as docs/annual-plan.csv.")],
    year: Annotated[int | None, typer.Option(min=2020, max=2100, help="Whose plan it is; else this year's.")] = None,
) -> None:
    """Take the plan from a list; all of it, or nothing if a row is wrong.

    It takes the place of the year's earlier plan; what was announced or changed by a cadre stays.
    """
    settings = load_settings(context)
    year = year or datetime.now(settings.union.timezone).year
    calendar = asyncio.run(_load_calendar(settings))
    entries = [
        read_entry(cells, LEADS, year, calendar)
        for cells in read_list(file, "plan", year=year, calendar=describe_calendar(calendar))
    ]
    asyncio.run(_replace(settings, year, entries))
    typer.echo(f"The plan of {year} has {len(entries)} entries; a running bot takes it up within a minute.")


async def _load_calendar(settings: Settings) -> Calendar:
    async with open_configured_database(settings) as database, database.reading() as db:
        return (await enter_notices(db, make_union(settings))).calendar


async def _replace(settings: Settings, year: int, entries: list[PlanEntry]) -> None:
    async with open_configured_database(settings) as database:
        async with database.transaction() as db:
            await activities.replace_plan(db, year, entries)
        await database.wake()
