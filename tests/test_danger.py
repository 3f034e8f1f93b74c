"""Danger to life is heard at whatever step somebody is, and nothing that was typed is lost."""

import pytest

from tests.casework import answers, files_case, kept, people, takes
from tests.play import Stage

FIRE = "There is a fire in the workshop"


@pytest.mark.parametrize("before", ["/track", "/forgetme", "/quiet", "/mycases", "/suggest"])
async def test_danger_is_heard_at_every_step(union: Stage, before: str) -> None:
    li, _, _ = await people(union)
    await li.says(before)
    await li.says(FIRE)
    assert li.sees("urgency-danger-advice")


async def test_words_typed_while_a_case_is_open_are_kept_and_go_where_their_writer_says(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await li.taps("suggest-see")
    await li.says(FIRE)
    assert li.sees("urgency-danger-advice")
    await li.taps("cases-add-words")
    assert zhou.ever_sees("cases-news-danger", number=number)
    assert (await kept(union, number)).urgency == "danger"
    await li.says(f"/start case-{number}")
    await li.says("/mycases")
    await li.presses(f"1:cases:mine:{number}")
    assert any(FIRE in text for text in li.news)


async def test_the_answer_to_a_question_counts_without_a_button(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await li.taps("suggest-see")
    await takes(zhou, number)
    await zhou.taps("cases-ask")
    await zhou.says("Which tap is it?")
    await li.says("The one in hall 3.")
    assert li.sees("cases-written"), li.news
    await zhou.says(f"/queue {number}")
    assert any("The one in hall 3." in text for text in zhou.news)


async def test_danger_in_the_reason_why_an_answer_does_not_satisfy_is_heard(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await li.taps("rating-not_satisfied")
    await li.says(FIRE)
    assert li.sees("urgency-danger-advice")
    assert zhou.ever_sees("cases-reopened-danger", number=number)
    assert (await kept(union, number)).urgency == "danger"
