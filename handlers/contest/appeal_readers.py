"""Who answers an objection: those who were asked, and once all of them are gone any cadre who took no part."""

from domain.rights import allow
from handlers.context import Context
from storage import contest_marks, contests, members
from storage.contests import Appeal, Contest


async def list_barred(context: Context, contest: Contest, objector: int) -> set[int]:
    """Who competed, judged, signed or organised, and whoever objects: none of them answers."""
    barred = {it.member_id for it in await contests.list_entries(context.db, contest.id)}
    barred |= set(await contest_marks.list_judges(context.db, contest.id))
    return barred | {*await contests.list_signatures(context.db, contest.id), contest.organiser_id or 0, objector}


async def list_to_answer(context: Context, contest: Contest) -> list[Appeal]:
    """The objections that wait for this person: of those who were asked, or of any cadre once all of them are gone."""
    waiting = [it for it in await contests.list_appeals(context.db, contest.id) if not it.answer]
    return [it for it in waiting if await may_answer(context, contest, it)]


async def may_answer(context: Context, contest: Contest, appeal: Appeal) -> bool:
    asked = await members.find_each(context.db, list(appeal.asked))
    if any(it.is_active for it in asked.values()):
        return context.actor.id in appeal.asked
    # Else an objection whose readers have left would keep the results back for good.
    is_barred = context.actor.id in await list_barred(context, contest, appeal.member_id)
    return allow(context.member, "contest.manage") and not is_barred
