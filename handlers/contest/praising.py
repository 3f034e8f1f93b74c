"""The certificate of a contest, for each who took part, from publication on."""

from typing import Any

from domain.contest import rank_teams
from domain.contest_results import PersonResult, Results
from handlers.contest.showing import NAMED, find_contest
from handlers.contest.words import name_contest
from handlers.context import Context
from handlers.messenger import MadeFile, Text
from storage import contest_corrections, contest_results
from storage.contests import Contest


async def send_certificate(context: Context) -> None:
    contest = await find_contest(context)
    if contest is None:
        return
    results = await contest_results.read_settled(context.db, contest.id)
    own = results.find(context.actor.id)
    # A name on the roster alone is no part in it.
    if contest.state != "published" or own is None or not own.score:
        context.toast("contest-gone", alert=True)
        return
    data = _gather(context, contest, results, own) | {"corrected": await _find_corrected(context, contest)}
    name = name_contest(context.language, contest)
    context.send(MadeFile("contest-praise", data, Text("contest-praise-file", name=name)))
    context.toast("contest-praise-sent")


def _gather(context: Context, contest: Contest, results: Results, own: PersonResult) -> dict[str, Any]:
    """What is printed: of places only the first three, because others are for nobody but the member."""
    teams = {it.id: place for place, it in rank_teams(results.teams)}
    return {
        "number": contest.id,
        "name": context.actor.name,
        "contest": str(name_contest(context.language, contest).striptags()),
        "place": _praise(own.place),
        "team": next((it.name for it in results.teams if it.id == own.team_id), ""),
        "team_place": _praise(teams.get(own.team_id)),
        "union": context.union.name_in(context.language),
        "day": contest.dates.ends_on.isoformat(),
    }


async def _find_corrected(context: Context, contest: Contest) -> str:
    """The day of the last correction, so that of two certificates everybody can tell the newer one; empty for none."""
    applied = [it.applied_at for it in await contest_corrections.list_applied(context.db, contest) if it.applied_at]
    return context.union.today(applied[-1]).isoformat() if applied else ""


def _praise(place: int | None) -> int | None:
    return place if place is not None and place <= NAMED else None
