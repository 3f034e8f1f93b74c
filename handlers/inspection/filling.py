"""Filling an inspection in: points by buttons, what shows them in a line of text, and two signatures."""

from domain.inspection import (
    ACCOUNTS,
    LONGEST_EVIDENCE,
    SIDES,
    ChecklistItem,
    compute_score,
    find_side,
    list_manual_items,
)
from domain.text import clean_text, count_utf16
from handlers.context import Context
from handlers.inspection import accounts, automatic, viewing, words
from handlers.inspection.viewing import InspectionSheet
from handlers.messenger import Button, Keyboard, Text
from locales import Markup, render
from storage import cadre_group, inspections
from storage.inspections import Mark

_NOT_APPLICABLE = "na"


async def _open_item(context: Context) -> tuple[InspectionSheet, ChecklistItem] | None:
    """The inspection and the item a button names, if this person may answer it now."""
    sheet = await viewing.find_tapped_sheet(context)
    if sheet is None:
        return None
    item = next((it for it in list_manual_items() if len(context.args) > 1 and it.id == context.args[1]), None)
    if item is None or sheet.head.is_final:
        context.toast("inspection-is-final" if item else "answer-too-old", alert=True)
        return None
    if item.by != find_side(context.actor):
        context.toast("answer-not-allowed", alert=True)
        return None
    return sheet, item


async def show_item(context: Context) -> None:
    found = await _open_item(context)
    if found:
        sheet, item = found
        how = Markup(render(context.language, f"inspection-how-{item.id}"))
        if item.id == ACCOUNTS:
            how += await accounts.say_missing(context, sheet.head.month)
        context.ask_by_buttons(
            "inspection-ask-item",
            buttons=_make_step_buttons(sheet.head.month, item),
            line=words.say_line(context.language, item, sheet.marks.get(item.id)),
            how=how,
        )


def _make_step_buttons(month: str, item: ChecklistItem) -> Keyboard:
    data = f"inspection:mark:{month}:{item.id}"
    steps = [Button("inspection-points", f"{data}:{step}", values={"count": step}) for step in reversed(item.steps)]
    not_here = [[Button("inspection-not-applicable", f"{data}:{_NOT_APPLICABLE}")]] if item.optional else []
    return [steps, *not_here, [Button("inspection-back", f"inspection:month:{month}")]]


async def mark(context: Context) -> None:
    """Nought is recorded as it is; points, and that an item does not apply, need something that shows it."""
    found = await _open_item(context)
    if found is None:
        return
    (sheet, item), choice = found, context.choice
    if choice not in (*map(str, item.steps), *([_NOT_APPLICABLE] if item.optional else [])):
        context.toast("answer-too-old", alert=True)
    elif choice == "0":
        await _keep(context, sheet, Mark(item.id, 0.0, "", context.actor.id))
    else:
        back = [[Button("inspection-back", f"inspection:month:{sheet.head.month}")]]
        context.edit("inspection-ask-evidence", buttons=back, item=item.id)
        context.ask("evidence", month=sheet.head.month, item=item.id, choice=choice)


async def receive(context: Context) -> None:
    evidence = " ".join(clean_text(context.incoming.text).split())
    if not evidence or count_utf16(evidence) > LONGEST_EVIDENCE:
        context.say("inspection-evidence-length", most=LONGEST_EVIDENCE)
        return
    context.args = (context.draft["month"], context.draft["item"])
    choice = context.draft["choice"]
    context.finish()
    # It may have been signed while the evidence was typed.
    found = await _open_item(context)
    if found:
        sheet, item = found
        points = None if choice == _NOT_APPLICABLE else float(choice)
        await _keep(context, sheet, Mark(item.id, points, evidence, context.actor.id))


async def _keep(context: Context, sheet: InspectionSheet, given: Mark) -> None:
    """Who changes what somebody has signed takes that signature away."""
    month = sheet.head.month
    context.finish()
    if sheet.head.union_signed_at or sheet.head.fund_review_signed_at:
        # The first signature had fixed the bot's own marks; without it they are counted anew.
        own = [it.item for it in sheet.marks.values() if words.is_from_accounts(it)]
        await inspections.take_back(context.db, month, [*await automatic.compute_marks(context, month), *own])
        context.say("inspection-sign-again")
    await inspections.put(context.db, month, [given])
    await viewing.show_sheet(context, month)


async def sign(context: Context) -> None:
    """One of each committee signs; the first signature fixes what the bot has counted, the second all."""
    sheet, side = await viewing.find_tapped_sheet(context), find_side(context.actor)
    if sheet is None:
        return
    other = next(it for it in SIDES if it != side)
    # Two people, also where one sits in both committees.
    if not side or sheet.head.signer(other) == context.actor.id:
        context.toast("inspection-two-people", alert=True)
        return
    if not sheet.is_complete:
        context.toast("inspection-incomplete", alert=True)
        return
    if sheet.head.signed_at(side):
        context.toast("inspection-signed-before", alert=True)
        return
    month = sheet.head.month
    if not _is_sure_to_sign(context, month):
        return
    # With the bot's own: from now on they stand as they were signed.
    await inspections.put(context.db, month, sheet.marks.values())
    # Two of one committee may tap at the same moment.
    if not await inspections.sign(context.db, month, side, context.actor.id, context.now):
        context.toast("inspection-signed-before", alert=True)
        return
    if sheet.head.signed_at(other):
        await _tell_group(context, sheet)
    await viewing.show_sheet(context, month)


def _is_sure_to_sign(context: Context, month: str) -> bool:
    back = Button("inspection-back", f"inspection:month:{month}")
    said = words.say_month(context.language, month)
    return context.is_sure("inspection-sign-sure", Button("inspection-sign"), back, month=said)


async def _tell_group(context: Context, sheet: InspectionSheet) -> None:
    group, earned = await cadre_group.find_current(context.db), compute_score(sheet.points)
    if group and earned is not None:
        month = words.say_month(group.language, sheet.head.month)
        context.messenger.send(group, Text("inspection-group-signed", month=month, score=f"{earned:.1f}"))
