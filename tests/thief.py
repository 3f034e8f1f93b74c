"""A thief of the database: joins, hours, orders, sizes, journals and keys, each a way to guess who wrote what."""

import re
import shutil
import sqlite3
import struct
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import permutations, product
from math import comb
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from storage.database import Database
from storage.keys import KEY_BYTES
from storage.places import KEYS, name_place
from storage.seal import Seal

APART = 5_000_000
"""Ids of members begin here, so that none is mistaken for a count or a place in a list."""
_RARE = 12
"""A value that stands in this many rows or fewer could join them."""
_ENOUGH = 20
"""Fewer pairs than this may lie in order by chance."""
_NUMBER = re.compile(r"S-[0-9A-Z]{4}")
_ERA = range(1_750_000_000, 1_900_000_000)

Row = tuple[Any, ...]
Loot = Mapping[str, Sequence[Row]]
Suspects = dict[str, set[int]]


@dataclass(frozen=True)
class Roll:
    """Everything a thief knows of people: by member id, what else names them."""

    names: Mapping[int, frozenset[object]]

    def among(self, values: Collection[object]) -> set[int]:
        return {person for person, own in self.names.items() if not own.isdisjoint(values)}


def tables_of(file: Path, *, journal: bool = True) -> Loot:
    """Every row of every table in the order in which it lies there, from a copy."""
    with TemporaryDirectory() as place:
        for part in file.parent.glob(f"{file.name}*" if journal else file.name):
            shutil.copy(part, place)
        with closing(sqlite3.connect(Path(place) / file.name)) as db:
            names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: db.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


async def tables_at(database: Database) -> Loot:
    """The same of PostgreSQL, each row with the number of the transaction that wrote it."""
    async with database.reading() as db:
        names = [row[0] for row in await db.all("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")]
        return {
            name: [
                (("written", row[0]), *list(row)[1:])
                for row in await db.all(f'SELECT xmin::text, * FROM "{name}" ORDER BY ctid')
            ]
            for name in names
        }


