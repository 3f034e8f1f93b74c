"""Requirements as a table: one tap gets them, and a table that is sent back adds and changes what it names."""

from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from domain.course import Course
from domain.requirement import Requirement
from domain.requirement_row import RequirementRow, write_cells
from domain.routing import DUTIES
from handlers.context import Context, FileContext
from handlers.messenger import Answer, Button, Keyboard, MadeFile, Text
from handlers.sheets import SheetRequest, say_faults
from handlers.training.requiring import OFFICES, name_groups, say_whom
from locales import LANGUAGES, Markup, render
from storage import audience, courses, members, requirements
from storage.database import Db

_Kind = tuple[str, str, str]
"""Course, whom and rule: there is one requirement of each."""
_BACK: Keyboard = [[Button("training-to-stand", "training:stand")]]
_AGAIN: Keyboard = [[Button("training-needs-send", "training:sendneeds")], *_BACK]
SHEET = SheetRequest(
    "requirements",
    "needs",
    most=512 * 1024,
    asked="training-needs-wait",
    refused="training-needs-no-file",
    reading="training-table-reading",
    buttons=_BACK,
)


async def get(context: Context) -> None:
    """Those of single people stay out of it: a file goes further than a chat."""
    kept = [it for it in await requirements.list_all(context.db) if not it.whom.startswith("member.")]
    groups = await name_groups(context.db, context.language)
    rows = [write_cells(it, unescape(say_whom(context.language, it.whom, groups))) for it in kept]
    context.send(MadeFile("requirements", {"rows": rows}, Text("training-needs-file")))


async def take_in(context: FileContext) -> Answer:
    """Keep what is new and what is changed; what the table does not name stays as it is."""
    if context.faults:
        return say_faults(context.language, "training-table-faults", context.faults, _AGAIN)
    known = {it.id: it for it in await courses.list_newest(context.db)}
    kept = {_find_kind(it): it for it in await requirements.list_all(context.db)}
    words = await _list_words(context.db)
    made, faults = dict[_Kind, Requirement](), list[str]()
    for found in context.found:
        number, row = found.pop("row"), RequirementRow(**found)
        it = _make(context, row, words.get(row.whom.casefold(), ""))
        before, is_twice = kept.get(_find_kind(it)), _find_kind(it) in made
        wrong = ["training-need-twice"] if is_twice and it.whom else _find_faults(it, known, before)
        faults += [_say_fault(context.language, number, key, row) for key in wrong]
        made[_find_kind(it)] = it
    if faults:
        return say_faults(context.language, "training-table-faults", faults, _AGAIN)
    # What is required since long stays so: required anew, it would be brought to mind anew.
    fresh = [it for kind, it in made.items() if not _is_same(it, kept.get(kind))]
    for it in fresh:
        await requirements.put(context.db, it)
    return Answer("training-needs-taken", {"count": len(context.found), "changed": len(fresh)}, _BACK)


def _make(context: FileContext, row: RequirementRow, whom: str) -> Requirement:
    since = context.union.today(context.now)
    return Requirement(0, row.course, whom, row.rule, row.days, row.months, row.before, row.legal, since)


def _find_kind(it: Requirement) -> _Kind:
    return it.course_id, it.whom, it.rule


def _is_same(it: Requirement, before: Requirement | None) -> bool:
    return before is not None and replace(it, id=before.id, since=before.since) == before


def _find_faults(it: Requirement, known: dict[str, Course], before: Requirement | None) -> Iterator[str]:
    if it.course_id not in known:
        yield "training-need-no-course"
    if not it.whom:
        yield "training-need-no-people"
    # In chat it is shown first whom it keeps from their work, and the chair is told; also when it is one no more.
    elif (it.legal or (before and before.legal)) and not _is_same(it, before):
        yield "training-need-legal"


def _say_fault(language: str, number: int, key: str, row: RequirementRow) -> str:
    said = render(language, key, course=row.course, whom=row.whom)
    return render(language, "training-need-row", row=number, fault=Markup(said))


async def _list_words(db: Db) -> dict[str, str]:
    """Whom each word means, in both languages: offices, duties, groups and departments."""
    offices = (*OFFICES, *(f"duty.{it}" for it in DUTIES))
    words = {unescape(say_whom(language, it, {})).casefold(): it for it in offices for language in LANGUAGES}
    await audience.add_usual(db)
    groups = {
        unescape(name).casefold(): it
        for language in LANGUAGES
        for it, name in (await name_groups(db, language)).items()
    }
    departments = {it.casefold(): f"department.{it}" for it in await members.list_departments(db)}
    # A department or group that is called like an office is the office: they are free to be renamed.
    return departments | groups | {it: it for it in offices} | words
