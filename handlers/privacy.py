"""Privacy: the notice, when this person agreed to it, and taking the consent back."""

from handlers.feature import Command, Feature, Tap
from handlers.pen import Button, Keyboard
from handlers.start import notice_values
from handlers.turn import Turn
from locales import Markup, render
from storage import members

_WITHDRAW = [[Button("privacy-withdraw", "privacy:withdraw")]]
_FORGET = Button("privacy-forget", "help:go:forgetme")


async def show(turn: Turn) -> None:
    member = turn.actor
    notice = Markup(render(turn.language, "start-notice-full", **notice_values(turn, turn.language)))
    if member.is_active:
        day, version = member.consented_on, member.consent_version
        turn.say("privacy-agreed", notice=notice, day=day, version=version, buttons=_WITHDRAW)
    else:
        turn.say("privacy-not-agreed", notice=notice, buttons=[[_FORGET]])


async def explain(turn: Turn) -> None:
    choices: Keyboard = [
        [Button("privacy-pause", "privacy:pause")],
        [_FORGET],
        [Button("privacy-keep", "privacy:keep")],
    ]
    turn.edit("privacy-explained", buttons=choices)


async def pause(turn: Turn) -> None:
    """Nothing is sent and nothing is open any more, until /start and a new consent."""
    await members.consent(turn.db, turn.actor.id, 0, turn.union.today(turn.now).isoformat())
    turn.edit("privacy-withdrawn", buttons=[[_FORGET]])


async def keep(turn: Turn) -> None:
    turn.edit("privacy-stays" if turn.actor.is_active else "privacy-withdrawn")


FEATURE: Feature = Feature(
    "privacy",
    commands={"privacy": Command(show, "own-data")},
    buttons={
        "withdraw": Tap(explain, "own-data"),
        "pause": Tap(pause, "own-data"),
        "keep": Tap(keep, "own-data"),
    },
)
