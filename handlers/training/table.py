"""The catalogue as a table with its quiz questions: one tap gets it, and a table that is sent back is read in."""

from dataclasses import asdict, replace

from domain.course import read_course, write_cells
from domain.quiz import QuizQuestion, make_question
from handlers.context import Context, FileContext
from handlers.messenger import Answer, Button, Keyboard, MadeFile, Text
from handlers.sheets import SheetRequest, say_faults
from locales import Markup, render
from storage import courses, quiz_questions
from storage.database import Db

_BACK: Keyboard = [[Button("training-manage", "training:manage:0")]]
_AGAIN: Keyboard = [[Button("training-send", "training:send")], *_BACK]
SHEET = SheetRequest(
    "courses",
    "table",
    most=1024 * 1024,
    asked="training-table-send",
    refused="training-table-no-file",
    reading="training-table-reading",
    buttons=_BACK,
)


async def get(context: Context) -> None:
    known = await courses.list_newest(context.db)
    questions = [asdict(it) for _, it in (await quiz_questions.list_newest(context.db)).values()]
    data = {"courses": [write_cells(it) for it in known], "questions": questions}
    context.send(MadeFile("courses", data, Text("training-table-file")))


async def take_in(context: FileContext) -> Answer:
    """Keep each changed course as a new version, or say everything that is wrong and keep nothing."""
    if context.faults:
        return say_faults(context.language, "training-table-faults", context.faults, _AGAIN)
    questions = [make_question(it["id"], it["words"], it["right"]) for it in context.found["questions"]]
    known = await quiz_questions.list_newest(context.db)
    missing = _list_missing(context, {*known, *(it.id for it in questions)})
    if missing:
        return say_faults(context.language, "training-table-faults", missing, _AGAIN)
    asked = await quiz_questions.keep(context.db, [_keep_topic(it, known) for it in questions])
    return await _keep(context.db, context, asked)


def _list_missing(context: FileContext, known: set[str]) -> list[str]:
    """Faults for the quiz questions that a course names and nobody knows."""
    return [
        render(context.language, "training-unknown-question", course=row["id"], question=name)
        for row in context.found["courses"]
        for name in read_course(row).quiz
        if name not in known
    ]


def _keep_topic(question: QuizQuestion, known: dict[str, tuple[int, QuizQuestion]]) -> QuizQuestion:
    """A table has no columns for topic, level and source: they stay as they were."""
    if question.id not in known:
        return question
    return replace(known[question.id][1], kind=question.kind, right=question.right, words=question.words)


async def _keep(db: Db, context: FileContext, asked: int) -> Answer:
    before = {it.id: it for it in await courses.list_newest(db)}
    new = changed = 0
    for row in context.found["courses"]:
        old = before.get(row["id"])
        # A table carries no files: a course keeps those it has.
        kept = await courses.add_version(db, read_course(row), await courses.list_files(db, old) if old else [])
        new += old is None
        changed += old is not None and kept.version != old.version
    # A course keeps its version when only the words of a question change; that is said, or nobody would see it.
    questions = Markup(render(context.language, "training-table-questions", count=asked)) if asked else Markup("")
    count = len(context.found["courses"])
    values = {"new": new, "changed": changed, "count": count, "questions": questions}
    return Answer("training-table-taken", values, _BACK)
