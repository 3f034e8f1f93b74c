"""The roll, page by page, and one person on it."""

from collections.abc import Sequence
from functools import partial

from domain.member import LONGEST_NAME, Member
from domain.text import clean_text, count_utf16
from handlers.cases.words import say_day_on
from handlers.context import Context
from handlers.listing import ROWS, load_page
from handlers.messenger import Button, Keyboard
from handlers.naming import name_people, name_person
from handlers.people.words import say_title
from storage import members


async def show(context: Context) -> None:
    """/people, or /people with a part of a name, of a department or a staff number."""
    context.finish()
    if context.args:
        await _show_found(context, " ".join(context.args))
    else:
        await _show_page(context, 0)


async def _show_found(context: Context, word: str) -> None:
    found = await members.find_by_name(context.db, word, ROWS + 1)
    rows = await _list_rows(context, found[:ROWS])
    key = "people-found-none" if not found else "people-found-many" if len(found) > ROWS else "people-found"
    context.say(key, word=word, shown=ROWS, buttons=[*rows, [Button("people-to-list", "people:list")]])


async def turn_page(context: Context) -> None:
    context.finish()
    await _show_page(context, context.number())


async def _show_page(context: Context, first: int) -> None:
    page = await load_page(partial(members.list_members, context.db), first)
    rows = await _list_rows(context, page.rows)
    turning = page.turning("people:list", ("people-back", "people-more"))
    buttons = [*rows, *turning, [Button("people-invite", "people:invite")]]
    if waiting := await members.count_invited(context.db):
        buttons.append([Button("people-waiting", "people:waiting:0", values={"count": waiting})])
    buttons.append([Button("people-to-sheet", "people:sheet")])
    context.edit("people-list", buttons=buttons, count=await members.count_active(context.db))


async def _list_rows(context: Context, people: Sequence[Member]) -> list[list[Button]]:
    names = await name_people(context.db, context.language, people)
    values = {it.id: {"name": names[it.id], "role": say_title(context.language, it)} for it in people}
    return [[Button("people-row", f"people:open:{it.id}", values=values[it.id])] for it in people]


async def find_person(context: Context) -> Member | None:
    """The active member the button is about; if there is none any more, the roll is shown instead."""
    member = await members.find(context.db, context.number())
    if member is None or member.status != "active":
        context.toast("people-gone")
        await _show_page(context, 0)
        return None
    return member


async def find_subordinate(context: Context) -> Member | None:
    """Like person(), but no chair: only a chair's own hand gives the chair away."""
    member = await find_person(context)
    if member is not None and member.role == "chair":
        context.toast("people-is-chair", alert=True)
        return None
    return member


async def open_person(context: Context) -> None:
    context.finish()
    if member := await find_person(context):
        await show_person(context, member)


async def show_person(context: Context, member: Member) -> None:
    context.edit(
        "people-person",
        name=await name_person(context.db, context.language, member),
        role=say_title(context.language, member),
        day=say_day_on(context.language, member.joined_on) if member.joined_on else "",
        reach="yes" if member.reachable else "no",
        buttons=_make_action_buttons(member),
    )


def _make_action_buttons(member: Member) -> Keyboard:
    appoint = [_make_action_button(member, "committee")]
    if member.role != "auditor":
        appoint.append(
            _make_action_button(member, "auditor") if member.role == "member" else _change(member, "auditor", "auditor")
        )
    rows = [] if member.role == "chair" else [appoint]
    if member.role in ("cadre", "auditor"):
        rows.append([_change(member, "dismiss", "member")])
    if member.role != "chair":
        rows.append([_make_action_button(member, "crown"), _make_action_button(member, "leave")])
    return [*rows, [_make_action_button(member, "rename")], [Button("people-to-list", "people:list")]]


def _change(member: Member, words: str, office: str) -> Button:
    """An office somebody has is not taken with one tap."""
    return Button(f"people-{words}", f"people:why:{member.id}:{office}")


def _make_action_button(member: Member, action: str) -> Button:
    return Button(f"people-{action}", f"people:{action}:{member.id}")


async def ask_name(context: Context) -> None:
    if member := await find_person(context):
        context.ask("name", member=str(member.id))
        context.say("people-ask-name", name=await name_person(context.db, context.language, member))


async def rename(context: Context) -> None:
    name = " ".join(clean_text(context.incoming.text).split())
    if context.incoming.file or not 0 < count_utf16(name) <= LONGEST_NAME:
        context.say("people-name-odd", longest=LONGEST_NAME)
        return
    context.args = (context.draft.get("member", ""),)
    context.finish()
    # They may have left while the name was typed.
    if await find_person(context):
        await members.rename(context.db, context.number(), name)
        await open_person(context)
