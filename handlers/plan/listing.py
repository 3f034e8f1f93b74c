"""What cadres see of the activities ahead: the list, one with its counts, and who has joined."""

from dataclasses import replace
from datetime import timedelta

from domain.activities import needs_consent
from domain.activity import Activity
from handlers.activities.card import View, card, lines, numbers, title, view
from handlers.activities.joining import PAGE, day, number, turning
from handlers.pen import Button
from handlers.plan.table import WAYS
from handlers.turn import Turn
from locales import render
from storage import activities, members, signups
from storage.signups import Counts

_AHEAD = timedelta(days=400)
_NAMES = 40
"""Names on one page."""


async def start(turn: Turn) -> None:
    await _list(turn, 0)


async def page(turn: Turn) -> None:
    await _list(turn, number(turn))


async def _list(turn: Turn, first: int) -> None:
    now = turn.now.timestamp()
    found = await activities.ahead(turn.db, int(now), int(now + _AHEAD.total_seconds()))
    ways = [[Button("plan-button-new", "plan:new")], *WAYS]
    if not found:
        turn.edit("plan-none", buttons=ways)
        return
    first = min(first, (len(found) - 1) // PAGE * PAGE)
    shown = found[first : first + PAGE]
    rows = [
        [Button("plan-button-open", f"plan:open:{it.id}", values={"title": title(it, turn.language)})] for it in shown
    ]
    answers = await signups.counts(turn.db, [it.id for it in shown])
    said = [_line(turn, it, answers.get(it.id, Counts())) for it in shown]
    turn.edit("plan-list", list=lines(said), buttons=[*rows, *turning(len(found), first, "plan:page"), *ways])


def _line(turn: Turn, activity: Activity, counts: Counts) -> str:
    seen = View(turn.union, activity, counts, turn.now)
    return render(
        turn.language,
        "plan-line",
        title=title(activity, turn.language),
        when=day(turn, activity),
        state=render(turn.language, f"event-{seen.state}"),
    )


async def show(turn: Turn) -> None:
    activity = await activities.find(turn.db, number(turn))
    if activity is None:
        turn.toast("plan-gone", alert=True)
        return
    await show_one(turn, activity)


async def show_one(turn: Turn, activity: Activity) -> None:
    seen = await view(turn.db, turn.union, activity, turn.now)
    turn.edit(
        "plan-shown",
        card=card(turn.language, seen),
        counts=numbers(turn.language, seen),
        notes=lines(_notes(turn, activity)),
        buttons=_buttons(turn, seen),
    )


def in_working_time(turn: Turn, activity: Activity) -> bool:
    return needs_consent(turn.union.calendar, activity.starts, activity.minutes)


def _notes(turn: Turn, activity: Activity) -> list[str]:
    """What a cadre has to know: the employer's consent, and a calendar that may still move."""
    year, notes = turn.union.local(activity.starts).year, []
    if in_working_time(turn, activity):
        notes.append(render(turn.language, "plan-note-agreed" if activity.consented else "plan-note-not-agreed"))
    if activity.plan_entry and not turn.union.calendar.is_official(year):
        notes.append(render(turn.language, "calendar-provisional", year=str(year)))
    return notes


def _buttons(turn: Turn, seen: View) -> list[list[Button]]:
    activity, rows = seen.activity, [[Button("plan-button-names", f"plan:names:{seen.activity.id}:0")]]
    if seen.state not in ("held", "reviewed", "cancelled"):
        for each in ("change", "postpone", "cancel"):
            rows.append([Button(f"plan-button-{each}", f"plan:{each}:{activity.id}")])
        if in_working_time(turn, activity):
            key = "plan-button-not-agreed" if activity.consented else "plan-button-agreed"
            rows.append([Button(key, f"plan:consent:{activity.id}:{int(not activity.consented)}")])
    return [*rows, [Button("plan-button-all", "plan:page:0")]]


async def consent(turn: Turn) -> None:
    """Record what the employer said to an activity in working time (Trade Union Law, art. 41)."""
    activity = await activities.hold(turn.db, number(turn))
    if activity is None or turn.args[-1] not in ("0", "1"):
        turn.toast("plan-gone", alert=True)
        return
    activity = replace(activity, consented=turn.args[-1] == "1")
    await activities.save(turn.db, activity)
    await show_one(turn, activity)


async def names(turn: Turn) -> None:
    """Who takes part, for the cadre who prepares it; never in the group."""
    activity = await activities.find(turn.db, number(turn))
    if activity is None or not turn.args[-1].isdecimal():
        turn.toast("plan-gone", alert=True)
        return
    first = int(turn.args[-1])
    known = {it.id: it.name for it in await members.active(turn.db)}
    people = [
        it for it in await signups.all_of(turn.db, activity.id) if it.answer != "cannot" and it.member_id in known
    ]
    said = [
        render(turn.language, f"plan-name-{it.place or it.answer}", name=known[it.member_id])
        for it in sorted(people, key=lambda it: (_ORDER.index(it.place or it.answer), it.line))
    ]
    page = said[first : first + _NAMES] or [render(turn.language, "plan-nobody")]
    row = []
    if first > 0:
        row.append(Button("activities-button-earlier", f"plan:names:{activity.id}:{max(0, first - _NAMES)}"))
    if first + _NAMES < len(said):
        row.append(Button("activities-button-later", f"plan:names:{activity.id}:{first + _NAMES}"))
    back = [Button("plan-button-back", f"plan:open:{activity.id}")]
    turn.edit(
        "plan-names", title=title(activity, turn.language), names=lines(page), buttons=[row, back] if row else [back]
    )


_ORDER = ("confirmed", "waitlisted", "maybe")
