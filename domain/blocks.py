"""Departments merged into blocks that are fixed before anybody answers, and the little that is told of each."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.form import RIGHTS, Form
from domain.groups import Band, find_count_band, find_favourable_band, is_hidden
from domain.scoring import Sheet, score_person

ELIGIBLE = 8
"""Members a block needs at opening, so that it probably still has five answers at closing."""
STRANGERS = 3
"""A block told twice must be the same people both times, or differ by at least so many."""
FAVOURABLE = 75.0
"""Whose own answers to a right come to this, "agree" on average, is favourable."""

People = frozenset[int]
Departments = Mapping[int, str]
Told = Collection[Collection[People]]
"""The blocks of each earlier survey of which figures were told."""


@dataclass(frozen=True, slots=True)
class BlockFigures:
    """What is told of a block, in bands: how many answered, and by right how many percent are favourable."""

    answered: Band
    favourable: Mapping[str, Band]


def find_quarter_start(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def settle_departments(departments: Departments, before: Mapping[int, str | None]) -> dict[int, str]:
    """Where people count until the quarter ends: where its first survey found them, newcomers among the others.

    So within a quarter nobody's coming or moving makes two tables of a block differ. `before` is empty at the first.
    """
    return {who: before.get(who) or "" for who in departments} if before else dict(departments)


def fix_blocks(departments: Departments, told: Told) -> tuple[People, ...]:
    """The blocks of a union at opening; none unless there are two.

    They are a partition of all members: whatever is subtracted from whatever, a whole block remains.
    """
    names = sorted(set(departments.values()) - {""})
    groups = [frozenset(who for who, name in departments.items() if name == each) for each in ("", *names)]
    return _merge_blocks([group for group in groups if group], lambda it: len(it) >= ELIGIBLE, told)


def narrow_blocks(blocks: Iterable[People], answered: Collection[int], told: Told) -> tuple[People, ...]:
    """The same blocks at closing, merged further where fewer than five answered; it matters who, never what."""
    return _merge_blocks(list(blocks), lambda it: not is_hidden(len(it & set(answered))), told)


def compute_figures(form: Form, blocks: Iterable[People], sheets: Mapping[int, Sheet]) -> dict[People, BlockFigures]:
    """What may be told of blocks that came out of `narrow_blocks`; a right is told of all of them or of none."""
    blocks = tuple(blocks)
    rights = {it: {who: score_person(form, sheets[who]) for who in it if who in sheets} for it in blocks}
    # Of all blocks or of none: the whole less the blocks shown would be the one that is left out.
    shown = [r for r in RIGHTS if all(not is_hidden(sum(r in own for own in rights[it].values())) for it in blocks)]
    found = {}
    for block in blocks:
        answered = find_count_band(len(rights[block]))
        if answered is None:
            raise ValueError("a block of which nothing may be told")
        bands = {right: _find_band([own[right] for own in rights[block].values() if right in own]) for right in shown}
        found[block] = BlockFigures(answered, {right: band for right, band in bands.items() if band})
    return found


def _find_band(values: list[float]) -> Band | None:
    return find_favourable_band(sum(value >= FAVOURABLE for value in values), len(values))


def _merge_blocks(blocks: list[People], enough: Callable[[People], bool], told: Told) -> tuple[People, ...]:
    """Blocks that do not fit become one; the smallest of the others joins it until all is well."""

    def fits(block: People) -> bool:
        return enough(block) and not _is_separable(block, told)

    def sound(rest: People) -> bool:
        return (fits(rest) or not rest) and not any(_has_strays([*apart, rest], before) for before in told)

    # By sizes and numbers alone: an order that followed from answers would tell something of them.
    apart = sorted((block for block in blocks if fits(block)), key=lambda it: (-len(it), min(it)))
    rest = frozenset[int]().union(*(block for block in blocks if not fits(block)))
    while apart and not sound(rest):
        rest |= apart.pop()
    found = (*apart, rest) if rest else tuple(apart)
    # One block is the whole union, of which exact figures are told anyway.
    return found if len(found) > 1 else ()


def _is_separable(block: People, told: Told) -> bool:
    """Whether figures told before, less these, would be about one or two people."""
    near = (each for before in told for each in before if abs(len(block) - len(each)) < STRANGERS)
    return any(0 < len(block ^ each) < STRANGERS for each in near)


def _has_strays(blocks: Collection[People], before: Collection[People]) -> bool:
    """Whether several blocks together, less several told before, could be one or two who moved between them.

    Blocks old and new hang together in heaps where three people or more went from one to another: no subtraction parts
    them without leaving three behind. So it is enough that nobody moved between heaps.
    """
    now = {who: number for number, block in enumerate(blocks) for who in block}
    went = Counter((now[who], number) for number, old in enumerate(before, len(blocks)) for who in old if who in now)
    heaps = {number: number for number in range(len(blocks) + len(before))}
    between = went
    while strong := [pair for pair, people in between.items() if people >= STRANGERS]:
        for one, other in strong:
            heaps[_find_heap(heaps, one)] = _find_heap(heaps, other)
        between = Counter()
        for pair, people in went.items():
            one, other = sorted(_find_heap(heaps, number) for number in pair)
            between[one, other] += people * (one != other)
    return between.total() > 0


def _find_heap(heaps: Mapping[int, int], number: int) -> int:
    while heaps[number] != number:
        number = heaps[number]
    return number
