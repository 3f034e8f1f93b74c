"""Start: from an invitation through the privacy notice, consent and language to a place in the union."""

from dataclasses import replace
from typing import Any

from domain.invitation import WRONG_CODES_AN_HOUR
from domain.member import LONGEST_NAME, NOTICE_VERSION, Member
from domain.text import clean
from handlers import help as helping
from handlers import menu
from handlers.feature import OPEN, Command, Feature, Tap
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import LANGUAGES, render
from storage import invitations, join_requests, members
from storage.invitations import Invitation


async def start(turn: Turn) -> None:
    """/start, alone, with the code of an invitation, or with a command's word from a link."""
    payload = turn.args[0] if turn.args else ""
    found = helping.find(payload)
    if turn.member is None:
        await _receive_stranger(turn, "" if found else payload)
    elif not turn.member.has_agreed:
        show_notice(turn, "" if found else payload)
    elif found and payload != "start" and helping.may(turn, found[1]):
        await helping.run(turn, *found)
    elif payload:
        await _take_office(turn, turn.member, payload)
    else:
        _greet(turn, turn.member)


async def _receive_stranger(turn: Turn, code: str) -> None:
    person, now = turn.incoming.person_id, int(turn.now.timestamp())
    if code:
        if await _find(turn, code):
            show_notice(turn, code)
        else:
            turn.say("start-code-invalid", buttons=ASK_IN)
        return
    request = await join_requests.of(turn.db, person)
    if request and request.state == "approved":
        show_notice(turn, await invitations.create(turn.db, turn.random, now, name=request.name))
    else:
        turn.say("start-stranger", union=turn.union.name, buttons=ASK_IN)


async def _find(turn: Turn, code: str) -> Invitation | None:
    """The invitation behind `code`; nothing for a person who has tried too many, right or wrong."""
    person, now = turn.incoming.person_id, int(turn.now.timestamp())
    if await invitations.wrong_codes(turn.db, person, now) >= WRONG_CODES_AN_HOUR:
        return None
    invitation = await invitations.find(turn.db, code, now)
    if invitation is None:
        await invitations.count_wrong_code(turn.db, person, now)
    return invitation


async def _take_office(turn: Turn, member: Member, code: str) -> None:
    """A member opens a second link: it may give a role, and never takes one away."""
    invitation = await _find(turn, code)
    if invitation is None:
        turn.say("start-code-over", buttons=helping.shortcuts(turn.union, member.role))
        return
    if invitation.role == "member" or invitation.member_id is not None or member.role == "chair":
        _greet(turn, member)
        return
    await invitations.use(turn.db, code, int(turn.now.timestamp()))
    await members.set_role(turn.db, member.id, invitation.role, invitation.committee, "")
    promoted = replace(member, role=invitation.role, committee=invitation.committee)
    menu.write_own(turn.pen, turn.incoming.chat_id, promoted.role, turn.language)
    _greet(turn, promoted)


def show_notice(turn: Turn, code: str) -> None:
    """The first screen for `code`; an empty one is for a member who has to agree (again)."""
    turn.edit("start-notice", buttons=notice_buttons(turn.language, code, "full"), **notice_values(turn, turn.language))


def notice_values(turn: Turn, language: str) -> dict[str, Any]:
    contact = turn.union.contact or render(language, "start-no-contact")
    return {"union": turn.union.name, "contact": contact, "version": NOTICE_VERSION}


def notice_buttons(language: str, code: str, other_length: str) -> Keyboard:
    """Agree, decline, the other length (`full` or `short`) and the other language."""
    rest = f"{language}:{code}"
    switch = [Button(f"start-speak-{it}", f"start:short:{it}:{code}") for it in LANGUAGES if it != language]
    return [
        [Button("start-agree", f"start:agree:{rest}"), Button("start-decline", f"start:decline:{rest}")],
        [Button(f"start-{other_length}", f"start:{other_length}:{rest}"), *switch],
    ]


def _chosen(turn: Turn) -> tuple[str, str]:
    """Language and code of the tapped button; from here on the turn speaks that language."""
    language, code, *_ = (*turn.args, "", "")
    if language in LANGUAGES:
        turn.language = language
    return turn.language, code


async def short(turn: Turn) -> None:
    show_notice(turn, _chosen(turn)[1])


async def full(turn: Turn) -> None:
    language, code = _chosen(turn)
    turn.edit("start-notice-full", buttons=notice_buttons(language, code, "short"), **notice_values(turn, language))


async def agree(turn: Turn) -> None:
    """Servers abroad need a consent of their own (PIPL 39)."""
    language, code = _chosen(turn)
    yes = Button("start-agree-abroad", f"start:join:{language}:{code}")
    no = Button("start-decline", f"start:decline:{language}:{code}")
    turn.edit("start-abroad", buttons=[[yes], [no]])


async def decline(turn: Turn) -> None:
    language, code = _chosen(turn)
    turn.edit("start-declined", buttons=[[Button("start-read-again", f"start:short:{language}:{code}")]])


async def join(turn: Turn) -> None:
    language, code = _chosen(turn)
    if turn.member and turn.member.has_agreed:
        turn.toast("start-already")
        return
    member = await (_return(turn, turn.member) if turn.member else _enrol(turn, code))
    if member is None:
        turn.edit("start-code-invalid", buttons=ASK_IN)
        return
    turn.finish()
    menu.write_own(turn.pen, turn.incoming.chat_id, member.role, language)
    _greet(turn, member)


async def _return(turn: Turn, member: Member) -> Member:
    await members.consent(turn.db, member.id, NOTICE_VERSION, turn.union.today(turn.now).isoformat())
    await members.set_language(turn.db, member.id, turn.language)
    return member


async def _enrol(turn: Turn, code: str) -> Member | None:
    """Use the invitation up and put the person on the roll, or into the row that waits for them there."""
    found = await _find(turn, code)
    invitation = await invitations.use(turn.db, code, int(turn.now.timestamp())) if found else None
    if invitation is None:
        return None
    member = _newcomer(turn, invitation)
    await join_requests.forget(turn.db, turn.incoming.person_id)
    if invitation.member_id is None:
        await members.add(turn.db, member)
        return member
    arrived = await members.arrive(turn.db, member)
    return await members.find(turn.db, member.id) if arrived else None


def _newcomer(turn: Turn, invitation: Invitation) -> Member:
    today = turn.union.today(turn.now).isoformat()
    return Member(
        id=invitation.member_id or members.new_id(turn.random), telegram_id=turn.incoming.person_id,
        name=invitation.name or clean(turn.incoming.name)[:LONGEST_NAME] or "?",
        role=invitation.role, committee=invitation.committee, duty="", department="", staff_number="",
        language=turn.language, status="active", reachable=True, consent_version=NOTICE_VERSION, consented_on=today,
        quiet_from="", quiet_to="", joined_on=today,
    )  # fmt: skip


def _greet(turn: Turn, member: Member) -> None:
    turn.edit(
        "start-welcome", name=member.name, union=turn.union.name, role=member.role,
        buttons=helping.shortcuts(turn.union, member.role),
    )  # fmt: skip


ASK_IN = [[Button("start-ask-in", "admission:ask")]]

FEATURE: Feature = Feature(
    "start",
    commands={"start": Command(start, OPEN, listed=False)},
    buttons={
        "short": Tap(short, OPEN),
        "full": Tap(full, OPEN),
        "agree": Tap(agree, OPEN),
        "decline": Tap(decline, OPEN),
        "join": Tap(join, OPEN),
    },
)
