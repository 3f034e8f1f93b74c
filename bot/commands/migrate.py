"""The command migrate: brings the database to this version, as a start of the bot does, without starting it."""

import asyncio

import typer

from bot.commands.shell import load_settings
from bot.settings import Settings
from storage.database import open_database

app = typer.Typer(add_completion=False)


@app.command()
def migrate(context: typer.Context) -> None:
    """Bring the database to this version; a copy of a SQLite file is laid beside it first."""
    asyncio.run(_migrate(load_settings(context)))
    typer.echo("The database is of this version.")


async def _migrate(settings: Settings) -> None:
    kept = settings.storage
    await (await open_database(kept.url, kept.keys, kept.survey_keys)).close()
