"""Start: from an invitation through the privacy notice, consent and language to a place in the union."""

from dataclasses import replace
from typing import Any

from domain.invitation import WRONG_CODES_AN_HOUR
from domain.member import LONGEST_NAME, NOTICE_VERSION, Member
from domain.text import clean_text, is_clickable
from handlers import help as helping
from handlers import menu
from handlers.context import Context
from handlers.feature import OPEN, Command, Feature, Tap
from handlers.messenger import Button, Keyboard
from handlers.people import standing
from handlers.renewal import ask_again
from locales import LANGUAGES, render
from storage import invitations, join_requests, members
from storage.invitations import Invitation
from storage.join_requests import JoinRequest


async def start(context: Context) -> None:
    """/start, alone, with the code of an invitation, or with a command's word from a link."""
    # Before it is finished: a bare /start of somebody who is joining keeps their code.
    joining = _find_joining(context)
    context.finish()
    payload = context.args[0] if context.args else ""
    # A command's word from a link is no code, and must not count as a wrong one.
    found = helping.find(context, payload)
    if context.member is None:
        await _receive_stranger(context, "" if found else payload or joining)
    elif not context.member.is_active:
        show_notice(context, "" if found else payload)
    elif not context.member.has_agreed and not payload:
        ask_again(context)
    elif found and payload != "start" and helping.may(context, found[1]):
        await helping.run(context, *found)
    elif payload:
        await _take_office(context, context.member, payload)
    else:
        _greet(context, context.member)


async def make_code(context: Context, request: JoinRequest) -> str:
    """A code for whoever was let in, into the row of the roll that waits for them if there is one."""
    row = await members.find(context.db, request.member_id) if request.member_id else None
    if row is None:
        return await invitations.create(context.db, context.random, context.now, name=request.name)
    return await invitations.invite(context.db, context.random, context.now, row)


def _find_joining(context: Context) -> str:
    """The code of the invitation whose notice this person has before them; empty if there is none."""
    step = context.next
    return step.draft.get("code", "") if step and (step.feature, step.step) == ("start", "notice") else ""


async def _receive_stranger(context: Context, code: str) -> None:
    if code:
        if await _find(context, code):
            show_notice(context, code)
        else:
            context.say("start-code-invalid", buttons=ASK_IN)
        return
    request = await join_requests.find_request(context.db, context.incoming.person_id)
    if request and request.state == "approved":
        show_notice(context, await make_code(context, request))
    elif request:
        # They have asked already: where that stands, and not the way to ask.
        context.say(f"admission-{request.state}")
    else:
        context.say("start-stranger", union=context.union.name_in(context.language), buttons=ASK_IN)


async def _find(context: Context, code: str) -> Invitation | None:
    """The invitation behind `code`; nothing for a person who has tried too many, right or wrong."""
    person, now = context.incoming.person_id, context.now
    # The right code is refused too, or the answer would tell the guesser which one it was.
    if await invitations.count_wrong_codes(context.db, person, now) >= WRONG_CODES_AN_HOUR:
        return None
    invitation = await invitations.find(context.db, code, now)
    if invitation is None:
        await invitations.count_wrong_code(context.db, person, now)
    return invitation


async def _take_office(context: Context, member: Member, code: str) -> None:
    """A member opens a second link: it gives an office to who has none, and never takes one away or changes it."""
    invitation = await _find(context, code)
    if invitation is None:
        context.say("start-code-over", buttons=menu.make_shortcuts(context, member.role))
        return
    # The link is not used up: it may be meant for somebody else.
    if invitation.role == "member" or invitation.member_id is not None or member.role != "member":
        _greet(context, member)
        return
    await invitations.use(context.db, code, context.now)
    promoted = replace(member, role=invitation.role, committee=invitation.committee)
    await standing.change(context, member, promoted)
    await standing.announce(context, promoted)
    _greet(context, promoted)


def show_notice(context: Context, code: str) -> None:
    """The first screen for `code`; an empty one is for a member who has to agree (again)."""
    context.ask("notice", code=code)
    context.edit(
        "start-notice",
        buttons=make_notice_buttons(context.language, code, "full"),
        **make_notice_values(context, context.language),
    )


def make_notice_values(context: Context, language: str) -> dict[str, Any]:
    contact = context.union.contact or render(language, "start-no-contact")
    return {"union": context.union.name_in(language), "contact": contact, "version": NOTICE_VERSION}


def make_notice_buttons(language: str, code: str, other_length: str) -> Keyboard:
    """Agree, decline, the other length (`full` or `short`) and the other language."""
    # In the buttons and not in a step alone: who is let in by a cadre gets them without having asked for anything.
    rest = f"{language}:{code}"
    switch = [Button(f"start-speak-{it}", f"start:short:{it}:{code}") for it in LANGUAGES if it != language]
    return [
        [Button("start-agree", f"start:agree:{rest}"), Button("start-decline", f"start:decline:{rest}")],
        [Button(f"start-{other_length}", f"start:{other_length}:{rest}"), *switch],
    ]


