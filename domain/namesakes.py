"""Namesakes: what is said beside a name so that two people of one name are told apart."""

from collections.abc import Sequence

_DIGITS = 4
"""Signs of a staff number that are said: enough for most, and not the whole number."""


def simplify_name(name: str) -> str:
    """A name as people hear it: however it is spaced and whichever of its letters are capitals."""
    return "".join(name.split()).casefold()


def shorten_staff_number(number: str, others: Sequence[str]) -> str:
    """Its last signs, four or as many as it takes to differ from `others`; empty where there is no number."""
    for length in range(_DIGITS, len(number)):
        if not any(other.endswith(number[-length:]) for other in others):
            return f"…{number[-length:]}"
    return number


def distinguish(people: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """For each of some namesakes, the few features that tell them from all others.

    Each is given by the same number of features, the most telling first, an empty one where nothing is known; the
    last one has to differ for all. What nobody needs to tell anybody apart is left out.
    """
    if len(people) < 2:
        return [() for _ in people]
    chosen = list[int]()
    for feature in range(len(people[0])):
        before = {tuple(person[it] for it in chosen) for person in people}
        after = {tuple(person[it] for it in (*chosen, feature)) for person in people}
        if len(after) > len(before):
            chosen.append(feature)
        if len(after) == len(people):
            break
    return [tuple(filter(None, (person[it] for it in chosen))) for person in people]
