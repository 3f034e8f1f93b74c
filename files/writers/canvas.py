"""A sheet to draw on in pixels from its upper left corner: cards, bars, pills and words that fit."""

from io import BytesIO
from typing import Literal

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyBboxPatch
from matplotlib.patheffects import withStroke

from files.fonts import find_font, make_printable

# Calm, and told apart by every kind of colour vision: blue against orange, never red against green.
PAPER, CARD, EDGE, TRACK = "#F4F2EC", "#FFFFFF", "#E4E0D6", "#ECEFF1"
INK, QUIET = "#22303C", "#6B7782"
BLUE, PALE, ORANGE = "#23688F", "#8DB4CC", "#B85C14"

DOTS_PER_INCH = 100
LEAST_SIZE = 20
"""Of 1280 pixels across: less cannot be read on a telephone."""
Align = Literal["left", "center", "right"]


class Canvas:
    """Coordinates, sizes and widths are pixels; `y` of words is their baseline."""

    def __init__(self, width: int, height: int) -> None:
        self.figure = Figure(figsize=(width / DOTS_PER_INCH, height / DOTS_PER_INCH), dpi=DOTS_PER_INCH)
        FigureCanvasAgg(self.figure)
        self.figure.patch.set_facecolor(PAPER)
        self._axes = self.figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(0, width), ylim=(height, 0))
        self._axes.axis("off")

    def card(self, x: float, y: float, width: float, height: float) -> None:
        self._box(x, y, width, height, 14, CARD, EDGE)

    def pill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self._box(x, y, width, height, height / 2, colour, "none")

    def bar(self, x: float, y: float, width: float, height: float, percent: float | None, colour: str = BLUE) -> None:
        """A bar filled from 0 to 100, only its track for None."""
        self._box(x, y, width, height, 5, TRACK, "none")
        if percent:
            filled = width * min(percent, 100) / 100
            self._box(x, y, filled, height, min(5, filled / 2), colour, "none")

    def rule(self, x: float, top: float, bottom: float) -> None:
        self._axes.plot((x, x), (top, bottom), color=QUIET, linewidth=1, linestyle=(0, (3, 3)), alpha=0.7)

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
        text = self._axes.text(x, y, words, color=colour, font=_load_font(words, size), ha=align, parse_math=False)
        if bold:
            # One weight is bundled; a thin outline in the same colour makes the second.
            text.set_path_effects([withStroke(linewidth=size / 45, foreground=colour)])
        return wide

    def measure(self, words: str, size: float) -> float:
        """How wide the words would be."""
        words = make_printable(words)
        text = self._axes.text(0, 0, words, font=_load_font(words, size), parse_math=False)
        wide = text.get_window_extent().width
        text.remove()
        return float(wide)

    def png(self) -> bytes:
        file = BytesIO()
        self.figure.savefig(file, format="png", facecolor=PAPER)
        return file.getvalue()

    def _box(self, x: float, y: float, width: float, height: float, radius: float, colour: str, edge: str) -> None:
        style = f"round,pad=0,rounding_size={radius}"
        box = FancyBboxPatch((x, y), width, height, boxstyle=style, facecolor=colour, edgecolor=edge, linewidth=1)
        self._axes.add_patch(box)


def _load_font(words: str, size: float) -> FontProperties:
    return FontProperties(fname=find_font(words), size=size * 72 / DOTS_PER_INCH)
