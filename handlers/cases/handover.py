"""Whose hands a case goes into: the fairest choice among those who may, and what happens when somebody is gone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from domain.capacity import Load, sort_by_fairness
from domain.case import Case
from domain.member import Member
from handlers.cases.moves import move
from handlers.cases.sight import list_deciders
from handlers.cases.telling import tell_handler, tell_list
from handlers.context import AnyContext
from handlers.naming import name_people
from locales import Markup, render
from storage import cases, members, rota

_LINES = 8
"""People whose load is said in words; the buttons have all."""


async def sort_fairly(
    context: AnyContext, case: Case, people: Sequence[Member], language: str
) -> tuple[list[Member], Markup]:
    """Whom to suggest first, and lines that say why: what each answers for, and what lies on them."""
    known, leads = {each.id: each for each in people}, {each.id for each in case.leading(people)}
    loads = await rota.list_loads(context.db, list(known), context.union.today(context.now))
    ranked = sort_by_fairness(replace(each, answers=each.member_id in leads) for each in loads)
    names = await name_people(context.db, language, people)
    lines = [_say_load(language, known[each.member_id], names[each.member_id], each) for each in ranked[:_LINES]]
    if ranked and not ranked[0].away:
        lines.insert(0, _say_first(language, names[ranked[0].member_id], ranked[0]))
    return [known[each.member_id] for each in ranked], Markup("").join(Markup(f"\n{line}") for line in lines)


def _say_first(language: str, name: str, load: Load) -> str:
    return render(language, "cases-fairest", name=name, count=load.open_cases, left=f"{load.left / 60:g}")


def _say_load(language: str, cadre: Member, name: str, load: Load) -> str:
    field = Markup(render(language, f"duty-{cadre.duty}" if cadre.duty else f"people-role-{cadre.role}"))
    where = "away" if load.away else "on-duty" if load.on_duty else "here"
    return render(language, "cases-load", name=name, field=field, count=load.open_cases, where=where)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Free what a cadre cannot keep; whoever decides about these cases gets one card with their numbers."""
    waiting: dict[int, list[Case]] = defaultdict(list)
    told: dict[int, Member] = {}
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    # First: who hears below of a case that is free is looked up among its readers.
    for case in await cases.list_bound(context.db):
        await _rebind(context, case, cadres)
    for case in await cases.list_handled_by(context.db, before.id):
        if _can_keep(case, before, after):
            continue
        free = await move(context, case, "release")
        for each in await list_deciders(context.db, free):
            told[each.id] = each
            waiting[each.id].append(free)
    for member_id, listed in waiting.items():
        tell_list(context, told[member_id], "cases-hand-over", listed)


async def _rebind(context: AnyContext, case: Case, cadres: Sequence[Member]) -> None:
    """A case whose readers have all left their offices goes to others, who hear of it."""
    bound = case.rebind(cadres)
    if bound is not case:
        await cases.bind(context.db, bound)
        # A holder keeps what is in hand, and of what waits for its batch nobody knows yet.
        if bound.handler_id is None and bound.state != "submitted":
            await tell_handler(context, bound, "cases-new-for-you")


def _can_keep(case: Case, before: Member, after: Member) -> bool:
    """In office, and not kept from them by the new office while the old one let them read it."""
    # Asked as if nobody held it: its holder may read it whatever their office.
    free = replace(case, handler_id=None)
    return after.can_work and (free.hidden_from(before) or not free.hidden_from(after))
