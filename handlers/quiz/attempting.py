"""An attempt at a quiz: begun once, answered page by page, handed in or ended by its deadline."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from domain.quiz import MOST_ATTEMPTS, QuizQuestion, build_questionnaire, choose_others, compute_score
from domain.quiz_regrade import COURSE
from domain.schedule import Occurrence
from domain.union import Union
from handlers.context import Context, JobContext
from handlers.feature import When
from handlers.form.filling import Filling, Keeper, PageWords
from handlers.form.wording import Words
from handlers.listing import part_text
from handlers.messenger import MEMORY, Button, Text
from locales import Markup, render
from storage import attempts, quiz_bank, quiz_questions
from storage.attempts import Attempt
from storage.database import Db
from storage.quiz_questions import Reference

PAGE = PageWords(
    question="quiz-question",
    option="quiz-option",
    chosen="quiz-chosen",
    back="quiz-back",
    skip="quiz-next",
    clear="quiz-clear",
    next="quiz-next",
    later="quiz-later",
    kept="quiz-saved",
)
TIMED_PAGE = replace(PAGE, question="quiz-timed-question", later="quiz-timed-later")


_SOON = timedelta(seconds=2)
"""After which the clock looks again: a poll lasts no longer while a timed attempt runs."""


class QuizOver(Exception):
    """No attempt is left in this round."""


class QuizEmpty(Exception):
    """Every question of this quiz was withdrawn."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A finished attempt with its questions and answers."""

    attempt: Attempt
    questions: Sequence[QuizQuestion]
    answers: dict[str, str]
    score: int


@dataclass(frozen=True, slots=True)
class Sitting:
    """An attempt and the instant at which its holder is at it."""

    attempt: Attempt
    now: datetime
    picture: str = ""
    """The hazard of the question whose picture may be shown; empty if there is none."""

    @property
    def left(self) -> str:
        """The time left, as 4:32."""
        left = ceil((self.attempt.deadline - self.now).total_seconds())
        minutes, seconds = divmod(max(0, left), 60)
        return f"{minutes}:{seconds:02}"


class AttemptKeeper(Keeper[Sitting]):
    """Keeps each answer as a row of the attempt; `feature` names whose buttons these are."""

    shows_answers = True
    over = "quiz-over"

    def __init__(self, feature: str, words: PageWords = PAGE, answered: str = "quiz-answered") -> None:
        self.feature, self.words, self._answered = feature, words, answered

    async def open(self, context: Context, name: str, message_id: int) -> Filling[Sitting] | None:
        attempt = await find_own(context, name)
        # The time is when the update reaches us: what comes too late changes nothing, and costs nothing either.
        if attempt is None or not attempt.accepts(context.now):
            context.messenger.edit(context.chat, message_id, Text(self.over), store=MEMORY)
            return None
        return await fill(context, attempt)

    async def keep(self, context: Context, filling: Filling[Sitting]) -> Filling[Sitting]:
        held = filling.held
        await attempts.keep_answer(context.db, held.attempt.id, filling.question.id, filling.answer, held.now)
        return filling

    def values(self, filling: Filling[Sitting]) -> dict[str, Any]:
        return {"left": filling.held.left}

    async def end(self, context: Context, filling: Filling[Sitting], message_id: int) -> None:
        """Nothing is marked before its writer hands it in, so that a slip of the finger can be put right."""
        first, name = filling.form.questions[0].id, filling.name
        ways = [
            [Button("quiz-hand-in", f"{self.feature}:handin:{name}")],
            [Button("quiz-look-again", f"{self.feature}:at:{name}:{first}")],
        ]
        text = Text(self._answered, buttons=ways, count=len(filling.form.questions), left=filling.held.left)
        context.messenger.edit(context.chat, message_id, text, store=MEMORY)


async def find_own(context: Context, name: str) -> Attempt | None:
    """The attempt of this person whose number a button carries."""
    number = int(name) if name.isascii() and name.isdecimal() and len(name) < 18 else 0
    return await attempts.find(context.db, number, context.actor.id)


async def fill(context: Context, attempt: Attempt) -> Filling[Sitting]:
    """The attempt at its first question, with the answers so far."""
    return await fill_for(context.db, context.language, attempt, context.now)


async def fill_for(db: Db, language: str, attempt: Attempt, now: datetime) -> Filling[Sitting]:
    """The same for somebody who has not tapped anything."""
    questions = await quiz_questions.find_each(db, attempt.questions)
    questionnaire = build_questionnaire(str(attempt.id), questions, attempt.seed)
    answers = await attempts.find_answers(db, attempt.id)
    form, words, held = questionnaire.form, Words(language, questionnaire), Sitting(attempt, now)
    return Filling(str(attempt.id), form, words, answers, held, form.questions[0])


