"""Check-in, as a member does it: their own code for the host, the number at the door, or at last their own word."""

from datetime import datetime

from domain.activity import Activity, find_day, plan_times
from domain.check_in import (
    MOST_WRONG,
    MOST_WRONG_IN_ALL,
    CheckInHours,
    Mark,
    find_check_in_hours,
    is_at_door,
    list_check_in_hours,
    make_member_code,
    read_member_code,
)
from handlers.activities.card import say_title
from handlers.activities.joining import read_number
from handlers.context import Context
from handlers.messenger import Button, MadeFile, Text
from locales.dates import write_moment
from storage import activities, check_ins, door_guesses
from storage.check_ins import CheckIn

_STEP = "door"


def _make_own_code(context: Context, activity: Activity) -> str:
    return make_member_code(make_marks(context), activity.id, context.actor.id)


def make_marks(context: Context) -> Mark:
    """The keyed hash that makes and checks the codes of all doors."""
    return context.keys.seal("codes").mark


def find_open_window(context: Context, activity: Activity) -> CheckInHours | None:
    """The window that is open now; None, with a word, if none is."""
    window = find_check_in_hours(list_check_in_hours(activity, context.union.calendar), context.now)
    if window is None or activity.status not in ("going", "reviewed"):
        context.toast("activities-no-check-in", alert=True)
        return None
    if context.now < window.opens:
        opens = write_moment(context.language, context.union.local(window.opens))
        context.toast("activities-check-in-early", alert=True, opens=opens)
        return None
    if context.now >= window.closes:
        _offer_own_word(context, activity)
        return None
    return window


def _offer_own_word(context: Context, activity: Activity) -> None:
    """Too late for a code: two cadres can add them, or they say so themselves, which counts for no hours."""
    own_word = [[Button("activities-button-declare", f"activities:declare:{activity.id}")]]
    context.say("activities-check-in-late", title=say_title(activity, context.language), buttons=own_word)


async def show(context: Context) -> None:
    """The code of whoever is there, as a picture and as letters; and what stands at the door may be typed."""
    activity = await _find(context)
    if activity is None:
        return
    if own := await _find_certain(context, activity):
        _say_again(context, own)
    elif find_open_window(context, activity):
        code = _make_own_code(context, activity)
        title = say_title(activity, context.language)
        picture = {"link": context.messenger.link(f"here-{activity.id}-{code}"), "caption": code, "name": "code.png"}
        context.ask(_STEP, activity=str(activity.id), wrong="0")
        context.send(MadeFile("qr", picture, Text("activities-my-code", title=title, code=code)))


async def _find(context: Context) -> Activity | None:
    activity = await activities.find(context.db, read_number(context))
    if activity is None:
        context.toast("activities-gone", alert=True)
    return activity


async def _find_certain(context: Context, activity: Activity) -> CheckIn | None:
    """That they are known to be there today, by more than their own word and one cadre's."""
    own = await check_ins.find(context.db, activity.id, context.actor.id, _find_day(context, activity))
    return own if own and own.is_certain and own.grade != "D" else None


def _find_day(context: Context, activity: Activity) -> int:
    """The day they may check in to now or next, or the last one."""
    calendar = context.union.calendar
    window = find_check_in_hours(list_check_in_hours(activity, calendar), context.now)
    return window.day if window and context.now >= window.opens else find_day(activity, calendar, context.now)


def _say_again(context: Context, own: CheckIn) -> None:
    context.toast("activities-checked-in-again", alert=True, time=say_arrival(context, own.at))


def say_arrival(context: Context, at: datetime) -> str:
    """The hour somebody came; the day too, where it was not today, as at the second day of a course."""
    if context.union.today(at) != context.union.today(context.now):
        return write_moment(context.language, context.union.local(at))
    return f"{context.union.local(at):%H:%M}"


async def receive(context: Context) -> None:
    """The number at the door, typed."""
    activity = await activities.find(context.db, int(context.draft["activity"]))
    if activity is None:
        context.finish()
        context.say("activities-gone")
        return
    wrong = int(context.draft["wrong"])
    if await _enter(context, activity, context.incoming.text.strip()):
        context.finish()
    elif wrong + 1 >= MOST_WRONG:
        # Whoever guesses does not get on; whoever is there asks two cadres.
        context.finish()
        context.say("activities-door-closed")
    else:
        context.ask(_STEP, activity=str(activity.id), wrong=str(wrong + 1))


async def follow_link(context: Context) -> None:
    """The code at the door, opened as a link: `door-<activity>-<code>`."""
    number, _, code = context.args[0].partition("-") if context.args else ("", "", "")
    activity = await activities.find(context.db, int(number)) if number.isdecimal() and len(number) < 19 else None
    if activity is None:
        context.say("activities-gone")
    else:
        await _enter(context, activity, code)


async def _enter(context: Context, activity: Activity, said: str) -> bool:
    """Whether this is over: the code was right, or nothing can be typed any more."""
    if own := await _find_certain(context, activity):
        _say_again(context, own)
        return True
    if find_open_window(context, activity) is None:
        return True
    if await door_guesses.count_wrong(context.db, activity.id, context.actor.id) >= MOST_WRONG_IN_ALL:
        context.say("activities-door-closed")
        return True
    # Their own code proves nothing of where they are, only the one at the door does.
    if read_member_code(said) == _make_own_code(context, activity):
        context.say("activities-own-code")
        return False
    if not is_at_door(make_marks(context), activity.id, said, context.now):
        await door_guesses.note_wrong(context.db, activity.id, context.actor.id, context.now)
        context.say("activities-door-wrong")
        return False
    day = _find_day(context, activity)
    await check_ins.add(context.db, activity.id, context.actor.id, "B", context.now, None, day)
    context.say(
        "activities-checked-in", title=say_title(activity, context.language), time=say_arrival(context, context.now)
    )
    return True


async def declare(context: Context) -> None:
    """Their own word, until the activity's book is closed; better proof may still come."""
    activity = await _find(context)
    if activity is None:
        return
    if context.now < activity.starts_at or context.now >= plan_times(activity, context.union.calendar).rate_to:
        context.toast("activities-no-check-in", alert=True)
        return
    me, day = context.actor.id, find_day(activity, context.union.calendar, context.now)
    if await check_ins.add(context.db, activity.id, me, "D", context.now, me, day):
        context.edit("activities-declared", title=say_title(activity, context.language))
    elif own := await check_ins.find(context.db, activity.id, me, day):
        _say_again(context, own)
