"""Warming up: in a group or a class a native poll, which nobody is scored by."""

from domain.quiz import QuizQuestion
from domain.text import count_utf16, shorten
from handlers.context import Context
from handlers.messenger import QuizPoll
from storage import quiz_bank

_LONGEST_OPTION, _LONGEST_WHY = 100, 200
"""UTF-16 units that Telegram takes."""


async def send_poll(context: Context) -> None:
    """One question of the bank with a single right answer, to whoever is in the room."""
    fitting = [it.question for it in await quiz_bank.list_drawable(context.db) if _fits(it.question, context.language)]
    if not fitting:
        context.say("quiz-none")
        return
    question, language = context.random.choice(fitting), context.language
    options = [question.say(language, option) for option in question.options]
    explained = shorten(question.say(language, "why"), _LONGEST_WHY)
    right = question.options.index(question.right[0])
    context.send(QuizPoll(question.say(language), options, right, explained))


def _fits(question: QuizQuestion, language: str) -> bool:
    longest = max(count_utf16(question.say(language, option)) for option in question.options)
    # A poll of Telegram's knows one right answer.
    return question.kind == "single" and longest <= _LONGEST_OPTION
