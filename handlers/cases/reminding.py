"""What the calendar does to cases: reminders that climb, silence that closes, a notice that replies are waiting."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from domain.case import Case
from domain.cases import Facts, Refused
from domain.member import Member
from domain.union import Union
from handlers.cases import card, lateness, voices, words
from handlers.cases.lateness import CHAIR, GROUP
from handlers.cases.moves import change, closing, missing, move, passed, waited, warnings
from handlers.cases.sight import deciders
from handlers.cases.when import at_hours
from handlers.feature import Job
from handlers.turn import Tick
from locales import Markup, render
from storage import cadre_group, cases, members
from storage.database import Db
from storage.outbox import WORK

_UNTOLD = 2
"""Of a step nobody is reminded before it is missed, as they are at half and at four fifths of a term."""
_NOTICED_FOR = timedelta(days=14)
_SILENCES = (("replied", "settle"), ("need_info", "lapse"))


async def _first_reminder(db: Db, union: Union) -> datetime | None:
    """Of an answer, a closing or a step that somebody missed."""
    both = [await cases.first_reminder(db), await cases.first_step_due(db)]
    return _instant(min(filter(None, both), default=None))


async def _first_silence(db: Db, union: Union) -> datetime | None:
    return _instant(await cases.first_silence(db))


async def _first_unread(db: Db, union: Union) -> datetime | None:
    return _instant(await cases.unread(db, 0))


def _instant(seconds: int | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


@dataclass(slots=True)
class _Round:
    """What one round of reminders has to say: cases by the member they ask for, and how far the missed ones climb.

    What is supervised is listed by the term that was missed and its day.
    """

    theirs: dict[int, list[Case]] = field(default_factory=lambda: defaultdict(list))
    late: dict[str, Case] = field(default_factory=dict)
    supervised: dict[tuple[str, date], list[str]] = field(default_factory=lambda: defaultdict(list))

    def climbs(self, case: Case, term: str, due_on: date, before: int, now: int) -> None:
        """The reminders of one term of the case have gone from `before` to `now`."""
        if before < CHAIR <= now:
            self.late[case.number] = case
        if before < GROUP <= now:
            self.supervised[term, due_on].append(case.number)


async def remind(tick: Tick) -> None:
    """One message a handler and one a chair, naming their cases; the group gets numbers only."""
    said, now = _Round(), int(tick.now.timestamp())
    for case in await cases.to_remind(tick.db, now):
        await _remind_of(tick, case, said)
    for case in await cases.with_step_due(tick.db, now):
        await _climb(tick, case, said)
    for member_id, listed in said.theirs.items():
        if holder := await members.find(tick.db, member_id):
            card.tell_list(tick, holder, "cases-remind", listed)
    await _tell_chairs(tick, said.late.values())
    await _tell_group(tick, said.supervised)


async def _remind_of(tick: Tick, case: Case, said: _Round) -> None:
    """Its answer or its closing is due, soon or since."""
    reply, close = (passed(tick, moments) for moments in (warnings(tick.union, case), closing(tick.union, case)))
    for holder in await _holders(tick, case):
        said.theirs[holder].append(case)
    said.climbs(case, "reply", _day(tick, case.due_at), case.reminded, reply)
    said.climbs(case, "close", _day(tick, case.close_by), case.close_reminded, close)
    after = await change(tick, case, replace(case, reminded=reply, close_reminded=close), "system", "remind")
    if case.reminded < CHAIR - 1 <= reply:
        await card.post(tick, after)
    if case.reminded < CHAIR <= reply:
        await lateness.tell(tick, after)


def _day(tick: Tick, seconds: int) -> date:
    return tick.union.today(datetime.fromtimestamp(seconds, UTC))


async def _climb(tick: Tick, case: Case, said: _Round) -> None:
    """A first word, a handler or a confirmation that still has not come, after those who owe it were told."""
    moments = missing(tick.union, case)
    before, now = sum(at < case.step_due_at for at in moments), passed(tick, moments)
    if not before:  # waking.miss tells them first
        return
    said.climbs(case, case.state, _day(tick, moments[0]), before + _UNTOLD, now + _UNTOLD)
    ahead = moments[now:]
    await change(tick, case, replace(case, step_due_at=ahead[0] if ahead else 0), "system", "remind")


async def _holders(tick: Tick, case: Case) -> list[int]:
    handler = await members.find(tick.db, case.handler_id) if case.handler_id else None
    if handler and handler.is_cadre:
        return [handler.id]
    cadres = await members.with_role(tick.db, "cadre", "chair")
    return [each.id for each in case.leading(cadres)]


async def _tell_chairs(tick: Tick, late: Iterable[Case]) -> None:
    """The chairs, or where none may see a case whoever decides about it."""
    theirs: dict[int, list[Case]] = defaultdict(list)
    told: dict[int, Member] = {}
    for case in late:
        for each in await deciders(tick.db, case):
            told[each.id] = each
            theirs[each.id].append(case)
    for member_id, listed in theirs.items():
        card.tell_list(tick, told[member_id], "cases-late", listed)


async def _tell_group(tick: Tick, supervised: Mapping[tuple[str, date], Sequence[str]]) -> None:
    """By number alone, each with what was missed and since when."""
    group = await cadre_group.current(tick.db)
    if group and supervised:
        lines = [_missed(group.language, *each, numbers) for each, numbers in supervised.items()]
        tick.pen.send(group.chat_id, group.language, "cases-supervised", lane=WORK, lines=Markup("\n").join(lines))


def _missed(language: str, term: str, due_on: date, numbers: Sequence[str]) -> Markup:
    day = words.day(language, due_on)
    return Markup(render(language, f"cases-supervised-{term}", day=day, numbers=", ".join(numbers)))


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
