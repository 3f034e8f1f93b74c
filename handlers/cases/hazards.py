"""What the pages of cases say and offer of a hazard: where it is, how grave, who cures it, and the next steps."""

from collections.abc import Mapping
from typing import Any

from domain.case import Case
from domain.deadlines import compute_step_due
from domain.hazard import TWINS_WITHIN, Hazard, load_usual_places
from domain.member import Member
from domain.rights import Standing, allow
from handlers.cases.words import say_day_at
from handlers.context import AnyContext, Context
from handlers.messenger import Button, CleanPhoto, Keyboard, SentFile
from handlers.naming import name_person
from locales import Markup, render
from storage import case_photos, hazard_confirmations, hazard_places, hazards, members
from storage.database import Db

_MOST_TWINS = 3
_ORDER = (
    "verify",
    "grade",
    "plan",
    "begin",
    "fix",
    "secure",
    "go-on",
    "clear",
    "fail",
    "reject",
    "give-up",
)
_CASES = ("take", "ask", "hand", "merge", "extend", "transfer", "note")
"""What is done to a hazard as to any other case."""
_OF_HANDLER = ("plan", "begin", "fix", "secure", "go-on")
_OF_CHAIR = ("give-up", "extend", "transfer")


async def name_places(db: Db, language: str) -> dict[str, str]:
    """Every place that a hazard may have, by code."""
    usual = {code: render(language, f"hazard-place-{code}") for code in load_usual_places()}
    # Somebody typed these: in Telegram's HTML they must mean nothing.
    own = {code: str(Markup.escape(place.name(language))) for code, place in (await hazard_places.list_all(db)).items()}
    return usual | own


async def say_where(db: Db, language: str, hazard: Hazard) -> Markup:
    """Its place and kind, and that it was a near miss."""
    place = (await name_places(db, language)).get(hazard.place, hazard.place)
    return say_at(language, place, hazard.kind, hazard.is_near_miss)


def say_at(language: str, place: str, kind: str, is_near_miss: bool = False) -> Markup:
    near = Markup(render(language, "hazard-near-miss-too")) if is_near_miss else ""
    said = Markup(render(language, f"hazard-kind-{kind}"))
    return Markup(render(language, "hazard-at", place=Markup(place), kind=said, near=near))


async def describe(db: Db, language: str, case: Case) -> dict[str, Any]:
    """What the words of a notice about a hazard may say; nothing for any other case."""
    hazard = await hazards.find(db, case.number) if case.is_hazard else None
    if hazard is None:
        return {}
    owner = await members.find(db, hazard.owner_id) if hazard.owner_id else None
    return {
        "at": await say_where(db, language, hazard),
        "grade": Markup(render(language, f"hazard-grade-{hazard.grade}")) if hazard.grade else "",
        "measure": hazard.measure,
        "owner": await name_person(db, language, owner) if owner else "",
    }


async def say_details(db: Db, language: str, case: Case, *, is_author: bool = False) -> Markup:
    """Lines on what is known of it, for whoever works on it or, without money, for its author; else empty."""
    hazard = await hazards.find(db, case.number) if case.is_hazard else None
    if hazard is None:
        return Markup("")
    known = await describe(db, language, case)
    lines = [Markup(render(language, "hazard-line-at", at=known["at"]))]
    for name in ("grade",) if is_author else ("grade", "owner"):
        if known[name]:
            lines.append(Markup(render(language, f"hazard-line-{name}", **{name: known[name]})))
    if hazard.grade == "major" and not is_author:
        lines.append(Markup(render(language, await _choose_confirmed(db, case.number))))
    for name, said in (("measure", hazard.measure), ("money", hazard.money), ("emergency", hazard.emergency)):
        if said and (name == "measure" or not is_author):
            lines.append(Markup(render(language, f"hazard-line-{name}", text=said)))
    return Markup("").join(Markup("\n") + line for line in lines)


async def _choose_confirmed(db: Db, number: str) -> str:
    confirmation = await hazard_confirmations.find(db, number)
    return "hazard-line-confirmed" if confirmation and confirmation.confirmed_at else "hazard-line-unconfirmed"


