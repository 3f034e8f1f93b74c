"""Merging: one matter, raised several times, is worked on once, and every voice in it is kept and told."""

from domain.case import Case
from domain.cases import Facts, Refused, allowed
from domain.codes import read_case_number
from domain.rights import allow
from handlers.cases import card, words
from handlers.cases.moves import change, move
from handlers.cases.sight import eyes, seen, standing
from handlers.pen import Button
from handlers.turn import Turn
from storage import case_queue, case_voices, cases
from storage.case_queue import Filter

_OFFERED = 6


async def merge(turn: Turn) -> None:
    """Choose the case it belongs to: open ones of the same category, or any by its number."""
    case = await _mergeable(turn)
    if case is None:
        return
    alike = await case_queue.open_cases(turn.db, eyes(turn.actor), Filter(categories=[case.category]), _OFFERED + 1)
    rows = [[_same(turn, case, each)] for each in alike if each.number != case.number]
    turn.edit("cases-merge-which", buttons=rows[:_OFFERED], number=case.number)
    if turn.incoming.private:
        turn.ask("merge", case=case.number)


def _same(turn: Turn, case: Case, parent: Case) -> Button:
    values = card.row(turn, turn.language, parent)
    return Button("cases-queue-row", f"cases:same:{case.number}:{parent.number}", values=values)


async def receive_parent(turn: Turn) -> None:
    turn.args = (turn.draft.get("case", ""), turn.incoming.text)
    await same(turn)


async def same(turn: Turn) -> None:
    """Both are shown side by side before it is done."""
    case = await _mergeable(turn)
    if case is None or (parent := await _parent(turn, case)) is None:
        return
    yes = Button("cases-merge-yes", f"cases:merged:{case.number}:{parent.number}")
    turn.edit(
        "cases-merge-sure",
        buttons=[[yes], [Button("cases-return", f"cases:case:{case.number}")]],
        number=case.number,
        parent=parent.number,
        category=words.category(turn.language, parent.category),
    )


async def merged(turn: Turn) -> None:
    case = await _mergeable(turn)
    if case is None or (parent := await _parent(turn, case)) is None:
        return
    try:
        gone = await move(turn, case, "duty", "merge", Facts(parent=parent.number), turn.actor, parent=parent.number)
    except Refused as refusal:
        turn.toast(refusal.key, alert=True)
        return
    turn.finish()
    await case_voices.adopt(turn.db, case.number, parent.number)
    parent = await change(turn, parent, parent, "duty", "join", turn.actor)
    for author in [each for number, each in await case_voices.authors(turn.db, parent.number) if number == case.number]:
        turn.pen.tell(author, "cases-told-merge", number=case.number)
    await card.post(turn, gone)
    await card.post(turn, parent)
    await card.tell_handler(turn, parent, "cases-joined")
    turn.edit("cases-merge-done", number=case.number, parent=parent.number)


async def _mergeable(turn: Turn) -> Case | None:
    case = await seen(turn, "merge")
    if case is None:
        return None
    if allowed(case.state, "duty", "merge") and case.may_be_led_by(turn.actor):
        return case
    turn.toast("refused-step", alert=True)
    return None


async def _parent(turn: Turn, case: Case) -> Case | None:
    """The other case, open and visible to whoever merges; else a word that tells nothing of hidden ones."""
    number = read_case_number(turn.args[1]) if len(turn.args) > 1 else None
    parent = await cases.find(turn.db, number) if number and number != case.number else None
    if parent and not parent.has_ended and allow(turn.actor, "merge", await standing(turn.db, turn.actor, parent)):
        return parent
    turn.toast("cases-merge-not", alert=True)
    return None
