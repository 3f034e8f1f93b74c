"""What cadres read, in private: one case with its conversation, and what they may do with it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.board import may_be_shown
from domain.care import CATEGORIES
from domain.case import Case
from domain.case_states import IN_WORK, MOST_REOPENINGS, list_actions
from domain.hazard import Hazard
from domain.member import Member
from domain.rights import Standing, allow
from handlers import twins
from handlers.cases import card, hazards, majors, minutes, proposals, words
from handlers.cases.sight import find_seen, find_standing
from handlers.cases.telling import note_read
from handlers.context import Context
from handlers.messenger import Button, CleanPhoto, Keyboard, SentFile
from handlers.naming import name_person
from locales import Markup, render
from storage import case_messages, case_voices, cases, members
from storage import hazards as found_hazards
from storage.case_messages import CaseMessage
from storage.case_photos import CLEAN, DIRTY, REFUSED, TOLD, CaseFile
from storage.hazard_proposals import Proposal

_NOT_TO_BE_HAD = {DIRTY: "cases-photo-later", REFUSED: "cases-photo-unclean", TOLD: "cases-photo-unclean"}
_ORDER = (
    "take",
    "start",
    "back",
    "answer",
    "ask",
    "hand",
    "accept",
    "assign",
    "refuse",
    "merge",
    "defer",
    "extend",
    "transfer",
    "end",
    "note",
)


async def open_case(context: Context) -> None:
    if case := await find_seen(context):
        await show(context, case, context.number(1) if len(context.args) > 1 else None)


def make_leaving_button(case: Case) -> list[Button]:
    """Out of a question, so that what is typed next is not taken for the answer."""
    return [Button("cases-drop", f"cases:leave:{case.number}")]


async def leave(context: Context) -> None:
    context.leave()
    await open_case(context)


async def show(context: Context, case: Case, page: int | None = None) -> None:
    """The case as cadres see it in private, at the newest page unless told otherwise."""
    if context.incoming.private:
        note_read(context, case)
    joined = await _list_joined(context, case)
    said = await _list_said(context, case, joined)
    told = words.part_messages(context.language, context.union, said)
    page = len(told) - 1 if page is None else min(page, len(told) - 1)
    # Of a confidential case this finds the author too: the mode alone keeps the name from the screen.
    author = await cases.find_author(context.db, case.number) if case.mode == "signed" else None
    handler = await members.find(context.db, case.handler_id) if case.handler_id else None
    files = await _list_files(context, case, joined)
    # Its holder may have lost the office since: then it can be taken.
    is_free = handler is None or not handler.is_cadre
    to = await find_standing(context.db, context.actor, case)
    hazard = await found_hazards.find(context.db, case.number) if case.is_hazard else None
    waiting = await proposals.find_waiting(context, case)
    offered = await _offer_more(context, case, hazard, said)
    shown = [Button("board-desk", f"board:desk:{case.number}")] if may_be_shown(case.category) else []
    back = [Button("cases-to-queue", "cases:queue:all:0")] if context.incoming.private else []
    context.edit(
        "cases-work-view",
        buttons=[
            *make_page_buttons("case", case, page, len(told)),
            *proposals.make_buttons(context.actor, waiting, to),
            *(row for row in (*_may(context, case, hazard, to, len(files), is_free), shown, *offered, back) if row),
        ],
        number=case.number,
        flag=card.say_flag(context.language, case),
        category=words.say_category(context.language, case.category),
        mode=words.say_mode(context.language, case),
        sender=await _name_person(context, author) or words.say_unnamed(context.language, case),
        state=words.say_state(context.language, case),
        outcome=words.say_outcome(context.language, case),
        rating=words.say_rating(context.language, case),
        due=_say_terms(context, case),
        handler=await _name_person(context, handler) or Markup(render(context.language, "cases-nobody")),
        linked=await _say_linked(context, case, joined, waiting),
        said=told[page],
    )


async def _say_linked(context: Context, case: Case, joined: Sequence[str], waiting: Proposal | None) -> Markup:
    """What is known of it as a hazard, what waits for a second person, and what belongs to it."""
    known = await hazards.say_details(context.db, context.language, case) + hazards.say_step_due(context, case)
    linked = words.say_linked(context.language, context.union, case, joined)
    return known + await proposals.say_waiting(context, waiting) + linked


async def _offer_more(context: Context, case: Case, hazard: Hazard | None, said: Sequence[CaseMessage]) -> Keyboard:
    """What may be the same matter, of words on the board; of a hazard another one, or the question it can become."""
    if hazard:
        confirm = [Button("hazard-confirm", f"hazard:confirm:{case.number}")]
        is_asked = await majors.can_be_confirmed_by(context.db, case, context.actor)
        twins_of_it = await hazards.offer_twins(context, case, hazard)
        return [confirm if is_asked else [], *twins_of_it, hazards.offer_question(context, case)]
    text = next((each.body for each in said if each.kind != "joined"), "")
    is_alone = not text or case.has_ended or not may_be_shown(case.category)
    return [] if is_alone else await twins.find_likely(context, text, case.number)


def make_page_buttons(action: str, case: Case, page: int, count: int) -> Keyboard:
    """To the older and the newer part of a conversation of `count` pages, as far as there are any; none is no row."""
    older = [Button("cases-older", f"cases:{action}:{case.number}:{page - 1}")] if page else []
    newer = [Button("cases-newer", f"cases:{action}:{case.number}:{page + 1}")] if page + 1 < count else []
    return [[*older, *newer]] if older or newer else []


async def _list_joined(context: Context, case: Case) -> list[str]:
    """The numbers of what was merged into the case, as far as the actor may read it: of the rest nothing is told."""
    readable = list[str]()
    for number in await case_voices.list_merged(context.db, case.number):
        each = await cases.find(context.db, number)
        if each is None or (each.is_confidential and not context.incoming.private):
            continue
        if allow(context.actor, "read", await find_standing(context.db, context.actor, each)):
            readable.append(number)
    return readable


async def _list_said(context: Context, case: Case, joined: Sequence[str]) -> list[CaseMessage]:
    """The conversation, and in it what the authors of joined cases wrote."""
    # Without `with_pending`: what an anonymous author adds is read from the next batch on.
    said = await case_messages.list_messages(context.db, case.number)
    for number in joined:
        theirs = await case_messages.list_messages(context.db, number)
        said += [replace(each, kind="joined") for each in theirs if each.kind == "sender"]
    return sorted(said, key=lambda each: each.at) if joined else said


async def _list_files(context: Context, case: Case, joined: Sequence[str]) -> list[tuple[str, CaseFile]]:
    """The files of the case and of those joined to it, each with the number it belongs to."""
    found = list[tuple[str, CaseFile]]()
    for number in (case.number, *joined):
        found += [(number, file) for file in await case_messages.list_files(context.db, number)]
    return found


async def _name_person(context: Context, person: Member | None) -> Markup:
    return await name_person(context.db, context.language, person) if person else Markup("")


def _say_terms(context: Context, case: Case) -> Markup:
    """By when it is to be answered and closed; nothing once it has ended."""
    if case.has_ended:
        return Markup("")
    term = Markup(render(context.language, f"sla-{case.route.sla}"))
    due, close = card.say_due(context, context.language, case), _say_closing(context, case)
    key = "cases-work-due" if card.has_term(case) else "cases-work-no-term"
    if case.is_hazard and card.has_term(case):
        key = "hazard-work-due"
    return Markup(render(context.language, key, due=due, close=close, term=term))


def _say_closing(context: Context, case: Case) -> Markup:
    """By when it is to be closed, where that is counted."""
    if not case.close_by:
        return Markup("")
    day = words.say_day_at(context.language, context.union, case.close_by)
    return Markup(render(context.language, "cases-close-by", day=day))


def _may(context: Context, case: Case, hazard: Hazard | None, to: Standing, files: int, is_free: bool) -> Keyboard:
    """What can be done with the case now and by this cadre; the same is asked again when a button is pressed."""
    see = [Button("cases-files", f"cases:files:{case.number}", values={"count": files})] if files else []
    if hazard:
        return [see, *hazards.make_buttons(context.actor, case, hazard, to, is_free=is_free)]
    fitting = {action for action, fits in _choose_actions(context.actor, case, is_free).items() if fits}
    mine = [action for action in _ORDER if action in fitting and allow(context.actor, action, to)]
    buttons = [Button(f"cases-{action}", f"cases:{action}:{case.number}") for action in mine]
    holds = case.handler_id == context.actor.id
    time = minutes.make_minute_buttons(case.number) if holds else []
    helped = [Button("care-note", f"care:note:{case.number}")] if holds and case.category in CATEGORIES else []
    turn = [Button("hazard-become", f"hazard:become:{case.number}")] if _may_become(context.actor, case, to) else []
    return [see, *([*buttons[start : start + 2]] for start in range(0, len(buttons), 2)), turn, helped, time]


def _may_become(actor: Member, case: Case, to: Standing) -> bool:
    """Whether this cadre may take a voice about safety for the report of a hazard."""
    return case.category == "safety" and not case.has_ended and allow(actor, "become", to)


def _choose_actions(actor: Member, case: Case, is_free: bool) -> dict[str, bool]:
    """Which actions the state of the case allows to its handler, to whoever leads it, or to the chair."""
    holds, leads = case.handler_id == actor.id, case.may_be_led_by(actor)
    as_duty, as_chair = set(list_actions(case.state, ["duty"])), set(list_actions(case.state, ["chair"]))
    in_work = case.is_in_work
    return {
        "take": is_free and leads and case.state in ("registered", "accepted", "assigned", *IN_WORK),
        "start": holds and case.state == "assigned",
        "back": holds and case.state == "assigned",
        "answer": holds and in_work,
        "ask": ("ask" in as_duty and leads) or (holds and in_work),
        "hand": in_work and (holds or (actor.is_chair and case.handler_id is not None)),
        "accept": "accept" in as_duty and leads,
        "refuse": "refuse" in as_duty and leads,
        "merge": "merge" in as_duty and leads,
        "assign": case.state in ("registered", "accepted", "assigned"),
        "defer": "defer" in as_chair,
        "extend": "extend" in as_chair and not case.extended,
        "transfer": "transfer" in as_chair,
        "end": bool(case.rating) and "end" in as_chair and case.reopenings >= MOST_REOPENINGS,
        "note": not case.has_ended,
    }


def make_files(number: str, listed: Sequence[CaseFile]) -> Iterator[SentFile | CleanPhoto]:
    """What is attached to a case, as far as it is to be had."""
    for file in listed:
        if file.file_id:
            yield SentFile(file.kind, file.file_id, caption=number)
        elif file.state == CLEAN:
            # A photo of somebody who did not sign has no id for us: its clean copy is posted instead.
            yield CleanPhoto(number, file.place, caption=number)


async def send_files(context: Context) -> None:
    """Send what is attached to the cadre who asked, never to a group."""
    case = await find_seen(context, "files")
    if case is None or not context.incoming.private:
        return
    listed = await _list_files(context, case, await _list_joined(context, case))
    for number, file in listed:
        for content in make_files(number, [file]):
            context.send(content)
    for state, key in _NOT_TO_BE_HAD.items():
        if any(file.state == state for _, file in listed):
            context.say(key)