def _read_chosen(context: Context) -> tuple[str, str]:
    """Language and code of the tapped button; from here on the turn speaks that language."""
    language, code, *_ = (*context.args, "", "")
    if language in LANGUAGES:
        context.language = language
    return context.language, code


async def wait(context: Context) -> None:
    """Something was written instead of a tap: it is not kept, and the choice is offered once more."""
    buttons = make_notice_buttons(context.language, context.draft.get("code", ""), "full")
    context.say("answer-joining", buttons=buttons)


async def show_short(context: Context) -> None:
    show_notice(context, _read_chosen(context)[1])


async def show_full(context: Context) -> None:
    language, code = _read_chosen(context)
    context.edit(
        "start-notice-full",
        buttons=make_notice_buttons(language, code, "short"),
        **make_notice_values(context, language),
    )


async def agree(context: Context) -> None:
    """Servers abroad need a consent of their own (PIPL 39)."""
    language, code = _read_chosen(context)
    yes = Button("start-agree-abroad", f"start:join:{language}:{code}")
    no = Button("start-decline", f"start:decline:{language}:{code}")
    context.edit("start-abroad", buttons=[[yes], [no]])


async def decline(context: Context) -> None:
    language, code = _read_chosen(context)
    context.finish()
    context.edit("start-declined", buttons=[[Button("start-read-again", f"start:short:{language}:{code}")]])


async def join(context: Context) -> None:
    code = _read_chosen(context)[1]
    if context.member and context.member.has_agreed:
        context.toast("start-already")
        return
    # Looked up anew: since the notice was shown the link may have been used or run out.
    member = await (_return(context, context.member) if context.member else _enrol(context, code))
    if member is None:
        context.edit("start-code-invalid", buttons=ASK_IN)
        return
    context.finish()
    _greet(context, member)


async def _return(context: Context, member: Member) -> Member:
    agreed = replace(member, consent_version=NOTICE_VERSION, language=context.language)
    await members.set_language(context.db, member.id, agreed.language)
    await standing.change(context, member, agreed)
    return agreed


async def _enrol(context: Context, code: str) -> Member | None:
    """Use the invitation up and put the person on the roll, or into the row that waits for them there."""
    found = await _find(context, code)
    # Used up in one statement: of two people with one link one gets in.
    invitation = await invitations.use(context.db, code, context.now) if found else None
    if invitation is None:
        return None
    member = _make_newcomer(context, invitation)
    # Whoever is in must not be let in a second time by the request that still waits.
    await join_requests.forget(context.db, context.incoming.person_id)
    if invitation.member_id is None:
        await members.add(context.db, member)
        return await _let_in(context, member)
    # The row may have got its owner by another link meanwhile.
    arrived = await members.arrive(context.db, member)
    # Name, role and committee are those of the roll, not those the link was made with.
    known = await members.find(context.db, member.id) if arrived else None
    return await _let_in(context, known) if known else None


async def _let_in(context: Context, member: Member) -> Member:
    menu.write_own(context, context.incoming.chat_id, member.role, member.language)
    await standing.announce(context, member)
    return member


def _make_newcomer(context: Context, invitation: Invitation) -> Member:
    today = context.union.today(context.now).isoformat()
    return Member(
        id=invitation.member_id or members.make_id(context.random),
        telegram_id=context.incoming.person_id,
        name=invitation.name or _name_of_profile(context),
        role=invitation.role,
        committee=invitation.committee,
        duty="",
        department="",
        staff_number="",
        language=context.language,
        status="active",
        reachable=True,
        consent_version=NOTICE_VERSION,
        consented_on=today,
        quiet_from="",
        quiet_to="",
        joined_on=today,
    )


def _greet(context: Context, member: Member) -> None:
    context.edit(
        "start-welcome",
        name=member.name,
        union=context.union.name_in(member.language),
        role=member.role,
        buttons=menu.make_shortcuts(context, member.role),
    )


ASK_IN = [[Button("start-ask-in", "admission:ask")]]


def _name_of_profile(context: Context) -> str:
    """A profile can be called anything, also what others would click on."""
    # In signs, not UTF-16 units, which could cut one in half.
    name = clean_text(context.incoming.name)[:LONGEST_NAME]
    return name if name and not is_clickable(name) else "?"


FEATURE: Feature = Feature(
    "start",
    commands={"start": Command(start, OPEN, listed=False)},
    buttons={
        "short": Tap(show_short, OPEN),
        "full": Tap(show_full, OPEN),
        "agree": Tap(agree, OPEN),
        "decline": Tap(decline, OPEN),
        "join": Tap(join, OPEN),
    },
    steps={"notice": Tap(wait, OPEN)},
)
