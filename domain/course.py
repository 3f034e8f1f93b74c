"""Courses: what is taught, in which version, and the cells of a table or the words of a cadre that describe one."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from domain import quantities
from domain.text import clean_text, count_utf16

_DATA = Path(__file__).parent / "data" / "courses.toml"
LONGEST = {"title": 80, "aim": 300, "trainer": 64, "reading": 3000}
"""In UTF-16 units."""
COLUMNS = (
    "id",
    "title_zh",
    "title_en",
    "aim_zh",
    "aim_en",
    "hours",
    "trainer",
    "valid_months",
    "reading",
    "quiz",
    "share",
)
REQUIRED = ("id", "hours")
NAME = re.compile(r"[A-Za-z0-9]{1,8}")
MOST_FILES = 5
_MOST_HALF_HOURS = 200
_MOST_MONTHS = 120


class CourseError(ValueError):
    """Something a course cannot have; `key` names the words that say why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Course:
    """One version of a course; every change makes another, and what was completed keeps its own.

    `valid_months` 0 means that a completion holds for ever. `quiz` has the ids of its questions; their versions are
    those of the day of an attempt. What can be read online has a `reading` or files. `share` is how much of it has to
    be attended, in percent.
    """

    id: str
    version: int
    title_zh: str
    title_en: str
    aim_zh: str = ""
    aim_en: str = ""
    half_hours: int = 2
    trainer: str = ""
    valid_months: int = 0
    reading: str = ""
    quiz: tuple[str, ...] = ()
    offered: bool = True
    share: int = 100

    def title(self, language: str) -> str:
        return (self.title_zh or self.title_en) if language == "zh-CN" else (self.title_en or self.title_zh)

    def aim(self, language: str) -> str:
        return (self.aim_zh or self.aim_en) if language == "zh-CN" else (self.aim_en or self.aim_zh)

    @property
    def hours(self) -> str:
        return write_hours(self.half_hours)


def count_hours(half_hours: int) -> int | float:
    """Half hours as a number of hours, which words can be chosen by: 2 as 1, 3 as 1.5."""
    return half_hours // 2 if half_hours % 2 == 0 else half_hours / 2


def write_hours(half_hours: int) -> str:
    """Half hours as a number of hours: 3 as 1.5."""
    return f"{half_hours / 2:g}"


@cache
def load_usual_courses() -> tuple[Course, ...]:
    """The catalogue a union may start from."""
    rows = tomllib.loads(_DATA.read_text("utf-8"))
    return tuple(
        Course(
            id=name,
            version=1,
            title_zh=row["zh"],
            title_en=row["en"],
            aim_zh=row["aim_zh"],
            aim_en=row["aim_en"],
            half_hours=int(row["hours"] * 2),
            quiz=tuple(row["quiz"]),
        )
        for name, row in rows.items()
    )


def read_text(field: str, text: str) -> str:
    """One line, or several of what is to be read. Raises CourseError."""
    said = clean_text(text)
    if field != "reading":
        said = " ".join(said.split())
    if not said or count_utf16(said) > LONGEST[field]:
        raise CourseError(f"training-wrong-{field}")
    return said


def read_hours(text: str) -> int:
    """Hours and halves as people write them, a bare number being hours, as half hours. Raises CourseError."""
    plain = _simplify(text).replace(",", ".").removesuffix("h").strip()
    is_bare = re.fullmatch(r"\d{1,3}(\.\d{1,2})?", plain)
    minutes = float(plain) * 60 if is_bare else quantities.read_minutes(text.replace(",", "."))
    if minutes is None or minutes % 30 or not 0 < minutes <= _MOST_HALF_HOURS * 30:
        raise CourseError("training-wrong-hours")
    return int(minutes // 30)


def read_months(text: str) -> int:
    """For how many months a completion holds; 0 for ever. Raises CourseError."""
    months = quantities.read_months(text)
    if months is None or months > _MOST_MONTHS:
        raise CourseError("training-wrong-valid")
    return months


def read_share(text: str) -> int:
    """How much of a course has to be attended, in percent. Raises CourseError."""
    plain = _simplify(text).removesuffix("%").strip()
    if not re.fullmatch(r"\d{1,3}", plain) or not 1 <= int(plain) <= 100:
        raise CourseError("training-wrong-share")
    return int(plain)


def _simplify(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()


def read_course(cells: Mapping[str, str]) -> Course:
    """One row of the catalogue as texts by COLUMNS, as the first version. Raises CourseError."""
    found, faults = _read_cells(cells)
    for _, key in faults:
        raise CourseError(key)
    return Course(version=1, **found)


def find_faults(cells: Mapping[str, str]) -> list[tuple[str, str]]:
    """Everything that is wrong with a row: the column, and the key of the words that say why."""
    return _read_cells(cells)[1]


def _read_cells(cells: Mapping[str, str]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The fields of a course, and what is wrong with each of the others."""
    found, faults = dict[str, Any](), list[tuple[str, str]]()
    for name in COLUMNS:
        try:
            found["half_hours" if name == "hours" else name] = _read_cell(name, cells[name])
        except CourseError as error:
            faults.append((name, error.key))
    if not (cells["title_zh"] or cells["title_en"]):
        faults.append(("title_zh", "training-wrong-title"))
    return found, faults


def _read_cell(name: str, text: str) -> Any:
    """Raises CourseError."""
    match name:
        case "id":
            return _read_id(text)
        case "hours":
            return read_hours(text)
        case "valid_months":
            return read_months(text) if text else 0
        case "share":
            return read_share(text) if text else 100
        case "quiz":
            return _read_quiz(text)
    return read_text(name.partition("_")[0], text) if text else ""


def _read_id(text: str) -> str:
    if not NAME.fullmatch(text):
        raise CourseError("training-wrong-id")
    return text


def _read_quiz(text: str) -> tuple[str, ...]:
    quiz = tuple(filter(None, re.split(r"[\s,;\u3001]+", unicodedata.normalize("NFKC", text))))
    if len(set(quiz)) != len(quiz):
        raise CourseError("training-wrong-quiz")
    return quiz


def write_cells(course: Course) -> dict[str, str]:
    """The row that `read_course` reads as this course."""
    return {
        "id": course.id,
        "title_zh": course.title_zh,
        "title_en": course.title_en,
        "aim_zh": course.aim_zh,
        "aim_en": course.aim_en,
        "hours": course.hours,
        "trainer": course.trainer,
        "valid_months": str(course.valid_months) if course.valid_months else "",
        "reading": course.reading,
        "quiz": " ".join(course.quiz),
        "share": str(course.share) if course.share < 100 else "",
    }


def make_id(taken: Mapping[str, Course]) -> str:
    """The next free name of a course made in chat: N01, N02 …"""
    return next(name for number in range(1, 10_000) if (name := f"N{number:02}") not in taken)
