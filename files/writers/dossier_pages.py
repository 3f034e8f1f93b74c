"""The dossier of a month on A4 pages for the open-affairs board."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from fpdf import FPDF
from fpdf.enums import TextMode, WrapMode
from fpdf.fonts import FontFace

from files.fonts import find_whole_font, list_texts
from files.writers.dossier import Dossier, DossierQuestion, DossierResult, PlainWords, read
from files.writers.survey_score import DrawnScore

MARGIN, WIDE, HIGH = 16.0, 178.0, 297.0  # millimetres of A4
INK, QUIET, LINE = (34, 48, 60), (107, 119, 130), (212, 207, 195)
BLUE, PALE, ORANGE, TRACK = (35, 104, 143), (200, 210, 217), (184, 92, 20), (236, 239, 241)
_RECTIFY_BELOW = 60
Align = tuple[str, ...]


class Pages(FPDF):
    """A4 pages with a foot: numbers, and what is never shown."""

    def __init__(self, dossier: Dossier, words: PlainWords) -> None:
        super().__init__(format="A4")
        self.dossier, self.words = dossier, words
        file, number = find_whole_font("".join(list_texts(asdict(dossier))))
        self.add_font("noto", fname=file, collection_font_number=number)
        # The box of all glyphs holds the few we use too, and to look for a closer one takes a sixth of the time.
        self.fonts["noto"].ttfont.recalcBBoxes = False  # type: ignore[union-attr] # a font from a file is a TTFFont
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.c_margin = 0
        self.set_auto_page_break(True, 20)
        self.set_lang(words.language)
        self.set_title(self.title_line)
        self.alias_nb_pages()
        self.add_page()

    @property
    def title_line(self) -> str:
        return self.words.say("dossier-title", month=self.words.month(self.dossier.month))

    def footer(self) -> None:
        self.set_y(-14)
        self.ink(8, QUIET)
        self.cell(WIDE - 30, 5, self.words.say("dossier-foot", day=self.words.day(self.dossier.made_on)))
        self.cell(30, 5, f"{self.page_no()} / {{nb}}", align="R")

    def ink(self, size: float, colour: tuple[int, int, int] = INK) -> None:
        self.set_font("noto", size=size)
        self.set_text_color(*colour)
        self.set_draw_color(*colour)

    @contextmanager
    def bold(self) -> Iterator[None]:
        # One weight is bundled; a thin outline in the same colour makes the second.
        with self.local_context(text_mode=TextMode.FILL_STROKE, line_width=0.12):
            yield

    def words_at(self, x: float, y: float, said: str, size: float, colour: tuple[int, int, int] = INK) -> None:
        """One line whose baseline is `y`."""
        self.ink(size, colour)
        self.text(x, y, said)

    def bar(self, x: float, y: float, wide: float, percent: float | None, colour: tuple[int, int, int]) -> None:
        """A bar filled from 0 to 100, only its track for None."""
        self.set_fill_color(*TRACK)
        self.rect(x, y, wide, 3.2, "F")
        if percent:
            self.set_fill_color(*colour)
            self.rect(x, y, wide * min(percent, 100) / 100, 3.2, "F")

    def head(self, key: str, note: str = "") -> None:
        """The heading of a part; it never stands alone at the foot of a page."""
        if self.get_y() > HIGH - 60:
            self.add_page()
        self.ln(5)
        self.ink(13)
        with self.bold():
            self.cell(0, 8, self.words.say(f"dossier-part-{key}"), new_x="LMARGIN", new_y="NEXT")
        if note:
            self.ink(8.5, QUIET)
            self.multi_cell(0, 4.4, note, new_x="LMARGIN", new_y="NEXT", align="L", wrapmode=self.wrap)
        self.ln(1)

    @property
    def wrap(self) -> WrapMode:
        return WrapMode.CHAR if self.words.language == "zh-CN" else WrapMode.WORD

    def grid(self, columns: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int], align: Align) -> None:
        """A table with a heading row that is repeated on each page."""
        self.ink(9)
        self.set_draw_color(*LINE)
        self.set_fill_color(255, 255, 255)
        with self.table(
            borders_layout="HORIZONTAL_LINES",
            headings_style=FontFace(color=QUIET, size_pt=8.5),
            line_height=4.6,
            padding=(1, 1.2),
            col_widths=tuple(widths),
            text_align=align,
            wrapmode=self.wrap,
            v_align="T",
        ) as table:
            for cells in ([self.words.say(f"dossier-column-{name}") for name in columns], *rows):
                table.row(cells)


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The PDF of the dossier that `data` holds."""
    return draw_pages(read(data), language)


