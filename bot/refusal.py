"""What Telegram's answer means for a message or task: done, again, anew, plain, unreachable, in doubt or not at all."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from html import unescape

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.request import Uncertain, Unreadable
from storage.outbox import PUT_OUT, WORK, Entry, Message

_TAGS = re.compile(r"<[^>]*>")
# Telegram has one code for all of these and tells them apart by sentences, here and below in parts that last.
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier")
_UNREACHABLE = ("chat not found", "bot can't initiate conversation", "user is deactivated", "peer_id_invalid")
_CLOSED = (
    "not enough rights to send",
    "have no rights to send",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_",  # …_PLAIN_FORBIDDEN and its brothers: a kind of message is switched off
    "topic_closed",
    "kicked",
    "not a member",
    "chat not found",
)
"""What is said of a group in which we may not write; it may be open again tomorrow."""
_NO_TOPIC = ("message thread not found", "topic_closed", "topic_deleted")
_NOTHING_TO_DO = (
    "message is not modified",
    "message to delete not found",
    "message can't be deleted",
    "query is too old",
)


class Verdict(Enum):
    DONE = auto()
    """What it wanted is so already."""
    WAIT = auto()
    """Telegram said for how long."""
    MOVED = auto()
    """The group has a new number."""
    UNREACHABLE = auto()
    """This person or group cannot be written to."""
    CLOSED = auto()
    """The group does not let us write at present."""
    NO_TOPIC = auto()
    """The topic is closed or gone: say it in the group's general one."""
    ANEW = auto()
    """The message to edit is gone: say it in a new one."""
    PLAIN = auto()
    """The markup was refused: say it without."""
    REFUSED = auto()
    """It will never be accepted."""
    DOUBTFUL = auto()
    """It may have arrived."""
    NO_TOKEN = auto()
    """The token is not accepted any more."""
    AGAIN = auto()
    """It did not arrive, or repeating it does no harm."""


def judge(entry: Entry, error: TelegramError) -> Verdict:
    # Order matters: BadRequest and TimedOut are NetworkErrors to python-telegram-bot.
    said = error.message.lower()
    match error:
        case RetryAfter():
            return Verdict.WAIT
        case ChatMigrated():
            return Verdict.MOVED if error.new_chat_id != entry.chat_id else Verdict.REFUSED
        case BadRequest() if "message_thread_id" in entry.params and _is_any(_NO_TOPIC, said):
            return Verdict.NO_TOPIC
        case Forbidden() | BadRequest() if entry.chat_id < 0 and _can_wait(entry) and _is_any(_CLOSED, said):
            return Verdict.CLOSED
        case Forbidden():
            return Verdict.UNREACHABLE
        case BadRequest():
            return _judge_bad_request(entry, said)
        # It has happened: once more, and people would see it twice.
        case Unreadable() if isinstance(entry, Message) or entry.posts:
            return Verdict.DONE
        case Uncertain() if entry.posts:
            return Verdict.DOUBTFUL
        case InvalidToken():
            return Verdict.NO_TOKEN
    return Verdict.AGAIN


def _can_wait(entry: Entry) -> bool:
    """Cards and other work wait for the group to be open again; an answer would come too late."""
    return entry.stored and entry.priority == WORK and (entry.posts or isinstance(entry, Message))


def _is_any(signs: Sequence[str], said: str) -> bool:
    return any(sign in said for sign in signs)


def _judge_bad_request(entry: Entry, message: str) -> Verdict:
    if entry.name == PUT_OUT:
        return Verdict.DONE  # not there any more, or not ours to put out: the chair was asked to see to it
    if _is_any(_NOTHING_TO_DO, message):
        return Verdict.DONE
    if _is_any(_UNREACHABLE, message):
        return Verdict.UNREACHABLE
    if _is_any(_GONE, message) and _is_edit(entry):
        return Verdict.ANEW
    return Verdict.PLAIN if "text" in entry.params and "parse_mode" in entry.params else Verdict.REFUSED


def _is_edit(entry: Entry) -> bool:
    return isinstance(entry, Message) and (entry.living or entry.method == "editMessageText")


def make_plain(message: Entry) -> None:
    """The same words without their markup."""
    message.params["text"] = unescape(_TAGS.sub("", str(message.params["text"])))[:4000]
    del message.params["parse_mode"]


def make_new(message: Message) -> None:
    """A new message instead of an edit."""
    message.method = "sendMessage"
    message.params.pop("message_id", None)
