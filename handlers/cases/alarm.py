"""Danger to life: the chair and the safety officer hear of it at once in private, and again until somebody acts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from domain.alarm import EVERY, find_next_call
from domain.case import Case
from domain.member import Member
from domain.routing import Lead
from handlers.cases import hazards
from handlers.cases.sight import choose_without_author
from handlers.context import AnyContext
from handlers.messenger import Button, Place, Text
from storage import case_events, case_messages, cases, hazard_alarms, members
from storage.hazard_alarms import HazardAlarm

_SAFETY = Lead("union", "protection")


async def begin(context: AnyContext, case: Case) -> None:
    """Let a hazard that speaks of danger to life call, once; nothing for any other."""
    if not (case.is_hazard and case.urgency == "danger") or case.has_ended:
        return
    # Asked after every step of the case; the row lets it begin once.
    if await hazard_alarms.begin(context.db, case.number, context.now, context.now + EVERY):
        await _tell_each(context, case, "hazard-alarm")


async def call(context: AnyContext, case: Case, alarm: HazardAlarm) -> None:
    """It still calls: once more, or for the last time; or nobody has taken a step since somebody said they have it."""
    if alarm.taken_at and not case.has_ended and not await _has_acted(context, case, alarm.taken_at):
        await _come_back(context, case, alarm)
        return
    is_over = case.has_ended or alarm.taken_at is not None
    following = None if is_over else find_next_call(alarm.begun_at, context.now)
    # The next moment is stored together with these calls, so that a restart neither repeats nor loses one.
    await hazard_alarms.call_again(context.db, alarm, following)
    if not is_over:
        minutes = int((context.now - alarm.begun_at).total_seconds()) // 60
        await _tell_each(context, case, "hazard-alarm-again" if following else "hazard-alarm-last", minutes=minutes)


async def _has_acted(context: AnyContext, case: Case, since: datetime) -> bool:
    """Whether a cadre has taken a step or noted anything; to say that one has it is none."""
    events = await case_events.list_events(context.db, case.number)
    said = await case_messages.list_messages(context.db, case.number)
    steps = [(it.cadre_id, it.at) for it in events] + [(it.cadre_id, it.at) for it in said]
    return any(cadre is not None and at > since for cadre, at in steps)


async def _come_back(context: AnyContext, case: Case, alarm: HazardAlarm) -> None:
    await hazard_alarms.come_back(context.db, alarm, context.now, context.now + EVERY)
    taker = await members.find(context.db, alarm.taken_by) if alarm.taken_by else None
    hours = int((context.now - (alarm.taken_at or context.now)) / timedelta(hours=1))
    await _tell_each(context, case, "hazard-alarm-back", taker, hours=hours, name=taker.name if taker else "–")


async def free(context: AnyContext, cadre: Member) -> None:
    """Whoever has a danger can act no more: it calls anew at once, unless they have taken a step."""
    for alarm in await hazard_alarms.list_taken_by(context.db, cadre.id):
        case = await cases.find(context.db, alarm.case_number)
        if case is None or case.has_ended or await _has_acted(context, case, alarm.taken_at or context.now):
            continue
        await hazard_alarms.come_back(context.db, alarm, context.now, context.now + EVERY)
        await _tell_each(context, case, "hazard-alarm-free")


async def pass_on(context: AnyContext, case: Case, parent: Case) -> None:
    """What was merged calls on as the case it belongs to, and whoever has it has that one."""
    if await hazard_alarms.is_calling(context.db, case.number):
        await hazard_alarms.drop(context.db, parent.number)
    await hazard_alarms.pass_on(context.db, case.number, parent.number)


async def say_taken(context: AnyContext, case: Case, taker: Member, at: str) -> None:
    """The others hear who has it, or they would all go on telephoning."""
    for each in await list_called(context, case):
        if each.id != taker.id:
            _tell(context, each, Text("hazard-alarm-taken", number=case.number, name=taker.name, at=at))


async def list_called(context: AnyContext, case: Case) -> list[Member]:
    """The chair and the safety officer; where neither can be told anything, every cadre who may know."""
    return await choose_without_author(context.db, case, partial(_choose_called, case))


def _choose_called(case: Case, cadres: Sequence[Member]) -> Sequence[Member]:
    able = [each for each in cadres if each.can_be_told and not case.hidden_from(each)]
    first = [each for each in able if each.is_chair or _SAFETY.fits(each)]
    # The only one may be its author. Who stands in would tell that, and nobody would hear of a danger: so all do,
    # whoever wrote it.
    return able if case.is_confidential and len(first) == 1 else first or able


async def _tell_each(context: AnyContext, case: Case, key: str, taker: Member | None = None, **values: object) -> None:
    """Everybody who is called, and the cadre who said that they have it."""
    called = await list_called(context, case)
    if taker and taker.is_cadre and taker.id not in {it.id for it in called} and not case.hidden_from(taker):
        called.append(taker)
    for each in called:
        known = await hazards.describe(context.db, each.language, case)
        have = [
            [Button("hazard-have", f"hazard:have:{case.number}")],
            [Button("cases-open", f"cases:case:{case.number}")],
        ]
        # Fire, ambulance, police: the same in all the country.
        phones = context.union.duty_phones or "119 · 120 · 110"
        _tell(
            context,
            each,
            Text(key, buttons=have, number=case.number, at=known["at"], phones=phones, **values),
        )


def _tell(context: AnyContext, member: Member, text: Text) -> None:
    # Not as a message to a member: quiet hours do not count where a life is in danger.
    if member.telegram_id is not None and member.can_be_told:
        place = Place(member.telegram_id, member.language)
        # Two hours are as long as it calls: later it would alarm for what is long over.
        context.messenger.send(place, text, until=context.now + timedelta(hours=2))
