"""Telling people of a step of a case: who reads each notice, by which number they know it, and what they can tap."""

from collections.abc import Sequence
from typing import Any

from domain.board import may_be_shown
from domain.case import Case
from domain.case_moves import Transition
from domain.case_states import RATINGS, Facts
from domain.hazard import REJECT_REASONS
from domain.member import Member
from handlers.cases import hazards, words
from handlers.cases.sight import choose_without_author, list_deciders
from handlers.context import AnyContext, Context
from handlers.messenger import Button, Keyboard, Text
from handlers.naming import name_person
from handlers.tasks import forget_posted
from locales import Markup, render
from storage import case_authors, case_voices, cases, members

_BUTTONS = 8
ANSWERS = ("yes", "no", "unsure")
_NEWS = "cases-news"
DANGER = "danger"
"""What the words of a step say, where they say that a life is in danger."""
_OF_DANGER = {_NEWS: "cases-news-danger", "cases-handler-reopened": "cases-reopened-danger"}
_DIFFERENT_TOO = {"cases-replied": "cases-replied-too"}
"""Words of their own for who raised the same matter: only the case's own author is asked to rate the answer."""


def make_rating_buttons(number: str) -> Keyboard:
    return [[Button(f"rating-{rating}", f"cases:rate:{number}:{rating}") for rating in RATINGS]]


def make_fixed_buttons(number: str, asked: int) -> Keyboard:
    """Whether it is really cured: asked at the fix (0) and again 28 days after the clearing (1)."""
    return [[Button(f"hazard-{answer}", f"hazard:said:{number}:{asked}:{answer}") for answer in ANSWERS]]


def make_board_buttons(case: Case, number: str = "") -> list[Button]:
    """The way to the public board for an author who knows it as `number`, where a case of its kind may stand there."""
    return [Button("board-ask", f"board:mine:{number or case.number}")] if may_be_shown(case.category) else []


def _write(number: str) -> list[Button]:
    return [Button("cases-write", f"cases:write:{number}")]


def _make_buttons(key: str, number: str, about: Case) -> Keyboard:
    """`number` is the one its reader knows the case by."""
    match key:
        case "cases-replied":
            return [*make_rating_buttons(number), _write(number), *filter(None, [make_board_buttons(about, number)])]
        case "cases-question" | "hazard-question":
            return [_write(number)]
        case "hazard-ask-fixed":
            return make_fixed_buttons(number, 0)
        case "hazard-ask-cleared":
            # Asked at the fix, perhaps an hour ago: here only who disagrees has to say something.
            return [[Button("hazard-no", f"hazard:said:{number}:0:no")]]
        case "cases-assigned-to-you":
            return [[Button("cases-start", f"cases:take:{number}"), Button("cases-back", f"cases:back:{number}")]]
        case "cases-to-end":
            return [[Button("cases-open", f"cases:case:{number}"), Button("cases-end", f"cases:end:{number}")]]
        case "cases-silent-settle" | "cases-silent-lapse":
            return [[Button("cases-again", f"cases:again:{number}")]]
        case "board-offered":
            return [[Button("board-agree", f"board:agree:{number}")], [Button("board-look", f"board:mine:{number}")]]
    return ()


async def tell(
    context: AnyContext, made: Transition, facts: Facts, by: Member | None = None, author_id: int | None = None
) -> bool:
    """Send each notice of the transition; whether all those who answer for the case could be told something.

    `author_id` is the author where it is known already.
    """
    has_readers = True
    for notice in made.notices:
        if notice.reader in ("author", "voices", "writer"):
            await _tell_authors(context, made.case, notice.key, facts, with_joined=notice.reader == "voices")
            continue
        if notice.reader == "knowing":
            await _tell_knowing(context, made.case, notice.key, facts, by)
            continue
        case, readers = await _find_readers(context, made.case, notice.reader, facts, author_id)
        has_readers = has_readers and bool(readers)
        for reader in readers:
            name = await name_person(context.db, reader.language, by) if by else ""
            await _tell(context, reader, notice.key, case, facts, name)
    return has_readers


async def _tell_authors(context: AnyContext, case: Case, key: str, facts: Facts, *, with_joined: bool) -> None:
    """Each by the number they know; who opened a case by code finds the word there."""
    # There is nobody to write to; whoever has the code reads it in the case.
    if case.mode == "anonymous" and not with_joined:
        return
    voices = await case_voices.find_voices(context.db, case.number)
    for number, author in voices.authors:
        is_own = number == case.number
        if is_own or with_joined:
            said = key if is_own else _DIFFERENT_TOO.get(key, key)
            values = await _make_values(context, author.language, case, facts)
            # Whoever saw it as well is asked as well whether a hazard is cured.
            buttons = _make_buttons(said, number, case) if is_own or case.is_hazard else ()
            context.messenger.send(author, Text(said, buttons=buttons, number=number, **values))
    if voices.has_mailbox and with_joined:
        await case_voices.mark_unread(context.db, case.number, context.now)


