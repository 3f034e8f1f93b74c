"""The contest as its reader meets it, by its stage; while the board is frozen everybody reads the same words."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.contest import TeamResult, find_stage, load_templates, rank_teams, write_score
from domain.contest_correction import CORRECTABLE
from domain.contest_results import PersonResult, Results
from domain.contest_theory import find_blueprint, may_begin
from domain.quiz_regrade import THEORY
from domain.rights import allow
from handlers.contest.appeal_readers import list_to_answer
from handlers.contest.scoring import compute
from handlers.contest.words import name_contest, say_dates, say_measures, say_questions, say_sum, say_table, say_weights
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.naming import name_people
from locales import Markup, render
from locales.dates import write_day
from storage import (
    attempts,
    contest_corrections,
    contest_marks,
    contest_measures,
    contest_results,
    contests,
    members,
    quiz_bank,
)
from storage.contests import Contest

NAMED = 3
"""Places whose holders are named, if they wish."""
SETTLED_BY = timedelta(hours=1)
"""After the end: what is not settled by then waits for a mark."""


async def start(context: Context) -> None:
    """/contest: the newest one."""
    every = await contests.list_all(context.db)
    new = [[Button("contest-new", "contest:new")]] if allow(context.member, "contest.manage") else []
    if not every:
        context.edit("contest-none", buttons=new)
        return
    await show(context, every[0], new)


async def find_contest(context: Context) -> Contest | None:
    """The contest that the button names; None, with a word, if there is none."""
    contest = await contests.find(context.db, context.number())
    if contest is None or contest.state == "cancelled":
        context.toast("contest-gone", alert=True)
        return None
    return contest


def find_stage_of(context: Context, contest: Contest) -> str:
    is_published = contest.state == "published"
    is_closed = contest.state in ("closed", "published")
    today = context.union.today(context.now)
    return find_stage(contest.dates, context.now, today, is_closed=is_closed, is_published=is_published)


def is_correctable(contest: Contest, now: datetime) -> bool:
    """Whether its results are out, and not too long ago to be corrected."""
    return contest.published_at is not None and now < contest.published_at + CORRECTABLE


async def open_contest(context: Context) -> None:
    if contest := await find_contest(context):
        await show(context, contest)


async def show(context: Context, contest: Contest, more: Keyboard = ()) -> None:
    stage = find_stage_of(context, contest)
    judging, measuring = await _list_judging(context, contest), await _list_measuring(context, contest)
    more = [*await _list_theory(context, contest), *judging, *measuring, *more]
    pages = {
        "open": _show_open,
        "gathered": _show_open,
        "running": _show_running,
        "frozen": _show_frozen,
        "appeals": _show_appeals,
        "published": _show_published,
    }
    await pages[stage](context, contest, more)


async def _list_theory(context: Context, contest: Contest) -> Keyboard:
    """For whoever competes and has not handed it in; nothing here tells how it went."""
    blueprint = find_blueprint(load_templates()[contest.template])
    entry = await contests.find_entry(context.db, contest.id, context.actor.id) if blueprint else None
    if blueprint is None or entry is None or contest.state != "open":
        return []
    way = f"contest:theory:{contest.id}"
    if tried := await attempts.list_round(context.db, context.actor.id, THEORY, str(contest.id)):
        return [] if tried[0].finished_at else [[Button("contest-theory-continue", way)]]
    may = may_begin(blueprint, contest.dates, context.now, context.union.today(context.now))
    return [[Button("contest-theory-to", way)]] if may else []


async def _list_judging(context: Context, contest: Contest) -> Keyboard:
    """For whoever organises the panel, and for its judges on the day."""
    if contest.state != "open" or not load_templates()[contest.template].criteria:
        return []
    # Whoever organised it may have been forgotten: then any cadre does.
    own = contest.organiser_id in (context.actor.id, None) and allow(context.member, "contest.manage")
    panel = [[Button("contest-to-panel", f"contest:panel:{contest.id}")]] if own else []
    judges = await contest_marks.list_judges(context.db, contest.id)
    has_begun = context.union.today(context.now) >= contest.dates.starts_on
    judge = [[Button("contest-to-judge", f"contest:codes:{contest.id}:0")]]
    if not has_begun:
        return panel
    if context.actor.id in judges:
        return [*panel, *judge]
    typing = [[Button("contest-to-paper", f"contest:papersof:{contest.id}")]]
    return [*panel, *(typing if judges and allow(context.member, "contest.manage") else [])]


async def _list_measuring(context: Context, contest: Contest) -> Keyboard:
    """For a cadre who has no part in it, from the closing of the roster on."""
    is_open = contest.state == "open" and contest.indicator and context.now >= contest.dates.roster
    if not is_open or not allow(context.member, "contest.manage"):
        return []
    is_in = await contests.find_entry(context.db, contest.id, context.actor.id)
    return [] if is_in else [[Button("contest-to-measures", f"contest:measures:{contest.id}:0")]]


async def _say_teams(context: Context, contest: Contest, teams: Sequence[TeamResult]) -> Markup:
    """The table, and below it what was measured."""
    agreed = await contest_measures.list_agreed(context.db, contest.id) if contest.indicator else {}
    names = {it.id: it.name for it in teams}
    return say_table(context.language, teams) + say_measures(context.language, names, agreed)


async def _show_open(context: Context, contest: Contest, more: Keyboard) -> None:
    """The rules in one screen, before anybody joins."""
    entry = await contests.find_entry(context.db, contest.id, context.actor.id)
    teams = await contests.list_teams(context.db, contest.id)
    is_open = find_stage_of(context, contest) == "open"
    team = teams.get(entry.team_id, "") if entry else ""
    standing = render(context.language, "contest-in-team", team=team) if entry else ""
    context.edit(
        "contest-rules",
        ties=Markup(render(context.language, f"contest-ties-{contest.template}")),
        name=name_contest(context.language, contest),
        weights=say_weights(context.language, contest),
        standing=Markup(standing),
        closed="no" if is_open else "yes",
        **say_dates(context.language, context.union, contest),
        buttons=[*_list_ways(context, contest, is_in=entry is not None, is_open=is_open), *more],
    )


def _list_ways(context: Context, contest: Contest, *, is_in: bool, is_open: bool) -> Keyboard:
    number = contest.id
    cancel = (
        [[Button("contest-cancel", f"contest:cancel:{number}")]] if contest.organiser_id == context.actor.id else []
    )
    if not is_open:
        return cancel
    if is_in:
        change = [
            Button("contest-change", f"contest:teams:{number}:0"),
            Button("contest-leave", f"contest:leave:{number}"),
        ]
        return [change, [Button("contest-may-name", f"contest:name:{number}")], *cancel]
    return [[Button("contest-join", f"contest:teams:{number}:0")], *cancel]


async def _show_running(context: Context, contest: Contest, more: Keyboard) -> None:
    results = await compute(context.db, context.union, contest)
    context.edit(
        "contest-running",
        name=name_contest(context.language, contest),
        own=_say_own(context, contest, results.find(context.actor.id)),
        table=await _say_teams(context, contest, results.teams),
        **say_dates(context.language, context.union, contest),
        buttons=more,
    )


def _say_own(context: Context, contest: Contest, own: PersonResult | None) -> Markup:
    if own is None:
        return Markup("")
    said = render(context.language, "contest-own", sum=say_sum(context.language, contest, own))
    # Not while it is judged: a judge's mark is seen by nobody before all are locked.
    return Markup(said) + (_say_spread(context, own) if contest.state != "open" else Markup("")) + Markup("\n\n")


def _say_spread(context: Context, own: PersonResult) -> Markup:
    """How far apart the judges were over the one who reads it."""
    if own.spread is None:
        return Markup("")
    low, high = map(write_score, own.spread)
    return Markup("\n" + render(context.language, "contest-spread", low=low, high=high))


async def _say_waiting(context: Context, contest: Contest) -> Markup:
    """How many objections still wait, for whoever may sign: until they are answered nothing comes out."""
    waiting = sum(not it.answer for it in await contests.list_appeals(context.db, contest.id))
    if not waiting or not allow(context.member, "contest.manage"):
        return Markup("")
    return Markup("\n" + render(context.language, "contest-appeals-waiting", count=waiting))


async def _show_frozen(context: Context, contest: Contest, more: Keyboard) -> None:
    # Not a single value that anything derives from: what is hidden must not shine through.
    key = "contest-frozen" if context.now <= contest.dates.end + SETTLED_BY else "contest-late"
    context.edit(key, name=name_contest(context.language, contest), buttons=more)


async def _show_appeals(context: Context, contest: Contest, more: Keyboard) -> None:
    """Everybody's own score alone; places come out when two have signed."""
    own = (await contest_results.read_settled(context.db, contest.id)).find(context.actor.id)
    signed = len(await contests.list_signatures(context.db, contest.id))
    ways = list[list[Button]]()
    if own and context.now < contest.dates.appeal:
        ways.append([Button("contest-appeal", f"contest:appeal:{contest.id}")])
    judges = await contest_marks.list_judges(context.db, contest.id)
    if allow(context.member, "contest.manage") and own is None and context.actor.id not in judges:
        ways.append([Button("contest-recount", f"contest:recount:{contest.id}")])
        ways.append([Button("contest-sign", f"contest:sign:{contest.id}")])
    ways += [
        [Button("contest-appeal-answer", f"contest:answer:{it.id}")] for it in await list_to_answer(context, contest)
    ]
    context.edit(
        "contest-appeals",
        name=name_contest(context.language, contest),
        own=_say_own(context, contest, own),
        signed=signed,
        waiting=await _say_waiting(context, contest),
        **say_dates(context.language, context.union, contest),
        buttons=[*ways, *more],
    )


