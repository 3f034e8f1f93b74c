"""Cases: from the card to the rated answer, who may see what, and what the calendar does."""

import re
from datetime import timedelta

import pytest

from domain.case import Case, sight
from domain.member import Member
from handlers.cases import retention, tally
from storage import case_events, cases
from storage.database import Conflict, Database
from storage.seal import Keys
from tests.play import Actor, Stage
from tests.wire import PIXEL


@pytest.fixture(autouse=True)
def _nobody_has_tried_yet() -> None:
    tally.WRONG_CODES.clear()
    tally.UNSIGNED.clear()


async def files_case(
    person: Actor, mode: str = "signed", category: str = "welfare", text: str = "The tap drips.", scope: str = ""
) -> str:
    """The number of the new case, or the code of an anonymous one."""
    await person.says("/suggest")
    await person.taps(f"suggest-about-{category}")
    await person.taps(f"mode-{mode}")
    await person.says(text)
    if scope:
        await person.taps(f"suggest-tick-{scope}")
    await person.taps("suggest-send")
    found = re.search(r"S-[0-9A-Z]{4}|\d{4}-\d{4}-\d{4}-\d{4}", " ".join(person.news))
    assert found, person.news
    return found[0]


async def answers(cadre: Actor, number: str, text: str = "It will be repaired.", outcome: str = "F") -> Actor:
    """Answer a case this cadre has, in private."""
    await cadre.says(f"/queue {number}")
    await cadre.taps("cases-answer")
    await cadre.taps(f"outcome-{outcome}")
    await cadre.says(text)
    return await cadre.taps("cases-answer-send")


async def takes(cadre: Actor, number: str) -> Actor:
    await cadre.says(f"/queue {number}")
    return await cadre.taps("cases-take")


async def kept(union: Stage, number: str) -> Case:
    async with union.machine.database.reading() as db:
        case = await cases.find(db, number)
    assert case
    return case


async def only_case(union: Stage) -> Case:
    async with union.machine.database.reading() as db:
        return Case(*(await db.all("SELECT * FROM cases"))[0])


async def people(union: Stage, language: str = "en") -> tuple[Actor, Actor, Actor]:
    """Li, a member; Zhou, the cadre for welfare; Chen, the chair; and their group."""
    li = await union.member("Li", language=language)
    zhou = await union.member("Zhou", language=language, role="cadre", committee="union", duty="welfare")
    chen = await union.member("Chen", language=language, role="chair", committee="union")
    await union.cadre_group(zhou, chen, language=language)
    return li, zhou, chen


