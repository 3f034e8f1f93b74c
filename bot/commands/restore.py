"""The command restore: puts a copy of the database, or of the lasting keys, where the bot looks for them."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shell import CommandRefused, load_settings
from bot.machine import read_system_clock
from bot.settings import Settings
from storage.copies import format_stamp
from storage.database import Database, name_database
from storage.keys import KEY_BYTES, LASTING, Keys
from storage.restoring import settle_restored

app = typer.Typer(add_completion=False)


@app.command()
def restore(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="A copy that backup has made.")] = None,
    keys: Annotated[
        Path | None, typer.Option("--keys", metavar="FILE", help="A copy of the lasting keys that backup has made.")
    ] = None,
) -> None:
    """Put a copy in the place of the database, which is set aside, or of the keys. Stop the bot first."""
    settings = load_settings(context)
    if file is None and keys is None:
        raise CommandRefused("Name the copy of the database, or --keys and the copy of the keys.")
    for given in filter(None, (file, keys)):
        if not given.is_file():
            raise CommandRefused(f"{given} is not there.")
    if keys:
        _put_keys(settings, keys)
        typer.echo(f"The lasting keys are in {settings.storage.keys}.")
    if file:
        for sentence in asyncio.run(_put_database(settings, file)):
            typer.echo(sentence)


def _put_keys(settings: Settings, file: Path) -> None:
    found = [line.split() for line in file.read_text("ascii", "replace").splitlines() if line.strip()]
    if any(len(it) != 2 or it[0] not in LASTING or len(it[1]) != 2 * KEY_BYTES for it in found) or not found:
        raise CommandRefused(f"{file} is no copy of the lasting keys that backup has made.")
    keys = Keys(settings.storage.keys)
    for name, written in found:
        keys.put(name, bytes.fromhex(written))


async def _refuse_running(database: Database, now: int) -> None:
    """On SQLite the lock is kept while the copy is put in place, so that no bot starts in between."""
    owner = database.lock.take("restore") if database.lock else await database.find_speaker(now)
    if owner is not None:
        host, process, *_ = (owner or "this machine/?").split("/")
        raise CommandRefused(f"The bot is running on {host} as process {process}: stop it first.")


async def _put_database(settings: Settings, file: Path) -> list[str]:
    kept, now = settings.storage, read_system_clock()
    database = name_database(kept.url, kept.keys, kept.survey_keys)
    try:
        await database.check_copy(file)
        await _refuse_running(database, int(now.timestamp()))
        await database.restore(file, format_stamp(now))
        lost = await settle_restored(database)
    finally:
        if database.lock:
            database.lock.release()
        await database.close()
    return [
        f"The copy {file} is in the place of the database. Start the bot; it brings an older copy up to date.",
        *(f"The survey {it} was open then, and its key is in no copy: it ends without a result." for it in lost),
        "Whoever asked to be forgotten since the copy was made is in it again: forget them once more.",
    ]
