"""The quiz of a course: two attempts for each way to it, and the course is completed with the first that is passed."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.course import Course
from domain.member import Member
from domain.quiz import MOST_ATTEMPTS, PASS_MARK, QuizQuestion
from domain.schedule import Occurrence
from domain.text import shorten
from domain.union import Union
from handlers.context import AnyContext, Context, JobContext
from handlers.feature import Job
from handlers.form.conversation import Conversation
from handlers.messenger import Button, Text
from handlers.quiz import attempting
from handlers.quiz.attempting import AttemptKeeper, Marked, QuizEmpty, QuizOver
from handlers.training.completing import complete, find_way, make_completed_buttons
from handlers.training.showing import BACK, find_course
from storage import completions, courses, members, quiz_questions, quiz_scores
from storage.attempts import Attempt
from storage.database import Db

LIMIT = timedelta(days=7)
"""A quiz of a course is no race: whoever is called away goes on later."""
CONVERSATION = Conversation(AttemptKeeper("training"))


def _name_purpose(course: Course) -> str:
    return f"course/{course.id}/{course.version}"


async def begin(context: Context) -> None:
    """Begin an attempt, or go on with the one that runs."""
    course = await find_course(context)
    if course is None:
        return
    today = context.union.today(context.now).isoformat()
    way = await find_way(context.db, context.actor.id, course, today)
    if way is None or not course.quiz:
        context.toast("training-attend-first", alert=True)
        return
    try:
        attempt, is_again = await attempting.begin(context, _name_purpose(course), way.round, course.quiz, LIMIT)
    except QuizOver:
        context.toast(f"training-no-attempt-{way.form}", alert=True)
        return
    except QuizEmpty:
        context.toast("training-quiz-empty", alert=True)
        return
    if is_again:
        context.toast("quiz-same-again", alert=True)
    await CONVERSATION.resume(context, await attempting.fill(context, attempt), is_done=False)


async def hand_in(context: Context) -> None:
    """Mark the attempt; a second tap changes nothing."""
    attempt = await attempting.find_own(context, context.args[0] if context.args else "")
    # What came of another kind is said elsewhere, and not before its time.
    if attempt is None or attempt.finished_at or attempt.is_timed:
        context.toast("quiz-handed-in", alert=True)
        return
    if marked := await attempting.finish(context.db, attempt, context.now):
        text = await _tell(context, context.actor, marked)
        context.edit(text.key, buttons=text.buttons, **text.values)


async def pause(context: Context) -> None:
    """Put it away; the card of the course leads back to it."""
    if filling := await CONVERSATION.open(context):
        context.leave()
        course_id = filling.held.attempt.purpose.split("/")[1]
        context.edit("quiz-paused", buttons=[[Button("quiz-continue", f"training:begin:{course_id}")]])


async def _tell(context: AnyContext, member: Member, marked: Marked) -> Text:
    """What came of an attempt, with what it was of and what comes now."""
    _, course_id, version = marked.attempt.purpose.split("/")
    course = await courses.find(context.db, course_id, int(version))
    if course is None:
        return Text("quiz-over")
    explained = attempting.explain(member.language, marked)
    values = {"title": course.title(member.language), "score": marked.score, "explained": explained}
    if not marked.questions:
        return Text("training-quiz-void", buttons=_make_again_buttons(course, member.language), **values)
    if marked.score < PASS_MARK:
        return Text("training-failed", buttons=_make_failed_buttons(marked.attempt, course, member.language), **values)
    # By the day the attempt was begun: one that is handed in after midnight is still of that day.
    way = await find_way(context.db, member.id, course, marked.attempt.round[1:])
    if way is None:
        return Text("quiz-over")
    made = await complete(context, member, course, way, marked.score, marked.attempt.number)
    return Text("training-passed", buttons=make_completed_buttons(made), number=made.number, **values)


def _make_failed_buttons(attempt: Attempt, course: Course, language: str) -> list[list[Button]]:
    again = _make_again_buttons(course, language)
    return again if attempt.number < MOST_ATTEMPTS else again[1:]


def _make_again_buttons(course: Course, language: str) -> list[list[Button]]:
    return [
        [Button("quiz-again", f"training:begin:{course.id}")],
        [Button("training-open", f"training:open:{course.id}", values={"title": course.title(language)})],
        BACK,
    ]


async def _end(context: JobContext) -> None:
    marked = await attempting.end(context)
    member = await members.find(context.db, marked.attempt.member_id) if marked else None
    if marked and member:
        context.messenger.send(member, await _tell(context, member, marked))


# However late: an attempt that nothing ends would run for ever.
JOB = Job("training-quiz", attempting.by_deadlines("course/"), _end, late=timedelta(days=400))


async def _find_passed_later(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    return [Occurrence(str(it.id), now) for it in await quiz_scores.list_passed_later(db)]


async def _complete_later(context: JobContext) -> None:
    """A wrong question failed somebody: now that it counts no more they have passed, unless they did meanwhile."""
    passed = {it.id: it for it in await quiz_scores.list_passed_later(context.db)}
    attempt = passed.get(int(context.period))
    member = await members.find(context.db, attempt.member_id) if attempt else None
    if attempt is None or member is None:
        return
    _, course_id, version = attempt.purpose.split("/")
    course = await courses.find(context.db, course_id, int(version))
    begun = context.union.today(attempt.started_at)
    done = await completions.list_of_member(context.db, member.id)
    if course is None or any(it.course_id == course_id and it.done_on >= begun for it in done):
        return
    way = await find_way(context.db, member.id, course, attempt.round[1:])
    # What was attended for it may have become a completion by another quiz.
    if way is None or way.round != attempt.round:
        return
    made = await complete(context, member, course, way, attempt.score, attempt.number)
    values = {"title": course.title(member.language), "score": attempt.score, "number": made.number}
    context.messenger.send(member, Text("training-passed-later", buttons=make_completed_buttons(made), **values))


LATER = Job("training-passed", _find_passed_later, _complete_later, late=timedelta(days=400))


async def list_questions(context: Context) -> None:
    """For cadres: what the quiz of a course asks; one that is wrong is withdrawn from there."""
    course = await find_course(context)
    if course is None:
        return
    newest = await quiz_questions.list_newest(context.db)
    rows = [
        [
            Button(
                "training-question", f"quiz:entry:{name}:{newest[name][0]}", values={"question": _shorten(context, it)}
            )
        ]
        for name in course.quiz
        if name in newest and (it := newest[name][1])
    ]
    back = [Button("training-back", f"training:open:{course.id}")]
    context.edit("training-questions", title=course.title(context.language), count=len(rows), buttons=[*rows, back])


def _shorten(context: Context, question: QuizQuestion) -> str:
    return shorten(question.say(context.language), 60)