async def test_a_case_goes_from_the_card_through_a_second_answer_to_satisfied(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    number = await files_case(li)
    assert anywhere.group_sees("cases-card-open", number=number, mode="Named", handler="nobody yet")
    await zhou.taps_in_group("cases-take")
    assert zhou.sees("cases-taken", number=number)
    await zhou.taps_in_group("cases-answer")
    await zhou.taps("outcome-A")
    await zhou.says("Too short")
    assert zhou.sees("cases-answer-short", least=10)
    await zhou.says("The tap is replaced next week.")
    await zhou.taps("cases-promise-day", day="Mon 9 Nov")
    assert zhou.sees("cases-answer-preview", outcome="Adopted")
    await zhou.taps("cases-answer-change")
    await zhou.says("The tap will be replaced next week.")
    await zhou.taps("cases-answer-send")
    assert li.sees("cases-replied", number=number, outcome="Adopted", text="The tap will be replaced next week.")
    await li.taps("rating-not_satisfied")
    await li.says("It still drips.")
    assert li.sees("cases-reopened")
    assert zhou.ever_sees("cases-handler-reopened", number=number)
    await answers(zhou, number, "Now it is really replaced.", "G")
    await li.taps("rating-basically_satisfied")
    assert li.sees("cases-view", number=number, state="Closed")
    assert anywhere.group_sees("cases-card-open", number=number, state="Closed")
    async with anywhere.machine.database.reading() as db:
        steps = [event.action for event in await case_events.of(db, number)]
        counted = await cases.counts(db, int(anywhere.clock.now().timestamp()))
        answered = await cases.answered_between(db, 0, int(anywhere.clock.now().timestamp()) + 1)
    assert steps == ["register", "accept", "assign", "start", "reply", "reopen", "reply", "confirm"]
    assert (counted.new, counted.in_work, counted.waiting, counted.overdue) == (0, 0, 0, 0)
    assert [case.number for case in answered] == [number]
    await chen.says("/queue")
    assert chen.sees("cases-queue-empty")


async def test_the_first_who_takes_a_case_has_it_and_the_other_learns_who(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await zhou.says(f"/queue {number}")
    await chen.says(f"/queue {number}")
    await zhou.taps("cases-take")
    assert zhou.sees("cases-work-view", handler="Zhou")
    await chen.taps("cases-take")
    assert chen.sees("cases-taken-already", name="Zhou")
    await zhou.presses(f"1:cases:take:{number}")
    assert zhou.sees("cases-taken", number=number)
    assert (await kept(union, number)).state == "in_progress"


async def test_in_chinese_the_group_answers_by_replying_to_the_card(union: Stage) -> None:
    li, zhou, chen = await people(union, "zh-CN")
    number = await files_case(li, text="食堂的水龙头漏水。")
    card = union.group.messages[-1]
    await chen.says_in_group("好的", reply_to=card)
    assert union.group_sees("cases-answer-short", least=10)
    await chen.says_in_group("本周五之前请后勤更换水龙头。", reply_to=card)
    assert union.group_sees("cases-outcome-for-reply", number=number)
    await zhou.taps_in_group("outcome-B")
    assert zhou.sees("cases-over")
    await chen.taps_in_group("outcome-B")
    await chen.taps_in_group("cases-promise-day", day="11月9日（周一）")
    await chen.taps_in_group("cases-answer-send")
    assert union.group_sees("cases-answered", number=number)
    assert li.ever_sees("cases-replied", number=number, outcome="部分采纳")
    assert (await kept(union, number)).handler_id == chen.member_id
    await zhou.says_in_group("我也来答复一下这件事情吧。", reply_to=union.group.messages[-1])
    await zhou.says_in_group("我也来答复一下这件事情吧。", reply_to=card)
    assert union.group_sees("refused-step")


async def test_the_group_learns_nothing_of_a_confidential_case_but_that_it_is_there(union: Stage) -> None:
    li, zhou, chen = await people(union)
    wang = await union.member("Wang", language="en", role="cadre", committee="women")
    number = await files_case(li, "confidential", "women", "The marked sentence.")
    shown = union.group.messages[-1]
    assert union.group_sees("cases-card-confidential", number=number)
    assert not re.search("marked|Women|Li|Wang", shown.text)
    assert wang.ever_sees("cases-new-for-you", number=number)
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-hidden")
    for action in ("take", "answer", "case", "files", "ask", "note", "hand", "refuse", "end", "send", "outcome"):
        await zhou.presses(f"1:cases:{action}:{number}:A")
        assert zhou.sees("cases-hidden")
    await zhou.says("/queue")
    assert zhou.sees("cases-queue-empty")
    await wang.says_in_group("I will look into this at once.", reply_to=shown)
    assert union.group_sees("cases-in-private")
    await takes(wang, number)
    assert wang.sees("cases-work-view", sender="—")
    assert "Li" not in wang.news[0]
    assert not union.group_sees("cases-card-open")
    await answers(wang, number)
    assert li.ever_sees("cases-replied", number=number)
    await chen.says(f"/queue {number}")
    assert chen.sees("cases-work-view", sender="—")


async def test_the_chair_can_neither_see_nor_guess_a_case_that_concerns_the_chair(union: Stage) -> None:
    li, _, chen = await people(union)
    fu = await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")
    number = await files_case(li, "signed", "welfare", "The chair eats first.", "concerns_chair")
    assert li.sees("suggest-hotlines")
    assert union.group_sees("cases-card-confidential", number=number)
    assert not chen.ever_sees("cases-new-for-you")
    assert fu.ever_sees("cases-new-for-you", number=number)
    await chen.says(f"/queue {number}")
    assert chen.sees("cases-hidden")
    await takes(fu, number)
    await fu.taps("cases-hand")
    assert fu.sees("cases-hand-nobody", number=number)
    await union.turns(days=21)
    assert not chen.ever_sees("cases-late")
    assert union.group_sees("cases-supervised", numbers=number)


async def test_nobody_handles_a_case_of_their_own(union: Stage) -> None:
    _, zhou, chen = await people(union)
    number = await files_case(zhou)
    await takes(zhou, number)
    assert zhou.sees("refused-impartial")
    await takes(chen, number)
    await chen.taps("cases-hand")
    assert chen.sees("cases-hand-nobody")


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
    assert (await kept(union, number)).due_at - due == 2 * 86400
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
        assert chen.ever_sees("cases-refuse-sure", number=number, name="Zhou")
        await zhou.presses(f"1:cases:refused:{number}:{zhou.member_id}:yes")
        assert zhou.sees("cases-over")
        await chen.taps(word)
        if decision:
            assert zhou.ever_sees(decision, number=number)
    assert chen.sees("cases-refuse-done", number=number)
    assert li.ever_sees("cases-not-accepted", number=number, receiver="legal aid, 12348")
    await chen.presses(f"1:cases:refused:{number}:{zhou.member_id}:yes")
    assert chen.sees("cases-over")
    await zhou.presses(f"1:cases:receiver:{number}:legal")
    assert zhou.sees("cases-over")
    await zhou.presses(f"1:cases:refuse:{number}")
    assert zhou.sees("refused-step")


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
    await zhou.taps("cases-hand")
    await zhou.taps("cases-hand-to", name="Chen")
    assert zhou.sees("cases-handed", number=number, name="Chen")
    assert chen.ever_sees("cases-handed-to-you", number=number, name="Zhou")
    assert union.group_sees("cases-card-open", number=number, handler="Chen")
    await zhou.presses(f"1:cases:give:{number}:{zhou.member_id}")
    assert zhou.sees("refused-step")
    await chen.presses(f"1:cases:give:{number}:{li.member_id}")
    assert chen.sees("cases-over")
    await zhou.presses(f"1:cases:answer:{number}")
    assert zhou.sees("cases-taken-already", name="Chen")


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


async def test_pictures_reach_the_cadre_who_asks_and_never_the_group(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await li.taps("suggest-see")
    await li.taps("cases-write")
    await li.sends_photo(PIXEL, "The tap")
    assert li.sees("cases-written")
    assert zhou.ever_sees("cases-news", number=number) or zhou.ever_sees("cases-new-for-you")
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-files", count=1)
    assert "photo" in zhou.last
    assert not any("photo" in message for message in union.group.messages)
    await zhou.taps_in_group("cases-open")
    assert zhou.sees("cases-work-view", number=number)


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
    assert zhou.sees("cases-over")
    await chen.says(f"/queue {number}")
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


async def test_a_case_can_be_withdrawn_and_its_words_erased(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, text="The marked sentence.")
    await takes(zhou, number)
    await li.taps("suggest-see")
    await li.taps("cases-withdraw")
    assert li.sees("cases-withdraw-sure")
    await li.taps("cases-back")
    await li.taps("cases-withdraw")
    await li.taps("cases-withdraw-erase")
    assert li.sees("cases-withdrawn")
    assert zhou.ever_sees("cases-handler-withdrawn", number=number)
    assert not union.group_sees("cases-card-open", number=number, text="<blockquote>The marked")
    for action in ("withdraw", "withdrawn", "write", "rate"):
        await li.presses(f"1:cases:{action}:{number}:satisfied")
        assert li.sees("cases-over")
    await zhou.presses(f"1:cases:answer:{number}")
    assert zhou.sees("refused-step")


async def test_nobody_touches_the_case_of_another_member(union: Stage) -> None:
    li, _, _ = await people(union)
    number = await files_case(li)
    wu = await union.member("Wu", language="en")
    await wu.says("/mycases")
    assert wu.sees("cases-none")
    for action in ("mine", "rate", "write", "withdraw", "withdrawn"):
        await wu.presses(f"1:cases:{action}:{number}:satisfied")
        assert wu.sees("cases-over")
    await wu.presses("1:cases:rate")
    assert wu.sees("cases-over")
    for action in ("case", "take", "answer", "send", "files", "end"):
        await wu.presses(f"1:cases:{action}:{number}")
        assert wu.sees("answer-not-allowed")
    await wu.says(f"/start case-{number}")
    assert wu.sees("answer-not-allowed")


async def test_lists_turn_their_pages(union: Stage) -> None:
    li, zhou, _ = await people(union)
    for day in range(9):
        if day % 3 == 0:
            await union.sleeps_until(union.clock.now() + timedelta(days=1))
        await files_case(li)
    await li.says("/mycases")
    await li.taps("cases-older")
    await li.taps("cases-newer")
    assert li.sees("cases-own")
    await zhou.says("/queue")
    await zhou.taps("cases-older")
    await zhou.taps("cases-queue-mine")
    assert zhou.sees("cases-queue-empty")
    await zhou.taps("cases-queue-all")
    assert zhou.sees("cases-queue")


async def test_a_long_conversation_turns_its_pages(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, text="A" * 3500)
    await li.taps("suggest-see")
    await li.taps("cases-write")
    await li.says("B" * 3501)
    assert li.sees("cases-too-long", over=1)
    await li.says("B" * 3400)
    await li.presses(f"1:cases:mine:{number}")
    await li.taps("cases-older")
    assert "AAA" in li.news[0]
    await zhou.says(f"/queue {number}")
    assert "BBB" in zhou.news[0]
    await zhou.taps("cases-older")
    assert "AAA" in zhou.news[0]


async def test_the_mailbox_opens_by_its_code_and_carries_a_conversation(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    code = await files_case(li, "anonymous")
    assert not anywhere.group_sees("cases-card-open")
    await zhou.says("/queue")
    assert zhou.sees("cases-queue-empty")
    await anywhere.turns(hours=3)
    number = (await only_case(anywhere)).number
    assert anywhere.group_sees("cases-card-open", number=number, mode="Anonymous")
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-ask")
    await zhou.says("Which tap is it?")
    await anywhere.turns(days=1)
    assert li.ever_sees("cases-replies-waiting")
    assert zhou.ever_sees("cases-replies-waiting")
    await li.says("/track")
    await li.says(code.replace("-", " "))
    assert li.sees("cases-view", number=number)
    assert "Which tap is it?" in li.news[0]
    assert code not in " ".join(message.text for message in li.person.sees)
    await li.taps("cases-write")
    await li.sends_document("tap.txt", b"tap")
    assert li.sees("cases-no-documents")
    await li.says("The left one.")
    assert li.sees("cases-written")
    assert not zhou.ever_sees("cases-news", number=number)
    await anywhere.turns(days=1)
    assert not li.ever_sees("cases-view", number=number)
    await takes(zhou, number)
    assert "The left one." in zhou.news[0]
    await answers(zhou, number)
    await li.says(f"/track {code}")
    await li.taps("rating-not_satisfied")
    await li.says("Still dripping.")
    assert li.sees("cases-reopened")
    await anywhere.turns(days=1)
    assert zhou.ever_sees("cases-news", number=number)
    await answers(zhou, number, outcome="G")
    await li.says(f"/track {code}")
    await li.taps("rating-satisfied")
    await anywhere.turns(days=1)
    assert anywhere.group_sees("cases-card-open", number=number, state="Closed")
    await li.says("/mycases")
    assert li.sees("cases-none")
    await li.presses(f"1:cases:mine:{number}")
    assert li.sees("cases-over")


async def test_an_anonymous_case_withdrawn_before_the_batch_is_never_seen(union: Stage) -> None:
    li, zhou, _ = await people(union)
    code = await files_case(li, "anonymous")
    await li.says(f"/track {code}")
    await li.says("hello")
    assert li.sees("cases-use-buttons")
    await li.taps("cases-withdraw")
    await li.taps("cases-withdraw-keep")
    await union.turns(days=1)
    assert not union.group_sees("cases-card-open")
    assert not zhou.ever_sees("cases-new-for-you")


async def test_wrong_codes_are_counted_without_a_trace(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/track")
    for wrong in ("1234", "1111 2222 3333 4444", "x", "y", "z"):
        await li.says(wrong)
        assert li.sees("cases-code-wrong")
    await li.says("1111 2222 3333 4444")
    assert li.sees("cases-code-too-often")
    await union.turns(minutes=61)
    await li.says("/track 1111222233334444")
    assert li.sees("cases-code-wrong")


async def test_reminders_climb_from_the_handler_to_the_chair_to_the_group_and_stop(union: Stage) -> None:
    li, zhou, chen = await people(union)
    first, second = await files_case(li), await files_case(li)
    await takes(zhou, first)
    await union.turns(days=3)
    both = {f"{first}, {second}", f"{second}, {first}"}
    assert any(zhou.ever_sees("cases-remind", count=2, numbers=numbers) for numbers in both)
    assert not chen.ever_sees("cases-late")
    await union.turns(days=6)
    assert any(chen.ever_sees("cases-late", count=2, numbers=numbers) for numbers in both)
    assert union.group_sees("cases-card-open", number=first, due="Mon 9 Nov, overdue")
    await union.turns(days=5)
    assert any(union.group_sees("cases-supervised", numbers=numbers) for numbers in both)
    async with union.machine.database.reading() as db:
        now = int(union.clock.now().timestamp())
        assert set(await cases.overdue(db, now)) == {first, second}
        assert (await cases.counts(db, now)).overdue == 2
    await zhou.says("/queue")
    await union.turns(days=7)
    assert not zhou.sees("cases-remind")


async def test_silence_closes_a_case_and_never_counts_as_satisfied(union: Stage) -> None:
    li, zhou, _ = await people(union)
    answered, asked = await files_case(li), await files_case(li)
    await takes(zhou, answered)
    await answers(zhou, answered)
    await zhou.says(f"/queue {asked}")
    await zhou.taps("cases-ask")
    await zhou.says("Which tap is it?")
    await union.turns(days=4)
    assert (await kept(union, answered)).state == "replied"
    await union.turns(days=11)
    assert li.ever_sees("cases-silent-settle", number=answered)
    assert li.ever_sees("cases-silent-lapse", number=asked)
    closed = await kept(union, answered)
    assert (closed.state, closed.rating) == ("closed", "")


async def test_what_is_over_is_erased_after_its_term(union: Stage) -> None:
    li, zhou, _ = await people(union)
    hidden, named = await files_case(li, "confidential"), await files_case(li)
    for number in (hidden, named):
        await takes(zhou, number) if number == named else await takes(zhou, hidden)
        await answers(zhou, number)
        await li.taps("rating-satisfied")
    await union.sleeps_until(union.clock.now() + timedelta(days=42))
    await union.machine.clock.tick()
    async with union.machine.database.reading() as db:
        assert [case.number for case in await cases.of_author(db, li.member_id)] == [named]
    await union.sleeps_until(union.clock.now() + timedelta(days=728))
    async with union.machine.database.reading() as db:
        assert await cases.of_author(db, li.member_id) == []
        assert [row[0] for row in await db.all("SELECT DISTINCT body FROM case_messages")] == [""]


async def test_who_is_forgotten_leaves_a_case_without_words_or_name(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, text="The marked sentence.")
    async with union.machine.database.transaction() as db:
        me = await li.row(db)
        assert isinstance(me, Member)
        exported = str(await retention.export(db, me))
        await retention.forget(db, me, Keys(union.settings.storage.keys))
    assert "The marked sentence." in exported
    await union.turns(days=1)
    assert not any("marked" in message.text for message in union.group.messages)
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-work-view", state="Withdrawn", sender="—")


async def test_two_changes_of_one_version_do_not_both_happen(database: Database) -> None:
    case = Case("S-0001", "welfare", "signed", "", "", "registered", None, 1, 1, 1, 2)
    async with database.transaction() as db:
        await cases.add(db, case)
    with pytest.raises(Conflict):
        async with database.transaction() as db:
            await cases.save(db, case)


def cadre(role: str, committee: str, duty: str) -> Member:
    return Member(1, 1, "X", role, committee, duty, "", "", "en", "active", True, 1, "", "", "", "")


@pytest.mark.parametrize(
    ("role", "committee", "duty", "kind", "seen"),
    [
        ("cadre", "union", "welfare", "production/signed/", True),
        ("cadre", "union", "welfare", "production/confidential/", False),
        ("cadre", "union", "welfare", "welfare/confidential/", True),
        ("cadre", "union", "treasurer", "funds/confidential/", False),
        ("cadre", "fund_review", "treasurer", "funds/confidential/", False),
        ("cadre", "fund_review", "", "funds/confidential/", True),
        ("cadre", "fund_review", "head", "welfare/signed/concerns_chair", True),
        ("cadre", "fund_review", "", "welfare/signed/concerns_chair", False),
        ("cadre", "women", "head", "harassment/confidential/head_only", True),
        ("cadre", "women", "", "harassment/confidential/", False),
        ("chair", "union", "", "harassment/confidential/", True),
        ("chair", "union", "", "harassment/confidential/head_only", False),
        ("chair", "union", "", "welfare/signed/concerns_chair", False),
        ("chair", "union", "", "pay_hours/anonymous/", True),
        ("cadre", "union", "culture", "pay_hours/anonymous/", False),
    ],
)
def test_a_cadre_sees_what_the_duty_needs(role: str, committee: str, duty: str, kind: str, seen: bool) -> None:
    assert (kind in sight(cadre(role, committee, duty))) is seen
