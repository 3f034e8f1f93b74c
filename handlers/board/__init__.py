"""The public board: what authors agreed to show, voices for it, and suggestions that wait for others."""

from domain.member import Member
from handlers import drafting
from handlers.board import browsing, consent, together, voices, writing
from handlers.board.marks import make_mark
from handlers.feature import OFTEN, Command, Feature, Tap
from locales import render
from storage import board, endorsements
from storage.database import Db
from storage.keys import Keys

_READ, _OWN, _WRITE = "board.read", "cases.own", "board.write"


async def _export(db: Db, member: Member) -> dict[str, object]:
    return {
        "voices": render(member.language, "board-voices-unnamed"),
        "published": [
            {"number": each.case_number, "stage": each.stage, "zh": each.zh, "en": each.en}
            for each in await board.list_of_author(db, member.id)
        ],
    }


async def _forget(db: Db, member: Member, keys: Keys) -> None:
    """Before the cases forget who wrote them: what they agreed to show disappears, and so do their voices."""
    await board.erase_waiting(db, member.id)
    for publication in await board.list_of_author(db, member.id):
        await board.drop(db, publication.case_number)
    # No row tells whose a voice is: the member's mark is computed for every case and taken out where it is found.
    numbers = await endorsements.list_endorsed(db)
    await endorsements.forget(db, [(number, make_mark(keys, number, member.id)) for number in numbers])


FEATURE = Feature(
    "board",
    optional=True,
    commands={"board": Command(browsing.show_home, _READ, use=OFTEN, part="union")},
    buttons={
        **drafting.make_taps((writing.KIND,), _WRITE, writing.OVER, writing.show_again),
        "home": Tap(browsing.show_home, _READ),
        "list": Tap(browsing.show_page, _READ),
        "read": Tap(browsing.read, _READ),
        "join": Tap(voices.join, _READ),
        "leave": Tap(voices.leave, _READ),
        "mine": Tap(consent.show, _OWN),
        "wish": Tap(consent.wish, _OWN),
        "agree": Tap(consent.agree, _OWN),
        "down": Tap(consent.take_down, _OWN),
        "desk": Tap(writing.show_desk, _WRITE),
        "wished": Tap(writing.list_wished, _WRITE),
        "write": Tap(writing.start, _WRITE),
        "rewrite": Tap(writing.rewrite, _WRITE),
        "skip": Tap(writing.skip, _WRITE),
        "offer": Tap(writing.offer, _WRITE),
        "drop": Tap(writing.drop, _WRITE),
    },
    steps={
        "zh": Tap(writing.receive, _WRITE),
        "en": Tap(writing.receive, _WRITE),
        "ready": Tap(writing.use_the_buttons, _WRITE),
    },
    events={"edited": writing.receive_edit},
    links={"board": Tap(browsing.read, _READ)},
    jobs=(together.JOB,),
    export=_export,
    forget=_forget,
)
