"""What in a text names somebody: telephone and identity numbers, handles and names, found as written and covered."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

Span = tuple[int, int]

_DATA = Path(__file__).parent / "data" / "personal.toml"
_FEWEST_DIGITS = 7
_SHORTEST = 9
"""Digits of a mainland number with its area, without the leading nought; hotlines have five and are nobody's."""
_DASHES = (*range(0x2010, 0x2016), 0x2212, 0xB7, 0x30FB)
_SEPARATORS = str.maketrans(dict.fromkeys([*map(chr, _DASHES), "~", "_", "/"], "-"))
_ID_NUMBER = re.compile(r"(?<![\dA-Za-z])\d(?:[ .-]?\d){16}[ .-]?[\dXx](?![\dA-Za-z])")
_BORN = re.compile(r"\d{6}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_OTHER_IDS = re.compile(
    r"""(?<![\dA-Za-z])(?:
        \d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}  # of fifteen digits, as before 1999
        |[EGDSPHCM]\d{8}|E[A-Z]\d{7}|[HM]\d{10}  # passports, and permits of Hong Kong, Macao and Taiwan
    )(?![\dA-Za-z])""",
    re.VERBOSE,
)
_FIXED_LINE = re.compile(r"(?<!\d)\(?0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{4}(?:[ -]+\d{1,5})?(?!\d)")
_HANDLE = re.compile(r"(?<![A-Za-z0-9_.+-])@(?:[A-Za-z0-9_]{2,}|\w{2,})|(?<![\w.])t\.me/\w{2,}")  # no electronic mail
_LETTER = "A-Za-z\u00c0-\u024f"


def find_personal_data(text: str) -> frozenset[str]:
    """Which of "phone", "id_number" and "handle" the text seems to hold, in any usual way of writing."""
    return frozenset(kind for kind, spans in _find_all(text).items() if spans)


def cover_personal_data(text: str, mark: str = "•••") -> str:
    """The text with everything that find_personal_data() finds replaced by `mark`, and all else as it was."""
    return _cover(text, [span for spans in _find_all(text).values() for span in spans], mark)


def cover_names(text: str, names: Iterable[str], mark: str = "•••") -> str:
    """The text with each of `names` replaced by `mark`, however they are spaced and cased.

    Latin names only as whole words, others anywhere, because their scripts put no gaps.
    """
    flat = _flatten(text)
    # A name of one sign would cover that sign in every other word of the text.
    patterns = [_name_pattern(name) for each in names if len(name := _flatten(each).strip()) > 1]
    return _cover(text, [match.span() for it in patterns for match in it.finditer(flat)], mark)


def _name_pattern(name: str) -> re.Pattern[str]:
    parts = re.findall(rf"[{_LETTER}'\d]+|[^\s{_LETTER}'\d-]", name)
    pattern = r"[\s.-]*".join(map(re.escape, parts))
    starts, ends = (f"(?<![{_LETTER}])", f"(?![{_LETTER}])")
    return re.compile(f"{starts if parts[:1] and parts[0][0].isascii() else ''}{pattern}{ends}", re.IGNORECASE)


def _find_all(text: str) -> dict[str, list[Span]]:
    flat = _flatten(text)
    numbers = flat.translate(_SEPARATORS)
    ids = list(_find_id_numbers(numbers))
    # Without the identity numbers, whose digits would be read as telephones once more.
    phones = list(_find_phones(_blank(numbers, ids)))
    return {"id_number": ids, "phone": phones, "handle": [match.span() for match in _HANDLE.finditer(flat)]}


def _flatten(text: str) -> str:
    """The text with plain signs for full-width ones, each in its place, so that a place tells the original."""
    return text if text.isascii() else "".join(map(_flatten_sign, text))


def _flatten_sign(sign: str) -> str:
    if (digit := unicodedata.decimal(sign, None)) is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign


def _find_id_numbers(flat: str) -> Iterator[Span]:
    for match in _ID_NUMBER.finditer(flat):
        digits = re.sub("[ .-]", "", match[0])
        # Written in one piece it is one whatever its digits are; in groups only if somebody can be born on that day.
        if digits == match[0] or _BORN.match(digits):
            yield match.span()
    yield from (match.span() for match in _OTHER_IDS.finditer(flat))


def _find_phones(flat: str) -> Iterator[Span]:
    spoken, announced = _load_patterns()
    yield from (match.span() for match in spoken.finditer(flat))
    if sum(map(str.isdigit, flat)) < _FEWEST_DIGITS:
        return
    yield from (match.span(1) for match in announced.finditer(flat))
    yield from (match.span() for match in _FIXED_LINE.finditer(flat))
    # Loaded only where there is a number to look at: most texts have none, and it takes a fifth of a second.
    from phonenumbers import Leniency, PhoneNumberMatcher

    for match in PhoneNumberMatcher(flat, "CN", leniency=Leniency.VALID):
        groups = re.findall(r"\d+", match.raw_string)
        is_list = len(groups) > 6 and any(len(group) > 1 for group in groups)
        is_hotline = match.number.country_code == 86 and len(str(match.number.national_number)) < _SHORTEST
        if not (is_list or is_hotline):
            yield match.start, match.end


@cache
def _load_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Mobile numbers in words; numbers that a word announces, of which the group is the number."""
    listed = tomllib.loads(_DATA.read_text("utf-8"))
    first, second, others = (f"[{digits}]" for digits in listed["spoken"])
    before, after = ("|".join(listed[name]) for name in ("announced", "counted"))
    announced = rf"(?:{before})\D{{0,8}}?(\d(?:[ -]?\d){{6,11}})(?!\d|\s?(?:{after}))"
    return re.compile(first + second + others + "{9}"), re.compile(announced, re.IGNORECASE)


def _blank(text: str, spans: Iterable[Span]) -> str:
    signs = list(text)
    for start, end in spans:
        signs[start:end] = "#" * (end - start)
    return "".join(signs)


def _cover(text: str, spans: Iterable[Span], mark: str) -> str:
    """The text with `mark` in the place of what the spans, which may overlap, hold."""
    done, pieces = 0, list[str]()
    for start, end in sorted(spans):
        if end <= done:
            continue
        if start >= done:
            pieces += [text[done:start], mark]
        done = end
    return "".join([*pieces, text[done:]])
