"""Writing for the board: a cadre puts a case into public words and offers them to its author."""

from dataclasses import replace

from domain.board import LONGEST, may_be_shown
from domain.case import Case
from domain.text import clean_text, count_utf16, find_personal_data
from handlers.board.browsing import TURNING
from handlers.board.consent import both
from handlers.cases.moves import move
from handlers.cases.sight import seen
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from locales import Markup
from storage import board, cases
from storage.board import Publication

_LANGUAGES = ("zh", "en")


async def list_wished(context: Context) -> None:
    """The cases whose authors would agree, as far as this cadre may see them."""
    found = list[Case]()
    for number in await board.list_wished(context.db):
        case = await cases.find(context.db, number)
        if case and not case.hidden_from(context.actor):
            found.append(case)
    page = cut_page(found, context.number())
    rows = [[Button("board-number", f"board:desk:{case.number}", values={"number": case.number})] for case in page.rows]
    ways = [*page.turning("board:wished", TURNING), [Button("board-to-home", "board:home")]]
    context.edit("board-wished-list" if rows else "board-wished-none", buttons=[*rows, *ways])


async def desk(context: Context) -> None:
    """Where a case stands with the board, for cadres who may see it."""
    if case := await _case(context):
        await _show(context, case)


async def _case(context: Context) -> Case | None:
    """The case, if this cadre may see it here and cases of its kind may be shown; else a word, and None."""
    case = await seen(context)
    if case is None:
        return None
    if not context.incoming.private or not may_be_shown(case.category) or case.state in ("withdrawn", "merged"):
        context.toast("board-never", alert=True)
        return None
    return case


async def _show(context: Context, case: Case) -> None:
    it = await board.find(context.db, case.number)
    stage = "none" if it is None or (it.stage == "wished" and case.has_news) else it.stage
    keyboard = [
        [Button("board-write", f"board:write:{case.number}")],
        [Button("board-to-case", f"cases:case:{case.number}")],
    ]
    text = both(it) if it else Markup("")
    context.edit(f"board-desk-{stage}", buttons=keyboard, number=case.number, text=text)


async def start(context: Context) -> None:
    if case := await _case(context):
        context.edit("board-write-zh", buttons=_choices(case.number, "zh"), number=case.number, most=LONGEST)
        context.ask("zh", case=case.number)


def _choices(number: str, step: str) -> Keyboard:
    return [[Button(f"board-skip-{step}", f"board:skip:{number}"), Button("board-drop", f"board:drop:{number}")]]


async def receive(context: Context) -> None:
    """The public words, typed; nobody may be recognised by a number in them."""
    context.args = (context.draft.get("case", ""),)
    text = clean_text(context.incoming.text)
    case = await _case(context)
    if case is None:
        context.finish()
    elif not text:
        context.say("board-words-please")
    elif (length := count_utf16(text)) > LONGEST:
        context.say("board-too-long", length=length, most=LONGEST, over=length - LONGEST)
    elif find_personal_data(text):
        context.say("board-personal")
    else:
        await _further(context, case, text)


async def _further(context: Context, case: Case, text: str) -> None:
    """From the Chinese words to the English, from these to the preview."""
    step = context.next.step if context.next else ""
    said = {language: context.draft.get(language, "") for language in _LANGUAGES} | {step: text}
    if step == "zh":
        context.edit("board-write-en", buttons=_choices(case.number, "en"), number=case.number, most=LONGEST)
        context.ask("en", case=case.number, **said)
    elif any(said.values()):
        _preview(context, case, said)
        context.ask("ready", case=case.number, **said)
    else:
        context.toast("board-one-language", alert=True)


def _preview(context: Context, case: Case, said: dict[str, str]) -> None:
    keyboard = [
        [Button("board-offer", f"board:offer:{case.number}")],
        [Button("board-rewrite", f"board:write:{case.number}"), Button("board-drop", f"board:drop:{case.number}")],
    ]
    text = both(Publication(case.number, case.category, "offered", said["zh"], said["en"]))
    context.edit("board-preview", buttons=keyboard, number=case.number, text=text)


async def use_the_buttons(context: Context) -> None:
    context.say("board-use-buttons")


def _is_at(context: Context, *steps: str) -> bool:
    """Whether the tapped keyboard belongs to the words this cadre is writing now; else a word."""
    here = context.next and context.next.feature == context.feature and context.next.step in steps
    if here and context.args and context.draft.get("case") == context.args[0]:
        return True
    context.toast("board-over", alert=True)
    return False


async def skip(context: Context) -> None:
    if _is_at(context, *_LANGUAGES) and (case := await _case(context)):
        await _further(context, case, "")


async def drop(context: Context) -> None:
    if _is_at(context, *_LANGUAGES, "ready"):
        context.finish()
        context.edit("board-dropped")


async def offer(context: Context) -> None:
    """Nothing is shown before the author agrees; what was shown already is in view no more until then."""
    if not _is_at(context, "ready") or (case := await _case(context)) is None:
        return
    author = await cases.find_author(context.db, case.number)
    if author is None and case.mode != "anonymous":
        context.toast("board-no-author", alert=True)
        return
    before = await board.find(context.db, case.number) or Publication(case.number, case.category, "offered")
    it = replace(before, stage="offered", zh=context.draft["zh"], en=context.draft["en"])
    await board.put(context.db, it)
    await move(context, case, "offer", "handler", context.actor, text=both(it))
    context.finish()
    context.edit("board-offered-done", number=case.number)