async def begin(
    context: Context, purpose: str, round_name: str, quiz: Sequence[str], limit: timedelta
) -> tuple[Attempt, bool]:
    """The attempt that runs, or the next one of this round; and whether it asks again what was asked before.

    Raises QuizOver and QuizEmpty.
    """
    tried = await _list_tried(context, purpose, round_name)
    if tried and not tried[-1].finished_at:
        return tried[-1], False
    if len(tried) >= MOST_ATTEMPTS:
        raise QuizOver
    questions, is_again = await _choose(context, quiz, tried)
    attempt = await attempts.begin(
        context.db,
        context.actor.id,
        purpose,
        round_name,
        questions,
        # By the seed the shuffled options keep their order from page to page.
        seed=context.random.randrange(2**31),
        now=context.now,
        deadline=context.now + limit,
    )
    if attempt is None:
        raise QuizOver
    return attempt, is_again


async def _list_tried(context: Context, purpose: str, round_name: str) -> list[Attempt]:
    """The attempts of a round, without those whose questions were all withdrawn: they are none of the two."""
    withdrawn = await quiz_bank.list_withdrawn(context.db)
    every = await attempts.list_round(context.db, context.actor.id, purpose, round_name)
    for it in every:
        # One that runs would stand in the way of the next.
        if not it.finished_at and withdrawn.issuperset(it.questions):
            await finish(context.db, it, context.now)
    return [it for it in every if not withdrawn.issuperset(it.questions)]


async def _choose(context: Context, quiz: Sequence[str], tried: Sequence[Attempt]) -> tuple[list[Reference], bool]:
    """The questions of the next attempt in their newest versions; a second one asks others, where there are."""
    withdrawn = await quiz_bank.list_withdrawn(context.db)
    newest = await quiz_questions.list_newest(context.db)
    # A question that is wrong is wrong everywhere.
    bank = {name: it for name, it in newest.items() if (name, it[0]) not in withdrawn}
    first = [bank[name][1] for name in quiz if name in bank]
    if not first:
        raise QuizEmpty
    if not tried:
        return [(it.id, bank[it.id][0]) for it in first], False
    others, enough = choose_others(first, (it for _, it in bank.values()), context.random)
    return [(it.id, bank[it.id][0]) for it in others], not enough


async def finish(db: Db, attempt: Attempt, now: datetime, state: str = "handed_in") -> Marked | None:
    """Mark it and end it, as `handed_in` or `overdue`; None if it had ended before."""
    withdrawn = await quiz_bank.list_withdrawn(db)
    # What was withdrawn while somebody answered counts for nobody.
    counted = [it for it in attempt.questions if it not in withdrawn]
    questions = await quiz_questions.find_each(db, counted)
    answers = await attempts.find_answers(db, attempt.id)
    # Nobody passes a course by a quiz that asked nothing.
    is_void = not questions and attempt.purpose.startswith(COURSE)
    score = 0 if is_void else compute_score(questions, answers)
    if not await attempts.finish(db, attempt, score, now, state):
        return None
    # What the clock ends long after its deadline took no longer than the time it had.
    ended = replace(attempt, score=score, finished_at=min(now, attempt.deadline), state=state)
    return Marked(ended, questions, answers, score)


def by_deadlines(purpose: str = "") -> When:
    """When the clock has to look at attempts that nobody hands in: when what was on its way has come.

    Those of the quiz, or those whose purpose begins so.
    """

    async def when(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
        return [
            Occurrence(f"{attempt_id}/{int(check.timestamp())}", check)
            for attempt_id, check in await attempts.list_checks(db, purpose)
        ]

    return when


async def end(context: JobContext) -> Marked | None:
    """End the attempt whose deadline is over; None as long as it has time, or what was sent may be on its way."""
    now = context.now
    attempt = await attempts.find_running(context.db, int(context.period.partition("/")[0]))
    if attempt is None or attempt.next_check > now:
        return None
    # Until a poll has succeeded after the grace, a silence may be an outage that began while it still ran.
    if context.silence > (now - attempt.deadline - attempts.GRACE).total_seconds():
        await attempts.postpone(context.db, attempt.id, now + _SOON)
        return None
    return await finish(context.db, attempt, now, "overdue")


def explain(language: str, marked: Marked) -> Markup:
    """Why, for each question that was not answered right, as many as a message holds."""
    parts = part_text(_list_explanations(language, marked), "\n\n")
    return parts[0] if parts else Markup()


def _list_explanations(language: str, marked: Marked) -> Iterator[str]:
    for question in marked.questions:
        if not question.is_right(marked.answers.get(question.id, "")):
            right = "; ".join(question.say(language, option) for option in question.right)
            why = question.say(language, "why")
            yield render(language, "quiz-explained", question=question.say(language), right=right, why=why)
