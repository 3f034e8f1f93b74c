"""Thanks: one sentence to a colleague, who decides who reads it; refusing tells nobody, and nothing is counted."""

from storage import thanks
from tests.play import Actor, Stage

SENTENCE = "You stayed late to fix my machine."


async def thanks_somebody(writer: Actor, name: str, sentence: str = SENTENCE, pick: str = "") -> Actor:
    await writer.says("/honour")
    await writer.taps("honour-thank")
    await writer.says(name)
    await writer.taps_label(pick or name)
    await writer.says(sentence)
    return await writer.taps("honour-send")


async def two(union: Stage) -> tuple[Actor, Actor]:
    return await union.member("Li", language="en"), await union.member("Bao", language="en")


async def shown(union: Stage, who: Actor) -> str:
    await who.says("/honour")
    await who.taps("honour-to-all")
    return who.last.text


async def test_who_is_thanked_decides_and_the_month_shows_it(anywhere: Stage) -> None:
    union = anywhere
    li, bao = await two(union)
    ma = await union.member("Ma", language="zh-CN")
    await thanks_somebody(li, "Bao")
    assert li.sees("honour-sent")
    assert bao.ever_sees("honour-thanked", name="Li", text=SENTENCE)
    assert SENTENCE not in await shown(union, ma)
    await bao.taps("honour-show")
    assert bao.sees("honour-decided-shown")
    assert SENTENCE in await shown(union, ma)
    await union.turns(days=30)
    assert ma.ever_sees("honour-month", more="no")
    assert "Li 致 Bao" in next(it.text for it in reversed(ma.person.sees) if SENTENCE in it.text)


async def test_what_is_kept_is_read_by_nobody_else_and_a_mind_may_be_changed(union: Stage) -> None:
    li, bao = await two(union)
    await thanks_somebody(li, "Bao")
    await bao.taps("honour-keep")
    assert SENTENCE not in await shown(union, li)
    await bao.says("/honour")
    await bao.taps("honour-mine")
    await bao.taps("honour-decide", number=1)
    await bao.taps("honour-show")
    assert SENTENCE in await shown(union, li)
    await bao.says("/honour")
    await bao.taps("honour-mine")
    await bao.taps("honour-decide", number=1)
    await bao.taps("honour-keep")
    assert SENTENCE not in await shown(union, li)
    await union.turns(days=30)
    assert not li.ever_sees("honour-month")


async def test_refusing_tells_the_writer_nothing_and_ends_what_follows(union: Stage) -> None:
    li, bao = await two(union)
    await thanks_somebody(li, "Bao", "You are a lazy dog.")
    await li.says("/honour")
    await li.taps("honour-own")
    before = li.last.text
    await bao.taps("honour-refuse")
    await bao.taps("honour-mute")
    assert bao.sees("honour-refused")
    await li.says("/honour")
    await li.taps("honour-own")
    assert li.last.text == before
    await bao.says("/honour")
    await bao.taps("honour-mine")
    assert "lazy" not in bao.last.text
    await union.turns(days=31)
    count = len(bao.person.sees)
    await thanks_somebody(li, "Bao", "Still lazy.")
    assert li.sees("honour-sent")
    assert len(bao.person.sees) == count
    await bao.says("/honour")
    await bao.taps("honour-mine")
    await bao.taps("honour-hear")
    await union.turns(days=31)
    await thanks_somebody(li, "Bao")
    assert bao.ever_sees("honour-thanked", name="Li", text=SENTENCE)


async def test_nobody_decides_about_what_is_not_theirs(union: Stage) -> None:
    li, bao = await two(union)
    await thanks_somebody(li, "Bao")
    for action in ("show", "keep", "refuse", "drop", "mute", "open"):
        await li.presses(f"1:honour:{action}:1")
        assert li.sees("honour-over")
    await bao.presses("1:honour:undo:1")
    assert bao.sees("honour-over")
    async with union.machine.database.reading() as db:
        assert [it.state for it in await thanks.list_written(db, li.member_id)] == ["asked"]