def say_step_due(context: Context, case: Case) -> Markup:
    """By when it is graded, planned or checked, for whoever has it in hand; empty where no such term runs."""
    if not case.is_hazard or case.has_ended:
        return Markup("")
    due = compute_step_due(context.union.calendar, case.route.sla, case.state, case.moved_at)
    if due is None:
        return Markup("")
    day = say_day_at(context.language, context.union, due)
    return Markup("\n") + Markup(render(context.language, "hazard-line-step", day=day))


def make_buttons(actor: Member, case: Case, hazard: Hazard, to: Standing, *, is_free: bool) -> Keyboard:
    """What this cadre may do to it next; the same is asked again when a button is pressed."""
    fitting = _choose_actions(actor, case, hazard, is_free)
    mine = [action for action in (*_ORDER, *_CASES) if fitting.get(action) and allow(actor, _name_step(action), to)]
    buttons = [_make_button(action, case.number) for action in mine]
    return [[*buttons[start : start + 2]] for start in range(0, len(buttons), 2)]


def _name_step(button: str) -> str:
    return button.replace("-", "_")


def _make_button(action: str, number: str) -> Button:
    feature = "cases" if action in _CASES else "hazard"
    return Button(f"{feature}-{action}", f"{feature}:{action}:{number}")


def _choose_actions(actor: Member, case: Case, hazard: Hazard, is_free: bool) -> Mapping[str, bool]:
    """Which steps its state allows, to whom: whoever leads, its handler, the chair, somebody who did not cure it."""
    holds, leads = case.handler_id == actor.id, case.may_be_led_by(actor)
    found = {action: leads and case.allows("duty", _name_step(action)) for action in (*_ORDER, *_CASES)}
    found |= {action: holds and case.allows("handler", _name_step(action)) for action in _OF_HANDLER}
    found |= {action: case.allows("chair", _name_step(action)) for action in _OF_CHAIR}
    # Nobody says of their own cure that it holds; who is their superior is asked when the button is pressed.
    is_other = actor.id not in hazard.curers
    found |= {action: found[action] and is_other for action in ("clear", "fail")}
    return found | {
        "take": is_free and leads and not case.has_ended,
        "ask": found["ask"] or (holds and case.is_in_work),
        "hand": case.is_in_work and (holds or (actor.is_chair and case.handler_id is not None)),
        "extend": found["extend"] and not case.extended,
        "note": not case.has_ended,
    }


async def offer_twins(context: AnyContext, case: Case, hazard: Hazard) -> Keyboard:
    """Open hazards that may be the same as one that nobody has looked at: of its place and kind, or by its picture."""
    if case.state != "reported":
        return []
    since = context.now - TWINS_WITHIN
    # One more than is shown: the case itself may be among them.
    alike = await hazards.list_alike(context.db, hazard.place, hazard.kind, since, _MOST_TWINS + 1)
    near = await hazards.list_near(
        context.db, case.number, await hazards.list_looks(context.db, case.number), _MOST_TWINS
    )
    numbers = dict.fromkeys((*near, *(each.number for each in alike)))
    return [
        [Button("hazard-alike", f"cases:same:{case.number}:{number}", values={"number": number})]
        for number in numbers
        if number != case.number
    ][:_MOST_TWINS]


def make_leaving_button(case: Case) -> list[Button]:
    """Out of a question about a hazard, back to it."""
    return [Button("cases-drop", f"cases:leave:{case.number}")]


async def make_picture(context: AnyContext, number: str, place: int, caption: str) -> CleanPhoto | SentFile:
    """A picture that may be shown to everybody: by Telegram's id as soon as there is one."""
    _, file_id = await case_photos.find_copy(context.db, number, place)
    return SentFile("photo", file_id, caption=caption) if file_id else CleanPhoto(number, place, caption=caption)


def offer_question(context: Context, case: Case) -> list[Button]:
    """What was cured can teach everybody; empty, which is no row, for any other case."""
    fits = case.is_hazard and case.state == "cleared" and context.has_feature("quiz")
    return [Button("hazard-quiz", f"hazard:quiz:{case.number}")] if fits else []


async def find_curers(context: AnyContext, hazard: Hazard) -> list[Member]:
    found = await members.find_each(context.db, sorted(hazard.curers))
    return list(found.values())
