"""Hazards: a member reports one in a few taps, it is cured and cleared by another person, and its reporter is asked."""

from storage import case_messages, cases, hazards
from tests.casework import kept
from tests.hazards import (
    clears,
    cures,
    draw_picture,
    fills_in,
    find_number,
    gets_planned,
    grades,
    opens,
    people,
    plans,
    reports,
)
from tests.play import Stage


async def test_a_hazard_goes_from_its_report_to_its_clearing_and_its_reporter_hears_every_step(anywhere: Stage) -> None:
    union = anywhere
    li, bao, xu, _ = await people(union)
    wu = await union.member("Wu", language="en")
    await li.says("/hazard")
    assert li.sees("hazard-start")
    number = await reports(li)
    assert li.sees("hazard-thanks", number=number)
    assert bao.sees("hazard-new-for-you", number=number)
    assert union.group_sees("cases-card-open", number=number)
    await opens(bao, number)
    await bao.taps("hazard-verify")
    assert li.sees("hazard-told-verify", number=number)
    await grades(bao, number)
    assert bao.sees("hazard-line-grade")
    await plans(bao, number, "Wu")
    assert li.sees("hazard-told-plan", number=number, measure="Close the panel with a cover.")
    assert wu.sees("hazard-owner-told", number=number)
    await cures(union, wu, number)
    assert wu.sees("hazard-handed-in-after", number=number)
    assert li.sees("hazard-ask-fixed", number=number)
    assert xu.sees("hazard-to-check", number=number)
    await clears(xu, number)
    assert (await kept(union, number)).state == "cleared"
    assert li.sees("hazard-ask-cleared", number=number)
    await li.taps("hazard-yes")
    assert li.sees("hazard-thanks-yes")
    await union.turns(days=29)
    assert li.ever_sees("hazard-ask-again", number=number)


async def test_a_report_takes_no_more_than_four_taps(union: Stage) -> None:
    li, *_ = await people(union)
    taps = 0
    tap = li.taps

    async def counted(key: str, **values: object) -> object:
        nonlocal taps
        taps += 1
        return await tap(key, **values)  # type: ignore[arg-type]

    li.taps = counted  # type: ignore[method-assign,assignment]
    await reports(li)
    assert taps == 3
    await reports(li, picture=None, place="dock")
    assert taps == 3 + 4


async def test_who_saw_the_same_is_added_and_hears_everything(union: Stage) -> None:
    li, bao, *_ = await people(union)
    ma = await union.member("Ma", language="en")
    number = await reports(li)
    await opens(bao, number)
    await bao.taps("hazard-verify")
    await fills_in(ma, "The panel in the warehouse is open.", place="warehouse", kind="unsafe_equipment", picture=3)
    assert ma.sees("hazard-twins", count=1)
    assert "</i>\n\n<b>One like it is open" in "".join(ma.news), "on a line of its own"
    await ma.taps("hazard-same", day="Mon 2 Nov")
    own = find_number(ma)
    assert ma.sees("hazard-same-thanks", number=own)
    assert bao.sees("hazard-joined", number=number)
    await grades(bao, number)
    await plans(bao, number, "Bao")
    assert ma.sees("hazard-told-plan", number=own)
    assert li.sees("hazard-told-plan", number=number)


async def test_two_people_say_that_it_is_no_hazard_and_it_costs_nothing(union: Stage) -> None:
    li, bao, _, chen = await people(union)
    number = await reports(li)
    await opens(bao, number)
    await bao.taps("hazard-reject")
    await bao.taps("hazard-why-in_order")
    assert chen.sees("hazard-second", number=number)
    assert (await kept(union, number)).state == "reported"
    second = next(it for it in chen.last["reply_markup"]["inline_keyboard"][0])["callback_data"]
    await bao.presses(second)
    assert bao.sees("hazard-not-your-own")
    await chen.taps("hazard-agree")
    assert (await kept(union, number)).state == "rejected"
    assert li.sees("hazard-told-reject", number=number, text="Checked, in order")
    assert bao.sees("hazard-seconded", number=number)


async def test_a_no_has_it_fixed_once_more_and_the_second_one_goes_to_the_chair(union: Stage) -> None:
    li, bao, xu, chen = await people(union)
    number = await reports(li)
    await gets_planned(union, bao, number, "Bao")
    await cures(union, bao, number)
    await li.taps("hazard-no")
    assert li.sees("hazard-thanks-no", number=number)
    assert bao.sees("hazard-denied", number=number)
    assert (await kept(union, number)).state == "reopened"
    await cures(union, bao, number, picture=8)
    await clears(xu, number)
    await li.taps("hazard-no")
    assert li.sees("hazard-thanks-chair", number=number)
    assert chen.sees("hazard-denied-again", number=number)
    assert (await kept(union, number)).state == "cleared"


