"""Filling an inspection in: points by buttons, what shows them in a line of text, and two signatures."""

from domain.inspection import LONGEST_EVIDENCE, SIDES, Item, by_hand, score, side_of
from domain.text import clean, utf16_length
from handlers.inspection import automatic, viewing, words
from handlers.inspection.viewing import Sheet
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup, render
from storage import cadre_group, inspections
from storage.inspections import Mark
from storage.outbox import WORK

_NOT_APPLICABLE = "na"


async def _open_item(turn: Turn) -> tuple[Sheet, Item] | None:
    """The inspection and the item a button names, if this person may answer it now."""
    sheet = await viewing.sheet_tapped(turn)
    if sheet is None:
        return None
    item = next((it for it in by_hand() if len(turn.args) > 1 and it.id == turn.args[1]), None)
    if item is None or sheet.head.is_final:
        turn.toast("inspection-is-final" if item else "answer-too-old", alert=True)
        return None
    if item.by != side_of(turn.actor):
        turn.toast("answer-not-allowed", alert=True)
        return None
    return sheet, item


async def show_item(turn: Turn) -> None:
    found = await _open_item(turn)
    if found:
        sheet, item = found
        turn.edit(
            "inspection-ask-item",
            buttons=_steps(sheet.head.month, item),
            line=words.line(turn.language, item, sheet.marks.get(item.id)),
            how=Markup(render(turn.language, f"inspection-how-{item.id}")),
        )


def _steps(month: str, item: Item) -> Keyboard:
    data = f"inspection:mark:{month}:{item.id}"
    steps = [Button("inspection-points", f"{data}:{step}", values={"count": step}) for step in reversed(item.steps)]
    not_here = [[Button("inspection-not-applicable", f"{data}:{_NOT_APPLICABLE}")]] if item.optional else []
    return [steps, *not_here, [Button("inspection-back", f"inspection:month:{month}")]]


async def mark(turn: Turn) -> None:
    """Nought is recorded as it is; points, and that an item does not apply, need something that shows it."""
    found = await _open_item(turn)
    if found is None:
        return
    (sheet, item), choice = found, turn.choice
    if choice not in (*map(str, item.steps), *([_NOT_APPLICABLE] if item.optional else [])):
        turn.toast("answer-too-old", alert=True)
    elif choice == "0":
        await _keep(turn, sheet, Mark(item.id, 0.0, "", turn.actor.id))
    else:
        back = [[Button("inspection-back", f"inspection:month:{sheet.head.month}")]]
        turn.edit("inspection-ask-evidence", buttons=back, item=item.id)
        turn.ask("evidence", month=sheet.head.month, item=item.id, choice=choice)


async def receive(turn: Turn) -> None:
    evidence = " ".join(clean(turn.incoming.text).split())
    if not evidence or utf16_length(evidence) > LONGEST_EVIDENCE:
        turn.say("inspection-evidence-length", most=LONGEST_EVIDENCE)
        return
    turn.args = (turn.draft["month"], turn.draft["item"])
    choice = turn.draft["choice"]
    turn.finish()
    found = await _open_item(turn)
    if found:
        sheet, item = found
        points = None if choice == _NOT_APPLICABLE else float(choice)
        await _keep(turn, sheet, Mark(item.id, points, evidence, turn.actor.id))


async def _keep(turn: Turn, sheet: Sheet, given: Mark) -> None:
    """Who changes what somebody has signed takes that signature away."""
    month = sheet.head.month
    turn.finish()
    if sheet.head.union_signed_at or sheet.head.fund_review_signed_at:
        await inspections.take_back(turn.db, month, await automatic.marks(turn, month))
        turn.say("inspection-sign-again")
    await inspections.put(turn.db, month, [given])
    await viewing.view(turn, month)


async def sign(turn: Turn) -> None:
    """One of each committee signs; the first signature fixes what the bot has counted, the second all."""
    sheet, side = await viewing.sheet_tapped(turn), side_of(turn.actor)
    if sheet is None:
        return
    other = next(it for it in SIDES if it != side)
    if not side or sheet.head.signer(other) == turn.actor.id:
        turn.toast("inspection-two-people", alert=True)
        return
    if not sheet.is_complete:
        turn.toast("inspection-incomplete", alert=True)
        return
    month = sheet.head.month
    await inspections.put(turn.db, month, sheet.marks.values())
    if not await inspections.sign(turn.db, month, side, turn.actor.id, int(turn.now.timestamp())):
        turn.toast("inspection-signed-before", alert=True)
        return
    if sheet.head.signed_at(other):
        await _tell_group(turn, sheet)
    await viewing.view(turn, month)


async def _tell_group(turn: Turn, sheet: Sheet) -> None:
    group, earned = await cadre_group.current(turn.db), score(sheet.points)
    if group and earned is not None:
        month = words.month(group.language, sheet.head.month)
        turn.pen.send(
            group.chat_id, group.language, "inspection-group-signed", lane=WORK, month=month, score=f"{earned:.1f}"
        )
