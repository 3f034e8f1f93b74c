"""A case closed by silence can be taken up again by its author for twenty workdays; files of one's own come back."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.calendar import Calendar
from domain.case_moves import find_way_back
from tests.casework import a_case, answers, files_case, kept, only_case, people, takes
from tests.play import Stage
from tests.wire import PIXEL

NOW = datetime(2026, 11, 30, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("outcome", "rating", "days", "way"),
    [
        ("F", "", 10, "reopen"),
        ("", "", 10, "return"),
        ("F", "", 28, "reopen"),
        ("F", "", 29, ""),
        ("F", "satisfied", 10, ""),
        ("F", "not_satisfied", 10, ""),
    ],
)
def test_only_what_silence_has_closed_comes_back_and_not_for_ever(
    outcome: str, rating: str, days: int, way: str
) -> None:
    case = a_case(state="closed", outcome=outcome, rating=rating, moved_at=NOW - timedelta(days=days))
    assert find_way_back(case, Calendar(), NOW) == way


async def test_an_answer_nobody_rated_is_taken_up_again_by_its_author(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await anywhere.turns(days=8)
    assert li.ever_sees("cases-silent-settle", number=number)
    await li.taps("cases-again")
    await li.says("It drips again.")
    assert li.sees("cases-reopened")
    case = await kept(anywhere, number)
    assert (case.state, case.closed_at, case.reopenings) == ("reopened", None, 1)
    assert zhou.ever_sees("cases-handler-reopened", number=number)
    await anywhere.turns(days=3)
    await answers(zhou, number, "Now it is repaired.", "G")
    await li.taps("rating-satisfied")
    await anywhere.turns(days=4)
    await li.presses(f"1:cases:again:{number}")
    assert li.sees("cases-over")


async def test_a_question_answered_too_late_brings_the_case_back_with_new_terms(union: Stage) -> None:
    li, zhou, _ = await people(union)
    code = await files_case(li, "anonymous")
    await union.turns(hours=3)
    number = (await only_case(union)).number
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-ask")
    await zhou.says("Which tap is it?")
    await union.turns(days=16)
    assert (await kept(union, number)).state == "closed"
    await li.says(f"/track {code}")
    await li.taps("cases-again")
    await li.says("The left one.")
    await union.turns(days=1)
    case = await kept(union, number)
    assert (case.state, case.closed_at) == ("registered", None)
    assert case.due_at > union.clock.now()
    await zhou.says(f"/queue {number}")
    assert "The left one." in zhou.news[0]


async def test_a_step_left_behind_ends(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await li.taps("rating-not_satisfied")
    await li.taps("rating-basically_satisfied")
    await li.says("It is all right.")
    case = await kept(union, number)
    assert (case.state, case.rating) == ("closed", "basically_satisfied")


async def test_the_files_of_ones_own_case_can_be_seen_again(union: Stage) -> None:
    li, _, _ = await people(union)
    number = await files_case(li)
    await li.presses(f"1:cases:write:{number}")
    await li.sends_photo(PIXEL, "The tap")
    await li.presses(f"1:cases:mine:{number}")
    await li.taps("cases-files", count=1)
    assert "photo" in li.last
