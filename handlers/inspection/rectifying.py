"""Putting right what the survey shows: each item gets an owner and a day, and stays on the list until it is done."""

from dataclasses import replace
from functools import partial

from domain.inspection import LONGEST_EVIDENCE
from domain.member import Member
from domain.text import clean_text, count_utf16
from handlers.cadres import tell_cadres
from handlers.context import AnyContext, Context
from handlers.inspection import words
from handlers.messenger import Button
from handlers.naming import name_person
from locales import Markup, render
from storage import inspections, members, survey_results
from storage.inspections import Rectification

_DAYS = (5, 10, 20)
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
    month = context.choice
    if await inspections.find(context.db, month) is None:
        context.toast("answer-too-old", alert=True)
        return
    today = context.union.today(context.now)
    every = await inspections.list_rectifications(context.db, f"{today:%Y-%m}", f"{month}-01")
    lines = [
        render(
            context.language,
            "inspection-fix-line",
            cause=words.say_cause(context.language, it.cause),
            month=words.say_month(context.language, it.month),
            owner=await _say_owner(context, it),
            state=words.say_state(context.language, it, today),
        )
        for it in every
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
        for it in every
        if not it.done_on
    ]
    buttons = [*rows, [Button("inspection-back", f"inspection:month:{month}")]]
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


async def _find_tapped(context: Context) -> Rectification | None:
    """The open item a button names."""
    found = await inspections.find_rectification(context.db, *context.args[:2]) if len(context.args) > 1 else None
    if found is None or found.done_on:
        context.toast("inspection-fix-over" if found else "answer-too-old", alert=True)
        return None
    return found


async def show_one(context: Context) -> None:
    found = await _find_tapped(context)
    if found:
        await _show(context, found)


async def _show(context: Context, it: Rectification) -> None:
    place = f"{it.month}:{it.cause}"
    mine = it.owner_id == context.actor.id
    days = [Button("inspection-in-days", f"inspection:until:{place}:{n}", values={"count": n}) for n in _DAYS]
    context.edit(
        "inspection-fix-one",
        buttons=[
            *([] if mine else [[Button("inspection-own", f"inspection:own:{place}")]]),
            days,
            [Button("inspection-done", f"inspection:done:{place}")],
            [
                Button(
                    "inspection-fixes",
                    f"inspection:fixes:{(await inspections.list_months(context.db) or [it.month])[-1]}",
                )
            ],
        ],
        cause=words.say_cause(context.language, it.cause),
        month=words.say_month(context.language, it.month),
        owner=await _say_owner(context, it),
        state=words.say_state(context.language, it, context.union.today(context.now)),
    )


async def take(context: Context) -> None:
    found = await _find_tapped(context)
    if found:
        mine = replace(found, owner_id=context.actor.id)
        await inspections.save_rectification(context.db, mine)
        await _show(context, mine)


async def set_day(context: Context) -> None:
    """Another day, some workdays from today."""
    found, workdays = await _find_tapped(context), context.number(2)
    if found is None or workdays not in _DAYS:
        return
    until = context.union.calendar.add_workdays(context.union.today(context.now), workdays)
    moved = replace(found, due_on=until.isoformat())
    await inspections.save_rectification(context.db, moved)
    await _show(context, moved)


async def ask_done(context: Context) -> None:
    found = await _find_tapped(context)
    if found:
        context.edit("inspection-ask-done", cause=words.say_cause(context.language, found.cause))
        context.ask("done", month=found.month, cause=found.cause)


async def receive(context: Context) -> None:
    """What was done, in a line that everybody may read."""
    evidence = " ".join(clean_text(context.incoming.text).split())
    if not evidence or count_utf16(evidence) > LONGEST_EVIDENCE:
        context.say("inspection-evidence-length", most=LONGEST_EVIDENCE)
        return
    context.args = (context.draft["month"], context.draft["cause"])
    context.finish()
    found = await _find_tapped(context)
    if found:
        done = replace(found, done_on=context.union.today(context.now).isoformat(), evidence=evidence)
        await inspections.save_rectification(context.db, done)
        context.say("inspection-fix-thanks", cause=words.say_cause(context.language, found.cause))
