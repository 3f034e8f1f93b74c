"""What stands on a slip, block by block: questions with boxes to tick, room to write, and what is promised."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from files.writers.paper_slip import Asked
from files.writers.paper_slip_sheets import BOX, LINE, PALE, QUIET, ROOM, SCALES, SIZES, STEP, WIDE, Block, Sheets

_NOTE = (7.0, 6.2)


def list_blocks(paper: Sheets) -> Iterator[Block]:
    yield from (_make_note(paper, note) for note in paper.slips.notes)
    for steps, group in groupby(enumerate(paper.slips.questions, 1), lambda it: _list_steps(it[1])):
        rows = list(group)
        if steps is None:
            yield from (_make_asked(paper, number, question) for number, question in rows)
        else:
            head = _make_scale_head(
                paper, max((question for _, question in rows), key=lambda it: len(list(it.choices)))
            )
            yield from (_make_scale_row(paper, number, question, head) for number, question in rows)


def _make_note(paper: Sheets, note: Mapping[str, str]) -> Block:
    def draw(x: float, y: float) -> None:
        paper.put(x, y + 0.5, note.values(), WIDE, _NOTE)

    return Block(paper.high(note.values(), WIDE, _NOTE) + 1.6, draw)


def _list_steps(question: Asked) -> tuple[tuple[str, ...], ...] | None:
    """The words of a scale, which neighbours share; None for another type."""
    return tuple(question.choices)[:5] if question.type in SCALES else None


def _make_scale_head(paper: Sheets, question: Asked) -> Block:
    wide, sizes = STEP - 0.6, (5.2, 4.6)
    columns = [
        [paper.halved(text, wide, size) for text, size in zip(said, sizes, strict=False)] for said in question.choices
    ]
    height = max(paper.high(said, wide, sizes) for said in columns) + 1.5
    start = WIDE - STEP * 6

    def draw(x: float, y: float) -> None:
        for place, said in enumerate(columns):
            paper.put(x + start + place * STEP, y, said, wide, sizes)

    return Block(height, draw)


def _make_scale_row(paper: Sheets, number: int, question: Asked, head: Block) -> Block:
    boxes, wide = len(list(question.choices)), WIDE - 6 * STEP - 8
    height = max(paper.high(question.words.values(), wide), BOX) + 2.4

    def draw(x: float, y: float) -> None:
        paper.set_fill_color(*PALE)
        paper.rect(x, y, WIDE, height - 0.8, "F")
        _draw_number(paper, x, y + 0.8, number)
        paper.put(x + 6, y + 0.8, question.words.values(), wide)
        for place in range(boxes):
            paper.box(x + WIDE - STEP * (6 - place) + 2, y + (height - 0.8 - BOX) / 2)

    return Block(height, draw, head)


def _draw_number(paper: Sheets, x: float, y: float, number: int) -> None:
    paper.ink(SIZES[0], QUIET)
    paper.text(x + 0.8, y + 2.9, f"{number}")


def _make_asked(paper: Sheets, number: int, question: Asked) -> Block:
    """A question with its boxes below: options that are chosen, steps of a range, or room to write."""
    asked = paper.high(question.words.values(), WIDE - 6) + 1.4
    below = {"text": _make_room, "range": _make_range}.get(question.type, _make_options)(paper, question)

    def draw(x: float, y: float) -> None:
        _draw_number(paper, x, y + 1, number)
        paper.put(x + 6, y + 1, question.words.values(), WIDE - 6)
        below.draw(x + 6, y + 1 + asked)

    return Block(asked + below.height + 2.2, draw)


def _make_room(paper: Sheets, question: Asked) -> Block:
    def draw(x: float, y: float) -> None:
        paper.set_draw_color(*LINE)
        paper.rect(x, y, WIDE - 6, ROOM)

    return Block(ROOM, draw)


def _make_range(paper: Sheets, question: Asked) -> Block:
    steps = [said[0] for said in question.choices]
    step = min((WIDE - 6) / len(steps), 11.0)

    def draw(x: float, y: float) -> None:
        for place, said in enumerate(steps):
            paper.box(x + place * step, y)
            paper.ink(7)
            paper.text(x + place * step + BOX + 0.8, y + 2.8, said)

    return Block(BOX + 1, draw)


def _make_options(paper: Sheets, question: Asked) -> Block:
    """In as many columns as the longest words allow, read across."""
    choices, sizes = list(question.choices), (7.6, 6.4)
    longest = max(_measure_widest(paper, said, sizes) for said in choices) + BOX + 4
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


def _measure_widest(paper: Sheets, said: Iterable[str], sizes: tuple[float, ...]) -> float:
    widths = []
    for text, size in zip(said, sizes, strict=False):
        paper.ink(size)
        widths.append(float(paper.get_string_width(text)))
    return max(widths)


def make_honesty_block(paper: Sheets) -> Block:
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
