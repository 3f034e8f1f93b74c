"""Who reported a hazard: what they are asked and may send, and what stays of their words once they are forgotten."""

import pytest

from storage import case_messages
from tests.casework import kept
from tests.hazards import clears, cures, draw_picture, gets_planned, opens, people, reports
from tests.play import Stage


async def test_the_words_of_who_was_forgotten_go_a_month_after_the_clearing(union: Stage) -> None:
    li, bao, xu, _ = await people(union)
    wu = await union.member("Wu", language="en")
    number = await reports(li)
    await gets_planned(union, bao, number, "Wu")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    await cures(union, wu, number)
    await clears(xu, number)
    for days, words in ((24, "The cover of the third panel is missing."), (14, "")):
        await union.turns(days=days)
        async with union.machine.database.reading() as db:
            said = [each.body for each in await case_messages.list_messages(db, number) if each.kind == "sender"]
            assert said == [words]
            pictures = [each.place for each in await case_messages.list_files(db, number)]
            assert pictures == ([1, 2] if words else [2]), "that of after is not theirs"


async def test_who_was_asked_at_the_fix_is_not_asked_once_more_at_the_clearing(union: Stage) -> None:
    li, bao, xu, _ = await people(union)
    number = await reports(li)
    await gets_planned(union, bao, number, "Bao")
    await cures(union, bao, number)
    asked = li.last
    await clears(xu, number)
    assert len(asked.buttons) == 3
    assert [it["text"] for it in li.last.buttons] == ["No, not fixed"]
    await li.taps("hazard-no", message=li.last)
    assert (await kept(union, number)).state == "reopened"
    await li.presses(f"1:hazard:said:{number}:0:no")
    assert li.sees("cases-goes-on")


@pytest.mark.parametrize(("name", "is_taken"), [("list.docx", False), ("photo.JPG", True)])
async def test_what_says_nothing_of_itself_is_a_picture_by_its_ending_alone(
    union: Stage, name: str, is_taken: bool
) -> None:
    li, *_ = await people(union)
    number = await reports(li)
    await li.says("/mycases")
    await li.presses(f"1:cases:mine:{number}")
    await li.taps("cases-write")
    await li.sends_document(name, draw_picture(4))
    assert li.sees("hazard-picture-please") != is_taken


@pytest.mark.parametrize("mode", ["signed", "confidential"])
async def test_a_question_to_who_was_forgotten_waits_for_nobody(union: Stage, mode: str) -> None:
    li, bao, *_ = await people(union)
    number = await reports(li, mode=mode, picture=None)
    await opens(bao, number)
    await bao.taps("cases-ask")
    await bao.says("Which panel?")
    assert (await kept(union, number)).state == "need_info"
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    await union.turns(days=1)
    after = await kept(union, number)
    assert (after.state, after.paused_at) == ("reported", None)
