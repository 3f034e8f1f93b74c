"""Promises: an answer with a day is kept, said to be done, judged by who raised it, and climbs when it is not."""

import base64
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain import promises as promise_rules
from domain.calendar import Calendar
from domain.promises import TOP, Promise, note_judged, plan_warnings, report_done, set_due
from locales import Markup, render
from storage import cases, members, promises
from storage.keys import Keys
from tests.casework import a_case, files_case, only_case, people, takes
from tests.play import Actor, Stage

CALENDAR = Calendar()
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def promise(**values: object) -> Promise:
    plain: dict[str, object] = {
        "case_number": "S-AAAA",
        "place": 1,
        "outcome": "A",
        "committee": "union",
        "public": True,
        "owner_id": 2,
        "since": datetime(2026, 11, 2, 1, tzinfo=UTC),
        "promised_on": date(2026, 11, 9),
        "due_on": date(2026, 11, 9),
        "remind_at": None,
    }
    return Promise(**plain | values)  # type: ignore[arg-type] # the tests' own keywords


@pytest.mark.parametrize(
    ("values", "today", "standing"),
    [
        ({}, date(2026, 11, 9), "open"),
        ({}, date(2026, 11, 10), "overdue"),
        ({}, date(2026, 11, 23), "overdue"),
        ({}, date(2026, 11, 24), "broken"),
        ({"level": TOP}, date(2026, 11, 2), "broken"),
        ({"level": TOP, "state": "done"}, date(2026, 11, 24), "done"),
        ({"state": "kept"}, date(2027, 11, 24), "kept"),
    ],
)
def test_a_promise_stands_where_its_day_and_its_judges_put_it(
    values: dict[str, object], today: date, standing: str
) -> None:
    assert promise(**values).standing(CALENDAR, today) == standing


@pytest.mark.parametrize("level", range(TOP + 1))
def test_not_done_climbs_as_far_as_there_is_somebody(level: int) -> None:
    now = datetime(2026, 11, 10, 2, tzinfo=UTC)
    said = promise(state="done", done_on=date(2026, 11, 9), level=level)
    again = note_judged(CALENDAR, said, "not_done", date(2026, 11, 10), now)
    assert (again.state, again.level, again.done_on) == ("open", min(level + 1, TOP), None)
    assert (again.promised_on, again.due_on) == (date(2026, 11, 9), date(2026, 11, 17))
    assert note_judged(CALENDAR, promise(), "done", date(2026, 11, 10), now).state == "kept"


def test_the_owner_hears_at_half_the_time_at_four_fifths_and_on_the_day() -> None:
    monday = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
    half, most, end = plan_warnings(CALENDAR, monday, date(2026, 11, 6))
    assert (half.day, most.day, end) == (4, 5, datetime(2026, 11, 6, 10, 0, tzinfo=UTC))
    assert set_due(CALENDAR, promise(), date(2026, 11, 6), monday).remind_at == half
    assert report_done(promise(remind_at=monday), date(2026, 11, 6)).remind_at is None


@pytest.mark.parametrize(
    ("level", "day", "after"),
    [(0, 9, 0), (0, 10, 0), (0, 11, 1), (0, 13, 2), (1, 11, 2), (1, 13, 2), (2, 13, 2), (TOP, 13, TOP)],
)
def test_past_its_day_it_climbs_by_itself_as_far_as_the_chair(level: int, day: int, after: int) -> None:
    owed = set_due(CALENDAR, promise(level=level), date(2026, 11, 9), datetime(2026, 11, 2, 1, tzinfo=UTC))
    for each in range(3, day + 1):
        now = datetime(2026, 11, each, 2, tzinfo=UTC)
        owed = promise_rules.note_told(CALENDAR, owed, now) if owed.remind_at and owed.remind_at <= now else owed
    assert owed.level == after
    fresh = set_due(CALENDAR, promise(), date(2026, 11, 9), datetime(2026, 11, 2, 1, tzinfo=UTC))
    long_after = promise_rules.note_told(CALENDAR, fresh, datetime(2026, 12, 1, tzinfo=UTC))
    assert (long_after.level, long_after.remind_at) == (2, None)


async def answers_with_day(cadre: Actor, number: str, day: str, outcome: str = "A") -> Actor:
    await cadre.says(f"/queue {number}")
    await cadre.taps("cases-answer")
    await cadre.taps(f"outcome-{outcome}")
    await cadre.says("The tap will be repaired.")
    await cadre.says(day)
    return await cadre.taps("cases-answer-send")


async def marks_done(cadre: Actor, number: str, place: int = 1, text: str = "A new tap since today.") -> Actor:
    await cadre.presses(f"1:promises:see:{number}:{place}")
    await cadre.taps("promises-done")
    return await cadre.says(text)


