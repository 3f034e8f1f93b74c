"""Fingerprints of keys in the database, by which a start knows that every key is there and is the right one."""

from storage.engine import Db
from storage.keys import LASTING, KeyFault, Keys, UnusableKey, compute_fingerprint

_SEALED_WITH = {
    "authors": "sealed_authors",
    "codes": "case_codes",
    "comments": "survey_comments",
    "letters": "outbox",
    "photos": "case_photos",
    "readers": "disclosure_readers",
    "voices": "endorsements",
}
"""Where rows mean that the key was in use before fingerprints were kept."""


async def has_keys(db: Db, keys: Keys) -> bool:
    """Whether each key that is needed is known and the right one, so that there is nothing to prepare."""
    known = await list_fingerprints(db)
    return known.keys() >= {*LASTING, *await _list_survey_keys(db)} and not list_faults(keys, known)


async def prepare_keys(db: Db, keys: Keys) -> None:
    """Make the lasting keys that are new and compare the others; raises KeyFault, having made none."""
    known = await list_fingerprints(db)
    new = [name for name in LASTING if name not in known]
    faults = list_faults(keys, known)
    for name in new:
        fault = keys.find_fault(name)
        if fault and (fault.kind == "damaged" or await _is_in_use(db, name)):
            faults.append(fault)
    open_surveys = [name for name in await _list_survey_keys(db) if name not in known]
    for name in open_surveys:
        if (fault := keys.find_fault(name)) and await _has_ballots(db, name):
            faults.append(fault)
    # Before any key is made: a new key beside a missing one would hide that it is missing.
    if faults:
        raise KeyFault(*faults)
    for name in new:
        await note_key(db, name, keys.make(name))
    for name in open_surveys:
        if key := keys.find(name):
            await note_key(db, name, key)


async def check_keys(db: Db, keys: Keys) -> None:
    """Raises KeyFault if a key is not as its fingerprint says."""
    if faults := list_faults(keys, await list_fingerprints(db)):
        raise KeyFault(*faults)


def list_faults(keys: Keys, known: dict[str, bytes]) -> list[UnusableKey]:
    return [fault for name, fingerprint in known.items() if (fault := keys.find_fault(name, fingerprint))]


async def note_key(db: Db, name: str, key: bytes) -> None:
    await db.run(
        """INSERT INTO fingerprints (name, fingerprint) VALUES (:name, :fingerprint)
           ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint""",
        name=name,
        fingerprint=compute_fingerprint(key),
    )


async def forget_key(db: Db, name: str) -> None:
    """From here on nobody asks for the key any more."""
    await db.run("DELETE FROM fingerprints WHERE name = :name", name=name)


async def list_fingerprints(db: Db) -> dict[str, bytes]:
    rows = await db.all("SELECT name, fingerprint FROM fingerprints ORDER BY name")
    return {row["name"]: bytes(row["fingerprint"]) for row in rows}


async def _list_survey_keys(db: Db) -> list[str]:
    """The names of the keys that surveys need which are open."""
    return [row["name"] for row in await db.all("SELECT 'survey-' || id AS name FROM surveys WHERE state = 'open'")]


async def _has_ballots(db: Db, name: str) -> bool:
    return await db.one("SELECT 1 FROM ballots WHERE box = :box LIMIT 1", box=name) is not None


async def _is_in_use(db: Db, name: str) -> bool:
    return await db.one(f"SELECT 1 FROM {_SEALED_WITH[name]} LIMIT 1") is not None
