"""Departments merged into blocks that are fixed before anybody answers, and the little that is told of each."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from domain.groups import Band, count_band, favourable_band, hidden
from domain.scoring import Sheet, person
from domain.survey import RIGHTS, Survey

ELIGIBLE = 8
"""Members a block needs at opening, so that it probably still has five answers at closing."""
STRANGERS = 3
"""A block told twice must be the same people both times, or differ by at least so many."""
FAVOURABLE = 75.0
"""Whose own answers to a right come to this, "agree" on average, is favourable."""

People = frozenset[int]
Departments = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class BlockFigures:
    """What is told of a block, in bands: how many answered, and by right how many percent are favourable."""

    answered: Band
    favourable: Mapping[str, Band]


def fixed(departments: Departments, told: Collection[People]) -> tuple[People, ...]:
    """The blocks of a union at opening; none unless there are two. `told` are blocks of which figures were told before.

    They are a partition of all members: whatever is subtracted from whatever, a whole block remains.
    """
    names = sorted(set(departments.values()) - {""})
    groups = [frozenset(who for who, name in departments.items() if name == each) for each in ("", *names)]
    return _merged([group for group in groups if group], lambda it: len(it) >= ELIGIBLE and not _differs(it, told))


def narrowed(blocks: Iterable[People], answered: Collection[int], told: Collection[People]) -> tuple[People, ...]:
    """The same blocks at closing, merged further where fewer than five answered; it matters who, never what."""
    return _merged(list(blocks), lambda it: not hidden(len(it & set(answered))) and not _differs(it, told))


def figures(form: Survey, blocks: Iterable[People], sheets: Mapping[int, Sheet]) -> dict[People, BlockFigures]:
    """What may be told of blocks that came out of `narrowed`; a right is told of all of them or of none."""
    blocks = tuple(blocks)
    rights = {it: {who: person(form, sheets[who]) for who in it if who in sheets} for it in blocks}
    shown = [r for r in RIGHTS if all(not hidden(sum(r in own for own in rights[it].values())) for it in blocks)]
    found = {}
    for block in blocks:
        answered = count_band(len(rights[block]))
        if answered is None:
            raise ValueError("a block of which nothing may be told")
        bands = {right: _band([own[right] for own in rights[block].values() if right in own]) for right in shown}
        found[block] = BlockFigures(answered, {right: band for right, band in bands.items() if band})
    return found


def _band(values: list[float]) -> Band | None:
    return favourable_band(sum(value >= FAVOURABLE for value in values), len(values))


def _differs(block: People, told: Collection[People]) -> bool:
    """Whether figures told before, less these, would be about one or two people."""
    return any(0 < len(block ^ before) < STRANGERS for before in told)


def _merged(blocks: list[People], fits: Callable[[People], bool]) -> tuple[People, ...]:
    """Blocks that do not fit become one; the smallest of the others joins it until it fits as well."""
    apart = sorted((block for block in blocks if fits(block)), key=lambda it: (-len(it), min(it)))
    rest = frozenset[int]().union(*(block for block in blocks if not fits(block)))
    while rest and not fits(rest) and apart:
        rest |= apart.pop()
    if rest and not fits(rest):
        return ()
    found = (*apart, rest) if rest else tuple(apart)
    return found if len(found) > 1 else ()
