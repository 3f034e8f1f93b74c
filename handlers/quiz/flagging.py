"""Odd attempts: two cadres are told that one was very fast, or that two are alike; nothing else happens by itself."""

from datetime import datetime
from typing import Any

from domain.member import Member
from domain.quiz import QuizQuestion
from domain.quiz_report import TimedAnswer, are_twins, is_fast
from handlers.context import AnyContext
from handlers.messenger import Text
from handlers.naming import name_people
from handlers.quiz.attempting import Marked
from locales import Markup, render
from storage import members, quiz_scores

_TOLD = 2


async def flag(context: AnyContext, member: Member, marked: Marked) -> None:
    """Whether an attempt that counts is odd."""
    attempt = marked.attempt
    took = (attempt.finished_at or attempt.deadline) - attempt.started_at
    if is_fast(took, len(marked.answers), len(attempt.questions)):
        await _tell(context, [member], "quiz-flag-fast", seconds=took.seconds, round=attempt.round)
    for other in await _find_twins(context, member, marked):
        await _tell(context, [member, other], "quiz-flag-twins", round=attempt.round)


async def _find_twins(context: AnyContext, member: Member, marked: Marked) -> list[Member]:
    """People of the same department or contest team who were at it at the same time and answered alike."""
    near = await quiz_scores.list_near(context.db, marked.attempt, member.department)
    kept = await quiz_scores.find_timed_answers(context.db, [marked.attempt.id, *near])
    known = {it.id: it for it in marked.questions}
    own = _time(kept[marked.attempt.id], known)
    twins = [member_id for attempt_id, member_id in near.items() if are_twins(own, _time(kept[attempt_id], known))]
    return list((await members.find_each(context.db, twins)).values())


def _time(answers: dict[str, tuple[str, datetime]], known: dict[str, QuizQuestion]) -> dict[str, TimedAnswer]:
    """Those to questions that both were asked."""
    return {
        name: TimedAnswer(answer, at, known[name].is_right(answer))
        for name, (answer, at) in answers.items()
        if name in known
    }


async def _tell(context: AnyContext, about: list[Member], key: str, **values: Any) -> None:
    """Who looks after safety, then the chair, then other cadres; never whom it is about."""
    cadres = [
        it for it in await members.list_with_role(context.db, "cadre", "chair") if it.can_work and it not in about
    ]
    cadres.sort(key=lambda it: (it.duty != "protection", not it.is_chair, it.id))
    for reader in cadres[:_TOLD]:
        names = await name_people(context.db, reader.language, about)
        comma = Markup(render(reader.language, "people-comma"))
        said = comma.join(names[it.id] for it in about)
        context.messenger.send(reader, Text(key, names=said, **values))
