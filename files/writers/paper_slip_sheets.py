"""The paper slips are printed on: A4 across, measured and written on in one or two languages."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Optional

from fpdf import FPDF
from fpdf.enums import TextMode

from files.fonts import find_whole_font, list_texts
from files.writers.paper_slip import ROW, Slips

HALF, HIGH = 148.5, 210.0  # millimetres: A4 across is two A5
MARGIN, TOP, FOOT = 10.0, 7.0, 11.0
WIDE = HALF - 2 * MARGIN
INK, QUIET, LINE, PALE = (34, 48, 60), (107, 119, 130), (184, 192, 198), (244, 246, 247)
BOX, STEP, ROOM = 3.6, 8.2, 17.0
SIZES = (8.2, 7.0)  # points, of the first and the second language
LEAD = 0.43  # millimetres from line to line for each point of size
SCALES = ("scale5", "scale5_na", ROW)
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
        file, number = find_whole_font("".join(list_texts(asdict(slips))))
        self.add_font("noto", fname=file, collection_font_number=number)
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
            lines = self._lines(text, size, wide)
            self.ink(size, colour)
            for line in lines:
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
            if line and (line.endswith("\n") or self.get_string_width((line + piece).rstrip()) > wide):
                yield line.rstrip()
                line = ""
            line += piece
        yield line

    def halved(self, text: str, wide: float, size: float) -> str:
        """A word of Chinese too long for its column, parted in the middle, so that no sign is left over alone."""
        self.ink(size)
        if " " in text or self.get_string_width(text) <= wide:
            return text
        middle = len(text) // 2
        return f"{text[:middle]}\n{text[middle:]}"

    def box(self, x: float, y: float) -> None:
        self.set_draw_color(*INK)
        self.set_line_width(0.25)
        self.rect(x, y, BOX, BOX)