async def test_namesakes_are_told_apart_and_a_part_of_a_name_finds_nobody(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await union.member("Zhang Wei", language="en", department="Paint")
    await union.member("Zhang Wei", language="en", department="Forge")
    await li.says("/honour")
    await li.taps("honour-thank")
    for word in ("Zhang", "%", "Paint", "Li"):
        await li.says(word)
        assert li.sees("honour-nobody")
    await li.says("zhang wei")
    labels = [it["text"] for it in li.last.buttons]
    assert any("Paint" in it for it in labels)
    assert any("Forge" in it for it in labels)


async def test_one_thanks_a_month_to_the_same_person_and_few_in_all(union: Stage) -> None:
    li, _ = await two(union)
    await thanks_somebody(li, "Bao")
    await li.says("/honour")
    await li.taps("honour-thank")
    await li.says("Bao")
    await li.taps_label("Bao")
    assert li.sees("honour-refused-again")
    for number in range(4):
        await union.member(f"Ma {number}", language="en")
        await thanks_somebody(li, f"Ma {number}")
    await union.member("Chen", language="en")
    await li.says("/honour")
    await li.taps("honour-thank")
    await li.says("Chen")
    await li.taps_label("Chen")
    assert li.sees("honour-refused-many", most=5)


async def test_a_second_tap_and_an_older_preview_send_nothing(union: Stage) -> None:
    li, bao = await two(union)
    await li.says("/honour")
    await li.taps("honour-thank")
    await li.says("Bao")
    await li.taps_label("Bao")
    await li.says("x" * 201)
    assert li.sees("honour-odd", most=200)
    await li.says("Thank you.")
    older = li.last
    await li.says(SENTENCE)
    await li.taps("honour-send", message=older)
    assert li.sees("honour-over")
    newest = li.last
    await li.taps("honour-send", message=newest)
    await li.presses("1:honour:send:00000000")
    assert li.sees("honour-over")
    async with union.machine.database.reading() as db:
        assert [it.text for it in await thanks.list_received(db, bao.member_id)] == [SENTENCE]


async def test_taking_back_and_forgetting_end_it_for_both(union: Stage) -> None:
    li, bao = await two(union)
    await thanks_somebody(li, "Bao")
    await bao.taps("honour-show")
    await li.says("/honour")
    await li.taps("honour-own")
    await li.taps("honour-take-back", number=1)
    assert SENTENCE not in await shown(union, bao)
    await union.turns(days=31)
    await thanks_somebody(bao, "Li")
    await li.taps("honour-show")
    await li.says("/mydata")
    assert li.sees("mydata-entry", value=f"Bao · {SENTENCE}")
    await bao.says("/forgetme")
    await bao.taps("forgetme-yes")
    await bao.taps("forgetme-sure")
    assert SENTENCE not in await shown(union, li)
    async with union.machine.database.reading() as db:
        assert await thanks.list_received(db, li.member_id) == []


async def test_who_has_not_agreed_to_the_newer_notice_is_not_written_of(union: Stage) -> None:
    li, bao = await two(union)
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE members SET consent_version = 1 WHERE id = :id", id=bao.member_id)
    await li.says("/honour")
    await li.taps("honour-thank")
    await li.says("Bao")
    assert li.sees("honour-nobody")


async def test_a_forged_button_reads_nobody_off_the_roll(union: Stage) -> None:
    li, _ = await two(union)
    chen = await union.member("Chen Secret", language="en")
    forged = f"1:honour:to:{chen.member_id}"
    await li.says("/honour")
    await li.presses(forged)
    assert li.sees("honour-whom")
    await li.says("Bao")
    await li.presses(forged)
    assert li.sees("honour-whom")
    assert not any("Chen" in it.text for it in li.person.sees)


async def test_what_is_taken_back_counts_and_its_writer_can_still_be_refused(union: Stage) -> None:
    li, bao = await two(union)
    await thanks_somebody(li, "Bao", "You are a lazy dog.")
    await takes_back(li)
    for action in ("show", "keep", "open"):
        await bao.presses(f"1:honour:{action}:1")
        assert bao.sees("honour-over")
    await li.says("/honour")
    await li.taps("honour-thank")
    await li.says("Bao")
    await li.taps_label("Bao")
    assert li.sees("honour-refused-again")
    await bao.presses("1:honour:refuse:1")
    await bao.taps("honour-mute-further")
    await union.turns(days=31)
    count = len(bao.person.sees)
    await thanks_somebody(li, "Bao", "Still lazy.")
    assert li.sees("honour-sent")
    assert len(bao.person.sees) == count


async def takes_back(writer: Actor) -> None:
    await writer.says("/honour")
    await writer.taps("honour-own")
    await writer.taps("honour-take-back", number=1)
    assert SENTENCE not in writer.last.text


async def test_what_is_taken_back_is_gone_and_counts_among_the_few(union: Stage) -> None:
    li, _ = await two(union)
    for number in range(5):
        await union.member(f"Ma {number}", language="en")
        await thanks_somebody(li, f"Ma {number}")
        await takes_back(li)
    await li.says("/honour")
    await li.taps("honour-thank")
    await li.says("Bao")
    await li.taps_label("Bao")
    assert li.sees("honour-refused-many", most=5)
    await li.says("/mydata")
    assert li.sees("mydata-entry", value="Ma 0 · (taken back)")
    async with union.machine.database.reading() as db:
        assert {row["text"] for row in await db.all("SELECT text FROM thanks")} == {""}


async def test_a_writer_can_be_refused_after_one_sentence_was(union: Stage) -> None:
    li, bao = await two(union)
    await thanks_somebody(li, "Bao")
    await bao.taps("honour-refuse")
    await bao.taps("honour-drop")
    await bao.presses("1:honour:refuse:1")
    await bao.taps("honour-mute-further")
    async with union.machine.database.reading() as db:
        assert await thanks.has_refusals(db, bao.member_id)
