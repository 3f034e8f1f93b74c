"""What those who raised a matter learn of an answer that is late: in private, or in the case opened by its code."""

from domain.case import Case
from domain.case_clock import CHAIR, GROUP
from domain.case_states import find_state
from handlers.cases import words
from handlers.cases.telling import find_leads
from handlers.context import AnyContext
from handlers.messenger import Button, Text
from locales import Markup, render
from storage import case_voices


async def tell(context: AnyContext, case: Case) -> None:
    """Each by the number they know; nobody is called to the mailbox, for no answer waits in it."""
    for number, author in await case_voices.list_authors(context.db, case.number):
        see = [[Button("cases-open", f"cases:mine:{number}")]]
        known = await say_lateness(context, author.language, case)
        if known:
            key = _name_key(case, "for-you")
            context.messenger.send(author, Text(key, buttons=see, number=number, known=known))


async def say_lateness(context: AnyContext, language: str, case: Case) -> Markup:
    """Since when an answer is late, who knows of it and what comes next; nothing before the chair knows."""
    if case.reminded < CHAIR or find_state(case.state).clock != "runs":
        return Markup("")
    # What is kept from everybody was promised no day, and nobody has been told.
    if not await find_leads(context, case):
        return Markup("")
    due = words.say_day_at(language, context.union, case.due_at)
    if case.reminded >= GROUP:
        return Markup(render(language, _name_key(case, "kept" if case.is_confidential else "supervised"), due=due))
    # Of what is confidential the group is never told, and whether a chair knows of it is nobody's business.
    return Markup(render(language, _name_key(case, "at-leads" if case.is_confidential else "at-chair"), due=due))


def _name_key(case: Case, what: str) -> str:
    """A hazard is cured, not answered."""
    return f"hazard-late-{what}" if case.is_hazard else f"cases-late-{what}"
