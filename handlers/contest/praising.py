"""The certificate of a contest, for each who took part, from publication on."""

from typing import Any

from domain.contest import rank_teams
from handlers.contest.scoring import PersonResult, rank, read_settled, score_teams
from handlers.contest.showing import NAMED, find_contest, has_taken_part
from handlers.contest.words import name_contest
from handlers.context import Context
from handlers.messenger import MadeFile, Text
from storage import contests
from storage.contests import Contest


async def send_certificate(context: Context) -> None:
    contest = await find_contest(context)
    if contest is None:
        return
    people = await read_settled(context.db, contest) if contest.state == "published" else []
    if not has_taken_part(people, context.actor.id):
        context.toast("contest-gone", alert=True)
        return
    data = await _gather(context, contest, people)
    context.send(
        MadeFile("contest-praise", data, Text("contest-praise-file", name=name_contest(context.language, contest)))
    )
    context.toast("contest-praise-sent")


async def _gather(context: Context, contest: Contest, people: list[PersonResult]) -> dict[str, Any]:
    """What is printed: of places only the first three, because others are for nobody but the member."""
    entry = await contests.find_entry(context.db, contest.id, context.actor.id)
    team = entry.team_id if entry else 0
    name = (await contests.list_teams(context.db, contest.id)).get(team, "")
    ranked = rank_teams(await score_teams(context.db, contest, people))
    teams = {it.name: place for place, it in ranked}
    place = (await rank(context.db, contest, people))[context.actor.id]
    return {
        "number": contest.id,
        "name": context.actor.name,
        "contest": str(name_contest(context.language, contest).striptags()),
        "place": _praise(place),
        "team": name,
        "team_place": _praise(teams.get(name)),
        "union": context.union.name_in(context.language),
        "day": contest.dates.ends_on.isoformat(),
    }


def _praise(place: int | None) -> int | None:
    return place if place is not None and place <= NAMED else None
