"""The survey on paper: printed by a cadre, typed in by two, settled where they differ, counted with all others."""

from dataclasses import replace

import pytest

from domain.paper import Slip, SlipTally
from locales import Markup, render
from storage import ballots, questionnaires, survey_results, surveys
from storage import paper as slips
from storage.paper import SlipBox
from tests import papering
from tests.papering import ROW, begins, kept, opens, printed, tally_of, types
from tests.play import Stage
from tests.questioning import book, imports
from tests.surveying import COUNTED, NOVEMBER, OPENS, SUMMARY, crowd, gives, keys_of, make_wave, sheet, state_of, waits

ALONE = papering.ALONE


async def test_a_slip_is_printed_typed_by_two_and_counted_with_the_others(anywhere: Stage) -> None:
    union, language = anywhere, "zh-CN"
    chair, zhang, qian = await opens(union, language)
    people = await crowd(union, 5, language)
    await printed(union, "201-23W", "4JV-SR0")
    await types(zhang, "201-23W", text="多一点光")
    await types(qian, "201-23W", text="多一点光。")
    assert zhang.sees("paper-is-settled", code="201-23W"), "who typed first hears that it counts"
    await begins(chair, "4JV-SR0")
    await chair.taps("paper-blank")
    for person in people:
        await gives(union, person, sheet("4"))
    await union.sleeps_until(COUNTED)
    assert (await state_of(union)).answered == 6
    assert await tally_of(union) == SlipTally(printed=2, counted=1, once=0, differing=0)
    await union.sleeps_until(SUMMARY)
    assert union.group_sees("paper-told", printed=2, open=0, above="")


async def test_slips_are_printed_as_a_file_and_the_group_is_told(union: Stage) -> None:
    _, zhang, _ = await opens(union)
    await zhang.says("/paper")
    await zhang.taps("paper-print")
    assert zhang.sees("paper-ask-count", most=23)
    await zhang.says("2")
    await zhang.taps("paper-in-both")
    assert zhang.sees("paper-sure", count=2)
    await zhang.taps("paper-print-now", count=2)
    assert zhang.sees("paper-printed", count=2)
    document = next(it["document"] for it in zhang.person.sees if "document" in it)
    assert union.telegram.files.get(document["file_id"]).data.startswith(b"%PDF")
    assert union.group_sees("paper-group-printed", name="Zhang", count=2)
    assert [slip.state for slip in await kept(union)] == ["fresh", "fresh"]


async def test_the_second_sees_nothing_of_the_first_and_what_was_typed_leaves_the_chat(union: Stage) -> None:
    _, zhang, qian = await opens(union)
    await printed(union, "201-23W")
    await types(zhang, "2o1 23w", text="the roof leaks")
    assert zhang.sees("paper-is-once", code="201-23W")
    await begins(qian, "201-23W")
    assert qian.sees("paper-question", code="201-23W", place=1, count=12)
    with pytest.raises(AssertionError, match="no button"):
        await qian.taps("paper-next")
    assert not [it.text for it in zhang.person.sees if "roof" in it.text or "o1 23w" in it.text]
    async with union.machine.database.reading() as db:
        assert not await ballots.has_ballots(db, f"survey-{NOVEMBER}")


async def test_a_cadre_compares_what_they_typed_with_the_paper(union: Stage) -> None:
    _, zhang, _ = await opens(union)
    await printed(union, "7K2-F91")
    await begins(zhang, "7K2-F91")
    await zhang.taps("paper-option", option=Markup(render("en", "answer-scale-4")))
    await zhang.taps("paper-before")
    marked = [button["text"] for row in zhang.last["reply_markup"]["inline_keyboard"] for button in row][:5]
    assert [label for label in marked if "☑" in label] == ["☑ " + render("en", "answer-scale-4")]
    await zhang.taps("paper-chosen", option=Markup(render("en", "answer-scale-4")))
    await zhang.taps("paper-before")
    assert any("☑" in button["text"] for row in zhang.last["reply_markup"]["inline_keyboard"] for button in row)
    await zhang.presses("1:paper:at:7K2-F91:Q12")
    await zhang.says("more <light>")
    assert zhang.sees("paper-text-kept")
    await zhang.presses("1:paper:at:7K2-F91:Q12")
    assert zhang.sees("paper-typed", text="more <light>")


