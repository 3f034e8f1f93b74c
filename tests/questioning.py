"""What plays about questionnaires share: a spreadsheet about night shifts, and a cadre who sends it."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook, load_workbook

from tests.play import Actor

Rows = Sequence[Sequence[str]]

SURVEY = [
    ["type", "name", "label::zh-CN", "label::en", "relevant", "required", "right", "max", "exclusive"],
    ["select_one scale5", "food", "饭菜可口。", "The food is good.", "", "", "", "", ""],
    ["select_one yesno", "late", "您上夜班吗？", "Do you work nights?", "", "yes", "", "", ""],
    ["select_multiple wish", "wishes", "夜班要什么？", "What do nights need?", "${late} = 'yes'", "", "", "2", "none"],
    ["range", "often", "每周几次？", "How often <a week>?", "", "", "", "", ""],
    ["text", "more", "", "Anything else?", "selected(${wishes}, 'light')", "", "", "", ""],
]
CHOICES = [
    ["list_name", "name", "label::zh-CN", "label::en"],
    ["yesno", "yes", "是", "Yes"],
    ["yesno", "no", "否", "No"],
    ["wish", "light", "灯和暖气", "Light & heat"],
    ["wish", "snack", "夜宵", "A snack"],
    ["wish", "bus", "班车", "A bus"],
    ["wish", "none", "没有", "Nothing"],
]
SETTINGS = [["form_id", "heading::zh-CN", "heading::en"], ["nights", "夜班调查", "Night shifts"]]


def book(sheets: Mapping[str, Rows] | None = None) -> bytes:
    """An XLSX file of the questionnaire, with some of its sheets replaced."""
    made, file = Workbook(), BytesIO()
    made.remove(made.worksheets[0])
    for name, rows in ({"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS} | dict(sheets or {})).items():
        page = made.create_sheet(name)
        for row in rows:
            page.append(list(row))
    made.save(file)
    return file.getvalue()


def under(form_id: str, content: bytes) -> bytes:
    """The same file with another form_id."""
    made, file = load_workbook(BytesIO(content)), BytesIO()
    made["settings"]["A2"] = form_id
    made.save(file)
    return file.getvalue()


def changed(rows: Rows, row: int, column: str, text: str) -> list[list[str]]:
    """The sheet with one cell changed; `row` as a spreadsheet counts."""
    copy = [list(each) for each in rows]
    copy[row - 1][copy[0].index(column)] = text
    return copy


async def imports(cadre: Actor, content: bytes, name: str = "nights.xlsx") -> Actor:
    await cadre.says("/questionnaires")
    await cadre.taps("questionnaire-import")
    return await cadre.sends_document(name, content)
