"""Lists: a page of rows at a time with the buttons that turn it, and texts parted where a message is full."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.text import count_utf16
from handlers.messenger import Button, Keyboard
from locales import Markup

ROWS = 8
"""Rows of a list whose rows are buttons: more do not fit on a telephone's screen."""
TEXT = 3000
"""UTF-16 units of lines in one message, so that what stands above and below them fits too."""
BACK_AND_MORE = ("list-back", "list-more")

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows of a list, the first of them being the list's row `first`, counted from 0."""

    rows: Sequence[Row]
    first: int
    has_more: bool
    size: int = ROWS

    def turning(self, data: str, keys: tuple[str, str] = BACK_AND_MORE) -> Keyboard:
        """The buttons to the page before and the page after, as far as there are any; none is no row.

        A tap comes back as `data` and the number of the first row to show. `keys` are the words of both buttons.
        """
        before, after = keys
        row = [Button(before, f"{data}:{max(0, self.first - self.size)}")] if self.first else []
        row += [Button(after, f"{data}:{self.first + self.size}")] if self.has_more else []
        return [row] if row else []


def cut_page(rows: Sequence[Row], first: int, size: int = ROWS) -> Page[Row]:
    """The page of `rows` from row `first` on; the last page for an old button that leads beyond it."""
    if first >= len(rows):
        first = max(0, len(rows) - 1) // size * size
    return Page(rows[first : first + size], first, first + size < len(rows), size)


async def load_page(find: Callable[[int, int], Awaitable[Sequence[Row]]], first: int, size: int = ROWS) -> Page[Row]:
    """Like cut_page(), of rows that `find` reads by limit and offset; the first page instead of an empty one."""
    # One row more than is shown tells whether there is a next page, without counting all of them.
    rows = await find(size + 1, first)
    if not rows and first:
        return await load_page(find, 0, size)
    return Page(rows[:size], first, len(rows) > size, size)


def part_text(lines: Iterable[str], between: str = "\n", most: int = TEXT) -> list[Markup]:
    """The lines joined by `between`, parted so that no part is longer than `most` unless one line is."""
    parts = list[Markup]()
    for line in map(Markup, lines):
        longer = parts[-1] + Markup(between) + line if parts else line
        if parts and count_utf16(longer) <= most:
            parts[-1] = longer
        else:
            parts.append(line)
    return parts
