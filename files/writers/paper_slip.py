"""Paper slips of a survey: what stands on them, the same on each but for its code."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from files.writers.dossier import PlainWords

ROW = "row"
"""The type of a question whose neighbours have the same options, printed once above all of them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; `words` and `labels` of its options by language, `type` as in the domain's question or `ROW`."""

    type: str
    words: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]

    @property
    def choices(self) -> Iterator[tuple[str, ...]]:
        """Each option in all languages."""
        return zip(*self.labels.values(), strict=True)


@dataclass(frozen=True, slots=True)
class Slips:
    """All slips of one print; what differs by language is a mapping, `link` ends where the code follows.

    `notes` stand above the questions.
    """

    union: str
    title: Mapping[str, str]
    hand_in: Mapping[str, str]
    contact: Mapping[str, str]
    questions: tuple[Asked, ...]
    codes: tuple[str, ...]
    link: str
    notes: tuple[Mapping[str, str], ...] = ()

    @property
    def languages(self) -> tuple[PlainWords, ...]:
        return tuple(PlainWords(language) for language in self.title)


def read(fields: Mapping[str, Any]) -> Slips:
    """The slips from their JSON. Raises TypeError or KeyError for anything else."""
    asked = tuple(Asked(**it | {"labels": _read_tuples(it["labels"])}) for it in fields["questions"])
    return Slips(**{**fields, "questions": asked, "codes": tuple(fields["codes"]), "notes": tuple(fields["notes"])})


def _read_tuples(labels: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(given) for language, given in labels.items()}
