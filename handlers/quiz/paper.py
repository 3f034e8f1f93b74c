"""In a room: a quiz is printed, and each slip counts once two cadres have typed in the same."""

from domain.member import Member
from domain.quiz import QuizError, QuizQuestion
from domain.quiz_draw import draw, load_blueprint
from domain.quiz_slip import read_slip
from domain.text import clean_text
from handlers.context import Context
from handlers.messenger import Button, Keyboard, MadeFile, Text
from handlers.naming import offer_people
from handlers.quiz import attempting
from handlers.quiz.bank import BACK
from handlers.quiz.taking import COUNTED, make_result, name_round
from storage import attempts, members, quiz_bank, quiz_papers, quiz_questions
from storage.quiz_papers import PrintedQuiz

_MOST_LISTED, _MOST_FOUND = 5, 20
_PAPERS = [Button("quiz-to-papers", "quiz:papers")]


async def show(context: Context) -> None:
    """The newest sheets, and how many of their slips wait."""
    rows = [[await _make_button(context, it)] for it in await quiz_papers.list_newest(context.db, _MOST_LISTED)]
    context.edit("quiz-papers", buttons=[[Button("quiz-paper-print", "quiz:print")], *rows, BACK])


async def _make_button(context: Context, paper: PrintedQuiz) -> Button:
    waiting = len(await quiz_papers.list_waiting(context.db, paper.id))
    return Button("quiz-paper-open", f"quiz:paper:{paper.id}", values={"number": str(paper.id), "waiting": waiting})


async def print_paper(context: Context) -> None:
    """One draw for everybody in the room."""
    bank = await quiz_bank.list_drawable(context.db)
    blueprint = load_blueprint()
    if len(bank) < blueprint.size:
        context.toast("quiz-none", alert=True)
        return
    drawn = draw(bank, blueprint, context.random)
    references = [(it.id, it.version) for it in drawn]
    # Dealt as soon as they are printed: what everybody in the room has read is no fresh question any more.
    await quiz_bank.count_dealt(context.db, references)
    paper = await quiz_papers.add(context.db, name_round(context), references, context.now)
    asked = [_describe(it.question, context.language) for it in drawn]
    text = Text("quiz-paper-file", number=str(paper.id), buttons=[_make_type_button(paper)])
    context.send(MadeFile("quiz-paper", {"number": paper.id, "questions": asked}, text))


def _describe(question: QuizQuestion, language: str) -> dict[str, object]:
    options = [[option, question.say(language, option)] for option in question.options]
    return {"question": question.say(language), "options": options}


def _make_type_button(paper: PrintedQuiz) -> list[Button]:
    return [Button("quiz-paper-type", f"quiz:slip:{paper.id}", values={"number": str(paper.id)})]


async def open_paper(context: Context) -> None:
    """Whose slips wait for a second cadre."""
    paper = await _find(context)
    if paper is None:
        return
    waiting = await members.find_each(context.db, await quiz_papers.list_waiting(context.db, paper.id))
    rows = await _offer(context, list(waiting.values()), paper)
    ways: Keyboard = [*rows, _make_type_button(paper), _PAPERS]
    context.edit("quiz-paper-waiting", number=str(paper.id), count=len(waiting), buttons=ways)


async def _find(context: Context) -> PrintedQuiz | None:
    paper = await quiz_papers.find(context.db, context.number())
    if paper is None:
        context.toast("quiz-gone", alert=True)
    return paper


async def _offer(context: Context, people: list[Member], paper: PrintedQuiz) -> Keyboard:
    def button(each: Member) -> tuple[str, str]:
        return "quiz-paper-person", f"quiz:typing:{paper.id}:{each.id}"

    return await offer_people(context.db, context.language, people, button, turning=f"quiz:paper:{paper.id}")


async def ask_person(context: Context) -> None:
    if paper := await _find(context):
        context.ask("person", paper=str(paper.id))
        context.edit("quiz-paper-who", number=str(paper.id), buttons=[_PAPERS])


async def receive_person(context: Context) -> None:
    """A part of a name or a staff number: whoever it may be is offered."""
    context.args = (context.draft["paper"],)
    paper = await _find(context)
    if paper is None:
        return
    found = await members.find_by_name(context.db, clean_text(context.incoming.text), _MOST_FOUND)
    rows = await _offer(context, found, paper)
    context.say("quiz-paper-which" if rows else "quiz-paper-nobody", buttons=[*rows, _PAPERS])


async def ask_answers(context: Context) -> None:
    """Who takes part may not type in their own slip, and a month has one attempt that counts."""
    paper, member = await _find(context), await members.find(context.db, context.number(1))
    if paper is None or member is None or await _refuse(context, paper, member):
        return
    context.ask("answers", paper=str(paper.id), member=str(member.id))
    context.edit("quiz-paper-answers", name=member.name, count=len(paper.questions), buttons=[_PAPERS])


async def _refuse(context: Context, paper: PrintedQuiz, member: Member) -> bool:
    words = ""
    if member.id == context.actor.id:
        words = "quiz-paper-own"
    elif not member.has_agreed or member.status != "active":
        words = "quiz-paper-not-agreed"
    elif await attempts.list_round(context.db, member.id, COUNTED, paper.round):
        words = "quiz-paper-counted"
    if words:
        context.toast(words, alert=True)
    return bool(words)


async def receive_answers(context: Context) -> None:
    """The second cadre's slip is compared with the first one's: equal, it counts; else both go back to the paper."""
    # Refused anew below: the month may have got its attempt while the slip was typed.
    context.args = (context.draft["paper"], context.draft["member"])
    paper, member = await _find(context), await members.find(context.db, context.number(1))
    if paper is None or member is None or await _refuse(context, paper, member):
        context.finish()
        return
    questions = await quiz_questions.find_each(context.db, paper.questions)
    try:
        answers = read_slip(context.incoming.text, questions)
    except QuizError as error:
        context.say(error.key, count=len(questions))
        return
    context.finish()
    # In the place of what this cadre typed before: nobody is both of two.
    await quiz_papers.keep_slip(context.db, paper.id, member.id, context.actor.id, answers)
    await _compare(context, paper, member, answers)


async def _compare(context: Context, paper: PrintedQuiz, member: Member, answers: dict[str, str]) -> None:
    slips = await quiz_papers.list_slips(context.db, paper.id, member.id)
    others = [it for by, it in slips.items() if by != context.actor.id]
    rows = [_make_type_button(paper), _PAPERS]
    if not others:
        context.say("quiz-paper-once", name=member.name, buttons=rows)
        return
    # Both go, alike or not: one that stayed could agree with a third.
    await quiz_papers.drop_slips(context.db, paper.id, member.id)
    if answers not in others:
        context.say("quiz-paper-differs", name=member.name, buttons=rows)
        return
    score = await _count(context, paper, member, answers)
    context.say("quiz-paper-counts", name=member.name, score=score, buttons=rows)


async def _count(context: Context, paper: PrintedQuiz, member: Member, answers: dict[str, str]) -> int:
    """The slip as an attempt, marked like every other."""
    now = context.now
    attempt = await attempts.begin(
        context.db, member.id, COUNTED, paper.round, paper.questions, seed=0, now=now, deadline=now, is_timed=True
    )
    if attempt is None:
        return 0
    for question, answer in answers.items():
        await attempts.keep_answer(context.db, attempt.id, question, answer, now)
    marked = await attempting.finish(context.db, attempt, now)
    if marked is None:
        return 0
    context.messenger.send(member, await make_result(context, member, marked))
    return marked.score
