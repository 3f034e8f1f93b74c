"""The log: what it tells the developer and what it never tells anybody."""

import asyncio
import io
import logging
import re
import warnings
from collections.abc import Iterator

import pytest

from bot.log import log_unhandled, set_up

TOKEN = "123456789:AAcanary_canary-canary_canary_canary"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything logged; the process's own log comes back afterwards."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = io.StringIO()
    set_up("info", stream)
    yield stream
    logging.captureWarnings(False)
    root.handlers[:] = before
    root.setLevel(level)


def test_an_event_is_one_line_with_time_level_logger_and_message(log: io.StringIO) -> None:
    logging.getLogger("bot.listen").info("update %d set aside", 7)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} INFO bot\.listen update 7 set aside\n", log.getvalue())


def test_the_level_decides_what_is_written(log: io.StringIO) -> None:
    set_up("warning", log)
    logging.getLogger("bot.listen").info("polled")
    logging.getLogger("bot.listen").warning("late")
    assert re.findall(r"polled|late", log.getvalue()) == ["late"]


@pytest.mark.parametrize("message", ["POST %s/sendMessage", "%s", "two: %s and again %s"])
def test_a_token_is_hidden_wherever_it_stands(log: io.StringIO, message: str) -> None:
    address = f"https://api.telegram.org/bot{TOKEN}"
    logging.getLogger("bot.telegram_client").error(message, *[address] * message.count("%s"))
    assert "canary" not in log.getvalue()
    assert "<token>" in log.getvalue()


def test_a_token_is_hidden_in_the_message_itself_and_in_the_name_of_the_logger(log: io.StringIO) -> None:
    logging.getLogger(f"bot.{TOKEN}").error(f"cannot reach /bot{TOKEN}/getMe")
    assert "canary" not in log.getvalue()


def fail_with(text: str) -> None:
    canary_variable = text
    raise ValueError(f"cannot understand {canary_variable}")


def test_a_failure_shows_its_type_and_its_places_but_not_its_words(log: io.StringIO) -> None:
    try:
        fail_with("the canary is unhappy with the canteen")
    except ValueError:
        logging.getLogger("bot.answer").exception("update %d failed", 7)
    said = log.getvalue()
    assert "update 7 failed\nValueError\n" in said
    assert re.search(r"test_log\.py:\d+ fail_with", said)
    assert "unhappy" not in said


def test_a_chain_of_failures_is_told_from_its_beginning(log: io.StringIO) -> None:
    try:
        try:
            fail_with(TOKEN)
        except ValueError as error:
            raise LookupError("canary") from error
    except LookupError:
        logging.getLogger("bot.answer").exception("failed")
    said = log.getvalue()
    assert said.index("ValueError") < said.index("which led to") < said.index("LookupError")
    assert "canary is" not in said
    assert TOKEN not in said


def test_a_failure_hidden_on_purpose_stays_hidden(log: io.StringIO) -> None:
    try:
        try:
            fail_with("x")
        except ValueError:
            raise LookupError from None
    except LookupError:
        logging.getLogger("bot.answer").exception("failed")
    assert "ValueError" not in log.getvalue()


async def fail_later() -> None:
    fail_with("the canary sings")


async def test_a_group_of_failures_tells_each_of_them(log: io.StringIO) -> None:
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_later())
            group.create_task(fail_later())
    except ExceptionGroup:
        logging.getLogger("bot").exception("stopped")
    assert log.getvalue().count("ValueError") == 2
    assert "sings" not in log.getvalue()


async def test_a_task_that_nobody_awaited_is_told_without_its_words(log: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(log_unhandled)
    loop.call_soon(fail_with, "the canary sings")
    await asyncio.sleep(0)
    assert re.search(r"ERROR asyncio Exception in callback.*\nValueError\n.*fail_with", log.getvalue(), re.DOTALL)
    assert "sings" not in log.getvalue()


@pytest.mark.parametrize("library", ["httpx", "httpcore.http11", "telegram.ext", "aiohttp.access", "apscheduler"])
def test_libraries_speak_from_warnings_upwards_only(log: io.StringIO, library: str) -> None:
    logging.getLogger(library).info("GET /bot")
    logging.getLogger(library).warning("slow")
    assert re.findall(r"GET|slow", log.getvalue()) == ["slow"]


def test_a_warning_of_python_itself_is_logged_too(log: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"old habit {TOKEN}", DeprecationWarning, stacklevel=1)
    assert "old habit <token>" in log.getvalue()
