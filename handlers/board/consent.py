"""Consent: an author wishes a case on the board, agrees to the very words shown, and takes them down at any time."""

from dataclasses import replace
from datetime import date, timedelta

from domain.board import may_be_shown
from domain.case import Case
from handlers.cases import own, words
from handlers.cases.acting import act
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from locales import Markup
from storage import board
from storage.board import Publication

_OVER = ("withdrawn", "merged")


async def show(context: Context) -> None:
    """Where a case of one's own stands with the board."""
    if case := await own.find_owned(context):
        await _show(context, case, await board.find(context.db, case.number))


async def _show(context: Context, case: Case, it: Publication | None) -> None:
    number, back = case.number, [Button("board-to-case", f"cases:mine:{case.number}")]
    if not may_be_shown(case.category) or (it is None and case.state in _OVER):
        context.edit("board-mine-never", buttons=[back], number=number)
    elif it is None:
        wish = [Button("board-wish", f"board:wish:{number}")]
        context.edit("board-mine-none", buttons=[wish, back], number=number)
    elif it.stage == "waiting":
        _show_waiting(context, it, back)
    else:
        context.edit(f"board-mine-{it.stage}", buttons=[*_may(it), back], number=number, text=join_languages(it))


def _show_waiting(context: Context, it: Publication, back: list[Button]) -> None:
    until = words.say_day(context.language, date.fromisoformat(it.until))
    withdraw = [Button("board-withdraw", f"cases:withdraw:{it.case_number}")]
    context.edit(
        "board-mine-waiting",
        buttons=[withdraw, back],
        number=it.case_number,
        text=join_languages(it),
        until=until,
        voices=it.voices,
        needed=it.needed,
    )


def join_languages(it: Publication) -> Markup:
    """The public words in each language there is."""
    return Markup("\n").join(Markup("<blockquote>{}</blockquote>").format(said) for said in (it.zh, it.en) if said)


def _may(it: Publication) -> Keyboard:
    agree = [[Button("board-agree", f"board:agree:{it.case_number}")]] if it.stage == "offered" else []
    return [*agree, [Button(f"board-down-{it.stage}", f"board:down:{it.case_number}")]]


async def wish(context: Context) -> None:
    case = await own.find_owned(context)
    if case is None:
        return
    it = await board.find(context.db, case.number)
    if it is None and may_be_shown(case.category) and case.state not in _OVER:
        it = Publication(case.number, case.category, "wished")
        await board.put(context.db, it)
        await _tell_cadres(context, case)
    await _show(context, case, it)


async def _tell_cadres(context: Context, case: Case) -> None:
    """At once who handles the case; of an anonymous wish they hear with the next batch."""
    if case.mode == "anonymous" or not case.has_ended:
        await act(context, case, "publish")


async def agree(context: Context) -> None:
    """To the words as they stand; an anonymous author's appear tomorrow, so that the hour does not tell who agreed."""
    case = await own.find_owned(context)
    if case is None:
        return
    it = await board.find(context.db, case.number)
    # The words may have been changed or the case withdrawn since this preview.
    if it is None or it.stage != "offered" or case.state == "withdrawn":
        context.toast("board-gone", alert=True)
        return
    # With the answer, which the preview has named too.
    it = replace(it, stage="shown", shown_on=find_first_day(context, case.mode), with_answer=1)
    await board.put(context.db, it)
    await _show(context, case, it)


def find_first_day(context: Context, mode: str) -> str:
    """The day from which on something of a case of this mode is in view."""
    return (context.union.today(context.now) + timedelta(days=mode == "anonymous")).isoformat()


async def take_down(context: Context) -> None:
    """It disappears at once with all its voices, whatever its stage; a waiting one is withdrawn as a case."""
    case = await own.find_owned(context)
    if case is None:
        return
    it = await board.find(context.db, case.number)
    if it is None or it.stage == "waiting":
        context.toast("board-gone", alert=True)
        return
    await board.drop(context.db, case.number)
    context.toast("board-down-done")
    await _show(context, case, None)
