"""The command keys: lets a union go on without a key that does not come back, and says what is lost with it."""

import asyncio
from typing import Annotated

import typer

from bot.commands.shell import CommandRefused, load_settings, open_configured_database, refuse_running
from bot.machine import read_system_clock
from bot.settings import Settings
from storage.database import Db
from storage.keys import LASTING, Keys
from storage.losses import find_fault, give_up_box, give_up_key

app = typer.Typer(add_completion=False, no_args_is_help=True)

_LOST = {
    "authors": "Nobody who has written in confidence up to now can be answered any more; their cases stay.",
    "codes": "No anonymous case of up to now can be opened by its code any more; the cases stay.",
    "comments": "The open texts of past surveys cannot be read any more.",
    "letters": "Messages that wait, and what people are writing now, are gone; cards in the group are posted anew.",
    "photos": "The photos of cases cannot be seen any more.",
    "readers": "Who has read a disclosure is not known any more, and may be counted twice.",
    "voices": "Who has supported a case or voted on a promise is not known any more, and may do it twice.",
}
_SURVEY = "What was answered or voted can never be read. It ends without a result, and everybody is told."


@app.callback()
def keys() -> None:
    """The keys with which the union's secrets are sealed."""


@app.command("give-up")
def give_up(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="authors, letters …, or survey-2026-11: as the bot names it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False,
) -> None:
    """Go on without a key that is missing, damaged or another, and does not come back."""
    settings = load_settings(context)
    if name not in LASTING and not name.startswith(("survey-", "award-")):
        raise CommandRefused(f"There is no key {name}; the bot names the one that it misses.")
    # Whoever would lose nothing is not told of a loss.
    asyncio.run(_refuse_needless(settings, name))
    typer.echo(_LOST.get(name, _SURVEY))
    if not yes:
        typer.confirm("Give it up for good?", abort=True)
    asyncio.run(_give_up(settings, name))
    typer.echo(f"The key {name} is given up." if name not in LASTING else f"There is a new key {name}.")


async def _refuse_needless(settings: Settings, name: str) -> None:
    async with open_configured_database(settings, check=False) as database:
        await refuse_running(database, read_system_clock())
        async with database.reading() as db:
            await _refuse_in_place(db, database.keys, name)


async def _give_up(settings: Settings, name: str) -> None:
    async with open_configured_database(settings, check=False) as database:
        await refuse_running(database, read_system_clock())
        async with database.transaction() as db:
            # Asked again: between question and yes the key may have been brought back.
            await _refuse_in_place(db, database.keys, name)
            await (give_up_key if name in LASTING else give_up_box)(db, database.keys, name)


async def _refuse_in_place(db: Db, keys: Keys, name: str) -> None:
    if await find_fault(db, keys, name) is None:
        raise CommandRefused(f"The key {name} is in its place or not needed, so nothing is given up.")
