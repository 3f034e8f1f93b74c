"""Groups: cadres put members into groups such as outdoor posts, and activities can be for a group."""

from collections.abc import Sequence

from domain.audience import code_group
from domain.course import Course
from domain.member import Member
from domain.text import clean_text, count_utf16
from handlers.context import AnyContext, Context
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.listing import load_page
from handlers.messenger import Button, Keyboard, Text
from handlers.naming import PEOPLE, name_people, name_person
from handlers.roll_table import name_group
from locales import Markup, render
from storage import activities, audience, courses, members, requirements
from storage.audience import MemberGroup
from storage.database import Db
from storage.keys import Keys

_RIGHT = "groups.keep"
_LONGEST_NAME = 40
_ALL = [Button("audience-button-all", "audience:list")]
_MOST_FOUND = 200
"""As many as a whole department may be put in at once."""


async def show_list(context: Context) -> None:
    """`/groups`: all groups, and how many are in each."""
    await audience.add_usual(context.db)
    rows = [
        [
            Button(
                "audience-button-group",
                f"audience:open:{it.id}:0",
                values={"name": name_group(context.language, it), "size": it.size},
            )
        ]
        for it in await audience.list_groups(context.db)
    ]
    context.leave()
    context.edit("audience-list", buttons=[*rows, [Button("audience-button-new", "audience:new")]])


async def ask_name(context: Context) -> None:
    context.ask("name")
    context.edit("audience-ask-name", buttons=[_ALL])


async def receive_name(context: Context) -> None:
    name = " ".join(clean_text(context.incoming.text).split())
    if not name or count_utf16(name) > _LONGEST_NAME:
        context.say("audience-wrong-name", most=_LONGEST_NAME)
        return
    number = await audience.add(context.db, name)
    group = await audience.find(context.db, number) if number else None
    if group is None:
        context.say("audience-name-taken", name=name)
        return
    context.finish()
    await _show(context, group, 0)


async def open_group(context: Context) -> None:
    if group := await _find(context):
        await _show(context, group, context.number(1))


async def _find(context: Context) -> MemberGroup | None:
    """The group of the tapped button; None, and it is said, if somebody removed it."""
    group = await audience.find(context.db, context.number())
    if group is None:
        context.toast("audience-gone", alert=True)
    return group


async def _show(context: Context, group: MemberGroup, first: int) -> None:
    """Who is in it, and the next thing that is written looks for people to put in."""
    page = await load_page(lambda limit, offset: audience.list_members(context.db, group.id, limit, offset), first)
    rows = await _make_rows(context, page.rows, "audience-button-out", f"audience:out:{group.id}")
    # Those with a code stay: the plan's activities name them by it.
    ways = [[Button("audience-button-delete", f"audience:ask:{group.id}")]] if not group.code else []
    context.ask("people", group=str(group.id))
    context.edit(
        "audience-shown",
        name=name_group(context.language, group),
        size=group.size,
        buttons=[*rows, *page.turning(f"audience:open:{group.id}"), *ways, _ALL],
    )


async def _make_rows(context: Context, people: Sequence[Member], key: str, data: str) -> Keyboard:
    names = await name_people(context.db, context.language, people)
    return [[Button(key, f"{data}:{it.id}", values={"name": names[it.id]})] for it in people]


async def search(context: Context) -> None:
    """People by name, department or staff number; each may be put in, or all who were found."""
    group = await audience.find(context.db, int(context.draft["group"]))
    if group is None:
        context.finish()
        context.say("audience-gone")
        return
    word = " ".join(clean_text(context.incoming.text).split())
    found = await audience.search_outside(context.db, group.id, word, _MOST_FOUND) if word else []
    if not found:
        context.say("audience-nobody-found", word=word, buttons=[_make_back(group)])
        return
    rows = await _make_rows(context, found[:PEOPLE], "audience-button-in", f"audience:in:{group.id}")
    every = Button("audience-button-in-all", f"audience:all:{group.id}", values={"count": len(found)})
    context.ask("people", group=str(group.id), word=word)
    context.say(
        "audience-found",
        word=word,
        count=len(found),
        name=name_group(context.language, group),
        buttons=[*rows, *([[every]] if len(found) > 1 else []), _make_back(group)],
    )


def _make_back(group: MemberGroup) -> list[Button]:
    return [Button("audience-button-back", f"audience:open:{group.id}:0")]


async def put_in(context: Context) -> None:
    if group := await _find(context):
        await audience.put_in(context.db, group.id, [context.number(1)], context.union.today(context.now))
        await _show_again(context, group)


