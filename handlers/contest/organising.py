"""Organising: a month is chosen, the template gives the dates, and the contest is announced."""

from domain.contest import Template, load_templates, plan_dates
from domain.contest_indicator import load_indicators
from domain.schedule import Month
from handlers.contest.showing import find_contest, show
from handlers.contest.words import name_contest, say_dates, say_weights
from handlers.context import Context
from handlers.messenger import Button, Text
from storage import contests
from storage.contests import Contest
from storage.outbox import BROADCAST

_MONTHS = 12


async def ask_kind(context: Context) -> None:
    rows = [[Button(f"contest-kind-{code}", f"contest:kind:{code}")] for code in load_templates()]
    context.edit("contest-ask-kind", buttons=rows)


def _find_template(context: Context) -> Template | None:
    template = load_templates().get(context.args[0] if context.args else "")
    if template is None:
        context.toast("contest-gone", alert=True)
    return template


def _list_months(context: Context, template: Template) -> list[Month]:
    """The months whose roster is still open, the template's usual month first."""
    this = Month.of(context.union.today(context.now))
    every = [this + number for number in range(_MONTHS + 1)]
    coming = [it for it in every if plan_dates(template, it, context.union.calendar).roster > context.now]
    return sorted(coming, key=lambda it: it.number != template.month)


async def ask_month(context: Context) -> None:
    template = _find_template(context)
    if template is None:
        return
    if template.is_measured and not _read_indicator(context, 1):
        rows = [[Button(f"contest-indicator-{it}", f"contest:kind:{template.code}:{it}")] for it in load_indicators()]
        context.edit("contest-ask-indicator", buttons=rows)
        return
    months, data = _list_months(context, template), f"contest:plan:{template.code}"
    more = _end_data(_read_indicator(context, 1))
    buttons = [Button("contest-month", f"{data}:{it}{more}", values={"month": str(it)}) for it in months]
    context.edit("contest-ask-month", buttons=[buttons[at : at + 3] for at in range(0, len(buttons), 3)])


def _read_month(context: Context, template: Template) -> Month | None:
    said = context.args[1] if len(context.args) > 1 else ""
    return next((it for it in _list_months(context, template) if str(it) == said), None)


def _read_indicator(context: Context, place: int) -> str:
    """What is measured, as the button says; empty where nothing is."""
    said = context.args[place] if len(context.args) > place else ""
    return said if said in load_indicators() else ""


def _end_data(indicator: str) -> str:
    return f":{indicator}" if indicator else ""


async def preview(context: Context) -> None:
    """What everybody would read."""
    template = _find_template(context)
    month = _read_month(context, template) if template else None
    if template is None or month is None:
        context.toast("contest-gone", alert=True)
        return
    dates = plan_dates(template, month, context.union.calendar)
    indicator = _read_indicator(context, 2)
    if template.is_measured and not indicator:
        context.toast("contest-gone", alert=True)
        return
    contest = Contest(0, template.code, str(month), None, "open", dates, indicator=indicator)
    context.edit(
        "contest-preview",
        name=name_contest(context.language, contest),
        weights=say_weights(context.language, contest),
        **say_dates(context.language, context.union, contest),
        buttons=[
            [Button("contest-announce", f"contest:add:{template.code}:{month}{_end_data(indicator)}")],
            [Button("contest-months", f"contest:kind:{template.code}{_end_data(indicator)}")],
        ],
    )


async def add(context: Context) -> None:
    """Announce it; of one kind there is one a month."""
    template = _find_template(context)
    month = _read_month(context, template) if template else None
    indicator = _read_indicator(context, 2)
    if template is None or month is None or template.is_measured != bool(indicator):
        context.toast("contest-gone", alert=True)
        return
    dates = plan_dates(template, month, context.union.calendar)
    contest = await contests.add(context.db, template.code, str(month), context.actor.id, dates, indicator)
    if contest is None:
        # Another cadre may have announced the same one while this preview stood there.
        context.toast("contest-there", alert=True)
        return
    await show(context, contest)


async def cancel(context: Context) -> None:
    """Only by its organiser, and only before its scores are settled."""
    contest = await find_contest(context)
    if contest is None or contest.organiser_id != context.actor.id:
        return
    if context.choice != "sure":
        sure = [[Button("contest-cancel-sure", f"contest:cancel:{contest.id}:sure")]]
        back = [Button("contest-back", f"contest:open:{contest.id}")]
        context.edit("contest-cancel-ask", name=name_contest(context.language, contest), buttons=[*sure, back])
    # Its scores may have been settled while the question stood there.
    elif await contests.set_state(context.db, contest.id, "open", "cancelled"):
        await _tell_cancelled(context, contest)
        context.edit("contest-cancelled", name=name_contest(context.language, contest))
    else:
        context.toast("contest-gone", alert=True)


async def _tell_cancelled(context: Context, contest: Contest) -> None:
    entries = await contests.list_entries(context.db, contest.id)
    for member in (await contests.find_people(context.db, entries)).values():
        name = name_contest(member.language, contest)
        context.messenger.send(member, Text("contest-cancelled", name=name), priority=BROADCAST)
