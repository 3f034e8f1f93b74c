"""Money of an activity: asked for, approved by a second officer, spent with receipts, reviewed by a third."""

from dataclasses import replace
from io import BytesIO
from time import process_time

import pytest
from openpyxl import load_workbook
from PIL import Image

from storage import expense_receipts, expenses
from tests.play import MONDAY, Actor, Stage
from tests.spending import (
    ALONE,
    PLANNED,
    approved,
    enters,
    is_passed,
    officers,
    opens_walk,
    passes,
    pdf,
    picture,
    writes,
)
from tests.test_money_rules import ROW
from tests.walking import chengdu, import_plan, opens

__all__ = ["ALONE"]


async def test_an_activity_gets_its_money_and_everybody_sees_what_became_of_it(anywhere: Stage) -> None:
    zhang, chen, wu = await officers(anywhere)
    li = await anywhere.member("Li", language="en")
    await opens_walk(zhang)
    assert zhang.sees("money-sums", planned="¥2,000", approved="none", spent="¥0", reviewed="¥0")
    await zhang.taps("money-propose")
    await zhang.says("much")
    assert zhang.sees("money-wrong-amount")
    await zhang.says("１８００元")
    assert zhang.sees("money-budget-preview", amount="¥1,800")
    await zhang.taps("money-propose-yes")
    assert chen.sees("money-asked", name="Zhang", amount="¥1,800", planned="¥2,000", approved="none")
    await chen.taps("money-agree")
    assert zhang.sees("money-told-approved", name="Chen", amount="¥1,800")
    await writes(zhang, "1,200.50 yuan, boat")
    assert zhang.sees("money-fact-about", about="boat")
    await zhang.taps("money-confirm")
    assert zhang.sees("money-entered-bare", number="1")
    await zhang.sends_photo(picture())
    assert zhang.sees("money-receipt-kept", number="1")
    assert wu.sees("money-to-look", number="1", amount="¥1,200.50")
    await li.says("/money")
    assert li.sees("money-being-reviewed")
    assert "1,200" not in li.last.text
    await wu.taps("money-look")
    await wu.taps("money-see-receipt", number=1)
    sent = anywhere.telegram.files.get(wu.last["photo"][-1]["file_id"]).data
    assert Image.open(BytesIO(sent)).format == "JPEG"
    await wu.taps("money-pass")
    assert wu.sees("money-state-long-passed")
    await li.says("/money")
    assert li.sees("money-sums", planned="¥2,000", approved="¥1,800", spent="¥1,200.50", reviewed="¥1,200.50")


