"""Announcing: criteria, quota, reward and all days are said to everybody before anybody is nominated."""

from dataclasses import replace

from domain.activities import NotPossible
from domain.amounts import read_amount
from domain.award import KINDS, MOST_HONOURED, plan_days
from domain.text import clean_text, count_utf16
from handlers.award.showing import BACK, find_round, may_cancel, show
from handlers.award.words import say_round
from handlers.context import Context
from handlers.days import say_refusal
from handlers.messenger import Button, Text
from storage import awards, members
from storage.awards import AwardRound
from storage.outbox import BROADCAST

_TITLE, _CRITERIA = 60, 600
"""UTF-16 units."""


async def ask_kind(context: Context) -> None:
    context.edit("award-kind", buttons=[*([Button(f"award-of-{it}", f"award:kind:{it}")] for it in KINDS), [BACK]])


async def ask_title(context: Context) -> None:
    if context.choice in KINDS:
        context.ask("title", kind=context.choice)
        context.edit("award-ask-title", most=_TITLE, buttons=[[BACK]])


async def receive_title(context: Context) -> None:
    title = " ".join(clean_text(context.incoming.text).split())
    if context.incoming.file or not 0 < count_utf16(title) <= _TITLE:
        context.say("award-ask-title", most=_TITLE, buttons=[[BACK]])
        return
    context.ask("criteria", **context.draft, title=title)
    context.say("award-ask-criteria", most=_CRITERIA, buttons=[[BACK]])


async def receive_criteria(context: Context) -> None:
    criteria = clean_text(context.incoming.text)
    if context.incoming.file or not 0 < count_utf16(criteria) <= _CRITERIA:
        context.say("award-ask-criteria", most=_CRITERIA, buttons=[[BACK]])
        return
    context.ask("quota", **context.draft, criteria=criteria)
    context.say("award-ask-quota", most=MOST_HONOURED, buttons=[[BACK]])


async def receive_quota(context: Context) -> None:
    typed = context.incoming.text.strip()
    if not (typed.isdecimal() and len(typed) < 3 and 0 < int(typed) <= MOST_HONOURED):
        context.say("award-ask-quota", most=MOST_HONOURED, buttons=[[BACK]])
        return
    context.ask("reward", **context.draft, quota=str(int(typed)))
    context.say("award-ask-reward", buttons=[[BACK]])


async def receive_reward(context: Context) -> None:
    """What everybody would read, with all days as they are if it is announced today."""
    try:
        fen = read_amount(context.incoming.text, least=0)
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return
    mark = f"{context.random.randrange(16**8):08x}"
    kept = {**context.draft, "fen": str(fen), "mark": mark}
    context.ask("reward", **kept)
    buttons = [[Button("award-announce", f"award:announce:{mark}")], [BACK]]
    context.say("award-preview", **say_round(context.language, _make_round(context, kept)), buttons=buttons)


def _make_round(context: Context, draft: dict[str, str]) -> AwardRound:
    today = context.union.today(context.now)
    days = plan_days(context.union.calendar, today)
    return AwardRound(
        id=0,
        kind=draft["kind"],
        title=draft["title"],
        criteria=draft["criteria"],
        quota=int(draft["quota"]),
        reward_fen=int(draft["fen"]),
        organiser_id=context.actor.id,
        state="nominating",
        announced_on=today,
        nominate_until=days.nominate_until,
        shortlist_until=days.shortlist_until,
        vote_from=days.vote_from,
        vote_until=days.vote_until,
    )


async def announce(context: Context) -> None:
    # A second tap finds no draft any more.
    if not context.choice or context.draft.get("mark") != context.choice:
        context.toast("award-over", alert=True)
        return
    award = await awards.add(context.db, _make_round(context, context.draft))
    context.finish()
    for member in await members.list_active(context.db):
        open_it = [[Button("award-to", f"award:open:{award.id}")]]
        text = Text("award-announced", **say_round(member.language, award), buttons=open_it)
        context.messenger.send(member, text, priority=BROADCAST)
    await show(context, award)


async def cancel(context: Context) -> None:
    award = await find_round(context)
    if award is None:
        return
    if not await may_cancel(context, award):
        context.toast("award-not-yours", alert=True)
        return
    back = Button("award-back", f"award:open:{award.id}")
    if not context.is_sure("award-cancel-sure", Button("award-cancel-yes", ""), back, title=award.title):
        return
    context.leave()
    if await awards.change_state(context.db, award.id, award.state, "cancelled"):
        for member in await members.list_active(context.db):
            context.messenger.send(member, Text("award-cancelled", title=award.title), priority=BROADCAST)
    await show(context, replace(award, state="cancelled"))
