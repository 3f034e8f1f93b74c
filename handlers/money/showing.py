"""The command /money: a quarter or a year, line by line; members see what has been reviewed, officers all of it."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.money import (
    ACTIVITY,
    CARE,
    OTHER,
    BudgetLine,
    find_period,
    find_period_after,
    find_period_before,
    is_reviewer,
    may_approve,
    name_quarter,
)
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.money import words
from handlers.money.accounts import Account
from handlers.money.readers import MoneyReader, find_reader, is_too_few, load_period, may_show
from handlers.money.sight import list_reviewable
from locales import Markup, render
from storage import budgets, money_quarters

_ENTER = "money.enter"


async def start(context: Context) -> None:
    context.finish()
    await show(context, name_quarter(context.union.today(context.now)), 0)


async def turn(context: Context) -> None:
    """The button of a period and the first line to show."""
    name = context.args[0] if context.args else ""
    if find_period(name) is None:
        context.toast("money-gone", alert=True)
        return
    await show(context, name, context.number(1))


async def show(context: Context, name: str, first: int) -> None:
    reader = find_reader(context.actor)
    accounts = await load_period(context.db, context.union, name, reader)
    page = cut_page(accounts, first)
    is_closed = "Q" in name and await money_quarters.is_closed(context.db, name)
    period = words.say_period(context.language, name)
    state = Markup(render(context.language, "money-closed")) if is_closed else Markup()
    buttons = [
        *(_make_line_buttons(context, page.rows) if reader.is_officer else []),
        *page.turning(f"money:period:{name}"),
        *(await _make_work_buttons(context, name, is_closed) if reader.is_officer else []),
        *_make_ways(context.language, name, bool(accounts)),
    ]
    if not accounts:
        context.edit("money-period-empty", period=period, state=state, buttons=buttons)
        return
    said = Markup("\n\n").join(say_account(context.language, it, reader) for it in page.rows)
    total = _say_total(context.language, accounts, reader)
    context.edit("money-period", period=period, state=state, total=total, list=said, buttons=buttons)


def say_account(language: str, account: Account, reader: MoneyReader) -> Markup:
    """A line's title over its sums, or over the word why they are not told."""
    title = words.say_line(language, account)
    if may_show(account, reader):
        said = words.say_sums(language, account, whole=False)
    else:
        said = Markup(render(language, "money-few" if is_too_few(account, reader) else "money-being-reviewed"))
    return Markup(render(language, "money-account", title=title, sums=said))


def _say_total(language: str, accounts: Iterable[Account], reader: MoneyReader) -> Markup:
    """Of what is told line by line: a sum of all would give away what is not."""
    shown = [it.spending for it in accounts if may_show(it, reader)]
    spent, reviewed = sum(it.spent for it in shown), sum(it.reviewed for it in shown)
    return Markup(
        render(
            language,
            "money-total",
            spent=words.say_yuan(language, spent),
            reviewed=words.say_yuan(language, reviewed),
        )
    )


def _make_line_buttons(context: Context, accounts: Sequence[Account]) -> Keyboard:
    """Of activities: care and all else have buttons of their own below."""
    return [
        [Button("money-open", f"money:line:{it.line}", values={"title": words.say_line(context.language, it)})]
        for it in accounts
        if it.line.line == ACTIVITY
    ]


async def _make_work_buttons(context: Context, name: str, is_closed: bool) -> Keyboard:
    year = name[:4]
    rows = [[Button(f"money-open-{it}", f"money:line:{it}:{year}") for it in (CARE, OTHER)]]
    if waiting := len(await list_reviewable(context.db, context.actor)):
        rows.append([Button("money-to-review", "money:queue:0", values={"count": waiting})])
    if asked := len(await list_to_approve(context)):
        rows.append([Button("money-to-approve", "money:asked", values={"count": asked})])
    if is_reviewer(context.actor) and "Q" in name and not is_closed and has_ended(context, name):
        rows.append([Button("money-close", f"money:close:{name}")])
    return rows


def has_ended(context: Context, name: str) -> bool:
    bounds = find_period(name)
    return bounds is not None and bounds[1] < context.union.today(context.now)


async def list_to_approve(context: Context) -> list[BudgetLine]:
    return [it.of for it in await budgets.list_waiting(context.db) if may_approve(context.actor, it)]


def _make_ways(language: str, name: str, has_any: bool) -> Keyboard:
    year, is_quarter = name[:4], "Q" in name
    turning = [
        Button(key, f"money:period:{period}:0", values={"period": words.say_period(language, period)})
        for key, period in (("money-before", find_period_before(name)), ("money-after", find_period_after(name)))
    ]
    other = (
        Button("money-whole-year", f"money:period:{year}:0")
        if is_quarter
        else Button("money-by-quarter", f"money:period:{year}-Q1:0")
    )
    files = [Button("money-picture", f"money:picture:{name}"), Button("money-file", f"money:file:{name}")]
    return [turning, [other], *([files] if has_any else [])]


def find_line(context: Context, place: int = 0) -> BudgetLine | None:
    """The line that two arguments name, `activity:12` or `care:2026`."""
    line, number = (context.args[place] if place < len(context.args) else ""), context.number(place + 1)
    today: date = context.union.today(context.now)
    if line in (CARE, OTHER):
        # A changed client may send any year; the next one is planned in this one.
        return BudgetLine(line, number) if 2000 <= number <= today.year + 1 else None
    return BudgetLine(line, number) if line == "activity" and number else None
