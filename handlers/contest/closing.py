"""Closing: scores are settled once, each is told the own one, and two who took no part sign before anything is out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.contest import SIGNATURES, find_appeal_end, load_templates
from domain.contest_results import PersonResult
from domain.contest_theory import find_blueprint, find_last_start
from domain.member import Member
from domain.quiz_regrade import THEORY
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cadres import tell_cadres
from handlers.contest.scoring import compute, has_all_marks, list_due_sheets
from handlers.contest.showing import SETTLED_BY, find_contest, find_stage_of, is_correctable, make_table_rows, show
from handlers.contest.words import name_contest, say_dates, say_sum
from handlers.context import AnyContext, Context, JobContext
from handlers.feature import Job, purge_monthly
from handlers.messenger import Button, Keyboard, MadeFile, Text
from locales.dates import write_moment
from storage import attempts, contest_marks, contest_results, contests, members
from storage.contests import Contest
from storage.database import Db
from storage.outbox import BROADCAST

_AFTER = timedelta(minutes=5)
"""After the end, when the last answers have come in."""
_BEGINS, _BEFORE_LAST = time(8), timedelta(hours=2)
"""When those who compete hear of the theory part on its day, and how long before it is too late to begin."""
_KEPT = timedelta(days=366)


async def _find_moments(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """When each contest is announced, begins, and is closed."""
    found = list[Occurrence]()
    for it in await contests.list_all(db):
        if it.state == "open":
            moments = {"announce": it.dates.announce, "roster": it.dates.roster, "close": it.dates.end + _AFTER}
            moments |= _find_theory_moments(union, it)
            # However long ago: each name is claimed once, so nothing happens twice.
            found += [Occurrence(f"{it.id}/{what}", max(at, since)) for what, at in moments.items()]
    return sorted(found, key=lambda it: it.due)


def _find_theory_moments(union: Union, contest: Contest) -> dict[str, datetime]:
    """When those who compete are told that they can begin the theory part, and when those who have not yet."""
    blueprint = find_blueprint(load_templates()[contest.template])
    if blueprint is None:
        return {}
    last = find_last_start(blueprint, contest.dates)
    return {"open": union.calendar.at(contest.dates.starts_on, _BEGINS), "last": last - _BEFORE_LAST}


async def _do(context: JobContext) -> None:
    number, _, what = context.period.partition("/")
    contest = await contests.find(context.db, int(number))
    if contest is None or contest.state != "open":
        return
    if what == "announce":
        await _announce(context, contest)
    elif what == "roster":
        await _tell_roster(context, contest)
    elif what in ("open", "last"):
        await _tell_theory(context, contest, f"contest-theory-{what}")
    else:
        await close_when_over(context, contest)


async def close_when_over(context: AnyContext, contest: Contest) -> None:
    """Settle it when its time is over, or ask for what is missing; a running theory attempt is waited for."""
    if context.now < contest.dates.end + _AFTER or await _is_theory_running(context.db, contest):
        return
    if await close_if_complete(context, contest):
        return
    if contest.indicator:
        await _ask_for_measures(context, contest, "contest-measures-missing")
    else:
        await _ask_for_marks(context, contest)


async def _is_theory_running(db: Db, contest: Contest) -> bool:
    """An outage of ours may have carried somebody's time over the end."""
    return None in (await attempts.find_scores(db, THEORY, str(contest.id))).values()


async def _tell_theory(context: JobContext, contest: Contest, key: str) -> None:
    """Whoever has not begun: without the theory part they have 0 in it, and nobody should learn that afterwards."""
    blueprint = find_blueprint(load_templates()[contest.template])
    last = find_last_start(blueprint, contest.dates) if blueprint else contest.dates.end
    if blueprint is None or context.now > last:
        return
    begun = await attempts.find_scores(context.db, THEORY, str(contest.id))
    entries = [it for it in await contests.list_entries(context.db, contest.id) if it.member_id not in begun]
    for member in (await contests.find_people(context.db, entries)).values():
        text = Text(
            key,
            name=name_contest(member.language, contest),
            last=write_moment(member.language, context.union.local(last)),
            buttons=[[Button("contest-theory-to", f"contest:theory:{contest.id}")]],
        )
        context.messenger.send(member, text)


async def _announce(context: JobContext, contest: Contest) -> None:
    # One whose roster has closed while nothing ran invites nobody any more.
    if context.now >= contest.dates.roster:
        return
    for member in await members.list_active(context.db):
        _tell(context, member, contest, "contest-announced")


async def _tell_roster(context: JobContext, contest: Contest) -> None:
    await contest_results.fix_sizes(context.db, contest.id)
    entries = await contests.list_entries(context.db, contest.id)
    people = await contests.find_people(context.db, entries)
    if load_templates()[contest.template].criteria:
        # Only now that nobody can join any more, so that all codes come from one lot.
        await contest_marks.draw_codes(context.db, contest.id, list(people), context.random)
        codes = {member: code for code, member in (await contest_marks.list_codes(context.db, contest.id)).items()}
        for member in people.values():
            name = name_contest(member.language, contest)
            context.messenger.send(member, Text("contest-your-code", name=name, code=codes[member.id]))
    for member in people.values():
        _tell(context, member, contest, "contest-gathered")
    if contest.indicator:
        await _ask_for_measures(context, contest, "contest-measures-needed")


