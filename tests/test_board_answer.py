"""The union's answer where the matter itself is shown: on the board, and as what was promised."""

from storage import board
from tests.boarding import publishes, shown_case
from tests.casework import answers, files_case, people, takes
from tests.play import Actor, Stage


async def promises_repair(zhou: Actor, number: str, text: str, is_public: bool) -> None:
    await takes(zhou, number)
    await zhou.taps("cases-answer")
    await zhou.taps("outcome-A")
    await zhou.says(text)
    await zhou.says("5 Nov")
    assert zhou.sees("cases-answer-public") == is_public
    await zhou.taps("cases-answer-send")


async def test_everybody_reads_what_was_promised_and_finds_the_way_to_it(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    wang = await anywhere.member("Wang", language="en")
    number = await shown_case(li, zhou)
    await promises_repair(zhou, number, "Dear Li, the tap is repaired by Thursday. Call 13800138000.", True)
    await wang.says("/promises")
    assert wang.sees("promises-said", text="Dear •••, the tap is repaired by Thursday. Call •••.")
    await wang.taps("promises-read", number=number)
    assert wang.sees("board-answer", text="Dear •••, the tap is repaired by Thursday. Call •••.")
    await li.says("/promises")
    assert li.sees("promises-said", text="Dear Li, the tap is repaired by Thursday. Call 13800138000.")
    await li.taps("promises-read", number=number)
    assert li.sees("cases-view", number=number)
    await zhou.says("/promises")
    await zhou.taps("promises-read", number=number)
    assert zhou.sees("cases-work-view", number=number)


async def test_what_its_author_did_not_agree_to_show_stays_between_both(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wang = await union.member("Wang", language="en")
    number = await files_case(li)
    await promises_repair(zhou, number, "The tap is repaired by Thursday.", False)
    await wang.says("/promises")
    assert wang.sees("promises-line")
    assert not wang.sees("promises-said")
    await wang.presses(f"1:cases:case:{number}")
    assert "Thursday" not in " ".join(wang.news)


async def test_who_agreed_before_answers_were_shown_is_not_overruled(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wang = await union.member("Wang", language="en")
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await publishes(li, zhou, number)
    await wang.says(f"/start board-{number}")
    assert wang.sees("board-answer")
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE publications SET with_answer = 0")
        assert await board.find(db, number)
    await wang.says(f"/start board-{number}")
    assert wang.sees("board-entry", answer="")
    assert not wang.sees("board-answer")


async def test_the_longest_answer_fits_beside_the_longest_words(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await shown_case(li, zhou, en="w" * 700)
    await takes(zhou, number)
    await answers(zhou, number, "a" * 3000)
    await li.says(f"/start board-{number}")
    assert li.sees("board-answer", text="a" * 3000)
