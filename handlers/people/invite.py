"""New invitations: a one-time link for a role, also as a picture to scan."""

from domain.member import COMMITTEES
from handlers.pen import Button
from handlers.turn import Turn
from locales import render
from storage import invitations

_OFFICES = {"member": "", **{committee: committee for committee in COMMITTEES}, "auditor": ""}
"""What a link can give: a cadre's office is named by its committee."""


async def choose(turn: Turn) -> None:
    buttons = [[Button(f"people-invite-{office}", f"people:link:{office}")] for office in _OFFICES]
    turn.edit("people-invite-whom", buttons=[*buttons, [Button("people-to-list", "people:list")]])


async def give(turn: Turn) -> None:
    office = turn.args[0] if turn.args else ""
    if office not in _OFFICES:
        turn.toast("answer-too-old", alert=True)
        return
    committee = _OFFICES[office]
    role = "cadre" if committee else office
    now = int(turn.now.timestamp())
    code = await invitations.create(turn.db, turn.random, now, role=role, committee=committee)
    link, what = turn.pen.link(code), render(turn.language, f"people-invite-{office}")
    picture = {"link": link, "caption": what, "name": "invitation.png"}
    turn.pen.attach(turn.incoming.chat_id, turn.language, "qr", picture, "people-link", link=link, what=what)
