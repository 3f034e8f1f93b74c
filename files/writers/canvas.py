"""A sheet to draw on in pixels from its upper left corner: cards, bars, pills and words that fit."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from math import ceil, floor
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

from files.fonts import find_font, make_printable

# Calm, and told apart by every kind of colour vision: blue against orange, never red against green.
PAPER, CARD, EDGE, TRACK = "#F4F2EC", "#FFFFFF", "#E4E0D6", "#ECEFF1"
INK, QUIET = "#22303C", "#6B7782"
BLUE, PALE, ORANGE = "#23688F", "#8DB4CC", "#B85C14"

LEAST_SIZE = 20
"""Of 1280 pixels across: less cannot be read on a telephone."""
Align = Literal["left", "center", "right"]

_FINER = 4
"""Boxes are drawn so many times as large and made smaller again, which makes their corners round to the eye."""
_BOLD = 65
"""One weight is bundled; an outline of this part of the size in the same colour makes the second."""
_ANCHORS = {"left": "ls", "center": "ms", "right": "rs"}
_DASH, _FAINT = 4, "#A1A8AD"


@dataclass(frozen=True, slots=True)
class Writing:
    """A line that was written, and the pixels it takes."""

    words: str
    is_bold: bool
    left: float
    top: float
    right: float
    bottom: float


class Canvas:
    """Coordinates, sizes and widths are pixels; `y` of words is their baseline; `written` is every line in order."""

    def __init__(self, width: int, height: int) -> None:
        self.written: list[Writing] = []
        self._image = Image.new("RGB", (width, height), PAPER)
        self._draw = ImageDraw.Draw(self._image)

    def card(self, x: float, y: float, width: float, height: float) -> None:
        self._box(x, y, width, height, 14, EDGE)
        self._box(x + 1, y + 1, width - 2, height - 2, 13, CARD)

    def pill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self._box(x, y, width, height, height / 2, colour)

    def bar(self, x: float, y: float, width: float, height: float, percent: float | None, colour: str = BLUE) -> None:
        """A bar filled from 0 to 100, only its track for None."""
        self._box(x, y, width, height, 5, TRACK)
        if percent:
            filled = width * min(percent, 100) / 100
            self._box(x, y, filled, height, min(5, filled / 2), colour)

    def rule(self, x: float, top: float, bottom: float) -> None:
        for y in range(round(top), round(bottom), 2 * _DASH):
            self._draw.line((x, y, x, min(y + _DASH, bottom)), fill=_FAINT)

    def words(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 20,
        colour: str = INK,
        *,
        align: Align = "left",
        bold: bool = False,
        width: float | None = None,
    ) -> float:
        """Write one line, smaller if it would be wider than `width`, and return how wide it is."""
        words, size = make_printable(words), max(size, LEAST_SIZE)
        wide = self.measure(words, size)
        if width and wide > width:
            size, wide = size * width / wide, width
        font, anchor = _load_font(find_font(words), size), _ANCHORS[align]
        outline = size / _BOLD if bold else 0
        self._draw.text((x, y), words, fill=colour, font=font, anchor=anchor, stroke_width=outline)
        self.written.append(Writing(words, bold, *self._draw.textbbox((x, y), words, font=font, anchor=anchor)))
        return wide

    def measure(self, words: str, size: float) -> float:
        """How wide the words would be."""
        words = make_printable(words)
        return _load_font(find_font(words), size).getlength(words)

    def png(self) -> bytes:
        file = BytesIO()
        self._image.save(file, format="PNG")
        return file.getvalue()

    def _box(self, x: float, y: float, width: float, height: float, radius: float, colour: str) -> None:
        left, top, right, bottom = floor(x), floor(y), ceil(x + width), ceil(y + height)
        mask = Image.new("L", (_FINER * (right - left), _FINER * (bottom - top)))
        corners = (x - left, y - top, x + width - left, y + height - top)
        # The last pixel of a box of Pillow belongs to it.
        inside = [_FINER * each - (number > 1) for number, each in enumerate(corners)]
        ImageDraw.Draw(mask).rounded_rectangle(inside, _FINER * radius, fill=255)
        self._image.paste(colour, (left, top, right, bottom), mask.reduce(_FINER))


@cache
def _load_font(file: Path, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size)
