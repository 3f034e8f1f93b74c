"""Writing for the board: a cadre puts a case into public words and offers them to its author."""

from dataclasses import replace

from domain.board import LONGEST, may_be_shown
from domain.case import Case
from domain.text import clean, personal_data, utf16_length
from handlers.board.consent import both
from handlers.cases.moves import change
from handlers.cases.sight import seen
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup
from storage import board, cases
from storage.board import Publication
from storage.outbox import WORK

_PAGE = 8
_LANGUAGES = ("zh", "en")


async def list_wished(turn: Turn) -> None:
    """The cases whose authors would agree, as far as this cadre may see them."""
    offset, found = turn.number(), list[Case]()
    for number in await board.wished(turn.db):
        case = await cases.find(turn.db, number)
        if case and not case.hidden_from(turn.actor):
            found.append(case)
    rows = [
        [Button("board-number", f"board:desk:{case.number}", values={"number": case.number})]
        for case in found[offset : offset + _PAGE]
    ]
    more = [Button("board-older", f"board:wished:{offset + _PAGE}")] if len(found) > offset + _PAGE else []
    home = [Button("board-to-home", "board:home")]
    turn.edit("board-wished-list" if rows else "board-wished-none", buttons=[*rows, [*more, *home]])


async def desk(turn: Turn) -> None:
    """Where a case stands with the board, for cadres who may see it."""
    if case := await _case(turn):
        await _show(turn, case)


async def _case(turn: Turn) -> Case | None:
    """The case, if this cadre may see it here and cases of its kind may be shown; else a word, and None."""
    case = await seen(turn)
    if case is None:
        return None
    if not turn.incoming.private or not may_be_shown(case.category) or case.state in ("withdrawn", "merged"):
        turn.toast("board-never", alert=True)
        return None
    return case


async def _show(turn: Turn, case: Case) -> None:
    it = await board.find(turn.db, case.number)
    stage = "none" if it is None or (it.stage == "wished" and case.has_news) else it.stage
    keyboard = [
        [Button("board-write", f"board:write:{case.number}")],
        [Button("board-to-case", f"cases:case:{case.number}")],
    ]
    text = both(it) if it else Markup("")
    turn.edit(f"board-desk-{stage}", buttons=keyboard, number=case.number, text=text)


async def start(turn: Turn) -> None:
    if case := await _case(turn):
        turn.edit("board-write-zh", buttons=_choices(case.number, "zh"), number=case.number, most=LONGEST)
        turn.ask("zh", case=case.number)


def _choices(number: str, step: str) -> Keyboard:
    return [[Button(f"board-skip-{step}", f"board:skip:{number}"), Button("board-drop", f"board:drop:{number}")]]


async def receive(turn: Turn) -> None:
    """The public words, typed; nobody may be recognised by a number in them."""
    turn.args = (turn.draft.get("case", ""),)
    text = clean(turn.incoming.text)
    case = await _case(turn)
    if case is None:
        turn.finish()
    elif not text:
        turn.say("board-words-please")
    elif (length := utf16_length(text)) > LONGEST:
        turn.say("board-too-long", length=length, most=LONGEST, over=length - LONGEST)
    elif personal_data(text):
        turn.say("board-personal")
    else:
        await _further(turn, case, text)


async def _further(turn: Turn, case: Case, text: str) -> None:
    """From the Chinese words to the English, from these to the preview."""
    step = turn.next.step if turn.next else ""
    said = {language: turn.draft.get(language, "") for language in _LANGUAGES} | {step: text}
    if step == "zh":
        turn.edit("board-write-en", buttons=_choices(case.number, "en"), number=case.number, most=LONGEST)
        turn.ask("en", case=case.number, **said)
    elif any(said.values()):
        _preview(turn, case, said)
        turn.ask("ready", case=case.number, **said)
    else:
        turn.toast("board-one-language", alert=True)


def _preview(turn: Turn, case: Case, said: dict[str, str]) -> None:
    keyboard = [
        [Button("board-offer", f"board:offer:{case.number}")],
        [Button("board-rewrite", f"board:write:{case.number}"), Button("board-drop", f"board:drop:{case.number}")],
    ]
    text = both(Publication(case.number, case.category, "offered", said["zh"], said["en"]))
    turn.edit("board-preview", buttons=keyboard, number=case.number, text=text)


async def use_the_buttons(turn: Turn) -> None:
    turn.say("board-use-buttons")


def _is_at(turn: Turn, *steps: str) -> bool:
    """Whether the tapped keyboard belongs to the words this cadre is writing now; else a word."""
    here = turn.next and turn.next.feature == turn.feature and turn.next.step in steps
    if here and turn.args and turn.draft.get("case") == turn.args[0]:
        return True
    turn.toast("board-over", alert=True)
    return False


async def skip(turn: Turn) -> None:
    if _is_at(turn, *_LANGUAGES) and (case := await _case(turn)):
        await _further(turn, case, "")


async def drop(turn: Turn) -> None:
    if _is_at(turn, *_LANGUAGES, "ready"):
        turn.finish()
        turn.edit("board-dropped")


async def offer(turn: Turn) -> None:
    """Nothing is shown before the author agrees; what was shown already is in view no more until then."""
    if not _is_at(turn, "ready") or (case := await _case(turn)) is None:
        return
    author = await cases.author_of(turn.db, case.number)
    if author is None and case.mode != "anonymous":
        turn.toast("board-no-author", alert=True)
        return
    before = await board.find(turn.db, case.number) or Publication(case.number, case.category, "offered")
    it = replace(before, stage="offered", zh=turn.draft["zh"], en=turn.draft["en"])
    await board.put(turn.db, it)
    unread = int(turn.now.timestamp()) if case.mode == "anonymous" else case.unread_at
    await change(turn, case, replace(case, unread_at=unread), "handler", "offer", turn.actor)
    if author:
        see = [
            [Button("board-agree", f"board:agree:{case.number}")],
            [Button("board-look", f"board:mine:{case.number}")],
        ]
        turn.pen.tell(author, "board-offered", buttons=see, lane=WORK, number=case.number, text=both(it))
    turn.finish()
    turn.edit("board-offered-done", number=case.number)
