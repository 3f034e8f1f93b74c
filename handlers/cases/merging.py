"""Merging: one matter, raised several times, is worked on once, and every voice in it is kept and told."""

from dataclasses import replace

from domain.case import Case
from domain.case_states import Refused
from domain.codes import read_case_number
from domain.rights import allow
from domain.urgency import join_urgency
from handlers.cases import alarm, card, words
from handlers.cases.moves import move
from handlers.cases.refusing import refuse_step
from handlers.cases.seconding import ask_second
from handlers.cases.sight import find_seen, find_standing, make_eyes
from handlers.context import Context
from handlers.messenger import Button
from storage import case_queue, case_voices, cases
from storage.case_queue import Filter

_OFFERED = 6


async def merge(context: Context) -> None:
    """Choose the case it belongs to: open ones of the same category, or any by its number."""
    case = await _find_mergeable(context)
    if case is None:
        return
    # One more than is offered: the case itself is among them.
    alike = await case_queue.list_open(
        context.db, make_eyes(context.actor), Filter(categories=[case.category]), _OFFERED + 1
    )
    rows = [[_make_same_button(context, case, each)] for each in alike if each.number != case.number]
    context.edit("cases-merge-which", buttons=rows[:_OFFERED], number=case.number)
    # In the group the next words may be somebody else's.
    if context.incoming.private:
        context.ask("merge", case=case.number)


def _make_same_button(context: Context, case: Case, parent: Case) -> Button:
    values = card.make_row(context, context.language, parent)
    return Button("cases-queue-row", f"cases:same:{case.number}:{parent.number}", values=values)


async def receive_parent(context: Context) -> None:
    context.args = (context.draft.get("case", ""), context.incoming.text)
    await choose_same(context)


async def choose_same(context: Context) -> None:
    """Both are shown side by side before it is done."""
    case = await _find_mergeable(context)
    if case is None or (parent := await _find_parent(context, case)) is None:
        return
    yes = Button("cases-merge-yes", f"cases:merged:{case.number}:{parent.number}")
    context.edit(
        "cases-merge-sure",
        buttons=[[yes], [Button("cases-return", f"cases:case:{case.number}")]],
        number=case.number,
        parent=parent.number,
        category=words.say_category(context.language, parent.category),
    )


async def finish_merging(context: Context) -> None:
    # Asked once more: between the two taps either case may have ended, or been kept from this cadre.
    case = await _find_mergeable(context)
    if case is None or (parent := await _find_parent(context, case)) is None:
        return
    try:
        await move(context, case, "merge", "duty", context.actor, parent=parent.number)
    except Refused as refusal:
        await refuse_step(context, case, "merge", refusal.key)
        return
    context.finish()
    # After the step, which may be refused: whoever joined this case joins the other one.
    await case_voices.adopt(context.db, case.number, parent.number)
    # Before the step, which would let the other one call anew: whoever has the danger has it still.
    await alarm.pass_on(context, case, parent)
    await move(
        context, replace(parent, urgency=join_urgency(parent.urgency, case.urgency)), "join", "duty", context.actor
    )
    if not case.is_hazard:
        await ask_second(context, case, "merge", case.due_at)
    context.edit("cases-merge-done", number=case.number, parent=parent.number)


async def _find_mergeable(context: Context) -> Case | None:
    case = await find_seen(context, "merge")
    if case is None:
        return None
    if case.allows("duty", "merge") and case.may_be_led_by(context.actor):
        return case
    await refuse_step(context, case, "merge")
    return None


async def _find_parent(context: Context, case: Case) -> Case | None:
    """The other case, open and visible to whoever merges; else a word that tells nothing of hidden ones."""
    number = read_case_number(context.args[1]) if len(context.args) > 1 else None
    parent = await cases.find(context.db, number) if number and number != case.number else None
    if (
        parent
        and not parent.has_ended
        and case.may_be_joined_to(parent)
        and allow(context.actor, "merge", await find_standing(context.db, context.actor, parent))
    ):
        return parent
    context.toast("cases-merge-not", alert=True)
    return None
