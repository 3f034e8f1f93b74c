"""What Telegram's answer means for a message or task: done, again, anew, plain, unreachable, in doubt or not at all."""

import re
from enum import Enum, auto
from html import unescape

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.request import Uncertain, Unreadable
from storage.outbox import PUT_OUT, Entry, Message

_TAGS = re.compile(r"<[^>]*>")
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier")
_UNREACHABLE = ("chat not found", "bot can't initiate conversation", "user is deactivated", "peer_id_invalid")
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
    match error:
        case RetryAfter():
            return Verdict.WAIT
        case ChatMigrated():
            return Verdict.MOVED if error.new_chat_id != entry.chat_id else Verdict.REFUSED
        case Forbidden():
            return Verdict.UNREACHABLE
        case BadRequest():
            return _judge_bad_request(entry, error.message.lower())
        case Unreadable() if isinstance(entry, Message) or entry.posts:
            return Verdict.DONE
        case Uncertain() if entry.posts:
            return Verdict.DOUBTFUL
        case InvalidToken():
            return Verdict.NO_TOKEN
    return Verdict.AGAIN


def _judge_bad_request(entry: Entry, message: str) -> Verdict:
    if entry.name == PUT_OUT:
        return Verdict.DONE  # not there any more, or not ours to put out: the chair was asked to see to it
    if any(sign in message for sign in _NOTHING_TO_DO):
        return Verdict.DONE
    if any(sign in message for sign in _UNREACHABLE):
        return Verdict.UNREACHABLE
    if any(sign in message for sign in _GONE) and _is_edit(entry):
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
