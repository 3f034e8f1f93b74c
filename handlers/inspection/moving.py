"""Moving what is to be put right: into other hands by the chair, or to another day with a reason."""

from dataclasses import replace
from datetime import date

from domain.inspection import LONGEST_EVIDENCE
from domain.text import clean_text, count_utf16
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.inspection import rectifying, words
from handlers.messenger import Button, Text
from handlers.naming import offer_people
from storage import inspections, members
from storage.inspections import RectificationMove


async def ask_owner(context: Context) -> None:
    """The chair chooses who is to put it right."""
    found = await _find_named(context)
    if found is None:
        return
    name = f"{found.month}:{found.cause}"
    people = await members.list_with_role(context.db, "cadre", "chair")
    rows = await offer_people(
        context.db,
        context.language,
        people,
        lambda each: ("inspection-owner", f"inspection:owner:{name}:{each.id}"),
        turning=f"inspection:whom:{name}",
        first=context.number(2),
    )
    back = [Button("inspection-see-fix", f"inspection:fix:{name}")]
    context.ask_by_buttons(
        "inspection-whom", buttons=[*rows, back], cause=words.say_cause(context.language, found.cause)
    )


async def _find_named(context: Context) -> inspections.Rectification | None:
    if not context.actor.is_chair:
        context.toast("inspection-chair-only", alert=True)
        return None
    return await rectifying.find_tapped(context)


async def name_owner(context: Context) -> None:
    found = await _find_named(context)
    owner = await members.find(context.db, context.number(2))
    if found is None:
        return
    # Whoever was offered may have left office, or taken back their consent, since.
    if owner is None or not owner.can_work:
        context.toast("answer-too-old", alert=True)
        return
    given = replace(found, owner_id=owner.id)
    await inspections.save_rectification(context.db, given)
    if owner.id != context.actor.id:
        see = [[Button("inspection-see-fix", f"inspection:fix:{found.month}:{found.cause}")]]
        cause, due = (
            words.say_cause(owner.language, found.cause),
            say_day(owner.language, date.fromisoformat(found.due_on)),
        )
        context.messenger.send(owner, Text("inspection-named-you", buttons=see, cause=cause, day=due))
    await rectifying.show(context, given)


async def ask_reason(context: Context) -> None:
    """Another day, some workdays from today: first why."""
    found, workdays = await rectifying.find_changeable(context), context.number(2)
    if found is None or workdays not in rectifying.DAYS:
        return
    until = context.union.calendar.add_workdays(context.union.today(context.now), workdays)
    if until.isoformat() == found.due_on:
        context.toast("inspection-same-day", alert=True)
        return
    context.ask("moved", month=found.month, cause=found.cause, until=until.isoformat())
    context.edit(
        "inspection-ask-why",
        buttons=[[Button("inspection-see-fix", f"inspection:fix:{found.month}:{found.cause}")]],
        cause=words.say_cause(context.language, found.cause),
        day=say_day(context.language, until),
        first=say_day(context.language, date.fromisoformat(found.first_due_on)),
    )


async def receive_reason(context: Context) -> None:
    reason = " ".join(clean_text(context.incoming.text).split())
    if not reason or count_utf16(reason) > LONGEST_EVIDENCE:
        context.say("inspection-evidence-length", most=LONGEST_EVIDENCE)
        return
    until = context.draft["until"]
    context.args = (context.draft["month"], context.draft["cause"])
    context.finish()
    # While the reason was typed, it may have been done or given into other hands.
    found = await rectifying.find_changeable(context)
    if found:
        today = context.union.today(context.now).isoformat()
        move = RectificationMove(found.month, found.cause, found.due_on, until, reason, today, context.actor.id)
        await inspections.move_rectification(context.db, move)
        await rectifying.show(context, replace(found, due_on=until))
