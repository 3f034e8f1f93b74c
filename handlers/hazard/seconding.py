"""Two people: what one proposes about a hazard happens when a second one agrees."""

from dataclasses import replace

from domain.case import Case
from domain.case_states import Refused
from domain.hazard import REJECTED_FOR_TALK, TALK_WITHIN
from domain.member import Member
from handlers.cases import hazards as words
from handlers.cases import proposals
from handlers.cases.moves import move
from handlers.cases.reading import show
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen, find_standing, list_deciders
from handlers.cases.telling import find_leads
from handlers.context import Context
from handlers.drafting import make_mark
from handlers.messenger import Button, Text
from handlers.naming import name_person
from storage import case_events, case_messages, cases, hazard_figures, hazard_proposals, hazards, members
from storage.hazard_proposals import Proposal


async def propose(context: Context, case: Case, action: str, **what: object) -> None:
    """Ask for a second person's word; nothing happens before it."""
    proposal = Proposal(case.number, action, context.actor.id, make_mark(context), **what)  # type: ignore[arg-type] # fields of Proposal
    seconders = await _list_seconders(context, case, proposal)
    if not seconders:
        context.edit("hazard-nobody-seconds", buttons=[words.make_leaving_button(case)], number=case.number)
        return
    await hazard_proposals.put(context.db, proposal)
    for each in seconders[:_MOST_ASKED]:
        await _ask(context, each, case, proposal)
    back = Button("cases-return", f"cases:case:{case.number}")
    buttons = [[proposals.make_taking_back_button(proposal), back]]
    context.edit("hazard-proposed", buttons=buttons, number=case.number)


_MOST_ASKED = 4
_OF_TWO = ("reject", "grade", "fix", "give_up")


async def _list_seconders(context: Context, case: Case, proposal: Proposal) -> list[Member]:
    """Whose word counts, those who answer for it or decide first; of what is given up that of fund review."""
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    first = (
        []
        if proposal.action == "give_up"
        else [*await find_leads(context, case), *await list_deciders(context.db, case)]
    )
    ordered = list({each.id: each for each in (*first, *cadres)}.values())
    return [each for each in ordered if each.can_be_told and await _may_second(context, each, case, proposal)]


async def _may_second(context: Context, cadre: Member, case: Case, proposal: Proposal) -> bool:
    return proposals.may_second(cadre, proposal, await find_standing(context.db, cadre, case))


async def _ask(context: Context, reader: Member, case: Case, proposal: Proposal) -> None:
    known = await words.describe(context.db, reader.language, case)
    buttons = [proposals.make_second_buttons(proposal), [Button("cases-open", f"cases:case:{case.number}")]]
    name = await name_person(context.db, reader.language, context.actor)
    said = proposals.say_proposal(reader.language, proposal)
    context.messenger.send(
        reader, Text("hazard-second", buttons=buttons, number=case.number, at=known["at"], name=name, proposal=said)
    )


async def take_back(context: Context) -> None:
    """Whoever proposed it thinks otherwise; who was asked reads at a tap that it is over."""
    case = await find_seen(context)
    if case is None:
        return
    proposal = await hazard_proposals.find(context.db, case.number)
    if proposal is None or context.choice != proposal.mark or proposal.proposer_id != context.actor.id:
        context.toast("cases-over", alert=True)
        return
    await hazard_proposals.drop(context.db, case.number)
    await show(context, case)


async def decide(context: Context) -> None:
    """The second person's word."""
    case = await find_seen(context, "second")
    if case is None:
        return
    proposal = await hazard_proposals.find(context.db, case.number)
    # Its mark keeps everybody from agreeing to other words than those they have read.
    if proposal is None or proposal.mark not in context.args:
        await _refuse_decided(context, case)
        return
    if not await _may_second(context, context.actor, case, proposal):
        context.toast("hazard-not-your-own", alert=True)
        return
    # Whatever comes of it: what the rules refuse now they would refuse again.
    await hazard_proposals.drop(context.db, case.number)
    if context.choice == "yes":
        try:
            case = await _carry_out(context, case, proposal)
        except Refused as refusal:
            await refuse_step(context, case, proposal.action, refusal.key)
            return
        await show(context, case)
    else:
        context.edit("hazard-refused", number=case.number)
    await _tell_proposer(context, case, proposal)


async def _refuse_decided(context: Context, case: Case) -> None:
    """Another has agreed a moment before, if the newest step of the case is one that needs two."""
    events = await case_events.list_events(context.db, case.number)
    if events and events[-1].action in _OF_TWO:
        await refuse_step(context, case, events[-1].action)
    else:
        context.toast("cases-over", alert=True)


async def _tell_proposer(context: Context, case: Case, proposal: Proposal) -> None:
    if proposer := await members.find(context.db, proposal.proposer_id):
        key = "hazard-seconded" if context.choice == "yes" else "hazard-not-seconded"
        name = await name_person(context.db, proposer.language, context.actor)
        context.messenger.send(proposer, Text(key, number=case.number, name=name))


async def _carry_out(context: Context, case: Case, proposal: Proposal) -> Case:
    """The step as its proposer would have made it."""
    proposer = await members.find(context.db, proposal.proposer_id)
    actor = proposals.name_proposer(proposal.action)
    review = proposal.review_on
    due = context.union.calendar.at(review, context.union.calendar.due_at) if review else None
    # The reader's own words for a reason that was chosen; the one who reported reads it in their language.
    reason = proposal.choice if proposal.action == "reject" else proposal.reason
    case = await move(
        context,
        case,
        proposal.action,
        actor,
        proposer,
        reason=reason,
        grade=proposal.choice if proposal.action == "grade" else "",
        is_seconded=True,
        # Two who put it in writing stand for the picture.
        is_pictured=True,
        review_on=review,
        due_at=due,
        review_in_days=(review - context.union.today(context.now)).days if review else None,
    )
    await _note(context, case, proposal)
    if proposal.action == "reject":
        await _watch_rejected(context, case)
    return case


async def _watch_rejected(context: Context, case: Case) -> None:
    """Five in thirty days mean that somebody should speak with the reporter, and nothing else; only who signed."""
    author = await cases.find_author(context.db, case.number) if case.mode == "signed" else None
    if author is None:
        return
    since = context.now - TALK_WITHIN
    # At the fifth alone: the sixth is no second reason.
    if await hazard_figures.count_rejected_of(context.db, author.id, since) == REJECTED_FOR_TALK:
        for each in await find_leads(context, case):
            name = await name_person(context.db, each.language, author)
            context.messenger.send(each, Text("hazard-talk", name=name, count=REJECTED_FOR_TALK))


async def _note(context: Context, case: Case, proposal: Proposal) -> None:
    hazard = await hazards.find(context.db, case.number)
    if hazard and proposal.action == "grade":
        await hazards.put(context.db, replace(hazard, grade=proposal.choice))
    if hazard and proposal.action == "fix":
        await hazards.put(context.db, replace(hazard, fixer_id=proposal.proposer_id))
    if proposal.reason:
        await case_messages.add(
            context.db, case.number, "note", proposal.reason, context.now, cadre_id=proposal.proposer_id
        )
