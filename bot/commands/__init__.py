"""The commands of the shell, one file each, imported only when asked for so that `run` starts at once."""

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

COMMANDS = (
    *("run", "demo", "check", "status", "invite", "roster", "plan", "courses", "export"),
    *("survey", "questionnaire", "backup", "restore", "migrate", "keys", "dump-check", "accept-clock"),
)


class _OnDemand(TyperGroup):
    """Knows the commands by name; a command's file is read when it is called or when help lists it."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        command = get_command(import_module(f"bot.commands.{cmd_name.replace('-', '_')}").app)
        command.name = cmd_name
        return command


app = typer.Typer(
    cls=_OnDemand,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def unionhall(
    context: typer.Context,
    config: Annotated[
        Path | None, typer.Option("--config", "-c", metavar="FILE", help="Settings, instead of config.toml.")
    ] = None,
) -> None:
    """Unionhall, the union's Telegram bot.

    Settings come from config.toml and from UNIONHALL_… variables, which win.
    """
    context.obj = config