async def kept(union: Stage, number: str, place: int = 1) -> Promise:
    async with union.machine.database.reading() as db:
        found = await promises.find(db, number, place)
    assert found
    return found


async def test_a_promise_is_listed_reminded_of_done_and_confirmed(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    wu = await anywhere.member("Wu", language="zh-CN")
    await wu.says("/promises")
    assert wu.sees("promises-none")
    number = await files_case(li)
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-05")
    await wu.says("/promises")
    assert wu.sees("promises-line", day="11月5日（周四）", outcome="采纳")
    assert number not in wu.news[0]
    await anywhere.turns(days=3)
    assert zhou.ever_sees("promises-remind", count=1)
    await zhou.says("/promises")
    await zhou.taps("promises-mine")
    await zhou.taps("promises-own-row", number=number, day="Thu 5 Nov")
    assert zhou.sees("promises-one", number=number)
    await zhou.taps("promises-done")
    await zhou.sends_photo(PIXEL, "A new tap.")
    assert zhou.sees("promises-marked", number=number)
    assert li.ever_sees("promises-is-it-done", number=number)
    await anywhere.stops()
    await anywhere.starts()
    await li.taps("promises-photo")
    assert "photo" in li.last
    await li.taps("promises-judge-done")
    assert li.sees("promises-judged-done")
    await li.presses(f"1:promises:judge:{number}:1:not_done")
    assert li.sees("promises-over")
    await anywhere.turns(days=1)
    assert zhou.ever_sees("promises-confirmed", number=number)
    assert (await kept(anywhere, number)).state == "kept"
    await wu.says("/promises")
    assert wu.sees("promises-list", standing="已兑现")


async def test_not_done_climbs_from_the_cadre_to_the_committee_to_the_chair(union: Stage) -> None:
    li, zhou, chen = await people(union)
    sun = await union.member("Sun", language="en", role="cadre", committee="union", duty="culture")
    number = await files_case(li)
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-06", "B")
    await sun.says("/promises")
    await sun.presses(f"1:promises:see:{number}:1")
    assert sun.sees("promises-over")
    for keeper, told in ((zhou, sun), (sun, chen), (chen, chen)):
        await marks_done(keeper, number)
        await li.presses(f"1:promises:judge:{number}:1:not_done")
        await union.turns(days=1)
        assert told.ever_sees("promises-not-done", number=number)
    assert union.group_sees("promises-broken", number=number)
    await li.says("/promises")
    assert li.sees("promises-list", standing="not kept")
    await marks_done(chen, number)
    await li.presses(f"1:promises:judge:{number}:1:done")
    await union.turns(days=1)
    assert (await kept(union, number)).state == "kept"


async def test_an_overdue_promise_climbs_by_itself_once_a_step(union: Stage) -> None:
    li, zhou, _ = await people(union)
    sun = await union.member("Sun", language="en", role="cadre", committee="union", duty="culture")
    he = await union.member("He", language="en", role="chair", committee="")
    numbers = [await files_case(li), await files_case(li)]
    for number, day in zip(numbers, ("2026-11-04", "2026-11-05"), strict=True):
        await takes(zhou, number)
        await answers_with_day(zhou, number, day)
    assert union.group_sees("overview-promises", open=2, overdue=0, broken=0)
    await union.sleeps_until(morning(6))
    assert sun.sees("promises-remind", count=1)
    assert union.group_sees("overview-promises", open=0, overdue=2, broken=0)
    assert not he.ever_sees("promises-remind", count=1)
    await he.says("/promises")
    assert he.sees("promises-line", day="Wed 4 Nov", level=Markup(render("en", "promises-climbed-1")))
    await union.sleeps_until(morning(10))
    assert he.sees("promises-remind", count=1)
    assert union.group_sees("overview-promises-chair", number=1)
    await he.taps("promises-late-row", number=numbers[0], day="Wed 4 Nov")
    assert he.sees("promises-one", number=numbers[0], level=Markup(render("en", "promises-level-2")))
    await union.sleeps_until(morning(11))
    assert he.sees("promises-remind", count=1), "the other one has reached the chair too"
    await he.says("/promises")
    assert he.sees("promises-line", day="Thu 5 Nov", level=Markup(render("en", "promises-climbed-2")))
    await union.sleeps_until(morning(30))
    assert not he.sees("promises-remind", count=1)


def morning(day: int) -> datetime:
    return datetime(2026, 11, day, 2, tzinfo=UTC)


async def test_an_anonymous_sender_judges_by_code_and_no_hour_tells(union: Stage) -> None:
    li, zhou, _ = await people(union)
    code = await files_case(li, "anonymous")
    await union.turns(hours=3)
    number = (await only_case(union)).number
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-06", "C")
    await marks_done(zhou, number)
    await union.turns(days=1)
    assert li.ever_sees("cases-replies-waiting")
    await li.says(f"/track {code}")
    await li.taps("promises-judge-not_done")
    assert not zhou.ever_sees("promises-not-done", number=number)
    await union.turns(days=1)
    assert zhou.ever_sees("promises-not-done", number=number)
    await li.says("/mycases")
    await li.presses(f"1:promises:judge:{number}:1:done")
    assert li.sees("cases-over")


async def test_confidential_promises_are_only_counted_and_only_from_five_on(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, "confidential")
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-13")
    await li.says("/promises")
    assert li.sees("promises-confidential-few")
    async with union.machine.database.transaction() as db:
        case = await cases.find(db, number)
        assert case
        for place in range(4):
            other = replace(case, number=f"S-AAA{place}")
            await cases.add(db, other)
            await promises.answer(db, other.number, promise(case_number=other.number, public=False))
    await li.says("/promises")
    assert li.sees("promises-confidential", count=5)


async def test_another_answer_replaces_what_was_promised_and_a_solution_keeps_it(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-13")
    for answer, state in (("A", "replaced"), ("G", "done")):
        await li.presses(f"1:cases:rate:{number}:not_satisfied")
        await li.says("Sooner, please.")
        cadre = zhou if answer == "A" else chen
        await takes(cadre, number) if cadre is chen else None
        await cadre.says(f"/queue {number}")
        await cadre.taps("cases-answer")
        await cadre.taps(f"outcome-{answer}")
        await cadre.says("The tap is repaired.")
        if answer == "A":
            await cadre.says("2026-11-06")
        await cadre.taps("cases-answer-send")
        assert (await kept(union, number, 1 if answer == "A" else 2)).state == state
    await zhou.presses(f"1:promises:see:{number}:1")
    assert zhou.sees("promises-over")


async def test_only_cadres_keep_promises_and_evidence_is_words_or_a_photo(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-13")
    await li.presses(f"1:promises:done:{number}:1")
    assert li.sees("answer-not-allowed")
    await zhou.presses(f"1:promises:judge:{number}:1:done")
    assert zhou.sees("cases-over")
    await zhou.presses("1:promises:see:S-ZZZZ:1")
    assert zhou.sees("cases-hidden")
    await zhou.presses("1:promises:list:nonsense:x")
    assert zhou.sees("promises-list", standing="open")
    await zhou.presses(f"1:promises:done:{number}:1")
    await zhou.sends_document("proof.txt", b"proof")
    assert zhou.sees("promises-evidence-please")
    await zhou.says("x" * 3001)
    assert zhou.sees("cases-too-long", over=1)
    await zhou.says("Done, see the tap.")
    assert zhou.sees("promises-marked")
    await zhou.presses(f"1:promises:done:{number}:1")
    assert zhou.sees("promises-over")
    await li.presses(f"1:promises:judge:{number}:1:perhaps")
    await union.turns(days=1)
    assert (await kept(union, number)).state == "done"


async def test_who_leaves_is_named_in_no_promise_and_who_answers_for_it_takes_over(union: Stage) -> None:
    li, zhou, chen = await people(union)
    sun = await union.member("Sun", language="en", role="cadre", committee="union", duty="welfare")
    number = await files_case(li)
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-13")
    feature = next(it for it in union.features if it.name == "promises")
    async with union.machine.database.transaction() as db:
        row = await zhou.row(db)
        assert row
        assert feature.export
        assert feature.forget
        assert await feature.export(db, row) == {"promises": [{"number": number, "promised": "2026-11-13", "done": ""}]}
        await feature.forget(db, row, Keys(union.settings.storage.keys))
        await members.set_role(db, zhou.member_id, "member", "", "")
    await zhou.presses(f"1:promises:done:{number}:1")
    assert zhou.sees("answer-not-allowed")
    await sun.says("/promises")
    await sun.taps("promises-mine")
    await sun.taps("promises-own-row", number=number, day="Fri 13 Nov")
    assert sun.sees("promises-one")
    await chen.says("/promises")
    await chen.taps("promises-mine")
    assert chen.sees("promises-own-none")


async def test_long_lists_are_turned_page_by_page(union: Stage) -> None:
    li = await union.member("Li", language="en")
    async with union.machine.database.transaction() as db:
        for number in range(10):
            name = f"S-AA{number:02}"
            await cases.add(db, a_case(name, state="closed", closed_at=datetime(2026, 11, 2, tzinfo=UTC)))
            day = date(2026, 12, 1) if number < 9 else date(2026, 10, 30)
            await promises.answer(db, name, promise(case_number=name, owner_id=None, promised_on=day))
    await li.says("/promises")
    assert li.sees("promises-list", standing="overdue")
    await li.taps("promises-tab-open", count=9)
    assert li.news[0].count("•") == 8
    await li.taps("promises-more")
    assert li.news[0].count("•") == 1
    await li.taps("promises-back")
    assert li.news[0].count("•") == 8
