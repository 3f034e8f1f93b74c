"""A member's own cases: the list, one case with its conversation, and taking it back."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from domain.case import Case
from domain.case_moves import find_way_back, project
from domain.rights import Standing, allow
from handlers.cases import card, hazards, lateness, promised, words
from handlers.cases.acting import act
from handlers.cases.opened import OPENED, find_opened
from handlers.cases.reading import make_files, make_page_buttons
from handlers.cases.refusing import refuse_own
from handlers.cases.telling import find_leads, make_board_buttons, make_fixed_buttons, make_rating_buttons
from handlers.context import Context
from handlers.listing import load_page
from handlers.messenger import MEMORY, Button, Keyboard, SentFile, Text
from locales import Markup, render
from storage import case_messages, case_voices, cases, hazard_alarms
from storage.case_messages import CaseMessage
from storage.case_photos import REFUSED, TOLD

TURNING = ("cases-newer", "cases-older")
READABLE = timedelta(minutes=10)
"""How long what a code opens stays in the chat."""


async def list_own(context: Context) -> None:
    """`/mycases`, and its older and newer pages."""
    page = await load_page(partial(cases.list_of_author, context.db, context.actor.id), context.number())
    if not page.rows:
        context.edit("cases-none")
        return
    rows = [
        [
            Button(
                "cases-own-row",
                f"cases:mine:{case.number}",
                values={"number": case.number, "state": words.say_state(context.language, case)},
            )
        ]
        for case in page.rows
    ]
    context.edit("cases-own", buttons=[*rows, *page.turning("cases:list", TURNING)])


async def find_owned(context: Context, action: str = "see") -> Case | None:
    """The case named by the button, if it is the member's own or was opened by its code; else a word, and None."""
    # Of a case opened by its code no stored draft names the number; memory alone knows it.
    number = context.args[0] if context.args else context.draft.get("case", "") or find_opened(context)
    case = await cases.find(context.db, number)
    if case:
        # A look ahead, never to be saved: it has made the step that waits for the batch.
        case = project(case, context.union.calendar, context.now)
    is_own = find_opened(context) == number or await cases.is_author(context.db, number, context.actor.id)
    if case and is_own and allow(context.actor, action, Standing("own")):
        return case
    context.toast("cases-over", alert=True)
    return None


async def open_own(context: Context) -> None:
    if case := await find_owned(context):
        await show(context, case, context.number(1) if len(context.args) > 1 else None)


async def show(context: Context, case: Case, page: int | None = None, until: datetime | None = None) -> None:
    """The case as its author sees it, at the newest page unless told otherwise; gone again at `until`."""
    parent = await cases.find(context.db, case.parent) if case.parent else None
    said = await _list_said(context, case, parent)
    told = words.part_messages(context.language, context.union, said)
    page = len(told) - 1 if page is None else min(page, len(told) - 1)
    values: dict[str, Any] = {
        "number": case.number,
        "category": words.say_category(context.language, case.category),
        "mode": words.say_mode(context.language, case),
        "state": words.say_state(context.language, case),
        "outcome": words.say_outcome(context.language, parent or case),
        "progress": words.say_progress(context.language, parent or case),
        "late": await hazards.say_details(context.db, context.language, case, is_author=True)
        + Markup("\n")
        + await lateness.say_lateness(context, context.language, parent or case),
        "rating": words.say_rating(context.language, case),
        "due": await _say_due(context, parent or case),
        "said": told[page],
        "lost": "",
    }
    vote = await promised.make_offer(context, case.parent or case.number, case.number)
    files = await case_messages.list_files(context.db, case.number, with_pending=True)
    if any(file.state in (REFUSED, TOLD) for file in files):
        values["lost"] = Markup(render(context.language, "cases-photo-not-read"))
    buttons = [
        *vote,
        *_may(context, case, len(files)),
        *make_page_buttons("mine", case, page, len(told)),
        *_make_back_button(case),
    ]
    if until:
        # From memory: a row would join this chat to the case.
        context.send(Text("cases-view", buttons=buttons, **values), store=MEMORY, until=until)
    else:
        context.edit("cases-view", buttons=buttons, **values)
    remember(context, case)


async def _say_due(context: Context, case: Case) -> Markup:
    """By when an answer is due; of what is kept from everybody who would take it no day was promised."""
    is_promised = case.handler_id is not None or await find_leads(context, case)
    return card.answer_due(context, context.language, case) if is_promised else Markup("")


