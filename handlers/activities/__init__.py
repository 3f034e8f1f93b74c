"""Activities: they announce themselves, members join, the waiting list moves up, and those who came say how it was."""

from datetime import time, timedelta

from domain.member import Member
from handlers.activities import (
    asking,
    calendars,
    check_in,
    days,
    guests,
    joining,
    offers,
    organising,
    past,
    photos,
    rating,
    takeaway,
    year,
)
from handlers.activities.card import say_title
from handlers.context import AnyContext
from handlers.feature import OFTEN, Command, Feature, Tap, purge_monthly
from storage import activities, activity_requests, check_ins, door_guesses, organisers, photo_consents, signups
from storage.database import Db
from storage.keys import Keys

_KEPT = timedelta(days=366)
"""How long the privacy notice says that names are kept."""


async def export(db: Db, member: Member) -> dict[str, object]:
    answered = await signups.find_of_member(db, member.id)
    asked = await activity_requests.find_of_member(db, member.id)
    entries = {"activities": [await _export_entry(db, member, number, answered[number]) for number in answered]}
    there = await check_ins.list_of_member(db, member.id)
    if there:
        entries["there"] = [
            {"title": await _name(db, member, number), "at": own.at.isoformat(), "grade": own.grade}
            for number, own in there
        ]
    if mine := await organisers.list_of_member(db, member.id):
        entries["organises"] = [{"title": await _name(db, member, number)} for number in mine]
    agreed = await photo_consents.find_of_member(db, member.id)
    if agreed:
        entries["photos"] = [
            {"title": await _name(db, member, number), "photo": choice} for number, choice in agreed.items()
        ]
    return entries | ({"asked_for": [await _name(db, member, number) for number in asked]} if asked else {})


async def _name(db: Db, member: Member, number: int) -> str:
    activity = await activities.find(db, number)
    return say_title(activity, member.language) if activity else ""


async def _export_entry(db: Db, member: Member, number: int, own: signups.SignUp) -> dict[str, object]:
    activity = await activities.find(db, number)
    return {
        "title": say_title(activity, member.language) if activity else "",
        "starts": activity.starts_at.isoformat() if activity else "",
        "answer": own.answer,
        "place": own.place,
        "rated": bool(own.rated),
    }


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Who has left holds no place and organises nothing."""
    if after.status == "left":
        await organising.release(context, before)
    await joining.release(context, before, after)


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    await activity_requests.forget(db, member.id)
    await organisers.forget(db, member.id)
    await check_ins.forget(db, member.id)
    await door_guesses.forget(db, member.id)
    await signups.forget(db, member.id)
    await photo_consents.forget(db, member.id)


# After a year who signed up and who was there is nobody's business any more; how many stays.
_PURGES = (check_ins.purge, door_guesses.purge, signups.purge, organisers.purge, photo_consents.purge)


FEATURE = Feature(
    "activities",
    optional=True,
    commands={"activities": Command(joining.start, "activity.join", use=OFTEN)},
    buttons={
        "page": Tap(joining.show_page, "activity.join"),
        "past": Tap(past.show, "activity.join"),
        "open": Tap(joining.show, "activity.join"),
        "answer": Tap(joining.answer, "activity.join"),
        "guests": Tap(guests.bring, "activity.join"),
        "organise": Tap(organising.answer, "activity.join"),
        "here": Tap(check_in.show, "activity.join", notice=2),
        "photos": Tap(photos.show, "activity.join", notice=2),
        "photo": Tap(photos.choose, "activity.join", notice=2),
        "declare": Tap(check_in.declare, "activity.join", notice=2),
        "ask": Tap(asking.ask, "activity.join"),
        "file": Tap(calendars.send_file, "activity.join"),
        "feed": Tap(calendars.send_all, "activity.join"),
        "stars": Tap(rating.keep_stars, "activity.join"),
        "restars": Tap(rating.ask_stars_again, "activity.join"),
        "fit": Tap(rating.keep_fit, "activity.join"),
        "again": Tap(rating.keep_again, "activity.join"),
    },
    steps={"line": Tap(rating.keep_line, "activity.join"), "door": Tap(check_in.receive, "activity.join", notice=2)},
    links={"door": Tap(check_in.follow_link, "activity.join", notice=2)},
    makes={"calendar": "calendar_file", "calendar_feed": "calendar_feed", "qr": "qr"},
    jobs=(
        year.JOB,
        days.JOB,
        offers.JOB,
        purge_monthly("activities-forgetting", time(5), _KEPT, *_PURGES),
    ),
    export=export,
    tables=takeaway.list_tables,
    release=release,
    forget=forget,
)
