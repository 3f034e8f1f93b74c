"""Revoking a certificate, and making it valid again: a sentence, a preview, and its holder is told."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from domain.completion import Completion
from domain.rights import allow
from domain.text import clean_text, count_utf16
from handlers.context import Context
from handlers.messenger import Button, Keyboard, Text
from storage import completions, courses, members
from storage.database import Db

_LONGEST_REASON = 200
_BACK = [Button("training-all", "training:page:0")]


@dataclass(frozen=True, slots=True)
class _Change:
    """What is done to a certificate: the step that waits for a sentence, the button that does it, and its words."""

    step: str
    done: str
    words: str
    write: Callable[[Db, int, date, int, str], Awaitable[bool]]


_REVOCATION = _Change("revoking", "revoked", "training-revoke", completions.revoke)
_RESTORATION = _Change("restoring", "restored", "training-restore", completions.restore)


async def make_change_buttons(context: Context, completion: Completion) -> Keyboard:
    if not completion.revoked_on:
        may = allow(context.member, "training.revoke")
        return [[Button("training-revoke", f"training:revoke:{completion.code}")]] if may else []
    may = await _may_restore(context, completion)
    return [[Button("training-restore", f"training:restore:{completion.code}")]] if may else []


async def _may_restore(context: Context, completion: Completion) -> bool:
    """Neither whoever revoked it nor its holder: nobody undoes their own decision, or what was decided about them."""
    if not allow(context.member, "training.manage") or completion.member_id in (None, context.actor.id):
        return False
    changes = await completions.list_changes(context.db, completion.id)
    return not changes or changes[-1].member_id != context.actor.id


async def ask_why_revoke(context: Context) -> None:
    await _ask_reason(context, _REVOCATION)


async def ask_why_restore(context: Context) -> None:
    await _ask_reason(context, _RESTORATION)


async def _ask_reason(context: Context, change: _Change) -> None:
    """Why it is done; its holder will read it."""
    context.ask(change.step, code=context.choice)
    context.edit(f"{change.words}-why", buttons=[_BACK])


async def receive_why_revoke(context: Context) -> None:
    await _preview(context, _REVOCATION)


async def receive_why_restore(context: Context) -> None:
    await _preview(context, _RESTORATION)


async def _preview(context: Context, change: _Change) -> None:
    """What will be done, and what the holder will read."""
    reason = clean_text(context.incoming.text)
    if not reason or count_utf16(reason) > _LONGEST_REASON:
        context.say("training-wrong-reason")
        return
    code = context.draft["code"]
    found = await completions.find_by_code(context.db, code)
    if found is None:
        context.finish()
        context.say("training-check-unknown", buttons=[_BACK])
        return
    # The button names the words it stands under: a later sentence takes the place of this one.
    context.ask(change.step, code=code, reason=reason)
    course = (await courses.list_versions(context.db))[found.course_id, found.version]
    context.say(
        f"{change.words}-preview",
        number=found.number,
        title=course.title(context.language),
        reason=reason,
        buttons=[[Button(f"{change.words}-yes", f"training:{change.done}:{code}:{_mark(reason)}")], _BACK],
    )


def _mark(reason: str) -> str:
    return sha256(reason.encode()).hexdigest()[:8]


async def revoke(context: Context) -> None:
    await _apply(context, _REVOCATION)


async def restore(context: Context) -> None:
    await _apply(context, _RESTORATION)


async def _apply(context: Context, change: _Change) -> None:
    step = context.next
    draft = step.draft if step and (step.feature, step.step) == ("training", change.step) else {}
    reason = draft.get("reason", "")
    if not reason or context.args != (draft["code"], _mark(reason)):
        context.toast("training-revoke-over", alert=True)
        return
    found = await completions.find_by_code(context.db, draft["code"])
    context.finish()
    # Asked again here: somebody may have revoked it anew since, and an old button must not let them undo that.
    allowed = found is not None and (change is _REVOCATION or await _may_restore(context, found))
    today, by = context.union.today(context.now), context.actor.id
    if found is None or not allowed or not await change.write(context.db, found.id, today, by, reason):
        context.say(f"training-{change.done}-before", buttons=[_BACK])
        return
    holder = await members.find(context.db, found.member_id) if found.member_id is not None else None
    if holder:
        look = [[Button("training-to-record", f"training:record:{found.id}")]]
        said = Text(f"training-{change.done}-told", number=found.number, reason=reason, buttons=look)
        context.messenger.send(holder, said)
    context.say(f"training-{change.done}", number=found.number, buttons=[_BACK])
