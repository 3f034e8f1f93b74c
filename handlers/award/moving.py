"""Moving: an award goes from stage to stage on the days that were said, and each step is taken once."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from domain.award import DAY_ENDS, VOTE_OPENS, is_shortlisted
from domain.schedule import Occurrence
from domain.union import Union
from handlers.award.counting import count, destroy_key, end_lost
from handlers.award.words import say_round
from handlers.cadres import tell_cadres
from handlers.context import AnyContext, JobContext
from handlers.feature import Job, each_month
from handlers.messenger import Button, Keyboard, Text
from storage import awards, members
from storage.awards import AwardRound
from storage.database import Db
from storage.fingerprints import note_key
from storage.outbox import BROADCAST

_NOT_HONOURED = timedelta(days=60)
"""After the vote, when the notice has ended too."""
_ROUNDS = timedelta(days=5 * 365)


async def _find_moments(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """What comes next in each round; however long ago, for each name is claimed once."""
    lost = await awards.list_given_up(db)
    found = list[Occurrence]()
    for it in await awards.list_running(db):
        moments = _list_moments(union, it)
        if it.id in lost:
            moments = {"lost": union.at(it.vote_from, VOTE_OPENS)}
        found += [Occurrence(f"{it.id}/{what}", max(at, since)) for what, at in moments.items()]
    return sorted(found, key=lambda it: it.due)


def _list_moments(union: Union, award: AwardRound) -> dict[str, datetime]:
    moments = {
        "nominating": {"list": union.at(award.nominate_until, DAY_ENDS)},
        "listing": {"open": union.at(award.vote_from, VOTE_OPENS)},
        "voting": {"count": union.at(award.vote_until, DAY_ENDS)},
        "notice": {"end": union.at(award.notice_until or award.vote_until, DAY_ENDS)},
    }.get(award.state, {})
    # Once counted, at once: from then on nobody can say who voted how.
    if award.has_key and award.state != "voting":
        moments["key"] = union.at(award.vote_until, DAY_ENDS)
    return moments


async def _do(context: JobContext) -> None:
    number, _, what = context.period.partition("/")
    award = await awards.find(context.db, int(number))
    if award is None:
        return
    steps = {"list": _ask_committees, "open": _open, "count": count, "lost": end_lost, "key": destroy_key, "end": _end}
    await steps[what](context, award)


async def _ask_committees(context: JobContext, award: AwardRound) -> None:
    if await awards.change_state(context.db, award.id, "nominating", "listing"):
        link = [[Button("award-to-private", url=context.messenger.link("award"))]]
        await tell_cadres(
            context,
            "award-to-list",
            buttons=link,
            title=award.title,
            until=lambda language: say_round(language, award)["shortlist_until"],
        )


async def _open(context: JobContext, award: AwardRound) -> None:
    """Whom two committees chose is voted on, and nobody's name is on the list who did not agree to stand."""
    standing = await awards.list_nominees(context.db, award.id, "standing")
    listed = [it for it in standing if is_shortlisted((await awards.list_ticks(context.db, it.id)).values())]
    if not await awards.change_state(context.db, award.id, "listing", "voting" if listed else "void"):
        return
    for it in await awards.list_nominees(context.db, award.id, "asked", "standing"):
        await awards.save(context.db, it.id, state="listed" if it in listed else "out", evidence=it.evidence)
    if not listed:
        await _tell_all(context, award, "award-nobody-listed")
        return
    # The key is on the disk before anybody can vote; should this transaction fail, the next try finds and uses it.
    await note_key(context.db, award.box, context.keys.make(award.box))
    await awards.note_key(context.db, award.id, has_key=True)
    await _tell_all(context, award, "award-vote-opened", [[Button("award-vote", f"award:vote:{award.id}")]])


async def _tell_all(context: AnyContext, award: AwardRound, key: str, buttons: Keyboard = ()) -> None:
    for member in await members.list_active(context.db):
        text = Text(key, buttons=buttons, **say_round(member.language, award))
        context.messenger.send(member, text, priority=BROADCAST)


async def _end(context: JobContext, award: AwardRound) -> None:
    """After the notice: who was not struck is honoured, and everybody reads it."""
    if not await awards.change_state(context.db, award.id, "notice", "ended"):
        return
    elected = await awards.list_nominees(context.db, award.id, "elected")
    for it in elected:
        await awards.save(context.db, it.id, state="honoured")
    open_it = [[Button("award-to", f"award:open:{award.id}")]]
    await _tell_all(context, award, "award-ended" if elected else "award-ended-nobody", open_it)


async def _tidy(context: JobContext) -> None:
    today = context.union.today(context.now)
    await awards.purge(context.db, today - _NOT_HONOURED, today - _ROUNDS)


JOBS = (
    Job("award-stage", _find_moments, _do, late=timedelta(days=60)),
    each_month("award-kept", time(4, 20), _tidy),
)
