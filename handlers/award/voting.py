"""Voting: each tap is sealed in the award's box; nothing of it is kept or sent that tells who voted."""

from handlers.award.showing import BACK, find_round
from handlers.award.words import name_nominees, say_evidence
from handlers.context import Context
from handlers.messenger import MEMORY, Button
from locales import Markup, render
from locales.dates import write_day
from storage import awards, ballots
from storage.awards import AwardRound, Nominee
from storage.ballots import Ballot, KeyGone

CHOICE = "choice"
"""The one question of a ballot: the numbers of nominees, with spaces between them."""


def read_choice(ballot: Ballot) -> list[int]:
    return [int(it) for it in ballot.answers.get(CHOICE, "").split()]


async def show(context: Context) -> None:
    if award := await _find_voted(context):
        await _show(context, award, read_choice(await _find_ballot(context, award)))


async def _find_voted(context: Context) -> AwardRound | None:
    """The round that is voted on, for whoever was a member when voting began."""
    award = await find_round(context)
    if award is None:
        return None
    if award.state != "voting":
        context.toast("award-vote-over", alert=True)
    elif context.actor.joined_on > award.vote_from.isoformat():
        context.toast("award-joined-late", alert=True)
    else:
        return award
    return None


def _find_key(context: Context, award: AwardRound) -> bytes:
    key = context.keys.find(award.box)
    # Not said to be over: the key may come back, and the update is answered with an apology until then.
    if key is None:
        raise KeyGone(award.box)
    return key


async def _find_ballot(context: Context, award: AwardRound) -> Ballot:
    return await ballots.find(context.db, _find_key(context, award), award.box, context.actor.id) or Ballot()


async def choose(context: Context) -> None:
    """Put a name on the ballot, or take it off; up to as many as are honoured."""
    award = await _find_voted(context)
    if award is None:
        return
    listed = {it.id for it in await awards.list_nominees(context.db, award.id, "listed")}
    ballot, nominee = await _find_ballot(context, award), context.number(1)
    chosen = [it for it in read_choice(ballot) if it in listed]
    if nominee in chosen:
        chosen.remove(nominee)
    elif nominee not in listed:
        context.toast("award-gone", alert=True)
    elif len(chosen) >= award.quota:
        context.toast("award-vote-full", alert=True, quota=award.quota)
        return
    else:
        chosen.append(nominee)
    # An empty ballot is kept too: taking the last name off must leave the same trace as any other tap.
    sealed = Ballot({CHOICE: " ".join(map(str, sorted(chosen)))}, done=True)
    await ballots.put(context.db, _find_key(context, award), award.box, context.actor.id, sealed)
    await _show(context, award, chosen)


async def _show(context: Context, award: AwardRound, chosen: list[int]) -> None:
    listed = await awards.list_nominees(context.db, award.id, "listed")
    names = await name_nominees(context.db, context.language, listed)
    rows = [
        [
            Button(
                "award-chosen" if it.id in chosen else "award-choose",
                f"award:choose:{award.id}:{it.id}",
                values={"name": names[it.id]},
            )
        ]
        for it in listed
    ]
    lines = Markup("\n").join(_say_listed(context.language, it, names[it.id]) for it in listed)
    # From memory: a stored row would tell who takes part.
    context.edit(
        "award-ballot",
        store=MEMORY,
        title=award.title,
        quota=award.quota,
        until=write_day(context.language, award.vote_until),
        lines=lines,
        count=len(chosen),
        buttons=[*rows, [BACK]],
    )


def _say_listed(language: str, nominee: Nominee, name: Markup) -> Markup:
    evidence = say_evidence(language, nominee.evidence)
    return Markup(render(language, "award-listed", name=name, reason=nominee.reason, evidence=evidence))
