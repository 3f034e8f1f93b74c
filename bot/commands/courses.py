"""The command courses: the catalogue of training from a list, looked at first."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.lists import read_list
from bot.commands.shell import CommandRefused, load_settings, open_configured_database
from bot.settings import Settings
from domain.course import Course
from domain.course_table import CourseChanges, CourseTable, list_unknown_questions, make_table
from storage import course_tables, quiz_questions

app = typer.Typer(add_completion=False, no_args_is_help=True)
_File = Annotated[Path, typer.Argument(help="CSV, or XLSX with the quiz questions on its second sheet.")]


@app.callback()
def courses() -> None:
    """Take the courses of training and their quiz questions from a list."""


@app.command("preview")
def preview(context: typer.Context, file: _File) -> None:
    """Say what `import` would change, and change nothing."""
    _say(asyncio.run(_compare(load_settings(context), _read_table(file), is_kept=False)))


@app.command("import")
def take(context: typer.Context, file: _File) -> None:
    """Take the courses from a list; all of it, or nothing if a row is wrong. Rows that it lacks stay as they are."""
    _say(asyncio.run(_compare(load_settings(context), _read_table(file), is_kept=True)))


def _read_table(file: Path) -> CourseTable:
    return make_table(read_list(file, "courses"))


async def _compare(settings: Settings, table: CourseTable, *, is_kept: bool) -> CourseChanges:
    """What changes, and the change itself if it is wanted. Raises CommandRefused."""
    async with open_configured_database(settings) as database, database.transaction() as db:
        unknown = list(list_unknown_questions(table, await quiz_questions.list_newest(db)))
        if unknown:
            faults = (f"Course {course.id}: there is no quiz question {name}." for course, name in unknown)
            raise CommandRefused(*faults, "Nothing was imported.")
        changes = await course_tables.compare(db, table)
        if is_kept:
            await course_tables.take_in(db, changes)
        return changes


def _say(changes: CourseChanges) -> None:
    for line in _list_lines(changes):
        typer.echo(line)


def _list_lines(changes: CourseChanges) -> Iterator[str]:
    yield f"New: {_name(changes.new)}"
    yield f"Changed, as a new version: {_name(changes.changed)}"
    yield f"Other words in the quiz, as a new version: {_name(changes.asked)}"
    yield f"Quiz questions, new or changed: {len(changes.questions)}"
    yield f"Unchanged: {len(changes.same)}"


def _name(found: tuple[Course, ...]) -> str:
    return f"{len(found)} ({', '.join(it.id for it in found)})" if found else "0"
