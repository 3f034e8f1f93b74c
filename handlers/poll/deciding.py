"""What cadres see of a poll: how many said what, one more option, and the winner that they confirm."""

from datetime import datetime

from domain.activities import NotPossible
from domain.poll import DATES, IDEAS, PlanPoll, PollOption, check_count, rank_options, read_dates, read_ideas
from handlers import occasions
from handlers.activities.invited import load_group_names, say_audience
from handlers.context import AnyContext, Context
from handlers.days import say_refusal
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard, Text
from handlers.poll.asking import name_occasion, send_cards
from handlers.poll.words import say_counts, say_option
from locales import Markup, render
from locales.dates import write_moment
from storage import members, polls

_BACK = [Button("poll-all", "poll:list")]


async def show_list(context: Context) -> None:
    page = cut_page(await polls.list_newest(context.db), context.number())
    rows = [[Button("poll-open", f"poll:page:{it.id}", values={"title": it.title})] for it in page.rows]
    new = [Button(f"poll-new-{kind}", f"poll:new:{kind}") for kind in (DATES, IDEAS)]
    back = [Button("plan-button-all", "plan:page:0")]
    context.edit("poll-list", buttons=[new, *rows, *page.turning("poll:list"), back])


_OVER = ("decided", "dropped")


async def show(context: Context) -> None:
    if poll := await _find(context):
        await show_page(context, poll)


async def _find(context: Context) -> PlanPoll | None:
    """The poll of the tapped button, which nobody else can decide on now."""
    poll = await polls.find_held(context.db, context.number())
    if poll is None:
        context.toast("poll-over", alert=True)
    return poll


def _refuse(context: Context, poll: PlanPoll | None) -> None:
    """That it is over, and of one that was decided or dropped a moment ago that it was."""
    if poll is None:
        context.toast("poll-over", alert=True)
        return
    state = Markup(render(context.language, f"poll-state-{poll.status}"))
    context.toast("poll-over-before", alert=True, state=state, over=Markup(render(context.language, "poll-over")))


async def show_page(context: Context, poll: PlanPoll) -> None:
    options = await polls.list_options(context.db, poll.id)
    tallies, union = await polls.count_votes(context.db, poll.id), context.union
    context.edit(
        "poll-page",
        title=poll.title,
        audience=say_audience(context.language, poll.audience, await load_group_names(context.db, poll.audience)),
        state=render(context.language, f"poll-state-{poll.status}"),
        closes=write_moment(context.language, union.local(poll.closes_at)),
        voters=len(await polls.list_voters(context.db, poll.id)),
        list=say_counts(context.language, union, options, tallies),
        buttons=[*_make_ways(context, poll, rank_options(options, tallies)), _BACK],
    )


def _make_ways(context: Context, poll: PlanPoll, ranked: list[PollOption]) -> Keyboard:
    if poll.status == "dropped":
        return []
    if poll.status == "decided":
        return _make_next(poll)
    choose = [[_make_choice(context, it)] for it in ranked]
    more = [] if poll.status == "closed" else [Button("poll-more", f"poll:more:{poll.id}")]
    return [*choose, [*more, Button("poll-drop", f"poll:drop:{poll.id}")]]


def _make_choice(context: Context, option: PollOption) -> Button:
    values = {"option": say_option(context.language, context.union, option)}
    return Button("poll-choose", f"poll:choose:{option.id}", values=values)


def _make_next(poll: PlanPoll) -> Keyboard:
    """What has won becomes an activity with one tap."""
    if poll.activity_id:
        return [[Button("poll-to-activity", f"plan:open:{poll.activity_id}")]]
    if poll.kind == DATES:
        return [[Button("poll-make", f"plan:ondate:{poll.id}")]]
    return [[Button("poll-make", f"plan:idea:{poll.id}")], [Button("poll-ask-dates", f"poll:dates:{poll.id}")]]


