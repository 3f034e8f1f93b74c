"""Privacy: the notice, when this person agreed to it, and taking the consent back."""

from dataclasses import replace

from handlers.context import Context
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.messenger import Button, Keyboard
from handlers.people import standing
from handlers.start import make_notice_values
from locales import Markup, render

_WITHDRAW = [[Button("privacy-withdraw", "privacy:withdraw")]]
_FORGET = Button("privacy-forget", "help:go:forgetme")


async def show(context: Context) -> None:
    member = context.actor
    notice = Markup(render(context.language, "start-notice-full", **make_notice_values(context, context.language)))
    if member.is_active:
        day, version = member.consented_on, member.consent_version
        context.say("privacy-agreed", notice=notice, day=day, version=version, buttons=_WITHDRAW)
    else:
        context.say("privacy-not-agreed", notice=notice, buttons=[[_FORGET]])


async def explain(context: Context) -> None:
    choices: Keyboard = [
        [Button("privacy-pause", "privacy:pause")],
        [_FORGET],
        [Button("privacy-keep", "privacy:keep")],
    ]
    context.edit("privacy-explained", buttons=choices)


async def pause(context: Context) -> None:
    """Nothing is sent and nothing is open any more, until /start and a new consent."""
    # Their own conversation ends here: it is written with this answer, while standing ends those of others.
    context.finish()
    await standing.change(context, context.actor, replace(context.actor, consent_version=0))
    context.edit("privacy-withdrawn", buttons=[[_FORGET]])


async def keep(context: Context) -> None:
    context.edit("privacy-stays" if context.actor.is_active else "privacy-withdrawn")


FEATURE: Feature = Feature(
    "privacy",
    commands={"privacy": Command(show, "own-data", use=RARELY)},
    buttons={
        "withdraw": Tap(explain, "own-data"),
        "pause": Tap(pause, "own-data"),
        "keep": Tap(keep, "own-data"),
    },
)
