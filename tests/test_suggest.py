"""Suggesting: from the topic to the receipt, in three ways, with nothing lost and nothing sent unseen."""

import re
from datetime import timedelta

import pytest

from domain.member import Member
from locales import Markup, render
from storage import cases
from tests.play import Actor, Stage
from tests.wire import PIXEL as PHOTO


async def writes(person: Actor, mode: str = "signed", category: str = "welfare", text: str = "The tap drips.") -> Actor:
    """Up to the preview."""
    await person.says("/suggest")
    await person.taps(f"suggest-about-{category}")
    await person.taps(f"mode-{mode}")
    return await person.says(text)


async def test_three_taps_and_one_text_make_a_signed_case_with_a_number_and_a_day(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li)
    assert li.sees("suggest-preview", mode="Named", files="")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks", mode="Named", due="Mon 9 Nov")
    assert re.search(r"S-[0-9A-Z]{4}", li.news[0])
    await li.taps("suggest-see")
    assert li.sees("cases-view", state="Registered")


async def test_a_suggestion_can_be_made_in_chinese(union: Stage) -> None:
    li = await union.member("李")
    await writes(li, text="食堂的水龙头漏水。")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks", mode="实名", due="11月9日（周一）")


async def test_a_case_survives_a_restart_in_the_middle(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li)
    await union.stops()
    await union.starts()
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks")


async def test_a_second_tap_on_send_and_the_keyboard_of_an_old_draft_do_nothing(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li)
    old = li.last
    await writes(li, text="The lamp flickers.")
    await li.taps("suggest-send", message=old)
    assert li.sees("suggest-over")
    new = li.last
    await li.taps("suggest-send")
    await li.taps("suggest-send", message=new)
    assert li.sees("draft-sent")
    async with union.machine.database.reading() as db:
        assert len(await cases.list_of_author(db, li.member_id)) == 1


async def test_text_that_is_too_long_is_refused_with_its_length_and_nothing_is_lost(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li)
    await li.says("🚰" * 1750)
    assert li.sees("suggest-too-long", length="3,515", most="3,500", over=15)
    await li.says("🚰" * 1740)
    assert li.sees("suggest-preview")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks")


async def test_everything_can_be_changed_before_it_is_sent(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li)
    await li.taps("suggest-change-text")
    await li.says("The lamp flickers.")
    assert li.sees("suggest-preview", text=Markup("<blockquote>The lamp flickers.</blockquote>"))
    await li.taps("suggest-change-category")
    await li.taps("suggest-about-production")
    assert li.sees("suggest-preview", category="Production and process")
    await li.taps("suggest-change-mode")
    await li.taps("mode-confidential")
    assert li.sees("suggest-preview", mode="Confidential")
    await li.taps("suggest-cancel")
    assert li.sees("suggest-cancelled")


async def test_a_harassment_case_is_never_signed(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li)
    await li.taps("suggest-change-category")
    await li.taps("suggest-about-harassment")
    assert li.sees("suggest-how")
    assert not li.sees("suggest-mode-signed")
    data = li.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await li.presses(data.replace("confidential", "signed"))
    assert not li.sees("suggest-preview")
    await li.taps("mode-confidential")
    await li.taps("suggest-tick-head_only")
    assert li.sees("suggest-preview", scope=Markup(render("en", "suggest-scope-head_only")))
    await li.taps("suggest-ticked-head_only")
    await li.taps("suggest-tick-concerns_chair")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks", lead="Head of the fund-review committee (the chair is recused)")
    assert li.sees("suggest-nobody")


async def test_words_of_danger_are_answered_at_once_and_the_suggestion_goes_on(union: Stage) -> None:
    li = await union.member("李")
    await writes(li, category="safety", text="三号配电箱漏电！")
    assert li.sees("urgency-danger-advice")
    assert li.sees("suggest-preview")
    await li.taps("suggest-send")
    assert li.sees("suggest-protected")


async def test_words_and_pictures_gather_until_the_preview_is_right(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li)
    await li.says("And the lamp flickers.")
    await li.sends_photo(PHOTO, "Look at both.")
    assert li.sees(
        "suggest-preview",
        files=" · one file",
        text=Markup("<blockquote>The tap drips.\nAnd the lamp flickers.\nLook at both.</blockquote>"),
    )
    await li.sends_document("plan.txt", b"plan")
    for _ in range(3):
        await li.sends_photo(PHOTO)
    assert li.sees("suggest-preview", files=" · 5 files")
    await li.sends_photo(PHOTO)
    assert li.sees("suggest-too-many-files", most=5)
    await li.taps("suggest-change-mode")
    await li.taps("mode-anonymous")
    assert li.sees("suggest-documents-dropped")
    assert li.sees("suggest-preview", files=" · 4 files")
    await li.sends_document("plan.txt", b"plan")
    assert li.sees("suggest-no-documents")


