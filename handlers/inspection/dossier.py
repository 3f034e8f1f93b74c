"""The dossier of a month: gathered from what may be published, sent as pages, as a workbook and as a picture."""

from dataclasses import asdict
from datetime import datetime
from html import unescape

from domain.evidence import GRADES
from domain.form import RIGHTS
from domain.groups import TEXT_GROUP, is_hidden
from domain.inspection import SIDES, compute_score, find_bounds, list_items_of_right, load_checklist
from domain.openness import list_dues
from domain.plan_year import count_outcomes
from domain.schedule import Month
from handlers.care.helping import count_year
from handlers.contest.reporting import list_results
from handlers.context import Context
from handlers.inspection import viewing, words
from handlers.inspection.viewing import InspectionSheet
from handlers.messenger import Button, MadeFile, Place, Text
from handlers.money.readers import EVERYBODY, load_between
from handlers.money.table import make_line
from handlers.plan import report
from handlers.survey import outcome, pages, questions, summary
from locales import Markup, render
from storage import disclosures, inspections, members, surveys
from storage.outbox import ANSWER


async def choose(context: Context) -> None:
    sheet = await viewing.find_tapped_sheet(context)
    if sheet is None:
        return
    month = sheet.head.month
    context.edit(
        "inspection-dossier-how",
        buttons=[
            [
                Button("inspection-pdf-zh", f"inspection:pdf:{month}:zh"),
                Button("inspection-pdf-en", f"inspection:pdf:{month}:en"),
            ],
            [
                Button("inspection-xlsx-zh", f"inspection:xlsx:{month}:zh"),
                Button("inspection-xlsx-en", f"inspection:xlsx:{month}:en"),
            ],
            [Button("inspection-picture", f"inspection:picture:{month}")],
            [Button("inspection-back", f"inspection:month:{month}")],
        ],
        month=words.say_month(context.language, month),
        draft="" if sheet.head.is_final else Markup(render(context.language, "inspection-dossier-draft")),
    )


async def send_pdf(context: Context) -> None:
    await _send(context, "dossier-pages", "en" if context.choice == "en" else "zh-CN")


async def send_xlsx(context: Context) -> None:
    await _send(context, "dossier-workbook", "en" if context.choice == "en" else "zh-CN")


async def send_picture(context: Context) -> None:
    """Two pictures: the survey's, if there is one, and the inspection's beside it."""
    sheet = await viewing.find_tapped_sheet(context)
    survey = await _find_outcome(context, sheet.head.month) if sheet else None
    if sheet and survey and not survey.is_hidden:
        named, data = pages.say_name(context.language, survey.survey), summary.make_drawing(context.union, survey)
        context.send(MadeFile("survey-picture", data, Text("survey-picture", survey=named)))
    await _send(context, "inspection-picture", context.language)


async def _send(context: Context, kind: str, language: str) -> None:
    sheet = await viewing.find_tapped_sheet(context)
    if sheet:
        data = await gather(context, sheet, language)
        month = words.say_month(language, sheet.head.month)
        context.messenger.send(
            Place(context.incoming.chat_id, language),
            MadeFile(kind, data, Text("inspection-dossier-caption", month=month)),
            priority=ANSWER,
        )


async def gather(context: Context, sheet: InspectionSheet, language: str) -> dict[str, object]:
    """What the makers of pages, workbook and picture read."""
    month, survey = sheet.head.month, await _find_outcome(context, sheet.head.month)
    return {
        "union": context.union.name_in(language),
        "month": month,
        "made_on": context.union.today(context.now).isoformat(),
        "result": await _gather_result(context, survey) if survey else None,
        "own": compute_score(sheet.points),
        "rights": [[right, compute_score(sheet.points, list_items_of_right(right))] for right in RIGHTS],
        "lines": [_gather_line(sheet, name, language) for name in load_checklist()],
        "signatures": [await _gather_signature(context, sheet, side) for side in SIDES],
        "fixes": [
            await _fix(context, it) for it in await inspections.list_rectifications(context.db, month, f"{month}-01")
        ],
        "disclosed": await _gather_disclosed(context, month),
        **await _gather_plan(context, month, language),
        "care": await _gather_care(context, month),
        "contests": await list_results(context.db, context.union, month, language),
        "money": await _gather_money(context, month, language),
    }


async def _find_outcome(context: Context, month: str) -> outcome.Outcome | None:
    survey = await surveys.find(context.db, month)
    if survey is None or survey.state == surveys.OPEN:
        return None
    return await outcome.load_outcome(context.db, survey)


