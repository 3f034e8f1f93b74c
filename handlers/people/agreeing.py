"""The second officer: some changes of office are proposed by the chair and take effect when another officer agrees."""

from dataclasses import replace
from datetime import timedelta

from domain.member import Member, release_office
from handlers.cadres import tell_cadres
from handlers.context import AnyContext, Context
from handlers.messenger import Button, Keyboard, Text
from handlers.naming import name_person
from handlers.people import standing
from handlers.people.words import say_title
from locales import Markup, render
from storage import cases, members, office_proposals
from storage.office_proposals import OfficeProposal

_STANDS = timedelta(days=7)


async def propose(context: Context, before: Member, after: Member, why: str = "") -> None:
    """Ask the other officers; nothing changes until one of them agrees."""
    officers = await _list_officers(context, before)
    if not officers:
        context.toast("people-nobody-to-agree", alert=True)
        return
    # By chance: the button of an earlier proposal about the same person must not agree to this one.
    mark = f"{context.random.randrange(16**8):08x}"
    leaves = after.status == "left"
    await office_proposals.put(
        context.db, OfficeProposal(before.id, mark, context.actor.id, *after.office, leaves, context.now)
    )
    for officer in officers:
        buttons = [[Button(f"people-{it}", f"people:{it}:{mark}")] for it in ("agree", "disagree")]
        context.messenger.send(officer, await _write(context, officer, "people-proposal", before, after, why, buttons))
    # Whoever has an office learns of it before it is gone, and from the bot.
    if before.is_cadre:
        context.messenger.send(before, await _write(context, before, "people-proposal-about-you", before, after, why))
    name = await name_person(context.db, context.language, before)
    back = [[Button("people-to-list", "people:list")]]
    context.edit("people-proposed", name=name, count=len(officers), days=_STANDS.days, buttons=back)


async def _list_officers(context: AnyContext, about: Member) -> list[Member]:
    """Who may agree: no chair, not whom it is about, and nobody whom an open complaint about a chair concerns."""
    concerned = await cases.list_concerned(context.db)
    officers = await members.list_with_role(context.db, "cadre", "auditor")
    return [each for each in officers if each.id != about.id and each.id not in concerned]


async def _write(
    context: Context,
    reader: Member,
    key: str,
    before: Member,
    after: Member,
    why: str,
    buttons: Keyboard = (),
) -> Text:
    chair = await name_person(context.db, reader.language, context.actor)
    name = await name_person(context.db, reader.language, before)
    said = Markup(render(reader.language, "people-proposal-why", why=why)) if why else ""
    titles = {"before": say_title(reader.language, before), "after": _say_after(reader.language, after)}
    return Text(key, buttons=buttons, chair=chair, name=name, why=said, days=_STANDS.days, **titles)


def _say_after(language: str, after: Member) -> str:
    return render(language, "people-gone-from-union") if after.status == "left" else say_title(language, after)


async def agree(context: Context) -> None:
    found = await _find_standing(context)
    if found is None:
        return
    chair, before, after = found
    await office_proposals.end(context.db, before.id)
    await standing.change(context, before, after)
    name = await name_person(context.db, context.language, before)
    context.edit("people-agreed", name=name, after=_say_after(context.language, after))
    # All cadres know in whose hands complaints about the chair are, and who agreed to it.
    await tell_cadres(
        context,
        "people-office-agreed",
        name=before.name,
        after=lambda language: _say_after(language, after),
        chair=chair.name,
        officer=context.actor.name,
    )


async def disagree(context: Context) -> None:
    found = await _find_standing(context)
    if found is None:
        return
    chair, before, _ = found
    await office_proposals.end(context.db, before.id)
    # Whoever was told of the proposal hears how it ended.
    for reader in (chair, before) if before.is_cadre else (chair,):
        name = await name_person(context.db, reader.language, before)
        officer = await name_person(context.db, reader.language, context.actor)
        context.messenger.send(reader, Text("people-office-stays", name=name, officer=officer))
    context.edit("people-disagreed", name=await name_person(context.db, context.language, before))


async def _find_standing(context: Context) -> tuple[Member, Member, Member] | None:
    """The chair, the person as they are and as proposed, if it still stands and the actor may answer; else a word."""
    made = await office_proposals.find(context.db, context.choice)
    before = await members.find(context.db, made.member_id) if made else None
    chair = await members.find(context.db, made.chair_id) if made else None
    stands = made is not None and context.now < made.proposed_at + _STANDS
    # Who may agree is asked anew: they may have lost their office, or a complaint may concern them by now.
    may = before and context.actor.id in {each.id for each in await _list_officers(context, before)}
    if made is None or before is None or chair is None or not (chair.is_chair and stands and may):
        context.toast("people-proposal-over", alert=True)
        return None
    after = replace(before, role=made.role, committee=made.committee, duty=made.duty)
    return chair, before, release_office(before) if made.leaves else after


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """A proposal is about a person as they were, and its chair's as long as they are in office."""
    if before.office != after.office or not after.is_active:
        await office_proposals.end(context.db, before.id)
