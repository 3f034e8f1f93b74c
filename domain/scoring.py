"""The democratic management index and everything else that is counted when a survey closes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from domain.form import NOT_APPLICABLE, RIGHTS, Form, Question
from domain.groups import is_hidden
from domain.statistics import compute_standard_error

Sheet = Mapping[str, str]  # one person's answers by question id; a skipped question is missing

OVERALL, PRIORITIES, RECOMMENDATION = "Q10", "Q11", "Q13"
_RECTIFY_BELOW, _RECTIFY_SHARE = 60.0, 0.30
_PERSON_RIGHTS = 3  # rights a person must have answered to get a score of their own


@dataclass(frozen=True, slots=True)
class Score:
    """A mean on 0 to 100, how many people it rests on, and its standard error."""

    mean: float
    n: int
    se: float


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One question: mean on 0 to 100, its standard error and the shares (0 to 1) of steps 4-5, 3 and 1-2."""

    n: int
    mean: float
    se: float
    favourable: float
    neutral: float
    unfavourable: float


@dataclass(frozen=True, slots=True)
class WishShare:
    """How many chose an option of the priorities, and their share (0 to 1) of those who chose any."""

    option: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Result:
    """What may be published of a wave; None stands for whatever rests on fewer than five people.

    Rates are shares from 0 to 1. `hidden` gives for "index", "rate" or a right why it is None: "few-answers", or for
    the index also "right-hidden". `band` is good, fair, watch or rectify; `validity` valid, indicative or thin.
    """

    roll: int
    answered: int
    rights: Mapping[str, Score | None]
    index: float | None
    satisfied: float | None
    basically_or_better: float | None
    rated: int | None
    items: Mapping[str, ItemScore | None]
    priorities: tuple[WishShare, ...] | None
    person_sd: float | None
    se: float | None
    validity: str
    band: str | None
    hidden: Mapping[str, str]

    @property
    def response(self) -> float:
        return self.answered / self.roll if self.roll else 0.0


def score_survey(form: Form, sheets: Sequence[Sheet], roll: int, weights: Mapping[str, float] | None = None) -> Result:
    """The result of a closed wave for the members on the roll at its opening; weights of the rights are equal."""
    persons = [score_person(form, sheet) for sheet in sheets]
    rights = {right: _make_score([person[right] for person in persons if right in person], roll) for right in RIGHTS}
    index = _compute_index(rights, weights or dict.fromkeys(RIGHTS, 1.0))
    own = [fmean(person.values()) for person in persons if len(person) >= _PERSON_RIGHTS] if index is not None else []
    shown = not is_hidden(len(own))
    rated = Counter(sheet[OVERALL] for sheet in sheets if OVERALL in sheet)
    return Result(
        roll=roll,
        answered=len(sheets),
        rights=rights,
        index=index,
        satisfied=_compute_share(rated, "S"),
        basically_or_better=_compute_share(rated, "S", "B"),
        rated=None if is_hidden(rated.total()) else rated.total(),
        items={q.id: _score_item(q, sheets, roll) for q in form.questions if q.is_scale},
        priorities=_find_priorities(form, sheets),
        person_sd=stdev(own) if shown else None,
        se=compute_standard_error(own, roll) if shown else None,
        validity=judge_validity(len(sheets), roll),
        band=None if index is None else find_band(index),
        hidden=_find_reasons(rights, index, rated.total()),
    )


def find_triggers(
    rights: Mapping[str, float], wishes: Mapping[str, float], fallen: Iterable[str] = ()
) -> tuple[str, ...]:
    """What opens a rectification item: rights below 60, rights that fell beyond noise, options of at least 30 %.

    From published numbers: means of rights and shares (0 to 1) of options.
    """
    low = [right for right, mean in rights.items() if round_score(mean) < _RECTIFY_BELOW]
    asked = [option for option, share in wishes.items() if share >= _RECTIFY_SHARE and option != "none"]
    return tuple(dict.fromkeys([*low, *fallen, *asked]))


def _score_step(step: str) -> float:
    return (int(step) - 1) / 4 * 100


def _list_steps(questions: Iterable[Question], sheet: Sheet) -> list[str]:
    given = (sheet.get(question.id, NOT_APPLICABLE) for question in questions)
    return [step for step in given if step != NOT_APPLICABLE]


def score_person(form: Form, sheet: Sheet) -> dict[str, float]:
    """The mean of each right of which this person answered at least half the items."""
    steps = {right: (len(items), _list_steps(items, sheet)) for right, items in form.items.items()}
    return {
        right: fmean(map(_score_step, given)) for right, (k, given) in steps.items() if given and len(given) * 2 >= k
    }


def _make_score(values: Sequence[float], roll: int) -> Score | None:
    return None if is_hidden(len(values)) else Score(fmean(values), len(values), compute_standard_error(values, roll))


def _compute_index(rights: Mapping[str, Score | None], weights: Mapping[str, float]) -> float | None:
    shown = {right: score.mean for right, score in rights.items() if score}
    # A mean of fewer rights would be another measure under the same name.
    if len(shown) < len(rights):
        return None
    return sum(weights[right] * value for right, value in shown.items()) / sum(weights[right] for right in shown)


def _compute_share(counts: Counter[str], *codes: str) -> float | None:
    return None if is_hidden(counts.total()) else sum(counts[code] for code in codes) / counts.total()


def _score_item(question: Question, sheets: Sequence[Sheet], roll: int) -> ItemScore | None:
    steps = [step for sheet in sheets for step in _list_steps([question], sheet)]
    if is_hidden(len(steps)):
        return None
    n, counts = len(steps), Counter(steps)
    low, high = counts["1"] + counts["2"], counts["4"] + counts["5"]
    points = [_score_step(step) for step in steps]
    return ItemScore(n, fmean(points), compute_standard_error(points, roll), high / n, counts["3"] / n, low / n)


def _find_priorities(form: Form, sheets: Sequence[Sheet]) -> tuple[WishShare, ...] | None:
    """The options chosen by anybody, most wanted first; equal ones in the order of the form."""
    chosen = [sheet[PRIORITIES].split(",") for sheet in sheets if PRIORITIES in sheet]
    if is_hidden(len(chosen)):
        return None
    counts = Counter(option for options in chosen for option in options)
    order = form.question(PRIORITIES).options
    ranked = sorted(counts, key=lambda option: (-counts[option], order.index(option)))
    return tuple(WishShare(option, counts[option], counts[option] / len(chosen)) for option in ranked)


def judge_validity(answered: int, roll: int) -> str:
    # Two thirds as for a meeting of delegates (the rules of Zhejiang and Shanghai). Multiplied out, for a float is not
    # exactly that.
    if answered * 3 >= roll * 2:
        return "valid"
    return "indicative" if answered * 2 >= roll else "thin"


def round_score(value: float) -> float:
    """A score or its error as it is printed.

    Whatever follows from a published score goes by this one: 85.0 never reads "fair", 60.0 is not put right, and no
    file tells what the message keeps to itself.
    """
    return round(value, 1)


def find_band(index: float) -> str:
    printed = round_score(index)
    return next((band for band, least in (("good", 85), ("fair", 70), ("watch", 60)) if printed >= least), "rectify")


def _find_reasons(rights: Mapping[str, Score | None], index: float | None, rated: int) -> dict[str, str]:
    reasons = {right: "few-answers" for right, score in rights.items() if score is None}
    if index is None:
        reasons["index"] = "few-answers" if len(reasons) == len(rights) else "right-hidden"
    if is_hidden(rated):
        reasons["rate"] = "few-answers"
    return reasons
