"""Writing something of several parts: a draft that survives what else its writer does, and one keyboard that acts."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from domain.draft import Draft, Part
from domain.text import clean_text, shorten
from handlers import tasks
from handlers.context import Context
from handlers.feature import Tap
from handlers.messenger import Button, Keyboard, Text
from locales import Markup, render
from storage import outbox
from storage.outbox import ANSWER, Message

KEPT = timedelta(days=7)
"""How long a person may leave what they are writing and come back to it."""
MOST_DRAFTS = 8
"""More than these nobody keeps in mind: the oldest goes."""
_REMEMBERED = 5000
_BEGINNING = 60
"""UTF-16 units of a draft by which its writer knows it again."""

Show = Callable[[Context, Draft], Awaitable[None]]
Buttons = Callable[[Draft], Keyboard]

SENT: dict[str, None] = {}
"""What was sent of late, by its id and by the mark of the keyboard that sent it.

In memory alone: a row would tell who sends what.
"""


def begin(context: Context, kind: str, **choices: str) -> Draft:
    """Start a draft; what else of this kind its writer has begun loses its buttons and waits."""
    for other in context.drafts:
        if other.kind == kind and other.mark:
            _strip(context, other)
            # Without a mark no keyboard acts for it until its writer goes on with it.
            keep(context, replace(other, mark="", keyboard=""))
    # The oldest come first; one place is left for the new one.
    # What is over takes no place, and its order to be erased is not forgotten for a new draft.
    live = [it for it in context.drafts if not it.is_over]
    for other in live[: 1 - MOST_DRAFTS]:
        drop(context, other)
    today = context.union.today(context.now)
    name = f"{today:%Y%m%d}-{context.random.randrange(16**6):06x}"  # the day lets housekeeping find old tags
    draft = Draft(name, kind, context.now, choices)
    context.writing = name
    _adopt_answer(context)
    keep(context, draft)
    return draft


def _adopt_answer(context: Context) -> None:
    """What was said to this message before the draft was begun belongs to it too, or it could not be erased later."""
    stored = context.messenger.outgoing.stored
    for place, entry in enumerate(stored):
        if isinstance(entry, Message) and entry.posts and entry.chat_id == context.incoming.chat_id and not entry.tag:
            stored[place] = replace(entry, tag=f"draft/{context.writing}/{context.incoming.update_id}.{place}")


def keep(context: Context, draft: Draft) -> None:
    """Remember the draft as it is now."""
    if draft.id in {it.id for it in context.drafts}:
        context.drafts = tuple(draft if it.id == draft.id else it for it in context.drafts)
    else:
        context.drafts = (*context.drafts, draft)


def find(context: Context, name: str) -> Draft | None:
    return next((it for it in context.drafts if it.id == name and not it.is_over), None)


def find_at_step(context: Context) -> Draft | None:
    """The draft that the step is about; None, with a word, if there is none any more."""
    draft = find(context, context.draft.get("draft", ""))
    if draft is None:
        context.finish()
        context.say("answer-start-over")
    return draft


def find_acting(context: Context, kinds: Sequence[str], over: str, place: int = 0) -> Draft | None:
    """The draft of one of these kinds whose newest keyboard was tapped; None, with a word, if another one was.

    The argument at `place` is the mark. `over` is the key of that word; of what was sent a moment ago it is said that
    it was. Where the newest one stands above the tapped one, the draft is offered below as it is now.
    """
    mark = context.args[place] if place < len(context.args) else ""
    live = [it for it in context.drafts if it.kind in kinds and it.mark]
    # Before SENT: an update that was undone has left its mark there, while its draft is still to be sent.
    draft = next((it for it in live if it.mark == mark), None)
    if draft:
        return adopt(context, draft)
    _say_over(context, mark, over)
    if live and mark not in SENT and _is_above(live[-1], context.incoming.message_id):
        # So it may be after a crash, when an older keyboard was sent once more. The tapped message keeps its words: it
        # may have become something else since, such as the code of an anonymous case.
        context.messenger.run(tasks.take_buttons(context.incoming.chat_id, context.incoming.message_id, ""))
        offer(context, live[-1])
    return None


def _is_above(draft: Draft, message: int) -> bool:
    """Whether the draft's keyboard stands above this message, where nobody looks for it."""
    return draft.keyboard.isdecimal() and int(draft.keyboard) < message


def _say_over(context: Context, name: str, over: str) -> None:
    if name in SENT:
        context.toast("draft-sent", alert=True, over=Markup(render(context.language, over)))
    else:
        context.toast(over, alert=True)


def find_newest(context: Context, kind: str, over: str) -> Draft | None:
    """The newest draft of this kind, for buttons that may be old by now; None, with a word, if there is none."""
    draft = next((it for it in reversed(context.drafts) if it.kind == kind), None)
    if draft is None:
        context.toast(over, alert=True)
        return None
    context.writing = draft.id
    return draft


