"""The appraisal beside surveys, its summaries by fund review, and its results as files."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.appraisal_days import compute_appraisal_window
from domain.capacity import find_monday
from domain.survey import compute_monthly_window
from handlers import appraise, survey
from storage import appraisals, surveys
from tests.appraising import CLOSES, COMMITTEE, GOOD, MEMBERS, OPENS, OWN, gather_cast, gives, open_appraisal, plans
from tests.play import Stage, stage

MARKER = "turquoise hippopotamus"


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    """A union whose bot does nothing but appraisals."""
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[appraise.FEATURE]) as play:
        yield play


@pytest.fixture
async def asking(tmp_path: Path) -> AsyncIterator[Stage]:
    """A union whose bot does surveys and appraisals."""
    features = [survey.FEATURE, appraise.FEATURE]
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=features) as play:
        yield play


async def test_an_appraisal_has_no_week_of_a_survey_and_no_survey_its_week(asking: Stage) -> None:
    chair, _, (li, *_) = await gather_cast(asking)
    # 2, 9 and 16 November are Mondays of weeks that have begun, or in which the monthly survey is open.
    for day in ("2026-11-02", "2026-11-09", "2026-11-16", "2026-11-24"):
        await chair.presses(f"1:appraise:plan:half:{day}") if chair.person.sees else await chair.says("/appraise")
        assert not chair.ever_sees("appraise-plan-it")
    await plans(chair, day="2026-11-30")
    # The Thursday before: nobody rests any more from the survey of November.
    await asking.turns_to(OPENS + timedelta(days=3))
    for data in ("1:survey:preview:monthly:3", "1:survey:open:monthly:3"):
        await chair.presses(data)
        assert chair.sees("survey-appraisal-week")
    await asking.turns_to(MEMBERS)
    assert li.ever_sees("appraise-invitation")


async def test_a_survey_whose_week_an_appraisal_took_moves_whole(asking: Stage) -> None:
    await gather_cast(asking)
    union = asking.machine.union
    december = compute_monthly_window(union, 2026, 12)
    # As after a change of the survey's day: the appraisal was planned before.
    monday = find_monday(union.today(december.opens))
    async with asking.machine.database.transaction() as db:
        await appraisals.plan(db, "half", compute_appraisal_window(union, monday))
    await asking.turns_to(december.opens + timedelta(days=12))
    async with asking.machine.database.reading() as db:
        opened = await surveys.find(db, "2026-12")
    assert opened
    assert find_monday(union.today(opened.opens_at)) > monday
    assert opened.closes_at - opened.opens_at >= december.closes - december.opens
    assert opened.remind_at


async def test_who_was_asked_in_an_appraisal_does_not_rest_from_surveys(asking: Stage) -> None:
    chair, _, (li, *_) = await gather_cast(asking)
    await plans(chair)
    await asking.turns_to(CLOSES + timedelta(days=4))
    # Three days after the appraisal; the survey of November is fourteen days past.
    await chair.presses("1:survey:preview:short:3")
    assert not chair.sees("survey-cool-down")
    await chair.taps("survey-open-now")
    await asking.settle()
    assert sum("Questions? Ask" in (it.html or "") for it in li.person.sees) == 2


async def test_fund_review_sums_up_what_was_given_for_a_summary_and_the_words_are_erased(union: Stage) -> None:
    chair, wei, crowd = await gather_cast(union)
    lin = await union.member("Lin", role="cadre", committee="fund_review", language="en")
    await plans(chair)
    await union.turns_to(OPENS)
    # Bo, Lin, Wei by name: Lin has remarks too, and is not the one who sums them up.
    for number, person in enumerate(crowd):
        await gives(union, person, {2: GOOD, 3: GOOD}, {2: (f"Lin {number}", "summary"), 3: (f"{MARKER} {number}", "")})
    await union.turns_to(OWN)
    assert lin.ever_sees("appraise-summaries")
    for person in (chair, wei, crowd[0]):
        await person.presses("1:appraise:sum:1:3")
        assert not any(MARKER in text for text in person.news)
    await lin.presses("1:appraise:sum:1:2")
    assert lin.sees("answer-too-old")
    await lin.presses("1:appraise:sum:1:3")
    assert sum(text.count(MARKER) for text in lin.news) == 12
    await lin.says("x" * 501)
    assert lin.sees("invalid-too-long")
    await lin.says("Members find her fair and would like quicker answers.")
    assert lin.sees("appraise-sum-kept", name="Wei")
    assert wei.ever_sees("appraise-summary-told", text="Members find her fair and would like quicker answers.")
    await lin.presses("1:appraise:sum:1:3")
    assert lin.sees("answer-too-old")
    await union.turns_to(COMMITTEE)
    await chair.presses("1:appraise:result:1")
    assert chair.sees("appraise-summary", text="Members find her fair and would like quicker answers.")
    await union.turns_to(MEMBERS)
    await crowd[0].presses("1:appraise:result:1")
    assert not crowd[0].sees("appraise-summary")


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
async def test_each_reads_in_the_file_what_the_chat_shows_them(union: Stage, kind: str) -> None:
    chair, _, crowd = await open_appraisal(union)
    for number, person in enumerate(crowd):
        await gives(union, person, {2: GOOD if number else ("not",) * 5})
    await union.turns_to(COMMITTEE)
    await crowd[0].presses(f"1:appraise:sheet:1:{kind}")
    assert crowd[0].sees("appraise-not-yet")
    await chair.taps("appraise-see")
    await chair.taps(f"appraise-sheet-{kind}")
    sent = next(it["document"] for it in reversed(chair.person.sees) if "document" in it)
    assert sent["file_name"] == f"appraisal-2026-11-23.{kind}"
    assert chair.ever_sees("appraise-sheet-file")
