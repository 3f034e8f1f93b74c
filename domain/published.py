"""The gate: the one place that makes numbers about people which people may see."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import InitVar, dataclass, replace

from domain.form import NOT_APPLICABLE, Form, Question
from domain.groups import SCORE_GROUP, TEXT_GROUP, is_hidden
from domain.scoring import PRIORITIES, RECOMMENDATION, Result, Score, Sheet, score_survey
from domain.statistics import NOISE_FLOOR, Z95, compute_cronbach_alpha, compute_enps

SHARE_ENDS = (0.2, 0.8)
SCORE_ENDS = (10.0, 90.0)
"""Among fewer than ten the ends of a scale are one: who said no must not learn that all others said yes."""

_STEADIEST = NOISE_FLOOR / Z95 / 2**0.5
"""The smallest error told of fewer than ten; nought would tell that all agree. It moves no threshold of change."""

_ALPHA_GROUP = 30
"""With fewer, the 95 % interval of an alpha of .80 is wider than what it should tell apart."""

_GATE = object()


@dataclass(frozen=True, slots=True)
class Published:
    """A number that may be shown, about `n` people: scores 0 to 100, shares 0 to 1; only this file can make one."""

    name: str
    value: float
    n: int
    se: float | None = None
    gate: InitVar[object] = None

    def __post_init__(self, gate: object) -> None:
        if gate is not _GATE:
            raise TypeError("only the gate publishes")


def list_measures(form: Form, sheets: Sequence[Sheet], roll: int) -> list[Published]:
    """Every number of a survey that may be shown; those that may not are missing.

    Which ones are missing depends on how many answered, never on what.
    """
    result = score_survey(form, sheets, roll)
    scores, shares = _list_scores(form, sheets, result), _list_shares(sheets, result)
    candidates = [*scores, *shares, *_list_recommendation(sheets, roll), *_list_counted(form, sheets)]
    return [number for number in candidates if number]


def measure_reliability(form: Form, sheets: Sequence[Sheet]) -> Published | None:
    """Cronbach's alpha of the scale questions that apply to everybody, over sheets that answer all of them.

    It says how well the questions measure one thing, and is for the chair alone; below thirty sheets it says nothing.
    """
    asked = [it.id for it in form.questions if it.type == "scale5" and it.right and not it.relevant]
    whole = [[float(sheet[name]) for name in asked] for sheet in sheets if all(name in sheet for name in asked)]
    alpha = compute_cronbach_alpha(whole)
    return None if alpha is None or len(whole) < _ALPHA_GROUP else _publish("alpha", alpha, len(whole), (0, 1))


def measure_share(name: str, favourable: int, n: int) -> Published | None:
    """The share of those who said yes among the `n` who answered; among fewer than ten its ends are one."""
    return _publish(name, favourable / n, n, SHARE_ENDS) if n else None


def count_votes(form: Form, sheets: Sequence[Sheet]) -> dict[tuple[str, str], int]:
    """How often each (question, option) was given, of questions that ten people answered; texts have none."""
    counted: dict[tuple[str, str], int] = {}
    for question in form.questions:
        given = [sheet[question.id] for sheet in sheets if question.id in sheet]
        if question.type != "text" and not is_hidden(len(given), TEXT_GROUP):
            options = Counter(option for answer in given for option in answer.split(","))
            counted |= {(question.id, option): number for option, number in options.items()}
    return counted


def find_end(value: float, n: int, ends: tuple[float, float]) -> int:
    """-1 or 1 where a published value stands for all from it to that end of its scale, else 0."""
    if not is_hidden(n, TEXT_GROUP):
        return 0
    return -1 if value <= ends[0] else 1 if value >= ends[1] else 0


def _publish(name: str, value: float, n: int, ends: tuple[float, float], se: float | None = None) -> Published | None:
    if is_hidden(n):
        return None
    if is_hidden(n, TEXT_GROUP):
        value = min(max(value, ends[0]), ends[1])
        se = None if se is None else max(se, _STEADIEST)
    return Published(name, value, n, se, _GATE)


def _list_scores(form: Form, sheets: Sequence[Sheet], result: Result) -> Iterator[Published | None]:
    rights = {right: it for right, items in form.items.items() if (it := _score_right(result, sheets, right, items))}
    if result.index is not None:
        # Of the figures as they are shown: from an index made of others what they keep back could be reckoned.
        index = sum(it.mean for it in rights.values()) / len(rights)
        # The index is as blurred as the right that rests on the fewest.
        fewest = min(it.n for it in rights.values())
        yield _publish("index", index, fewest, SCORE_ENDS, result.se)
    for right, it in rights.items():
        yield _publish(right, it.mean, it.n, SCORE_ENDS, it.se)
    for items in form.items.values():
        if not any(_is_too_few(sheets, item) for item in items):
            yield from (_publish_item(result, item) for item in items)
    yield from (_publish_item(result, item) for item in form.questions if item.is_scale and not item.right)


def _score_right(result: Result, sheets: Sequence[Sheet], right: str, items: Sequence[Question]) -> Score | None:
    """The mean of persons' means; where few people left some of its questions blank, the mean of all answers.

    These few weigh differently from all others, so with the votes of each question, which are shown, the mean of
    means would tell what they said: who was told to skip one question could be read. The mean of all answers tells
    nothing that the votes do not, and is hardly another number.
    """
    score = result.rights[right]
    asked = [it for item in items if (it := result.items[item.id])]
    # Where no votes are shown, there is no equation for anybody to solve.
    are_votes_shown = not is_hidden(len(sheets), TEXT_GROUP)
    if score is None or not asked or not (are_votes_shown and _has_lone_skippers(sheets, items)):
        return score
    return replace(score, mean=sum(it.mean * it.n for it in asked) / sum(it.n for it in asked))


def _has_lone_skippers(sheets: Sequence[Sheet], items: Sequence[Question]) -> bool:
    """Whether from one to four people answered some of these questions and left others blank."""
    given = [sum(sheet.get(item.id, NOT_APPLICABLE) != NOT_APPLICABLE for item in items) for sheet in sheets]
    return 0 < sum(0 < answered < len(items) for answered in given) < SCORE_GROUP


def _publish_item(result: Result, question: Question) -> Published | None:
    found = result.items[question.id]
    if found is None:
        return None
    # The shares of ten show as much as an error does; those of fewer, and so their error, are nobody's business.
    se = None if is_hidden(found.n, TEXT_GROUP) else found.se
    return _publish(question.id, found.mean, found.n, SCORE_ENDS, se)


def _is_too_few(sheets: Sequence[Sheet], item: Question) -> bool:
    """A right less its other questions would tell what these few said, so its questions are shown together or not."""
    steps = [sheet[item.id] for sheet in sheets if sheet.get(item.id, "na") != "na"]
    return bool(steps) and is_hidden(len(steps))


def _list_shares(sheets: Sequence[Sheet], result: Result) -> Iterator[Published | None]:
    for name in ("satisfied", "basically_or_better"):
        share = getattr(result, name)
        if share is not None and result.rated is not None:
            yield _publish(name, share, result.rated, SHARE_ENDS)
    for wish in result.priorities or ():
        yield _publish(f"priority-{wish.option}", wish.share, round(wish.count / wish.share), SHARE_ENDS)


def _list_counted(form: Form, sheets: Sequence[Sheet]) -> Iterator[Published | None]:
    """How many answered a choice of several, where its votes are told: more votes than people are given."""
    for question in form.questions:
        n = sum(question.id in sheet for sheet in sheets)
        if question.type == "multi" and question.id != PRIORITIES and not is_hidden(n, TEXT_GROUP):
            yield _publish(f"{question.id}/answered", n, n, (0, n))


def _list_recommendation(sheets: Sequence[Mapping[str, str]], roll: int) -> Iterator[Published | None]:
    value = compute_enps([int(sheet[RECOMMENDATION]) for sheet in sheets if RECOMMENDATION in sheet], roll)
    if value:
        # It rests on ten answers at least, so its ends tell on nobody.
        yield _publish("enps", value.value, value.n, (-100, 100))
