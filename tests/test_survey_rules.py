"""The survey: its forms, what counts as an answer, and the instants of a wave."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import Calendar
from domain.form import InvalidAnswer, Question
from domain.survey import built_in_form, choose_form, compute_monthly_window, compute_window
from domain.union import Union
from handlers.survey.outcome import Outcome
from handlers.survey.takeaway import list_results
from storage.survey_results import Measure
from tests.surveying import make_wave

UNION = Union(name="Union", size=48, calendar=Calendar())
PRIORITIES = built_in_form().question("Q11")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Asia/Shanghai"))


def test_the_forms_hold_the_agreed_questions_in_order() -> None:
    assert [q.id for q in built_in_form().questions] == [f"Q{n:02}" for n in range(1, 13)]
    assert [q.id for q in built_in_form("short").questions] == ["Q01", "Q03", "Q06", "Q08", "Q10", "Q12"]
    assert [q.id for q in built_in_form("short", quarter_end=True).questions][-2:] == ["Q13", "Q12"]


def test_the_items_of_the_four_rights_leave_out_what_is_not_a_scale() -> None:
    items = {right: [q.id for q in questions] for right, questions in built_in_form().items.items()}
    assert items == {
        "know": ["Q01", "Q02"],
        "participate": ["Q03", "Q04"],
        "express": ["Q05", "Q06", "Q07"],
        "supervise": ["Q08", "Q09"],
    }


def test_one_walks_forward_and_back_and_no_further() -> None:
    form = built_in_form()
    steps = [form.step("Q01", 1), form.step("Q12", -1), form.step("Q12", 1), form.step("Q01", -1)]
    assert [question and question.id for question in steps] == ["Q02", "Q11", None, None]
    assert form.progress("Q03") == (3, 12)


def test_who_comes_back_goes_on_after_their_last_answer() -> None:
    form = built_in_form("short")
    assert form.resume_at({}) == form.question("Q01")
    assert form.resume_at({"Q01": "4", "Q06": "2"}) == form.question("Q08"), "what was skipped is not asked again"
    assert form.resume_at({"Q12": "words"}) is None


@pytest.mark.parametrize(
    ("question", "typed", "kept"),
    [
        ("Q01", "5", "5"),
        ("Q07", "na", "na"),
        ("Q10", "B", "B"),
        ("Q11", "safety,pay", "pay,safety"),
        ("Q11", "none", "none"),
        ("Q12", " 食堂\u200b太咸 ", "食堂太咸"),
        ("Q12", "长" * 300, "长" * 300),
        ("Q13", "10", "10"),
    ],
)
def test_an_answer_is_kept_in_one_form(question: str, typed: str, kept: str) -> None:
    assert built_in_form(quarter_end=True).question(question).accept(typed) == kept


@pytest.mark.parametrize(
    ("question", "typed", "key"),
    [
        ("Q01", "6", "invalid-unknown-option"),
        ("Q01", "na", "invalid-unknown-option"),
        ("Q01", "", "invalid-unknown-option"),
        ("Q10", "S,B", "invalid-unknown-option"),
        ("Q11", "pay,pay", "invalid-unknown-option"),
        ("Q11", "pay,shift,safety,tools", "invalid-too-many"),
        ("Q11", "pay,none", "invalid-exclusive"),
        ("Q12", "\u200b", "invalid-empty"),
        ("Q12", "👍" * 151, "invalid-too-long"),
        ("Q13", "11", "invalid-unknown-option"),
    ],
)
def test_an_answer_the_question_does_not_take_is_refused(question: str, typed: str, key: str) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        built_in_form(quarter_end=True).question(question).accept(typed)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("before", "tap", "is_chosen", "after"),
    [
        ("", "pay", True, "pay"),
        ("pay", "pay", True, "pay"),
        ("pay", "pay", False, ""),
        ("", "pay", False, ""),
        ("pay", "safety", True, "pay,safety"),
        ("pay,safety", "none", True, "none"),
        ("none", "pay", True, "pay"),
        ("none", "none", False, ""),
        ("pay,safety", "none", False, "pay,safety"),
    ],
)
def test_a_tap_says_what_shall_be_and_nothing_for_now_excludes_the_rest(
    before: str, tap: str, is_chosen: bool, after: str
) -> None:
    assert PRIORITIES.choose(before, tap, is_chosen=is_chosen) == after
    assert PRIORITIES.choose(after, tap, is_chosen=is_chosen) == after, "a tap that comes twice"


def test_a_fourth_choice_is_refused() -> None:
    with pytest.raises(InvalidAnswer) as refused:
        PRIORITIES.choose("pay,shift,safety", "tools")
    assert refused.value.values == {"most": 3}


@pytest.mark.parametrize(
    ("question", "option", "key"),
    [
        ("Q01", "3", "answer-scale-3"),
        ("Q07", "na", "answer-na"),
        ("Q10", "S", "answer-q10-S"),
        ("Q11", "pay", "priority-pay"),
    ],
)
def test_an_option_knows_its_words(question: str, option: str, key: str) -> None:
    assert built_in_form().question(question).option_key(option) == key


@pytest.mark.parametrize(
    ("responses", "form"),
    [([], "monthly"), ([0.5], "monthly"), ([0.5, 0.59], "short"), ([0.5, 0.6], "monthly"), ([0.9, 0.5, 0.5], "short")],
)
def test_the_short_form_goes_out_when_people_are_tired(responses: list[float], form: str) -> None:
    assert choose_form(responses) == form


WINDOWS = {
    (2026, 11): ("11-10T10:00", ["11-12T10:00", "11-17T10:00"], "11-17T18:00", "11-18T09:00", "11-20T10:00"),
    (2026, 2): ("02-10T10:00", ["02-12T10:00", "02-24T10:00"], "02-24T18:00", "02-25T09:00", "02-27T10:00"),
    (2026, 5): ("05-11T10:00", ["05-13T10:00", "05-18T10:00"], "05-18T18:00", "05-19T09:00", "05-21T10:00"),
    # the third workday after closing is a make-up Sunday: published before it
    (2026, 9): ("09-10T10:00", ["09-14T10:00", "09-17T10:00"], "09-17T18:00", "09-18T09:00", "09-21T10:00"),
    (2026, 10): ("10-12T10:00", ["10-14T10:00", "10-19T10:00"], "10-19T18:00", "10-20T09:00", "10-22T10:00"),
}


@pytest.mark.parametrize("month", WINDOWS)
def test_a_wave_keeps_the_month(month: tuple[int, int]) -> None:
    year, number = month
    opens, reminders, closes, summary, result = WINDOWS[month]
    window = compute_monthly_window(UNION, year, number)
    assert window.period == f"{year}-{number:02}"
    assert window.opens == local(f"{year}-{opens}")
    assert list(window.reminders) == [local(f"{year}-{each}") for each in reminders]
    assert window.closes == local(f"{year}-{closes}")
    assert window.summary == local(f"{year}-{summary}")
    assert window.result == local(f"{year}-{result}")


@pytest.mark.parametrize("year", [1970, 2025, 2026, 2027, 2028, 2031, 2100])
def test_every_wave_of_every_year_is_in_order(year: int) -> None:
    for month in range(1, 13):
        window = compute_monthly_window(UNION, year, month)
        instants = [window.opens, *window.reminders, window.closes, window.summary, window.result]
        assert instants == sorted(instants)
        assert len(window.reminders) <= 2
        spoken = [window.opens, *window.reminders, window.summary, window.result]
        assert all(UNION.calendar.is_push_day(UNION.calendar.local(each).date()) for each in spoken)


def test_an_extra_wave_reminds_only_while_it_is_open() -> None:
    short = Union(name="Union", size=48, calendar=Calendar(), survey_workdays=1)
    window = compute_window(short, "2026-11-extra", local("2026-11-24T15:00"))
    assert window.closes == local("2026-11-25T18:00")
    assert window.reminders == (local("2026-11-25T10:00"),)
    one_day = Union(name="Union", size=48, calendar=Calendar(), survey_workdays=0)
    assert compute_window(one_day, "2026-11-extra", local("2026-11-24T15:00")).reminders == ()


def test_a_union_may_choose_other_days_and_hours() -> None:
    own = Calendar(off_days=frozenset({date(2026, 3, 2)}))
    union = Union(name="Union", size=48, calendar=own, survey_day=1, survey_workdays=3)
    assert compute_monthly_window(union, 2026, 3).opens == local("2026-03-03T10:00")


def test_questions_are_values() -> None:
    assert built_in_form().question("Q12") == Question("Q12", "express", "open", "text", (), 300)


MADE_UP = Calendar(make_up_days=frozenset({date(2026, 11, 14), date(2026, 11, 15)}))  # Saturday and Sunday


@pytest.mark.parametrize(
    ("opens", "workdays", "closes", "reminders", "summary", "result"),
    [
        ("11-10", 5, "11-15", ["11-12", "11-13"], "11-16", "11-18"),
        ("11-10", 3, "11-13", ["11-12", "11-13"], "11-16", "11-16"),
        ("11-10", 2, "11-12", ["11-12"], "11-13", "11-13"),
        ("11-12", 5, "11-17", ["11-16", "11-17"], "11-18", "11-20"),
    ],
)
def test_a_wave_is_silent_on_made_up_weekends(
    opens: str, workdays: int, closes: str, reminders: list[str], summary: str, result: str
) -> None:
    union = Union(name="Union", size=48, calendar=MADE_UP, survey_workdays=workdays)
    window = compute_window(union, "2026-11", local(f"2026-{opens}T10:00"))
    assert window.closes == local(f"2026-{closes}T18:00")
    assert list(window.reminders) == [local(f"2026-{day}T10:00") for day in reminders]
    assert window.summary == local(f"2026-{summary}T09:00")
    assert window.result == local(f"2026-{result}T10:00")


def test_what_a_union_takes_away_is_as_exact_as_what_everybody_was_told() -> None:
    told = [Measure("index", 74.46808, 47, 1.39296), Measure("priority-pay", 0.31915, 47), Measure("enps", 12.0, 47)]
    found = Outcome(make_wave(), {it.name: it for it in told}, {})
    assert [tuple(row)[1:] for row in list_results(found)] == [
        ("enps", 12.0, 47, None),
        ("index", 74.5, 47, 1.4),
        ("priority-pay", 0.32, 47, None),
    ]
