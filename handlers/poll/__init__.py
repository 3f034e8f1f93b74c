"""Asking before planning: cadres put dates or ideas to those concerned and confirm what is planned then."""

from domain.member import Member
from handlers.context import AnyContext
from handlers.drafting import make_taps
from handlers.feature import Feature, Tap
from handlers.messenger import Button, Text
from handlers.poll import asking, deciding, voting, writing
from storage import members, polls
from storage.database import Db
from storage.keys import Keys

_JOIN, _MANAGE = "activity.join", "activity.manage"


async def export(db: Db, member: Member) -> dict[str, object]:
    said = [{"title": title, "answer": choice} for title, choice in await polls.list_of_member(db, member.id)]
    return {"polls": said} if said else {}


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    await polls.forget(db, member.id)
    await polls.leave_to_others(db, member.id)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Who has left decides nothing, and what they said does not count; the chair decides on what a cadre asked."""
    if after.status == "left":
        await polls.forget(context.db, before.id)
    if after.can_work or not before.can_work:
        return
    # First: afterwards nothing tells which were theirs.
    left = await polls.list_of_creator(context.db, before.id)
    await polls.leave_to_others(context.db, before.id)
    for poll in left:
        for chair in await members.list_with_role(context.db, "chair"):
            if chair.id != before.id:
                button = [[Button("poll-decide", f"poll:page:{poll.id}")]]
                context.messenger.send(chair, Text("poll-left", title=poll.title, buttons=button))


FEATURE = Feature(
    "poll",
    optional=True,
    notice=2,
    buttons={
        **make_taps((writing.KIND,), _MANAGE, writing.OVER, writing.show_again),
        "open": Tap(voting.show, _JOIN),
        "vote": Tap(voting.vote, _JOIN),
        "list": Tap(deciding.show_list, _MANAGE),
        "page": Tap(deciding.show, _MANAGE),
        "new": Tap(writing.begin, _MANAGE),
        "dates": Tap(writing.ask_dates, _MANAGE),
        "idea": Tap(writing.take_idea, _MANAGE),
        "done": Tap(writing.finish_options, _MANAGE),
        "alter": Tap(writing.alter, _MANAGE),
        "whom": Tap(writing.toggle_audience, _MANAGE),
        "whom_done": Tap(writing.finish_options, _MANAGE),
        "confirm": Tap(writing.confirm, _MANAGE),
        "leave": Tap(writing.leave, _MANAGE),
        "choose": Tap(deciding.ask_to_choose, _MANAGE),
        "win": Tap(deciding.choose, _MANAGE),
        "more": Tap(deciding.ask_more, _MANAGE),
        "drop": Tap(deciding.ask_to_drop, _MANAGE),
        "dropped": Tap(deciding.drop, _MANAGE),
    },
    steps={"field": Tap(writing.receive, _MANAGE), "more": Tap(deciding.receive_more, _MANAGE)},
    events={"edited": writing.receive_edit},
    jobs=(asking.JOB, asking.FORGETTING),
    export=export,
    forget=forget,
    release=release,
)
