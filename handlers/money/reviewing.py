"""Fund review: what waits, one row with its receipts and what to look at, and passing it or objecting with a reason."""

from domain.money import OBJECTED, PASSED, Concern, Expense, load_kinds, name_quarter
from domain.text import clean_text, count_utf16
from handlers.activities.card import join_lines
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.money import telling, words
from handlers.money.accounts import load_account
from handlers.money.entering import find_concerns, say_facts
from handlers.money.sight import can_review, find_shown, list_reviewable
from locales import Markup, render
from storage import expense_receipts, expenses, money_quarters
from storage.expenses import ExpenseReview

_LONGEST = 300
"""UTF-16 units of a reason."""


async def show_queue(context: Context) -> None:
    """The rows that this officer may review, the oldest first."""
    mine = await list_reviewable(context.db, context.actor)
    if not mine:
        context.edit("money-queue-empty", buttons=[[Button("money-all", "money:home")]])
        return
    page = cut_page(mine, context.number())
    rows = [[_make_row_button(context, it)] for it in page.rows]
    context.edit(
        "money-queue",
        count=len(mine),
        buttons=[*rows, *page.turning("money:queue"), [Button("money-all", "money:home")]],
    )


def _make_row_button(context: Context, expense: Expense) -> Button:
    values = {
        "number": str(expense.id),
        "amount": words.say_yuan(context.language, expense.fen),
        "state": Markup(render(context.language, f"money-sign-{expense.verdict or 'waiting'}")),
    }
    return Button("money-row", f"money:row:{expense.id}", values=values)


async def show(context: Context) -> None:
    if expense := await find_shown(context):
        await show_row(context, expense)


async def show_row(context: Context, expense: Expense) -> None:
    chain = await expenses.list_chain(context.db, expense)
    pictures = [(it.id, place) for it in chain for place in await _list_places(context, it)]
    may = await can_review(context.db, context.actor, expense)
    context.edit(
        "money-shown",
        number=str(expense.id),
        **await say_facts(context, expense),
        enterer=await words.say_person(context.db, context.language, expense.entered_by),
        notes=await _say_notes(context, expense, chain, bool(pictures)),
        checks=_say_checks(context, expense) if may else Markup(),
        buttons=[
            *_make_picture_buttons(pictures),
            *(_make_review_buttons(expense, bool(pictures)) if may and expense.verdict != PASSED else []),
            # Whoever reviews changes nothing: a row they entered themselves they could not review.
            *([] if may else await _make_buttons(context, expense)),
            [Button("money-open-line", f"money:line:{expense.of}")],
        ],
    )


async def _list_places(context: Context, expense: Expense) -> range:
    return range(1, 1 + await expense_receipts.count(context.db, expense.id))


async def _say_notes(context: Context, expense: Expense, chain: list[Expense], has_pictures: bool) -> Markup:
    """How it stands: receipts, corrections, what fund review said, and what exceeds."""
    language = context.language
    said = [render(language, f"money-state-long-{words.find_state(expense, chain)}")]
    if not has_pictures:
        said.append(render(language, "money-paper-only" if expense.on_paper else "money-no-receipt"))
    if expense.root_id:
        said.append(render(language, "money-corrects", number=str(expense.root_id)))
    for look in await expenses.list_reviews(context.db, expense.id):
        name = await words.say_person(context.db, language, look.reviewed_by)
        day = words.say_day(language, context.union.today(look.reviewed_at))
        said.append(render(language, f"money-looked-{look.verdict}", name=name, day=day, reason=look.reason))
    if expense.verdict != PASSED:
        said += [it for it in words.say_concerns(language, await _find_concerns(context, expense)).split("\n") if it]
    return join_lines(said)


async def _find_concerns(context: Context, expense: Expense) -> list[Concern]:
    """As they are now, with this row in the books: it is not measured against itself."""
    return [it for it in await find_concerns(context, expense, entered=True) if it.code != "twin"]


