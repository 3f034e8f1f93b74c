"""Refusals: each of Telegram's answers means one thing for a letter."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.refusal import Verdict, judge, make_new, make_plain
from bot.telegram_client import NotSent, Uncertain
from storage.outbox import INTAKE, LIVING, PICTURE, Letter

PLAIN = {"chat_id": 7, "text": "x"}
MARKED = PLAIN | {"parse_mode": "HTML"}


@pytest.mark.parametrize(
    ("method", "params", "error", "expected"),
    [
        ("sendMessage", MARKED, RetryAfter(timedelta(seconds=3)), Verdict.WAIT),
        ("sendMessage", MARKED, ChatMigrated(-100), Verdict.MOVED),
        ("sendMessage", MARKED, ChatMigrated(7), Verdict.REFUSED),
        ("sendMessage", MARKED, Forbidden("bot was blocked by the user"), Verdict.UNREACHABLE),
        ("sendMessage", MARKED, BadRequest("Chat not found"), Verdict.UNREACHABLE),
        ("sendMessage", MARKED, BadRequest("can't parse entities"), Verdict.PLAIN),
        ("sendMessage", PLAIN, BadRequest("message text is empty"), Verdict.REFUSED),
        ("editMessageText", MARKED, BadRequest("message is not modified: …"), Verdict.DONE),
        ("editMessageText", MARKED, BadRequest("message to edit not found"), Verdict.ANEW),
        (LIVING, MARKED, BadRequest("message can't be edited"), Verdict.ANEW),
        ("deleteMessage", {"chat_id": 7}, BadRequest("message to delete not found"), Verdict.DONE),
        ("sendMessage", MARKED, Uncertain("lost"), Verdict.DOUBTFUL),
        (LIVING, MARKED, Uncertain("lost"), Verdict.DOUBTFUL),
        ("attachment", {"chat_id": 7}, Uncertain("lost"), Verdict.DOUBTFUL),
        (PICTURE, {"chat_id": 7}, Uncertain("lost"), Verdict.DOUBTFUL),
        (INTAKE, {"chat_id": 7}, Uncertain("lost"), Verdict.DOUBTFUL),
        ("editMessageText", MARKED, Uncertain("lost"), Verdict.AGAIN),
        ("sendMessage", MARKED, NotSent("refused"), Verdict.AGAIN),
        ("sendMessage", MARKED, NetworkError("HTTP 502"), Verdict.AGAIN),
        ("sendMessage", MARKED, TimedOut(), Verdict.AGAIN),
        ("sendMessage", MARKED, Conflict("two of us"), Verdict.AGAIN),
        ("sendMessage", MARKED, InvalidToken("Unauthorized"), Verdict.NO_TOKEN),
    ],
)
def test_a_refusal_has_one_verdict(
    method: str, params: dict[str, object], error: TelegramError, expected: Verdict
) -> None:
    assert judge(Letter(7, method, dict(params)), error) is expected


def test_what_is_said_plainly_or_anew_keeps_its_words() -> None:
    letter = Letter(
        7, "editMessageText", {"chat_id": 7, "message_id": 5, "text": "<b>a</b> &amp; b", "parse_mode": "HTML"}
    )
    make_plain(letter)
    make_new(letter)
    assert (letter.method, letter.params) == ("sendMessage", {"chat_id": 7, "text": "a & b"})
