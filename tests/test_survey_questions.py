"""Results question by question: shares from ten answers on, a right's questions together, alpha for the chair alone."""

import pytest

from domain.form import Form, Question
from domain.published import measure_reliability
from domain.survey import built_in_form
from handlers.form.filling import Filling
from handlers.form.page import say_position
from handlers.form.wording import Words
from locales import Markup, render
from tests.play import Actor, Stage
from tests.surveying import COUNTED, NOVEMBER, OPENS, RESULT, SUMMARY, crowd, gives, sheet


async def surveyed(union: Stage, answers: list[dict[str, str]], language: str = "en") -> tuple[Actor, Actor]:
    """A cadre and a chair after a survey with these answers."""
    zhou = await union.member("Zhou", language=language, role="cadre", committee="union")
    chen = await union.member("Chen", language=language, role="chair", committee="union")
    people = await crowd(union, len(answers), language)
    await union.sleeps_until(OPENS)
    for person, given in zip(people, answers, strict=True):
        await gives(union, person, given)
    await union.sleeps_until(COUNTED)
    return zhou, chen


async def looks(person: Actor) -> Actor:
    await person.says("/surveys")
    await person.taps_label(render(person.language, "survey-see", survey=_name(person.language)))
    return await person.taps("survey-questions")


def _name(language: str) -> Markup:
    return Markup(render(language, "survey-name-monthly", year="2026", month=11))


def question(language: str, name: str) -> Markup:
    return Markup(render(language, f"question-{name}"))


async def test_a_split_is_shown_that_the_mean_alone_would_hide(union: Stage) -> None:
    zhou, _ = await surveyed(union, [sheet("5")] * 5 + [sheet("1")] * 4 + [sheet("3")])
    await looks(zhou)
    split = {"up": "50", "flat": "10", "down": "40", "count": 10, "mean": "55.0"}
    assert zhou.sees("survey-question-split", question=question("en", "Q01"), **split)
    await zhou.taps("survey-to-result")
    assert zhou.sees("survey-summary")


async def test_the_questions_of_a_right_are_shown_together_or_not_at_all(union: Stage) -> None:
    few = [sheet("4") for _ in range(3)] + [sheet("2", Q07="na") for _ in range(9)]
    zhou, _ = await surveyed(union, few, "zh-CN")
    await looks(zhou)
    assert zhou.sees("survey-question-split", question=question("zh-CN", "Q01"), count=12)
    for hidden in ("Q05", "Q06", "Q07"):
        assert zhou.sees("survey-question-hidden", question=question("zh-CN", hidden))


async def test_shares_of_fewer_than_ten_stay_hidden_and_forged_taps_say_so(union: Stage) -> None:
    zhou, _ = await surveyed(union, [sheet("4")] * 3 + [sheet("2")] * 3)
    await looks(zhou)
    assert zhou.sees("survey-question-mean", question=question("en", "Q01"), mean="50.0")
    assert "%</b>" not in zhou.news[0]
    await zhou.presses("1:survey:questions:1999-01")
    assert zhou.sees("answer-too-old")
    li = await union.member("Li", language="en")
    await li.says("/help")
    await li.presses(f"1:survey:questions:{NOVEMBER}")
    assert li.sees("answer-not-allowed")


async def test_alpha_is_for_the_chair_alone(union: Stage) -> None:
    zhou, chen = await surveyed(union, [sheet("5")] * 15 + [sheet("2")] * 15)
    await looks(chen)
    assert chen.sees("survey-alpha", value="1.00", count=30)
    await looks(zhou)
    assert not zhou.sees("survey-alpha")


def test_alpha_needs_thirty_complete_sheets() -> None:
    form, many = built_in_form(), [sheet("5")] * 15 + [sheet("2")] * 15
    assert measure_reliability(form, many)
    assert measure_reliability(form, many[1:]) is None
    assert measure_reliability(form, [*many[1:], sheet("2", Q07="na", Q08="na")])
    assert measure_reliability(form, [*many[1:], {"Q01": "4"}]) is None
    assert measure_reliability(form, [sheet("4")] * 40) is None, "all the same says nothing"


async def test_members_look_up_what_was_told_by_right_and_question(union: Stage) -> None:
    await surveyed(union, [sheet(str(3 + n % 3)) for n in range(12)])
    li = await union.member("Li", language="en")
    await li.says("/survey")
    await li.taps("survey-past")
    assert li.sees("survey-past-none")
    for data in ("told", "asked"):
        await li.presses(f"1:survey:{data}:{NOVEMBER}")
        assert li.sees("answer-too-old"), "nothing is told to one before it is told to all"
    for moment in (SUMMARY, RESULT):
        await union.sleeps_until(moment)
    await li.taps("survey-more")
    assert li.sees("survey-line-score", name=Markup(render("en", "right-know")))
    await li.taps("survey-questions")
    assert li.sees("survey-question-split", question=question("en", "Q01"), count=12)
    await li.taps("survey-to-result")
    await li.taps("survey-past")
    assert li.sees("survey-past-list")
    await li.taps("survey-see", survey=_name("en"))
    assert li.sees("survey-summary")
    for data in ("result", "comments", "blocks", "questions"):
        await li.presses(f"1:survey:{data}:{NOVEMBER}")
        assert not li.sees("survey-summary"), "what is for cadres stays theirs"


@pytest.mark.parametrize(
    ("number", "count", "full", "empty"),
    [(1, 3, 1, 2), (20, 20, 20, 0), (1, 21, 1, 19), (20, 40, 10, 10), (40, 40, 20, 0)],
)
def test_a_bar_tells_how_far_one_has_come(number: int, count: int, full: int, empty: int) -> None:
    form = Form("any", tuple(Question(f"Q{each}", "", "", "text") for each in range(1, count + 1)))
    at = Filling("any", form, Words("en", None), {}, None, form.question(f"Q{number}"))
    assert say_position(at) == {"bar": "▰" * full + "▱" * empty, "place": str(number), "count": str(count)}