async def _tell_knowing(context: AnyContext, case: Case, key: str, facts: Facts, by: Member | None) -> None:
    """Everybody else who may know of a case that is kept from somebody: in whose hands it is now."""
    if not case.is_kept:
        return
    author = await case_authors.find_author(context.db, case.number)
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    holder = next((each.name for each in cadres if each.id == case.handler_id), "")
    busy = {author, facts.cadre_id, case.handler_id}
    for each in cadres:
        if each.id not in busy and not case.hidden_from(each):
            see = [[Button("cases-open", f"cases:case:{case.number}")]]
            context.messenger.send(each, Text(key, buttons=see, number=case.number, name=holder))


async def _find_readers(
    context: AnyContext, case: Case, reader: str, facts: Facts, author_id: int | None
) -> tuple[Case, Sequence[Member]]:
    """Who is told, and of which case: what is added to a merged one is for whoever works on the matter."""
    if reader == "handler" and case.is_joined and (parent := await cases.find(context.db, case.parent)):
        author = await case_authors.find_author(context.db, case.number)
        readers = await _list_readers(context, parent, reader, facts, None)
        # The words stay where they may be read: whoever must not see the merged case does not hear of it.
        readers = [each for each in readers if each.id != author and not case.hidden_from(each)]
        if readers:
            return parent, readers
    return case, await _list_readers(context, case, reader, facts, author_id)


async def _list_readers(
    context: AnyContext, case: Case, reader: str, facts: Facts, author_id: int | None
) -> Sequence[Member]:
    if reader == "deciders":
        return await list_deciders(context.db, case)
    wanted = {"handler": case.handler_id, "receiver": facts.handler_id}.get(reader)
    holder = await members.find(context.db, wanted) if wanted else None
    # A holder who is no cadre any more is not told.
    return [holder] if holder and holder.is_cadre else await find_leads(context, case, author_id)


async def find_leads(context: AnyContext, case: Case, author_id: int | None = None) -> list[Member]:
    """Those who answer for the case, without its author, who must not be told as one of them."""
    return await choose_without_author(context.db, case, case.leading, author_id)


async def tell_handler(context: AnyContext, case: Case, key: str) -> None:
    """Tell the handler, or those who answer for it if nobody has the case, something about it by number."""
    about, readers = await _find_readers(context, case, "handler", Facts(), None)
    for reader in readers:
        await _tell(context, reader, key, about, Facts())


async def _tell(context: AnyContext, cadre: Member, key: str, case: Case, facts: Facts, name: str = "") -> None:
    if facts.text == DANGER:
        key = _OF_DANGER.get(key, key)
    buttons = _make_buttons(key, case.number, case) or [[Button("cases-open", f"cases:case:{case.number}")]]
    values = await _make_values(context, cadre.language, case, facts)
    text = Text(key, buttons=buttons, number=case.number, name=name, **values)
    if key == _NEWS:
        # However often its author adds something: one card, until it has been looked at.
        context.messenger.send(cadre, text, tag=_name_news(case.number), living=True)
    else:
        context.messenger.send(cadre, text)


def note_read(context: Context, case: Case) -> None:
    """The actor has looked: what is new from now on has a card of its own."""
    context.messenger.run(forget_posted(context.incoming.chat_id, _name_news(case.number)))


def _name_news(number: str) -> str:
    return f"cases/news/{number}"


async def _make_values(context: AnyContext, language: str, case: Case, facts: Facts) -> dict[str, Any]:
    """What the words of a notice may say, as far as the step has it."""
    found: dict[str, Any] = {"text": facts.text or facts.reason, "rating": ""}
    if case.rating:
        found["rating"] = Markup(render(language, f"rating-{case.rating}"))
    if facts.outcome:
        found["outcome"] = Markup(render(language, f"outcome-{facts.outcome}"))
        found["promised"] = words.promise(language, facts.promised_on)
    if facts.receiver:
        found["receiver"] = words.say_receiver(language, context.union, facts.receiver)
    if facts.receiver or case.rating == "not_satisfied":
        found["hotlines"] = words.say_hotlines(language, context.union)
    if case.review_on:
        found["day"] = words.say_day(language, case.review_on)
    if facts.reason:
        found["due"] = words.say_day_at(language, context.union, case.due_at)
    if facts.reason in REJECT_REASONS:
        found["text"] = Markup(render(language, f"hazard-why-{facts.reason}"))
    if case.is_hazard:
        found["due"] = words.say_day_at(language, context.union, case.due_at)
        found |= await hazards.describe(context.db, language, case)
    return found


def tell_list(context: AnyContext, member: Member, key: str, listed: Sequence[Case]) -> None:
    """One message about several cases, by number, with a button for each of the first."""
    numbers = ", ".join(case.number for case in listed)
    context.messenger.send(member, Text(key, buttons=list_buttons(listed), count=len(listed), numbers=numbers))


def list_buttons(listed: Sequence[Case]) -> Keyboard:
    """A button for each of the first."""
    return [
        [Button("cases-number", f"cases:case:{case.number}", values={"number": case.number})]
        for case in listed[:_BUTTONS]
    ]
