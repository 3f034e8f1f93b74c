"""Requiring: cadres say who has to complete a course by when, and read how far it is, in counts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import groupby

from domain.course import Course
from domain.member import COMMITTEES
from domain.requirement import Requirement
from domain.routing import DUTIES
from domain.schedule import Month
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard, Text
from handlers.naming import name_people, name_person
from handlers.roll_table import name_group
from handlers.training.showing import find_course
from handlers.training.standing import Required, list_everybody, list_required, load_records
from handlers.training.words import join_lines
from locales import Markup, render
from storage import audience, course_sessions, courses, members, requirements
from storage.database import Db

_RULES = {
    "w30": ("within_days", 30, 0, ""),
    "w60": ("within_days", 60, 0, ""),
    "w365": ("within_days", 365, 0, ""),
    "w30e12": ("within_days", 30, 12, ""),
    "w30e24": ("within_days", 30, 24, ""),
    "e12": ("every_months", 0, 12, ""),
    "e24": ("every_months", 0, 24, ""),
    "e36": ("every_months", 0, 36, ""),
    "y0601": ("calendar_year", 0, 0, "06-01"),
    "y1109": ("calendar_year", 0, 0, "11-09"),
    "y1231": ("calendar_year", 0, 0, "12-31"),
    "licence": ("licence_date", 0, 0, ""),
}
"""What a button says: the rule, its days, its months and its day of the year."""
_MOST_NAMES = 30
_MOST_COURSES = 20
_MOST_CHOICES = 40
"""Whom a requirement may be for, on one page: fewer than the hundred buttons Telegram takes."""
OFFICES = ("all", "role.cadre", "role.chair", *(f"committee.{it}" for it in COMMITTEES[1:]))


async def show(context: Context) -> None:
    """What is required of this course, with counts; names only of those who are late with what the law requires."""
    course = await find_course(context)
    if course is None:
        return
    today = context.union.today(context.now)
    everybody = [
        it for it in await list_everybody(context.db, context.union, today) if it.requirement.course_id == course.id
    ]
    listed = await requirements.list_of_course(context.db, course.id)
    lines = [await _say_requirement(context, it, everybody, today) for it in listed]
    groups = await name_groups(context.db, context.language)
    rows: Keyboard = [
        *([_make_remove_button(context, it, groups)] for it in listed),
        [Button("training-need-new", f"training:whom:{course.id}")],
        [Button("training-paper", f"training:paper:{course.id}")],
        [Button("training-back", f"training:open:{course.id}")],
    ]
    title = course.title(context.language)
    context.edit("training-needs", title=title, list=join_lines(lines), count=len(listed), buttons=rows)


def _make_remove_button(context: Context, requirement: Requirement, groups: Mapping[str, Markup]) -> Button:
    whom = say_whom(context.language, requirement.whom, groups)
    return Button("training-need-remove", f"training:unneed:{requirement.id}", values={"whom": whom})


async def _say_requirement(context: Context, it: Requirement, everybody: list[Required], today: date) -> str:
    own = [each for each in everybody if each.requirement.id == it.id]
    late = [each.member for each in own if each.due and each.due < today]
    # What only the union wishes is no reason to name anybody as late, and a count of one person does.
    is_single = it.whom.startswith("member.") and not it.legal
    line = render(
        context.language,
        "training-need-line-person" if is_single else "training-need-line",
        whom=await _name_whom(context, it.whom),
        rule=say_rule(context.language, it),
        count=len(own),
        late=len(late),
    )
    if not (late and it.legal):
        return line
    names = await name_people(context.db, context.language, late[:_MOST_NAMES])
    comma = Markup(render(context.language, "people-comma"))
    more = max(0, len(late) - _MOST_NAMES)
    return line + "\n" + render(context.language, "training-need-late", names=comma.join(names.values()), more=more)


async def _name_whom(context: Context, whom: str) -> Markup:
    kind, _, name = whom.partition(".")
    member = await members.find(context.db, int(name)) if kind == "member" else None
    if member:
        return Markup.escape(member.name)
    return say_whom(context.language, whom, await name_groups(context.db, context.language))


async def name_groups(db: Db, language: str) -> dict[str, Markup]:
    """The name of each group that something may be required of."""
    return {
        f"group.{it.code or it.id}": Markup.escape(name_group(language, it)) for it in await audience.list_groups(db)
    }


def say_whom(language: str, whom: str, groups: Mapping[str, Markup]) -> Markup:
    """For whom, in words; a single person is not named here."""
    kind, _, name = whom.partition(".")
    if kind == "group":
        return groups.get(whom, Markup())
    if kind == "department":
        return Markup.escape(name)
    if kind in ("committee", "duty"):
        return Markup(render(language, f"{kind}-{name}"))
    return Markup(render(language, f"training-whom-{name or kind}" if kind != "member" else "training-whom-person"))


def say_rule(language: str, it: Requirement) -> Markup:
    month, _, day = it.before.partition("-")
    values = {"days": it.days, "months": it.months, "month": int(month or 0), "day": int(day or 0)}
    words = render(language, f"training-rule-{it.rule.replace('_', '-')}", **values)
    return Markup(words + (f" {render(language, 'training-rule-legal')}" if it.legal else ""))


async def ask_whom(context: Context) -> None:
    course = await find_course(context)
    if course is None:
        return
    offices = [(it, say_whom(context.language, it, {})) for it in (*OFFICES, *(f"duty.{it}" for it in DUTIES))]
    await audience.add_usual(context.db)
    groups = await name_groups(context.db, context.language)
    departments = [(f"department.{_hash(it)}", Markup.escape(it)) for it in await members.list_departments(context.db)]
    page = cut_page([*offices, *groups.items(), *departments], context.number(1), _MOST_CHOICES)
    buttons = [
        Button("training-choice", f"training:rule:{course.id}:{code}", values={"words": words})
        for code, words in page.rows
    ]
    rows = [*(buttons[at : at + 2] for at in range(0, len(buttons), 2)), *page.turning(f"training:whom:{course.id}")]
    person = [Button("training-whom-person", f"training:person:{course.id}")]
    context.ask_by_buttons(
        "training-ask-whom", title=course.title(context.language), buttons=[*rows, person, [_back(course)]]
    )


def _back(course: Course) -> Button:
    return Button("training-back-needs", f"training:needs:{course.id}")


def _hash(department: str) -> str:
    """A department's name may be longer than a button carries."""
    return sha256(department.encode()).hexdigest()[:8]


