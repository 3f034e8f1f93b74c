"""Those who raised it vote whether it was done; the result is passed on at fixed hours, so that no hour tells who."""

from collections.abc import Sequence
from datetime import time, timedelta

from domain import promises as rules
from domain.case import Case
from domain.member import Member
from domain.promises import LEVELS, TOP, VERDICTS, Promise
from domain.schedule import slots, workdays
from handlers.board.marks import make_mark
from handlers.cases import promised
from handlers.cases.own import find_owned
from handlers.cases.sight import choose_without_author
from handlers.context import Context, JobContext
from handlers.feature import Job, while_any
from handlers.messenger import Button, SentFile, Text
from storage import cadre_group, case_voices, cases, endorsements, members, promise_votes, promises
from storage.database import Db

# Those of the anonymous mailbox, for named voices too: one way for all leaves no hour that tells who it was.
_HOURS = (time(9), time(13), time(18))


async def judge(context: Context) -> None:
    """One voice a person, as an author, by the code of a case or by a *me too* on the board."""
    number, verdict = context.args[0] if context.args else "", context.choice
    supports = await _is_supporting(context, number)
    case = await cases.find(context.db, number) if supports else await find_owned(context)
    if case is None or verdict not in VERDICTS:
        return
    promise = await promises.find(context.db, case.parent or case.number, context.number(1))
    # Nobody judges what they were to keep themselves.
    if promise is None or promise.owner_id == context.actor.id or not await _vote(context, promise, number, verdict):
        context.toast("promises-over", alert=True)
        return
    context.edit(f"promises-judged-{verdict}")


async def _vote(context: Context, promise: Promise, own: str, verdict: str) -> bool:
    voice = promised.mark_voice(context, promise, own)
    return await promise_votes.add(context.db, promise.case_number, promise.place, voice, verdict)


async def _is_supporting(context: Context, number: str) -> bool:
    return await endorsements.has(context.db, number, make_mark(context.keys, number, context.actor.id))


async def send_photo(context: Context) -> None:
    """The picture that shows it done, sent once more to who raised it."""
    case = await find_owned(context)
    promise = await promises.find(context.db, case.parent or case.number, context.number(1)) if case else None
    if promise and promise.file_id:
        context.send(SentFile("photo", promise.file_id))


async def pass_on(context: JobContext) -> None:
    """What was said becomes known once it is clear: a promise is kept, or open again and at the next level."""
    for (number, place), (done, not_done) in (await promise_votes.count_votes(context.db)).items():
        promise, case = await promises.find(context.db, number, place), await cases.find(context.db, number)
        if promise and case and (verdict := await _judge(context, promise, done, not_done)):
            # First: open again, the promise has a new vote, in which the same marks must count.
            await promise_votes.drop(context.db, number, place)
            await _settle(context, promise, case, verdict)


async def _judge(context: JobContext, promise: Promise, done: int, not_done: int) -> str:
    is_over = rules.is_vote_over(context.union.calendar, promise, context.union.today(context.now))
    return rules.judge_votes(done, not_done, await promise_votes.count_voters(context.db, promise.case_number), is_over)


async def _settle(context: JobContext, promise: Promise, case: Case, verdict: str) -> None:
    today = context.union.today(context.now)
    after = rules.note_judged(context.union.calendar, promise, verdict, today, context.now)
    await promises.save(context.db, after)
    await _tell_authors(context, after)
    if after.state == "kept":
        owner = await members.find(context.db, after.owner_id) if after.owner_id else None
        _tell(context, [owner] if owner else [], "promises-confirmed", after)
        return
    _tell(context, await list_reached(context.db, after, case), "promises-not-done", after)
    if after.level >= TOP and after.public:  # the group learns no number of what not all of it may read
        await _tell_group(context, after)


async def _tell_authors(context: JobContext, promise: Promise) -> None:
    """Once, what became of the promise, to everybody who raised the matter, whoever of them has voted."""
    key = "promises-kept-for-you" if promise.state == "kept" else "promises-open-for-you"
    for number, author in await case_voices.list_authors(context.db, promise.case_number):
        see = [[Button("board-to-case", f"cases:mine:{number}")]]
        context.messenger.send(author, Text(key, buttons=see, number=number))


async def list_reached(db: Db, promise: Promise, case: Case) -> list[Member]:
    """Whom a promise concerns at its level: the owner, besides the committee, besides the chair; who may see the case.

    Where nobody is left, those who answer for the case.
    """

    def choose(cadres: Sequence[Member]) -> Sequence[Member]:
        fit = [
            each
            for each in cadres
            if each.id == promise.owner_id or (promise.is_kept_by(each) and not case.hidden_from(each))
        ]
        needs_chair = promise.level >= LEVELS.index("chair") and not any(each.is_chair for each in fit)
        leads = case.leading(cadres) if needs_chair or not fit else ()
        return list({each.id: each for each in (*fit, *leads)}.values())

    return await choose_without_author(db, case, choose)


def _tell(context: JobContext, people: list[Member], key: str, promise: Promise) -> None:
    see = [[Button("promises-see", f"promises:see:{promise.case_number}:{promise.place}")]]
    for person in people:
        context.messenger.send(
            person, Text(key, number=promise.case_number, buttons=see if promise.state == "open" else ())
        )


async def _tell_group(context: JobContext, promise: Promise) -> None:
    if group := await cadre_group.find_current(context.db):
        context.messenger.send(group, Text("promises-broken", number=promise.case_number))


# No later than half an hour, as a batch: run late it would tell who has just spoken.
JOB = Job(
    "promises-verdicts", while_any(promise_votes.count_votes, slots(workdays, *_HOURS)), pass_on, timedelta(minutes=30)
)
