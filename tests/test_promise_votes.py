"""The vote on a promise: everybody who raised a matter or supports it has one voice, and most voices decide."""

from datetime import UTC, date, datetime

import pytest

from domain.calendar import Calendar
from domain.promises import is_vote_over, judge_votes
from storage import endorsements, promise_votes
from storage.keys import Keys
from tests.boarding import joins, publishes
from tests.casework import files_case, people, takes
from tests.play import Actor, Stage
from tests.test_promises import answers_with_day, kept, marks_done, promise


@pytest.mark.parametrize(
    ("done", "not_done", "voters", "is_over", "said"),
    [
        (1, 0, 1, False, "done"),
        (0, 1, 1, False, "not_done"),
        (1, 0, 2, False, ""),
        (0, 1, 2, False, "not_done"),
        (2, 1, 3, False, "done"),
        (1, 1, 3, False, ""),
        (1, 1, 3, True, "not_done"),
        (2, 1, 9, False, ""),
        (2, 1, 9, True, "done"),
        (0, 0, 9, True, ""),
        (0, 1, 0, False, "not_done"),
    ],
)
def test_most_voices_decide_and_a_tie_means_not_done(
    done: int, not_done: int, voters: int, is_over: bool, said: str
) -> None:
    assert judge_votes(done, not_done, voters, is_over) == said


def test_a_vote_is_over_after_five_workdays() -> None:
    said = promise(state="done", done_on=date(2026, 11, 6))
    assert [is_vote_over(Calendar(), said, date(2026, 11, day)) for day in (13, 14)] == [False, True]


async def promised_to_many(union: Stage) -> tuple[str, str, list[Actor], Actor]:
    """The case of Li, on the board, with that of Wang merged into it and a *me too* of Sun; Zhou has promised."""
    li, zhou, _ = await people(union)
    wang, sun = await union.member("Wang", language="en"), await union.member("Sun", language="zh-CN")
    number, other = await files_case(li), await files_case(wang)
    await zhou.says(f"/queue {other}")
    await zhou.presses(f"1:cases:merged:{other}:{number}")
    await publishes(li, zhou, number)
    await joins(sun, number)
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-06")
    return number, other, [li, wang, sun], zhou


async def batch(union: Stage, day: int) -> None:
    """The first hour of that day of November at which what was said is passed on."""
    await union.sleeps_until(datetime(2026, 11, day, 1, 5, tzinfo=UTC))


async def test_all_who_raised_it_or_support_it_are_asked_and_most_decide(anywhere: Stage) -> None:
    number, other, (li, wang, sun), zhou = await promised_to_many(anywhere)
    await marks_done(zhou, number)
    assert li.sees("promises-is-it-done", number=number)
    assert wang.sees("promises-is-it-done", number=other)
    assert sun.sees("promises-is-it-done-too", number=number)
    assert await waiting(anywhere) == 0
    await wang.taps("promises-judge-not_done")
    await sun.taps("promises-judge-done")
    assert sun.sees("promises-judged-done")
    await batch(anywhere, 3)
    assert (await kept(anywhere, number)).state == "done"
    await wang.presses(f"1:cases:mine:{other}")
    assert "promises:judge" not in str(wang.last)
    await li.presses(f"1:cases:mine:{number}")
    await li.taps("promises-judge-done")
    await batch(anywhere, 4)
    assert (await kept(anywhere, number)).state == "kept"
    assert zhou.ever_sees("promises-confirmed", number=number)
    async with anywhere.machine.database.reading() as db:
        assert await promise_votes.count_votes(db) == {}


async def waiting(union: Stage) -> int:
    """Letters in the outbox."""
    async with union.machine.database.reading() as db:
        return len(await db.all("SELECT id FROM outbox"))


async def test_voices_on_the_board_last_as_long_as_the_promise_and_a_tie_reopens_it(union: Stage) -> None:
    number, _, (li, wang, sun), zhou = await promised_to_many(union)
    await li.presses(f"1:cases:rate:{number}:satisfied")
    await batch(union, 5)
    await marks_done(zhou, number)
    await sun.says(f"/start board-{number}")
    await sun.taps("promises-judge-not_done")
    await li.presses(f"1:promises:judge:{number}:1:done")
    await batch(union, 12)
    assert (await kept(union, number)).state == "done"
    await batch(union, 13)
    after = await kept(union, number)
    assert (after.state, after.level) == ("open", 1)
    assert wang.ever_sees("promises-is-it-done")
    await marks_done(zhou, number)
    for person in (li, wang, sun):
        await person.presses(f"1:promises:judge:{number}:1:done")
    assert wang.sees("cases-over"), "it is known to Wang by the other number"
    await batch(union, 16)
    assert (await kept(union, number)).state == "kept"
    await union.sleeps_until(datetime(2026, 11, 16, 3, tzinfo=UTC))
    async with union.machine.database.reading() as db:
        assert await endorsements.find_voices(db, number) == set()


async def test_nobody_votes_twice_or_on_what_is_their_own_to_keep(union: Stage) -> None:
    number, other, (li, wang, sun), zhou = await promised_to_many(union)
    await joins(wang, number)
    await joins(zhou, number)
    wu = await union.member("Wu", language="en")
    await marks_done(zhou, number)
    assert not zhou.ever_sees("promises-is-it-done-too")
    await zhou.presses(f"1:promises:judge:{number}:1:done")
    assert zhou.sees("promises-over")
    await wu.says("/board")
    await wu.presses(f"1:promises:judge:{number}:1:done")
    assert wu.sees("cases-over")
    await wang.presses(f"1:promises:judge:{other}:1:not_done")
    await wang.presses(f"1:promises:judge:{number}:1:not_done")
    assert wang.sees("promises-over")
    await sun.presses(f"1:promises:photo:{number}:1")
    assert sun.sees("cases-over")
    async with union.machine.database.transaction() as db:
        assert await promise_votes.count_votes(db) == {(number, 1): (0, 1)}
        feature = next(it for it in union.features if it.name == "promises")
        row = await wang.row(db)
        assert row
        assert feature.forget
        await feature.forget(db, row, Keys(union.settings.storage.keys))
        assert await promise_votes.count_votes(db) == {}
    assert li.ever_sees("promises-is-it-done")


async def test_by_code_one_votes_as_the_case_and_at_night_nobody_is_asked(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wang, sun = await union.member("Wang", language="en"), await union.member("Sun", language="en")
    number = await files_case(li)
    code = await files_case(wang, "anonymous")
    await union.turns(hours=3)
    async with union.machine.database.reading() as db:
        (other,) = [row[0] for row in await db.all("SELECT number FROM cases WHERE mode = 'anonymous'")]
    await zhou.says(f"/queue {other}")
    await zhou.presses(f"1:cases:merged:{other}:{number}")
    await publishes(li, zhou, number)
    await joins(sun, number)
    await takes(zhou, number)
    await answers_with_day(zhou, number, "2026-11-06")
    await union.sleeps_until(datetime(2026, 11, 5, 15, tzinfo=UTC))
    await marks_done(zhou, number)
    assert not sun.ever_sees("promises-is-it-done-too")
    await union.turns_to(datetime(2026, 11, 6, 1, tzinfo=UTC))
    assert sun.ever_sees("promises-is-it-done-too", number=number)
    await wang.says(f"/track {code}")
    await wang.taps("promises-judge-done")
    assert wang.sees("promises-judged-done")
    await wang.presses(f"1:promises:judge:{other}:1:done")
    async with union.machine.database.reading() as db:
        assert await promise_votes.count_votes(db) == {(number, 1): (1, 0)}
