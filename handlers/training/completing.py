"""Completing a course: which way somebody has gone so far, and the event once all of it is there."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.completion import Completion
from domain.course import Course
from domain.evidence import count_half_hours, find_weakest, has_attended
from domain.member import Member
from handlers.context import AnyContext
from handlers.messenger import Button, Text
from storage import completions, course_sessions, courses
from storage.course_sessions import Attendance
from storage.database import Db


@dataclass(frozen=True, slots=True)
class Way:
    """How somebody comes to a course: by `session` or `reading`; `round` names the attempts that belong to it."""

    form: str
    round: str
    attended: Sequence[Attendance] = ()


async def find_way(db: Db, member_id: int, course: Course, today: str) -> Way | None:
    """The way on which somebody may take the quiz now; None if they have to attend first.

    Whoever attends has two attempts for it; whoever reads has two a day.
    """
    attended = await course_sessions.list_unused(db, member_id, course.id)
    if attended and has_attended([it.unit for it in attended], course.half_hours, course.share):
        return Way("session", f"s{attended[-1].activity_id}", attended)
    # Without a quiz nobody would know that it was read.
    if course.quiz and course.offered and (course.reading or await courses.list_files(db, course)):
        return Way("reading", f"r{today}")
    return None


async def complete(
    context: AnyContext, member: Member, course: Course, way: Way, score: int | None = None, attempt: int | None = None
) -> Completion:
    """Write the event; what was attended for it counts once."""
    units = [it.unit for it in way.attended]
    made = await completions.add(
        context.db,
        context.random,
        Completion(
            id=0,
            member_id=member.id,
            course_id=course.id,
            version=course.version,
            done_on=context.union.today(context.now),
            half_hours=count_half_hours(units),
            grade=find_weakest(units),
            form=way.form,
            score=score,
            attempt=attempt,
            printed_until=None,
            number="",
            code="",
            shows="none",
            entered_by=None,
        ),
    )
    # In the transaction of the completion: a unit left unused here would count for a second one.
    await course_sessions.use(context.db, member.id, [it.activity_id for it in way.attended], made.id)
    return made


async def follow_attendance(context: AnyContext, member: Member, course: Course) -> None:
    """Somebody's attendance is certain now: they may take the quiz, or have completed the course."""
    way = await find_way(context.db, member.id, course, context.union.today(context.now).isoformat())
    if way is None or way.form != "session":
        return
    title = course.title(member.language)
    if course.quiz:
        begin = [[Button("training-begin", f"training:begin:{course.id}")]]
        text = Text("training-quiz-invited", buttons=begin, title=title, count=len(course.quiz))
    else:
        made = await complete(context, member, course, way)
        text = Text("training-completed", buttons=make_completed_buttons(made), title=title, number=made.number)
    context.messenger.send(member, text)


def make_completed_buttons(completion: Completion) -> list[list[Button]]:
    return [[Button("training-to-record", f"training:record:{completion.id}")]]
