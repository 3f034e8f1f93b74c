"""What is made of the loads: the figures against their targets, a page to read and numbers to keep."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from statistics import median

from bench.broadcast import Broadcast, list_figures
from bench.figures import Figure, shown, table
from bench.load import Load

OURS, AIOGRAM, TELEGRAM = "unionhall", "aiogram", "python-telegram-bot"
RIVALS = {AIOGRAM: "aiogram_bot.py", TELEGRAM: "telegram_bot.py"}

Rounds = dict[str, list[Load]]


def line(context: str, bot: str, found: Load) -> str:
    return (
        f"{context}  {bot:19}  {found.cpu_an_update:5.2f} ms CPU an update  "
        f"{found.cpu_a_suggestion:5.2f} a suggestion  "
        f"{found.updates_a_second:5.0f} updates/s  "
        f"{found.first_poll:5.2f} s to first poll  {found.memory:4.0f} MB  p99 {found.wait_p99:5.0f} ms"
    )


def page(rounds: Mapping[str, Sequence[Load]], notice: Broadcast | None) -> str:
    medians = {bot: median_of(loads) for bot, loads in rounds.items()}
    lines = [line("median", bot, found) for bot, found in medians.items()]
    return "\n".join(["", *lines, "", table(figures(rounds, notice))])


def figures(rounds: Mapping[str, Sequence[Load]], notice: Broadcast | None) -> list[Figure]:
    """Each beside its target; a ratio is taken within each round, where both met the same machine, then its median."""
    mine = median_of(rounds[OURS])
    cpu, speed = ratios(rounds, "cpu_an_update", AIOGRAM), ratios(rounds, "updates_a_second", TELEGRAM)
    whole = ratios(rounds, "cpu_a_suggestion", AIOGRAM)
    found = [
        Figure("CPU an update, of aiogram's", median(cpu), "", "<=", 0.75, spread(cpu)),
        Figure("CPU a whole suggestion, of aiogram's", median(whole), "", "<=", 1, spread(whole)),
        Figure("updates a second, of python-telegram-bot's", median(speed), "", ">=", 3, spread(speed)),
        Figure("start to first poll", mine.first_poll, "s", "<", 1.5, spread([it.first_poll for it in rounds[OURS]])),
        Figure("processor time of that start", mine.start_cpu, "s"),
        Figure("memory at its peak", mine.memory, "MB", "<", 120),
    ]
    return found + (list_figures(notice) if notice else [])


def ratios(rounds: Mapping[str, Sequence[Load]], name: str, rival: str) -> list[float]:
    return [getattr(a, name) / getattr(b, name) for a, b in zip(rounds[OURS], rounds[rival], strict=True)]


def spread(values: Sequence[float]) -> str:
    return f"{shown(min(values))} to {shown(max(values))}"


def median_of(loads: Sequence[Load]) -> Load:
    return Load(**{field.name: median(getattr(load, field.name) for load in loads) for field in fields(Load)})


def numbers(rounds: Mapping[str, Sequence[Load]]) -> dict[str, object]:
    return {
        "medians": {bot: median_of(loads) for bot, loads in rounds.items()},
        "cpu_of_aiogram": ratios(rounds, "cpu_an_update", AIOGRAM),
        "suggestion_of_aiogram": ratios(rounds, "cpu_a_suggestion", AIOGRAM),
        "speed_of_python_telegram_bot": ratios(rounds, "updates_a_second", TELEGRAM),
    }
