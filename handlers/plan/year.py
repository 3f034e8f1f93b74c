"""Plan and done: a year's plan line by line, with what became of each, in chat and as a table."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from domain.date_rules import RuleError
from domain.plan_year import PlanLine, count_outcomes, make_line
from domain.union import Union
from handlers.activities.card import join_lines, say_title
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard, MadeFile, Text
from handlers.plan.why import say_reason
from locales import render
from locales.titles import write_title
from storage import activities, check_ins, plan_changes
from storage.database import Db

_LINES = 12
_FIRST, _LAST = 2020, 2100


async def load_lines(db: Db, union: Union, year: int, now: datetime) -> list[PlanLine]:
    """The lines that were planned for a year at first, in the order of their first days."""
    since, until = (union.at(date(each, 1, 1), time()) for each in (year, year + 1))
    found = await plan_changes.list_planned(db, since, until)
    changes = await plan_changes.list_changes(db, [it.id for it in found])
    lines = [make_line(it, changes.get(it.id, []), union.calendar, now) for it in found]
    return sorted((it for it in lines if it.planned_on.year == year), key=lambda it: it.planned_on)


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
    said = [await _say_line(context, line) for line in page.rows]
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
            [Button("plan-button-year-file", f"plan:yearfile:{year}")],
            *_make_ways(year),
        ],
    )


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
    year = context.number()
    lines = await load_lines(context.db, context.union, year, context.now)
    if not lines:
        context.toast("plan-gone", alert=True)
        return
    rows = [await _make_row(context, line) for line in lines]
    data = {"year": str(year), "rows": rows}
    context.send(MadeFile("plan_year", data, Text("plan-year-file", year=str(year))))


async def _make_row(context: Context, line: PlanLine) -> dict[str, object]:
    change, activity = line.last_change, line.activity
    begins = context.union.today(activity.starts_at)
    return {
        "planned": line.planned_on.isoformat(),
        "title": say_title(activity, context.language),
        "lead": activity.lead,
        "outcome": line.outcome,
        "day": begins.isoformat() if line.outcome in ("held", "moved", "ahead") else "",
        "reason": f"{change.kind}-{change.reason}" if change and change.reason else "",
        "line": activity.reason or (change.line if change else ""),
        **await check_ins.count_grades(context.db, activity.id),
        "heads": await check_ins.find_heads(context.db, activity.id),
    }
