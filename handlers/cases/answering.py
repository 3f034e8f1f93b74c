"""Answering a case: outcome, words, a promised day where one is owed, a look at it all, and off to its author."""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from domain.case import Case
from domain.cases import IN_WORK, LEAST_REPLY, Refused, load_outcomes
from domain.promises import make_promise
from domain.text import clean_text, count_utf16
from handlers.cases import minutes, words
from handlers.cases.moves import move
from handlers.cases.sight import seen
from handlers.cases.taking import taken_by
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import case_drafts, case_messages, promises, rates
from storage.case_drafts import Draft

LONGEST = 3000
_DAYS = (5, 10, 20)


async def answer(context: Context) -> None:
    """By button or by link from the card: choose the outcome first."""
    case = await _answerable(context)
    if case is None:
        return
    await case_drafts.put(context.db, case.number, context.actor.id, Draft("reply"))
    context.edit("cases-outcome-which", buttons=_outcomes(case), number=case.number)


async def reply_in_group(context: Context) -> None:
    """A reply to a card whose text the group may see: an answer, once its outcome is chosen and it is confirmed."""
    case = await _answerable(context)
    if case is None:
        return
    text = clean_text(context.incoming.text)
    if not _fits(context, text):
        return
    await case_drafts.put(context.db, case.number, context.actor.id, Draft("reply", body=text))
    context.say("cases-outcome-for-reply", buttons=_outcomes(case), number=case.number)


async def _answerable(context: Context) -> Case | None:
    """The case, if this cadre has it or may take it; else a word, and None."""
    case = await seen(context, "answer")
    if case is None:
        return None
    if case.state in ("registered", "accepted") or (
        case.state in (*IN_WORK, "assigned") and case.handler_id in (None, context.actor.id)
    ):
        return case
    if case.state in IN_WORK:
        return await taken_by(context, case)
    context.toast("refused-step", alert=True)
    return None


def _outcomes(case: Case) -> Keyboard:
    rows = [[Button(f"outcome-{code}", f"cases:outcome:{case.number}:{code}")] for code in load_outcomes()]
    return [*rows, [Button("cases-drop", f"cases:drop:{case.number}")]]


async def choose_outcome(context: Context) -> None:
    code, found = context.choice, await _mine(context)
    if found is None or code not in load_outcomes():
        return
    case, draft = found
    draft = replace(draft, choice=code, promised_on="" if not load_outcomes()[code] else draft.promised_on)
    await case_drafts.put(context.db, case.number, context.actor.id, draft)
    await _further(context, case, draft)


async def _further(context: Context, case: Case, draft: Draft) -> None:
    """Ask for what is still missing, or show it all."""
    if not draft.body:
        context.edit("cases-answer-write", least=LEAST_REPLY, number=case.number, canned=words.canned(draft.choice))
        context.ask("answer", case=case.number)
    elif load_outcomes()[draft.choice] and not draft.promised_on:
        context.edit("cases-promise-when", buttons=_days(context, case), number=case.number)
        if context.incoming.private:
            context.ask("date", case=case.number)
    else:
        _preview(context, case, draft)


def _days(context: Context, case: Case) -> Keyboard:
    today = context.union.today(context.now)
    calendar = context.union.calendar
    month_end = today.replace(day=monthrange(today.year, today.month)[1])
    days = [*(calendar.add_workdays(today, count) for count in _DAYS), month_end]
    each = [
        Button(
            "cases-promise-day", f"cases:promise:{case.number}:{day}", values={"day": words.day(context.language, day)}
        )
        for day in dict.fromkeys(days)
    ]
    return [each[:2], each[2:], [Button("cases-drop", f"cases:drop:{case.number}")]]


async def receive(context: Context) -> None:
    """The words of the answer, typed in private."""
    context.args = (context.draft.get("case", ""),)
    found, text = await _mine(context), clean_text(context.incoming.text)
    if found is None or not _fits(context, text):
        return
    case, draft = found
    draft = replace(draft, body=text)
    await case_drafts.put(context.db, case.number, context.actor.id, draft)
    context.finish()
    await _further(context, case, draft)


def _fits(context: Context, text: str) -> bool:
    if len(text) < LEAST_REPLY:
        context.say("cases-answer-short", least=LEAST_REPLY)
    elif (length := count_utf16(text)) > LONGEST:
        context.say("cases-too-long", length=length, most=LONGEST, over=length - LONGEST)
    else:
        return True
    return False


async def promise(context: Context) -> None:
    await _promised(context, context.choice)


async def receive_date(context: Context) -> None:
    context.args = (context.draft.get("case", ""),)
    await _promised(context, clean_text(context.incoming.text))


async def _promised(context: Context, typed: str) -> None:
    found = await _mine(context)
    if found is None:
        return
    day = _day_of(typed)
    if day is None or day < context.union.today(context.now):
        context.say("cases-promise-unreadable")
        return
    case, draft = found
    draft = replace(draft, promised_on=day.isoformat())
    await case_drafts.put(context.db, case.number, context.actor.id, draft)
    if context.next and context.next.step == "date":
        context.finish()
    await _further(context, case, draft)


def _day_of(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _preview(context: Context, case: Case, draft: Draft) -> None:
    number = case.number
    context.edit(
        "cases-answer-preview",
        buttons=[
            [Button("cases-answer-send", f"cases:send:{number}")],
            [Button("cases-answer-change", f"cases:rewrite:{number}"), Button("cases-drop", f"cases:drop:{number}")],
        ],
        number=number,
        outcome=Markup(render(context.language, f"outcome-{draft.choice}")),
        promised=words.promise(context.language, _day_of(draft.promised_on)),
        text=draft.body,
    )


async def rewrite(context: Context) -> None:
    """Change the words; in the group another reply to the card does it."""
    if (found := await _mine(context)) and context.incoming.private:
        case, draft = found
        draft = replace(draft, body="")
        await case_drafts.put(context.db, case.number, context.actor.id, draft)
        await _further(context, case, draft)


async def drop(context: Context) -> None:
    if found := await _mine(context):
        await case_drafts.drop(context.db, found[0].number, context.actor.id, "reply")
        context.edit("cases-answer-dropped")


async def _mine(context: Context) -> tuple[Case, Draft] | None:
    """The case of the button and what this cadre has prepared for it; None, with a word, if that is over."""
    case = await seen(context, "answer")
    if case is None:
        return None
    draft = await case_drafts.find(context.db, case.number, context.actor.id, "reply")
    if draft is None:
        context.toast("cases-over", alert=True)
        return None
    return case, draft


async def send(context: Context) -> None:
    found = await _mine(context)
    if found is None or (case := await taken_by(context, found[0])) is None:
        return
    draft, due_at = found[1], case.due_at
    known = {"text": draft.body, "outcome": draft.choice, "promised_on": _day_of(draft.promised_on)}
    try:
        case = await move(context, case, "reply", "handler", context.actor, **known)
    except Refused as refusal:
        context.toast(refusal.key, alert=True)
        return
    await case_drafts.drop(context.db, case.number, context.actor.id, "reply")
    await case_messages.add(context.db, case.number, "reply", draft.body, context.now, cadre_id=context.actor.id)
    await rates.note_replied(context.db, case.number, due_at, context.now)
    solved_on = context.union.today(context.now).isoformat() if draft.choice == "G" else ""
    await promises.answer(
        context.db, case.number, make_promise(context.union.calendar, case, context.actor, context.now), solved_on
    )
    context.edit("cases-answered", buttons=[minutes.taps(case.number)], number=case.number)
