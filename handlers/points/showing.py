"""One's own points: how many there are, what they are for, and what may be had for them; nobody else is shown them."""

from domain.points import CARRIED, ISSUE, PointsEntry, count_month, load_cap, load_worth
from domain.schedule import Month
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.points.balance import PointsAccount, load
from handlers.points.rewards import list_rewards
from locales import Markup, render
from storage import points_requests
from storage.points import PointsRow

_ROWS = 12
_UNNAMED = (ISSUE, CARRIED, "contest")
"""Kinds whose source is a number that says nothing to a member."""


async def show(context: Context) -> None:
    account = await load(context.db, context.union, context.actor)
    month = Month.of(context.union.today(context.now))
    context.edit(
        "points-own",
        balance=account.balance,
        month=count_month(account.entries, month),
        cap=load_cap(),
        requests=_say_requests(context, account),
        rewards="yes" if context.union.rewards else "no",
        buttons=await _make_buttons(context, account),
    )


def _say_requests(context: Context, account: PointsAccount) -> Markup:
    lines = [render(context.language, "points-waits", reward=it.reward, points=it.points) for it in account.requests]
    return Markup("").join(Markup("\n") + Markup(it) for it in lines)


async def _make_buttons(context: Context, account: PointsAccount) -> Keyboard:
    rows = [
        [Button("points-reward", f"points:get:{mark}", values={"reward": name, "points": cost})]
        for mark, (name, cost) in list_rewards(context.union).items()
        if cost <= account.free
    ]
    rows += [
        [Button("points-take-back", f"points:back:{it.mark}", values={"reward": it.reward})]
        for it in account.requests
        if it.noted_by is None
    ]
    rows.append([Button("points-rows", "points:rows:0"), Button("points-worth", "points:worth")])
    # A cadre's own wish is for two others.
    waiting = [it for it in await points_requests.list_open(context.db) if it.member_id != context.actor.id]
    if context.actor.can_work and waiting:
        rows.append([Button("points-queue", "points:queue", values={"count": len(waiting)})])
    return rows


async def show_rows(context: Context) -> None:
    """Each row with its reason, the newest first; of what was confided, no number stands there."""
    account = await load(context.db, context.union, context.actor)
    rows: list[PointsRow | PointsEntry] = [*reversed(account.rows), *account.confided]
    page = cut_page(rows, context.number(), _ROWS)
    lines = [_say_row(context, it) if isinstance(it, PointsRow) else _say_confided(context, it) for it in page.rows]
    back = [Button("points-back", "points:own")]
    context.edit(
        "points-all", lines=Markup("\n").join(lines), count=len(rows), buttons=[*page.turning("points:rows"), back]
    )


def _say_row(context: Context, row: PointsRow) -> Markup:
    kind, source = row.subject
    what = Markup(render(context.language, f"points-kind-{kind}"))
    if row.reason:
        what += Markup(": ") + Markup.escape(row.reason)
    elif kind not in _UNNAMED:
        what += Markup(" ") + Markup.escape(source)
    key = "points-row-corrected" if kind != row.kind else "points-row"
    return Markup(render(context.language, key, month=row.month, points=f"{row.points:+}", what=what))


def _say_confided(context: Context, entry: PointsEntry) -> Markup:
    what = Markup(render(context.language, f"points-kind-{entry.kind}"))
    month, points = str(entry.month), f"{entry.points:+}"
    return Markup(render(context.language, "points-row-confided", month=month, points=points, what=what))


async def show_worth(context: Context) -> None:
    """What each act is worth, and what never is worth anything."""
    language = context.language
    names = {kind: Markup(render(language, f"points-kind-{kind}")) for kind in load_worth()}
    lines = [render(language, "points-worth-line", what=names[kind], points=it) for kind, it in load_worth().items()]
    context.edit(
        "points-worth-all",
        lines=Markup("\n").join(map(Markup, lines)),
        cap=load_cap(),
        buttons=[[Button("points-back", "points:own")]],
    )