def draw_pages(dossier: Dossier, language: str) -> bytes:
    """The PDF."""
    words = PlainWords(language)
    paper = Pages(dossier, words)
    _draw_title(paper)
    _draw_numbers(paper)
    _draw_rights(paper)
    if dossier.result:
        _draw_questions(paper, dossier.result)
        _draw_wishes(paper, dossier.result)
    _draw_inspection(paper)
    _draw_fixes(paper)
    _draw_disclosed(paper)
    _draw_plan(paper)
    _draw_contests(paper)
    _draw_care(paper)
    _draw_money(paper)
    return bytes(paper.output())


def _draw_title(paper: Pages) -> None:
    paper.ink(10, QUIET)
    paper.cell(0, 6, paper.dossier.union, new_x="LMARGIN", new_y="NEXT")
    paper.ink(20)
    with paper.bold():
        paper.cell(0, 11, paper.title_line, new_x="LMARGIN", new_y="NEXT")
    paper.ln(3)


def _draw_numbers(paper: Pages) -> None:
    """The members' view and the union's own, side by side."""
    words, result, top = paper.words, paper.dossier.result, paper.get_y()
    half = (WIDE - 6) / 2
    for place in range(2):
        paper.set_draw_color(*LINE)
        paper.rect(MARGIN + place * (half + 6), top, half, 38, round_corners=True, corner_radius=2)
    left, right = MARGIN + 5, MARGIN + half + 11
    paper.words_at(left, top + 8, words.say("reports-index"), 10, QUIET)
    paper.words_at(right, top + 8, words.say("dossier-own"), 10, QUIET)
    with paper.bold():
        paper.words_at(left, top + 24, words.score(result.index.value if result else None), 34, BLUE)
        paper.words_at(right, top + 24, words.score(paper.dossier.own), 34, BLUE)
    for line, said in enumerate(_list_under_index(words, result)):
        paper.words_at(left, top + 30.5 + 4.6 * line, said, 8.5, QUIET)
    for line, said in enumerate(_list_under_own(paper)):
        paper.words_at(right, top + 30.5 + 4.6 * line, said, 8.5, QUIET)
    paper.set_xy(MARGIN, top + 40)
    paper.ink(8.5, QUIET)
    paper.cell(0, 5, words.say("dossier-two-views"), new_x="LMARGIN", new_y="NEXT")


def _list_under_index(words: PlainWords, result: DossierResult | None) -> Iterator[str]:
    if result is None:
        yield words.say("dossier-no-survey")
        return
    validity = words.say(f"validity-{result.validity}")
    if result.answered is None:
        yield words.say("dossier-few", invited=result.invited)
        return
    yield words.say("dossier-response", answered=result.answered, invited=result.invited, validity=validity)
    band = words.say(f"band-{result.band}") if result.band else "—"
    yield words.say("dossier-band", band=band, change=words.change(result.index))


def _list_under_own(paper: Pages) -> Iterator[str]:
    for it in paper.dossier.signatures:
        signed = f"{it.name} {paper.words.day(it.day)}" if it.day else paper.words.say("dossier-unsigned")
        yield f"{paper.words.say(f'committee-{it.side}')}: {signed}"


