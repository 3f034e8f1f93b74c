"""Paper slips as a PDF: two A5 halves on each A4 sheet, to be cut or folded."""

from collections.abc import Iterable, Mapping
from typing import Any

import segno

from files.writers.paper_slip import Slips, read
from files.writers.paper_slip_questions import list_blocks, make_honesty_block
from files.writers.paper_slip_sheets import FOOT, HALF, HIGH, INK, LINE, MARGIN, QUIET, TOP, WIDE, Block, Sheets

_TITLE, _HOW = (11.5, 8.5), (7.2, 6.4)
_BESIDE = WIDE - 30


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The PDF of the slips that `data` holds; its own languages stand on them."""
    return draw_pages(read(data))


def draw_pages(slips: Slips) -> bytes:
    """The PDF: slips of one half two by two, longer ones on sheets of their own."""
    paper = Sheets(slips)
    top = TOP + _measure_head(paper)
    halves = _split_halves([*list_blocks(paper), make_honesty_block(paper)], HIGH - FOOT - top)
    for number, code in enumerate(slips.codes):
        for place, blocks in enumerate(halves):
            side = (number if len(halves) == 1 else place) % 2
            if side == 0:
                if number or place:
                    paper.add_page()
                _cut(paper, folded=len(halves) > 1)
            x = side * HALF + MARGIN
            _draw_head(paper, x, code)
            _fill(x, top, blocks)
            paper.ink(7, QUIET)
            paper.text(x, HIGH - 6, f"{code}   {place + 1}/{len(halves)}")
    return bytes(paper.output())


def _split_halves(blocks: Iterable[Block], room: float) -> list[list[Block]]:
    """The blocks dealt out to as many halves as they need."""
    halves, left = [list[Block]()], room
    for block in blocks:
        before = halves[-1][-1] if halves[-1] else None
        new = [block] if before and block.head in (None, before.head) else _add_head(block)
        if halves[-1] and sum(it.height for it in new) > left:
            halves.append([])
            left, new = room, _add_head(block)
        halves[-1] += new
        left -= sum(it.height for it in new)
    return halves


def _add_head(block: Block) -> list[Block]:
    return [block.head, block] if block.head else [block]


def _fill(x: float, y: float, blocks: Iterable[Block]) -> None:
    for block in blocks:
        block.draw(x, y)
        y += block.height


def _measure_head(paper: Sheets) -> float:
    """A title of several lines needs more than the code beside it."""
    how = paper.high(paper.said("paper-slip-how"), _BESIDE, _HOW)
    return max(26.0, 9 + paper.high(paper.slips.title.values(), _BESIDE, _TITLE) + how)


def _draw_head(paper: Sheets, x: float, code: str) -> None:
    """Whose slip of what it is and how to go about it; code and QR code stand on each half, should they be parted."""
    slips, how = paper.slips, TOP + 7 + paper.high(paper.slips.title.values(), _BESIDE, _TITLE)
    paper.ink(7, QUIET)
    paper.text(x, TOP + 3, slips.union)
    with paper.bold():
        paper.put(x, TOP + 4.5, slips.title.values(), _BESIDE, _TITLE)
    paper.put(x, how, paper.said("paper-slip-how"), _BESIDE, _HOW)
    _draw_qr(paper, x + WIDE - 17, TOP, slips.link + code)
    paper.ink(11)
    with paper.bold():
        paper.set_xy(x + WIDE - 28, TOP + 18)
        paper.cell(28, 6, code, align="R")


def _draw_qr(paper: Sheets, x: float, y: float, link: str) -> None:
    modules = segno.make_qr(link, error="m").matrix
    side = 17 / len(modules)
    paper.set_fill_color(*INK)
    for row, dark in enumerate(modules):
        for column, is_dark in enumerate(dark):
            if is_dark:
                paper.rect(x + column * side, y + row * side, side, side, "F")


def _cut(paper: Sheets, *, folded: bool) -> None:
    paper.set_draw_color(*LINE)
    paper.set_line_width(0.2)
    paper.set_dash_pattern(*((0.4, 1.6) if folded else (2, 2)))
    paper.line(HALF, 6, HALF, HIGH - 6)
    paper.set_dash_pattern()
