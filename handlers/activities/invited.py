"""Who is invited to an activity: those it is for, and whom a cadre let in besides."""

from collections.abc import Mapping

from domain.activity import Activity
from domain.audience import read_audience
from domain.member import Member
from locales import Markup, render
from storage import activity_requests, audience, members
from storage.database import Db


async def list_invited(db: Db, activity: Activity) -> list[Member]:
    """Everybody as long as nobody is in the groups it is for: what is told to nobody would be lost without a word."""
    meant = await audience.list_invited(db, read_audience(activity.audience))
    if not meant:
        return await members.list_active(db)
    known = {it.id for it in meant}
    admitted = await members.find_each(db, await activity_requests.list_admitted(db, activity.id))
    return [*meant, *(it for it in admitted.values() if it.is_active and it.id not in known)]


async def is_invited(db: Db, activity: Activity, member_id: int) -> bool:
    if await activity_requests.find_state(db, activity.id, member_id) == "admitted":
        return True
    return await is_meant(db, activity.audience, member_id)


async def is_meant(db: Db, written: str, member_id: int) -> bool:
    """Whether this member is in the groups and departments of `written`, or nobody is."""
    meant = read_audience(written)
    if meant.is_everybody or await audience.is_invited(db, meant, member_id):
        return True
    return not await audience.count_invited(db, meant)


async def load_group_names(db: Db, written: str) -> Mapping[int, str]:
    """The names of the union's own groups in an audience, by their number."""
    named = read_audience(written).groups
    return {it.id: it.name for it in await audience.list_groups(db) if it.id in named} if named else {}


def say_audience(language: str, written: str, groups: Mapping[int, str]) -> Markup:
    """Whom it is for in words; a group that was removed meanwhile is left out."""
    meant = read_audience(written)
    if meant.is_everybody:
        return Markup(render(language, "audience-all"))
    codes = [Markup(render(language, f"audience-{code}")) for code in meant.codes]
    known = [Markup.escape(groups[it]) for it in meant.groups if it in groups]
    departments = [Markup.escape(it) for it in meant.departments]
    return Markup(render(language, "activities-comma")).join([*codes, *known, *departments])
