"""Checking a certificate by its code: everything that is printed on it, and whether it still counts."""

from datetime import timedelta
from hashlib import sha256

from domain.certificate import read_code, shorten_name
from domain.completion import Completion, find_last_day, find_status
from domain.course import Course, count_hours
from domain.rights import allow
from domain.text import clean_text, count_utf16
from handlers.cases.tally import CaseTally
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.training.words import join_lines
from locales import render
from storage import completions, courses, members

_A_MINUTE = 20
_LONGEST_REASON = 200
CHECKS = CaseTally(timedelta(minutes=1))
"""Who has checked how many codes of late, in memory alone."""
_BACK = [Button("training-all", "training:page:0")]


async def ask_code(context: Context) -> None:
    context.ask("code")
    context.edit("training-ask-code", buttons=[_BACK])


async def receive_code(context: Context) -> None:
    context.args = (context.incoming.text,)
    await check(context)


async def check(context: Context) -> None:
    """The certificate of the code in the arguments; a code that nobody issued looks different from one revoked."""
    # Whoever may try many codes reads names by guessing.
    if CHECKS.of(context.actor.id, context.now) >= _A_MINUTE:
        context.say("training-check-wait")
        return
    CHECKS.add(context.actor.id, context.now)
    code = read_code(" ".join(context.args))
    found = await completions.find_by_code(context.db, code) if code else None
    if found is None:
        context.say("training-check-unknown", buttons=[_BACK])
        return
    context.finish()
    course = (await courses.list_versions(context.db))[found.course_id, found.version]
    facts = await _list_facts(context, found, course)
    revoke = [[Button("training-revoke", f"training:revoke:{found.code}")]] if _may_revoke(context, found) else []
    context.say("training-checked", facts=join_lines(facts), buttons=[*revoke, _BACK])


def _may_revoke(context: Context, completion: Completion) -> bool:
    return allow(context.member, "training.revoke") and not completion.revoked_on


async def _list_facts(context: Context, found: Completion, course: Course) -> list[str]:
    language, today = context.language, context.union.today(context.now)
    holder = await members.find(context.db, found.member_id) if found.member_id is not None else None
    others = await completions.list_of_member(context.db, holder.id) if holder else []
    status = find_status(found, course, others, today)
    lines = [render(language, f"training-certificate-{status}")]
    # Of whoever was forgotten it says that the number was issued, and no more.
    if status == "removed":
        return [*lines, render(language, "training-check-number", number=found.number)]
    last = find_last_day(found, course)
    name = shorten_name(holder.name, found.shows) if holder else ""
    lines += [
        render(language, "training-check-number", number=found.number),
        render(language, "training-check-holder", name=name) if name else render(language, "training-check-no-name"),
        render(language, "training-check-course", title=course.title(language), version=str(found.version)),
        render(language, "training-record-done", day=say_day(language, found.done_on)),
        render(language, "training-fact-hours", hours=count_hours(found.half_hours)),
        render(language, f"training-paper-grade-{found.grade}-{found.form}"),
    ]
    if found.score is not None:
        lines.append(render(language, "training-record-quiz", score=found.score, attempt=found.attempt or 1))
    lines.append(
        render(language, "training-check-until", day=say_day(language, last))
        if last
        else render(language, "training-paper-no-end")
    )
    return lines


async def ask_reason(context: Context) -> None:
    """Why a certificate is revoked; its holder will read it."""
    context.ask("revoking", code=context.choice)
    context.edit("training-ask-reason", buttons=[_BACK])


async def receive_reason(context: Context) -> None:
    """What will be revoked, and what its holder will read."""
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
    context.ask("revoking", code=code, reason=reason)
    course = (await courses.list_versions(context.db))[found.course_id, found.version]
    context.say(
        "training-revoke-preview",
        number=found.number,
        title=course.title(context.language),
        reason=reason,
        buttons=[[Button("training-revoke-yes", f"training:revoked:{code}:{_mark(reason)}")], _BACK],
    )


def _mark(reason: str) -> str:
    return sha256(reason.encode()).hexdigest()[:8]


async def revoke(context: Context) -> None:
    step = context.next
    draft = step.draft if step and (step.feature, step.step) == ("training", "revoking") else {}
    reason = draft.get("reason", "")
    if not reason or context.args != (draft["code"], _mark(reason)):
        context.toast("training-revoke-over", alert=True)
        return
    found = await completions.find_by_code(context.db, draft["code"])
    context.finish()
    if found is None or not await completions.revoke(context.db, found.id, context.union.today(context.now), reason):
        context.say("training-revoked-before", buttons=[_BACK])
        return
    holder = await members.find(context.db, found.member_id) if found.member_id is not None else None
    if holder:
        context.messenger.send(holder, Text("training-revoked-told", number=found.number, reason=reason))
    context.say("training-revoked", number=found.number, buttons=[_BACK])
