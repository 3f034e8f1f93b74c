"""Withdrawing a question: a reason, a preview of what changes, and everybody concerned is told."""

from typing import Any

from domain.draft import Draft
from domain.member import Member
from domain.quiz import QuizQuestion, compute_score
from domain.quiz_regrade import COURSE, THEORY, ScoreChange, list_changes
from domain.text import clean_text, count_utf16
from handlers import drafting
from handlers.context import Context
from handlers.messenger import Button, Keyboard, Text
from handlers.quiz.bank import STANDING, find_entry, show_card
from storage import attempts, courses, members, quiz_bank, quiz_questions, quiz_scores
from storage.attempts import Attempt
from storage.outbox import BROADCAST
from storage.quiz_bank import BankEntry
from storage.quiz_questions import Reference

KIND = "quiz/withdraw"
OVER = "quiz-withdraw-over"
_LONGEST = 300


async def begin(context: Context) -> None:
    entry = await find_entry(context)
    if entry and entry.state in STANDING:
        name, version = entry.reference
        await show_again(context, drafting.begin(context, KIND, id=name, version=str(version)))
    elif entry:
        await show_card(context, entry)


async def receive(context: Context) -> None:
    """Those concerned will read it, so its writer sees it first."""
    if draft := drafting.find_at_step(context):
        await show_again(context, drafting.add_part(context, draft.without_text()))


async def receive_edit(context: Context) -> None:
    if draft := drafting.find_revised(context, KIND):
        await show_again(context, draft)


async def show_again(context: Context, draft: Draft) -> None:
    """Ask for the reason, or show what withdrawing would change."""
    entry = await _find(context, draft)
    if entry is None or entry.state not in STANDING:
        drafting.drop(context, draft)
        context.say(OVER)
        return
    reason, question = clean_text(draft.text()), entry.question.say(context.language)
    if not reason or count_utf16(reason) > _LONGEST:
        drafting.show(context, draft, "reason", "quiz-withdraw-why", _list_ways, question=question, most=_LONGEST)
        return
    changes = await _list_changes(context, entry)
    counts = _count(changes)
    # Remembered, so that what comes about before the tap is shown first.
    draft = draft.choose(**{name: str(count) for name, count in counts.items()})
    key = "quiz-withdraw-preview-passes" if counts["passes"] else "quiz-withdraw-preview"
    drafting.show(
        context,
        draft,
        "reason",
        "quiz-withdraw-preview-last" if await _is_last(context, entry) else key,
        lambda it: [[Button("quiz-withdraw-yes", f"quiz:void:{it.mark}")], *_list_ways(it)],
        question=question,
        reason=reason,
        **counts,
    )


async def _is_last(context: Context, entry: BankEntry) -> bool:
    """Whether the quiz of a course would have no question left."""
    newest = await quiz_questions.list_newest(context.db)
    void = {*await quiz_bank.list_withdrawn(context.db), entry.reference}
    name = entry.reference[0]
    standing = {it for it, (version, _) in newest.items() if (it, version) not in void}
    return any(name in it.quiz and standing.isdisjoint(it.quiz) for it in await courses.list_newest(context.db))


def _list_ways(draft: Draft) -> Keyboard:
    return [[Button("draft-discard", f"quiz:discard:{draft.id}")]]


async def _find(context: Context, draft: Draft) -> BankEntry | None:
    return await quiz_bank.find(context.db, (draft.choices["id"], int(draft.choices["version"])))


def _count(changes: list[ScoreChange]) -> dict[str, Any]:
    """How many scores change, how many places move, and how many people have passed the quiz of a course by it."""
    # What comes of a contest is previewed there: before its marks are locked not even a number may tell of it.
    changes = [it for it in changes if it.attempt.purpose != THEORY]
    return {
        "scores": sum(it.after != it.attempt.score for it in changes),
        "places": sum(it.moves for it in changes),
        "passes": len({(it.attempt.member_id, it.attempt.purpose) for it in changes if it.passes}),
    }