def _draw_rights(paper: Pages) -> None:
    words, own = paper.words, dict(paper.dossier.rights)
    paper.head("rights", words.say("dossier-legend"))
    scores = {it.key: it for it in paper.dossier.result.rights} if paper.dossier.result else {}
    for right, points in own.items():
        top, score = paper.get_y(), scores.get(right, DrawnScore(right, None))
        low = score.value is not None and score.value < _RECTIFY_BELOW
        paper.words_at(MARGIN, top + 5, words.say(f"right-{right}"), 10)
        paper.bar(MARGIN + 44, top + 0.6, 80, score.value, ORANGE if low else BLUE)
        paper.bar(MARGIN + 44, top + 4.6, 80, points, PALE)
        with paper.bold():
            paper.words_at(MARGIN + 127, top + 3.6, words.score(score.value), 9.5, ORANGE if low else BLUE)
        paper.words_at(MARGIN + 127, top + 7.8, words.score(points), 8.5, QUIET)
        if score.value is not None:
            paper.words_at(MARGIN + 140, top + 3.6, words.change(score), 8.5, QUIET)
        paper.set_y(top + 10.5)


def _draw_questions(paper: Pages, result: DossierResult) -> None:
    words = paper.words
    paper.head("questions", words.say("dossier-questions-note"))
    for question in result.questions:
        if paper.get_y() > HIGH - 34:
            paper.add_page()
        top = paper.get_y()
        paper.ink(9)
        paper.multi_cell(
            96, 4.3, f"{question.id}  {words.say(f'question-{question.id}')}", align="L", wrapmode=paper.wrap
        )
        bottom = paper.get_y()
        _draw_stack(paper, MARGIN + 102, top + 0.8, question)
        paper.set_xy(MARGIN, max(bottom, top + 9) + 1.6)
    shares = (("satisfied", result.satisfied), ("acceptable", result.acceptable))
    said = [f"{words.say(f'reports-{key}')} {words.percent(share)}" for key, share in shares]
    if result.enps is not None:
        said.append(f"{words.say('dossier-enps', count=result.enps_n)} {result.enps:+.0f}")
    paper.ink(10)
    paper.cell(0, 7, "   ·   ".join(said), new_x="LMARGIN", new_y="NEXT")


def _draw_stack(paper: Pages, x: float, y: float, question: DossierQuestion) -> None:
    """Favourable, neutral and unfavourable shares as one bar with its numbers under it."""
    wide = WIDE - 102
    if question.favourable is None or question.neutral is None or question.unfavourable is None:
        paper.bar(x, y, wide, None, TRACK)
        paper.words_at(x, y + 7, paper.words.say("dossier-under-ten"), 8, QUIET)
        return
    shares = (question.favourable, question.neutral, question.unfavourable)
    start = x
    for share, colour in zip(shares, (BLUE, PALE, ORANGE), strict=True):
        paper.set_fill_color(*colour)
        paper.rect(start, y, wide * share / 100, 3.2, "F")
        start += wide * share / 100
    said = paper.words.say(
        "dossier-shares",
        count=question.n,
        **dict(zip(("up", "flat", "down"), (f"{it:.0f}" for it in shares), strict=True)),
    )
    paper.words_at(x, y + 7, said, 7.5, QUIET)


def _draw_wishes(paper: Pages, result: DossierResult) -> None:
    if not result.priorities:
        return
    paper.head("wishes")
    for wish in result.priorities[:5]:
        top = paper.get_y()
        paper.words_at(MARGIN, top + 3.4, paper.words.cause(wish.key), 9.5)
        paper.bar(MARGIN + 62, top + 0.6, 90, wish.percent, BLUE)
        paper.words_at(MARGIN + 156, top + 3.6, paper.words.percent(wish.percent), 9, QUIET)
        paper.set_y(top + 6)


