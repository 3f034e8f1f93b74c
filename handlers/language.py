"""Language: Chinese or English, switched at once, the command menu too."""

from handlers import menu
from handlers.feature import Command, Feature, Tap
from handlers.pen import Button
from handlers.turn import Turn
from locales import LANGUAGES
from storage import members


async def choose(turn: Turn) -> None:
    turn.say("language-choose", buttons=[[Button(f"language-name-{it}", f"language:set:{it}") for it in LANGUAGES]])


async def change(turn: Turn) -> None:
    wanted = turn.args[0] if turn.args else ""
    if wanted not in LANGUAGES:
        turn.toast("answer-too-old", alert=True)
        return
    turn.language = wanted
    await members.set_language(turn.db, turn.actor.id, wanted)
    menu.write_own(turn.pen, turn.incoming.person_id, turn.actor.role, wanted)
    turn.edit("language-set")


FEATURE: Feature = Feature(
    "language",
    commands={"language": Command(choose, "own-data")},
    buttons={"set": Tap(change, "own-data")},
)
