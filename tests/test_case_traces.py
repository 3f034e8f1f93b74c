"""What a case leaves besides its rows: journals, places of rows, hours, the sizes of what is sealed."""

from datetime import UTC, datetime
from pathlib import Path

from domain.draft import Draft, Part
from storage import conversations, drafts, sealed_rows
from storage.conversations import Step
from tests.casework import answers, files_case, kept, people, takes
from tests.play import Stage


async def test_the_journal_never_holds_what_an_anonymous_sender_did(union: Stage, tmp_path: Path) -> None:
    li, _, _ = await people(union)
    code = await files_case(li, "anonymous")
    assert b"anonymous" not in (tmp_path / "union.db-wal").read_bytes()
    await union.turns(hours=3)
    await li.says(f"/track {code}")
    await li.taps("cases-write")
    await li.says("It still drips.")
    assert b"still drips" not in (tmp_path / "union.db-wal").read_bytes()
    await files_case(li, text="The lamp is broken.")
    assert b"The lamp is broken." in (tmp_path / "union.db-wal").read_bytes(), "the search finds what there is to find"


async def test_while_somebody_reads_the_journal_stays_and_is_emptied_later(union: Stage, tmp_path: Path) -> None:
    li, _, _ = await people(union)
    journal = tmp_path / "union.db-wal"
    async with union.machine.database.reading() as db:
        await db.all("SELECT 1 FROM members")
        await files_case(li, "anonymous", text="It drips.")
        assert b"It drips." in journal.read_bytes()
    await li.says("/help")
    assert b"It drips." not in journal.read_bytes()


async def test_of_what_was_confided_only_days_stay_a_month_after_it_ended(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    await anywhere.turns(minutes=17, seconds=11)
    number = await files_case(li, "confidential")
    await takes(zhou, number)
    await answers(zhou, number)
    await anywhere.turns(minutes=13, seconds=7)
    await li.taps("rating-satisfied")
    before = await kept(anywhere, number)
    await anywhere.sleeps_until(datetime(2026, 12, 6, 20, tzinfo=UTC))
    after = await kept(anywhere, number)
    midnight = datetime(2026, 11, 1, 16, tzinfo=UTC)
    assert before.opened_at != midnight
    assert (after.opened_at, after.moved_at, after.term_from, after.closed_at) == (midnight,) * 4
    async with anywhere.machine.database.reading() as db:
        said = await db.all("SELECT at, telegram_message FROM case_messages WHERE kind = 'sender'")
        did = await db.all("SELECT at FROM case_events WHERE actor IN ('sender', 'system')")
    assert {tuple(row) for row in said} == {(int(midnight.timestamp()), 0)}
    assert {row[0] for row in did} == {int(midnight.timestamp())}


async def test_rows_that_come_one_by_one_are_written_anew_together_in_the_order_of_their_numbers(
    anywhere: Stage,
) -> None:
    li, _, _ = await people(anywhere)
    wang = await anywhere.member("Wang", language="en")
    for person in (li, wang, li):
        await files_case(person, "anonymous")
    await anywhere.turns(hours=3)
    tables = ("cases", "case_codes", "case_messages", "case_events")
    async with anywhere.machine.database.reading() as db:
        found = {table: await db.all(f"SELECT * FROM {table}") for table in tables}
        if anywhere.machine.database.engine == "postgresql":
            written = {row[0] for table in tables for row in await db.all(f"SELECT xmin::text FROM {table}")}
            assert len(written) == 1
    assert len(found["case_codes"]) == 3
    for table in ("cases", "case_messages", "case_events"):
        numbers = [row[0] for row in found[table]]
        assert numbers == sorted(numbers)


async def test_no_size_and_no_hour_tells_where_somebody_is(anywhere: Stage) -> None:
    steps: dict[int, Step | None] = {
        1: Step("cases", "open", {"case": "S-7K2F"}),
        2: Step("cases", "open"),
        3: Step("quiet", "hours"),
    }
    now = anywhere.clock.now()
    async with anywhere.machine.database.transaction() as db:
        await conversations.save(db, steps, now)
        rows = await db.all("SELECT length(sealed), expires_at, alias FROM conversations")
        assert await conversations.find_steps(db, [1, 2, 3], now) == steps
    assert len({(row[0], row[1]) for row in rows}) == 1
    assert rows[0][1] % 86_400 == 0
    assert not {row[2] for row in rows} & {1, 2, 3}


async def test_a_sealed_row_opens_for_its_own_person_and_purpose_alone(union: Stage) -> None:
    now = union.clock.now()
    draft = Draft("20261102-1", "suggest", now, parts=(Part(1, "The tap drips."),))
    async with union.machine.database.transaction() as db:
        written = {1: drafts.seal_drafts(db, 1, (draft,)), 2: drafts.seal_drafts(db, 2, ())}
        await sealed_rows.save(db, drafts.TABLE, written, now)
        await conversations.save(db, {1: Step("quiet", "hours"), 2: Step("cases", "open")}, now)
        assert await drafts.find(db, [1], now) == {1: (draft,)}
        mine, other = (db.seal("letters").alias(person) for person in (1, 2))
        await db.run(
            """UPDATE conversations SET sealed = (SELECT sealed FROM conversations WHERE alias = :other)
               WHERE alias = :mine""",
            mine=mine,
            other=other,
        )
        await db.run("UPDATE drafts SET alias = :other", other=other)
        assert await conversations.find_steps(db, [1, 2], now) == {2: Step("cases", "open")}
        assert await drafts.find(db, [1, 2], now) == {}
