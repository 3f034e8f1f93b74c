"""The catalogue as a table with its quiz questions: one tap gets it, and a table that is sent back is read in."""

from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from domain.course import Course, write_cells
from domain.course_table import CourseChanges, CourseTable, list_unknown_questions, make_table
from handlers.context import Context, FileContext
from handlers.messenger import Answer, Button, Keyboard, MadeFile, Text
from handlers.sheets import SheetRequest, say_faults
from handlers.training.words import join_lines
from locales import Markup, render
from storage import course_tables, courses, quiz_questions

_MOST_NAMED = 8
_BACK: Keyboard = [[Button("training-manage", "training:manage:0")]]
_AGAIN: Keyboard = [[Button("training-send", "training:send")], *_BACK]
SHEET = SheetRequest(
    "courses",
    "table",
    most=1024 * 1024,
    asked="training-table-send",
    refused="training-table-no-file",
    reading="training-table-reading",
    buttons=_BACK,
)


async def get(context: Context) -> None:
    known = await courses.list_newest(context.db)
    questions = [asdict(it) for _, it in (await quiz_questions.list_newest(context.db)).values()]
    data = {"courses": [write_cells(it) for it in known], "questions": questions}
    context.send(MadeFile("courses", data, Text("training-table-file")))


async def take_in(context: FileContext) -> Answer:
    """Say what the table would change, or all that is wrong with it; nothing is kept before its sender says so."""
    if context.faults:
        return say_faults(context.language, "training-table-faults", context.faults, _AGAIN)
    table = make_table(context.found)
    if missing := await _list_missing(context, table):
        return say_faults(context.language, "training-table-faults", missing, _AGAIN)
    changes = await course_tables.compare(context.db, table)
    if changes.is_empty:
        return Answer("training-table-taken", _count(context.language, changes), _BACK)
    mark = _mark(changes)
    await course_tables.put(context.db, context.member.id, mark, context.found, context.now)
    ways: Keyboard = [[Button(f"training-table-{way}", f"training:{way}table:{mark}") for way in ("use", "leave")]]
    return Answer("training-table-preview", _describe(context.language, changes), ways)


async def _list_missing(context: FileContext, table: CourseTable) -> list[str]:
    """Faults for the quiz questions that a course names and nobody knows."""
    known = await quiz_questions.list_newest(context.db)
    return [
        render(context.language, "training-unknown-question", course=course.id, question=name)
        for course, name in list_unknown_questions(table, known)
    ]


def _mark(changes: CourseChanges) -> str:
    """What tells what was shown from what would be done now."""
    return sha256(repr(changes).encode()).hexdigest()[:8]


def _describe(language: str, changes: CourseChanges) -> dict[str, Any]:
    """Each kind of change with its number and the titles it is about."""
    lines = [
        render(language, f"training-table-{kind}", count=len(found), titles=_name(language, found))
        for kind, found in (("new", changes.new), ("changed", changes.changed), ("asked", changes.asked))
        if found
    ]
    if changes.questions:
        lines.append(render(language, "training-table-reworded", count=len(changes.questions)))
    lines.append(render(language, "training-table-same", count=len(changes.same)))
    return {"changes": join_lines(lines)}


def _name(language: str, found: Sequence[Course]) -> Markup:
    comma = Markup(render(language, "people-comma"))
    names = comma.join(it.title(language) for it in found[:_MOST_NAMED])
    return names if len(found) <= _MOST_NAMED else names + Markup(" …")


async def use(context: Context) -> None:
    """Take it in, if it would still do exactly what was shown."""
    found = await course_tables.find(context.db, context.actor.id, context.choice)
    changes = await course_tables.compare(context.db, make_table(found)) if found else None
    # Another cadre may have changed a course since: then the table is sent once more and looked at anew.
    if changes is None or _mark(changes) != context.choice:
        context.toast("training-table-over", alert=True)
        return
    await course_tables.drop(context.db, context.actor.id)
    await course_tables.take_in(context.db, changes)
    context.edit("training-table-taken", buttons=_BACK, **_count(context.language, changes))


async def leave(context: Context) -> None:
    await course_tables.drop(context.db, context.actor.id)
    context.edit("training-table-left", buttons=_BACK)


def _count(language: str, changes: CourseChanges) -> dict[str, Any]:
    changed = (*changes.changed, *changes.asked)
    asked = len(changes.questions)
    questions = Markup(render(language, "training-table-questions", count=asked)) if asked else Markup("")
    count = len((*changes.new, *changed, *changes.same))
    return {"new": len(changes.new), "changed": len(changed), "count": count, "questions": questions}
