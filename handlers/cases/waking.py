"""What comes up by its day: deferred cases, transferred ones to ask about, steps nobody made in time."""

from collections import defaultdict
from datetime import time, timedelta

from domain import case_moves
from domain.case import Case
from domain.case_clock import find_missing
from domain.deadlines import ARRIVED
from domain.member import Member
from domain.schedule import push_days, slots
from handlers.cases.moves import keep, move
from handlers.cases.sight import list_deciders
from handlers.cases.telling import find_leads, tell_list
from handlers.context import JobContext
from handlers.feature import Job, once_begun
from storage import cases

# Each two hours: an urgent case owes its first word within two working hours.
_HOURS = (time(9), time(11), time(13), time(15), time(17))


async def review(context: JobContext) -> None:
    """On its day a deferred case is in work again, and a transferred one is asked about."""
    today = context.union.today(context.now)
    for case in await cases.list_to_review(context.db, today):
        if case.allows("system", "resume"):
            left = (case.review_on - today).days if case.review_on else 0
            await move(context, case, "resume", review_in_days=left)
        else:
            await _tell_deciders(context, await move(context, case, "follow_up"), "cases-follow-up")


async def miss(context: JobContext) -> None:
    """A first word, a handler or a confirmation that did not come: once, to the leads or to whoever decides.

    Later it climbs with the other reminders.
    """
    missed: dict[tuple[str, int], list[Case]] = defaultdict(list)
    told: dict[int, Member] = {}
    for case in await cases.list_with_step_due(context.db, context.now):
        due = find_missing(context.union.calendar, case)[0]
        if case.step_due_at and case.step_due_at > due:  # told already: reminding.remind lets it climb
            continue
        await keep(context, case_moves.climb(case, context.union.calendar, due))
        those = await (find_leads(context, case) if case.state in ARRIVED else list_deciders(context.db, case))
        for each in those:
            told[each.id] = each
            missed[case.state, each.id].append(case)
    for (state, member_id), listed in missed.items():
        tell_list(context, told[member_id], f"cases-missed-{state}", listed)


async def _tell_deciders(context: JobContext, case: Case, key: str) -> None:
    for each in await list_deciders(context.db, case):
        tell_list(context, each, key, [case])


JOBS = (
    Job("cases-review", once_begun(cases.find_first_review, slots(push_days, time(9, 10))), review, timedelta(days=3)),
    Job("cases-steps", once_begun(cases.find_first_step_due, slots(push_days, *_HOURS)), miss, timedelta(hours=2)),
)
