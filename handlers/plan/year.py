"""Plan and done: a year's plan line by line, with what became of each, in chat and as a table."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from domain.date_rules import RuleError
from domain.plan_year import PlanLine, count_outcomes
from handlers.activities.card import join_lines, say_title
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard, MadeFile, Text
from handlers.plan.report import gather_rows, load_lines
from handlers.plan.why import say_reason
from locales import render
from locales.titles import write_title
from storage import activities, check_ins, course_sessions

_LINES = 12
_FIRST, _LAST = 2020, 2100
_MONTHS = 12


async def show(context: Context) -> None:
    """The button of a year; 0 stands for this year."""
    await show_year(context, context.number() or context.union.today(context.now).year, context.number(1))


async def show_year(context: Context, year: int, first: int = 0) -> None:
    if not _FIRST <= year < _LAST:
        context.toast("plan-wrong-year", alert=True)
        return
    lines = await load_lines(context.db, context.union, year, context.now)
    if not lines:
        await _show_rules(context, year)
        return
    page = cut_page(lines, first, _LINES)
    said = [*[await _say_line(context, line) for line in page.rows], *await _say_training(context, year)]
    values: dict[str, Any] = count_outcomes(lines)
    missing = [it for it in page.rows if it.last_change and not it.last_change.reason]
    context.edit(
        "plan-year",
        year=str(year),
        planned=len(lines),
        **values,
        list=join_lines(said),
        buttons=[
            *_make_why_buttons(context, missing),
            *page.turning(f"plan:year:{year}"),
            [
                Button("plan-button-year-picture", f"plan:yearpic:{year}:0"),
                Button("plan-button-year-file", f"plan:yearfile:{year}"),
            ],
            *_make_ways(year),
        ],
    )


async def _say_training(context: Context, year: int) -> list[str]:
    """How many sessions of training were held of those the year planned; nothing where none was planned."""
    since, until = (context.union.at(date(each, 1, 1), time()) for each in (year, year + 1))
    planned, held = await course_sessions.count_sessions(context.db, since, until, context.now)
    return [render(context.language, "plan-year-training", planned=planned, held=held)] if planned else []


def _make_why_buttons(context: Context, lines: Iterable[PlanLine]) -> Keyboard:
    return [
        [Button("plan-button-why", f"plan:whyask:{it.last_change.id}", values={"title": _say(context, it)})]
        for it in lines
        if it.last_change
    ]


def _make_ways(year: int) -> Keyboard:
    others = [
        Button("plan-button-year", f"plan:year:{each}", values={"year": str(each)}) for each in (year - 1, year + 1)
    ]
    return [others, [Button("plan-button-all", "plan:page:0")]]


def _say(context: Context, line: PlanLine) -> str:
    return say_title(line.activity, context.language)


async def _say_line(context: Context, line: PlanLine) -> str:
    values = {"title": _say(context, line), "day": say_day(context.language, line.planned_on)}
    change = line.last_change
    if line.outcome in ("moved", "dropped"):
        values["reason"] = say_reason(context.language, change.kind, change.reason, change.line) if change else ""
    if line.outcome in ("moved", "held", "ahead"):
        values["to"] = say_day(context.language, context.union.today(line.activity.starts_at))
    if line.outcome == "held":
        counts = await check_ins.count_grades(context.db, line.activity.id)
        key = "plan-year-held" if values["to"] == values["day"] else "plan-year-held-later"
        return render(context.language, key, there=sum(counts[it] for it in "ABC"), **values)
    if line.outcome == "ahead" and values["to"] != values["day"]:
        return render(context.language, "plan-year-ahead-later", **values)
    return render(context.language, f"plan-year-{line.outcome}", **values)


async def _show_rules(context: Context, year: int) -> None:
    """A year that is not laid out yet: the days that its plan gives."""
    entries = await activities.plan_for(context.db, year)
    days = []
    for it in entries:
        try:
            days.append((it.days(year, context.union.calendar)[0], it))
        except RuleError:
            continue  # a line of another year alone
    said = [
        render(
            context.language,
            "plan-year-ahead",
            title=write_title(context.language, it.id, it.title_zh, it.title_en),
            day=say_day(context.language, day),
        )
        for day, it in sorted(days, key=lambda pair: pair[0])
        if day.year == year
    ]
    key = "plan-year-rules" if said else "plan-year-empty"
    context.edit(key, year=str(year), list=join_lines(said), buttons=_make_ways(year))


async def send_file(context: Context) -> None:
    if data := await _gather(context, context.number()):
        context.send(MadeFile("plan_year", data, Text("plan-year-file", year=data["year"])))


async def _gather(context: Context, year: int) -> dict[str, Any] | None:
    """What table and picture are made of; None, with a word, where nothing was planned."""
    lines = await load_lines(context.db, context.union, year, context.now) if _FIRST <= year < _LAST else []
    if not lines:
        context.toast("plan-gone", alert=True)
        return None
    rows = await gather_rows(context.db, context.union, lines, context.language)
    return {"union": context.union.name_in(context.language), "year": str(year), "rows": rows}


async def send_picture(context: Context) -> None:
    """The whole year, or one month of it with the way to the months around."""
    year, month = context.number(), context.number(1)
    if month > _MONTHS or not (data := await _gather(context, year)):
        return
    buttons = _make_month_buttons(context, year, month)
    text = Text("plan-picture-caption", year=str(year), buttons=buttons)
    context.send(MadeFile("plan_picture", data | {"month": month}, text))


def _make_month_buttons(context: Context, year: int, month: int) -> Keyboard:
    today = context.union.today(context.now)
    around = (month - 1, month + 1) if month else (today.month if today.year == year else 1,)
    row = [
        Button("plan-button-month", f"plan:yearpic:{year}:{each}", values={"month": each})
        for each in around
        if 1 <= each <= _MONTHS
    ]
    return [row]
