"""Judging in chat: contestants are codes, each criterion has anchors and buttons, and nobody sees another's marks."""

from domain.contest import load_templates, write_score
from domain.contest_panel import NEEDS_REASON, STEPS, score_sheet
from domain.text import clean_text, count_utf16
from handlers.contest.closing import close_if_complete
from handlers.contest.showing import find_contest
from handlers.contest.words import name_contest
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button
from locales import Markup, render
from storage import contest_marks
from storage.contests import Contest

_LONGEST = 200
_IN_A_ROW = 7


async def _find_open(context: Context) -> Contest | None:
    """The contest, for one of its judges, on its day and until its marks are locked."""
    contest = await find_contest(context)
    if contest is None:
        return None
    judges = await contest_marks.list_judges(context.db, contest.id)
    today = context.union.today(context.now)
    # Looked up at each tap: a judge may have been taken off the panel.
    if contest.state != "open" or context.actor.id not in judges or today < contest.dates.starts_on:
        context.toast("contest-not-judging", alert=True)
        return None
    return contest


async def show_codes(context: Context) -> None:
    """Everybody to be judged, and how far this judge is."""
    contest = await _find_open(context)
    if contest is None:
        return
    codes = await contest_marks.list_codes(context.db, contest.id)
    page = cut_page(list(codes.items()), context.number(1))
    rows = [[await _make_code_button(context, contest, code, member)] for code, member in page.rows]
    name = name_contest(context.language, contest)
    context.edit("contest-judging", name=name, buttons=[*rows, *page.turning(f"contest:codes:{contest.id}")])


async def _make_code_button(context: Context, contest: Contest, code: str, member: int) -> Button:
    criteria = load_templates()[contest.template].criteria
    sheet = await contest_marks.find_sheet(context.db, contest.id, context.actor.id, member)
    state = "done" if len(sheet) == len(criteria) else "begun" if sheet else "open"
    # The code alone: what stays in the chat names no contestant.
    return Button(f"contest-code-{state}", f"contest:sheet:{contest.id}:{code}", values={"code": code})


async def _find_contestant(context: Context, contest: Contest) -> int | None:
    """The contestant behind the code, unless this judge is too close to them: refused here, at the button."""
    codes = await contest_marks.list_codes(context.db, contest.id)
    member = codes.get(context.args[1] if len(context.args) > 1 else "")
    if member is None:
        context.toast("contest-gone", alert=True)
        return None
    if (context.actor.id, member) in await contest_marks.list_recusals(context.db, contest.id):
        context.toast("contest-recused", alert=True)
        return None
    return member


async def show_sheet(context: Context) -> None:
    """One contestant's sheet: what is marked, and the own total once it is complete."""
    contest = await _find_open(context)
    member = await _find_contestant(context, contest) if contest else None
    if contest is None or member is None:
        return
    criteria, code = load_templates()[contest.template].criteria, context.args[1]
    # Only the judge's own: another's marks would pull theirs.
    sheet = await contest_marks.find_sheet(context.db, contest.id, context.actor.id, member)
    rows = [[_make_criterion_button(context, contest, code, name, sheet)] for name in criteria]
    aside = [Button("contest-step-aside", f"contest:aside:{contest.id}:{code}")]
    back = [Button("contest-codes-back", f"contest:codes:{contest.id}:0")]
    total = ""
    if len(sheet) == len(criteria):
        total = render(context.language, "contest-total", total=write_score(score_sheet(sheet, criteria)))
    context.edit("contest-sheet", code=code, total=Markup(total), buttons=[*rows, aside, back])


def _make_criterion_button(context: Context, contest: Contest, code: str, name: str, sheet: dict[str, int]) -> Button:
    mark = _write_mark(sheet[name]) if name in sheet else "–"
    words = Markup(render(context.language, f"contest-criterion-{name}"))
    data = f"contest:mark:{contest.id}:{code}:{name}"
    return Button("contest-criterion", data, values={"criterion": words, "mark": mark})


