"""Paper slips as a PDF: two A5 halves on each A4 sheet, to be cut or folded; run by the process that makes them."""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Optional

import segno
from fpdf import FPDF
from fpdf.enums import TextMode

from reports.fonts import FONT
from reports.paper_slip import Asked, Slips, read

HALF, HIGH = 148.5, 210.0  # millimetres: A4 across is two A5
MARGIN, TOP, HEAD, FOOT = 10.0, 7.0, 26.0, 11.0
WIDE = HALF - 2 * MARGIN
INK, QUIET, LINE, PALE = (34, 48, 60), (107, 119, 130), (184, 192, 198), (244, 246, 247)
BOX, STEP, ROOM = 3.6, 8.2, 17.0
SIZES = (8.2, 7.0)  # points, of the first and the second language
LEAD = 0.43  # millimetres from line to line for each point of size
SCALES = ("scale5", "scale5_na")
_TOGETHER = re.compile(
    r"[\u201c\uff08\u300a(]*(?:[!-'*-~]+|.)[\u201d\uff09\u300b)\uff0c\u3002\uff01\uff1f\uff1b\uff1a\u3001\u2026,.;:!?]*\s*",
    re.DOTALL,
)
"""What a line is not broken within: a word, or one sign of Chinese with the marks that cling to it."""


@dataclass(frozen=True, slots=True)
class Block:
    """What stays together on a half; it is `drawn` at x and y, under its `head` wherever a half begins with it."""

    height: float
    draw: Callable[[float, float], None]
    head: Optional["Block"] = None


class Sheets(FPDF):
    """A4 across, with words in one or two languages one under the other."""

    def __init__(self, slips: Slips) -> None:
        super().__init__(orientation="L", format="A4")
        self.slips, self.languages = slips, slips.languages
        self._broken: dict[tuple[str, float, float], tuple[str, ...]] = {}
        self.add_font("noto", fname=FONT)
        self.c_margin = 0
        self.set_auto_page_break(False)
        self.set_lang(self.languages[0].language)
        self.set_title(slips.title[self.languages[0].language])
        self.add_page()  # nothing can be measured without one

    def ink(self, size: float, colour: tuple[int, int, int] = INK) -> None:
        self.set_font("noto", size=size)
        self.set_text_color(*colour)
        self.set_draw_color(*LINE)

    @contextmanager
    def bold(self) -> Iterator[None]:
        # One weight is bundled; a thin outline in the same colour makes the second.
        with self.local_context(text_mode=TextMode.FILL_STROKE, line_width=0.1):
            self.set_draw_color(*INK)
            yield

    def said(self, key: str, **values: object) -> list[str]:
        return [words.say(key, **values) for words in self.languages]

    def high(self, texts: Iterable[str], wide: float, sizes: tuple[float, ...] = SIZES) -> float:
        """How many millimetres the texts take, one under the other."""
        return sum(len(self._lines(*it, wide)) * it[1] * LEAD for it in zip(texts, sizes, strict=False))

    def put(self, x: float, y: float, texts: Iterable[str], wide: float, sizes: tuple[float, ...] = SIZES) -> None:
        for colour, text, size in zip((INK, QUIET), texts, sizes, strict=False):
            self.ink(size, colour)
            for line in self._lines(text, size, wide):
                y += size * LEAD
                self.text(x, y - size * LEAD * 0.22, line)

    def _lines(self, text: str, size: float, wide: float) -> tuple[str, ...]:
        """The text broken into lines; remembered, for it stands on each slip."""
        place = (text, size, wide)
        if place not in self._broken:
            self.ink(size)
            self._broken[place] = tuple(self._break(text, wide))
        return self._broken[place]

    def _break(self, text: str, wide: float) -> Iterator[str]:
        line = ""
        for piece in _TOGETHER.findall(text):
            if line and self.get_string_width((line + piece).rstrip()) > wide:
                yield line.rstrip()
                line = ""
            line += piece
        yield line

    def box(self, x: float, y: float) -> None:
        self.set_draw_color(*INK)
        self.set_line_width(0.25)
        self.rect(x, y, BOX, BOX)


