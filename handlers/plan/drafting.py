"""Making and changing an activity: what is missing is asked, what is there can change, nothing counts unconfirmed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from domain.activities import NotPossible, change_state
from domain.activity import Activity, compute_span, count_days, find_announcing_moment, find_state
from domain.draft import Draft, Part
from handlers import drafting
from handlers.activities.card import join_lines, load_view, render_card, say_when
from handlers.activities.joining import read_number
from handlers.context import Context
from handlers.days import say_refusal
from handlers.messenger import Button
from handlers.plan import fewer, fields, telling, whom, why
from handlers.plan.listing import is_in_working_time, show_one
from locales import render
from storage import activities, check_ins

KIND = "plan"
OVER = "plan-over"
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
FRESH = Activity(
    id=0,
    plan_year=0,
    plan_entry="",
    title_zh="",
    title_en="",
    place="",
    about="",
    lead="",
    audience="all",
    places=None,
    sign_up=True,
    consented=False,
    starts_at=_NEVER,
    ends_at=_NEVER,
    minutes=0,
    announce_at=_NEVER,
    announced_at=None,
    status="going",
    reason="",
    version=0,
    changed_at=_NEVER,
)


async def begin_new(context: Context) -> None:
    await _go_on(context, drafting.begin(context, KIND, **fields.USUAL))


async def _go_on(context: Context, draft: Draft) -> None:
    """Ask for what is missing, or show what it would be."""
    name = fields.find_missing(context, draft.choices)
    draft = draft.choose(asking=name)
    if name:
        drafting.show(context, draft, "field", f"plan-ask-{name}", lambda it: fields.make_buttons(context, name, it))
    else:
        await _show_preview(context, draft)


show_again = _go_on


async def take_rest(context: Context) -> None:
    """The rest as usual, with one tap; the preview shows all of it."""
    if draft := drafting.find_newest(context, KIND, OVER):
        known = {name: said for name, said in fields.make_rest(context).items() if name not in draft.choices}
        await _go_on(context, draft.choose(**known))


async def finish_audience(context: Context) -> None:
    if draft := drafting.find_newest(context, KIND, OVER):
        await _go_on(context, draft)


async def toggle_audience(context: Context) -> None:
    if draft := drafting.find_newest(context, KIND, OVER):
        await whom.toggle(context, draft)


async def receive(context: Context) -> None:
    if (draft := drafting.find_at_step(context)) is None:
        return
    if context.incoming.kind != "text":
        context.say("plan-only-text")
    elif (asked := draft.choices["asking"]) and asked in fields.FIELDS:
        await _take(context, draft, asked, context.incoming.text)
    else:
        context.say("plan-tap-to-decide")


async def choose(context: Context) -> None:
    name, said = (*context.args, "", "")[:2]
    if (draft := drafting.find_newest(context, KIND, OVER)) is None:
        return
    if name != draft.choices["asking"]:
        context.toast("plan-asked-already", alert=True)
    elif said == fields.SKIP and fields.FIELDS[name].may_be_empty:
        await _go_on(context, draft.choose(**{name: ""}))
    else:
        await _take(context, draft, name, said)


async def _take(context: Context, draft: Draft, name: str, said: str) -> None:
    try:
        known = fields.read(context, draft.choices, name, said)
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return
    # A tap leaves no words behind that could be edited, but it is something written all the same.
    typed = 0 if context.incoming.callback_id else context.incoming.message_id
    await _go_on(context, draft.without_text(name).add(Part(typed, said, slot=name)).choose(**known))


async def receive_edit(context: Context) -> None:
    """What was typed was changed in the chat: it is read again, as the answer it was."""
    if draft := drafting.find_revised(context, KIND):
        slot = next(part.slot for part in draft.parts if part.message == context.incoming.message_id)
        await _take(context, draft, slot, context.incoming.text)


async def choose_field(context: Context) -> None:
    """Say one thing of the preview anew; a day is said together with its time."""
    draft, name = drafting.find_newest(context, KIND, OVER), context.choice
    if draft is None or draft.choices["asking"]:
        return
    if name == "audience":
        await whom.ask(context, draft)
        return
    if name not in fields.FIELDS:
        return
    dropped = {name, "asking"} | (_list_bound(draft.choices) if name == "day" else set())
    # The employer agreed to that time and to no other.
    if name in ("day", "clock", "minutes", "days", "hours"):
        dropped.add("agreed")
    kept = {it: said for it, said in draft.choices.items() if it not in dropped}
    await _go_on(context, replace(draft, choices=kept))


async def change(context: Context) -> None:
    if activity := await find_changeable(context):
        await _go_on(context, drafting.begin(context, KIND, **_list_known(context, activity)))


async def move(context: Context) -> None:
    """Postpone to another day: everything stays as it is but day and time."""
    if activity := await find_changeable(context):
        known = _list_known(context, activity)
        dropped = {"day", "agreed"} | _list_bound(known)
        kept = {name: said for name, said in known.items() if name not in dropped}
        await _go_on(context, drafting.begin(context, KIND, **kept))


def _list_bound(known: fields.Said) -> set[str]:
    """What is asked together with the day: the hours of a day with breaks are the same on another one."""
    return set() if known["hours"] else {"clock"}


async def find_changeable(context: Context) -> Activity | None:
    """The activity of the tapped button if it can still be changed; else why not is said."""
    # Held: the row is written whole, and of two cadres who change it one would undo the other.
    activity = await activities.find_held(context.db, read_number(context))
    if activity is None:
        context.toast("plan-gone", alert=True)
        return None
    return activity if is_changeable(context, activity) else None


def is_changeable(context: Context, activity: Activity) -> bool:
    try:
        change_state(find_state(activity, context.union.calendar, context.now, 0), "cancelled")
    except NotPossible as refusal:
        context.toast(refusal.key, alert=True)
        return False
    return True


def _list_known(context: Context, activity: Activity) -> dict[str, str]:
    starts, first, second = context.union.local(activity.starts_at), activity.title_zh, activity.title_en
    if context.language != "zh-CN":
        first, second = second, first
    known = {
        "id": str(activity.id),
        "version": str(activity.version),
        "title": first or second or render(context.language, f"plan-{activity.plan_entry}"),
        "second": second if first else "",
        "minutes": str(activity.minutes),
        "place": activity.place,
        "places": "" if activity.places is None else str(activity.places),
        "lead": activity.lead,
        "about": activity.about,
        "days": str(count_days(activity, context.union.calendar)),
        "audience": activity.audience,
        "sign_up": "yes" if activity.sign_up else "no",
        "why": "",
        "hours": activity.hours,
        "guests": str(activity.guests),
    }
    if activity.status == "postponed":
        return known
    known |= {"day": f"{starts:%Y-%m-%d}", "clock": f"{starts:%H:%M}"}
    return known | ({"agreed": "yes" if activity.consented else "no"} if is_in_working_time(context, activity) else {})


def _make_activity(context: Context, draft: fields.Said, old: Activity) -> Activity:
    """`old` as the draft would have it."""
    day, minutes = date.fromisoformat(draft["day"]), int(draft["minutes"])
    last, clock = day + timedelta(int(draft["days"]) - 1), time.fromisoformat(draft["clock"])
    starts, ends = compute_span(context.union.calendar, day, last, clock, minutes, draft["hours"])
    first, second = _find_titles(context, draft, old)
    moved = starts != old.starts_at or old.status == "postponed"
    return replace(
        old,
        title_zh=first,
        title_en=second,
        place=draft["place"],
        about=draft["about"],
        lead=draft["lead"],
        places=int(draft["places"]) if draft["places"] else None,
        audience=draft["audience"],
        sign_up=draft["sign_up"] == "yes",
        consented=draft.get("agreed") == "yes",
        starts_at=starts,
        ends_at=ends,
        minutes=minutes,
        hours=draft["hours"],
        guests=int(draft["guests"]),
        # Once announced, a move is told as news and not announced anew.
        announce_at=find_announcement(context, starts) if moved and old.announced_at is None else old.announce_at,
        status="going",
        reason="",
    )


def _find_titles(context: Context, draft: fields.Said, old: Activity) -> tuple[str, str]:
    """In Chinese and in English; untouched ones stay as they are, also those that only the default plan has."""
    if old.id:
        was = _list_known(context, old)
        if (was["title"], was["second"]) == (draft["title"], draft["second"]):
            return old.title_zh, old.title_en
    first, second = draft["title"], draft["second"]
    return (first, second) if context.language == "zh-CN" else (second, first)


def find_announcement(context: Context, starts: datetime) -> datetime:
    return find_announcing_moment(context.union.calendar, starts, context.now)


async def _show_preview(context: Context, written: Draft) -> None:
    draft = written.choices
    old = await activities.find(context.db, int(draft["id"])) if "id" in draft else None
    planned = _make_activity(context, draft, old or FRESH)
    seen = await load_view(context.db, context.union, planned, context.now)
    surplus = await fewer.count_surplus(context.db, planned)
    told = await _count_told(context, draft, old, planned, surplus) if old else 0
    notes = [render(context.language, "plan-preview-told", told=told)] if told else []
    if seen.opens:
        moment = say_when(context.language, context.union, seen.opens)
        notes.append(render(context.language, "plan-preview-announced", when=moment))
    if is_in_working_time(context, planned) and not planned.consented:
        notes.append(render(context.language, "plan-note-not-agreed"))
    notes += await whom.list_notes(context, planned)
    notes += fewer.list_notes(context, draft, surplus)
    moves = old is not None and why.is_another_day(context, old, planned)
    if moves:
        reason = why.say_moved(context.language, draft["why"])
        notes.append(render(context.language, "plan-preview-why" if reason else "plan-preview-no-why", reason=reason))
    hidden = {"clock"} if moves else {"clock", "why"}
    names = [name for name in (*fields.FIELDS, "audience") if name in draft and name not in hidden]
    rows = [
        [Button(f"plan-field-{name}", f"plan:alter:{name}") for name in names[at : at + 3]]
        for at in range(0, len(names), 3)
    ]
    drafting.show(
        context,
        written,
        "field",
        "plan-preview",
        lambda it: [*fewer.make_confirm(it, surplus), *rows, [fields.drop_button(it)]],
        card=render_card(context.language, seen),
        notes=join_lines(notes),
    )


async def _count_told(context: Context, draft: fields.Said, old: Activity, planned: Activity, surplus: int) -> int:
    """Everybody who comes, of what they see; where there are only fewer places, whoever loses one."""
    if _make_shown(planned) != _make_shown(old):
        return len(await telling.list_concerned(context.db, planned))
    return surplus if draft.get("surplus") == fewer.WAITS else 0


async def confirm(context: Context) -> None:
    """Make it so, and tell once everybody whom it concerns."""
    if (written := drafting.find_acting(context, (KIND,), OVER)) is None or written.choices["asking"]:
        return
    draft = written.choices
    if await _has_too_many(context, draft):
        # Somebody joined while the preview was looked at: the organiser decides on what is so now.
        await _show_preview(context, written)
        return
    # The preview may have stood there for days. It stays, so that only the day is said anew.
    if context.union.at(date.fromisoformat(draft["day"]), time.fromisoformat(draft["clock"])) <= context.now:
        context.toast("plan-day-over", alert=True)
        return
    if "id" not in draft:
        # Ended first: a second tap finds no draft, and plans nothing twice.
        await drafting.finish(context, written)
        fresh = replace(_make_activity(context, draft, FRESH), changed_at=context.now)
        fresh = replace(fresh, id=await activities.add(context.db, fresh))
        context.toast("plan-saved")
        await show_one(context, fresh)
        return
    await _confirm_change(context, written)


async def _has_too_many(context: Context, draft: fields.Said) -> bool:
    old = await activities.find_held(context.db, int(draft["id"])) if "id" in draft else None
    if old is None or draft.get("surplus") == fewer.WAITS:
        return False
    return await fewer.count_surplus(context.db, _make_activity(context, draft, old)) > 0


async def keep_all(context: Context) -> None:
    """As many places as are taken by now, so that nobody loses one."""
    if written := drafting.find_acting(context, (KIND,), OVER):
        held = await fewer.count_held(context.db, int(written.choices["id"]))
        await _go_on(context, written.choose(places=str(held)))


async def let_last_wait(context: Context) -> None:
    if written := drafting.find_acting(context, (KIND,), OVER):
        await _go_on(context, written.choose(surplus=fewer.WAITS))


async def _confirm_change(context: Context, written: Draft) -> None:
    draft = written.choices
    old = await activities.find_held(context.db, int(draft["id"]))
    # Two cadres may have had it before them: the second must not undo what the first wrote, nor lose their own words.
    if old is None or str(old.version) != draft["version"]:
        context.toast("plan-changed-meanwhile", alert=True)
        return
    if not is_changeable(context, old):
        return
    await drafting.finish(context, written)
    changed = _make_activity(context, draft, old)
    if changed == old:
        context.edit("plan-nothing-changed")
        return
    changed = replace(changed, version=old.version + 1, changed_at=context.now)
    await activities.save(context.db, changed)
    # Whoever checked in before the new day was not there on it.
    first_day = context.union.today(changed.starts_at)
    await check_ins.take_back_before(context.db, changed.id, context.union.at(first_day, time()))
    await fewer.let_last_wait(context, changed)
    if _make_shown(changed) != _make_shown(old):
        # Before anything new is said about it, or that would be taken back as well.
        await telling.say_anew(context, changed)
        moved = (changed.starts_at, changed.status) != (old.starts_at, old.status)
        await telling.tell_change(context, changed, draft["why"], is_moved=moved)
    await telling.announce_to_new(context, old, changed)
    await telling.fill_and_tell_group(context, changed)
    context.toast("plan-saved")
    await show_one(context, changed)
    await why.note_move(context, old, changed, draft["why"])


def _make_shown(activity: Activity) -> Activity:
    """Only what members see of it: more places or the employer's consent are no news to those who come."""
    return replace(activity, places=None, consented=False, version=0, changed_at=_NEVER, announce_at=_NEVER)


async def drop(context: Context) -> None:
    if draft := drafting.find(context, context.choice):
        drafting.drop(context, draft)
    elif context.next is not None and context.next.feature == "plan":
        context.finish()
    context.edit("plan-dropped", buttons=[[Button("plan-button-all", "plan:page:0")]])
