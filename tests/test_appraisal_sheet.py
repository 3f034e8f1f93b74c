"""The sheets of an appraisal: bands by name in both languages, and on every page that they are for reference only."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from files.writers import appraisal, appraisal_pages
from files.writers.certificate import say
from locales import LANGUAGES

GOOD = {"item": "whole", "band": "b80", "points": 82}
DATA: Mapping[str, Any] = {
    "union": "青松工会",
    "kind": "year",
    "day": "2026-11-23",
    "ballots": 30,
    "roll": 48,
    "points": True,
    "of_union": {"work": {"item": "work", "band": "80-95", "points": None}},
    "rows": [
        {"name": "欧阳 Bo", "results": {"whole": GOOD, "fair": {"item": "fair", "band": "b90", "points": None}}},
        {"name": "=Wei", "results": {}},
    ],
}


def sheets_of(data: Mapping[str, Any], language: str) -> list[list[list[object]]]:
    book = load_workbook(BytesIO(appraisal.write(data, language)))
    return [[list(row) for row in sheet.values] for sheet in book]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_says_what_it_is_good_for(language: str) -> None:
    sheets = sheets_of(DATA, language)
    assert len(sheets) == 2
    for sheet in sheets:
        assert sheet[-1][0] == say(language, "appraise-reference")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_band_and_points_stand_beside_a_name_and_few_ballots_leave_no_figure(language: str) -> None:
    _, bo, wei, *_ = sheets_of(DATA, language)[0]
    few, band = say(language, "appraise-sheet-few"), say(language, "appraise-band-b80")
    assert bo == ["欧阳 Bo", band, 82, few, say(language, "appraise-band-b90"), few, few, few]
    # The name that a spreadsheet might run stays a text.
    assert wei == ["'=Wei", few, *[None] * 6]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_reads_bands_alone_has_no_column_of_points(language: str) -> None:
    headings, bo, *_ = sheets_of({**DATA, "points": False}, language)[0]
    assert say(language, "appraise-sheet-points") not in headings
    assert 82 not in bo


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cadres", [1, 60])
def test_a_page_is_drawn_however_many_there_are(language: str, cadres: int) -> None:
    many = {**DATA, "rows": list(DATA["rows"]) * cadres}
    assert appraisal_pages.write(many, language).startswith(b"%PDF")
