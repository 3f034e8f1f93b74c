"""Sessions: activities that teach a course, and who was there, written down by one cadre and confirmed by another."""

from datetime import timedelta

from domain.activity import Activity
from domain.course import Course
from domain.member import Member
from domain.rights import allow
from handlers.activities.card import say_title, say_when
from handlers.cadres import tell_cadres
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.naming import name_people
from handlers.training.completing import follow_attendance
from handlers.training.showing import find_course
from locales import Markup
from storage import activities, course_sessions, courses, members, signups

_AHEAD = timedelta(days=400)
_PEOPLE = 20


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
    day = say_when(context.language, context.union, activity.starts).striptags()
    values = {"title": say_title(activity, context.language), "when": day}
    data = f"training:{action}:{course_id}:{activity.id}" if course_id else f"training:{action}:{activity.id}"
    return Button("training-session", data, values=values)


async def list_linkable(context: Context) -> None:
    """Activities to come that teach nothing yet; a new one is planned in the plan, like any other."""
    course = await find_course(context)
    if course is None:
        return
    now = int(context.now.timestamp())
    taken = await course_sessions.list_courses(context.db)
    ahead = await activities.list_ahead(context.db, now, now + int(_AHEAD.total_seconds()))
    page = cut_page([it for it in ahead if it.id not in taken], context.number(1))
    rows = [[_make_button(context, it, "link", course.id)] for it in page.rows]
    new = [Button("training-plan-new", "plan:new")]
    ways = [*page.turning(f"training:links:{course.id}"), new, [_make_back(course)]]
    context.edit("training-link-which", title=course.title(context.language), buttons=[*rows, *ways])


async def link(context: Context) -> None:
    course, activity = await find_course(context), await activities.find(context.db, context.number(1))
    if course is None or activity is None:
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
    """A session: who signed up, each with a tap for having been there, once it has begun."""
    listed = await course_sessions.list_attendances(context.db, activity.id)
    here = {it.member_id: it.grade for it in listed}
    joined = {it.member_id for it in await signups.list_signups(context.db, activity.id) if it.place == "confirmed"}
    people = await members.find_each(context.db, sorted(joined | here.keys()))
    has_begun = context.now >= activity.starts
    rows = [*await _make_people(context, activity, list(people.values()), here)] if has_begun else []
    waiting = [it for it in listed if it.grade == ""]
    if any(_may_confirm(context.actor, it.member_id, it.entered_by) for it in waiting):
        rows.append([Button("training-second", f"training:second:{activity.id}")])
    elif waiting:
        rows.append([Button("training-to-second", f"training:asksecond:{activity.id}")])
    if not listed:
        rows.append([Button("training-unlink", f"training:unlink:{activity.id}")])
    context.edit(
        "training-session-card",
        title=say_title(activity, context.language),
        course=course.title(context.language),
        when=say_when(context.language, context.union, activity.starts),
        known=len(listed) - len(waiting),
        waiting=len(waiting),
        buttons=[*rows, [Button("training-back-sessions", f"training:sessions:{course.id}")]],
    )


def _may_confirm(cadre: Member, member_id: int, entered_by: int | None) -> bool:
    """A second person is somebody else, and nobody confirms themselves."""
    return entered_by is not None and cadre.id not in (member_id, entered_by)


async def _make_people(context: Context, activity: Activity, people: list[Member], here: dict[int, str]) -> Keyboard:
    page = cut_page(people, context.number(2), _PEOPLE)
    names = await name_people(context.db, context.language, page.rows)
    rows = [
        [Button(_name_mark(here.get(it.id)), _make_tap(activity, it, here), values={"name": names[it.id]})]
        for it in page.rows
    ]
    return [*rows, *page.turning(f"training:session:{activity.id}:0")]


def _name_mark(grade: str | None) -> str:
    if grade is None:
        return "training-mark-absent"
    return "training-mark-there" if grade else "training-mark-waiting"


def _make_tap(activity: Activity, member: Member, here: dict[int, str]) -> str:
    """A button says what its tap makes true, so that a second tap undoes nothing."""
    return f"training:{'absent' if here.get(member.id) == '' else 'there'}:{activity.id}:{member.id}"


async def mark_there(context: Context) -> None:
    """One cadre says that somebody was there; it counts once another one agrees."""
    found = await _find(context)
    member = await members.find(context.db, context.number(1))
    if found is None or member is None or context.now < found[0].starts:
        return
    activity, course = found
    if member.id == context.actor.id:
        context.toast("training-not-yourself", alert=True)
        return
    if not member.has_agreed:
        context.toast("training-not-agreed", alert=True)
        return
    by = context.actor.id
    await course_sessions.put(context.db, activity.id, member.id, minutes=activity.minutes, grade="", entered_by=by)
    context.args = (str(activity.id),)
    await _show_session(context, activity, course)


async def mark_absent(context: Context) -> None:
    if found := await _find(context):
        await course_sessions.take_back(context.db, found[0].id, context.number(1))
        context.args = (str(found[0].id),)
        await _show_session(context, *found)


async def ask_second(context: Context) -> None:
    """The other cadres are asked to agree."""
    if found := await _find(context):
        activity, course = found
        await tell_cadres(
            context,
            "training-second-wanted",
            tag=f"training/{activity.id}",
            title=lambda language: Markup.escape(course.title(language)),
            name=context.actor.name,
            buttons=[[Button("training-look", url=context.messenger.link(f"session-{activity.id}"))]],
        )
        context.toast("training-second-asked", alert=True)


async def confirm(context: Context) -> None:
    """The second cadre agrees: it is certain now, and those who were there hear what comes of it."""
    found = await _find(context)
    if found is None:
        return
    activity, course = found
    certain = await course_sessions.confirm(context.db, activity.id, context.actor.id)
    for member in (await members.find_each(context.db, certain)).values():
        if allow(member, "training.join"):
            await follow_attendance(context, member, course)
    context.toast("training-confirmed", count=len(certain))
    context.args = (str(activity.id),)
    await _show_session(context, activity, course)


async def declare(context: Context) -> None:
    """A member says that they were there: it is noted, gives no hours, and a cadre may make more of it."""
    found = await _find(context)
    if found is None:
        return
    activity, _ = found
    own = await signups.find(context.db, activity.id, context.actor.id)
    if context.now < activity.starts or own is None or own.place != "confirmed":
        context.toast("training-not-there", alert=True)
        return
    me = context.actor.id
    await course_sessions.put(context.db, activity.id, me, minutes=activity.minutes, grade="D", entered_by=me)
    context.toast("training-declared", alert=True)
