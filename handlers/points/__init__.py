"""Points: what verified acts earn, seen by their owner alone, and what two cadres hand over for them."""

from domain.member import Member
from handlers.context import AnyContext
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.points import asking, counting, issuing, showing
from storage import points, points_requests
from storage.database import Db
from storage.keys import Keys
from storage.points import PointsRow

_OWN, _ISSUE = "points.own", "points.issue"


async def export(db: Db, member: Member) -> dict[str, object]:
    rows = [_show_row(it) for it in await points.list_of_member(db, member.id)]
    wishes = [it.reward for it in await points_requests.list_of_member(db, member.id)]
    return {name: found for name, found in (("points", rows), ("wishes", wishes)) if found}


def _show_row(row: PointsRow) -> dict[str, str]:
    kind, source = row.subject
    return {"month": row.month, "kind": kind, "source": source, "points": f"{row.points:+}", "reason": row.reason}


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    await points.forget(db, member.id)
    await points_requests.forget(db, member.id)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Who has left wishes for nothing; what a former cadre noted first is noted by two others."""
    if after.status == "left":
        await points_requests.forget(context.db, before.id)
    elif before.can_work and not after.can_work:
        await points_requests.drop_notes(context.db, before.id)


FEATURE = Feature(
    "points",
    optional=True,
    notice=2,
    commands={"points": Command(showing.show, _OWN, use=RARELY)},
    buttons={
        "own": Tap(showing.show, _OWN),
        "rows": Tap(showing.show_rows, _OWN),
        "worth": Tap(showing.show_worth, _OWN),
        "get": Tap(asking.ask, _OWN),
        "back": Tap(asking.take_back, _OWN),
        "queue": Tap(issuing.show_queue, _ISSUE),
        "open": Tap(issuing.open_request, _ISSUE),
        "handed": Tap(issuing.note_handed, _ISSUE),
        "unnote": Tap(issuing.take_note_back, _ISSUE),
        "refuse": Tap(issuing.refuse, _ISSUE),
    },
    jobs=(counting.JOB,),
    export=export,
    forget=forget,
    release=release,
)