async def _list_said(context: Context, case: Case, parent: Case | None) -> list[CaseMessage]:
    own = await case_messages.list_messages(context.db, case.number, with_pending=True)
    # Notes and reasons are the cadres' own.
    said = [each for each in own if each.kind not in ("note", "reason")]
    if parent:  # whoever raised the same matter reads its answers, and nobody else's words
        theirs = await case_messages.list_messages(context.db, parent.number)
        said += [each for each in theirs if each.kind in ("reply", *case_messages.DECISIONS)]
        said.sort(key=lambda each: each.at)
    return said


def _make_back_button(case: Case) -> Keyboard:
    """To the list; a case without a name stands in none."""
    return [] if case.mode == "anonymous" else [[Button("cases-to-mine", "cases:list:0")]]


def remember(context: Context, case: Case) -> None:
    """Stay with this case; the step never replaces another draft."""
    if context.next is None or context.next.feature == context.feature:
        context.ask("open", **make_step_draft(context, case))


def make_step_draft(context: Context, case: Case) -> dict[str, str]:
    """The draft of a step; of a case opened by its code nothing is stored, and it stays open for another while."""
    if find_opened(context) != case.number:
        return {"case": case.number}
    OPENED.note(context.actor.id, case.number, context.now)
    return {}


def _may(context: Context, case: Case, files: int) -> Keyboard:
    number = case.number
    see = [Button("cases-files", f"cases:attached:{number}", values={"count": files})] if files else []
    return [row for row in (*_list_steps(context, case), [*see, *make_board_buttons(case)]) if row]


def _list_steps(context: Context, case: Case) -> Keyboard:
    number = case.number
    asked = make_fixed_buttons(number, 0) if case.is_hazard and case.state in ("fixed", "cleared") else []
    if case.is_joined:
        return [*asked, [Button("cases-write", f"cases:write:{number}")]]
    if case.has_ended:
        is_returning = find_way_back(case, context.union.calendar, context.now)
        return [*asked, [Button("cases-again", f"cases:again:{number}")] if is_returning else []]
    rating = make_rating_buttons(number) if is_rateable(case) else []
    back = [Button("cases-withdraw", f"cases:withdraw:{number}")] if case.allows("sender", "withdraw") else []
    return [*rating, *asked, [Button("cases-write", f"cases:write:{number}"), *back]]


async def send_attached(context: Context) -> None:
    """The files of one's own case, once more; those of a case opened by its code go again and are stored nowhere."""
    case = await find_owned(context)
    if case is None:
        return
    listed = await case_messages.list_files(context.db, case.number, with_pending=True)
    for content in make_files(case.number, listed):
        if case.mode == "anonymous" and isinstance(content, SentFile):
            context.send(content, store=MEMORY, until=context.now + READABLE)
        else:
            context.send(content)


def is_rateable(case: Case) -> bool:
    return case.state == "replied" and case.rating != "not_satisfied"


async def withdraw(context: Context) -> None:
    if case := await find_owned(context, "withdraw"):
        if not case.allows("sender", "withdraw"):
            refuse_own(context, "cases-withdrawn-before" if case.state == "withdrawn" else "")
            return
        number = case.number
        sure = [
            [Button("cases-withdraw-keep", f"cases:withdrawn:{number}:keep")],
            [Button("cases-withdraw-erase", f"cases:withdrawn:{number}:erase")],
            [Button("cases-return", f"cases:mine:{number}")],
        ]
        context.ask_by_buttons("cases-withdraw-sure", buttons=sure)


async def finish_withdrawing(context: Context) -> None:
    case = await find_owned(context, "withdraw")
    if case is None:
        return
    if not case.allows("sender", "withdraw"):
        refuse_own(context, "cases-withdrawn-before" if case.state == "withdrawn" else "")
        return
    # Before a word is erased: danger to life that nobody has taken stays as it is.
    if case.is_hazard and await hazard_alarms.is_calling(context.db, case.number):
        context.toast("refused-no_danger", alert=True)
        return
    waits = case.mode == "anonymous" and case.state != "submitted"
    # What no cadre has seen yet is erased in any case.
    erases = context.choice == "erase" or case.state == "submitted"
    # A step that waits for its batch erases then.
    if erases and not waits:
        await case_messages.erase(context.db, case.number)
    choice = "erase" if erases and waits else ""
    if await case_voices.list_merged(context.db, case.number):
        await _leave(context, case, choice)
        return
    await act(context, case, "withdraw", choice)
    context.edit("cases-withdrawn-soon" if waits else "cases-withdrawn")
    context.finish()


async def _leave(context: Context, case: Case, choice: str) -> None:
    """Others raised the same matter: the case goes on for them, without this author."""
    await act(context, case, "leave", choice)
    await case_voices.leave(context.db, case.number)
    context.edit("cases-left")
    context.finish()
