"""Quiz questions: as a cadre writes them, as they are dealt, marked and asked a second time; and the bank itself."""

from random import Random

import pytest

from domain.course import load_usual_courses
from domain.quiz import (
    QuizError,
    build_questionnaire,
    choose_others,
    compute_score,
    load_bank,
    make_question,
    read_question,
    read_written,
    write_question,
)

TWO = read_written("q2", "en", "Which float?\n* cork\n* wood\n- iron")
ONE = read_written("q1", "en", "How many?\n✓ 2\n3\n12")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "quiz-wrong-question"),
        ("Why?", "quiz-wrong-options"),
        ("Why?\n* because", "quiz-wrong-options"),
        ("Why?\n" + "\n".join(f"* {n}" for n in range(7)), "quiz-wrong-options"),
        ("Why?\nyes\nno", "quiz-wrong-right"),
        ("Why?\n* yes\nyes", "quiz-same-options"),
        ("Why?\n* " + "x" * 121 + "\nno", "quiz-too-long"),
        ("x" * 301 + "\n* yes\nno", "quiz-too-long"),
    ],
)
def test_what_is_no_question_is_refused(text: str, key: str) -> None:
    with pytest.raises(QuizError, match=key):
        read_written("q", "en", text)


def test_a_written_question_knows_its_right_answers() -> None:
    assert (ONE.kind, ONE.right, ONE.in_order, ONE.say("zh-CN", "C")) == ("single", ("A",), True, "12")
    assert (TWO.kind, TWO.right, TWO.in_order) == ("multi", ("A", "B"), False)
    assert read_question(write_question(TWO)) == TWO


@pytest.mark.parametrize(
    ("answers", "score"),
    [({"q1": "A", "q2": "B,A"}, 100), ({"q1": "A", "q2": "A"}, 50), ({"q2": "A,B,C"}, 0), ({}, 0)],
)
def test_only_the_exact_set_is_right(answers: dict[str, str], score: int) -> None:
    assert compute_score([ONE, TWO], answers) == score


def test_options_are_shuffled_but_figures_stay_in_order() -> None:
    forms = [build_questionnaire("a", [ONE, TWO], seed).form for seed in range(30)]
    assert {form.question("q1").options for form in forms} == {("A", "B", "C")}
    assert len({form.question("q2").options for form in forms}) == 6
    assert build_questionnaire("a", [TWO], 7) == build_questionnaire("a", [TWO], 7)


def test_a_second_attempt_asks_others_of_the_same_topics_where_there_are() -> None:
    bank = load_bank()
    for course in load_usual_courses():
        first = [bank[name] for name in course.quiz]
        asked, enough = choose_others(first, bank.values(), Random(1))
        assert len(asked) == len({it.id for it in asked}) == 5
        assert {it.topic for it in asked} <= {it.topic for it in first}
        assert enough == (not {it.id for it in asked} & set(course.quiz))
    asked, enough = choose_others([ONE, TWO], bank.values(), Random(1))
    assert ({it.id for it in asked}, enough) == ({"q1", "q2"}, False)


def test_every_question_of_the_bank_can_be_asked_in_both_languages() -> None:
    bank = load_bank()
    assert len(bank) == 105
    for question in bank.values():
        assert make_question(question.id, question.words, question.right).right == question.right
        assert question.words.keys() == {"zh-CN", "en"}
        assert len({frozenset(said) for said in question.words.values()}) == 1
    assert {name for course in load_usual_courses() for name in course.quiz} <= bank.keys()