async def _list_changes(context: Context, entry: BankEntry) -> list[ScoreChange]:
    asking = await quiz_scores.list_asking(context.db, entry.reference)
    after = await _mark_anew(context, asking, entry.reference)
    return list(
        list_changes(await quiz_scores.list_scored(context.db, ((it.purpose, it.round) for it in asking)), after)
    )


async def _mark_anew(context: Context, asking: list[Attempt], reference: Reference) -> dict[int, int]:
    """The score of each attempt, by its id, when the question counts no more."""
    void = {*await quiz_bank.list_withdrawn(context.db), reference}
    answers = await attempts.find_answers_of(context.db, [it.id for it in asking])
    needed = sorted({it for attempt in asking for it in attempt.questions if it not in void})
    found = dict(zip(needed, await quiz_questions.find_each(context.db, needed), strict=True))
    return {
        it.id: _compute_score(it, [found[each] for each in it.questions if each not in void], answers[it.id])
        for it in asking
    }


def _compute_score(attempt: Attempt, left: list[QuizQuestion], answers: dict[str, str]) -> int:
    # An attempt at a course's quiz of which nothing is left keeps its score: nobody passes by it.
    return compute_score(left, answers) if left or not attempt.purpose.startswith(COURSE) else attempt.score


async def confirm(context: Context) -> None:
    """A named cadre applies it, as it was shown; what has changed meanwhile is shown first."""
    draft = drafting.find_acting(context, (KIND,), OVER)
    if draft is None or not draft.text():
        return
    entry = await _find(context, draft)
    changes = await _list_changes(context, entry) if entry else []
    if entry is None or entry.state not in STANDING:
        await show_again(context, draft)
        return
    if any(draft.choices.get(name) != str(count) for name, count in _count(changes).items()):
        context.toast("quiz-withdraw-changed", alert=True)
        await show_again(context, draft)
        return
    # Nobody lifts their own score: another cadre has to withdraw it.
    own = any(it.favours and it.attempt.member_id == context.actor.id for it in changes)
    if own or await _was_asked_in_contest(context, entry):
        context.toast("quiz-withdraw-own", alert=True)
        return
    await drafting.finish(context, draft)
    reason = clean_text(draft.text())
    await quiz_bank.withdraw(context.db, entry.reference, context.actor.id, reason, context.now)
    for change in changes:
        await _apply(context, entry, change, reason)
    await show_card(context, await quiz_bank.find(context.db, entry.reference) or entry)


async def _was_asked_in_contest(context: Context, entry: BankEntry) -> bool:
    """Whether this cadre had it in a contest; whether right or wrong is not told by a refusal."""
    own = await attempts.list_of_member(context.db, context.actor.id)
    return any(it.purpose == THEORY and entry.reference in it.questions for it in own)


async def _apply(context: Context, entry: BankEntry, change: ScoreChange, reason: str) -> None:
    attempt = change.attempt
    if change.after != attempt.score:
        await quiz_scores.regrade(context.db, attempt.id, entry.reference, attempt.score, change.after)
    # Whoever is in a contest hears of it from the contest, with score and place.
    if attempt.purpose == THEORY:
        return
    if member := await members.find(context.db, attempt.member_id):
        key = "quiz-regraded-place" if attempt.is_ranked else "quiz-regraded"
        values: dict[str, Any] = {"round": attempt.round}
        if attempt.is_of_course:
            key, values = "quiz-regraded-course", {"title": await _name_course(context, attempt.purpose, member)}
        if attempt.is_ranked:
            values |= {"place": change.place_after, "was_place": change.place_before}
        text = Text(
            key,
            question=entry.question.say(member.language),
            reason=reason,
            score=change.after,
            was=attempt.score,
            **values,
        )
        context.messenger.send(member, text, priority=BROADCAST)


async def _name_course(context: Context, purpose: str, member: Member) -> str:
    _, course_id, version = purpose.split("/")
    course = await courses.find(context.db, course_id, int(version))
    return course.title(member.language) if course else course_id
