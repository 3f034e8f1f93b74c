"""The command backup: a copy of the database, or of the lasting keys for another place; never of a survey's key."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress

from bot.commands.shell import CommandRefused, load_settings, open_configured_database, write_private
from bot.machine import read_system_clock
from bot.settings import Settings, Storage
from storage.copies import expire_copies, name_copy
from storage.keys import LASTING

app = typer.Typer(add_completion=False)

_MEGABYTE = 2**20


@app.command()
def backup(
    context: typer.Context,
    keys: Annotated[
        Path | None, typer.Option("--keys", metavar="FILE", help="Copy the lasting keys instead, to this new file.")
    ] = None,
) -> None:
    """Write a whole, checked copy of the database to storage.backups, while the bot runs on.

    Copies older than the privacy notice promises are removed. The keys are copied once, to another place: --keys.
    """
    settings = load_settings(context)
    if keys:
        if keys.exists():
            raise CommandRefused(f"{keys} is there already; name a new file.")
        _refuse_beside_database(settings.storage, keys)
        asyncio.run(_copy_keys(settings, keys))
        typer.echo(
            f"The lasting keys are in {keys}. Keep it apart from the copies of the database, on paper if you like."
        )
        return
    copy, expired = asyncio.run(_copy_database(settings))
    typer.echo(f"The database is in {copy} ({copy.stat().st_size / _MEGABYTE:.1f} MB), and was read again to its end.")
    if expired:
        typer.echo(f"Copies that were too old are gone: {len(expired)}.")


def _refuse_beside_database(kept: Storage, file: Path) -> None:
    """A copy in the union's own folders would be lost, or stolen, together with what it opens."""
    own = {kept.keys, kept.copies, kept.survey_keys or kept.keys.with_name("survey-keys")}
    own |= {Path(kept.url.removeprefix("sqlite:///")).parent} if kept.url.startswith("sqlite:///") else set()
    # A database in the folder we are called from shares it with everything else.
    folders = {folder.resolve() for folder in own} - {Path.cwd()}
    if any(file.resolve().is_relative_to(folder) for folder in folders):
        raise CommandRefused(f"{file} lies with the database or its keys; name a file in another place.")


async def _copy_database(settings: Settings) -> tuple[Path, list[Path]]:
    now, folder = read_system_clock(), settings.storage.copies
    async with open_configured_database(settings, check=False) as database:
        copy = name_copy(folder, database.engine, now)
        await show_growth(lambda: database.copy_to(copy), copy, await database.measure())
        # After the new copy is whole: a failed one must not cost the last one that there is.
        return copy, expire_copies(folder, database.file, now)


async def show_growth(write: Callable[[], Awaitable[None]], copy: Path, size: int) -> None:
    """A bar on a terminal's standard error while a copy grows to about `size` bytes."""
    console, part = Console(stderr=True), copy.with_name(f"{copy.name}.part")
    writing = asyncio.ensure_future(write())
    with Progress(
        "copying", BarColumn(), DownloadColumn(), console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("", total=size)
        while not writing.done():
            await asyncio.wait([writing], timeout=0.2)
            bar.update(task, completed=part.stat().st_size if part.exists() else size)
    await writing


async def _copy_keys(settings: Settings, file: Path) -> None:
    async with open_configured_database(settings) as database:
        found = [(name, database.keys.find(name) or b"") for name in LASTING]
    write_private(file, "".join(f"{name} {key.hex()}\n" for name, key in found).encode())
