"""Marks on paper: two cadres type the same sheet, neither sees what the other typed, and unequal goes back to paper."""

from collections.abc import Mapping

from domain.contest import load_templates
from domain.contest_panel import read_marks
from handlers.contest.closing import close_if_complete
from handlers.contest.showing import find_contest
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Text
from handlers.naming import name_people, name_person
from locales import Markup, render
from storage import contest_marks, contest_paper, contests, members
from storage.contests import Contest


async def _find_open(context: Context) -> Contest | None:
    """The contest, for a cadre who neither judges nor competes, from its day on until its marks are locked."""
    contest = await find_contest(context)
    if contest is None:
        return None
    has_begun = context.union.today(context.now) >= contest.dates.starts_on
    is_judge = context.actor.id in await contest_marks.list_judges(context.db, contest.id)
    is_in = await contests.find_entry(context.db, contest.id, context.actor.id) is not None
    if contest.state != "open" or not has_begun or is_judge or is_in:
        context.toast("contest-not-typing", alert=True)
        return None
    return contest


async def show_judges(context: Context) -> None:
    """Whose sheet it is."""
    contest = await _find_open(context)
    if contest is None:
        return
    judges = await contest_marks.list_judges(context.db, contest.id)
    names = await name_people(
        context.db, context.language, list((await members.find_each(context.db, list(judges))).values())
    )
    rows = [
        [Button("contest-paper-judge", f"contest:papers:{contest.id}:{it}:0", values={"name": names[it]})]
        for it in names
    ]
    back = [Button("contest-back", f"contest:open:{contest.id}")]
    context.edit("contest-paper-whose", buttons=[*rows, back])


async def show_codes(context: Context) -> None:
    """The contestants whose sheet of this judge is not there yet."""
    contest = await _find_open(context)
    if contest is None:
        return
    judge = context.number(1)
    sheets = await contest_marks.list_sheets(context.db, contest.id)
    recused = await contest_marks.list_recusals(context.db, contest.id)
    codes = await contest_marks.list_codes(context.db, contest.id)
    left = [code for code, it in codes.items() if not sheets.get((judge, it)) and (judge, it) not in recused]
    page = cut_page(left, context.number(2))
    rows = [
        [Button("contest-code-open", f"contest:paper:{contest.id}:{judge}:{code}", values={"code": code})]
        for code in page.rows
    ]
    back = [Button("contest-back", f"contest:papersof:{contest.id}")]
    context.edit("contest-paper-which", buttons=[*rows, *page.turning(f"contest:papers:{contest.id}:{judge}"), back])


async def ask(context: Context) -> None:
    """All marks of one sheet in one message, in the order of the paper."""
    contest = await _find_open(context)
    if contest is None or await _find_sheet(context, contest, context.number(1), context.choice) is None:
        return
    context.ask("paper", contest=str(contest.id), judge=str(context.number(1)), code=context.choice)
    _say_order(context, contest, "contest-paper-ask", context.choice)


def _say_order(context: Context, contest: Contest, key: str, code: str) -> None:
    names = [Markup(render(context.language, f"contest-criterion-{it}")) for it in _list_criteria(contest)]
    order = Markup("\n").join(Markup("{}. {}").format(number, it) for number, it in enumerate(names, 1))
    context.say(key, code=code, order=order, count=len(names))


def _list_criteria(contest: Contest) -> list[str]:
    return list(load_templates()[contest.template].criteria)


async def _find_sheet(context: Context, contest: Contest, judge: int, code: str) -> int | None:
    """The contestant, if this judge's sheet for them may still be typed."""
    contestant = (await contest_marks.list_codes(context.db, contest.id)).get(code)
    judges = await contest_marks.list_judges(context.db, contest.id)
    recused = await contest_marks.list_recusals(context.db, contest.id)
    if contestant is None or judge not in judges or (judge, contestant) in recused:
        context.toast("contest-gone", alert=True)
        return None
    # What a judge has tapped is theirs alone: paper must not write over it.
    if await contest_marks.find_sheet(context.db, contest.id, judge, contestant):
        context.toast("contest-paper-there", alert=True)
        return None
    return contestant


async def receive(context: Context) -> None:
    """The first typing waits; the second one, by somebody else, makes it count or takes it back to the paper."""
    said = context.draft
    context.args = (said["contest"],)
    contest, judge, code = await _find_open(context), int(said["judge"]), said["code"]
    contestant = await _find_sheet(context, contest, judge, code) if contest else None
    if contest is None or contestant is None:
        context.finish()
        return
    marks = read_marks(context.incoming.text, _list_criteria(contest))
    if marks is None:
        _say_order(context, contest, "contest-paper-odd", code)
        return
    context.finish()
    before = await contest_paper.find(context.db, contest.id, judge, contestant)
    if before is None or before[0] == context.actor.id:
        await contest_paper.keep(context.db, contest.id, judge, contestant, context.actor.id, marks)
        context.say("contest-paper-once", code=code, buttons=_make_way_back(contest, judge))
    else:
        await _compare(context, contest, judge, contestant, code, before, marks)


def _make_way_back(contest: Contest, judge: int) -> list[list[Button]]:
    return [[Button("contest-paper-more", f"contest:papers:{contest.id}:{judge}:0")]]


async def _compare(
    context: Context,
    contest: Contest,
    judge: int,
    contestant: int,
    code: str,
    before: tuple[int, Mapping[str, int]],
    marks: Mapping[str, int],
) -> None:
    first, typed = before
    await contest_paper.remove(context.db, contest.id, judge, contestant)
    ways = _make_way_back(contest, judge)
    # Of unequal ones neither is told what the other typed: both have to look at the paper again.
    key = "contest-paper-twice" if marks == typed else "contest-paper-unequal"
    context.say(key, code=code, buttons=ways)
    if other := await members.find(context.db, first):
        context.messenger.send(other, Text(key, code=code, buttons=ways))
    if marks != typed:
        return
    for name, mark in marks.items():
        # Why a mark is low stands on the paper, which the judge has signed.
        await contest_marks.keep_mark(context.db, contest.id, judge, contestant, name, mark, reason="")
    await _tell_judge(context, judge, code)
    if context.now >= contest.dates.end:
        await close_if_complete(context, contest)


async def _tell_judge(context: Context, judge: int, code: str) -> None:
    """Whose marks they are learns that they count, and can still change them."""
    if member := await members.find(context.db, judge):
        name = await name_person(context.db, member.language, context.actor)
        context.messenger.send(member, Text("contest-paper-told", code=code, name=name))
