"""One budget line as officers see it: its sums, what is amiss, its rows, and what can be done."""

from domain.activity import takes_working_time
from domain.money import ACTIVITY, CARE, BudgetLine
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.money import words
from handlers.money.accounts import Account, load_account
from handlers.money.readers import MoneyReader, find_reader, is_too_few, reduce_care
from handlers.money.showing import find_line
from handlers.money.sight import can_see
from locales import Markup, render
from storage import budgets


async def show(context: Context) -> None:
    if line := await find_account_line(context):
        await show_line(context, line, context.number(2))


async def find_account_line(context: Context) -> BudgetLine | None:
    """The line a button names, which is there; else a word, and None."""
    line = find_line(context)
    if line and (line.line != ACTIVITY or (await load_account(context.db, line)).activity):
        return line
    context.toast("money-gone", alert=True)
    return None


async def show_line(context: Context, line: BudgetLine, first: int = 0) -> None:
    account = await load_account(context.db, line)
    reader = find_reader(context.actor)
    told = await reduce_care(context.db, account, reader)
    # Before pages are cut: a shorter page would tell that a row is hidden.
    seen = [it for it in account.rows if await can_see(context.db, context.actor, it)]
    page = cut_page(seen[::-1], first)
    rows = [
        [
            Button(
                "money-row",
                f"money:row:{it.id}",
                values={
                    "number": str(it.id),
                    "amount": words.say_yuan(context.language, it.fen),
                    "state": Markup(render(context.language, f"money-sign-{words.find_state(it, account.rows)}")),
                },
            )
        ]
        for it in page.rows
    ]
    context.edit(
        "money-line",
        title=words.say_line(context.language, account),
        sums=_say_sums(context.language, told, reader),
        notes=await _say_notes(context, account),
        buttons=[*rows, *page.turning(f"money:line:{line}"), *_make_buttons(context, account)],
    )


def _say_sums(language: str, account: Account, reader: MoneyReader) -> Markup:
    """Of care, what it was spent on is not to be told from a sum by who may not know of it."""
    if is_too_few(account, reader):
        approved = words.say_yuan_or_none(language, account.approved)
        return Markup(render(language, "money-care-few", approved=approved))
    return words.say_sums(language, account)


async def _say_notes(context: Context, account: Account) -> Markup:
    language, notes = context.language, []
    if waiting := await budgets.find_waiting(context.db, account.line):
        notes.append(render(language, "money-note-asked", amount=words.say_yuan(language, waiting.fen)))
    if account.planned and account.approved is not None and account.approved < account.planned:
        notes.append(render(language, "money-note-less"))
    # Of care it would tell what a few payments came to.
    if account.line.line != CARE and account.approved is not None and account.whole.spent > account.approved:
        over = words.say_yuan(language, account.whole.spent - account.approved)
        notes.append(
            render(language, "money-concern-over", fen=over, approved=words.say_yuan(language, account.approved))
        )
    if lacks_consent(context, account):
        notes.append(render(language, "plan-note-not-agreed"))
    if account.line.line == CARE:
        notes.append(render(language, "money-note-care"))
    return Markup("").join(Markup("\n") + Markup(it) for it in notes)


def lacks_consent(context: Context, account: Account) -> bool:
    """Whether it is in working time and nobody has noted that the employer agreed (Trade Union Law, art. 41)."""
    activity = account.activity
    return bool(activity and not activity.consented and takes_working_time(activity, context.union.calendar))


def _make_buttons(context: Context, account: Account) -> Keyboard:
    line = account.line
    rows = [[Button("money-propose", f"money:propose:{line}")]]
    # Care is entered from its case alone, so that nobody has to say here whom it was for.
    if line.line != CARE:
        rows.insert(0, [Button("money-enter", f"money:enter:{line}")])
    return [*rows, [Button("money-all", "money:home")]]
