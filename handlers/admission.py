"""Admission: people without an invitation ask to be let in, and any cadre decides with one tap."""

from domain.member import LONGEST_NAME
from domain.text import clean, utf16_length
from handlers.feature import OPEN, Feature, Tap
from handlers.pen import Button
from handlers.start import notice_buttons, notice_values, show_notice
from handlers.turn import Turn
from storage import cadre_group, invitations, join_requests, members
from storage.join_requests import JoinRequest
from storage.outbox import WORK

_SHORTEST_NAME = 2


async def ask(turn: Turn) -> None:
    if turn.member is not None:
        turn.toast("start-already")
        return
    request = await join_requests.of(turn.db, turn.incoming.person_id)
    if request is None:
        turn.ask("name")
        turn.edit("admission-name")
    elif request.state == "approved":
        code = await invitations.create(turn.db, turn.random, int(turn.now.timestamp()), name=request.name)
        show_notice(turn, code)
    else:
        turn.edit(f"admission-{request.state}")


async def name(turn: Turn) -> None:
    typed = " ".join(clean(turn.incoming.text).split())
    if turn.incoming.file or not _SHORTEST_NAME <= utf16_length(typed) <= LONGEST_NAME:
        turn.say("admission-name-odd", longest=LONGEST_NAME)
        return
    turn.finish()
    today = turn.union.today(turn.now).isoformat()
    request = JoinRequest(turn.incoming.person_id, typed, turn.language, today, "waiting")
    if turn.member is None and await join_requests.ask(turn.db, request):
        await _show_cadres(turn, request)
    turn.say("admission-waiting")


async def _show_cadres(turn: Turn, request: JoinRequest) -> None:
    """In the group; one by one as long as there is none."""
    buttons = [[Button(f"admission-{it}", f"admission:{it}:{request.telegram_id}") for it in ("approve", "refuse")]]
    if group := await cadre_group.current(turn.db):
        turn.pen.send(group.chat_id, group.language, "admission-card", buttons=buttons, lane=WORK, name=request.name)
        return
    for cadre in await members.with_role(turn.db, "cadre", "chair"):
        turn.pen.tell(cadre, "admission-card", buttons=buttons, lane=WORK, name=request.name)


async def approve(turn: Turn) -> None:
    request = await _decide(turn, "approved")
    if request is None:
        return
    code = await invitations.create(turn.db, turn.random, int(turn.now.timestamp()), name=request.name)
    language = request.language
    turn.pen.send(
        request.telegram_id, language, "start-notice",
        buttons=notice_buttons(language, code, "full"), lane=WORK, **notice_values(turn, language),
    )  # fmt: skip


async def refuse(turn: Turn) -> None:
    if request := await _decide(turn, "refused"):
        turn.pen.send(request.telegram_id, request.language, "admission-refused", lane=WORK)


async def _decide(turn: Turn, state: str) -> JoinRequest | None:
    """The request, if it is decided by this tap; the card loses the name, which nobody needs there any more."""
    today = turn.union.today(turn.now).isoformat()
    request = await join_requests.decide(turn.db, turn.number(), state, today)
    if request is None:
        turn.toast("admission-decided-before")
        return None
    turn.edit(f"admission-card-{state}")
    return request


FEATURE: Feature = Feature(
    "admission",
    buttons={
        "ask": Tap(ask, OPEN),
        "approve": Tap(approve, "people.approve"),
        "refuse": Tap(refuse, "people.approve"),
    },
    steps={"name": Tap(name, OPEN)},
)
