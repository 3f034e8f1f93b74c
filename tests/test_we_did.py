"""You said, we did: with the survey's result everybody is told how the union answered and what was done of late."""

from datetime import UTC, datetime

from locales import Markup, render
from storage import board, cases
from storage.board import Publication
from tests.play import Stage
from tests.surveying import crowd
from tests.test_rates import a_november

DECEMBER = (datetime(2026, 12, 10, 2, tzinfo=UTC), datetime(2026, 12, 18, 1, tzinfo=UTC))
JANUARY = (
    datetime(2027, 1, 11, 2, tzinfo=UTC),
    datetime(2027, 1, 18, 11, tzinfo=UTC),
    datetime(2027, 1, 21, 2, tzinfo=UTC),
)
TOLD = datetime(2026, 12, 22, 2, tzinfo=UTC)


async def the_survey_of_december(union: Stage) -> None:
    for moment in (*DECEMBER, TOLD):
        await union.sleeps_until(moment)


async def test_everybody_reads_four_rates_with_their_denominators_and_what_was_done(anywhere: Stage) -> None:
    li, wu = await anywhere.member("Li", language="en"), await anywhere.member("吴")
    await a_november(anywhere, 7)
    async with anywhere.machine.database.transaction() as db:
        for number, stage, words in (("S-AA00", "shown", "The tap <b>drips</b>."), ("S-AA01", "offered", "The lamp.")):
            await board.put(db, Publication(number, "welfare", stage, "", words, "2026-11-11"))
        case = await cases.find(db, "S-AA06")
        assert case
        await board.put(db, Publication(case.number, "welfare", "shown", "", "The door.", "2026-11-11"))
    await the_survey_of_december(anywhere)
    assert li.ever_sees("survey-we-did", count=6)
    told = next(it for it in reversed(li.person.sees) if "start=board-" in it.html).html
    for language, person in (("en", li), ("zh-CN", wu)):
        assert person.ever_sees("promises-rate-alone", **rate(language, "response", 86, 6, 7))
        assert person.ever_sees("promises-rate-alone", **rate(language, "on-time", 86, 6, 7))
        high = Markup(render(language, "kpi-value-high", den=6, percent=80))
        assert person.ever_sees("promises-rate-alone", name=named(language, "satisfied"), value=high)
    assert "The tap &lt;b&gt;drips&lt;/b&gt;." in told
    assert "The lamp" not in told
    assert "The door" not in told
    assert "start=board-S-AA00" in told
    await li.taps("survey-to-board")
    assert li.sees("board-home")
    for moment in JANUARY:
        await anywhere.sleeps_until(moment)
    assert "January" in next(it for it in reversed(li.person.sees) if "Result:" in it.text).text
    assert not any("start=board-" in it.html for it in li.person.sees), "what was done is told once"


def named(language: str, name: str) -> Markup:
    return Markup(render(language, f"promises-rate-{name}"))


def rate(language: str, name: str, percent: int, count: int, total: int) -> dict[str, Markup]:
    share = render(language, "promises-share", percent=percent, count=count, total=total)
    return {"name": named(language, name), "value": Markup(share)}


async def test_below_five_there_is_no_rate_and_without_any_case_nothing_is_said(union: Stage) -> None:
    li, *_ = await crowd(union, 1, "en")
    await the_survey_of_december(union)
    assert li.ever_sees("survey-result", did="")


async def test_few_cases_are_counted_but_give_no_rate(union: Stage) -> None:
    li, *_ = await crowd(union, 1, "en")
    await a_november(union, 4)
    await the_survey_of_december(union)
    assert li.ever_sees("survey-we-did", count=3, examples="")
    assert li.ever_sees("survey-we-did", rates=Markup(render("en", "promises-rates-few")))
    assert not any("%" in it.text for it in li.person.sees)
