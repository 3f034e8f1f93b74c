"""Forget me: asked twice, told what stays and why, then everything this house may forget is gone."""

import handlers
from domain.member import Member
from handlers import menu
from handlers.feature import Command, Feature, Tap
from handlers.pen import Button
from handlers.people.leaving import say_goodbye_in_group
from handlers.turn import Turn
from locales import Markup, knows, render
from storage import members, outbox
from storage.conversations import Step
from storage.database import Db

_NO = Button("forgetme-no", "forgetme:no")


async def ask(turn: Turn) -> None:
    turn.finish()
    if await is_last_chair(turn.db, turn.actor):
        turn.edit("forgetme-last-chair")
        return
    keys = [f"{it.name}-kept" for it in handlers.FEATURES if knows(turn.language, f"{it.name}-kept")]
    kept = Markup("\n").join(
        Markup(render(turn.language, "forgetme-stays", what=Markup(render(turn.language, key)))) for key in keys
    )
    turn.edit("forgetme-ask", kept=kept, buttons=[[Button("forgetme-yes", "forgetme:yes")], [_NO]])


async def ask_again(turn: Turn) -> None:
    turn.ask("sure")
    turn.edit("forgetme-ask-again", buttons=[[Button("forgetme-sure", "forgetme:sure")], [_NO]])


async def forget(turn: Turn) -> None:
    """Only right after the second question: an old or forged button starts from the first."""
    if turn.next != Step("forgetme", "sure") or await is_last_chair(turn.db, turn.actor):
        await ask(turn)
        return
    turn.finish()
    member, chat = turn.actor, turn.incoming.chat_id
    await outbox.withdraw_all(turn.db, chat)
    for feature in handlers.FEATURES:
        if feature.forget:
            await feature.forget(turn.db, member, turn.keys)
    await members.erase(turn.db, member.id, turn.union.today(turn.now).isoformat())
    await say_goodbye_in_group(turn, member)
    turn.edit("forgetme-goodbye")
    menu.delete_own(turn.pen, chat)


async def is_last_chair(db: Db, member: Member) -> bool:
    """Whether the union would be without a chair; one who has taken back consent is none any more."""
    if not (member.is_chair and member.is_active):
        return False
    return all(it.id == member.id for it in await members.with_role(db, "chair"))


async def keep(turn: Turn) -> None:
    turn.finish()
    turn.edit("forgetme-stayed")


FEATURE: Feature = Feature(
    "forgetme",
    commands={"forgetme": Command(ask, "own-data")},
    buttons={
        "yes": Tap(ask_again, "own-data"),
        "sure": Tap(forget, "own-data"),
        "no": Tap(keep, "own-data"),
    },
)
