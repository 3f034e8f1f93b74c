"""New invitations: a one-time link for a role, also as a picture to scan."""

from domain.member import CHECKS_CHAIR, COMMITTEES
from handlers.context import Context
from handlers.messenger import Button, MadeFile, Text
from locales import render
from storage import invitations

_OFFICES = {"member": "", **{it: it for it in COMMITTEES if it != CHECKS_CHAIR}, "auditor": ""}
"""What a link can give: a cadre's office is named by its committee. One that takes a second officer is given later."""


async def choose(context: Context) -> None:
    buttons = [[Button(f"people-invite-{office}", f"people:link:{office}")] for office in _OFFICES]
    context.ask_by_buttons("people-invite-whom", buttons=[*buttons, [Button("people-to-list", "people:list")]])


async def give(context: Context) -> None:
    office = context.args[0] if context.args else ""
    if office not in _OFFICES:
        context.toast("answer-too-old", alert=True)
        return
    committee = _OFFICES[office]
    role = "cadre" if committee else office
    now = context.now
    code = await invitations.create(context.db, context.random, now, role=role, committee=committee)
    link, what = context.messenger.link(code), render(context.language, f"people-invite-{office}")
    picture = {"link": link, "caption": what, "name": "invitation.png"}
    context.send(MadeFile("qr", picture, Text("people-link", link=link, what=what)))