async def test_where_two_differ_both_are_told_and_one_looks_again(union: Stage) -> None:
    _, zhang, qian = await opens(union)
    await printed(union, "201-23W")
    await types(zhang, "201-23W", text="one")
    await types(qian, "201-23W", ROW.replace("S", "-"), text="two")
    for cadre in (zhang, qian):
        assert cadre.ever_sees("paper-is-differs", code="201-23W", numbers="10, 12")
    await zhang.taps("paper-again")
    assert zhang.sees("paper-question", place=10)
    await zhang.taps("paper-blank")
    assert zhang.sees("paper-question", place=12)
    await zhang.taps("paper-before")
    await zhang.taps("paper-blank")
    await zhang.says("two")
    await zhang.taps("paper-hand-in")
    assert zhang.sees("paper-is-settled", code="201-23W")
    assert (await kept(union))[0] == Slip("201-23W", settled=True)
    for stale in ("hand:201-23W", "at:201-23W", "a:201-23W:Q01:5"):
        await qian.says("/paper")
        await qian.presses(f"1:paper:{stale}")
        assert qian.sees("paper-is-settled", code="201-23W")


async def test_a_third_types_only_what_differs_and_no_fourth(union: Stage) -> None:
    chair, zhang, qian = await opens(union)
    sun = await union.member("Sun", language="en", role="cadre")
    await printed(union, "201-23W")
    await types(zhang, "201-23W")
    await types(qian, "201-23W", ROW.replace("5", "1", 1))
    await chair.says("/paper")
    assert chair.sees("paper-menu", printed=1, differs=1, once=0, settled=0)
    await chair.taps("paper-waiting")
    assert chair.sees("paper-list-differs", codes="201-23W")
    await chair.taps("paper-slip", code="201-23W")
    await chair.taps("paper-option", option="Neutral")
    await chair.taps("paper-hand-in")
    assert chair.sees("paper-is-differs", numbers="1")
    assert zhang.ever_sees("paper-is-differs", numbers="1")
    await begins(sun, "201-23W")
    assert sun.sees("paper-is-differs", numbers="1")
    with pytest.raises(AssertionError, match="no button"):
        await sun.taps("paper-again")
    await chair.taps("paper-again")
    await chair.taps("paper-option", option="Strongly agree")
    await chair.taps("paper-hand-in")
    assert chair.sees("paper-is-settled")


async def test_choices_are_toggled_and_odd_taps_change_nothing(union: Stage) -> None:
    _, zhang, _ = await opens(union)
    await printed(union, "201-23W")
    await begins(zhang, "201-23W")
    for data in ("a:201-23W:Q01:9", "a:201-23W:Q99:1", "at:201-23W:Q99", "a:201-23W"):
        await zhang.presses(f"1:paper:{data}")
        assert zhang.sees("answer-too-old")
    await zhang.presses("1:paper:at:201-23W:Q11")
    for wish in ("pay", "shift", "safety"):
        await zhang.taps("paper-option", option=Markup(render("en", f"priority-{wish}")))
    await zhang.taps("paper-option", option="Culture and sports")
    assert zhang.sees("invalid-too-many", most=3)
    await zhang.taps("paper-chosen", option="Pay and hours")
    await zhang.taps("paper-next")
    await zhang.says("x" * 301)
    assert zhang.sees("invalid-too-long")
    await union.stops()
    await union.starts()
    await zhang.says("short")
    assert zhang.sees("paper-end")
    entry = (await kept(union))[0].entries[zhang.member_id]
    assert entry.answers == {"Q11": "shift,safety", "Q12": "short"}
    await zhang.taps("paper-through")
    await zhang.taps("paper-later")
    assert zhang.sees("paper-menu", printed=1)


async def test_a_code_that_is_none_is_asked_again_and_an_unknown_one_is_said(union: Stage) -> None:
    _, zhang, qian = await opens(union)
    await begins(zhang, "7K2-F95")
    assert zhang.sees("paper-misread")
    await zhang.says("201-23W")
    assert zhang.sees("paper-unknown")
    for data in ("hand", "at", "at:x", "on:201-23W:Q01", "blank:201-23W:Q01"):
        await qian.says("/paper")
        await qian.presses(f"1:paper:{data}")
        assert qian.sees("paper-unknown")
    await printed(union, "201-23W")
    await qian.presses("1:paper:hand:201-23W")
    assert qian.sees("paper-is-fresh")


async def test_a_scanned_slip_begins_with_a_tap(union: Stage) -> None:
    _, zhang, _ = await opens(union)
    await printed(union, "201-23W")
    await zhang.says("/start paper-201-23W")
    assert not [it.text for it in zhang.person.sees if "/start" in it.text]
    await zhang.taps("paper-start")
    assert zhang.sees("paper-question", place=1)
    await zhang.says("/start paper-desk")
    assert zhang.sees("paper-menu")


