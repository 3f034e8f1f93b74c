"""The command plan: the year's activities from a list."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.lists import read_list
from bot.commands.shell import load_settings, open_configured_database
from bot.environment import enter_notices
from bot.settings import Settings
from bot.union import make_union
from domain.activities import PlanEntry, load_default_plan
from domain.calendar import Calendar
from domain.date_rules import RuleError
from domain.plan import LEADS, read_entry
from files.readers import describe_calendar
from locales.titles import write_title
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


@app.command("show")
def show(
    context: typer.Context,
    year: Annotated[int, typer.Argument(min=2020, max=2100, help="The year.")],
) -> None:
    """Write the lines of a year's plan with the days they fall on, the usual plan where there is none."""
    settings = load_settings(context)
    calendar, entries = asyncio.run(_load_plan(settings, year))
    days = []
    for entry in entries:
        try:
            days.append((*entry.days(year, calendar), entry))
        except RuleError:
            continue  # a line of another year alone
    for first, last, entry in sorted(days, key=lambda it: it[0]):
        until = f" to {last.isoformat()}" if last != first else ""
        title = write_title("en", entry.id, entry.title_zh, entry.title_en)
        typer.echo(f"{first.isoformat()}{until}  {unescape(title)}")


async def _load_plan(settings: Settings, year: int) -> tuple[Calendar, Sequence[PlanEntry]]:
    async with open_configured_database(settings) as database, database.reading() as db:
        calendar = (await enter_notices(db, make_union(settings))).calendar
        return calendar, await activities.plan_for(db, year) or load_default_plan()


async def _load_calendar(settings: Settings) -> Calendar:
    async with open_configured_database(settings) as database, database.reading() as db:
        return (await enter_notices(db, make_union(settings))).calendar


async def _replace(settings: Settings, year: int, entries: list[PlanEntry]) -> None:
    async with open_configured_database(settings) as database:
        async with database.transaction() as db:
            await activities.replace_plan(db, year, entries)
        await database.wake()
