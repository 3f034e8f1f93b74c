"""What a member has learnt: the list of their completions, and each with what belongs to it."""

from collections.abc import Mapping, Sequence

from domain.completion import Completion, find_last_day, find_status, sum_half_hours
from domain.course import Course, count_hours, write_hours
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button
from handlers.training.showing import BACK
from handlers.training.words import join_lines
from locales import render
from storage import completions, courses

Versions = Mapping[tuple[str, int], Course]


async def show(context: Context) -> None:
    """Newest first, with the sum of all hours."""
    held = await completions.list_of_member(context.db, context.actor.id)
    if not held:
        context.edit("training-mine-none", buttons=[BACK])
        return
    versions = await courses.list_versions(context.db)
    page = cut_page(held[::-1], context.number())
    lines = [_say_line(context, it, held, versions) for it in page.rows]
    rows = [[_make_button(context, it, versions)] for it in page.rows]
    files = [Button(f"training-transcript-{it}", f"training:transcript:{it}") for it in ("pdf", "xlsx")]
    ways = [*page.turning("training:mine"), files, BACK]
    hours = write_hours(sum_half_hours(held))
    context.edit("training-mine", list=join_lines(lines), hours=hours, buttons=[*rows, *ways])


def _make_button(context: Context, completion: Completion, versions: Versions) -> Button:
    title = versions[completion.course_id, completion.version].title(context.language)
    return Button("training-open", f"training:record:{completion.id}", values={"title": title})


def _say_line(context: Context, completion: Completion, held: Sequence[Completion], versions: Versions) -> str:
    course = versions[completion.course_id, completion.version]
    return render(
        context.language,
        "training-mine-line",
        title=course.title(context.language),
        day=say_day(context.language, completion.done_on),
        hours=write_hours(completion.half_hours),
        status=say_status(context, completion, course, held),
    )


def say_status(context: Context, completion: Completion, course: Course, held: Sequence[Completion]) -> str:
    """Whether it counts, and how long."""
    status = find_status(completion, course, held, context.union.today(context.now))
    last = find_last_day(completion, course)
    if status in ("valid", "expired") and last:
        return render(context.language, f"training-until-{status}", day=say_day(context.language, last))
    return render(context.language, f"training-status-{status}")


async def find_own(context: Context) -> Completion | None:
    """The event of this person that the button names; None, with a word, if there is none."""
    completion = await completions.find(context.db, context.number(), context.actor.id)
    if completion is None:
        context.toast("training-record-gone", alert=True)
    return completion


async def show_one(context: Context) -> None:
    """One event with all that is known of it."""
    completion = await find_own(context)
    if completion is None:
        return
    course = (await courses.list_versions(context.db))[completion.course_id, completion.version]
    held = await completions.list_of_member(context.db, context.actor.id)
    language = context.language
    facts = [
        render(language, "training-record-done", day=say_day(language, completion.done_on)),
        render(language, "training-fact-hours", hours=count_hours(completion.half_hours)),
        render(language, f"training-grade-{completion.grade}-{completion.form}"),
    ]
    if completion.score is not None:
        facts.append(render(language, "training-record-quiz", score=completion.score, attempt=completion.attempt or 1))
    facts.append(say_status(context, completion, course, held))
    facts += [
        render(language, f"training-record-{it.kind}", day=say_day(language, it.on_day), reason=it.reason)
        for it in await completions.list_changes(context.db, completion.id)
    ]
    facts.append(render(language, "training-record-number", number=completion.number, code=completion.code))
    make = [] if completion.revoked_on else [[Button("training-make", f"training:name:{completion.id}")]]
    back = [*make, [Button("training-mine-back", "training:mine:0")]]
    context.edit("training-record", title=course.title(language), facts=join_lines(facts), buttons=back)
