"""What the calendar does to cases: reminders that climb, silence that closes, a notice that replies are waiting."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from domain import case_moves
from domain.case import Case
from domain.case_clock import CHAIR, GROUP, LEFT_AFTER, OWN, UNWARNED, count_late, count_passed, find_missing
from domain.case_states import Refused
from domain.member import Member
from domain.routing import is_danger_to_others
from domain.schedule import push_days, slots, week_starts
from handlers.cases import lateness, words
from handlers.cases.moves import keep, move
from handlers.cases.sight import list_deciders
from handlers.cases.telling import find_leads, list_buttons
from handlers.context import JobContext
from handlers.deputies import find_present_for
from handlers.feature import Job, once_begun
from handlers.messenger import Text
from locales import Markup, render
from storage import cadre_group, cases, members
from storage.database import Db
from storage.outbox import BROADCAST

_AGAIN = 5
"""Workdays after which an unread word is called to mind once more."""
_SILENCES = (("replied", "settle"), ("need_info", "lapse"))


async def _find_first_reminder(db: Db) -> datetime | None:
    """Of an answer, a closing or a step that somebody missed."""
    both = [await cases.find_first_reminder(db), await cases.find_first_step_due(db)]
    return min(filter(None, both), default=None)


@dataclass(slots=True)
class _Round:
    """What one round of reminders has to say: cases by the member they ask for, and how far the missed ones climb.

    What is supervised is listed by the term that was missed and its day; `left` is what the group may not know of.
    """

    theirs: dict[int, list[Case]] = field(default_factory=lambda: defaultdict(list))
    late: dict[str, Case] = field(default_factory=dict)
    supervised: dict[tuple[str, date], list[str]] = field(default_factory=lambda: defaultdict(list))
    left: dict[str, Case] = field(default_factory=dict)

    def list_cases(self) -> list[Case]:
        each = {case.number: case for listed in self.theirs.values() for case in listed}
        return list((each | self.left | self.late).values())

    def climbs(self, case: Case, term: str, due_on: date, before: int, now: int) -> None:
        """The reminders of one term of the case have gone from `before` to `now`.

        The group learns only of what all of it may read; of the rest those who decide hear once more.
        """
        if before < CHAIR <= now:
            self.late[case.number] = case
        if before < GROUP <= now and not case.is_confidential:
            self.supervised[term, due_on].append(case.number)
        elif before < GROUP <= now:
            self.left[case.number] = case


async def remind(context: JobContext) -> None:
    """Each person hears of a case once a day: the handler, or whoever decides; the group gets numbers only."""
    said, today = _Round(), context.union.at(context.union.today(context.now), time())
    for case in await cases.list_to_remind(context.db, context.now, today):
        await _remind_of(context, case, said)
    for case in await cases.list_with_step_due(context.db, context.now):
        await _climb(context, case, said)
    # First: who hears of a case as one who decides gets no reminder of it beside that.
    known = await _tell_deciders(context, said)
    for member_id, listed in said.theirs.items():
        rest = [case for case in listed if (member_id, case.number) not in known]
        if rest and (holder := await members.find(context.db, member_id)):
            _tell_holder(context, holder, rest)
    await _tell_group(context, said.supervised)


def _tell_holder(context: JobContext, holder: Member, listed: Sequence[Case]) -> None:
    """What is due and when."""
    dues = Markup("\n").join(_say_dues(context, holder.language, case) for case in listed)
    numbers = ", ".join(case.number for case in listed)
    text = Text("cases-remind", buttons=list_buttons(listed), count=len(listed), numbers=numbers, dues=dues)
    context.messenger.send(holder, text)


def _say_dues(context: JobContext, language: str, case: Case) -> Markup:
    age = words.say_age(language, context.union, case, context.now)
    due = _say_term(context, language, case.due_at)
    if case.close_by is None:
        key = "hazard-remind-due" if case.is_hazard else "cases-remind-due"
        return Markup(render(language, key, number=case.number, age=age, due=due))
    close = _say_term(context, language, case.close_by)
    key = "hazard-remind-due-close" if case.is_hazard else "cases-remind-due-close"
    return Markup(render(language, key, number=case.number, age=age, due=due, close=close))


def _say_term(context: JobContext, language: str, at: datetime) -> Markup:
    """Its day, with a word if that is behind us."""
    day = words.say_day_at(language, context.union, at)
    return Markup(render(language, "cases-overdue", day=day)) if at < context.now else day


async def _remind_of(context: JobContext, case: Case, said: _Round) -> None:
    """Its answer or its closing is due, soon or since."""
    after = await keep(context, case_moves.remind(case, context.union.calendar, context.now))
    if _has_own_warning(case, after):
        for holder in await _find_holders(context, case):
            said.theirs[holder].append(case)
    said.climbs(case, case.term, _find_day(context, case.due_at), case.reminded, after.reminded)
    if case.close_by:
        said.climbs(case, "close", _find_day(context, case.close_by), case.close_reminded, after.close_reminded)
    if case.reminded < CHAIR <= after.reminded:
        await lateness.tell(context, after)


def _has_own_warning(before: Case, after: Case) -> bool:
    """Whether the handler hears of it; of the closing not until the answer is overdue, for its notices name both."""
    is_late = before.reminded >= OWN
    return min(after.reminded, OWN) > before.reminded or (
        is_late and min(after.close_reminded, OWN) > before.close_reminded
    )


def _find_day(context: JobContext, at: datetime) -> date:
    return context.union.today(at)


async def _climb(context: JobContext, case: Case, said: _Round) -> None:
    """A first word, a handler or a confirmation that still has not come, after those who owe it were told."""
    moments = find_missing(context.union.calendar, case)
    before = sum(case.step_due_at is not None and at < case.step_due_at for at in moments)
    if not before:  # waking.miss tells them first
        return
    now = count_passed(moments, context.now)
    said.climbs(case, case.state, _find_day(context, moments[0]), before + UNWARNED, now + UNWARNED)
    await keep(context, case_moves.climb(case, context.union.calendar, context.now))


async def _find_holders(context: JobContext, case: Case) -> list[int]:
    handler = await members.find(context.db, case.handler_id) if case.handler_id else None
    if handler and handler.is_cadre:
        # Without a deputy it climbs to the chair.
        present = await find_present_for(context, handler, case)
        return [present.id] if present else []
    return [each.id for each in await find_leads(context, case)]


async def _tell_deciders(context: JobContext, said: _Round) -> set[tuple[int, str]]:
    """The chairs, or where none may see a case whoever decides about it.

    Returns who hears of which case, by number, here or from the weekly message: they need no reminder beside it.
    """
    known: set[tuple[int, str]] = set()
    listed: dict[tuple[str, int], list[Case]] = defaultdict(list)
    told: dict[int, Member] = {}
    for case in said.list_cases():
        # The weekly message brings back what is left: a newly missed term alone is said beside it, and not that day.
        is_left = count_late(context.union.calendar, case, context.now) > LEFT_AFTER
        is_waiting = case.number in said.left and not is_left
        key = "cases-late" if case.number in said.late else "cases-waiting-long" if is_waiting else ""
        for each in await list_deciders(context.db, case) if key or is_left else ():
            known.add((each.id, case.number))
            if key and not (is_left and _is_weekly_day(context)):
                told[each.id] = each
                listed[key, each.id].append(case)
    for (key, member_id), theirs in listed.items():
        _tell_late(context, told[member_id], key, theirs)
    return known


def _is_weekly_day(context: JobContext) -> bool:
    today = context.union.today(context.now)
    return today == next(week_starts(context.union.calendar, today))


def _tell_late(context: JobContext, reader: Member, key: str, listed: Sequence[Case]) -> None:
    lines = Markup("\n").join(_say_late(context, reader.language, case) for case in listed)
    numbers = ", ".join(case.number for case in listed)
    values = {"count": len(listed), "numbers": numbers} if key == "cases-late" else {}
    context.messenger.send(reader, Text(key, buttons=list_buttons(listed), lines=lines, **values))


def _say_late(context: JobContext, language: str, case: Case) -> Markup:
    late = words.say_late(language, context.union, case, context.now)
    return Markup(render(language, "cases-waiting-long-one", number=case.number, late=late))


async def _tell_group(context: JobContext, supervised: Mapping[tuple[str, date], Sequence[str]]) -> None:
    """By number alone, each with what was missed and since when."""
    group = await cadre_group.find_current(context.db)
    if group and supervised:
        lines = [_say_missed(group.language, *each, numbers) for each, numbers in supervised.items()]
        context.messenger.send(group, Text("cases-supervised", lines=Markup("\n").join(lines)))


def _say_missed(language: str, term: str, due_on: date, numbers: Sequence[str]) -> Markup:
    day = words.say_day(language, due_on)
    return Markup(render(language, f"cases-supervised-{term}", day=day, numbers=", ".join(numbers)))


async def settle(context: JobContext) -> None:
    """Close what its sender has been silent on: five workdays after a reply, ten after a question."""
    for state, action in _SILENCES:
        for case in await cases.list_in_state(context.db, state):
            try:
                await move(context, case, await _choose_action(context, case, action))
            except Refused:
                # Not silent for long enough: the guard of the step counts the days.
                continue


async def _choose_action(context: JobContext, case: Case, action: str) -> str:
    """Where others are in danger and its author is gone silence says nothing: it goes back to those who look at it."""
    if action != "lapse" or case.mode == "anonymous" or not is_danger_to_others(case.category, case.urgency):
        return action
    author = await cases.find_author(context.db, case.number)
    return action if author and author.is_active else "unask"


async def announce_replies(context: JobContext) -> None:
    """To everybody alike, so that it points at nobody: once for each word, and at most once again."""
    again = context.union.at(context.union.calendar.add_workdays(context.union.today(context.now), -_AGAIN), time())
    if await cases.note_notice(context.db, again):
        for member in await members.list_active(context.db):
            context.messenger.send(
                member, Text("cases-replies-waiting"), priority=BROADCAST, until=context.now + timedelta(hours=9)
            )


JOBS = (
    Job(
        "cases-reminders",
        once_begun(_find_first_reminder, slots(push_days, time(9, 30), time(14, 30))),
        remind,
        timedelta(hours=4),
    ),
    Job(
        "cases-silence",
        once_begun(cases.find_first_silence, slots(push_days, time(9, 15))),
        settle,
        timedelta(hours=12),
    ),
    Job(
        "cases-waiting",
        once_begun(cases.find_unread, slots(push_days, time(12))),
        announce_replies,
        timedelta(hours=5),
    ),
)
