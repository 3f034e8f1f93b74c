"""Sessions: activities that teach a course; whoever checks in there has attended a unit of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.activity import Activity, count_days_of_presence, find_day, list_minutes_from, list_spans
from domain.check_in import list_check_in_hours
from domain.course import Course
from domain.evidence import COUNTING, count_sittings
from domain.member import NOTICE_VERSION
from domain.schedule import Occurrence
from domain.union import Union
from handlers.activities.card import say_title, say_when
from handlers.context import Context, JobContext
from handlers.feature import Job
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.training.completing import follow_attendance
from handlers.training.showing import find_course
from storage import activities, check_ins, course_sessions, courses, members
from storage.check_ins import CheckIn
from storage.course_sessions import Attendance
from storage.database import Db

_AHEAD = timedelta(days=400)


async def show(context: Context) -> None:
    """For cadres: the sessions of a course, coming and held."""
    course = await find_course(context)
    if course is None:
        return
    numbers = await course_sessions.list_sessions(context.db, course.id)
    page = cut_page(numbers[::-1], context.number(1))
    found = [it for number in page.rows if (it := await activities.find(context.db, number))]
    rows = [[_make_button(context, it, "session")] for it in found]
    ways: Keyboard = [
        *page.turning(f"training:sessions:{course.id}"),
        [Button("training-link", f"training:links:{course.id}")],
        [_make_back(course)],
    ]
    title = course.title(context.language)
    context.edit("training-sessions", title=title, count=len(numbers), buttons=[*rows, *ways])


def _make_back(course: Course) -> Button:
    return Button("training-back", f"training:open:{course.id}")


def _make_button(context: Context, activity: Activity, action: str, course_id: str = "") -> Button:
    day = say_when(context.language, context.union, activity.starts_at).striptags()
    values = {"title": say_title(activity, context.language), "when": day}
    data = f"training:{action}:{course_id}:{activity.id}" if course_id else f"training:{action}:{activity.id}"
    return Button("training-session", data, values=values)


async def list_linkable(context: Context) -> None:
    """Activities to come that teach nothing yet; a new one is planned in the plan, like any other."""
    course = await find_course(context)
    if course is None:
        return
    taken = await course_sessions.list_courses(context.db)
    ahead = await activities.list_ahead(context.db, context.now, context.now + _AHEAD)
    page = cut_page([it for it in ahead if it.id not in taken], context.number(1))
    rows = [[_make_button(context, it, "link", course.id)] for it in page.rows]
    new = [Button("training-plan-new", "plan:new")]
    ways = [*page.turning(f"training:links:{course.id}"), new, [_make_back(course)]]
    context.ask_by_buttons("training-link-which", title=course.title(context.language), buttons=[*rows, *ways])


async def link(context: Context) -> None:
    course, activity = await find_course(context), await activities.find(context.db, context.number(1))
    if course is None or activity is None:
        return
    # An old button: what has begun taught nothing to those who came, and what teaches something else goes on to.
    taught = await course_sessions.find_course(context.db, activity.id)
    if context.now >= activity.starts_at or activity.status != "going" or taught not in ("", course.id):
        context.toast("training-link-late", alert=True)
        return
    await course_sessions.link(context.db, activity.id, course.id)
    await _show_session(context, activity, course)


async def unlink(context: Context) -> None:
    if found := await _find(context):
        await course_sessions.unlink(context.db, found[0].id)
        context.args = (found[1].id,)
        await show(context)


async def _find(context: Context) -> tuple[Activity, Course] | None:
    """The session the button names and its course; None, with a word, if it is none any more."""
    activity = await activities.find(context.db, context.number())
    course_id = await course_sessions.find_course(context.db, activity.id) if activity else ""
    course = await courses.find_newest(context.db, course_id)
    if activity is None or course is None:
        context.toast("training-session-gone", alert=True)
        return None
    return activity, course


async def show_session(context: Context) -> None:
    if found := await _find(context):
        await _show_session(context, *found)


async def _show_session(context: Context, activity: Activity, course: Course) -> None:
    """A session: how many have attended it, and the way to its door, where people check in."""
    attended = await course_sessions.list_attendances(context.db, activity.id)
    door = [[Button("training-to-door", f"plan:door:{activity.id}")]]
    unlink = [] if attended else [[Button("training-unlink", f"training:unlink:{activity.id}")]]
    context.edit(
        "training-session-card",
        title=say_title(activity, context.language),
        course=course.title(context.language),
        when=say_when(context.language, context.union, activity.starts_at),
        count=len({it.member_id for it in attended}),
        buttons=[*door, *unlink, [Button("training-back-sessions", f"training:sessions:{course.id}")]],
    )


async def _find_arrived(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """When the session is over, or at once for whoever became certain after it."""
    return [
        Occurrence(f"{it.activity_id}/{it.member_id}", max(now, it.ends_at))
        for it in await course_sessions.list_arrived(db, NOTICE_VERSION)
    ]


async def count_unit(context: JobContext) -> None:
    """Somebody who checked in has attended a unit of the course: they may take its quiz, or have completed it."""
    number, member_id = map(int, context.period.split("/"))
    activity, member = await activities.find(context.db, number), await members.find(context.db, member_id)
    known = await check_ins.list_days(context.db, number, member_id)
    course = await courses.find_newest(context.db, await course_sessions.find_course(context.db, number))
    # Consent may have been taken back since they came: then nothing is kept of it.
    if activity is None or member is None or course is None or not member.has_agreed:
        return
    days = count_days_of_presence(activity, context.union.calendar)
    # All days together, or a share of them would complete the course before the last one counts.
    for it in known:
        if it.is_certain and it.grade in COUNTING:
            minutes = _count_minutes(context.union, activity, it)
            # Kept once for a person and day, so that a job that runs again after a crash counts nothing twice.
            await course_sessions.add(
                context.db, Attendance(number, member_id, it.day, days, minutes, late=0, grade=it.grade)
            )
    await follow_attendance(context, member, course)


def _count_minutes(union: Union, activity: Activity, known: CheckIn) -> int:
    """The minutes that count: from the part of the day on at which they arrived, less what coming late costs.

    What cadres add, and codes that were noted on paper, are written down later than people came: nobody is late then.
    """
    if activity.is_campaign:
        return activity.minutes
    came, calendar = union.local(known.at), union.calendar
    spans = [it for it in list_spans(activity, calendar) if find_day(activity, calendar, it[0]) == known.day]
    hours = [it for it in list_check_in_hours(activity, calendar) if it.day == known.day]
    window = next((it for it in hours if it.opens <= came < it.closes), None)
    if window is None or known.grade == "C":
        return count_sittings(list_minutes_from(spans, activity.starts_at))
    late = max(0, int((came - window.begins).total_seconds()) // 60)
    return count_sittings(list_minutes_from(spans, window.begins), late)


JOB = Job("training-attended", _find_arrived, count_unit, late=timedelta(days=400))
