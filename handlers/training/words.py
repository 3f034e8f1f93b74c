"""How courses are worded: a line of the list, and the card with all there is to know."""

from collections.abc import Iterable, Iterator

from domain.course import Course, count_hours
from locales import Markup, render


def join_lines(lines: Iterable[str]) -> Markup:
    return Markup("\n").join(map(Markup, lines))


def say_line(language: str, course: Course, mark: str = "") -> str:
    """The course in a list; `mark` says how the reader stands to it."""
    line = render(language, "training-line", title=course.title(language), hours=course.hours)
    return f"{line} {mark}" if mark else line


def list_facts(language: str, course: Course, files: int, questions: int) -> Iterator[str]:
    """What a course is, by what is known of it."""
    if aim := course.aim(language):
        yield render(language, "training-fact-aim", aim=aim)
    yield render(language, "training-fact-hours", hours=count_hours(course.half_hours))
    if course.trainer:
        yield render(language, "training-fact-trainer", trainer=course.trainer)
    yield render(language, "training-fact-valid", months=course.valid_months)
    if course.share < 100:
        yield render(language, "training-fact-share", share=course.share)
    if course.reading or files:
        yield render(language, "training-fact-reading", files=files)
    if questions:
        yield render(language, "training-fact-quiz", count=questions)
    if not course.offered:
        yield render(language, "training-fact-withdrawn")
    yield render(language, "training-fact-version", version=str(course.version))
