"""The digest's last words, as a fingerprint: one that says nothing new is not sent."""

import hashlib

from storage.database import Db


async def note_said(db: Db, chat_id: int, words: str) -> bool:
    """Whether these words differ from the last ones; they are the last ones now."""
    row = await db.one(
        """INSERT INTO last_digest (chat, fingerprint) VALUES (:chat, :fingerprint)
           ON CONFLICT (chat) DO UPDATE SET fingerprint = excluded.fingerprint
           WHERE last_digest.fingerprint <> excluded.fingerprint
           RETURNING chat""",
        chat=chat_id,
        fingerprint=hashlib.sha256(words.encode()).hexdigest(),
    )
    return row is not None