def _write_mark(halves: int) -> str:
    return f"{halves / 2:g}"


async def ask_mark(context: Context) -> None:
    """What earns a 6, an 8 and a 10, and a button for each half."""
    contest = await _find_open(context)
    member = await _find_contestant(context, contest) if contest else None
    if contest is None or member is None or context.choice not in load_templates()[contest.template].criteria:
        return
    code, name = context.args[1], context.choice
    buttons = [
        Button("contest-mark", f"contest:give:{contest.id}:{code}:{name}:{it}", values={"mark": _write_mark(it)})
        for it in range(STEPS + 1)
    ]
    rows = [buttons[at : at + _IN_A_ROW] for at in range(0, len(buttons), _IN_A_ROW)]
    back = [Button("contest-sheet-back", f"contest:sheet:{contest.id}:{code}")]
    anchors = {f"a{it}": Markup(render(context.language, f"contest-anchor-{name}-{it}")) for it in (6, 8, 10)}
    criterion = Markup(render(context.language, f"contest-criterion-{name}"))
    weight = load_templates()[contest.template].criteria[name]
    context.edit(
        "contest-ask-mark",
        code=code,
        criterion=criterion,
        weight=weight,
        six=anchors["a6"],
        eight=anchors["a8"],
        ten=anchors["a10"],
        buttons=[*rows, back],
    )


async def give_mark(context: Context) -> None:
    """Keep it; it can be changed until the marks are locked. Below a 6 one line says why."""
    contest = await _find_open(context)
    member = await _find_contestant(context, contest) if contest else None
    mark = context.number(3)
    if contest is None or member is None or not 0 <= mark <= STEPS:
        return
    name = context.args[2]
    if name not in load_templates()[contest.template].criteria:
        return
    # A low mark counts only with its reason; until then the one of before stands.
    if mark < NEEDS_REASON:
        context.ask("reason", contest=str(contest.id), code=context.args[1], criterion=name, mark=str(mark))
        context.edit("contest-ask-reason", mark=_write_mark(mark), most=_LONGEST)
        return
    await _keep(context, contest, member, name, mark, "")


async def receive_reason(context: Context) -> None:
    said = context.draft
    reason = " ".join(clean_text(context.incoming.text).split())
    if not reason or count_utf16(reason) > _LONGEST:
        context.say("contest-ask-reason", mark=_write_mark(int(said["mark"])), most=_LONGEST)
        return
    context.finish()
    # Asked anew: while the reason was typed the marks may have been locked, or the judge taken off.
    context.args = (said["contest"], said["code"])
    contest = await _find_open(context)
    member = await _find_contestant(context, contest) if contest else None
    if contest and member is not None:
        await _keep(context, contest, member, said["criterion"], int(said["mark"]), reason)


async def _keep(context: Context, contest: Contest, member: int, name: str, mark: int, reason: str) -> None:
    await contest_marks.keep_mark(context.db, contest.id, context.actor.id, member, name, mark, reason)
    await show_sheet(context)
    # After the end the contest waits for the last mark alone.
    if context.now >= contest.dates.end:
        await close_if_complete(context, contest)


async def step_aside(context: Context) -> None:
    """Kin, a friend, or trained by this judge within 30 days: declared, and never undone."""
    contest = await _find_open(context)
    member = await _find_contestant(context, contest) if contest else None
    if contest is None or member is None:
        return
    # Asked first, because it is never undone.
    if context.choice != "sure":
        sure = [Button("contest-step-aside-sure", f"contest:aside:{contest.id}:{context.args[1]}:sure")]
        back = [Button("contest-sheet-back", f"contest:sheet:{contest.id}:{context.args[1]}")]
        context.edit("contest-step-aside-ask", code=context.args[1], buttons=[sure, back])
        return
    await contest_marks.step_aside(context.db, contest.id, context.actor.id, member)
    context.args = (str(contest.id), "0")
    await show_codes(context)
