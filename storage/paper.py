"""Paper slips: each a sealed row that only the survey's key can find or open; gone once the survey is counted."""

import hmac
from collections.abc import Iterable
from dataclasses import asdict

import orjson

from domain.form import Form
from domain.paper import TYPISTS, Answers, Slip, SlipEntry, SlipTally
from storage import ballots
from storage.ballots import Ballot
from storage.database import Db
from storage.places import name_place
from storage.rows import read
from storage.seal import Seal
from storage.surveys import Survey

_FRAME = 256


async def prepare(db: Db, key: bytes, survey: Survey, codes: Iterable[str]) -> None:
    """Take down slips that are about to be printed."""
    sealed = {_make_name(key, code): _seal_slip(key, survey, Slip(code)) for code in codes}
    await db.many(
        "INSERT INTO paper_slips (survey_id, name, sealed) VALUES (:survey_id, :name, :sealed)",
        # By their keyed names: the order of rows tells nothing of the order of codes.
        [{"survey_id": survey.id, "name": name, "sealed": sealed[name]} for name in sorted(sealed)],
    )


async def count_printed(db: Db, survey_id: str) -> int:
    row = await db.one("SELECT count(*) FROM paper_slips WHERE survey_id = :id", id=survey_id)
    return int(row[0]) if row else 0


async def find(db: Db, key: bytes, survey_id: str, code: str) -> Slip | None:
    # An update, for its lock: two cadres may type the same slip at the same moment, on two replicas.
    row = await db.one(
        """UPDATE paper_slips SET sealed = sealed WHERE survey_id = :survey_id AND name = :name
           RETURNING sealed""",
        survey_id=survey_id,
        name=_make_name(key, code),
    )
    return _open_slip(key, survey_id, _make_name(key, code), row[0]) if row else None


async def keep(db: Db, key: bytes, survey: Survey, slip: Slip) -> None:
    await db.run(
        "UPDATE paper_slips SET sealed = :sealed WHERE survey_id = :survey_id AND name = :name",
        survey_id=survey.id,
        name=_make_name(key, slip.code),
        sealed=_seal_slip(key, survey, slip),
    )


async def list_slips(db: Db, key: bytes, survey_id: str) -> list[Slip]:
    """All slips of a survey, in the order of their codes."""
    rows = await db.all("SELECT name, sealed FROM paper_slips WHERE survey_id = :id", id=survey_id)
    found = (_open_slip(key, survey_id, row["name"], row["sealed"]) for row in rows)
    return sorted((slip for slip in found if slip), key=lambda slip: slip.code)


async def settle(db: Db, key: bytes, survey: Survey, code: str, answers: Answers) -> None:
    """Put what two agree on into the box of all ballots, and forget who typed what."""
    ballot, size = Ballot(dict(answers), done=True), ballots.measure_size(survey.questions)
    await ballots.put(db, key, survey.box, code, ballot, size)
    # The slip stays as a code alone, so that it cannot be typed in again.
    await keep(db, key, survey, Slip(code, settled=True))


async def list_settled_ballots(db: Db, key: bytes, survey: Survey) -> list[Ballot]:
    """The ballots that came from paper."""
    # By their codes: in the box nothing tells a ballot of paper from any other.
    codes = [slip.code for slip in await list_slips(db, key, survey.id) if slip.settled]
    found = [await ballots.find(db, key, survey.box, code) for code in codes]
    return [ballot for ballot in found if ballot]


async def close(db: Db, survey_id: str, tally: SlipTally) -> None:
    """Erase the slips of a survey that is being counted; what became of them stays."""
    # With the ballots, in the transaction that counts: a slip that outlives them could be typed in once more.
    await db.run("DELETE FROM paper_slips WHERE survey_id = :id", id=survey_id)
    await db.run(
        """INSERT INTO paper_tallies (survey_id, printed, counted, once, differing, above)
           VALUES (:survey_id, :printed, :counted, :once, :differing, :above)""",
        survey_id=survey_id,
        **asdict(tally),
    )


async def find_tally(db: Db, survey_id: str) -> SlipTally | None:
    """What became of the slips of a counted survey; None where there were none."""
    row = await db.one(
        "SELECT printed, counted, once, differing, above FROM paper_tallies WHERE survey_id = :id", id=survey_id
    )
    return read(SlipTally, row) if row else None


def _make_name(key: bytes, code: str) -> bytes:
    return hmac.digest(key, f"slip|{code}".encode(), "sha256")


def make_seal(key: bytes) -> Seal:
    """The seal of all slips of the survey with this key."""
    # Not made of the code, as a ballot's is of its holder: at closing all are opened, and nobody has a list of codes.
    return Seal(hmac.digest(key, b"slips", "sha256"))


def _seal_slip(key: bytes, survey: Survey, slip: Slip) -> bytes:
    plain, size = orjson.dumps(asdict(slip), option=orjson.OPT_NON_STR_KEYS), _measure_size(survey.questions)
    if len(plain) > size:
        raise ValueError("a slip longer than its form allows")
    place = name_place("paper_slips", {"survey_id": survey.id, "name": _make_name(key, slip.code)})
    return make_seal(key).close(plain.ljust(size), place)


def _measure_size(form: Form) -> int:
    """Bytes of every slip before sealing, whoever has typed how much of it."""
    return _FRAME + TYPISTS * (ballots.measure_size(form) + sum(len(question.id) + 3 for question in form.questions))


def _open_slip(key: bytes, survey_id: str, name: bytes, sealed: bytes) -> Slip | None:
    plain = make_seal(key).open(sealed, name_place("paper_slips", {"survey_id": survey_id, "name": name}))
    if plain is None:
        return None
    fields = orjson.loads(plain)
    entries = {int(who): SlipEntry(**it | {"asked": tuple(it["asked"])}) for who, it in fields["entries"].items()}
    return Slip(fields["code"], entries, fields["settled"])
