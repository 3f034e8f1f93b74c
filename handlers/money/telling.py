"""Who must know of money: fund review of each row that waits, the chair of what exceeds, the enterer of objections."""

from collections.abc import Iterable

from domain.activity import Activity
from domain.member import Member
from domain.money import ACTIVITY, SERIOUS, BudgetLine, Concern, Expense, is_reviewer
from handlers.context import AnyContext, Context
from handlers.messenger import Button, Text
from handlers.money import words
from handlers.money.accounts import load_account
from handlers.money.sight import list_reviewers
from storage import members


async def tell_reviewers(context: AnyContext, expense: Expense) -> None:
    """Everybody who may review the row; the chairs where nobody may, but not of care."""
    able = await list_reviewers(context.db, expense)
    # Of care the hour would tell of a case that may be kept from the chair.
    if not able and not expense.is_in_confidence:
        for chair in await members.list_with_role(context.db, "chair"):
            context.messenger.send(chair, Text("money-nobody-reviews", number=str(expense.id)))
    for each in able:
        await _send(context, each, "money-to-look", expense)


async def _send(context: AnyContext, to: Member, key: str, expense: Expense, **values: object) -> None:
    account = await load_account(context.db, expense.of)
    context.messenger.send(
        to,
        Text(
            key,
            buttons=[[Button("money-look", f"money:row:{expense.id}")]],
            number=str(expense.id),
            title=words.say_line(to.language, account),
            amount=words.say_yuan(to.language, expense.fen),
            **values,
        ),
    )


async def tell_payee(context: AnyContext, expense: Expense) -> None:
    """Whoever is said to have got money hears of it: nobody is to be paid on paper alone."""
    payee = await members.find(context.db, expense.payee_id) if expense.payee_id else None
    if payee is None or payee.id == expense.entered_by:
        return
    account = await load_account(context.db, expense.of)
    said = Text(
        "money-told-payee",
        number=str(expense.id),
        title=words.say_line(payee.language, account),
        amount=words.say_yuan(payee.language, expense.fen),
    )
    context.messenger.send(payee, said)


async def tell_concerns(context: AnyContext, expense: Expense, concerns: Iterable[Concern]) -> None:
    """The chairs hear at once of what exceeds what was approved; fund review sees it at the row.

    Of care they hear once a week, for the hour would tell of a case that may be kept from them.
    """
    serious = [it for it in concerns if it.code in SERIOUS]
    if not serious or expense.is_in_confidence:
        return
    for chair in await members.list_with_role(context.db, "chair"):
        # They have just read it.
        if chair.id == expense.entered_by:
            continue
        said = words.say_concerns(chair.language, serious)
        account = await load_account(context.db, expense.of)
        title = words.say_line(chair.language, account)
        way = [[Button("money-open-line", f"money:line:{expense.of}")]]
        context.messenger.send(chair, Text("money-told-concerns", buttons=way, title=title, concerns=said))


async def tell_objection(context: AnyContext, expense: Expense, reason: str) -> None:
    """Whoever entered it, and the chairs, who answer for the money."""
    # The case behind it may be one that its author keeps from the chair.
    told = [it for it in await members.list_with_role(context.db, "chair") if not expense.is_in_confidence]
    enterer = await members.find(context.db, expense.entered_by) if expense.entered_by else None
    people = {it.id: it for it in [*told, *([enterer] if enterer else [])]}
    for each in people.values():
        await _send(context, each, "money-told-objected", expense, reason=reason)


async def tell_cancelled(context: Context, activity: Activity) -> None:
    """Money was meant for what does not take place: the chairs and fund review see that it comes back."""
    account = await load_account(context.db, BudgetLine(ACTIVITY, activity.id))
    if not context.has_feature("money") or not (account.approved or account.whole.spent):
        return
    for each in await members.list_with_role(context.db, "cadre", "chair"):
        if (each.is_chair or is_reviewer(each)) and each.id != context.actor.id:
            said = Text(
                "money-told-cancelled",
                buttons=[[Button("money-open-line", f"money:line:{account.line}")]],
                title=words.say_line(each.language, account),
                approved=words.say_yuan_or_none(each.language, account.approved),
                spent=words.say_yuan(each.language, account.whole.spent),
            )
            context.messenger.send(each, said)
