"""The memory of appraisals on both engines, and the weeks in which one may run."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from domain.appraisal import QUOTED, SUMMARY, YEAR, ItemResult
from domain.appraisal_days import compute_appraisal_window, list_opening_days, shares_week
from domain.calendar import Calendar
from domain.union import Union
from handlers.weeks import find_free_moment
from storage import appraisal_results, appraisals
from storage.appraisals import Appraised
from storage.database import Database

UNION = Union("青松", 48, Calendar())
WINDOW = compute_appraisal_window(UNION, date(2026, 11, 23))
WHOLE = ItemResult("whole", "b80", 82)


async def joins(database: Database, *ids: int) -> None:
    async with database.transaction() as db:
        await db.many(
            """INSERT INTO members (id, telegram_id, name, role, committee, language, status, reachable,
                   consent_version, consented_on, joined_on)
               VALUES (:id, :id, 'X', 'cadre', 'union', 'en', 'active', 1, 2, '2026-01-01', '2026-01-01')""",
            [{"id": each} for each in ids],
        )


async def test_who_leaves_takes_results_along_and_who_is_forgotten_the_name_too(database: Database) -> None:
    await joins(database, 1, 2, 3)
    async with database.transaction() as db:
        planned = await appraisals.plan(db, YEAR, WINDOW)
        assert await appraisals.find_current(db) == planned
        assert await appraisals.open_one(db, planned, ("{}", "{}"), [(1, "Bo"), (2, "Wei")]) == 3
        assert await appraisals.is_elector(db, 1, 3)
        seal = db.seal("comments")
        for place in (0, 1, 2):
            await appraisal_results.write(db, 1, place, [WHOLE])
            remarks = [(QUOTED, "a"), (SUMMARY, "b"), (SUMMARY, "c")]
            await appraisal_results.write_remarks(db, seal, 1, place, remarks, Random(1))
        assert sorted(await appraisal_results.list_remarks(db, seal, 1, 2, SUMMARY)) == ["b", "c"]
        await appraisal_results.sum_up(db, 1, 2, "both")
        assert await appraisal_results.list_places_with_remarks(db, 1, SUMMARY) == {0, 1}
        assert [it.band for it in await appraisal_results.list_of_member(db, 2)] == ["b80"]
        await appraisals.count_one(db, 1, 10)
        assert await appraisals.list_electors(db, 1) == []
    async with database.transaction() as db:
        await appraisals.withdraw(db, 1)
        assert await appraisal_results.find_each(db, 1) == {0: {"whole": WHOLE}, 2: {"whole": WHOLE}}
        await appraisals.forget(db, 2)
        assert await appraisal_results.find_summary(db, 1, 2) == ""
        assert await appraisals.list_subjects(db, 1) == [
            Appraised(0, None, "", withdrawn=False),
            Appraised(1, 1, "Bo", withdrawn=True),
            Appraised(2, None, "", withdrawn=True),
        ]
        assert await appraisal_results.list_with_remarks(db) == [(1, WINDOW.closes)]
        await appraisals.close(db, 1)
        await appraisals.delete(db, 1)
        assert await db.all("SELECT * FROM appraisal_subjects") == []


async def test_one_that_came_to_nothing_is_none_of_the_year(database: Database) -> None:
    await joins(database, 1)
    year = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    async with database.transaction() as db:
        first = await appraisals.plan(db, YEAR, WINDOW)
        await appraisals.open_one(db, first, ("{}", "{}"), [(1, "Bo")])
        assert await appraisals.count_between(db, *year) == 1
        assert [it.number for it in await appraisals.list_given_up(db)] == [1]
        await appraisals.end_without_result(db, 1)
        assert await appraisals.count_between(db, *year) == 0
        assert await appraisals.list_counted(db, 5, 0) == []
        assert await appraisals.find_current(db) is None
        await appraisals.plan(db, YEAR, WINDOW)
        await appraisals.call_off(db, 2)
        assert await appraisals.find_current(db) is None


def test_an_appraisal_opens_on_a_monday_of_a_week_without_a_survey() -> None:
    surveys = [(date(2026, 11, 10), date(2026, 11, 17)), (date(2026, 12, 10), date(2026, 12, 17))]
    days = list_opening_days(UNION, date(2026, 11, 2), surveys, 4)
    assert days[:3] == [date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 21)]
    for day in days:
        window = compute_appraisal_window(UNION, day)
        own = day, UNION.today(window.closes)
        assert not any(shares_week(own, it) for it in surveys)
        assert window.closes < window.own < window.committee <= window.members
        assert window.opens < window.reminds < window.closes


def test_a_survey_that_falls_into_the_week_of_an_appraisal_opens_after_it() -> None:
    taken = [(date(2026, 11, 9), date(2026, 11, 13)), (date(2026, 11, 16), date(2026, 11, 20))]
    opens = datetime(2026, 11, 10, 2, tzinfo=UTC)
    found = find_free_moment(UNION, taken, opens, opens + timedelta(days=4))
    assert UNION.local(found).isoformat() == "2026-11-23T10:00:00+08:00"
    assert find_free_moment(UNION, [], opens, opens + timedelta(days=4)) == opens
