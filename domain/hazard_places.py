"""The places at which hazards are found: how many there may be, and what one is called."""

from dataclasses import dataclass

from domain.text import clean_text, count_utf16

COLUMNS = ("code", "name_zh", "name_en")
LEAST, MOST = 6, 20
"""Fewer say too little, of more nobody finds theirs among the buttons."""
LONGEST_NAME = 32
"""UTF-16 units: two names stand beside each other on a telephone."""
_LONGEST_CODE = 12
_BETWEEN = "/"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """`code` is empty for a new place; one of the names may be."""

    code: str
    name_zh: str
    name_en: str


class WrongPlace(ValueError):
    """A place that cannot be taken; `key` names the words that say why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def read_place(code: str, name_zh: str, name_en: str) -> PlaceRow:
    """Raises WrongPlace."""
    names = [" ".join(clean_text(name).split()) for name in (name_zh, name_en)]
    if not any(names):
        raise WrongPlace("hazard-place-nameless")
    if any(count_utf16(name) > LONGEST_NAME for name in names):
        raise WrongPlace("hazard-place-too-long")
    its = code.strip().lower()
    if its and not (its.isascii() and its.replace("_", "").isalnum() and len(its) <= _LONGEST_CODE):
        raise WrongPlace("hazard-place-wrong-code")
    return PlaceRow(its, *names)


def read_typed(text: str) -> PlaceRow:
    """`name`, or the name in Chinese and in English with a slash between them. Raises WrongPlace."""
    first, _, second = text.partition(_BETWEEN)
    return read_place("", first, second)
