"""Occasions: what many are invited to, such as a survey, and taking the invitations back when it is called off."""

from handlers.context import AnyContext
from storage import outbox


async def call_off(context: AnyContext, occasion: str) -> None:
    """Nobody reads any more what waits for `occasion`: neither from the outbox nor from a running sender's memory."""
    await outbox.withdraw_occasion(context.db, occasion)
    context.messenger.call_off(occasion)
