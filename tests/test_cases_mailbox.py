"""The mailbox: an anonymous case is opened by its code, and nothing leads to its author."""

from storage import conversations
from storage.conversations import Step
from tests.casework import answers, files_case, only_case, people, takes
from tests.play import Actor, Stage


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
    await zhou.says(f"/queue {number}")
    assert "The left one." in zhou.news[0]


async def test_an_anonymous_case_is_rated_reopened_and_closed_by_its_code(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    code = await files_case(li, "anonymous")
    await anywhere.turns(hours=3)
    number = (await only_case(anywhere)).number
    await takes(zhou, number)
    await answers(zhou, number)
    await li.says(f"/track {code}")
    assert li.sees("cases-view", state="Replied", outcome=" · Explained")
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


async def test_no_row_tells_who_reads_and_what_was_read_goes_after_ten_minutes(union: Stage) -> None:
    li, _, _ = await people(union)
    code = await files_case(li, "anonymous")
    await li.says(f"/track {code}")
    assert li.sees("cases-view")
    await no_row_of(li)
    await union.turns(minutes=11)
    assert not li.ever_sees("cases-view")


async def test_a_code_and_what_was_read_go_before_the_bot_stops(union: Stage) -> None:
    li, _, _ = await people(union)
    code = await files_case(li, "anonymous")
    await li.says(f"/track {code}")
    await no_row_of(li)
    await union.stops()
    assert not any(code in message.text for message in li.person.sees)
    assert not li.ever_sees("cases-view")
    await union.starts()


async def no_row_of(person: Actor) -> None:
    async with person.stage.machine.database.reading() as db:
        chat = db.seal("letters").alias(person.person.id)
        assert await db.all("SELECT * FROM posted WHERE chat = :chat", chat=chat) == []
        assert await db.all("SELECT * FROM outbox WHERE chat = :chat", chat=chat) == []


async def test_an_opened_case_is_known_for_an_hour_and_written_nowhere(union: Stage) -> None:
    li, _, _ = await people(union)
    code = await files_case(li, "anonymous")
    number = (await only_case(union)).number
    await li.says(f"/track {code}")
    await li.taps("cases-write")
    await li.says("It still drips.")
    assert li.sees("cases-written")
    async with union.machine.database.reading() as db:
        found = await conversations.find_steps(db, [li.person.id], union.clock.now())
    assert found == {li.person.id: Step("cases", "open")}
    await union.turns(minutes=59)
    await li.presses(f"1:cases:write:{number}")
    assert li.sees("cases-write-now")
    await union.turns(minutes=61)
    await li.presses(f"1:cases:write:{number}")
    assert li.sees("cases-over")
