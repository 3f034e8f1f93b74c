"""What an author adds to a case: words and files, at once or with the next batch, and of danger before it."""

from dataclasses import replace

from domain.batches import find_midnight
from domain.case import Case
from domain.case_limits import LONGEST_WORDS
from domain.draft import Draft
from domain.routing import FILMS, find_category
from domain.text import clean_text, count_utf16
from domain.urgency import judge_urgency
from handlers import danger, drafting
from handlers.cases.acting import act
from handlers.cases.moves import move
from handlers.cases.opened import ALBUMS, WRITING, find_opened
from handlers.cases.own import find_owned, make_step_draft, remember
from handlers.cases.telling import DANGER as DANGER_SAID
from handlers.cases.writing import refuse_length
from handlers.context import Context
from handlers.messenger import MEMORY, Button, Keyboard
from storage import case_messages, cases

DANGER = "cases/danger"
WORDS = "cases/words"


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
    is_danger = danger.is_danger(context)
    if is_danger and case.mode == "anonymous":
        ask_about_moment(context)
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
    """Words while a case is open: the answer that is awaited, one more addition, or else it is asked what for."""
    number = context.draft.get("case", "") or find_opened(context)
    case = await find_owned(context, "write") if number else None
    is_going_on = WRITING.of(context.actor.id, context.now) == number
    if case is None or is_going_on or await _awaits_answer(context, case):
        await receive(context)
    elif is_fit(context, case, clean_text(context.incoming.text)):
        _ask_what_for(context, case)


async def _awaits_answer(context: Context, case: Case) -> bool:
    """Whether the newest words in the case are a question to its author."""
    said = await case_messages.list_messages(context.db, case.number, with_pending=True)
    kinds = [each.kind for each in said if each.kind not in ("note", "reason")]
    return case.allows("sender", "inform") or kinds[-1:] == ["question"]


def _ask_what_for(context: Context, case: Case) -> None:
    """Nothing that was typed is lost: it waits until its writer says where it belongs."""
    draft = drafting.find(context, context.draft.get("draft", ""))
    if draft is None or draft.kind != WORDS:
        # Of a case without a name the draft must not hold the number.
        about = {"mode": "anonymous"} if case.mode == "anonymous" else {"case": case.number}
        draft = drafting.begin(context, WORDS, **about)
    _show_what_for(context, drafting.add_part(context, draft))
    if context.next:
        context.ask("open", **context.next.draft, **make_step_draft(context, case))


def _show_what_for(context: Context, draft: Draft) -> None:
    drafting.show(context, draft, "open", "cases-use-buttons", _make_words_buttons)


def _make_words_buttons(draft: Draft) -> Keyboard:
    return [
        [Button("cases-add-words", f"cases:add:{draft.mark}")],
        [Button("cases-new-from-words", f"suggest:words:{draft.id}")],
        [Button("draft-discard", f"cases:discard:{draft.id}")],
    ]


async def show_words_again(context: Context, draft: Draft) -> None:
    _show_what_for(context, draft)


async def add_words(context: Context) -> None:
    """What was typed while a case was open is added to it."""
    draft = drafting.find_acting(context, (WORDS,), "cases-over")
    if draft is None:
        return
    # Of a case without a name memory alone knows which is open; after a restart its code is typed once more.
    context.args = (draft.choices.get("case", "") or find_opened(context),)
    case = await find_owned(context, "write")
    if case is None:
        return
    if not case.can_grow:
        context.toast("cases-over", alert=True)
        return
    is_danger = judge_urgency(draft.text()) == "danger"
    if is_danger and case.mode == "anonymous":
        await show_danger_again(context, replace(draft, kind=DANGER))
        return
    await _add_draft(context, case, draft, is_danger=is_danger)


def ask_about_moment(context: Context) -> None:
    """Danger goes to the cadres at once, and its sender reads before that the moment may tell who wrote."""
    draft = drafting.add_part(context, drafting.begin(context, DANGER, mode="anonymous"))
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
    await _add_draft(context, case, draft, is_danger=True)


async def _add_draft(context: Context, case: Case, draft: Draft, *, is_danger: bool) -> None:
    """What the draft holds becomes part of the case; of one without a name nothing of it stays in the chat."""
    case = await _add(context, case, is_danger)
    is_hidden = case.mode == "anonymous"
    at = find_midnight(context.union.calendar, context.now) if is_hidden else context.now
    pending = is_hidden and not is_danger and case.state != "submitted"
    await case_messages.add(context.db, case.number, "sender", draft.text(), at, pending=pending)
    files = [(file.kind, file.file_id) for file in draft.files]
    await case_messages.attach(context.db, case.number, files, pending=pending)
    # In this order: finish() would take away what erase() leaves of the draft to have its order given again.
    await drafting.finish(context, draft)
    if is_hidden:
        drafting.erase(context, draft)
    context.edit("cases-written", buttons=[[Button("cases-return", f"cases:mine:{case.number}")]])
    remember(context, case)


async def _add(context: Context, case: Case, is_danger: bool) -> Case:
    """The case with what its author adds; of danger to life cadres learn before the batch too."""
    action = "inform" if case.allows("sender", "inform") else "write"
    # As it is stored, not as its author sees it after the batch: this step is made now.
    stored = await cases.find(context.db, case.number) if is_danger else None
    if stored is None:
        return await act(context, case, action)
    action = action if stored.allows("sender", action) else "write"
    return await move(context, replace(stored, urgency="danger"), action, "sender", text=DANGER_SAID)


def is_fit(context: Context, case: Case, text: str, *, is_over: bool | None = None) -> bool:
    """Whether what was sent can be kept; if not, why not is said and the member may try again."""
    file = context.incoming.file
    if not case.can_grow if is_over is None else is_over:
        context.say("cases-over")
        context.finish()
        return False
    if refuse_length(context, text, LONGEST_WORDS):
        return False
    if file and file.kind in find_category(case.category).refused_files(case.mode):
        context.say("cases-no-films" if file.kind in FILMS else "cases-no-documents")
        return False
    # Whatever came with a hazard is drawn anew as a picture, which an office file is not.
    if file and file.kind == "document" and not file.is_picture and find_category(case.category).draws_anew:
        context.say("hazard-picture-please")
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
