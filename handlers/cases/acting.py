"""What authors do to their cases: at once where they are known, with the next batch where they gave no name."""

from dataclasses import replace

from domain import case_moves
from domain.batches import find_next_batch
from domain.case import Case
from domain.case_moves import Transition
from domain.case_states import Facts, Refused
from handlers.cases.moves import keep
from handlers.cases.telling import DANGER, tell_handler
from handlers.context import Context, JobContext
from storage import case_authors, case_events, case_messages, cases, hazard_alarms, members
from storage.database import Db

_SAID = "said"


async def act(
    context: Context,
    case: Case,
    action: str,
    choice: str = "",
    *,
    has_others: bool = False,
    is_danger: bool = False,
) -> Case:
    """The case as its author sees it after `action`; `choice` is a rating, or `erase`. Raises Refused.

    Of danger the cadres' notice says so; only where the author is known, for without a name nothing goes at once.
    """
    said = DANGER if is_danger else _SAID
    calls = case.is_hazard and await hazard_alarms.is_calling(context.db, case.number)
    facts = Facts(actor="sender", rating=choice, reason=said, text=said, has_others=has_others, has_alarm=calls)
    # Before the step: the alarm that follows it asks the case how urgent it is.
    case = replace(case, urgency="danger") if is_danger else case
    calendar = context.union.calendar
    # Before its first batch no cadre knows of the case, so no hour can tell anything.
    if case.mode != "anonymous" or case.state == "submitted":
        return await keep(context, case_moves.apply(case, action, facts, calendar, context.now), facts)
    # The author sees the case as it will be after the batch; stored is only that a step waits.
    made = case_moves.apply(case, action, facts, calendar, find_next_batch(calendar, context.now))
    waiting = case_moves.hold_back(case, action, choice)
    await cases.hold_back(context.db, waiting)
    return replace(made.case, pending=waiting.pending, pending_choice=waiting.pending_choice)


async def has_others(db: Db, case: Case) -> bool:
    """Whether anybody may lead the case who has not answered it yet."""
    before = {each.cadre_id for each in await case_events.list_events(db, case.number) if each.action == "reply"}
    # Whoever holds a case may read it whatever their office; that alone gives no right to lead it.
    unheld = replace(case, handler_id=None)
    cadres = await members.list_with_role(db, "cadre", "chair")
    return any(unheld.may_be_led_by(each) for each in cadres if each.id not in before)


async def catch_up(context: JobContext, case: Case) -> None:
    """The batch is here: make the step that waited, and let cadres read what was written since the last one."""
    # The words are shown even if the step that came with them is refused below.
    await case_messages.reveal(context.db, case.number)
    # Before anybody is told of the step: nobody is to read what its author took back.
    if case.pending_choice == "erase":
        await case_messages.erase(context.db, case.number)
    made, facts = await _make(context, case)
    after = await keep(context, made, facts)
    # Whoever gave a name has news here only once they are forgotten: a notice would tell the day on which they went.
    if after.can_grow and after.mode == "anonymous":
        await tell_handler(context, after, "cases-news")


async def _make(context: JobContext, case: Case) -> tuple[Transition, Facts]:
    """The step that waited; of a case that cadres have moved on meanwhile only the words are left."""
    caught_up = replace(case, pending="", pending_choice="", has_news=False)
    facts = case_moves.deferred_facts(case, await has_others(context.db, case) if case.pending else False)
    if not case.pending:
        return await _end_question(context, caught_up), facts
    try:
        made = case_moves.apply(caught_up, case.pending, facts, context.union.calendar, context.now)
    except Refused:
        return Transition(caught_up), facts
    # Whoever has a case that goes on is told once that there is news.
    told = made.notices if made.case.has_ended else tuple(each for each in made.notices if each.reader == "deciders")
    return replace(made, notices=told), facts


async def _end_question(context: JobContext, case: Case) -> Transition:
    """Whoever was asked is forgotten: nobody can answer, and nothing is to wait for them."""
    asked = case.state == "need_info" and case.mode != "anonymous"
    if not asked or await case_authors.find_author(context.db, case.number):
        return Transition(case)
    return case_moves.apply(case, "unask", Facts(is_forgotten=True), context.union.calendar, context.now)
