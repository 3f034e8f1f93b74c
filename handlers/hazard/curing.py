"""Curing a hazard: whoever has it begins, makes it safe for now, and hands the cure in with a picture of after."""

from base64 import b64decode
from dataclasses import replace

from domain.case import Case
from domain.case_states import Refused
from domain.hazard import Hazard
from domain.looks import is_near, is_same_file
from domain.text import clean_text
from handlers.cases import hazards as words
from handlers.cases.moves import move
from handlers.cases.reading import make_files, show
from handlers.cases.refusing import refuse_step
from handlers.cases.words import say_day_at, say_state
from handlers.context import Context, FileContext
from handlers.hazard import seconding
from handlers.hazard.checking import tell_checkers
from handlers.messenger import Answer, Button, Keyboard
from handlers.tasks import take_in_file
from storage import case_messages, case_photos, cases, hazards
from storage.database import Db

PARTS = {"after": "fix", "safe": "secure"}
"""What a picture shows, and the step it belongs to."""


async def open_own(context: Context) -> None:
    """As its owner sees it, who may hold no office."""
    if found := await _find(context):
        await _show(context, *found)


async def _show(context: Context, case: Case, hazard: Hazard) -> None:
    if case.handler_id == context.actor.id:
        await show(context, case)
        return
    context.edit(
        "hazard-owner-view",
        buttons=_make_owner_buttons(case),
        number=case.number,
        at=await words.say_where(context.db, context.language, hazard),
        measure=hazard.measure,
        state=say_state(context.language, case),
        day=say_day_at(context.language, context.union, case.due_at),
    )


def _make_owner_buttons(case: Case) -> Keyboard:
    steps = [it for it in ("begin", "fix", "secure", "go-on") if case.allows("handler", it.replace("-", "_"))]
    files = [[Button("hazard-pictures", f"hazard:pictures:{case.number}")]]
    return [*([Button(f"hazard-{it}", f"hazard:{it}:{case.number}")] for it in steps), *files]


async def _find(context: Context, number: str = "") -> tuple[Case, Hazard] | None:
    """The hazard, if this person is to cure it or has it in their hands; else the word for what is hidden, and None."""
    number = number or (context.args[0] if context.args else context.draft.get("case", ""))
    if found := await _find_for(context.db, number, context.actor.id):
        return found
    context.toast("cases-hidden", alert=True)
    return None


async def _find_for(db: Db, number: str, member_id: int) -> tuple[Case, Hazard] | None:
    case, hazard = await cases.find(db, number), await hazards.find(db, number)
    if case is None or hazard is None or case.is_kept:
        return None
    return (case, hazard) if member_id in (hazard.owner_id, case.handler_id) else None


async def begin(context: Context) -> None:
    await _step(context, "begin")


async def go_on(context: Context) -> None:
    await _step(context, "go_on")


async def _step(context: Context, action: str) -> None:
    if (found := await _find(context)) is None:
        return
    try:
        case = await move(context, found[0], action, "handler", context.actor)
    except Refused as refusal:
        await refuse_step(context, found[0], action, refusal.key)
        return
    await _show(context, case, found[1])


async def ask_after(context: Context) -> None:
    await _ask_picture(context, "after")


async def ask_safe(context: Context) -> None:
    await _ask_picture(context, "safe")


async def _ask_picture(context: Context, part: str) -> None:
    if (found := await _find(context)) is None:
        return
    number = found[0].number
    if not found[0].allows("handler", PARTS[part]):
        await refuse_step(context, found[0], PARTS[part])
        return
    without = [[Button("hazard-no-picture", f"hazard:nopicture:{number}")]] if part == "after" else []
    back = [[Button("cases-drop", f"hazard:open:{number}")]]
    context.edit(f"hazard-{part}-photo", buttons=[*without, *back], number=number)
    context.ask("picture", case=number, part=part)


async def receive_picture(context: Context) -> None:
    """It is fetched, drawn anew and compared before anything else happens."""
    number, part, file = context.draft.get("case", ""), context.draft.get("part", ""), context.incoming.file
    if await _find(context, number) is None:
        context.finish()
    elif file is None or part not in PARTS:
        context.say("hazard-picture-please")
    else:
        context.finish()
        context.messenger.run(take_in_file(context.chat, "hazard-picture", file.file_id, case=number, part=part))
        context.say("hazard-picture-comes")


async def take_in(context: FileContext) -> Answer:
    """The clean picture becomes part of the case, unless it has been there before or cannot be read."""
    number, part = context.told.get("case", ""), context.told.get("part", "")
    again = {"number": number}
    # While the picture was fetched, the hazard may have moved on.
    found = await _find_for(context.db, number, context.member.id)
    if found is None or part not in PARTS or not found[0].allows("handler", PARTS[part]):
        return Answer("refused-step", {})
    if context.faults:
        return Answer("hazard-picture-unreadable", again, asks_again=True)
    look = str(context.found["look"])
    known = await case_photos.list_looks(context.db, number)
    # A picture that was there before proves no cure.
    if any(is_same_file(look, each) for each in known):
        return Answer("hazard-picture-same", again, asks_again=True)
    # Made safe for now, a place may well look as before; cured it may not.
    if part == "after" and any(is_near(look, each) for each in known):
        return Answer("hazard-picture-near", again, asks_again=True)
    copy = b64decode(context.found["copy"])
    await case_photos.add_clean_copy(context.db, number, part, copy, look)
    hand_in = [[Button(f"hazard-hand-in-{part}", f"hazard:handin:{number}:{part}")]]
    return Answer("hazard-picture-good", again, buttons=hand_in)


async def hand_in(context: Context) -> None:
    """With its picture the work is handed in; another person has to look at it now."""
    found, part = await _find(context), context.choice
    if found is None or part not in PARTS:
        return
    case, hazard = found
    is_pictured = await case_photos.find_part(context.db, case.number, part) is not None
    try:
        case = await move(context, case, PARTS[part], "handler", context.actor, is_pictured=is_pictured)
    except Refused as refusal:
        await refuse_step(context, case, PARTS[part], refusal.key)
        return
    if part == "after":
        # Before those who may clear it are chosen: whoever cured it is none of them.
        await hazards.put(context.db, replace(hazard, fixer_id=context.actor.id))
        await tell_checkers(context, case)
    context.edit(f"hazard-handed-in-{part}", number=case.number)


async def explain_no_picture(context: Context) -> None:
    """Some cures cannot be seen, such as a rule that was missing: then two put it in writing."""
    if found := await _find(context):
        context.edit("hazard-no-picture-why", number=found[0].number)
        context.ask("unseen", case=found[0].number)


async def receive_unseen(context: Context) -> None:
    found, text = await _find(context), clean_text(context.incoming.text)
    if found is None:
        context.finish()
    elif not text:
        context.say("cases-words-please")
    else:
        context.finish()
        await seconding.propose(context, found[0], "fix", reason=text)


async def send_pictures(context: Context) -> None:
    """The pictures of the hazard to whoever is to cure it."""
    if found := await _find(context):
        for content in make_files(found[0].number, await case_messages.list_files(context.db, found[0].number)):
            context.send(content)
