"""Putting right what the survey shows: each item gets an owner and a day, and stays on the list until it is done."""

from dataclasses import replace
from functools import partial

from domain.inspection import LONGEST_EVIDENCE, find_side
from domain.member import Member
from domain.text import clean_text, count_utf16
from handlers.cadres import tell_cadres
from handlers.cases.words import say_day_on
from handlers.context import AnyContext, Context
from handlers.inspection import words
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.naming import name_person
from locales import Markup, render
from storage import inspections, members, survey_results
from storage.inspections import Rectification

DAYS = (5, 10, 20)
"""Workdays by which the day may be moved from today."""


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """What somebody who has gone was to put right has no owner again, and the cadres hear of it."""
    if before.can_work and not after.can_work:
        for it in await inspections.release(context.db, before.id):
            see = [[Button("inspection-open-private", url=context.messenger.link("inspection-now"))]]
            cause = partial(words.say_cause, code=it.cause)
            await tell_cadres(context, "inspection-hand-over", buttons=see, cause=cause)


async def show_all(context: Context) -> None:
    """What is open, and what was done since the beginning of a month."""
    month = context.args[0] if context.args else ""
    if await inspections.find(context.db, month) is None:
        context.toast("answer-too-old", alert=True)
        return
    today = context.union.today(context.now)
    every = await inspections.list_rectifications(context.db, f"{today:%Y-%m}", f"{month}-01")
    page = cut_page(every, context.number(1))
    lines = [
        render(
            context.language,
            "inspection-fix-line",
            cause=words.say_cause(context.language, it.cause),
            month=words.say_month(context.language, it.month),
            owner=await _say_owner(context, it),
            state=words.say_state(context.language, it, today),
        )
        for it in page.rows
    ]
    shown = Markup("\n").join(map(Markup, lines)) if lines else Markup(render(context.language, "inspection-fix-none"))
    rows = [
        [
            Button(
                "inspection-to-fix",
                f"inspection:fix:{it.month}:{it.cause}",
                values={"cause": words.say_cause(context.language, it.cause)},
            )
        ]
        for it in page.rows
        if not it.done_on
    ]
    turning = page.turning(f"inspection:fixes:{month}")
    buttons = [*rows, *turning, [Button("inspection-back", f"inspection:month:{month}")]]
    context.edit("inspection-fix-list", buttons=buttons, lines=shown, measured=await _say_measured(context, month))


async def _say_owner(context: Context, it: Rectification) -> Markup:
    owner = await members.find(context.db, it.owner_id) if it.owner_id else None
    if owner is None:
        return Markup(render(context.language, "inspection-no-owner"))
    return await name_person(context.db, context.language, owner)


async def _say_measured(context: Context, month: str) -> Markup:
    """What members answered to whether they saw progress on last month's items."""
    found = (await survey_results.find_measures(context.db, month)).get("Q08")
    if found is None:
        return Markup("")
    return Markup(render(context.language, "inspection-measured", value=f"{found.value:.1f}", count=found.n))


async def find_tapped(context: Context) -> Rectification | None:
    """The open item a button names."""
    found = await inspections.find_rectification(context.db, *context.args[:2]) if len(context.args) > 1 else None
    if found is None or found.done_on:
        context.toast("inspection-fix-over" if found else "answer-too-old", alert=True)
        return None
    return found


async def show_one(context: Context) -> None:
    found = await find_tapped(context)
    if found:
        await show(context, found)


async def show(context: Context, it: Rectification) -> None:
    name = f"{it.month}:{it.cause}"
    days = [Button("inspection-in-days", f"inspection:until:{name}:{n}", values={"count": n}) for n in DAYS]
    done = [Button("inspection-done", f"inspection:done:{name}")]
    # An item may be open for months, while its list is that of the newest inspection.
    newest = (await inspections.list_months(context.db) or [it.month])[-1]
    back = [Button("inspection-fixes", f"inspection:fixes:{newest}")]
    context.edit(
        "inspection-fix-one",
        buttons=[*_make_owner_buttons(context, it), *([days, done] if may_change(context, it) else []), back],
        cause=words.say_cause(context.language, it.cause),
        month=words.say_month(context.language, it.month),
        owner=await _say_owner(context, it),
        state=words.say_state(context.language, it, context.union.today(context.now)),
        moves=await _say_moves(context, it),
    )


def may_change(context: Context, it: Rectification) -> bool:
    """Whoever is to put it right, and those who sign inspections: they answer for what counts."""
    return it.owner_id == context.actor.id or bool(find_side(context.actor))


def _make_owner_buttons(context: Context, it: Rectification) -> Keyboard:
    name = f"{it.month}:{it.cause}"
    take_it = [] if it.owner_id else [[Button("inspection-own", f"inspection:own:{name}")]]
    other = [[Button("inspection-name-owner", f"inspection:whom:{name}")]] if context.actor.is_chair else []
    return [*take_it, *other]


async def _say_moves(context: Context, it: Rectification) -> Markup:
    """Every other day it was given, and why."""
    lines = [
        render(
            context.language,
            "inspection-moved-line",
            day=say_day_on(context.language, move.to_day),
            moved=say_day_on(context.language, move.moved_on),
            reason=move.reason,
        )
        for move in await inspections.list_moves(context.db, it.month, it.cause)
    ]
    return Markup("").join(Markup("\n") + Markup(line) for line in lines)


async def find_changeable(context: Context) -> Rectification | None:
    """The open item a button names, if this person may change it; else a word, and None."""
    found = await find_tapped(context)
    if found and not may_change(context, found):
        context.toast("inspection-not-yours", alert=True)
        return None
    return found


async def take(context: Context) -> None:
    found = await find_tapped(context)
    # Somebody may have taken it since this page was shown.
    if found and found.owner_id and found.owner_id != context.actor.id:
        context.toast("inspection-owned", alert=True)
    elif found:
        mine = replace(found, owner_id=context.actor.id)
        await inspections.save_rectification(context.db, mine)
        await show(context, mine)


async def ask_done(context: Context) -> None:
    found = await find_changeable(context)
    if found:
        context.edit("inspection-ask-done", cause=words.say_cause(context.language, found.cause))
        context.ask("done", month=found.month, cause=found.cause)


async def receive(context: Context) -> None:
    """What was done, in a line that everybody may read."""
    evidence = " ".join(clean_text(context.incoming.text).split())
    if not evidence or count_utf16(evidence) > LONGEST_EVIDENCE:
        context.say("inspection-evidence-length", most=LONGEST_EVIDENCE)
        return
    # Asked anew below: while the line was typed the item may have got another owner, or been done.
    context.args = (context.draft["month"], context.draft["cause"])
    context.finish()
    found = await find_changeable(context)
    if found:
        done = replace(found, done_on=context.union.today(context.now).isoformat(), evidence=evidence)
        await inspections.save_rectification(context.db, done)
        context.say("inspection-fix-thanks", cause=words.say_cause(context.language, found.cause))
