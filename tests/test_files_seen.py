"""Spreadsheets of the real world: what counts is what a person sees, and where that is not sure the cell is named."""

import io
import zipfile
from datetime import datetime, timedelta
from datetime import time as clock_time
from typing import Any

import pytest
from openpyxl import Workbook

from files.readers.number_format import show_number, show_time
from files.readers.table import read_table
from files.readers.workbook import _STRICT
from locales import LANGUAGES
from tests.test_files_table import HEADINGS, REQUIRED, problems, read, rebuilt, told, workbook


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (42, "00000", "00042"),
        (42, '"A"0000', "A0042"),
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12.5%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234, "General", "1234"),
        (0.1 + 0.2, "General", "0.3"),
        (-5, "0", "-5"),
        (-5, "0;(0)", "(5)"),
        (12, "[Red]0", "12"),
        (12, "[$¥-804]0", "¥12"),
        (320102199001011234, "0", None),
        (123456, "0.00E+00", None),
        (0.5, "# ?/?", None),
        (12, "[>10]0", None),
        (5, ";;;", None),
    ],
)
def test_a_number_is_read_as_its_format_shows_it(value: float, code: str, shown: str | None) -> None:
    assert show_number(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (datetime(2027, 4, 17), "yyyy-mm-dd", "2027-04-17"),
        (datetime(2027, 4, 17), 'm"月"d"日"', "04-17"),
        (datetime(2027, 4, 17), 'yyyy"年"m"月"', "2027-04"),
        (datetime(2027, 4, 17, 14, 5), "yyyy/m/d h:mm", "2027-04-17 14:05"),
        (clock_time(14), "h:mm", "14:00"),
        (timedelta(hours=1, minutes=30), "h:mm", "01:30"),
        (datetime(2027, 4, 17), "dddd", None),
    ],
)
def test_a_day_or_a_time_is_read_as_far_as_its_format_shows_it(value: datetime, code: str, shown: str | None) -> None:
    assert show_time(value, code) == shown


def sheet_of(*rows: list[object]) -> tuple[Workbook, Any]:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book, book.active


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_cell_merged_downwards_speaks_for_each_row_and_one_across_is_refused() -> None:
    book, page = sheet_of(["工号", "姓名"], ["1", "Li"], [None, "Wu"])
    page.merge_cells("A2:A3")
    assert [row["number"] for row in read_table(saved(book), HEADINGS, REQUIRED).rows] == ["1", "1"]
    book, page = sheet_of(["工号", "姓名"], ["1", None])
    page.merge_cells("A2:B2")
    assert "cell-merged" in {key for _, key in problems(saved(book))}


def test_hidden_sheets_rows_and_columns_are_never_read_in_silence() -> None:
    book, page = sheet_of(["工号", "姓名", "入职日期"], ["1", "Li", "2020"])
    old = book.create_sheet("old", 0)
    old.append(["工号", "姓名"])
    old.sheet_state = "hidden"
    table = read_table(saved(book), HEADINGS, REQUIRED)
    assert [row["name"] for row in table.rows] == ["Li"]
    assert [it.key for it in table.notes] == ["reports-note-sheets"]
    page.row_dimensions[2].hidden = True
    assert problems(saved(book)) == [(2, "row-hidden")]
    page.row_dimensions[2].hidden = False
    page.column_dimensions["B"].hidden = True
    assert problems(saved(book)) == [(2, "cell-hidden")]


def test_two_sheets_with_such_a_table_are_asked_about() -> None:
    book, _ = sheet_of(["工号", "姓名"], ["1", "Li"])
    other = book.create_sheet("other")
    other.append(["工号", "姓名"])
    assert problems(saved(book)) == [(0, "two-tables")]


def test_a_title_above_and_sums_below_are_left_out_and_named() -> None:
    book, _ = sheet_of(["Sunrise, 2026"], [], ["No.", "工号", "姓名"], [1, "1", "Li"], ["合计", None, 1], ["制表：He"])
    table = read_table(saved(book), HEADINGS, REQUIRED)
    assert [(row.number, row["name"]) for row in table.rows] == [(4, "Li")]
    assert [it.key.removeprefix("reports-note-") for it in table.notes] == ["above", "columns", "below"]
    assert all(it.say(language) for it in table.notes for language in LANGUAGES)


def test_a_formula_never_calculated_is_named_and_one_that_gave_nothing_is_empty() -> None:
    book, _ = sheet_of(["工号", "姓名"], ["1", '="L"&"i"'])
    (fault,) = read_table(saved(book), HEADINGS, REQUIRED).faults
    assert (fault.key, fault.values["cell"]) == ("reports-problem-cell-formula", "B2")
    content = saved(book)
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(part).decode()
    calculated = text.replace('<c r="B2"><f>', '<c r="B2" t="str"><f>').replace("<v></v>", "<v>Li</v>")
    calculated = calculated.replace("<v />", "<v>Li</v>").replace("<v/>", "<v>Li</v>")
    assert [row["name"] for row in read_table(rebuilt(content, part, calculated.encode()), HEADINGS).rows] == ["Li"]


def test_a_workbook_in_the_strict_format_is_read() -> None:
    content = workbook(["工号", "姓名"], ["1", "Li"])
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            text = archive.read(part)
        for strict, usual in _STRICT.items():
            text = text.replace(usual, strict)
        content = rebuilt(content, part, text)
    assert read(content) == [(2, {"number": "1", "name": "Li"})]


@pytest.mark.parametrize(
    ("part", "key"),
    [("word/document.xml", "is-word"), ("ppt/presentation.xml", "is-slides"), ("content.xml", "is-open-document")],
)
def test_an_office_file_that_is_no_workbook_is_called_by_its_name(part: str, key: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(part, "<x/>")
    assert problems(file.getvalue()) == [(0, key)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('工号,姓名\n="0012",Li\n', "0012"),
        ("工号,姓名\n3.20102E+17,Li\n", "cell-format"),
        ('工号,姓名\n"12,Li\n13,Wu\n', "quote-open"),
        ('工号,姓名\n"12,Li\n13,"Wu"\n', "quote-open"),
        ("工号,姓名\n#N/A,Li\n", "cell-error"),
    ],
)
def test_what_spreadsheets_do_to_numbers_in_csv_is_undone_or_named(text: str, found: str) -> None:
    table = read_table(text.encode(), HEADINGS, REQUIRED)
    assert found in [*(row["number"] for row in table.rows), *(key for _, key in told(table))]


def test_the_headings_of_other_lists_give_way_to_ours() -> None:
    synonyms = {"编号": "number", "员工编号": "number"}
    table = read_table("编号,员工编号,姓名\nx,1,Li\n".encode(), HEADINGS, REQUIRED, synonyms)
    assert [row["number"] for row in table.rows] == ["x"], "the first of the synonyms is taken"
    table = read_table("编号,工号,姓名\nx,1,Li\n".encode(), HEADINGS, REQUIRED, synonyms)
    assert [row["number"] for row in table.rows] == ["1"]
    assert [it.values["names"] for it in table.notes] == ["编号"]
