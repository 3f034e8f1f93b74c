"""A member's own cases: the list, one case with its conversation, and what its author may do with it."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from domain.batches import find_midnight
from domain.case import Case
from domain.case_moves import find_way_back, project
from domain.case_states import MOST_REOPENINGS, RATINGS, Refused, is_allowed
from domain.draft import Draft
from domain.rights import Standing, allow
from domain.routing import FILMS, load_categories
from domain.text import clean_text, count_utf16
from domain.urgency import judge_urgency
from handlers import drafting
from handlers.cases import card, lateness, promised, words
from handlers.cases.acting import act, has_others
from handlers.cases.moves import move
from handlers.cases.opened import ALBUMS, OPENED, WRITING, find_opened
from handlers.cases.reading import make_files
from handlers.cases.telling import make_rating_buttons
from handlers.context import Context
from handlers.listing import load_page
from handlers.messenger import MEMORY, Button, Keyboard, SentFile, Text
from locales import Markup, render
from storage import case_messages, case_voices, cases
from storage.case_photos import REFUSED, TOLD

TURNING = ("cases-newer", "cases-older")
READABLE = timedelta(minutes=10)
"""How long what a code opens stays in the chat."""
LONGEST = 3500
DANGER = "cases/danger"


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
    number = context.args[0] if context.args else context.draft.get("case", "") or find_opened(context)
    case = await cases.find(context.db, number)
    if case:
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
    said = [
        each
        for each in await case_messages.list_messages(context.db, case.number, with_pending=True)
        if each.kind not in ("note", "reason")
    ]
    parent = await cases.find(context.db, case.parent) if case.parent else None
    if parent:  # whoever raised the same matter reads its answers, and nobody else's words
        said += [each for each in await case_messages.list_messages(context.db, parent.number) if each.kind == "reply"]
    told = words.part_messages(context.language, context.union, said)
    page = len(told) - 1 if page is None else min(page, len(told) - 1)
    values: dict[str, Any] = {
        "number": case.number,
        "category": words.say_category(context.language, case.category),
        "mode": words.say_mode(context.language, case),
        "state": words.say_state(context.language, case),
        "outcome": words.say_outcome(context.language, parent or case),
        "progress": words.say_progress(context.language, parent or case),
        "late": Markup("\n") + await lateness.say_lateness(context, context.language, parent or case),
        "rating": words.say_rating(context.language, case),
        "due": card.answer_due(context, context.language, parent or case),
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
        *_make_page_buttons("mine", case, page, len(told)),
        *_make_back_button(case),
    ]
    if until:
        context.send(Text("cases-view", buttons=buttons, **values), store=MEMORY, until=until)
    else:
        context.edit("cases-view", buttons=buttons, **values)
    remember(context, case)


def _make_back_button(case: Case) -> Keyboard:
    """To the list; a case without a name stands in none."""
    return [] if case.mode == "anonymous" else [[Button("cases-to-mine", "cases:list:0")]]


def _make_page_buttons(action: str, case: Case, page: int, count: int) -> Keyboard:
    older = [Button("cases-older", f"cases:{action}:{case.number}:{page - 1}")] if page else []
    newer = [Button("cases-newer", f"cases:{action}:{case.number}:{page + 1}")] if page + 1 < count else []
    return [[*older, *newer]] if older or newer else []


def remember(context: Context, case: Case) -> None:
    """Stay with this case; the step never replaces another draft."""
    if context.next is None or context.next.feature == context.feature:
        context.ask("open", **_place(context, case))


def _place(context: Context, case: Case) -> dict[str, str]:
    """The draft of a step; of a case opened by its code nothing is stored, and it stays open for another while."""
    if find_opened(context) != case.number:
        return {"case": case.number}
    OPENED.note(context.actor.id, case.number, context.now)
    return {}


def _may(context: Context, case: Case, files: int) -> Keyboard:
    number = case.number
    see = [Button("cases-files", f"cases:attached:{number}", values={"count": files})] if files else []
    shown = [*see, Button("board-ask", f"board:mine:{number}")]
    if case.has_ended:
        again = [[Button("cases-again", f"cases:again:{number}")]] if _find_way_back(context, case) else []
        return [*again, shown]
    rows = [[Button("cases-write", f"cases:write:{number}"), Button("cases-withdraw", f"cases:withdraw:{number}")]]
    return [*(make_rating_buttons(number) if _is_rateable(case) else []), *rows, shown]


def _find_way_back(context: Context, case: Case) -> str:
    return find_way_back(case, context.union.calendar, context.now)


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


async def take_up_again(context: Context) -> None:
    """A case that silence has closed, within twenty workdays: why, and it goes on."""
    case = await find_owned(context, "rate")
    if case is None or not _find_way_back(context, case):
        context.toast("cases-over", alert=True)
        return
    context.say("cases-why")
    context.ask("why", **_place(context, case))


def _is_rateable(case: Case) -> bool:
    return case.state == "replied" and case.rating != "not_satisfied"


async def rate(context: Context) -> None:
    case, rating = await find_owned(context, "rate"), context.choice
    if case is None:
        return
    if not _is_rateable(case) or rating not in RATINGS:
        context.toast("cases-over", alert=True)
    elif rating == "not_satisfied" and case.reopenings >= MOST_REOPENINGS:
        await _take_second_refusal(context, case)
    elif rating == "not_satisfied":
        context.say("cases-why", buttons=[[Button("cases-return", f"cases:mine:{case.number}")]])
        context.ask("why", **_place(context, case))
    else:
        closed = await act(context, case, "confirm", rating)
        await show(context, closed)
        context.toast("cases-thanks")


async def _take_second_refusal(context: Context, case: Case) -> None:
    """Not satisfied after the last reopening: it stays so, and the chair has the last word."""
    rated = await act(context, case, "rate", "not_satisfied")
    context.say("cases-last-word", hotlines=words.say_hotlines(context.language, context.union))
    remember(context, rated)


async def reopen(context: Context) -> None:
    """The reason why the answer does not satisfy: the case is taken up again, the second time by somebody else."""
    case, reason = await find_owned(context, "rate"), clean_text(context.incoming.text)
    if case is None:
        return
    action = _find_way_back(context, case) or "reopen"
    if not await _is_fit(context, case, reason, is_over=case.has_ended and not _find_way_back(context, case)):
        return
    if not reason:
        context.say("cases-words-please")
        return
    try:
        again = await act(context, case, action, "not_satisfied", has_others=await has_others(context.db, case))
    except Refused:  # rated otherwise meanwhile
        context.say("cases-over")
        context.finish()
        return
    await _keep(context, again, reason)
    context.say("cases-reopened", due=words.say_day_at(context.language, context.union, again.due_at))
    remember(context, again)


async def write(context: Context) -> None:
    case = await find_owned(context, "write")
    if case is None:
        return
    if case.has_ended:
        context.toast("cases-over", alert=True)
        return
    _ask_words(context, case)


def _ask_words(context: Context, case: Case) -> None:
    context.say("cases-write-now", buttons=[[Button("cases-return", f"cases:mine:{case.number}")]])
    context.ask("write", **_place(context, case))


async def receive(context: Context) -> None:
    """A message or a file the author adds; in a case that waits for information it is the answer."""
    case, text = await find_owned(context, "write"), clean_text(context.incoming.text)
    if case is None or not await _is_fit(context, case, text):
        return
    is_danger = judge_urgency(text) == "danger"
    if is_danger and case.mode == "anonymous":
        _ask_about_moment(context)
        return
    album, person = context.incoming.album, context.actor.id
    if not album or ALBUMS.of(person, context.now) != album:
        case = await _add(context, case, is_danger)
        context.say("cases-written", buttons=[[Button("cases-return", f"cases:mine:{case.number}")]])
    await _keep(context, case, text, waits=not is_danger)
    ALBUMS.note(person, album, context.now)
    WRITING.note(person, case.number, context.now)
    remember(context, case)


def _ask_about_moment(context: Context) -> None:
    """Danger goes to the cadres at once, and its sender reads before that the moment may tell who wrote."""
    draft = drafting.add_part(context, drafting.begin(context, DANGER, mode="anonymous"))
    context.say("urgency-danger-advice")
    drafting.show(context, draft, "danger", "cases-danger-sure", _make_danger_buttons)


def _make_danger_buttons(draft: Draft) -> Keyboard:
    return [
        [Button("cases-danger-send", f"cases:danger:{draft.mark}")],
        [Button("draft-discard", f"cases:discard:{draft.id}")],
    ]


async def show_danger_again(context: Context, draft: Draft) -> None:
    drafting.show(context, draft, "danger", "cases-danger-sure", _make_danger_buttons)


async def send_danger(context: Context) -> None:
    """The case is the one opened by its code: nothing stored joins it to what is being written."""
    draft = drafting.find_acting(context, (DANGER,), "cases-over")
    context.args = (find_opened(context),)
    if draft is None or (case := await find_owned(context, "write")) is None:
        return
    case = await _add(context, case, True)
    at = find_midnight(context.union.calendar, context.now)
    await case_messages.add(context.db, case.number, "sender", draft.text(), at)
    await case_messages.attach(context.db, case.number, [(file.kind, file.file_id) for file in draft.files])
    await drafting.finish(context, draft)
    drafting.erase(context, draft)
    context.edit("cases-written", buttons=[[Button("cases-return", f"cases:mine:{case.number}")]])
    remember(context, case)


async def _add(context: Context, case: Case, is_danger: bool) -> Case:
    """The case with what its author adds; of danger to life cadres learn before the batch too."""
    action = "inform" if is_allowed(case.state, "sender", "inform") else "write"
    stored = await cases.find(context.db, case.number) if is_danger else None
    if stored is None:
        return await act(context, case, action)
    context.say("urgency-danger-advice")
    action = action if is_allowed(stored.state, "sender", action) else "write"
    return await move(context, replace(stored, urgency="danger"), action, "sender", text="danger")


async def _is_fit(context: Context, case: Case, text: str, *, is_over: bool | None = None) -> bool:
    """Whether what was sent can be kept; if not, why not is said and the member may try again."""
    file = context.incoming.file
    if case.has_ended if is_over is None else is_over:
        context.say("cases-over")
        context.finish()
    elif (length := count_utf16(text)) > LONGEST:
        context.say("cases-too-long", length=length, most=LONGEST, over=length - LONGEST)
    elif file and file.kind in load_categories()[case.category].refused_files(case.mode):
        context.say("cases-no-films" if file.kind in FILMS else "cases-no-documents")
    elif text or file:
        return True
    return False


async def _keep(context: Context, case: Case, text: str, *, waits: bool = True) -> None:
    incoming = context.incoming
    hidden = case.mode == "anonymous"
    at = find_midnight(context.union.calendar, context.now) if hidden else context.now
    pending = hidden and waits and case.state != "submitted"
    mark = 0 if hidden else case_messages.mark_message(context.db, context.actor.id, incoming.message_id)
    await case_messages.add(context.db, case.number, "sender", text, at, message_mark=mark, pending=pending)
    if incoming.file:
        files = [(incoming.file.kind, incoming.file.file_id)]
        await case_messages.attach(context.db, case.number, files, pending=pending)
    if hidden:
        context.messenger.delete(incoming.chat_id, incoming.message_id, store=MEMORY)


async def withdraw(context: Context) -> None:
    if case := await find_owned(context, "withdraw"):
        if case.has_ended:
            context.toast("cases-over", alert=True)
            return
        number = case.number
        sure = [
            [Button("cases-withdraw-keep", f"cases:withdrawn:{number}:keep")],
            [Button("cases-withdraw-erase", f"cases:withdrawn:{number}:erase")],
            [Button("cases-return", f"cases:mine:{number}")],
        ]
        context.edit("cases-withdraw-sure", buttons=sure)


async def finish_withdrawing(context: Context) -> None:
    case = await find_owned(context, "withdraw")
    if case is None:
        return
    if case.has_ended:
        context.toast("cases-over", alert=True)
        return
    waits = case.mode == "anonymous" and case.state != "submitted"
    erases = context.choice == "erase" or case.state == "submitted"
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


async def receive_edit(context: Context) -> None:
    """A sent message was edited in Telegram: the case shows the new words, and that they were changed."""
    text = clean_text(context.incoming.text)
    if context.member is None or not context.incoming.private or not text or count_utf16(text) > LONGEST:
        return
    number = await case_messages.edit(context.db, context.actor.id, context.incoming.message_id, text)
    if number and (case := await cases.find(context.db, number)):
        await act(context, case, "edit")
        context.say("cases-edited", number=number)


async def receive_while_open(context: Context) -> None:
    """Words while a case is open: one more addition after the first, else it is asked whether they are one."""
    number = context.draft.get("case", "") or find_opened(context)
    if number and WRITING.of(context.actor.id, context.now) == number:
        await receive(context)
    else:
        rows = [[Button("cases-write", f"cases:write:{number}")]] if number else []
        context.say("cases-use-buttons", buttons=rows)
