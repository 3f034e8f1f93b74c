"""Nobody is pressed twice: seven days between surveys for a person, a short form for the tired, promises that hold."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest

from handlers import survey
from locales import Markup, render
from storage import survey_terms
from tests.play import Actor, Stage, stage
from tests.surveying import CLOSES, COUNTED, NOVEMBER, OPENS, crowd, gives, measures_of, sheet, state_of

EXTRA = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
"""Two days after the November survey has closed."""


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[survey.FEATURE]) as play:
        yield play


async def opens_extra(cadre: Actor) -> None:
    await cadre.presses("1:survey:preview:short:3")
    await cadre.taps("survey-open-now")


def invited(person: Actor) -> int:
    label = render(person.language, "survey-start")
    return sum(label in str(message.get("reply_markup", "")) for message in person.person.sees)


async def test_whom_a_survey_has_just_asked_the_next_leaves_in_peace_but_counts(anywhere: Stage) -> None:
    union, (li, wang) = anywhere, await crowd(anywhere, 2)
    cadre = await union.member("Zhang", language="en", role="cadre")
    await union.cadre_group(cadre, language="en")
    for moment in (OPENS, COUNTED, EXTRA):
        await union.sleeps_until(moment)
    assert union.group_sees("survey-opened", asked=3, roll=3)
    he = await union.member("He", language="en")
    before = invited(li)
    await cadre.presses("1:survey:preview:short:3")
    assert cadre.sees("survey-preview", asked=1, roll=4)
    assert cadre.sees("survey-cool-down", rested=3)
    assert not cadre.sees("survey-cool-down-month")
    await cadre.taps("survey-open-now")
    assert union.group_sees("survey-opened", asked=1, roll=4)
    assert union.group_sees("survey-rested", rested=3, roll=4)
    assert he.ever_sees("survey-invitation")
    await union.sleeps_until(EXTRA + timedelta(days=4))
    assert he.ever_sees("survey-reminder", survey="Extra survey of Thu 19 Nov")
    assert invited(li) == before
    await li.says("/survey")
    await li.taps("survey-start")
    await li.taps("answer-scale-4")
    assert li.sees("survey-saved")
    await union.sleeps_until(EXTRA + timedelta(days=6))
    counted = await state_of(union, "2026-11-19")
    assert (counted.answered, counted.roll) == (1, 4)
    assert invited(wang) == before


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_what_would_ask_nobody_does_not_open_and_after_seven_days_asks_everybody(
    union: Stage, language: str
) -> None:
    cadre, _ = await union.member("Zhang", language=language, role="cadre"), await union.member("Li")
    await union.cadre_group(cadre, language="en")
    await union.sleeps_until(OPENS)
    await union.sleeps_until(CLOSES + timedelta(days=7, seconds=-1))
    for data in ("extra", "days:short", "preview:short:3", "open:short:3"):
        await cadre.presses(f"1:survey:{data}")
    assert cadre.ever_sees("survey-asks-nobody", rested=2)
    assert "18:00" in cadre.last.text
    assert await asked_in(union) == [NOVEMBER]
    await union.sleeps_until(CLOSES + timedelta(days=7))
    await opens_extra(cadre)
    assert union.group_sees("survey-opened", asked=2, roll=2)
    assert await asked_in(union) == ["2026-11-24"], "who was asked is known for as long as it matters"


async def asked_in(union: Stage) -> list[str]:
    async with union.machine.database.reading() as db:
        return [row[0] for row in await db.all("SELECT DISTINCT survey_id FROM survey_asked")]


async def test_who_was_asked_is_in_ones_own_data_and_can_be_forgotten(union: Stage) -> None:
    (li,) = await crowd(union, 1)
    await union.sleeps_until(OPENS)
    async with union.machine.database.transaction() as db:
        member = await li.row(db)
        assert member is not None
        assert survey.FEATURE.export is not None
        assert (await survey.FEATURE.export(db, member))["asked"] == [NOVEMBER]
        await survey_terms.forget(db, li.member_id)
        assert await survey_terms.list_of_member(db, li.member_id) == []


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_three_months_bring_the_short_form_with_the_quarters_question_and_back(
    tmp_path: Path, language: str
) -> None:
    start = datetime(2026, 10, 5, 2, 0, tzinfo=UTC)
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[survey.FEATURE], start=start) as union:
        li, wang = await crowd(union, 2, language)
        for month, questions in (("2026-10", 12), ("2026-11", 12), ("2026-12", 7), ("2027-01", 12)):
            while not await opened(union, month):
                await union.turns(days=1)
            await li.taps("survey-start")
            assert li.sees("survey-question", place="1", count=str(questions))
            if month == "2026-12":
                assert "1–2" in wang.last.text
                await li.presses(f"1:survey:at:{month}:Q13")
                assert li.sees("survey-question", question=Markup(render(language, "question-Q13")))
                await gives(union, li, {"Q01": "4"}, month)
                await gives(union, wang, {"Q01": "4"}, month)
            await union.turns(days=8)


async def opened(union: Stage, month: str) -> bool:
    async with union.machine.database.reading() as db:
        return await db.one("SELECT 1 FROM surveys WHERE id = :id", id=month) is not None


async def test_a_month_in_which_people_rested_says_nothing_about_how_tired_they_are(union: Stage) -> None:
    await crowd(union, 3)
    await union.sleeps_until(OPENS)
    await union.sleeps_until(COUNTED)
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE survey_terms SET rested = 1")
    december, january = datetime(2026, 12, 10, 2, 0, tzinfo=UTC), datetime(2027, 1, 11, 2, 0, tzinfo=UTC)
    await union.sleeps_until(december)
    await union.sleeps_until(december + timedelta(days=8))
    await union.sleeps_until(january)
    assert (await state_of(union, "2027-01")).form == "monthly"


async def test_thresholds_are_fixed_at_the_opening_and_shown(union: Stage) -> None:
    (li,) = await crowd(union, 1)
    await union.cadre_group(li, language="en")
    await union.sleeps_until(OPENS)
    assert union.group_sees("survey-thresholds", figures=5, comments=10)
    assert "from 5 answers" in li.person.sees[-1].text
    async with union.machine.database.reading() as db:
        terms = await survey_terms.find(db, NOVEMBER)
    assert terms is not None
    promised = orjson.loads(terms.definition)
    assert promised["thresholds"] == {"figures": 5, "rows": 10, "comments": 10, "block": 8, "weights": 5}
    assert "blocks" not in promised


async def test_a_program_that_would_tell_more_than_was_promised_counts_nothing(union: Stage) -> None:
    people = await crowd(union, 6)
    await union.sleeps_until(OPENS)
    for person in people:
        await gives(union, person, sheet("4"))
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE survey_terms SET definition = replace(definition, '\"figures\":5', '\"figures\":7')")
    await union.sleeps_until(COUNTED)
    assert (await state_of(union)).state == "open"
    assert await measures_of(union) == {}
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE survey_terms SET definition = replace(definition, '\"figures\":7', '\"figures\":5')")
    await union.sleeps_until(COUNTED + timedelta(minutes=10))
    assert (await measures_of(union))["know"].n == 6
