"""The public list of a survey: a row an answer, none beside another of the same person, under one root."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from domain.blocks import ELIGIBLE
from domain.form import NOT_APPLICABLE, Form, Question
from domain.groups import SCORE_GROUP, TEXT_GROUP, is_hidden
from domain.receipt import make_text_mark, make_tracker
from domain.scoring import OVERALL, PRIORITIES, RECOMMENDATION, Sheet

Items = Mapping[str, Sequence[Question]]  # the scale questions of each right

THRESHOLDS = {
    "figures": SCORE_GROUP,
    "rows": TEXT_GROUP,
    "weights": SCORE_GROUP,
    "comments": TEXT_GROUP,
    "block": ELIGIBLE,
}
"""How many answers figures, rows, one weight among the rows and comments need, and how many members a block."""


@dataclass(frozen=True, slots=True)
class ListedAnswer:
    """One answer. `weight` is how many questions of the same right this person answered, 0 where it counts for none.

    A right's figure is a mean of persons' means, so each answer counts for one part in `weight` of a person.
    """

    question: str
    tracker: str
    option: str
    weight: int

    def __str__(self) -> str:
        return f"{self.question} {self.tracker} {self.option} {self.weight}"


def write_canonical(value: object) -> str:
    """JSON that is the same wherever it is written: sorted names, no gaps, no fractions in it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def compute_fingerprint(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def find_listed(form: Form, sheets: Sequence[Sheet]) -> set[str]:
    """The questions whose answers may be listed: ten answers each, and a right's questions all or none.

    A right's figure less the listed rows would otherwise tell what the few said to the question left out, and the
    rows would tell the figure of a right that rests on few. Where few people have one weight, their rows would be
    known by it: who was told to leave a question blank could be watched doing so, and all they said be read.
    """
    given = {q.id: sum(_has_answer(sheet, q.id) for sheet in sheets) for q in form.questions if q.type != "text"}
    enough = {question for question, n in given.items() if not is_hidden(n, TEXT_GROUP)}
    for items in form.items.values():
        persons = sum(_compute_standing(items, sheet) > 0 for sheet in sheets)
        has_few = is_hidden(persons, TEXT_GROUP) or any(0 < given[item.id] < TEXT_GROUP for item in items)
        if has_few or _has_rare_weight(items, sheets):
            enough -= {item.id for item in items}
    return enough


def _has_rare_weight(items: Sequence[Question], sheets: Sequence[Sheet]) -> bool:
    """Whether the rows of any question would hold a weight that fewer than five people have there."""
    cells = Counter(
        (item.id, _compute_standing(items, sheet)) for sheet in sheets for item in items if _has_answer(sheet, item.id)
    )
    return any(is_hidden(people) for people in cells.values())


def _has_answer(sheet: Sheet, question: str) -> bool:
    return sheet.get(question, NOT_APPLICABLE) != NOT_APPLICABLE


def make_rows(form: Form, papers: Iterable[tuple[Sheet, str]], shown: Collection[str]) -> list[ListedAnswer]:
    """The rows of the questions `shown`, from each paper's answers and seed, sorted by tracker within a question."""
    asked, items = [question for question in form.questions if question.id in shown], form.items
    found = (row for sheet, seed in papers for row in _make_rows(asked, items, sheet, seed))
    # By trackers, which are by chance: in the order of the ballots one person's rows would stand at the same place in
    # each question.
    return sorted(found, key=lambda row: (row.question, row.tracker))


def _make_rows(asked: Iterable[Question], items: Items, sheet: Sheet, seed: str) -> Iterator[ListedAnswer]:
    standing = {right: _compute_standing(of_right, sheet) for right, of_right in items.items()}
    for question in asked:
        if question.id in sheet and question.type == "multi":
            # Option by option: a combination of wishes is a fingerprint (decision 12).
            for option in sheet[question.id].split(","):
                yield ListedAnswer(question.id, make_tracker(seed, f"{question.id}/{option}"), option, 0)
        elif question.id in sheet:
            weight = standing.get(question.right, 0) if question.is_scale and _has_answer(sheet, question.id) else 0
            yield ListedAnswer(question.id, make_tracker(seed, question.id), sheet[question.id], weight)


def _compute_standing(items: Sequence[Question], sheet: Sheet) -> int:
    """How many of a right's questions were answered; 0 where they are too few for the person to count."""
    given = sum(_has_answer(sheet, item.id) for item in items)
    return given if given * 2 >= len(items) else 0


def compute_own_weights(form: Form, own: Iterable[ListedAnswer]) -> dict[str, int]:
    """The weight that each of one person's listed answers on a scale has to have, by question."""
    sheet = {row.question: row.option for row in own}
    return {
        item.id: _compute_standing(items, sheet)
        for items in form.items.values()
        for item in items
        if _has_answer(sheet, item.id)
    }


def own_trackers(form: Form, seed: str) -> list[str]:
    """The trackers of every row a ballot with this seed can have."""
    places = (f"{q.id}/{option}" for q in form.questions if q.type == "multi" for option in q.options)
    return [make_tracker(seed, place) for place in (*places, *(q.id for q in form.questions if q.type != "multi"))]


def make_texts(form: Form, papers: Iterable[tuple[Sheet, str]]) -> list[str]:
    """The marks of all open texts, in an order that knows no writer."""
    written = [question.id for question in form.questions if question.type == "text"]
    return sorted(make_text_mark(seed, q, sheet[q]) for sheet, seed in papers for q in written if q in sheet)


def count_answered(form: Form, sheets: Sequence[Sheet], shown: Collection[str]) -> dict[str, int]:
    """How many answered each question `shown`, those included for whom it does not apply."""
    return {q.id: sum(q.id in sheet for sheet in sheets) for q in form.questions if q.id in shown}


def compute_figures(form: Form, values: Mapping[str, float], shown: Collection[str]) -> dict[str, str]:
    """The published numbers that the rows `shown` prove, with four decimals; those of others stay out of the file."""
    return {name: f"{values[name]:.4f}" for name in sorted(values) if _find_dependencies(form, name) <= set(shown)}


def _find_dependencies(form: Form, name: str) -> set[str]:
    items = {right: {item.id for item in of_right} for right, of_right in form.items.items()}
    if name == "index":
        return set().union(*items.values())
    if name.startswith("priority-"):
        return {PRIORITIES}
    if name in ("satisfied", "basically_or_better"):
        return {OVERALL}
    if name == "enps":
        return {RECOMMENDATION}
    return items.get(name, {name})


def hash_leaves(header: str, listing: Iterable[ListedAnswer], marks: Iterable[str]) -> list[bytes]:
    """What the root stands for: the canonical header, each row, each mark of a text."""
    return [line.encode() for line in (header, *map(str, listing), *marks)]


def compute_root(parts: Sequence[bytes]) -> str:
    """The Merkle tree hash of RFC 6962, 2.1, as hexadecimal: 0 before a leaf, 1 before a node."""
    # The byte in front keeps anybody from passing two hashes off as a leaf.
    return _compute_tree([sha256(b"\x00" + part).digest() for part in parts]).hex()


def _compute_tree(nodes: Sequence[bytes]) -> bytes:
    if len(nodes) < 2:
        return nodes[0] if nodes else sha256().digest()
    half = 1 << (len(nodes) - 1).bit_length() - 1
    return sha256(b"\x01" + _compute_tree(nodes[:half]) + _compute_tree(nodes[half:])).digest()
