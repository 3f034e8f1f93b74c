"""Sending a report: its case is opened, its reporter learns what comes next, the cadres learn that it is there."""

from dataclasses import replace

from domain import case_moves
from domain.case import Case
from domain.case_clock import start_terms
from domain.case_states import Facts, Refused
from domain.codes import make_case_number
from domain.hazard import CATEGORY, Hazard
from domain.urgency import join_urgency, judge_urgency
from handlers import drafting
from handlers.cases import alarm
from handlers.cases.moves import move, open_case
from handlers.cases.telling import tell
from handlers.context import Context
from handlers.hazard.draft import MODES, Report, find_current
from handlers.hazard.reporting import may_report
from handlers.messenger import Button
from storage import case_events, case_messages, cases, hazards, members


async def send(context: Context) -> None:
    """One tap sends it, signed or confidentially."""
    report, mode = find_current(context), context.choice
    # Asked again: several drafts may have been begun before the first one was sent.
    if report is None or mode not in MODES or not report.is_complete or not await may_report(context, report):
        return
    case, has_lead = await _open(context, report, mode)
    await alarm.begin(context, case)
    key = "hazard-thanks" if has_lead else "hazard-thanks-nobody"
    context.edit(key, buttons=_make_see(case), number=case.number)


async def send_as_same(context: Context) -> None:
    """Whoever saw a hazard that is known already is told everything of it; what they saw is added to it."""
    report = find_current(context)
    parent = await cases.find(context.db, context.choice)
    if report is None or not report.is_complete or not await may_report(context, report):
        return
    if parent is None or not parent.is_hazard or parent.has_ended:
        context.toast("cases-merge-not", alert=True)
        return
    # Cadres hear of it with the hazard that it joins, not as one more.
    case, _ = await _open(context, report, "confidential", is_told=False)
    try:
        merged = await move(context, case, "same", "sender", parent=parent.number)
    except Refused as refusal:
        context.toast(refusal.key, alert=True)
        return
    # As its author they are told of it already.
    if await cases.is_author(context.db, parent.number, context.actor.id):
        context.edit("hazard-same-own", buttons=_make_see(merged), number=parent.number)
        return
    await move(context, replace(parent, urgency=join_urgency(parent.urgency, case.urgency)), "join", "duty")
    context.edit("hazard-same-thanks", buttons=_make_see(merged), number=merged.number)


def _make_see(case: Case) -> list[list[Button]]:
    return [[Button("suggest-see", f"cases:mine:{case.number}")]]


async def _open(context: Context, report: Report, mode: str, *, is_told: bool = True) -> tuple[Case, bool]:
    """The case of the report, and whether anybody answers for it."""
    # Ended first: a second tap finds no draft, and reports nothing twice.
    await drafting.finish(context, report.draft)
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    begun = Case(
        number=make_case_number(context.random),
        category=CATEGORY,
        mode=mode,
        scope="",
        urgency=judge_urgency(report.words),
        state="submitted",
        handler_id=None,
        opened_at=context.now,
        moved_at=context.now,
        term_from=context.now,
        due_at=context.now,
    )
    calendar = context.union.calendar
    made = case_moves.apply(
        start_terms(calendar, begun.bind(cadres), context.now), "register", Facts(), calendar, context.now
    )
    case = await open_case(context, made.case, author_id=context.actor.id)
    await hazards.put(context.db, Hazard(case.number, report.place, report.kind, report.is_near_miss))
    await case_events.add(context.db, case.number, *made.events)
    await _keep_words(context, case, report)
    # Last: the notices say where it is and how it was put.
    facts = Facts(text=report.words)
    has_lead = await tell(context, replace(made, case=case), facts, author_id=context.actor.id) if is_told else True
    return case, has_lead


async def _keep_words(context: Context, case: Case, report: Report) -> None:
    texts = [part for part in report.draft.parts if part.text]
    # Where several messages make the text, a change of one of them could not be put in its place.
    mark = case_messages.mark_message(context.db, context.actor.id, texts[0].message) if len(texts) == 1 else 0
    await case_messages.add(context.db, case.number, "sender", report.words, context.now, message_mark=mark)
    await case_messages.attach(context.db, case.number, [(it.kind, it.file_id) for it in report.draft.files])
