"""What is kept of hazards, on both engines: lists, counts, twins, points and visits, and nothing where it has ended."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.alarm import EVERY, HELD
from domain.case_moves import Event
from domain.hazard import Hazard
from domain.looks import write_look
from storage import (
    case_events,
    case_messages,
    case_photos,
    cases,
    hazard_alarms,
    hazard_answers,
    hazard_figures,
    hazard_places,
    hazard_proposals,
    hazard_visits,
    hazards,
    members,
)
from storage.database import Database
from storage.hazard_places import HazardPlace
from storage.hazard_proposals import Proposal
from tests.casework import a_case
from tests.test_routing_rules import cadre

AT = datetime(2026, 11, 2, 2, tzinfo=UTC)
LATER = AT + timedelta(days=1)
LOOK = write_look([bytes(range(row, row + 90, 10)) for row in range(8)], b"file")


async def fill(database: Database) -> None:
    async with database.transaction() as db:
        await members.add(db, replace(cadre("Li", "union", "protection"), id=1))
        for number, state in (("S-0001", "fixed"), ("S-0002", "reported"), ("S-0003", "rejected")):
            ended = LATER if state == "rejected" else None
            case = a_case(number, AT, category="hazard", state=state, closed_at=ended)
            await cases.add(db, case, author_id=1)
            await hazards.put(db, Hazard(number, "dock", "unsafe_act", grade="general", owner_id=1))
            await case_messages.attach(db, number, [("photo", "original")])
            await case_photos.keep_clean_copy(db, number, 1, b"copy", LOOK)
        await case_events.add(db, "S-0001", Event("verify", "reported", "verified", "duty", 1, AT))


async def test_lists_counts_and_twins(database: Database) -> None:
    await fill(database)
    async with database.transaction() as db:
        assert [it.number for it in await hazards.list_open(db, "", 9, 0)] == ["S-0001"]
        assert [it.number for it in await hazards.list_open(db, "dock", 9, 0)] == ["S-0001"]
        assert await hazards.list_open(db, "roof", 9, 0) == []
        assert await hazards.count_open(db) == {"dock": 1}
        assert await hazards.list_last_places(db, 1, 3) == ["dock"]
        assert await hazards.find_count_of(db, 1, AT) == (2, 3)
        alike = await hazards.list_alike(db, "dock", "unsafe_act", AT, 9)
        assert {it.number for it in alike} == {"S-0001", "S-0002"}
        assert await hazards.list_near(db, "S-0002", [LOOK], 3) == ["S-0001"]
        assert await hazards.list_uncompared(db) == ["S-0001", "S-0002", "S-0003"]
        assert await hazards.count_at(db, "dock", "unsafe_act", AT) == 2
        assert await hazards.list_owned(db, 1) == ["S-0001", "S-0002"]
        assert len(await hazards.list_of_curer(db, 1)) == 3
        await hazards.forget_curer(db, 1)
        assert await hazards.list_of_curer(db, 1) == []


async def test_what_is_cleared_is_listed_no_more_and_counted(database: Database) -> None:
    await fill(database)
    async with database.transaction() as db:
        case = await cases.find(db, "S-0001")
        assert case
        await case_photos.add_clean_copy(db, "S-0001", "after", b"after", "/0")
        await cases.save(db, replace(case, state="cleared", closed_at=LATER, due_at=LATER))
        await case_events.add(db, "S-0001", Event("clear", "fixed", "cleared", "duty", 1, LATER))
        await hazard_answers.put(db, "S-0001", 0, "unsure", LATER)
        assert await hazards.count_open(db) == {}
        assert await hazards.find_first_unasked(db) == LATER
        assert await hazards.list_unasked(db, LATER + timedelta(1)) == ["S-0001"]
        end = LATER + timedelta(days=1)
        assert [(it.number, it.before, it.after) for it in await hazards.list_pairs(db, AT, end, 3)] == [
            ("S-0001", 1, 2)
        ]
        month = await hazard_figures.find_month(db, AT, end)
        assert (month.verified, month.cleared, month.silent) == (1, 1, 0)
        cleared = await hazard_figures.list_clearings(db, AT, end)
        assert [(it.number, it.cadre_id, it.answers) for it in cleared] == [("S-0001", 1, ("unsure",))]
        assert len(await hazard_figures.list_verified_of(db, 1)) == 1
        assert await hazard_figures.list_cured_by(db, 1) == [LATER]
        confided = a_case("S-0009", AT, category="hazard", state="rejected", closed_at=LATER, mode="confidential")
        await cases.add(db, confided, author_id=1)
        assert await hazard_figures.count_rejected_of(db, 1, AT) == 1
        await case_photos.retire_after(db, "S-0001")
        assert await case_photos.find_part(db, "S-0001", "after") is None


async def test_alarms_proposals_visits_and_places(database: Database) -> None:
    await fill(database)
    async with database.transaction() as db:
        assert await hazard_alarms.begin(db, "S-0001", AT, LATER)
        assert not await hazard_alarms.begin(db, "S-0001", AT, LATER)
        assert await hazard_alarms.list_next(db) == [LATER]
        assert [it.case_number for it in await hazard_alarms.list_due(db, LATER)] == ["S-0001"]
        assert await hazard_alarms.is_calling(db, "S-0001")
        until = LATER + HELD
        assert await hazard_alarms.take(db, "S-0001", 1, LATER, until)
        assert not await hazard_alarms.take(db, "S-0001", 1, LATER, until)
        assert not await hazard_alarms.is_calling(db, "S-0001"), "whoever reported it may take it back again"
        (alarm,) = await hazard_alarms.list_due(db, until)
        await hazard_alarms.come_back(db, alarm, until, until + EVERY)
        await hazard_alarms.call_again(db, alarm, None)
        assert await hazard_alarms.list_next(db) == [until + EVERY], "what was found due before it came back is over"
        await hazard_proposals.put(db, Proposal("S-0001", "reject", 1, "a", "in_order"))
        await hazard_proposals.put(db, Proposal("S-0001", "fix", 1, "b", reason="A rule."))
        found = await hazard_proposals.find(db, "S-0001")
        assert found
        assert (found.action, found.mark) == ("fix", "b")
        await hazard_visits.add(db, "2026-11", ["S-0001"])
        assert await hazard_visits.put_result(db, "2026-11", "S-0001", "ok", 1)
        assert not await hazard_visits.put_result(db, "2026-11", "S-0001", "ok", 1)
        assert await hazard_visits.list_of_month(db, "2026-11") == {"S-0001": "ok"}
        await hazard_visits.forget(db, 1)
        assert await hazard_proposals.find(db, "S-0001") is None
        await hazard_places.replace_all(db, [HazardPlace("a", "锅炉房", "", 0), HazardPlace("b", "", "Roof", 1)])
        await hazard_places.replace_all(db, [HazardPlace("b", "", "Roof", 0)])
        assert [it.code for it in await hazard_places.list_places(db)] == ["b"]
        assert (await hazard_places.list_all(db))["a"].name("en") == "锅炉房"
