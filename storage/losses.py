"""Keys that are lost for good: what only they could open is erased, and a new one begins."""

import secrets

from storage import ballots, paper
from storage.database import Db
from storage.fingerprints import forget_key, list_fingerprints, note_key
from storage.keys import KEY_BYTES, Keys, UnusableKey

_ERASED = {
    "authors": ("sealed_authors",),
    "codes": ("case_codes",),
    "comments": ("survey_comments", "appraisal_remarks"),
    "letters": ("outbox", "conversations", "drafts", "posted", "case_drafts"),
    "photos": ("case_photos", "expense_receipts"),
}
"""The tables of which nothing is left without the key; what only counts, such as voices, stays."""


async def find_fault(db: Db, keys: Keys, name: str) -> UnusableKey | None:
    """What is wrong with a key that the union needs; None too if it needs no such key."""
    known = await list_fingerprints(db)
    return keys.find_fault(name, known[name]) if name in known else None


async def give_up_key(db: Db, keys: Keys, name: str) -> None:
    """A lasting one: begin with a new key; the file that lies there is set aside, for it may be somebody's."""
    # Rows that nobody can open would wait for ever, and their aliases belong to the old key.
    for table in _ERASED.get(name, ()):
        await db.run(f"DELETE FROM {table}")
    new = secrets.token_bytes(KEY_BYTES)
    # The file first: a fingerprint without its key would keep the bot from starting.
    keys.put(name, new)
    await note_key(db, name, new)


async def give_up_box(db: Db, keys: Keys, name: str) -> None:
    """That of an open box: what it sealed is erased, and the bot ends what collected it and tells everybody."""
    # What collected it is not ended here: the running bot does that, and tells everybody, by the missing fingerprint.
    await ballots.clear(db, name)
    await paper.clear(db, name)
    keys.destroy(name)
    await forget_key(db, name)
