"""A transcript on paper: a table of everything somebody has completed, with the sum of its hours."""

from collections.abc import Mapping
from typing import Any

from fpdf import FPDF
from fpdf.enums import WrapMode
from fpdf.fonts import FontFace

from files.fonts import find_whole_font, list_texts
from files.writers.certificate import INK, QUIET, say, say_day
from files.writers.transcript import COLUMNS

_RULE = (212, 207, 195)
_WIDTHS = (27, 46, 13, 13, 42, 18, 27, 22, 26)


class TranscriptPaper(FPDF):
    """A4 across, with page numbers and the union at the foot."""

    def __init__(self, data: Mapping[str, Any], language: str) -> None:
        super().__init__(orientation="L", format="A4")
        self.foot = say(language, "training-transcript-foot", union=data["union"], day=say_day(language, data["made"]))
        file, number = find_whole_font("".join(list_texts(dict(data))))
        self.add_font("noto", fname=file, collection_font_number=number)
        self.set_margins(16, 16, 16)
        self.set_auto_page_break(True, 18)
        self.set_lang(language)
        self.set_title(say(language, "training-transcript-title"))
        self.alias_nb_pages()
        self.add_page()

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font("noto", size=8)
        self.set_text_color(*QUIET)
        self.cell(220, 5, self.foot)
        self.cell(0, 5, f"{self.page_no()} / {{nb}}", align="R")


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The PDF of what `transcript` writes as a workbook, with `name`, `union` and the day it was `made`."""
    paper = TranscriptPaper(data, language)
    paper.set_font("noto", size=18)
    paper.set_text_color(*INK)
    paper.cell(0, 10, say(language, "training-transcript-title"), new_x="LMARGIN", new_y="NEXT")
    paper.set_font("noto", size=11)
    paper.cell(0, 7, data["name"], new_x="LMARGIN", new_y="NEXT")
    paper.ln(3)
    _draw_table(paper, data, language)
    return bytes(paper.output())


def _draw_table(paper: TranscriptPaper, data: Mapping[str, Any], language: str) -> None:
    paper.set_font("noto", size=8.5)
    paper.set_draw_color(*_RULE)
    wrap = WrapMode.CHAR if language == "zh-CN" else WrapMode.WORD
    with paper.table(
        borders_layout="HORIZONTAL_LINES",
        headings_style=FontFace(color=QUIET, size_pt=8.5),
        line_height=4.6,
        padding=(1, 1.2),
        col_widths=_WIDTHS,
        text_align="LEFT",
        wrapmode=wrap,
        v_align="T",
    ) as table:
        table.row([say(language, f"training-transcript-{name}") for name in COLUMNS])
        for row in data["rows"]:
            table.row(_list_texts(row, language))
        total = say(language, "training-transcript-sum")
        table.row([total, "", "", f"{data['sum']:g}", "", "", "", "", ""])


def _list_texts(row: Mapping[str, Any], language: str) -> list[str]:
    score = "" if row["score"] is None else f"{row['score']}%"
    grade = say(language, f"training-paper-grade-{row['grade']}-{row['form']}")
    until = say_day(language, row["until"])
    day = say_day(language, row["day"])
    return [day, row["course"], row["version"], f"{row['hours']:g}", grade, score, until, row["number"], row["code"]]
