"""Measured figures of teams: two cadres type the same sheet unseen by each other; what is unequal does not count."""

from collections.abc import Sequence

from domain.contest_indicator import load_indicators, read_numbers
from handlers.contest.closing import close_if_complete
from handlers.contest.scoring import list_due_sheets
from handlers.contest.showing import find_contest
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Text
from locales import Markup, render
from storage import contest_marks, contest_measures, contests, members
from storage.contest_measures import MeasureSheet
from storage.contests import Contest


async def _find_open(context: Context) -> Contest | None:
    """The contest, for a cadre who has no part in it, from the closing of the roster until it is settled."""
    contest = await find_contest(context)
    if contest is None:
        return None
    barred = {it.member_id for it in await contests.list_entries(context.db, contest.id)}
    barred |= set(await contest_marks.list_judges(context.db, contest.id))
    is_open = contest.state == "open" and contest.indicator and context.now >= contest.dates.roster
    if not is_open or context.actor.id in barred:
        context.toast("contest-not-measuring", alert=True)
        return None
    return contest


def _is_over(context: Context, contest: Contest) -> bool:
    return context.union.today(context.now) > contest.dates.ends_on


async def show_teams(context: Context) -> None:
    """The teams of which a sheet is missing."""
    contest = await _find_open(context)
    if contest is None:
        return
    names = await contests.list_teams(context.db, contest.id)
    due = await list_due_sheets(context.db, contest, is_over=_is_over(context, contest))
    page = cut_page(list(due.items()), context.number(1))
    rows = [
        [Button(f"contest-measure-{sheet}", f"contest:measure:{contest.id}:{team}", values={"name": names[team]})]
        for team, sheet in page.rows
    ]
    back = [Button("contest-back", f"contest:open:{contest.id}")]
    context.edit(
        "contest-measures", count=len(due), buttons=[*rows, *page.turning(f"contest:measures:{contest.id}"), back]
    )


async def ask(context: Context) -> None:
    """All numbers of one sheet in one message."""
    contest = await _find_open(context)
    sheet = await _find_sheet(context, contest, context.number(1)) if contest else ""
    if contest and sheet:
        context.ask("measure", contest=str(contest.id), team=str(context.number(1)), sheet=sheet)
        await _say_what(context, contest, context.number(1), sheet, "contest-measure-ask")


async def _find_sheet(context: Context, contest: Contest, team: int) -> str:
    """The sheet that this team needs, empty with a word if it needs none."""
    due = await list_due_sheets(context.db, contest, is_over=_is_over(context, contest))
    if team not in due:
        context.toast("contest-measure-there", alert=True)
    return due.get(team, "")


async def _say_what(context: Context, contest: Contest, team: int, sheet: str, key: str) -> None:
    indicator = load_indicators()[contest.indicator]
    name = (await contests.list_teams(context.db, contest.id)).get(team, "")
    context.say(
        key,
        name=name,
        indicator=Markup(render(context.language, f"contest-indicator-{indicator.code}")),
        sheet=sheet,
        counter="yes" if indicator.counter else "no",
        count=indicator.count_numbers(sheet),
    )


async def receive(context: Context) -> None:
    """The first typing waits; the second one, by somebody else, makes it count or takes it back."""
    said = context.draft
    context.args = (said["contest"],)
    contest, team = await _find_open(context), int(said["team"])
    # While it was typed two others may have typed it, or the month may have ended.
    sheet = await _find_sheet(context, contest, team) if contest else ""
    if contest is None or sheet != said["sheet"]:
        context.finish()
        return
    indicator = load_indicators()[contest.indicator]
    numbers = read_numbers(context.incoming.text, indicator, sheet)
    if numbers is None:
        await _say_what(context, contest, team, sheet, "contest-measure-odd")
        return
    context.finish()
    typed = MeasureSheet(team, sheet, context.actor.id, numbers, is_agreed=False)
    before = await contest_measures.find(context.db, team, sheet)
    if before is None or before.typed_by == context.actor.id or not await _is_by_cadre(context, before):
        await contest_measures.keep(context.db, typed)
        await _say(context, contest, "contest-measure-once", team)
    else:
        await _compare(context, contest, before, typed)


async def _is_by_cadre(context: Context, typed: MeasureSheet) -> bool:
    """Whether whoever typed it is a cadre still: otherwise it is as if nobody had, and two others type it."""
    member = await members.find(context.db, typed.typed_by) if typed.typed_by else None
    return member is not None and member.is_cadre


async def _say(context: Context, contest: Contest, key: str, team: int, also: Sequence[int] = ()) -> None:
    """The same to whoever typed it last and to `also`."""
    name = (await contests.list_teams(context.db, contest.id)).get(team, "")
    ways = [[Button("contest-paper-more", f"contest:measures:{contest.id}:0")]]
    context.say(key, name=name, buttons=ways)
    for member in (await members.find_each(context.db, list(also))).values():
        context.messenger.send(member, Text(key, name=name, buttons=ways))


async def _compare(context: Context, contest: Contest, before: MeasureSheet, typed: MeasureSheet) -> None:
    first = [before.typed_by] if before.typed_by else []
    if list(before.numbers) != list(typed.numbers):
        # Of unequal ones neither is told what the other typed: both have to look at the figures again.
        await contest_measures.remove(context.db, typed.team_id, typed.sheet)
        await _say(context, contest, "contest-measure-unequal", typed.team_id, first)
        return
    agreed = MeasureSheet(typed.team_id, typed.sheet, typed.typed_by, typed.numbers, is_agreed=True)
    await contest_measures.keep(context.db, agreed)
    await _say(context, contest, "contest-measure-twice", typed.team_id, first)
    if context.now >= contest.dates.end:
        await close_if_complete(context, contest)