def pages(slips: Slips) -> bytes:
    """The PDF: slips of one half two by two, longer ones on sheets of their own."""
    paper = Sheets(slips)
    halves = _halves([*_questions(paper), _honest(paper)])
    for number, code in enumerate(slips.codes):
        for place, blocks in enumerate(halves):
            side = (number if len(halves) == 1 else place) % 2
            if side == 0:
                if number or place:
                    paper.add_page()
                _cut(paper, folded=len(halves) > 1)
            _half(paper, side * HALF + MARGIN, blocks, code, f"{place + 1}/{len(halves)}")
    return bytes(paper.output())


def _halves(blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks dealt out to as many halves as they need."""
    room = HIGH - TOP - HEAD - FOOT
    halves, left = [list[Block]()], room
    for block in blocks:
        before = halves[-1][-1] if halves[-1] else None
        new = [block] if before and block.head in (None, before.head) else _with_head(block)
        if halves[-1] and sum(it.height for it in new) > left:
            halves.append([])
            left, new = room, _with_head(block)
        halves[-1] += new
        left -= sum(it.height for it in new)
    return halves


def _with_head(block: Block) -> list[Block]:
    return [block.head, block] if block.head else [block]


def _half(paper: Sheets, x: float, blocks: Iterable[Block], code: str, place: str) -> None:
    _head(paper, x, code)
    y = TOP + HEAD
    for block in blocks:
        block.draw(x, y)
        y += block.height
    paper.ink(7, QUIET)
    paper.text(x, HIGH - 6, f"{code}   {place}")


def _head(paper: Sheets, x: float, code: str) -> None:
    """Whose slip of what it is and how to go about it; code and QR code stand on each half, should they be parted."""
    slips, wide = paper.slips, WIDE - 30
    paper.ink(7, QUIET)
    paper.text(x, TOP + 3, slips.union)
    with paper.bold():
        paper.put(x, TOP + 4.5, slips.title.values(), wide, (11.5, 8.5))
    paper.put(x, TOP + 15 if len(slips.title) > 1 else TOP + 13, paper.said("paper-slip-how"), wide, (7.2, 6.4))
    _qr(paper, x + WIDE - 17, TOP, slips.link + code)
    paper.ink(11)
    with paper.bold():
        paper.set_xy(x + WIDE - 28, TOP + 18)
        paper.cell(28, 6, code, align="R")


def _qr(paper: Sheets, x: float, y: float, link: str) -> None:
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


def _questions(paper: Sheets) -> Iterator[Block]:
    for steps, group in groupby(enumerate(paper.slips.questions, 1), lambda it: _steps(it[1])):
        rows = list(group)
        if steps is None:
            yield from (_asked(paper, number, question) for number, question in rows)
        else:
            head = _scale_head(paper, max((question for _, question in rows), key=lambda it: len(list(it.choices))))
            yield from (_scale_row(paper, number, question, head) for number, question in rows)


def _steps(question: Asked) -> tuple[tuple[str, ...], ...] | None:
    """The words of a scale, which neighbours share; None for another type."""
    return tuple(question.choices)[:5] if question.type in SCALES else None


def _scale_head(paper: Sheets, question: Asked) -> Block:
    columns = list(question.choices)
    height = max(paper.high(said, STEP - 0.6, (5.2, 4.6)) for said in columns) + 1.5
    start = WIDE - STEP * len(columns)

    def draw(x: float, y: float) -> None:
        for place, said in enumerate(columns):
            paper.put(x + start + place * STEP, y, said, STEP - 0.6, (5.2, 4.6))

    return Block(height, draw)


def _scale_row(paper: Sheets, number: int, question: Asked, head: Block) -> Block:
    boxes, wide = len(list(question.choices)), WIDE - 6 * STEP - 8
    height = max(paper.high(question.words.values(), wide), BOX) + 2.4

    def draw(x: float, y: float) -> None:
        paper.set_fill_color(*PALE)
        paper.rect(x, y, WIDE, height - 0.8, "F")
        _number(paper, x, y + 0.8, number)
        paper.put(x + 6, y + 0.8, question.words.values(), wide)
        for place in range(boxes):
            paper.box(x + WIDE - STEP * (6 - place) + 2, y + (height - 0.8 - BOX) / 2)

    return Block(height, draw, head)


def _number(paper: Sheets, x: float, y: float, number: int) -> None:
    paper.ink(SIZES[0], QUIET)
    paper.text(x + 0.8, y + 2.9, f"{number}")


def _asked(paper: Sheets, number: int, question: Asked) -> Block:
    """A question with its boxes below: options that are chosen, steps of a range, or room to write."""
    asked = paper.high(question.words.values(), WIDE - 6) + 1.4
    below = {"text": _room, "range": _range}.get(question.type, _options)(paper, question)

    def draw(x: float, y: float) -> None:
        _number(paper, x, y + 1, number)
        paper.put(x + 6, y + 1, question.words.values(), WIDE - 6)
        below.draw(x + 6, y + 1 + asked)

    return Block(asked + below.height + 2.2, draw)


def _room(paper: Sheets, question: Asked) -> Block:
    def draw(x: float, y: float) -> None:
        paper.set_draw_color(*LINE)
        paper.rect(x, y, WIDE - 6, ROOM)

    return Block(ROOM, draw)


def _range(paper: Sheets, question: Asked) -> Block:
    steps = [said[0] for said in question.choices]
    step = min((WIDE - 6) / len(steps), 11.0)

    def draw(x: float, y: float) -> None:
        for place, said in enumerate(steps):
            paper.box(x + place * step, y)
            paper.ink(7)
            paper.text(x + place * step + BOX + 0.8, y + 2.8, said)

    return Block(BOX + 1, draw)


def _options(paper: Sheets, question: Asked) -> Block:
    """In as many columns as the longest words allow, read across."""
    choices, sizes = list(question.choices), (7.6, 6.4)
    longest = max(_widest(paper, said, sizes) for said in choices) + BOX + 4
    columns = min(len(choices), max(1, int((WIDE - 6) / longest)), 4)
    wide = (WIDE - 6) / columns
    rows = [choices[start : start + columns] for start in range(0, len(choices), columns)]
    heights = [max(max(paper.high(said, wide - BOX - 3, sizes) for said in row), BOX) + 1.2 for row in rows]

    def draw(x: float, y: float) -> None:
        for row, height in zip(rows, heights, strict=True):
            for place, said in enumerate(row):
                paper.box(x + place * wide, y)
                paper.put(x + place * wide + BOX + 1.2, y + 0.3, said, wide - BOX - 3, sizes)
            y += height

    return Block(sum(heights), draw)


def _widest(paper: Sheets, said: Iterable[str], sizes: tuple[float, ...]) -> float:
    widths = []
    for text, size in zip(said, sizes, strict=False):
        paper.ink(size)
        widths.append(float(paper.get_string_width(text)))
    return max(widths)


def _honest(paper: Sheets) -> Block:
    """What paper promises and what it does not, and where it goes."""
    slips, sizes = paper.slips, (7.2, 6.4)
    privacy = paper.said("paper-slip-privacy")
    goes = [
        words.say("paper-slip-hand-in", contact=slips.contact[words.language], until=slips.hand_in[words.language])
        for words in paper.languages
    ]
    first, second = paper.high(goes, WIDE, SIZES), paper.high(privacy, WIDE, sizes)

    def draw(x: float, y: float) -> None:
        paper.put(x, y + 1.5, goes, WIDE, SIZES)
        paper.put(x, y + 2.5 + first, privacy, WIDE, sizes)

    return Block(first + second + 3, draw)


if __name__ == "__main__":
    sys.stdout.buffer.write(pages(read(json.loads(sys.stdin.buffer.read()))))
