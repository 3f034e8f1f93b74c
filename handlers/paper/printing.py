"""Printing: how many slips, in which language, and what whoever hands them out has to see to."""

from domain.paper import MOST_AT_ONCE
from handlers.paper import desk, sheet
from handlers.paper.desk import Box
from handlers.pen import Button
from handlers.survey import pages
from handlers.turn import Turn
from storage import cadre_group, members, paper, surveys
from storage.outbox import WORK

_COUNTS = (5, 10, 20, 40)
_LANGUAGES = {"zh": ("zh-CN",), "en": ("en",), "both": ("zh-CN", "en")}
_TYPISTS = 2


async def ask_count(turn: Turn) -> None:
    open_box = await desk.box(turn)
    most = await _most(turn, open_box) if open_box else 0
    if most:
        quick = [Button("paper-number", f"paper:language:{it}", values={"count": it}) for it in _COUNTS if it <= most]
        turn.show("paper-ask-count", buttons=[*([quick] if quick else []), desk.back()], most=most)
        turn.ask("count", message=str(turn.incoming.message_id))


async def _most(turn: Turn, found: Box) -> int:
    """How many may be printed now: in all no more than people on the roll; 0, and the cadre is told why, for none."""
    if len(await members.with_role(turn.db, "cadre", "chair")) < _TYPISTS:
        turn.toast("paper-alone", alert=True)
        return 0
    left = await surveys.roll(turn.db) - await paper.printed(turn.db, found.survey.id)
    if left <= 0:
        turn.toast("paper-enough-printed", alert=True)
    return min(max(left, 0), MOST_AT_ONCE)


async def count(turn: Turn) -> None:
    """The number was typed."""
    chat, place, typed = turn.incoming.chat_id, int(turn.draft["message"]), turn.incoming.text.strip()
    open_box = await desk.box(turn)
    most = await _most(turn, open_box) if open_box else 0
    if not most:
        desk.leave(turn)
    elif not (typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= most):
        turn.pen.whisper(chat, turn.language, "paper-bad-count", most=most)
    else:
        desk.leave(turn)
        number = int(typed)
        turn.pen.show(chat, place, turn.language, "paper-ask-language", buttons=_languages(number), count=number)


async def language(turn: Turn) -> None:
    desk.leave(turn)
    number = turn.number()
    turn.show("paper-ask-language", buttons=_languages(number), count=number)


def _languages(number: int) -> list[list[Button]]:
    choices = [[Button(f"paper-in-{it}", f"paper:sure:{number}:{it}")] for it in _LANGUAGES]
    return [*choices, desk.back()]


async def sure(turn: Turn) -> None:
    """What may go wrong with paper, before it is printed."""
    open_box = await desk.box(turn)
    if open_box:
        number, words = turn.number(), turn.choice
        # How many there are already: a second tap on the same button prints nothing more.
        printed = await paper.printed(turn.db, open_box.survey.id)
        yes = Button("paper-print-now", f"paper:print:{number}:{words}:{printed}", values={"count": number})
        turn.show("paper-sure", buttons=[[yes], desk.back()], count=number)


async def print_now(turn: Turn) -> None:
    open_box = await desk.box(turn)
    most = await _most(turn, open_box) if open_box else 0
    if open_box is None or not most:
        return
    number, words = turn.number(), turn.args[1] if len(turn.args) > 1 else ""
    printed = await paper.printed(turn.db, open_box.survey.id)
    if words not in _LANGUAGES or not 1 <= number <= most or turn.choice != str(printed):
        turn.toast("answer-too-old", alert=True)
        return
    slips = await sheet.codes(turn, open_box.key, open_box.survey, number)
    data = sheet.data(turn, open_box.survey, _LANGUAGES[words], slips)
    turn.pen.attach(turn.incoming.chat_id, turn.language, "slips", data, "paper-file", count=number)
    turn.edit("paper-printed", buttons=[desk.back()], count=number)
    await _tell_group(turn, open_box, number)


async def _tell_group(turn: Turn, open_box: Box, number: int) -> None:
    """Nobody prints in secret, for every slip may become an answer."""
    if group := await cadre_group.current(turn.db):
        name, who = pages.name(group.language, open_box.survey), turn.actor.name
        turn.pen.send(
            group.chat_id, group.language, "paper-group-printed", lane=WORK, name=who, count=number, survey=name
        )
