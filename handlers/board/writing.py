"""Writing for the board: a cadre puts a case into public words and offers them to its author."""

from dataclasses import replace

from domain.board import LONGEST, may_be_shown
from domain.case import Case
from domain.draft import Draft
from domain.text import clean_text, count_utf16, find_personal_data
from handlers import drafting
from handlers.board.browsing import TURNING
from handlers.board.consent import join_languages
from handlers.cases.moves import move
from handlers.cases.sight import find_seen
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from locales import Markup
from storage import board, cases
from storage.board import Publication

KIND = "board"
OVER = "board-over"
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


async def show_desk(context: Context) -> None:
    """Where a case stands with the board, for cadres who may see it."""
    if case := await _find_case(context):
        await _show(context, case)


async def _find_case(context: Context) -> Case | None:
    """The case, if this cadre may see it here and cases of its kind may be shown; else a word, and None."""
    case = await find_seen(context)
    if case is None:
        return None
    if not context.incoming.private or not may_be_shown(case.category) or case.state in ("withdrawn", "merged"):
        context.toast("board-never", alert=True)
        return None
    return case


async def _show(context: Context, case: Case) -> None:
    it = await board.find(context.db, case.number)
    # An anonymous author's wish is known from the next batch on, not from its hour.
    stage = "none" if it is None or (it.stage == "wished" and case.has_news) else it.stage
    keyboard = [
        [Button("board-write", f"board:write:{case.number}")],
        [Button("board-to-case", f"cases:case:{case.number}")],
    ]
    text = join_languages(it) if it else Markup("")
    context.edit(f"board-desk-{stage}", buttons=keyboard, number=case.number, text=text)


async def start(context: Context) -> None:
    if case := await _find_case(context):
        draft = _find(context, case.number)
        await _show_next(context, draft or drafting.begin(context, KIND, case=case.number))


async def rewrite(context: Context) -> None:
    """From the beginning; what is there stays until other words have come."""
    if (case := await _find_case(context)) and (draft := _find_or_say(context, case.number)):
        _ask(context, draft.choose(skipped=""), "zh")


def _find(context: Context, number: str) -> Draft | None:
    """The words this cadre is writing for the case."""
    return next((it for it in context.drafts if it.kind == KIND and it.choices["case"] == number), None)


def _find_or_say(context: Context, number: str) -> Draft | None:
    draft = _find(context, number)
    if draft is None:
        context.toast(OVER, alert=True)
    else:
        context.writing = draft.id
    return draft


async def _show_next(context: Context, draft: Draft) -> None:
    """From the Chinese words to the English, from these to the preview."""
    skipped = draft.choices.get("skipped", "").split()
    language = next((it for it in _LANGUAGES if not draft.text(it) and it not in skipped), None)
    if language:
        _ask(context, draft, language)
    else:
        _show_preview(context, draft)


show_again = _show_next


def _ask(context: Context, draft: Draft, language: str) -> None:
    number = draft.choices["case"]
    drafting.show(
        context,
        draft,
        language,
        f"board-write-{language}",
        lambda it: _make_choice_buttons(it, language),
        number=number,
        most=LONGEST,
    )


def _make_choice_buttons(draft: Draft, language: str) -> Keyboard:
    number = draft.choices["case"]
    skip = Button(f"board-skip-{language}", f"board:skip:{number}:{language}")
    return [[skip, Button("board-drop", f"board:drop:{number}")]]


async def receive(context: Context) -> None:
    """The public words, typed; nobody may be recognised by a number in them."""
    draft = drafting.find_at_step(context)
    if draft is None or context.next is None:
        return
    language, text = context.next.step, clean_text(context.incoming.text)
    context.args = (draft.choices["case"],)
    # The case may have been kept from this cadre while they wrote.
    if await _find_case(context) is None:
        drafting.drop(context, draft)
    elif _is_fitting(context, text):
        await _go_on(context, drafting.add_part(context, draft.without_text(language), language), language)


async def receive_edit(context: Context) -> None:
    if draft := drafting.find_revised(context, KIND):
        slot = next(part.slot for part in draft.parts if part.message == context.incoming.message_id)
        if _is_fitting(context, draft.text(slot)):
            await _show_next(context, draft)


def _is_fitting(context: Context, text: str) -> bool:
    if not text:
        context.say("board-words-please")
    elif (length := count_utf16(text)) > LONGEST:
        context.say("board-too-long", length=length, most=LONGEST, over=length - LONGEST)
    elif find_personal_data(text):
        context.say("board-personal")
    else:
        return True
    return False


async def _go_on(context: Context, draft: Draft, language: str) -> None:
    """After the Chinese words the English are asked for, also where they are there already."""
    if language == "zh":
        _ask(context, draft, "en")
    elif any(draft.text(it) for it in _LANGUAGES):
        _show_preview(context, draft)
    else:
        context.toast("board-one-language", alert=True)


def _show_preview(context: Context, draft: Draft) -> None:
    number = draft.choices["case"]
    text = join_languages(Publication(number, "", "offered", draft.text("zh"), draft.text("en")))
    drafting.show(context, draft, "ready", "board-preview", _make_decision_buttons, number=number, text=text)


def _make_decision_buttons(draft: Draft) -> Keyboard:
    number = draft.choices["case"]
    return [
        [Button("board-offer", f"board:offer:{number}:{draft.mark}")],
        [Button("board-rewrite", f"board:rewrite:{number}"), Button("board-drop", f"board:drop:{number}")],
    ]


async def use_the_buttons(context: Context) -> None:
    context.say("board-use-buttons")


async def skip(context: Context) -> None:
    """No words in this language."""
    if (case := await _find_case(context)) is None or (draft := _find_or_say(context, case.number)) is None:
        return
    language = context.choice
    if language not in _LANGUAGES:
        context.toast(OVER, alert=True)
        return
    skipped = {*draft.choices.get("skipped", "").split(), language}
    await _go_on(context, draft.without_text(language).choose(skipped=" ".join(sorted(skipped))), language)


async def drop(context: Context) -> None:
    if draft := _find_or_say(context, context.args[0] if context.args else ""):
        drafting.discard(context, draft, "board-dropped")


async def offer(context: Context) -> None:
    """Nothing is shown before the author agrees; what was shown already is in view no more until then."""
    draft = drafting.find_acting(context, (KIND,), OVER, place=1)
    if draft is None or (case := await _find_case(context)) is None:
        return
    author = await cases.find_author(context.db, case.number)
    # The link to the author was cut after its term: there is nobody left who could agree.
    if author is None and case.mode != "anonymous":
        context.toast("board-no-author", alert=True)
        return
    # What was shown before keeps its voices.
    before = await board.find(context.db, case.number) or Publication(case.number, case.category, "offered")
    it = replace(before, stage="offered", zh=draft.text("zh"), en=draft.text("en"))
    await board.put(context.db, it)
    await move(context, case, "offer", "handler", context.actor, text=join_languages(it))
    await drafting.finish(context, draft)
    context.edit("board-offered-done", number=case.number)