async def ask_rule(context: Context) -> None:
    course = await find_course(context)
    if course is None:
        return
    whom = context.choice
    rows = [
        [
            Button(
                "training-choice",
                f"training:law:{course.id}:{whom}:{code}",
                values={"words": say_rule(context.language, _make(course.id, whom, code, legal=False, since=date.min))},
            )
        ]
        for code in _RULES
    ]
    context.ask_by_buttons("training-ask-rule", title=course.title(context.language), buttons=[*rows, [_back(course)]])


def _make(course_id: str, whom: str, code: str, *, legal: bool, since: date) -> Requirement:
    rule, days, months, before = _RULES[code]
    return Requirement(0, course_id, whom, rule, days, months, before, legal, since)


async def ask_law(context: Context) -> None:
    """Whether the law requires it: then it waits for nobody, and who is late is named to cadres."""
    course = await find_course(context)
    if course is None:
        return
    rows = [
        [Button(f"training-law-{answer}", f"training:require:{':'.join(context.args)}:{answer}")]
        for answer in ("union", "legal")
    ]
    context.ask_by_buttons("training-ask-law", title=course.title(context.language), buttons=[*rows, [_back(course)]])


async def require(context: Context) -> None:
    course = await find_course(context)
    if course is None or len(context.args) < 4 or context.args[2] not in _RULES:
        return
    # Looked up at each tap: the person may have left, the department be gone.
    whom = await _find_whom(context, context.args[1])
    if not whom:
        context.toast("training-gone", alert=True)
        return
    since = context.union.today(context.now)
    made = _make(course.id, whom, context.args[2], legal=context.args[3] == "legal", since=since)
    # One of the same kind takes its place: what was required by law would be a wish without a word.
    listed = await requirements.list_of_course(context.db, course.id)
    law = next((it for it in listed if it.legal and (it.whom, it.rule) == (made.whom, made.rule)), None)
    if made.legal and context.choice != "yes":
        await _ask_sure(context, course, made)
        return
    if law and not made.legal and not await _is_sure_to_remove(context, course, law):
        return
    await requirements.put(context.db, made)
    if made.legal:
        await _tell_chairs(context, course, made)
    elif law:
        await _tell_chairs(context, course, law, "training-law-removed")
    context.toast("training-saved")
    await show(context)