async def ask_to_choose(context: Context) -> None:
    """Before everybody is told: what, and how many hear of it."""
    option = await polls.find_option(context.db, context.number())
    poll = await polls.find(context.db, option.poll_id) if option else None
    if option is None or poll is None or poll.status in _OVER:
        _refuse(context, poll)
        return
    context.edit(
        "poll-confirm-choice",
        title=poll.title,
        option=say_option(context.language, context.union, option),
        voters=len(await polls.list_voters(context.db, poll.id)),
        buttons=[
            [Button("poll-choose-yes", f"poll:win:{option.id}")],
            [Button("plan-button-back", f"poll:page:{poll.id}")],
        ],
    )


async def choose(context: Context) -> None:
    """The winner is confirmed, and everybody who answered hears of it."""
    option = await polls.find_option(context.db, context.number())
    # Held: two cadres may confirm different winners at the same moment.
    poll = await polls.find_held(context.db, option.poll_id) if option else None
    if option is None or poll is None or poll.status in _OVER:
        _refuse(context, poll)
        return
    # It was ahead when the poll was asked; the decision may come later.
    if option.starts_at and option.starts_at <= context.now:
        context.toast("plan-day-over", alert=True)
        return
    await polls.decide(context.db, poll.id, option.id)
    # Whoever has not read of it yet is not asked any more.
    await occasions.call_off(context, name_occasion(poll))
    await _tell_voters(context, poll, "poll-decided", option)
    decided = await polls.find(context.db, poll.id)
    context.toast("plan-saved")
    await show_page(context, decided or poll)


async def _tell_voters(context: AnyContext, poll: PlanPoll, key: str, option: PollOption | None = None) -> None:
    voters = await polls.list_voters(context.db, poll.id)
    for member in await members.list_active(context.db):
        if member.id in voters:
            said = say_option(member.language, context.union, option) if option else ""
            context.messenger.send(member, Text(key, title=poll.title, option=said))


async def ask_to_drop(context: Context) -> None:
    if poll := await _find(context):
        ways = [
            [Button("poll-drop-yes", f"poll:dropped:{poll.id}")],
            [Button("plan-button-back", f"poll:page:{poll.id}")],
        ]
        context.ask_by_buttons("poll-drop-sure", title=poll.title, buttons=ways)


async def drop(context: Context) -> None:
    poll = await _find(context)
    if poll is None or poll.status in _OVER:
        _refuse(context, poll)
        return
    await polls.change_status(context.db, poll.id, "dropped")
    await occasions.call_off(context, name_occasion(poll))
    await _tell_voters(context, poll, "poll-dropped")
    context.edit("poll-dropped-noted", title=poll.title, buttons=[_BACK])


async def ask_more(context: Context) -> None:
    if poll := await _find(context):
        context.ask("more", poll=str(poll.id))
        context.edit(f"poll-more-{poll.kind}", buttons=[[Button("plan-button-back", f"poll:page:{poll.id}")]])


async def receive_more(context: Context) -> None:
    """More options keep every vote, and those who have voted are asked about what is new."""
    poll = await polls.find_held(context.db, int(context.draft["poll"]))
    if poll is None or poll.status not in ("planned", "open"):
        context.finish()
        context.say("poll-over")
        return
    known = await polls.list_options(context.db, poll.id)
    try:
        added = _read_more(context, poll, known)
        check_count(len(known) + len(added))
    except NotPossible as refusal:
        say_refusal(context, refusal)
        return
    context.finish()
    for text, starts_at in added:
        await polls.add_option(context.db, poll.id, text, starts_at)
    # Whoever has not answered yet meets the new option when they do.
    voters = await polls.list_voters(context.db, poll.id)
    if added and poll.is_open:
        told = [it for it in await members.list_active(context.db) if it.id in voters]
        await send_cards(context, poll, told, "poll-added")
    await show_page(context, poll)


def _read_more(context: Context, poll: PlanPoll, known: list[PollOption]) -> list[tuple[str, datetime | None]]:
    """What is not among the options yet. Raises NotPossible."""
    typed, old = context.incoming.text, {(it.text, it.starts_at) for it in known}
    found: list[tuple[str, datetime | None]]
    if poll.kind == IDEAS:
        found = [(it, None) for it in read_ideas(typed)]
    else:
        found = [("", it) for it in read_dates(typed, context.union.calendar, context.now)]
    return [it for it in dict.fromkeys(found) if it not in old]
