"""Together: a suggestion waits, unseen by cadres, until enough others support it, or ends."""

from datetime import timedelta

from storage import board, case_messages, cases
from tests.boarding import joins, kept, seed, shown_case
from tests.casework import only_case, people
from tests.play import Actor, Stage

TEXT = "The canteen food is too salty."


async def sends_together(person: Actor, mode: str = "signed", text: str = TEXT, taps: int = 1) -> Actor:
    """Send what needs 3 others, 5 after two taps, 10 after three."""
    await person.says("/suggest")
    await person.taps("suggest-about-welfare")
    await person.taps(f"mode-{mode}")
    await person.says(text)
    for needed in (0, 3, 5)[:taps]:
        await person.taps(f"board-together-{needed}")
    return await person.taps("suggest-send")


async def crowd(union: Stage, count: int) -> list[Actor]:
    return [await union.member(f"Colleague {place}", language="en") for place in range(count)]


def heard_of(union: Stage, number: str) -> bool:
    """Whether anything in the cadre group names the case."""
    return any(number in it.text for it in union.group.messages)


async def said_in(union: Stage, number: str) -> list[str]:
    async with union.machine.database.reading() as db:
        return [it.body for it in await case_messages.list_messages(db, number)]


async def test_a_suggestion_waits_for_three_others_and_is_then_a_case(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    first, second, third = await crowd(anywhere, 3)
    await sends_together(li)
    assert li.sees("board-waiting-thanks", needed=3, until="Wed 2 Dec")
    number = (await only_case(anywhere)).number
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-hidden")
    assert not heard_of(anywhere, number)
    for cadre in (zhou, chen):
        await joins(cadre, number)
        assert cadre.sees("board-gone")
    await first.says("/board")
    await first.taps("board-view-waiting")
    await first.taps("board-row", state="Waiting", text=TEXT)
    assert first.sees("board-entry", number=number, state="Waiting", text=TEXT)
    await first.taps("board-join")
    await joins(second, number)
    await li.presses(f"1:board:mine:{number}")
    assert li.sees("board-mine-waiting", voices=2, needed=3)
    await joins(third, number)
    assert li.sees("board-together-sent", number=number, due="Mon 9 Nov")
    assert anywhere.group_sees("board-on-agenda", number=number, voices=3)
    assert zhou.ever_sees("cases-new-for-you", number=number)
    await zhou.says(f"/start board-{number}")
    assert zhou.sees("board-entry", state="Registered", waits="")
    assert (await only_case(anywhere)).state == "registered"


async def test_an_anonymous_one_appears_tomorrow_and_arrives_with_the_batch(union: Stage) -> None:
    li, zhou, _ = await people(union)
    friends = await crowd(union, 3)
    await sends_together(li, mode="anonymous")
    assert li.sees("board-waiting-mailbox", needed=3)
    number = (await only_case(union)).number
    await joins(friends[0], number)
    assert friends[0].sees("board-gone")
    await union.turns(days=1)
    assert (await only_case(union)).state == "submitted"
    for friend in friends:
        await joins(friend, number)
    assert (await only_case(union)).state == "submitted"
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-hidden")
    await union.turns(days=1)
    case = await only_case(union)
    assert case.state == "registered"
    assert case.term_from >= case.opened_at
    assert union.group_sees("cases-card")


async def test_what_its_anonymous_author_adds_does_not_send_it(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await sends_together(li, mode="anonymous")
    number = (await only_case(union)).number
    code = next(
        word for text in li.news for word in text.replace("<", " ").replace(">", " ").split() if len(word) == 19
    )
    await li.says(f"/track {code}")
    await li.taps("cases-write")
    await li.says("And too oily.")
    await union.turns(days=2)
    assert (await only_case(union)).state == "submitted"
    assert not heard_of(union, number)
    assert not zhou.ever_sees("cases-new-for-you")


async def test_too_few_in_thirty_days_end_it_unsent(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await sends_together(li, taps=2)
    assert li.sees("board-waiting-thanks", needed=5)
    number = (await only_case(union)).number
    await union.sleeps_until(union.clock.now() + timedelta(days=30))
    assert await kept(union, number)
    await union.sleeps_until(union.clock.now() + timedelta(days=1, hours=2))
    assert li.ever_sees("board-together-lapsed", number=number)
    assert await kept(union, number) is None
    assert (await only_case(union)).state == "withdrawn"
    assert not heard_of(union, number)
    assert not zhou.ever_sees("cases-handler-withdrawn")
    assert await said_in(union, number) == [""]


async def test_an_anonymous_one_ends_for_whoever_has_the_code(union: Stage) -> None:
    li, _, _ = await people(union)
    await sends_together(li, mode="anonymous", taps=3)
    assert li.sees("board-waiting-mailbox", needed=10)
    await union.sleeps_until(union.clock.now() + timedelta(days=32))
    case = await only_case(union)
    assert case.state == "withdrawn"
    assert case.unread_at
    assert not heard_of(union, case.number)


async def test_its_author_withdraws_or_changes_it_and_no_cadre_hears_of_it(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await sends_together(li)
    number = (await only_case(union)).number
    typed = next(it for it in li.person.sees if it.text == TEXT)
    await li.edits(typed, "The canteen food is far too salty.")
    await li.presses(f"1:cases:write:{number}")
    await li.says("Every day.")
    await li.presses(f"1:board:down:{number}")
    assert li.sees("board-gone")
    await li.presses(f"1:board:mine:{number}")
    await li.taps("board-withdraw")
    await li.taps("cases-withdraw-keep")
    assert li.sees("cases-withdrawn")
    assert await said_in(union, number) == ["", ""]
    assert not heard_of(union, number)
    assert not zhou.ever_sees("cases-news")
    (friend,) = await crowd(union, 1)
    await joins(friend, number)
    assert friend.sees("board-gone")


async def test_it_goes_whole_with_an_author_who_asks_to_be_forgotten(union: Stage) -> None:
    li, _, _ = await people(union)
    await sends_together(li)
    number = (await only_case(union)).number
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    await union.turns(days=1)
    async with union.machine.database.reading() as db:
        assert await cases.find(db, number) is None
        assert await board.find(db, number) is None
    assert not heard_of(union, number)


async def test_only_what_others_can_read_may_wait_and_danger_never_does(union: Stage) -> None:
    li, _, _ = await people(union)
    for text in ("x" * 3001, "The kettle is on fire"):
        await li.says("/suggest")
        await li.taps("suggest-about-welfare")
        await li.taps("mode-signed")
        await li.says(text)
        await li.taps("board-together-0")
        assert li.sees("board-needs-words")
    await li.taps("suggest-change-text")
    await li.says("Call me: 13812345678")
    await li.taps("board-together-0")
    assert li.sees("board-together-note")
    assert "13812345678" not in li.last.text
    await li.taps("suggest-change-category")
    await li.taps("suggest-about-harassment")
    await li.taps("mode-confidential")
    assert not li.sees("board-together-note")
    old = li.last
    await li.taps("suggest-cancel")
    await li.taps("board-together-0", message=old)
    assert li.sees("suggest-over")


async def test_likely_twins_are_offered_while_writing_and_shown_to_the_cadre(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wang = await union.member("Wang", language="en")
    number = await shown_case(li, zhou, en="Please use less salt in the canteen food.")
    await wang.says("/suggest")
    await wang.taps("suggest-about-welfare")
    await wang.taps("mode-signed")
    await wang.says(TEXT)
    assert wang.sees("board-twins")
    await wang.taps("board-twin", number=number, text="Please use less salt in the canteen foo…")
    await wang.taps("board-join")
    assert wang.sees("board-voices", count=1)
    await wang.taps("suggest-send")
    assert wang.sees("suggest-thanks")
    async with union.machine.database.reading() as db:
        other = (await cases.list_of_author(db, wang.member_id))[0].number
    await zhou.says(f"/queue {other}")
    await zhou.taps("board-twin", number=number, text="Please use less salt in the canteen foo…")
    assert zhou.sees("board-entry", number=number)


async def test_all_of_it_is_said_in_chinese_too(union: Stage) -> None:
    li, zhou, _ = await people(union, language="zh-CN")
    wang = await union.member("王")
    number = await shown_case(li, zhou, en="食堂的菜太咸了，希望少放盐")
    await wang.says("/suggest")
    await wang.taps("suggest-about-welfare")
    await wang.taps("mode-signed")
    await wang.says("食堂饭菜偏咸，建议清淡一点")
    assert wang.sees("board-twins")
    await wang.taps("board-twin", number=number, text="食堂的菜太咸了，希望少放盐")
    assert wang.sees("board-entry", number=number, text="食堂的菜太咸了，希望少放盐", category="食堂住宿与生活福利")
    await wang.taps("board-together-0")
    assert wang.sees("board-together-note")
    await wang.taps("suggest-send")
    assert wang.sees("board-waiting-thanks", needed=3, until="12月2日（周三）")
    await zhou.says("/board")
    assert zhou.sees("board-home")
    await li.says("/board")
    await li.taps("board-view-waiting")
    await li.taps("board-row", state="等待附议", text="食堂饭菜偏咸，建议清淡一点")
    await li.taps("board-join")
    assert li.sees("board-voices", count=1)


async def test_what_is_like_nothing_on_the_board_is_simply_written(union: Stage) -> None:
    li, _, _ = await people(union)
    async with union.machine.database.transaction() as db:
        await seed(db, 3, text="Parking for bikes")
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says(TEXT)
    assert not li.sees("board-twins")
