"""The public board: what is shown of which case, what waits for others, and what is still to be written."""

from dataclasses import dataclass
from datetime import date, datetime

from storage import case_authors
from storage.case_authors import WRITTEN_BY
from storage.database import Db, Row, Value
from storage.rows import list_names, list_values, read, read_day, read_instant, write_seconds


@dataclass(frozen=True, slots=True)
class Publication:
    """`stage` is wished, offered, shown or waiting; `zh` and `en` are the public words, one of them may be empty.

    `shown_on` and `until` are days; `needed` is how many others a waiting one needs; `agenda` and `meeting` are 1
    once the cadres and the chair have been told how many voices there are; `with_answer` is 1 if its author agreed that
    the union's answer is shown too.
    """

    case_number: str
    category: str
    stage: str
    zh: str = ""
    en: str = ""
    shown_on: str = ""
    voices: int = 0
    needed: int = 0
    until: str = ""
    agenda: int = 0
    meeting: int = 0
    with_answer: int = 0


@dataclass(frozen=True, slots=True)
class BoardEntry:
    """A publication as it is read, with where its case stands."""

    publication: Publication
    state: str
    outcome: str
    promised_on: str
    closed_at: datetime | None


_NAMES = list_names(Publication)
_COLUMNS = ", ".join(_NAMES)
_VALUES = ", ".join(f":{name}" for name in _NAMES)
_CHANGING = ", ".join(f"{name} = excluded.{name}" for name in _NAMES if name != "case_number")
_ENTRY = f"{', '.join(f'publications.{name}' for name in _NAMES)}, state, outcome, promised_on, closed_at"
_ENTRIES = f"SELECT {_ENTRY} FROM publications JOIN cases ON number = case_number"
# An anonymous one has a later day: the moment at which it appeared would tell when its author had agreed.
_IN_VIEW = """shown_on <= :today
              AND ((stage = 'shown' AND state <> 'withdrawn') OR (stage = 'waiting' AND state = 'submitted'))"""
_SHOWN = "stage = 'shown' AND state <> 'withdrawn' AND shown_on <= :today"
_BY_VOICES = _SHOWN.replace("shown_on <=", "shown_on || '' <=")
_BY_END = _BY_VOICES.replace("stage =", "stage || '' =")
"""The same, in words that leave the choice of the index to the order: a page needs no sorting of all the others."""
_NEWEST = "shown_on DESC, case_number DESC"
_VIEWS = {
    "hot": (f"{_BY_VOICES} AND closed_at = 0", f"voices DESC, {_NEWEST}"),
    "new": (f"{_SHOWN} AND closed_at = 0", _NEWEST),
    "done": (f"{_BY_END} AND closed_at > 0", "closed_at DESC, case_number"),
    "agenda": (f"{_BY_VOICES} AND closed_at = 0 AND agenda = 1", f"voices DESC, {_NEWEST}"),
    "waiting": ("stage = 'waiting' AND state = 'submitted' AND shown_on <= :today", _NEWEST),
}
VIEWS = tuple(_VIEWS)


def _read_entry(row: Row) -> BoardEntry:
    return BoardEntry(
        read(Publication, row), row["state"], row["outcome"], row["promised_on"], read_instant(row["closed_at"])
    )


async def find(db: Db, number: str) -> Publication | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM publications WHERE case_number = :number", number=number)
    return read(Publication, row) if row else None


async def put(db: Db, publication: Publication) -> None:
    """Store it, in place of the one there was."""
    await db.run(
        f"""INSERT INTO publications ({_COLUMNS}) VALUES ({_VALUES})
            ON CONFLICT (case_number) DO UPDATE SET {_CHANGING}""",
        **list_values(publication),
    )


async def drop(db: Db, number: str) -> None:
    """It disappears, and every voice for it."""
    await db.run("DELETE FROM publications WHERE case_number = :number", number=number)


async def find_in_view(db: Db, number: str, today: str) -> BoardEntry | None:
    """One entry, if it is in view today."""
    row = await db.one(f"{_ENTRIES} WHERE case_number = :number AND {_IN_VIEW}", number=number, today=today)
    return _read_entry(row) if row else None


