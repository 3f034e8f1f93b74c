"""Cases: from the card to the rated answer, and what their authors may do on the way."""

from datetime import timedelta

from locales import Markup, render
from storage import case_events, cases, members
from tests.casework import answers, files_case, kept, people, takes
from tests.play import MONDAY, Stage
from tests.wire import PIXEL

RATED = Markup(render("en", "cases-rated", rating="Basically satisfied"))


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
    assert li.sees("cases-view", number=number, state="Closed", outcome=" · Solved", rating=RATED, due="")
    assert zhou.ever_sees("cases-handler-rated", number=number, rating="Basically satisfied")
    assert anywhere.group_sees("cases-card-open", number=number, state="Closed", due="")
    async with anywhere.machine.database.reading() as db:
        steps = [event.action for event in await case_events.list_events(db, number)]
        counted = await cases.count_cases(db, anywhere.clock.now())
        answered = await cases.list_answered_between(db, MONDAY, anywhere.clock.now() + timedelta(seconds=1))
    assert steps == ["register", "accept", "assign", "start", "reply", "reopen", "reply", "confirm"]
    assert (counted.new, counted.in_work, counted.waiting, counted.overdue) == (0, 0, 0, 0)
    assert [case.number for case in answered] == [number]
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-work-view", rating=RATED, due="")
    await li.taps("cases-to-mine")
    assert li.sees("cases-own")
    await chen.says("/queue")
    assert chen.sees("cases-queue-empty")


async def test_the_card_shows_the_words_with_numbers_covered_or_that_there_are_none(union: Stage) -> None:
    li, _, _ = await people(union)
    number = await files_case(li, text="Call 13800138000: the tap drips.")
    card = next(it.html for it in union.group.messages if number in it.html)
    assert "the tap drips" in card
    assert "13800138000" not in card
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.sends_photo(PIXEL)
    await li.taps("suggest-send")
    assert render("en", "cases-without-words") in union.group.messages[-1].html


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
    card = next(it for it in union.group.messages if number in it.text and it.buttons)
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
    await zhou.says_in_group("我也来答复一下这件事情吧。", reply_to=card)
    await zhou.says_in_group("我也来答复一下这件事情吧。", reply_to=card)
    assert union.group_sees("cases-step-done", name="Chen")


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


async def test_a_case_can_be_withdrawn_and_its_words_erased(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, text="The marked sentence.")
    await takes(zhou, number)
    await li.taps("suggest-see")
    await li.taps("cases-withdraw")
    assert li.sees("cases-withdraw-sure")
    await li.taps("cases-return")
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


async def test_lists_turn_their_pages(union: Stage) -> None:
    li, zhou, _ = await people(union)
    for day in range(9):
        if day % 3 == 0:
            await union.sleeps_until(union.clock.now() + timedelta(days=1))
        number = await files_case(li)
    await li.says("/mycases")
    await li.taps("cases-older")
    await li.taps("cases-newer")
    assert li.sees("cases-own")
    await zhou.says("/queue")
    await zhou.taps("cases-older")
    await zhou.taps("cases-queue-mine")
    assert zhou.sees("cases-queue-empty")
    await zhou.taps("cases-queue-all")
    await zhou.presses(f"1:cases:case:{number}")
    await zhou.taps("cases-to-queue")
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