async def put_all_in(context: Context) -> None:
    """All who are found by the words that were written last, as the roll is now."""
    group = await _find(context)
    word = context.draft.get("word", "")
    if group is None:
        return
    # The words may have been written for another group since this button was shown.
    if not word or context.draft.get("group") != str(group.id):
        context.toast("audience-search-over", alert=True)
        return
    found = await audience.search_outside(context.db, group.id, word, _MOST_FOUND)
    await audience.put_in(context.db, group.id, [it.id for it in found], context.union.today(context.now))
    await _show_again(context, group)


async def take_out(context: Context) -> None:
    """What the law requires of the group is asked about first, and the chair hears of it."""
    group = await _find(context)
    member = await members.find(context.db, context.number(1)) if group else None
    if group is None or member is None:
        return
    required = await _list_by_law(context.db, group)
    if required and not await _is_sure_to_take_out(context, group, member, required):
        return
    await audience.take_out(context.db, group.id, member.id)
    if required:
        await _tell_chairs(context, group, member, required)
    await _show_again(context, group)


async def _list_by_law(db: Db, group: MemberGroup) -> list[Course]:
    """The courses that the law requires of this group."""
    code = f"group.{group.code or group.id}"
    ids = {it.course_id for it in await requirements.list_all(db) if it.legal and it.whom == code}
    return [it for it in await courses.list_newest(db) if it.id in ids] if ids else []


async def _is_sure_to_take_out(
    context: Context, group: MemberGroup, member: Member, required: Sequence[Course]
) -> bool:
    return context.is_sure(
        "audience-law-out",
        Button("audience-law-out-yes"),
        _make_back(group)[0],
        person=await name_person(context.db, context.language, member),
        name=name_group(context.language, group),
        courses=_join_titles(context.language, required),
    )


def _join_titles(language: str, required: Sequence[Course]) -> Markup:
    return Markup(render(language, "people-comma")).join(it.title(language) for it in required)


async def _tell_chairs(context: Context, group: MemberGroup, member: Member, required: Sequence[Course]) -> None:
    """Nobody alone takes a person out of what the law requires, and nobody else knows."""
    for chair in await members.list_with_role(context.db, "chair"):
        if chair.id != context.actor.id:
            said = Text(
                "audience-law-taken-out",
                cadre=await name_person(context.db, chair.language, context.actor),
                person=await name_person(context.db, chair.language, member),
                name=name_group(chair.language, group),
                courses=_join_titles(chair.language, required),
                buttons=[_make_back(group)],
            )
            context.messenger.send(chair, said)


async def _show_again(context: Context, group: MemberGroup) -> None:
    fresh = await audience.find(context.db, group.id)
    await _show(context, fresh or group, 0)


async def ask_deleting(context: Context) -> None:
    if group := await _find(context):
        sure = [Button("audience-button-sure", f"audience:delete:{group.id}")]
        name = name_group(context.language, group)
        context.ask_by_buttons("audience-sure", name=name, size=group.size, buttons=[sure, _make_back(group)])


async def delete(context: Context) -> None:
    """Only once no activity ahead is for the group, whose invitations would go to everybody, and nothing required."""
    group = await _find(context)
    if group is None:
        return
    written = code_group(group.code, group.id)
    ahead = await activities.list_audiences(context.db, context.now)
    if any(written in each.split("\n") for each in ahead):
        context.toast("audience-in-use", alert=True)
        return
    if any(it.whom == f"group.{group.code or group.id}" for it in await requirements.list_all(context.db)):
        context.toast("audience-required", alert=True)
        return
    await audience.delete(context.db, group.id)
    await show_list(context)


async def export(db: Db, member: Member) -> dict[str, object]:
    groups = await audience.list_of_member(db, member.id)
    return {"groups": [name_group(member.language, it) for it in groups]} if groups else {}


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    await audience.forget(db, member.id)


async def release(context: AnyContext, before: Member, after: Member) -> None:
    """Who has left is in no group any more, should they come back another day in another post."""
    if after.status == "left":
        await audience.forget(context.db, before.id)


FEATURE = Feature(
    "audience",
    commands={"groups": Command(show_list, _RIGHT, use=RARELY)},
    buttons={
        "list": Tap(show_list, _RIGHT),
        "new": Tap(ask_name, _RIGHT),
        "open": Tap(open_group, _RIGHT),
        "in": Tap(put_in, _RIGHT),
        "all": Tap(put_all_in, _RIGHT),
        "out": Tap(take_out, _RIGHT),
        "ask": Tap(ask_deleting, _RIGHT),
        "delete": Tap(delete, _RIGHT),
    },
    steps={"name": Tap(receive_name, _RIGHT), "people": Tap(search, _RIGHT)},
    export=export,
    forget=forget,
    release=release,
)
