"""The digest: what waits for the cadres, on mornings on which something does."""

from datetime import UTC, datetime

from domain.activities import PlanEntry
from domain.case import Case
from domain.case_moves import Event
from storage import activities, case_events, cases, join_requests, updates
from storage.join_requests import JoinRequest
from tests.play import Actor, Stage

TUESDAY = datetime(2026, 11, 3, 1, 0, tzinfo=UTC)
"""9 o'clock in Chengdu, the morning after the first scene."""
SATURDAY = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)


def seconds(day: int, hour: int = 2, month: int = 11) -> int:
    return int(datetime(2026, month, day, hour, tzinfo=UTC).timestamp())


def case(number: str, state: str = "registered", *, opened: int, due: int, handler: int | None = None) -> Case:
    at, until = (datetime.fromtimestamp(each, UTC) for each in (opened, due))
    return Case(number, "welfare", "signed", "", "normal", state, handler, at, at, at, until)


async def received(union: Stage, *rows: Case) -> None:
    async with union.machine.database.transaction() as db:
        for row in rows:
            await cases.add(db, row)


async def replied(union: Stage, number: str, at: int) -> None:
    async with union.machine.database.transaction() as db:
        await case_events.add(
            db, number, Event("reply", "in_progress", "replied", "handler", None, datetime.fromtimestamp(at, UTC))
        )


async def office(union: Stage, language: str = "en") -> Actor:
    chair = await union.member("He", role="chair", language=language)
    await union.cadre_group(chair, language=language)
    return chair


async def test_the_morning_tells_what_waits(anywhere: Stage) -> None:
    chair = await office(anywhere)
    await received(
        anywhere,
        case("S-AAAA", opened=seconds(2), due=seconds(9)),
        case("S-BBBB", "in_progress", opened=seconds(1), due=seconds(2, 10), handler=chair.member_id),
        case("S-CCCC", "replied", opened=seconds(1), due=seconds(2), handler=chair.member_id),
    )
    async with anywhere.machine.database.transaction() as db:
        await join_requests.add_request(db, JoinRequest(77, "Somebody", "en", "2026-11-02", "waiting"))
        await updates.set_aside(db, 5, "suggest", "KeyError", datetime.fromtimestamp(seconds(2), UTC))
    await anywhere.turns_to(TUESDAY)
    assert anywhere.group_sees("digest-cases-new", number=1)
    assert anywhere.group_sees("digest-cases-in-work", number=1)
    assert anywhere.group_sees("digest-cases-waiting", number=1)
    assert anywhere.group_sees("digest-cases-overdue", number=1)
    assert any("start=case-S-BBBB" in message.html for message in anywhere.group.messages)
    assert anywhere.group_sees("digest-requests", number=1)
    assert anywhere.group_sees("digest-set-aside", number=1)


async def test_on_a_quiet_day_nothing_is_said_unless_somebody_asks(union: Stage) -> None:
    chair = await office(union, language="zh-CN")
    await union.turns_to(TUESDAY)
    assert not union.group_sees("digest-today")
    await chair.says("/digest")
    assert chair.sees("digest-quiet")
    await chair.says_in_group("/digest")
    assert union.group_sees("digest-quiet")


async def test_a_digest_comes_once_a_day_and_never_on_days_off(union: Stage) -> None:
    await office(union)
    await union.turns_to(TUESDAY)
    await received(union, case("S-AAAA", opened=seconds(2), due=seconds(30)))
    await union.turns(days=1)
    await union.stops()
    await union.starts()
    await union.turns(hours=1)
    assert digests(union) == 1
    await received(union, case("S-BBBB", opened=seconds(3), due=seconds(30)))
    await union.turns_to(SATURDAY)
    assert digests(union) == 2


async def test_a_digest_that_says_nothing_new_is_not_sent(union: Stage) -> None:
    await office(union)
    await received(union, case("S-AAAA", opened=seconds(2), due=seconds(30)))
    await union.turns(days=5)
    assert digests(union) == 1
    await received(union, case("S-BBBB", opened=seconds(3), due=seconds(30)))
    await union.turns(days=3)
    assert digests(union) == 2


async def test_a_missed_morning_is_made_up_for_on_the_same_day_only(union: Stage) -> None:
    await office(union)
    await union.turns(minutes=1)
    await received(union, case("S-AAAA", opened=seconds(2), due=seconds(30)))
    await union.sleeps_until(datetime(2026, 11, 4, 8, 0, tzinfo=UTC))
    assert digests(union) == 1


def digests(union: Stage) -> int:
    return sum("today’s digest" in message.text for message in union.group.messages)


async def test_activities_of_the_coming_week_and_the_open_survey_are_in_it(union: Stage) -> None:
    chair = await office(union)
    people = [await union.member(f"M{n}", language="en") for n in range(6)]
    walk = PlanEntry("W01", "2026-11-14", "culture", title_zh="健步走", title_en="Walk")
    async with union.machine.database.transaction() as db:
        await activities.replace_plan(db, 2026, [walk])
    await union.sleeps_until(datetime(2026, 11, 10, 2, 0, tzinfo=UTC))
    await chair.says("/digest")
    assert chair.sees("digest-activity", title="Walk", joined=0)
    assert chair.sees("digest-survey", begun=0)
    for person in people:
        await person.taps("survey-start")
        await person.taps("answer-scale-4")
    await chair.says("/digest")
    assert chair.sees("digest-survey", begun=5, roll=7, time="18:00")


async def test_only_cadres_may_ask_and_only_in_their_own_group(union: Stage) -> None:
    chair = await office(union)
    li = await union.member("Li", language="en")
    await li.says("/digest")
    assert li.sees("answer-not-allowed")
    elsewhere = union.telegram.group("Football", [chair.person])
    await union.settle()
    chair.person.say("/digest", elsewhere)
    await union.settle()
    assert "private chat" in elsewhere.messages[-1].text


async def test_the_first_morning_of_a_month_counts_the_month_before(anywhere: Stage) -> None:
    chair = await office(anywhere)
    await received(
        anywhere,
        case("S-AAAA", "closed", opened=seconds(2), due=seconds(9), handler=chair.member_id),
        case("S-BBBB", "closed", opened=seconds(3), due=seconds(10), handler=chair.member_id),
        case("S-CCCC", opened=seconds(5, month=12), due=seconds(20, month=12)),
    )
    await replied(anywhere, "S-AAAA", seconds(4))
    await replied(anywhere, "S-BBBB", seconds(13))
    await anywhere.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    assert anywhere.group_sees("digest-month", year="2026", month=11, received=2, answered=2)


async def test_a_month_without_cases_is_not_counted(union: Stage) -> None:
    await office(union)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    assert not union.group_sees("digest-month")


async def test_the_chair_is_told_once_a_month_that_a_year_has_no_holiday_notice(union: Stage) -> None:
    chair = await union.member("He", language="en", role="chair", committee="union")
    await union.cadre_group(chair, language="en")
    for month, day in ((11, 9), (12, 1), (12, 8)):
        await union.sleeps_until(datetime(2026, month, day, 3, 0, tzinfo=UTC))
    await union.sleeps_until(datetime(2027, 1, 4, 3, 0, tzinfo=UTC))
    said = [message.text for message in chair.person.sees if "holiday schedule of 2027" in message.text]
    assert len(said) == len(set(said)) == 2
    assert chair.ever_sees("digest-holidays", year="2027", days=31)
    assert chair.ever_sees("digest-holidays-late", year="2027", days=3)
    assert not union.group_sees("digest-holidays", year="2027")
