"""Accounts in the inspection and in what is disclosed: from the books, and only once fund review has closed them."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.inspection import find_accounts_quarter
from domain.money import PASSED
from locales import LANGUAGES, Markup, render
from storage import expenses
from storage.expenses import ExpenseReview
from tests.play import MONDAY, Actor, Stage
from tests.surveying import NOVEMBER
from tests.test_inspection import BY_HAND, DECEMBER, committees, kept, marks
from tests.test_money_rules import ROW
from tests.test_open import opens, publishes

QUARTER = "2026-Q3"


async def people(union: Stage, language: str = "en") -> tuple[Actor, Actor, Actor]:
    """Zhou of the union committee, He of the fund review, and Wu, who leads it and reviews the books."""
    zhou, he, _ = await committees(union, language)
    wu = await union.member("Wu", language=language, role="cadre", committee="fund_review", duty="head")
    async with union.machine.database.transaction() as db:
        for line, fen in (("other", 1234500), ("care", 70000)):
            row = replace(ROW, line=line, number=2026, spent_on=date(2026, 8, 1), fen=fen, entered_by=zhou.member_id)
            made = await expenses.add(db, row)
            await expenses.review(db, ExpenseReview(made.id, PASSED, "", wu.member_id, MONDAY))
    return zhou, he, wu


async def closes(wu: Actor) -> None:
    await wu.says("/money")
    await wu.presses(f"1:money:close:{QUARTER}")
    await wu.taps("money-close-yes")


async def publishes_books(zhou: Actor) -> None:
    await opens(zhou, "D07")
    await zhou.taps("open-write")
    await zhou.taps("open-accounts")
    await zhou.taps("open-publish")


WORDED = {
    "en": ("Quarter 3 of 2026", "Mon 2 Nov", "¥12,345"),
    "zh-CN": ("2026 年第 3 季度", "11月2日（周一）", "12,345 元"),
}


def prefilled(language: str = "en") -> Markup:
    period, day, spent = WORDED[language]
    said = render(language, "inspection-accounts", period=period, closed=day, spent=spent, published=day)
    return Markup(" · <i>{}</i>").format(Markup(said))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_accounts_that_were_closed_and_published_fill_their_item_in(union: Stage, language: str) -> None:
    zhou, he, wu = await people(union, language)
    await opens(zhou, "D07")
    await zhou.taps("open-write")
    assert "open:accounts" not in str(zhou.last.rows), "what is not reviewed is not offered"
    await closes(wu)
    await publishes_books(zhou)
    await opens(he, "D07")
    assert WORDED[language][2] in he.news[0]
    assert "700" not in he.news[0], "one payment of care points to a person"
    await he.says("/inspection")
    assert he.sees("inspection-missing", count=7), "when October was over the quarter was open"
    await he.taps("inspection-to-open-item", item="I04")
    how = render(language, "inspection-how-I04")
    assert how + render(language, "inspection-accounts-open", period=WORDED[language][0]) in he.last.text
    await union.sleeps_until(DECEMBER)
    await he.says("/inspection")
    assert he.sees("inspection-line", item="I04", points="8", evidence=prefilled(language))
    assert he.sees("inspection-missing", count=6)


async def test_what_was_published_before_it_was_reviewed_fills_nothing_in(anywhere: Stage) -> None:
    zhou, he, wu = await people(anywhere)
    await publishes(zhou, "D07", "As far as we know.")
    await anywhere.turns(minutes=1)
    await closes(wu)
    await anywhere.sleeps_until(DECEMBER)
    await he.says("/inspection")
    assert he.sees("inspection-missing", count=7)
    await he.taps("inspection-to-open-item", item="I04")
    said = render("en", "inspection-accounts-unpublished", period="Quarter 3 of 2026")
    assert he.sees("inspection-ask-item", how=Markup(render("en", "inspection-how-I04") + said))
    await publishes_books(zhou)
    await he.says("/inspection")
    assert he.sees("inspection-missing", count=7), "it was not so when November was over"


async def test_fund_review_may_see_it_otherwise_and_a_signature_fixes_it(anywhere: Stage) -> None:
    zhou, he, wu = await people(anywhere)
    await closes(wu)
    await publishes_books(zhou)
    await anywhere.sleeps_until(DECEMBER)
    await zhou.says("/inspection")
    for item in BY_HAND:
        await marks(zhou, item, 0)
    await zhou.taps("inspection-sign")
    await zhou.taps("inspection-sign")
    assert (await kept(anywhere)).marks["I04"].points == 8
    await zhou.presses(f"1:inspection:xlsx:{NOVEMBER}:en")
    book = load_workbook(BytesIO(anywhere.telegram.files.get(zhou.last["document"]["file_id"]).data))
    cells = [str(cell.value) for row in book["Monthly inspection"].iter_rows() for cell in row]
    assert any(it.startswith("from the books (/money)") for it in cells)
    await zhou.presses(f"1:inspection:mark:{NOVEMBER}:I12:0")
    assert "I04" not in (await kept(anywhere)).marks, "without a signature it is read from the books anew"
    await he.says("/inspection")
    assert he.sees("inspection-line", item="I04", points="8", evidence=prefilled())
    await he.presses(f"1:inspection:mark:{NOVEMBER}:I04:0")
    assert he.sees("inspection-line", item="I04", points="0", evidence="")


async def test_the_button_for_the_books_is_no_way_around_the_review(union: Stage) -> None:
    zhou, _, wu = await people(union)
    await opens(zhou, "D07")
    await zhou.taps("open-write")
    draft = zhou.last.rows[0][0]["callback_data"].rpartition(":")[2]
    await zhou.presses(f"1:open:accounts:{draft}")
    assert zhou.sees("answer-too-old")
    await closes(wu)
    await zhou.presses(f"1:open:accounts:{draft}")
    assert "¥12,345" in zhou.last.text
    await zhou.says("Income and spending, on paper.")
    await zhou.taps("open-publish")
    await opens(zhou, "D07")
    assert "¥12,345" not in zhou.news[0]


@pytest.mark.parametrize(
    ("month", "quarter"),
    [("2026-09", "2026-Q2"), ("2026-10", QUARTER), ("2026-12", QUARTER), ("2027-01", "2026-Q4")],
)
def test_each_month_asks_for_the_quarter_that_was_over_before_it(month: str, quarter: str) -> None:
    assert find_accounts_quarter(month) == quarter
