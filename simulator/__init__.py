"""A Telegram on your desk: the Bot API, people, groups and a page, for tests and for trying the bot."""

from simulator.clock import FrozenClock, SharedClock
from simulator.limits import Limits
from simulator.messages import Chat, Message
from simulator.people import Group, Person, Query
from simulator.server import Server, serve
from simulator.telegram import Call, Telegram

__all__ = [
    "Call",
    "Chat",
    "FrozenClock",
    "Group",
    "Limits",
    "Message",
    "Person",
    "Query",
    "Server",
    "SharedClock",
    "Telegram",
    "serve",
]
