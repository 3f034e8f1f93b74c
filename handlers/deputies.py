"""Deputies: who is reminded while somebody is on leave."""

from collections.abc import Callable

from domain.case import Case
from domain.member import Member
from handlers.context import AnyContext
from storage import case_authors, members, rota


async def find_present(
    context: AnyContext, member: Member, may_know: Callable[[Member], bool] = lambda _: True
) -> Member | None:
    """The member; while they are on leave their deputy, who must be here and allowed to know; or nobody.

    A reminder that finds nobody is not lost: what is due climbs to the chair as if it had not been heard.
    """
    today = context.union.today(context.now).isoformat()
    leave = await rota.find_leave(context.db, member.id, today)
    if leave is None:
        return member
    deputy = await members.find(context.db, leave.deputy_id) if leave.deputy_id else None
    # Standing in for somebody opens nothing: what the deputy may not know climbs instead.
    if deputy is None or not deputy.can_work or not may_know(deputy):
        return None
    # No chain of deputies: two who stand in for each other would lead in a circle.
    return None if await rota.find_leave(context.db, deputy.id, today) else deputy


async def find_present_for(context: AnyContext, member: Member, case: Case) -> Member | None:
    """The same of who works on a case: a deputy who may not read it must not learn that there is one.

    Nor does one stand in for somebody in a case of their own: they could do nothing, and nobody else would hear of it.
    """
    author = await case_authors.find_author(context.db, case.number)
    return await find_present(context, member, lambda it: it.id != author and not case.hidden_from(it))
