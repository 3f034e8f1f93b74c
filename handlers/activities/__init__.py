"""Activities: they announce themselves, members join, the waiting list moves up, and those who came say how it was."""

from domain.member import Member
from handlers.activities import asking, days, joining, offers, past, rating, year
from handlers.activities.card import say_title
from handlers.feature import OFTEN, Command, Feature, Tap
from storage import activities, activity_requests, signups
from storage.database import Db
from storage.keys import Keys


async def export(db: Db, member: Member) -> dict[str, object]:
    answered = await signups.find_of_member(db, member.id)
    asked = await activity_requests.find_of_member(db, member.id)
    entries = {"activities": [await _export_entry(db, member, number, answered[number]) for number in answered]}
    return entries | ({"asked_for": [await _name(db, member, number) for number in asked]} if asked else {})


async def _name(db: Db, member: Member, number: int) -> str:
    activity = await activities.find(db, number)
    return say_title(activity, member.language) if activity else ""


async def _export_entry(db: Db, member: Member, number: int, own: signups.SignUp) -> dict[str, object]:
    activity = await activities.find(db, number)
    return {
        "title": say_title(activity, member.language) if activity else "",
        "starts": activity.starts.isoformat() if activity else "",
        "answer": own.answer,
        "place": own.place,
        "rated": bool(own.rated),
    }


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    await activity_requests.forget(db, member.id)
    await signups.forget(db, member.id)


FEATURE = Feature(
    "activities",
    optional=True,
    commands={"activities": Command(joining.start, "activity.join", use=OFTEN)},
    buttons={
        "page": Tap(joining.show_page, "activity.join"),
        "past": Tap(past.show, "activity.join"),
        "open": Tap(joining.show, "activity.join"),
        "answer": Tap(joining.answer, "activity.join"),
        "ask": Tap(asking.ask, "activity.join"),
        "file": Tap(joining.send_file, "activity.join"),
        "stars": Tap(rating.keep_stars, "activity.join"),
        "restars": Tap(rating.ask_stars_again, "activity.join"),
        "again": Tap(rating.keep_again, "activity.join"),
    },
    makes={"calendar": "calendar_file"},
    jobs=(year.JOB, days.JOB, offers.JOB),
    export=export,
    release=joining.release,
    forget=forget,
)