def adopt(context: Context, draft: Draft) -> Draft:
    """The draft whose keyboard is the tapped message."""
    context.writing = draft.id
    # A tapped keyboard is known by its number; until then by the tag it was posted under.
    draft = replace(draft.note(context.incoming.message_id), keyboard=str(context.incoming.message_id))
    keep(context, draft)
    return draft


def make_mark(context: Context) -> str:
    """What names the keyboard that this answer shows: no two updates have one number."""
    return f"{context.incoming.update_id:x}"


def show(
    context: Context, draft: Draft, step: str, key: str, buttons: Buttons, /, *, below: bool = False, **values: Any
) -> None:
    """Ask or show something under a new keyboard; the one before loses its buttons at once.

    In private the next message of the writer goes to `step`. A tapped message is changed, unless this is to be said
    `below` it. An album comes as several messages and is shown once.
    """
    fresh = replace(draft, mark=make_mark(context))
    context.writing = draft.id
    if context.incoming.callback_id and not below:
        tapped = context.incoming.message_id
        # An older message was tapped, such as the offer to go on: its own keyboard would go on acting elsewhere.
        if draft.keyboard != str(tapped):
            _strip(context, draft)
        context.edit(key, buttons=buttons(fresh), **values)
        fresh = replace(fresh.note(tapped), keyboard=str(tapped))
    elif _is_same_album(context, draft):
        # The one message of this album is changed, or written anew if it has not left yet.
        text = Text(key, buttons=buttons(fresh), **values)
        context.messenger.send(context.chat, text, priority=ANSWER, tag=draft.keyboard, living=True)
    else:
        _strip(context, draft)
        tag = context.new_tag() or f"draft/{draft.id}/{context.incoming.update_id}"
        context.send(Text(key, buttons=buttons(fresh), **values), tag=tag)
        # The message has no number before it has left; its tag is known now.
        fresh = replace(fresh, keyboard=tag)
    keep(context, fresh)
    # In a group the next words may be somebody else's.
    if context.incoming.private:
        context.ask(step, draft=fresh.id)


def _is_same_album(context: Context, draft: Draft) -> bool:
    album, parts = context.incoming.album, draft.parts
    return bool(album) and len(parts) > 1 and parts[-2].album == album and draft.keyboard.startswith("draft/")


def _strip(context: Context, draft: Draft) -> None:
    if draft.keyboard:
        is_tag = draft.keyboard.startswith("draft/")
        tag, number = (draft.keyboard, 0) if is_tag else ("", int(draft.keyboard))
        context.messenger.run(tasks.take_buttons(context.incoming.chat_id, number, tag))


def add_part(context: Context, draft: Draft, slot: str = "") -> Draft:
    """The draft with what was just sent."""
    incoming, file = context.incoming, context.incoming.file
    kind, file_id = (file.kind, file.file_id) if file else ("", "")
    return draft.add(Part(incoming.message_id, clean_text(incoming.text), kind, file_id, incoming.album, slot))


def note_message(context: Context) -> None:
    """What its writer sends while writing belongs to the draft, whether it counts or not."""
    if draft := find(context, context.writing):
        keep(context, draft.note(context.incoming.message_id))


def find_revised(context: Context, kind: str) -> Draft | None:
    """The draft of this kind of which a message was edited in the chat, with its new words."""
    message, text = context.incoming.message_id, clean_text(context.incoming.text)
    draft = next((it for it in context.drafts if it.kind == kind and it.counts(message)), None)
    if draft is None or not context.incoming.private:
        return None
    context.writing = draft.id
    revised = draft.revise(message, text)
    return revised if revised != draft else None


async def finish(context: Context, draft: Draft) -> None:
    """It has become what it was to be; a second tap on the same button is told so."""
    # Both, because a preview names the draft by its mark and an offer to go on by its id.
    SENT.update({draft.mark: None, draft.id: None})
    while len(SENT) > _REMEMBERED:
        del SENT[next(iter(SENT))]
    _end(context, draft)
    if draft.leaves_nothing:
        return  # its messages are found by their tags until they are erased
    # The messages stay in the chat, but no row tells any longer which of them were written for this.
    await outbox.forget_posted_under(context.db, context.incoming.chat_id, f"draft/{draft.id}/")


def drop(context: Context, draft: Draft) -> None:
    """It is no more; of one that was to leave nothing all goes from the chat, however it ends."""
    _end(context, draft)
    if draft.leaves_nothing:
        erase(context, draft, is_tapped=False)


def _end(context: Context, draft: Draft) -> None:
    """Its buttons are over, and the conversation about it has ended."""
    context.drafts = tuple(it for it in context.drafts if it.id != draft.id)
    # Or the next words would be taken for a part of it.
    if context.next and context.next.draft.get("draft") == draft.id:
        context.finish()
    if context.writing == draft.id:
        context.writing = ""


