"""News: what features tell all members on one morning is one message, with the page of each behind a button."""

from datetime import UTC, datetime

import pytest

from tests.hazards import people, reports
from tests.play import Stage
from tests.test_honour import SENTENCE, thanks_somebody
from tests.test_open import publishes

EVE = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
FIRST_MORNING = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
"""Tuesday 1 December 2026, 10:00 in Chengdu."""


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_what_comes_on_one_morning_is_one_message_with_a_page_behind_each_button(
    union: Stage, language: str
) -> None:
    li, bao, _, _ = await people(union, language)
    await reports(li)
    await bao.presses("1:hazard:verify:" + (await _only_number(union)))
    await thanks_somebody(li, "Bao")
    await bao.taps("honour-show")
    await union.turns_to(EVE)
    await publishes(bao)
    count = len(li.person.sees)
    await union.turns_to(FIRST_MORNING)
    (news,) = [it for it in li.person.sees[count:] if "open:page:0" in str(it) or "honour" in str(it)]
    assert li.ever_sees("hazard-month-short", month=11), news.text
    for key in ("open-news-new", "honour-month-short"):
        assert li.ever_sees(key), news.text
    assert SENTENCE not in news.text
    await li.taps("honour-to-all", message=news)
    assert SENTENCE in li.last.text
    await li.presses("1:hazard:month:2026-11")
    assert li.sees("hazard-month", month=11)
    count = len(li.person.sees)
    await union.stops()
    await union.starts()
    await union.turns(days=1)
    assert not any("open:page:0" in str(it) for it in li.person.sees[count:]), "each is told once"


async def test_what_comes_alone_reads_as_its_feature_writes_it(union: Stage) -> None:
    li, bao, _, _ = await people(union)
    await thanks_somebody(li, "Bao")
    await bao.taps("honour-show")
    await union.turns_to(FIRST_MORNING)
    assert li.ever_sees("honour-month", more="no", month="November 2026")
    assert not li.ever_sees("news-joined")


async def test_a_month_that_is_not_over_has_no_page(union: Stage) -> None:
    li, *_ = await people(union)
    await reports(li)
    for month in ("2026-11", "2027-01", "0001-01", "9999-12", "soon"):
        await li.presses(f"1:hazard:month:{month}")
        assert li.sees("hazard-no-month")


async def _only_number(union: Stage) -> str:
    async with union.machine.database.reading() as db:
        row = await db.one("SELECT number FROM cases")
    assert row
    return str(row[0])