async def _show_published(context: Context, contest: Contest, more: Keyboard) -> None:
    results = await contest_results.read_settled(context.db, contest.id)
    own = results.find(context.actor.id)
    picture = [Button("contest-picture", f"contest:picture:{contest.id}")]
    praise = [[Button("contest-praise", f"contest:praise:{contest.id}")]] if own and own.score else []
    context.edit(
        "contest-published",
        name=name_contest(context.language, contest),
        own=_say_place(context, own, results.everybody),
        table=await _say_teams(context, contest, results.teams),
        first=await _say_first(context, contest, results),
        corrected=await _say_corrected(context, contest),
        buttons=[picture, *praise, *await _list_correcting(context, contest, own), *more],
    )


async def _list_correcting(context: Context, contest: Contest, own: PersonResult | None) -> Keyboard:
    """For whoever could correct what is out."""
    judges = await contest_marks.list_judges(context.db, contest.id)
    may = allow(context.member, "contest.manage") and own is None and context.actor.id not in judges
    if not may or not is_correctable(contest, context.now):
        return []
    return [[Button("contest-recount", f"contest:recount:{contest.id}")]]


async def _say_corrected(context: Context, contest: Contest) -> Markup:
    """When it was corrected since it came out, and which questions count no more."""
    said = Markup("")
    for it in await contest_corrections.list_applied(context.db, contest):
        entries = [entry for each in it.questions if (entry := await quiz_bank.find(context.db, each))]
        day = write_day(context.language, context.union.today(it.applied_at or context.now))
        questions = say_questions(context.language, entries)
        said += Markup("\n\n" + render(context.language, "contest-corrected-on", day=day, questions=questions))
    return said


