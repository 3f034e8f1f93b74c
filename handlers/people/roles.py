"""Offices: the chair appoints cadres and auditors, takes an office back and hands the chair over."""

from dataclasses import replace

from domain.member import COMMITTEES, Member
from domain.routing import DUTIES
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.naming import name_person
from handlers.people import standing
from handlers.people.roll import find_subordinate, show_person

_DUTIES = tuple(duty for duty in DUTIES if duty != "chair")


async def choose_committee(context: Context) -> None:
    if member := await find_subordinate(context):
        buttons = [[Button(f"committee-{it}", f"people:duty:{member.id}:{it}")] for it in COMMITTEES]
        context.edit(
            "people-which-committee",
            name=await name_person(context.db, context.language, member),
            buttons=[*buttons, _make_back_button(member)],
        )


async def choose_duty(context: Context) -> None:
    committee = context.args[1] if len(context.args) > 1 else ""
    if committee not in COMMITTEES or not (member := await find_subordinate(context)):
        return
    start = f"people:cadre:{member.id}:{committee}"
    buttons = [Button(f"duty-{duty}", f"{start}:{duty}") for duty in _DUTIES]
    rows: Keyboard = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    none = [Button("people-no-duty", f"{start}:")]
    context.edit(
        "people-which-duty",
        name=await name_person(context.db, context.language, member),
        buttons=[*rows, none, _make_back_button(member)],
    )


def _make_back_button(member: Member) -> list[Button]:
    return [Button("people-back", f"people:open:{member.id}")]


async def make_cadre(context: Context) -> None:
    _, committee, duty, *_ = (*context.args, "", "", "")
    if committee in COMMITTEES and duty in ("", *_DUTIES) and (member := await find_subordinate(context)):
        await _appoint(context, member, "cadre", committee, duty)


async def make_auditor(context: Context) -> None:
    if member := await find_subordinate(context):
        await _appoint(context, member, "auditor")


async def dismiss(context: Context) -> None:
    if member := await find_subordinate(context):
        await _appoint(context, member, "member")


async def _appoint(context: Context, member: Member, role: str, committee: str = "", duty: str = "") -> None:
    now = replace(member, role=role, committee=committee, duty=duty)
    if now != member:
        await standing.change(context, member, now)
    await show_person(context, now)


async def ask_hand_over(context: Context) -> None:
    if member := await find_subordinate(context):
        yes = Button("people-hand", f"people:hand:{member.id}")
        context.edit(
            "people-ask-hand",
            name=await name_person(context.db, context.language, member),
            buttons=[[yes], _make_back_button(member)],
        )


async def hand_over(context: Context) -> None:
    """The old chair becomes a cadre of the union committee: they know the work."""
    member = await find_subordinate(context)
    if member is None:
        return
    if not member.is_active:
        context.toast("people-not-agreed", alert=True)
        return
    # The new chair first: what the old one cannot keep is decided by a chair.
    await standing.change(context, member, replace(member, role="chair", committee="union", duty=""))
    await standing.change(context, context.actor, replace(context.actor, role="cadre", committee="union", duty=""))
    context.edit("people-handed", name=await name_person(context.db, context.language, member))