def _tell(context: AnyContext, member: Member, contest: Contest, key: str) -> None:
    look: Keyboard = [[Button("contest-to", f"contest:open:{contest.id}")]]
    values = say_dates(member.language, context.union, contest)
    text = Text(key, buttons=look, name=name_contest(member.language, contest), **values)
    context.messenger.send(member, text, priority=BROADCAST)


async def _ask_for_marks(context: AnyContext, contest: Contest) -> None:
    """Nothing is settled before every mark is there: its judges and its organiser are told."""
    judges = await contest_marks.list_judges(context.db, contest.id)
    people = await members.find_each(context.db, sorted({*judges, *filter(None, [contest.organiser_id])}))
    for member in people.values():
        _tell(context, member, contest, "contest-marks-missing")


async def _ask_for_measures(context: AnyContext, contest: Contest, key: str) -> None:
    """Any two cadres who have no part in it can type the figures."""
    buttons = [[Button("contest-to-private", url=context.messenger.link("contest"))]]
    await tell_cadres(context, key, buttons=buttons, name=lambda language: name_contest(language, contest))


async def close_if_complete(context: AnyContext, contest: Contest) -> bool:
    """Settle the scores once every mark is there; from then on they change only as a previewed set."""
    if await _is_theory_running(context.db, contest):
        return False
    if not await has_all_marks(context.db, contest) or await list_due_sheets(context.db, contest, is_over=True):
        return False
    results = await compute(context.db, context.union, contest)
    # Of two who close it at the same moment only one settles the scores.
    if not await contests.set_state(context.db, contest.id, "open", "closed"):
        return True
    contest = await _leave_time_to_object(context, contest)
    await contest_results.settle(context.db, contest.id, results)
    await tell_scores(context, contest, results.people, "contest-score")
    buttons = [[Button("contest-to-private", url=context.messenger.link("contest"))]]
    await tell_cadres(
        context, "contest-to-sign", buttons=buttons, name=lambda language: name_contest(language, contest)
    )
    return True


async def _leave_time_to_object(context: AnyContext, contest: Contest) -> Contest:
    """As much as planned, from now on: the last mark may have come days after the day by which one could object."""
    if context.now <= contest.dates.end + SETTLED_BY:
        return contest
    until = find_appeal_end(load_templates()[contest.template], context.now, context.union.calendar)
    await contests.extend_appeals(context.db, contest.id, until)
    return replace(contest, dates=replace(contest.dates, appeal=until))


async def tell_scores(context: AnyContext, contest: Contest, results: Sequence[PersonResult], key: str) -> None:
    people = await members.find_each(context.db, [it.member_id for it in results])
    for it in results:
        member = people[it.member_id]
        text = Text(
            key,
            name=name_contest(member.language, contest),
            sum=say_sum(member.language, contest, it),
            buttons=[[Button("contest-to", f"contest:open:{contest.id}")]],
            **say_dates(member.language, context.union, contest),
        )
        context.messenger.send(member, text, priority=BROADCAST)


async def find_to_settle(context: Context) -> Contest | None:
    """The contest whose scores are settled, for a cadre who took no part in it."""
    contest = await find_contest(context)
    if contest is None or not (contest.state == "closed" or is_correctable(contest, context.now)):
        context.toast("contest-gone", alert=True)
        return None
    judges = await contest_marks.list_judges(context.db, contest.id)
    if context.actor.id in judges or await contests.find_entry(context.db, contest.id, context.actor.id):
        context.toast("contest-took-part", alert=True)
        return None
    return contest


async def sign(context: Context) -> None:
    """After the appeals; with the second signature everything is out at once."""
    contest = await find_to_settle(context)
    if contest is None or contest.state != "closed":
        return
    if context.now < contest.dates.appeal:
        context.toast("contest-appeals-first", alert=True)
        return
    if any(not it.answer for it in await contests.list_appeals(context.db, contest.id)):
        context.toast("contest-appeals-open", alert=True)
        return
    signed = await contests.sign(context.db, contest.id, context.actor.id, context.now)
    if len(signed) >= SIGNATURES:
        await _publish(context, contest)
    fresh = await contests.find(context.db, contest.id)
    await show(context, fresh or contest)


async def _publish(context: Context, contest: Contest) -> None:
    # Two may sign at the same moment; one of them tells everybody.
    if await contests.set_state(context.db, contest.id, "closed", "published", context.now):
        entries = await contests.list_entries(context.db, contest.id)
        for member in (await contests.find_people(context.db, entries)).values():
            _tell(context, member, contest, "contest-is-out")


async def send_picture(context: Context) -> None:
    """The table of teams, with its numbers as words below it."""
    contest = await find_contest(context)
    if contest is None or find_stage_of(context, contest) != "published":
        return
    rows = await make_table_rows(context, contest)
    name = name_contest(context.language, contest)
    caption = Text("contest-picture-caption", name=name, table="; ".join(_say_row(it) for it in rows))
    data = {"title": str(name.striptags()), "rows": rows, "contest": contest.id}
    context.send(MadeFile("contest-table", data, caption))


def _say_row(row: dict[str, object]) -> str:
    return f"{row['place']}. {row['name']} {row['score']}"


JOBS = (
    Job("contest-stage", _find_moments, _do, late=timedelta(days=60)),
    purge_monthly("contest-kept", time(4, 20), _KEPT, contests.purge),
)
