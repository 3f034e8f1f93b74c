"""Whose hands a case goes into: the fairest choice among those who may, and what happens when somebody is gone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from domain.capacity import sort_by_fairness
from domain.case import Case
from domain.member import Member
from handlers.cases.moves import move
from handlers.cases.sight import list_deciders
from handlers.cases.telling import tell_list
from handlers.context import AnyContext
from handlers.naming import name_person
from locales import Markup, render
from storage import cases, rota


async def sort_fairly(context: AnyContext, people: Sequence[Member], language: str) -> tuple[list[Member], Markup]:
    """The fairest choice first, and a line that says why it is."""
    ranked = sort_by_fairness(
        await rota.list_loads(context.db, [each.id for each in people], context.union.today(context.now))
    )
    known = {each.id: each for each in people}
    if not ranked or ranked[0].away:
        return [known[each.member_id] for each in ranked], Markup("")
    first = ranked[0]
    name = await name_person(context.db, language, known[first.member_id])
    why = render(language, "cases-fairest", name=name, count=first.open_cases, left=f"{first.left / 60:g}")
    return [known[each.member_id] for each in ranked], Markup(f"\n{why}")


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Free what a cadre cannot keep; whoever decides about these cases gets one card with their numbers."""
    waiting: dict[int, list[Case]] = defaultdict(list)
    told: dict[int, Member] = {}
    for case in await cases.list_handled_by(context.db, before.id):
        if _can_keep(case, before, after):
            continue
        free = await move(context, case, "release")
        for each in await list_deciders(context.db, free):
            told[each.id] = each
            waiting[each.id].append(free)
    for member_id, listed in waiting.items():
        tell_list(context, told[member_id], "cases-hand-over", listed)


def _can_keep(case: Case, before: Member, after: Member) -> bool:
    """In office, and not kept from them by the new office while the old one let them read it."""
    free = replace(case, handler_id=None)
    return after.can_work and (free.hidden_from(before) or not free.hidden_from(after))
