"""Joining: a team is chosen or made, and left again, until the roster closes."""

from domain.member import Member
from domain.text import clean_text, count_utf16
from handlers.contest.showing import find_contest, find_stage_of, show
from handlers.context import AnyContext, Context
from handlers.listing import cut_page
from handlers.messenger import Button
from storage import contest_marks, contests
from storage.contests import Contest

_LONGEST = 30


async def _find_open(context: Context) -> Contest | None:
    """The contest, if one can still join and leave it."""
    contest = await find_contest(context)
    if contest and find_stage_of(context, contest) != "open":
        context.toast("contest-roster-closed", alert=True)
        return None
    # Here and where judges are named: either may come first.
    judges = await contest_marks.list_judges(context.db, contest.id) if contest else {}
    if contest and context.actor.id in (contest.organiser_id, *judges):
        context.toast("contest-organiser", alert=True)
        return None
    return contest


async def show_teams(context: Context) -> None:
    contest = await _find_open(context)
    if contest is None:
        return
    teams = list((await contests.list_teams(context.db, contest.id)).items())
    page = cut_page(teams, context.number(1))
    rows = [
        [Button("contest-team", f"contest:join:{contest.id}:{team}", values={"name": name})] for team, name in page.rows
    ]
    own = context.actor.department
    if own and own not in {name for _, name in teams}:
        rows.append([Button("contest-team", f"contest:own:{contest.id}", values={"name": own})])
    ways = [*page.turning(f"contest:teams:{contest.id}"), [Button("contest-team-new", f"contest:team:{contest.id}")]]
    back = [Button("contest-back", f"contest:open:{contest.id}")]
    context.edit("contest-choose-team", buttons=[*rows, *ways, back])


async def join(context: Context) -> None:
    contest = await _find_open(context)
    if contest is None:
        return
    # A team that everybody has left is none any more, though its button still stands there.
    if context.number(1) not in await contests.list_teams(context.db, contest.id):
        context.toast("contest-gone", alert=True)
        return
    await contests.join(context.db, contest.id, context.actor.id, context.number(1))
    await show(context, contest)


async def join_department(context: Context) -> None:
    contest = await _find_open(context)
    if contest and context.actor.department:
        await _join_named(context, contest, context.actor.department)


async def ask_name(context: Context) -> None:
    if contest := await _find_open(context):
        context.ask("team", contest=str(contest.id))
        context.edit("contest-ask-team", most=_LONGEST)


async def receive_name(context: Context) -> None:
    context.args = (context.draft["contest"],)
    name = " ".join(clean_text(context.incoming.text).split())
    if not name or count_utf16(name) > _LONGEST:
        context.say("contest-team-odd", most=_LONGEST)
        return
    context.finish()
    if contest := await _find_open(context):
        await _join_named(context, contest, name)


async def _join_named(context: Context, contest: Contest, name: str) -> None:
    # The same name in other letters is the same team: of two halves neither might be large enough for a place.
    known = {it.casefold(): it for it in (await contests.list_teams(context.db, contest.id)).values()}
    team = await contests.add_team(context.db, contest.id, known.get(name.casefold(), name))
    await contests.join(context.db, contest.id, context.actor.id, team)
    await show(context, contest)


async def leave(context: Context) -> None:
    if contest := await _find_open(context):
        await contests.leave(context.db, contest.id, context.actor.id)
        await show(context, contest)


async def turn_naming(context: Context) -> None:
    """Whether one may be named among the first three; it can be changed until the results are out."""
    contest = await find_contest(context)
    entry = await contests.find_entry(context.db, contest.id, context.actor.id) if contest else None
    if contest is None or entry is None or contest.state == "published":
        context.toast("contest-roster-closed", alert=True)
        return
    await contests.set_may_name(context.db, contest.id, context.actor.id, may_name=not entry.may_name)
    context.toast("contest-not-named" if entry.may_name else "contest-named", alert=True)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Whoever leaves before the roster closes leaves their team; later the roster stays as it is."""
    if before.status != "active" or after.status == "active":
        return
    for contest in await contests.list_all(context.db):
        if contest.state == "open" and context.now < contest.dates.roster:
            await contests.leave(context.db, contest.id, after.id)
