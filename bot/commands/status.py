"""The command status: how the bot is doing, in one table."""

import asyncio
import tomllib
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.clock import find_next_due
from bot.commands.shell import load_settings, open_configured_database
from bot.environment import enter_notices
from bot.machine import read_system_clock
from bot.settings import Settings
from bot.union import make_union, switch_features
from domain.union import Union
from handlers import FEATURES
from storage.database import Database, Db
from storage.health import Health, count_members_by_status, read_health

app = typer.Typer(add_completion=False)

_PROJECT = Path(__file__).parents[2] / "pyproject.toml"


@app.command()
def print_status(context: typer.Context) -> None:
    """Show how much waits, what failed, and what happens next."""
    settings = load_settings(context)
    table = Table.grid(padding=(0, 3))
    for name, value in asyncio.run(_gather_facts(settings)):
        table.add_row(f"[bold]{name}[/]", escape(value))
    Console(highlight=False).print(table)


async def _gather_facts(settings: Settings) -> list[tuple[str, str]]:
    now = read_system_clock()
    async with open_configured_database(settings, check=False) as database, database.reading() as db:
        # What falls due follows the notices that the chair has entered, as in the running bot.
        union = await enter_notices(db, make_union(settings))
        found = await read_health(db)
        people = ", ".join(f"{number} {status}" for status, number in await count_members_by_status(db))
        jobs = [job for feature in switch_features(settings, FEATURES) for job in feature.jobs]
        coming = await find_next_due(db, union, jobs, now)
        return [
            ("version", tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["version"]),
            ("database", f"{database.engine}, {_place(settings.storage.url)}, version {found.version}"),
            ("running", await _describe_process(database, db, settings, int(now.timestamp()))),
            ("members", people or "nobody yet"),
            ("messages waiting", str(found.waiting)),
            ("messages undelivered", str(found.undelivered)),
            ("updates set aside", str(found.set_aside)),
            ("happened last", _describe_last(found, union)),
            ("next due", _format_moment(coming, union) if coming else "nothing"),
        ]


def _place(url: str) -> str:
    """Where the database is, without user and password."""
    parts = urlsplit(url)
    return f"{parts.hostname or ''}{parts.path if parts.hostname else parts.path.removeprefix('/')}"


async def _describe_process(database: Database, db: Db, settings: Settings, now: int) -> str:
    telegram = settings.telegram
    if telegram.token is None and telegram.token_file is None:
        return "no token is set"
    owner = await database.find_speaker(now)
    host, number, *_ = (owner or "/").split("/")
    return f"on {host} as process {number}" if owner else "no"


def _describe_last(found: Health, union: Union) -> str:
    return f"{found.last_job}, {_format_moment(found.last_at, union)}" if found.last_at else "nothing"


def _format_moment(moment: datetime, union: Union) -> str:
    return f"{union.local(moment):%Y-%m-%d %H:%M} ({union.zone})"
