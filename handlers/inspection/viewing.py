"""Seeing an inspection: its items, its score beside the members' index, who has signed, and the way to each part."""

from dataclasses import dataclass

from domain import inspection as rules
from domain.inspection import SIDES, by_hand, checklist, score, side_of
from handlers.cases.words import day_of
from handlers.inspection import automatic, words
from handlers.pen import Button, Keyboard
from handlers.survey.outcome import points_of
from handlers.turn import Tick, Turn
from locales import Markup, render
from storage import inspections, members, survey_results
from storage.inspections import Inspection, Mark

_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class Sheet:
    """An inspection with all marks it has now, the bot's own included."""

    head: Inspection
    marks: dict[str, Mark]

    @property
    def points(self) -> dict[str, float | None]:
        return {name: mark.points for name, mark in self.marks.items()}

    @property
    def is_complete(self) -> bool:
        return rules.is_complete(self.points)


async def sheet_of(scene: Turn | Tick, month: str) -> Sheet | None:
    """The inspection of a month; the bot's own marks are fixed from the first signature on."""
    head = await inspections.find(scene.db, month)
    if head is None:
        return None
    kept = await inspections.marks(scene.db, month)
    signed = head.union_signed_at or head.fund_review_signed_at
    return Sheet(head, kept if signed else {**kept, **await automatic.marks(scene, month)})


async def start(turn: Turn) -> None:
    """The newest one; last month's is opened by whoever asks for it first."""
    month = rules.month_before(turn.union.today(turn.now))
    await inspections.open_month(turn.db, month, int(rules.due_at(month, turn.union.calendar).timestamp()))
    await view(turn, month)


async def show(turn: Turn) -> None:
    await view(turn, turn.choice)


async def sheet_tapped(turn: Turn) -> Sheet | None:
    """The inspection whose month is the first argument."""
    sheet = await sheet_of(turn, turn.args[0]) if turn.args else None
    if sheet is None:
        turn.toast("answer-too-old", alert=True)
    return sheet


async def view(turn: Turn, month: str) -> None:
    sheet = await sheet_of(turn, month)
    if sheet is None:
        turn.toast("answer-too-old", alert=True)
        return
    turn.edit("inspection-sheet", buttons=await _keyboard(turn, sheet), **await _values(turn, sheet))


async def _values(turn: Turn, sheet: Sheet) -> dict[str, object]:
    language, earned = turn.language, score(sheet.points)
    is_late = not sheet.head.is_final and turn.now.timestamp() >= sheet.head.due_at
    due = day_of(language, turn.union, sheet.head.due_at)
    index = (await survey_results.of(turn.db, sheet.head.month)).get("index")
    return {
        "month": words.month(language, sheet.head.month),
        "due": Markup(render(language, "inspection-late" if is_late else "inspection-due", day=due)),
        "score": "—" if earned is None else f"{earned:.1f}",
        "index": points_of(index) if index else "—",
        "lines": Markup("\n").join(words.rights(language, sheet.marks, checklist())),
        "missing": words.missing(language, [item for item in checklist() if item not in sheet.marks]),
        "signatures": Markup("\n").join([await _signature(turn, sheet.head, side) for side in SIDES]),
    }


async def _signature(turn: Turn, head: Inspection, side: str) -> Markup:
    committee = Markup(render(turn.language, f"committee-{side}"))
    if not head.signed_at(side):
        return Markup(render(turn.language, "inspection-unsigned", committee=committee))
    signer = await members.find(turn.db, head.signer(side) or 0)
    day = day_of(turn.language, turn.union, head.signed_at(side))
    name = signer.name if signer else ""
    return Markup(render(turn.language, "inspection-signed", committee=committee, name=name, day=day))


async def _keyboard(turn: Turn, sheet: Sheet) -> Keyboard:
    month, side = sheet.head.month, side_of(turn.actor)
    mine = [item.id for item in by_hand() if item.by == side and not sheet.head.is_final]
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
    return [*rows, *signing, parts, *await _months(turn, month)]


async def _months(turn: Turn, month: str) -> Keyboard:
    every = await inspections.months(turn.db)
    older = [it for it in every if it < month][-1:]
    newer = [it for it in every if it > month][:1]
    row = [
        *(Button("inspection-older", f"inspection:month:{it}") for it in older),
        *(Button("inspection-newer", f"inspection:month:{it}") for it in newer),
    ]
    return [row] if row else []
