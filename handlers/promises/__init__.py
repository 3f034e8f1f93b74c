"""Promises: what was promised and by when, who keeps it, and whether those who raised it say it was kept."""

from domain.member import Member
from handlers.cases import promised
from handlers.feature import Command, Feature, Tap
from handlers.promises import judging, keeping, listing, reminding
from storage import promise_votes, promises
from storage.database import Db
from storage.keys import Keys

_READ, _KEEP = "promises.read", "promises.keep"


async def _export(db: Db, member: Member) -> dict[str, object]:
    mine = await promises.list_of_owner(db, member.id)
    return {
        "promises": [
            {
                "number": it.case_number,
                "promised": it.promised_on.isoformat(),
                "done": it.done_on.isoformat() if it.done_on else "",
            }
            for it in mine
        ]
    }


async def _forget(db: Db, member: Member, keys: Keys) -> None:
    # No row tells whose a voice is: the member's mark is computed for every vote and taken out where it is found.
    for number, place in await promise_votes.count_votes(db):
        voice = promised.mark(keys, number, place, str(member.id))
        await promise_votes.take_back(db, number, place, voice)
    await promises.forget(db, member.id)


FEATURE = Feature(
    "promises",
    optional=True,
    commands={"promises": Command(listing.start, _READ, part="union")},
    buttons={
        "list": Tap(listing.show_page, _READ),
        "rates": Tap(listing.show_rates, _READ),
        "mine": Tap(keeping.show_mine, _KEEP),
        "see": Tap(keeping.see, _KEEP),
        "done": Tap(keeping.ask_evidence, _KEEP),
        "judge": Tap(judging.judge, _READ),
        "photo": Tap(judging.send_photo, _READ),
    },
    steps={"evidence": Tap(keeping.receive, _KEEP, takes=frozenset({"photo"}))},
    jobs=(reminding.JOB, judging.JOB),
    export=_export,
    forget=_forget,
    release=reminding.release,
)
