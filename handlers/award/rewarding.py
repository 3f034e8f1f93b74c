"""Rewarding: the certificate for whoever was honoured, and the reward as a row of the books that fund review passes."""

from domain.money import OTHER, Expense, name_quarter
from handlers.award.showing import show
from handlers.award.words import name_nominees
from handlers.context import Context
from handlers.messenger import Button, MadeFile, Text
from handlers.money import telling
from handlers.money.entering import find_concerns
from handlers.money.words import say_yuan
from storage import awards, expenses, members, money_quarters
from storage.awards import AwardRound, Nominee


async def _find_honoured(context: Context) -> tuple[AwardRound, Nominee] | None:
    nominee = await awards.find_nominee(context.db, context.number())
    award = await awards.find(context.db, nominee.round_id) if nominee else None
    if nominee is None or award is None or nominee.state != "honoured":
        context.toast("award-gone", alert=True)
        return None
    return award, nominee


async def send_paper(context: Context) -> None:
    """To its holder; a team's to any cadre, who hands it over."""
    found = await _find_honoured(context)
    if found is None:
        return
    award, nominee = found
    is_theirs = nominee.member_id == context.actor.id
    if not is_theirs and (nominee.member_id or not context.actor.can_work):
        context.toast("award-not-yours", alert=True)
        return
    name = (await name_nominees(context.db, context.language, [nominee]))[nominee.id]
    data = {
        "number": nominee.id,
        # On paper a name stands as it is, without what tells namesakes apart.
        "name": context.actor.name if is_theirs else nominee.team,
        "title": award.title,
        "union": context.union.name_in(context.language),
        "day": (award.notice_until or award.vote_until).isoformat(),
    }
    context.send(MadeFile("award-paper", data, Text("award-paper-file", title=award.title, name=name)))
    context.toast("award-paper-sent")


async def pay(context: Context) -> None:
    """Enter the reward as a row of this year's other expenses, once, by somebody else than who gets it."""
    found = await _find_honoured(context)
    if found is None:
        return
    award, nominee = found
    if nominee.expense_id or not nominee.member_id or not award.reward_fen or not context.has_feature("money"):
        context.toast("award-paid-already", alert=True)
        return
    if nominee.member_id == context.actor.id:
        context.toast("award-not-yours", alert=True)
        return
    name = (await name_nominees(context.db, context.language, [nominee]))[nominee.id]
    amount = say_yuan(context.language, award.reward_fen)
    back = Button("award-back", f"award:open:{award.id}")
    if not context.is_sure("award-pay-sure", Button("award-pay-yes", ""), back, name=name, amount=amount):
        return
    context.leave()
    await _enter(context, award, nominee, nominee.member_id)
    await show(context, award)


async def _enter(context: Context, award: AwardRound, nominee: Nominee, payee_id: int) -> None:
    today = context.union.today(context.now)
    # The quarter before the row, as everywhere: the other way round two could wait for each other for ever.
    if not await money_quarters.hold(context.db, name_quarter(today)):
        context.toast("money-quarter-closed", alert=True)
        return
    payee = await members.find(context.db, payee_id)
    row = Expense(
        id=0,
        line=OTHER,
        number=today.year,
        case_number=None,
        root_id=None,
        spent_on=today,
        kind="other",
        fen=award.reward_fen,
        about=award.title,
        payee="member",
        payee_id=payee.id if payee else None,
        on_paper=True,
        entered_by=context.actor.id,
        entered_at=context.now,
    )
    concerns = await find_concerns(context, row)
    kept = await expenses.add(context.db, row)
    await awards.save(context.db, nominee.id, expense_id=kept.id)
    await telling.tell_concerns(context, kept, concerns)
    await telling.tell_reviewers(context, kept)
    await telling.tell_payee(context, kept)
    context.toast("award-paid", alert=True, number=str(kept.id))
