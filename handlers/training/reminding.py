"""Reminding: one message with everything that is due, 60, 30 and 7 days before its day and on it."""

from collections import Counter, defaultdict
from datetime import time, timedelta

from domain.course import Course
from domain.member import Member
from domain.requirement import OVERDUE, find_stage
from domain.routing import find_route
from domain.schedule import by_day, push_days, slots
from handlers.cases.words import say_day
from handlers.context import AnyContext, Context, JobContext
from handlers.feature import Job, purge_monthly, while_any
from handlers.messenger import Button, Text
from handlers.training.standing import Required, list_everybody, list_own
from handlers.training.words import join_lines
from locales import render
from storage import attempts, course_sessions, courses, members, requirements
from storage.requirements import TrainingReminder

_MOST = 12
"""Courses named in one message; the list of courses has them all."""
_YEAR = timedelta(days=366)
"""How long names at sessions, answers to quizzes and reminders are kept."""


async def remind(context: JobContext) -> None:
    """Whoever has reached another stage of anything reads all that is due; who has booked a session is left alone."""
    today = context.union.today(context.now)
    sent = await requirements.list_reminders(context.db)
    booked = await course_sessions.list_booked(context.db, context.now)
    near = defaultdict[int, list[Required]](list)
    fresh = set[TrainingReminder]()
    for it in await list_everybody(context.db, context.union, today):
        stage = find_stage(it.due, today) if it.due else None
        if it.due is None or stage is None or (it.member.id, it.requirement.course_id) in booked:
            continue
        near[it.member.id].append(it)
        reminder = TrainingReminder(it.member.id, it.requirement.id, it.due, stage)
        # Named by day and stage, so that each stage of each day is told once, also after an outage.
        fresh |= {reminder} - sent
    known = {it.id: it for it in await courses.list_newest(context.db)}
    for member_id in sorted({reminder.member_id for reminder in fresh}):
        _tell(context, near[member_id], known)
    await requirements.note_reminders(context.db, fresh)
    is_monthly = today == next(push_days(context.union.calendar, today.replace(day=1)))
    if is_monthly or any(reminder.stage == OVERDUE for reminder in fresh):
        await _tell_cadres(context, [it for their in near.values() for it in their], known)


async def _tell_cadres(context: JobContext, near: list[Required], known: dict[str, Course]) -> None:
    """Who looks after education reads how many are late with what; names are for the list alone."""
    today = context.union.today(context.now)
    late = [it for it in near if it.due and it.due < today]
    counts = Counter((it.requirement.course_id, it.requirement.legal) for it in late)
    if not counts:
        return
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    for cadre in find_route("training").leading(cadres):
        lines = [
            render(
                cadre.language,
                "training-overdue-legal" if legal else "training-overdue-union",
                title=known[course_id].title(cadre.language),
                count=count,
            )
            for (course_id, legal), count in sorted(counts.items())
        ]
        see = [[Button("training-to-stand", "training:stand")]]
        context.messenger.send(cadre, Text("training-overdue", list=join_lines(lines), buttons=see))


def _tell(context: JobContext, due: list[Required], known: dict[str, Course]) -> None:
    member = due[0].member
    shown = _sort(due)
    lines = [_say_line(context, member, it, known[it.requirement.course_id]) for it in shown[:_MOST]]
    rows = [_make_button(member, known[it.requirement.course_id]) for it in shown[:_MOST]]
    context.messenger.send(member, Text("training-due", list=join_lines(lines), count=len(shown), buttons=rows))


def _sort(due: list[Required]) -> list[Required]:
    """One line a course: the earliest day counts, and the law before the union."""
    ordered = sorted(due, key=lambda it: (it.due or it.requirement.since, not it.requirement.legal))
    # Reversed: of each course the earliest day is written last, and stays.
    return list({it.requirement.course_id: it for it in reversed(ordered)}.values())[::-1]


def _make_button(member: Member, course: Course) -> list[Button]:
    title = course.title(member.language)
    return [Button("training-open", f"training:open:{course.id}", values={"title": title})]


def _say_line(context: AnyContext, member: Member, it: Required, course: Course) -> str:
    today = context.union.today(context.now)
    late = it.due is not None and it.due < today
    key = "blocked" if late and it.requirement.legal else "late" if late else "by"
    day = say_day(member.language, it.due or today)
    return render(member.language, f"training-due-{key}", title=course.title(member.language), day=day)


async def say_own(context: Context) -> list[str]:
    """What is due for this person in the next weeks, for the head of their list."""
    today = context.union.today(context.now)
    due = await list_own(context.db, context.union, today, context.actor)
    near = [it for it in due if it.due and find_stage(it.due, today) is not None]
    known = {it.id: it for it in await courses.list_newest(context.db)}
    return [
        _say_line(context, context.actor, it, known[it.requirement.course_id])
        for it in _sort(near)[:_MOST]
        if it.requirement.course_id in known
    ]


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """What an office requires begins with the day it is taken."""
    if after.office != before.office:
        await requirements.take_office(context.db, after.id, context.union.today(context.now).isoformat())


# Of the names, answers and reminders only what was completed is left.
TIDYING = purge_monthly(
    "training-kept", time(4), _YEAR, requirements.purge_reminders, attempts.purge, course_sessions.purge
)
JOB = Job(
    "training-due",
    while_any(requirements.list_all, slots(push_days, time(9, 30), name=by_day)),
    remind,
    late=timedelta(days=2),
)
