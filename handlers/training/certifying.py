"""Certificates and transcripts as files, made from the events of the one who asks for them."""

from collections.abc import Sequence
from typing import Any

from domain.certificate import NAMES, shorten_name
from domain.completion import Completion, find_last_day, sum_half_hours
from domain.course import Course
from domain.member import Member
from handlers.context import Context
from handlers.messenger import Button, MadeFile, Text
from handlers.training.mine import Versions, find_own
from storage import completions, courses

_FILES = {"pdf": "transcript-pages", "xlsx": "transcript"}


async def ask_name(context: Context) -> None:
    """How others will see whose certificate it is: on the paper and when they check it."""
    completion = await find_own(context)
    if completion is None:
        return
    rows = [[Button(f"training-name-{it}", f"training:certificate:{completion.id}:{it}")] for it in NAMES]
    back = [Button("training-mine-back", "training:mine:0")]
    context.ask_by_buttons("training-ask-name", name=shorten_name(context.actor.name, "surname"), buttons=[*rows, back])


async def send_certificate(context: Context) -> None:
    completion, shows = await find_own(context), context.choice
    if completion is None or shows not in NAMES:
        return
    if completion.revoked_on:
        context.toast("training-is-revoked", alert=True)
        return
    # Whoever checks it must not read more of the name than is printed.
    await completions.show_as(context.db, completion.id, shows)
    # The version they completed, not the newest: a certificate says what was taught then.
    course = (await courses.list_versions(context.db))[completion.course_id, completion.version]
    data = make_certificate(context, completion, course, shorten_name(context.actor.name, shows))
    caption = Text("training-certificate-file", title=course.title(context.language), code=completion.code)
    context.send(MadeFile("certificate", data, caption))
    context.toast("training-certificate-sent")


def make_certificate(context: Context, completion: Completion, course: Course, name: str) -> dict[str, Any]:
    """What is printed; whoever checks it is shown the same."""
    link = context.messenger.link(f"certificate-{completion.code.replace('-', '')}")
    union = context.union.name_in(context.language)
    return make_row(completion, course, context.language) | {"name": name, "union": union, "link": link}


def make_row(completion: Completion, course: Course, language: str) -> dict[str, Any]:
    """One event as plain data, the same for certificate and transcript."""
    last = find_last_day(completion, course)
    return {
        "day": completion.done_on.isoformat(),
        "course": course.title(language),
        "version": str(completion.version),
        "hours": completion.half_hours / 2,
        "grade": completion.grade,
        "form": completion.form,
        "score": completion.score,
        "attempt": completion.attempt,
        "until": last.isoformat() if last else "",
        "number": completion.number,
        "code": completion.code,
    }


def make_transcript(held: Sequence[Completion], versions: Versions, language: str) -> dict[str, Any]:
    """Every event that was not revoked, and the sum of their hours."""
    counted = [it for it in held if not it.revoked_on]
    rows = [make_row(it, versions[it.course_id, it.version], language) for it in counted]
    return {"rows": rows, "sum": sum_half_hours(held) / 2}


async def send_transcript(context: Context) -> None:
    kind = _FILES.get(context.choice, "transcript")
    held = await completions.list_of_member(context.db, context.actor.id)
    data = make_transcript(held, await courses.list_versions(context.db), context.language)
    context.send(MadeFile(kind, data | _make_head(context, context.actor), Text("training-transcript-file")))
    context.toast("training-certificate-sent")


def _make_head(context: Context, member: Member) -> dict[str, Any]:
    union = context.union.name_in(context.language)
    return {"name": member.name, "union": union, "made": context.union.today(context.now).isoformat()}
