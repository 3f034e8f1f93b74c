"""Every code of the rules has its words, the same in both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from domain import activities, audience, case_states, deadlines, form, routing, urgency
from domain.calendar import Calendar
from domain.date_rules import RuleError, parse
from domain.member import COMMITTEES
from domain.survey import built_in_form
from locales import LANGUAGES, render

PREFIXES_OF_REFUSALS = ("refused-", "invalid-", "rule-")
NUMBERS: dict[str, object] = {"most": 3, "length": 4, "year": 2027, "month": 13, "rule": "sat in 13"}
NUMBERS |= {"one": "03-04", "other": "04-03", "day": "2027-04-13", "weekday": "tue"}


def keys_of_the_rules() -> Iterator[str]:
    full = built_in_form(quarter_end=True)
    yield from (f"right-{right}" for right in form.RIGHTS)
    yield from (f"question-{question.id}" for question in full.questions)
    yield from (q.option_key(option) for q in full.questions if q.type != "range" for option in q.options)
    yield from (f"{kind}-{code}" for code in routing.load_categories() for kind in ("category", "lead"))
    yield from (f"duty-{duty}" for duty in routing.DUTIES)
    yield from (f"committee-{committee}" for committee in COMMITTEES)
    yield from (f"mode-{mode}" for mode in routing.MODES)
    yield from (f"state-{state}" for state in case_states.load_states())
    yield from (f"step-{step}" for step in case_states.STEPS)
    yield from (f"outcome-{outcome}" for outcome in case_states.load_outcomes())
    yield from (f"rating-{rating}" for rating in case_states.RATINGS)
    yield from (f"refused-{t.guard}" for t in case_states.load_edges() if t.guard != "always")
    yield from (f"sla-{name}" for name in deadlines.load_terms())
    yield from (f"urgency-{level}" for level in urgency.LEVELS)
    yield from (f"plan-{entry.id}" for entry in activities.load_default_plan())
    yield from (f"{kind}-{state}" for state in activities.STATES for kind in ("event", "activity-not-when"))
    yield from (f"audience-{each}" for each in audience.AUDIENCES)


def refusals_in_code() -> Iterator[str]:
    for file in Path("domain").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from [node.value] if node.value.startswith(PREFIXES_OF_REFUSALS) else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_words(language: str) -> None:
    keys = {*keys_of_the_rules(), *(key for key in refusals_in_code() if not key.endswith("-"))}
    assert len(keys) > 180
    words = {key: render(language, key, **NUMBERS) for key in keys}
    assert [key for key, said in words.items() if not said.strip()] == []


def test_the_questions_are_asked_word_for_word() -> None:
    assert render("zh-CN", "question-Q02") == "公司和工会公开的内容，我能看明白。"
    assert render("en", "question-Q06") == "Raising a problem honestly would not be held against me."
    assert render("zh-CN", "answer-q10-B") == "基本满意"


def test_both_languages_hold_the_same_keys_in_the_same_order() -> None:
    keys = []
    for language in LANGUAGES:
        resource = FluentParser().parse(Path(f"locales/{language}/domain.ftl").read_text("utf-8"))
        keys.append([entry.id.name for entry in resource.body if isinstance(entry, Message)])
    assert keys[0] == keys[1]
    assert len(set(keys[0])) == len(keys[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refused_rule_is_explained_with_a_plain_year(language: str) -> None:
    with pytest.raises(RuleError) as error:
        parse("spring_festival").resolve(2101, Calendar())
    assert "2101" in render(language, error.value.key, **error.value.values)
