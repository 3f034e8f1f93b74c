"""What every command has of the shell: the settings it was pointed to, and plain sentences on standard error."""

import sys

import typer

from bot.settings import Settings, load


def settings_of(context: typer.Context) -> Settings:
    """The settings of `--config`, or the usual ones; raises SettingsError."""
    return load(context.obj)


def complain(*sentences: str) -> None:
    for sentence in sentences:
        typer.secho(sentence, fg=typer.colors.RED, err=True)
    sys.stderr.flush()
