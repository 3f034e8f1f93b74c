"""Putting right what the survey shows: each item gets an owner and a day, and stays on the list until it is done."""

from dataclasses import replace

from domain.inspection import LONGEST_EVIDENCE
from domain.text import clean, utf16_length
from handlers.inspection import words
from handlers.pen import Button
from handlers.turn import Turn
from locales import Markup, render
from storage import inspections, members, survey_results
from storage.inspections import Rectification

_DAYS = (5, 10, 20)
"""Workdays by which the day may be moved from today."""


async def show_all(turn: Turn) -> None:
    """What is open, and what was done since the beginning of a month."""
    month = turn.choice
    if await inspections.find(turn.db, month) is None:
        turn.toast("answer-too-old", alert=True)
        return
    today = turn.union.today(turn.now)
    every = await inspections.rectifications(turn.db, f"{today:%Y-%m}", f"{month}-01")
    lines = [
        render(
            turn.language,
            "inspection-fix-line",
            cause=words.cause(turn.language, it.cause),
            month=words.month(turn.language, it.month),
            owner=await _owner(turn, it),
            state=words.state(turn.language, it, today),
        )
        for it in every
    ]
    shown = Markup("\n").join(map(Markup, lines)) if lines else Markup(render(turn.language, "inspection-fix-none"))
    rows = [
        [
            Button(
                "inspection-to-fix",
                f"inspection:fix:{it.month}:{it.cause}",
                values={"cause": words.cause(turn.language, it.cause)},
            )
        ]
        for it in every
        if not it.done_on
    ]
    buttons = [*rows, [Button("inspection-back", f"inspection:month:{month}")]]
    turn.edit("inspection-fix-list", buttons=buttons, lines=shown, measured=await _measured(turn, month))


async def _owner(turn: Turn, it: Rectification) -> str:
    owner = await members.find(turn.db, it.owner_id) if it.owner_id else None
    return owner.name if owner else Markup(render(turn.language, "inspection-no-owner"))


async def _measured(turn: Turn, month: str) -> Markup:
    """What members answered to whether they saw progress on last month's items."""
    found = (await survey_results.of(turn.db, month)).get("Q08")
    if found is None:
        return Markup("")
    return Markup(render(turn.language, "inspection-measured", value=f"{found.value:.1f}", count=found.n))


async def _tapped(turn: Turn) -> Rectification | None:
    """The open item a button names."""
    found = await inspections.rectification(turn.db, *turn.args[:2]) if len(turn.args) > 1 else None
    if found is None or found.done_on:
        turn.toast("inspection-fix-over" if found else "answer-too-old", alert=True)
        return None
    return found


async def show_one(turn: Turn) -> None:
    found = await _tapped(turn)
    if found:
        await _show(turn, found)


async def _show(turn: Turn, it: Rectification) -> None:
    place = f"{it.month}:{it.cause}"
    mine = it.owner_id == turn.actor.id
    days = [Button("inspection-in-days", f"inspection:until:{place}:{n}", values={"count": n}) for n in _DAYS]
    turn.edit(
        "inspection-fix-one",
        buttons=[
            *([] if mine else [[Button("inspection-own", f"inspection:own:{place}")]]),
            days,
            [Button("inspection-done", f"inspection:done:{place}")],
            [Button("inspection-fixes", f"inspection:fixes:{(await inspections.months(turn.db) or [it.month])[-1]}")],
        ],
        cause=words.cause(turn.language, it.cause),
        month=words.month(turn.language, it.month),
        owner=await _owner(turn, it),
        state=words.state(turn.language, it, turn.union.today(turn.now)),
    )


async def take(turn: Turn) -> None:
    found = await _tapped(turn)
    if found:
        mine = replace(found, owner_id=turn.actor.id)
        await inspections.save_rectification(turn.db, mine)
        await _show(turn, mine)


async def set_day(turn: Turn) -> None:
    """Another day, some workdays from today."""
    found, workdays = await _tapped(turn), turn.number(2)
    if found is None or workdays not in _DAYS:
        return
    until = turn.union.calendar.add_workdays(turn.union.today(turn.now), workdays)
    moved = replace(found, due_on=until.isoformat())
    await inspections.save_rectification(turn.db, moved)
    await _show(turn, moved)


async def ask_done(turn: Turn) -> None:
    found = await _tapped(turn)
    if found:
        turn.edit("inspection-ask-done", cause=words.cause(turn.language, found.cause))
        turn.ask("done", month=found.month, cause=found.cause)


async def receive(turn: Turn) -> None:
    """What was done, in a line that everybody may read."""
    evidence = " ".join(clean(turn.incoming.text).split())
    if not evidence or utf16_length(evidence) > LONGEST_EVIDENCE:
        turn.say("inspection-evidence-length", most=LONGEST_EVIDENCE)
        return
    turn.args = (turn.draft["month"], turn.draft["cause"])
    turn.finish()
    found = await _tapped(turn)
    if found:
        done = replace(found, done_on=turn.union.today(turn.now).isoformat(), evidence=evidence)
        await inspections.save_rectification(turn.db, done)
        turn.say("inspection-fix-thanks", cause=words.cause(turn.language, found.cause))
