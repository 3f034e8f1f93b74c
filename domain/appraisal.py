"""The appraisal by members: what is asked, what makes a ballot valid, and what may be said of the result."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.form import Form, Question
from domain.groups import FEWEST_TEXTS, TEXT_GROUP, find_favourable_band, is_hidden

HALF, YEAR = "half", "year"
KINDS = (HALF, YEAR)
"""At half-year the cadres are appraised; with the yearly report meeting the union itself too."""
MOST_IN_A_YEAR = 2
ITEMS = ("responsive", "fair", "competent", "clean", "results")
GRADES = {"excellent": 100, "competent": 80, "basic": 60, "not": 0}
UNION_ITEMS = ("work", "home", "whole")
UNION_GRADES = ("satisfied", "partly", "dissatisfied")
_FAVOURABLE = UNION_GRADES[:2]
CANNOT_TELL = "unknown"
"""Says that a member had no contact in this item: it is missing, and never counts as 0."""
REMARK, USE = "remark", "use"
QUOTED, SUMMARY, NOT_SHARED = "quoted", "summary", "none"
USES = (QUOTED, SUMMARY, NOT_SHARED)
"""How a remark may be used; without a word it is for the summary only."""
LONGEST_REMARK = 200
WHOLE = "whole"
"""The result over all items of a cadre."""
_FEWEST_GRADES = 3
_PARTS = 60
"""Of a point: three, four and five grades divide it, so the mean of a ballot is a whole number of them."""
_BANDS = {"b90": 90, "b80": 80, "b60": 60, "b0": 0}

Grades = Sequence[int | None]
"""The values of one ballot for one cadre, in the order of `ITEMS`; None where the member cannot tell."""
Answers = Mapping[str, str]
"""What one ballot says of one who is appraised: grades by item, and a remark with its use."""


@dataclass(frozen=True, slots=True)
class MeanGrade:
    """A result that may be shown; `mean` (0 to 100, exact) is None where all gave the same, which leaves the band."""

    ballots: int
    band: str
    mean: Fraction | None


@dataclass(frozen=True, slots=True)
class ItemResult:
    """What is kept of an item, or of the `WHOLE`: its band, and whole points where they may be shown."""

    item: str
    band: str
    points: int | None = None


def make_form(*, of_union: bool) -> Form:
    """What is asked about a cadre, or about the union."""
    items, grades = (UNION_ITEMS, UNION_GRADES) if of_union else (ITEMS, tuple(GRADES))
    graded = (Question(item, "", "", "single", (*grades, CANNOT_TELL)) for item in items)
    remark = Question(REMARK, "", "", "text", most=LONGEST_REMARK)
    use = Question(USE, "", "", "single", USES, relevant=f"${{{REMARK}}} != ''")
    return Form("union" if of_union else "cadre", (*graded, remark, use))


def is_valid(grades: Grades) -> bool:
    return sum(value is not None for value in grades) >= _FEWEST_GRADES


def score_cadre(ballots: Sequence[Grades]) -> MeanGrade | None:
    """The result of a cadre over all items; None below ten valid ballots."""
    valid = [grades for grades in ballots if is_valid(grades)]
    return _score([_average([value for value in grades if value is not None]) for grades in valid])


def score_item(ballots: Sequence[Grades], item: str) -> MeanGrade | None:
    """The result of a cadre in one item; None below ten valid ballots that grade it."""
    place = ITEMS.index(item)
    values = [grades[place] for grades in ballots if is_valid(grades)]
    return _score([value * _PARTS for value in values if value is not None])


def list_cadre_results(ballots: Sequence[Answers]) -> list[ItemResult]:
    """The whole of a cadre and each item, as far as they may be shown; empty below ten valid ballots."""
    graded = [[GRADES.get(answers.get(item, "")) for item in ITEMS] for answers in ballots]
    whole = score_cadre(graded)
    if whole is None:
        return []
    # Items as bands alone: a ballot with fewer grades weighs more in the whole, so from the exact means of all items
    # whoever knows who left one out could reckon what they said.
    items = ((item, score_item(graded, item)) for item in ITEMS)
    found = [ItemResult(item, score.band) for item, score in items if score]
    # Rounded down, or 89.9 would be told as 90 beside its band.
    points = None if whole.mean is None else int(whole.mean)
    return [ItemResult(WHOLE, whole.band, points), *found]


def list_union_results(ballots: Sequence[Answers]) -> list[ItemResult]:
    """Of each item the share that is satisfied or basically satisfied, as a band such as '80-90', from ten answers."""
    return [result for item in UNION_ITEMS if (result := _measure_satisfied(ballots, item))]


def _measure_satisfied(ballots: Sequence[Answers], item: str) -> ItemResult | None:
    given = [answers[item] for answers in ballots if answers.get(item) in UNION_GRADES]
    if is_hidden(len(given), TEXT_GROUP):
        return None
    band = find_favourable_band(sum(grade in _FAVOURABLE for grade in given), len(given))
    return ItemResult(item, "{}-{}".format(*band)) if band else None


def list_remarks(ballots: Sequence[Answers]) -> Iterator[tuple[str, str]]:
    """The use and text of each remark that somebody may read; of fewer than three with one use none is kept."""
    given = [(answers.get(USE, SUMMARY), answers[REMARK]) for answers in ballots if answers.get(REMARK)]
    for use in (QUOTED, SUMMARY):
        texts = [text for its_use, text in given if its_use == use]
        # Among two each writer would know the other.
        if len(texts) >= FEWEST_TEXTS:
            yield from ((use, text) for text in texts)


def _score(means: Sequence[int]) -> MeanGrade | None:
    """`means` in parts of a point, which are exact and, unlike fractions, quick to add for ten thousand ballots."""
    if is_hidden(len(means), TEXT_GROUP):
        return None
    mean = Fraction(sum(means), len(means) * _PARTS)
    # A figure all have given tells what each of them gave.
    return MeanGrade(len(means), find_band(mean), mean if len(set(means)) > 1 else None)


def find_band(mean: Fraction) -> str:
    """The band of an exact mean: rounded first, 89.95 would pass for 90."""
    return next(band for band, least in _BANDS.items() if mean >= least)


def _average(values: Sequence[int]) -> int:
    return sum(values) * _PARTS // len(values)
