"""Questions that only buttons answer: a word typed instead is sent to them, and never made into a suggestion."""

import ast

import pytest

from tests.play import Stage
from tests.test_words import code, key_of

PAGES = {
    "forgetme": (("/forgetme",), ("forgetme-ask", "forgetme-no")),
    "privacy": (("/privacy", "privacy-withdraw"), ("privacy-explained", "privacy-keep")),
    "language": (("/language",), ("language-choose", "language-name-en")),
    "invitation": (("/people", "people-invite"), ("people-invite-whom", "people-invite-member")),
    "survey": (("/surveys", "survey-extra"), ("survey-ask-form", "survey-to-list")),
}


@pytest.mark.parametrize("page", PAGES)
async def test_words_are_sent_to_the_buttons_which_still_work(union: Stage, page: str) -> None:
    chair, _ = await union.member("Zhou", role="chair", language="en"), await union.member("Wu", role="chair")
    (command, *taps), (key, button) = PAGES[page]
    await chair.says(command)
    for label in taps:
        await chair.taps(label)
    assert chair.sees(key)
    asked = chair.last
    for word in ("yes", "I do not know what this is about"):
        await chair.says(word)
        assert chair.sees("answer-tap-first")
        assert not chair.sees("suggest-from-words")
    await chair.taps(button, message=asked)
    await chair.says("The lamp by the gate is broken")
    assert chair.sees("suggest-from-words"), "once it is answered, words are words again"


async def test_the_second_question_before_forgetting_is_asked_again(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.says("yes")
    assert li.sees("forgetme-ask-again")
    await li.taps("forgetme-sure")
    assert li.sees("forgetme-goodbye")


async def test_an_answer_to_an_older_question_is_no_suggestion(union: Stage) -> None:
    li = await union.member("Li")
    await li.says("不满意")
    assert li.sees("suggest-greeting", kind="answer", name="Li")


OTHERWISE = {
    "appraise-send-sure",  # no row may tell that a member has voted
    "cases-merge-sure",  # a number typed meanwhile chooses another case
    "appraise-paper-sure",  # as below
    "paper-own-sure",  # no row may tell that a member was asked
}


def test_whether_somebody_is_sure_is_asked_by_buttons() -> None:
    said = [
        f"{file}:{call.lineno}"
        for file, tree in code().items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", "") in {"edit", "say"}
        and any(key_of(it).endswith("-sure") and key_of(it) not in OTHERWISE for it in call.args)
    ]
    assert said == []
