"""Paper slips: each a sealed row that only the key of its box can find or open; gone once the box is counted."""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import orjson

from domain.form import Form
from domain.paper import DIFFERS, ONCE, TYPISTS, Answers, Slip, SlipEntry, SlipTally, count_states
from storage import ballots
from storage.ballots import Ballot
from storage.database import Db
from storage.places import name_place
from storage.rows import read
from storage.seal import Seal

_FRAME = 256


@dataclass(frozen=True, slots=True)
class SlipBox:
    """The sealed box that slips belong to: its name, its key, and the form that stands on them."""

    name: str
    key: bytes
    form: Form


async def prepare(db: Db, box: SlipBox, codes: Iterable[str]) -> None:
    """Take down slips that are about to be printed."""
    sealed = {_make_name(box.key, code): _seal_slip(box, Slip(code)) for code in codes}
    await db.many(
        "INSERT INTO paper_slips (box, name, sealed) VALUES (:box, :name, :sealed)",
        # By their keyed names: the order of rows tells nothing of the order of codes.
        [{"box": box.name, "name": name, "sealed": sealed[name]} for name in sorted(sealed)],
    )


async def count_printed(db: Db, box: str) -> int:
    row = await db.one("SELECT count(*) FROM paper_slips WHERE box = :box", box=box)
    return int(row[0]) if row else 0


async def find(db: Db, box: SlipBox, code: str) -> Slip | None:
    # An update, for its lock: two cadres may type the same slip at the same moment, on two replicas.
    row = await db.one(
        "UPDATE paper_slips SET sealed = sealed WHERE box = :box AND name = :name RETURNING sealed",
        box=box.name,
        name=_make_name(box.key, code),
    )
    return _open_slip(box, _make_name(box.key, code), row[0]) if row else None


async def keep(db: Db, box: SlipBox, slip: Slip) -> None:
    await db.run(
        "UPDATE paper_slips SET sealed = :sealed WHERE box = :box AND name = :name",
        box=box.name,
        name=_make_name(box.key, slip.code),
        sealed=_seal_slip(box, slip),
    )


async def list_slips(db: Db, box: SlipBox) -> list[Slip]:
    """All slips of a box, in the order of their codes."""
    rows = await db.all("SELECT name, sealed FROM paper_slips WHERE box = :box", box=box.name)
    found = (_open_slip(box, row["name"], row["sealed"]) for row in rows)
    return sorted((slip for slip in found if slip), key=lambda slip: slip.code)


async def settle(db: Db, box: SlipBox, code: str, answers: Answers) -> None:
    """Put what two agree on into the box of all ballots, and forget who typed what."""
    ballot, size = Ballot(dict(answers), done=True), ballots.measure_size(box.form)
    await ballots.put(db, box.key, box.name, code, ballot, size)
    # The slip stays as a code alone, so that it cannot be typed in again.
    await keep(db, box, Slip(code, settled=True))


async def list_settled_ballots(db: Db, box: SlipBox) -> list[Ballot]:
    """The ballots that came from paper."""
    # By their codes: in the box nothing tells a ballot of paper from any other.
    codes = [slip.code for slip in await list_slips(db, box) if slip.settled]
    found = [await ballots.find(db, box.key, box.name, code) for code in codes]
    return [ballot for ballot in found if ballot]


async def close(db: Db, box: SlipBox, counted: int, above: int) -> None:
    """Erase the slips of a box that is being counted; what became of them stays, if any were printed.

    `counted` of them were answers, and all answers are `above` those who might answer by so many.
    """
    printed, state = await count_printed(db, box.name), count_states(await list_slips(db, box))
    # With the ballots, in the transaction that counts: a slip that outlives them could be typed in once more.
    await clear(db, box.name)
    if not printed:
        return
    tally = SlipTally(printed, counted, state[ONCE], state[DIFFERS], above)
    await db.run(
        """INSERT INTO paper_tallies (box, printed, counted, once, differing, above)
           VALUES (:box, :printed, :counted, :once, :differing, :above)""",
        box=box.name,
        **asdict(tally),
    )


async def clear(db: Db, box: str) -> None:
    """Erase the slips of a box that nobody will count."""
    await db.run("DELETE FROM paper_slips WHERE box = :box", box=box)


async def find_tally(db: Db, box: str) -> SlipTally | None:
    """What became of the slips of a counted box; None where there were none."""
    row = await db.one("SELECT printed, counted, once, differing, above FROM paper_tallies WHERE box = :box", box=box)
    return read(SlipTally, row) if row else None


async def forget_tally(db: Db, box: str) -> None:
    await db.run("DELETE FROM paper_tallies WHERE box = :box", box=box)


def _make_name(key: bytes, code: str) -> bytes:
    return hmac.digest(key, f"slip|{code}".encode(), "sha256")


def make_seal(key: bytes) -> Seal:
    """The seal of all slips of the box with this key."""
    # Not made of the code, as a ballot's is of its holder: at closing all are opened, and nobody has a list of codes.
    return Seal(hmac.digest(key, b"slips", "sha256"))


def _seal_slip(box: SlipBox, slip: Slip) -> bytes:
    plain, size = orjson.dumps(asdict(slip), option=orjson.OPT_NON_STR_KEYS), _measure_size(box.form)
    if len(plain) > size:
        raise ValueError("a slip longer than its form allows")
    place = name_place("paper_slips", {"box": box.name, "name": _make_name(box.key, slip.code)})
    return make_seal(box.key).close(plain.ljust(size), place)


def _measure_size(form: Form) -> int:
    """Bytes of every slip before sealing, whoever has typed how much of it."""
    lists = 2 * sum(len(question.id) + 3 for question in form.questions)
    return _FRAME + TYPISTS * (ballots.measure_size(form) + lists)


def _open_slip(box: SlipBox, name: bytes, sealed: bytes) -> Slip | None:
    plain = make_seal(box.key).open(sealed, name_place("paper_slips", {"box": box.name, "name": name}))
    if plain is None:
        return None
    fields = orjson.loads(plain)
    entries = {int(who): _read_entry(entry) for who, entry in fields["entries"].items()}
    return Slip(fields["code"], entries, fields["settled"])


def _read_entry(fields: Mapping[str, Any]) -> SlipEntry:
    # Before `seen` was kept, a mark said that nothing but `asked` was.
    seen = fields.get("seen") or (fields["asked"] if fields.get("partial") else ())
    return SlipEntry(fields["answers"], fields["done"], tuple(fields["asked"]), tuple(seen))
