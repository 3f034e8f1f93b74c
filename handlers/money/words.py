"""How money is worded: amounts, lines, sums and single rows."""

from collections.abc import Iterable
from datetime import date

from domain.amounts import write_yuan
from domain.money import Concern, Expense, compute_per_head, list_waiting
from handlers.activities.card import join_lines, say_title
from handlers.money.accounts import Account
from handlers.naming import name_people
from locales import Markup, render
from locales.dates import write_day
from storage import members
from storage.database import Db

_AMOUNTS = ("fen", "most", "approved")


def say_yuan(language: str, fen: int) -> Markup:
    sign = Markup("-") if fen < 0 else Markup()
    return sign + Markup(render(language, "money-yuan", yuan=write_yuan(abs(fen))))


def say_yuan_or_none(language: str, fen: int | None) -> Markup:
    return Markup(render(language, "money-none")) if fen is None else say_yuan(language, fen)


def say_line(language: str, account: Account) -> Markup:
    """The title of its activity, or care or all else of a year."""
    if account.activity:
        return Markup.escape(say_title(account.activity, language))
    return Markup(render(language, f"money-line-{account.line.line}", year=str(account.line.number)))


def say_period(language: str, name: str) -> Markup:
    year, _, quarter = name.partition("-Q")
    if not quarter:
        return Markup(render(language, "money-year", year=year))
    return Markup(render(language, "money-quarter", year=year, number=int(quarter)))


def say_sums(language: str, account: Account, *, whole: bool = True) -> Markup:
    """Four amounts that are never made into one, and what it comes to a head."""
    spending = account.whole if whole else account.spending
    said = render(
        language,
        "money-sums",
        planned=say_yuan_or_none(language, account.planned),
        approved=say_yuan_or_none(language, account.approved),
        spent=say_yuan(language, spending.spent),
        reviewed=say_yuan(language, spending.reviewed),
    )
    return Markup(said) + say_per_head(language, account)


def say_per_head(language: str, account: Account) -> Markup:
    head = compute_per_head(account.whole.spent, account.people)
    if not head or account.people is None:
        return Markup()
    return Markup(render(language, "money-per-head", head=say_yuan(language, head), people=account.people))


def say_concerns(language: str, concerns: Iterable[Concern]) -> Markup:
    said = []
    for it in concerns:
        values = {name: say_yuan(language, it.values[name]) for name in it.values if name in _AMOUNTS}
        values |= {name: Markup(it.values[name]) for name in it.values if name not in _AMOUNTS}
        said.append(render(language, f"money-concern-{it.code}", **values))
    return join_lines(said) + Markup("\n") if said else Markup()


def say_kind(language: str, kind: str) -> Markup:
    return Markup(render(language, f"money-kind-{kind}"))


def find_state(expense: Expense, rows: Iterable[Expense]) -> str:
    """waiting, objected or passed: a row that a later one has corrected is passed with it."""
    if expense.id not in {it.id for it in list_waiting(rows)}:
        return "passed"
    return expense.verdict or "waiting"


async def say_payee(db: Db, language: str, payee: str, payee_id: int | None) -> Markup:
    if payee == "member":
        return await say_person(db, language, payee_id)
    return Markup(render(language, f"money-payee-{payee}"))


async def say_person(db: Db, language: str, member_id: int | None) -> Markup:
    """By name, as long as the roll has one."""
    member = await members.find(db, member_id) if member_id else None
    if member is None or not member.name:
        return Markup(render(language, "money-somebody"))
    return (await name_people(db, language, [member]))[member.id]


def say_day(language: str, day: date) -> Markup:
    return write_day(language, day)
