"""Privacy: the notice, when this person agreed to it, and taking the consent back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import islice

from domain.member import NOTICE_VERSION
from domain.schedule import Occurrence, push_days, slots
from domain.union import Union
from handlers.context import Context, JobContext
from handlers.feature import RARELY, Command, Feature, Job, Tap
from handlers.messenger import Button, Keyboard, Text
from handlers.people import standing
from handlers.renewal import NEWS
from handlers.start import make_notice_values
from locales import Markup, render
from storage import members
from storage.database import Db
from storage.outbox import BROADCAST

_WITHDRAW = [[Button("privacy-withdraw", "privacy:withdraw")]]
_MORNINGS = slots(push_days, time(10))
_FORGET = Button("privacy-forget", "help:go:forgetme")


async def show(context: Context) -> None:
    member = context.actor
    notice = Markup(render(context.language, "start-notice-full", **make_notice_values(context, context.language)))
    if member.is_active:
        day, version = member.consented_on, member.consent_version
        renew = [] if member.has_agreed else [[Button("privacy-renew", "privacy:renew")]]
        context.say("privacy-agreed", notice=notice, day=day, version=version, buttons=[*renew, *_WITHDRAW])
    else:
        context.say("privacy-not-agreed", notice=notice, buttons=[[_FORGET]])


async def explain(context: Context) -> None:
    choices: Keyboard = [
        [Button("privacy-pause", "privacy:pause")],
        [_FORGET],
        [Button("privacy-keep", "privacy:keep")],
    ]
    context.ask_by_buttons("privacy-explained", buttons=choices)


async def pause(context: Context) -> None:
    """Nothing is sent and nothing is open any more, until /start and a new consent."""
    # Their own conversation ends here: it is written with this answer, while standing ends those of others.
    context.finish()
    await standing.change(context, context.actor, replace(context.actor, consent_version=0))
    context.edit("privacy-withdrawn", buttons=[[_FORGET]])


async def renew(context: Context) -> None:
    """They agree to the notice as it is now; everything else stays as it was."""
    member = context.actor
    if not member.is_active:
        context.toast("answer-consent-first", alert=True)
        return
    if not member.has_agreed:
        await standing.change(context, member, replace(member, consent_version=NOTICE_VERSION))
    context.edit("privacy-renewed")


async def put_off(context: Context) -> None:
    """Nothing is kept that is new; what they have agreed to before stays."""
    context.edit("privacy-put-off")


async def _find_news(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """Once for each version, at an hour at which the bot may speak first."""
    if not await members.list_outdated(db, NOTICE_VERSION):
        return ()
    # Named by the version and not by the day: who has not answered is not asked by it again.
    return (replace(it, period=str(NOTICE_VERSION)) for it in islice(_MORNINGS(union, since), 1))


async def tell_news(context: JobContext) -> None:
    for member in await members.list_outdated(context.db, NOTICE_VERSION):
        context.messenger.send(member, Text("privacy-news", buttons=NEWS), priority=BROADCAST)


async def keep(context: Context) -> None:
    context.edit("privacy-stays" if context.actor.is_active else "privacy-withdrawn")


FEATURE: Feature = Feature(
    "privacy",
    commands={"privacy": Command(show, "own-data", use=RARELY)},
    buttons={
        "withdraw": Tap(explain, "own-data"),
        "pause": Tap(pause, "own-data"),
        "keep": Tap(keep, "own-data"),
        "renew": Tap(renew, "own-data"),
        "read": Tap(show, "own-data"),
        "notnow": Tap(put_off, "own-data"),
    },
    jobs=(Job("privacy-news", _find_news, tell_news, late=timedelta(days=30)),),
)
