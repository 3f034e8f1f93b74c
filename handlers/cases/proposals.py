"""What one person has proposed about a hazard and waits for a second one: on its page, with the buttons of both."""

from domain.case import Case
from domain.member import Member
from domain.rights import Standing, allow
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.naming import name_person
from locales import Markup, render
from storage import hazard_proposals, members
from storage.hazard_proposals import Proposal


def name_proposer(action: str) -> str:
    """As whom somebody proposes a step; whoever it is, another person has to agree."""
    return {"fix": "handler", "give_up": "chair"}.get(action, "duty")


def may_second(cadre: Member, proposal: Proposal, to: Standing) -> bool:
    """Whether theirs is the second word; what is given up needs that of fund review."""
    if cadre.id == proposal.proposer_id or (proposal.action == "give_up" and cadre.committee != "fund_review"):
        return False
    return allow(cadre, "second", to)


async def find_waiting(context: Context, case: Case) -> Proposal | None:
    """What waits for a second person, as long as the state of the hazard still allows it."""
    proposal = await hazard_proposals.find(context.db, case.number) if case.is_hazard else None
    fits = proposal and not case.has_ended and case.allows(name_proposer(proposal.action), proposal.action)
    return proposal if fits else None


async def say_waiting(context: Context, proposal: Proposal | None) -> Markup:
    """A line on the case's page; empty if nothing waits."""
    proposer = await members.find(context.db, proposal.proposer_id) if proposal else None
    if proposal is None or proposer is None:
        return Markup("")
    name, said = await name_person(context.db, context.language, proposer), say_proposal(context.language, proposal)
    return Markup("\n") + Markup(render(context.language, "hazard-waits", name=name, proposal=said))


def make_buttons(actor: Member, proposal: Proposal | None, to: Standing) -> Keyboard:
    """Whoever proposed it takes it back, somebody else agrees or refuses."""
    if proposal is None:
        return []
    if actor.id == proposal.proposer_id:
        return [[make_taking_back_button(proposal)]]
    return [make_second_buttons(proposal)] if may_second(actor, proposal, to) else []


def make_taking_back_button(proposal: Proposal) -> Button:
    return Button("hazard-unpropose", f"hazard:unpropose:{proposal.case_number}:{proposal.mark}")


def make_second_buttons(proposal: Proposal) -> list[Button]:
    end = f"{proposal.case_number}:{proposal.mark}"
    return [Button("hazard-agree", f"hazard:second:{end}:yes"), Button("hazard-refuse", f"hazard:second:{end}:no")]


def say_proposal(language: str, proposal: Proposal) -> Markup:
    grade = Markup(render(language, f"hazard-grade-{proposal.choice}")) if proposal.action == "grade" else ""
    why = _say_reason(language, proposal)
    return Markup(render(language, f"hazard-proposal-{proposal.action}", why=why, grade=grade))


def _say_reason(language: str, proposal: Proposal) -> Markup:
    """The reason as written, or the one that was chosen."""
    if proposal.action == "reject":
        return Markup(render(language, f"hazard-why-{proposal.choice}"))
    return Markup.escape(proposal.reason)
