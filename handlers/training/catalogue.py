"""The catalogue in the hands of cadres: all courses, the usual ones to begin with, and what is offered no longer."""

from dataclasses import replace

from domain.course import load_usual_courses
from domain.quiz import load_bank
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.training.showing import BACK, find_course, make_course_buttons, show_card
from handlers.training.words import join_lines, say_line
from storage import courses, quiz_questions


async def show(context: Context) -> None:
    """Every course, also those withdrawn, and the ways to more."""
    known = await courses.list_newest(context.db)
    page = cut_page(known, context.number())
    lines = [say_line(context.language, it) for it in page.rows]
    rows = [*make_course_buttons(context, page.rows), *page.turning("training:manage"), *_make_ways(known=bool(known))]
    context.edit("training-catalogue", list=join_lines(lines), count=len(known), buttons=[*rows, BACK])


def _make_ways(*, known: bool) -> Keyboard:
    usual = [] if known else [[Button("training-usual", "training:usual")]]
    table = [Button("training-get", "training:get"), Button("training-send", "training:send")]
    stand = [[Button("training-to-stand", "training:stand")]] if known else []
    return [*usual, *stand, [Button("training-new", "training:new")], table]


async def take_usual(context: Context) -> None:
    """Begin with the usual courses; what the union has made of one of them stays."""
    known = {it.id for it in await courses.list_newest(context.db)}
    fresh = [it for it in load_usual_courses() if it.id not in known]
    # First the questions, which the courses name.
    await quiz_questions.keep(context.db, load_bank().values())
    for course in fresh:
        await courses.add_version(context.db, course, [])
    context.toast("training-usual-taken", count=len(fresh))
    await show(context)


async def withdraw(context: Context) -> None:
    await _set_offered(context, offered=False)


async def offer(context: Context) -> None:
    await _set_offered(context, offered=True)


async def _set_offered(context: Context, *, offered: bool) -> None:
    """What was completed stays completed; only nobody begins it any more."""
    if course := await find_course(context):
        await courses.set_offered(context.db, course, offered=offered)
        await show_card(context, replace(course, offered=offered))
