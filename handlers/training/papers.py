"""Papers from elsewhere: a cadre finds somebody, and notes a licence or certificate with the day printed on it."""

from datetime import date, timedelta

from domain.completion import Completion
from domain.course import Course
from domain.text import clean_text
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.days import read_typed_day
from handlers.messenger import Button, Text
from handlers.naming import offer_people
from handlers.training.showing import find_course
from storage import completions, members

_MOST_FOUND = 20
_FARTHEST = timedelta(days=20 * 366)
"""No licence runs longer; a year such as 2206 is a slip of the finger."""


async def ask_person(context: Context) -> None:
    """Whom a requirement is for."""
    await _ask(context, "rule")


async def ask_holder(context: Context) -> None:
    """Whose paper it is."""
    await _ask(context, "holder")


async def _ask(context: Context, then: str) -> None:
    if course := await find_course(context):
        context.ask("person", course=course.id, then=then)
        context.edit("training-ask-person", buttons=[[_make_back(course)]])


def _make_back(course: Course) -> Button:
    return Button("training-back-needs", f"training:needs:{course.id}")


async def receive_person(context: Context) -> None:
    """A part of a name, a department or a staff number: whoever it may be is offered."""
    course_id, then = context.draft["course"], context.draft["then"]
    found = await members.find_by_name(context.db, clean_text(context.incoming.text), _MOST_FOUND)
    rows = await offer_people(
        context.db,
        context.language,
        found,
        lambda each: (
            "training-person",
            f"training:{then}:{course_id}:{f'member.{each.id}' if then == 'rule' else each.id}",
        ),
        turning="training:page",
    )
    context.say("training-person-which" if rows else "training-person-none", buttons=rows)


async def ask_until(context: Context) -> None:
    """Until when the paper says that it is good; nothing is computed from it."""
    course, member = await find_course(context), await members.find(context.db, context.number(1))
    if course is None or member is None or member.id == context.actor.id:
        context.toast("training-not-yourself", alert=True)
        return
    if not member.has_agreed:
        context.toast("training-not-agreed", alert=True)
        return
    context.ask("until", course=course.id, member=str(member.id))
    rows = [[Button("training-for-good", f"training:forgood:{course.id}:{member.id}")], [_make_back(course)]]
    context.edit("training-ask-until", name=member.name, title=course.title(context.language), buttons=rows)


async def receive_until(context: Context) -> None:
    day = read_typed_day(context, context.incoming.text, "training-wrong-until", _FARTHEST)
    if day is None:
        return
    if day < context.union.today(context.now):
        context.say("training-wrong-until")
        return
    context.args = (context.draft["course"], context.draft["member"])
    context.finish()
    await _note(context, day)


async def note_for_good(context: Context) -> None:
    context.finish()
    await _note(context, None)


async def _note(context: Context, until: date | None) -> None:
    """One cadre has seen it: it counts for the requirement and gives no hours."""
    course, member = await find_course(context), await members.find(context.db, context.number(1))
    # Asked again here: an old button must not let anybody note their own paper.
    if course is None or member is None or member.id == context.actor.id or not member.has_agreed:
        return
    today, by = context.union.today(context.now), context.actor.id
    made = await completions.add(context.db, context.random, _make_record(member.id, course, today, until, by))
    back = [[_make_back(course)]]
    context.edit("training-noted", name=member.name, title=course.title(context.language), buttons=back)
    title = course.title(member.language)
    day = say_day(member.language, until) if until else ""
    look = [[Button("training-to-record", f"training:record:{made.id}")]]
    text = Text("training-paper-told", title=title, until=day, bound="yes" if until else "no", buttons=look)
    context.messenger.send(member, text)


def _make_record(member_id: int, course: Course, today: date, until: date | None, by: int) -> Completion:
    return Completion(
        id=0,
        member_id=member_id,
        course_id=course.id,
        version=course.version,
        done_on=today,
        # Hours are what somebody else saw: one cadre alone who looks at a paper is no second person.
        half_hours=0,
        grade="D",
        form="record",
        score=None,
        attempt=None,
        printed_until=until,
        number="",
        code="",
        shows="none",
        entered_by=by,
    )
