"""Me too: one voice a person and case, which can be taken back, and what enough of them set in motion."""

from domain.board import AGENDA, compute_meeting_share
from handlers.board import browsing, together
from handlers.board.marks import make_mark
from handlers.context import Context
from handlers.messenger import Button, Text
from storage import board, cadre_group, cases, endorsements, members
from storage.board import BoardEntry, Publication


async def join(context: Context) -> None:
    entry = await _open_to(context)
    if entry is None:
        return
    number = entry.publication.case_number
    if not await endorsements.add(context.db, number, make_mark(context.keys, number, context.actor.id)):
        context.toast("board-joined-already")
    elif publication := await board.find(context.db, number):
        # Read after adding, which has changed the count.
        context.toast("board-joined")
        await _count(context, publication)
    await _show_again(context, number)


async def leave(context: Context) -> None:
    entry = await _open_to(context)
    if entry is None:
        return
    number = entry.publication.case_number
    left = await endorsements.take_back(context.db, number, make_mark(context.keys, number, context.actor.id))
    context.toast("board-left" if left else "board-left-already")
    await _show_again(context, number)


async def _open_to(context: Context) -> BoardEntry | None:
    """The entry, if it is open and not this member's own; else a word, and None."""
    entry = await browsing.find_in_view(context)
    if entry is None:
        return None
    if entry.closed_at:
        context.toast("board-closed", alert=True)
    # Of an anonymous case no author is known, who may therefore join it: the price of keeping no link.
    elif await cases.is_author(context.db, entry.publication.case_number, context.actor.id):
        context.toast("board-own", alert=True)
    else:
        return entry
    return None


async def _show_again(context: Context, number: str) -> None:
    if entry := await board.find_in_view(context.db, number, browsing.name_today(context)):
        await browsing.show(context, entry)


async def _count(context: Context, publication: Publication) -> None:
    if publication.stage == "waiting":
        if publication.voices < publication.needed:
            return
        publication = await together.send(context, publication)
    # Once a matter: a voice that is taken back and given again tells nobody anew.
    if publication.voices >= AGENDA and not publication.agenda:
        await _put_onto_agenda(context, publication)
    # In a union that is only just joining the bot a handful would be a large share of those who are here.
    everybody = max(context.union.size, await members.count_active(context.db))
    if publication.voices >= compute_meeting_share(everybody) and not publication.meeting:
        await _tell_the_chair(context, publication, everybody)


async def _put_onto_agenda(context: Context, publication: Publication) -> None:
    await board.note(context.db, publication.case_number, "agenda")
    if group := await cadre_group.find_current(context.db):
        see = [[Button("board-see", url=context.messenger.link(f"board-{publication.case_number}"))]]
        number = publication.case_number
        context.messenger.send(group, Text("board-on-agenda", buttons=see, number=number, voices=AGENDA))


async def _tell_the_chair(context: Context, publication: Publication, everybody: int) -> None:
    await board.note(context.db, publication.case_number, "meeting")
    see = [[Button("board-see", f"board:read:{publication.case_number}")]]
    for chair in await members.list_with_role(context.db, "chair"):
        context.messenger.send(
            chair,
            Text(
                "board-meeting",
                buttons=see,
                number=publication.case_number,
                voices=publication.voices,
                members=everybody,
            ),
        )
