"""Days that people type and read in the chat: understood as written, with the year where it is not this one."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from locales.dates import write_day, write_moment, written_on
from storage import rota
from tests.casework import files_case, kept, people, takes
from tests.play import Actor, Stage


async def _begins_to_promise(union: Stage, day: str) -> tuple[Actor, Actor, str]:
    li, zhou, *_ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-answer")
    await zhou.taps("outcome-C")
    await zhou.says("When the new hall is built.")
    await zhou.says(day)
    return li, zhou, number


@pytest.mark.parametrize("written", ["周五", "11月6日", "11.6", "2026/11/6", "Friday", "6 Nov", "by Friday"])
async def test_a_promised_day_may_be_written_as_people_write(union: Stage, written: str) -> None:
    _, zhou, number = await _begins_to_promise(union, written)
    await zhou.taps("cases-answer-send")
    assert (await kept(union, number)).promised_on == date(2026, 11, 6)


@pytest.mark.parametrize("far", ["9999-12-31", "3026-11-10", "2206-11-10", "10 Nov 2029"])
async def test_a_promise_too_far_away_is_asked_about_and_never_stored(union: Stage, far: str) -> None:
    began = time.monotonic()
    li, zhou, number = await _begins_to_promise(union, far)
    assert zhou.sees("cases-promise-far")
    assert far[:4] in zhou.last.text or far[-4:] in zhou.last.text  # the year is shown
    assert not zhou.sees("cases-answer-preview"), "nothing can be sent that would be refused"
    assert (await kept(union, number)).promised_on is None
    await zhou.says("10 Nov")
    await zhou.taps("cases-answer-send")
    assert (await kept(union, number)).promised_on == date(2026, 11, 10)
    await li.says("/promises")
    assert not li.sees("answer-sorry")
    assert time.monotonic() - began < 20  # nobody waits for the calendar of a century


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("11月5日至10日", "2026-11-05", "2026-11-10"),
        ("5–10 Nov", "2026-11-05", "2026-11-10"),
        ("Thursday to next Tuesday", "2026-11-05", "2026-11-10"),
        ("2026-11-05 2026-11-10", "2026-11-05", "2026-11-10"),
        ("30.10.–4.11.", "", ""),
        ("2026-11-05 9999-12-31", "", ""),
        ("9999-12-30 9999-12-31", "", ""),
    ],
)
async def test_a_leave_may_be_written_as_people_write(union: Stage, written: str, first: str, last: str) -> None:
    _, zhou, *_ = await people(union)
    await zhou.says("/away")
    await zhou.says(written)
    async with union.machine.database.reading() as db:
        leaves = await rota.list_leaves(db, zhou.member_id, "2026-01-01")
    assert leaves == ([(first, last)] if first else [])
    assert zhou.sees("rota-noted" if first else "rota-unreadable")


def test_the_year_is_shown_whenever_it_is_not_this_one() -> None:
    with written_on(date(2026, 12, 30)):
        assert write_day("en", date(2026, 11, 6)) == "Fri 6 Nov"
        assert write_day("en", date(2027, 1, 4)) == "Mon 4 Jan 2027"
        assert write_day("zh-CN", date(2026, 11, 6)) == "11月6日（周五）"
        assert write_day("zh-CN", date(2027, 1, 4)) == "2027年1月4日（周一）"
        assert write_moment("en", datetime(2027, 1, 4, 9, 5, tzinfo=UTC)) == "Mon 4 Jan 2027 09:05"
    assert write_day("en", date(2026, 11, 6)) == "Fri 6 Nov 2026"  # nobody knows when it is read


async def test_what_is_due_next_year_is_said_with_its_year(union: Stage) -> None:
    await union.sleeps_until(datetime(2026, 12, 29, 2, tzinfo=UTC))
    li, zhou, *_ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await zhou.says(f"/queue {number}")
    assert "Jan 2027" in zhou.news[0]
    await zhou.says("/away")
    await zhou.says("30 Dec to 4 Jan")
    assert any("Wed 30 Dec" in news and "Mon 4 Jan 2027" in news for news in zhou.news)
    assert timedelta(0) <= union.clock.now() - datetime(2026, 12, 29, 2, tzinfo=UTC) < timedelta(hours=1)
