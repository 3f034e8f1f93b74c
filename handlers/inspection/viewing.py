"""Seeing an inspection: its items, its score beside the members' index, who has signed, and the way to each part."""

from dataclasses import dataclass
from typing import Any

from domain import inspection as rules
from domain.inspection import SIDES, compute_score, find_side, list_manual_items, load_checklist
from handlers.cases.words import say_day_at
from handlers.context import Context, JobContext
from handlers.inspection import accounts, automatic, words
from handlers.messenger import Button, Keyboard
from handlers.naming import name_person
from handlers.survey.outcome import say_points
from locales import Markup, render
from storage import inspections, members, survey_results
from storage.inspections import Inspection, Mark

_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class InspectionSheet:
    """An inspection with all marks it has now, the bot's own included."""

    head: Inspection
    marks: dict[str, Mark]

    @property
    def points(self) -> dict[str, float | None]:
        return {name: mark.points for name, mark in self.marks.items()}

    @property
    def is_complete(self) -> bool:
        return rules.is_complete(self.points)


async def load_sheet(scene: Context | JobContext, month: str) -> InspectionSheet | None:
    """The inspection of a month; the bot's own marks are fixed from the first signature on."""
    head = await inspections.find(scene.db, month)
    if head is None:
        return None
    kept = await inspections.find_marks(scene.db, month)
    # What somebody has signed must not change under their signature.
    if head.union_signed_at or head.fund_review_signed_at:
        return InspectionSheet(head, kept)
    # Whoever answers for the accounts may see them otherwise than the books.
    prefilled = await accounts.prefill(scene, month)
    return InspectionSheet(head, {**prefilled, **kept, **await automatic.compute_marks(scene, month)})


async def start(context: Context) -> None:
    """The newest one; last month's is opened by whoever asks for it first."""
    month = rules.find_month_before(context.union.today(context.now))
    await inspections.open_month(context.db, month, rules.compute_due(month, context.union.calendar))
    await show_sheet(context, month)


async def show(context: Context) -> None:
    await show_sheet(context, context.choice)


async def find_tapped_sheet(context: Context) -> InspectionSheet | None:
    """The inspection whose month is the first argument."""
    sheet = await load_sheet(context, context.args[0]) if context.args else None
    if sheet is None:
        context.toast("answer-too-old", alert=True)
    return sheet


async def show_sheet(context: Context, month: str) -> None:
    sheet = await load_sheet(context, month)
    if sheet is None:
        context.toast("answer-too-old", alert=True)
        return
    context.edit("inspection-sheet", buttons=await _make_buttons(context, sheet), **await _make_values(context, sheet))


async def _make_values(context: Context, sheet: InspectionSheet) -> dict[str, Any]:
    language, earned = context.language, compute_score(sheet.points)
    is_late = not sheet.head.is_final and context.now >= sheet.head.due_at
    due = say_day_at(language, context.union, sheet.head.due_at)
    index = (await survey_results.find_measures(context.db, sheet.head.month)).get("index")
    return {
        "month": words.say_month(language, sheet.head.month),
        "due": Markup(render(language, "inspection-late" if is_late else "inspection-due", day=due)),
        "score": words.say_score(language, earned, is_complete=sheet.is_complete),
        "index": words.say_index(language, say_points(index) if index else None),
        "lines": Markup("\n").join(words.say_rights(language, sheet.marks, load_checklist())),
        "missing": words.say_missing(language, [item for item in load_checklist() if item not in sheet.marks]),
        "signatures": Markup("\n").join([await _say_signature(context, sheet.head, side) for side in SIDES]),
    }


async def _say_signature(context: Context, head: Inspection, side: str) -> Markup:
    committee = Markup(render(context.language, f"committee-{side}"))
    at = head.signed_at(side)
    if at is None:
        return Markup(render(context.language, "inspection-unsigned", committee=committee))
    signer = await members.find(context.db, head.signer(side) or 0)
    day = say_day_at(context.language, context.union, at)
    name = await name_person(context.db, context.language, signer) if signer else ""
    return Markup(render(context.language, "inspection-signed", committee=committee, name=name, day=day))


async def _make_buttons(context: Context, sheet: InspectionSheet) -> Keyboard:
    month, side = sheet.head.month, find_side(context.actor)
    mine = [item.id for item in list_manual_items() if item.by == side and not sheet.head.is_final]
    items = [
        Button(
            "inspection-to-item" if name in sheet.marks else "inspection-to-open-item",
            f"inspection:item:{month}:{name}",
            values={"item": name},
        )
        for name in mine
    ]
    rows = [items[start : start + _IN_A_ROW] for start in range(0, len(items), _IN_A_ROW)]
    may_sign = side and sheet.is_complete and not sheet.head.signed_at(side)
    signing = [[Button("inspection-sign", f"inspection:sign:{month}")]] if may_sign else []
    parts = [
        Button("inspection-fixes", f"inspection:fixes:{month}"),
        Button("inspection-dossier", f"inspection:dossier:{month}"),
    ]
    return [*rows, *signing, parts, *await _make_month_buttons(context, month)]


async def _make_month_buttons(context: Context, month: str) -> Keyboard:
    every = await inspections.list_months(context.db)
    older = [it for it in every if it < month][-1:]
    newer = [it for it in every if it > month][:1]
    row = [
        *(Button("inspection-older", f"inspection:month:{it}") for it in older),
        *(Button("inspection-newer", f"inspection:month:{it}") for it in newer),
    ]
    return [row] if row else []