async def test_a_picture_with_words_under_it_is_an_expense_at_once(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    await approved(zhang, chen)
    await opens_walk(zhang)
    await zhang.taps("money-enter")
    await zhang.sends_photo(picture(), "300 yuan, water")
    await zhang.taps("money-kind-culture_sport")
    await zhang.taps("money-payee-firm")
    await zhang.taps("money-confirm")
    assert zhang.ever_sees("money-entered", number="1")
    assert zhang.sees("money-receipt-kept", number="1")
    assert wu.sees("money-to-look", number="1")


async def receipts_of(union: Stage, number: int) -> int:
    async with union.machine.database.reading() as db:
        return await expense_receipts.count(db, number)


async def test_a_pdf_is_kept_as_its_pages_and_what_is_none_is_said(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    await approved(zhang, chen)
    await writes(zhang)
    await zhang.taps("money-confirm")
    await zhang.sends_document("receipt.pdf", b"%PDF-1.7 nothing")
    assert zhang.sees("money-receipt-fault", number="1")
    await zhang.sends_document("receipt.pdf", pdf(5))
    assert zhang.sees("money-receipt-long", most=4)
    await zhang.sends_document("receipt.pdf", pdf(2))
    assert zhang.sees("money-receipt-kept", number="1", pages=2)
    assert await receipts_of(union, 1) == 2
    await zhang.says("It is this one")
    assert zhang.sees("money-only-picture")


async def test_the_original_of_a_receipt_is_kept_nowhere(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    await approved(zhang, chen)
    await writes(zhang)
    await zhang.taps("money-confirm")
    await zhang.sends_photo(picture())
    async with union.machine.database.reading() as db:
        assert await receipts_of(union, 1) == 1
        (row,) = await db.all("SELECT body FROM expense_receipts")
        assert b"JFIF" not in bytes(row["body"])


async def test_nobody_reviews_what_they_had_a_hand_in(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    await approved(zhang, chen)
    await enters(wu, "50 yuan, tea")
    assert not wu.sees("money-to-look")
    assert chen.sees("money-nobody-reviews", number="1")
    for who in (zhang, chen, wu):
        await who.presses("1:money:pass:1")
        assert not await is_passed(union, 1)
    qian = await union.member("Qian", language="en", role="cadre", committee="fund_review")
    await qian.says("/money")
    await qian.taps("money-to-review", count=1)
    await qian.taps("money-row", state="⏳", number="1", amount="¥50")
    await qian.taps("money-pass-paper")
    assert await is_passed(union, 1)


async def test_whoever_was_paid_does_not_review(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    await approved(zhang, chen)
    await opens_walk(zhang)
    await zhang.taps("money-enter")
    await zhang.says("80 yuan taxi")
    await zhang.taps("money-kind-outing")
    await zhang.taps("money-payee-other")
    await zhang.taps("money-person", name="Wu")
    await zhang.taps("money-confirm")
    await zhang.taps("money-on-paper")
    assert not wu.ever_sees("money-to-look")
    await wu.says("/money")
    await wu.presses("1:money:pass:1")
    assert wu.sees("money-not-yours-to-review")
    assert chen.sees("money-nobody-reviews", number="1")


async def test_a_second_tap_and_a_second_officer_change_nothing(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    qian = await union.member("Qian", language="en", role="cadre", committee="fund_review")
    await opens_walk(zhang)
    await zhang.taps("money-propose")
    await zhang.taps("money-as-planned", amount="¥2,000")
    asked = chen.last
    await chen.taps("money-agree")
    await chen.taps("money-decline", message=asked)
    assert chen.sees("money-approved-already")
    await writes(zhang)
    preview = zhang.last
    await zhang.taps("money-confirm")
    await zhang.taps("money-confirm", message=preview)
    await zhang.taps("money-on-paper")
    async with union.machine.database.reading() as db:
        assert len(await expenses.list_between(db, *SPAN)) == 1
    await wu.taps("money-look")
    await qian.taps("money-look")
    await wu.taps("money-pass-paper")
    await qian.taps("money-pass-paper")
    assert qian.sees("money-passed-already")


SPAN = (chengdu("2026-01-01T00:00").date(), chengdu("2027-12-31T00:00").date())


async def test_a_button_of_an_older_request_approves_nothing(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    for amount in ("1000", "9000"):
        await opens_walk(zhang)
        await zhang.taps("money-propose")
        await zhang.says(amount)
        await zhang.taps("money-propose-yes")
    first = next(it for it in chen.person.sees if "1,000" in (it.text or ""))
    await chen.taps("money-agree", message=first)
    assert chen.sees("money-asked-over")
    await opens_walk(zhang)
    assert zhang.sees("money-sums", planned="¥2,000", approved="none", spent="¥0", reviewed="¥0")


async def test_what_exceeds_is_asked_about_and_the_chair_is_told(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    await writes(zhang, "2,500 yuan, boats")
    assert zhang.sees("money-concern-unapproved")
    await zhang.taps("money-drop")
    await approved(zhang, chen)
    await writes(zhang, "2,500 yuan, boats")
    assert zhang.sees("money-concern-over", fen="¥500", approved="¥2,000")
    await zhang.taps("money-confirm-anyway")
    assert chen.sees("money-told-concerns", title="Winter walk")
    assert chen.sees("money-concern-over", fen="¥500", approved="¥2,000")


async def test_two_who_enter_at_once_do_not_exceed_unasked(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    await approved(zhang, chen)
    zhou = await union.member("Zhou", language="en", role="cadre", committee="union")
    await writes(zhang, "1,500 yuan, boats")
    await writes(zhou, "1,000 yuan, lunch")
    await zhang.taps("money-confirm")
    await zhou.taps("money-confirm")
    assert zhou.sees("money-look-again")
    assert zhou.sees("money-concern-over", fen="¥500", approved="¥2,000")
    async with union.machine.database.reading() as db:
        assert len(await expenses.list_between(db, *SPAN)) == 1


async def test_the_same_expense_twice_is_asked_about(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    await approved(zhang, chen)
    await enters(zhang)
    await writes(zhang)
    assert zhang.sees("money-concern-twin", number="1")


async def test_an_objection_is_told_and_settled_by_a_correction(anywhere: Stage) -> None:
    zhang, chen, wu = await officers(anywhere)
    await approved(zhang, chen)
    await enters(zhang)
    await wu.taps("money-look")
    with pytest.raises(LookupError):
        wu.last.button("money:correct")
    await wu.taps("money-object")
    await wu.says("The receipt says 280.")
    for who in (zhang, chen):
        assert who.sees("money-told-objected", number="1", reason="The receipt says 280.")
    await zhang.taps("money-look")
    await zhang.taps("money-correct")
    await zhang.says("280")
    assert zhang.sees("money-correct-preview", before="¥300", after="¥280", difference="-¥20")
    await zhang.taps("money-correct-yes")
    await zhang.presses("1:money:corrected:1:30000:28000")
    assert zhang.sees("money-changed-meanwhile")
    await passes(wu)
    await opens_walk(zhang)
    assert zhang.sees("money-sums", spent="¥280", reviewed="¥280")


async def test_a_closed_quarter_stays_as_it_is(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    await approved(zhang, chen)
    await enters(zhang)
    await union.turns_to(chengdu("2027-01-05T10:00"))
    await wu.says("/money")
    await wu.taps("money-before", period="Quarter 4 of 2026")
    await wu.taps("money-close")
    assert wu.sees("money-close-waits", count=1)
    await wu.presses("1:money:closing:2026-Q4")
    assert wu.sees("money-close-meanwhile")
    await wu.presses("1:money:pass:1")
    await wu.presses("1:money:close:2026-Q4")
    await wu.taps("money-close-yes")
    assert union.group_sees("money-closed-told", spent="¥300")
    await wu.presses("1:money:closing:2026-Q4")
    assert wu.sees("money-closed-already")
    await wu.presses("1:money:closing:2027-Q1")
    assert wu.sees("money-close-early")
    for forged in ("period:9999-Q4:0", "picture:9999-Q4", "file:9999"):
        await wu.presses(f"1:money:{forged}")
        assert wu.sees("money-gone")
    # Late receipts and corrections belong to the quarter in which they are entered.
    await zhang.presses("1:money:line:activity:1")
    await zhang.taps("money-enter")
    await zhang.says("10 yuan, ice")
    await zhang.taps("money-kind-outing")
    await zhang.taps("money-payee-me")
    await zhang.taps("money-change-day")
    await zhang.says("5 December 2026")
    assert zhang.sees("money-day-closed")
    await zhang.presses("1:money:correct:1")
    await zhang.says("290")
    await zhang.taps("money-correct-yes")
    async with union.machine.database.reading() as db:
        kept = await expenses.find(db, 2)
    assert kept is not None
    assert (kept.fen, kept.spent_on.isoformat()) == (-1000, "2027-01-05")


async def test_money_of_what_is_cancelled_is_brought_to_mind(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    await approved(zhang, chen)
    await enters(zhang)
    await opens(zhang)
    await zhang.taps("plan-button-cancel")
    await zhang.says("Too much ice")
    await zhang.taps("plan-settle-cancelled")
    for who in (chen, wu):
        assert who.ever_sees("money-told-cancelled", title="Winter walk", approved="¥2,000", spent="¥300")
    assert not zhang.ever_sees("money-told-cancelled")
    async with union.machine.database.reading() as db:
        assert len(await expenses.list_between(db, *SPAN)) == 1


async def test_members_see_no_rows_and_open_nothing(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    li = await union.member("Li", language="en")
    await approved(zhang, chen)
    await enters(zhang)
    await li.says("/money")
    for data in ("line:activity:1", "row:1", "receipt:1:1", "pass:1", "enter:activity:1", "file:2026", "close:2026-Q3"):
        await li.presses(f"1:money:{data}")
        assert "300" not in "".join(li.news), data
    await li.says("/money")
    with pytest.raises(LookupError):
        li.last.button("money:line")


async def test_the_workbook_has_lines_rows_and_kinds(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    await approved(zhang, chen)
    await enters(zhang, "300 yuan, =water")
    await wu.presses("1:money:pass:1")
    for who in (wu, zhang):
        await who.presses("1:money:file:2026")
        book = load_workbook(BytesIO(union.telegram.files.get(who.last["document"]["file_id"]).data))
        lines, rows, kinds = ([*sheet.iter_rows(min_row=2, values_only=True)] for sheet in book)
        assert lines[0][:5] == ("Winter walk", 2000, 2000, 300, 300)
        assert rows[0][5:7] == (300, "A shop or firm"), "whoever may not know of care sees all else"
        assert kinds == [("Culture and sports", 1, 300, 0, 0, 0, 0, 300)]


async def test_a_year_of_money_is_read_at_once(union: Stage) -> None:
    """40 activities and 300 rows, in the time of a few queries for each activity."""
    zhang = (await officers(union))[0]
    lines = [replace(PLANNED, id=f"P{it}", title_en=f"Event {it}", budget=100000 * it) for it in range(1, 41)]
    await import_plan(union, *lines)
    row = replace(ROW, entered_at=MONDAY)
    async with union.machine.database.transaction() as db:
        for it in range(300):
            await expenses.add(db, replace(row, number=2 + it % 40, fen=100 + it))
    before = process_time()
    await zhang.says("/money")
    await zhang.presses("1:money:file:2026")
    assert process_time() - before < 5  # of a machine that does much else
    assert zhang.sees("money-file-caption")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_year_is_a_picture_too(union: Stage, language: str) -> None:
    zhang, chen, _ = await officers(union)
    await approved(zhang, chen)
    li = await union.member("Li", language=language)
    await li.says("/money")
    await li.taps("money-whole-year")
    await li.taps("money-picture")
    picture_of = union.telegram.files.get(li.last["photo"][-1]["file_id"]).data
    assert Image.open(BytesIO(picture_of)).width == 1280


async def test_fund_review_is_reminded_each_week_and_hears_when_it_changes_hands(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    await approved(zhang, chen)
    await enters(zhang)
    await union.turns(days=7)
    assert wu.ever_sees("money-week-review", count=1)
    qian = await union.member("Qian", language="en", role="cadre", committee="fund_review")
    await leaves(wu)
    assert qian.sees("money-week-review", count=1)
    await leaves(qian)
    assert chen.sees("money-no-fund-review")


async def leaves(who: Actor) -> None:
    await who.says("/forgetme")
    await who.taps("forgetme-yes")
    await who.taps("forgetme-sure")


async def test_what_somebody_dealt_with_is_shown_to_them_and_stays_without_a_name(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    await approved(zhang, chen)
    await enters(zhang)
    await zhang.says("/mydata")
    assert zhang.sees("mydata-entry", value="1 · 2026-11-02 · 300")
    await zhang.says("/forgetme")
    assert zhang.sees("money-kept")
    await leaves(zhang)
    await wu.taps("money-look")
    assert wu.sees("money-shown", number="1", enterer="somebody who has left")
    assert "Zhang" not in wu.last.text
