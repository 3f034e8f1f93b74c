"""Hazards: what is dangerous is reported in a few taps, cured, checked by another person, and told of."""

from domain.draft import Draft
from domain.member import Member
from handlers import drafting
from handlers.cases.retention import export_case
from handlers.context import Context
from handlers.feature import FILES, Command, Feature, Intake, Tap
from handlers.hazard import (
    asking,
    calling,
    checking,
    comparing,
    confirming,
    curing,
    giving_up,
    grading,
    leaving,
    listing,
    looking,
    mine,
    month,
    places,
    planning,
    quizzing,
    reporting,
    seconding,
    sending,
    visiting,
)
from handlers.hazard.draft import KIND, OVER
from storage import cases, hazard_confirmations, hazard_visits, hazards
from storage.database import Db
from storage.keys import Keys

_REPORT, _WORK = "hazard.report", "case.work"
_SHOWN_AGAIN = {KIND: reporting.show_again, planning.KIND: planning.show_again}
_PICTURES = frozenset({"photo", "document"})


async def _show_again(context: Context, draft: Draft) -> None:
    await _SHOWN_AGAIN[draft.kind](context, draft)


async def export(db: Db, member: Member) -> dict[str, object]:
    """What somebody reported, and what they are to cure, or have."""
    own = [it for it in await cases.list_of_author(db, member.id) if it.is_hazard]
    return {
        "reported": [await export_case(db, it) for it in own],
        "to_cure": [each.number for each in await hazards.list_of_curer(db, member.id)],
    }


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    """Who was to cure what; the hazards stay, and who reported them goes with the cases."""
    await hazards.forget_curer(db, member.id)
    await hazard_visits.forget(db, member.id)
    await hazard_confirmations.forget(db, member.id)


FEATURE = Feature(
    "hazard",
    optional=True,
    notice=2,
    commands={"hazard": Command(reporting.start, _REPORT)},
    buttons={
        **drafting.make_taps((KIND, planning.KIND), _REPORT, OVER, _show_again),
        "start": Tap(reporting.start, _REPORT),
        "from": Tap(reporting.begin_with, _REPORT),
        "nophoto": Tap(reporting.skip_photo, _REPORT),
        "place": Tap(reporting.choose_place, _REPORT),
        "kind": Tap(reporting.choose_kind, _REPORT),
        "near": Tap(reporting.note_near_miss, _REPORT),
        "change": Tap(reporting.change, _REPORT),
        "send": Tap(sending.send, _REPORT),
        "join": Tap(comparing.join, _REPORT),
        "same": Tap(sending.send_as_same, _REPORT),
        "said": Tap(asking.receive, _REPORT),
        "list": Tap(listing.show, _REPORT),
        "at": Tap(listing.show_place, _REPORT),
        "places": Tap(places.show, _WORK),
        "unplace": Tap(places.take_off, _WORK),
        "addplace": Tap(places.ask_name, _WORK),
        "getplaces": Tap(places.send_sheet, _WORK),
        "sendplaces": Tap(places.SHEET.ask, _WORK),
        "mine": Tap(mine.show, _REPORT),
        "month": Tap(month.show, _REPORT),
        "pairs": Tap(month.show_pairs, _REPORT),
        "have": Tap(calling.have, _WORK),
        "verify": Tap(looking.verify, _WORK),
        "reject": Tap(looking.ask_why_not, _WORK),
        "rejected": Tap(looking.propose_rejecting, _WORK),
        "become": Tap(looking.ask_place, _WORK),
        "whatkind": Tap(looking.ask_kind, _WORK),
        "became": Tap(looking.turn_into_hazard, _WORK),
        "second": Tap(seconding.decide, _WORK),
        "unpropose": Tap(seconding.take_back, _WORK),
        "grade": Tap(grading.start, _WORK),
        "graded": Tap(grading.answer, _WORK),
        "confirm": Tap(confirming.confirm, _WORK),
        "plan": Tap(planning.start, _WORK),
        "owner": Tap(planning.choose_owner, _WORK),
        "owners": Tap(planning.turn_owners, _WORK),
        "nomoney": Tap(planning.need_no_money, _WORK),
        "due": Tap(planning.choose_day, _WORK),
        "planned": Tap(planning.finish, _WORK),
        "open": Tap(curing.open_own, _REPORT),
        "begin": Tap(curing.begin, _REPORT),
        "go-on": Tap(curing.go_on, _REPORT),
        "fix": Tap(curing.ask_after, _REPORT),
        "secure": Tap(curing.ask_safe, _REPORT),
        "nopicture": Tap(curing.explain_no_picture, _REPORT),
        "pictures": Tap(curing.send_pictures, _REPORT),
        "handin": Tap(curing.hand_in, _REPORT),
        "clear": Tap(checking.ask, _WORK),
        "cleared": Tap(checking.clear, _WORK),
        "fail": Tap(checking.ask_what_failed, _WORK),
        "give-up": Tap(giving_up.ask_until, _WORK),
        "quiz": Tap(quizzing.make_question, _WORK),
        "visit": Tap(visiting.show, _WORK),
        "found": Tap(visiting.note, _WORK),
        "until": Tap(giving_up.ask_why, _WORK),
    },
    steps={
        "writing": Tap(reporting.receive, _REPORT, takes=FILES),
        "where": Tap(reporting.receive, _REPORT, takes=FILES),
        "place": Tap(places.receive_name, _WORK),
        "sheet": Tap(places.SHEET.receive, _WORK, takes=FILES),
        "planning": Tap(planning.receive, _WORK),
        "lighter": Tap(grading.receive_why_lighter, _WORK),
        "picture": Tap(curing.receive_picture, _REPORT, takes=_PICTURES),
        "unseen": Tap(curing.receive_unseen, _REPORT),
        "failing": Tap(checking.receive_what_failed, _WORK),
        "giving_up": Tap(giving_up.receive_why, _WORK),
    },
    jobs=(calling.JOB, confirming.JOB, asking.JOB, comparing.JOB, visiting.JOB, visiting.REMINDING),
    export=export,
    forget=forget,
    release=leaving.release,
    news=month.give_news,
    events={"edited": reporting.receive_edit},
    makes={"hazard-places": "hazard_places"},
    takes_in={
        "hazard-picture": Intake("photo", _REPORT, curing.take_in, step="picture"),
        "hazard-places": Intake("hazard_places", _WORK, places.take_in, step="sheet"),
    },
)
