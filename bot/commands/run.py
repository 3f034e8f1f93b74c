"""The command run: serves people until it is told to stop."""

import asyncio
import logging
import signal
from contextlib import suppress

import typer

from bot import log
from bot.commands.shell import load_settings
from bot.event_loop import run_loop
from bot.machine import Machine
from bot.settings import Settings

app = typer.Typer(add_completion=False)


@app.command()
def run(context: typer.Context) -> None:
    """Serve people until told to stop (SIGTERM or Ctrl-C)."""
    settings = load_settings(context)
    log.set_up(settings.log.level)
    if not run_loop(serve(settings)):
        raise typer.Exit(1)


async def serve(settings: Settings) -> bool:
    """Start, serve, stop; whether the end was asked for. Raises what `Machine.start` raises."""
    # Before the start, which a migration may hold up for long: a stop is to be heard then too.
    stopping = _listen_for_signals()
    machine = Machine(settings)
    starting = asyncio.create_task(machine.start())
    waiting = asyncio.create_task(stopping.wait())
    await asyncio.wait([starting, waiting], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if not starting.done():
        starting.cancel()
        await asyncio.wait([starting])
        return True
    starting.result()
    logging.getLogger(__name__).info("serving as @%s", machine.username)
    await machine.run_until(stopping)
    return stopping.is_set()


def _listen_for_signals() -> asyncio.Event:
    loop, stopping = asyncio.get_running_loop(), asyncio.Event()
    loop.set_exception_handler(log.log_unhandled)
    with suppress(NotImplementedError):  # Windows stops a process without asking
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopping.set)
    return stopping
