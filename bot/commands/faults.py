"""What went wrong, as plain sentences for the person at the shell; never a traceback, never a value."""

import logging
from errno import EADDRINUSE

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.commands.shell import CommandRefused
from bot.lease import AlreadyRunning
from bot.request import read_seconds
from bot.settings import SettingsError
from storage.database import DatabaseError, NotMade, Unavailable, Vanished
from storage.keys import LASTING, KeyFault, UnusableKey


def explain_error(error: Exception) -> tuple[str, ...]:
    match error:
        case SettingsError():
            return error.problems
        case CommandRefused():
            return error.sentences
        case AlreadyRunning():
            return (str(error),)
        case KeyFault():
            return tuple(_explain_key(fault) for fault in error.faults)
        case DatabaseError():
            return (_explain_database_error(error),)
        case TelegramError():
            return (_explain_telegram_error(error),)
        case OSError() if error.errno == EADDRINUSE:
            return ("Another program has this port; name another one, for the demo with --port.",)
        case OSError() if error.strerror:
            return (f"{error.filename or 'The system'}: {error.strerror}.",)
    logging.getLogger(__name__).error("this is an error in the bot", exc_info=error)
    return (f"Something went wrong that should not have ({type(error).__name__}); the places in the code are above.",)


def _explain_database_error(error: DatabaseError) -> str:
    match error:
        case Unavailable():
            return f"The database cannot be reached or written ({error}); storage.url says where it is."
        case NotMade():
            return f"There is no database {error}: start the bot once, or set storage.url."
        case Vanished():
            return (
                f"The database cannot be used: {error}. Put its file back, or the latest copy (python -m bot restore "
                "FILE). Only if this is to be a new union: move the folder of the keys away, and start the bot."
            )
    return f"The database cannot be used: {error}."


def _explain_key(fault: UnusableKey) -> str:
    found = {"missing": "is missing", "damaged": "is damaged", "another": "is not the one this union uses"}[fault.kind]
    if fault.name in LASTING:
        return (
            f"The key {fault.file} {found}: bring your copy back (python -m bot restore --keys FILE), or give it up "
            f"(python -m bot keys give-up {fault.name}, which says what is lost)."
        )
    return (
        f"The key {fault.file} {found}: bring it back, or end the survey without a result "
        f"(python -m bot keys give-up {fault.name})."
    )


def _explain_telegram_error(error: TelegramError) -> str:
    match error:
        case InvalidToken():
            return "Telegram does not know this token; @BotFather shows the right one, or makes a new one with /token."
        case RetryAfter():
            return f"Telegram asks us to wait {read_seconds(error):.0f} seconds; try again then."
        # To python-telegram-bot a BadRequest is a NetworkError.
        case NetworkError() if not isinstance(error, BadRequest):
            return "Telegram cannot be reached; is there a network, and is telegram.base_url right?"
    return f"Telegram refused with an error of the kind {type(error).__name__}."
