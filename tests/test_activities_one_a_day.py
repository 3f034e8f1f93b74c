"""One message a day to everybody: activities wait on days on which the survey invites, reminds or tells its result."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from handlers import activities, plan, questionnaire, survey
from handlers.activities import taken
from storage import questionnaire_schedules, surveys
from storage.database import Database
from storage.questionnaire_schedules import Schedule
from storage.surveys import Survey
from tests.play import MONDAY, Actor, Stage
from tests.questioning import book, imports
from tests.surveying import CLOSES, OPENS, RESULT
from tests.walking import ANNOUNCED, WALK, cadre, chengdu, import_plan, people

ALONE = (survey.FEATURE, questionnaire.FEATURE, activities.FEATURE, plan.FEATURE)
ON_OPENING_DAY = replace(WALK, rule="2026-11-24")
"""Ten workdays after the survey opens."""


def days_written_on(who: Actor) -> Counter[date]:
    zone = who.stage.machine.union.zone
    return Counter(
        datetime.fromtimestamp(it["date"], UTC).astimezone(zone).date()
        for it in who.person.sees
        if it.get("from", {}).get("is_bot")
    )


async def test_an_announcement_leaves_the_day_to_the_invitation(anywhere: Stage) -> None:
    (li,) = await people(anywhere, "Li")
    await import_plan(anywhere, ON_OPENING_DAY)
    await anywhere.turns_to(OPENS + timedelta(hours=9))
    assert li.ever_sees("survey-invitation")
    assert not li.ever_sees("activities-announced")
    await anywhere.turns_to(OPENS + timedelta(days=1))
    assert li.ever_sees("activities-announced")


async def test_whoever_never_answers_is_written_to_once_a_day(union: Stage) -> None:
    (li,) = await people(union, "Li")
    starts = [24, 25, 30]
    await import_plan(union, *(replace(WALK, id=f"W{day}", rule=f"2026-11-{day}") for day in starts))
    await union.turns_to(chengdu("2026-11-30T12:00"))
    written = days_written_on(li)
    assert set(written.values()) == {1}
    told = [key for key in ("invitation", "reminder", "result") if li.ever_sees(f"survey-{key}")]
    assert told == ["invitation", "reminder", "result"]
    assert sum(it.text.count("Sign-up") > 0 for it in li.person.sees) >= len(starts)


async def test_a_survey_that_a_cadre_opens_takes_the_rest_of_its_day(union: Stage) -> None:
    zhang = await cadre(union)
    await import_plan(union, WALK)
    await union.turns_to(ANNOUNCED - timedelta(minutes=30))
    (li,) = await people(union, "Li")
    await zhang.presses("1:survey:open:short:3")
    assert li.ever_sees("survey-invitation")
    await union.turns_to(ANNOUNCED + timedelta(hours=9))
    assert not li.ever_sees("activities-announced")
    await union.turns_to(ANNOUNCED + timedelta(days=1))
    assert li.ever_sees("activities-announced")


async def test_the_day_of_a_scheduled_questionnaire_is_kept_free_and_a_preview_says_so(union: Stage) -> None:
    zhang = await cadre(union)
    await imports(zhang, book())
    async with union.machine.database.transaction() as db:
        await questionnaire_schedules.add(db, Schedule(0, "nights", "o0-20261123", "14:00", 3, MONDAY))
    await zhang.says("/plan")
    await zhang.taps("plan-button-new")
    for said in ("Walk", "-", "2026-12-05 09:00", "90", "Gate", "2", "culture", "Fun"):
        await zhang.says(said)
    assert zhang.sees("plan-preview-announced")
    assert zhang.last.text.count("Tue 24 Nov 10:00") == 2, "the preview and the card it shows agree"
    await zhang.taps("plan-button-confirm")
    assert "Tue 24 Nov 10:00" in zhang.last.text
    await union.turns_to(ANNOUNCED - timedelta(minutes=30))
    (li,) = await people(union, "Li")
    await union.turns_to(ANNOUNCED + timedelta(hours=5))
    assert li.ever_sees("survey-invitation")
    assert not zhang.ever_sees("activities-announced")
    await union.turns_to(ANNOUNCED + timedelta(days=1))
    assert zhang.ever_sees("activities-announced")


FIRST_REMINDER = chengdu("2026-11-12T10:00")
NOVEMBER = Survey(
    id="2026-11",
    kind="monthly",
    form="monthly",
    quarter_end=False,
    opens_at=OPENS,
    remind_at=FIRST_REMINDER,
    last_remind_at=chengdu("2026-11-17T10:00"),
    closes_at=CLOSES,
    summary_at=None,
    result_at=RESULT,
    roll=1,
)


async def november_days(database: Database, union: Stage) -> list[int]:
    async with database.reading() as db:
        found = await taken.find_taken_days(db, union.machine.union, OPENS, RESULT + timedelta(days=9))
    return sorted(day.day for day in found if day.month == 11)


async def test_the_days_are_those_of_the_calendar_until_the_survey_says_otherwise(union: Stage) -> None:
    database = union.machine.database
    assert await november_days(database, union) == [10, 12, 17, 20]
    early = replace(NOVEMBER, closes_at=FIRST_REMINDER + timedelta(hours=1), result_at=RESULT - timedelta(days=2))
    async with database.transaction() as db:
        await surveys.add(db, early)
    assert await november_days(database, union) == [10, 12, 18], "nobody is reminded of what is closed"


async def test_a_schedule_that_the_monthly_survey_passes_over_takes_no_day(union: Stage) -> None:
    await imports(await cadre(union), book())
    async with union.machine.database.transaction() as db:
        await questionnaire_schedules.add(db, Schedule(0, "nights", "o0-20261109", "14:00", 3, MONDAY))
        await questionnaire_schedules.add(db, Schedule(0, "nights", "o0-20261125", "14:00", 3, MONDAY))
    found = await november_days(union.machine.database, union)
    assert [day for day in found if day not in (10, 12, 17, 20)] == [25, 27, 30]


async def test_an_activity_that_cannot_wait_is_announced_all_the_same(union: Stage) -> None:
    (li,) = await people(union, "Li")
    await union.turns_to(OPENS - timedelta(minutes=20))
    await import_plan(union, replace(WALK, rule="2026-11-10", begins=time(19)))
    await union.turns_to(OPENS + timedelta(minutes=20))
    assert li.ever_sees("activities-announced")
    assert li.ever_sees("survey-invitation")
