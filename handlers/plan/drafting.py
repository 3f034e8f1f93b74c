"""Making and changing an activity: what is missing is asked, what is there can change, nothing counts unconfirmed."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.activities import NotPossible, become
from domain.activity import Activity, moment_to_announce
from handlers.activities.card import card, lines, view, when
from handlers.activities.joining import number
from handlers.pen import Button
from handlers.plan import fields, telling
from handlers.plan.listing import in_working_time, show_one
from handlers.turn import Turn
from locales import render
from storage import activities

_FRESH = Activity(
    id=0, plan_year=0, plan_entry="", title_zh="", title_en="", place="", about="", lead="", audience="all",
    places=None, sign_up=True, consented=False, starts_at=0, ends_at=0, minutes=0, announce_at=0, announced_at=None,
    status="going", reason="", version=0, changed_at=0,
)  # fmt: skip


async def new(turn: Turn) -> None:
    await go_on(turn, {})


async def go_on(turn: Turn, draft: dict[str, str]) -> None:
    """Ask for what is missing, or show what it would be."""
    name = fields.missing(turn, draft)
    turn.ask("field", **draft | {"asking": name})
    if name:
        turn.edit(f"plan-ask-{name}", buttons=fields.keyboard(turn, name))
    else:
        await _preview(turn, draft)


def _drafting(turn: Turn) -> bool:
    """Whether the cadre is at it; an old keyboard is told that it is over."""
    at_it = turn.next is not None and (turn.next.feature, turn.next.step) == ("plan", "field")
    if not at_it:
        turn.toast("plan-over", alert=True)
    return at_it


async def receive(turn: Turn) -> None:
    if turn.incoming.kind != "text":
        turn.say("plan-only-text")
    elif turn.draft["asking"]:
        await _take(turn, turn.draft["asking"], turn.incoming.text)
    else:
        turn.say("plan-tap-to-decide")


async def choose(turn: Turn) -> None:
    name, said = (*turn.args, "", "")[:2]
    if not _drafting(turn):
        return
    if name != turn.draft["asking"]:
        turn.toast("plan-asked-already", alert=True)
    elif said == fields.SKIP and fields.FIELDS[name].may_be_empty:
        await go_on(turn, turn.draft | {name: ""})
    else:
        await _take(turn, name, said)


async def _take(turn: Turn, name: str, said: str) -> None:
    try:
        known = fields.read(turn, name, said)
    except NotPossible as refusal:
        turn.say(refusal.key)
        return
    await go_on(turn, turn.draft | known)


async def alter(turn: Turn) -> None:
    """Say one thing of the preview anew; a day is said together with its time."""
    if not _drafting(turn) or turn.draft["asking"] or turn.args[0] not in fields.FIELDS:
        return
    dropped = {turn.args[0], "asking"} | ({"clock"} if turn.args[0] == "day" else set())
    if turn.args[0] in ("day", "clock", "minutes"):
        dropped.add("agreed")
    await go_on(turn, {name: said for name, said in turn.draft.items() if name not in dropped})


async def change(turn: Turn) -> None:
    if activity := await changeable(turn):
        await go_on(turn, _draft(turn, activity))


async def move(turn: Turn) -> None:
    """Postpone to another day: everything stays as it is but day and time."""
    if activity := await changeable(turn):
        kept = {name: said for name, said in _draft(turn, activity).items() if name not in ("day", "clock", "agreed")}
        await go_on(turn, kept)


async def changeable(turn: Turn) -> Activity | None:
    """The activity of the tapped button if it can still be changed; else why not is said."""
    activity = await activities.hold(turn.db, number(turn))
    if activity is None:
        turn.toast("plan-gone", alert=True)
        return None
    return activity if is_changeable(turn, activity) else None


def is_changeable(turn: Turn, activity: Activity) -> bool:
    try:
        become(telling.state_now(turn, activity), "cancelled")
    except NotPossible as refusal:
        turn.toast(refusal.key, alert=True)
        return False
    return True


def _draft(turn: Turn, activity: Activity) -> dict[str, str]:
    starts, first, second = turn.union.local(activity.starts), activity.title_zh, activity.title_en
    if turn.language != "zh-CN":
        first, second = second, first
    known = {
        "id": str(activity.id),
        "version": str(activity.version),
        "title": first or second or render(turn.language, f"plan-{activity.plan_entry}"),
        "second": second if first else "",
        "minutes": str(activity.minutes),
        "place": activity.place,
        "places": "" if activity.places is None else str(activity.places),
        "lead": activity.lead,
        "about": activity.about,
    }
    if activity.status == "postponed":
        return known
    known |= {"day": f"{starts:%Y-%m-%d}", "clock": f"{starts:%H:%M}"}
    return known | ({"agreed": "yes" if activity.consented else "no"} if in_working_time(turn, activity) else {})


def _drafted(turn: Turn, draft: fields.Draft, old: Activity) -> Activity:
    """`old` as the draft would have it."""
    starts = turn.union.at(date.fromisoformat(draft["day"]), time.fromisoformat(draft["clock"]))
    minutes, (first, second) = int(draft["minutes"]), _titles(turn, draft, old)
    moved = int(starts.timestamp()) != old.starts_at or old.status == "postponed"
    return replace(
        old, title_zh=first, title_en=second, place=draft["place"], about=draft["about"], lead=draft["lead"],
        places=int(draft["places"]) if draft["places"] else None, consented=draft.get("agreed") == "yes",
        starts_at=int(starts.timestamp()), ends_at=_ends(turn, old, starts, minutes), minutes=minutes,
        announce_at=_announcement(turn, starts) if moved and old.announced_at is None else old.announce_at,
        status="going", reason="",
    )  # fmt: skip


def _titles(turn: Turn, draft: fields.Draft, old: Activity) -> tuple[str, str]:
    """In Chinese and in English; untouched ones stay as they are, also those that only the default plan has."""
    if old.id:
        was = _draft(turn, old)
        if (was["title"], was["second"]) == (draft["title"], draft["second"]):
            return old.title_zh, old.title_en
    first, second = draft["title"], draft["second"]
    return (first, second) if turn.language == "zh-CN" else (second, first)


def _ends(turn: Turn, old: Activity, starts: datetime, minutes: int) -> int:
    """What takes several days keeps taking as many."""
    local = turn.union.local
    days = local(old.ends).date() - local(old.starts).date() if old.id else timedelta()
    return int(
        (turn.union.at(local(starts).date() + days, local(starts).time()) + timedelta(minutes=minutes)).timestamp()
    )


def _announcement(turn: Turn, starts: datetime) -> int:
    return int(moment_to_announce(turn.union.calendar, starts, turn.now).timestamp())


async def _preview(turn: Turn, draft: fields.Draft) -> None:
    old = await activities.find(turn.db, int(draft["id"])) if "id" in draft else None
    planned = _drafted(turn, draft, old or _FRESH)
    seen = await view(turn.db, turn.union, planned, turn.now)
    told = len(await telling.concerned(turn.db, planned)) if old else 0
    notes = [render(turn.language, "plan-preview-told", told=told)] if told else []
    if seen.opens:
        moment = when(turn.language, turn.union, seen.opens)
        notes.append(render(turn.language, "plan-preview-announced", when=moment))
    if in_working_time(turn, planned) and not planned.consented:
        notes.append(render(turn.language, "plan-note-not-agreed"))
    names = [name for name in fields.FIELDS if name in draft and name != "clock"]
    rows = [
        [Button(f"plan-field-{name}", f"plan:alter:{name}") for name in names[at : at + 3]]
        for at in range(0, len(names), 3)
    ]
    turn.edit(
        "plan-preview",
        card=card(turn.language, seen),
        notes=lines(notes),
        buttons=[[Button("plan-button-confirm", "plan:confirm")], *rows, [Button("plan-button-drop", "plan:drop")]],
    )


async def confirm(turn: Turn) -> None:
    """Make it so, and tell once everybody whom it concerns."""
    if not _drafting(turn) or turn.draft["asking"]:
        return
    draft = turn.draft
    turn.finish()
    if turn.union.at(date.fromisoformat(draft["day"]), time.fromisoformat(draft["clock"])) <= turn.now:
        turn.edit("plan-day-over")
        return
    if "id" not in draft:
        fresh = replace(_drafted(turn, draft, _FRESH), changed_at=int(turn.now.timestamp()))
        fresh = replace(fresh, id=await activities.add(turn.db, fresh))
        turn.toast("plan-saved")
        await show_one(turn, fresh)
        return
    await _confirm_change(turn, draft)


async def _confirm_change(turn: Turn, draft: fields.Draft) -> None:
    old = await activities.hold(turn.db, int(draft["id"]))
    if old is None or str(old.version) != draft["version"]:
        turn.edit("plan-changed-meanwhile")
        return
    if not is_changeable(turn, old):
        return
    changed = _drafted(turn, draft, old)
    if changed == old:
        turn.edit("plan-nothing-changed")
        return
    changed = replace(changed, version=old.version + 1, changed_at=int(turn.now.timestamp()))
    await activities.save(turn.db, changed)
    if _shows(changed) != _shows(old):
        moved = (changed.starts_at, changed.status) != (old.starts_at, old.status)
        await telling.tell(turn, changed, "activities-moved" if moved else "activities-changed")
    await telling.fill_and_tell_group(turn, changed)
    turn.toast("plan-saved")
    await show_one(turn, changed)


def _shows(activity: Activity) -> Activity:
    """Only what members see of it: more places or the employer's consent are no news to those who come."""
    return replace(activity, places=None, consented=False, version=0, changed_at=0, announce_at=0)


async def drop(turn: Turn) -> None:
    if turn.next is not None and turn.next.feature == "plan":
        turn.finish()
    turn.edit("plan-dropped", buttons=[[Button("plan-button-all", "plan:page:0")]])
