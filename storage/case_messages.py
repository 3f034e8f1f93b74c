"""What was said about a case and the files that came with it, in the order of the conversation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.routing import find_category
from storage import case_authors, case_photos
from storage.case_authors import WRITTEN_BY
from storage.case_photos import CaseFile
from storage.database import Db
from storage.rows import read, write_seconds

DECISIONS = ("defer", "extend", "transfer", "refuse")
"""Steps whose reason the author reads: that is no answer, and its kind is the step."""


@dataclass(frozen=True, slots=True)
class CaseMessage:
    """`kind` is sender, question, reply, reason, note or one of DECISIONS; notes and reasons are the cadres' own."""

    kind: str
    cadre_id: int | None
    body: str
    at: datetime
    edited: bool


async def add(
    db: Db,
    number: str,
    kind: str,
    body: str,
    at: datetime,
    *,
    cadre_id: int | None = None,
    message_mark: int = 0,
    pending: bool = False,
) -> None:
    """Keep what was said; what is `pending` cadres read from the next batch on, `message_mark` is of mark_message()."""
    await db.run(
        """INSERT INTO case_messages (case_number, place, kind, cadre_id, body, at, telegram_message, pending)
           VALUES (:number, (SELECT count(*) + 1 FROM case_messages WHERE case_number = :number), :kind, :cadre_id,
               :body, :at, :telegram_message, :pending)""",
        number=number,
        kind=kind,
        cadre_id=cadre_id,
        body=body,
        at=write_seconds(at),
        telegram_message=message_mark,
        pending=int(pending),
    )


async def attach(db: Db, number: str, files: Sequence[tuple[str, str]], *, pending: bool = False) -> None:
    """Keep files, each a kind and a Telegram file id, with the case; photos of who did not sign are to be washed.

    Of a hazard every picture is, whoever sent it and in whichever way.
    """
    if not files:
        return
    row = await db.one("SELECT mode, category FROM cases WHERE number = :number", number=number)
    draws_anew = row is not None and find_category(row["category"]).draws_anew
    is_signed = row is not None and row["mode"] == "signed" and not draws_anew
    for sent_as, file_id in files:
        kind = "photo" if draws_anew and sent_as == "document" else sent_as
        is_dirty = kind == "photo" and not is_signed
        place = await db.one(
            """INSERT INTO case_files (case_number, place, kind, file_id, clean, pending)
               VALUES (:number, (SELECT coalesce(max(place), 0) + 1 FROM case_files WHERE case_number = :number),
                   :kind, :file_id, :clean, :pending) RETURNING place""",
            number=number,
            kind=kind,
            # The id leads to the photo as it was taken: it is kept sealed, and only until there is a copy.
            file_id="" if is_dirty else file_id,
            clean=case_photos.DIRTY if is_dirty else case_photos.CLEAN,
            pending=int(pending),
        )
        if is_dirty and place:
            await case_photos.keep(db, number, place[0], file_id)


async def reveal(db: Db, number: str) -> None:
    """The batch is here: cadres read what waited for it."""
    for table in ("case_messages", "case_files"):
        await db.run(f"UPDATE {table} SET pending = 0 WHERE case_number = :number AND pending = 1", number=number)


async def list_messages(db: Db, number: str, *, with_pending: bool = False) -> list[CaseMessage]:
    """As cadres read it; `with_pending` as its anonymous sender does."""
    rows = await db.all(
        """SELECT kind, cadre_id, body, at, edited FROM case_messages
           WHERE case_number = :number AND pending <= :pending ORDER BY place""",
        number=number,
        pending=int(with_pending),
    )
    return [read(CaseMessage, row) for row in rows]


async def find_answer(db: Db, number: str) -> CaseMessage | None:
    """The newest answer; what was said later of a promise kept is none."""
    row = await db.one(
        """SELECT kind, cadre_id, body, at, edited FROM case_messages
           WHERE case_number = :number AND kind = 'reply'
             AND at IN (SELECT at FROM case_events WHERE case_number = :number AND action = 'reply')
           ORDER BY place DESC LIMIT 1""",
        number=number,
    )
    return read(CaseMessage, row) if row else None


async def list_files(db: Db, number: str, *, with_pending: bool = False) -> list[CaseFile]:
    rows = await db.all(
        """SELECT place, kind, file_id, clean AS state FROM case_files
           WHERE case_number = :number AND pending <= :pending ORDER BY place""",
        number=number,
        pending=int(with_pending),
    )
    return [read(CaseFile, row) for row in rows]


def mark_message(db: Db, member_id: int, message_id: int) -> int:
    """By which a message of a member's is known again; without the key it leads to no chat."""
    return int.from_bytes(db.seal("authors").mark(b"message/%d/%d" % (member_id, message_id))[:8]) >> 1


async def edit(db: Db, member_id: int, message_id: int, body: str) -> str | None:
    """The sender changed what they wrote: the number of the open case it belongs to, or None."""
    # Telegram also reports edits that leave the words as they were; a case that has ended stays as it was answered.
    row = await db.one(
        f"""UPDATE case_messages SET body = :body, edited = 1
            WHERE telegram_message = :message AND body <> :body
              AND case_number IN (SELECT number FROM cases WHERE number IN ({WRITTEN_BY}) AND closed_at = 0)
            RETURNING case_number""",
        message=mark_message(db, member_id, message_id),
        body=body,
        **case_authors.make_search(db, member_id),
    )
    return row[0] if row else None


async def erase(db: Db, number: str) -> None:
    """Every word and file of the case goes; that something was said, and when, stays."""
    # Emptied and not deleted: places are counted, and those of later messages would be given twice.
    await db.run("UPDATE case_messages SET body = '', telegram_message = 0 WHERE case_number = :number", number=number)
    await db.run("DELETE FROM case_files WHERE case_number = :number", number=number)
    await db.run("DELETE FROM case_drafts WHERE case_number = :number", number=number)


async def erase_author(db: Db, number: str) -> None:
    """Of a hazard the words and files of its reporter go, and what was asked of them; what is done about it stays."""
    await db.run(
        """UPDATE case_messages SET body = '', telegram_message = 0
           WHERE case_number = :number AND kind IN ('sender', 'question')""",
        number=number,
    )
    await db.run("DELETE FROM case_files WHERE case_number = :number AND part = ''", number=number)
