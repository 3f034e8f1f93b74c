"""A copy of the data directory, read as a thief or an auditor would: every byte, every row, every key."""

import bz2
import gzip
import lzma
import shutil
import sqlite3
import zlib
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

from storage import ballots, dump_postgres
from storage.keys import KEY_BYTES
from storage.places import list_places
from storage.seal import Seal

_MAGIC = b"SQLite format 3\0"
_WHERE_TEXTS_BELONG = ("survey_comments", "appraisal_remarks")
_UNPACKERS: dict[bytes, Callable[[bytes], bytes]] = {
    b"\x1f\x8b": gzip.decompress,
    b"BZh": bz2.decompress,
    b"\xfd7zXZ": lzma.decompress,
}
# RuntimeError: a zip with a password, or packed in a way that is not known here.
_NOT_UNPACKED = (OSError, EOFError, ValueError, RuntimeError, zlib.error, lzma.LZMAError, BadZipFile)


@dataclass(slots=True)
class Findings:
    """Plain sentences: `betrayals` break the promise, `notes` are as they should be and worth knowing."""

    databases: int = 0
    betrayals: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def examine(folder: Path, marker: str) -> Findings:
    """Look for a marked answer, and try to link sealed answers to persons, in everything below `folder`."""
    found = Findings()
    files = {str(file.relative_to(folder)): file for file in sorted(folder.rglob("*")) if file.is_file()}
    content = {name: _read_content(file, name, found) for name, file in files.items()}
    # By their length: in a copy a key may lie anywhere and be called anything.
    keys = {raw: name for name, raw in reversed(content.items()) if len(raw) == KEY_BYTES}
    for name, raw in content.items():
        if any(form in raw for form in _list_forms(marker)):
            found.betrayals.append(f"{name} holds the marked answer in plain form.")
    people: set[int] = set()
    for name, file in files.items():
        if content[name].startswith(_MAGIC) or dump_postgres.is_dump(content[name]):
            found.databases += 1
            people |= _examine_file(file, name, content[name], _Thief(name, keys, marker, found))
    # Last, with the people of every file: the roll may lie in one and what is left of a ballot in another.
    _search_remains(keys, people, content, found)
    return found


def _examine_file(file: Path, name: str, raw: bytes, thief: "_Thief") -> set[int]:
    """The ids of the people in all databases of a file."""
    people: set[int] = set()
    try:
        with _open_copy(file, raw) as connections:
            for connection in connections:
                people |= thief.examine(connection)
    except dump_postgres.UnreadableDump as reason:
        thief.found.betrayals.append(f"{name} {reason}, so nothing can be said of it.")
    except sqlite3.DatabaseError:
        thief.found.betrayals.append(_say_unreadable(name))
    else:
        if dump_postgres.is_dump(raw):
            thief.found.notes.append(f"{name} is a dump: what its server still keeps of deleted rows is not in it.")
    return people


@contextmanager
def _open_copy(file: Path, raw: bytes) -> Iterator[list[sqlite3.Connection]]:
    """A database with its journal is opened beside the copy, so that this stays as it is; a dump in memory."""
    with ExitStack() as stack:
        if raw.startswith(_MAGIC):
            place = Path(stack.enter_context(TemporaryDirectory()))
            for part in file.parent.glob(f"{file.name}*"):
                shutil.copy(part, place)
            connections = [stack.enter_context(closing(sqlite3.connect(place / file.name)))]
        else:
            connections = dump_postgres.load_dump(raw, stack)
        yield connections


def _search_remains(keys: dict[bytes, str], people: set[int], content: dict[str, bytes], found: Findings) -> None:
    """The names of rows in free pages, journals, logs and backups, where no query finds them."""
    for key, name in keys.items():
        names = [ballots.mark_voter(key, person) for person in sorted(people)]
        for file, raw in content.items():
            if count := sum(it in raw or it.hex().encode() in raw for it in names):
                found.betrayals.append(f"{name} finds {count} persons' ballots in {file}.")


def _read_content(file: Path, name: str, found: Findings) -> bytes:
    """What a file holds, unpacked; if it cannot be, that is said, and it is as it lies there."""
    raw = file.read_bytes()
    try:
        return _unpack(file, raw)
    except _NOT_UNPACKED:
        # A key is random, so it may begin as a packed file does.
        if len(raw) != KEY_BYTES:
            found.betrayals.append(_say_unreadable(name))
        return raw


def _unpack(file: Path, raw: bytes) -> bytes:
    for magic, unpack in _UNPACKERS.items():
        if raw.startswith(magic):
            return unpack(raw)
    if raw.startswith(b"PK\x03\x04"):
        with ZipFile(file) as archive:
            return b"\n".join(archive.read(name) for name in archive.namelist())
    return dump_postgres.restore_dump(file) if raw.startswith(dump_postgres.ARCHIVE) else raw


def _say_unreadable(name: str) -> str:
    return f"{name} cannot be read, so nothing can be said of it."


