"""Housekeeping: what has served its time is thrown away at night, and nothing else."""

from datetime import UTC, datetime, timedelta
from random import Random

from storage import conversations, invitations, join_requests, members, occurrences, outbox, updates
from storage.conversations import Step
from storage.database import Db
from storage.join_requests import JoinRequest
from tests.play import Stage

_TABLES = (
    "conversations",
    "invitations",
    "wrong_codes",
    "group_codes",
    "join_requests",
    "set_aside",
    "undelivered",
)


async def counts(db: Db) -> dict[str, int]:
    rows = {table: await db.one(f"SELECT count(*) FROM {table}") for table in _TABLES}
    return {table: int(row[0]) for table, row in rows.items() if row and row[0]}


async def fill(union: Stage, chair: int) -> None:
    now = union.clock.now()
    async with union.machine.database.transaction() as db:
        await conversations.save(db, {5: Step("quiet", "hours")}, now + timedelta(minutes=1))
        await invitations.create(db, Random(1), now)
        await invitations.count_wrong_code(db, 5, now)
        await invitations.create_group_code(db, Random(2), now, chair)
        await join_requests.add_request(db, JoinRequest(5, "Li", "en", "2026-11-02", "waiting"))
        await join_requests.add_request(db, JoinRequest(6, "Wu", "en", "2026-11-02", "waiting"))
        await join_requests.decide(db, 6, "refused", "2026-11-10")
        await updates.set_aside(db, 77, "quiet", "ValueError", now)
        await outbox.give_up(db, 77, "sendMessage", "BadRequest", int(now.timestamp()))


async def test_what_has_served_its_time_is_thrown_away(anywhere: Stage) -> None:
    chair = await anywhere.member("Chair", role="chair")
    await fill(anywhere, chair.member_id)
    await anywhere.turns(days=1)
    async with anywhere.machine.database.reading() as db:
        assert await counts(db) == {
            "conversations": 1,
            "invitations": 1,
            "join_requests": 2,
            "set_aside": 1,
            "undelivered": 1,
        }
    await anywhere.sleeps_until(datetime(2026, 12, 3, 20, tzinfo=UTC))
    async with anywhere.machine.database.reading() as db:
        assert await counts(db) == {"join_requests": 1}
    await anywhere.sleeps_until(datetime(2026, 12, 12, 20, tzinfo=UTC))
    async with anywhere.machine.database.reading() as db:
        assert await counts(db) == {}


async def test_who_left_is_forgotten_after_a_month(anywhere: Stage) -> None:
    chair, li = await anywhere.member("Chair", role="chair"), await anywhere.member("Li")
    await chair.says("/people")
    await chair.presses(f"1:people:left:{li.member_id}")
    await anywhere.sleeps_until(datetime(2026, 12, 1, 20, tzinfo=UTC))
    async with anywhere.machine.database.reading() as db:
        kept = await members.find(db, li.member_id)
    assert kept is not None
    assert kept.name == "Li"
    await anywhere.sleeps_until(datetime(2026, 12, 3, 20, tzinfo=UTC))
    async with anywhere.machine.database.reading() as db:
        gone = await members.find(db, li.member_id)
    assert gone is not None
    assert (gone.name, gone.status) == ("", "left")


async def test_it_happens_once_a_night_even_after_downtime(union: Stage) -> None:
    await union.sleeps_until(datetime(2026, 11, 6, 2, tzinfo=UTC))
    await union.stops()
    await union.starts()
    async with union.machine.database.reading() as db:
        rows = await db.all("SELECT period FROM occurrences WHERE job = 'housekeeping' ORDER BY period")
    assert [row[0] for row in rows] == ["2026-11-02", "2026-11-06"]


async def test_occurrences_are_remembered_for_more_than_a_year(union: Stage) -> None:
    async with union.machine.database.transaction() as db:
        await occurrences.claim(db, "survey", "old", datetime(2025, 9, 1, tzinfo=UTC))
        await occurrences.claim(db, "survey", "last year", datetime(2025, 12, 1, tzinfo=UTC))
    await union.turns(days=1)
    async with union.machine.database.reading() as db:
        assert await occurrences.find_done(db, [("survey", "old"), ("survey", "last year")]) == {
            ("survey", "last year")
        }


async def test_handled_updates_are_known_for_two_days_whatever_their_numbers(anywhere: Stage) -> None:
    now = anywhere.clock.now()
    async with anywhere.machine.database.transaction() as db:
        await updates.mark_seen(db, range(900_000, 912_000), now - timedelta(days=8))
        # After a silent week Telegram begins anew, lower too.
        await updates.mark_seen(db, [5], now)
        await updates.purge(db, now)
        assert await updates.find_seen(db, [5, 900_000, 911_999]) == {5}
