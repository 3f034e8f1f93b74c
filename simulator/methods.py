"""The table of Bot API methods: a function named send_message answers sendMessage in any letter case."""

from collections.abc import Callable
from typing import Any

from simulator.ask import Ask
from simulator.telegram import Telegram

METHODS: dict[str, Callable[[Telegram, Ask], Any]] = {}


def method(function: Callable[[Telegram, Ask], Any]) -> Callable[[Telegram, Ask], Any]:
    METHODS[function.__name__.replace("_", "")] = function
    return function
