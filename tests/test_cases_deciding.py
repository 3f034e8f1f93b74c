"""What cadres decide on a case besides answering it: ask, note, refuse, hand over, end."""

from datetime import timedelta

from tests.casework import answers, files_case, hands_over, kept, only_case, people, takes
from tests.play import Actor, Stage
from tests.wire import PIXEL


async def test_a_question_stops_the_clock_until_its_sender_answers(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    due = (await kept(union, number)).due_at
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-ask")
    assert zhou.sees("cases-ask-pausing", number=number)
    await zhou.sends_photo(PIXEL)
    assert zhou.sees("cases-words-please")
    await zhou.says("Which tap is it?")
    assert zhou.sees("cases-asked", number=number)
    assert li.sees("cases-question", number=number, text="Which tap is it?")
    await union.turns(days=2)
    await li.taps("cases-write")
    await li.says("The left one.")
    assert li.sees("cases-written")
    assert (await kept(union, number)).due_at - due == timedelta(days=2)
    assert (await kept(union, number)).state == "registered"
    await takes(zhou, number)
    await zhou.taps("cases-ask")
    assert zhou.sees("cases-ask-running", number=number)
    await zhou.says("Thank you, it is clear now.")
    assert li.ever_sees("cases-question", text="Thank you, it is clear now.")
    assert (await kept(union, number)).state == "in_progress"


async def test_a_case_is_not_accepted_only_with_the_chairs_word(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li, text="My neighbour's dog barks.")
    for word, decision in (("cases-refuse-no", "cases-refusal-declined"), ("cases-refuse-yes", "")):
        await zhou.says(f"/queue {number}")
        await zhou.taps("cases-refuse")
        await zhou.says("Dogs at home are not the union's matter.")
        await zhou.taps("cases-receiver-legal")
        assert zhou.sees("cases-refuse-proposed", number=number)
        async with union.machine.database.reading() as db:
            (row,) = await db.all("SELECT body, choice, sealed FROM case_drafts")
            assert (row["body"], row["choice"]) == ("", "")
            assert b"Dogs" not in bytes(row["sealed"])
        assert chen.ever_sees("cases-refuse-sure", number=number, name="Zhou")
        await zhou.presses(f"1:cases:refused:{number}:{zhou.member_id}:yes")
        assert zhou.sees("cases-for-chair")
        await chen.taps(word)
        if decision:
            assert zhou.ever_sees(decision, number=number)
    assert chen.sees("cases-refuse-done", number=number)
    assert li.ever_sees("cases-not-accepted", number=number, receiver="legal aid, 12348")
    await chen.presses(f"1:cases:refused:{number}:{zhou.member_id}:yes")
    assert chen.sees("cases-step-done", name="Chen")
    await zhou.presses(f"1:cases:receiver:{number}:legal")
    assert zhou.sees("cases-over")
    await zhou.presses(f"1:cases:refuse:{number}")
    assert zhou.sees("cases-step-done", name="Chen")


async def test_the_chair_refuses_alone_and_may_think_again(union: Stage) -> None:
    li, _, chen = await people(union)
    number = await files_case(li)
    for word, words in (("cases-refuse-no", "cases-refuse-dropped"), ("cases-refuse-yes", "cases-refuse-done")):
        await chen.says(f"/queue {number}")
        await chen.taps("cases-refuse")
        await chen.says("The landlord repairs the taps.")
        await chen.taps("cases-receiver-department")
        await chen.taps(word)
        assert chen.sees(words, number=number)


async def test_a_case_is_handed_over_and_everybody_concerned_knows(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await hands_over(zhou, number, "Chen", "I am away.")
    assert zhou.sees("cases-handed", number=number, name="Chen")
    assert chen.ever_sees("cases-handed-to-you", number=number, name="Zhou", text="I am away.")
    assert union.group_sees("cases-card-open", number=number, handler="Chen")
    await zhou.presses(f"1:cases:give:{number}:{zhou.member_id}")
    assert zhou.sees("cases-step-done", name="Zhou")
    await chen.presses(f"1:cases:give:{number}:{li.member_id}")
    assert chen.sees("cases-over")
    await zhou.presses(f"1:cases:answer:{number}")
    assert zhou.sees("cases-taken-already", name="Chen")


async def test_handing_over_needs_a_reason_and_shows_first_what_becomes_of_the_case(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wu = await union.member("Wu", language="en", role="cadre", committee="union", duty="welfare")
    number = await files_case(li)
    await takes(zhou, number)
    await zhou.taps("cases-hand")
    await zhou.taps("cases-hand-to", name="Chen")
    assert zhou.sees("cases-hand-why", number=number, name="Chen")
    await zhou.says("I am ill.")
    assert zhou.sees("cases-hand-preview", number=number, name="Chen", text="I am ill.")
    first = zhou.last
    assert (await kept(union, number)).handler_id == zhou.member_id
    await zhou.taps("cases-answer-change")
    await zhou.says("I am away.")
    await zhou.presses(f"1:cases:give:{number}:{wu.member_id}")
    assert zhou.sees("cases-hand-preview", number=number, name="Wu", text="I am away.")
    await zhou.taps("cases-hand-send", message=first)
    assert (await kept(union, number)).handler_id == zhou.member_id
    await zhou.taps("cases-hand-send")
    assert (await kept(union, number)).handler_id == wu.member_id
    assert wu.ever_sees("cases-handed-to-you", number=number, name="Zhou", text="I am away.")
    assert not chen.ever_sees("cases-handed-to-you")
    await wu.says(f"/queue {number}")
    assert "I am away." in wu.news[0]
    await li.says("/mycases")
    await li.presses(f"1:cases:mine:{number}")
    assert "I am away." not in li.news[0]


async def test_handing_over_is_called_off_or_comes_too_late(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wu = await union.member("Wu", language="en", role="cadre", committee="union", duty="welfare")
    number = await files_case(li)
    await takes(zhou, number)
    await zhou.taps("cases-hand")
    await zhou.taps("cases-hand-to", name="Wu")
    await zhou.taps("cases-drop")
    assert (await kept(union, number)).handler_id == zhou.member_id
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-hand")
    await zhou.taps("cases-hand-to", name="Wu")
    await zhou.says("I am away.")
    await hands_over(chen, number, "Wu")
    await zhou.taps("cases-hand-send")
    assert zhou.sees("cases-step-done", name="Chen")
    assert len([it for it in wu.person.sees if "has handed" in it.text]) == 1


async def test_a_note_is_for_cadres_only(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-note")
    await zhou.says("x" * 3001)
    assert zhou.sees("cases-too-long", over=1)
    await zhou.says("Ask the plumber first.")
    assert "Ask the plumber first." in zhou.news[0]
    await li.says("/mycases")
    await li.presses(f"1:cases:mine:{number}")
    assert "plumber" not in li.news[0]


async def test_the_second_reopening_goes_to_somebody_else_and_the_chair_has_the_last_word(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    for cadre, reason in ((zhou, "It drips."), (zhou, "It still drips.")):
        await answers(cadre, number)
        await li.taps("rating-not_satisfied")
        await li.says(reason)
    assert (await kept(union, number)).handler_id is None
    await takes_refused(zhou, number)
    await takes(chen, number)
    await answers(chen, number)
    await li.taps("rating-not_satisfied")
    assert li.sees("cases-last-word")
    assert chen.ever_sees("cases-to-end", number=number)
    await li.presses(f"1:cases:rate:{number}:satisfied")
    assert li.sees("cases-over")
    await zhou.presses(f"1:cases:end:{number}")
    assert zhou.sees("cases-for-chair")
    await chen.says(f"/queue {number}")
    await chen.taps("cases-end")
    assert chen.sees("cases-end-sure", number=number)
    await chen.taps("cases-end")
    assert li.ever_sees("cases-ended", number=number)
    assert (await kept(union, number)).rating == "not_satisfied"


async def takes_refused(cadre: Actor, number: str) -> None:
    await takes(cadre, number)
    assert cadre.sees("cases-refused-again")


async def test_a_lone_handler_keeps_a_case_that_comes_back_twice(union: Stage) -> None:
    li = await union.member("Li", language="en")
    zhou = await union.member("Zhou", language="en", role="cadre", committee="union", duty="welfare")
    number = await files_case(li)
    await takes(zhou, number)
    for _ in range(2):
        await answers(zhou, number)
        await li.taps("rating-not_satisfied")
        await li.says("It drips.")
    assert (await kept(union, number)).handler_id == zhou.member_id


async def test_what_the_state_does_not_allow_is_refused_with_a_sentence(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-ask")
    await takes(chen, number)
    await zhou.says("Which tap is it?")
    assert zhou.sees("refused-step")
    for action in ("ask", "refuse"):
        await zhou.presses(f"1:cases:{action}:{number}")
        assert zhou.sees("refused-step")
    await answers(chen, number)
    await li.taps("rating-not_satisfied")
    await li.sends_photo(PIXEL)
    assert li.sees("cases-words-please")
    await li.says("It drips.")
    assert li.sees("cases-reopened")
    await chen.presses(f"1:cases:end:{number}")
    assert chen.sees("cases-over")


async def test_an_anonymous_sender_fetches_questions_and_refusals_too(union: Stage) -> None:
    li, _, chen = await people(union)
    code = await files_case(li, "anonymous")
    await union.turns(hours=3)
    number = (await only_case(union)).number
    await takes(chen, number)
    await chen.taps("cases-ask")
    await chen.says("Thank you, we are looking into it.")
    await li.says(f"/track {code}")
    assert "we are looking into it" in li.news[0]
    assert (await kept(union, number)).unread_at is None
