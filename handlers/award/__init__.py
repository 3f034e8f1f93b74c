"""Awards: said beforehand, nominated for, shortlisted by two committees, voted on sealed, and open to objection."""

from domain.member import Member
from handlers.award import (
    announcing,
    listing,
    moving,
    nominating,
    objecting,
    rewarding,
    showing,
    voting,
)
from handlers.context import AnyContext
from handlers.feature import RARELY, Command, Feature, Tap
from storage import awards
from storage.database import Db
from storage.keys import Keys

_TAKE_PART, _MANAGE = "award", showing.MANAGE


async def export(db: Db, member: Member) -> dict[str, object]:
    """For what they were nominated, why, and what they let be read; how somebody votes is nowhere."""
    found = []
    for it in await awards.list_of_member(db, member.id):
        award = await awards.find(db, it.round_id)
        title = award.title if award else ""
        found.append({"title": title, "reason": it.reason, "seen": it.evidence, "state": it.state})
    return {"nominated": found} if found else {}


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    await awards.forget(db, member.id)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Who has left stands for nothing; what a former cadre chose or proposed counts no more."""
    if after.status == "left":
        for it in await awards.list_of_member(context.db, before.id):
            if it.state != "honoured":
                await awards.remove_nominee(context.db, it.id)
    if before.can_work and (not after.can_work or before.committee != after.committee):
        await awards.drop_ticks(context.db, before.id)
        await awards.drop_strikes(context.db, before.id)


FEATURE = Feature(
    "award",
    optional=True,
    notice=2,
    commands={"award": Command(showing.show_list, _TAKE_PART, part="union", use=RARELY)},
    buttons={
        "list": Tap(showing.show_list, _TAKE_PART),
        "open": Tap(showing.open_round, _TAKE_PART),
        "new": Tap(announcing.ask_kind, _MANAGE),
        "kind": Tap(announcing.ask_title, _MANAGE),
        "announce": Tap(announcing.announce, _MANAGE),
        "cancel": Tap(announcing.cancel, _MANAGE),
        "nominate": Tap(nominating.ask_whom, _TAKE_PART),
        "who": Tap(nominating.ask_reason, _TAKE_PART),
        "put": Tap(nominating.put, _TAKE_PART),
        "stand": Tap(nominating.stand, _TAKE_PART),
        "asked": Tap(nominating.show_question, _TAKE_PART),
        "decline": Tap(nominating.decline, _TAKE_PART),
        "nominees": Tap(listing.show_nominees, _MANAGE),
        "tick": Tap(listing.toggle, _MANAGE),
        "vote": Tap(voting.show, _TAKE_PART),
        "choose": Tap(voting.choose, _TAKE_PART),
        "object": Tap(objecting.object_to, _TAKE_PART),
        "strike": Tap(objecting.ask_to_strike, _MANAGE),
        "unstrike": Tap(objecting.withdraw, _MANAGE),
        "struck": Tap(objecting.strike, _MANAGE),
        "paper": Tap(rewarding.send_paper, _TAKE_PART),
        "pay": Tap(rewarding.pay, "money.enter"),
    },
    steps={
        "title": Tap(announcing.receive_title, _MANAGE),
        "criteria": Tap(announcing.receive_criteria, _MANAGE),
        "quota": Tap(announcing.receive_quota, _MANAGE),
        "reward": Tap(announcing.receive_reward, _MANAGE),
        "nominee": Tap(nominating.receive_name, _TAKE_PART),
        "reason": Tap(nominating.preview, _TAKE_PART),
        "strike": Tap(objecting.receive_reason, _MANAGE),
    },
    jobs=moving.JOBS,
    export=export,
    forget=forget,
    release=release,
    makes={"award-paper": "award_paper"},
)
