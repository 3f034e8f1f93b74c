"""How a picture looks, in 64 bits: whether two photos show the same, and whether a file is the same one once more."""

from collections.abc import Sequence
from hashlib import blake2b
from itertools import pairwise

NEAR = 10
"""Bits in which two pictures of the same may differ."""
_LEAST_STEP, _LEAST_SPOTS = 4, 8
"""A picture in which fewer spots than this differ by so much says nothing: a wall is like any other wall."""


def write_look(rows: Sequence[bytes], file: bytes) -> str:
    """Eight rows of nine grey values and the file's bytes, as text: `lights/hash`, without lights if they say little.

    This is the difference hash (dHash): it stays the same when a picture is made smaller, lighter or saved again.
    """
    steps = [left - right for row in rows for left, right in pairwise(row)]
    says_much = sum(abs(step) >= _LEAST_STEP for step in steps) >= _LEAST_SPOTS
    lights = sum(1 << place for place, step in enumerate(steps) if step > 0)
    return f"{lights:016x}" * says_much + "/" + blake2b(file, digest_size=8).hexdigest()


def is_same_file(one: str, other: str) -> bool:
    return bool(one) and one.partition("/")[2] == other.partition("/")[2]


def read_lights(look: str) -> int | None:
    """The 64 bits of a look; None where it says too little."""
    lights = look.partition("/")[0]
    return int(lights, 16) if lights else None


def is_any_near(wanted: Sequence[int], looks: Sequence[str]) -> bool:
    """Whether one of the looks is near one of the bits wanted, which are read once for thousands of looks."""
    known = [lights for look in looks if (lights := read_lights(look)) is not None]
    return any((one ^ other).bit_count() <= NEAR for one in wanted for other in known)


def is_near(one: str, other: str) -> bool:
    """Whether both seem to show the same; never where one of them says too little."""
    first = read_lights(one)
    return first is not None and is_any_near([first], [other])
