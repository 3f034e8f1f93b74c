"""Handing a case over: to whom, for which reason, and once more all of it before it goes."""

from typing import Any

from domain.case import Case
from domain.case_states import Refused
from domain.draft import Draft
from handlers import drafting
from handlers.cases.moves import move
from handlers.cases.refusing import refuse_step
from handlers.cases.taking import find_candidate, find_in_hand
from handlers.cases.writing import find_revised_words, grow_words
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.naming import name_person
from storage import case_messages

KIND = "cases/handing"
OVER = "cases-over"


async def give(context: Context) -> None:
    """A colleague is chosen: the reason is asked for, or kept if there is one already."""
    if (case := await find_in_hand(context)) is None:
        return
    if colleague := await find_candidate(context, case, context.number(1)):
        draft = _find(context, case) or drafting.begin(context, KIND, case=case.number)
        await _show_next(context, case, draft.choose(to=str(colleague.id)))


def _find(context: Context, case: Case) -> Draft | None:
    return next((it for it in context.drafts if it.kind == KIND and it.choices.get("case") == case.number), None)


async def show_again(context: Context, draft: Draft) -> None:
    # Asked anew: the case may be out of their hands by now.
    context.args = (draft.choices["case"],)
    if case := await find_in_hand(context):
        await _show_next(context, case, draft)


async def _show_next(context: Context, case: Case, draft: Draft, *, is_anew: bool = False) -> None:
    # Looked up anew: the draft may be older than somebody's office.
    colleague = await find_candidate(context, case, int(draft.choices["to"]))
    if colleague is None:
        return
    values: dict[str, Any] = {"number": case.number, "name": await name_person(context.db, context.language, colleague)}
    if draft.text() and not is_anew:
        values["text"] = draft.text()
        drafting.show(context, draft, "handing", "cases-hand-preview", _make_preview_buttons, **values)
    else:
        step = "rehand" if is_anew else "handing"
        drafting.show(context, draft, step, "cases-hand-why", lambda it: [_cancel(it)], **values)


def _make_preview_buttons(draft: Draft) -> Keyboard:
    number = draft.choices["case"]
    send = Button("cases-hand-send", f"cases:handed:{number}:{draft.mark}")
    return [[send], [Button("cases-answer-change", f"cases:rehand:{number}"), *_cancel(draft)]]


def _cancel(draft: Draft) -> list[Button]:
    return [Button("cases-drop", f"cases:undecide:{draft.id}")]


async def rewrite(context: Context) -> None:
    """The reason once more; what is written next takes its place."""
    case = await find_in_hand(context)
    if case and (draft := _find(context, case)):
        await _show_next(context, case, draft, is_anew=True)
    elif case:
        context.toast(OVER, alert=True)


async def receive_reason(context: Context) -> None:
    if grown := grow_words(context, "rehand"):
        await show_again(context, grown)


async def receive_edit(context: Context) -> None:
    if draft := find_revised_words(context, KIND):
        await show_again(context, draft)


async def finish(context: Context) -> None:
    """Only from the newest preview; the reason stays among the cadres who may open the case."""
    draft = drafting.find_acting(context, (KIND,), OVER, place=1)
    if draft is None or (case := await find_in_hand(context)) is None:
        return
    colleague = await find_candidate(context, case, int(draft.choices["to"]))
    if colleague is None:
        return
    actor, reason = "handler" if case.handler_id == context.actor.id else "chair", draft.text()
    try:
        await move(context, case, "hand_over", actor, context.actor, handler_id=colleague.id, reason=reason)
    except Refused as refusal:
        await refuse_step(context, case, "hand_over", refusal.key)
        return
    # Only now: had the step been refused, the reason would still be there.
    await drafting.finish(context, draft)
    await case_messages.add(context.db, case.number, "note", reason, context.now, cadre_id=context.actor.id)
    context.edit("cases-handed", number=case.number, name=await name_person(context.db, context.language, colleague))