def _say_checks(context: Context, expense: Expense) -> Markup:
    count = load_kinds()[expense.kind].checks
    said = [render(context.language, f"money-check-{expense.kind}-{it}") for it in range(1, count + 1)]
    return Markup("\n\n") + Markup(render(context.language, "money-checks", checks=join_lines(said)))


def _make_picture_buttons(pictures: list[tuple[int, int]]) -> Keyboard:
    taps = [
        Button("money-see-receipt", f"money:receipt:{expense}:{place}", values={"number": at})
        for at, (expense, place) in enumerate(pictures, 1)
    ]
    return [taps[at : at + 3] for at in range(0, len(taps), 3)]


def _make_review_buttons(expense: Expense, has_pictures: bool) -> Keyboard:
    key = "money-pass" if has_pictures else "money-pass-paper"
    passing = Button(key, f"money:pass:{expense.id}")
    if expense.verdict == OBJECTED:
        return [[passing]]
    return [[passing, Button("money-object", f"money:object:{expense.id}")]]


async def _make_buttons(context: Context, expense: Expense) -> Keyboard:
    is_open = not await money_quarters.is_closed(context.db, name_quarter(expense.spent_on))
    rows: list[list[Button]] = []
    if is_open and expense.verdict != PASSED and not expense.is_in_confidence:
        rows.append([Button("money-add-receipt", f"money:addto:{expense.id}")])
    if expense.entered_by == context.actor.id or not expense.is_in_confidence:
        rows.append([Button("money-correct", f"money:correct:{expense.id}")])
    return rows


async def pass_it(context: Context) -> None:
    expense = await _hold(context)
    if expense:
        await _note(context, expense, PASSED, "")
        context.toast("money-passed")
        await _show_anew(context, expense)


async def _hold(context: Context) -> Expense | None:
    """The row, which the actor may review now and nobody else meanwhile; else a word, and None."""
    expense = await find_shown(context)
    if expense is None:
        return None
    is_open = await money_quarters.hold(context.db, name_quarter(expense.spent_on))
    # After the quarter, in the order in which all hold them; what was read before may be reviewed by now.
    expense = await expenses.find_held(context.db, expense.id)
    if expense is None or not await can_review(context.db, context.actor, expense):
        context.toast("money-not-yours-to-review", alert=True)
    elif expense.verdict == PASSED:
        context.toast("money-passed-already", alert=True)
    elif not is_open:
        context.toast("money-quarter-closed", alert=True)
    else:
        return expense
    return None


async def _note(context: Context, expense: Expense, verdict: str, reason: str) -> None:
    look = ExpenseReview(expense.id, verdict, reason, context.actor.id, context.now)
    await expenses.review(context.db, look)


async def _show_anew(context: Context, expense: Expense) -> None:
    if found := await expenses.find(context.db, expense.id):
        await show_row(context, found)


async def ask_reason(context: Context) -> None:
    if expense := await _hold(context):
        context.ask("objection", expense=str(expense.id))
        back = [[Button("money-back", f"money:row:{expense.id}")]]
        context.edit("money-ask-objection", number=str(expense.id), buttons=back)


async def receive_reason(context: Context) -> None:
    reason = clean_text(context.incoming.text)
    if not reason or count_utf16(reason) > _LONGEST:
        context.say("money-wrong-reason", most=_LONGEST)
        return
    # Held and asked anew: while the reason was typed the row may have been passed, or its quarter closed.
    context.args = (context.draft["expense"],)
    context.finish()
    if expense := await _hold(context):
        await _note(context, expense, OBJECTED, reason)
        await telling.tell_objection(context, expense, reason)
        account = await load_account(context.db, expense.of)
        title = words.say_line(context.language, account)
        way = [[Button("money-open-line", f"money:line:{expense.of}")], [Button("money-all", "money:home")]]
        context.say("money-objected", number=str(expense.id), title=title, buttons=way)
