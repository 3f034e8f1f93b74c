"""Activities: from the plan to the announcement, joining, the waiting list, the reminders and the ratings."""

from datetime import UTC, datetime, time

from icalendar import Calendar

from domain.activities import PlanEntry
from storage import activities
from tests.play import Actor, Stage

WALK = PlanEntry(
    "W01", "2026-12-05", "culture", begins=time(9), minutes=180, places=2, title_zh="冬季健步走", title_en="Winter walk"
)
ANNOUNCED = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten workdays before Saturday 5 December 2026, at 10:00 in Chengdu."""


async def import_plan(union: Stage, *entries: PlanEntry, year: int = 2026) -> None:
    async with union.machine.database.transaction() as db:
        await activities.replace_plan(db, year, entries)
    await union.turns(minutes=1)


async def joined(union: Stage, *names: str) -> list[Actor]:
    return [await union.member(name, language="en") for name in names]


async def test_a_line_of_the_plan_is_announced_joined_and_reminded_of(anywhere: Stage) -> None:
    li = await anywhere.member("Li")
    chen = await anywhere.member("Chen", language="en", role="cadre", committee="union")
    await anywhere.cadre_group(chen)
    await import_plan(anywhere, WALK)
    await anywhere.turns_to(ANNOUNCED)
    assert li.sees("activities-announced")
    assert chen.sees("activities-fact-left", left=2, places=2)
    await li.taps("activities-button-join")
    assert li.sees("activities-toast-confirmed")
    assert li.sees("activities-own-confirmed")
    assert anywhere.group_sees("activities-counts", joined=1, waiting=0, maybe=0, cannot=0)
    await anywhere.turns_to(datetime(2026, 12, 4, 8, 0, tzinfo=UTC))
    assert li.sees("activities-tomorrow")
    assert not li.sees("activities-soon")
    await anywhere.turns_to(datetime(2026, 12, 5, 0, 0, tzinfo=UTC))
    assert li.sees("activities-soon")
    assert chen.sees("activities-reminder")
    assert not li.sees("activities-reminder")


async def test_the_file_of_an_activity_says_when_and_where(union: Stage) -> None:
    (li,) = await joined(union, "Li")
    await import_plan(union, WALK)
    await union.turns_to(ANNOUNCED)
    await li.taps("activities-button-file")
    file = union.telegram.files.get(li.last["document"]["file_id"]).data
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert (str(event["SUMMARY"]), event["SEQUENCE"]) == ("Winter walk", 0)
    assert event.decoded("DTSTART") == datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
    assert event.decoded("DTEND") == datetime(2026, 12, 5, 4, 0, tzinfo=UTC)
