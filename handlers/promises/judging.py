"""Those who raised it vote whether it was done; the result is passed on at fixed hours, so that no hour tells who."""

from datetime import UTC, datetime, time, timedelta

from domain import promises as rules
from domain.case import Case
from domain.member import Member
from domain.promises import LEVELS, TOP, VERDICTS, Promise
from domain.union import Union
from handlers.board import voices
from handlers.cases import promised
from handlers.cases.own import owned
from handlers.cases.when import at_hours
from handlers.feature import Job
from handlers.pen import Button
from handlers.turn import Tick, Turn
from storage import cadre_group, case_authors, cases, endorsements, members, promise_votes, promises
from storage.database import Db
from storage.outbox import WORK

_HOURS = (time(9), time(13), time(18))
_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)


async def judge(turn: Turn) -> None:
    """One voice a person, as an author, by the code of a case or by a *me too* on the board."""
    number, verdict = turn.args[0] if turn.args else "", turn.choice
    supports = await _supports(turn, number)
    case = await cases.find(turn.db, number) if supports else await owned(turn)
    if case is None or verdict not in VERDICTS:
        return
    promise = await promises.find(turn.db, case.parent or case.number, turn.number(1))
    if promise is None or promise.owner_id == turn.actor.id or not await _vote(turn, promise, number, verdict):
        turn.toast("promises-over", alert=True)
        return
    turn.edit(f"promises-judged-{verdict}")


async def _vote(turn: Turn, promise: Promise, own: str, verdict: str) -> bool:
    voice = promised.voice(turn, promise, own)
    return await promise_votes.add(turn.db, promise.case_number, promise.place, voice, verdict)


async def _supports(turn: Turn, number: str) -> bool:
    return await endorsements.has(turn.db, number, voices.mark(turn.keys, number, turn.actor.id))


async def photo(turn: Turn) -> None:
    """The picture that shows it done, sent once more to who raised it."""
    case = await owned(turn)
    promise = await promises.find(turn.db, case.parent or case.number, turn.number(1)) if case else None
    if promise and promise.file_id:
        turn.pen.forward(turn.incoming.chat_id, "photo", promise.file_id)


async def _waiting(db: Db, union: Union) -> datetime | None:
    return _ALWAYS if await promise_votes.counted(db) else None


async def pass_on(tick: Tick) -> None:
    """What was said becomes known once it is clear: a promise is kept, or open again and at the next level."""
    for (number, place), (done, not_done) in (await promise_votes.counted(tick.db)).items():
        promise, case = await promises.find(tick.db, number, place), await cases.find(tick.db, number)
        if promise and case and (verdict := await _verdict(tick, promise, done, not_done)):
            await promise_votes.drop(tick.db, number, place)
            await _settle(tick, promise, case, verdict)


async def _verdict(tick: Tick, promise: Promise, done: int, not_done: int) -> str:
    is_over = rules.is_vote_over(tick.union.calendar, promise, tick.union.today(tick.now))
    return rules.verdict(done, not_done, await promise_votes.voters(tick.db, promise.case_number), is_over)


async def _settle(tick: Tick, promise: Promise, case: Case, verdict: str) -> None:
    today = tick.union.today(tick.now)
    after = rules.judged(tick.union.calendar, promise, verdict, today, tick.now)
    await promises.save(tick.db, after)
    if after.state == "kept":
        owner = await members.find(tick.db, after.owner_id) if after.owner_id else None
        _tell(tick, [owner] if owner else [], "promises-confirmed", after)
        return
    _tell(tick, await reached(tick.db, after, case), "promises-not-done", after)
    if after.level >= TOP:
        await _tell_group(tick, after)


async def reached(db: Db, promise: Promise, case: Case) -> list[Member]:
    """Whom a promise concerns at its level: the owner, besides the committee, besides the chair; who may see the case.

    Where nobody is left, those who answer for the case.
    """
    cadres = await members.with_role(db, "cadre", "chair")
    author = await case_authors.of(db, case.number)
    fit = [
        each
        for each in cadres
        if each.id != author
        and (each.id == promise.owner_id or (promise.is_kept_by(each) and not case.hidden_from(each)))
    ]
    needs_chair = promise.level >= LEVELS.index("chair") and not any(each.is_chair for each in fit)
    if fit and not needs_chair:
        return fit
    leads = [each for each in case.leading(cadres) if each.id != author]
    return list({each.id: each for each in (*fit, *leads)}.values())


def _tell(tick: Tick, people: list[Member], key: str, promise: Promise) -> None:
    see = [[Button("promises-see", f"promises:see:{promise.case_number}:{promise.place}")]]
    for person in people:
        tick.pen.tell(
            person, key, lane=WORK, number=promise.case_number, buttons=see if promise.state == "open" else ()
        )


async def _tell_group(tick: Tick, promise: Promise) -> None:
    if group := await cadre_group.current(tick.db):
        tick.pen.send(group.chat_id, group.language, "promises-broken", lane=WORK, number=promise.case_number)


JOB = Job("promises-verdicts", at_hours(_HOURS, "workday", _waiting), pass_on, timedelta(minutes=30))
