"""Pictures and files, made from a letter's data when it leaves, so that the outbox stays small."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import orjson


@dataclass(frozen=True, slots=True)
class File:
    """A file to be uploaded; `method` and `field` are the Bot API's names for sending its kind."""

    name: str
    content: bytes
    mime: str
    method: str = "sendDocument"
    field: str = "document"


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Maker = Callable[[Mapping[str, Any], str], Awaitable[File]]


async def make(attachment: Mapping[str, Any]) -> File:
    """The file an `attachment` (kind, language, data) describes; raises KeyError for an unknown kind."""
    return await MAKERS[attachment["kind"]](attachment["data"], attachment["language"])


async def _write_json(data: Mapping[str, Any], language: str) -> File:
    content = orjson.dumps(data["content"], option=orjson.OPT_INDENT_2)
    return File(data["name"], content, "application/json")


async def _make_qr(data: Mapping[str, Any], language: str) -> File:
    from files.qr import draw_qr

    content = await asyncio.to_thread(draw_qr, data["link"], data["caption"])
    return File(data["name"], content, "image/png", "sendPhoto", "photo")


async def _make_calendar_file(data: Mapping[str, Any], language: str) -> File:
    from files.calendar_file import Event, write_calendar_file

    changed, starts, ends = (datetime.fromtimestamp(data[name], UTC) for name in ("changed_at", "starts_at", "ends_at"))
    told = {name: data[name] for name in ("activity", "calendar", "version", "title", "place", "description")}
    content = await asyncio.to_thread(write_calendar_file, Event(changed=changed, starts=starts, ends=ends, **told))
    return File(f"activity-{data['activity']}.ics", content, "text/calendar")


async def _draw_survey(data: Mapping[str, Any], language: str) -> File:
    from files.survey_picture import draw, read

    picture = read(orjson.dumps(data))
    return File(f"survey-{picture.month}.png", await draw(picture, language), "image/png", "sendPhoto", "photo")


async def _draw_survey_questions(data: Mapping[str, Any], language: str) -> File:
    from files.drawing import draw_apart

    png = await draw_apart("files.survey_questions_layout", language, orjson.dumps(data))
    return File(f"survey-{data['survey']}.png", png, "image/png", "sendPhoto", "photo")


async def _make_dossier_pages(data: Mapping[str, Any], language: str) -> File:
    from files.drawing import draw_apart

    content = await draw_apart("files.dossier_pages", language, orjson.dumps(data))
    return File(f"dossier-{data['month']}-{language}.pdf", content, "application/pdf")


async def _make_dossier_workbook(data: Mapping[str, Any], language: str) -> File:
    from files.dossier import read
    from files.dossier_sheet import write_workbook

    content = await asyncio.to_thread(write_workbook, read(dict(data)), language)
    return File(f"dossier-{data['month']}-{language}.xlsx", content, _XLSX)


async def _draw_inspection(data: Mapping[str, Any], language: str) -> File:
    from files.drawing import draw_apart

    content = await draw_apart("files.inspection_layout", language, orjson.dumps(data))
    return File(f"inspection-{data['month']}.png", content, "image/png", "sendPhoto", "photo")


async def _make_paper_slips(data: Mapping[str, Any], language: str) -> File:
    from files.drawing import draw_apart

    content = await draw_apart("files.paper_slip_pages", language, orjson.dumps(data))
    return File("survey-slips.pdf", content, "application/pdf")


async def _draw_heat(data: Mapping[str, Any], language: str) -> File:
    from files.drawing import draw_apart

    png = await draw_apart("files.heat_layout", language, orjson.dumps(data))
    return File(f"heat-{data['month']}.png", png, "image/png", "sendPhoto", "photo")


async def _make_questionnaire_template(data: Mapping[str, Any], language: str) -> File:
    from domain.questionnaire import read
    from files.questionnaire_template import write

    content = await asyncio.to_thread(write, read(data["document"]))
    return File(data["name"], content, _XLSX)


async def _plan_table(data: Mapping[str, Any], language: str) -> File:
    from files.plan_file import write

    content = await asyncio.to_thread(write, data["year"], data["rows"], language)
    return File(f"plan-{data['year']}.xlsx", content, _XLSX)


MAKERS: dict[str, Maker] = {
    "calendar": _make_calendar_file,
    "dossier-pages": _make_dossier_pages,
    "dossier-workbook": _make_dossier_workbook,
    "inspection-picture": _draw_inspection,
    "heat": _draw_heat,
    "json": _write_json,
    "plan": _plan_table,
    "slips": _make_paper_slips,
    "qr": _make_qr,
    "questionnaire": _make_questionnaire_template,
    "survey-picture": _draw_survey,
    "survey-questions": _draw_survey_questions,
}
