"""Skip logic: what can be written into the column `relevant`, where reading stops, and what then counts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.form import Form, Question
from domain.skip_logic import Condition, Every, Look, Negation, SkipError, Some, is_met, list_looks, parse, rename_names
from tests.properties import steady

SHEET = {"pay": "low", "step": "4", "many": "a,c", "na": "na"}


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("${pay} = 'low'", True),
        ('${pay} = "high"', False),
        ("${pay} != 'high'", True),
        ("${missing} = ''", True),
        ("${missing} != 'low'", True),
        ("${step} = 4", True),
        ("${step} >= 4 and ${step} <= 4", True),
        ("${step} > 4 or ${step} < 4", False),
        ("${step} > -1", True),
        ("${missing} < 9", False),
        ("${na} >= 0 or ${na} < 0", False),
        ("selected(${many}, 'c')", True),
        ("selected(${many},'b')", False),
        ("not(selected(${many}, 'b'))", True),
        ("${pay}='high' and ${pay}='high' or ${step}=4", True),
        ("${pay}='high' and (${pay}='high' or ${step}=4)", False),
        ("  ( ( ${ step } = 4 ) ) ", True),
    ],
)
def test_a_condition_says_what_xpath_would_say(text: str, so: bool) -> None:
    assert is_met(parse(text), SHEET) is so


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        ("", "skip-question-missing", 1),
        ("pay = 'low'", "skip-question-missing", 1),
        ("${pay}", "skip-comparison-missing", 7),
        ("${pay} 'low'", "skip-comparison-missing", 8),
        ("${pay} = low", "skip-value-missing", 10),
        ("${pay} = 'low", "skip-unknown-sign", 10),
        ("${step} > 'low'", "skip-number-missing", 11),
        ("${pay} = 'low' ${pay}", "skip-too-much", 16),
        ("${pay} = 'low' and", "skip-question-missing", 19),
        ("(${pay} = 'low'", "skip-bracket-missing", 16),
        ("not ${pay} = 'low'", "skip-bracket-missing", 5),
        ("selected(${pay} 'low')", "skip-comma-missing", 17),
        ("selected('low', ${pay})", "skip-question-missing", 10),
        ("${pay} ~ 'low'", "skip-unknown-sign", 8),
        ("(" * 11 + "${pay} = 'low'" + ")" * 11, "skip-too-deep", 11),
        ("${pay} = '" + "x" * 250 + "'", "skip-too-long", 255),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(text: str, key: str, place: int) -> None:
    with pytest.raises(SkipError) as refused:
        parse(text)
    assert (refused.value.key, refused.value.place) == (key, place)


def test_a_question_keeps_its_conditions_under_another_name() -> None:
    assert rename_names("${pay} = 'pay' and ${ step } > 2", {"pay": "pay-2"}) == "${pay-2} = 'pay' and ${step} > 2"
    assert [it.name for it in list_looks(parse("not(${pay-2} = 'x') or ${step} > 2"))] == ["pay-2", "step"]


single_looks = st.builds(
    Look,
    st.sampled_from("abc"),
    st.sampled_from(["=", "!=", "<", "<=", ">", ">=", "selected"]),
    st.integers(0, 3).map(str),
    st.just(0),
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    single_looks,
    lambda inner: st.one_of(
        st.builds(Negation, inner),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Every(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Some(tuple(parts))),
    ),
    max_leaves=5,
)
sheets = st.dictionaries(st.sampled_from("abc"), st.integers(0, 3).map(str))


def written(condition: Condition) -> str:
    match condition:
        case Look(name, "selected", value):
            return f"selected(${{{name}}}, '{value}')"
        case Look(name, sign, value):
            return f"${{{name}}} {sign} {value}"
        case Negation(part):
            return f"not({written(part)})"
        case Every(parts):
            return "(" + " and ".join(map(written, parts)) + ")"
        case Some(parts):
            return "(" + " or ".join(map(written, parts)) + ")"


def meant(condition: Condition, sheet: dict[str, str]) -> bool:
    """The same by Python's own rules."""
    text = written(condition)
    for name in "abc":
        text = text.replace(f"${{{name}}}", repr(int(sheet.get(name, "99999"))))
    text = text.replace(" = ", " == ").replace("selected(", "(lambda one, other: one == int(other))(")
    return bool(eval(text))


@steady
@given(conditions, sheets)
def test_what_is_written_is_read_as_it_was_meant(condition: Condition, sheet: dict[str, str]) -> None:
    whole = dict.fromkeys("abc", "99999") | sheet
    text = written(condition)
    if len(text) <= 255:
        assert is_met(parse(text), whole) is meant(condition, sheet)


def chain(conditions: list[Condition]) -> Form:
    """Questions of which each may depend on any before it."""
    questions = [Question(name, "", "", "single", tuple("0123")) for name in "abc"]
    extra = [
        Question(f"d{n}", "", "", "single", tuple("0123"), relevant=text)
        for n, text in enumerate(map(written, conditions))
        if len(text) <= 255
    ]
    last = Question("e", "", "", "single", tuple("0123"), relevant="${d0} = 1 or ${a} = 1")
    return Form("chain", (*questions, *extra, last))


@steady
@given(
    st.lists(single_looks, min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(["a", "b", "c", "d0", "d1", "d2", "e"]), st.integers(0, 3).map(str)),
)
def test_an_answer_nobody_was_asked_for_changes_nothing(found: list[Condition], sheet: dict[str, str]) -> None:
    form = chain(found)
    counted, asked = form.counted(sheet), {question.id for question in form.asked(sheet)}
    assert form.counted(counted) == counted
    assert set(counted) <= asked
    assert form.asked(counted) == form.asked(sheet)
    for question in form.questions:
        if question.id not in asked:
            assert form.counted({name: given for name, given in sheet.items() if name != question.id}) == counted


def test_one_walks_past_what_does_not_concern_them() -> None:
    form = Form(
        "walk",
        (
            Question("a", "", "", "single", ("x", "y"), required=True),
            Question("b", "", "", "single", ("x", "y"), relevant="${a} = 'x'"),
            Question("c", "", "", "single", ("x", "y"), relevant="${b} = 'x'"),
            Question("d", "", "", "single", ("x", "y"), required=True),
        ),
    )
    assert [it.id for it in form.asked({"a": "y", "b": "x"})] == ["a", "d"]
    steps = [form.step("a", 1, {"a": "y"}), form.step("d", -1, {"a": "y"}), form.step("a", 1, {"a": "x"})]
    assert [it and it.id for it in steps] == ["d", "a", "b"]
    # Whoever stands on a page that no longer concerns them goes on from there.
    assert form.step("c", 1, {"a": "y"}) == form.question("d")
    assert form.counted({"a": "y", "b": "x", "c": "x", "d": "x"}) == {"a": "y", "d": "x"}
    assert form.resume_at({"a": "y"}) == form.question("d") == form.missing({"a": "y"})
    assert form.missing({"a": "y", "d": "x"}) is None
    assert replace(form.questions[1], relevant="").concerns({})
