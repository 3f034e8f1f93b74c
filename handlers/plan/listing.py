"""What cadres see of the activities ahead: the list, one with its counts, and who has joined."""

from dataclasses import replace
from datetime import timedelta

from domain.activities import OFFER_BEFORE
from domain.activity import Activity, takes_working_time
from domain.rights import allow
from handlers.activities.card import View, join_lines, load_view, render_card, say_numbers, say_title
from handlers.activities.invited import list_invited
from handlers.activities.joining import TURNING, read_number, say_day
from handlers.activities.organising import find_organisable
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button
from handlers.naming import name_people, name_person
from handlers.plan.table import WAYS
from handlers.plan.year import show_year
from locales import Markup, render
from storage import activities, members, organisers, photo_consents, signups
from storage.signups import SignUp, SignupCounts

_AHEAD = timedelta(days=400)
_NAMES = 40
"""Names on one page."""


async def start(context: Context) -> None:
    """`/plan`, or `/plan 2027` for a whole year."""
    if context.args and context.args[0].isdecimal() and len(context.args[0]) == 4:
        await show_year(context, int(context.args[0]))
        return
    await _list(context, 0)


async def show_page(context: Context) -> None:
    await _list(context, read_number(context))


async def _list(context: Context, first: int) -> None:
    found = await activities.list_ahead(context.db, context.now, context.now + _AHEAD)
    asks = context.has_feature("poll")
    begin = [Button("plan-button-new", "plan:new"), *([Button("plan-button-poll", "poll:list")] if asks else [])]
    ways = [begin, [Button("plan-button-done", "plan:year:0")], *WAYS]
    if not found:
        context.edit("plan-none", buttons=ways)
        return
    shown = cut_page(found, first)
    rows = [
        [Button("plan-button-open", f"plan:open:{it.id}", values={"title": say_title(it, context.language)})]
        for it in shown.rows
    ]
    answers = await signups.count_signups(context.db, [it.id for it in shown.rows])
    said = [_say_line(context, it, answers.get(it.id, SignupCounts())) for it in shown.rows]
    context.edit("plan-list", list=join_lines(said), buttons=[*rows, *shown.turning("plan:page", TURNING), *ways])


def _say_line(context: Context, activity: Activity, counts: SignupCounts) -> str:
    seen = View(context.union, activity, counts, context.now)
    return render(
        context.language,
        "plan-line",
        title=say_title(activity, context.language),
        when=say_day(context, activity),
        state=render(context.language, f"event-{seen.state}"),
    )


async def show(context: Context) -> None:
    if activity := await find_organisable(context):
        await show_one(context, activity)


async def show_one(context: Context, activity: Activity) -> None:
    seen = await load_view(context.db, context.union, activity, context.now)
    context.edit(
        "plan-shown",
        card=render_card(context.language, seen),
        counts=say_numbers(context.language, seen),
        notes=join_lines([*_list_notes(context, activity), *await _say_organiser(context, activity)]),
        buttons=_make_buttons(context, seen),
    )


async def _say_organiser(context: Context, activity: Activity) -> list[str]:
    named = await organisers.find(context.db, activity.id)
    member = await members.find(context.db, named.member_id) if named else None
    if named is None or member is None:
        return []
    key = "plan-note-organiser" if named.agreed else "plan-note-organiser-asked"
    return [render(context.language, key, name=await name_person(context.db, context.language, member))]


def is_in_working_time(context: Context, activity: Activity) -> bool:
    return takes_working_time(activity, context.union.calendar)


def _list_notes(context: Context, activity: Activity) -> list[str]:
    """What a cadre has to know: the employer's consent, and a calendar that may still move."""
    year, notes = context.union.local(activity.starts_at).year, []
    if is_in_working_time(context, activity):
        notes.append(render(context.language, "plan-note-agreed" if activity.consented else "plan-note-not-agreed"))
    if activity.plan_entry and not context.union.calendar.is_official(year):
        notes.append(render(context.language, "calendar-provisional", year=str(year)))
    return notes