async def test_an_answer_is_checked_before_it_is_sent(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await zhou.taps("cases-answer")
    await zhou.presses(f"1:cases:outcome:{number}:Z")
    assert not zhou.sees("cases-answer-write")
    await zhou.taps("outcome-C")
    assert "It is part of our plan" in zhou.news[0]
    assert "已列入" in zhou.news[0]
    await zhou.says("x" * 3001)
    assert zhou.sees("cases-too-long", over=1)
    await zhou.says("It is in the plan of next year.")
    for typed in ("soon", "2026-10-30"):
        await zhou.says(typed)
        assert zhou.sees("cases-promise-unreadable")
    await zhou.says("2027-01-29")
    assert zhou.sees("cases-answer-preview", promised=" · by Fri 29 Jan 2027")
    await zhou.taps("cases-drop")
    assert zhou.sees("cases-answer-dropped")
    await zhou.presses(f"1:cases:send:{number}")
    assert zhou.sees("cases-over")
    await zhou.presses(f"1:cases:answer:{number}")
    await zhou.presses(f"1:cases:send:{number}")
    assert zhou.sees("refused-answered")


async def test_a_step_that_came_too_late_says_so(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await li.taps("rating-not_satisfied")
    await union.turns(days=6, hours=23.5)
    assert li.ever_sees("cases-silent-settle", number=number)
    await li.says("It still drips.")
    assert li.sees("cases-reopened"), "what silence has closed comes back"
    await answers(zhou, number)
    await li.taps("rating-satisfied")
    await li.presses(f"1:cases:rate:{number}:not_satisfied")
    assert li.sees("cases-over")
    for action in ("ask", "answer", "hand", "refuse", "take", "end"):
        await zhou.presses(f"1:cases:{action}:{number}")
        assert zhou.sees({"end": "cases-for-chair", "answer": "cases-step-done"}.get(action, "refused-step"))


async def test_the_hands_of_a_cadre_who_left_are_free_hands(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    async with union.machine.database.transaction() as db:
        await members.set_role(db, zhou.member_id, "member", "", "")
    await zhou.presses(f"1:cases:answer:{number}")
    assert zhou.sees("answer-not-allowed")
    await union.turns(days=4)
    assert chen.ever_sees("cases-remind", count=1, numbers=number)
    await li.says("/mycases")
    await li.presses(f"1:cases:write:{number}")
    await li.says("It drips more and more.")
    assert chen.ever_sees("cases-news", number=number)
    await takes(chen, number)
    assert chen.sees("cases-work-view", handler="Chen")


async def test_a_case_in_work_waits_for_no_draft_of_another_feature(union: Stage) -> None:
    li, _, _ = await people(union)
    number = await files_case(li)
    await li.says("/suggest")
    await li.taps("suggest-about-culture")
    await li.taps("suggest-see")
    assert li.sees("cases-view", number=number)
    await li.taps("mode-signed")
    assert li.sees("suggest-write-signed")


async def test_a_card_calls_who_gave_no_name_by_an_alias_of_this_case_and_nobody_else(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wang = await union.member("Wang", language="en")
    await files_case(li, "signed")
    await files_case(li, "confidential")
    for text in ("The tap drips.", "The lamp flickers.", "The door squeaks."):
        await files_case(wang, "anonymous", text=text)
    await union.turns(hours=3)
    cards = [it.text.split("\n") for it in union.group.messages if it.text.startswith(("📮", "🔒"))]
    named, unnamed = (render("en", f"mode-{mode}") for mode in ("signed", "anonymous"))
    modes = [lines[1].split(" · ") for lines in cards if lines[0].startswith("📮")]
    assert [len(parts) for parts in modes if parts[0] == named] == [3], "mode, day and state"
    aliases = [parts[1] for parts in modes if parts[0] == unnamed]
    assert len(aliases) == 3
    assert len(set(aliases)) > 1, "not one alias a person"
    async with union.machine.database.reading() as db:
        (number, *_) = [row[0] for row in await db.all("SELECT number FROM cases WHERE mode = 'anonymous'")]
    await zhou.says(f"/queue {number}")
    assert any(zhou.sees("cases-work-view", sender=alias) for alias in aliases), "the same as in private"
    assert not [lines for lines in cards if lines[0].startswith("🔒") and any(alias in str(lines) for alias in aliases)]


async def test_what_one_author_adds_is_gathered_into_one_card_until_it_is_looked_at(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    number = await files_case(li)
    await takes(zhou, number)
    await li.presses(f"1:cases:write:{number}")
    for place in range(6):
        await li.says(f"And another thing, {place}.")
    cards = [it for it in zhou.person.sees if render("en", "cases-news", number=number) in it.text]
    assert len(cards) == 1
    await zhou.taps("cases-open")
    assert "And another thing, 5." in " ".join(zhou.news)
    await li.says("One more.")
    assert zhou.ever_sees("cases-news", number=number)
    assert "And another thing, 5." in " ".join(it.text for it in zhou.person.sees)
