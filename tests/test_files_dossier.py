"""The dossier on paper, in cells and as a picture: from the same numbers, with nothing where nothing may be shown."""

import logging
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PIL import Image

from domain.inspection import load_checklist
from files.writers.dossier import (
    ContestLine,
    Disclosed,
    Dossier,
    DossierLine,
    DossierQuestion,
    DossierResult,
    Fix,
    MoneyLine,
    PlainWords,
    PlannedLine,
    Signature,
)
from files.writers.dossier_pages import Pages, draw_pages
from files.writers.dossier_workbook import write_workbook
from files.writers.inspection_picture import HEIGHT, WIDTH, paint
from files.writers.survey_score import DrawnScore, Priority
from locales import LANGUAGES

RIGHTS = ("know", "participate", "express", "supervise")
RESULT = DossierResult(
    answered=38,
    invited=48,
    validity="valid",
    index=DrawnScore("index", 68.4, -6.2, 5.0),
    band="watch",
    rights=tuple(DrawnScore(right, 57.9 + 5 * n, n - 1.0, 5.0) for n, right in enumerate(RIGHTS)),
    satisfied=57.9,
    acceptable=None,
    questions=(DossierQuestion("Q01", 38, 57.9, 28.9, 13.2), DossierQuestion("Q07")),
    priorities=(Priority("pay", 42.1), Priority("canteen", 31.6)),
    enps=13.2,
    enps_n=38,
)
LINES = tuple(
    DossierLine(item.id, item.most, float(item.most), "经审委会议纪要 <2026-10-14> & “附件”")
    for item in load_checklist().values()
)
FULL = Dossier(
    union="晨光精密制造有限公司工会 & 朋友",
    month="2026-10",
    made_on="2026-11-05",
    result=RESULT,
    own=84.21,
    rights=tuple((right, 80.0 + n) for n, right in enumerate(RIGHTS)),
    lines=(replace(LINES[0], points=None), replace(LINES[1], points=None, open=True), *LINES[2:]),
    signatures=(Signature("union", "周敏", "2026-11-04"), Signature("fund_review", "", "")),
    fixes=(
        Fix("express", "2026-10", "", "2026-11-30", "", ""),
        Fix("canteen", "2026-09", "李强", "2026-10-30", "2026-10-28", "食堂增加两个窗口"),
    ),
    disclosed=(
        Disclosed("D02", "2026-09", "2026-10-13", "2026-10-15", "late"),
        Disclosed("D07", "2026-Q3", "2026-10-13", "", "overdue"),
        Disclosed("D04", "2026-H1", "2026-10-13", "", "due"),
        Disclosed("D11", "", "", "2026-10-20", "published"),
    ),
    care=(("need-birth", 5), ("need-illness", None), ("help-visit", 3)),
    money=(
        MoneyLine("冬季健步走", 200000, 180000, 120050, 120050, 14, 8575),
        MoneyLine("全员体检", None, None, None, None, None, None),
    ),
    plan=(
        PlannedLine("2026-10-12", "羽毛球之夜", "held", "2026-10-12", "", (12, 3, 1, 2), 18),
        PlannedLine("2026-09-20", "健步走 <一日>", "moved", "2026-11-14", "moved-weather", (0, 0, 0, 0), None),
        PlannedLine("2026-08-01", "书画展", "dropped", "", "dropped-budget", (0, 0, 0, 0), None),
    ),
    contests=(
        ContestLine("“安康杯”竞赛 2026-09", 1, "锻工 <一班>", 5, "81.82", "2026-10-12", ""),
        ContestLine("“安康杯”竞赛 2026-09", 2, "Paint & Co", 12, "79.09", "2026-10-12", "2026-10-20"),
    ),
    outcomes=(("held", 7), ("moved", 1), ("dropped", 1), ("postponed", 0), ("ahead", 3)),
)
HIDDEN = replace(
    RESULT,
    answered=None,
    index=DrawnScore("index", None),
    band=None,
    rights=tuple(DrawnScore(right, None) for right in RIGHTS),
    satisfied=None,
    questions=(DossierQuestion("Q01"),),
    priorities=(),
    enps=None,
)
EMPTY = replace(FULL, result=None, own=None, rights=tuple((right, None) for right in RIGHTS), fixes=(), disclosed=())


def said(dossier: Dossier, language: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """All words that are put on the pages."""
    written: list[str] = []
    for name in ("cell", "multi_cell", "text"):
        put = getattr(Pages, name)

        def note(self: Pages, *values: object, _put: object = put, **more: object) -> object:
            written.extend(str(it) for it in (*values, *more.values()) if isinstance(it, str))
            return _put(self, *values, **more)  # type: ignore[operator] # the method it stands for

        monkeypatch.setattr(Pages, name, note)
    assert draw_pages(dossier, language).startswith(b"%PDF-")
    return "\n".join(written)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dossier", [FULL, replace(FULL, result=HIDDEN), EMPTY])
def test_pages_are_made_of_whatever_there_is_and_the_font_has_every_sign(
    language: str, dossier: Dossier, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    assert draw_pages(dossier, language).startswith(b"%PDF-")
    assert [it.message for it in caplog.records if "glyph" in it.message] == []


def test_pages_show_both_views_and_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = said(FULL, "en", monkeypatch)
    for part in (
        "68.4",
        "84.2",
        "38 of 48 answered · Valid",
        "↓ 6.2 (beyond ±5.0)",
        "58% favourable · 29% neutral · 13% unfavourable · 38 answers",
        "fewer than 10 answers",
        "Satisfied 57.9%   ·   At least basically satisfied Hidden   ·   Would recommend us, eNPS of 38 answers +13",
        "经审委会议纪要 <2026-10-14> & “附件”",
        "not disclosed",
        "quarter 3 of 2026",
        "first half of 2026",
        "28 Oct 2026 食堂增加两个窗口",
        "Fund-review committee: not signed yet",
        "Care for members",
        "at least 5",
        "fewer than 5",
        "Results of contests",
        "81.82",
        "20 Oct 2026",
        "Money of the union",
        "1,200.50",
        "85.75",
        "held on time 7 · moved 1 · cancelled 1 · postponed 0 · still ahead 3",
    ):
        assert part in text, part


def test_pages_tell_no_number_of_few_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    text = said(replace(FULL, result=HIDDEN), "en", monkeypatch)
    assert "Fewer than 5 of 48 answered; nothing is shown." in text
    assert "57.9" not in text
    assert "No survey result for this month." in said(EMPTY, "en", monkeypatch)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_has_a_sheet_for_each_part(language: str) -> None:
    book, words = load_workbook(BytesIO(write_workbook(FULL, language))), PlainWords(language)
    parts = ("result", "questions", "inspection", "fixes", "disclosed", "plan", "contests", "care", "money")
    assert book.sheetnames == [words.say(f"dossier-part-{part}") for part in parts]
    result = {row[0]: row[1:] for row in book.worksheets[0].iter_rows(values_only=True)}
    assert result[words.say("reports-index")] == (68.4, words.change(RESULT.index), 84.2)
    items = {row[0]: row for row in book.worksheets[2].iter_rows(values_only=True)}
    assert items["I01"][3] == words.say("dossier-not-applicable")
    assert items["I03"][3:5] == (8, 8)
    assert load_workbook(BytesIO(write_workbook(EMPTY, language))).worksheets[0].max_row == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_has_its_size_with_and_without_a_survey(language: str) -> None:
    for dossier in (FULL, EMPTY):
        assert Image.open(BytesIO(paint(dossier, language))).size == (WIDTH, HEIGHT)
