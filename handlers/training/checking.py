"""Checking a certificate by its code: everything that is printed on it, and whether it still counts."""

from datetime import timedelta

from domain.certificate import read_code, shorten_name
from domain.completion import Completion, find_last_day, find_status
from domain.course import Course, count_hours
from handlers.cases.tally import CaseTally
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.messenger import Button
from handlers.training.revoking import make_change_buttons
from handlers.training.words import join_lines
from locales import render
from storage import completions, courses, members

_A_MINUTE = 20
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
    changes = await make_change_buttons(context, found)
    context.say("training-checked", facts=join_lines(facts), buttons=[*changes, _BACK])


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