async def list_entries(db: Db, view: str, today: str, limit: int, offset: int = 0) -> list[BoardEntry]:
    """A page of one of VIEWS, or of a category's entries, the newest first."""
    where, order = _VIEWS.get(view, (f"{_SHOWN} AND publications.category = :view", _NEWEST))
    category: dict[str, Value] = {} if view in _VIEWS else {"view": view}
    rows = await db.all(
        f"{_ENTRIES} WHERE {where} ORDER BY {order} LIMIT :limit OFFSET :offset",
        today=today,
        limit=limit,
        offset=offset,
        **category,
    )
    return [_read_entry(row) for row in rows]


async def count_by_category(db: Db, today: str) -> dict[str, int]:
    """How many entries are shown in each category that has any."""
    rows = await db.all(
        f"""SELECT publications.category, count(*) AS entries FROM publications JOIN cases ON number = case_number
            WHERE {_SHOWN} GROUP BY publications.category""",
        today=today,
    )
    return {row["category"]: row["entries"] for row in rows}


async def list_wished(db: Db) -> list[str]:
    """Cases whose authors would agree and which nobody has written for the board yet.

    The wish of an anonymous author waits for the next batch.
    """
    rows = await db.all(
        """SELECT case_number FROM publications JOIN cases ON number = case_number
           WHERE stage = 'wished' AND has_news = 0 AND state <> 'withdrawn' ORDER BY case_number"""
    )
    return [row[0] for row in rows]


async def list_texts(db: Db, today: str, limit: int) -> list[tuple[str, str]]:
    """Case number and words of what is shown of open cases, in each language there is, the newest first."""
    newest = await list_entries(db, "new", today, limit)
    shown = [each.publication for each in newest]
    return [(each.case_number, words) for each in shown for words in (each.zh, each.en) if words]


async def list_lapsed(db: Db, today: str) -> list[str]:
    """The waiting ones whose last day is over."""
    rows = await db.all(
        "SELECT case_number FROM publications WHERE stage = 'waiting' AND until < :today ORDER BY case_number",
        today=today,
    )
    return [row[0] for row in rows]


async def find_first_expiry(db: Db) -> date | None:
    """The day since which anything has been shown."""
    row = await db.one("SELECT min(shown_on) FROM publications WHERE shown_on <> ''")
    return read_day(row[0]) if row else None


async def expire(db: Db, before: datetime) -> None:
    """Take down what was withdrawn, and what ended before that instant."""
    await db.run(
        """DELETE FROM publications WHERE case_number IN (
               SELECT number FROM cases WHERE state = 'withdrawn' OR (closed_at > 0 AND closed_at < :before))""",
        before=write_seconds(before),
    )


async def list_of_author(db: Db, member_id: int) -> list[Publication]:
    rows = await db.all(
        f"""SELECT {_COLUMNS} FROM publications
            WHERE case_number IN ({WRITTEN_BY}) ORDER BY case_number""",
        **case_authors.make_search(db, member_id),
    )
    return [read(Publication, row) for row in rows]


async def note(db: Db, number: str, what: str) -> None:
    """Remember that the cadres ("agenda") or the chair ("meeting") have been told."""
    await db.run(
        """UPDATE publications SET agenda = CASE :what WHEN 'agenda' THEN 1 ELSE agenda END,
               meeting = CASE :what WHEN 'meeting' THEN 1 ELSE meeting END
           WHERE case_number = :number""",
        what=what,
        number=number,
    )


async def erase_waiting(db: Db, member_id: int) -> None:
    """The author's suggestions that no cadre has seen yet go whole, with all that was said in them."""
    # Deleted and not withdrawn: no cadre knows of it, so there is no history that anybody would miss.
    await db.run(
        f"""DELETE FROM cases WHERE number IN (SELECT case_number FROM publications WHERE stage = 'waiting')
              AND number IN ({WRITTEN_BY}) AND state = 'submitted'""",
        **case_authors.make_search(db, member_id),
    )
