"""Entering what was spent: an amount and what for, of what kind and to whom, with the receipt; confirmed once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from domain.activities import NotPossible
from domain.amounts import read_amount, read_amount_and_words
from domain.draft import Draft
from domain.money import (
    CARE,
    CARE_KINDS,
    PAYEES,
    BudgetLine,
    Concern,
    Expense,
    Surroundings,
    list_concerns,
    load_kinds,
    name_quarter,
)
from domain.text import count_utf16, cover_personal_data
from handlers import drafting
from handlers.care.helping import find_mine
from handlers.context import Context
from handlers.days import read_typed_day, say_refusal
from handlers.messenger import Button, Keyboard
from handlers.money import receipts, telling, words
from handlers.money.accounts import Account, load_account
from handlers.money.line import find_account_line, lacks_consent
from handlers.naming import offer_people
from locales import Markup, render
from storage import activities, expenses, members, money_quarters

KIND = "money/expense"
OVER = "money-entry-over"
_LONGEST = 120
"""UTF-16 units of what it was for."""
TAKES = frozenset({"photo", "document"})
"""What a receipt may be sent as."""


async def begin(context: Context) -> None:
    if line := await find_account_line(context):
        if line.line == CARE:
            context.toast("money-care-from-case", alert=True)
            return
        await go_on(context, drafting.begin(context, KIND, line=line.line, number=str(line.number)))


async def begin_for_case(context: Context) -> None:
    """What was given to somebody who is cared for: no name, no words and no picture of it are kept here."""
    if case := await find_mine(context):
        year = str(context.union.today(context.now).year)
        await go_on(context, drafting.begin(context, KIND, line=CARE, number=year, case=case.number, payee="cared"))


async def go_on(context: Context, draft: Draft) -> None:
    """Ask for what is missing, or show what would be entered."""
    if not draft.text():
        account = await load_account(context.db, _line(draft))
        key = "money-ask-care" if _is_care(draft) else "money-ask-entry"
        title = words.say_line(context.language, account)
        drafting.show(context, draft, "entry", key, lambda it: [[_make_drop(it)]], title=title)
    elif "kind" not in draft.choices:
        drafting.show(context, draft, "entry", "money-ask-kind", _make_kind_buttons, entry=draft.text())
    elif "payee" not in draft.choices:
        drafting.show(context, draft, "entry", "money-ask-payee", _make_payee_buttons, entry=draft.text())
    else:
        await _show_preview(context, draft)


def _line(draft: Draft) -> BudgetLine:
    return BudgetLine(draft.choices["line"], int(draft.choices["number"]))


def _is_care(draft: Draft) -> bool:
    return draft.choices["line"] == CARE


def _make_drop(draft: Draft) -> Button:
    return Button("money-drop", f"money:drop:{draft.id}")


def _make_kind_buttons(draft: Draft) -> Keyboard:
    taps = [Button(f"money-kind-{kind}", f"money:kind:{kind}") for kind in _list_kinds(draft)]
    return [*(taps[at : at + 2] for at in range(0, len(taps), 2)), [_make_drop(draft)]]


def _list_kinds(draft: Draft) -> Sequence[str]:
    return CARE_KINDS if _is_care(draft) else tuple(load_kinds())


def _make_payee_buttons(draft: Draft) -> Keyboard:
    firm, person = (Button(f"money-payee-{it}", f"money:payee:{it}") for it in ("firm", "person"))
    us = [Button("money-payee-me", "money:payee:me"), Button("money-payee-other", "money:people:0")]
    return [[firm, person], us, [_make_drop(draft)]]


async def receive(context: Context) -> None:
    """Words, or a receipt with or without words under it; later words take the place of earlier ones."""
    draft = drafting.find_at_step(context)
    if draft is None:
        return
    if context.incoming.file and _is_care(draft):
        context.say("money-care-no-picture")
        return
    typed = context.incoming.text
    if typed and not _is_readable(context, draft, typed):
        return
    draft = drafting.add_part(context, draft.without_text() if typed else draft)
    if len(draft.files) > receipts.MOST:
        context.say("money-receipts-many", most=receipts.MOST)
        return
    await go_on(context, draft)


def _is_readable(context: Context, draft: Draft, typed: str) -> bool:
    try:
        _read(draft, typed)
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return False
    return True


def _read(draft: Draft, typed: str) -> tuple[int, str]:
    """Fen, and what for. Raises NotPossible."""
    if _is_care(draft):
        # Words could name whom it was for.
        return read_amount(typed), ""
    fen, about = read_amount_and_words(typed)
    if count_utf16(about) > _LONGEST:
        raise NotPossible("money-wrong-about", most=_LONGEST)
    # The books stay as they are for years: no forgetting takes a name out of them.
    return fen, cover_personal_data(about)


async def receive_edit(context: Context) -> None:
    draft = drafting.find_revised(context, KIND)
    if draft and _is_readable(context, draft, draft.text()):
        await go_on(context, draft)


async def choose_kind(context: Context) -> None:
    draft = drafting.find_newest(context, KIND, OVER)
    if draft and context.choice in _list_kinds(draft):
        await go_on(context, draft.choose(kind=context.choice))


async def choose_payee(context: Context) -> None:
    said = context.choice
    if said == "me":
        await _choose(context, {"payee": "member", "payee_id": str(context.actor.id)})
    else:
        await _choose(context, {"payee": said, "payee_id": ""} if said in PAYEES[:2] else {})


async def choose_person(context: Context) -> None:
    member = await members.find(context.db, context.number())
    # They may have left since the names were shown.
    known = {"payee": "member", "payee_id": str(member.id)} if member and member.is_active else {}
    await _choose(context, known)


async def _choose(context: Context, known: Mapping[str, str]) -> None:
    draft = drafting.find_newest(context, KIND, OVER)
    # In confidence it is always the person who is cared for, whom nobody names.
    if draft and known and not _is_care(draft):
        await go_on(context, draft.choose(**known))


async def list_people(context: Context) -> None:
    draft = drafting.find_newest(context, KIND, OVER)
    if draft is None or _is_care(draft):
        return
    people = [it for it in await members.list_active(context.db) if it.id != context.actor.id]
    rows = await offer_people(
        context.db,
        context.language,
        people,
        lambda it: ("money-person", f"money:paid:{it.id}"),
        turning="money:people",
        first=context.number(),
    )
    drafting.show(context, draft, "entry", "money-ask-person", lambda it: [*rows, [_make_drop(it)]])


async def change(context: Context) -> None:
    """One thing of the preview anew."""
    draft, name = drafting.find_newest(context, KIND, OVER), context.choice
    if draft is None or name not in ("kind", "payee") or (name == "payee" and _is_care(draft)):
        return
    await go_on(context, replace(draft, choices={it: draft.choices[it] for it in draft.choices if it != name}))


async def ask_day(context: Context) -> None:
    if draft := drafting.find_newest(context, KIND, OVER):
        drafting.show(context, draft, "day", "money-ask-day", lambda it: [[_make_drop(it)]])


async def receive_day(context: Context) -> None:
    """A day that is not ahead, in a quarter that is open."""
    draft = drafting.find_at_step(context)
    if draft is None:
        return
    day = read_typed_day(context, context.incoming.text, "money-wrong-day")
    if day is None:
        return
    if day > context.union.today(context.now):
        context.say("money-day-ahead")
    # Only looked at: nothing is entered before the confirming tap, which holds the quarter.
    elif await money_quarters.is_closed(context.db, name_quarter(day)):
        context.say("money-day-closed", period=words.say_period(context.language, name_quarter(day)))
    else:
        await go_on(context, draft.choose(day=day.isoformat()))


async def _make_expense(context: Context, draft: Draft) -> Expense:
    said = draft.choices
    fen, about = _read(draft, draft.text())
    today = context.union.today(context.now)
    return Expense(
        id=0,
        line=said["line"],
        number=int(said["number"]),
        case_number=said.get("case"),
        root_id=None,
        spent_on=date.fromisoformat(said["day"]) if "day" in said else today,
        kind=said["kind"],
        fen=fen,
        about=about,
        payee=said["payee"],
        payee_id=int(said["payee_id"]) if said.get("payee_id") else None,
        # A picture would name whom it was for: the receipt stays with the treasurer.
        on_paper=_is_care(draft),
        entered_by=context.actor.id,
        entered_at=context.now,
    )


async def find_concerns(context: Context, expense: Expense, *, entered: bool = False) -> tuple[Concern, ...]:
    """What is amiss with a row before it is entered, or with one that stands in the books already."""
    account = await load_account(context.db, expense.of)
    of_kind = await _compute_of_kind(context, account, expense)
    own = expense.fen if entered else 0
    around = Surroundings(
        approved=account.approved,
        spent=account.whole.spent - own,
        of_kind=of_kind - own,
        ceiling=context.union.find_ceiling(expense.kind),
        people=context.union.size if load_kinds()[expense.kind].per == "year" else account.people,
        needs_consent=lacks_consent(context, account),
        # In the books already, it would be its own twin.
        twin=None if entered else await expenses.find_twin(context.db, expense),
    )
    return list_concerns(expense.kind, expense.fen, around)


async def _compute_of_kind(context: Context, account: Account, expense: Expense) -> int:
    """What was spent on this kind before: on this line, or in the whole year where a ceiling is for a year."""
    rows = account.rows
    if load_kinds()[expense.kind].per == "year":
        year = expense.spent_on.year
        rows = await expenses.list_between(context.db, date(year, 1, 1), date(year, 12, 31))
    return sum(it.fen for it in rows if it.kind == expense.kind)


async def _show_preview(context: Context, draft: Draft) -> None:
    expense = await _make_expense(context, draft)
    concerns = await find_concerns(context, expense)
    # Remembered, so that what has come about since this was shown is shown before it is entered.
    draft = draft.choose(concerns=" ".join(it.code for it in concerns))
    names = ("kind",) if _is_care(draft) else ("kind", "payee")
    change = [Button(f"money-change-{it}", f"money:change:{it}") for it in names]
    change.append(Button("money-change-day", "money:day"))
    drafting.show(
        context,
        draft,
        "entry",
        "money-preview",
        lambda it: [
            [Button("money-confirm-anyway" if concerns else "money-confirm", f"money:confirm:{it.mark}")],
            change,
            [_make_drop(it)],
        ],
        **await say_facts(context, expense),
        receipts=len(draft.files),
        concerns=words.say_concerns(context.language, concerns),
    )


async def say_facts(context: Context, expense: Expense) -> dict[str, Any]:
    language = context.language
    about = Markup(render(language, "money-fact-about", about=expense.about)) if expense.about else Markup()
    return {
        "title": words.say_line(language, await load_account(context.db, expense.of)),
        "amount": words.say_yuan(language, expense.fen),
        "about": about,
        "kind": words.say_kind(language, expense.kind),
        "payee": await words.say_payee(context.db, language, expense.payee, expense.payee_id),
        "day": words.say_day(language, expense.spent_on),
    }


async def confirm(context: Context) -> None:
    draft = drafting.find_acting(context, (KIND,), OVER)
    if draft is None or not draft.text() or "payee" not in draft.choices:
        return
    expense = await _make_expense(context, draft)
    # In this order everywhere: whoever spends on the same line, or in the same quarter, waits here.
    if expense.line == "activity" and await activities.find_held(context.db, expense.number) is None:
        context.toast("money-gone", alert=True)
    elif not await money_quarters.hold(context.db, name_quarter(expense.spent_on)):
        context.toast("money-quarter-closed", alert=True)
    else:
        await _enter(context, draft, expense)


async def _enter(context: Context, draft: Draft, expense: Expense) -> None:
    concerns = await find_concerns(context, expense)
    shown = set(draft.choices.get("concerns", "").split())
    # What has come up since the preview is read first: whoever enters it answers for it.
    if not {it.code for it in concerns} <= shown:
        context.toast("money-look-again", alert=True)
        await _show_preview(context, draft)
        return
    files = draft.files
    # Ended first: a second tap finds no draft, and books nothing twice.
    await drafting.finish(context, draft)
    kept = await expenses.add(context.db, expense)
    for file in files:
        receipts.take_in_later(context, kept, file.file_id)
    await telling.tell_concerns(context, kept, concerns)
    await telling.tell_payee(context, kept)
    # Without a receipt there is nothing to look at; fund review hears when it comes.
    if files or kept.on_paper:
        await telling.tell_reviewers(context, kept)
    await receipts.show_entered(context, kept, has_receipt=bool(files) or kept.on_paper)


async def drop(context: Context) -> None:
    if draft := drafting.find_named(context, OVER):
        drafting.discard(context, draft, "money-dropped")