async def test_neither_the_fixer_nor_their_superior_clears_it(union: Stage) -> None:
    li, bao, _, chen = await people(union)
    number = await reports(li)
    await gets_planned(union, bao, number, "Bao")
    await cures(union, bao, number)
    await bao.presses(f"1:hazard:clear:{number}")
    assert bao.sees("hazard-self-clear")
    await opens(chen, number)
    await chen.presses(f"1:hazard:cleared:{number}:shown")
    assert chen.sees("hazard-superior")
    await li.presses(f"1:hazard:clear:{number}")
    assert (await kept(union, number)).state == "fixed"


async def test_the_picture_of_after_is_a_new_one_that_can_be_read(union: Stage) -> None:
    li, bao, *_ = await people(union)
    number = await reports(li, picture=1)
    await gets_planned(union, bao, number, "Bao")
    await bao.presses(f"1:hazard:begin:{number}")
    await bao.presses(f"1:hazard:handin:{number}:after")
    assert bao.sees("refused-pictured")
    await opens(bao, number)
    await bao.taps("hazard-fix")
    await bao.sends_photo(draw_picture(1))
    assert bao.sees("hazard-picture-same", number=number)
    await bao.sends_photo(draw_picture(1, size=(320, 240)))
    assert bao.sees("hazard-picture-near", number=number)
    await bao.sends_document("photo.heic", b"\x00\x00\x00\x18ftypheic" + bytes(200))
    assert bao.sees("hazard-picture-unreadable", number=number)
    await bao.sends_document("after.png", draw_picture(6, "PNG"))
    assert bao.sees("hazard-picture-good", number=number)
    await bao.taps("hazard-hand-in-after")
    assert (await kept(union, number)).state == "fixed"


async def test_an_anonymous_voice_about_safety_becomes_a_hazard_and_goes_on_by_its_code(
    union: Stage,
) -> None:
    li, bao, *_ = await people(union)
    await li.says("/suggest")
    await li.taps("suggest-about-safety")
    assert li.sees("suggest-hazard-or-voice")
    await li.taps("mode-anonymous")
    await li.says("The rail of the platform is loose.")
    await li.taps("suggest-send")
    await union.turns(hours=24)
    async with union.machine.database.reading() as db:
        number = (await db.all("SELECT number FROM cases"))[0]["number"]
    await opens(bao, number)
    await bao.taps("hazard-become")
    await bao.taps("hazard-place", place="Roof, platform, height")
    await bao.taps("hazard-kind-unsafe_equipment")
    case = await kept(union, number)
    assert (case.category, case.state, case.mode) == ("hazard", "reported", "anonymous")
    assert case.unread_at
    assert bao.sees("hazard-line-at")


async def test_a_hazard_begun_as_a_suggestion_takes_its_words_along(union: Stage) -> None:
    li, *_ = await people(union)
    await li.says("The lamp over the stairs is out.")
    await li.taps("suggest-about-safety")
    await li.taps("suggest-report-hazard")
    assert li.sees("hazard-start")
    await li.taps("hazard-no-photo")
    await li.taps("hazard-place-passage")
    await li.taps("hazard-kind-unsafe_environment")
    assert li.sees("hazard-preview", text="The lamp over the stairs is out.", photos=0)


async def test_everybody_reads_what_is_open_where_without_names(union: Stage) -> None:
    li, bao, *_ = await people(union)
    ma = await union.member("Ma", language="en")
    number = await reports(li, mode="confidential")
    await ma.says("/hazard")
    await ma.taps("hazard-list")
    assert ma.sees("hazard-open-none")
    await opens(bao, number)
    assert "Li" not in bao.last.text
    await bao.taps("hazard-verify")
    await ma.presses("1:hazard:list")
    assert ma.sees("hazard-open", count=1)
    await ma.taps("hazard-list-all")
    assert ma.sees("hazard-open-line")
    assert "Li" not in ma.last.text


async def test_a_photo_that_looks_alike_is_asked_about_wherever_it_was_taken(union: Stage) -> None:
    li, bao, *_ = await people(union)
    ma = await union.member("Ma", language="en")
    first = await reports(li, picture=4)
    await opens(bao, first)
    await bao.taps("hazard-verify")
    second = await reports(ma, place="dock", kind="unsafe_environment", picture=4)
    await union.turns(minutes=1)
    assert ma.sees("hazard-looks-alike", number=second)
    await opens(bao, second)
    await bao.taps("hazard-alike", number=first)
    assert bao.sees("cases-merge-sure", parent=first)
    await ma.taps("hazard-same", day="Mon 2 Nov")
    assert (await kept(union, second)).parent == first
    assert ma.sees("hazard-same-thanks", number=second)


async def test_who_was_to_fix_it_leaves_and_who_has_it_hears_of_it(union: Stage) -> None:
    li, bao, _, chen = await people(union)
    wu = await union.member("Wu", language="en")
    number = await reports(li)
    await gets_planned(union, bao, number, "Wu")
    await wu.says("/forgetme")
    await wu.taps("forgetme-yes")
    await wu.taps("forgetme-sure")
    assert bao.sees("hazard-owner-gone", number=number)
    await plans(bao, number, "Chen")
    assert chen.sees("hazard-owner-told", number=number)


