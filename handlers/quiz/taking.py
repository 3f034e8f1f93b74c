"""Taking the quiz: ten questions in five minutes; the first attempt of a month counts, practice is free."""

from datetime import time, timedelta
from typing import Any

from domain.member import Member
from domain.quiz_draw import Blueprint, draw, load_blueprint
from domain.quiz_regrade import PRACTICE
from domain.rights import allow
from domain.schedule import Month
from handlers.context import AnyContext, Context, JobContext
from handlers.feature import Job, purge_monthly
from handlers.form.conversation import Conversation
from handlers.messenger import Button, Keyboard, Text
from handlers.quiz import attempting
from handlers.quiz.attempting import TIMED_PAGE, AttemptKeeper, Marked
from handlers.quiz.flagging import flag
from handlers.quiz.warming import send_poll
from locales import Markup, render
from storage import attempts, daily_questions, members, quiz_bank, quiz_papers, quiz_scores
from storage.attempts import Attempt

COUNTED = "quiz"
"""The purpose of the attempts that count, one a round; a round is a month."""
_YEAR = timedelta(days=366)
CONVERSATION = Conversation(AttemptKeeper("quiz", TIMED_PAGE, "quiz-timed-answered"))
HOME = [Button("quiz-to-home", "quiz:home")]


def name_round(context: AnyContext) -> str:
    return str(Month.of(context.union.today(context.now)))


async def show(context: Context) -> None:
    """/quiz: where this person stands this month, and what they can do; in a group a poll to warm up."""
    if not context.incoming.private:
        await send_poll(context)
        return
    tried = await attempts.list_round(context.db, context.actor.id, COUNTED, name_round(context))
    running = await attempts.find_running_of(context.db, context.actor.id)
    blueprint = load_blueprint()
    values: dict[str, Any] = {"count": blueprint.size, "minutes": blueprint.seconds // 60}
    is_ready = len(await quiz_bank.list_drawable(context.db)) >= blueprint.size
    rows = [*_list_ways(running, has_counted=bool(tried), is_ready=is_ready), *_list_places(context)]
    if running:
        context.edit("quiz-home-running", buttons=rows, left=_say_left(context, running))
    elif not is_ready:
        context.edit("quiz-home-empty", buttons=rows)
    elif tried:
        place, everybody = await quiz_scores.count_place(context.db, COUNTED, tried[0].round, tried[0].score)
        context.edit("quiz-home-done", buttons=rows, score=tried[0].score, place=place, everybody=everybody, **values)
    else:
        context.edit("quiz-home-open", buttons=rows, **values)


def _say_left(context: Context, running: Attempt) -> str:
    return attempting.Sitting(running, context.now).left


def _list_ways(running: Attempt | None, *, has_counted: bool, is_ready: bool) -> Keyboard:
    if running:
        return [[Button("quiz-continue", f"quiz:begin:{running.purpose}")]]
    if not is_ready:
        return []
    practise = [Button("quiz-practise", f"quiz:begin:{PRACTICE}")]
    return [practise] if has_counted else [[Button("quiz-begin", f"quiz:begin:{COUNTED}")], practise]


def _list_places(context: Context) -> Keyboard:
    mine = [Button("quiz-to-mine", "quiz:mine:0")]
    return [mine, [Button("quiz-to-bank", "quiz:bank")]] if allow(context.member, "quiz.manage") else [mine]


async def begin(context: Context) -> None:
    """Begin an attempt of the purpose that the button names, or go on with the one that runs."""
    attempt = await attempts.find_running_of(context.db, context.actor.id) or await _begin(context, context.choice)
    if attempt:
        await CONVERSATION.resume(context, await attempting.fill(context, attempt), is_done=False)


async def _begin(context: Context, purpose: str) -> Attempt | None:
    """A new attempt; None, with a word, if there can be none."""
    name = name_round(context)
    if purpose != PRACTICE and await attempts.list_round(context.db, context.actor.id, COUNTED, name):
        context.toast("quiz-counted-before", alert=True)
        return None
    blueprint = load_blueprint()
    bank = await quiz_bank.list_drawable(context.db)
    if len(bank) < blueprint.size:
        context.toast("quiz-none", alert=True)
        return None
    drawn = [(it.id, it.version) for it in draw(bank, blueprint, context.random)]
    await quiz_bank.count_dealt(context.db, drawn)
    return await _keep(context, PRACTICE if purpose == PRACTICE else COUNTED, drawn, blueprint)


async def _keep(context: Context, purpose: str, drawn: list[tuple[str, int]], blueprint: Blueprint) -> Attempt | None:
    return await attempts.begin(
        context.db,
        context.actor.id,
        purpose,
        name_round(context),
        drawn,
        seed=context.random.randrange(2**31),
        now=context.now,
        deadline=context.now + timedelta(seconds=blueprint.seconds),
        is_timed=True,
    )


async def hand_in(context: Context) -> None:
    """Mark the attempt; a second tap changes nothing."""
    attempt = await attempting.find_own(context, context.args[0] if context.args else "")
    # What came of another kind is said elsewhere, and not before its time.
    if attempt is None or attempt.finished_at or not attempt.is_of_quiz:
        context.toast("quiz-handed-in", alert=True)
        return
    if marked := await attempting.finish(context.db, attempt, context.now):
        await _watch(context, context.actor, marked)
        text = await make_result(context, context.actor, marked)
        context.edit(text.key, buttons=text.buttons, **text.values)


async def _watch(context: AnyContext, member: Member, marked: Marked) -> None:
    # Practice is free: nobody looks at how it was done.
    if marked.attempt.purpose != PRACTICE:
        await flag(context, member, marked)


async def leave(context: Context) -> None:
    """Put it away; nothing stops the time but an outage of ours."""
    if filling := await CONVERSATION.open(context):
        context.leave()
        ways = [[Button("quiz-continue", f"quiz:begin:{filling.held.attempt.purpose}")]]
        context.edit("quiz-left", buttons=ways, left=filling.held.left)


async def make_result(context: AnyContext, member: Member, marked: Marked) -> Text:
    """What came of an attempt: the score, the place of one that counts, and why what was wrong is."""
    attempt, language = marked.attempt, member.language
    over = Markup(render(language, "quiz-time-over") + "\n") if attempt.state == "overdue" else Markup("")
    values: dict[str, Any] = {
        "over": over,
        "score": marked.score,
        "right": sum(it.is_right(marked.answers.get(it.id, "")) for it in marked.questions),
        "count": len(marked.questions),
        "explained": attempting.explain(language, marked),
    }
    rows = [[Button("quiz-practise", f"quiz:begin:{PRACTICE}")], HOME]
    if attempt.purpose == PRACTICE:
        return Text("quiz-result-practice", buttons=rows, **values)
    place, everybody = await quiz_scores.count_place(context.db, attempt.purpose, attempt.round, marked.score)
    return Text("quiz-result", buttons=rows, place=place, everybody=everybody, **values)


async def _end(context: JobContext) -> None:
    marked = await attempting.end(context)
    member = await members.find(context.db, marked.attempt.member_id) if marked else None
    if marked and member:
        await _watch(context, member, marked)
        context.messenger.send(member, await make_result(context, member, marked))


# However late: an attempt that nothing ends would run for ever, and bar the next one.
JOB = Job("quiz-deadline", attempting.by_deadlines(), _end, late=timedelta(days=400))
# After a year nobody asks any more how somebody did.
TIDYING = purge_monthly("quiz-kept", time(4, 10), _YEAR, attempts.purge, quiz_papers.purge, daily_questions.purge)