def _list_forms(marker: str) -> Iterator[bytes]:
    """How a text may stand in a file: in Unicode's encodings, escaped as in JSON, as hex, in Base64 at any offset."""
    plain = marker.encode()
    yield plain
    yield plain.hex().encode()
    yield marker.encode("utf-16-le")
    yield marker.encode("utf-16-be")
    yield marker.encode("unicode_escape")
    for before in range(3):
        # The first and the last signs also depend on the neighbours.
        yield b64encode(bytes(before) + plain)[4 if before else 0 :].rstrip(b"=")[:-2]


@dataclass
class _Thief:
    """Who has every key of the copy, and looks into the databases of one file of it."""

    name: str
    keys: dict[bytes, str]
    marker: str
    found: Findings

    def examine(self, connection: sqlite3.Connection) -> set[int]:
        """The ids of the people on the roll of a database."""
        self._rows(connection)
        return self._surveys(connection)

    def _rows(self, connection: sqlite3.Connection) -> None:
        """Open whatever a key of the copy opens, in every table."""
        seals = {name: Seal(key) for key, name in self.keys.items()}
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            found = connection.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in found.description]
            for row in found:
                places = list_places(table, dict(zip(columns, row, strict=True)))
                for name, seal in seals.items():
                    if any(self._tells(seal, cell, places) for cell in row):
                        self._note_opened(table, name)

    def _tells(self, seal: Seal, cell: object, places: Sequence[str]) -> bool:
        plains = [seal.open(cell, place) for place in places] if isinstance(cell, bytes) else []
        return any(form in plain for plain in plains if plain for form in _list_forms(self.marker))

    def _note_opened(self, table: str, key: str) -> None:
        if table in _WHERE_TEXTS_BELONG:
            self.found.notes.append(
                f"{self.name} holds the marked answer among the comments, where open texts are kept in random order "
                f"without a name; {key} opens it."
            )
        else:
            self.found.betrayals.append(f"{self.name} holds the marked answer in the table {table}; {key} opens it.")

    def _surveys(self, connection: sqlite3.Connection) -> set[int]:
        if not _has(connection, "ballots") or not _has(connection, "members"):
            return set()
        people = {row[0] for row in connection.execute("SELECT id FROM members")}
        boxes = _read_boxes(connection)
        slips = _count_slips(connection)
        for box, state in _list_states(connection, {*boxes, *slips}).items():
            rows, name = boxes.get(box, {}), box.removeprefix("survey-")
            if rows and state != "open":
                self.found.betrayals.append(f"{self.name} still holds {len(rows)} ballots of {name}, long counted.")
            elif rows:
                self.found.notes.append(f"{self.name} holds {len(rows)} sealed ballots of {name}, still open.")
            self._link(box, state, rows, people)
            # Paper slips go with the ballots.
            if state != "open" and (left := slips.get(box, 0)):
                self.found.betrayals.append(f"{self.name} still holds {left} paper slips of {name}, long counted.")
        return people

    def _link(self, box: str, state: str, rows: dict[bytes, bytes], people: set[int]) -> None:
        """The attack itself: compute every person's row name from every key, and open what it names."""
        for key, name in self.keys.items():
            if linked := dict(ballots.match_ballots(key, rows, people)):
                self.found.betrayals.append(
                    f"{name} links {len(linked)} answers of {box.removeprefix('survey-')} to persons."
                )
            if state == "closed" and Path(name).stem == box:
                self.found.betrayals.append(
                    f"{name} should have been destroyed when {box.removeprefix('survey-')} was closed."
                )


def _read_boxes(connection: sqlite3.Connection) -> dict[str, dict[bytes, bytes]]:
    """The sealed rows of each box by the name of the row."""
    box = _find_box_column(connection, "ballots")
    found: dict[str, dict[bytes, bytes]] = {}
    for name, voter, sealed in connection.execute(f"SELECT {box}, voter, sealed FROM ballots"):
        found.setdefault(name, {})[voter] = sealed
    return found


def _count_slips(connection: sqlite3.Connection) -> dict[str, int]:
    if not _has(connection, "paper_slips"):
        return {}
    box = _find_box_column(connection, "paper_slips")
    return dict(connection.execute(f"SELECT {box}, count(*) FROM paper_slips GROUP BY 1").fetchall())


def _find_box_column(connection: sqlite3.Connection, table: str) -> str:
    columns = [column[0] for column in connection.execute(f"SELECT * FROM {table} LIMIT 0").description]
    # In copies from before the boxes only surveys had ballots and slips, under their own ids.
    return "box" if "box" in columns else "'survey-' || survey_id"


def _list_states(connection: sqlite3.Connection, boxes: Iterable[str]) -> dict[str, str]:
    """Whether each box is open, counted or closed: a survey says so, any other is open while its key is known."""
    surveys = {f"survey-{name}": state for name, state in connection.execute("SELECT id, state FROM surveys")}
    known = connection.execute("SELECT name FROM fingerprints") if _has(connection, "fingerprints") else ()
    needed = {row[0] for row in known}
    return {box: "open" if box in needed else "counted" for box in boxes} | surveys


def _has(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone() is not None
