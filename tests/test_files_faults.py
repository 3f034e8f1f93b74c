"""Whatever table is sent: everything that is wrong with every row is named in one go, an empty cell hides nothing."""

import io
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from openpyxl import Workbook

from files.readers import courses, plan, questions, roster
from files.readers.reading import Reading

CALENDAR = {"zone": "Asia/Shanghai", "off_days": [], "make_up_days": []}
CASES: dict[str, tuple[Callable[[bytes, Mapping[str, Any]], Reading], list[list[list[str]]], list[tuple[int, str]]]] = {
    "plan": (
        plan.read_file,
        [
            [
                ["编号", "活动名称", "日期规则", "负责人", "名额"],
                ["B01", "春游", "", "无此分工", "很多"],
                ["坏", "", "4月31日", "", ""],
            ]
        ],
        [
            (2, "reports-problem-cell-missing"),
            (2, "plan-wrong-places"),
            (2, "plan-wrong-lead"),
            (3, "reports-problem-cell-missing"),
            (3, "plan-wrong-id"),
            (3, "rule-no-such-day"),
            (3, "plan-wrong-title"),
        ],
    ),
    "roster": (
        roster.read_file,
        [
            [
                ["姓名", "工号", "身份", "委员会", "语言"],
                ["", "7" * 65, "船长", "", "法文"],
                ["李娜", "#REF!", "工会干部", "", "中文"],
                ["王玥", "1", "会员", "工会委员会", "土语"],
            ]
        ],
        [
            (2, "reports-problem-cell-missing"),
            (2, "roster-wrong-length"),
            (2, "roster-wrong-role"),
            (2, "roster-wrong-language"),
            (3, "reports-problem-cell-error"),
            (3, "roster-committee-missing"),
            (4, "roster-wrong-language"),
            (4, "roster-not-in-office"),
        ],
    ),
    "courses": (
        courses.read_file,
        [
            [
                ["编号", "中文名称", "学时", "有效月数", "测验题编号"],
                ["too long a name", "", "", "1000", "Q1 Q1"],
            ],
            [
                ["题号", "正确答案", "中文题目", "A（中文）"],
                ["Q1", "", "问?", "一"],
            ],
        ],
        [
            (2, "reports-problem-cell-missing"),
            (2, "training-wrong-id"),
            (2, "training-wrong-valid"),
            (2, "training-wrong-quiz"),
            (2, "training-wrong-title"),
            (2, "reports-problem-cell-missing"),
            (2, "quiz-wrong-options"),
        ],
    ),
    "questions": (
        questions.read_file,
        [[["题号", "正确答案", "中文题目"], ["", "A", "问?"]]],
        [
            (2, "reports-problem-cell-missing"),
            (2, "quiz-wrong-topic"),
            (2, "quiz-wrong-level"),
            (2, "quiz-wrong-kind"),
            (2, "quiz-wrong-source"),
            (2, "quiz-wrong-why"),
            (2, "quiz-wrong-languages"),
        ],
    ),
}


def workbook(sheets: list[list[list[str]]]) -> bytes:
    book = Workbook()
    for number, rows in enumerate(sheets):
        page = book.active if number == 0 else book.create_sheet()
        for row in rows:
            page.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("name", CASES)
def test_every_fault_of_every_row_is_named_at_once(name: str) -> None:
    read_file, sheets, faults = CASES[name]
    reading = read_file(workbook(sheets), {"year": 2027, "calendar": CALENDAR})
    assert [(it.row, it.key) for it in reading.faults] == faults
