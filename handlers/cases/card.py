"""The living card of a case in the cadre group: it follows the case, whoever has changed it."""

from domain.case import Case
from domain.case_states import IN_WORK, find_state
from domain.text import cover_personal_data, shorten
from handlers.cases import hazards, words
from handlers.context import AnyContext
from handlers.messenger import Button, Keyboard, Messenger, Text
from locales import Markup, render
from storage import cases
from storage.cadre_group import CadreGroup
from storage.cases import Shown
from storage.database import Db
from storage.hazards import find_each

_SHOWN = 700
"""UTF-16 units of a text that the group is shown."""


async def refresh(db: Db, messenger: Messenger, group: CadreGroup) -> None:
    """Bring the cards of the cases that this transaction has changed up to date, or post them."""
    # Only what every cadre may read is ever noted there (storage/cases.py): the group would read the rest too.
    changed = await cases.list_shown(db, sorted(db.touched_rows.get("cases", ())))
    found = await find_each(db, [shown.case.number for shown in changed if shown.case.is_hazard])
    for shown in changed:
        hazard = found.get(shown.case.number)
        at = Markup("\n") + await hazards.say_where(db, group.language, hazard) if hazard else Markup("")
        messenger.send(
            group,
            Text(
                "cases-card",
                buttons=_make_buttons(messenger, shown.case),
                card=_render_text(messenger, group.language, shown, at),
            ),
            tag=f"cases/{shown.case.number}",
            living=True,
        )


def _render_text(messenger: Messenger, language: str, shown: Shown, at: Markup) -> Markup:
    case = shown.case
    return Markup(
        render(
            language,
            "cases-card-open",
            number=case.number,
            flag=say_flag(language, case),
            category=words.say_category(language, case.category),
            mode=words.say_mode(language, case),
            alias=_say_alias(language, case),
            opened=words.say_day_at(language, messenger.union, case.opened_at),
            state=words.say_state(language, case),
            due=_say_due(messenger, language, case),
            handler=shown.handler or Markup(render(language, "cases-nobody")),
            # Where and what it is stays said of a hazard, also without the words of its reporter.
            text=at + _quote(language, shown.words) if shown.words or not at else at,
        )
    )


def _say_alias(language: str, case: Case) -> Markup:
    """What to call a sender without a name; who signed is named to cadres in private, not in a group."""
    return Markup("") if case.mode == "signed" else Markup(" · ") + words.say_unnamed(language, case)


def _quote(language: str, text: str) -> Markup:
    if not text:
        return Markup(render(language, "cases-without-words"))
    # Numbers that name somebody are covered: in a group all read along.
    return Markup("<blockquote>{}</blockquote>").format(shorten(cover_personal_data(text), _SHOWN))


def say_flag(language: str, case: Case) -> Markup:
    """A sign that urgent words occur: a human looks sooner, nothing else follows."""
    return Markup(" ⚠️ " + render(language, f"urgency-{case.urgency}")) if case.urgency else Markup("")


def say_due(context: AnyContext | Messenger, language: str, case: Case) -> Markup:
    """Its due day, with a word if that is behind us, or that no term runs."""
    if not has_term(case):
        return Markup(render(language, "cases-no-term", clock=find_state(case.state).clock))
    when = words.say_day_at(language, context.union, case.due_at)
    return Markup(render(language, "cases-overdue", day=when)) if case.due_at < context.now else when


def has_term(case: Case) -> bool:
    return find_state(case.state).clock == "runs"


def answer_due(context: AnyContext, language: str, case: Case) -> Markup:
    """The same for its author, to follow the state; nothing where no term runs."""
    if not has_term(case):
        return Markup("")
    key = "hazard-cure-due" if case.is_hazard else "cases-answer-due"
    return Markup(render(language, key, due=say_due(context, language, case)))


def _say_due(messenger: Messenger, language: str, case: Case) -> Markup:
    if not has_term(case):
        return Markup("")
    return Markup(render(language, "cases-card-due", due=say_due(messenger, language, case)))


def _make_buttons(messenger: Messenger, case: Case) -> Keyboard:
    if case.has_ended:
        return []
    # A link into the private chat: the rest of a case is not for the group.
    see = Button("cases-open", url=messenger.link(f"case-{case.number}"))
    if case.handler_id is None:
        return [[Button("cases-take", f"cases:take:{case.number}"), see]]
    if case.state in IN_WORK and not case.is_hazard:
        return [[see, Button("cases-answer", url=messenger.link(f"reply-{case.number}"))]]
    return [[see]]


def make_row(context: AnyContext, language: str, case: Case) -> dict[str, object]:
    """The values of a case in a list."""
    return {
        "number": case.number,
        "category": words.say_category(language, case.category),
        "state": words.say_state(language, case),
        "due": say_due(context, language, case),
    }