async def _ask_sure(context: Context, course: Course, made: Requirement) -> None:
    """What the law requires keeps people from their work: it is shown whom and how many before it counts."""
    today = context.union.today(context.now)
    # As if this one were required and nothing else: it counts whom it alone would hold.
    records = replace(await load_records(context.db, today), requirements=[made])
    found = list_required(records, context.union, today, await members.list_active(context.db))
    yes = Button("training-law-yes", f"training:require:{':'.join(context.args)}:yes")
    context.ask_by_buttons(
        "training-law-sure",
        title=course.title(context.language),
        whom=await _name_whom(context, made.whom),
        rule=say_rule(context.language, made),
        count=sum(it.due is not None for it in found),
        buttons=[[yes], [_back(course)]],
    )


async def _tell_chairs(context: Context, course: Course, made: Requirement, key: str = "training-law-told") -> None:
    """Who says what the law requires, or does not any more, is known to somebody else."""
    for chair in await members.list_with_role(context.db, "chair"):
        if chair.id != context.actor.id:
            said = Text(
                key,
                name=await name_person(context.db, chair.language, context.actor),
                title=course.title(chair.language),
                # A single person stays unnamed: the message outlives the requirement in the chat.
                whom=say_whom(chair.language, made.whom, await name_groups(context.db, chair.language)),
                rule=say_rule(chair.language, made),
                buttons=[[Button("training-to-needs", f"training:needs:{course.id}")]],
            )
            context.messenger.send(chair, said)


async def _find_whom(context: Context, code: str) -> str:
    """Whom a button means; empty if there are no such people any more."""
    kind, _, name = code.partition(".")
    if kind == "department":
        found = [it for it in await members.list_departments(context.db) if _hash(it) == name]
        return f"department.{found[0]}" if found else ""
    if kind == "member":
        member = await members.find(context.db, int(name) if name.isdecimal() else 0)
        return code if member and member.status == "active" else ""
    if kind == "group":
        return code if code in await name_groups(context.db, context.language) else ""
    return code if code in OFFICES or (kind == "duty" and name in DUTIES) else ""


async def remove(context: Context) -> None:
    every = {it.id: it for it in await requirements.list_all(context.db)}
    # Two cadres may have tapped the same button.
    gone = every.get(context.number())
    if gone is None:
        context.toast("training-need-gone", alert=True)
        return
    course = next((it for it in await courses.list_newest(context.db) if it.id == gone.course_id), None)
    if course and gone.legal and not await _is_sure_to_remove(context, course, gone):
        return
    await requirements.remove(context.db, gone.id)
    if course and gone.legal:
        await _tell_chairs(context, course, gone, "training-law-removed")
    context.args = (gone.course_id,)
    await show(context)


async def _is_sure_to_remove(context: Context, course: Course, gone: Requirement) -> bool:
    return context.is_sure(
        "training-law-remove",
        Button("training-law-remove-yes"),
        _back(course),
        title=course.title(context.language),
        whom=await _name_whom(context, gone.whom),
        rule=say_rule(context.language, gone),
    )


async def show_all(context: Context) -> None:
    """How far every required course is: counts alone."""
    today = context.union.today(context.now)
    everybody = await list_everybody(context.db, context.union, today)
    known = {it.id: it for it in await courses.list_newest(context.db)}
    lines = list(_list_counts(context.language, everybody, known, today))
    page = cut_page(lines, context.number(), _MOST_COURSES)
    table = [Button("training-needs-get", "training:getneeds"), Button("training-needs-send", "training:sendneeds")]
    ways = [*page.turning("training:stand"), table, [Button("training-manage", "training:manage:0")]]
    year = Month(today.year, 1)
    since, until = (month.bounds(context.union.calendar)[0] for month in (year, year + 12))
    planned, held = await course_sessions.count_sessions(context.db, since, until, context.now)
    context.edit(
        "training-stand", list=join_lines(page.rows), count=len(lines), planned=planned, held=held, buttons=ways
    )


def _list_counts(language: str, everybody: list[Required], known: dict[str, Course], today: date) -> Iterable[str]:
    ordered = sorted(everybody, key=lambda it: it.requirement.course_id)
    for course_id, group in groupby(ordered, key=lambda it: it.requirement.course_id):
        people = list(group)
        # By people: two requirements of one course may hold the same person, who counts once.
        late = {it.member.id for it in people if it.due and it.due < today}
        concerned = {it.member.id for it in people}
        title = known[course_id].title(language) if course_id in known else course_id
        yield render(language, "training-stand-line", title=title, count=len(concerned), late=len(late))
