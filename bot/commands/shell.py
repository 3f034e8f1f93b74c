"""What every command has of the shell: settings, the database, a question to Telegram, and plain sentences."""

import os
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from bot.settings import Settings, load

if TYPE_CHECKING:
    from bot.telegram_client import TelegramClient
    from storage.database import Database

T = TypeVar("T")


class CommandRefused(Exception):
    """A command cannot do what it was asked; `sentences` say why."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(sentences[0])
        self.sentences = sentences


def load_settings(context: typer.Context) -> Settings:
    """The settings of `--config`, or the usual ones; raises SettingsError."""
    return load(context.obj)


def complain(*sentences: str) -> None:
    for sentence in sentences:
        typer.secho(sentence, fg=typer.colors.RED, err=True)


@asynccontextmanager
async def open_configured_database(settings: Settings, *, check: bool = True) -> AsyncIterator["Database"]:
    """The union's database, of this version and with its keys in order; whoever does not `check` only looks."""
    from storage.database import open_existing

    kept = settings.storage
    database = await open_existing(kept.url, kept.keys, kept.survey_keys, check=check)
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def open_telegram(settings: Settings) -> AsyncIterator["TelegramClient"]:
    """The client; raises SettingsError if there is no token."""
    from bot.telegram_client import TelegramClient

    telegram = settings.telegram
    client = TelegramClient(telegram.bot_token(), telegram.base_url, telegram.file_url, telegram.proxy or "")
    await client.open()
    try:
        yield client
    finally:
        await client.close()


async def fetch_username(settings: Settings) -> str:
    """The bot's name at Telegram; raises TelegramError, or SettingsError if there is no token."""
    async with open_telegram(settings) as client:
        return await client.fetch_username()


def show_progress(things: Sequence[T], what: str) -> Iterable[T]:
    """The same things, with a bar on a terminal's standard error while they are worked on."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return track(things, what, console=console, transient=True, disable=not console.is_terminal)


def write_private(file: Path, content: bytes) -> None:
    """A file that only its owner can read, whatever stood there: a link is replaced and not followed."""
    from storage.keys import put_in_place, write_new

    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        write_new(part, content)
        put_in_place(part, file)
    finally:
        part.unlink(missing_ok=True)


async def refuse_running(database: "Database", now: datetime, instead: str = "stop it first") -> None:
    """Raises CommandRefused while a bot serves with this database; `instead` says what to do."""
    if speaker := await database.find_speaker(int(now.timestamp())):
        host, process, *_ = speaker.split("/")
        raise CommandRefused(f"The bot is running on {host} as process {process}: {instead}.")
