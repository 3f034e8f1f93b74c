"""The one sentence that asks for consent to what a newer privacy notice tells of."""

from handlers.context import Context
from handlers.messenger import Button, Keyboard

NEWS: Keyboard = [
    [Button("privacy-renew", "privacy:renew")],
    [Button("start-full", "privacy:read"), Button("privacy-not-now", "privacy:notnow")],
]


def ask_again(context: Context) -> None:
    """Ask somebody who has agreed to an older notice."""
    context.say("privacy-news", buttons=NEWS)
