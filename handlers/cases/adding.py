"""What an author adds to a case: words and files, at once or with the next batch, and of danger before it."""

from dataclasses import replace

from domain.batches import find_midnight
from domain.case import Case
from domain.case_limits import LONGEST_WORDS
from domain.case_states import is_allowed
from domain.draft import Draft
from domain.routing import FILMS, load_categories
from domain.text import clean_text, count_utf16
from domain.urgency import judge_urgency
from handlers import drafting
from handlers.cases.acting import act
from handlers.cases.moves import move
from handlers.cases.opened import ALBUMS, WRITING, find_opened
from handlers.cases.own import find_owned, make_step_draft, remember
from handlers.cases.writing import refuse_length
from handlers.context import Context
from handlers.messenger import MEMORY, Button, Keyboard
from storage import case_messages, cases

DANGER = "cases/danger"


async def write(context: Context) -> None:
    case = await find_owned(context, "write")
    if case is None:
        return
    if not case.can_grow:
        context.toast("cases-over", alert=True)
        return
    context.say("cases-write-now", buttons=[[Button("cases-return", f"cases:mine:{case.number}")]])
    context.ask("write", **make_step_draft(context, case))


async def receive(context: Context) -> None:
    """A message or a file the author adds; in a case that waits for information it is the answer."""
    case, text = await find_owned(context, "write"), clean_text(context.incoming.text)
    if case is None or not is_fit(context, case, text):
        return
    is_danger = judge_urgency(text) == "danger"
    if is_danger and case.mode == "anonymous":
        _ask_about_moment(context)
        return
    album, person = context.incoming.album, context.actor.id
    # An album comes as several messages; the step is made and confirmed for the first of them.
    if not album or ALBUMS.of(person, context.now) != album:
        case = await _add(context, case, is_danger)
        context.say("cases-written", buttons=[[Button("cases-return", f"cases:mine:{case.number}")]])
    await keep(context, case, text, waits=not is_danger)
    ALBUMS.note(person, album, context.now)
    WRITING.note(person, case.number, context.now)
    remember(context, case)


async def receive_while_open(context: Context) -> None:
    """Words while a case is open: one more addition after the first, else it is asked whether they are one."""
    number = context.draft.get("case", "") or find_opened(context)
    if number and WRITING.of(context.actor.id, context.now) == number:
        await receive(context)
    else:
        rows = [[Button("cases-write", f"cases:write:{number}")]] if number else []
        context.say("cases-use-buttons", buttons=rows)


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
    # As it is stored, not as its author sees it after the batch: this step is made now.
    stored = await cases.find(context.db, case.number) if is_danger else None
    if stored is None:
        return await act(context, case, action)
    context.say("urgency-danger-advice")
    action = action if is_allowed(stored.state, "sender", action) else "write"
    return await move(context, replace(stored, urgency="danger"), action, "sender", text="danger")


def is_fit(context: Context, case: Case, text: str, *, is_over: bool | None = None) -> bool:
    """Whether what was sent can be kept; if not, why not is said and the member may try again."""
    file = context.incoming.file
    if not case.can_grow if is_over is None else is_over:
        context.say("cases-over")
        context.finish()
        return False
    if refuse_length(context, text, LONGEST_WORDS):
        return False
    if file and file.kind in load_categories()[case.category].refused_files(case.mode):
        context.say("cases-no-films" if file.kind in FILMS else "cases-no-documents")
        return False
    return bool(text or file)


async def keep(context: Context, case: Case, text: str, *, waits: bool = True) -> None:
    incoming = context.incoming
    hidden = case.mode == "anonymous"
    # The day alone: an hour could be compared with who was about then.
    at = find_midnight(context.union.calendar, context.now) if hidden else context.now
    # Before its first batch no cadre sees the case, so nothing in it has to wait.
    pending = hidden and waits and case.state != "submitted"
    # No mark either: it would join a message of this chat to the case.
    mark = 0 if hidden else case_messages.mark_message(context.db, context.actor.id, incoming.message_id)
    await case_messages.add(context.db, case.number, "sender", text, at, message_mark=mark, pending=pending)
    if incoming.file:
        files = [(incoming.file.kind, incoming.file.file_id)]
        await case_messages.attach(context.db, case.number, files, pending=pending)
    # Whoever takes the phone into their hands must not find the words there.
    if hidden:
        context.messenger.delete(incoming.chat_id, incoming.message_id, store=MEMORY)


async def receive_edit(context: Context) -> None:
    """A sent message was edited in Telegram: the case shows the new words, and that they were changed."""
    text = clean_text(context.incoming.text)
    if context.member is None or not context.incoming.private or not text or count_utf16(text) > LONGEST_WORDS:
        return
    number = await case_messages.edit(context.db, context.actor.id, context.incoming.message_id, text)
    if number and (case := await cases.find(context.db, number)):
        await act(context, case, "edit")
        context.say("cases-edited", number=number)
