"""The months before the history begins: what became of the year's earlier lines, as the bot itself would keep it."""

from datetime import date, datetime, timedelta
from itertools import cycle, islice

from bot.demo.cast import Cast, ToldPast
from bot.demo.contests import write_contests
from bot.demo.world import World
from domain.activity import Activity
from domain.member import Member
from domain.money import ACTIVITY, APPROVED, PASSED, BudgetLine, Expense
from domain.plan_year import DROPPED, MOVED
from domain.union import Union
from storage import activities, budgets, check_ins, expenses, members, plan_changes, signups
from storage.database import Db
from storage.expenses import ExpenseReview

_NOTICE = timedelta(days=14)
_LATER = timedelta(days=4)


async def write_past(world: World, cast: Cast, day: date) -> None:
    """All in one transaction: playing ten months through the bot would keep a visitor waiting."""
    union = world.machine.union
    async with world.machine.database.transaction() as db:
        people = await members.list_active(db)
        for it in cast.past:
            planned = union.at(union.calendar.add_workdays(day, -it.ago), it.begins)
            await _write_line(db, union, it, planned, people)
        await write_contests(db, union, people, day)


async def _write_line(db: Db, union: Union, it: ToldPast, planned: datetime, people: list[Member]) -> None:
    starts = planned if not it.moved else planned + timedelta(days=it.moved)
    activity = _make_activity(it, starts, is_dropped=it.outcome == DROPPED)
    number = await activities.add(db, activity)
    officer = next(each for each in people if each.duty == it.lead)
    if it.outcome in (MOVED, DROPPED):
        change = await plan_changes.add(
            db, number, it.outcome, planned, starts if it.moved else None, it.line, officer.id, planned - _NOTICE
        )
        await plan_changes.give_reason(db, change, it.reason)
    if it.there:
        await _write_arrivals(db, number, it, starts, people)
    if it.approved:
        await _write_money(db, union, number, it, starts, people)


def _make_activity(it: ToldPast, starts: datetime, *, is_dropped: bool) -> Activity:
    return Activity(
        id=0,
        plan_year=starts.year,
        plan_entry="",
        title_zh=it.title_zh,
        title_en=it.title_en,
        place=it.place,
        about="",
        lead=it.lead,
        audience="all",
        places=None,
        sign_up=True,
        consented=True,
        starts_at=starts,
        ends_at=starts + timedelta(minutes=it.minutes),
        minutes=it.minutes,
        announce_at=starts - _NOTICE,
        announced_at=starts - _NOTICE,
        status="cancelled" if is_dropped else "reviewed",
        reason=it.line,
        version=1,
        changed_at=starts - _NOTICE,
    )


async def _write_arrivals(db: Db, number: int, it: ToldPast, starts: datetime, people: list[Member]) -> None:
    """As many as came by each proof, beginning anywhere in the roll so that not always the same ones came."""
    came = islice(cycle(people), it.ago, it.ago + sum(it.there))
    grades = [grade for grade, count in zip("ABCD", it.there, strict=True) for _ in range(count)]
    officer = next(each for each in people if each.duty == it.lead)
    second = next(each for each in people if each.is_chair)
    for member, grade in zip(came, grades, strict=True):
        await signups.answer(db, number, member.id, "join", "confirmed", starts - _NOTICE)
        entered = {"A": officer.id, "C": officer.id}.get(grade)
        await check_ins.add(db, number, member.id, grade, starts, entered)
    await check_ins.confirm(db, number, second.id)
    await check_ins.count_heads(db, number, sum(it.there), officer.id)


async def _write_money(db: Db, union: Union, number: int, it: ToldPast, starts: datetime, people: list[Member]) -> None:
    """Proposed by whoever leads it, approved by the chair, and reviewed by fund review."""
    officer = next(each for each in people if each.duty == it.lead)
    chair = next(each for each in people if each.is_chair)
    reviewer = next(each for each in people if each.committee == "fund_review")
    budget = await budgets.propose(db, BudgetLine(ACTIVITY, number), it.approved, officer.id, starts - _NOTICE)
    await budgets.decide(db, budget.id, APPROVED, chair.id, starts - _NOTICE)
    if not it.spent:
        return
    entered = starts + _LATER
    row = Expense(
        id=0,
        line=ACTIVITY,
        number=number,
        case_number=None,
        root_id=None,
        spent_on=union.today(starts),
        kind=it.kind,
        fen=it.spent,
        about=it.title_zh,
        payee="firm",
        payee_id=None,
        on_paper=True,
        entered_by=officer.id,
        entered_at=entered,
    )
    kept = await expenses.add(db, row)
    await expenses.review(db, ExpenseReview(kept.id, PASSED, "", reviewer.id, entered + _LATER))
