"""The month's rates: what the indicators count of cases, hidden below five, told to the group and to everybody."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from math import inf

import pytest

from domain.calendar import Calendar
from domain.case import Case
from domain.case_moves import Event
from domain.indicator import Figure, count_placed, evaluate_indicator, load_indicators
from domain.indicator_rows import Record, describe_case
from domain.schedule import Month
from handlers.promises import month
from locales import Markup, render
from storage import case_events, case_records, cases, indicator_rows, promises
from tests.play import Stage
from tests.test_promises import promise

CALENDAR = Calendar()
NOVEMBER, AS_OF = Month(2026, 11), date(2026, 12, 31)


def at(month: int, day: int, hour: int = 2) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


def record(**values: object) -> Record:
    plain: dict[str, object] = {"state": "replied", "received": at(11, 2), "due": at(11, 9, 10)}
    return Record(**plain | values)  # type: ignore[arg-type] # the tests' own keywords


IN_TIME = record(replied=at(11, 5), last_reply=at(11, 5))
LATE = record(replied=at(11, 12), last_reply=at(11, 12))
SILENT = record(state="in_progress")
TRANSFERRED = record(state="transferred", transferred=at(11, 6), closed=at(11, 6))


def measure(name: str, records: Sequence[Record]) -> Figure:
    rows = [describe_case(CALENDAR, f"S-{place}", it) for place, it in enumerate(records)]
    indicator = load_indicators()[name]
    return count_placed(indicator, evaluate_indicator(indicator, rows, NOVEMBER, AS_OF, CALENDAR))


def count(name: str, one: Record) -> tuple[int, int]:
    figure = measure(name, [one])
    return figure.num, figure.den


@pytest.mark.parametrize(
    ("records", "days"),
    [
        ([], None),
        ([IN_TIME], 3),
        ([IN_TIME, LATE], 5.5),
        ([IN_TIME, LATE, SILENT], 8),
        ([IN_TIME, SILENT], inf),
        ([record(replied=at(11, 12), pauses=((at(11, 3), at(11, 9)),))], 4),
        ([record(replied=at(11, 12), pauses=((at(11, 3), None),))], 1),
        ([record(replied=at(11, 5), pauses=((at(11, 9), at(11, 10)),))], 3),
        ([record(state="need_info")], None),
        ([record(state="withdrawn")], None),
        ([record(replied=at(12, 2))], None),
    ],
)
def test_kpi_01_is_the_median_of_workdays_and_an_overdue_case_is_infinite(
    records: list[Record], days: float | None
) -> None:
    assert measure("KPI-01", records).value == days


@pytest.mark.parametrize(
    ("one", "on_time", "response"),
    [
        (IN_TIME, (1, 1), (1, 1)),
        (LATE, (0, 1), (1, 1)),
        (SILENT, (0, 1), (0, 1)),
        (TRANSFERRED, (1, 1), (1, 1)),
        (record(state="withdrawn"), (0, 0), (0, 0)),
        # One person alone takes nothing out of the denominator.
        (record(state="merged"), (0, 1), (0, 1)),
        (record(state="not_accepted", closed=at(11, 4)), (0, 0), (0, 0)),
        (record(state="not_accepted", closed=at(11, 11)), (0, 1), (0, 1)),
        (record(state="closed", closed=at(11, 20)), (0, 0), (0, 0)),
        (record(state="deferred"), (0, 0), (0, 0)),
        (record(due=at(12, 2), replied=at(11, 5)), (0, 0), (0, 0)),
    ],
)
def test_kpi_02_counts_first_replies_by_their_due_and_leaves_out_what_was_not_owed(
    one: Record, on_time: tuple[int, int], response: tuple[int, int]
) -> None:
    assert count("KPI-02", one) == on_time
    assert count("KPI-02r", one) == response


@pytest.mark.parametrize(
    ("one", "share"),
    [
        (record(state="closed", replied=at(11, 5), closed=at(11, 9)), (1, 1)),
        (record(state="closed", replied=at(11, 5), closed=at(12, 30)), (1, 1)),
        (record(state="closed", replied=at(11, 5), closed=at(12, 31)), (0, 1)),
        (record(state="closed", closed=at(11, 9)), (0, 0)),
        (SILENT, (0, 1)),
        (record(state="withdrawn", closed=at(11, 9)), (0, 0)),
        (record(state="merged", closed=at(11, 9)), (0, 1)),
        (record(received=at(10, 30)), (0, 0)),
    ],
)
def test_kpi_03_follows_a_months_cases_for_thirty_days_and_closing_needs_a_reply(
    one: Record, share: tuple[int, int]
) -> None:
    assert count("KPI-03", one) == share


@pytest.mark.parametrize(
    ("rating", "reopenings", "good", "strict", "rated"),
    [
        ("satisfied", 0, (1, 1), (1, 1), (1, 1)),
        ("basically_satisfied", 0, (1, 1), (0, 1), (1, 1)),
        ("not_satisfied", 2, (0, 1), (0, 1), (1, 1)),
        ("", 1, (0, 1), (0, 1), (1, 1)),
        ("", 0, (0, 0), (0, 0), (0, 1)),
    ],
)
def test_kpi_04_counts_only_who_rated_and_silence_is_not_satisfaction(
    rating: str, reopenings: int, good: tuple[int, int], strict: tuple[int, int], rated: tuple[int, int]
) -> None:
    one = record(replied=at(11, 5), last_reply=at(11, 5), rating=rating, reopenings=reopenings)
    assert (count("KPI-04", one), count("KPI-04s", one), count("CTR-04", one)) == (good, strict, rated)


@pytest.mark.parametrize(("outcome", "share"), [("A", 1), ("B", 1), ("C", 1), ("D", 0), ("E", 0), ("F", 0), ("G", 0)])
def test_kpi_05_adopts_by_outcome(outcome: str, share: int) -> None:
    assert count("KPI-05a", record(last_reply=at(11, 5), outcome=outcome)) == (share, 1)


@pytest.mark.parametrize(
    ("num", "den", "percent"), [(11, 12, 92), (5, 5, 100), (0, 5, 0), (999, 1000, 99), (1, 1000, 1), (1, 8, 13)]
)
def test_a_percentage_is_rounded_but_only_all_is_a_hundred(num: int, den: int, percent: int) -> None:
    assert Figure(den, num, den, {}, 0, 1).percent == percent


async def a_november(union: Stage, count: int, silent: int = 1) -> None:
    """Cases received on the 2nd, answered on the 5th but the `silent` last, rated, and promised for the 20th."""
    days = {day: at(11, day) for day in (2, 5, 9, 10)}
    async with union.machine.database.transaction() as db:
        for place in range(count):
            number, is_last = f"S-AA{place:02}", place >= count - silent
            state, rating = ("in_progress", "") if is_last else ("closed", "satisfied")
            case = Case(
                number,
                "welfare",
                "signed",
                "",
                "normal",
                state,
                None,
                days[2],
                days[5],
                days[2],
                days[9],
                closed_at=None if is_last else days[10],
                outcome="" if is_last else "A",
                rating=rating,
            )
            await cases.add(db, case)
            if not is_last:
                await case_records.note_replied(db, number, days[9], days[5])
                await case_records.note_replied(db, number, days[9], days[10])
                event = Event("reply", "in_progress", "replied", "handler", None, days[5])
                await case_events.add(db, number, event)
                day = date(2026, 11, 20)
                done = day if place else None
                await promises.answer(
                    db, number, promise(case_number=number, owner_id=None, promised_on=day, state="kept", done_on=done)
                )


async def test_the_month_is_told_to_the_group_and_to_everybody(anywhere: Stage) -> None:
    chair = await anywhere.member("He", role="chair", committee="union", language="zh-CN")
    await anywhere.cadre_group(chair, language="zh-CN")
    await a_november(anywhere, 7)
    await anywhere.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    told = " ".join(message.text for message in anywhere.group.messages)
    for words in ("按时答复率：86%（6/7）", "6件有评价，其中80%或以上", "承诺按期兑现率：83%（5/6）", "3 个工作日"):
        assert words in told
    await chair.says("/promises")
    await chair.taps("promises-rates")
    assert chair.sees("promises-month", month=11)
    await chair.taps("promises-all")
    assert chair.sees("promises-list")


@pytest.mark.parametrize("kept_from", ["scope = 'concerns_chair'", "excluded = '7'"])
async def test_what_is_kept_from_somebody_is_in_no_rate(union: Stage, kept_from: str) -> None:
    await a_november(union, 7)
    async with union.machine.database.transaction() as db:
        await db.run(f"UPDATE cases SET {kept_from} WHERE number = 'S-AA00'")
        records = await case_records.find_records(db, at(1, 1))
        promised = await indicator_rows.list_promises(db, date(2026, 11, 1), date(2026, 12, 1))
    assert (len(records), len(promised)) == (6, 5)


async def test_fewer_than_five_are_never_told_as_a_rate(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await a_november(union, 4)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    await li.says("/promises")
    await li.taps("promises-rates")
    assert "%" not in li.news[0]
    assert "workdays" not in li.news[0], "the median of four would be a number about them"
    assert li.sees("promises-month", month=11, lines=Markup(render("en", "promises-rates-few"))), (
        "one sentence for them all"
    )


async def test_where_some_rates_are_told_those_of_few_stay_hidden(union: Stage) -> None:
    await a_november(union, 6, silent=2)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    async with union.machine.database.reading() as db:
        told = await month.say_lines(db, "en", NOVEMBER)
    assert "Answered: <b>67%</b> (4/6)" in told
    assert "too few cases (fewer than 5)" in told


async def test_a_month_with_nothing_but_lateness_says_so_and_an_empty_one_too(union: Stage) -> None:
    async with union.machine.database.reading() as db:
        empty = await month.say_lines(db, "en", NOVEMBER)
    assert empty == render("en", "promises-rates-few")
    await a_november(union, 5, silent=5)
    await union.sleeps_until(datetime(2026, 12, 1, 1, 0, tzinfo=UTC))
    async with union.machine.database.reading() as db:
        late = await month.say_lines(db, "en", NOVEMBER)
    assert "longer than the deadline" in late


async def test_a_pause_is_read_from_the_steps_of_a_case(anywhere: Stage) -> None:
    number, days = "S-AAAA", [at(11, day) for day in (2, 3, 9, 10)]
    steps = [
        ("ask", "registered", "need_info"),
        ("inform", "need_info", "registered"),
        ("ask", "registered", "need_info"),
    ]
    async with anywhere.machine.database.transaction() as db:
        await cases.add(
            db, Case(number, "welfare", "signed", "", "normal", "need_info", None, days[0], days[0], days[0], days[3])
        )
        for (action, source, target), moment in zip(steps, days[1:], strict=True):
            await case_events.add(db, number, Event(action, source, target, "duty", None, moment))
        found = (await case_records.find_records(db, at(1, 1)))[number]
    assert found.pauses == ((at(11, 3), at(11, 9)), (at(11, 10), None))
    assert found.received.date() == date(2026, 11, 2)
