"""The item report: how hard questions are and which wrong answers draw people; the worst go to training."""

from collections.abc import Mapping

from domain.course import Course, make_id
from domain.quiz import QuizQuestion
from domain.quiz_report import LEAST, ItemFigures, choose_worst, count_items
from domain.text import shorten
from handlers.context import Context
from handlers.messenger import Button
from handlers.quiz.bank import BACK
from handlers.quiz.taking import COUNTED
from locales import Markup, render
from storage import courses, quiz_questions, quiz_scores

_SHOWN = 80


async def show(context: Context) -> None:
    """The hardest questions among those of twenty first attempts; before that nothing is said."""
    worst, known = await _find_worst(context)
    if not worst:
        context.edit("quiz-report-not-yet", least=LEAST, buttons=[BACK])
        return
    lines = [_say(context.language, it, known[it.question]) for it in worst]
    ways = [[Button("quiz-report-course", "quiz:teach", values={"count": len(worst)})], BACK]
    context.edit("quiz-report", list=Markup("\n\n").join(lines), least=LEAST, buttons=ways)


async def _find_worst(context: Context) -> tuple[list[ItemFigures], Mapping[str, QuizQuestion]]:
    given = await quiz_scores.list_first_answers(context.db, COUNTED)
    references = sorted({reference for reference, _ in given})
    found = dict(zip(references, await quiz_questions.find_each(context.db, references), strict=True))
    rows = [(reference[0], answer, found[reference].is_right(answer)) for reference, answer in given]
    return choose_worst(count_items(rows)), {name: it for (name, _), it in found.items()}


def _say(language: str, item: ItemFigures, question: QuizQuestion) -> Markup:
    drawn = sorted(
        ((count, option) for option, count in item.options.items() if option and option not in question.right),
        reverse=True,
    )
    wrong = [
        render(language, "quiz-report-wrong", option=shorten(question.say(language, option), _SHOWN), count=count)
        for count, option in drawn
    ]
    said = shorten(question.say(language), _SHOWN)
    line = render(
        language, "quiz-report-line", id=item.question, question=said, percent=item.facility, count=item.asked
    )
    return Markup("\n").join(map(Markup, [line, *wrong]))


async def teach(context: Context) -> None:
    """A course of these questions whose text are their explanations; what is the same already is made once."""
    worst, known = await _find_worst(context)
    if not worst:
        await show(context)
        return
    every = await courses.list_newest(context.db)
    asked = tuple(it.question for it in worst)
    same = next((it for it in every if it.quiz == asked), None)
    made = same or await courses.add_version(context.db, _make_course(context, asked, known, every), [])
    context.edit("quiz-report-taught", title=made.title(context.language), buttons=[BACK])


def _make_course(
    context: Context, asked: tuple[str, ...], known: Mapping[str, QuizQuestion], every: list[Course]
) -> Course:
    month = context.union.today(context.now).isoformat()[:7]
    reading = "\n\n".join(
        f"{known[name].say(language)}\n{known[name].say(language, 'why')}"
        for language in ("zh-CN", "en")
        for name in asked
    )
    titles = {language: render(language, "quiz-report-title", month=month) for language in ("zh-CN", "en")}
    return Course(
        id=make_id({it.id: it for it in every}),
        version=1,
        title_zh=titles["zh-CN"],
        title_en=titles["en"],
        half_hours=1,
        reading=reading[:3000],
        quiz=asked,
    )
