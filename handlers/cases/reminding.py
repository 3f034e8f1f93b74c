"""What the calendar does to cases: reminders that climb, silence that closes, a notice that replies are waiting."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from domain.case import Case
from domain.cases import Facts, Refused
from domain.union import Union
from handlers.cases import card, voices
from handlers.cases.moves import change, move, waited, warnings
from handlers.cases.when import at_hours
from handlers.feature import Job
from handlers.turn import Tick
from storage import cadre_group, cases, members
from storage.database import Db
from storage.outbox import WORK

_CHAIR, _GROUP = 4, 5
"""The reminders that reach beyond the handler, as counted by Case.reminded."""
_NOTICED_FOR = timedelta(days=14)
_SILENCES = (("replied", "settle"), ("need_info", "lapse"))


async def _first_reminder(db: Db, union: Union) -> datetime | None:
    return _instant(await cases.first_reminder(db))


async def _first_silence(db: Db, union: Union) -> datetime | None:
    return _instant(await cases.first_silence(db))


async def _first_unread(db: Db, union: Union) -> datetime | None:
    return _instant(await cases.unread(db, 0))


def _instant(seconds: int | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


async def remind(tick: Tick) -> None:
    """One message a handler and one a chair, naming their cases; the group gets numbers only."""
    theirs: dict[int, list[Case]] = defaultdict(list)
    late: list[Case] = []
    supervised: list[Case] = []
    now = int(tick.now.timestamp())
    for case in await cases.to_remind(tick.db, now):
        passed = sum(at <= now for at in warnings(tick.union, case))
        for holder in await _holders(tick, case):
            theirs[holder].append(case)
        late += [case] if case.reminded < _CHAIR <= passed else []
        supervised += [case] if case.reminded < _GROUP <= passed else []
        after = await change(tick, case, replace(case, reminded=passed), "system", "remind")
        if case.reminded < _CHAIR - 1 <= passed:
            await card.post(tick, after)
    for member_id, listed in theirs.items():
        await _remind_one(tick, member_id, listed)
    await _tell_chairs(tick, late)
    await _tell_group(tick, supervised)


async def _holders(tick: Tick, case: Case) -> list[int]:
    handler = await members.find(tick.db, case.handler_id) if case.handler_id else None
    if handler and handler.is_cadre:
        return [handler.id]
    cadres = await members.with_role(tick.db, "cadre", "chair")
    return [each.id for each in case.leading(cadres)]


async def _remind_one(tick: Tick, member_id: int, listed: list[Case]) -> None:
    if holder := await members.find(tick.db, member_id):
        card.tell_list(tick, holder, "cases-remind", listed)


async def _tell_chairs(tick: Tick, late: list[Case]) -> None:
    for chair in await members.with_role(tick.db, "chair"):
        if seen := [case for case in late if not case.hidden_from(chair)]:
            card.tell_list(tick, chair, "cases-late", seen)


async def _tell_group(tick: Tick, supervised: list[Case]) -> None:
    group = await cadre_group.current(tick.db)
    if group and supervised:
        numbers = ", ".join(case.number for case in supervised)
        tick.pen.send(group.chat_id, group.language, "cases-supervised", lane=WORK, numbers=numbers)


async def settle(tick: Tick) -> None:
    """Close what its sender has been silent on: five workdays after a reply, ten after a question."""
    for state, action in _SILENCES:
        for case in await cases.in_state(tick.db, state):
            try:
                closed = await move(tick, case, "system", action, Facts(waited=waited(tick, case)))
            except Refused:
                continue
            await card.post(tick, closed)
            await voices.bring(tick, closed, f"cases-silent-{action}")


async def announce_replies(tick: Tick) -> None:
    """To everybody alike, so that it points at nobody."""
    since = int((tick.now - _NOTICED_FOR).timestamp())
    if await cases.unread(tick.db, since) is not None:
        for member in await members.active(tick.db):
            tick.pen.tell(member, "cases-replies-waiting", expires=tick.now + timedelta(hours=9))


JOBS = (
    Job("cases-reminders", at_hours((time(9, 30), time(14, 30)), "push", _first_reminder), remind, timedelta(hours=4)),
    Job("cases-silence", at_hours((time(9, 15),), "push", _first_silence), settle, timedelta(hours=12)),
    Job("cases-waiting", at_hours((time(12),), "push", _first_unread), announce_replies, timedelta(hours=5)),
)
