"""Hot issues: the machine proposes what comes up often, a cadre names it, answers in public and clears it."""

from domain.member import Member
from handlers import drafting
from handlers.feature import Command, Feature, Tap
from handlers.hot import card, deciding, finding, listing
from storage import hot_issues
from storage.database import Db
from storage.keys import Keys

_READ, _DECIDE = "hot.read", "hot.decide"


async def _export(db: Db, member: Member) -> dict[str, object]:
    return {"answered": [{"issue": it.title or it.topic} for it in await hot_issues.list_of_owner(db, member.id)]}


async def _forget(db: Db, member: Member, keys: Keys) -> None:
    await hot_issues.forget(db, member.id)


FEATURE = Feature(
    "hot",
    optional=True,
    commands={"hot": Command(listing.show, _READ, part="union")},
    buttons={
        **drafting.make_taps((deciding.KIND,), _DECIDE, "hot-over", deciding.show_again),
        "see": Tap(deciding.see, _DECIDE),
        "confirm": Tap(deciding.confirm, _DECIDE),
        "rename": Tap(deciding.rename, _DECIDE),
        "dismiss": Tap(deciding.dismiss, _DECIDE),
        "answer": Tap(deciding.answer, _DECIDE),
        "publish": Tap(deciding.publish, _DECIDE),
        "clear": Tap(deciding.clear, _DECIDE),
    },
    steps={
        "title": Tap(deciding.receive_title, _DECIDE),
        "answer": Tap(deciding.receive_answer, _DECIDE),
    },
    events={"edited": deciding.receive_edit},
    links={"hot": Tap(deciding.see, _DECIDE)},
    jobs=finding.JOBS,
    makes={"heat": "heat_picture"},
    export=_export,
    forget=_forget,
    release=finding.release,
    watches=frozenset({"hot_issues"}),
    refresh=card.refresh,
)
