"""Skip logic: the column `relevant` of a questionnaire, the small part of XPath that XLSForm files mostly use."""

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 255
_DEEPEST = 10
_COMPARED: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_TOKEN = re.compile(
    r"""\s*(?:\$\{\s*(?P<name>[A-Za-z_][\w.-]*)\s*\}
    |'(?P<single>[^']*)'|"(?P<double>[^"]*)"|(?P<number>-?\d+)(?![\w.])
    |(?P<sign><=|>=|!=|=|<|>)|(?P<mark>[(),])|(?P<word>[a-z]+)|(?P<end>$))""",
    re.VERBOSE,
)

_COMPARED_WITH = re.compile(
    r"""(?P<before>\$\{\s*(?P<name>[\w.-]+)\s*\}\s*(?:!?=|,)\s*)(?P<value>'[^']*'|"[^"]*"|-?[\d.]+)"""
)


class SkipError(ValueError):
    """A condition that cannot be read; `place` is that of the sign, from 1, at which reading stopped."""

    def __init__(self, key: str, place: int, **values: str) -> None:
        super().__init__(f"{key} at {place}")
        self.key = key
        self.place = place
        self.values = values


@dataclass(frozen=True, slots=True)
class Look:
    """One look at an answer; `sign` is =, !=, <, <=, >, >= or selected, `place` where the question is named."""

    name: str
    sign: str
    value: str
    place: int


@dataclass(frozen=True, slots=True)
class Negation:
    part: "Condition"


@dataclass(frozen=True, slots=True)
class Every:
    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Some:
    parts: tuple["Condition", ...]


Condition = Look | Negation | Every | Some


def is_met(condition: Condition, sheet: Mapping[str, str]) -> bool:
    """Whether it is so on a sheet of answers; a question without one has the empty answer (XPath 1.0, 3.4)."""
    match condition:
        case Look():
            return _is_look_met(condition, sheet.get(condition.name, ""))
        case Negation(part):
            return not is_met(part, sheet)
        case Every(parts):
            return all(is_met(part, sheet) for part in parts)
        case Some(parts):
            return any(is_met(part, sheet) for part in parts)


def _is_look_met(look: Look, answer: str) -> bool:
    if look.sign == "selected":
        return look.value in answer.split(",")
    if look.sign in ("=", "!="):
        return (answer == look.value) is (look.sign == "=")
    if not re.fullmatch(r"-?\d+", answer):
        return False  # no number is neither more nor less than any
    return _COMPARED[look.sign](int(answer), int(look.value))


def list_looks(condition: Condition) -> Iterator[Look]:
    """Every look at an answer, in the order they are written."""
    match condition:
        case Look():
            yield condition
        case Negation(part):
            yield from list_looks(part)
        case Every(parts) | Some(parts):
            for part in parts:
                yield from list_looks(part)


@lru_cache(maxsize=1024)
def parse(text: str) -> Condition:
    """Read comparisons such as ${q} = 'x' or ${q} >= 4, selected(${q}, 'x'), and, or, not(…) and brackets.

    Raises SkipError.
    """
    if len(text) > LONGEST:
        raise SkipError("skip-too-long", LONGEST)
    return _Reader(text).whole()


def rename_names(text: str, names: Mapping[str, str]) -> str:
    """The same condition about questions that are called otherwise."""
    return re.sub(r"\$\{\s*([\w.-]+)\s*\}", lambda found: f"${{{names.get(found[1], found[1])}}}", text)


def rename_choices(text: str, choices: Mapping[str, Mapping[str, str]]) -> str:
    """The same condition about questions, `choices` by their names, whose choices are called otherwise."""

    def rename(found: re.Match[str]) -> str:
        quoted, quote = found["value"], found["value"][0]
        value = quoted.strip("'\"")
        own = choices.get(found["name"], {}).get(value)
        return found[0] if own is None else found["before"] + (f"{quote}{own}{quote}" if quote in "'\"" else f"'{own}'")

    return _COMPARED_WITH.sub(rename, text)


class _Reader:
    """Reads one condition from left to right; `or` binds less than `and` (XPath 1.0, 3.4)."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._depth = text, 0, 0
        self._next()

    def whole(self) -> Condition:
        found = self._some()
        self._take("end", "", "skip-too-much")
        return found

    def _next(self) -> None:
        found = _TOKEN.match(self._text, self._at)
        start = self._at + len(self._text[self._at :]) - len(self._text[self._at :].lstrip())
        self._place = start + 1
        if found is None:
            raise SkipError("skip-unknown-sign", self._place)
        self._kind, self._value = next((kind, value) for kind, value in found.groupdict().items() if value is not None)
        self._at = found.end()

    def _is(self, kind: str, value: str) -> bool:
        return self._kind == kind and self._value == value

    def _take(self, kind: str, value: str, otherwise: str) -> str:
        """The value of the sign that must come now, with the reader after it."""
        if self._kind != kind or (value and self._value != value):
            raise SkipError(otherwise, self._place)
        taken = self._value
        if kind != "end":
            self._next()
        return taken

    def _some(self) -> Condition:
        parts = [self._every()]
        while self._is("word", "or"):
            self._next()
            parts.append(self._every())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _every(self) -> Condition:
        parts = [self._part()]
        while self._is("word", "and"):
            self._next()
            parts.append(self._part())
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _part(self) -> Condition:
        if self._is("word", "not"):
            self._next()
            return Negation(self._bracket())
        if self._is("word", "selected"):
            self._next()
            return self._selected()
        return self._bracket() if self._is("mark", "(") else self._comparison()

    def _bracket(self) -> Condition:
        self._depth += 1
        # Brackets are read by recursion: a long row of them must end in a sentence, not in a RecursionError.
        if self._depth > _DEEPEST:
            raise SkipError("skip-too-deep", self._place)
        self._take("mark", "(", "skip-bracket-missing")
        found = self._some()
        self._take("mark", ")", "skip-bracket-missing")
        self._depth -= 1
        return found

    def _selected(self) -> Condition:
        self._take("mark", "(", "skip-bracket-missing")
        place, name = self._place, self._take("name", "", "skip-question-missing")
        self._take("mark", ",", "skip-comma-missing")
        value = self._literal()
        self._take("mark", ")", "skip-bracket-missing")
        return Look(name, "selected", value, place)

    def _comparison(self) -> Condition:
        place, name = self._place, self._take("name", "", "skip-question-missing")
        sign = self._take("sign", "", "skip-comparison-missing")
        if sign[0] in "<>" and not re.fullmatch(r"-?\d+", self._value or ""):
            raise SkipError("skip-number-missing", self._place)
        return Look(name, sign, self._literal(), place)

    def _literal(self) -> str:
        if self._kind not in ("single", "double", "number"):
            raise SkipError("skip-value-missing", self._place)
        value = self._value
        self._next()
        return value
