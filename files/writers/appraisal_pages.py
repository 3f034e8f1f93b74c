"""The results of an appraisal on paper: a table of bands, and on each page that it is for reference only."""

from collections.abc import Mapping, Sequence
from typing import Any

from fpdf import FPDF
from fpdf.enums import WrapMode
from fpdf.fonts import FontFace

from files.fonts import find_whole_font, list_texts
from files.writers.appraisal import list_cells, list_headings, list_union_rows, say_ballots
from files.writers.certificate import INK, QUIET, say, say_day

_RULE = (212, 207, 195)
_FOOT = 26


class AppraisalPaper(FPDF):
    """A4 across; the foot of each page says what the sheet is good for."""

    def __init__(self, data: Mapping[str, Any], language: str) -> None:
        super().__init__(orientation="L", format="A4")
        self.language = language
        self.wrap = WrapMode.CHAR if language == "zh-CN" else WrapMode.WORD
        file, number = find_whole_font("".join(list_texts(dict(data))))
        self.add_font("noto", fname=file, collection_font_number=number)
        self.set_margins(16, 16, 16)
        self.set_auto_page_break(True, _FOOT)
        self.set_lang(language)
        self.set_title(say_title(data, language))
        self.alias_nb_pages()
        self.add_page()

    def footer(self) -> None:
        self.set_y(-_FOOT + 4)
        self.set_font("noto", size=8)
        self.set_text_color(*QUIET)
        self.multi_cell(
            0, 4, say(self.language, "appraise-reference"), new_x="LMARGIN", new_y="NEXT", wrapmode=self.wrap
        )
        self.set_y(-9)
        self.cell(0, 4, f"{self.page_no()} / {{nb}}", align="R")

    def put_table(self, headings: Sequence[str], rows: Sequence[Sequence[object]], widths: Sequence[int]) -> None:
        self.set_font("noto", size=9)
        self.set_draw_color(*_RULE)
        with self.table(
            borders_layout="HORIZONTAL_LINES",
            headings_style=FontFace(color=QUIET, size_pt=9),
            line_height=5,
            padding=(1, 1.2),
            col_widths=widths,
            text_align="LEFT",
            wrapmode=self.wrap,
            v_align="T",
        ) as table:
            table.row(list(headings))
            for row in rows:
                cells = ["" if cell is None else str(cell) for cell in row]
                table.row([*cells, *[""] * (len(headings) - len(cells))])


def say_title(data: Mapping[str, Any], language: str) -> str:
    return say(language, f"appraise-name-{data['kind']}", day=say_day(language, data["day"]))


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The PDF of what `appraisal` writes as a workbook, with the `union`'s name, `kind` and `day`."""
    paper = AppraisalPaper(data, language)
    paper.set_text_color(*INK)
    _put(paper, say_title(data, language), 18)
    _put(paper, f"{data['union']} · {say_ballots(data, language)}", 10)
    paper.ln(3)
    if data["of_union"] is not None:
        headings = [say(language, "appraise-the-union"), say(language, "appraise-sheet-share")]
        paper.put_table(headings, list_union_rows(data, language), (60, 205))
        paper.ln(5)
    headings = list_headings(data, language)
    widths = [45, 36, *([18] if data["points"] else [])]
    widths += [(265 - sum(widths)) // 5] * 5
    paper.put_table(headings, [list_cells(row, data, language) for row in data["rows"]], widths)
    return bytes(paper.output())


def _put(paper: AppraisalPaper, words: str, size: int) -> None:
    paper.set_font("noto", size=size)
    paper.multi_cell(0, size * 0.5, words, new_x="LMARGIN", new_y="NEXT", wrapmode=paper.wrap)
    paper.ln(1)
