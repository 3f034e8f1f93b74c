"""Offices: the chair appoints cadres and auditors, takes an office back and hands the chair over."""

from dataclasses import replace

from domain.member import COMMITTEES, Member
from domain.routing import DUTIES
from handlers import menu
from handlers.cases import handover
from handlers.pen import Button, Keyboard
from handlers.people.leaving import say_goodbye_in_group
from handlers.people.roll import show_person, subordinate, title
from handlers.turn import Turn
from storage import members
from storage.outbox import WORK

_DUTIES = tuple(duty for duty in DUTIES if duty != "chair")


async def choose_committee(turn: Turn) -> None:
    if member := await subordinate(turn):
        buttons = [[Button(f"committee-{it}", f"people:duty:{member.id}:{it}")] for it in COMMITTEES]
        turn.edit("people-which-committee", name=member.name, buttons=[*buttons, _back(member)])


async def choose_duty(turn: Turn) -> None:
    committee = turn.args[1] if len(turn.args) > 1 else ""
    if committee not in COMMITTEES or not (member := await subordinate(turn)):
        return
    start = f"people:cadre:{member.id}:{committee}"
    buttons = [Button(f"duty-{duty}", f"{start}:{duty}") for duty in _DUTIES]
    rows: Keyboard = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    none = [Button("people-no-duty", f"{start}:")]
    turn.edit("people-which-duty", name=member.name, buttons=[*rows, none, _back(member)])


def _back(member: Member) -> list[Button]:
    return [Button("people-back", f"people:open:{member.id}")]


async def make_cadre(turn: Turn) -> None:
    _, committee, duty, *_ = (*turn.args, "", "", "")
    if committee in COMMITTEES and duty in ("", *_DUTIES) and (member := await subordinate(turn)):
        await _appoint(turn, member, "cadre", committee, duty)


async def make_auditor(turn: Turn) -> None:
    if member := await subordinate(turn):
        await _appoint(turn, member, "auditor")


async def dismiss(turn: Turn) -> None:
    if member := await subordinate(turn):
        await _appoint(turn, member, "member")


async def _appoint(turn: Turn, member: Member, role: str, committee: str = "", duty: str = "") -> None:
    """Give the office, tell its new holder, and tell the others if a cadre has gone by it."""
    now = replace(member, role=role, committee=committee, duty=duty)
    if now != member:
        await _change(turn, now)
        if member.role == "cadre" and role != "cadre":
            await handover.release(turn, member)
            await say_goodbye_in_group(turn, member)
    show_person(turn, now)


async def _change(turn: Turn, member: Member) -> None:
    await members.set_role(turn.db, member.id, member.role, member.committee, member.duty)
    turn.pen.tell(member, "people-told", lane=WORK, role=title(member.language, member))
    if member.telegram_id is not None:
        menu.write_own(turn.pen, member.telegram_id, member.role, member.language)


async def ask_hand_over(turn: Turn) -> None:
    if member := await subordinate(turn):
        yes = Button("people-hand", f"people:hand:{member.id}")
        turn.edit("people-ask-hand", name=member.name, buttons=[[yes], _back(member)])


async def hand_over(turn: Turn) -> None:
    """The old chair becomes a cadre of the union committee: they know the work."""
    member = await subordinate(turn)
    if member is None:
        return
    if not member.is_active:
        turn.toast("people-not-agreed", alert=True)
        return
    await _change(turn, replace(member, role="chair", committee="union", duty=""))
    await _change(turn, replace(turn.actor, role="cadre", committee="union", duty=""))
    turn.edit("people-handed", name=member.name)
