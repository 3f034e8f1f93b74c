"""A member's own points for hazards: of this month, to nobody else, and never a list by numbers."""

from domain.member import Member
from domain.points import PointsEntry, count_month, load_cap, make_act, name_report
from domain.schedule import Month
from handlers.context import Context
from handlers.messenger import Button
from storage import hazard_figures

_SAFETY = "protection"


async def show(context: Context) -> None:
    buttons = [[Button("cases-to-mine", "cases:list:0")], [Button("hazard-list", "hazard:list")]]
    if context.has_feature("points"):
        buttons.append([Button("hazard-all-points", "points:own")])
    # Whoever answers for safety finds hazards as part of the work.
    if context.actor.is_cadre and context.actor.duty == _SAFETY:
        context.edit("hazard-no-points", buttons=buttons)
        return
    month = Month.of(context.union.today(context.now))
    points = count_month(await list_acts(context, context.actor), month)
    context.edit("hazard-points", buttons=buttons, points=points, cap=load_cap())


async def list_acts(context: Context, member: Member) -> list[PointsEntry]:
    """What a member did for safety, each in the month in which somebody else verified it."""
    reported = await hazard_figures.list_verified_of(context.db, member.id)
    cured = await hazard_figures.list_cured_by(context.db, member.id)
    today = context.union.today
    kinds = [(it.at, name_report(it.grade, is_near_miss=it.is_near_miss)) for it in reported]
    acts = [make_act(Month.of(today(at)), kind) for at, kind in kinds if kind]
    return acts + [make_act(Month.of(today(at)), "cure") for at in cured]
