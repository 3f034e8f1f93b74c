"""Receipts: pictures sent with an expense or after it, drawn anew and sealed; shown to who reviews and who entered."""

from base64 import b64decode, b64encode

from domain.money import Expense, name_quarter
from handlers.context import Context, FileContext
from handlers.messenger import Answer, Button, Keyboard, MadeFile, Text
from handlers.money import telling
from handlers.money.sight import find_shown
from handlers.tasks import take_in_file
from locales import Markup
from storage import expense_receipts, expenses, money_quarters

MOST = 8
"""Pictures of one row."""
_MOST_BYTES = 15 * 1024 * 1024


def take_in_later(context: Context, expense: Expense, file_id: str) -> None:
    """It is fetched and drawn anew by the machine, outside this transaction; see `take_in`."""
    context.messenger.run(take_in_file(context.chat, "receipt", file_id, expense=str(expense.id)))


async def show_entered(context: Context, expense: Expense, *, has_receipt: bool) -> None:
    """The number under which it stands in the books, and what is still wanted."""
    if has_receipt:
        context.edit("money-entered", number=str(expense.id), buttons=_make_ways(expense))
        return
    context.ask("receipt", expense=str(expense.id))
    paper = [Button("money-on-paper", f"money:paper:{expense.id}")]
    context.edit("money-entered-bare", number=str(expense.id), buttons=[paper, *_make_ways(expense)])


def _make_ways(expense: Expense) -> Keyboard:
    more = [] if expense.is_in_confidence else [[Button("money-enter-more", f"money:enter:{expense.of}")]]
    return [*more, [Button("money-open-line", f"money:line:{expense.of}")]]


async def ask(context: Context) -> None:
    expense = await find_shown(context)
    if expense is None or not await _may_add(context, expense):
        return
    context.ask("receipt", expense=str(expense.id))
    context.edit(
        "money-ask-receipt", number=str(expense.id), buttons=[[Button("money-back", f"money:row:{expense.id}")]]
    )


async def _may_add(context: Context, expense: Expense) -> bool:
    if expense.is_in_confidence:
        context.toast("money-care-no-picture", alert=True)
    elif expense.verdict == "passed" or not await money_quarters.hold(context.db, name_quarter(expense.spent_on)):
        context.toast("money-row-settled", alert=True)
    elif await expense_receipts.count(context.db, expense.id) >= MOST:
        context.toast("money-receipts-many", alert=True, most=MOST)
    else:
        return True
    return False


async def receive(context: Context) -> None:
    expense = await expenses.find(context.db, int(context.draft["expense"]))
    file = context.incoming.file
    if expense is None:
        context.finish()
        context.say("money-gone")
    elif file is None:
        context.say("money-only-picture", buttons=[[Button("money-on-paper", f"money:paper:{expense.id}")]])
    elif file.size > _MOST_BYTES:
        context.say("money-receipt-large")
    elif await _may_add(context, expense):
        take_in_later(context, expense, file.file_id)
        # One message to fund review, however many pictures follow.
        if not context.draft.get("told"):
            await telling.tell_reviewers(context, expense)
        context.ask("receipt", expense=str(expense.id), told="yes")


async def note_paper(context: Context) -> None:
    """The treasurer has the receipt; fund review looks at it there."""
    expense = await find_shown(context)
    if expense is None or not await _may_add(context, expense):
        return
    context.leave()
    if not expense.on_paper:
        await expenses.keep_on_paper(context.db, expense.id)
        await telling.tell_reviewers(context, expense)
    context.edit("money-entered", number=str(expense.id), buttons=_make_ways(expense))


async def take_in(context: FileContext) -> Answer:
    """Keep the pictures, or say what is wrong with the file."""
    number = int(context.told["expense"])
    if context.faults:
        return Answer(
            "money-receipt-fault", {"number": str(number), "fault": Markup(context.faults[0])}, asks_again=True
        )
    # Once more: while the picture was fetched, the row may have been passed.
    expense = await expenses.find_held(context.db, number)
    if expense is None or expense.verdict == "passed":
        return Answer("money-row-settled", {})
    # Several files may be on their way at once, so the limit is kept here.
    pages = context.found[: MOST - await expense_receipts.count(context.db, number)]
    for page in pages:
        await expense_receipts.add(context.db, number, b64decode(page))
    ways = [[Button("money-look", f"money:row:{number}")]]
    return Answer("money-receipt-kept", {"number": str(number), "pages": len(pages)}, ways)


async def show(context: Context) -> None:
    """One picture, as a message of its own."""
    expense = await find_shown(context)
    if expense is None:
        return
    place = context.number(1)
    picture = await expense_receipts.find(context.db, expense.id, place)
    if picture is None:
        context.toast("money-receipt-lost", alert=True)
        return
    caption = Text("money-receipt-caption", number=str(expense.id), place=place)
    data = {"expense": expense.id, "place": place, "picture": b64encode(picture).decode()}
    context.send(MadeFile("receipt", data, caption))