async def test_what_is_written_before_choosing_is_kept(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/suggest")
    await li.says("The tap drips.")
    assert li.sees("suggest-use-buttons")
    await li.taps("suggest-about-welfare")
    await li.says("All night.")
    assert li.sees("suggest-use-buttons")
    await li.taps("mode-signed")
    assert li.sees("suggest-preview", text=Markup("<blockquote>The tap drips.\nAll night.</blockquote>"))


async def test_forged_buttons_change_nothing(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/suggest")
    mark = li.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[3]
    for forged in (
        f"1:suggest:category:{mark}:nothing",
        f"1:suggest:mode:{mark}:signed",
        f"1:suggest:send:{mark}",
        f"1:suggest:scope:{mark}:concerns_chair",
        f"1:suggest:change:{mark}:text",
    ):
        await li.presses(forged)
        assert not li.sees("suggest-preview")
        assert not li.sees("suggest-thanks")
    for forged in ("1:suggest:category", "1:suggest:change", "1:suggest:cancel:ffffff:x"):
        await li.presses(forged)
        assert li.sees("suggest-over")


async def test_a_message_edited_before_sending_changes_the_draft_and_afterwards_the_case(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li)
    typed = li.person.sees[-2]
    await li.edits(typed, "The left tap drips.")
    assert li.sees("suggest-preview", text=Markup("<blockquote>The left tap drips.</blockquote>"))
    await li.edits(typed, "x" * 3501)
    assert not li.sees("suggest-preview")
    await li.taps("suggest-send")
    await li.edits(typed, "The left tap drips all night.")
    await li.says("/mycases")
    await li.taps_label(li.last["reply_markup"]["inline_keyboard"][0][0]["text"])
    assert "The left tap drips all night." in li.news[0]
    assert "(changed)" in li.news[0]


async def test_three_suggestions_a_day_are_enough_in_whatever_way(union: Stage) -> None:
    li = await union.member("Li", language="en")
    for mode in ("signed", "anonymous", "confidential"):
        await writes(li, mode)
        await li.taps("suggest-send")
    await li.says("/suggest")
    assert li.sees("suggest-enough-today", most=3)
    await union.turns(days=1)
    await li.says("/suggest")
    assert li.sees("suggest-category")


async def test_ten_open_cases_are_enough(union: Stage) -> None:
    li = await union.member("Li", language="en")
    for day in range(10):
        if day % 3 == 0:
            await union.sleeps_until(union.clock.now() + timedelta(days=1))
        await writes(li)
        await li.taps("suggest-send")
    await union.sleeps_until(union.clock.now() + timedelta(days=1))
    await li.says("/suggest")
    assert li.sees("suggest-too-many-open", most=10)


async def test_an_anonymous_suggestion_shows_its_code_once_and_then_only_the_code_remains(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await writes(li, "anonymous")
    await li.taps("suggest-send")
    assert li.sees("suggest-code")
    assert li.sees("suggest-thanks-mailbox")
    assert "The tap drips." not in " ".join(message.text for message in li.person.sees)
    await li.taps("suggest-noted")
    assert not li.ever_sees("suggest-code")
    await writes(li, "anonymous")
    await li.taps("suggest-send")
    assert li.ever_sees("suggest-code")
    await union.turns(minutes=5, seconds=1)
    assert not li.ever_sees("suggest-code")


async def test_a_stranger_is_told_how_to_come_in(union: Stage) -> None:
    someone = union.stranger("Someone", language="en")
    await someone.says("/suggest")
    assert someone.sees("answer-stranger")


async def test_nothing_kept_joins_an_anonymous_case_and_its_author(union: Stage) -> None:
    li = await union.member("Li", language="en")
    async with union.machine.database.reading() as db:
        me = await li.row(db)
    await writes(li, "anonymous", text="The marked sentence.")
    await li.taps("suggest-send")
    await union.turns(minutes=2)
    assert isinstance(me, Member)
    async with union.machine.database.reading() as db:
        tables = [
            row[0] for row in await db.all("SELECT name FROM sqlite_master WHERE type = 'table'") if row[0] != "members"
        ]
        rows = [(table, tuple(row)) for table in tables for row in await db.all(f"SELECT * FROM {table}")]
    mine = [(table, row) for table, row in rows if {me.telegram_id} & set(row)]
    assert mine == []
    assert [table for table, row in rows if table.startswith("case_author")] == []
    times = [
        value
        for table, row in rows
        if table.startswith("case")
        for value in row
        if isinstance(value, int) and value > 10**9
    ]
    whole_days = {int(union.clock.now().timestamp()) // 60}
    assert not {value // 60 for value in times} & whole_days


@pytest.mark.parametrize("language", ["en", "zh-CN"])
async def test_the_words_of_confidential_never_promise_more_than_it_keeps(union: Stage, language: str) -> None:
    said = " ".join(render(language, key) for key in ("suggest-mode-confidential", "suggest-write-confidential"))
    assert not re.search("anonym|匿名", said, re.IGNORECASE)