def _draw_inspection(paper: Pages) -> None:
    words = paper.words
    paper.head("inspection", words.say("dossier-inspection-note"))
    rows = [
        [it.id, words.say(f"inspection-item-{it.id}"), words.points(it), str(it.most), it.evidence]
        for it in paper.dossier.lines
    ]
    total = ["", words.say("dossier-own"), words.score(paper.dossier.own), "100", ""]
    columns = ("id", "item", "points", "most", "evidence")
    paper.grid(columns, [*rows, total], (11, 84, 19, 14, 50), ("LEFT", "LEFT", "RIGHT", "RIGHT", "LEFT"))


def _draw_fixes(paper: Pages) -> None:
    words = paper.words
    paper.head("fixes", "" if paper.dossier.fixes else words.say("dossier-no-fixes"))
    rows = [
        [
            words.cause(it.cause),
            words.month(it.month),
            it.owner or "—",
            words.day(it.due),
            _describe_done(words, it.done, it.evidence),
        ]
        for it in paper.dossier.fixes
    ]
    if rows:
        paper.grid(("cause", "month", "owner", "due", "done"), rows, (44, 28, 26, 30, 50), ("LEFT",) * 5)


def _describe_done(words: PlainWords, day: str, evidence: str) -> str:
    return f"{words.day(day)} {evidence}".strip() if day else "—"


def _draw_disclosed(paper: Pages) -> None:
    words = paper.words
    paper.head(
        "disclosed", words.say("dossier-disclosed-note") if paper.dossier.disclosed else words.say("dossier-nothing")
    )
    rows = [
        [
            words.say(f"open-item-{it.item}"),
            words.period(it.period),
            words.day(it.due),
            words.day(it.published),
            words.say(f"dossier-state-{it.state}"),
        ]
        for it in paper.dossier.disclosed
    ]
    if rows:
        paper.grid(("item", "period", "due", "published", "state"), rows, (64, 31, 29, 29, 25), ("LEFT",) * 5)


def _draw_plan(paper: Pages) -> None:
    """Held on time, moved and dropped stand beside each other and are never one number."""
    words, dossier = paper.words, paper.dossier
    if not dossier.plan and not any(count for _, count in dossier.outcomes):
        return
    counts = [f"{words.say(f'plan-outcome-{outcome}')} {count}" for outcome, count in dossier.outcomes]
    paper.head("plan", words.say("dossier-plan-note", counts=" · ".join(counts)))
    rows = [
        [
            words.day(it.planned),
            it.title,
            words.outcome(it),
            words.there(it),
        ]
        for it in dossier.plan
    ]
    if rows:
        paper.grid(("planned-for", "activity", "outcome", "there"), rows, (30, 54, 58, 36), ("LEFT",) * 4)


def _draw_contests(paper: Pages) -> None:
    words = paper.words
    rows = [
        [it.contest, str(it.place), it.team, str(it.size), it.score, words.day(it.corrected or it.published)]
        for it in paper.dossier.contests
    ]
    if rows:
        paper.head("contests", words.say("dossier-contests-note"))
        columns = ("contest", "place", "team", "size", "score", "as-of")
        paper.grid(columns, rows, (46, 14, 48, 16, 22, 32), ("LEFT", "RIGHT", "LEFT", "RIGHT", "RIGHT", "RIGHT"))


def _draw_care(paper: Pages) -> None:
    words = paper.words
    rows = [[words.say(f"care-{what}"), words.count_care(what, number)] for what, number in paper.dossier.care]
    if rows:
        paper.head("care", words.say("dossier-care-note"))
        paper.grid(("care", "times"), rows, (120, 58), ("LEFT", "RIGHT"))


def _draw_money(paper: Pages) -> None:
    words = paper.words
    rows = [
        [it.title, *(words.yuan(fen) for fen in (it.planned, it.approved, it.spent, it.reviewed, it.head))]
        for it in paper.dossier.money
    ]
    if rows:
        paper.head("money", words.say("dossier-money-note"))
        columns = ("title", "planned", "approved", "spent", "reviewed", "head")
        paper.grid(columns, rows, (63, 23, 23, 23, 23, 23), ("LEFT", *("RIGHT",) * 5))
