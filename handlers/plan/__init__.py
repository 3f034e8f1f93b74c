"""The plan: cadres make, change, postpone and cancel activities in private, each with a preview;
the year's plan goes out and comes back as a table."""

from domain.draft import Draft
from handlers.activities import asking, organising
from handlers.context import Context
from handlers.drafting import make_taps
from handlers.feature import FILES, Command, Feature, Intake, Tap
from handlers.plan import calling_off, door, drafting, from_poll, listing, replacing, table, why, year

_MANAGE = "activity.manage"
_ORGANISE = "activity.join"
"""What the member named for an activity may do as well: each of these looks up whether it is theirs."""


async def _show_again(context: Context, draft: Draft) -> None:
    await (calling_off if draft.kind == calling_off.KIND else drafting).show_again(context, draft)


async def _receive_edit(context: Context) -> None:
    await drafting.receive_edit(context)
    await calling_off.receive_edit(context)


FEATURE = Feature(
    "plan",
    optional=True,
    commands={"plan": Command(listing.start, _MANAGE)},
    buttons={
        **make_taps((drafting.KIND, calling_off.KIND), _MANAGE, drafting.OVER, _show_again),
        "page": Tap(listing.show_page, _MANAGE),
        "open": Tap(listing.show, _ORGANISE),
        "names": Tap(listing.show_names, _ORGANISE),
        "invited": Tap(listing.show_invited, _MANAGE),
        "whoruns": Tap(organising.ask_whom, _MANAGE),
        "organiser": Tap(organising.name, _MANAGE),
        "consent": Tap(listing.consent, _MANAGE),
        "new": Tap(drafting.begin_new, _MANAGE),
        "idea": Tap(from_poll.begin_with_idea, _MANAGE),
        "ondate": Tap(from_poll.make_on_date, _MANAGE),
        "take": Tap(drafting.choose, _MANAGE),
        "rest": Tap(drafting.take_rest, _MANAGE),
        "alter": Tap(drafting.choose_field, _MANAGE),
        "whom": Tap(drafting.toggle_audience, _MANAGE),
        "whom_done": Tap(drafting.finish_audience, _MANAGE),
        "change": Tap(drafting.change, _MANAGE),
        "move": Tap(drafting.move, _MANAGE),
        "confirm": Tap(drafting.confirm, _MANAGE),
        "keep_all": Tap(drafting.keep_all, _MANAGE),
        "last_wait": Tap(drafting.let_last_wait, _MANAGE),
        "door": Tap(door.show, _ORGANISE),
        "code": Tap(door.ask_code, _ORGANISE),
        "add": Tap(door.add, _MANAGE),
        "strike": Tap(door.strike, _MANAGE),
        "second": Tap(door.confirm, _MANAGE),
        "heads": Tap(door.ask_heads, _ORGANISE),
        "year": Tap(year.show, _MANAGE),
        "yearpic": Tap(year.send_picture, _MANAGE),
        "yearfile": Tap(year.send_file, _MANAGE),
        "why": Tap(why.give, _MANAGE),
        "whyask": Tap(why.ask, _MANAGE),
        "drop": Tap(drafting.drop, _MANAGE),
        "postpone": Tap(calling_off.ask_postponing, _MANAGE),
        "later": Tap(calling_off.postpone_without_day, _MANAGE),
        "cancel": Tap(calling_off.cancel, _MANAGE),
        "settle": Tap(calling_off.settle, _MANAGE),
        "table": Tap(table.ask_which, _MANAGE),
        "get": Tap(table.get, _MANAGE),
        "send": Tap(table.ask_for_which, _MANAGE),
        "for": Tap(table.ask_file, _MANAGE),
        "admit": Tap(asking.admit, _MANAGE),
        "refuse": Tap(asking.refuse, _MANAGE),
        "use": Tap(replacing.use, _MANAGE),
        "leave": Tap(replacing.leave, _MANAGE),
    },
    steps={
        "field": Tap(drafting.receive, _MANAGE),
        "code": Tap(door.receive, _ORGANISE),
        "heads": Tap(door.receive_heads, _ORGANISE),
        "organiser": Tap(organising.receive, _MANAGE),
        "reason": Tap(calling_off.receive_reason, _MANAGE),
        "table": Tap(table.SHEET.receive, _MANAGE, takes=FILES),
    },
    events={"edited": _receive_edit},
    links={"plan": Tap(listing.show, _ORGANISE), "here": Tap(door.follow_link, _ORGANISE)},
    makes={"plan": "plan", "plan_year": "plan_year", "plan_picture": "plan_picture"},
    takes_in={"plan": Intake("plan", _MANAGE, replacing.take_in, step="table")},
)
