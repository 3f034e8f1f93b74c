"""One's own attempts: scores and places, and what they were before a question was withdrawn."""

from domain.quiz_regrade import PRACTICE
from handlers.context import Context
from handlers.listing import cut_page
from handlers.quiz.taking import HOME
from locales import Markup, render
from storage import attempts, quiz_scores
from storage.attempts import Attempt


async def show(context: Context) -> None:
    """The newest first; nobody else is shown them."""
    listed = [
        it for it in await attempts.list_of_member(context.db, context.actor.id) if it.is_of_quiz and it.finished_at
    ]
    page = cut_page(listed[::-1], context.number())
    regrades = await quiz_scores.list_regrades(context.db, context.actor.id)
    lines = [await _say_line(context, it, regrades.get(it.id, [])) for it in page.rows]
    text = Markup("\n").join(map(Markup, lines))
    context.edit("quiz-mine", list=text, count=len(listed), buttons=[*page.turning("quiz:mine"), HOME])


async def _say_line(context: Context, attempt: Attempt, regrades: list[tuple[str, int, int]]) -> str:
    language, score = context.language, attempt.score
    if attempt.purpose == PRACTICE:
        line = render(language, "quiz-mine-practice", round=attempt.round, score=score)
    else:
        place, everybody = await quiz_scores.count_place(context.db, attempt.purpose, attempt.round, score)
        line = render(language, "quiz-mine-line", round=attempt.round, score=score, place=place, everybody=everybody)
    before = [render(language, "quiz-mine-before", score=it[1], question=it[0]) for it in regrades]
    return " ".join([line, *before])
