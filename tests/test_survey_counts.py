"""A questionnaire's results: its own questions in counts from ten answers on, the index only where it asks for it."""

from datetime import UTC, datetime

import pytest

from domain.published import measures, votes
from locales import render
from reports.questionnaire_file import read
from tests.play import Actor, Stage
from tests.questioning import book, imports
from tests.surveying import crowd, gives, measures_of

OPENED = "2026-11-18"
DAY = datetime(2026, 11, 18, 2, 0, tzinfo=UTC)


async def asked(union: Stage, answers: list[dict[str, str]], content: bytes, language: str = "en") -> Actor:
    """A cadre after the questionnaire was asked and answered, and has closed."""
    zhou = await union.member("Zhou", language=language, role="cadre", committee="union")
    await union.cadre_group(zhou, language=language)
    people = await crowd(union, len(answers), language)
    await imports(zhou, content)
    await zhou.presses("1:questionnaire:set:1:o0-20261118:1000:3")
    await union.sleeps_until(DAY)
    for person, given in zip(people, answers, strict=True):
        await gives(union, person, given, OPENED)
    for day in (21, 24, 27, 30):
        await union.sleeps_until(datetime(2026, 11, day, 12, 0, tzinfo=UTC))
    return zhou


async def looks(zhou: Actor) -> Actor:
    await zhou.says("/surveys")
    await zhou.presses(f"1:survey:result:{OPENED}")
    return zhou


NIGHTS = {"food": "4", "late": "yes", "wishes": "light,bus", "often": "3", "more": "cold"}
DAYS = {"food": "2", "late": "no", "wishes": "snack", "often": "0", "more": "secret"}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_its_own_questions_are_told_in_counts(union: Stage, language: str) -> None:
    zhou = await asked(union, [NIGHTS] * 10 + [DAYS] * 2, book(), language)
    yes, light = ("Yes", "Light &amp; heat") if language == "en" else ("是", "灯和暖气")
    top = render(language, "survey-own-top", option=yes, percent="83")
    assert union.group_sees("survey-own-questions")
    assert any(top in (message.html or message.text) for message in union.group.messages)
    assert zhou.ever_sees("survey-result")
    await looks(zhou)
    assert not zhou.sees("survey-index")
    await zhou.taps("survey-questions")
    assert zhou.sees("survey-choice", choice=yes, votes=10, percent="83")
    assert light in zhou.news[0]
    assert zhou.sees("survey-question-range", mean="2.5", count=12)
    told = await measures_of(union, OPENED)
    assert "index" not in told
    assert told["wishes/answered"].n == 10, "an answer nobody was asked for does not count"
    assert told["food"].se is not None


async def test_below_ten_answers_nothing_is_counted(union: Stage) -> None:
    zhou = await asked(union, [NIGHTS] * 9, book())
    await looks(zhou)
    await zhou.taps("survey-questions")
    assert zhou.sees("survey-fewer-than-ten")
    assert not zhou.sees("survey-choice")
    assert zhou.sees("survey-question-mean", mean="75.0")
    told = await measures_of(union, OPENED)
    assert set(told) == {"food"}
    assert told["food"].se is None


def test_votes_of_what_did_not_concern_them_reach_no_figure() -> None:
    found, faults = read(book())
    assert found is not None, faults
    papers = [found.form.counted(sheet) for sheet in [NIGHTS] * 10 + [DAYS] * 10]
    counted = votes(found.form, papers)
    assert ("wishes", "snack") not in counted
    assert counted["wishes", "bus"] == 10
    assert {number.name for number in measures(found.form, papers, 48)} == {"food", "wishes/answered"}