def erase(context: Context, draft: Draft, *, is_tapped: bool = True) -> None:
    """All that belongs to the draft goes from the chat, but for the tapped message, which says what became of it.

    A tapped message that does not speak of the draft's end (`is_tapped`) is about something else and stays for good.
    """
    tapped = context.incoming.message_id if context.incoming.callback_id and context.incoming.private else 0
    messages = [number for number in draft.messages if number != tapped]
    # Not the chat of this update: it may be a group, and what is to leave nothing is written in private alone.
    context.messenger.run(tasks.erase(context.incoming.person_id, f"draft/{draft.id}/", messages, but=tapped))
    # The order waits in memory alone. Should the process end now, what is left here has it given again; the row it
    # stands in is that of everything this person is writing, sealed and of one size.
    left = replace(draft, messages=tuple(messages)).end()
    keep(context, left.note(tapped) if tapped and is_tapped else left)


def discard(context: Context, draft: Draft, key: str) -> None:
    """Drop the draft on its writer's wish, and say so with `key`."""
    # In this order: _end() would take away what erase() leaves to have its order given again.
    _end(context, draft)
    if draft.leaves_nothing:
        erase(context, draft)
    context.edit(key)


def offer(context: Context, draft: Draft) -> None:
    """A draft was left for something else: to go on with it or to discard it."""
    context.writing = draft.id
    kind, kept, words = draft.kind.replace("/", "-"), _say_kept(context, draft), _say_beginning(context, draft)
    context.say("draft-waits", buttons=_make_offer(draft), kind=kind, kept=kept, words=words)


def _say_beginning(context: Context, draft: Draft) -> Markup:
    """A few of its words, which tell it from other drafts; of what is to leave nothing, none once more."""
    text = " ".join(draft.text().split())
    if draft.leaves_nothing or not text:
        return Markup("")
    return Markup("\n") + Markup(render(context.language, "draft-begins", words=shorten(text, _BEGINNING)))


def _make_offer(draft: Draft) -> Keyboard:
    feature = draft.kind.partition("/")[0]
    go_on = Button("draft-resume", f"{feature}:resume:{draft.id}")
    return [[go_on, Button("draft-discard", f"{feature}:discard:{draft.id}")]]


def _say_kept(context: Context, draft: Draft) -> Markup:
    """For how long: what is to leave nothing goes after a day."""
    return Markup(render(context.language, "draft-kept-day" if draft.leaves_nothing else "draft-kept-week"))


def tidy(context: Context, before: str, known: set[str]) -> None:
    """After an answer: offer the draft that its writer has turned away from, drop what nothing was written in.

    `before` is the id of the draft that the last step was about, `known` are the ids of the drafts there were.
    """
    at = context.next.draft.get("draft", "") if context.next else ""
    left = find(context, before)
    # A new draft of the same kind was begun while an older one waits.
    if left is None and at not in known and (begun := find(context, at)):
        left = next((it for it in context.drafts if it.kind == begun.kind and it.id != at), None)
    if left is None or left.id == at:
        return
    if left.has_content:
        offer(context, left)
    else:
        drop(context, left)


def make_file_buttons(context: Context, draft: Draft) -> list[Button]:
    """The way to the list of files, if there are any."""
    count = len(draft.files)
    return [Button("draft-files", f"{context.feature}:files:{draft.mark}", values={"count": count})] if count else []


def make_taps(kinds: Sequence[str], right: str, over: str, show_again: Show) -> dict[str, Tap]:
    """The buttons that every draft of a feature has; `show_again` shows where it stands."""

    async def resume(context: Context) -> None:
        if draft := find_named(context, over):
            await show_again(context, draft)

    async def throw_away(context: Context) -> None:
        if draft := find_named(context, over):
            _strip(context, draft)
            discard(context, draft, "draft-dropped")

    async def list_files(context: Context) -> None:
        if draft := find_acting(context, kinds, over):
            _list_files(context, draft)

    async def take_off(context: Context) -> None:
        draft = find_acting(context, kinds, over)
        if draft is None or not context.number(1) < len(draft.files):
            return
        less = draft.without_file(context.number(1))
        if less.files:
            _list_files(context, less)
        else:
            await show_again(context, less)

    return {
        "resume": Tap(resume, right),
        "discard": Tap(throw_away, right),
        "files": Tap(list_files, right),
        "unfile": Tap(take_off, right),
    }


def find_named(context: Context, over: str) -> Draft | None:
    """The draft whose id the button names; None, with a word, if it is no more."""
    name = context.args[0] if context.args else ""
    draft = find(context, name)
    if draft is None:
        _say_over(context, name, over)
    else:
        context.writing = draft.id
    return draft


def _list_files(context: Context, draft: Draft) -> None:
    def rows(fresh: Draft) -> Keyboard:
        each = [
            [
                Button(
                    f"draft-file-{file.kind}",
                    f"{context.feature}:unfile:{fresh.mark}:{place}",
                    values={"place": place + 1},
                )
            ]
            for place, file in enumerate(fresh.files)
        ]
        return [*each, [Button("draft-back", f"{context.feature}:resume:{fresh.id}")]]

    show(context, draft, "preview", "draft-files-list", rows)
