"""The command restore: puts a copy of the database, or of the lasting keys, where the bot looks for them."""

import asyncio
import re
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shell import CommandRefused, load_settings
from bot.given_file import read_given_file
from bot.machine import read_system_clock
from bot.settings import Settings
from storage.copies import format_stamp
from storage.database import Database, name_database
from storage.keys import KEY_BYTES, LASTING, compute_fingerprint
from storage.restoring import load_fingerprints, settle_restored

app = typer.Typer(add_completion=False)

_KEY_LINE = re.compile(rf"(\w+)\s+([0-9a-fA-F]{{{2 * KEY_BYTES}}})")


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
    if file and not file.is_file():
        raise CommandRefused(f"There is no file {file}.")
    copied = _read_keys(keys) if keys else {}
    # First the database: its fingerprints tell whose keys these are.
    if file:
        for sentence in asyncio.run(_put_database(settings, file)):
            typer.echo(sentence)
    if keys:
        for sentence in asyncio.run(_put_keys(settings, keys, copied)):
            typer.echo(sentence)


def _read_keys(file: Path) -> dict[str, bytes]:
    lines = read_given_file(file, 1).decode("ascii", "replace").splitlines()
    found = [_KEY_LINE.fullmatch(line.strip()) for line in lines if line.strip()]
    copied = {it[1]: bytes.fromhex(it[2]) for it in found if it and it[1] in LASTING}
    if not copied or len(copied) < len(found):
        raise CommandRefused(f"{file} is no copy of the lasting keys that backup has made.")
    return copied


async def _put_keys(settings: Settings, file: Path, copied: dict[str, bytes]) -> list[str]:
    kept = settings.storage
    database = name_database(kept.url, kept.keys, kept.survey_keys)
    try:
        known = await load_fingerprints(database)
    finally:
        await database.close()
    # A key whose fingerprint is not known is one that the database has not used yet.
    others = [it for it, key in copied.items() if it in known and known[it] != compute_fingerprint(key)]
    if len(others) == len(copied):
        raise CommandRefused(f"The keys in {file} are not those of this union; nothing was changed.")
    for name in copied.keys() - set(others):
        database.keys.put(name, copied[name])
    return [
        f"The lasting keys are in {kept.keys}.",
        *(f"Not so the key {name}: the union uses another one than {file} holds." for name in others),
        *(() if known else ("There is no database yet that tells whether they are its keys.",)),
    ]


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
        # Before anything is moved: a copy that cannot be read must leave all as it is.
        await database.check_copy(file)
        await _refuse_running(database, int(now.timestamp()))
        await database.restore(file, format_stamp(now))
        lost = await settle_restored(database, now)
    finally:
        if database.lock:
            database.lock.release()
        await database.close()
    return [
        f"The copy {file} is in the place of the database. Start the bot; it brings an older copy up to date.",
        *(f"The survey {it} was open then, and its key is in no copy: it ends without a result." for it in lost),
        "What waited to be sent when the copy was made is not sent again; answers stand in /mycases and /track.",
        "Whoever asked to be forgotten since the copy was made is in it again: forget them once more.",
    ]
