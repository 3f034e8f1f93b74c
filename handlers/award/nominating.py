"""Nominating: somebody else by the whole name, or a team, with a reason; a person is asked before anybody reads it."""

from typing import Any

from domain.award import MOST_NOMINATED, may_be_nominated
from domain.member import Member
from domain.text import clean_text, count_utf16
from handlers.award.evidence import count_acts
from handlers.award.showing import BACK, show
from handlers.award.words import read_evidence, say_evidence, write_evidence
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.naming import is_offered, name_person, note_offered, offer_people
from storage import awards, members
from storage.awards import AwardRound, Nominee

_REASON, _TEAM = 300, 60
"""UTF-16 units."""


async def ask_whom(context: Context) -> None:
    if award := await _find_open(context, context.number()):
        context.ask("nominee", round=str(award.id))
        context.edit("award-ask-nominee", kind=award.kind, buttons=[[BACK]])


async def _find_open(context: Context, round_id: int) -> AwardRound | None:
    """The round, as long as this member may still nominate somebody in it; else a word, and None."""
    award = await awards.find(context.db, round_id)
    if award is None or award.state != "nominating":
        context.finish()
        context.toast("award-nominated-late", alert=True)
        return None
    # Each of them counts, or one that counts nothing would tell that somebody had nominated the same person.
    if await awards.count_nominations(context.db, award.id, context.actor.id) >= MOST_NOMINATED:
        context.finish()
        context.toast("award-nominated-many", alert=True, most=MOST_NOMINATED)
        return None
    return award


async def receive_name(context: Context) -> None:
    award = await _find_open(context, int(context.draft["round"]))
    if award is None:
        return
    name = " ".join(clean_text(context.incoming.text).split())
    if award.kind == "team":
        _receive_team(context, award, name)
        return
    found = await members.list_by_name(context.db, name)
    able = [it for it in found if may_be_nominated(award.kind, it, context.actor)]
    if not able:
        context.say("award-nobody", kind=award.kind, buttons=[[BACK]])
        return
    context.ask("nominee", round=str(award.id), offered=note_offered(able))
    buttons = await offer_people(
        context.db,
        context.language,
        able,
        lambda it: ("award-person", f"award:who:{award.id}:{it.id}"),
        turning=f"award:nominate:{award.id}",
    )
    context.say("award-which", buttons=[*buttons, [BACK]])


def _receive_team(context: Context, award: AwardRound, name: str) -> None:
    if 0 < count_utf16(name) <= _TEAM:
        context.ask("reason", round=str(award.id), team=name, member="0")
        context.say("award-ask-reason", name=name, most=_REASON, buttons=[[BACK]])
    else:
        context.say("award-ask-nominee", kind=award.kind, buttons=[[BACK]])


async def ask_reason(context: Context) -> None:
    if not is_offered(context.draft, context.number(1)):
        await ask_whom(context)
        return
    award = await _find_open(context, context.number())
    member = await _find_able(context, award, context.number(1)) if award else None
    if award and member:
        offered = context.draft["offered"]
        context.ask("reason", round=str(award.id), team="", member=str(member.id), offered=offered)
        name = await name_person(context.db, context.language, member)
        context.edit("award-ask-reason", name=name, most=_REASON, buttons=[[BACK]])


async def _find_able(context: Context, award: AwardRound, member_id: int) -> Member | None:
    member = await members.find(context.db, member_id)
    if member is None or not may_be_nominated(award.kind, member, context.actor):
        context.toast("award-not-now", alert=True)
        return None
    return member


async def preview(context: Context) -> None:
    reason = " ".join(clean_text(context.incoming.text).split())
    if context.incoming.file or not 0 < count_utf16(reason) <= _REASON:
        context.say("award-wrong-reason", most=_REASON)
        return
    mark = f"{context.random.randrange(16**8):08x}"
    context.ask("reason", **{**context.draft, "reason": reason, "mark": mark})
    member = await members.find(context.db, int(context.draft["member"]))
    name = await name_person(context.db, context.language, member) if member else context.draft["team"]
    rows = [[Button("award-put", f"award:put:own:{mark}")]]
    if context.actor.can_work and context.actor.committee:
        rows.append([Button("award-put-committee", f"award:put:committee:{mark}")])
    context.say("award-nominate-preview", name=name, reason=reason, buttons=[*rows, [BACK]])


