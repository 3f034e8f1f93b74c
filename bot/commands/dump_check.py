"""The command dump-check: the auditor's proof, on any copy of the data directory, that no answer leads to a person."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shell import CommandRefused

app = typer.Typer(add_completion=False)

_SHORTEST = 8


@app.command()
def dump_check(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A copy of the data directory, keys and backups too.")],
    marker: Annotated[str, typer.Option(metavar="TEXT", help="A sentence you gave as an answer, and nobody else.")],
) -> None:
    """Look for a marked answer in a copy of the data directory, and try to link answers to persons.

    Ends with 0 if nothing was found, with 1 if something was, or if the copy cannot be checked.
    """
    from storage.dump import examine

    if len(marker) < _SHORTEST:
        raise CommandRefused(f"The marker is too short to prove anything: use {_SHORTEST} characters or more.")
    if not folder.is_dir():
        raise CommandRefused(f"{folder} is not a folder.")
    found = examine(folder, marker)
    if not found.databases:
        raise CommandRefused(
            f"There is no SQLite database and no dump of PostgreSQL in {folder}, so nothing can be checked."
        )
    for note in found.notes:
        typer.echo(f"Note: {note}")
    for betrayal in found.betrayals:
        typer.echo(f"FOUND: {betrayal}")
    if found.betrayals:
        raise typer.Exit(1)
    typer.echo(f"Nothing in {folder} leads from an answer to a person.")
