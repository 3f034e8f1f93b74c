"""Admission: people without an invitation ask to be let in, and any cadre decides with one tap."""

from domain.member import LONGEST_NAME
from domain.text import clean_text, count_utf16, is_clickable
from handlers.cadres import tell_cadres
from handlers.context import Context
from handlers.feature import FILES, OPEN, Feature, Tap
from handlers.messenger import Button, Place, Text
from handlers.naming import name_people
from handlers.start import make_code, make_notice_buttons, make_notice_values, show_notice
from storage import cadre_group, join_requests, members
from storage.join_requests import JoinRequest

_SHORTEST_NAME = 2
_MOST_ROWS = 5
"""Namesakes on the roll that a card offers."""
_ALONE = 3
"""So many waiting requests have a card each; beyond that one message counts them, or strangers fill the group."""


async def ask(context: Context) -> None:
    if context.member is not None:
        context.toast("start-already")
        return
    request = await join_requests.find_request(context.db, context.incoming.person_id)
    if request is None:
        context.ask("name")
        context.edit("admission-name")
    elif request.state == "approved":
        # Codes are kept as hashes, so the one given before cannot be shown again: a new one is made.
        show_notice(context, await make_code(context, request))
    else:
        context.edit(f"admission-{request.state}")


async def receive_name(context: Context) -> None:
    typed = " ".join(clean_text(context.incoming.text).split())
    fits = _SHORTEST_NAME <= count_utf16(typed) <= LONGEST_NAME
    # Cadres will read this name on a card: nothing in it may be a link they would tap.
    if context.incoming.file or not fits or is_clickable(typed):
        context.say("admission-name-odd", longest=LONGEST_NAME)
        return
    context.finish()
    today = context.union.today(context.now).isoformat()
    request = JoinRequest(context.incoming.person_id, typed, context.language, today, "waiting")
    # They may have joined by a link since they were asked; a name sent twice makes one request.
    if context.member is None and await join_requests.add_request(context.db, request):
        await _show_cadres(context, request)
    context.say("admission-waiting")


async def _show_cadres(context: Context, request: JoinRequest) -> None:
    waiting = await join_requests.count_waiting(context.db)
    if waiting <= _ALONE:
        group = await cadre_group.find_current(context.db)
        card = await _make_card(context, group.language if group else context.union.default_language, request)
        await tell_cadres(context, card.key, buttons=card.buttons, **card.values)
        return
    see = [[Button("admission-next", "admission:next")]]
    await tell_cadres(context, "admission-many", tag="admission/many", buttons=see, count=waiting)


async def _make_card(context: Context, language: str, request: JoinRequest) -> Text:
    """Whoever is on the roll already is offered that row, so that one person does not become two."""
    waiting = await members.list_waiting(context.db, request.name)
    names = await name_people(context.db, language, waiting)
    person = request.telegram_id
    rows = [
        [Button("admission-approve-as", f"admission:approve:{person}:{it.id}", values={"name": names[it.id]})]
        for it in waiting[:_MOST_ROWS]
    ]
    new = Button("admission-approve-new" if rows else "admission-approve", f"admission:approve:{person}")
    buttons = [*rows, [new, Button("admission-refuse", f"admission:refuse:{person}")]]
    return Text("admission-card", buttons=buttons, name=request.name)


async def show_next(context: Context) -> None:
    """The request that has waited longest, where this was tapped."""
    request = await join_requests.find_oldest(context.db)
    if request is None:
        context.toast("admission-none", alert=True)
        return
    context.send(await _make_card(context, context.language, request))


async def approve(context: Context) -> None:
    row = await members.find(context.db, context.number(1))
    # The row may have got its owner since the card was posted: then the person gets a row of their own.
    row = row if row and row.status == "invited" else None
    if row and row.role != "member" and not context.actor.is_chair:
        # The name of a future cadre must not be enough to become one: offices are the chair's to give.
        context.toast("admission-office", alert=True)
        return
    request = await _decide(context, "approved", row.id if row else None)
    if request is None:
        return
    code, language = await make_code(context, request), request.language
    context.messenger.send(
        # A place, not a member: whoever was let in is in no row that has agreed to be written to.
        Place(request.telegram_id, language),
        Text(
            "start-notice", buttons=make_notice_buttons(language, code, "full"), **make_notice_values(context, language)
        ),
    )


async def refuse(context: Context) -> None:
    if request := await _decide(context, "refused"):
        context.messenger.send(Place(request.telegram_id, request.language), Text("admission-refused"))


async def _decide(context: Context, state: str, member_id: int | None = None) -> JoinRequest | None:
    """The request, if it is decided by this tap; the card loses the name, which nobody needs there any more."""
    today = context.union.today(context.now).isoformat()
    # One statement reads and decides: of two cadres who tap at the same moment only the first decides.
    request = await join_requests.decide(context.db, context.number(), state, today, member_id)
    if request is None:
        context.toast("admission-decided-before")
        return None
    context.edit(f"admission-card-{state}")
    return request


FEATURE: Feature = Feature(
    "admission",
    buttons={
        "ask": Tap(ask, OPEN),
        "approve": Tap(approve, "people.approve"),
        "refuse": Tap(refuse, "people.approve"),
        "next": Tap(show_next, "people.approve"),
    },
    steps={"name": Tap(receive_name, OPEN, takes=FILES)},
)
