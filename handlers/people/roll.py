"""The roll, page by page, and one person on it."""

from domain.member import LONGEST_NAME, Member
from domain.text import clean, utf16_length
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import render
from storage import members

_PAGE = 8


async def show(turn: Turn) -> None:
    """/people, or /people with a part of a name, of a department or a staff number."""
    turn.finish()
    if turn.args:
        await _show_found(turn, " ".join(turn.args))
    else:
        await _show_page(turn, 0)


async def _show_found(turn: Turn, word: str) -> None:
    found = await members.called(turn.db, word, _PAGE + 1)
    rows = [[_row(turn.language, it)] for it in found[:_PAGE]]
    key = "people-found-none" if not found else "people-found-many" if len(found) > _PAGE else "people-found"
    turn.say(key, word=word, shown=_PAGE, buttons=[*rows, [Button("people-to-list", "people:list")]])


async def turn_page(turn: Turn) -> None:
    turn.finish()
    await _show_page(turn, min(turn.number(), 10_000))


async def _show_page(turn: Turn, page: int) -> None:
    found = await members.listed(turn.db, _PAGE + 1, page * _PAGE)
    rows: list[list[Button]] = [[_row(turn.language, it)] for it in found[:_PAGE]]
    turning = [Button("people-back", f"people:list:{page - 1}")] if page else []
    turning += [Button("people-more", f"people:list:{page + 1}")] if len(found) > _PAGE else []
    buttons = [*rows, *([turning] if turning else []), [Button("people-invite", "people:invite")]]
    turn.edit("people-list", buttons=buttons, count=await members.count_active(turn.db))


def _row(language: str, member: Member) -> Button:
    return Button(
        "people-row", f"people:open:{member.id}", values={"name": member.name, "role": title(language, member)}
    )


def title(language: str, member: Member) -> str:
    """The office in words, such as: cadre, women workers' committee, head."""
    words = [f"people-role-{member.role}"]
    words += [f"committee-{member.committee}"] if member.committee else []
    words += [f"duty-{member.duty}"] if member.duty else []
    return render(language, "people-comma").join(render(language, word) for word in words)


async def person(turn: Turn) -> Member | None:
    """The active member the button is about; if there is none any more, the roll is shown instead."""
    member = await members.find(turn.db, turn.number())
    if member is None or member.status != "active":
        turn.toast("people-gone")
        await _show_page(turn, 0)
        return None
    return member


async def subordinate(turn: Turn) -> Member | None:
    """Like person(), but no chair: only a chair's own hand gives the chair away."""
    member = await person(turn)
    if member is not None and member.role == "chair":
        turn.toast("people-is-chair", alert=True)
        return None
    return member


async def open_person(turn: Turn) -> None:
    turn.finish()
    if member := await person(turn):
        show_person(turn, member)


def show_person(turn: Turn, member: Member) -> None:
    turn.edit(
        "people-person",
        name=member.name,
        role=title(turn.language, member),
        day=member.joined_on,
        reach="yes" if member.reachable else "no",
        buttons=_actions(member),
    )


def _actions(member: Member) -> Keyboard:
    appoint = [_about(member, "committee")]
    if member.role != "auditor":
        appoint.append(_about(member, "auditor"))
    rows = [] if member.role == "chair" else [appoint]
    if member.role in ("cadre", "auditor"):
        rows.append([_about(member, "dismiss")])
    if member.role != "chair":
        rows.append([_about(member, "crown"), _about(member, "leave")])
    return [*rows, [_about(member, "rename")], [Button("people-to-list", "people:list")]]


def _about(member: Member, action: str) -> Button:
    return Button(f"people-{action}", f"people:{action}:{member.id}")


async def ask_name(turn: Turn) -> None:
    if member := await person(turn):
        turn.ask("name", member=str(member.id))
        turn.say("people-ask-name", name=member.name)


async def rename(turn: Turn) -> None:
    name = " ".join(clean(turn.incoming.text).split())
    if turn.incoming.file or not 0 < utf16_length(name) <= LONGEST_NAME:
        turn.say("people-name-odd", longest=LONGEST_NAME)
        return
    turn.args = (turn.draft.get("member", ""),)
    turn.finish()
    if await person(turn):
        await members.rename(turn.db, turn.number(), name)
        await open_person(turn)