async def test_a_danger_stays_when_who_reported_it_is_forgotten(anywhere: Stage) -> None:
    union = anywhere
    li, bao, xu, chen = await people(union)
    wu = await union.member("Wu", language="en")
    await fills_in(
        li, "Someone is trapped in the press, bleeding badly!", place="roof", kind="unsafe_equipment", picture=3
    )
    await li.taps("hazard-send-confidential")
    danger = find_number(li)
    planned = await reports(li, place="dock", picture=22)
    await gets_planned(union, bao, planned, "Wu")
    asked = await reports(li, place="pit", picture=30)
    await opens(bao, asked)
    await bao.taps("cases-ask")
    await bao.says("Which of the pits is it?")
    heard = len(bao.news), len(chen.news)
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    assert (len(bao.news), len(chen.news)) == heard
    states = [(await kept(union, each)).state for each in (danger, planned, asked)]
    assert states == ["reported", "planned", "need_info"]
    async with union.machine.database.reading() as db:
        assert {await cases.find_author(db, each) for each in (danger, planned, asked)} == {None}
        said = [each.body for each in await case_messages.list_messages(db, danger)]
        assert said == ["Someone is trapped in the press, bleeding badly!"]
        assert len(await case_messages.list_files(db, danger)) == 1
        assert await hazards.count_open(db) == {"dock": 1}
    await union.turns(minutes=31)
    assert bao.ever_sees("hazard-alarm-again", number=danger)
    await bao.taps("hazard-have")
    await union.turns(days=1)
    assert not bao.ever_sees("cases-news")
    await cures(union, wu, planned)
    await clears(xu, planned)
    assert (await kept(union, planned)).state == "cleared"
    await union.turns(days=9)
    assert (await kept(union, asked)).state == "reported"


async def test_a_photo_of_a_report_that_cannot_be_read_is_asked_for_again_at_once(union: Stage) -> None:
    li, *_ = await people(union)
    await li.says("/hazard")
    await li.sends_document("photo.heic", b"\x00\x00\x00\x18ftypheic" + bytes(200))
    await li.taps("hazard-place-dock")
    await li.taps("hazard-kind-unsafe_act")
    await li.says("People ride on the forks.")
    await li.taps("hazard-send-signed")
    number = find_number(li)
    await union.turns(minutes=1)
    assert li.sees("cases-photo-again", number=number)


async def test_what_cannot_be_fixed_now_is_agreed_by_fund_review_and_comes_back_on_its_day(union: Stage) -> None:
    li, bao, xu, chen = await people(union)
    number = await reports(li)
    await gets_planned(union, bao, number, "Bao")
    await bao.presses(f"1:hazard:begin:{number}")
    await opens(chen, number)
    await chen.taps("hazard-give-up")
    await chen.taps("hazard-day", day="Mon 9 Nov")
    await chen.says("The part comes from abroad; the line stands until then.")
    assert xu.sees("hazard-second", number=number)
    await xu.taps("hazard-agree")
    assert (await kept(union, number)).state == "cannot_fix"
    assert li.sees("hazard-told-give-up", number=number)
    await union.turns(days=8)
    assert (await kept(union, number)).state == "fixing"


async def test_a_major_hazard_is_planned_for_no_day_beyond_a_year(union: Stage) -> None:
    li, bao, _, _ = await people(union)
    number = await reports(li)
    await opens(bao, number)
    await bao.taps("hazard-verify")
    await grades(bao, number, "no", "yes")
    await opens(bao, number)
    await bao.taps("hazard-plan")
    await bao.says("Close the panel with a cover.")
    await bao.says("Li")
    await bao.taps("hazard-owner", name="Li")
    await bao.taps("hazard-no-money")
    await bao.presses(f"1:hazard:due:{number}:9999-12-31")
    assert bao.sees("date-too-far")
    await bao.says("9999-12-31")
    assert bao.sees("date-too-far")
    await bao.says("2027-11-03")
    assert not bao.sees("date-too-far")


async def test_after_many_reports_of_a_day_a_danger_to_life_is_still_taken(union: Stage) -> None:
    li, bao, *_ = await people(union)
    for seed in range(5):
        await reports(li, f"A loose plate, {seed}", place=("roof", "pit", "dock", "office", "dorm")[seed], picture=seed)
    await fills_in(li, "A loose plate", place="canteen", kind="unsafe_equipment", picture=10)
    assert li.sees("hazard-enough")
    assert not li.sees("hazard-preview")
    number = await reports(li, "Fire in the store", place="chem", picture=11)
    assert li.sees("hazard-thanks", number=number)
    assert bao.sees("hazard-alarm", number=number)


async def test_of_a_hazard_its_reporter_and_its_handler_read_that_the_cure_is_due_and_late(union: Stage) -> None:
    li, bao, *_ = await people(union)
    number = await reports(li)
    await gets_planned(union, bao, number, "Bao")
    await union.turns(days=30)
    assert li.ever_sees("hazard-late-for-you", number=number)
    assert not li.ever_sees("cases-late-for-you")
    assert any(f"{number}: " in it and "to be fixed by" in it for it in bao.news)
    assert not any("answer due" in it for it in bao.news)
