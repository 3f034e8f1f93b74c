"""Money given in confidence: reviewed without a name, and told to others as nothing but a sum of many payments."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.money import CARE, OTHER
from handlers.money import takeaway
from storage import expenses, money_quarters
from tests.casework import only_case, takes
from tests.play import MONDAY, Actor, Stage
from tests.spending import ALONE, is_passed, officers, picture
from tests.test_money_rules import ROW

__all__ = ["ALONE"]


async def cared_for(union: Stage, zhang: Actor, li: Actor, amount: str = "500") -> str:
    """A payment to somebody in a case that the cadre for welfare has in hand; the number of the case."""
    await li.says("/care")
    await li.taps("care-need-illness")
    await li.taps("care-for-me")
    await li.says("In hospital since Monday.")
    await li.taps("suggest-send")
    number = (await only_case(union)).number
    await takes(zhang, number)
    await zhang.says(f"/queue {number}")
    await zhang.taps("care-note")
    await zhang.taps("care-help-money")
    await zhang.taps("care-expense")
    await zhang.sends_photo(picture())
    assert zhang.sees("money-care-no-picture")
    await zhang.says(amount)
    await zhang.taps("money-kind-visit")
    await zhang.taps("money-confirm-anyway")
    return number


async def test_money_for_care_is_reviewed_without_a_name_and_others_learn_nothing(union: Stage) -> None:
    _, chen, wu = await officers(union)
    sun = await union.member("Sun", language="en", role="cadre", committee="union", duty="welfare")
    other = await union.member("Zhou", language="en", role="cadre", committee="union")
    number = await cared_for(union, sun, await union.member("Li", language="en"))
    assert sun.sees("money-entered", number="1")
    assert not chen.sees("money-told-concerns")  # the hour would tell of a case
    await wu.taps("money-look")
    assert wu.sees("money-payee-cared")
    for word in ("Li", number, "hospital"):
        assert word not in wu.last.text
    await wu.taps("money-pass-paper")
    for who in (other, chen):
        await who.says("/money")
        assert "500" not in who.last.text
        await who.presses("1:money:row:1")
        assert who.sees("money-gone")
        await who.presses("1:money:line:care:2026")
        assert who.sees("money-care-few", approved="none")
        await who.presses("1:money:file:2026")
        book = load_workbook(BytesIO(union.telegram.files.get(who.last["document"]["file_id"]).data))
        assert "500" not in str([[*sheet.iter_rows(values_only=True)] for sheet in book])


async def test_a_reviewer_does_not_see_what_was_spent_on_their_own_case(union: Stage) -> None:
    _, chen, wu = await officers(union)
    sun = await union.member("Sun", language="en", role="cadre", committee="union", duty="welfare")
    await cared_for(union, sun, wu)
    assert not wu.ever_sees("money-to-look")
    assert not chen.ever_sees("money-nobody-reviews", number="1"), "the hour would tell of a case"
    await wu.presses("1:money:pass:1")
    assert wu.sees("money-gone")
    assert not await is_passed(union, 1)
    await union.turns(days=8)
    assert sun.ever_sees("money-nobody-reviews-care", number="1")
    assert not any(it.ever_sees("money-nobody-reviews-care") for it in (chen, wu))


@pytest.mark.parametrize(
    ("payments", "closed", "told"),
    [
        (5, ["2026-Q3"], [("Care 2026", None, "Sum of the closed quarters", 500.0, None)]),
        (5, [], []),
        (4, ["2026-Q3"], []),
    ],
)
async def test_what_the_union_takes_away_of_care_is_a_sum_of_closed_quarters_and_many_payments(
    union: Stage, payments: int, closed: list[str], told: list[object]
) -> None:
    await officers(union)
    paid = replace(ROW, line=CARE, number=2026, kind="visit", payee="cared", fen=10000, spent_on=date(2026, 8, 1))
    async with union.machine.database.transaction() as db:
        # Of an open quarter, beside them: it is in no sum.
        for each in (*[paid] * payments, replace(paid, spent_on=date(2026, 11, 1)), replace(ROW, line=OTHER)):
            await expenses.add(db, each)
        for quarter in closed:
            await money_quarters.hold(db, quarter)
            await money_quarters.close(db, quarter, 1, MONDAY)
        (table,) = await takeaway.list_tables(db, union.machine.union, "en")
    other, *care = table.rows
    assert [row[2:] for row in care] == told
    assert other[5:] == (120.0, "waiting")
