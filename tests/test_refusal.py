"""Refusals: each of Telegram's answers means one thing for a message or task."""

from dataclasses import replace
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
from bot.request import NotSent, Uncertain, Unreadable
from storage.outbox import MAKE_FILE, POST_PHOTO, PUT_OUT, TAKE_IN, Entry, Message, Task

PLAIN = {"text": "x"}
MARKED = PLAIN | {"parse_mode": "HTML"}
SEND, EDIT, DELETE = (
    Message(chat_id=7, method=method, params={}) for method in ("sendMessage", "editMessageText", "deleteMessage")
)
CARD = replace(SEND, living=True, tag="card")
MAKE, PHOTO, INTAKE, OUT = (Task(name=name, chat_id=7, params={}) for name in (MAKE_FILE, POST_PHOTO, TAKE_IN, PUT_OUT))


@pytest.mark.parametrize(
    ("entry", "params", "error", "expected"),
    [
        (SEND, MARKED, RetryAfter(timedelta(seconds=3)), Verdict.WAIT),
        (SEND, MARKED, ChatMigrated(-100), Verdict.MOVED),
        (SEND, MARKED, ChatMigrated(7), Verdict.REFUSED),
        (SEND, MARKED, Forbidden("bot was blocked by the user"), Verdict.UNREACHABLE),
        (SEND, MARKED, BadRequest("Chat not found"), Verdict.UNREACHABLE),
        (SEND, MARKED, BadRequest("can't parse entities"), Verdict.PLAIN),
        (SEND, PLAIN, BadRequest("message text is empty"), Verdict.REFUSED),
        (EDIT, MARKED, BadRequest("message is not modified: …"), Verdict.DONE),
        (EDIT, MARKED, BadRequest("message to edit not found"), Verdict.ANEW),
        (CARD, MARKED, BadRequest("message can't be edited"), Verdict.ANEW),
        (OUT, {}, BadRequest("not enough rights"), Verdict.DONE),
        (DELETE, {}, BadRequest("message to delete not found"), Verdict.DONE),
        (SEND, MARKED, Uncertain("lost"), Verdict.DOUBTFUL),
        (CARD, MARKED, Uncertain("lost"), Verdict.DOUBTFUL),
        (MAKE, {}, Uncertain("lost"), Verdict.DOUBTFUL),
        (PHOTO, {}, Uncertain("lost"), Verdict.DOUBTFUL),
        (INTAKE, {}, Uncertain("lost"), Verdict.DOUBTFUL),
        (EDIT, MARKED, Uncertain("lost"), Verdict.AGAIN),
        (SEND, MARKED, Unreadable("half"), Verdict.DONE),
        (EDIT, MARKED, Unreadable("half"), Verdict.DONE),
        (MAKE, {}, Unreadable("half"), Verdict.DONE),
        (OUT, {}, Unreadable("half"), Verdict.AGAIN),
        (SEND, MARKED, NotSent("refused"), Verdict.AGAIN),
        (SEND, MARKED, NetworkError("HTTP 502"), Verdict.AGAIN),
        (SEND, MARKED, TimedOut(), Verdict.AGAIN),
        (SEND, MARKED, Conflict("two of us"), Verdict.AGAIN),
        (SEND, MARKED, InvalidToken("Unauthorized"), Verdict.NO_TOKEN),
    ],
)
def test_a_refusal_has_one_verdict(
    entry: Entry, params: dict[str, object], error: TelegramError, expected: Verdict
) -> None:
    assert judge(replace(entry, params=dict(params)), error) is expected


def test_what_is_said_plainly_or_anew_keeps_its_words() -> None:
    params = {"message_id": 5, "text": "<b>a</b> &amp; b", "parse_mode": "HTML"}
    message = Message(chat_id=7, method="editMessageText", params=params)
    make_plain(message)
    make_new(message)
    assert (message.method, message.params) == ("sendMessage", {"text": "a & b"})
