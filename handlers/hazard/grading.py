"""Grading a hazard: three questions in a worker's words, and the grade that follows from the answers."""

from dataclasses import replace

from domain.case import Case
from domain.case_states import Refused
from domain.hazard import QUESTIONS, TWINS_WITHIN, Hazard, is_lighter, judge_grade
from handlers.cases import hazards as words
from handlers.cases.moves import move
from handlers.cases.reading import show
from handlers.cases.refusing import refuse_step
from handlers.cases.sight import find_seen
from handlers.context import Context
from handlers.hazard import confirming, seconding
from handlers.messenger import Button
from locales import Markup, render
from storage import hazards

_ANSWERS = {"y": True, "n": False}


async def start(context: Context) -> None:
    if found := await _find(context):
        await _ask_next(context, *found, given="")


async def answer(context: Context) -> None:
    """The next question, as far as its answer can still change the grade; then the grade."""
    found, given = await _find(context), context.choice
    if found is None or not set(given) <= set(_ANSWERS) or not 0 < len(given) <= len(QUESTIONS):
        return
    # What is on the official list, or dangerous now, needs no third answer.
    is_clear = given[1:2] == "y" or (given[:1] == "y" and len(given) == 2)
    if is_clear or len(given) == len(QUESTIONS):
        await _grade(context, *found, given=given)
    else:
        await _ask_next(context, *found, given=given)


async def _find(context: Context) -> tuple[Case, Hazard] | None:
    case = await find_seen(context, "grade")
    hazard = await hazards.find(context.db, case.number) if case else None
    if case is None or hazard is None:
        return None
    if not case.allows("duty", "grade"):
        await refuse_step(context, case, "grade")
        return None
    return case, hazard


async def _ask_next(context: Context, case: Case, hazard: Hazard, *, given: str) -> None:
    question = QUESTIONS[len(given)]
    since = context.now - TWINS_WITHIN
    again = await hazards.count_at(context.db, hazard.place, hazard.kind, since) if question == "G3" else 0
    note = Markup(render(context.language, "hazard-again-here", count=again)) if again > 1 else ""
    data = f"hazard:graded:{case.number}:{given}"
    answers = [Button("hazard-answer-yes", f"{data}y"), Button("hazard-answer-no", f"{data}n")]
    buttons = [answers, words.make_leaving_button(case)]
    context.edit(f"hazard-ask-{question}", buttons=buttons, number=case.number, note=note)


async def _grade(context: Context, case: Case, hazard: Hazard, *, given: str) -> None:
    answers = dict.fromkeys(QUESTIONS, False) | dict(zip(QUESTIONS, map(_ANSWERS.__getitem__, given), strict=False))
    grade = judge_grade(answers)
    # One cadre alone may make it heavier at once, but lighter only with a second.
    if is_lighter(grade, hazard.grade):
        context.ask("lighter", case=case.number, grade=grade)
        light = Markup(render(context.language, f"hazard-grade-{grade}"))
        context.edit("hazard-lighter-why", buttons=[words.make_leaving_button(case)], number=case.number, grade=light)
        return
    # First the row: the notices of the step say the grade.
    await hazards.put(context.db, replace(hazard, grade=grade))
    if answers["G1"]:
        case = replace(case, urgency="danger")
    try:
        case = await move(context, case, "grade", "duty", context.actor, grade=grade)
    except Refused as refusal:
        await refuse_step(context, case, "grade", refusal.key)
        return
    # Once: whoever grades it so again tells the chair nothing new.
    if grade == "major" != hazard.grade:
        await confirming.ask(context, case)
    await show(context, case)


async def receive_why_lighter(context: Context) -> None:
    """Why it is lighter than it was said to be; a second person has to see it so."""
    context.args, grade = (context.draft.get("case", ""),), context.draft.get("grade", "")
    if (found := await _find(context)) is None:
        context.finish()
        return
    if not context.incoming.text.strip():
        context.say("cases-words-please")
        return
    context.finish()
    await seconding.propose(context, found[0], "grade", choice=grade, reason=context.incoming.text.strip())
