"""The command demo: the bot on a local Telegram, with a made-up union and a browser page."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.demo import demo as play
from bot.event_loop import run_loop

app = typer.Typer(add_completion=False)


@app.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on 127.0.0.1; 0 takes any free one.")] = 8090,
    open_page: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page.")] = True,
    start: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day it opens on; else the last workday."),
    ] = None,
    keep: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where to leave what the bot remembers; else it is thrown away.")
    ] = None,
) -> None:
    """Try the bot in a browser page, with a made-up union and no Telegram."""
    run_loop(play(port, open_page, start.date() if start else None, keep))
