"""Methods by which the bot hears: long polling and the webhook's settings."""

import asyncio
import contextlib
from urllib.parse import urlsplit

from simulator.ask import Ask
from simulator.messages import Wire
from simulator.methods import method
from simulator.refusal import Refusal, bad
from simulator.telegram import Telegram
from simulator.updates import Update

OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def allow(telegram: Telegram, ask: Ask) -> None:
    """Remember which kinds the bot asks for; not said means as before."""
    kinds = ask.structure("allowed_updates")
    if isinstance(kinds, list):
        telegram.updates.allowed = set(kinds) or None


def displace(telegram: Telegram, reason: str) -> None:
    """End the poll that waits now: there is one listener at a time."""
    if telegram.poller and not telegram.poller.done():
        telegram.poller.set_exception(Refusal(409, reason))


@method
async def get_updates(telegram: Telegram, ask: Ask) -> list[Update]:
    if telegram.webhook["url"]:
        raise Refusal(409, WEBHOOK)
    displace(telegram, OTHER)
    allow(telegram, ask)
    limit = min(max(ask.integer("limit", 100), 1), 100)
    telegram.updates.confirm(ask.integer("offset"))
    if not (found := telegram.updates.batch(limit)):
        await wait(telegram, min(max(ask.integer("timeout"), 0), 50))
        found = telegram.updates.batch(limit)
    return found


async def wait(telegram: Telegram, seconds: int) -> None:
    """Until an update comes, the time is over, or another listener takes over (409)."""
    telegram.poller = poller = asyncio.get_running_loop().create_future()
    telegram.waiting = True
    telegram.happened("idle", 0)
    try:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await poller
    finally:
        if telegram.poller is poller:
            telegram.poller, telegram.waiting = None, False
            telegram.happened("idle", 0)


@method
async def set_webhook(telegram: Telegram, ask: Ask) -> bool:
    url, secret = ask.text("url"), ask.text("secret_token")
    if url and urlsplit(url).scheme not in ("https", "http"):  # http: this Telegram lives on one desk
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if url and urlsplit(url).hostname not in LOOPBACK:  # nothing said at this desk may leave the machine
        raise bad("bad webhook: Failed to resolve host: only this machine is known here")
    if len(secret) > 256:
        raise bad("secret token is too long")
    if not all(sign.isascii() and (sign.isalnum() or sign in "_-") for sign in secret):
        raise bad("secret token contains unallowed characters")
    allow(telegram, ask)
    if ask.flag("drop_pending_updates"):
        telegram.updates.drop()
    displace(telegram, "terminated by setWebhook request")
    connections = min(max(ask.integer("max_connections", 40), 1), 100)
    await telegram.use_webhook({"url": url, "secret": secret, "max_connections": connections})
    return True


@method
async def delete_webhook(telegram: Telegram, ask: Ask) -> bool:
    if ask.flag("drop_pending_updates"):
        telegram.updates.drop()
    await telegram.use_webhook({"url": ""})
    return True


def pending(telegram: Telegram) -> int:
    return len(telegram.updates) + (len(telegram.carrier) if telegram.carrier is not None else 0)


@method
def get_webhook_info(telegram: Telegram, ask: Ask) -> Wire:
    hook = telegram.webhook
    info: Wire = {"url": hook["url"], "has_custom_certificate": False, "pending_update_count": pending(telegram)}
    if hook["url"]:
        info |= {key: hook[key] for key in ("max_connections", "last_error_date", "last_error_message") if key in hook}
    if telegram.updates.allowed:
        info["allowed_updates"] = sorted(telegram.updates.allowed)
    return info


@method
def get_me(telegram: Telegram, ask: Ask) -> Wire:
    return telegram.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@method
def log_out(telegram: Telegram, ask: Ask) -> bool:
    return True


@method
def close(telegram: Telegram, ask: Ask) -> bool:
    return True
