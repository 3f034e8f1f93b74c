"""The living card of a case in the cadre group, and word of it to the people it concerns."""

from collections.abc import Sequence

from domain.case import Case
from domain.cases import load_states
from domain.member import Member
from domain.routing import HOTLINES
from domain.text import cover_personal_data, shorten
from handlers.cases import words
from handlers.cases.moves import Scene
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import cadre_group, case_authors, case_messages, members
from storage.outbox import WORK

_SHOWN = 700
"""UTF-16 units of a text that the group is shown."""


_BUTTONS = 8


def tag(case: Case) -> str:
    return f"cases/{case.number}"


async def post(scene: Scene, case: Case) -> None:
    """Post the card, or bring the posted one up to date."""
    group = await cadre_group.find_current(scene.db)
    if group is None:
        return
    language, text = group.language, await _text(scene, group.language, case)
    keyboard = _keyboard(scene, case)
    scene.messenger.send(
        group.chat_id, language, "cases-card", buttons=keyboard, lane=WORK, tag=tag(case), living=True, card=text
    )


async def _text(scene: Scene, language: str, case: Case) -> Markup:
    state = words.state(language, case)
    if case.is_confidential:
        return Markup(render(language, "cases-card-confidential", number=case.number, state=state))
    handler = await members.find(scene.db, case.handler_id) if case.handler_id else None
    said = await case_messages.list_messages(scene.db, case.number)
    return Markup(
        render(
            language,
            "cases-card-open",
            number=case.number,
            flag=flag(language, case),
            category=words.category(language, case.category),
            mode=words.mode(language, case),
            alias=_alias(language, case),
            opened=words.day_of(language, scene.union, case.opened_at),
            state=state,
            due=_due(scene, language, case),
            handler=handler.name if handler else Markup(render(language, "cases-nobody")),
            text=_excerpt(language, said[0].body if said else ""),
        )
    )


def _alias(language: str, case: Case) -> Markup:
    """What to call a sender without a name; who signed is named to cadres in private, not in a group."""
    return Markup("") if case.mode == "signed" else Markup(" · ") + words.unnamed(language, case)


def _excerpt(language: str, text: str) -> Markup:
    if not text:
        return Markup(render(language, "cases-without-words"))
    return Markup("<blockquote>{}</blockquote>").format(shorten(cover_personal_data(text), _SHOWN))


def flag(language: str, case: Case) -> Markup:
    """A sign that urgent words occur: a human looks sooner, nothing else follows."""
    return Markup(" ⚠️ " + render(language, f"urgency-{case.urgency}")) if case.urgency else Markup("")


def due(scene: Scene, language: str, case: Case) -> Markup:
    """Its due day, with a word if that is behind us; a dash where no term runs."""
    if load_states()[case.state].clock != "runs":
        return Markup("—")
    when = words.day_of(language, scene.union, case.due_at)
    late = case.due_at < scene.now.timestamp()
    return Markup(render(language, "cases-overdue", day=when)) if late else when


def answer_due(scene: Scene, language: str, case: Case) -> Markup:
    """The same for its author, to follow the state; nothing once it has ended."""
    if case.has_ended:
        return Markup("")
    return Markup(render(language, "cases-answer-due", due=due(scene, language, case)))


def _due(scene: Scene, language: str, case: Case) -> Markup:
    if case.has_ended:
        return Markup("")
    return Markup(render(language, "cases-card-due", due=due(scene, language, case)))


def _keyboard(scene: Scene, case: Case) -> Keyboard:
    if case.has_ended:
        return []
    see = Button("cases-open", url=scene.messenger.link(f"case-{case.number}"))
    if case.is_confidential:
        return [[see]]
    if case.handler_id is None:
        return [[Button("cases-take", f"cases:take:{case.number}"), see]]
    if case.state in ("in_progress", "reopened"):
        return [[see, Button("cases-answer", url=scene.messenger.link(f"reply-{case.number}"))]]
    return [[see]]


async def call_leads(scene: Scene, case: Case, key: str = "cases-new-for-you") -> bool:
    """Tell those who answer for the case something about it by number; False if there is nobody."""
    cadres = await members.list_with_role(scene.db, "cadre", "chair")
    author = await case_authors.find_author(scene.db, case.number)
    if author and case.mode == "signed":
        cadres = [each for each in cadres if each.id != author]
    leads = [each for each in case.leading(cadres) if each.id != author]
    for lead in leads:
        _call(scene, lead, key, case)
    return bool(leads)


async def tell_handler(scene: Scene, case: Case, key: str) -> None:
    """Tell the handler, or the leads if nobody has the case, something about it by number."""
    handler = await members.find(scene.db, case.handler_id) if case.handler_id else None
    if handler is None or not handler.is_cadre:
        await call_leads(scene, case, key)
        return
    _call(scene, handler, key, case)


def _call(scene: Scene, cadre: Member, key: str, case: Case) -> None:
    see = Button("cases-open", f"cases:case:{case.number}")
    rating = Markup(render(cadre.language, f"rating-{case.rating}")) if case.rating else ""
    scene.messenger.tell(cadre, key, buttons=[[see]], lane=WORK, number=case.number, rating=rating)


def tell_list(scene: Scene, member: Member, key: str, listed: Sequence[Case]) -> None:
    """One message about several cases, by number, with a button for each of the first."""
    numbers = ", ".join(case.number for case in listed)
    rows = [
        [Button("cases-number", f"cases:case:{case.number}", values={"number": case.number})]
        for case in listed[:_BUTTONS]
    ]
    scene.messenger.tell(member, key, buttons=rows, lane=WORK, count=len(listed), numbers=numbers)


def row(scene: Scene, language: str, case: Case) -> dict[str, object]:
    """The values of a case in a list."""
    return {
        "number": case.number,
        "category": words.category(language, case.category),
        "state": words.state(language, case),
        "due": due(scene, language, case),
    }


def hotlines(language: str) -> Markup:
    union, legal, women, labour = HOTLINES
    return Markup(render(language, "cases-hotlines", union=union, legal=legal, women=women, labour=labour))
