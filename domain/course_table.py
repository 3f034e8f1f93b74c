"""A table of courses and quiz questions beside what the union has: what it would add, change and leave as it is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from domain.course import Course, read_course
from domain.quiz import QuizQuestion, make_question


@dataclass(frozen=True, slots=True)
class CourseTable:
    """What a reader found; the courses are first versions of themselves."""

    courses: tuple[Course, ...]
    questions: tuple[QuizQuestion, ...]


@dataclass(frozen=True, slots=True)
class CourseChanges:
    """What a table does: `asked` are courses of which only the words of a question change.

    `questions` are those that are new or changed.
    """

    new: tuple[Course, ...]
    changed: tuple[Course, ...]
    asked: tuple[Course, ...]
    same: tuple[Course, ...]
    questions: tuple[QuizQuestion, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.new or self.changed or self.asked or self.questions)


def make_table(found: Mapping[str, Any]) -> CourseTable:
    """What the reader of courses found, as rows of texts. Raises CourseError, QuizError."""
    questions = (make_question(it["id"], it["words"], it["right"]) for it in found["questions"])
    return CourseTable(tuple(map(read_course, found["courses"])), tuple(questions))


def list_unknown_questions(table: CourseTable, known: Iterable[str]) -> Iterator[tuple[Course, str]]:
    """The questions that a course names and nobody knows."""
    everything = {*known, *(it.id for it in table.questions)}
    return ((course, name) for course in table.courses for name in course.quiz if name not in everything)


def find_changes(
    table: CourseTable, courses: Mapping[str, Course], questions: Mapping[str, QuizQuestion]
) -> CourseChanges:
    """Beside the newest versions of what the union has."""
    found = tuple(_keep_topic(it, questions) for it in table.questions)
    fresh = tuple(it for it in found if it != questions.get(it.id))
    reworded = {it.id for it in fresh if it.id in questions}
    rows = tuple(_keep_standing(it, courses.get(it.id)) for it in table.courses)
    changed = tuple(it for it in rows if it.id in courses and it != courses[it.id])
    named = {it.id: it for it in (*courses.values(), *rows)}.values()
    taken = {it.id for it in changed} | {it.id for it in rows if it.id not in courses}
    # A certificate names the version of a course, and with it what was asked: other words are another version.
    asked = tuple(it for it in named if it.id not in taken and reworded & {*it.quiz})
    same = tuple(it for it in rows if it.id not in taken and it not in asked)
    return CourseChanges(tuple(it for it in rows if it.id not in courses), changed, asked, same, fresh)


def _keep_topic(question: QuizQuestion, known: Mapping[str, QuizQuestion]) -> QuizQuestion:
    """A table has no columns for topic, level and source: they stay as they were."""
    if question.id not in known:
        return question
    return replace(known[question.id], kind=question.kind, right=question.right, words=question.words)


def _keep_standing(course: Course, old: Course | None) -> Course:
    """A table has no columns for the version and for whether a course is offered."""
    return replace(course, version=old.version, offered=old.offered) if old else course
