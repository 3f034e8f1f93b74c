"""The board: what an author agrees to is shown, in a cadre's words, for as long as the author wishes."""

from handlers.board import FEATURE
from tests.boarding import WORDS, joins, kept, publishes, seed, shown_case, writes
from tests.casework import answers, files_case, people, takes
from tests.play import Actor, Stage
from tests.wire import PIXEL


async def test_a_case_goes_from_the_wish_to_the_board_and_comes_down_again(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    wang = await anywhere.member("Wang", language="en")
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await li.taps("board-ask")
    assert li.sees("board-mine-none", number=number)
    await li.taps("board-wish")
    assert li.sees("board-mine-wished", number=number)
    assert zhou.sees("board-wished", number=number)
    await writes(zhou, number, zh="食堂的水龙头需要修理。")
    assert zhou.sees("board-preview", number=number)
    await zhou.taps("board-offer")
    assert zhou.sees("board-offered-done", number=number)
    await wang.says("/board")
    await wang.taps("board-view-new")
    assert wang.sees("board-empty", title="New")
    assert li.sees("board-offered", number=number)
    await li.taps("board-agree")
    assert li.sees("board-mine-shown", number=number)
    await wang.says("/board")
    await wang.taps("board-category", category="Canteen, housing, welfare", count=1)
    await wang.taps("board-row", state="Replied", text=WORDS[:39] + "…")
    assert wang.sees("board-answer", day="Mon 2 Nov", text="It will be repaired.")
    assert wang.sees("board-entry", number=number, state="Replied", text=WORDS, outcome=" · Explained", waits="")
    await li.taps("board-down-shown")
    assert li.sees("board-down-done")
    await wang.says(f"/start board-{number}")
    assert wang.sees("board-gone")
    assert await kept(anywhere, number) is None


async def test_the_board_speaks_the_language_of_its_reader_or_else_the_other(union: Stage) -> None:
    li, zhou, _ = await people(union)
    first, second = await files_case(li), await files_case(li)
    await publishes(li, zhou, first, zh="水龙头坏了。")
    await publishes(li, zhou, second)
    sun = await union.member("孙")
    await sun.says(f"/start board-{first}")
    assert sun.sees("board-entry", text="水龙头坏了。", category="食堂住宿与生活福利")
    await sun.says(f"/start board-{second}")
    assert sun.sees("board-entry", text=WORDS)


async def test_nothing_is_shown_before_its_author_agrees_to_these_words(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await shown_case(li, zhou)
    await writes(zhou, number, en="The tap drips day and night.")
    await zhou.taps("board-offer")
    await zhou.says(f"/start board-{number}")
    assert zhou.sees("board-gone")
    await li.taps("board-look")
    assert li.sees("board-mine-offered", number=number)
    await li.taps("board-down-offered")
    assert li.sees("board-mine-none", number=number)
    await li.presses(f"1:board:agree:{number}")
    assert li.sees("board-gone")


async def test_only_the_author_consents_and_only_who_may_see_the_case_writes(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wu = await union.member("Wu", language="en", role="cadre", committee="women", duty="head")
    number = await files_case(li, mode="confidential")
    await wu.says("/board")
    for action in ("mine", "wish", "agree", "down"):
        await wu.presses(f"1:board:{action}:{number}")
        assert wu.sees("cases-over")
    for action in ("desk", "write"):
        await wu.presses(f"1:board:{action}:{number}")
        assert wu.sees("cases-hidden")
        await li.presses(f"1:board:{action}:{number}")
        assert li.sees("answer-not-allowed")
    await li.presses(f"1:board:wish:{number}")
    for cadre, key in ((wu, "board-wished-none"), (zhou, "board-wished-list")):
        await cadre.says("/board")
        await cadre.taps("board-view-wished")
        assert cadre.sees(key)
    await zhou.taps("board-number", number=number)
    assert zhou.sees("board-desk-wished", number=number)
    assert await kept(union, number)
    assert not wu.ever_sees("board-wished", number=number)


async def test_a_wish_can_be_taken_back_and_twice_is_once(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await li.presses(f"1:board:wish:{number}")
    assert zhou.sees("board-wished", number=number)
    await zhou.says("/help")
    await li.presses(f"1:board:wish:{number}")
    assert not zhou.sees("board-wished", number=number)
    await li.taps("board-down-wished")
    assert await kept(union, number) is None


async def test_harassment_is_never_shown_and_neither_is_what_was_withdrawn(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wu = await union.member("Wu", language="en", role="cadre", committee="women", duty="head")
    number = await files_case(li, mode="confidential", category="harassment")
    await li.presses(f"1:board:wish:{number}")
    assert li.sees("board-mine-never", number=number)
    await wu.says("/board")
    await wu.presses(f"1:board:write:{number}")
    assert wu.sees("board-never")
    other = await shown_case(li, zhou)
    await li.presses(f"1:cases:withdrawn:{other}:erase")
    await zhou.says(f"/start board-{other}")
    assert zhou.sees("board-gone")
    await union.turns(days=1)
    assert await kept(union, other) is None
    await li.presses(f"1:board:mine:{other}")
    assert li.sees("board-mine-never", number=other)


async def test_an_anonymous_author_consents_by_the_code_and_hours_tell_nothing(union: Stage) -> None:
    li, zhou, _ = await people(union)
    code = await files_case(li, mode="anonymous")
    await union.turns(days=1)
    await li.says(f"/track {code}")
    await li.taps("board-ask")
    await li.taps("board-wish")
    assert li.sees("board-mine-wished")
    await zhou.says("/board")
    await zhou.taps("board-view-wished")
    assert zhou.sees("board-wished-none")
    await union.turns(days=1)
    await zhou.says("/board")
    await zhou.taps("board-view-wished")
    await zhou.taps_label(next(label for label in labels(zhou) if label.startswith("S-")))
    await zhou.taps("board-write")
    await zhou.taps("board-skip-zh")
    await zhou.says(WORDS)
    await zhou.taps("board-offer")
    await li.says(f"/track {code}")
    await li.taps("board-ask")
    await li.taps("board-agree")
    assert li.sees("board-mine-shown")
    await zhou.presses("1:board:list:new:0")
    assert zhou.sees("board-empty", title="New")
    await union.turns(days=1)
    await zhou.presses("1:board:list:new:0")
    assert zhou.sees("board-list", title="New")


async def test_words_for_the_board_are_checked_before_they_are_offered(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await zhou.says(f"/queue {number}")
    await zhou.taps("board-desk")
    assert zhou.sees("board-desk-none", number=number)
    await zhou.taps("board-write")
    await zhou.says("x" * 701)
    assert zhou.sees("board-too-long", length=701, most=700, over=1)
    await zhou.says("Call 13812345678, please.")
    assert zhou.sees("board-personal")
    await zhou.sends_photo(PIXEL)
    assert zhou.sees("board-words-please")
    await zhou.taps("board-skip-zh")
    await zhou.taps("board-skip-en")
    assert zhou.sees("board-one-language")
    await zhou.says(WORDS)
    await zhou.says("And more.")
    assert zhou.sees("board-use-buttons")
    await zhou.taps("board-rewrite")
    await zhou.taps("board-drop")
    assert zhou.sees("board-dropped")
    for action in ("skip", "offer", "drop"):
        await zhou.presses(f"1:board:{action}:{number}")
        assert zhou.sees("board-over")
    assert await kept(union, number) is None


async def test_writing_goes_on_after_a_restart_and_ends_with_the_right_to_it(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await writes(zhou, number)
    await union.stops()
    await union.starts()
    await zhou.taps("board-offer")
    assert zhou.sees("board-offered-done", number=number)
    await zhou.presses(f"1:board:write:{number}")
    await li.presses(f"1:cases:withdrawn:{number}:keep")
    await zhou.says(WORDS)
    assert zhou.sees("board-never")
    await chen.says("/board")
    await chen.taps("board-view-wished")
    assert chen.sees("board-wished-none")


async def test_what_nobody_can_agree_to_is_not_offered(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li)
    await writes(zhou, number)
    async with union.machine.database.transaction() as db:
        await db.run("DELETE FROM case_authors WHERE case_number = :number", number=number)
    await zhou.taps("board-offer")
    assert zhou.sees("board-no-author")


async def test_lists_have_pages_and_forged_ones_are_too_old(union: Stage) -> None:
    li, zhou, _ = await people(union)
    async with union.machine.database.transaction() as db:
        await seed(db, 9)
    await zhou.says("/board")
    await zhou.taps("board-category", category="Canteen, housing, welfare", count=9)
    assert zhou.sees("board-list", title="Canteen, housing, welfare")
    for view in ("waiting", "nothing", ""):
        await zhou.presses(f"1:board:list:{view}:0")
        assert zhou.sees("answer-too-old")
    await li.says("/board")
    await li.presses("1:board:list:agenda:0")
    assert li.sees("answer-too-old")
    await li.taps("board-view-hot")
    assert labels(li)[:2] == ["Registered · Tap 8", "Registered · Tap 7"]
    await li.taps("board-older")
    assert labels(li)[0] == "Registered · Tap 0"
    await li.taps("board-newer")
    await li.taps("board-row", state="Registered", text="Tap 1")
    await li.taps("board-back")
    assert li.sees("board-list", title="🔥 Hot")
    await li.presses("1:board:list:done:0")
    assert li.sees("board-empty", title="✅ Done")


async def test_a_link_opens_an_entry_and_a_false_one_opens_nothing(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await shown_case(li, zhou)
    wang = await union.member("Wang", language="en")
    await wang.says(f"/start board-{number}")
    assert wang.sees("board-entry", number=number)
    await wang.taps("board-to-home")
    assert wang.sees("board-home")
    await wang.says("/start board-nothing")
    assert wang.sees("board-gone")


async def test_what_one_agreed_to_show_is_handed_out_and_forgotten(union: Stage) -> None:
    li, zhou, _ = await people(union)
    wang = await union.member("Wang", language="en")
    number, other = await shown_case(li, zhou), await shown_case(wang, zhou)
    await joins(li, other)
    async with union.machine.database.reading() as db:
        row = await li.row(db)
        assert row
        assert FEATURE.export
        held = await FEATURE.export(db, row)
    assert held["published"] == [{"number": number, "stage": "shown", "zh": "", "en": WORDS}]
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    assert await kept(union, number) is None
    mine = await kept(union, other)
    assert mine
    assert mine.voices == 0


def labels(person: Actor) -> list[str]:
    rows = person.last["reply_markup"]["inline_keyboard"]
    return [button["text"] for row in rows for button in row]
