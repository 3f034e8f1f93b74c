"""The bank as a table: one tap gets it, and what is new in a table that is sent back waits for a second cadre."""

from collections.abc import Mapping

from domain.quiz import QuizQuestion
from domain.quiz_row import read_cells, write_cells
from handlers.context import Context, FileContext
from handlers.messenger import Answer, Button, Keyboard, MadeFile, Text
from handlers.quiz.bank import BACK
from handlers.sheets import SheetRequest, say_faults
from storage import quiz_bank, quiz_questions

_BACK: Keyboard = [BACK]
_AGAIN: Keyboard = [[Button("quiz-send", "quiz:send")], *_BACK]
SHEET = SheetRequest(
    "questions",
    "table",
    most=1024 * 1024,
    asked="quiz-table-send",
    refused="quiz-table-no-file",
    reading="quiz-table-reading",
    buttons=_BACK,
)


async def get(context: Context) -> None:
    """What is drawn, and what waits to be."""
    every = [it for it in await quiz_bank.list_all(context.db) if it.state in ("approved", "proposed")]
    newest = {it.question.id: it for it in every}  # by version, so that of each question the newest remains
    data = {"rows": [write_cells(it.question) for it in newest.values()]}
    context.send(MadeFile("questions", data, Text("quiz-table-file")))


async def take_in(context: FileContext) -> Answer:
    """Propose every question that says something new, or say everything that is wrong and keep nothing."""
    if context.faults:
        return say_faults(context.language, "quiz-table-faults", context.faults, _AGAIN)
    newest = {name: it for name, (_, it) in (await quiz_questions.list_newest(context.db)).items()}
    asked = [_keep_same(read_cells(row), newest) for row in context.found]
    fresh = await quiz_bank.propose(context.db, asked, context.now, context.member.id)
    waiting = [[Button("quiz-to-waiting", "quiz:list:proposed:0", values={"count": len(fresh)})]] if fresh else []
    return Answer("quiz-table-taken", {"new": len(fresh), "same": len(asked) - len(fresh)}, [*waiting, *_BACK])


def _keep_same(question: QuizQuestion, newest: Mapping[str, QuizQuestion]) -> QuizQuestion:
    """The question as it is kept, if the table says nothing new: it has no column for how an answer is known."""
    old = newest.get(question.id)
    return old if old and write_cells(old) == write_cells(question) else question
