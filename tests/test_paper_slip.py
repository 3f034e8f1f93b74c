"""Slips on paper: every question with its boxes, each code on each half, nothing beyond the edge of a page."""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from domain.form import Form, Question
from domain.questionnaire import Questionnaire, write
from domain.survey import built_in_form
from files.writers.paper_slip import Asked, Slips
from files.writers.paper_slip_pages import draw_pages
from files.writers.paper_slip_sheets import FOOT, HIGH, Sheets
from handlers.form.wording import Words, load_words
from handlers.paper import sheet
from locales import LANGUAGES
from tests.surveying import make_wave

CODES = ("VCR-WDN", "4JV-SR0", "7JH-4BA")
LONG = "有没有什么话想说？（“长”）Anything at all, for this is a question of great length. " * 4


def asked(question: Question, languages: Sequence[str]) -> Asked:
    said = {it: Words(it, None) for it in languages}
    labels = {it: tuple(own.option(question, option) for option in question.options) for it, own in said.items()}
    return Asked(question.type, {it: own.question(question) for it, own in said.items()}, labels)


def slips(languages: Sequence[str], form: str = "monthly") -> Slips:
    names = dict.fromkeys(languages, "2026 年 11 月测评 & “November”")
    questions = tuple(asked(it, languages) for it in built_in_form(form, quarter_end=form == "monthly").questions)
    return Slips(
        "晨光精密制造有限公司工会", names, names, names, questions, CODES, "https://t.me/union_bot?start=paper-"
    )


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, str]]:
    """Every line that is put on paper, with how far down."""
    found: list[tuple[float, str]] = []
    put = Sheets.text

    def note(self: Sheets, x: float, y: float, text: str = "") -> None:
        found.append((y, text))
        put(self, x, y, text)

    monkeypatch.setattr(Sheets, "text", note)
    return found


def sheets_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


@pytest.mark.parametrize(
    ("paper", "sheets", "halves"),
    [
        (slips(LANGUAGES[:1]), 2, 1),
        (slips(LANGUAGES[1:]), 3, 2),
        (slips(LANGUAGES, "short"), 2, 1),
        (replace(slips(LANGUAGES), questions=slips(LANGUAGES).questions * 3), 9, 5),
    ],
)
def test_everything_stands_on_each_slip_and_slips_of_one_half_share_a_sheet(
    paper: Slips, sheets: int, halves: int, written: list[tuple[float, str]], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    assert sheets_of(draw_pages(paper)) == sheets
    assert [it.message for it in caplog.records if "glyph" in it.message] == []
    whole = "".join("".join(text.split()) for _, text in written)
    for question in paper.questions:
        for said in (*question.words.values(), *(each for labels in question.labels.values() for each in labels)):
            assert whole.count("".join(said.split())) >= len(CODES), said
    assert max(y for y, _ in written) <= HIGH - FOOT / 2
    places = [text for _, text in written if text.startswith(CODES)]
    assert places == [f"{code}   {half}/{halves}" for code in CODES for half in range(1, halves + 1)]


def test_a_word_too_long_for_its_column_is_parted_in_the_middle(written: list[tuple[float, str]]) -> None:
    draw_pages(replace(slips(LANGUAGES[:1]), codes=CODES[:1]))
    lines = [text for _, text in written]
    assert lines[lines.index("非常") + 1] == "不同意"
    assert "非常同意" in lines


def test_long_words_are_broken_where_they_may_be_and_run_into_nothing(written: list[tuple[float, str]]) -> None:
    long = {"zh-CN": LONG, "en": LONG}
    options = dict.fromkeys(long, (LONG[:60], "ok"))
    odd = (Asked("single", long, options), Asked("text", long, {"zh-CN": (), "en": ()}))
    draw_pages(replace(slips(LANGUAGES), title=long, questions=odd, codes=CODES[:1]))
    lines = [text for _, text in written]
    assert not [line for line in lines if line[:1] in tuple("。，？”）、")]
    assert not [line for line in lines if line[-1:] in tuple("“（")]
    assert "length." in " ".join(lines)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Tea?", "Which? Any of these. (at most 1) (only if it follows from your answer to 1)"]),
        ("zh-CN", ["喝茶吗？", "Which? Any of these. （最多选 1 项） （视您对第 1 题的回答而定，不适用则不答）"]),
    ],
)
def test_paper_says_what_a_keyboard_would_see_to(language: str, said: list[str]) -> None:
    asks = (
        Question("tea", "", "", "single", ("yes", "no")),
        Question("kind", "", "", "multi", ("a", "b"), most=1, relevant="${tea} = 'yes' or ${tea} != 'no'"),
    )
    own = {"en": {"tea": "Tea?", "kind": "Which?", "kind?": "Any of these."}, "zh-CN": {"tea": "喝茶吗？"}}
    document = write(Questionnaire("tea", Form("tea", asks), own))
    wave = make_wave(form="tea", document=document)
    assert [
        " ".join(sheet.list_asked(load_words(language, wave), wave.questions, it)) for it in wave.questions.questions
    ] == said
