"""Showing: what is open, what is planned, and the results that somebody may read by now."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from domain.appraisal import ItemResult
from domain.member import Member
from handlers.appraise import telling, words
from handlers.appraise.opening import make_start
from handlers.context import Context
from handlers.listing import load_page, part_text
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import appraisal_results, appraisals
from storage.appraisals import OPEN, PLANNED, Appraisal, Appraised
from storage.rows import write_seconds

_SHOWN = 3000


async def show(context: Context) -> None:
    """/appraise: the way to one's ballot, past results, and for the chair the way to plan the next one."""
    context.leave()
    current = await appraisals.find_current(context.db)
    page = await load_page(partial(appraisals.list_counted, context.db), context.number())
    readable = [it for it in page.rows if may_read(context.actor, it, context.now) or await _find_own(context, it)]
    rows: Keyboard = [
        [Button("appraise-see-one", f"appraise:result:{it.number}", values={"name": _name(context, it)})]
        for it in readable
    ]
    ways = make_start(current) if current and current.accepts(context.now) else []
    context.edit(
        "appraise-menu",
        buttons=[*ways, *rows, *page.turning("appraise:show"), *_make_planning(context.actor, current)],
        state=_say_state(context, current),
    )


def _name(context: Context, appraisal: Appraisal) -> Markup:
    return words.say_name(context.language, context.union, appraisal)


def _make_sheets(appraisal: Appraisal) -> list[Button]:
    return [Button(f"appraise-sheet-{it}", f"appraise:sheet:{appraisal.number}:{it}") for it in ("pdf", "xlsx")]


def _make_planning(actor: Member, current: Appraisal | None) -> Keyboard:
    if not actor.is_chair:
        return []
    if current is None:
        return [[Button("appraise-new", "appraise:kind")]]
    return [[Button("appraise-call-off", f"appraise:off:{name_planned(current)}")]] if current.state == PLANNED else []


def name_planned(appraisal: Appraisal) -> str:
    """One that is called off leaves its number to the next: an older button must not call that one off."""
    return f"{appraisal.number}:{appraisal.kind}:{write_seconds(appraisal.opens_at)}"


def _say_state(context: Context, current: Appraisal | None) -> Markup:
    # Between its last moment and the count the row still says open.
    if current is None or (current.state == OPEN and not current.accepts(context.now)):
        return Markup(render(context.language, "appraise-state-none"))
    key = "appraise-state-open" if current.state == OPEN else "appraise-state-planned"
    moment = current.closes_at if current.state == OPEN else current.opens_at
    said = words.say_moment(context.language, context.union, moment)
    return Markup(render(context.language, key, name=_name(context, current), moment=said))


def may_read(actor: Member, appraisal: Appraisal, now: datetime) -> bool:
    """Whether somebody may read the results of all by now: the committee before the members."""
    return now >= (appraisal.committee_at if actor.can_work else appraisal.members_at)


async def show_result(context: Context) -> None:
    """One's own result as soon as it may be read, and those of all in the order of the list, never by their results."""
    appraisal = await appraisals.find(context.db, context.number())
    if appraisal is None or appraisal.state in (OPEN, PLANNED) or not appraisal.roll:
        context.toast("answer-too-old", alert=True)
        return
    if may_read(context.actor, appraisal, context.now):
        await _show_all(context, appraisal)
    elif await _find_own(context, appraisal):
        await show_own(context, appraisal)
    else:
        context.toast("appraise-not-yet", alert=True)


async def find_readable(context: Context) -> Appraisal | None:
    """The counted one the button names, if this person may read the results of all by now."""
    appraisal = await appraisals.find(context.db, context.number())
    if appraisal is None or appraisal.state in (OPEN, PLANNED) or not appraisal.roll:
        return None
    return appraisal if may_read(context.actor, appraisal, context.now) else None


async def show_own(context: Context, appraisal: Appraisal) -> None:
    subject = next(
        it for it in await appraisals.list_subjects(context.db, appraisal.number) if it.member_id == context.actor.id
    )
    context.edit("appraise-own", **await telling.say_own(context, context.language, appraisal, subject))


async def _find_own(context: Context, appraisal: Appraisal) -> bool:
    subjects = await appraisals.list_subjects(context.db, appraisal.number)
    mine = any(it.member_id == context.actor.id and not it.withdrawn for it in subjects)
    return mine and context.now >= appraisal.own_at


async def _show_all(context: Context, appraisal: Appraisal) -> None:
    """Members read bands; who works for the union reads whole points too."""
    subjects = [it for it in await appraisals.list_subjects(context.db, appraisal.number) if not it.withdrawn]
    found = await appraisal_results.find_each(context.db, appraisal.number)
    lines = [await _say_one(context, appraisal, it, found.get(it.place, {})) for it in subjects]
    parts = part_text(lines, between="\n\n", most=_SHOWN)
    place = min(context.number(1), len(parts) - 1)
    turning = [
        Button(key, f"appraise:result:{appraisal.number}:{other}")
        for key, other in (("list-back", place - 1), ("list-more", place + 1))
        if 0 <= other < len(parts)
    ]
    own = (
        [[Button("appraise-see-own", f"appraise:own:{appraisal.number}")]]
        if await _find_own(context, appraisal)
        else []
    )
    context.edit(
        "appraise-results",
        buttons=[
            *([turning] if turning else []),
            *own,
            _make_sheets(appraisal),
            [Button("appraise-back", "appraise:show")],
        ],
        name=_name(context, appraisal),
        ballots=words.say_ballots(context.language, appraisal),
        results=parts[place],
        reference=Markup(render(context.language, "appraise-reference")),
    )


async def _say_one(
    context: Context, appraisal: Appraisal, subject: Appraised, found: Mapping[str, ItemResult]
) -> Markup:
    """The committee also reads summaries, and what was said to the union, which has nobody else to read it."""
    can_work = context.actor.can_work
    said = words.say_results(context.language, subject, found, points=can_work)
    if not can_work:
        return said
    quoted = await telling.say_remarks(context, context.language, appraisal, subject) if subject.is_union else Markup()
    return said + quoted + await telling.say_summary(context, context.language, appraisal, subject)


async def look_at_own(context: Context) -> None:
    appraisal = await appraisals.find(context.db, context.number())
    if appraisal is None or not await _find_own(context, appraisal):
        context.toast("answer-too-old", alert=True)
    else:
        await show_own(context, appraisal)
