"""A sealed cell opens in its own row and in no other; what older versions sealed is bound to its row at a start."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from domain.paper import Slip
from domain.survey import built_in_form
from storage import case_authors, conversations, outbox, paper
from storage.binding import bind_seals
from storage.conversations import Step
from storage.database import Database, Db
from storage.outbox import Message
from storage.paper import SlipBox
from storage.places import KEYS, name_place
from storage.seal import Seal
from tests.casework import answers, files_case, people, takes
from tests.play import Stage

SEAL = Seal(bytes(32))
ROWS: Mapping[str, Mapping[str, object]] = {
    "appraisal_remarks": {"appraisal": 1, "place": 2, "used": "quoted", "number": 3},
    "case_photos": {"case_number": "S-0001", "place": 1},
    "conversations": {"alias": 7},
    "drafts": {"alias": 7},
    "expense_receipts": {"expense_id": 12, "place": 1},
    "outbox": {"id": 5, "chat": 7},
    "paper_slips": {"box": "survey-2026-11", "name": b"\1\2"},
    "case_drafts": {"case_number": "S-0001", "cadre_id": 7, "kind": "refusal"},
    "sealed_authors": {"case_number": "S-0001"},
    "survey_comments": {"survey_id": "2026-11", "number": 1},
}


@pytest.mark.parametrize("table", KEYS)
def test_a_cell_opens_in_its_own_row_only(table: str) -> None:
    sealed = SEAL.close(b"words", name_place(table, ROWS[table]))
    assert SEAL.open(sealed, name_place(table, ROWS[table])) == b"words"
    moved = [name_place(table, {**ROWS[table], column: "S-0002"}) for column in ROWS[table]]
    others = [name_place(each, ROWS[each]) for each in KEYS if each != table]
    assert not any(SEAL.open(sealed, place) for place in ("", *moved, *others))


SOON = datetime(2026, 11, 3, tzinfo=UTC)


async def test_what_one_person_is_writing_cannot_be_shown_to_another(database: Database) -> None:
    async with database.transaction() as db:
        await conversations.save(db, {1: Step("suggest", "text", {"words": "the canteen"})}, SOON)
        await move(db, "conversations", "alias", db.seal("letters").alias(2))
        assert await conversations.find_steps(db, [2], SOON - timedelta(days=1)) == {}
        await outbox.put(db, [Message(chat_id=1, params={"text": "the code"})])
        await move(db, "outbox", "chat", db.seal("letters").alias(2))
        ids = [row["id"] for row in await db.all("SELECT id FROM outbox")]
        assert await outbox.load(db, ids) == ([], ids)


async def move(db: Db, table: str, column: str, value: int) -> None:
    await db.run(f"UPDATE {table} SET {column} = :value", value=value)


async def test_what_was_sealed_for_no_place_is_bound_at_the_next_start_and_goes_on(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    number = await files_case(li, "confidential")
    await li.says("/suggest")
    async with anywhere.machine.database.transaction() as db:
        unsealed = await unbind(db)
        assert {"conversations", "sealed_authors"} <= unsealed or {"drafts", "sealed_authors"} <= unsealed
        assert await case_authors.find_author(db, number) is None
    await anywhere.stops()
    await anywhere.starts()
    async with anywhere.machine.database.reading() as db:
        assert await case_authors.find_author(db, number) == li.member_id
        assert await db.all("SELECT name FROM unbound") == []
    await takes(zhou, number)
    await answers(zhou, number)
    assert li.ever_sees("cases-replied", number=number)


_SEALED = {"conversations": "letters", "drafts": "letters", "sealed_authors": "authors"}


async def unbind(db: Db) -> set[str]:
    """Seal as an earlier version did; the tables in which there was something."""
    found = set[str]()
    for table, key in _SEALED.items():
        for row in await db.all(f"SELECT * FROM {table}"):
            plain = db.seal(key).open(bytes(row["sealed"]), name_place(table, row))
            assert plain is not None
            if table == "sealed_authors":
                plain = row["case_number"].encode() + b"/" + plain
            old = db.seal(key).close(plain, "")
            await db.run(f"UPDATE {table} SET sealed = :old WHERE sealed = :new", old=old, new=row["sealed"])
            found.add(table)
    await db.many("INSERT INTO unbound (name) VALUES (:name)", [{"name": name} for name in _SEALED])
    return found


async def test_a_slip_of_before_the_boxes_is_bound_to_its_box(database: Database) -> None:
    box = SlipBox("survey-2026-11", database.keys.make("survey-2026-11"), built_in_form("short"))
    seal = paper.make_seal(box.key)
    async with database.transaction() as db:
        await paper.prepare(db, box, ["201-23W"])
        row = await db.one("SELECT * FROM paper_slips")
        assert row is not None
        plain = seal.open(bytes(row["sealed"]), name_place("paper_slips", row))
        assert plain is not None
        old = seal.close(plain, f"paper_slips/2026-11/{bytes(row['name']).hex()}")
        await db.run("UPDATE paper_slips SET sealed = :old", old=old)
        await db.run("DELETE FROM unbound")
        await db.many("INSERT INTO unbound (name) VALUES (:name)", [{"name": "paper_slips"}])
        assert await paper.list_slips(db, box) == []
        await bind_seals(db, database.keys)
        assert await paper.list_slips(db, box) == [Slip("201-23W")]
