"""Once a week: whose review, answer or receipt is awaited, what nobody may review, and quarters that can be closed."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, time, timedelta

from domain.member import Member
from domain.money import (
    CARE,
    OBJECTED,
    BudgetLine,
    Expense,
    choose_approvers,
    find_first_kept,
    find_period,
    is_reviewer,
    list_waiting,
    name_quarter,
)
from domain.schedule import by_week, slots, week_starts
from handlers.context import AnyContext, JobContext
from handlers.feature import Job, each_month, while_any
from handlers.messenger import Button, Keyboard, Text
from handlers.money import words
from handlers.money.accounts import load_account
from handlers.money.sight import list_reviewable, list_reviewers
from storage import budgets, expense_receipts, expenses, members, money_quarters
from storage.database import Db

_HOME: Keyboard = [[Button("money-all", "money:home")]]


async def _waits(db: Db) -> bool:
    rows, asked = await expenses.list_open_chains(db), await budgets.list_waiting(db)
    return bool(rows or asked or await money_quarters.list_open(db))


async def remind(context: JobContext) -> None:
    officers = await members.list_with_role(context.db, "cadre", "chair")
    for each in officers:
        if waiting := len(await list_reviewable(context.db, each)):
            ways = [[Button("money-to-review", "money:queue:0", values={"count": waiting})]]
            context.messenger.send(each, Text("money-week-review", buttons=ways, count=waiting))
    await _remind_approvers(context, officers)
    await _remind_enterers(context)
    await _tell_of_care(context)
    await _tell_chairs(context, [it for it in officers if it.is_chair])
    await _offer_closing(context, [it for it in officers if is_reviewer(it)])


async def _remind_approvers(context: JobContext, officers: list[Member]) -> None:
    counts = defaultdict[int, int](int)
    for budget in await budgets.list_waiting(context.db):
        for each in choose_approvers(officers, budget):
            counts[each.id] += 1
    for each in officers:
        if count := counts[each.id]:
            ways = [[Button("money-to-approve", "money:asked", values={"count": count})]]
            context.messenger.send(each, Text("money-week-approve", buttons=ways, count=count))


async def _remind_enterers(context: JobContext) -> None:
    """Of what fund review objected to, and of rows without any receipt."""
    counts = defaultdict[int, int](int)
    for it in list_waiting(await expenses.list_open_chains(context.db)):
        # A correction rests on the receipt of what it corrects.
        is_bare = not it.on_paper and not it.root_id and not await expense_receipts.count(context.db, it.id)
        if it.entered_by and (it.verdict == OBJECTED or is_bare):
            counts[it.entered_by] += 1
    for number, count in counts.items():
        if enterer := await members.find(context.db, number):
            context.messenger.send(enterer, Text("money-week-mend", buttons=_HOME, count=count))


async def _tell_of_care(context: JobContext) -> None:
    """Of care that nobody may review only who entered it hears: they know the case, the chair may not."""
    for it in list_waiting(await expenses.list_open_chains(context.db)):
        enterer = await members.find(context.db, it.entered_by) if it.is_in_confidence and it.entered_by else None
        if enterer and not await list_reviewers(context.db, it):
            context.messenger.send(enterer, Text("money-nobody-reviews-care", buttons=_HOME, number=str(it.id)))


async def _tell_chairs(context: JobContext, chairs: Iterable[Member]) -> None:
    """What nobody may review, and whether care has cost more than was approved."""
    waiting = list_waiting(await expenses.list_open_chains(context.db))
    orphans = [it for it in waiting if not it.is_in_confidence and not await list_reviewers(context.db, it)]
    care = await load_account(context.db, BudgetLine(CARE, context.union.today(context.now).year))
    for chair in chairs:
        if orphans:
            numbers = ", ".join(str(it.id) for it in orphans[:10])
            context.messenger.send(chair, Text("money-nobody-reviews", number=numbers))
        # Not by how much: less what it was last week it would be one payment.
        if care.whole.spent > (care.approved or 0):
            approved = words.say_yuan_or_none(chair.language, care.approved)
            way = [[Button("money-open-line", f"money:line:{care.line}")]]
            context.messenger.send(chair, Text("money-week-care", buttons=way, approved=approved))


async def _offer_closing(context: JobContext, reviewers: Iterable[Member]) -> None:
    today, waiting = context.union.today(context.now), list_waiting(await expenses.list_open_chains(context.db))
    for name in await money_quarters.list_open(context.db):
        bounds = find_period(name)
        if bounds is None or bounds[1] >= today or _has_any(waiting, *bounds):
            continue
        for each in reviewers:
            period = words.say_period(each.language, name)
            ways = [[Button("money-close", f"money:close:{name}")]]
            context.messenger.send(each, Text("money-week-close", buttons=ways, period=period))


def _has_any(waiting: Iterable[Expense], first: date, last: date) -> bool:
    return any(first <= it.spent_on <= last for it in waiting)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Fund review changes hands: whoever has it now hears what waits, and the chairs if nobody has it any more."""
    if is_reviewer(before) == is_reviewer(after):
        return
    waiting = list_waiting(await expenses.list_open_chains(context.db))
    if not waiting:
        return
    officers = await members.list_with_role(context.db, "cadre", "chair")
    # Whatever the roll says of this person by now: they count by what they are afterwards.
    left = [it for it in officers if is_reviewer(it) and it.id != before.id] + ([after] if is_reviewer(after) else [])
    for each in left:
        if count := len(await list_reviewable(context.db, each)):
            ways = [[Button("money-to-review", "money:queue:0", values={"count": count})]]
            context.messenger.send(each, Text("money-week-review", buttons=ways, count=count))
    for chair in officers:
        if chair.is_chair and not left:
            context.messenger.send(chair, Text("money-no-fund-review"))


async def purge(context: JobContext) -> None:
    """The books are kept as long as the law has vouchers kept, and no day longer."""
    first = find_first_kept(context.union.today(context.now))
    await expenses.purge(context.db, first)
    await budgets.purge(context.db, context.union.at(first, time()))
    await money_quarters.purge(context.db, name_quarter(first))


JOBS = (
    Job(
        "money-week",
        while_any(_waits, slots(week_starts, time(9, 30), name=by_week)),
        remind,
        late=timedelta(days=2),
    ),
    each_month("money-purge", time(5, 30), purge),
)
