"""A month of cases, stolen at several moments: nothing leads from a hidden author to a person better than guessing."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest

from handlers import FEATURES
from handlers.cases.mailbox import hash_code
from storage import cases
from storage.database import Db
from storage.engine import Connection
from storage.keys import Keys
from storage.sqlite import SQLite
from tests.casework import files_case, people
from tests.play import MONDAY, Actor, Stage, stage
from tests.postgres import fresh_schema
from tests.thief import (
    APART,
    Loot,
    Roll,
    Row,
    by_hours,
    by_joins,
    by_journal,
    guessing,
    hits,
    in_order,
    opened,
    sizes,
    tables_at,
    tables_of,
)

ALONE = [it for it in FEATURES if it.name in ("suggest", "cases", "board", "promises", "housekeeping", "help", "quiet")]
WORDS = "Something drips."

_THEFTS = (MONDAY + timedelta(days=2, hours=7), MONDAY + timedelta(days=10, hours=5), MONDAY + timedelta(days=20))
"""In the middle of a batch, while answers are read, and when most is over."""

Scene = tuple[datetime, Callable[[], Awaitable[None]]]


@dataclass
class Month:
    """What really happened: who wrote which case, and in which order the anonymous ones of each batch came."""

    union: Stage
    people: list[Actor]
    zhou: Actor | None
    random: Random
    authors: dict[str, tuple[str, int]] = field(default_factory=dict)
    batches: list[list[str]] = field(default_factory=list)
    moments: dict[str, int] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)

    def truth(self, mode: str) -> dict[str, int]:
        return {number: author for number, (its, author) in self.authors.items() if its == mode}

    @property
    def roll(self) -> Roll:
        return Roll({it.member_id: frozenset({it.member_id, it.person.id, it.person.name}) for it in self.people})

    def at(self, day: datetime, start: float, end: float, scene: Callable[[], Awaitable[None]]) -> None:
        """Something will happen on that day, some time between two hours."""
        self.scenes.append((day + timedelta(seconds=self.random.randrange(int(start * 3600), int(end * 3600))), scene))

    async def files(self, person: Actor, mode: str, day: datetime, merged: bool = False) -> None:
        told = await files_case(person, mode, text=f"{WORDS} {self.random.random()}")
        number = told if mode != "anonymous" else await self._behind(told)
        self.authors[number] = (mode, person.member_id)
        self.moments[number] = int(self.union.clock.now().timestamp())
        if mode == "anonymous":
            self.codes.append(told)
            self.batches[-1].append(number)
        end = partial(self.joins, number, self.batches[-1][0]) if merged else partial(self.answers, number)
        self.at(day + timedelta(days=1), 1.1, 8, end)
        if self.random.random() < 0.7:
            rates = partial(self.rates, person, number, told if mode == "anonymous" else "")
            self.at(day + timedelta(days=2), 0, 12, rates)

    async def _behind(self, code: str) -> str:
        async with self.union.machine.database.reading() as db:
            case = await cases.find_by_code(db, hash_code(Keys(self.union.settings.storage.keys), code))
        assert case
        return case.number

    async def answers(self, number: str) -> None:
        assert self.zhou
        await self.zhou.presses(f"1:cases:take:{number}")
        await self.zhou.presses(f"1:cases:answer:{number}")
        await self.zhou.presses(f"1:cases:outcome:{number}:F")
        await self.zhou.says("It will be repaired.")
        await self.zhou.taps("cases-answer-send")

    async def joins(self, number: str, parent: str) -> None:
        assert self.zhou
        await self.zhou.presses(f"1:cases:merged:{number}:{parent}")

    async def rates(self, person: Actor, number: str, code: str) -> None:
        if code:
            await person.says(f"/track {code}")
        if self.random.random() < 0.3:
            await person.presses(f"1:cases:write:{number}")
            await person.says("Thank you for it.")
        await person.presses(f"1:cases:rate:{number}:satisfied")

    async def chats(self, person: Actor) -> None:
        await person.says(self.random.choice(["/help", "/mycases", "/board"]))

    async def goes_on(self, until: datetime) -> None:
        """Everything planned up to that moment happens, in its order."""
        while self.scenes and min(self.scenes, key=lambda it: it[0])[0] <= until:
            self.scenes.sort(key=lambda it: it[0])
            moment, scene = self.scenes.pop(0)
            await self.union.turns_to(max(moment, self.union.clock.now()))
            await scene()
        await self.union.turns_to(until)


async def a_month(union: Stage, count: int, days: int, each: int) -> Month:
    """On so many days `each` anonymous cases come in one batch, among others and among ordinary traffic."""
    union._people = APART
    _, zhou, _ = await people(union)
    crowd = [await union.member(f"Worker-{place}", language="en") for place in range(count)]
    month = Month(union, crowd, zhou, Random(11))
    for place in range(days):
        day = MONDAY + timedelta(days=(0, 2, 7, 14)[place])
        month.scenes.append((day, partial(_opens, month)))
        for number in range(each):
            merged = place == 1 and number == each - 1
            month.at(day, 3.1, 7.9, partial(month.files, month.random.choice(crowd), "anonymous", day, merged))
        for mode in ("confidential", "confidential", "signed"):
            month.at(day, 0.1, 9.9, partial(month.files, month.random.choice(crowd), mode, day))
        for _ in range(2):
            month.at(day, 0.1, 10, partial(month.chats, month.random.choice(crowd)))
    return month


async def _opens(month: Month) -> None:
    month.batches.append([])


def assert_nothing_tells(month: Month, loot: Loot, modes: Sequence[str] = ("anonymous",)) -> None:
    for mode in modes:
        truth = month.truth(mode)
        for attack in (by_joins, by_hours):
            assert hits(attack(loot, truth, month.roll), truth) <= _by_chance(month, truth), (mode, attack.__name__)
    for table, share in in_order(loot, month.batches).items():
        assert 0.1 < share < 0.9, f"{table} lies in the order of time"


def _by_chance(month: Month, truth: dict[str, int]) -> int:
    return guessing(len(truth), len(month.people))


async def test_a_month_of_hidden_authors_stays_hidden(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for room in ("bot", "handlers", "storage"):
        caplog.set_level("DEBUG", logger=room)
    logging.getLogger("bot").debug("the log is heard")
    data = tmp_path / "data"
    data.mkdir()
    async with stage(data, f"sqlite:///{data}/union.db", features=ALONE) as union:
        month = await a_month(union, 24, 4, 5)
        for moment in _THEFTS:
            await month.goes_on(moment)
            assert_the_thief_learns_nothing(month, data)
            await union.machine.database.forget_journal()
            with_keys = opened(tables_of(data / "union.db", journal=False), data / "keys", month.roll)
            assert_nothing_tells(month, with_keys)
        assert_keys_open_what_is_sealed(month, with_keys)
        await union.turns_to(MONDAY + timedelta(days=32))
        await union.sleeps_until(datetime(2027, 1, 17, 20, tzinfo=UTC))
        await union.stops()
        final = opened(tables_of(data / "union.db"), data / "keys", month.roll)
        assert final["sealed_authors"] == []
        assert_nothing_tells(month, final, ("anonymous", "confidential"))
        assert_the_thief_finds_what_there_is_to_find(month, final)
        assert_no_file_holds(data, month.codes)
        await union.starts()
    said = "\n".join(it.getMessage() for it in caplog.records if it.name.startswith(("bot", "handlers", "storage")))
    names = [str(it) for own in month.roll.names.values() for it in own]
    assert "the log is heard" in said
    assert not [it for it in (WORDS, *month.codes, *names) if it in said]


def assert_the_thief_learns_nothing(month: Month, data: Path) -> None:
    """From the database and its journal as they are, in the middle of everything, but without the keys."""
    loot = tables_of(data / "union.db")
    assert_nothing_tells(month, loot)
    assert not any(by_journal(data / "union.db", month.truth("anonymous"), month.roll).values())
    confided = month.truth("confidential")
    assert hits(by_joins(loot, confided, month.roll), confided) <= _by_chance(month, confided)
    assert len(sizes({"sealed_authors": loot["sealed_authors"]})["sealed_authors"]) == 1


def assert_keys_open_what_is_sealed(month: Month, with_keys: Loot) -> None:
    confided = {row[0] for row in with_keys["sealed_authors"]}
    assert confided
    truth = {number: author for number, author in month.truth("confidential").items() if number in confided}
    assert hits(by_joins(with_keys, truth, month.roll), truth) > len(truth) / 2


def assert_the_thief_finds_what_there_is_to_find(month: Month, loot: Loot) -> None:
    """The same attacks on the same rows, with a column too many."""
    truth = month.truth("anonymous")
    tokens: list[Row] = [(it, f"token-{place}-7") for place, it in enumerate(truth)]
    people: list[Row] = [(truth[number], token) for number, token in tokens]
    joined = hits(by_joins({**loot, "a": tokens, "b": people}, truth, month.roll), truth)
    assert joined > 2 * _by_chance(month, truth)
    came: list[Row] = [(number, month.moments[number]) for number in truth]
    seen: list[Row] = [(truth[number], moment + 40) for number, moment in came]
    exact = hits(by_hours({**loot, "a": came, "b": seen}, truth, month.roll), truth)
    assert exact > 2 * _by_chance(month, truth)
    arrived: list[Row] = [(number,) for batch in month.batches for number in batch]
    assert in_order({"a": arrived}, month.batches) == {"a": 1.0}


def assert_no_file_holds(folder: Path, codes: Sequence[str]) -> None:
    for file in (it for it in folder.rglob("*") if it.is_file()):
        raw = file.read_bytes()
        assert not any(form.encode() in raw for code in codes for form in (code, code.replace("-", "")))


async def test_a_journal_that_is_never_emptied_would_tell(
    union: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def kept(engine: SQLite, connection: Connection) -> bool:
        return True

    monkeypatch.setattr(SQLite, "forget_journal", kept)
    union._people = APART
    month = Month(union, [await union.member(f"Worker-{place}", language="en") for place in range(4)], None, Random(1))
    month.batches.append([])
    for person in month.people:
        await month.files(person, "signed", MONDAY)
        await month.files(person, "anonymous", MONDAY)
    truth = month.truth("anonymous")
    assert by_journal(tmp_path / "union.db", truth, month.roll) == {it: {who} for it, who in truth.items()}


@pytest.mark.parametrize(("laid_anew", "days", "each"), [(True, 2, 5), (False, 1, 7)])
async def test_on_postgresql_neither_the_place_nor_the_transaction_of_a_row_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, laid_anew: bool, days: int, each: int
) -> None:
    if not laid_anew:
        monkeypatch.setattr(cases, "lay_anew", _nothing)
    async with fresh_schema() as url, stage(tmp_path, url, features=ALONE) as union:
        month = await a_month(union, 16, days, each)
        await month.goes_on(MONDAY + timedelta(days=2 * days))
        loot = await tables_at(union.machine.database)
    if laid_anew:
        assert_nothing_tells(month, loot)
    else:
        assert in_order(loot, month.batches)["case_codes"] == 1.0


async def _nothing(db: Db, numbers: Sequence[str]) -> None:
    pass
