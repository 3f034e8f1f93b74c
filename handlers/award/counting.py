"""Counting: names of the elected and no numbers come out of the sealed box; then its key is destroyed."""

from datetime import timedelta

from domain.award import LEAST_BALLOTS, NOTICE, choose_elected, count_votes
from handlers.award.voting import read_choice
from handlers.award.words import name_nominees, say_round
from handlers.context import JobContext
from handlers.messenger import Button, Text
from locales import Markup
from locales.dates import write_day
from storage import awards, ballots, members
from storage.awards import AwardRound
from storage.ballots import KeyGone
from storage.fingerprints import forget_key
from storage.outbox import BROADCAST

_GRACE = timedelta(days=3)
"""How long we wait for a lost key to be brought back."""


async def count(context: JobContext, award: AwardRound) -> None:
    """Count, erase every ballot and forget the key's fingerprint, all in one transaction."""
    if award.state != "voting":
        return
    key = context.keys.find(award.box)
    if key is None and await ballots.has_ballots(context.db, award.box):
        if context.now < context.due + _GRACE:
            raise KeyGone(award.box)
        await end_lost(context, award)
        return
    everybody = await ballots.list_everybody(context.db)
    found = await ballots.find_of(context.db, key, award.box, everybody) if key else {}
    listed = [it.id for it in await awards.list_nominees(context.db, award.id, "listed")]
    valid, votes = count_votes([read_choice(it) for it in found.values()], listed, award.quota)
    elected = choose_elected(votes, award.quota) if valid >= LEAST_BALLOTS else set()
    await ballots.clear(context.db, award.box)
    await forget_key(context.db, award.box)
    for number in listed:
        await awards.save(context.db, number, state="elected" if number in elected else "out")
    if elected:
        await _begin_notice(context, award)
    elif await awards.change_state(context.db, award.id, "voting", "void"):
        await _tell(context, award, "award-few-voted")


async def _begin_notice(context: JobContext, award: AwardRound) -> None:
    """Its workdays are counted from now on, when everybody can read it, and not from the day it was planned for."""
    if not await awards.change_state(context.db, award.id, "voting", "notice"):
        return
    until = context.union.calendar.add_workdays(context.union.today(context.now), NOTICE)
    await awards.set_notice(context.db, award.id, until)
    elected = await awards.list_nominees(context.db, award.id, "elected")
    for member in await members.list_active(context.db):
        names = await name_nominees(context.db, member.language, elected)
        text = Text(
            "award-elected",
            title=award.title,
            names=Markup("").join(Markup("\n• ") + names[it.id] for it in elected),
            until=write_day(member.language, until),
            buttons=[[Button("award-to", f"award:open:{award.id}")]],
        )
        context.messenger.send(member, text, priority=BROADCAST)


async def destroy_key(context: JobContext, award: AwardRound) -> None:
    """From here on nobody, we included, can say who voted how."""
    if award.state == "voting":
        return
    context.keys.destroy(award.box)
    await awards.note_key(context.db, award.id, has_key=False)


async def end_lost(context: JobContext, award: AwardRound) -> None:
    """What nobody can open is erased, and everybody is told."""
    if not await awards.change_state(context.db, award.id, "voting", "void"):
        return
    await ballots.clear(context.db, award.box)
    await forget_key(context.db, award.box)
    await _tell(context, award, "award-lost")


async def _tell(context: JobContext, award: AwardRound, key: str) -> None:
    for member in await members.list_active(context.db):
        context.messenger.send(member, Text(key, **say_round(member.language, award)), priority=BROADCAST)