@dataclass
class Web:
    """Rows joined by values that few of them share."""

    loot: Loot
    _rows: dict[object, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for rows in self.loot.values():
            for row in rows:
                for value in set(row):
                    self._rows[value].append(row)

    def reached(self, *start: object) -> set[object]:
        """Every value in a row with one of `start`, or in a row joined to such a one, however far."""
        known, waiting, found = set(start), list(start), set[object]()
        while waiting:
            for row in self._rows[waiting.pop()]:
                found |= set(row)
                more = {it for it in row if it not in known and _joins(it) and len(self._rows[it]) <= _RARE}
                known |= more
                waiting += more
        return found

    def near(self, start: Iterable[object], wanted: Callable[[object], bool]) -> set[Any]:
        """The values wanted in the rows in which one of `start` stands."""
        return {value for it in start for row in self._rows.get(it, ()) for value in row if wanted(value)}


def _joins(value: object) -> bool:
    """Whether a value is somebody's or something's own: no word, no day, no full hour, which many share."""
    if isinstance(value, int):
        return abs(value) > APART and value % 3600 != 0
    if isinstance(value, str):
        return len(value) > 5 and any(map(str.isdigit, value)) and not re.fullmatch(r"[\d:T-]+", value)
    return isinstance(value, bytes | tuple)


def by_joins(loot: Loot, hidden: Iterable[str], roll: Roll) -> Suspects:
    web = Web(loot)
    return {number: roll.among(web.reached(number)) for number in hidden}


def by_hours(loot: Loot, hidden: Iterable[str], roll: Roll) -> Suspects:
    """Whoever has anything dated nearest to anything of the case; what several share points at none of them."""
    web = Web(loot)
    signed = {person: web.near(own, _is_number) for person, own in roll.names.items()}
    seen = _own({person: web.near(own | signed[person], _is_instant) for person, own in roll.names.items()})
    dated = _own({number: web.near({number}, _is_instant) for number in hidden})
    return {number: _nearest(instants, seen) for number, instants in dated.items()}


def _is_number(value: object) -> bool:
    return isinstance(value, str) and _NUMBER.fullmatch(value) is not None


def _is_instant(value: object) -> bool:
    return isinstance(value, int) and value in _ERA


def _own(found: Mapping[Any, set[int]]) -> dict[Any, set[int]]:
    often = Counter(value for values in found.values() for value in values)
    return {whose: {value for value in values if often[value] == 1} for whose, values in found.items()}


def _nearest(mine: set[int], seen: Mapping[int, set[int]]) -> set[int]:
    apart = {
        person: min((abs(one - other) for one in mine for other in theirs), default=1 << 40)
        for person, theirs in seen.items()
    }
    least = min(apart.values())
    return {person for person, far in apart.items() if far == least}


def hits(suspects: Suspects, truth: Mapping[str, int]) -> float:
    """How many a thief names who picks one of the suspects of each case."""
    return sum(1 / len(found) for number, found in suspects.items() if truth[number] in found)


def guessing(cases: int, people: int) -> int:
    """More hits than this a thief who only guesses has once in a thousand plays."""
    chance = [comb(cases, n) * (1 / people) ** n * (1 - 1 / people) ** (cases - n) for n in range(cases + 1)]
    return next(most for most in range(cases + 1) if sum(chance[most + 1 :]) < 0.001)


def in_order(loot: Loot, groups: Sequence[Sequence[str]]) -> dict[str, float]:
    """Of each table, the share of pairs that lie in the order in which they came; groups are of one batch each."""
    found = {}
    for table, rows in loot.items():
        places: dict[object, int] = {}
        for place, row in enumerate(rows):
            for value in row:
                places.setdefault(value, place)
        pairs = [
            places[later] > places[earlier]
            for group in groups
            for at, earlier in enumerate(group)
            for later in group[at + 1 :]
            if earlier in places and later in places
        ]
        if len(pairs) >= _ENOUGH:
            found[table] = sum(pairs) / len(pairs)
    return found


def sizes(loot: Loot) -> dict[str, set[int]]:
    """The lengths of what is sealed, table by table."""
    found = {table: {len(it) for row in rows for it in row if isinstance(it, bytes)} for table, rows in loot.items()}
    return {table: lengths for table, lengths in found.items() if lengths}


def opened(loot: Loot, folder: Path, roll: Roll) -> Loot:
    """The same rows with whatever the keys of `folder` open in them, and people instead of aliases."""
    keys = [file.read_bytes() for file in sorted(folder.glob("*.key"))]
    seals = [Seal(key) for key in keys if len(key) == KEY_BYTES]
    chats = [it for own in roll.names.values() for it in own if isinstance(it, int)]
    people = {seal.alias(number): number for seal in seals for number in chats}

    def plain(value: object, places: Sequence[str]) -> Iterator[object]:
        if value in people:
            yield people[value]
        for seal, place in product(seals, places) if isinstance(value, bytes) else ():
            if content := seal.open(value, place):  # type: ignore[arg-type] # only bytes come here
                words = re.findall(r"[\w-]+", content.decode(errors="replace"))
                yield from (int(word) if word.isdecimal() else word for word in words)

    return {
        table: [(*row, *(it for value in row for it in plain(value, _guess_places(table, row)))) for row in rows]
        for table, rows in loot.items()
    }


def _guess_places(table: str, row: Row) -> list[str]:
    """Whichever columns the key of the row may be."""
    keys = KEYS.get(table, ())
    ways = permutations(row, len(keys)) if keys else ()
    return ["", *(name_place(table, dict(zip(keys, way, strict=True))) for way in ways)]


def by_journal(file: Path, hidden: Collection[str], roll: Roll) -> Suspects:
    """Whoever, by their id or by an alias seen with it elsewhere, stands in a commit that touched the case."""
    commits = [changed for changed in _commits(file) if changed]
    met: dict[object, Counter[int]] = defaultdict(Counter)
    for changed in commits:
        for value in {it for row in changed["conversations"] for it in row[:1]}:
            met[value].update(roll.among({it for rows in changed.values() for row in rows for it in row}))
    suspects: Suspects = {number: set() for number in hidden}
    for changed in commits:
        values = {it for rows in changed.values() for row in rows for it in row}
        for number in values & set(hidden):
            aliases = {row[0] for row in changed["conversations"]}
            suspects[number] |= roll.among(values) | {who for it in aliases for who, _ in met[it].most_common(1)}
    return suspects


def _commits(file: Path) -> Iterator[dict[str, set[Row]]]:
    """Which rows each commit in the journal changed (the format of sqlite.org/fileformat2.html, chapter 4)."""
    raw = file.with_name(f"{file.name}-wal").read_bytes()
    if not raw:
        return
    size, salts = struct.unpack(">I", raw[8:12])[0], raw[16:24]
    pages = bytearray(file.read_bytes())
    before = _rows(pages)
    for start in range(32, len(raw) - size - 23, size + 24):
        page, end, frame_salts = struct.unpack(">II8s", raw[start : start + 16])
        if frame_salts != salts:
            return
        pages.extend(bytes(max(0, page * size - len(pages))))
        pages[(page - 1) * size : page * size] = raw[start + 24 : start + 24 + size]
        if end:
            after = _rows(pages)
            yield {name: before.get(name, set()) ^ rows for name, rows in after.items()}
            before = after


def _rows(pages: bytearray) -> dict[str, set[Row]]:
    with TemporaryDirectory() as place:
        copy = Path(place) / "union.db"
        copy.write_bytes(pages[:18] + b"\1\1" + pages[20:])  # no journal belongs to the copy
        return {name: set(rows) for name, rows in tables_of(copy).items()}
