"""Offices: the chair appoints cadres and auditors, and changes or takes back an office with a reason."""

from dataclasses import replace

from domain.member import COMMITTEES, Member, takes_second_officer
from domain.routing import DUTIES
from domain.text import clean_text, count_utf16
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from handlers.naming import name_person
from handlers.people import agreeing, standing
from handlers.people.roll import find_subordinate, show_person
from handlers.people.words import say_title

_DUTIES = tuple(duty for duty in DUTIES if duty != "chair")
_LONGEST = 300
"""UTF-16 units of a reason."""


async def choose_committee(context: Context) -> None:
    if member := await find_subordinate(context):
        buttons = [[Button(f"committee-{it}", f"people:duty:{member.id}:{it}")] for it in COMMITTEES]
        context.ask_by_buttons(
            "people-which-committee",
            name=await name_person(context.db, context.language, member),
            buttons=[*buttons, _make_back_button(member)],
        )


async def choose_duty(context: Context) -> None:
    committee = context.args[1] if len(context.args) > 1 else ""
    if committee not in COMMITTEES or not (member := await find_subordinate(context)):
        return
    buttons = [Button(f"duty-{duty}", _name_change(member, committee, duty)) for duty in _DUTIES]
    rows: Keyboard = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    none = [Button("people-no-duty", _name_change(member, committee, ""))]
    context.ask_by_buttons(
        "people-which-duty",
        name=await name_person(context.db, context.language, member),
        buttons=[*rows, none, _make_back_button(member)],
    )


def _name_change(member: Member, committee: str, duty: str) -> str:
    """Whoever has no office yet is appointed at once; all else takes a reason and a look."""
    after = replace(member, role="cadre", committee=committee, duty=duty)
    is_at_once = member.role == "member" and not takes_second_officer(member, after)
    return f"people:{'cadre' if is_at_once else 'why'}:{member.id}:{committee}:{duty}"


def _make_back_button(member: Member) -> list[Button]:
    return [Button("people-back", f"people:open:{member.id}")]


async def make_cadre(context: Context) -> None:
    _, committee, duty, *_ = (*context.args, "", "", "")
    if committee not in COMMITTEES or duty not in ("", *_DUTIES) or not (member := await find_subordinate(context)):
        return
    after = replace(member, role="cadre", committee=committee, duty=duty)
    if member.role != "member" and after != member and not takes_second_officer(member, after):
        # The keyboard is older than their office, and an office is changed with a reason.
        await ask_why(context)
    else:
        await _appoint(context, member, after)


async def make_auditor(context: Context) -> None:
    if member := await find_subordinate(context):
        await _appoint(context, member, replace(member, role="auditor", committee="", duty=""))


async def dismiss(context: Context) -> None:
    if member := await find_subordinate(context):
        await _appoint(context, member, replace(member, role="member", committee="", duty=""))


async def _appoint(context: Context, before: Member, after: Member, why: str = "") -> None:
    if takes_second_officer(before, after):
        await agreeing.propose(context, before, after, why)
        return
    if after != before:
        await standing.change(context, before, after, why)
    await show_person(context, after)


async def ask_why(context: Context) -> None:
    """An office is changed or taken back: first the reason, which its holder is told."""
    if (member := await find_subordinate(context)) and _read_office(context, member):
        office = ":".join(context.args[1:])
        context.ask("why", member=str(member.id), office=office)
        context.say("people-why", name=await name_person(context.db, context.language, member), most=_LONGEST)


def _read_office(context: Context, member: Member) -> Member | None:
    """The member in the office that the arguments name: a committee and a duty, auditor or none; None if none fits."""
    _, office, duty, *_ = (*context.args, "", "", "")
    if office in COMMITTEES and duty in ("", *_DUTIES):
        return replace(member, role="cadre", committee=office, duty=duty)
    return replace(member, role=office, committee="", duty="") if office in ("auditor", "member") else None


async def receive_why(context: Context) -> None:
    """What it would change, with the reason as it will be told."""
    why = " ".join(clean_text(context.incoming.text).split())
    if context.incoming.file or not 0 < count_utf16(why) <= _LONGEST:
        context.say("people-why-odd", most=_LONGEST)
        return
    context.args = (context.draft.get("member", ""), *context.draft.get("office", "").split(":"))
    if not (member := await find_subordinate(context)) or not (after := _read_office(context, member)):
        context.finish()
        return
    mark = f"{context.random.randrange(16**8):08x}"
    # Only the newest preview may act: an older one carries another mark.
    context.ask("sure", **{**context.draft, "why": why, "mark": mark})
    context.say(
        "people-change",
        name=await name_person(context.db, context.language, member),
        before=say_title(context.language, member),
        after=say_title(context.language, after),
        why=why,
        agreed="yes" if takes_second_officer(member, after) else "no",
        buttons=[[Button("people-do", f"people:do:{mark}")], _make_back_button(member)],
    )


async def use_the_buttons(context: Context) -> None:
    context.say("people-use-buttons")


async def confirm(context: Context) -> None:
    if not context.choice or context.draft.get("mark") != context.choice:
        context.toast("people-change-over", alert=True)
        return
    context.args = (context.draft["member"], *context.draft["office"].split(":"))
    why = context.draft["why"]
    context.finish()
    # Looked up anew: they may have left since the reason was asked for.
    if (member := await find_subordinate(context)) and (after := _read_office(context, member)):
        await _appoint(context, member, after, why)
