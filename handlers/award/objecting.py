"""Objecting: during the notice anybody may object in confidence; fund review and a second cadre strike a name."""

from domain.member import CHECKS_CHAIR, Member
from domain.rights import allow
from domain.text import clean_text, count_utf16
from handlers.award.showing import MANAGE, show
from handlers.award.words import name_nominees
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.suggest import writing
from locales import render
from storage import awards, members
from storage.awards import AwardRound, Nominee

_CATEGORY = "conduct"
"""Complaints of how somebody behaves, which go to fund review; their writer may keep them from single cadres."""
_LONGEST = 300
"""UTF-16 units of a reason."""


async def _find_elected(context: Context) -> tuple[AwardRound, Nominee] | None:
    nominee = await awards.find_nominee(context.db, context.number())
    award = await awards.find(context.db, nominee.round_id) if nominee else None
    if nominee is None or award is None or award.state != "notice" or nominee.state != "elected":
        context.toast("award-notice-over", alert=True)
        return None
    return award, nominee


async def _find_to_strike(context: Context) -> tuple[AwardRound, Nominee] | None:
    """The same, for a cadre who was not nominated in this round: nobody strikes a rival, or themselves."""
    found = await _find_elected(context)
    if found and await awards.is_nominated(context.db, found[0].id, context.actor.id):
        context.toast("award-not-yours", alert=True)
        return None
    return found


async def object_to(context: Context) -> None:
    """The rest is writing, as for a suggestion in confidence."""
    if found := await _find_elected(context):
        award, nominee = found
        name = (await name_nominees(context.db, context.language, [nominee]))[nominee.id]
        about = render(context.language, "award-objection", title=award.title, name=name.unescape())
        await writing.begin(context, _CATEGORY, about, mode="confidential")


async def ask_to_strike(context: Context) -> None:
    """The first of two gives the reason; they and whoever may be the second read it, nobody else."""
    found = await _find_to_strike(context)
    if found is None:
        return
    award, nominee = found
    name = (await name_nominees(context.db, context.language, [nominee]))[nominee.id]
    back = [Button("award-back", f"award:open:{award.id}")]
    proposed = await awards.find_strike(context.db, nominee.id)
    if proposed is None:
        context.ask("strike", nominee=str(nominee.id))
        context.edit("award-ask-strike", name=name, most=_LONGEST, buttons=[back])
        return
    by, reason = proposed
    may = await _may_second(context, by)
    if not may and by != context.actor.id:
        context.edit("award-strike-pending", name=name, buttons=[back])
        return
    yes, drop = (
        Button("award-strike-yes", f"award:struck:{nominee.id}"),
        Button("award-unstrike", f"award:unstrike:{nominee.id}"),
    )
    buttons = [[yes if may else drop], back]
    context.edit("award-strike-proposed", name=name, reason=reason, may="yes" if may else "no", buttons=buttons)


async def _may_second(context: Context, by: int) -> bool:
    """Somebody else than the first, and one of the two from fund review, which checks the chair's work."""
    first = await members.find(context.db, by)
    return by != context.actor.id and (_checks(context.actor) or (first is not None and _checks(first)))


def _checks(member: Member) -> bool:
    return member.committee == CHECKS_CHAIR


async def receive_reason(context: Context) -> None:
    reason = " ".join(clean_text(context.incoming.text).split())
    if context.incoming.file or not 0 < count_utf16(reason) <= _LONGEST:
        context.say("award-wrong-reason", most=_LONGEST)
        return
    context.args = (context.draft["nominee"],)
    context.finish()
    if found := await _find_to_strike(context):
        award, nominee = found
        # Somebody else may have proposed it while this one was writing.
        if await awards.find_strike(context.db, nominee.id):
            await ask_to_strike(context)
            return
        await awards.propose_strike(context.db, nominee.id, context.actor.id, reason)
        await _tell_seconds(context, award)
        context.say("award-strike-waits", buttons=[[Button("award-back", f"award:open:{award.id}")]])


async def _tell_seconds(context: Context, award: AwardRound) -> None:
    """Those of fund review who may decide, or else whoever may; of whom it is about nothing is said here."""
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    others = [it for it in cadres if it.id != context.actor.id and allow(it, MANAGE)]
    able = [it for it in others if not await awards.is_nominated(context.db, award.id, it.id)]
    fund_review = [it for it in able if _checks(it)]
    open_it = [[Button("award-to", f"award:open:{award.id}")]]
    for it in fund_review or (able if _checks(context.actor) else []):
        context.messenger.send(it, Text("award-strike-asked", title=award.title, buttons=open_it))


async def withdraw(context: Context) -> None:
    """By the cadre who proposed it."""
    if found := await _find_to_strike(context):
        award, nominee = found
        is_dropped = await awards.drop_strike(context.db, nominee.id, context.actor.id)
        context.toast("award-strike-dropped" if is_dropped else "award-gone", alert=True)
        await show(context, award)


async def strike(context: Context) -> None:
    found = await _find_to_strike(context)
    proposed = await awards.find_strike(context.db, context.number()) if found else None
    if found is None or proposed is None:
        return
    award, nominee = found
    by, reason = proposed
    if not await _may_second(context, by):
        context.toast("award-not-yours", alert=True)
        return
    await awards.save(context.db, nominee.id, state="struck")
    # They alone are told why; everybody else reads who is honoured, and of whom is not, nothing.
    member = await members.find(context.db, nominee.member_id) if nominee.member_id else None
    if member:
        context.messenger.send(member, Text("award-struck", title=award.title, reason=reason))
    await show(context, award)