async def _gather_result(context: Context, found: outcome.Outcome) -> dict[str, object]:
    drawn, enps = summary.make_drawing(context.union, found), found.now.get("enps")
    same = ("index", "band", "rights", "validity", "satisfied", "acceptable", "invited")
    split = await questions.compute_shares(context.db, found)
    return {name: drawn[name] for name in same} | {
        "answered": None if found.is_hidden else found.survey.answered,
        # Of fewer people a share of all or none would tell what each of them wants.
        "priorities": [] if is_hidden(found.survey.answered, TEXT_GROUP) else drawn["priorities"],
        "questions": [
            {"id": q.id} | (asdict(split[q.id]) if q.id in split else {}) for q in questions.list_asked(found)
        ],
        "enps": enps.value if enps else None,
        "enps_n": enps.n if enps else 0,
    }


def _gather_line(sheet: InspectionSheet, item: str, language: str) -> dict[str, object]:
    mark = sheet.marks.get(item)
    accounts = words.say_accounts(language, mark) if mark else None
    return {
        "id": item,
        "most": load_checklist()[item].most,
        "points": mark.points if mark else None,
        "evidence": unescape(accounts) if accounts else mark.evidence if mark else "",
        "open": mark is None,
    }


async def _gather_signature(context: Context, sheet: InspectionSheet, side: str) -> dict[str, object]:
    signer = await members.find(context.db, sheet.head.signer(side) or 0)
    return {
        "side": side,
        "name": signer.name if signer else "",
        "day": _write_day(context, sheet.head.signed_at(side)),
    }


async def _fix(context: Context, it: inspections.Rectification) -> dict[str, object]:
    owner = await members.find(context.db, it.owner_id) if it.owner_id else None
    return {
        "cause": it.cause,
        "month": it.month,
        "owner": owner.name if owner else "",
        "due": it.due_on,
        "done": it.done_on,
        "evidence": it.evidence,
    }


async def _gather_disclosed(context: Context, month: str) -> list[dict[str, object]]:
    """What fell due in the month, and what was published besides."""
    start, end = find_bounds(month, context.union.calendar)
    first = await disclosures.find_first(context.db)
    owed = [it for it in list_dues(context.union.calendar, start, end) if first is not None and it.at > first]
    covered = await disclosures.find_covered(context.db, {it.period for it in owed}) if owed else {}
    found = []
    for due in owed:
        at = covered.get((due.item, due.period))
        state = ("published" if at <= due.at else "late") if at else ("overdue" if context.now > due.at else "due")
        found.append(_make_entry(context, due.item, due.period, due.at, at, state))
    known = {(due.item, due.period) for due in owed}
    for it in await disclosures.list_published_between(context.db, start, end):
        if (it.item, it.period) not in known and not it.withdrawn_at:
            known.add((it.item, it.period))
            found.append(_make_entry(context, it.item, it.period, None, it.published_at, "published"))
    return sorted(found, key=lambda it: (str(it["item"]), str(it["period"])))


async def _gather_plan(context: Context, month: str, language: str) -> dict[str, object]:
    """The month's lines of the plan, what was moved or dropped so far, and how the year stands at its end."""
    last = Month.read(month).last_day
    year = await report.load_lines(context.db, context.union, last.year, context.now)
    so_far = [it for it in year if it.planned_on <= last]
    told = [it for it in so_far if it.planned_on >= last.replace(day=1) or it.outcome in ("moved", "dropped")]
    rows = await report.gather_rows(context.db, context.union, told, language)
    same = ("planned", "title", "outcome", "day", "reason", "heads")
    return {
        "plan": [{name: row[name] for name in same} | {"there": [row[it] for it in GRADES]} for row in rows],
        "outcomes": list(count_outcomes(so_far).items()),
    }


async def _gather_care(context: Context, month: str) -> list[list[str | int | None]]:
    """The year's needs, as far as told, and what was done for people; nothing before anything was done."""
    needs, done = await count_year(context, Month.read(month).last_day)
    if not any(done.values()):
        return []
    told: dict[str, int | None] = {f"need-{kind}": number for kind, number in needs.items()}
    told |= {f"help-{kind}": number for kind, number in done.items()}
    return [[what, number] for what, number in told.items()]


async def _gather_money(context: Context, month: str, language: str) -> list[dict[str, object]]:
    """The year's money until the end of the month, as everybody may see it, whoever makes the dossier."""
    if not context.has_feature("money"):
        return []
    last = Month.read(month).last_day
    accounts = await load_between(context.db, context.union, last.replace(month=1, day=1), last, EVERYBODY)
    return [make_line(language, it, EVERYBODY) for it in accounts]


def _make_entry(
    context: Context, item: str, period: str, due: datetime | None, published: datetime | None, state: str
) -> dict[str, object]:
    return {
        "item": item,
        "period": period,
        "due": _write_day(context, due),
        "published": _write_day(context, published),
        "state": state,
    }


def _write_day(context: Context, at: datetime | None) -> str:
    return context.union.today(at).isoformat() if at else ""
