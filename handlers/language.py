"""Language: Chinese or English, switched at once, the command menu too."""

from handlers import menu
from handlers.context import Context
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.messenger import Button
from locales import LANGUAGES
from storage import members


async def choose(context: Context) -> None:
    context.ask_by_buttons(
        "language-choose", buttons=[[Button(f"language-name-{it}", f"language:set:{it}") for it in LANGUAGES]]
    )


async def change(context: Context) -> None:
    wanted = context.args[0] if context.args else ""
    if wanted not in LANGUAGES:
        context.toast("answer-too-old", alert=True)
        return
    context.language = wanted
    await members.set_language(context.db, context.actor.id, wanted)
    menu.write_own(context, context.incoming.person_id, context.actor.role, wanted)
    context.edit("language-set")


FEATURE: Feature = Feature(
    "language",
    commands={"language": Command(choose, "own-data", use=RARELY)},
    buttons={"set": Tap(change, "own-data")},
)