async def test_printing_twice_too_much_or_alone_is_refused(union: Stage) -> None:
    chair = await union.member("He", language="en", role="chair")
    await waits(union, 4)
    await chair.says("/paper")
    assert chair.sees("paper-none-open")
    await union.sleeps_until(OPENS)
    await chair.says("/paper")
    await chair.taps("paper-print")
    assert chair.sees("paper-alone")
    await union.member("Zhang", language="en", role="cadre")
    await chair.taps("paper-print")
    for wrong in ("0", "7", "many", "１２３４"):
        await chair.says(wrong)
        assert chair.sees("paper-bad-count", most=6)
    await chair.taps("paper-number", count=5)
    await chair.taps("paper-in-en")
    await printed(union, "201-23W")
    await chair.taps("paper-print-now", count=5)
    assert chair.sees("answer-too-old")
    for odd in ("9:en:1", "0:en:1", "2:fr:1", "2"):
        await chair.presses(f"1:paper:print:{odd}")
        assert chair.sees("answer-too-old")
    assert [slip.code for slip in await kept(union)] == ["201-23W"]
    await printed(union, *(f"00{number}" for number in range(5)))
    await chair.presses("1:paper:count")
    assert chair.sees("paper-enough-printed")
    await chair.says("/paper")
    await chair.taps("paper-waiting")
    assert chair.sees("paper-none-waits")


async def test_members_have_no_business_with_slips(union: Stage) -> None:
    (li,) = await crowd(union, 1)
    await opens(union)
    for word in ("/paper", "/start paper-201-23W"):
        await li.says(word)
        assert li.sees("answer-not-allowed")
    for data in ("count", "print:1:en:0", "code", "at:201-23W", "a:201-23W:Q01:5", "hand:201-23W", "waiting"):
        await li.presses(f"1:paper:{data}")
        assert li.sees("answer-not-allowed")


async def test_a_questionnaire_of_the_unions_own_is_typed_too_and_its_skip_logic_holds(union: Stage) -> None:
    cadres = [await union.member(name, language="en", role="cadre") for name in ("Zhang", "Qian")]
    people = await crowd(union, 10)
    await imports(cadres[0], book())
    wave = make_wave(union.clock.now(), roll=12)
    async with union.machine.database.transaction() as db:
        kept_file = await questionnaires.find_newest(db, "nights")
        assert kept_file is not None
        wave = replace(wave, questionnaire=kept_file.number, document=kept_file.document)
        await surveys.add(db, wave)
        await slips.prepare(db, SlipBox(wave.box, keys_of(union).make(wave.box), wave.questions), ["201-23W"])
    for cadre in cadres:
        await begins(cadre, "201-23W")
        for option in ("Agree", "No", "Light & heat"):
            await cadre.taps("paper-option", option=option)
        await cadre.taps("paper-next")
        await cadre.taps("paper-option", option="2")
        await cadre.taps("paper-blank")
        await cadre.taps("paper-hand-in")
    for person in people:
        await gives(union, person, {"late": "no"}, wave.id)
    await union.turns(minutes=3)
    async with union.machine.database.reading() as db:
        votes = await survey_results.find_votes(db, wave.id)
    assert votes == {"late": {"no": 11}}
    assert (await state_of(union, wave.id)).answered == 11


async def test_after_closing_no_slip_is_taken_and_nothing_of_any_is_left(union: Stage) -> None:
    chair, zhang, qian = await opens(union)
    await printed(union, "201-23W")
    await begins(zhang, "201-23W")
    await types(qian, "201-23W", text="turquoise")
    await chair.says("/paper")
    await chair.taps("paper-print")
    await union.sleeps_until(COUNTED)
    await chair.says("3")
    assert chair.sees("paper-none-open")
    await zhang.taps("paper-option", option="Neutral")
    assert zhang.sees("paper-none-open")
    await zhang.says("/paper")
    assert zhang.sees("paper-none-open")
    for gone in ("waiting", "count", "code", "sure:1:en", "print:1:en:0"):
        await zhang.presses(f"1:paper:{gone}")
        assert zhang.sees("paper-none-open")
    async with union.machine.database.reading() as db:
        assert await slips.count_printed(db, f"survey-{NOVEMBER}") == 0
    assert await tally_of(union) == SlipTally(printed=1, counted=0, once=1, differing=0)