def _make_buttons(context: Context, seen: View) -> list[list[Button]]:
    activity, rows = seen.activity, [[Button("plan-button-names", f"plan:names:{seen.activity.id}:0")]]
    if context.has_feature("money"):
        rows[0].append(Button("plan-button-money", f"money:line:activity:{activity.id}"))
    if context.now >= activity.starts_at - OFFER_BEFORE and seen.state not in ("postponed", "cancelled", "planned"):
        rows.append([Button("plan-button-door", f"plan:door:{activity.id}")])
    if not allow(context.member, "activity.manage"):
        return [*rows, [Button("activities-button-open-own", f"activities:open:{activity.id}")]]
    if seen.state not in ("held", "reviewed", "cancelled"):
        rows.append([Button("plan-button-organiser", f"plan:whoruns:{activity.id}")])
        for each in ("change", "postpone", "cancel"):
            rows.append([Button(f"plan-button-{each}", f"plan:{each}:{activity.id}")])
        if is_in_working_time(context, activity):
            key = "plan-button-not-agreed" if activity.consented else "plan-button-agreed"
            rows.append([Button(key, f"plan:consent:{activity.id}:{int(not activity.consented)}")])
    return [*rows, [Button("plan-button-all", "plan:page:0")]]


async def consent(context: Context) -> None:
    """Record what the employer said to an activity in working time (Trade Union Law, art. 41)."""
    activity = await activities.find_held(context.db, read_number(context))
    if activity is None or context.args[-1] not in ("0", "1"):
        context.toast("plan-gone", alert=True)
        return
    # No new version: the year's plan may still lay it out anew, and leaves this answer as it is.
    activity = replace(activity, consented=context.args[-1] == "1")
    await activities.save(context.db, activity)
    await show_one(context, activity)


async def show_names(context: Context) -> None:
    """Who takes part, for the cadre who prepares it; never in the group."""
    activity = await find_organisable(context)
    if activity is None:
        return
    if not context.choice.isdecimal():
        context.toast("plan-gone", alert=True)
        return
    # Whoever has left or taken back their consent is named to nobody.
    known = {it.id: it for it in await members.list_active(context.db)}
    people = [
        it
        for it in await signups.list_signups(context.db, activity.id)
        if it.answer != "cannot" and it.member_id in known
    ]
    called = await name_people(context.db, context.language, [known[it.member_id] for it in people])
    agreed = await photo_consents.list_choices(context.db, activity.id)
    photos = {number: Markup(render(context.language, f"plan-photo-{choice}")) for number, choice in agreed.items()}
    said = [
        _say_name(context, it, called[it.member_id]) + photos.get(it.member_id, "")
        for it in sorted(people, key=lambda it: (_ORDER.index(it.standing), it.line))
    ]
    shown = cut_page(said, context.number(1), _NAMES)
    context.edit(
        "plan-names",
        title=say_title(activity, context.language),
        names=join_lines(shown.rows or [render(context.language, "plan-nobody")]),
        buttons=[
            *shown.turning(f"plan:names:{activity.id}", TURNING),
            *([[Button("plan-button-invited", f"plan:invited:{activity.id}:0")]] if context.actor.is_cadre else []),
            [Button("plan-button-back", f"plan:open:{activity.id}")],
        ],
    )


async def show_invited(context: Context) -> None:
    """Whom it was offered to and what each of them said, for cadres: who has not answered may not have read it."""
    activity = await find_organisable(context)
    if activity is None:
        return
    invited = await list_invited(context.db, activity)
    given = {it.member_id: it for it in await signups.list_signups(context.db, activity.id)}
    standings = {it.id: _find_standing(given.get(it.id)) for it in invited}
    ordered = sorted(invited, key=lambda it: (_EVERY.index(standings[it.id]), it.name, it.id))
    shown = cut_page(ordered, context.number(1), _NAMES)
    called = await name_people(context.db, context.language, list(shown.rows))
    lines = [render(context.language, f"plan-name-{standings[it.id]}", name=called[it.id]) for it in shown.rows]
    context.edit(
        "plan-invited",
        title=say_title(activity, context.language),
        count=len(invited),
        silent=sum(it == "silent" for it in standings.values()),
        names=join_lines(lines),
        buttons=[
            *shown.turning(f"plan:invited:{activity.id}", TURNING),
            [Button("plan-button-back", f"plan:names:{activity.id}:0")],
        ],
    )


def _find_standing(own: SignUp | None) -> str:
    if own is None:
        return "silent"
    return "cannot" if own.answer == "cannot" else own.standing


def _say_name(context: Context, own: SignUp, name: str) -> str:
    said = render(context.language, f"plan-name-{own.standing}", name=name)
    return said + (render(context.language, "plan-name-guests", guests=own.guests) if own.guests else "")


_ORDER = ("confirmed", "offered", "waitlisted", "maybe")
_EVERY = (*_ORDER, "cannot", "silent")
