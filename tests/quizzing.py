"""What plays about the quiz share: a bank that is ready, and somebody who answers its pages."""

from domain.quiz import QuizQuestion, load_bank
from tests.play import Actor, Stage
from tests.schooling import cadre


async def ready_bank(union: Stage, language: str = "en") -> Actor:
    """A cadre who has taken the prepared questions."""
    zhou = await cadre(union, language)
    await zhou.says("/quiz")
    await zhou.taps("quiz-to-bank")
    await zhou.presses("1:quiz:usual")
    return zhou


async def begins(who: Actor, purpose: str = "quiz") -> None:
    await who.says("/quiz")
    await who.taps("quiz-begin" if purpose == "quiz" else "quiz-practise")


def find_question(who: Actor) -> QuizQuestion:
    """The question on the page that somebody sees."""
    data = next(it["callback_data"] for it in who.last.buttons if ":quiz:a:" in it["callback_data"])
    return load_bank()[data.split(":")[4]]


async def answers_page(who: Actor, *, right: bool = True) -> None:
    """Answer the page; a question of several choices is left by its own button."""
    question = find_question(who)
    wrong = [it for it in question.options if it not in question.right][:1] or question.options[:1]
    for option in question.right if right else wrong:
        await who.taps_label(question.say(who.language, option))
    if question.kind == "multi":
        await who.taps("quiz-next")


async def takes_quiz(who: Actor, right: int = 10, purpose: str = "quiz") -> None:
    """Ten pages, the first `right` of them answered right, and hand in."""
    await begins(who, purpose)
    for number in range(10):
        await answers_page(who, right=number < right)
    await who.taps("quiz-hand-in")
