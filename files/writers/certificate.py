"""A certificate on one page: what was completed, by whom, how it is known, and a code to check it by."""

from collections.abc import Mapping
from datetime import date
from html import unescape
from io import BytesIO
from typing import Any

import segno
from fpdf import FPDF
from fpdf.enums import TextMode, WrapMode

from files.fonts import find_whole_font, list_texts
from locales import Markup, render
from locales.dates import write_day

WIDE, HIGH, MARGIN = 297.0, 210.0, 28.0  # millimetres of A4 across
INK, QUIET, LINE = (34, 48, 60), (107, 119, 130), (184, 146, 60)
_CODE = 34.0


class CertificatePaper(FPDF):
    """One page of A4 across, in a frame."""

    def __init__(self, data: Mapping[str, Any], language: str, title: str) -> None:
        super().__init__(orientation="L", format="A4")
        self.language = language
        file, number = find_whole_font("".join(list_texts(dict(data))))
        self.add_font("noto", fname=file, collection_font_number=number)
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(False)
        self.set_lang(language)
        self.set_title(title)
        self.add_page()
        self.set_draw_color(*LINE)
        for inset in (10.0, 12.5):
            self.rect(inset, inset, WIDE - 2 * inset, HIGH - 2 * inset)

    def put(self, words: str, size: float, *, above: float = 0, quiet: bool = False, is_bold: bool = False) -> None:
        """A paragraph in the middle, `above` millimetres below what is there."""
        self.ln(above)
        self.set_font("noto", size=size)
        self.set_text_color(*(QUIET if quiet else INK))
        wrap = WrapMode.CHAR if self.language == "zh-CN" else WrapMode.WORD
        # One weight is bundled; a thin outline in the same colour makes the second.
        with self.local_context(text_mode=TextMode.FILL_STROKE if is_bold else TextMode.FILL, line_width=0.12):
            self.set_draw_color(*INK)
            self.multi_cell(0, size * 0.55, words, new_x="LMARGIN", new_y="NEXT", align="C", wrapmode=wrap)


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The PDF of a certificate; `data` has what `handlers.training.certifying` gathers, days as 'YYYY-MM-DD'."""
    return draw_certificate(data, language)


def draw_certificate(data: Mapping[str, Any], language: str) -> bytes:
    """The PDF."""
    title = say(language, "training-paper-title")
    paper = CertificatePaper(data, language, title)
    paper.set_y(30)
    paper.put(title, 30, is_bold=True)
    paper.put(data["name"] or say(language, "training-paper-no-name"), 20, above=12, is_bold=True)
    paper.put(say(language, "training-paper-completed", day=say_day(language, data["day"])), 12, above=4, quiet=True)
    paper.put(data["course"], 20, above=4, is_bold=True)
    for number, line in enumerate(list_lines(data, language)):
        paper.put(line, 12, above=0.0 if number else 7.0)
    paper.put(data["union"], 14, above=9)
    paper.put(say(language, "training-paper-limits"), 8.5, above=5, quiet=True)
    _draw_code(paper, data, language)
    return bytes(paper.output())


def list_lines(data: Mapping[str, Any], language: str) -> list[str]:
    """Version, hours, evidence, quiz and how long it counts."""
    lines = [
        say(language, "training-paper-hours", version=data["version"], hours=data["hours"]),
        say(language, f"training-paper-grade-{data['grade']}-{data['form']}"),
    ]
    if data["score"] is not None:
        lines.append(say(language, "training-paper-quiz", score=data["score"], attempt=data["attempt"]))
    bound = "training-paper-until" if data["until"] else "training-paper-no-end"
    return [*lines, say(language, bound, **({"day": say_day(language, data["until"])} if data["until"] else {}))]


def _draw_code(paper: CertificatePaper, data: Mapping[str, Any], language: str) -> None:
    """The code to scan in the corner, and beside it what can be typed instead."""
    file = BytesIO()
    segno.make_qr(data["link"], error="m").save(file, kind="png", scale=6, border=4)
    top = HIGH - 18 - _CODE
    paper.image(file, WIDE - 20 - _CODE, top, _CODE, _CODE)
    paper.set_font("noto", size=9)
    paper.set_text_color(*QUIET)
    paper.text(20, HIGH - 24, say(language, "training-paper-number", number=data["number"]))
    paper.text(20, HIGH - 19, say(language, "training-paper-code", code=data["code"]))


def say(language: str, key: str, **values: Any) -> str:
    """Plain words for paper: signs are shown as they are."""
    plain = {name: Markup(value) if isinstance(value, str) else value for name, value in values.items()}
    return unescape(render(language, key, **plain))


def say_day(language: str, iso: str) -> str:
    """A day with its year, which paper always needs."""
    return unescape(write_day(language, date.fromisoformat(iso))) if iso else ""
