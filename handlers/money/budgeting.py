"""What may be spent: one officer proposes an amount, a second one who does not review it later agrees or not."""

from domain.activities import NotPossible
from domain.amounts import MOST, read_amount
from domain.money import APPROVED, DECLINED, Budget, BudgetLine, choose_approvers, may_approve
from handlers.context import Context
from handlers.days import say_refusal
from handlers.messenger import Button, Keyboard, Text
from handlers.money import words
from handlers.money.accounts import load_account
from handlers.money.line import find_account_line, lacks_consent, show_line
from locales import Markup, render
from storage import budgets, members


async def ask(context: Context) -> None:
    """How much: one tap where the plan says it."""
    line = await find_account_line(context)
    if line is None:
        return
    account = await load_account(context.db, line)
    context.ask("budget", line=line.line, number=str(line.number))
    rows = []
    if planned := account.planned:
        amount = words.say_yuan(context.language, planned)
        rows.append([Button("money-as-planned", f"money:proposing:{line}:{planned}", values={"amount": amount})])
    title = words.say_line(context.language, account)
    context.edit("money-ask-budget", title=title, buttons=[*rows, [_make_back(line)]])


def _make_back(line: BudgetLine) -> Button:
    return Button("money-back", f"money:line:{line}")


async def receive(context: Context) -> None:
    """Shown once more before anybody is asked."""
    line = BudgetLine(context.draft["line"], int(context.draft["number"]))
    try:
        fen = read_amount(context.incoming.text, least=0)
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return
    account = await load_account(context.db, line)
    context.say(
        "money-budget-preview",
        title=words.say_line(context.language, account),
        amount=words.say_yuan(context.language, fen),
        buttons=[[Button("money-propose-yes", f"money:proposing:{line}:{fen}")], [_make_back(line)]],
    )


async def propose(context: Context) -> None:
    # The amount comes with the tap, and a changed client may send any.
    line, fen = await find_account_line(context), context.number(2)
    if line is None or fen > MOST:
        return
    context.leave()
    waiting = await budgets.find_waiting(context.db, line)
    # A second tap asks nobody twice.
    if waiting and (waiting.fen, waiting.proposed_by) == (fen, context.actor.id):
        context.toast("money-proposed-already", alert=True)
        return
    budget = await budgets.propose(context.db, line, fen, context.actor.id, context.now)
    asked = choose_approvers(await members.list_with_role(context.db, "cadre", "chair"), budget)
    for each in asked:
        context.messenger.send(each, await _make_question(context, each.language, budget))
    context.toast("money-proposed" if asked else "money-nobody-approves", alert=True)
    await show_line(context, line)


async def _make_question(context: Context, language: str, budget: Budget) -> Text:
    account = await load_account(context.db, budget.of)
    notes = Markup("\n") + Markup(render(language, "plan-note-not-agreed")) if lacks_consent(context, account) else ""
    return Text(
        "money-asked",
        buttons=_make_answers(budget),
        name=await words.say_person(context.db, language, budget.proposed_by),
        title=words.say_line(language, account),
        amount=words.say_yuan(language, budget.fen),
        approved=words.say_yuan_or_none(language, account.approved),
        planned=words.say_yuan_or_none(language, account.planned),
        notes=notes,
    )


def _make_answers(budget: Budget) -> Keyboard:
    return [
        [
            Button("money-agree", f"money:decide:{budget.id}:{APPROVED}"),
            Button("money-decline", f"money:decide:{budget.id}:{DECLINED}"),
        ],
        [Button("money-open-line", f"money:line:{budget.of}")],
    ]


async def list_asked(context: Context) -> None:
    """What waits for this officer's answer, each in a message of its own."""
    mine = [it for it in await budgets.list_waiting(context.db) if may_approve(context.actor, it)]
    if not mine:
        context.toast("money-nothing-asked", alert=True)
        return
    for budget in mine:
        context.send(await _make_question(context, context.language, budget))


async def decide(context: Context) -> None:
    # Held, so that of two who tap at once only the first decides.
    budget, verdict = await budgets.find_held(context.db, context.number()), context.choice
    # A newer proposal declines the one before in nobody's name.
    was_replaced = budget is not None and budget.verdict == DECLINED and budget.decided_by is None
    if budget is None or was_replaced or verdict not in (APPROVED, DECLINED):
        context.toast("money-asked-over", alert=True)
    elif budget.verdict:
        context.toast(f"money-{budget.verdict}-already", alert=True)
    elif not may_approve(context.actor, budget):
        context.toast("money-not-yours-to-approve", alert=True)
    else:
        await budgets.decide(context.db, budget.id, verdict, context.actor.id, context.now)
        await _tell(context, budget, verdict)


async def _tell(context: Context, budget: Budget, verdict: str) -> None:
    account = await load_account(context.db, budget.of)
    proposer = await members.find(context.db, budget.proposed_by) if budget.proposed_by else None

    way = [[Button("money-open-line", f"money:line:{budget.of}")]]

    if proposer:
        name = await words.say_person(context.db, proposer.language, context.actor.id)
        title, amount = words.say_line(proposer.language, account), words.say_yuan(proposer.language, budget.fen)
        told = Text(f"money-told-{verdict}", buttons=way, name=name, title=title, amount=amount)
        context.messenger.send(proposer, told)
    title, amount = words.say_line(context.language, account), words.say_yuan(context.language, budget.fen)
    context.edit(f"money-noted-{verdict}", buttons=way, title=title, amount=amount)
