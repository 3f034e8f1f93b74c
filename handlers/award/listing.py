"""The shortlist: cadres put nominees on it, and whoever cadres of two committees chose is voted on."""

from domain.rights import allow
from handlers.award.showing import MANAGE, find_round
from handlers.award.words import name_nominees, say_evidence
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import awards
from storage.awards import AwardRound, Nominee


async def show_nominees(context: Context) -> None:
    """Those who agreed to stand, with the reason and what they let be read."""
    if award := await find_round(context):
        await _show(context, award)


async def _show(context: Context, award: AwardRound) -> None:
    standing = await awards.list_nominees(context.db, award.id, "standing")
    names = await name_nominees(context.db, context.language, standing)
    lines = [await _say_nominee(context, it, names[it.id]) for it in standing]
    context.edit(
        "award-nominees-all",
        title=award.title,
        state=award.state,
        is_empty="no" if standing else "yes",
        lines=Markup("\n\n").join(lines),
        buttons=[
            *await _make_ticks(context, award, standing, names),
            [Button("award-back", f"award:open:{award.id}")],
        ],
    )


async def _say_nominee(context: Context, nominee: Nominee, name: Markup) -> Markup:
    language = context.language
    ticked = sorted(set((await awards.list_ticks(context.db, nominee.id)).values()))
    committees = Markup(", ").join(Markup(render(language, f"committee-{it}")) for it in ticked)
    by = Markup(render(language, f"committee-{nominee.committee}" if nominee.committee else "award-by-member"))
    return Markup(
        render(
            language,
            "award-nominee",
            name=name,
            by=by,
            reason=nominee.reason,
            evidence=say_evidence(language, nominee.evidence),
            committees=committees,
            is_chosen="yes" if ticked else "no",
        )
    )


async def _make_ticks(
    context: Context, award: AwardRound, standing: list[Nominee], names: dict[int, Markup]
) -> Keyboard:
    if award.state != "listing" or not await _may_choose(context, award):
        return []
    rows = []
    for it in standing:
        key = "award-ticked" if context.actor.id in await awards.list_ticks(context.db, it.id) else "award-tick"
        rows.append([Button(key, f"award:tick:{it.id}", values={"name": names[it.id]})])
    return rows


async def _may_choose(context: Context, award: AwardRound) -> bool:
    """A cadre of a committee who is not nominated in this round."""
    is_nominated = await awards.is_nominated(context.db, award.id, context.actor.id)
    return allow(context.actor, MANAGE) and bool(context.actor.committee) and not is_nominated


async def toggle(context: Context) -> None:
    nominee = await awards.find_nominee(context.db, context.number())
    award = await awards.find(context.db, nominee.round_id) if nominee else None
    if nominee is None or award is None or award.state != "listing" or nominee.state != "standing":
        context.toast("award-gone", alert=True)
    elif not await _may_choose(context, award):
        context.toast("award-not-yours", alert=True)
    else:
        await awards.toggle_tick(context.db, nominee.id, context.actor.id, context.actor.committee)
        await _show(context, award)
