"""What is offered: the list of courses, one course with all that belongs to it, and its texts and files to read."""

from collections.abc import Sequence

from domain.activity import Activity
from domain.course import Course
from domain.rights import allow
from handlers.activities.card import say_when
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard, SentFile
from handlers.training.checking import check
from handlers.training.coming import list_coming
from handlers.training.completing import find_way
from handlers.training.reminding import say_own
from handlers.training.words import join_lines, list_facts, say_line
from locales import Markup, render
from storage import courses

_MOST_SESSIONS = 4
BACK = [Button("training-all", "training:page:0")]


async def start(context: Context) -> None:
    """/training: what is offered; with the code of a certificate, what it says."""
    if context.args and context.incoming.kind == "command":
        await check(context)
    else:
        await _list(context, 0)


async def turn_page(context: Context) -> None:
    await _list(context, context.number())


async def _list(context: Context, first: int) -> None:
    offered = [it for it in await courses.list_newest(context.db) if it.offered]
    page = cut_page(offered, first)
    ways = [*page.turning("training:page"), *_make_ways(context)]
    if not offered:
        context.edit("training-none", buttons=ways)
        return
    lines = [say_line(context.language, it) for it in page.rows]
    due = join_lines(await say_own(context))
    head = Markup(render(context.language, "training-own-due", list=due)) if due else Markup()
    rows = make_course_buttons(context, page.rows)
    context.edit("training-list", due=head, list=join_lines(lines), buttons=[*rows, *ways])


def _make_ways(context: Context) -> Keyboard:
    keep = [[Button("training-manage", "training:manage:0")]] if allow(context.member, "training.manage") else []
    mine, code = Button("training-to-mine", "training:mine:0"), Button("training-to-check", "training:check")
    return [[mine, code], *keep]


def make_course_buttons(context: Context, listed: Sequence[Course]) -> list[list[Button]]:
    return [
        [Button("training-open", f"training:open:{it.id}", values={"title": it.title(context.language)})]
        for it in listed
    ]


async def find_course(context: Context) -> Course | None:
    """The newest version of the course the button names; None, with a word, if there is none."""
    course = await courses.find_newest(context.db, context.args[0] if context.args else "")
    if course is None:
        context.toast("training-gone", alert=True)
    return course


async def show(context: Context) -> None:
    if course := await find_course(context):
        await show_card(context, course)


async def show_card(context: Context, course: Course) -> None:
    """The course as its reader meets it; who keeps the catalogue can change it here."""
    files = await courses.list_files(context.db, course)
    facts = list_facts(context.language, course, len(files), len(course.quiz))
    rows = [[Button("training-read", f"training:read:{course.id}")]] if course.reading or files else []
    rows += await _make_own_buttons(context, course)
    if allow(context.member, "training.manage"):
        rows += _make_keeping_buttons(course)
        if course.quiz and context.has_feature("quiz"):
            rows.append([Button("training-to-questions", f"training:questions:{course.id}")])
    title = course.title(context.language)
    context.edit("training-card", title=title, facts=join_lines(facts), buttons=[*rows, BACK])


async def _make_own_buttons(context: Context, course: Course) -> list[list[Button]]:
    """To take part, and to take the quiz: what is possible now."""
    me, now = context.actor.id, context.now
    rows = [
        [_make_session_button(context, it)] for it in (await list_coming(context.db, course.id, now))[:_MOST_SESSIONS]
    ]
    way = await find_way(context.db, me, course, context.union.today(now).isoformat())
    if way and course.quiz:
        rows.append([Button("training-begin", f"training:begin:{course.id}")])
    return rows


def _make_session_button(context: Context, activity: Activity) -> Button:
    when = say_when(context.language, context.union, activity.starts_at).striptags()
    return Button("training-join", f"activities:open:{activity.id}", values={"when": when})


def _make_keeping_buttons(course: Course) -> list[list[Button]]:
    offer = "withdraw" if course.offered else "offer"
    change = Button("training-change", f"training:change:{course.id}")
    return [
        [
            Button("training-to-sessions", f"training:sessions:{course.id}"),
            Button("training-to-needs", f"training:needs:{course.id}"),
        ],
        [change, Button(f"training-{offer}", f"training:{offer}:{course.id}")],
    ]


async def read(context: Context) -> None:
    """Its text, and every file one after another."""
    course = await find_course(context)
    if course is None:
        return
    if course.reading:
        context.say("training-reading", title=course.title(context.language), text=course.reading)
    for kind, file_id in await courses.list_files(context.db, course):
        context.send(SentFile(kind, file_id))
    if course.quiz:
        begin = [[Button("training-begin", f"training:begin:{course.id}")]]
        context.say("training-read-then", count=len(course.quiz), buttons=begin)
    context.toast("training-reading-sent")