def _say_place(context: Context, own: PersonResult | None, everybody: int) -> Markup:
    if own is None:
        return Markup("")
    values = {"score": write_score(own.score), "place": own.place, "everybody": everybody}
    said = Markup(render(context.language, "contest-place", **values))
    return said + _say_spread(context, own) + Markup("\n\n")


async def _say_first(context: Context, contest: Contest, results: Results) -> Markup:
    """The first three by name, as far as they have agreed to it; of the others not even how many there are."""
    willing = {it.member_id for it in await contests.list_entries(context.db, contest.id) if it.may_name}
    # Nobody moves up into the place of somebody who does not wish to be named.
    shown = sorted((it.place, it.member_id) for it in results.people if it.place <= NAMED and it.member_id in willing)
    found = await members.find_each(context.db, [it for _, it in shown])
    names = await name_people(context.db, context.language, list(found.values()))
    lines = [
        render(context.language, "contest-first-line", place=place, name=names[it])
        for place, it in shown
        if it in names
    ]
    return Markup("\n\n") + Markup("\n").join(map(Markup, lines)) if lines else Markup("")


async def make_table_rows(context: Context, contest: Contest) -> list[dict[str, object]]:
    """What the picture of the table is made of."""
    ranked = rank_teams((await contest_results.read_settled(context.db, contest.id)).teams)
    return [{"place": place, "name": it.name, "score": write_score(it.score)} for place, it in ranked]
