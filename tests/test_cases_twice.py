"""A second tap: whoever comes to a step that was made already reads by whom and when, and takes back a slip."""

from tests.casework import answers, files_case, hands_over, kept, people, takes
from tests.play import Actor, Stage


async def _refuses(chen: Actor, number: str) -> None:
    await chen.says(f"/queue {number}")
    await chen.taps("cases-refuse")
    await chen.says("That is a matter of the company.")
    await chen.taps("cases-receiver-department")
    await chen.taps("cases-refuse-yes")


async def test_whoever_comes_second_reads_who_made_the_step_and_when(union: Stage) -> None:
    li, zhou, chen = await people(union)
    accepted, refused = await files_case(li), await files_case(li)
    merged = await files_case(await union.member("Wu", language="en"))
    await chen.says("/queue")
    await chen.presses(f"1:cases:accept:{accepted}")
    await _refuses(chen, refused)
    await chen.presses(f"1:cases:merged:{merged}:{accepted}")
    await zhou.says("/queue")
    await union.turns(days=1)
    for step, number in (("accept", accepted), ("refuse", refused), ("merged", merged)):
        await zhou.presses(f"1:cases:{step}:{number}:{accepted}")
        assert zhou.sees("cases-step-done", day="Mon 2 Nov", name="Chen"), step


async def test_a_case_that_has_an_answer_is_not_answered_once_more(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(chen, number)
    await answers(chen, number)
    await zhou.presses(f"1:cases:answer:{number}")
    assert zhou.sees("cases-step-done", name="Chen")
    await li.taps("rating-satisfied")
    await li.presses(f"1:cases:rate:{number}:satisfied")
    assert li.sees("cases-rated-before")


async def test_whoever_was_given_a_case_is_named_at_a_second_tap(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(chen, number)
    await hands_over(chen, number, "Zhou")
    await chen.presses(f"1:cases:give:{number}:{zhou.member_id}")
    assert chen.sees("cases-taken-already", name="Zhou")


async def test_a_tap_on_the_wrong_rating_can_be_taken_back_for_a_day(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await li.taps("rating-satisfied")
    assert li.sees("cases-thanks")
    await li.taps("cases-again")
    await li.says("I meant the other button: it still drips.")
    assert (await kept(union, number)).state == "reopened"
    assert zhou.ever_sees("cases-handler-reopened", number=number)
    await answers(zhou, number)
    await li.taps("rating-satisfied")
    await union.turns(days=3)
    await li.presses(f"1:cases:again:{number}")
    assert li.sees("cases-rated-before")


async def test_without_a_name_a_rating_is_taken_back_before_any_cadre_has_seen_it(union: Stage) -> None:
    li, zhou, _ = await people(union)
    code = await files_case(li, "anonymous")
    await union.turns(hours=4)
    number = next(card.text.split(" ")[1] for card in reversed(union.group.messages) if "Anonymous" in card.text)
    await takes(zhou, number)
    await answers(zhou, number)
    await li.says(f"/track {code}")
    await li.taps("rating-satisfied")
    await li.taps("cases-again")
    await li.says("I meant the other button: it still drips.")
    assert li.sees("cases-reopened")
    await union.turns(days=1)
    assert (await kept(union, number)).state == "reopened"
    assert not zhou.ever_sees("cases-handler-rated")


async def test_what_was_withdrawn_or_taken_up_again_is_said_at_a_second_tap(union: Stage) -> None:
    li, zhou, _ = await people(union)
    gone, number = await files_case(li), await files_case(li)
    for _ in range(2):
        await li.presses(f"1:cases:withdrawn:{gone}:keep")
    assert li.sees("cases-withdrawn-before")
    await takes(zhou, number)
    await answers(zhou, number)
    await union.turns(days=8)
    await li.presses(f"1:cases:again:{number}")
    await li.says("It still drips.")
    await li.presses(f"1:cases:again:{number}")
    assert li.sees("cases-goes-on")
