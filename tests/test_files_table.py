"""Files from a cadre's spreadsheet: read with every bad row named, written so that no cell can run."""

import csv
import io
import tracemalloc
import zipfile
from datetime import date, datetime
from datetime import time as clock_time
from html import unescape

import pytest
from openpyxl import Workbook, load_workbook

from files.readers.table import MOST_BYTES, MOST_ROWS, Table, find_code, read_table, simplify
from files.writers.plan import WORDS as PLAN_WORDS
from files.writers.roster import WORDS
from files.writers.sheet import Cell, Percent, guard, remove_guard, write_csv, write_xlsx
from locales import LANGUAGES, has_key, render

HEADINGS = {"工号": "number", "Staff number": "number", "姓名": "name", "Name": "name", "入职日期": "since"}
REQUIRED = ("number", "name")


def workbook(*rows: list[object]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(content: bytes) -> list[tuple[int, dict[str, str]]]:
    table = read_table(content, HEADINGS, REQUIRED)
    assert not table.faults
    return [(row.number, dict(row.values)) for row in table.rows]


def problems(content: bytes) -> list[tuple[int, str]]:
    return told(read_table(content, HEADINGS, REQUIRED))


def told(table: Table) -> list[tuple[int, str]]:
    return [(problem.row, problem.key.removeprefix("reports-problem-")) for problem in table.faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_in_each_encoding_and_with_each_delimiter_a_spreadsheet_writes(
    encoding: str, delimiter: str
) -> None:
    text = "工号,姓名\r\n0017,王玥\r\n\r\n0018,李娜\r\n".replace(",", delimiter)
    assert read(text.encode(encoding)) == [
        (2, {"number": "0017", "name": "王玥"}),
        (4, {"number": "0018", "name": "李娜"}),
    ]


def test_a_workbook_is_read_as_a_person_sees_it() -> None:
    content = workbook(
        ["工号", "姓名", "入职日期"],
        [1001, "李娜", date(2024, 3, 1)],
        [],
        [1002.0, " 王玥 ", datetime(2024, 3, 1, 9, 30)],
    )
    assert read(content) == [
        (2, {"number": "1001", "name": "李娜", "since": "2024-03-01"}),
        (4, {"number": "1002", "name": "王玥", "since": "2024-03-01 09:30"}),
    ]


def test_times_and_empty_cells_are_read_plainly() -> None:
    table = read_table(workbook(["工号", "姓名", "入职日期"], [7, None, clock_time(9, 30)]), HEADINGS)
    (row,) = table.rows
    assert (row["number"], row["name"], row["since"], row["unheard of"]) == ("7", "", "09:30", "")


def test_a_column_without_a_heading_may_be_there_but_not_filled_in() -> None:
    table = read_table(b"Name,,Staff number\nLi,,7\nWang,note,8\n", HEADINGS)
    assert [row.number for row in table.rows] == [2]
    assert told(table) == [(3, "cell-without-heading")]


@pytest.mark.parametrize("heading", ["Staff number", "staff  NUMBER", "ＳＴＡＦＦ ＮＵＭＢＥＲ", "工 号"])
def test_headings_match_without_regard_to_case_width_and_spaces(heading: str) -> None:
    assert read(f"{heading},Name\n7,Li\n".encode()) == [(2, {"number": "7", "name": "Li"})]


@pytest.mark.parametrize(
    ("row", "key"),
    [
        (["", "Li"], "cell-missing"),
        (["7"], "cell-missing"),
        (["7", "Li", "extra"], "cell-without-heading"),
        (["7", "Li" * 2000], "cell-too-long"),
        (["#REF!", "Li"], "cell-error"),
    ],
)
def test_a_bad_row_is_named_in_both_formats_and_the_good_ones_are_kept(row: list[str], key: str) -> None:
    lines = [["工号", "姓名"], ["1", "Wang"], row, ["3", "Chen"]]
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    for content in (text.getvalue().encode(), workbook(*(list[object](line) for line in lines))):
        table = read_table(content, HEADINGS, REQUIRED)
        assert [row.number for row in table.rows] == [2, 4]
        assert told(table) == [(3, key)]


def test_a_sign_no_encoding_knows_spoils_only_its_row() -> None:
    assert problems("\ufeff工号,姓名\n1,李\n2,".encode() + b"\xff\xff\n") == [(3, "cell-unreadable")]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty"),
        (b"\n , \n", "empty"),
        ("工号,Staff number,姓名\n".encode(), "heading-twice"),
        ("工号\n".encode(), "heading-missing"),
        (b"\xd0\xcf\x11\xe0 old", "old-excel"),
        (b"\x09\x08\x08\x00 older", "old-excel"),
        (b"\xef\xbb\xbf <HTML><table><tr><td>Name</td></tr></table></HTML>", "is-web-page"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "is-web-page"),
        (b"MIME-Version: 1.0", "is-web-page"),
        (b"Rar!\x1a\x07", "is-archive"),
        (b"PK\x03\x04 broken", "not-a-table"),
        (b"x" * (MOST_BYTES + 1), "too-big"),
        ("工号,姓名".encode() + b"," * 200 + b"x\n", "too-many-columns"),
        (b'"' + b"x" * 200_000 + b'"\n', "quote-open"),
        ("工号,姓名\n".encode() + b"1,Li\n" * (MOST_ROWS + 1), "too-many-rows"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(content: bytes, key: str) -> None:
    assert problems(content) == [(0, key)]


def test_ten_thousand_rows_are_taken() -> None:
    assert len(read("工号,姓名\n".encode() + b"1,Li\n" * MOST_ROWS)) == MOST_ROWS


def test_a_row_after_any_gap_is_a_row() -> None:
    book = Workbook()
    book.active.append(["工号", "姓名"])
    book.active.cell(200_000, 1, "7")
    file = io.BytesIO()
    book.save(file)
    assert problems(file.getvalue()) == [(200_000, "cell-missing")]


def rebuilt(content: bytes, part: str, data: bytes) -> bytes:
    """The workbook with one part replaced."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, data if name == part else old.read(name))
    return file.getvalue()


def test_a_zip_bomb_is_refused_unopened_even_when_its_sizes_lie() -> None:
    bomb = rebuilt(workbook(["工号"]), "xl/styles.xml", b" " * 150_000_000)
    true_size = (150_000_000).to_bytes(4, "little")
    tracemalloc.start()
    assert problems(bomb) == [(0, "too-big-unpacked")]
    assert problems(bomb.replace(true_size, (1000).to_bytes(4, "little"))) == [(0, "not-a-table")]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000_000


def test_an_archive_of_thousands_of_parts_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(501):
            archive.writestr(str(number), b"")
    assert problems(file.getvalue()) == [(0, "too-big-unpacked")]


def test_exploding_entities_are_refused() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    laughs = f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><worksheet><sheetData>&e9;</sheetData></worksheet>'
    assert problems(rebuilt(workbook(["工号"]), "xl/worksheets/sheet1.xml", laughs.encode())) == [(0, "not-a-table")]


def test_a_problem_speaks_both_languages_and_escapes_what_it_quotes_once() -> None:
    (problem,) = read_table(b"<b>&,Name\n", HEADINGS).notes
    assert "&lt;b&gt;&amp;" in problem.say("en")
    (problem,) = read_table("工号,姓名\n,Li\n".encode(), HEADINGS, REQUIRED).faults
    assert problem.say("zh-CN") == "第 2 行：“工号”没有填写"
    assert problem.say("en") == "Row 2: “工号” is not filled in"


STARTS = ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", "｜", "％", "−"]
BLANKS = ["", " ", "  ", "\t", "\r", "\n", "\u00a0", "\u3000", "\ufeff", "\u200b"]
FORMULAS = ["1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://x.invalid","y")']
PAYLOADS = [blank + start + formula for blank in BLANKS for start in STARTS for formula in FORMULAS]


def test_no_payload_reaches_a_workbook_as_a_formula() -> None:
    content = write_xlsx("=1+1/[x]", ["=a", "n"], [[payload, -5] for payload in PAYLOADS])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    cells = [(row[0].value, row[0].data_type, row[1].value) for row in sheet.iter_rows(min_row=2)]
    assert len(cells) == len(PAYLOADS) == 390
    assert all(str(text).startswith("'") and kind == "s" and number == -5 for text, kind, number in cells)


def test_no_payload_reaches_a_csv_with_a_risky_start() -> None:
    content = write_csv(["=a", "n"], [[payload, -5] for payload in PAYLOADS])
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(lines) == len(PAYLOADS) + 1
    assert all(line[0].startswith("'") for line in lines)
    assert {line[1] for line in lines[1:]} == {"-5"}


@pytest.mark.parametrize("text", ["李娜", "a=b", "'quoted'", "", "3%", "1-2", "#N/A"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert guard(text) == text == remove_guard(text)


def test_what_we_write_is_what_we_read() -> None:
    rows = [["0017", "王玥"], ["+86 10", "=SUM(A1)"], ["'x", "two\nlines, and a comma"]]
    expected = [{"number": number, "name": name} for number, name in rows]
    for content in (write_csv(["工号", "姓名"], rows), write_xlsx("花名册", ["工号", "姓名"], rows)):
        assert [values for _, values in read(content)] == expected


def test_days_and_shares_are_such_in_a_workbook() -> None:
    row: list[Cell] = [date(2026, 4, 18), datetime(2026, 4, 18, 9, 30), Percent(64.25), "=1", None]
    headings = ["day", "moment", "share", "text", "nothing"]
    page = load_workbook(io.BytesIO(write_xlsx("x", headings, [row]))).worksheets[0]
    cells = next(page.iter_rows(min_row=2))
    assert [(cell.value, cell.number_format) for cell in cells[:3]] == [
        (datetime(2026, 4, 18), "yyyy-mm-dd"),
        (datetime(2026, 4, 18, 9, 30), "yyyy-mm-dd hh:mm"),
        (0.6425, "0.0%"),
    ]
    assert write_csv(headings, [row]).decode("utf-8-sig").splitlines()[1] == "2026-04-18,2026-04-18 09:30,64.2%,'=1,"


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("干部", "cadre"),
        ("工会干部", "cadre"),
        (" Cadre ", "cadre"),
        ("主席", "chair"),
        ("员工", "member"),
        ("王", "王"),
    ],
)
def test_a_role_is_known_by_its_usual_words(written: str, role: str) -> None:
    assert find_code(written, WORDS["role"]) == role


def test_a_missing_heading_is_named_in_both_languages() -> None:
    (fault,) = read_table("工号\n1\n".encode(), {"Name": "name", "姓名": "name", "工号": "number"}, ["name"]).faults
    assert "Name / 姓名" in fault.say("zh-CN")


@pytest.mark.parametrize(
    ("column", "word", "code"),
    [
        ("committee", "经审会", "fund_review"),
        ("committee", "Women's committee", "women"),
        ("duty", "宣传委员", "education"),
        ("duty", "Treasurer", "treasurer"),
        ("language", "英语", "en"),
        ("language", "Mandarin", "zh-CN"),
        ("audience", "全体职工", "all"),
        ("audience", "Female employees", "women"),
        ("sign_up", "需要", "yes"),
        ("lead", "安全委员", "protection"),
        ("committee", "食堂", "食堂"),
    ],
)
def test_what_unions_call_an_office_or_an_audience_is_understood(column: str, word: str, code: str) -> None:
    assert find_code(word, (WORDS | PLAN_WORDS)[column]) == code


def test_no_word_means_two_codes_of_one_column() -> None:
    for column, keys in {**WORDS, **PLAN_WORDS}.items():
        meant: dict[str, set[str]] = {}
        for code, key in keys.items():
            for language in LANGUAGES:
                others = render(language, f"{key}-also").split("|") if has_key(language, f"{key}-also") else []
                for word in (render(language, key), *others):
                    meant.setdefault(simplify(unescape(word)), set()).add(code)
        assert {word: codes for word, codes in meant.items() if len(codes) > 1} == {}, column
