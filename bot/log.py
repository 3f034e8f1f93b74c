"""The log: one line an event, a traceback for the developer, never a token, a value or a message's text."""

import asyncio
import logging
import re
import traceback
from types import TracebackType
from typing import Any, TextIO

from storage.engine import DatabaseError, Unavailable

# A bot's token anywhere in a line, for instance inside an address of the Bot API.
_TOKEN = re.compile(r"\d{6,}:[\w-]{30,}")
# What they say below warnings holds addresses of the Bot API, and so the token, or what was sent.
_TALKATIVE = ("aiohttp", "aiosqlite", "apscheduler", "asyncio", "httpcore", "httpx", "telegram")


class LogLine(logging.Formatter):
    """`time level logger message`; an exception becomes its type and its places in the code.

    What an exception says is left out, since libraries quote in it what they were given.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another handler's formatter may have left the whole exception there
        return _TOKEN.sub("<token>", super().format(record))

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        return "\n".join(_describe_error(ei[1])) if ei[1] else ""


def set_up(level: str = "info", stream: TextIO | None = None) -> None:
    """Log the whole process to `stream`, or else to standard error; libraries speak from warnings upwards only."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(LogLine())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    # Warnings would else go past the formatter, with whatever they quote.
    logging.captureWarnings(True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def log_unhandled(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """For `loop.set_exception_handler`; asyncio's own shows what tasks and callbacks were given."""
    what = re.sub(r"[^\w. ].*", "", context["message"], flags=re.DOTALL)
    logging.getLogger("asyncio").error(what, exc_info=context.get("exception"))


def _describe_error(error: BaseException) -> list[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = [*_describe_error(cause), "which led to"] if cause else []
    parts = (
        [line for part in error.exceptions for line in _describe_error(part)]
        if isinstance(error, BaseExceptionGroup)
        else []
    )
    places = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    return [*before, *parts, name_error(error), *(() if isinstance(error, Unavailable) else places)]


def name_error(error: BaseException) -> str:
    """Its type, and what a database says of itself: that it is full, read-only or gone is nobody's secret."""
    kind = type(error).__qualname__
    return f"{kind}: {error}" if isinstance(error, DatabaseError) else kind
