"""Files going out: each is made from plain data by its writer when it leaves, so that the outbox stays small."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import orjson

from files.child import run

PDF, PNG, JPEG, CALENDAR, JSON = "application/pdf", "image/png", "image/jpeg", "text/calendar", "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file to be sent."""

    name: str
    content: bytes
    mime: str


@dataclass(frozen=True, slots=True)
class Writer:
    """What a module of this folder makes; `name` is filled from the data, a heavy one works in a process of its own."""

    name: str
    mime: str
    is_heavy: bool = False


WRITERS: dict[str, Writer] = {
    "appraisal": Writer("appraisal-{day}.xlsx", XLSX),
    "appraisal_pages": Writer("appraisal-{day}.pdf", PDF, is_heavy=True),
    "award_paper": Writer("certificate-award-{number}.pdf", PDF, is_heavy=True),
    "calendar_feed": Writer("activities.ics", CALENDAR),
    "calendar_file": Writer("activity-{activity}.ics", CALENDAR),
    "certificate": Writer("certificate-{number}.pdf", PDF, is_heavy=True),
    "contest_picture": Writer("contest-{contest}.png", PNG, is_heavy=True),
    "contest_praise": Writer("certificate-contest-{number}.pdf", PDF, is_heavy=True),
    "courses": Writer("courses.xlsx", XLSX),
    "dossier_pages": Writer("dossier-{month}-{language}.pdf", PDF, is_heavy=True),
    "dossier_workbook": Writer("dossier-{month}-{language}.xlsx", XLSX),
    "hazard_places": Writer("hazard-places.xlsx", XLSX),
    "heat_picture": Writer("heat-{month}.png", PNG, is_heavy=True),
    "indicator_picture": Writer("{indicator}.png", PNG, is_heavy=True),
    "inspection_picture": Writer("inspection-{month}.png", PNG, is_heavy=True),
    "json_file": Writer("{name}", JSON),
    "money_book": Writer("money-{period}.xlsx", XLSX),
    "money_picture": Writer("money-{period}.png", PNG, is_heavy=True),
    "paper_slip_pages": Writer("survey-slips.pdf", PDF, is_heavy=True),
    "plan": Writer("plan-{year}.xlsx", XLSX),
    "plan_picture": Writer("plan-and-done-{year}.png", PNG, is_heavy=True),
    "plan_year": Writer("plan-and-done-{year}.xlsx", XLSX),
    "qr": Writer("{name}", PNG),
    "questionnaire": Writer("{name}", XLSX),
    "questions": Writer("questions.xlsx", XLSX),
    "receipt": Writer("receipt-{expense}-{place}.jpg", JPEG),
    "quiz_paper": Writer("quiz-{number}.pdf", PDF, is_heavy=True),
    "requirements": Writer("requirements.xlsx", XLSX),
    "roster": Writer("roster.xlsx", XLSX, is_heavy=True),
    "survey_picture": Writer("survey-{month}.png", PNG, is_heavy=True),
    "survey_questions": Writer("survey-{survey}.png", PNG, is_heavy=True),
    "transcript": Writer("transcript.xlsx", XLSX),
    "transcript_pages": Writer("transcript.pdf", PDF, is_heavy=True),
}
"""By module: each has write(data, language), which gives the file's bytes."""


async def write(writer: str, data: Mapping[str, Any], language: str) -> WrittenFile:
    """The file that `writer`, one of WRITERS, makes. Raises ChildFailed, or what the writer raises of wrong data."""
    made = WRITERS[writer]
    if made.is_heavy:
        # A process: its libraries are large, and their memory comes back only with its end.
        content = await run("files.writers", writer, language, data=orjson.dumps(data))
    else:
        # A thread, because a large workbook would keep every member waiting for its seconds.
        content = await asyncio.to_thread(load_writer(writer), data, language)
    return WrittenFile(made.name.format_map({**data, "language": language}), content, made.mime)


def load_writer(writer: str) -> Callable[[Mapping[str, Any], str], bytes]:
    """Its write(data, language), loaded only now: a bot that makes no workbook needs no openpyxl."""
    write_it: Callable[[Mapping[str, Any], str], bytes] = import_module(f"files.writers.{writer}").write
    return write_it
