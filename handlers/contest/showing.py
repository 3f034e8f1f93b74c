"""The contest as its reader meets it, by its stage; while the board is frozen everybody reads the same words."""

from datetime import timedelta

from domain.contest import find_stage, load_templates, rank_teams, write_score
from domain.rights import allow
from handlers.contest.appeal_readers import list_to_answer
from handlers.contest.scoring import PersonResult, compute, find_spread, rank, read_settled, score_teams
from handlers.contest.words import name_contest, say_dates, say_sum, say_table, say_weights
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.naming import name_people
from locales import Markup, render
from storage import contest_marks, contests, members
from storage.contests import Contest

NAMED = 3
SETTLED_BY = timedelta(hours=1)
"""After the end: what is not settled by then waits for a mark."""
"""Places whose holders are named, if they wish."""


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


async def open_contest(context: Context) -> None:
    if contest := await find_contest(context):
        await show(context, contest)


async def show(context: Context, contest: Contest, more: Keyboard = ()) -> None:
    stage = find_stage_of(context, contest)
    more = [*await _list_judging(context, contest), *more]
    pages = {
        "open": _show_open,
        "gathered": _show_open,
        "running": _show_running,
        "frozen": _show_frozen,
        "appeals": _show_appeals,
        "published": _show_published,
    }
    await pages[stage](context, contest, more)


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
    people = await compute(context.db, context.union, contest)
    context.edit(
        "contest-running",
        name=name_contest(context.language, contest),
        own=await _say_own(context, contest, people),
        table=say_table(context.language, await score_teams(context.db, contest, people)),
        **say_dates(context.language, context.union, contest),
        buttons=more,
    )


async def _say_own(context: Context, contest: Contest, people: list[PersonResult]) -> Markup:
    own = next((it for it in people if it.member_id == context.actor.id), None)
    if own is None:
        return Markup("")
    said = render(context.language, "contest-own", sum=say_sum(context.language, contest, own))
    return Markup(said) + await _say_spread(context, contest) + Markup("\n\n")


async def _say_spread(context: Context, contest: Contest) -> Markup:
    """How far apart the judges were over the one who reads it."""
    # Not while it is judged: a judge's mark is seen by nobody before all are locked.
    spread = await find_spread(context.db, contest, context.actor.id) if contest.state != "open" else None
    if spread is None:
        return Markup("")
    low, high = map(write_score, spread)
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
    people = await read_settled(context.db, contest)
    signed = len(await contests.list_signatures(context.db, contest.id))
    ways = list[list[Button]]()
    is_in = any(it.member_id == context.actor.id for it in people)
    if is_in and context.now < contest.dates.appeal:
        ways.append([Button("contest-appeal", f"contest:appeal:{contest.id}")])
    judges = await contest_marks.list_judges(context.db, contest.id)
    if allow(context.member, "contest.manage") and not is_in and context.actor.id not in judges:
        ways.append([Button("contest-recount", f"contest:recount:{contest.id}")])
        ways.append([Button("contest-sign", f"contest:sign:{contest.id}")])
    ways += [
        [Button("contest-appeal-answer", f"contest:answer:{it.id}")] for it in await list_to_answer(context, contest)
    ]
    context.edit(
        "contest-appeals",
        name=name_contest(context.language, contest),
        own=await _say_own(context, contest, people),
        signed=signed,
        waiting=await _say_waiting(context, contest),
        **say_dates(context.language, context.union, contest),
        buttons=[*ways, *more],
    )


async def _show_published(context: Context, contest: Contest, more: Keyboard) -> None:
    people = await read_settled(context.db, contest)
    teams = await score_teams(context.db, contest, people)
    picture = [Button("contest-picture", f"contest:picture:{contest.id}")]
    own = has_taken_part(people, context.actor.id)
    praise = [[Button("contest-praise", f"contest:praise:{contest.id}")]] if own else []
    context.edit(
        "contest-published",
        name=name_contest(context.language, contest),
        own=await _say_place(context, contest, people),
        table=say_table(context.language, teams),
        first=await _say_first(context, contest, people),
        buttons=[picture, *praise, *more],
    )


def has_taken_part(people: list[PersonResult], member_id: int) -> bool:
    """Whether anything of somebody counted; a name on the roster alone is none."""
    return any(it.member_id == member_id and it.score for it in people)


async def _say_place(context: Context, contest: Contest, people: list[PersonResult]) -> Markup:
    places = await rank(context.db, contest, people)
    own = next((it for it in people if it.member_id == context.actor.id), None)
    if own is None:
        return Markup("")
    values = {"score": write_score(own.score), "place": places[own.member_id], "everybody": len(people)}
    said = Markup(render(context.language, "contest-place", **values))
    return said + await _say_spread(context, contest) + Markup("\n\n")


async def _say_first(context: Context, contest: Contest, people: list[PersonResult]) -> Markup:
    """The first three by name, as far as they have agreed to it; of the others not even how many there are."""
    places = await rank(context.db, contest, people)
    willing = {it.member_id for it in await contests.list_entries(context.db, contest.id) if it.may_name}
    # Nobody moves up into the place of somebody who does not wish to be named.
    shown = sorted((place, it) for it, place in places.items() if place <= NAMED and it in willing)
    found = await members.find_each(context.db, [it for _, it in shown])
    names = await name_people(context.db, context.language, list(found.values()))
    lines = [
        render(context.language, "contest-first-line", place=place, name=names[it])
        for place, it in shown
        if it in names
    ]
    return Markup("\n").join(map(Markup, lines))


async def make_table_rows(context: Context, contest: Contest) -> list[dict[str, object]]:
    """What the picture of the table is made of."""
    ranked = rank_teams(await score_teams(context.db, contest, await read_settled(context.db, contest)))
    return [{"place": place, "name": it.name, "score": write_score(it.score)} for place, it in ranked]
