"""Forget me: asked twice, told what stays and why, then everything this house may forget is gone."""

from domain.member import Member
from handlers.context import Context
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.messenger import Button
from handlers.people import standing
from locales import Markup, has_key, render
from storage import members
from storage.conversations import Step
from storage.database import Db

_NO = Button("forgetme-no", "forgetme:no")


async def ask(context: Context) -> None:
    # Whoever asks anew has not said yet that they are sure.
    context.finish()
    if await is_last_chair(context.db, context.actor):
        context.edit("forgetme-last-chair")
        return
    keys = [f"{it.name}-kept" for it in context.features if has_key(context.language, f"{it.name}-kept")]
    kept = Markup("\n").join(
        Markup(render(context.language, "forgetme-stays", what=Markup(render(context.language, key)))) for key in keys
    )
    context.ask_by_buttons("forgetme-ask", kept=kept, buttons=[[Button("forgetme-yes", "forgetme:yes")], [_NO]])


async def ask_again(context: Context) -> None:
    context.ask("sure")
    context.edit("forgetme-ask-again", buttons=[[Button("forgetme-sure", "forgetme:sure")], [_NO]])


async def forget(context: Context) -> None:
    """Only right after the second question: an old or forged button starts from the first."""
    # Asked once more: the other chair may have left between the two questions.
    if context.next != Step("forgetme", "sure") or await is_last_chair(context.db, context.actor):
        await ask(context)
        return
    context.finish()
    await standing.forget(context, context.actor)
    # After forgetting, which takes back all that waits for this chat: only the goodbye is to follow.
    context.edit("forgetme-goodbye")


async def is_last_chair(db: Db, member: Member) -> bool:
    """Whether the union would be without a chair; one who has taken back consent is none any more."""
    if not (member.is_chair and member.is_active):
        return False
    return all(it.id == member.id for it in await members.list_with_role(db, "chair"))


async def keep(context: Context) -> None:
    context.finish()
    context.edit("forgetme-stayed")


FEATURE: Feature = Feature(
    "forgetme",
    commands={"forgetme": Command(ask, "own-data", use=RARELY)},
    # A word instead of a tap is asked once more.
    steps={"sure": Tap(ask_again, "own-data")},
    buttons={
        "yes": Tap(ask_again, "own-data"),
        "sure": Tap(forget, "own-data"),
        "no": Tap(keep, "own-data"),
    },
)
