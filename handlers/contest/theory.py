"""The theory part: questions on the day of a contest, taken once; no score is told before the marks are locked."""

from datetime import timedelta

from domain.contest import load_templates
from domain.contest_theory import find_blueprint, find_last_start, may_begin
from domain.quiz_draw import Blueprint, draw
from domain.quiz_regrade import THEORY
from handlers.contest.closing import close_when_over
from handlers.contest.showing import find_contest
from handlers.contest.words import name_contest
from handlers.context import Context, JobContext
from handlers.feature import Job
from handlers.form.conversation import Conversation
from handlers.form.filling import Filling
from handlers.messenger import MEMORY, Button, Text
from handlers.quiz import attempting
from handlers.quiz.attempting import TIMED_PAGE, AttemptKeeper, Sitting
from locales.dates import write_moment
from storage import attempts, contests, members, quiz_bank
from storage.attempts import Attempt
from storage.contests import Contest


class _Keeper(AttemptKeeper):
    """Keeps answers as long as the contest of the attempt is held."""

    async def open(self, context: Context, name: str, message_id: int) -> Filling[Sitting] | None:
        filling = await super().open(context, name, message_id)
        if filling and await _find_contest_of(context, filling.held.attempt) is None:
            context.messenger.edit(context.chat, message_id, Text(self.over), store=MEMORY)
            return None
        return filling


CONVERSATION = Conversation(_Keeper("contest", TIMED_PAGE, "quiz-timed-answered"))


async def _find_contest_of(context: Context | JobContext, attempt: Attempt) -> Contest | None:
    """The contest whose scores wait for it; None of another attempt, and once it was cancelled."""
    found = await contests.find(context.db, int(attempt.round)) if attempt.purpose == THEORY else None
    return found if found and found.state == "open" else None


async def start(context: Context) -> None:
    """Say what it is, and once that is confirmed begin; a running attempt goes on."""
    contest = await find_contest(context)
    blueprint = find_blueprint(load_templates()[contest.template]) if contest else None
    if contest is None or blueprint is None:
        return
    tried = await attempts.list_round(context.db, context.actor.id, THEORY, str(contest.id))
    if tried and tried[0].finished_at:
        context.toast("contest-theory-done", alert=True)
    elif tried:
        await _go_on(context, tried[0])
    elif await _may_begin(context, contest, blueprint):
        if context.choice != "sure":
            _ask(context, contest, blueprint)
        elif attempt := await _begin(context, contest, blueprint):
            await _go_on(context, attempt)


async def _go_on(context: Context, attempt: Attempt) -> None:
    await CONVERSATION.resume(context, await attempting.fill(context, attempt), is_done=False)


async def _may_begin(context: Context, contest: Contest, blueprint: Blueprint) -> bool:
    """Only who is in it, and only as long as there is the whole time before the marks are locked."""
    entry = await contests.find_entry(context.db, contest.id, context.actor.id)
    today = context.union.today(context.now)
    may = contest.state == "open" and entry and may_begin(blueprint, contest.dates, context.now, today)
    if not may:
        context.toast("contest-theory-closed", alert=True)
    return bool(may)


def _ask(context: Context, contest: Contest, blueprint: Blueprint) -> None:
    """Once begun it cannot be stopped, so it is said before."""
    last = context.union.local(find_last_start(blueprint, contest.dates))
    context.edit(
        "contest-theory-ask",
        name=name_contest(context.language, contest),
        count=blueprint.size,
        minutes=blueprint.seconds // 60,
        last=write_moment(context.language, last),
        buttons=[
            [Button("contest-theory-begin", f"contest:theory:{contest.id}:sure")],
            [Button("contest-back", f"contest:open:{contest.id}")],
        ],
    )


async def _begin(context: Context, contest: Contest, blueprint: Blueprint) -> Attempt | None:
    """A draw of one's own: people begin at different hours, and the later ones could hear of a common one."""
    bank = await quiz_bank.list_drawable(context.db)
    if len(bank) < blueprint.size:
        context.toast("quiz-none", alert=True)
        return None
    drawn = [(it.id, it.version) for it in draw(bank, blueprint, context.random)]
    await quiz_bank.count_dealt(context.db, drawn)
    return await attempts.begin(
        context.db,
        context.actor.id,
        THEORY,
        str(contest.id),
        drawn,
        seed=context.random.randrange(2**31),
        now=context.now,
        deadline=context.now + timedelta(seconds=blueprint.seconds),
        is_timed=True,
    )


async def hand_in(context: Context) -> None:
    """Mark it and tell nothing; a second tap changes nothing."""
    attempt = await attempting.find_own(context, context.args[0] if context.args else "")
    contest = await _find_contest_of(context, attempt) if attempt else None
    if attempt is None or contest is None or attempt.finished_at:
        context.toast("quiz-handed-in", alert=True)
    elif await attempting.finish(context.db, attempt, context.now):
        context.edit("contest-theory-handed-in", name=name_contest(context.language, contest))
        await close_when_over(context, contest)


async def leave(context: Context) -> None:
    """Put it away; nothing stops the time but an outage of ours."""
    if filling := await CONVERSATION.open(context):
        context.leave()
        ways = [[Button("quiz-continue", f"contest:theory:{filling.held.attempt.round}")]]
        context.edit("quiz-left", buttons=ways, left=filling.held.left)


async def _end(context: JobContext) -> None:
    marked = await attempting.end(context)
    contest = await _find_contest_of(context, marked.attempt) if marked else None
    if marked is None or contest is None:
        return
    if member := await members.find(context.db, marked.attempt.member_id):
        text = Text("contest-theory-over", name=name_contest(member.language, contest))
        context.messenger.send(member, text)
    await close_when_over(context, contest)


# However late: the contest waits for every attempt that runs.
JOB = Job("contest-theory", attempting.by_deadlines(THEORY), _end, late=timedelta(days=400))