async def put(context: Context) -> None:
    if not context.choice or context.draft.get("mark") != context.choice:
        context.toast("award-over", alert=True)
        return
    draft = context.draft
    award = await _find_open(context, int(draft["round"]))
    member_id = int(draft["member"])
    member = await _find_able(context, award, member_id) if award and member_id else None
    context.finish()
    if award is None or (member_id and member is None):
        return
    seen = await count_acts(context.db, context.union, context.now, member) if member else {}
    by_committee = context.args[0] == "committee" and context.actor.can_work
    kept = await awards.nominate(
        context.db,
        Nominee(
            id=0,
            round_id=award.id,
            member_id=member.id if member else None,
            team=draft["team"],
            reason=draft["reason"],
            committee=context.actor.committee if by_committee else "",
            nominated_by=context.actor.id,
            state="asked" if member else "standing",
            shown=write_evidence(seen),
        ),
    )
    await awards.note_nomination(context.db, award.id, context.actor.id)
    if kept and member:
        context.messenger.send(member, Text("award-asked", **_say_question(member.language, award, kept)))
    # Whether somebody else nominated the same person before is not said: they may have declined.
    context.toast("award-nominated", alert=True)
    await show(context, award)


def _say_question(language: str, award: AwardRound, nominee: Nominee) -> dict[str, Any]:
    """All that would be read stands in the question; nobody reads anything before the answer."""
    rows = [[Button("award-stand", f"award:stand:{nominee.id}:plain")]]
    if nominee.shown:
        rows.insert(0, [Button("award-stand-evidence", f"award:stand:{nominee.id}:evidence")])
    return {
        "title": award.title,
        "reason": nominee.reason,
        "evidence": say_evidence(language, nominee.shown),
        "has_evidence": "yes" if nominee.shown else "no",
        "answer": nominee.state,
        "buttons": [*rows, [Button("award-decline", f"award:decline:{nominee.id}")]],
    }


async def show_question(context: Context) -> None:
    """Once more, as long as it may be answered: a message is easily lost, and a mind changes."""
    context.leave()
    if found := await _find_own(context):
        back = [Button("award-back", f"award:open:{found[0].id}")]
        said = _say_question(context.language, *found)
        context.edit("award-asked", **{**said, "buttons": [*said["buttons"], back]})


async def stand(context: Context) -> None:
    """They stand, with what the bot saw of them or without."""
    found = await _find_own(context)
    if found is None:
        return
    award, nominee = found
    seen = await count_acts(context.db, context.union, context.now, context.actor)
    # Never more than the question showed, and nothing of it that was undone since.
    evidence = write_evidence(seen & read_evidence(nominee.shown)) if context.choice == "evidence" else ""
    await awards.save(context.db, nominee.id, state="standing", evidence=evidence)
    # They may have chosen while they did not stand: nobody chooses their rivals.
    await awards.drop_ticks_in(context.db, award.id, context.actor.id)
    context.edit("award-stands", buttons=[[Button("award-decline", f"award:decline:{nominee.id}")]])


async def decline(context: Context) -> None:
    found = await _find_own(context)
    if found is None:
        return
    award, nominee = found
    back = Button("award-back", f"award:asked:{nominee.id}")
    if not context.is_sure("award-decline-sure", Button("award-decline-yes", ""), back, title=award.title):
        return
    context.leave()
    await awards.save(context.db, nominee.id, state="declined", evidence="")
    context.edit("award-declined", buttons=[[Button("award-own", f"award:asked:{nominee.id}")]])


async def _find_own(context: Context) -> tuple[AwardRound, Nominee] | None:
    """Their own nomination, which they may answer until the shortlist is there."""
    nominee = await awards.find_nominee(context.db, context.number())
    award = await awards.find(context.db, nominee.round_id) if nominee else None
    if nominee is None or award is None or nominee.member_id != context.actor.id:
        context.toast("award-gone", alert=True)
    elif award.state not in ("nominating", "listing") or nominee.state not in ("asked", "standing", "declined"):
        context.toast("award-answered-late", alert=True)
    else:
        return award, nominee
    return None
