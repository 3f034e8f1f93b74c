"""Consent: an author wishes a case on the board, agrees to the very words shown, and takes them down at any time."""

from dataclasses import replace
from datetime import date, timedelta

from domain.board import may_be_shown
from domain.case import Case
from handlers.cases import card, own, words
from handlers.cases.moves import change
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup
from storage import board
from storage.board import Publication

_OVER = ("withdrawn", "merged")


async def show(turn: Turn) -> None:
    """Where a case of one's own stands with the board."""
    if case := await own.owned(turn):
        await _show(turn, case, await board.find(turn.db, case.number))


async def _show(turn: Turn, case: Case, it: Publication | None) -> None:
    number, back = case.number, [Button("board-to-case", f"cases:mine:{case.number}")]
    if not may_be_shown(case.category) or (it is None and case.state in _OVER):
        turn.edit("board-mine-never", buttons=[back], number=number)
    elif it is None:
        wish = [Button("board-wish", f"board:wish:{number}")]
        turn.edit("board-mine-none", buttons=[wish, back], number=number)
    elif it.stage == "waiting":
        _show_waiting(turn, it, back)
    else:
        turn.edit(f"board-mine-{it.stage}", buttons=[*_may(it), back], number=number, text=both(it))


def _show_waiting(turn: Turn, it: Publication, back: list[Button]) -> None:
    until = words.day(turn.language, date.fromisoformat(it.until))
    withdraw = [Button("board-withdraw", f"cases:withdraw:{it.case_number}")]
    turn.edit(
        "board-mine-waiting", buttons=[withdraw, back], number=it.case_number, text=both(it), until=until,
        voices=it.voices, needed=it.needed,
    )  # fmt: skip


def both(it: Publication) -> Markup:
    """The public words in each language there is."""
    return Markup("\n").join(Markup("<blockquote>{}</blockquote>").format(said) for said in (it.zh, it.en) if said)


def _may(it: Publication) -> Keyboard:
    agree = [[Button("board-agree", f"board:agree:{it.case_number}")]] if it.stage == "offered" else []
    return [*agree, [Button(f"board-down-{it.stage}", f"board:down:{it.case_number}")]]


async def wish(turn: Turn) -> None:
    case = await own.owned(turn)
    if case is None:
        return
    it = await board.find(turn.db, case.number)
    if it is None and may_be_shown(case.category) and case.state not in _OVER:
        it = Publication(case.number, case.category, "wished")
        await board.put(turn.db, it)
        await _tell_cadres(turn, case)
    await _show(turn, case, it)


async def _tell_cadres(turn: Turn, case: Case) -> None:
    """At once who handles the case; of an anonymous wish they hear with the next batch."""
    if case.mode == "anonymous":
        await change(turn, case, replace(case, has_news=1), "sender", "publish")
    elif not case.has_ended:
        await card.tell_handler(turn, case, "board-wished")


async def agree(turn: Turn) -> None:
    """To the words as they stand; an anonymous author's appear tomorrow, so that the hour does not tell who agreed."""
    case = await own.owned(turn)
    if case is None:
        return
    it = await board.find(turn.db, case.number)
    if it is None or it.stage != "offered" or case.state == "withdrawn":
        turn.toast("board-gone", alert=True)
        return
    it = replace(it, stage="shown", shown_on=first_day(turn, case.mode))
    await board.put(turn.db, it)
    await _show(turn, case, it)


def first_day(turn: Turn, mode: str) -> str:
    """The day from which on something of a case of this mode is in view."""
    return (turn.union.today(turn.now) + timedelta(days=mode == "anonymous")).isoformat()


async def take_down(turn: Turn) -> None:
    """It disappears at once with all its voices, whatever its stage; a waiting one is withdrawn as a case."""
    case = await own.owned(turn)
    if case is None:
        return
    it = await board.find(turn.db, case.number)
    if it is None or it.stage == "waiting":
        turn.toast("board-gone", alert=True)
        return
    await board.drop(turn.db, case.number)
    turn.toast("board-down-done")
    await _show(turn, case, None)
