"""Ballots: one sealed row a person and box, which nobody can find or open once the key of the box is destroyed."""

# A box is named by its key, which is one of those that no copy takes in. Whoever collects ballots notes the key when
# the box opens (`fingerprints.note_key`), forgets it in the transaction that counts, and destroys it after that.

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import orjson

from domain.form import Form
from domain.groups import SCORE_GROUP, is_hidden
from storage.database import Db
from storage.fingerprints import list_fingerprints
from storage.keys import LASTING, Keys
from storage.seal import Seal

SIZE = 1536
"""Bytes of every ballot of a built-in form before sealing: the longest answers fit, and size tells nothing."""
_FRAME, _STEP = 128, 512

Holder = TypeVar("Holder", int, str)
"""Whose ballot it is: the number of a member, or the code of a paper slip."""


class KeyGone(RuntimeError):
    """The key of a box is not there (any more): its ballots cannot be found or opened."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """Answers by question id; `done` once the person has come to the end; `receipt` is the seed of one taken."""

    answers: dict[str, str] = field(default_factory=dict)
    done: bool = False
    receipt: str = ""


async def find(db: Db, key: bytes, box: str, holder: int | str) -> Ballot | None:
    row = await db.one(
        "SELECT sealed FROM ballots WHERE box = :box AND voter = :voter",
        box=box,
        voter=mark_voter(key, holder),
    )
    return _open_ballot(key, holder, row[0]) if row else None


def measure_size(form: Form) -> int:
    """Bytes of every ballot of a form before sealing, whatever is answered."""
    answers = sum(len(question.id) + 6 + question.longest for question in form.questions)
    return max(SIZE, -(-(answers + _FRAME) // _STEP) * _STEP)


async def put(db: Db, key: bytes, box: str, holder: int | str, ballot: Ballot, size: int = SIZE) -> None:
    """Keep the holder's ballot in place of an earlier one; `size` is that of the form."""
    # One row a person by the key of the table: a second tap or a second process never makes a second ballot.
    await db.run(
        """INSERT INTO ballots (box, voter, sealed) VALUES (:box, :voter, :sealed)
           ON CONFLICT (box, voter) DO UPDATE SET sealed = excluded.sealed""",
        box=box,
        voter=mark_voter(key, holder),
        sealed=_seal_ballot(key, holder, ballot, size),
    )


async def remove(db: Db, key: bytes, box: str, member_id: int) -> None:
    await db.run(
        "DELETE FROM ballots WHERE box = :box AND voter = :voter",
        box=box,
        voter=mark_voter(key, member_id),
    )


async def forget(db: Db, keys: Keys, member_id: int) -> None:
    """Remove what somebody put into any box that is not counted yet."""
    # Only until then does a key know whose ballot is whose; after that nothing is left to find.
    for box in await list_fingerprints(db):
        if box not in LASTING and (key := keys.find(box)):
            await remove(db, key, box, member_id)


async def find_of(db: Db, key: bytes, box: str, holders: Iterable[Holder]) -> dict[Holder, Ballot]:
    """The ballots of those of `holders` who have one."""
    rows = await db.all("SELECT voter, sealed FROM ballots WHERE box = :box", box=box)
    sealed = {bytes(row["voter"]): row["sealed"] for row in rows}
    return dict(match_ballots(key, sealed, holders))


def match_ballots(key: bytes, sealed: dict[bytes, bytes], holders: Iterable[Holder]) -> Iterator[tuple[Holder, Ballot]]:
    """The ballots that are these holders', out of `sealed` rows by name."""
    for holder in holders:
        content = sealed.get(mark_voter(key, holder))
        ballot = _open_ballot(key, holder, content) if content else None
        if ballot:
            yield holder, ballot


async def has_ballots(db: Db, box: str) -> bool:
    return await db.one("SELECT 1 FROM ballots WHERE box = :box LIMIT 1", box=box) is not None


async def list_everybody(db: Db) -> list[int]:
    """The ids of all who are or were on the roll: only they can have a ballot."""
    # Those who have left too: a ballot given before still counts and has to be found.
    return [row[0] for row in await db.all("SELECT id FROM members")]


async def clear(db: Db, box: str) -> None:
    await db.run("DELETE FROM ballots WHERE box = :box", box=box)


async def find_participation(db: Db, box: str) -> int | None:
    """How many have begun to answer, in steps of five so that nobody can watch one person arrive; None below five."""
    row = await db.one("SELECT count(*) FROM ballots WHERE box = :box", box=box)
    begun = int(row[0]) if row else 0
    return None if is_hidden(begun) else begun // SCORE_GROUP * SCORE_GROUP


def mark_voter(key: bytes, holder: int | str) -> bytes:
    """The row's name (HMAC-SHA-256): whoever holds the key can ask for a holder's row, nobody else can tell any."""
    # The name stands open in the database, so what seals the row is derived apart from it.
    return hmac.digest(key, f"row|{holder}".encode(), "sha256")


def _seal(key: bytes, holder: int | str) -> Seal:
    return Seal(hmac.digest(key, f"seal|{holder}".encode(), "sha256"))


def _seal_ballot(key: bytes, holder: int | str, ballot: Ballot, size: int) -> bytes:
    plain = orjson.dumps({"answers": ballot.answers, "done": ballot.done, "receipt": ballot.receipt})
    if len(plain) > size:
        raise ValueError("a ballot longer than its form allows")
    # All of one length, so that no size tells how much somebody has answered; the key is the holder's own place.
    return _seal(key, holder).close(plain.ljust(size), "")


def _open_ballot(key: bytes, holder: int | str, sealed: bytes) -> Ballot | None:
    plain = _seal(key, holder).open(sealed, "")
    return Ballot(**orjson.loads(plain)) if plain else None
