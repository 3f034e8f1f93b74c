"""Me too: one voice a person and case, which can be taken back, and what enough of them set in motion."""

from domain.board import AGENDA, meeting_share
from handlers.board import browsing, together
from handlers.pen import Button
from handlers.turn import Turn
from storage import board, cadre_group, cases, endorsements, members
from storage.board import Entry, Publication
from storage.outbox import WORK
from storage.seal import Keys, Seal


def mark(keys: Keys, number: str, member_id: int) -> bytes:
    """By which a voice is counted once; without the key nobody can say whose it is."""
    return Seal(keys.make("voices")).mark(f"{number}/{member_id}".encode())


async def join(turn: Turn) -> None:
    entry = await _open_to(turn)
    if entry is None:
        return
    number = entry.publication.case_number
    if not await endorsements.add(turn.db, number, mark(turn.keys, number, turn.actor.id)):
        turn.toast("board-joined-already")
    elif publication := await board.find(turn.db, number):
        turn.toast("board-joined")
        await _count(turn, publication)
    await _again(turn, number)


async def leave(turn: Turn) -> None:
    entry = await _open_to(turn)
    if entry is None:
        return
    number = entry.publication.case_number
    left = await endorsements.take_back(turn.db, number, mark(turn.keys, number, turn.actor.id))
    turn.toast("board-left" if left else "board-left-already")
    await _again(turn, number)


async def _open_to(turn: Turn) -> Entry | None:
    """The entry, if it is open and not this member's own; else a word, and None."""
    entry = await browsing.in_view(turn)
    if entry is None:
        return None
    if entry.closed_at:
        turn.toast("board-closed", alert=True)
    elif await cases.is_author(turn.db, entry.publication.case_number, turn.actor.id):
        turn.toast("board-own", alert=True)
    else:
        return entry
    return None


async def _again(turn: Turn, number: str) -> None:
    if entry := await board.read(turn.db, number, browsing.today(turn)):
        await browsing.show(turn, entry)


async def _count(turn: Turn, publication: Publication) -> None:
    if publication.stage == "waiting":
        if publication.voices < publication.needed:
            return
        publication = await together.send(turn, publication)
    if publication.voices >= AGENDA and not publication.agenda:
        await _onto_the_agenda(turn, publication)
    everybody = max(turn.union.size, await members.count_active(turn.db))
    if publication.voices >= meeting_share(everybody) and not publication.meeting:
        await _tell_the_chair(turn, publication, everybody)


async def _onto_the_agenda(turn: Turn, publication: Publication) -> None:
    await board.note(turn.db, publication.case_number, "agenda")
    if group := await cadre_group.current(turn.db):
        see = [[Button("board-see", url=turn.pen.link(f"board-{publication.case_number}"))]]
        number = publication.case_number
        turn.pen.send(
            group.chat_id, group.language, "board-on-agenda", buttons=see, lane=WORK, number=number, voices=AGENDA
        )


async def _tell_the_chair(turn: Turn, publication: Publication, everybody: int) -> None:
    await board.note(turn.db, publication.case_number, "meeting")
    see = [[Button("board-see", f"board:read:{publication.case_number}")]]
    for chair in await members.with_role(turn.db, "chair"):
        turn.pen.tell(
            chair, "board-meeting", buttons=see, lane=WORK, number=publication.case_number,
            voices=publication.voices, members=everybody,
        )  # fmt: skip
