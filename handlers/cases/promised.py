"""The vote on what was promised: the buttons by which those who raised a matter say whether it has been done."""

from domain.promises import VERDICTS, Promise
from handlers.cases.opened import find_opened
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from storage import promise_votes, promises
from storage.keys import Keys


def mark(keys: Keys, number: str, place: int, voter: str) -> bytes:
    """By which a voice is counted once; without the key nobody can say whose it is."""
    # Case and place are in it: equal marks in two votes would show that one person gave both.
    return keys.seal("voices").mark(f"promise/{number}/{place}/{voter}".encode())


def mark_voice(context: Context, promise: Promise, own: str) -> bytes:
    """This person's; who opened the case `own` by its code votes as that case, for nobody knows who they are."""
    voter = own if find_opened(context) == own else str(context.actor.id)
    return mark(context.keys, promise.case_number, promise.place, voter)


def make_buttons(promise: Promise, own: str) -> Keyboard:
    """For whoever knows the matter by the number `own`."""
    end = f"{own}:{promise.place}"
    said = [Button(f"promises-judge-{verdict}", f"promises:judge:{end}:{verdict}") for verdict in VERDICTS]
    return [said, [Button("promises-photo", f"promises:photo:{end}")]] if promise.file_id else [said]


async def make_offer(context: Context, number: str, own: str) -> Keyboard:
    """The vote on what was promised last for the case `number`, if it is said to be done and this person still may."""
    promise = await promises.find_to_judge(context.db, number)
    # Whoever promised has no voice of their own in whether it was kept.
    if promise is None or promise.owner_id == context.actor.id:
        return []
    voted = await promise_votes.has(context.db, number, promise.place, mark_voice(context, promise, own))
    return [] if voted else make_buttons(promise, own)
